package org.stint.app.recording

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test

class RecordingPolicyTest {
    private val working = Situation(
        wanted = true,
        leave = LocationLeave.PRECISE,
        providers = Provider.entries.toSet(),
        movement = Movement.DRIVING,
        battery = BatteryLevel(80, false),
        saver = false,
        motionSensor = true,
    )

    private fun asked(now: Situation) = RecordingPolicy.plan(now).requests.first()

    @Test
    fun `nothing is asked where nothing is wanted or allowed`() {
        assertEquals(Plan.NOTHING, RecordingPolicy.plan(working.copy(wanted = false)))
        assertEquals(Plan.NOTHING, RecordingPolicy.plan(working.copy(leave = LocationLeave.NONE)))
    }

    @Test
    fun `moving is dense, still is slow`() {
        assertEquals(Request(Provider.GPS, 10_000), asked(working))
        assertEquals(Request(Provider.GPS, 15_000), asked(working.copy(movement = Movement.WALKING)))
        assertEquals(Request(Provider.GPS, 20_000), asked(working.copy(movement = Movement.UNKNOWN)))
        assertEquals(Request(Provider.NETWORK, 300_000), asked(working.copy(movement = Movement.STILL)))
    }

    @Test
    fun `without a motion sensor places must tell that she left`() {
        val still = working.copy(movement = Movement.STILL, motionSensor = false)
        assertEquals(120_000, asked(still).everyMs)
        assertFalse(RecordingPolicy.plan(still).wakeOnMotion)
        assertTrue(RecordingPolicy.plan(still.copy(motionSensor = true)).wakeOnMotion)
        assertFalse("while moving it would only cost", RecordingPolicy.plan(working).wakeOnMotion)
    }

    @Test
    fun `it takes what the phone has`() {
        val moving = listOf(Provider.GPS, Provider.FUSED, Provider.NETWORK)
        moving.indices.forEach {
            assertEquals(moving[it], asked(working.copy(providers = moving.drop(it).toSet())).provider)
        }
        assertEquals(Plan.NOTHING, RecordingPolicy.plan(working.copy(providers = setOf())).copy(wakeOnMotion = false))
        val passive = RecordingPolicy.plan(working.copy(providers = setOf(Provider.PASSIVE)))
        assertEquals(listOf(Provider.PASSIVE), passive.requests.map { it.provider })
    }

    @Test
    fun `an approximate place never asks the satellites`() {
        val plan = RecordingPolicy.plan(working.copy(leave = LocationLeave.APPROXIMATE))
        assertFalse(plan.requests.any { it.provider == Provider.GPS })
        assertEquals(600_000, plan.requests.first().everyMs)
    }

    @Test
    fun `a low battery and the saver make it slower, a charger doesn't`() {
        assertEquals(20_000, asked(working.copy(saver = true)).everyMs)
        assertEquals(20_000, asked(working.copy(battery = BatteryLevel(15, false))).everyMs)
        assertEquals(10_000, asked(working.copy(battery = BatteryLevel(15, true))).everyMs)
        assertEquals(Request(Provider.NETWORK, 300_000), asked(working.copy(battery = BatteryLevel(5, false))))
        assertEquals(10_000, asked(working.copy(battery = null)).everyMs)
    }

    @Test
    fun `nothing is slower than what the core calls a gap`() {
        val levels = listOf(null, 1, 5, 15, 100).map { it?.let { percent -> BatteryLevel(percent, false) } }
        for (movement in Movement.entries) for (leave in LocationLeave.entries.drop(1)) for (level in levels) {
            for (saver in listOf(true, false)) for (sensor in listOf(true, false)) {
                val every = asked(Situation(true, leave, Provider.entries.toSet(), movement, level, saver, sensor)).everyMs
                assertTrue("$movement $leave $level $saver: $every", every < 900_000)
            }
        }
    }
}
