package org.stint.app.ui

import java.time.LocalDate
import org.stint.app.R
import org.stint.app.ui.Words.door
import org.stint.app.ui.Words.local
import stint.bindings.Payslip
import stint.bindings.PayslipItem
import stint.bindings.PayslipLine
import stint.bindings.StintPhone

/** What was paid, as it stands on paper. */
class PayslipsScreen(private val first: LocalDate, private val last: LocalDate) : ModelScreen<PayslipsScreen.Model>() {
    class Model(val payslips: List<Payslip>)

    override fun load(phone: StintPhone, stage: MainActivity) = Model(phone.payslips())

    override fun Page.show(model: Model) {
        title(say(R.string.shell_payslip_title))
        if (model.payslips.isEmpty()) finding(say(R.string.shell_payslip_empty))
        model.payslips.reversed().forEach { slip ->
            val days = say(R.string.shell_owed_period, Words.date(slip.first, stage.language), Words.date(slip.last, stage.language))
            row(days, slip.total) { stage.go(PayslipScreen(slip)) }
        }
        button(say(R.string.shell_common_add_button), Page.Kind.MAIN) {
            stage.go(PayslipScreen(Payslip(first.door(), last.door(), emptyList(), null)))
        }
        button(say(R.string.shell_payslip_file_button)) {
            stage.askForFile { here, uri ->
                here.keep(R.string.shell_payslip_saved, { it.keepPayslips(Files.text(here, uri, Files.FORM)) }) { again(here) }
            }
        }
    }
}

/** One payslip, line by line. */
class PayslipScreen(private val kept: Payslip) : Screen() {
    private class Line(var item: PayslipItem, var hours: String, var amount: String)

    private var first = kept.first.local()
    private var last = kept.last.local()
    private val lines = kept.lines.map { Line(it.item, it.hours.orEmpty(), it.amount) }
        .ifEmpty { listOf(Line(PayslipItem.BASIC, "", "")) }.toMutableList()
    private var total = kept.total.orEmpty()
    private var choosing = false

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_payslip_title))
        text(say(R.string.shell_payslip_body))
        days(first, last) { from, to ->
            first = from
            last = to
            stage.redraw()
        }
        lines.forEach { line ->
            heading(say(text(line.item)))
            field(say(R.string.shell_payslip_hours), line::hours, Page.Typed.AMOUNT)
            field(say(R.string.shell_payslip_amount), line::amount, Page.Typed.AMOUNT)
        }
        if (choosing) {
            PayslipItem.entries.forEach { item ->
                button(say(text(item))) {
                    lines += Line(item, "", "")
                    choosing = false
                    stage.redraw()
                }
            }
        } else {
            button(say(R.string.shell_payslip_add_line_button)) {
                choosing = true
                stage.redraw()
            }
        }
        field(say(R.string.shell_payslip_total), ::total, Page.Typed.AMOUNT)
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            stage.keep(R.string.shell_payslip_saved, { it.keepPayslip(typed()) })
        }
        if (kept.lines.isNotEmpty()) {
            button(say(R.string.shell_payslip_remove_button), Page.Kind.GRAVE) {
                stage.keep(R.string.shell_common_saved, { it.removePayslip(kept.first, kept.last) })
            }
        }
    }

    private fun typed() = Payslip(
        first.door(),
        last.door(),
        lines.filter { it.amount.isNotBlank() }
            .map { PayslipLine(it.item, it.hours.trim().ifEmpty { null }, it.amount.trim()) },
        total.trim().ifEmpty { null },
    )

    private fun text(item: PayslipItem) = when (item) {
        PayslipItem.BASIC -> R.string.shell_payslip_basic
        PayslipItem.TRAVEL -> R.string.shell_payslip_travel
        PayslipItem.PREMIUM -> R.string.shell_payslip_premium
        PayslipItem.ALLOWANCE -> R.string.shell_payslip_allowance
        PayslipItem.LEAVE -> R.string.shell_payslip_leave
        PayslipItem.MILEAGE -> R.string.shell_payslip_mileage
        PayslipItem.EXPENSES -> R.string.shell_payslip_expenses
        PayslipItem.DEDUCTION -> R.string.shell_payslip_deduction
        PayslipItem.LODGING -> R.string.shell_payslip_lodging
        PayslipItem.TAX -> R.string.shell_payslip_tax
    }
}
