package stint

import java.io.File
import java.nio.file.Path
import kotlin.system.measureNanoTime
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import stint.bindings.*

/** 2026-11-16, 00:00 UTC, a Monday. */
private const val MONDAY_MS = 1_794_787_200_000L
private val MONDAY = CalendarDate(2026u, 11u, 16u)
private val SUNDAY = CalendarDate(2026u, 11u, 22u)
private val NOW = moment(at(7 * 24 + 12, 0))

private fun at(hour: Int, minute: Int) = MONDAY_MS + (hour * 60L + minute) * 60_000

private fun moment(utcMs: Long) = Moment(utcMs, 0, null)

private fun fix(utcMs: Long, latitude: Double) = NewRecord(
    moment(utcMs),
    Origin.GPS,
    Payload.Fix(Position(latitude, -1.55), 8.0, null, null, null),
)

private fun shift(mark: Mark, utcMs: Long) =
    NewRecord(moment(utcMs), Origin.TOUCHED, Payload.Shift(mark))

/** Three hours at three places, twenty minutes' drive between each. */
private fun workingDay(): List<NewRecord> {
    val places = listOf(53.80, 53.85, 53.90)
    val fixes = (0..240).map { minute ->
        val round = minute / 80
        val here = places[round.coerceAtMost(2)]
        val there = places[(round + 1).coerceAtMost(2)]
        val part = (minute % 80 - 60).coerceAtLeast(0) / 20.0
        fix(at(8, minute), here + part * (there - here))
    }
    return listOf(shift(Mark.START, at(8, 0))) + fixes + shift(Mark.END, at(12, 0))
}

class DoorTest {
    @TempDir
    lateinit var folder: Path
    private val keys = FakeKeyStore()
    private val vault get() = folder.resolve("vault").toString()

    private fun create() = createPhone(vault, keys, null, true, "Europe/London", moment(at(0, 0)))

    private fun unlock(): StintPhone =
        StintPhone.finishUnlock(vault, keys, keys.unwrap(beginUnlock(vault)), NOW)

    private fun recorder() = StintRecorder.open(vault, keys, moment(at(7, 59)))

    private fun afterWork(): StintPhone {
        create().phone.use { it.lock() }
        recorder().use {
            assertEquals(Appended(243u, listOf()), it.append(workingDay(), moment(at(12, 1))))
            it.stop(moment(at(12, 1)))
        }
        return unlock()
    }

    private fun data(name: String) =
        File(System.getProperty("stint.data"), name).readText().trim()

    @Test
    fun `the whole way from the first start to taking a consent back`() {
        val phone = afterWork()
        phone.day(MONDAY, Language.EN, 360u, NOW).visits
            .zip(listOf("Mrs A", "Mr B", "Mrs C"))
            .forEach { (visit, name) -> phone.namePlace(visit.span, name, PlaceKind.CLIENT, NOW) }
        val day = phone.day(MONDAY, Language.EN, 360u, NOW)
        assertEquals(listOf("Mrs A", "Mr B", "Mrs C"), day.visits.map { it.name })
        val week = phone.week(MONDAY, Language.EN, 360u, NOW)
        assertTrue("3 visits" in week.headline)
        val way = week.between
        assertTrue(way.lowMs <= way.bestMs && way.bestMs <= way.highMs)
        assertTrue(week.picture.shapes().isNotEmpty())
        assertTrue(week.picture.svg(Theme.DARK).startsWith("<svg"))

        val invitation = Invitation.fromQr(data("invitation.txt"))
        assertEquals(6, invitation.fingerprint().size)
        assertEquals(Standing.New, phone.standing(invitation))
        val campaign = phone.join(invitation, invitation.fingerprint().joinToString(" "), NOW)
        fun preview() = phone.preview(
            campaign, Level.VISITS, MONDAY, SUNDAY,
            Along(data("member-code.txt"), false), Language.EN, NOW,
        )
        val wrong = preview()
        assertThrows(StintException.DigestMismatch::class.java) {
            phone.confirm(wrong, preview().digest(), NOW)
        }
        val shown = preview()
        assertEquals(6, shown.rows().size)
        val written = shown.rows().flatMap { it.written }.map { it.value }
        assertFalse(written.any { "Mrs" in it || "53." in it })
        assertTrue(phone.consents().isEmpty())
        val sealed = phone.confirm(shown, shown.digest(), NOW)
        assertTrue(sealed.bytes().decodeToString().startsWith("age-encryption.org/v1\n"))
        assertThrows(StintException.PreviewUsed::class.java) {
            phone.confirm(shown, shown.digest(), NOW)
        }
        val consent = phone.consents().single()
        assertEquals(ConsentKind.GIVEN, consent.kind)
        assertEquals(1, phone.withdraw(consent.campaign, Language.DE, NOW).size)
        phone.lock()
        assertThrows(StintException.Locked::class.java) { phone.zone() }
    }

