package org.stint.app.ui

import android.content.Intent
import android.location.LocationManager
import android.provider.Settings.ACTION_BATTERY_SAVER_SETTINGS
import android.provider.Settings.ACTION_INTERNAL_STORAGE_SETTINGS
import android.provider.Settings.ACTION_LOCATION_SOURCE_SETTINGS
import org.stint.app.R
import org.stint.app.recording.Dropped
import org.stint.app.recording.LocationLeave
import org.stint.app.recording.RecordingState
import org.stint.app.recording.Wake
import org.stint.app.service
import stint.bindings.Gap
import stint.bindings.GapCause
import stint.bindings.StintException

/** Something that is wrong now, and what mends it. Nothing is shown while all is well. */
enum class Health(val text: Int, val mend: (MainActivity) -> Unit) {
    DISK_FULL(R.string.shell_health_disk_full, { it.launch(Intent(ACTION_INTERNAL_STORAGE_SETTINGS)) }),
    KEYS_CHANGED(R.string.shell_health_keys_changed, { it.lockNow() }),
    FAILED(R.string.android_health_failed, ::failed),
    CHOICES(R.string.android_health_choices, { it.go(RecordedScreen()) }),
    STOPPED(R.string.android_health_stopped, { it.go(SelfTestScreen()) }),
    LOCATION_OFF(R.string.shell_health_location_off, { it.launch(Intent(ACTION_LOCATION_SOURCE_SETTINGS)) }),
    LOCATION_LOST(R.string.shell_health_location_lost, { it.go(PermissionsScreen()) }),
    APPROXIMATE(R.string.shell_health_location_approximate, { it.go(PermissionsScreen()) }),
    NOTIFICATIONS(R.string.shell_health_notifications_off, { it.go(PermissionsScreen()) }),
    SAVER(R.string.shell_health_battery_saver_on, { it.launch(Intent(ACTION_BATTERY_SAVER_SETTINGS)) }),
    ;

    private fun isTrue(stage: MainActivity, state: RecordingState): Boolean {
        val sees = stage.session.app.settings.places && state.shiftSince != null
        val switchedOn = listOf(LocationManager.GPS_PROVIDER, LocationManager.NETWORK_PROVIDER)
            .any(stage.service<LocationManager>()::isProviderEnabled)
        return when (this) {
            DISK_FULL -> state.trouble is StintException.DiskFull
            KEYS_CHANGED -> state.trouble is StintException.ManifestForged
            FAILED -> state.trouble != null && !DISK_FULL.isTrue(stage, state) && !KEYS_CHANGED.isTrue(stage, state)
            CHOICES -> state.choicesUnknown
            STOPPED -> state.stopped
            LOCATION_OFF -> sees && !switchedOn
            LOCATION_LOST -> sees && switchedOn && !Wish.LOCATION.isAllowed(stage)
            APPROXIMATE -> sees && switchedOn && state.leave == LocationLeave.APPROXIMATE
            NOTIFICATIONS -> state.shiftSince != null && !Wish.NOTIFICATIONS.isAllowed(stage)
            SAVER -> sees && state.saver
        }
    }

    companion object {
        fun of(stage: MainActivity): List<Health> =
            stage.session.app.recording.state.let { state -> entries.filter { it.isTrue(stage, state) } }
    }
}

/** Tries once more, and says why that fails. */
private fun failed(stage: MainActivity) = stage.work(
    task = {
        stage.session.app.recording.wake(Wake.OPENED)
        stage.session.app.recording.state.trouble
    },
    done = { why -> if (why != null) stage.explain(why) { it } },
)

