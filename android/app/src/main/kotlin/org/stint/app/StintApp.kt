package org.stint.app

import android.app.Application
import android.os.Handler
import android.os.HandlerThread
import android.os.Looper
import java.io.File
import org.stint.app.keys.AutoLock
import org.stint.app.keys.DeviceKeyStore
import org.stint.app.keys.OpenPhone
import org.stint.app.recording.AndroidPhone
import org.stint.app.recording.AppUseLog
import org.stint.app.recording.DoorSink
import org.stint.app.recording.Notices
import org.stint.app.recording.RecorderLine
import org.stint.app.recording.Recording
import org.stint.app.recording.RecordingSettings
import org.stint.app.recording.Sensing

/** The app's process, and what lives as long as it. */
class StintApp : Application() {
    /** Where the record lies: in no backup. */
    val vault: File by lazy { noBackupFilesDir.resolve("vault") }

    val keys by lazy { DeviceKeyStore(this) }

    /** The record while it is open. */
    val open = OpenPhone()

    /** By their beginning, in UTC ms. */
    val gapsSheKnows = HashSet<Long>()

    internal val notices by lazy { Notices(this) }

    private val thread by lazy { Handler(HandlerThread("recording").apply { start() }.looper) }

    /** Of the thread on which recording happens. */
    internal val recordingLooper: Looper get() = thread.looper

    /** Off the main thread: writing waits for the disk. */
    fun onRecordingThread(work: () -> Unit) {
        thread.post(work)
    }

    val recording: Recording by lazy {
        val sensing = Sensing(this, thread, { recording.fixes(it) }, { recording.moved() })
        Recording(
            AndroidPhone(this, vault, notices, sensing, AppUseLog(this)),
            RecorderLine(DoorSink.opener(vault.path, keys)),
            keys.keeper(memoryPath),
            { settings },
            { vault.isDirectory },
        )
    }

    private val settingsPath get() = noBackupFilesDir.resolve("settings")
    private val memoryPath get() = noBackupFilesDir.resolve("recording")
    private val settingsFile by lazy { keys.keeper(settingsPath) }

    /** What she lets be recorded. Setting it takes effect at once. */
    var settings: RecordingSettings
        get() = known ?: readSettings().also { known = it }
        set(new) {
            settingsFile.write(new.toBytes())
            known = new
            onRecordingThread { recording.changed() }
        }

    @Volatile
    private var known: RecordingSettings? = null

    private fun readSettings() = try {
        settingsFile.read()?.let(RecordingSettings::of) ?: RecordingSettings()
    } catch (_: Exception) {
        // The key is gone or the file is damaged: what records least, until she chooses again.
        RecordingSettings()
    }

    /** The record is gone: her choices and habits, which say something of her work, go with it. */
    fun forget() {
        recording.forget()
        listOf(settingsPath, memoryPath).forEach(File::delete)
        known = null
    }

    internal fun refreshNotice() = notices.refresh()

    override fun onCreate() {
        super.onCreate()
        AutoLock(open).watch(this)
    }
}
