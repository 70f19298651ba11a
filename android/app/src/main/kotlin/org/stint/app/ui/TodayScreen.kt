package org.stint.app.ui

import org.stint.app.R
import org.stint.app.recording.Proposal
import org.stint.app.recording.RecordingState
import org.stint.app.recording.Reminder
import org.stint.app.ui.Words.door
import org.stint.app.ui.Words.local
import stint.bindings.Correction
import stint.bindings.ProposedEnd
import stint.bindings.Span
import stint.bindings.StintException
import stint.bindings.StintPhone
import stint.bindings.Today

/** One line of truth on top, then what she needs most: one touch each. */
class TodayScreen : ModelScreen<TodayScreen.Model>(), PlaceScreen {
    /** `remembered`: a forgotten start that the phone's own memory tells of. */
    class Model(
        val today: Today,
        val ends: List<ProposedEnd>,
        val remembered: Proposal?,
        val isDamaged: Boolean,
        val wall: WallTime,
    )

    override val place = Place.TODAY

    override fun load(phone: StintPhone, stage: MainActivity): Model {
        val today = phone.today(stage.language, stage.pictureUnits, stage.now)
        val yesterday = today.date.local().minusDays(1).door()
        return Model(
            today,
            phone.proposedEnds(yesterday, stage.language, stage.now),
            stage.session.app.recording.forgottenStart(),
            phone.arrived().findings > 0u,
            WallTime(stage.session.zone(phone)),
        )
    }

    override fun Page.show(model: Model) {
        val (today, shift) = model.today to stage.session.app.recording.state
        title(Words.day(today.date.local(), stage.language))
        finding(today.line)
        if (shift.paused) {
            notice(say(R.string.shell_today_paused), say(R.string.shell_today_go_on_button) to {
                stage.work(task = { stage.session.app.recording.pause(false) }, done = { again(stage) })
            })
        }
        Health.of(stage).forEach { notice(say(it.text), say(R.string.shell_health_fix_button) to { it.mend(stage) }) }
        losses(shift.dropped)
        gaps(today.gaps)
        if (model.isDamaged) {
            notice(say(R.string.shell_health_damage), say(R.string.shell_data_check_button) to { stage.go(CheckScreen()) })
        }
        openShift(model, shift)
        touches(shift)
        forgottenStart(model, shift)
        forgottenEnds(model)
        if (today.rows.isNotEmpty()) picture(today.ribbon)
        row(say(R.string.shell_today_day_button)) { stage.go(DayScreen(today.date.local())) }
        if (Reminder.AFTER_HOURS in stage.session.app.settings.reminders) {
            row(say(R.string.shell_today_question_after), say(R.string.shell_today_question_hint)) { stage.go(AfterHoursScreen()) }
        }
        paperReminder()
        if (today.rows.isNotEmpty()) backupReminder()
    }

    /** The record shows a shift of which the phone remembers nothing: its memory was lost, or the record came from another. */
    private fun Page.openShift(model: Model, shift: RecordingState) {
        val since = model.today.shiftSinceMs ?: return
        if (shift.shiftSince != null || shift.waiting > 0 || since <= (shift.endedAt ?: Long.MIN_VALUE)) return
        val recording = stage.session.app.recording
        val takeOver = { ends: Boolean -> recording.takeOver(since, model.today.breakSinceMs, ends) }
        notice(
            say(R.string.android_open_shift, Words.clock(model.wall.at(since).toLocalTime())),
            say(R.string.shell_today_go_on_button) to {
                stage.work(task = { takeOver(false) }, done = { again(stage) })
            },
            say(R.string.shell_today_end_button) to {
                stage.work(task = { takeOver(true) }, done = {
                    again(stage)
                    stage.tellTouched(R.string.shell_today_ended, it)
                })
            },
        )
    }

    /** What she may have forgotten is proposed; nothing is changed until she says so. */
    private fun Page.forgottenStart(model: Model, shift: RecordingState) {
        val seen = model.today.forgotten?.takeIf { it.startMs > (shift.saidNoAt ?: Long.MIN_VALUE) }
        val span = seen ?: model.remembered?.let { Span(it.utcMs, stage.now.utcMs) } ?: return
        val isHabit = seen == null && model.remembered is Proposal.Usual
        val text = if (isHabit) R.string.android_forgot_usual else R.string.shell_today_forgot_seen
        heading(say(R.string.shell_today_forgot_title))
        notice(
            say(text, Words.clock(model.wall.at(span.startMs).toLocalTime())),
            say(R.string.shell_today_forgot_take_button) to { take(stage, span) },
            say(R.string.shell_today_forgot_type_button) to { stage.go(AddScreen(model.today.date.local(), model.wall, span)) },
            say(R.string.shell_today_forgot_no_button) to {
                stage.work(task = { stage.session.app.recording.refuseStart() }, done = { again(stage) })
            },
        )
    }

