package stint

import kotlin.math.abs
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import stint.bindings.*

private fun pause(mark: Mark, utcMs: Long) = NewRecord(moment(utcMs), Origin.TOUCHED, Payload.Break(mark))

private fun device(event: DeviceEvent, utcMs: Long) =
    NewRecord(moment(utcMs), Origin.SYSTEM, Payload.Device(event))

/** The running day, and shifts that were forgotten. */
class TodayTest : DoorTest() {
    private fun StintPhone.at(utcMs: Long) = today(Language.EN, 360u, moment(utcMs))

    @Test
    fun `a running shift is one line of truth`() {
        val phone = world.create().phone
        val recorder = world.recorder()
        fun record(from: Long, until: Long) {
            val part = workingDay().filter { it.moment.utcMs in from..until }
            recorder.append(part, moment(until))
        }
        record(at(8, 0), at(8, 30))
        recorder.append(listOf(pause(Mark.START, at(8, 31))), moment(at(8, 31)))
        val paused = phone.at(at(8, 40))
        assertEquals(at(8, 31), paused.breakSinceMs)
        assertTrue(paused.line.startsWith("On a break since 08:31."), paused.line)
        recorder.append(listOf(pause(Mark.END, at(8, 45))), moment(at(8, 45)))
        assertNull(phone.at(at(8, 46)).breakSinceMs)

        record(at(8, 46), at(10, 30))
        val running = phone.at(at(10, 31))
        assertEquals(MONDAY, running.date)
        assertEquals(at(8, 0), running.shiftSinceMs)
        assertEquals(at(10, 30), running.seenUntilMs)
        assertTrue(running.line.startsWith("Recording since 08:00."), running.line)
        assertTrue(running.rows.isNotEmpty() && running.ribbon.title().isNotEmpty())
        assertNull(running.forgotten)
        // Nothing came since: it doesn't say that it records.
        val silent = phone.at(at(11, 30))
        assertTrue("no place seen since" in silent.line, silent.line)
    }

    @Test
    fun `before and after a shift it says so`() {
        val phone = world.create().phone
        val nothing = phone.at(at(6, 0))
        assertTrue(nothing.line.startsWith("Nothing yet today."), nothing.line)
        assertNull(nothing.shiftSinceMs)
        val recorder = world.recorder()
        recorder.append(listOf(shift(Mark.START, at(8, 0))), moment(at(8, 0)))
        assertEquals("Shift since 08:00. No place was seen yet.", phone.at(at(8, 5)).line)
        recorder.append(listOf(shift(Mark.END, at(8, 10))), moment(at(8, 10)))
        assertNull(phone.at(at(8, 11)).shiftSinceMs)
    }

    @Test
    fun `a forgotten start is proposed and added`() {
        val phone = world.afterWork()
        phone.namePlace(phone.monday().visits[0].span, "Mrs A", PlaceKind.CLIENT, NOW)
        // The same places on Tuesday, without a shift.
        val again = workingDay().filter { it.payload is Payload.Fix }
            .map { it.copy(moment = moment(it.moment.utcMs + 24 * 3_600_000)) }
        world.recorder().append(again, moment(at(36, 1)))
        val forgotten = phone.at(at(36, 1)).forgotten!!
        assertTrue(abs(forgotten.startMs - at(32, 0)) < 10 * 60_000)
        phone.correct(forgotten, Correction.AddShift, moment(at(36, 1)))
        assertNull(phone.at(at(36, 2)).forgotten)
    }

    @Test
    fun `a forgotten end is proposed and taken`() {
        val phone = world.create().phone
        // Home at noon, until the evening.
        val home = (0..600).map { fix(at(12, 20 + it), 53.70) }
        world.recorder().append(workingDay().dropLast(1) + home, moment(at(22, 30)))
        phone.takeIn(moment(at(22, 30)))
        val end = phone.proposedEnds(MONDAY, Language.EN, NOW).single()
        assertEquals(at(8, 0), end.shift.startMs)
        assertTrue(end.earliestMs <= end.shift.endMs && end.shift.endMs <= end.latestMs)
        assertTrue(end.surePercent in 1u..100u && end.said.isNotEmpty())
        assertEquals(listOf(end), phone.monday().proposedEnds)
        assertEquals(1u, phone.takeProposedEnds(MONDAY, NOW))
        assertTrue(phone.proposedEnds(MONDAY, Language.EN, NOW).isEmpty())
        refused<StintException.NothingRecorded> { phone.takeProposedEnds(MONDAY, NOW) }
    }

    @Test
    fun `what is missing is told gap by gap`() {
        val phone = world.create().phone
        val hole = workingDay().filter { it.moment.utcMs !in at(9, 0) until at(10, 0) }
        val events = listOf(device(DeviceEvent.PAUSED, at(9, 0)), device(DeviceEvent.RESUMED, at(10, 0)))
        world.recorder().append((hole + events).sortedBy { it.moment.utcMs }, moment(at(12, 1)))
        phone.takeIn(NOW)
        val day = phone.named()
        val gap = day.gaps.single()
        // From her mark on, not from the last position.
        assertEquals(Span(at(9, 0), at(10, 0)), gap.span)
        assertEquals("09:00" to "10:00", gap.from to gap.to)
        assertEquals(GapCause.PAUSED_BY_WORKER, gap.cause)
        assertFalse(day.missing.isEmpty())
    }

    @Test
    fun `places are seen, renamed and cleared`() {
        val phone = world.afterWork()
        val places = phone.places()
        assertEquals(3, places.size)
        assertTrue(places.all { it.visits == 1u && it.latest == MONDAY })
        val one = places[0].visit
        refused<StintException.NothingToUndo> { phone.clearPlace(one, NOW) }
        for (name in listOf("Mrs A", "Mr B")) phone.namePlace(one, name, PlaceKind.CLIENT, NOW)
        fun place() = phone.places().also { assertEquals(3, it.size) }.single { it.visit == one }
        assertEquals(Triple("Mr B", PlaceKind.CLIENT, false), place().run { Triple(name, kind, guessed) })
        phone.clearPlace(one, NOW)
        assertEquals(null to PlaceKind.UNKNOWN, place().run { name to kind })
    }
}
