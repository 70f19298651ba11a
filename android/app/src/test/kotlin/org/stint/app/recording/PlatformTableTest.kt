package org.stint.app.recording

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Each row of the table by which the fake phone goes, as its source says it. */
class PlatformTableTest {
    private fun start(level: Int, seen: Boolean = false, exempt: Boolean = false, leave: LocationLeave = LocationLeave.PRECISE, always: Boolean = false) =
        PlatformTable.startLocationService(level, seen, exempt, leave, always)

    @Test
    fun `a service is started from the background until 30, and from 31 by exemption`() {
        listOf(26, 30).forEach { assertEquals(Started.YES, start(it)) }
        listOf(31, 33).forEach { level ->
            assertEquals(Started.FORBIDDEN, start(level))
            assertEquals(Started.YES, start(level, seen = true))
            assertEquals(Started.YES, start(level, exempt = true))
        }
    }

    @Test
    fun `from 34 it needs a permission that holds at that moment`() {
        assertEquals(Started.YES, start(33, seen = true, leave = LocationLeave.NONE))
        assertEquals(Started.FORBIDDEN, start(34, seen = true, leave = LocationLeave.NONE))
        assertEquals(Started.FORBIDDEN, start(34, exempt = true))
        assertEquals(Started.YES, start(34, exempt = true, always = true))
        assertEquals("after a restart of the phone, too", Started.YES, start(35, exempt = true, always = true))
    }

    @Test
    fun `from 30 one that was started unseen gets no place without all the time`() {
        assertTrue(PlatformTable.getsPlaces(29, startedSeen = false, always = false))
        assertFalse(PlatformTable.getsPlaces(30, startedSeen = false, always = false))
        assertTrue(PlatformTable.getsPlaces(30, startedSeen = true, always = false))
        assertTrue(PlatformTable.getsPlaces(30, startedSeen = false, always = true))
    }

    @Test
    fun `places come at the pace of what is allowed`() {
        assertEquals(600_000L, PlatformTable.fastestMs(LocationLeave.APPROXIMATE))
        assertEquals(0L, PlatformTable.fastestMs(LocationLeave.PRECISE))
    }

    @Test
    fun `with the saver places come while the screen is lit`() {
        assertTrue(PlatformTable.placesWithSaver(screenOn = true))
        assertFalse(PlatformTable.placesWithSaver(screenOn = false))
    }

    @Test
    fun `why a process ended is told from 30`() {
        fun told(level: Int) = FakePhone(level, 0).apply { processEnds(ExitReason.SYSTEM) }.exits()
        assertEquals(0, told(29).size)
        assertEquals(1, told(30).size)
    }

    @Test
    fun `the system forgets the use of apps after days`() {
        val phone = FakePhone(35, 30 * 86_400_000L)
        phone.usage += usedApp("Rota", phone.trueMs - 6 * 86_400_000L, 10)
        phone.usage += usedApp("Rota", phone.trueMs - 4 * 86_400_000L, 10)
        assertEquals(1, phone.appUses(setOf("Rota"), 0, phone.trueMs).uses.size)
    }

    @Test
    fun `Doze and a permission taken away stop the app on the fake phone`() {
        val phone = FakePhone(35, 0).apply { visible = true }
        assertTrue(phone.stayAlive())
        val request = Request(Provider.GPS, 10_000)
        assertTrue(phone.answers(request))
        phone.doze = true
        assertFalse(phone.answers(request))
        assertTrue(PlatformTable.REVOKING_KILLS)
    }
}
