package org.stint.app.ui

import android.content.Intent
import java.time.DayOfWeek
import java.time.LocalTime
import java.time.format.TextStyle
import java.util.Locale
import org.stint.app.R
import org.stint.app.recording.RecordedWhen
import org.stint.app.recording.RecordingSettings
import org.stint.app.recording.Reminder

/** What is recorded and when: each with a switch and a reason. */
class RecordedScreen(private val first: Boolean = false) : Screen() {
    override val alone = first

    override fun draw(page: Page): Unit = with(page) {
        val now = stage.session.app.settings
        title(say(R.string.shell_start_record_title))
        text(say(R.string.shell_start_record_body))
        if (now.isUnknown) notice(say(R.string.android_health_choices))
        switch(say(R.string.shell_data_places), say(R.string.shell_data_places_why), now.places) {
            set(stage) { copy(places = it) }
        }
        switch(say(R.string.shell_data_app_use), say(R.string.shell_data_app_use_why), now.appUse) {
            set(stage) { copy(appUse = it) }
        }
        if (now.appUse) button(say(R.string.shell_data_app_use_choose_button)) { stage.go(WorkAppsScreen()) }
        switch(say(R.string.shell_data_steps), say(R.string.shell_data_steps_why), now.steps) {
            set(stage) { copy(steps = it) }
        }
        switch(say(R.string.shell_data_battery), say(R.string.shell_data_battery_why), now.battery) {
            set(stage) { copy(battery = it) }
        }
        reminder(Reminder.AFTER_HOURS, say(R.string.shell_data_questions), say(R.string.shell_data_questions_why))
        heading(say(R.string.android_reminders))
        reminder(Reminder.FORGOTTEN_START, say(R.string.android_reminder_start), null)
        reminder(Reminder.WEEK, say(R.string.android_reminder_week), null)
        heading(say(R.string.shell_start_when_title))
        val kinds = listOf(RecordedWhen.Shifts, hours(now), RecordedWhen.Always)
        choice(kinds, now.recordedWhen, { say(name(it)) }) {
            set(stage) { copy(recordedWhen = it) }
        }
        hint(say(body(now.recordedWhen)))
        (now.recordedWhen as? RecordedWhen.Hours)?.let { hours(it) }
        if (first) button(say(R.string.shell_common_next_button), Page.Kind.MAIN) { stage.begin(PermissionScreen.first()) }
    }

    private fun Page.reminder(of: Reminder, text: String, why: String?) =
        switch(text, why, of in stage.session.app.settings.reminders) { on ->
            set(stage) { copy(reminders = if (on) reminders + of else reminders - of) }
        }

    private fun hours(now: RecordingSettings) = now.recordedWhen as? RecordedWhen.Hours
        ?: RecordedWhen.Hours((1..5).toSet(), 7 * 60, 19 * 60)

    private fun Page.hours(at: RecordedWhen.Hours) {
        fun change(to: RecordedWhen.Hours) = set(stage) { copy(recordedWhen = to) }
        time(say(R.string.shell_common_from), at.fromMinute.clock()) { change(at.copy(fromMinute = it.minutes())) }
        time(say(R.string.shell_common_to), at.toMinute.clock()) { change(at.copy(toMinute = it.minutes())) }
        hint(say(R.string.shell_data_hours_days))
        val locale = Locale.forLanguageTag(stage.language.name.lowercase())
        DayOfWeek.entries.forEach { day ->
            check(day.getDisplayName(TextStyle.FULL, locale), day.value in at.days) { on ->
                change(at.copy(days = if (on) at.days + day.value else at.days - day.value))
            }
        }
        if (at.days.isEmpty()) notice(say(R.string.shell_data_hours_none))
    }

    private fun Int.clock() = LocalTime.of(this / 60 % 24, this % 60)
    private fun LocalTime.minutes() = hour * 60 + minute

    private fun name(at: RecordedWhen) = when (at) {
        RecordedWhen.Shifts -> R.string.shell_start_when_shift
        is RecordedWhen.Hours -> R.string.shell_start_when_hours
        RecordedWhen.Always -> R.string.shell_start_when_always
    }

    private fun body(at: RecordedWhen) = when (at) {
        RecordedWhen.Shifts -> R.string.shell_start_when_shift_body
        is RecordedWhen.Hours -> R.string.shell_start_when_hours_body
        RecordedWhen.Always -> R.string.shell_start_when_always_body
    }
}

/** Keeps a choice. Where that is refused, what she touched goes back to how it was. */
private fun set(stage: MainActivity, change: RecordingSettings.() -> RecordingSettings) =
    stage.work(false, { stage.session.app.choose(change) }, { stage.redraw() }) {
        stage.redraw()
        stage.refuse(it)
    }

/** Which apps are work: only those with an icon, and only by her choice. */
class WorkAppsScreen : Screen() {
    private var apps = listOf<Pair<String, String>>()

    override fun shown(stage: MainActivity) {
        val manager = stage.packageManager
        val launchable = Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER)
        apps = manager.queryIntentActivities(launchable, 0)
            .filter { it.activityInfo.packageName != stage.packageName }
            .map { it.activityInfo.packageName to it.loadLabel(manager).toString() }
            .distinct().sortedBy { it.second.lowercase() }
    }

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_data_app_use_choose_button))
        val chosen = stage.session.app.settings.workApps
        apps.forEach { (name, label) ->
            check(label, name in chosen) { on -> set(stage) { copy(workApps = if (on) workApps + name else workApps - name) } }
        }
        button(say(R.string.shell_common_done_button), Page.Kind.MAIN) { stage.back() }
    }
}
