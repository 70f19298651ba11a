package org.stint.app.ui

import java.time.DayOfWeek
import java.time.LocalDate
import java.time.temporal.TemporalAdjusters.previousOrSame
import org.stint.app.R
import org.stint.app.ui.Words.door
import org.stint.app.ui.Words.local
import stint.bindings.Along
import stint.bindings.Campaign
import stint.bindings.Level
import stint.bindings.Preview
import stint.bindings.SealedPackage
import stint.bindings.StintException

val Level.text: Int
    get() = when (this) {
        Level.WEEKS -> R.string.shell_level_weeks
        Level.DAYS -> R.string.shell_level_days
        Level.VISITS -> R.string.shell_level_visits
        Level.AREAS -> R.string.shell_level_areas
        Level.TRACES -> R.string.shell_level_traces
    }

/** What disappears before anything leaves, in words. */
val Level.gone: Int
    get() = when (this) {
        Level.WEEKS -> R.string.shell_level_weeks_gone
        Level.DAYS -> R.string.shell_level_days_gone
        Level.VISITS -> R.string.shell_level_visits_gone
        Level.AREAS -> R.string.shell_level_areas_gone
        Level.TRACES -> R.string.shell_level_traces_gone
    }

/** Which days, and how much detail: from little to what the campaign asks at most. */
class LevelScreen(private val campaign: Campaign) : Screen() {
    private val invitation = campaign.invitation()
    private val levels = Level.entries.filter { it <= invitation.level() }
    private var level = invitation.usualLevel()
    private var code = ""
    private var caseView = false
    private var first: LocalDate? = null
    private var last: LocalDate? = null

    override fun draw(page: Page): Unit = with(page) {
        val from = first ?: lastWholeWeek(stage)
        val to = last ?: from.plusDays(6).coerceAtMost(invitation.lastDay().local())
        title(invitation.organisation())
        heading(say(R.string.shell_preview_period))
        days(from, to) { a, b ->
            first = a
            last = b
            stage.redraw()
        }
        heading(say(R.string.shell_level_title))
        hint(say(R.string.shell_level_body, say(invitation.level().text)))
        if (levels.size > 1) {
            slider(say(R.string.shell_level_title), levels.map { say(it.text) }, levels.indexOf(level)) {
                level = levels[it]
                stage.redraw()
            }
        }
        text(say(level.gone))
        if (level == Level.TRACES) notice(say(R.string.shell_level_traces_warning))
        field(say(R.string.shell_preview_code), ::code, Page.Typed.CODE)
        hint(say(R.string.shell_preview_code_hint))
        check(say(R.string.shell_preview_case_view), caseView) { caseView = it }
        hint(say(R.string.shell_preview_case_view_why))
        button(say(R.string.shell_preview_title), Page.Kind.MAIN) { preview(stage, from, to) }
    }

    private fun lastWholeWeek(stage: MainActivity): LocalDate {
        val monday = LocalDate.now(stage.session.clock).minusDays(7).with(previousOrSame(DayOfWeek.MONDAY))
        return monday.coerceIn(invitation.firstDay().local(), invitation.lastDay().local())
    }

    private fun preview(stage: MainActivity, from: LocalDate, to: LocalDate) {
        val along = Along(code.trim().ifEmpty { null }, caseView)
        stage.withPhone(task = { phone, _ ->
            phone.preview(campaign, level, from.door(), to.door(), along, stage.language, stage.now)
        }) { stage.go(PreviewScreen(invitation.organisation(), it)) }
    }
}

/** Exactly what would leave, row by row, before any yes. */
class PreviewScreen(private val organisation: String, private val preview: Preview) : Screen() {
    private var asWritten = false

    override fun draw(page: Page): Unit = with(page) {
        val (rows, cautions) = try {
            preview.rows() to preview.cautions()
        } catch (locked: StintException) {
            return refusal(locked)
        }
        title(say(R.string.shell_preview_title))
        text(say(R.string.shell_preview_body))
        hint(stage.count(R.plurals.shell_preview_rows, rows.size.toLong()))
        rows.forEach { row ->
            heading(row.heading)
            if (asWritten) row.written.forEach { figure(it.column, it.value) } else row.figures.forEach(::text)
        }
        val turn = if (asWritten) R.string.shell_common_less_button else R.string.shell_preview_raw_button
        button(say(turn)) {
            asWritten = !asWritten
            stage.redraw()
        }
        if (cautions.isNotEmpty()) heading(say(R.string.shell_preview_cautions))
        cautions.forEach { notice(it) }
        heading(say(R.string.shell_confirm_title, organisation))
        text(say(R.string.shell_confirm_body))
        button(say(R.string.shell_confirm_yes_button), Page.Kind.MAIN) { confirm(stage) }
        button(say(R.string.shell_confirm_no_button)) { stage.back() }
    }

    /** The digest is that of the preview which this screen shows. */
    private fun confirm(stage: MainActivity) =
        stage.withPhone(task = { phone, _ -> phone.confirm(preview, preview.digest(), stage.now) }) {
            stage.place(Place.SHARE)
            stage.go(SealedScreen(it))
        }
}

/** The sealed file on its way, and the receipt. */
class SealedScreen(private val sealed: SealedPackage) : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_send_title))
        finding(say(R.string.shell_send_done))
        text(say(R.string.shell_send_body))
        button(say(R.string.shell_send_button), Page.Kind.MAIN) {
            stage.launch(Outbox.send(stage, listOf(say(R.string.shell_send_file_name) + ".stint" to sealed.bytes())))
        }
        text(say(R.string.shell_send_receipt_body))
        button(say(R.string.shell_send_receipt_button)) {
            stage.askForNewFile("receipt.json", "application/json", ::keep)
        }
        button(say(R.string.shell_common_done_button)) { stage.place(Place.SHARE) }
    }

    private fun keep(stage: MainActivity, uri: android.net.Uri) =
        stage.work(task = { Files.write(stage, uri, sealed.receipt()) }, done = { stage.tell(stage.say(R.string.shell_common_saved)) })
}