/** Why nothing was recorded for a while, what to do about it, and the way there. */
private enum class Remedy(val cause: GapCause, val said: Int, val advice: Int, val mend: (MainActivity) -> Unit) {
    PERMISSION(
        GapCause.PERMISSION_MISSING, R.string.shell_health_gap_permission, R.string.shell_health_gap_permission_do,
        { it.go(PermissionsScreen()) },
    ),
    STOPPED(
        GapCause.STOPPED_BY_SYSTEM, R.string.shell_health_gap_stopped, R.string.shell_health_gap_stopped_do,
        { it.go(SelfTestScreen()) },
    ),
    SAVER(
        GapCause.BATTERY_SAVER, R.string.shell_health_gap_battery_saver, R.string.shell_health_gap_battery_saver_do,
        { it.launch(Intent(ACTION_BATTERY_SAVER_SETTINGS)) },
    ),
    SIGNAL(GapCause.NO_SIGNAL, R.string.shell_health_gap_no_signal, R.string.shell_health_gap_no_signal_do, ::typed),
    OFF(GapCause.PHONE_OFF, R.string.shell_health_gap_phone_off, R.string.shell_health_gap_phone_off_do, ::typed),
    NOT_UNLOCKED(
        GapCause.NOT_UNLOCKED_SINCE_RESTART, R.string.shell_health_gap_not_unlocked,
        R.string.shell_health_gap_not_unlocked_do, ::typed,
    ),
    FAILED(
        GapCause.RECORDER_FAILED, R.string.shell_health_gap_recorder_failed, R.string.shell_health_gap_recorder_failed_do,
        { it.launch(Intent(ACTION_INTERNAL_STORAGE_SETTINGS)) },
    ),
    UNKNOWN(GapCause.UNKNOWN, R.string.shell_health_gap_unknown, R.string.shell_health_gap_unknown_do, { it.go(SelfTestScreen()) }),
}

private fun typed(stage: MainActivity) = stage.go(DayScreen(java.time.LocalDate.now(stage.session.clock)))

/** The latest gaps of today that she didn't want, until she says that she knows. */
fun Page.gaps(all: List<Gap>) {
    val app = stage.session.app
    val told = all.filter { it.span.startMs !in app.gapsSheKnows }
        .mapNotNull { gap -> Remedy.entries.find { it.cause == gap.cause }?.let { gap to it } }.takeLast(MOST_GAPS)
    told.forEach { (gap, remedy) ->
        val text = say(remedy.said, gap.from, gap.to) + "\n" + say(remedy.advice)
        val seen = say(R.string.shell_health_seen_button) to {
            app.gapsSheKnows += gap.span.startMs
            stage.redraw()
        }
        notice(text, say(R.string.shell_health_fix_button) to { remedy.mend(stage) }, seen)
    }
}

/** What waited for longer than there was room for is lost; that is said until she knows. */
fun Page.losses(dropped: Dropped?) {
    val app = stage.session.app
    if (dropped == null || dropped.untilMs <= app.lossesSheKnowsUntilMs) return
    fun told(ms: Long) = Words.moment(WallTime(stage.session.clock.zone).at(ms), stage.language)
    val seen = say(R.string.shell_health_seen_button) to {
        app.lossesSheKnowsUntilMs = dropped.untilMs
        stage.redraw()
    }
    val since = maxOf(dropped.sinceMs, app.lossesSheKnowsUntilMs)
    notice(say(R.string.android_health_lost, told(since), told(dropped.untilMs)), seen)
}

/** A code that is on no paper opens nothing. */
fun Page.paperReminder() {
    if (!stage.session.settings.isPaperUnchecked) return
    notice(say(R.string.android_paper_unchecked), say(R.string.shell_data_way_recovery_button) to { newPaper(stage) })
}

/** A record without a copy is lost with the phone. */
fun Page.backupReminder() {
    val settings = stage.session.settings
    val now = stage.now.utcMs
    if (now - maxOf(settings.lastBackupMs, settings.backupSeenMs) < OLD_BACKUP_MS) return
    val days = (now - settings.lastBackupMs) / DAY_MS
    val text = if (settings.lastBackupMs == 0L) say(R.string.shell_health_no_backup) else stage.count(R.plurals.shell_health_old_backup, days)
    val seen = say(R.string.shell_health_seen_button) to {
        settings.backupSeenMs = now
        stage.redraw()
    }
    notice(text, say(R.string.shell_data_backup_button) to { stage.go(BackupScreen()) }, seen)
}

private const val MOST_GAPS = 3
private const val DAY_MS = 86_400_000L
private const val OLD_BACKUP_MS = 31 * DAY_MS
