package org.stint.app.recording

import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import stint.bindings.Appended
import stint.bindings.DeviceEvent
import stint.bindings.Moment
import stint.bindings.NewRecord
import stint.bindings.Origin
import stint.bindings.Payload
import stint.bindings.Position
import stint.bindings.Span
import stint.bindings.StintException

class RecorderLineTest {
    private val batches = mutableListOf<List<NewRecord>>()
    private var opened = 0
    private var stopped = 0
    private var failure: StintException? = null
    private val line = RecorderLine {
        opened += 1
        object : Sink {
            override fun append(records: List<NewRecord>, now: Moment): Appended {
                batches += records
                failure?.let { throw it }
                return Appended(records.size.toUInt(), listOf())
            }

            override fun heartbeat(now: Moment) {
                batches += listOf<NewRecord>()
                failure?.let { throw it }
            }

            override fun stop(now: Moment) {
                stopped += 1
            }

            override fun close() = Unit
        }
    }

    private fun at(ms: Long) = Moment(ms, 0, null)

    private fun note(ms: Long) = NewRecord(at(ms), Origin.TOUCHED, Payload.Note("$ms"))

    @Test
    fun `what could not be written comes first the next time, in the same order`() {
        failure = StintException.DiskFull("")
        assertFalse(line.hand(listOf(note(1), note(2)), at(2)))
        assertFalse(line.hand(listOf(note(3)), at(3)))
        assertTrue(line.trouble is StintException.DiskFull)
        failure = null
        assertTrue(line.hand(listOf(note(4)), at(4)))
        assertNull(line.trouble)
        val full = NewRecord(at(2), Origin.SYSTEM, Payload.Device(DeviceEvent.DISK_FULL))
        assertEquals(listOf(note(1), note(2), full, note(3), note(4)), batches.last())
        assertEquals("the same recorder, which knows them", 1, opened)
        assertEquals(0, line.waitingCount)
    }

    @Test
    fun `a recorder that answers no more is opened anew`() {
        failure = StintException.RecorderStopped("")
        assertFalse(line.hand(listOf(note(1)), at(1)))
        failure = null
        assertTrue(line.hand(listOf(), at(2)))
        assertEquals(2, opened)
        assertEquals(note(1), batches.last().first())
    }

    @Test
    fun `a sign of life is written only where nothing else was`() {
        assertTrue(line.hand(listOf(note(1)), at(1_000_000)))
        assertFalse(line.heartbeat(at(1_000_000 + 299_999)))
        assertTrue(line.heartbeat(at(1_000_000 + 300_000)))
        assertFalse(line.heartbeat(at(1_000_000 + 300_001)))
        assertTrue("the clock was set back", line.heartbeat(at(5_000)))
    }

    @Test
    fun `stopping tries what waits once more`() {
        failure = StintException.Io("")
        line.hand(listOf(note(1)), at(1))
        failure = null
        line.stop(at(2))
        assertEquals(note(1), batches.last().first())
        assertEquals(1, stopped)
        line.stop(at(3))
        assertEquals("nothing to stop", 1, stopped)
    }

    @Test
    fun `memory has an end, and it is counted`() {
        failure = StintException.DiskFull("")
        fun place(ms: Long) = NewRecord(at(ms), Origin.GPS, Payload.Fix(Position(53.8, -1.55), 8.0, null, null, null))
        val said = listOf(note(1), note(2).copy(origin = Origin.TYPED)) + listOf(DeviceEvent.PAUSED, DeviceEvent.DISK_FULL)
            .map { NewRecord(at(2), Origin.SYSTEM, Payload.Device(it)) } + NewRecord(at(2), Origin.SYSTEM, Payload.Steps(7u, Span(1, 2)))
        line.hand(said + (3L until 12_002).map(::place), at(12_002))
        assertEquals("the oldest places", Dropped(3, 2_006), line.dropped)
        line.hand(listOf(note(12_003)), at(12_003))
        assertTrue(line.waitingCount <= 10_001)
        failure = null
        line.hand(listOf(), at(12_004))
        val kept = batches.takeLast(10).flatten()
        assertEquals(said, kept.take(5))
        assertTrue(note(12_003) in kept)
        line.forget()
        assertNull(line.dropped)
        failure = StintException.DiskFull("")
        line.hand(said + List(9_996) { note(3) }, at(3))
        assertEquals("then what else the phone told", Dropped(2, 2), line.dropped)
    }
}
