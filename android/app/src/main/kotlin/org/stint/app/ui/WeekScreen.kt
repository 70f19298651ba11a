package org.stint.app.ui

import java.time.LocalDate
import org.stint.app.R
import org.stint.app.ui.Words.door
import org.stint.app.ui.Words.local
import stint.bindings.StintPhone
import stint.bindings.WeekReport

/** Seven ribbons, what they mean, and the way to each day. */
class WeekScreen(private var of: LocalDate? = null) : ModelScreen<WeekReport>(), PlaceScreen {
    override val place = Place.WEEK

    override fun load(phone: StintPhone, stage: MainActivity): WeekReport {
        val day = of ?: stage.session.today(phone)
        return phone.week(day.door(), stage.language, stage.pictureUnits, stage.now)
    }

    override fun Page.show(model: WeekReport) {
        val (first, last) = model.first.local() to model.last.local()
        title(say(R.string.shell_week_title))
        hint(say(R.string.shell_common_range, Words.date(first, stage.language), Words.date(last, stage.language)))
        finding(model.headline)
        picture(model.picture)
        pair(
            say(R.string.shell_week_earlier_button) to { turn(stage, first.minusDays(7)) },
            say(R.string.shell_week_later_button) to { turn(stage, first.plusDays(7)) },
        )
        if (last < LocalDate.now(stage.session.clock)) {
            button(say(R.string.shell_week_this_button)) { turn(stage, LocalDate.now(stage.session.clock)) }
        }
        if (model.findings.isNotEmpty()) heading(say(R.string.shell_week_findings))
        model.findings.forEach { found ->
            row(found.headline, say(R.string.shell_owed_working_button)) { stage.go(FindingScreen(found, model.notAdvice)) }
        }
        heading(say(R.string.shell_week_days))
        model.days.forEach { day ->
            row(Words.day(day.date.local(), stage.language), afterDate(day.headline)) {
                stage.go(DayScreen(day.date.local()))
            }
        }
        if (model.figures.isNotEmpty()) heading(say(R.string.shell_week_figures))
        model.figures.forEach { figure(it.label, it.value) }
        model.afterHoursPicture?.let { picture(it) }
        if (model.missing.isNotEmpty()) {
            heading(say(R.string.shell_week_missing))
            model.missing.forEach(::text)
        }
        if (!model.hasContract) {
            notice(say(R.string.shell_week_no_contract), say(R.string.shell_week_contract_button) to { stage.go(ContractScreen()) })
        }
        button(say(R.string.shell_week_page_button)) { stage.go(PageFileScreen(first, last)) }
    }

    private fun turn(stage: MainActivity, day: LocalDate) {
        of = day
        again(stage)
    }
}

/** A headline of a day begins with its date, which stands above it here. */
fun afterDate(headline: String): String = headline.substringAfter(": ", headline)
    .replaceFirstChar { it.titlecase() }
