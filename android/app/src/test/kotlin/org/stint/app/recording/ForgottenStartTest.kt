package org.stint.app.recording

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** 2026-11-16, 00:00 UTC, a Monday. */
private const val MONDAY = 1_794_787_200_000L
private const val HOUR = 3_600_000L
private const val DAY = 24 * HOUR

class ForgottenStartTest {
    private val nine = 8 * 60 + 0

    @Test
    fun `a work app that was used comes first`() {
        val proposal = ForgottenStart.propose(MONDAY + 10 * HOUR, 0, listOf(MONDAY + 9 * HOUR, MONDAY + 8 * HOUR), listOf())
        assertEquals(Proposal.Seen(MONDAY + 8 * HOUR), proposal)
    }

    @Test
    fun `a habit needs two starts on that weekday, and to be late`() {
        assertNull(ForgottenStart.propose(MONDAY + 10 * HOUR, 0, listOf(), listOf(nine)))
        val habit = listOf(nine, nine + 10)
        assertEquals(Proposal.Usual(MONDAY + 8 * HOUR), ForgottenStart.propose(MONDAY + 10 * HOUR, 0, listOf(), habit))
        assertNull("not late yet", ForgottenStart.propose(MONDAY + 8 * HOUR + 15 * 60_000, 0, listOf(), habit))
        assertNull("too late to ask", ForgottenStart.propose(MONDAY + 16 * HOUR, 0, listOf(), habit))
        assertNull("another day", ForgottenStart.propose(MONDAY + DAY + 10 * HOUR, 0, listOf(), habit))
    }

    @Test
    fun `what lies before the end of her last shift was not forgotten`() {
        val (now, ended) = MONDAY + 13 * HOUR to MONDAY + 12 * HOUR
        val habit = listOf(nine, nine, nine + 270, nine + 270)
        assertNull(ForgottenStart.propose(MONDAY + 12 * HOUR, 0, listOf(MONDAY + 9 * HOUR), listOf(nine, nine), ended))
        assertEquals(Proposal.Seen(ended + 1), ForgottenStart.propose(now, 0, listOf(MONDAY + 9 * HOUR, ended + 1), listOf(), ended))
        assertEquals(Proposal.Usual(MONDAY + 12 * HOUR + 30 * 60_000), ForgottenStart.propose(now, 0, listOf(), habit, ended))
    }

    @Test
    fun `reminders come at their time, once, and not days late`() {
        val all = Reminder.entries.toSet()
        val habit = listOf(nine, nine)
        fun clock(ms: Long) = Clock(ms, 0, 0)
        fun next(ms: Long, wanted: Set<Reminder>) = Reminders.nextMs(clock(ms), wanted, habit)
        assertNull(next(MONDAY, setOf()))
        assertEquals(MONDAY + 8 * HOUR + HOUR / 2, next(MONDAY, all))
        assertEquals(MONDAY + 20 * HOUR + HOUR / 2, next(MONDAY + 9 * HOUR, all))
        val sunday = MONDAY + 6 * DAY + 18 * HOUR
        assertEquals(sunday, next(MONDAY + 9 * HOUR, setOf(Reminder.WEEK)))
        assertEquals("once is enough", sunday + 7 * DAY, next(sunday, setOf(Reminder.WEEK)))
        assertNull("no habit, nothing forgotten", Reminders.nextMs(clock(MONDAY), setOf(Reminder.FORGOTTEN_START), listOf(nine)))
        fun due(since: Long, now: Long) = Reminders.due(since, clock(now), all, habit)
        assertEquals(setOf<Reminder>(), due(MONDAY, MONDAY + 8 * HOUR))
        assertEquals(setOf(Reminder.FORGOTTEN_START), due(MONDAY, MONDAY + 9 * HOUR))
        assertEquals(setOf<Reminder>(), due(MONDAY + 9 * HOUR, MONDAY + 9 * HOUR))
        assertEquals(setOf(Reminder.WEEK, Reminder.AFTER_HOURS), due(sunday - HOUR, sunday + 3 * HOUR))
        assertEquals("a phone that was off", setOf(Reminder.AFTER_HOURS), due(MONDAY, MONDAY + DAY + 2 * HOUR))
        assertEquals("a clock set back", setOf<Reminder>(), due(MONDAY + DAY, MONDAY))
    }

    @Test
    fun `it goes by her own clock, over midnight between two weeks too`() {
        val late = 7 * 24 * 60 - 30
        val proposal = ForgottenStart.propose(MONDAY - HOUR + HOUR / 2, 60, listOf(), listOf(late, late))
        assertEquals(Proposal.Usual(MONDAY - HOUR - HOUR / 2), proposal)
    }

    @Test
    fun `hours that she set hold over midnight`() {
        val nights = RecordedWhen.Hours(setOf(1), 22 * 60, 6 * 60)
        assertTrue(nights.holds(MONDAY + 23 * HOUR, 0))
        assertTrue(nights.holds(MONDAY + DAY + 5 * HOUR, 0))
        assertFalse(nights.holds(MONDAY + 5 * HOUR, 0))
        assertFalse(nights.holds(MONDAY + DAY + 23 * HOUR, 0))
        assertTrue("an hour ahead of UTC", nights.holds(MONDAY + 21 * HOUR, 60))
    }

    @Test
    fun `settings and what is remembered are read as they were written`() {
        val settings = listOf(
            RecordingSettings(),
            RecordingSettings(false, true, false, false, RecordedWhen.Always, setOf("a.b", "c.d")),
            RecordingSettings(recordedWhen = RecordedWhen.Hours(setOf(1, 5), 480, 1020)),
            RecordingSettings(reminders = setOf(Reminder.AFTER_HOURS)),
            RecordingSettings(reminders = setOf()),
        )
        settings.forEach { assertEquals(it, RecordingSettings.of(it.toBytes())) }
        assertEquals(RecordingSettings(), RecordingSettings.of("when=nonsense\n".toByteArray()))
        val all = Remembered(
            1, 2, true, LastSeen(3, 4, -5, LocationLeave.APPROXIMATE, true, true, true), 6,
            StepCount(7, 8, 9), BatteryLevel(10, true), listOf(11, 12), 13, 14, 15, 16,
        )
        listOf(all, Remembered()).forEach { assertEquals(it, Remembered.of(it.toBytes())) }
        assertEquals(Remembered(), Remembered.of(byteArrayOf(0, 1, 2)))
    }
}
