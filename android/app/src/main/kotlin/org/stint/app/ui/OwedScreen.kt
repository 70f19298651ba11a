package org.stint.app.ui

import android.content.Intent
import java.time.LocalDate
import org.stint.app.R
import org.stint.app.ui.Words.door
import org.stint.app.ui.Words.local
import stint.bindings.FindingView
import stint.bindings.LetterTo
import stint.bindings.OwedReport
import stint.bindings.StintPhone

/** A pay period: findings first, their working one touch away. */
class OwedScreen : ModelScreen<OwedScreen.Model>(), PlaceScreen {
    /** Null while there is no contract. */
    class Model(val owed: OwedReport?)

    override val place = Place.OWED
    private var date: LocalDate? = null

    override fun load(phone: StintPhone, stage: MainActivity): Model {
        if (phone.agreement() == null) return Model(null)
        val day = date ?: stage.session.today(phone)
        return Model(phone.owed(day.door(), stage.language, stage.pictureUnits, stage.now))
    }

    override fun Page.show(model: Model) {
        title(say(R.string.shell_owed_title))
        val owed = model.owed
        if (owed == null) {
            finding(say(R.string.shell_owed_no_contract))
            button(say(R.string.shell_week_contract_button), Page.Kind.MAIN) { stage.go(ContractScreen()) }
            return
        }
        val (first, last) = owed.first.local() to owed.last.local()
        hint(say(R.string.shell_owed_period, Words.date(first, stage.language), Words.date(last, stage.language)))
        if (owed.findings.isEmpty()) finding(say(R.string.shell_owed_nothing))
        owed.findings.forEach { found ->
            row(found.headline, say(R.string.shell_owed_working_button)) { stage.go(FindingScreen(found, owed.notAdvice)) }
        }
        owed.aboutFindings?.let(::hint)
        pair(
            say(R.string.shell_owed_earlier_button) to { turn(stage, first.minusDays(1)) },
            say(R.string.shell_owed_later_button) to { turn(stage, last.plusDays(1)) },
        )
        text(owed.headline)
        owed.missing.forEach(::hint)
        if (owed.findings.isNotEmpty()) row(say(R.string.shell_owed_letter_button)) { stage.go(LetterScreen(first)) }
        row(say(R.string.shell_payslip_title)) { stage.go(PayslipsScreen(first, last)) }
        row(say(R.string.shell_roster_title)) { stage.go(RosterScreen()) }
        row(say(R.string.shell_contract_title)) { stage.go(ContractScreen()) }
        hint(owed.notAdvice)
    }

    private fun turn(stage: MainActivity, to: LocalDate) {
        date = to
        again(stage)
    }
}

/** One finding: how it was worked out, the rules it rests on, what would narrow it. */
class FindingScreen(private val found: FindingView, private val notAdvice: String) : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_owed_title))
        finding(found.headline)
        found.picture?.let { picture(it) }
        heading(say(R.string.shell_owed_working_button))
        found.working.forEach { line -> line.amount?.let { figure(line.text, it) } ?: text(line.text) }
        if (found.sources.isNotEmpty()) heading(say(R.string.shell_owed_sources))
        found.sources.forEach(::text)
        if (found.narrow.isNotEmpty()) heading(say(R.string.shell_owed_narrow))
        found.narrow.forEach(::text)
        hint(notAdvice)
    }
}

/** A draft that she reads, changes and hands on herself. */
class LetterScreen(private val date: LocalDate) : Screen() {
    private var draft: String? = null
    private var text = ""

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_owed_letter_title))
        text(say(R.string.shell_owed_letter_body))
        button(say(R.string.shell_owed_letter_employer)) { write(stage, LetterTo.EMPLOYER) }
        button(say(R.string.shell_owed_letter_union)) { write(stage, LetterTo.UNION) }
        if (draft == null) return
        field(say(R.string.shell_owed_letter_title), ::text, Page.Typed.LINES)
        button(say(R.string.shell_owed_letter_share_button), Page.Kind.MAIN) {
            val send = Intent(Intent.ACTION_SEND).setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
            stage.launch(Intent.createChooser(send, null))
        }
    }

    private fun write(stage: MainActivity, to: LetterTo) =
        stage.withPhone(task = { phone, _ -> phone.letter(date.door(), to, stage.language, stage.now) }) {
            draft = it
            text = it.orEmpty()
            stage.redraw(this)
            if (it == null) stage.tell(stage.say(R.string.shell_owed_nothing))
        }
}

/** The plan she was sent, to hold against what happened. */
class RosterScreen : Screen() {
    private var said = emptyList<String>()

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_roster_title))
        text(say(R.string.shell_roster_body))
        button(say(R.string.shell_roster_file_button), Page.Kind.MAIN) { stage.askForFile(::read) }
        said.forEach(::text)
    }

    private fun read(stage: MainActivity, uri: android.net.Uri) = stage.withPhone(task = { phone, _ ->
        phone.keepRoster(Files.name(stage, uri), Files.text(stage, uri, Files.FORM), phone.zone())
    }) { kept ->
        val (first, last) = Words.date(kept.first, stage.language) to Words.date(kept.last, stage.language)
        said = listOf(
            stage.count(R.plurals.shell_roster_kept, kept.visits.toLong()),
            stage.say(R.string.shell_roster_days, first, last),
        )
        stage.redraw(this)
    }
}
