package org.stint.app.recording

import android.annotation.TargetApi
import android.app.RemoteInput
import android.app.Service
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.pm.ServiceInfo
import android.location.LocationManager
import android.os.Build
import android.os.IBinder
import android.os.PowerManager
import org.stint.app.StintApp

/**
 * Keeps the app alive while it records, and takes the touches of its
 * notification. What it is told goes to [Recording] on its thread.
 */
class RecordingService : Service() {
    private val app get() = application as StintApp
    private val changes = object : BroadcastReceiver() {
        override fun onReceive(context: Context, intent: Intent) {
            val pending = goAsync()
            app.onRecordingThread {
                if (intent.action == Intent.ACTION_SHUTDOWN) app.recording.phoneGoesOff() else app.recording.changed()
                pending?.finish()
            }
        }
    }

    override fun onCreate() {
        super.onCreate()
        val filter = IntentFilter().apply {
            // All of these are the system's alone, and come while the phone is awake.
            addAction(Intent.ACTION_SCREEN_ON)
            addAction(Intent.ACTION_SHUTDOWN)
            addAction(Intent.ACTION_TIME_CHANGED)
            addAction(Intent.ACTION_TIMEZONE_CHANGED)
            addAction(Intent.ACTION_POWER_CONNECTED)
            addAction(Intent.ACTION_POWER_DISCONNECTED)
            addAction(Intent.ACTION_BATTERY_LOW)
            addAction(PowerManager.ACTION_POWER_SAVE_MODE_CHANGED)
            addAction(PowerManager.ACTION_DEVICE_IDLE_MODE_CHANGED)
            addAction(LocationManager.PROVIDERS_CHANGED_ACTION)
            addAction(LocationManager.MODE_CHANGED_ACTION)
        }
        registerReceiver(changes, filter)
    }

    /** Where Android lets no service stay, a touch counts all the same, as times need none, and she is told. */
    override fun onStartCommand(intent: Intent?, flags: Int, id: Int): Int {
        isRunning = show()
        isRefused = !isRunning
        isRefusedSeen = isRefused && intent?.action == SEEN
        if (intent?.action == SEEN || intent?.action in TOUCHES) startedSeen = true
        val stays = isRunning
        app.onRecordingThread {
            act(app, intent)
            // Not one that was started since.
            if (!stays || !app.recording.state.alive) stopSelf(id)
        }
        return if (stays) START_STICKY else START_NOT_STICKY
    }

    override fun onDestroy() {
        isRunning = false
        isRefused = false
        isRefusedSeen = false
        startedSeen = false
        unregisterReceiver(changes)
        // The system took the notification away with the service; a shift of typed times keeps its own.
        app.onRecordingThread(app::refreshNotice)
        super.onDestroy()
    }

    override fun onBind(intent: Intent?): IBinder? = null

    /** False where Android forbids it: from 31 in the background, from 34 without the permission. */
    private fun show(): Boolean = try {
        if (Build.VERSION.SDK_INT >= 29) showTyped() else startForeground(Notices.RUNNING, app.notices.running())
        true
    } catch (_: SecurityException) {
        false
    } catch (_: IllegalStateException) {
        false
    }

    @TargetApi(29)
    private fun showTyped() = startForeground(
        Notices.RUNNING, app.notices.running(), ServiceInfo.FOREGROUND_SERVICE_TYPE_LOCATION,
    )

    companion object {
        /** Of this process. */
        @Volatile
        var isRunning = false
            private set

        /** Android doesn't let it stay, and it is about to end: to start it again unseen would begin a circle. */
        @Volatile
        var isRefused = false
            private set

        /** Nor while she looks. */
        @Volatile
        var isRefusedSeen = false
            private set

        /** She had the app before her, or touched its notification. */
        @Volatile
        var startedSeen = false
            private set

        const val SEEN = "org.stint.app.SEEN"
        const val START = "org.stint.app.START"
        const val END = "org.stint.app.END"
        const val BREAK = "org.stint.app.BREAK"
        const val BREAK_END = "org.stint.app.BREAK_END"
        const val GO_ON = "org.stint.app.GO_ON"
        const val NOTE = "org.stint.app.NOTE"
        val TOUCHES = setOf(START, END, BREAK, BREAK_END, GO_ON, NOTE)

        /** What she touched in a notification. Without a touch: Recording itself started it, or the system did again. */
        internal fun act(app: StintApp, intent: Intent?) {
            val recording = app.recording
            when (intent?.action) {
                START -> recording.startShift()
                END -> recording.endShift()
                BREAK -> recording.startBreak()
                BREAK_END -> recording.endBreak()
                GO_ON -> recording.pause(false)
                NOTE -> intent?.let(RemoteInput::getResultsFromIntent)?.getCharSequence(NOTE)?.toString()?.trim()
                    ?.takeIf(String::isNotEmpty)?.let(recording::note)
                else -> recording.wake(Wake.SERVICE)
            }
            app.refreshNotice()
        }
    }
}
