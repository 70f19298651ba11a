package org.stint.app.ui

import android.app.DatePickerDialog
import android.app.TimePickerDialog
import java.time.LocalDate
import java.time.LocalTime
import org.stint.app.R
import org.stint.app.ui.CorrectScreen.Companion.change
import org.stint.app.ui.CorrectScreen.Companion.correct
import stint.bindings.Correction
import stint.bindings.PlaceKind
import stint.bindings.Span

/** A time of day, to be changed with the phone's own clock. */
fun Page.time(label: String, at: LocalTime, changed: (LocalTime) -> Unit) {
    button("$label: ${Words.clock(at)}") {
        TimePickerDialog(stage, { _, h, m -> changed(LocalTime.of(h, m)) }, at.hour, at.minute, true).show()
    }
}

/** A date, to be changed with the phone's own calendar. */
fun Page.date(label: String, at: LocalDate, changed: (LocalDate) -> Unit) {
    button("$label: ${Words.date(at, stage.language)}") {
        val set = DatePickerDialog.OnDateSetListener { _, y, m, d -> changed(LocalDate.of(y, m + 1, d)) }
        DatePickerDialog(stage, set, at.year, at.monthValue - 1, at.dayOfMonth).show()
    }
}

/** The first and the last of some days; moving one beyond the other takes it along. */
fun Page.days(first: LocalDate, last: LocalDate, changed: (LocalDate, LocalDate) -> Unit) {
    date(say(R.string.shell_common_from), first) { changed(it, maxOf(it, last)) }
    date(say(R.string.shell_common_to), last) { changed(minOf(first, it), it) }
}

/** From and to, with what the two nights of the year ask. Null while a time doesn't exist. */
fun Page.stretch(typed: TypedStretch, wall: WallTime, changed: (TypedStretch) -> Unit): Span? {
    time(say(R.string.shell_common_from), typed.from) { changed(typed.copy(from = it)) }
    twice(wall.instants(typed.start).size, typed.fromSecond) { changed(typed.copy(fromSecond = it)) }
    time(say(R.string.shell_common_to), typed.to) { changed(typed.copy(to = it)) }
    twice(wall.instants(typed.end).size, typed.toSecond) { changed(typed.copy(toSecond = it)) }
    if (typed.endsNextDay) hint(say(R.string.shell_correct_next_day))
    return typed.span(wall)
}

private fun Page.twice(instants: Int, second: Boolean, changed: (Boolean) -> Unit) {
    when (instants) {
        0 -> notice(say(R.string.shell_correct_hour_missing))
        1 -> Unit
        else -> {
            hint(say(R.string.shell_correct_hour_twice))
            val name = { later: Boolean -> say(if (later) R.string.shell_correct_hour_second else R.string.shell_correct_hour_first) }
            choice(listOf(false, true), second, name, changed)
        }
    }
}

/** Another stretch for a visit or a way. */
class TimesScreen(private val span: Span, private val wall: WallTime) : Screen() {
    private var typed = TypedStretch.of(span, wall)

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_correct_times_button))
        text(say(R.string.shell_correct_times_ask))
        val now = stretch(typed, wall) {
            typed = it
            stage.redraw()
        }
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            now?.let { correct(stage, span, Correction.Bounds(it)) }
        }.isEnabled = now != null
    }
}

/** Where one visit ended and the next began. */
class SplitScreen(private val span: Span, private val wall: WallTime) : Screen() {
    private var at = wall.at((span.startMs + span.endMs) / 2).withSecond(0).withNano(0)

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_correct_split_button))
        text(say(R.string.shell_correct_split_ask))
        hint(say(R.string.shell_common_range, Words.clock(wall.at(span.startMs).toLocalTime()), Words.clock(wall.at(span.endMs).toLocalTime())))
        time(say(R.string.shell_common_time), at.toLocalTime()) { picked ->
            val day = wall.at(span.startMs).toLocalDate()
            at = listOf(day, day.plusDays(1)).map { it.atTime(picked) }
                .firstOrNull { d -> wall.instants(d).any { it in span.startMs until span.endMs } } ?: day.atTime(picked)
            stage.redraw()
        }
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            val instant = wall.instants(at).firstOrNull { it in span.startMs until span.endMs } ?: span.endMs
            correct(stage, span, Correction.Split(instant))
        }
    }
}

/** What no phone saw: typed, and marked as that. */
class AddScreen(private val date: LocalDate, private val wall: WallTime, within: Span? = null) : Screen() {
    private enum class What(val text: Int) {
        VISIT(R.string.shell_add_visit),
        SHIFT(R.string.shell_add_shift),
        BREAK(R.string.shell_add_break),
        SLEEP_IN(R.string.shell_add_sleep_in),
        ON_CALL(R.string.shell_add_on_call),
        LEAVE(R.string.shell_add_leave),
        NOTE(R.string.shell_add_note),
    }

    private var what = What.VISIT
    private var name = ""
    private var typed = within?.let { TypedStretch.of(it, wall) }
        ?: TypedStretch(date, LocalTime.of(9, 0), LocalTime.of(10, 0))

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_add_title))
        hint(Words.day(date, stage.language))
        choice(What.entries, what, { say(it.text) }) {
            what = it
            stage.redraw()
        }
        if (what == What.VISIT) field(say(R.string.shell_add_client), ::name)
        if (what == What.NOTE) field(say(R.string.shell_today_note_hint), ::name)
        val span = when (what) {
            What.LEAVE -> Span(wall.startOf(date), wall.startOf(date.plusDays(1)))
            else -> stretch(typed, wall) {
                typed = it
                stage.redraw()
            }
        }
        hint(say(R.string.shell_add_typed))
        button(say(R.string.shell_common_add_button), Page.Kind.MAIN) {
            span?.let { change(stage, R.string.shell_add_saved) { phone -> phone.correct(it, correction(), stage.now) } }
        }.isEnabled = span != null
    }

    private fun correction(): Correction = when (what) {
        What.VISIT -> Correction.AddVisit(null, name.trim(), PlaceKind.CLIENT)
        What.SHIFT -> Correction.AddShift
        What.BREAK -> Correction.AddBreak
        What.SLEEP_IN -> Correction.AddSleepIn
        What.ON_CALL -> Correction.AddOnCall
        What.LEAVE -> Correction.AddLeave
        What.NOTE -> Correction.Note(name)
    }
}
