package org.stint.app.recording

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import org.stint.app.StintApp

/** The phone was started, the app was updated, it is time to look in, or she touched a notification. */
class WakeReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val wake = when (intent.action) {
            Intent.ACTION_BOOT_COMPLETED -> Wake.BOOT
            Intent.ACTION_MY_PACKAGE_REPLACED -> Wake.UPDATE
            LOOK -> Wake.WATCHDOG
            else -> null
        }
        if (wake == null && intent.action !in RecordingService.TOUCHES) return
        val app = context.applicationContext as StintApp
        val pending = goAsync()
        app.onRecordingThread {
            if (wake != null) app.recording.wake(wake) else RecordingService.act(app, intent)
            pending?.finish()
        }
    }

    companion object {
        const val LOOK = "org.stint.app.LOOK"
    }
}
