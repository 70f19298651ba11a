package org.stint.app.recording

import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import stint.bindings.Mark
import stint.bindings.Payload
import stint.bindings.StintException

/** What recording says of itself, on a fake phone with a fake record. */
class RecordingTest : FakeRecord() {
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
        assertTrue("it is tried again", phone.watching)
        assertNull("a process that dies has the record's open shift on Today", nextProcess().state.endedAt)
        failure = null
        recording.changed()
        assertFalse(phone.watching)
        assertEquals("written, it is remembered at once", TEN, nextProcess().state.endedAt)
    }

    @Test
    fun `a note that waits is tried again where nothing runs`() {
        val recording = started()
        recording.wake(Wake.OPENED)
        assertFalse(phone.watching)
        failure = StintException.Io("")
        recording.note("late bus")
        assertTrue(phone.watching)
        failure = null
        recording.wake(Wake.WATCHDOG)
        assertEquals(listOf("late bus"), notes())
        assertFalse(phone.watching)
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
