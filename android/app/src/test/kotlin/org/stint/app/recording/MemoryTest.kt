package org.stint.app.recording

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import stint.bindings.DeviceEvent
import stint.bindings.Mark
import stint.bindings.Payload

/** What outlives the process, also where that fails. */
class MemoryTest : FakeRecord() {
    @Test
    fun `a memory that can't be read now is kept, and read later`() {
        memory.bytes = Remembered(shiftSince = TEN - 3_600_000).toBytes()
        val before = memory.bytes
        memory.fails = java.security.ProviderException("out of order")
        val recording = started()
        recording.wake(Wake.OPENED)
        assertNull(recording.state.shiftSince)
        recording.refuseStart()
        assertTrue("nothing is written over it", memory.bytes === before)
        memory.fails = null
        recording.changed()
        assertEquals(TEN - 3_600_000, recording.state.shiftSince)
        assertNotNull("and it goes on", phone.ongoing)
    }

    @Test
    fun `a shift begun while memory was out of reach stays the one that runs`() {
        memory.bytes = Remembered(endedAt = TEN - 7_200_000).toBytes()
        memory.fails = java.security.ProviderException("out of order")
        val recording = started()
        recording.startShift()
        memory.fails = null
        recording.changed()
        assertEquals(TEN, recording.state.shiftSince)
        assertEquals("with what was remembered", TEN - 7_200_000, recording.state.endedAt)
    }

    @Test
    fun `what can't be read when the phone was started is tried again`() {
        val recording = outOfReach(Remembered(shiftSince = TEN - 3_600_000))
        recording.wake(Wake.BOOT)
        assertTrue(phone.watching)
        memoryIsBack(recording)
        assertTrue("a shift runs", phone.watching)
        recording.endShift()
        assertFalse(phone.watching)
        settings = RecordingSettings.NOTHING
        recording.changed()
        assertTrue("she may have set hours", phone.watching)
    }

    @Test
    fun `a shift that is ended while memory is out of reach has ended`() {
        val recording = outOfReach(Remembered(shiftSince = TEN - 3_600_000))
        assertNull(recording.endShift())
        recording.endShift()
        assertEquals("it is written, once", 1, count(Payload.Shift(Mark.END)))
        memoryIsBack(recording)
        assertNull(recording.state.shiftSince)
        assertEquals(TEN, recording.state.endedAt)
        assertNull(Remembered.of(checkNotNull(memory.bytes)).shiftSince)
    }

    @Test
    fun `so has one that was taken over before that`() {
        val recording = outOfReach(Remembered(shiftSince = TEN - 3_600_000))
        recording.takeOver(TEN - 3_600_000, null)
        recording.endShift()
        memoryIsBack(recording)
        assertNull(recording.state.shiftSince)
        assertEquals(Plan.NOTHING, phone.plan)
    }

    @Test
    fun `breaks, pauses and calls hold once memory can be read`() {
        val recording = outOfReach(Remembered(shiftSince = TEN - 3_600_000))
        assertNull(recording.startBreak())
        recording.startBreak()
        assertEquals(1, count(Payload.Break(Mark.START)))
        recording.startCall()
        recording.pause(true)
        memoryIsBack(recording)
        val state = recording.state
        assertEquals(TEN - 3_600_000, state.shiftSince)
        assertEquals(listOf(TEN, TEN), listOf(state.breakSince, state.callSince))
        assertTrue(state.paused)
    }

    @Test
    fun `so does the end of a break or a pause that began before`() {
        val recording = outOfReach(Remembered(TEN - 3_600_000, TEN - 600_000, paused = true))
        recording.endBreak()
        recording.pause(false)
        assertEquals(1, count(Payload.Break(Mark.END)))
        memoryIsBack(recording)
        assertNull(recording.state.breakSince)
        assertTrue(!recording.state.paused && recording.state.wanted)
    }

    @Test
    fun `a break that is touched while memory is out of reach is on its notice, and ends there`() {
        val recording = outOfReach(Remembered(shiftSince = TEN - 3_600_000))
        recording.startBreak()
        assertEquals(Ongoing(Ongoing.Kind.BREAK, TEN, inShift = true), phone.ongoing)
        recording.endBreak()
        assertEquals("since when isn't known", Ongoing(Ongoing.Kind.RUNNING, null, inShift = true), phone.ongoing)
        recording.endShift()
        assertNull(phone.ongoing)
    }

