package org.stint.app.ui

import java.time.LocalDate
import org.stint.app.R
import org.stint.app.ui.Words.door
import stint.bindings.DayReport
import stint.bindings.DayRow
import stint.bindings.DayVisit
import stint.bindings.StintPhone

/** One day: its ribbon, its list with a correction behind each row, its sketch. */
class DayScreen(private var date: LocalDate) : ModelScreen<DayScreen.Model>() {
    class Model(val day: DayReport, val wall: WallTime)

    override fun load(phone: StintPhone, stage: MainActivity) = Model(
        phone.day(date.door(), stage.language, stage.pictureUnits, stage.now),
        WallTime(stage.session.zone(phone)),
    )

    override fun Page.show(model: Model) {
        val day = model.day
        title(Words.day(date, stage.language))
        finding(afterDate(day.headline))
        if (day.rows.isEmpty()) text(say(R.string.shell_day_empty)) else picture(day.ribbon)
        pair(
            say(R.string.shell_day_earlier_button) to { turn(stage, date.minusDays(1)) },
            say(R.string.shell_day_later_button) to { turn(stage, date.plusDays(1)) },
        )
        if (day.rows.isNotEmpty()) heading(say(R.string.shell_day_list))
        day.rows.forEachIndexed { i, row ->
            val visit = day.visitOf(row)
            val times = say(R.string.shell_common_range, row.from, row.to)
            val detail = listOfNotNull(times, row.length, row.distance).joinToString(" · ")
            row(row.what, detail, mark(row)) {
                stage.go(CorrectScreen(row, visit, visit?.let { day.after(it) }, model.wall))
            }
        }
        button(say(R.string.shell_day_add_button), Page.Kind.MAIN) { stage.go(AddScreen(date, model.wall)) }
        button(say(R.string.shell_day_undo_button)) { undo(stage) }
        day.sketch?.let {
            heading(say(R.string.shell_day_sketch))
            picture(it)
        }
        day.missing.forEach(::hint)
    }

    /** How a row is known stands beside it, unless all of it was measured. */
    private fun mark(row: DayRow): String? = row.known.joinToString(", ")
        .takeIf { row.time.measuredMs < row.time.bestMs || row.time.bestMs == 0L }
        ?.takeIf { it.isNotEmpty() }

    private fun turn(stage: MainActivity, to: LocalDate) {
        date = to
        again(stage)
    }

    companion object {
        private fun DayReport.visitOf(row: DayRow): DayVisit? =
            if (row.distance != null) null else visits.find { row.span.startMs in it.span.startMs until it.span.endMs }

        private fun DayReport.after(visit: DayVisit): DayVisit? =
            visits.filter { it.span.startMs >= visit.span.endMs }.minByOrNull { it.span.startMs }

        /** Takes the latest correction back, and shows what is under it. */
        fun undo(stage: MainActivity) {
            stage.withPhone(task = { phone, _ -> phone.undo(stage.now) }) {
                stage.backTo(DayScreen::class.java)
                stage.tell(stage.say(R.string.shell_common_undone))
            }
        }
    }
}
