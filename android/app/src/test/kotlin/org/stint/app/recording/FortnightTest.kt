package org.stint.app.recording

import java.io.File
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import kotlin.math.abs
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.stint.app.keys.DeviceKeyStore
import org.stint.app.keys.DeviceUnlock
import org.stint.app.keys.FakeHardware
import stint.bindings.CalendarDate
import stint.bindings.ExportFormat
import stint.bindings.Gap
import stint.bindings.GapCause
import stint.bindings.Language
import stint.bindings.Moment
import stint.bindings.Payload
import stint.bindings.PlaceKind
import stint.bindings.StintPhone
import stint.bindings.createPhone

private val MONDAY: LocalDate = LocalDate.of(2026, 10, 19)
private const val START = "08:00"
private const val END = "16:00"
private const val SLACK_MS = 6 * 60_000L
private val LONDON: ZoneId = ZoneId.of("Europe/London")

/** A time of which nothing can be known, by the true clock; its ends are told within [SLACK_MS]. */
private class Missing(val from: String, val to: String, val cause: GapCause)

/** By the working day, from 0. */
private val MISSING = mapOf(
    0 to listOf(Missing("11:43", "12:41", GapCause.STOPPED_BY_SYSTEM)),
    1 to listOf(Missing("10:05", "11:10", GapCause.STOPPED_BY_SYSTEM)),
    2 to listOf(Missing("12:00", "13:00", GapCause.BATTERY_SAVER)),
    3 to listOf(Missing("10:30", "11:33", GapCause.PHONE_OFF)),
    4 to listOf(
        Missing("13:00", "14:00", GapCause.PHONE_OFF),
        Missing("14:00", "14:40", GapCause.NOT_UNLOCKED_SINCE_RESTART),
    ),
    5 to listOf(Missing("09:45", "10:45", GapCause.PERMISSION_MISSING)),
    6 to listOf(Missing("11:00", "11:50", GapCause.NO_SIGNAL)),
    // The clock was wrong and the zone changed: by the clock that only runs forward, nothing is missing.
    7 to listOf(),
    8 to listOf(Missing("13:00", "13:41", GapCause.RECORDER_FAILED)),
    9 to listOf(),
)

/** A fortnight on a phone on which everything goes wrong once, against the real library. */
@RunWith(RobolectricTestRunner::class)
class FortnightTest {
    @get:Rule
    val folder = TemporaryFolder()
    private val vault get() = File(folder.root, "vault").path
    private val keys by lazy { DeviceKeyStore(RuntimeEnvironment.getApplication()) }

    @Before
    fun newPhone() = FakeHardware.reset()

    private fun ms(date: LocalDate) = date.atStartOfDay(LONDON).toInstant().toEpochMilli()

    private fun simulation(level: Int, settings: RecordingSettings = RecordingSettings()): Simulation {
        val phone = FakePhone(level, ms(MONDAY)).apply { offsetMinutes = 60 }
        createPhone(vault, keys, null, true, "Europe/London", Moment(phone.trueMs, 60, null)).phone.use { it.lock() }
        FakeHardware.locked = true
        FakeHardware.shownAgoS = null
        return Simulation(phone, folder.root, DoorSink.opener(vault, keys), settings)
    }

    private fun Simulation.shiftOn(day: Int) {
        val date = MONDAY.plusDays(day.toLong())
        at(date, START) { opens { startShift() } }
        at(date, END) { opens { endShift() } }
    }

    private fun day(number: Int) = MONDAY.plusDays(number.toLong())

    private fun StintPhone.report(date: LocalDate, now: Moment) = day(
        CalendarDate(date.year.toUShort(), date.monthValue.toUByte(), date.dayOfMonth.toUByte()),
        Language.EN, 360u, now,
    )

    /** She says of each place that it is a client's: only work can be missing. */
    private fun StintPhone.named(date: LocalDate, now: Moment) = report(date, now).visits.forEachIndexed { i, visit ->
        if (visit.canBeNamed) namePlace(visit.span, "Client $i", PlaceKind.CLIENT, now)
    }

    /** What the record says is missing on that day: from, to, cause. */
    private fun StintPhone.gaps(date: LocalDate, now: Moment): List<Gap> {
        val report = report(date, now)
        assertEquals("each gap is said in words, too", report.gaps.size, report.missing.count { line -> report.gaps.any { it.from in line && it.to in line } })
        return report.gaps
    }

