package org.stint.app.recording

import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import stint.bindings.Appended
import stint.bindings.DeviceEvent
import stint.bindings.Mark
import stint.bindings.Moment
import stint.bindings.NewRecord
import stint.bindings.Payload
import stint.bindings.StintException

/** 2026-11-16, a Monday, 10:00 UTC. */
private const val TEN = 1_794_787_200_000L + 10 * 3_600_000L

/** What recording says of itself, on a fake phone with a fake record. */
class RecordingTest {
    private val phone = FakePhone(35, TEN).apply { visible = true }
    private val written = mutableListOf<NewRecord>()
    private var failure: StintException? = null
    private var whileWriting: () -> Unit = {}
    private var settings = RecordingSettings()

    private val memory = object : Keeper {
        var bytes: ByteArray? = null
        var fails: Exception? = null
        override fun read(): ByteArray? = fails?.let { throw it } ?: bytes
        override fun write(bytes: ByteArray) {
            fails?.let { throw it }
            this.bytes = bytes
        }

        override var isBehind = false
    }

    private fun started() = Recording(phone, RecorderLine { Disk() }, memory, { settings }, { true })

    private inner class Disk : Sink {
        override fun append(records: List<NewRecord>, now: Moment): Appended {
            whileWriting()
            failure?.let { throw it }
            written += records
            return Appended(records.size.toUInt(), listOf())
        }

        override fun heartbeat(now: Moment) = failure?.let { throw it } ?: Unit
        override fun stop(now: Moment) = Unit
        override fun close() = Unit
    }

    private fun notes() = written.map { it.payload }.filterIsInstance<Payload.Note>().map { it.text }

    /** She drives north, ten metres a second. */
    private fun place(provider: Provider = Provider.GPS) =
        SeenFix(provider, phone.trueMs, 53.8 + (phone.trueMs - TEN) * 9e-8, -1.55, 8.0)

    @Test
    fun `what can't be written is said, by touch, notice and state, until it is`() {
        val recording = started()
        assertNull(recording.startShift())
        val reasons = mapOf(
            StintException.DiskFull("") to Problem.DISK,
            StintException.ManifestForged("") to Problem.KEYS,
            StintException.KeyStoreFailed("") to Problem.FAILED,
            StintException.Io("") to Problem.FAILED,
        )
        reasons.forEach { (why, problem) ->
            failure = why
            assertEquals(why, recording.note("late bus"))
            assertEquals(problem, phone.problem)
            assertEquals(why, recording.state.trouble)
            failure = null
            recording.changed()
            assertNull(phone.problem)
            assertNull(recording.state.trouble)
        }
        assertEquals(List(reasons.size) { "late bus" }, notes())
        failure = StintException.Io("")
        assertNotNull("after the shift, too", recording.endShift())
        assertEquals(Problem.FAILED, phone.problem)
    }

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

    private fun outOfReach(remembered: Remembered): Recording {
        memory.bytes = remembered.toBytes()
        memory.fails = java.security.ProviderException("out of order")
        return started()
    }

    private fun memoryIsBack(recording: Recording) {
        memory.fails = null
        phone.trueMs += 60_000
        recording.changed()
    }

    private fun count(payload: Payload) = written.count { it.payload == payload }

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
        assertFalse("from now on it is remembered", memory.isBehind)
        assertEquals("with all else", listOf(7), Remembered.of(checkNotNull(memory.bytes)).starts)
        outOfReach(Remembered(shiftSince = TEN - 3_600_000)).startBreak()
        assertFalse("a break stops nothing", memory.isBehind)
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

    @Test
    fun `a shift that only the record knows is taken over, without a second start`() {
        val recording = started()
        recording.takeOver(TEN - 3_600_000, null)
        assertEquals(TEN - 3_600_000, recording.state.shiftSince)
        assertTrue(written.none { it.payload == Payload.Shift(Mark.START) })
        recording.takeOver(TEN - 60_000, null)
        assertEquals("one that runs stays", TEN - 3_600_000, recording.state.shiftSince)
    }

    @Test
    fun `or it ends, and nothing is recorded of it, also where its end can't be written yet`() {
        val recording = started()
        failure = StintException.DiskFull("")
        assertNotNull(recording.takeOver(TEN - 3_600_000, TEN - 60_000, ends = true))
        assertNull(recording.state.shiftSince)
        assertFalse("no service starts", phone.serviceRuns)
        assertEquals(Plan.NOTHING, phone.plan)
        failure = null
        recording.changed()
        assertEquals(1 to 1, count(Payload.Break(Mark.END)) to count(Payload.Shift(Mark.END)))
    }

    @Test
    fun `that her choices can't be read is said until they can`() {
        settings = RecordingSettings.NOTHING
        val recording = started()
        recording.startShift()
        assertEquals(Problem.CHOICES, phone.problem)
        assertTrue(recording.state.choicesUnknown)
        settings = RecordingSettings()
        recording.changed()
        assertNull(phone.problem)
        assertFalse(recording.state.choicesUnknown)
    }

    @Test
    fun `a place after her hours ends them`() {
        settings = RecordingSettings(recordedWhen = RecordedWhen.Hours(setOf(1), 9 * 60, 10 * 60 + 5))
        val recording = started()
        recording.wake(Wake.OPENED)
        assertTrue(phone.plan.requests.isNotEmpty())
        phone.trueMs += 600_000
        recording.fixes(listOf(place()))
        assertEquals(Plan.NOTHING, phone.plan)
        assertNull("no notice goes on", phone.ongoing)
        assertTrue("and no place is kept", written.none { it.payload is Payload.Fix })
    }

    @Test
    fun `networks only keep watch while satellites answer, and take over when they are silent`() {
        val recording = started()
        recording.startShift()
        fun seen(provider: Provider, afterMs: Long) {
            phone.trueMs += afterMs
            recording.fixes(listOf(place(provider)))
        }
        fun kept() = written.count { it.payload is Payload.Fix }
        seen(Provider.GPS, 10_000)
        seen(Provider.NETWORK, 10_000)
        assertEquals("a place is kept once", 1, kept())
        seen(Provider.NETWORK, 300_000)
        assertEquals(2, kept())
        assertTrue(phone.plan.requests.any { it.provider == Provider.NETWORK && it.everyMs < 300_000 })
        seen(Provider.GPS, 10_000)
        seen(Provider.NETWORK, 10_000)
        assertEquals(3, kept())
    }

    @Test
    fun `who looks doesn't wait for who writes`() {
        val recording = started()
        recording.startShift()
        var seen: Long? = null
        whileWriting = { seen = CompletableFuture.supplyAsync { recording.state.shiftSince }.get(20, TimeUnit.SECONDS) }
        recording.note("late bus")
        assertEquals(TEN, seen)
    }

    @Test
    fun `what too long a wait lost is told`() {
        val recording = started()
        recording.startShift()
        assertNull(recording.state.dropped)
        failure = StintException.DiskFull("")
        recording.fixes(List(10_001) { place() })
        val lost = checkNotNull(recording.state.dropped)
        assertEquals(Dropped(TEN, TEN), lost)
    }

    @Test
    fun `while another has the record, all waits, and is written after`() {
        val recording = started()
        recording.startShift()
        recording.held {
            recording.note("late bus")
            phone.trueMs += 600_000
            recording.fixes(listOf(place()))
            assertEquals(listOf<String>(), notes())
            assertNull("that is no trouble", phone.problem)
        }
        assertEquals(listOf("late bus"), notes())
        assertEquals(1, written.count { it.payload is Payload.Fix })
        assertEquals(0, recording.state.waiting)
    }
}
