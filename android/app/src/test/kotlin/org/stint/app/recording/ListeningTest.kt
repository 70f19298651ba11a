package org.stint.app.recording

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

/** Satellites are silent indoors, networks where there are none: then the others are asked. */
class ListeningTest {
    private val listening = Listening()
    private val driving = Plan(listOf(Request(Provider.GPS, 10_000), Request(Provider.PASSIVE, 10_000)), false)

    private fun at(seconds: Int) = Clock(1_000_000_000L + seconds * 1_000L, 0, seconds * 1_000L)

    @Test
    fun `who is asked first may be silent while others tell`() {
        listening.asked(driving, at(0))
        assertEquals(Main.UNTRIED, listening.main)
        listening.heard(at(100), listOf(Provider.NETWORK))
        listening.silence(at(170))
        assertEquals("not for long yet", Main.UNTRIED, listening.main)
        listening.silence(at(190))
        listening.heard(at(200), listOf(Provider.NETWORK))
        assertEquals("others don't speak for it", Main.SILENT, listening.main)
        assertTrue(listening.isNeeded(Provider.NETWORK))
        listening.heard(at(210), listOf(Provider.NETWORK, Provider.GPS))
        assertEquals(Main.ANSWERS, listening.main)
        assertFalse("it only keeps watch", listening.isNeeded(Provider.NETWORK))
        assertTrue(listening.isNeeded(Provider.GPS) && listening.isNeeded(Provider.PASSIVE))
    }

    @Test
    fun `another that is asked first has its time, and who answered before is trusted`() {
        listening.asked(driving, at(0))
        listening.heard(at(10), listOf(Provider.GPS))
        listening.asked(Plan(listOf(Request(Provider.NETWORK, 300_000)), true), at(20))
        assertEquals(Main.UNTRIED, listening.main)
        listening.silence(at(619))
        assertEquals("twice its pace", Main.UNTRIED, listening.main)
        listening.silence(at(621))
        assertEquals(Main.SILENT, listening.main)
        listening.asked(driving, at(630))
        assertEquals(Main.ANSWERS, listening.main)
        listening.silence(at(811))
        assertEquals(Main.SILENT, listening.main)
    }

    private val situation = Situation(
        true, LocationLeave.PRECISE, Provider.entries.toSet() - Provider.PASSIVE, Movement.DRIVING, null, saver = false, motionSensor = true,
    )

    private fun asked(now: Situation) = RecordingPolicy.plan(now).requests.map { it.provider to it.everyMs / 1_000 }

    @Test
    fun `the plan asks the others until the first answers, and it now and then while it doesn't`() {
        assertEquals(
            listOf(Provider.GPS to 10L, Provider.FUSED to 10L, Provider.NETWORK to 10L),
            asked(situation.copy(main = Main.UNTRIED)),
        )
        assertEquals(
            listOf(Provider.GPS to 120L, Provider.FUSED to 10L, Provider.NETWORK to 10L),
            asked(situation.copy(main = Main.SILENT)),
        )
        assertEquals("one keeps watch", listOf(Provider.GPS to 10L, Provider.FUSED to 300L), asked(situation))
        val still = situation.copy(movement = Movement.STILL, providers = setOf(Provider.GPS, Provider.NETWORK))
        assertEquals(listOf(Provider.NETWORK to 300L), asked(still))
        assertEquals(listOf(Provider.NETWORK to 300L, Provider.GPS to 300L), asked(still.copy(main = Main.SILENT)))
        val alone = situation.copy(providers = setOf(Provider.GPS), main = Main.SILENT)
        assertEquals("where there is no other it goes on as it was", listOf(Provider.GPS to 10L), asked(alone))
        val approximate = situation.copy(leave = LocationLeave.APPROXIMATE, main = Main.SILENT)
        assertFalse(asked(approximate).any { it.first == Provider.GPS })
    }
}