    /** What is told wrongly of a day: exactly `expected` is missing within the shift, and outside it only what she wanted so. */
    private fun wrong(date: LocalDate, expected: List<Missing>, gaps: List<Gap>): List<String> {
        val told = "$date ${gaps.map { "${it.from}-${it.to} ${it.cause}" }}"
        println(told)
        fun at(time: String) = date.atTime(LocalTime.parse(time)).atZone(LONDON).toInstant().toEpochMilli()
        fun near(ms: Long, time: String) = abs(ms - at(time)) <= SLACK_MS
        val (outside, within) = gaps.partition { it.cause == GapCause.OUTSIDE_RECORDED_HOURS }
        // The last place is up to ten minutes older than the end of the shift, where only an approximate one is allowed.
        val isOutside = outside.all { it.span.endMs <= at(START) + SLACK_MS || it.span.startMs >= at(END) - 2 * SLACK_MS }
        val isExpected = expected.size == within.size && expected.zip(within).all { (wanted, gap) ->
            wanted.cause == gap.cause && near(gap.span.startMs, wanted.from) && near(gap.span.endMs, wanted.to)
        }
        return listOfNotNull("$told: in the shift".takeIf { !isOutside }, told.takeIf { !isExpected })
    }

    private fun opened(simulation: Simulation): StintPhone {
        simulation.dies(null)
        FakeHardware.locked = false
        FakeHardware.shownAgoS = 0
        val now = Moment(simulation.phone.trueMs, 0, null)
        return DeviceUnlock(vault, keys).let { it.finish(it.begin(), now) }.also { it.takeIn(now) }
    }

    /** Every acknowledged record is in the record, each place exactly once. */
    private fun assertNothingLost(phone: StintPhone, simulation: Simulation) {
        val file = folder.root.resolve("all.ndjson")
        phone.export(file.path, ExportFormat.NDJSON)
        val utc = Regex(""""utc":(\d+)""")
        val lines = file.readLines()
        fun times(fixes: Boolean) = lines.filter { it.contains("\"fix\"") == fixes }
            .mapNotNull { utc.find(it)?.groupValues?.get(1)?.toLong() }.groupingBy { it }.eachCount()
        val places = times(true)
        val rest = times(false)
        val acknowledged = simulation.acknowledged.partition { it.payload is Payload.Fix }
        val expected = acknowledged.first.groupingBy { it.moment.utcMs }.eachCount()
        assertEquals("places", expected.size, places.size)
        assertEquals("places", expected, places)
        acknowledged.second.groupingBy { it.moment.utcMs }.eachCount().forEach { (at, count) ->
            assertTrue("a record of $at", (rest[at] ?: 0) >= count)
        }
    }

