package org.stint.app.recording

import org.junit.Assert.assertEquals
import org.junit.Test
import stint.bindings.Span

class AppUsePairingTest {
    private val pairing = AppUsePairing(setOf("work", "mail"))

    @Test
    fun `only chosen apps are seen`() {
        pairing.front("work", 10)
        pairing.front("private", 15)
        pairing.away("work", 20)
        pairing.away("private", 30)
        assertEquals(AppUses(listOf(UsedApp("WORK", Span(10, 20))), null), pairing.done(String::uppercase))
    }

    @Test
    fun `what is still in front is told later as a whole`() {
        pairing.front("mail", 1)
        pairing.away("mail", 5)
        pairing.front("work", 10)
        pairing.front("work", 12)
        val expected = AppUses(listOf(UsedApp("mail", Span(1, 5))), 10)
        assertEquals(expected, pairing.done { it })
    }

    @Test
    fun `a dark screen ends all, an end without a beginning is none`() {
        pairing.away("work", 3)
        pairing.front("work", 4)
        pairing.front("mail", 5)
        pairing.allAway(9)
        val spans = pairing.done { it }.uses.map { it.span }
        assertEquals(listOf(Span(4, 9), Span(5, 9)), spans)
    }
}