    /** The stretch becomes a shift; if she is still at work, one goes on from its end. */
    private fun take(stage: MainActivity, span: Span) = stage.withPhone(task = { phone, _ ->
        phone.correct(span, Correction.AddShift, stage.now)
        if (stage.now.utcMs - span.endMs <= STILL_AT_WORK_MS) stage.session.app.recording.startShift(span.endMs)
    }) { again(stage) }

    private fun Page.forgottenEnds(model: Model) = model.ends.forEach { end ->
        heading(say(R.string.shell_today_end_title))
        val yesterday = model.today.date.local().minusDays(1)
        notice(
            end.said,
            say(R.string.shell_today_end_take_button) to {
                stage.withPhone(task = { phone, _ -> phone.takeProposedEnds(yesterday.door(), stage.now) }) { again(stage) }
            },
            say(R.string.shell_today_end_type_button) to { stage.go(AddScreen(yesterday, model.wall, end.shift)) },
        )
    }

    private fun Page.touches(shift: RecordingState) {
        val recording = stage.session.app.recording
        if (shift.shiftSince == null) {
            touch(R.string.shell_today_start_button, R.string.shell_today_started, Page.Kind.MAIN) { recording.startShift() }
        } else {
            if (shift.breakSince == null) {
                touch(R.string.shell_today_break_button, R.string.shell_today_break_started, Page.Kind.MAIN) { recording.startBreak() }
            } else {
                touch(R.string.shell_today_resume_button, R.string.shell_today_break_ended, Page.Kind.MAIN) { recording.endBreak() }
            }
            touch(R.string.shell_today_end_button, R.string.shell_today_ended) { recording.endShift() }
        }
        button(say(R.string.shell_today_note_button)) { stage.go(NoteScreen()) }
        shift.callSince?.let { since ->
            hint(say(R.string.watch_call_running, Words.clock(WallTime(stage.session.clock.zone).at(since).toLocalTime())))
            val name = say(R.string.android_call_name)
            touch(R.string.watch_call_end_button, R.string.shell_today_call_saved) { recording.endCall(name) }
        } ?: button(say(R.string.shell_today_call_button)) {
            stage.work(task = { recording.startCall() }, done = {
                again(stage)
                it?.let { why -> stage.tellTouched(0, why) }
            })
        }
        if (shift.wanted) {
            touch(R.string.shell_today_pause_button, R.string.shell_today_paused) { recording.pause(true) }
        }
    }

    private fun Page.touch(text: Int, said: Int, kind: Page.Kind = Page.Kind.PLAIN, run: () -> StintException?) {
        val screen = this@TodayScreen
        button(say(text), kind) {
            stage.work(task = { run() }, done = {
                screen.again(stage)
                stage.tellTouched(said, it)
            })
        }.minHeight = stage.look.dp(72)
    }

    private companion object {
        const val STILL_AT_WORK_MS = 20 * 60_000L
    }
}

/** A few words about now. */
class NoteScreen : Screen() {
    private var text = ""

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_today_note_title))
        field(say(R.string.shell_today_note_hint), ::text)
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            if (text.isBlank()) return@button stage.refuse(StintException.BadText(""))
            keepTouched(stage, R.string.shell_today_note_saved) { note(text.trim()) }
        }
    }
}

/** Work that no phone sees, in minutes of today. */
class AfterHoursScreen : Screen() {
    private var minutes = ""

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_today_question_after))
        text(say(R.string.shell_today_question_hint))
        field(say(R.string.shell_today_question_minutes), ::minutes, Page.Typed.NUMBER)
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            val said = minutes.trim().toIntOrNull()?.takeIf { it in 1..DAY_MINUTES }
            if (said == null) stage.refuse(StintException.BadNumber(""))
            else keepTouched(stage, R.string.shell_common_saved) { answer("after-hours-minutes", "$said") }
        }
    }

    private companion object {
        const val DAY_MINUTES = 24 * 60
    }
}

private fun keepTouched(stage: MainActivity, said: Int, make: org.stint.app.recording.Recording.() -> StintException?) =
    stage.work(task = { stage.session.app.recording.make() }, done = {
        stage.back()
        stage.tellTouched(said, it)
    })