    @Test
    fun `nothing acknowledged is lost, and each gap has its cause`() {
        val simulation = simulation(level = 35, RecordingSettings(appUse = true, workApps = setOf("Rota")))
        with(simulation) {
            (0..13).filter { day(it).dayOfWeek.value <= 5 }.forEach { shiftOn(it) }
            // Monday: the phone lies still for long, and Doze lets nothing run.
            at(day(0), "11:20") { looksAtPhone(false) }
            at(day(0), "12:41") { looksAtPhone(true) }
            // Tuesday: a maker's killer. What restarts it may not start the service.
            at(day(1), "10:05") { dies(ExitReason.SYSTEM, forced = true) }
            at(day(1), "11:10") { opens() }
            // Wednesday: the saver allows no place while the screen is dark.
            at(day(2), "12:00") { phone.saverOn = true; process?.changed() }
            at(day(2), "13:00") { phone.saverOn = false; process?.changed() }
            // Thursday: switched off, and on again an hour later.
            at(day(3), "10:30") { switchedOff(orderly = true) }
            at(day(3), "11:30") { switchedOn() }
            at(day(3), "11:32") { unlocked() }
            at(day(3), "11:33") { opens() }
            // Friday: the battery died; it was charged, but not unlocked for long.
            at(day(4), "13:00") { switchedOff(orderly = false) }
            at(day(4), "14:00") { switchedOn() }
            at(day(4), "14:40") { unlocked() }
            at(day(4), "14:40") { opens() }
            // Sunday: the clocks go back.
            at(day(6), "03:00") { phone.offsetMinutes = 0 }
            // Monday: the permission is taken away, and given back.
            at(day(7), "09:45") { permissionTaken() }
            at(day(7), "10:45") { phone.given = LocationLeave.PRECISE; opens() }
            // Tuesday: a cellar.
            at(day(8), "11:00") { phone.signal = false }
            at(day(8), "11:50") { phone.signal = true }
            // Wednesday: the clock is set back two hours and put right; then another zone.
            at(day(9), "12:00") { phone.clockErrorMs = -7_200_000; process?.changed() }
            at(day(9), "12:30") { phone.clockErrorMs = 0; process?.changed() }
            at(day(9), "14:00") { phone.offsetMinutes = 60; process?.changed() }
            at(day(9), "15:00") { phone.offsetMinutes = 0; process?.changed() }
            // Thursday: the disk is full; then the app is killed with what waits.
            at(day(10), "10:00") { diskFull = true; phone.full = true }
            at(day(10), "10:30") { diskFull = false; phone.full = false }
            at(day(10), "13:00") { diskFull = true; phone.full = true }
            at(day(10), "13:40") { dies(ExitReason.SYSTEM) }
            at(day(10), "13:41") { diskFull = false; opens(); phone.full = false }
            // Friday: an approximate place, and little battery.
            at(day(11), "07:50") { phone.given = LocationLeave.APPROXIMATE; phone.level100 = 12 }
            // Work apps, after hours too.
            phone.usage += usedApp("Rota", ms(day(1)) + 20 * 3_600_000, 25)
            phone.usage += usedApp("Private", ms(day(1)) + 21 * 3_600_000, 25)
            run(ms(day(14)))
        }
        assertTrue("kills lose at most what was not acknowledged", simulation.lostUnacknowledged > 0)
        opened(simulation).use { phone ->
            assertNothingLost(phone, simulation)
            val now = Moment(simulation.phone.trueMs, 0, null)
            phone.named(day(0), now)
            val whole = (0..13).map(::day).filter { it.dayOfWeek.value <= 5 }
            val wrong = whole.flatMapIndexed { i, date -> wrong(date, MISSING.getValue(i), phone.gaps(date, now)) }
            assertEquals(wrong.joinToString("\n"), 0, wrong.size)
            val use = simulation.acknowledged.map { it.payload }.filterIsInstance<Payload.AppUse>()
            assertEquals(listOf("Rota"), use.map { it.app })
            phone.lock()
        }
    }

    @Test
    fun `older phones bring it back by themselves`() {
        val simulation = simulation(level = 28)
        with(simulation) {
            shiftOn(0)
            at(day(0), "10:05") { dies(ExitReason.SYSTEM) }
            run(ms(day(1)))
        }
        opened(simulation).use { phone ->
            assertNothingLost(phone, simulation)
            val now = Moment(simulation.phone.trueMs, 0, null)
            phone.named(day(0), now)
            val gaps = phone.gaps(day(0), now)
            println("level 28: $gaps")
            assertTrue("$gaps", gaps.all { it.cause == GapCause.STOPPED_BY_SYSTEM })
            assertTrue("within one look: $gaps", gaps.size <= 1)
            phone.lock()
        }
    }

    @Test
    fun `while using alone, nothing is claimed that would see no place`() = killedWhileUsing(level = 30, exempt = false)

    /** There a start from the background needs an exemption, too. */
    @Test
    fun `the same on level 33, out of battery optimisation`() = killedWhileUsing(level = 33, exempt = true)

    private fun killedWhileUsing(level: Int, exempt: Boolean) {
        val simulation = simulation(level)
        with(simulation) {
            phone.outOfOptimisation = exempt
            shiftOn(0)
            at(day(0), "10:05") { dies(ExitReason.SYSTEM) }
            at(day(0), "11:05") {
                assertEquals("she is told", Problem.STOPPED, phone.problem)
                assertEquals(true to false, process?.state?.let { it.stopped to it.alive })
                assertEquals("and nothing claims to run", null, phone.ongoing)
                opens()
                assertEquals("opening it is enough", null, phone.problem)
            }
            run(ms(day(1)))
        }
        assertMissing(simulation, listOf(Missing("10:05", "11:05", GapCause.STOPPED_BY_SYSTEM)))
    }

    @Test
    fun `where satellites are silent, networks tell`() = silent(Provider.GPS)

    @Test
    fun `where networks are silent, satellites tell`() = silent(Provider.NETWORK)

    private fun silent(provider: Provider) {
        val simulation = simulation(level = 35)
        with(simulation) {
            phone.silent += provider
            shiftOn(0)
            run(ms(day(1)))
        }
        assertMissing(simulation, listOf())
    }