    @Test
    fun `what she stopped holds for the next process, too, though it was never remembered`() {
        outOfReach(Remembered(shiftSince = TEN - 3_600_000, starts = listOf(7))).endShift()
        memory.fails = null
        val next = started()
        next.wake(Wake.OPENED)
        assertNull(next.state.shiftSince)
        assertEquals(Plan.NOTHING, phone.plan)
        assertTrue("from now on it is remembered", memory.stops.isEmpty())
        assertEquals("with all else", listOf(7), Remembered.of(checkNotNull(memory.bytes)).starts)
        outOfReach(Remembered(shiftSince = TEN - 3_600_000)).startBreak()
        assertTrue("a break stops nothing", memory.stops.isEmpty())
    }

    @Test
    fun `so does a pause, and who starts or goes on ends it`() {
        settings = RecordingSettings(recordedWhen = RecordedWhen.Always)
        outOfReach(Remembered()).pause(true)
        memory.fails = null
        val next = started()
        next.wake(Wake.OPENED)
        assertEquals(Plan.NOTHING, phone.plan)
        next.startShift()
        assertTrue(phone.plan.requests.isNotEmpty())
        next.pause(true)
        next.endShift()
        next.takeOver(TEN, null)
        assertTrue(next.state.wanted)
        assertEquals(2, count(Payload.Device(DeviceEvent.RESUMED)))
    }

    @Test
    fun `what she stopped when memory could no longer be written holds for the next process`() {
        val stops = mapOf<RecordingSettings, Recording.() -> Unit>(
            settings to { endShift() },
            RecordingSettings(recordedWhen = RecordedWhen.Always) to { pause(true) },
        )
        stops.forEach { (chosen, stop) ->
            settings = chosen
            val recording = nextProcess()
            recording.startShift()
            memory.fails = java.io.IOException("no space")
            recording.stop()
            assertTrue("it is tried again", phone.watching)
            val next = nextProcess()
            assertEquals("$chosen", Plan.NOTHING, phone.plan)
            assertFalse(next.state.wanted)
            assertTrue(memory.stops.isEmpty())
        }
        assertEquals("a pause ends no shift", Ongoing(Ongoing.Kind.PAUSED, null), phone.ongoing)
    }

    @Test
    fun `the end of a shift is no pause of her hours`() {
        settings = RecordingSettings(recordedWhen = RecordedWhen.Always)
        outOfReach(Remembered(shiftSince = TEN - 3_600_000)).endShift()
        val next = nextProcess()
        assertNull(next.state.shiftSince)
        assertTrue(next.state.wanted && !next.state.paused)
    }

    @Test
    fun `what she starts or goes on with after a stop goes on in the next process`() {
        val later = mapOf<String, Recording.() -> Unit>(
            "start" to { endShift(); startShift() },
            "take over" to { pause(true); endShift(); takeOver(TEN, null) },
            "go on" to { pause(true); pause(false) },
        )
        later.forEach { (what, does) ->
            nextProcess()
            outOfReach(Remembered(shiftSince = TEN - 3_600_000)).does()
            assertTrue(what, nextProcess().state.wanted)
            assertNotNull(what, phone.ongoing)
        }
        outOfReach(Remembered(shiftSince = TEN - 3_600_000)).run { endShift(); pause(true); pause(false) }
        assertNull("that takes back a pause alone", nextProcess().state.shiftSince)
    }

    @Test
    fun `a pause holds also where what was remembered is lost`() {
        settings = RecordingSettings(recordedWhen = RecordedWhen.Always)
        memory.stops = setOf(Stop.PAUSE)
        assertTrue(nextProcess().state.paused)
    }

    @Test
    fun `whoever asks or touches first when memory is back makes it go on`() {
        val first = mapOf<String, Recording.() -> Unit>(
            "a screen" to { forgottenStart() },
            "start" to { startShift() },
            "go on" to { endBreak() },
            "a call" to { endCall("Calls") },
        )
        first.forEach { (who, does) ->
            phone.processEnds(null)
            val recording = outOfReach(Remembered(shiftSince = TEN - 3_600_000))
            recording.wake(Wake.OPENED)
            memory.fails = null
            recording.does()
            assertEquals(who, TEN - 3_600_000, recording.state.shiftSince)
            assertTrue(who, phone.serviceRuns && phone.ongoing != null)
        }
        assertEquals(0, count(Payload.Shift(Mark.START)))
    }

    @Test
    fun `a memory that is damaged begins anew`() {
        memory.fails = Lost(null)
        val recording = started()
        recording.wake(Wake.OPENED)
        memory.fails = null
        recording.startShift()
        assertNotNull(Remembered.of(checkNotNull(memory.bytes)).shiftSince)
    }
}
