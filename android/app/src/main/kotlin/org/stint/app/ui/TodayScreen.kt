package org.stint.app.ui

import org.stint.app.R
import org.stint.app.recording.RecordingState
import org.stint.app.ui.Words.door
import org.stint.app.ui.Words.local
import stint.bindings.Correction
import stint.bindings.ProposedEnd
import stint.bindings.StintPhone
import stint.bindings.Today

/** One line of truth on top, then what she needs most: one touch each. */
class TodayScreen : ModelScreen<TodayScreen.Model>(), PlaceScreen {
    class Model(val today: Today, val ends: List<ProposedEnd>, val wall: WallTime)

    override val place = Place.TODAY

    override fun load(phone: StintPhone, stage: MainActivity): Model {
        val today = phone.today(stage.language, stage.pictureUnits, stage.now)
        val yesterday = today.date.local().minusDays(1).door()
        return Model(today, phone.proposedEnds(yesterday, stage.language, stage.now), WallTime(stage.session.zone(phone)))
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
        touches(shift)
        proposals(model)
        if (today.rows.isNotEmpty()) picture(today.ribbon)
        row(say(R.string.shell_today_day_button)) { stage.go(DayScreen(today.date.local())) }
    }

    /** What she may have forgotten is proposed; nothing is changed until she says so. */
    private fun Page.proposals(model: Model) {
        model.today.forgotten?.let { span ->
            val since = Words.clock(model.wall.at(span.startMs).toLocalTime())
            heading(say(R.string.shell_today_forgot_title))
            notice(say(R.string.shell_today_forgot_seen, since), say(R.string.shell_today_forgot_take_button) to {
                stage.withPhone(task = { phone, _ -> phone.correct(span, Correction.AddShift, stage.now) }) { again(stage) }
            })
            button(say(R.string.shell_today_forgot_type_button)) {
                stage.go(AddScreen(model.today.date.local(), model.wall, span))
            }
        }
        model.ends.forEach { end ->
            heading(say(R.string.shell_today_end_title))
            val yesterday = model.today.date.local().minusDays(1)
            notice(end.said, say(R.string.shell_today_end_take_button) to {
                stage.withPhone(task = { phone, _ -> phone.takeProposedEnds(yesterday.door(), stage.now) }) { again(stage) }
            })
            button(say(R.string.shell_today_end_type_button)) { stage.go(AddScreen(yesterday, model.wall, end.shift)) }
        }
    }

    private fun again(stage: MainActivity) {
        renew()
        stage.redraw(this)
    }

    private fun Page.touches(shift: RecordingState) {
        val recording = stage.session.app.recording
        if (shift.shiftSince == null) {
            big(R.string.shell_today_start_button, Page.Kind.MAIN, R.string.shell_today_started) { recording.startShift() }
        } else {
            if (shift.breakSince == null) {
                big(R.string.shell_today_break_button, Page.Kind.MAIN, R.string.shell_today_break_started) { recording.startBreak() }
            } else {
                big(R.string.shell_today_resume_button, Page.Kind.MAIN, R.string.shell_today_break_ended) { recording.endBreak() }
            }
            big(R.string.shell_today_end_button, Page.Kind.PLAIN, R.string.shell_today_ended) { recording.endShift() }
        }
        button(say(R.string.shell_today_note_button)) { stage.go(NoteScreen()) }
    }

    private fun Page.big(text: Int, kind: Page.Kind, said: Int, run: () -> Unit) {
        val screen = this@TodayScreen
        button(say(text), kind) {
            stage.work(task = { run() }, done = {
                screen.again(stage)
                stage.tell(say(said))
            })
        }.minHeight = stage.look.dp(72)
    }
}

/** A few words about now. */
class NoteScreen : Screen() {
    private var text = ""

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_today_note_title))
        field(say(R.string.shell_today_note_hint), ::text)
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            if (text.isBlank()) return@button stage.refuse(stint.bindings.StintException.BadText(""))
            stage.work(task = { stage.session.app.recording.note(text.trim()) }, done = {
                stage.back()
                stage.tell(say(R.string.shell_today_note_saved))
            })
        }
    }
}