    @Test
    fun `what throws in the key store is an error without its text`() {
        create().phone.lock()
        val failures = mapOf(
            KeyStoreException.DeviceLocked() to StintException.DeviceLocked::class.java,
            KeyStoreException.KeyLost() to StintException.DeviceKeyLost::class.java,
            KeyStoreException.Failed() to StintException.KeyStoreFailed::class.java,
            IllegalStateException("52.52, 13.405") to StintException.KeyStoreFailed::class.java,
        )
        for ((thrown, expected) in failures) {
            keys.hook = { throw thrown }
            val error = assertThrows(expected) { recorder() }
            assertFalse("52" in error.toString())
        }
        keys.hook = {}
        unlock().lock()
    }

    @Test
    fun `a key store that calls in is refused`() {
        val phone = create().phone
        val recorder = recorder()
        val refused = mutableListOf<Throwable>()
        keys.hook = {
            refused += runCatching { phone.zone() }.exceptionOrNull()!!
            refused += runCatching { recorder.heartbeat(NOW) }.exceptionOrNull()!!
        }
        val span = Span(at(8, 0), at(9, 0))
        phone.correct(span, Correction.AddShift, NOW)
        keys.hook = {}
        assertTrue(refused.isNotEmpty())
        assertTrue(refused.all { it is StintException.CalledFromCallback })
        assertEquals(Undone.ADD_SHIFT, phone.undo(NOW))
        recorder.stop(NOW)
        assertThrows(StintException.RecorderStopped::class.java) { recorder.heartbeat(NOW) }
    }

    @Test
    fun `values are checked`() {
        val phone = create().phone
        val recorder = recorder()
        val bad = listOf(
            fix(at(8, 0), Double.NaN),
            fix(at(8, 0), 90.1),
            fix(-1, 53.8),
            NewRecord(moment(at(8, 0)), Origin.TYPED, Payload.Note("abc\u202edef")),
        )
        val appended = recorder.append(bad + fix(at(8, 0), 53.8), moment(at(8, 0)))
        assertEquals(Appended(1u, listOf(0u, 1u, 2u, 3u)), appended)
        assertThrows(StintException.BadDate::class.java) {
            phone.day(CalendarDate(2026u, 2u, 29u), Language.EN, 360u, NOW)
        }
        assertThrows(StintException.BadPath::class.java) { beginUnlock("here") }
        assertThrows(StintException.NotAnInvitation::class.java) {
            Invitation.fromBytes(ByteArray(9))
        }
    }

    @Test
    fun `an import can be stopped and leaves nothing`() {
        val phone = create().phone
        val file = folder.resolve("log.csv").toFile()
        file.writeText(
            "user,t_utc_ms,lat,lon,accuracy_m\n" +
                (0 until 5000).joinToString("\n") { "w,${at(8, 0) + it * 1000L},53.8,-1.55,8" } + "\n",
        )
        fun import(bytes: (ULong) -> Boolean) =
            phone.importFile(file.path, Language.EN, object : ImportProgress {
                override fun bytes(done: ULong, total: ULong?) = bytes(done)
            })
        assertThrows(StintException.Stopped::class.java) { import { false } }
        assertThrows(StintException.Stopped::class.java) { import { error("53.8") } }
        assertEquals(5000uL, import { true }.added)
        assertEquals(0uL, import { true }.added)
    }

    @Test
    fun `threads take turns`() {
        val phone = create().phone
        val recorder = recorder()
        val threads = (0 until 4).map { number ->
            Thread {
                repeat(5) { minute ->
                    recorder.append(listOf(fix(at(8 + number, minute), 53.8)), moment(at(13, 0)))
                    phone.takeIn(moment(at(13, 0)))
                }
            }.apply { start() }
        }
        threads.forEach { it.join() }
        recorder.stop(moment(at(13, 1)))
        phone.lock()
        // What is left to take in is that the recorder stopped.
        val arrived = unlock().arrived()
        assertEquals(1uL to 0u, arrived.added to arrived.findings)
    }

    /** Printed, not asserted: a machine at work measures nothing. */
    @Test
    fun `what calls cost`() {
        val phone = afterWork()
        val recorder = recorder()
        val none = List(100) { fix(-1, 53.8) }
        repeat(200) { recorder.append(none, NOW) }
        val crossing = measureNanoTime { repeat(200) { recorder.append(none, NOW) } } / 200 / 100
        repeat(20) { phone.week(MONDAY, Language.EN, 360u, NOW).picture.shapes() }
        val week = measureNanoTime {
            repeat(20) { phone.week(MONDAY, Language.EN, 360u, NOW).picture.shapes() }
        } / 20
        println("a record of a batch of 100 through the door: $crossing ns; a week: ${week / 1000} µs")
    }
}
