package stint

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import stint.bindings.*

private val FIRST = CalendarDate(2026u, 11u, 1u)
private val LAST = CalendarDate(2026u, 11u, 30u)

private val AGREEMENT = Agreement(
    jurisdiction = "GB", band = null, rate = "12,71", travel = TravelPay.Unpaid, waitingIsWork = null,
    guaranteedHoursWeek = null, miles = true, mileagePaid = "0.25", ownCosts = null,
    vehicle = Vehicle.CAR, mileageBand = null, drivenBefore = 0u, roundingMinutes = 0u,
    rounding = RoundingWay.NEAREST, lodgingCharge = null, lodgingNightsWeek = 0u,
    payPeriod = PayPeriod.Month(1u), optedOut = false, visitsMayMoveMinutes = null,
)

private val PAYSLIP = Payslip(
    FIRST, LAST,
    listOf(
        PayslipLine(PayslipItem.BASIC, "2", "25.42"),
        PayslipLine(PayslipItem.DEDUCTION, null, "-1,50"),
    ),
    "23.92",
)

/** Contract, payslips, what is owed, and the letter about it. */
class PapersTest : DoorTest() {
    private fun StintPhone.owed() = owed(MONDAY, Language.EN, 360u, NOW)

    @Test
    fun `a typed contract is kept, read back and taken away`() {
        val phone = world.afterWork()
        assertNull(phone.agreement())
        phone.keepAgreement(AGREEMENT)
        assertEquals(AGREEMENT.copy(rate = "12.71"), phone.agreement())
        phone.keepAgreement(
            AGREEMENT.copy(travel = TravelPay.At("9"), payPeriod = PayPeriod.Days(7u, MONDAY)),
        )
        assertEquals(MONDAY to SUNDAY, phone.owed().run { first to last })
        phone.removeContract()
        refused<StintException.NoContract> { phone.removeContract() }
        assertNull(phone.agreement())
        assertTrue(phone.owed().run { !hasContract && aboutFindings == null && findings.isEmpty() })
    }

    @Test
    fun `a contract that can not be read changes nothing`() {
        val phone = world.afterWork()
        phone.keepAgreement(AGREEMENT)
        val kept = phone.agreement()
        fun keep(change: Agreement.() -> Agreement) = phone.keepAgreement(AGREEMENT.change())
        refused<StintException.BadForm> { keep { copy(rate = "much") } }
        refused<StintException.BadText> { keep { copy(rate = "") } }
        refused<StintException.BadText> { keep { copy(rate = "1\n2") } }
        refused<StintException.TooLarge> { keep { copy(rate = "1".repeat(65)) } }
        refused<StintException.NoRules> { keep { copy(jurisdiction = "XX") } }
        refused<StintException.NoRules> { keep { copy(band = "\" }") } }
        refused<StintException.BadForm> { keep { copy(payPeriod = PayPeriod.Month(31u)) } }
        refused<StintException.LodgingNights> { keep { copy(lodgingCharge = "12.00") } }
        refused<StintException.BadDate> {
            keep { copy(payPeriod = PayPeriod.Days(7u, CalendarDate(2026u, 2u, 30u))) }
        }
        refused<StintException.BadForm> { phone.keepRules("jurisdiction = 1") }
        assertEquals(kept, phone.agreement())
    }

    @Test
    fun `every jurisdiction can be chosen`() {
        val all = jurisdictions()
        assertTrue(all.any { it.code == "GB" && it.currency == "GBP" })
        val phone = world.create().phone
        for (chosen in all) {
            phone.keepAgreement(AGREEMENT.copy(jurisdiction = chosen.code, band = chosen.bands.firstOrNull()))
        }
    }

    @Test
    fun `a typed payslip is checked, kept and taken away`() {
        val phone = world.afterWork()
        assertTrue(phone.payslips().isEmpty())
        refused<StintException.NoContract> { phone.keepPayslip(PAYSLIP) }
        phone.keepAgreement(AGREEMENT)
        phone.keepPayslip(PAYSLIP)
        refused<StintException.PayslipSum> { phone.keepPayslip(PAYSLIP.copy(total = "24.92")) }
        val line = PAYSLIP.lines[0]
        refused<StintException.BadForm> {
            phone.keepPayslip(PAYSLIP.copy(lines = listOf(line.copy(amount = "1,000.00"))))
        }
        refused<StintException.TooLarge> { phone.keepPayslip(PAYSLIP.copy(lines = List(101) { line })) }
        refused<StintException.BadSpan> { phone.keepPayslip(PAYSLIP.copy(last = FIRST, first = LAST)) }
        val kept = phone.payslips().single()
        assertEquals("-1.50", kept.lines[1].amount)
        // The same days again: in its place.
        phone.keepPayslip(kept.copy(lines = listOf(kept.lines[0].copy(hours = "2.5"), kept.lines[1])))
        assertEquals("2.50", phone.payslips().single().lines[0].hours)
        phone.removePayslip(FIRST, LAST)
        assertTrue(phone.payslips().isEmpty())
        refused<StintException.NothingRecorded> { phone.removePayslip(FIRST, LAST) }
    }

    @Test
    fun `what is owed comes with its working and a letter`() {
        val phone = world.afterWork()
        phone.named()
        fun letter(to: LetterTo) = phone.letter(MONDAY, to, Language.EN, NOW)
        assertNull(letter(LetterTo.UNION))
        phone.keepAgreement(AGREEMENT)
        val owed = phone.owed()
        assertEquals(FIRST to LAST, owed.first to owed.last)
        assertFalse(owed.headline.isEmpty() || owed.notAdvice.isEmpty())
        val unpaid = owed.findings.single { it.kind == FindingKind.UNPAID_TRAVEL }
        assertTrue(unpaid.working.isNotEmpty() && unpaid.sources.isNotEmpty())
        assertTrue("not paid" in unpaid.headline, unpaid.headline)
        // That less than the minimum was paid isn't shown, so an employer is asked for nothing.
        assertNull(letter(LetterTo.EMPLOYER))
        assertTrue(unpaid.headline in letter(LetterTo.UNION)!!)
    }
}
