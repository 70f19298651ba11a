package org.stint.app

import android.app.Application
import android.os.Handler
import android.os.HandlerThread
import android.os.Looper
import java.io.File
import java.io.IOException
import org.stint.app.keys.AutoLock
import org.stint.app.keys.DeviceKeyStore
import org.stint.app.keys.OpenPhone
import org.stint.app.recording.AndroidPhone
import org.stint.app.recording.AppUseLog
import org.stint.app.recording.DoorSink
import org.stint.app.recording.Lost
import org.stint.app.recording.Notices
import org.stint.app.recording.RecorderLine
import org.stint.app.recording.Recording
import org.stint.app.recording.RecordingSettings
import org.stint.app.recording.Sensing
import org.stint.app.ui.Files
import org.stint.app.ui.Rescue
import org.stint.app.ui.Work
import stint.bindings.StintException

/** The app's process, and what lives as long as it. */
class StintApp : Application() {
    /** Where the record lies: in no backup. */
    val vault: File by lazy { noBackupFilesDir.resolve("vault") }

    val keys by lazy { DeviceKeyStore(this) }

    /** The record while it is open. */
    val open = OpenPhone()
    internal val lock = AutoLock(open)

    /** By their beginning, in UTC ms. */
    @Volatile
    var gapsSheKnows = setOf<Long>()
    @Volatile
    var lossesSheKnowsUntilMs = 0L

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
            AndroidPhone(this, vault, notices, sensing, AppUseLog(this)) { lock.isShown },
            RecorderLine(DoorSink.opener(vault.path, keys)),
            keys.keeper(memoryPath),
            { settings },
            { vault.isDirectory },
        )
    }

    private val settingsPath get() = noBackupFilesDir.resolve("settings")
    private val memoryPath get() = noBackupFilesDir.resolve("recording")
    private val settingsFile by lazy { keys.keeper(settingsPath) }

    /** What she lets be recorded: nothing that senses, while that can't be read. */
    val settings: RecordingSettings
        get() = known ?: try {
            readSettings()
        } catch (_: Exception) {
            RecordingSettings.NOTHING
        }

    /** Takes effect at once. Refused where her choices can't be read or written; not on the main thread. */
    @Synchronized
    fun choose(change: RecordingSettings.() -> RecordingSettings) {
        try {
            val new = readSettings().change().copy(isUnknown = false)
            settingsFile.write(new.toBytes())
            known = new
        } catch (_: IOException) {
            throw if (noBackupFilesDir.usableSpace < AndroidPhone.LEAST_FREE_BYTES) StintException.DiskFull("") else StintException.Io("")
        } catch (_: Exception) {
            // The key store throws checked, unchecked and undocumented.
            throw StintException.KeyStoreFailed("")
        }
        onRecordingThread { recording.changed() }
    }

    @Volatile
    private var known: RecordingSettings? = null
    private var wasUnread = false

    @Synchronized
    private fun readSettings(): RecordingSettings = known ?: try {
        settingsFile.read()?.let(RecordingSettings::of) ?: RecordingSettings()
    } catch (_: Lost) {
        RecordingSettings.NOTHING
    } catch (e: Exception) {
        wasUnread = true
        throw e
    }.also {
        known = it
        // Whoever reads them first: recording went on without them.
        if (wasUnread) onRecordingThread { recording.changed() }
        wasUnread = false
    }

    /** The record is gone: her choices and habits, which say something of her work, go with it. */
    fun forget() {
        recording.forget()
        listOf(settingsPath, memoryPath).forEach(File::delete)
        keys.forget()
        known = null
        gapsSheKnows = setOf()
        lossesSheKnowsUntilMs = 0
    }

    internal fun refreshNotice() = notices.refresh()

    override fun onCreate() {
        super.onCreate()
        lock.watch(this)
        Rescue.finish(vault)
        Files.sweep(this)
        open.listen { if (open.phone == null && !Work.isBusy) Files.sweep(this) }
        // Their keys and files answer slowly: not first where a screen waits.
        onRecordingThread { settings }
    }
}
