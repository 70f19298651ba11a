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
        )
        settings.forEach { assertEquals(it, RecordingSettings.of(it.toBytes())) }
        assertEquals(RecordingSettings(), RecordingSettings.of("when=nonsense\n".toByteArray()))
        val all = Remembered(
            1, 2, true, LastSeen(3, 4, -5, LocationLeave.APPROXIMATE, true, true, true), 6,
            StepCount(7, 8, 9), BatteryLevel(10, true), listOf(11, 12),
        )
        listOf(all, Remembered()).forEach { assertEquals(it, Remembered.of(it.toBytes())) }
        assertEquals(Remembered(), Remembered.of(byteArrayOf(0, 1, 2)))
    }
}
