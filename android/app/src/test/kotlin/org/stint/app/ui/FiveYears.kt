package org.stint.app.ui

import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.stint.app.keys.DeviceUnlock
import org.stint.app.keys.FakeHardware
import stint.bindings.BootClock
import stint.bindings.CalendarDate
import stint.bindings.Language
import stint.bindings.Mark
import stint.bindings.Moment
import stint.bindings.NewRecord
import stint.bindings.Origin
import stint.bindings.Payload
import stint.bindings.Position
import stint.bindings.StintPhone
import stint.bindings.StintRecorder
import stint.bindings.createPhone

/**
 * How long it takes from the wrapped key to the first screen's model, with a
 * record of five years: a place a minute round the clock, 2.6 million, three
 * times what shifts alone make. Takes minutes, so it runs only when it is named, with
 * the library as phones get it:
 *
 *     STINT_PROFILE=phone android/test -Dtest=FiveYears
 */
@RunWith(RobolectricTestRunner::class)
class FiveYears {
    @Test
    fun `from opening to the first screen`() {
        val world = World()
        createPhone(world.app.vault.path, world.app.keys, null, true, "Europe/London", moment(START_MS)).phone.use { it.lock() }
        FakeHardware.shownAgoS = 0
        for (day in 0 until DAYS) {
            record(world, day)
            // A phone is opened now and then; what came in is sorted in then.
            if (day % OPENED_EVERY == 0) open(world, moment(START_MS + day * DAY_MS + NOW_MS)).use { it.lock() }
        }
        val now = moment(START_MS + (DAYS - 1) * DAY_MS + NOW_MS)
        val bytes = world.app.vault.walk().filter { it.isFile }.sumOf { it.length() }
        println("five years: ${DAYS * PER_DAY} places, ${bytes / 1_000_000} MB")
        val took = (0..TIMES).map {
            val began = System.nanoTime()
            val phone = open(world, now)
            val opened = System.nanoTime()
            firstScreen(phone, now)
            val shown = System.nanoTime()
            phone.use { it.lock() }
            (shown - began) / 1e6 to (opened - began) / 1e6
        }
        println("the first time: %.1f ms, of it opening %.1f ms".format(took[0].first, took[0].second))
        val usual = took.drop(1).sortedBy { it.first }[TIMES / 2]
        println("median of $TIMES: %.1f ms, of it opening %.1f ms".format(usual.first, usual.second))
    }

    private fun open(world: World, now: Moment): StintPhone =
        DeviceUnlock(world.app.vault.path, world.app.keys).let { it.finish(it.begin(), now) }

    /** What [TodayScreen] asks for. */
    private fun firstScreen(phone: StintPhone, now: Moment) {
        val today = phone.today(Language.EN, 360u, now)
        check(today.rows.isNotEmpty()) { "today has no record" }
        today.ribbon.shapes()
        val yesterday = with(today.date) { CalendarDate(year, month, (day - 1u).toUByte()) }
        phone.proposedEnds(yesterday, Language.EN, now)
        phone.zone()
    }

    /** Round the clock: at home, and at eight clients' with a way before each. */
    private fun record(world: World, day: Int) {
        val began = START_MS + day * DAY_MS
        val until = if (day == DAYS - 1) NOW_MS else DAY_MS
        val fixes = (0 until PER_DAY).map { it * EVERY_MS }.filter { it < until }.map { ms -> fix(began + ms, day, ms) }
        val marks = listOf(START_HOUR to Mark.START, START_HOUR + VISITS to Mark.END).map { (hour, mark) ->
            NewRecord(moment(began + hour * HOUR_MS), Origin.TOUCHED, Payload.Shift(mark))
        }
        val all = (fixes + marks).filter { it.moment.utcMs < began + until }.sortedBy { it.moment.utcMs }
        StintRecorder.open(world.app.vault.path, world.app.keys, moment(began)).use { recorder ->
            all.chunked(BATCH).forEach { check(recorder.append(it, it.last().moment).refused.isEmpty()) }
            recorder.stop(moment(began + until - 1))
        }
    }

    private fun fix(utcMs: Long, day: Int, ms: Long): NewRecord {
        val hour = ms / HOUR_MS - START_HOUR
        val (from, to) = client(day, hour - 1) to client(day, hour)
        val part = (ms % HOUR_MS / WAY_MS.toDouble()).coerceAtMost(1.0)
        val blur = (utcMs / EVERY_MS * 7919 % 100 - 50) * 1e-6
        fun between(a: Double, b: Double) = a + part * (b - a) + blur
        val here = Position(between(from.latitude, to.latitude), between(from.longitude, to.longitude))
        return NewRecord(moment(utcMs), Origin.FUSED, Payload.Fix(here, 8.0, null, null, null))
    }

    /** Home outside the hours of work. */
    private fun client(day: Int, hour: Long): Position {
        if (hour !in 0 until VISITS) return Position(53.80, -1.55)
        val number = ((day * 3 + hour) % CLIENTS).toInt()
        return Position(53.75 + number % 5 * 0.02, -1.65 + number / 5 * 0.05)
    }

    private fun moment(utcMs: Long) = Moment(utcMs, 0, BootClock(7u, (utcMs - START_MS + HOUR_MS).toULong()))

    private companion object {
        /** 2021-11-29, 00:00 UTC. */
        const val START_MS = 1_638_144_000_000L
        const val HOUR_MS = 3_600_000L
        const val DAY_MS = 24 * HOUR_MS
        const val NOW_MS = 15 * HOUR_MS
        const val WAY_MS = HOUR_MS / 3
        const val DAYS = 1826
        const val EVERY_MS = 60_000L
        const val PER_DAY = 1_440
        const val START_HOUR = 8L
        const val VISITS = 8L
        const val CLIENTS = 20
        const val OPENED_EVERY = 30
        const val TIMES = 9
        const val BATCH = 1_000
    }
}
