package org.stint.app.ui

import kotlin.reflect.KMutableProperty0
import org.stint.app.R
import stint.bindings.Correction
import stint.bindings.DayRow
import stint.bindings.DayVisit
import stint.bindings.PlaceKind
import stint.bindings.Span
import stint.bindings.StintPhone
import stint.bindings.TripReason

/** What can be said about one row of a day. */
class CorrectScreen(
    private val row: DayRow,
    private val visit: DayVisit?,
    private val next: DayVisit?,
    private val wall: WallTime,
) : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        val span = visit?.span ?: row.span
        title(row.what)
        finding(say(R.string.shell_common_range, row.from, row.to))
        hint(say(R.string.shell_day_known) + ": " + row.known.joinToString(", "))
        if (row.known.isNotEmpty()) {
            button(say(R.string.shell_correct_confirm_button), Page.Kind.MAIN) { correct(stage, span, Correction.Confirm) }
        } else {
            button(say(R.string.shell_day_add_button), Page.Kind.MAIN) {
                stage.go(AddScreen(wall.at(span.startMs).toLocalDate(), wall, span))
            }
        }
        if (visit != null && visit.canBeNamed) {
            button(say(R.string.shell_correct_name_button)) { stage.go(NameScreen(visit)) }
        }
        if (row.known.isNotEmpty()) {
            button(say(R.string.shell_correct_times_button)) { stage.go(TimesScreen(span, wall)) }
        }
        if (visit != null) {
            button(say(R.string.shell_correct_split_button)) { stage.go(SplitScreen(visit.span, wall)) }
            next?.let {
                button(say(R.string.shell_correct_join_button)) {
                    correct(stage, Span(visit.span.startMs, it.span.endMs), Correction.Join)
                }
            }
            if (visit.notWork) {
                button(say(R.string.shell_correct_work_button)) { correct(stage, span, Correction.Work) }
            } else {
                button(say(R.string.shell_correct_not_work_button)) { correct(stage, span, Correction.NotWork) }
            }
        }
        if (row.distance != null) {
            button(say(R.string.shell_correct_reason_button)) { stage.go(ReasonScreen(span)) }
        }
        button(say(R.string.shell_correct_note_button)) { stage.go(RemarkScreen(span)) }
    }

    companion object {
        fun correct(stage: MainActivity, span: Span, correction: Correction) =
            change(stage) { phone -> phone.correct(span, correction, stage.now) }

        /** Lays it on top, goes back to the day, and offers to take it back. */
        fun change(stage: MainActivity, said: Int = R.string.shell_day_changed, make: (StintPhone) -> Unit) {
            stage.withPhone(task = { phone, _ -> make(phone) }) {
                stage.backTo(DayScreen::class.java)
                stage.tell(stage.say(said), stage.say(R.string.shell_common_undo_button) to { DayScreen.undo(stage) })
            }
        }
    }
}

val PlaceKind.text: Int
    get() = when (this) {
        PlaceKind.HOME -> R.string.shell_correct_kind_home
        PlaceKind.CLIENT -> R.string.shell_correct_kind_client
        PlaceKind.OFFICE -> R.string.shell_correct_kind_office
        PlaceKind.PERSONAL -> R.string.shell_correct_kind_personal
        PlaceKind.UNKNOWN -> R.string.shell_correct_kind_unknown
    }

/** What a place is called and is, kept by the screen. */
fun Page.naming(name: KMutableProperty0<String>, kind: KMutableProperty0<PlaceKind>) {
    field(say(R.string.shell_correct_name_ask), name)
    hint(say(R.string.shell_correct_name_hint))
    heading(say(R.string.shell_common_kind))
    choice(PlaceKind.entries, kind.get(), { say(it.text) }) {
        kind.set(it)
        stage.redraw()
    }
}

/** Her name for a place. */
class NameScreen(private val visit: DayVisit) : Screen() {
    private var name = visit.name.orEmpty()
    private var kind = visit.kind

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_correct_name_button))
        naming(::name, ::kind)
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            CorrectScreen.change(stage) { phone -> phone.namePlace(visit.span, name.trim(), kind, stage.now) }
        }
    }
}

/** Why she travelled. */
class ReasonScreen(private val span: Span) : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_correct_reason_button))
        TripReason.entries.forEach { reason ->
            button(say(text(reason))) { CorrectScreen.correct(stage, span, Correction.Reason(reason)) }
        }
    }

    private fun text(reason: TripReason) = when (reason) {
        TripReason.BETWEEN_CLIENTS -> R.string.shell_correct_reason_between
        TripReason.COMMUTE -> R.string.shell_correct_reason_commute
        TripReason.OFFICE -> R.string.shell_correct_reason_office
        TripReason.BREAK -> R.string.shell_correct_reason_break
        TripReason.PERSONAL -> R.string.shell_correct_reason_personal
        TripReason.UNKNOWN -> R.string.shell_correct_reason_unknown
    }
}

/** Her words about a stretch of time. */
class RemarkScreen(private val span: Span) : Screen() {
    private var text = ""

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_correct_note_button))
        field(say(R.string.shell_today_note_hint), ::text)
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            CorrectScreen.correct(stage, span, Correction.Note(text))
        }
    }
}