    private fun assertMissing(simulation: Simulation, missing: List<Missing>) = opened(simulation).use { phone ->
        assertNothingLost(phone, simulation)
        val now = Moment(simulation.phone.trueMs, 0, null)
        phone.named(day(0), now)
        assertEquals(listOf<String>(), wrong(day(0), missing, phone.gaps(day(0), now)))
        phone.lock()
    }

    @Test
    fun `a permission that was taken is told at the next look`() {
        val simulation = simulation(level = 35)
        with(simulation) {
            shiftOn(0)
            at(day(0), "10:05") { permissionTaken() }
            at(day(0), "11:05") { assertEquals(Problem.PERMISSION, phone.problem) }
            run(ms(day(0)) + 12 * 3_600_000)
        }
        opened(simulation).use { it.lock() }
    }

    @Test
    fun `an app that slept for long finds its permission gone, and says so`() {
        // Unused for long, an app is stopped with its alarms and loses its permissions; no exit is told.
        val simulation = simulation(level = 35, RecordingSettings(recordedWhen = RecordedWhen.Always))
        with(simulation) {
            at(day(0), "08:00") { opens() }
            at(day(0), "09:00") {
                phone.given = LocationLeave.NONE
                dies(null, forced = true)
                looksAtPhone(false)
            }
            at(day(10), "08:00") { opens() }
            run(ms(day(10)) + 9 * 3_600_000)
            assertEquals(Problem.PERMISSION, phone.problem)
        }
        val events = simulation.acknowledged.map { it.payload }.filterIsInstance<Payload.Device>().map { it.event }
        assertTrue("$events", stint.bindings.DeviceEvent.PERMISSION_LOST in events)
        opened(simulation).use { it.lock() }
    }

    @Test
    fun `without a permission times are kept and nothing else`() {
        val simulation = simulation(level = 35)
        with(simulation) {
            phone.given = LocationLeave.NONE
            shiftOn(0)
            at(day(0), "12:00") { opens { startBreak(); note("late bus") } }
            at(day(0), "12:30") { opens { endBreak() } }
            run(ms(day(0)) + 15 * 3_600_000)
            assertEquals("no service, so no warning about it", null, phone.problem)
            run(ms(day(1)))
        }
        val kinds = simulation.acknowledged.map { it.payload::class.simpleName }
        assertTrue("$kinds", kinds.count { it == "Shift" } == 2 && kinds.count { it == "Break" } == 2 && "Note" in kinds)
        assertTrue("Fix" !in kinds)
        assertTrue(simulation.phone.wakeUps.isEmpty())
        opened(simulation).use {
            assertNothingLost(it, simulation)
            it.lock()
        }
    }

    @Test
    fun `the app wakes the phone for places alone`() {
        val simulation = simulation(level = 35)
        with(simulation) {
            shiftOn(0)
            run(ms(day(1)))
        }
        val woken = simulation.phone.wakeUps
        val every = { seconds: Int -> 8 * 3_600 / seconds }
        println("wake-ups in a working day of 8 h: $woken")
        println("GPSLogger's default, every 60 s: ${every(60)}; OwnTracks, move mode, every 10 s: ${every(10)}")
        assertEquals(setOf("motion", "place"), woken.keys)
        // Once for each time that she set off, so that places can be slow while she stays.
        assertTrue("$woken", woken.getValue("motion") <= 8)
        assertTrue("$woken", woken.getValue("place") < every(10))
        opened(simulation).use { it.lock() }
    }

    @Test
    fun `from the callback to the disk`() {
        val simulation = simulation(level = 35)
        simulation.opens { startShift() }
        val recording = checkNotNull(simulation.process)
        val took = (1..300).map { number ->
            simulation.phone.trueMs += 10_000
            val fix = SeenFix(Provider.GPS, simulation.phone.trueMs, 53.8 + number * 1e-3, -1.55, 8.0)
            val before = simulation.acknowledged.size
            val began = System.nanoTime()
            recording.fixes(listOf(fix))
            (System.nanoTime() - began).also {
                assertTrue("on the disk when the callback returns", simulation.acknowledged.drop(before).any { one -> one.moment.utcMs == fix.utcMs })
            }
        }.drop(100).sorted()
        val ms = { nanos: Long -> "%.2f ms".format(java.util.Locale.ROOT, nanos / 1e6) }
        println("callback to durable: median ${ms(took[took.size / 2])}, 95 % ${ms(took[took.size * 95 / 100])}")
        assertEquals(0, recording.state.waiting)
        opened(simulation).use {
            assertNothingLost(it, simulation)
            it.lock()
        }
    }
}
