package stint

import java.io.File
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.io.TempDir
import stint.bindings.*

/** 2026-11-16, 00:00 UTC, a Monday. */
private const val MONDAY_MS = 1_794_787_200_000L
val MONDAY = CalendarDate(2026u, 11u, 16u)
val SUNDAY = CalendarDate(2026u, 11u, 22u)
/** The Monday after, at noon. */
val NOW = moment(at(7 * 24 + 12, 0))

/** An instant of that Monday. */
fun at(hour: Int, minute: Int) = MONDAY_MS + (hour * 60L + minute) * 60_000

fun moment(utcMs: Long) = Moment(utcMs, 0, null)

fun fix(utcMs: Long, latitude: Double) = NewRecord(
    moment(utcMs),
    Origin.GPS,
    Payload.Fix(Position(latitude, -1.55), 8.0, null, null, null),
)

fun typed(payload: Payload) = NewRecord(moment(at(8, 0)), Origin.TYPED, payload)

fun shift(mark: Mark, utcMs: Long) = NewRecord(moment(utcMs), Origin.TOUCHED, Payload.Shift(mark))

/** Three hours at three places, twenty minutes' drive between each. */
fun workingDay(): List<NewRecord> {
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

/** A phone's folder with its key store. */
class World(val folder: File) {
    val keys = FakeKeyStore(folder.resolve("keys"))
    val vault: String = folder.resolve("vault").path

    fun path(name: String): String = folder.resolve(name).path

    /** A new vault that the phone's own lock opens. */
    fun create() = createPhone(vault, keys, null, true, "Europe/London", moment(at(0, 0)))

    fun unlock(): StintPhone =
        StintPhone.finishUnlock(vault, keys, keys.unwrap(beginUnlock(vault)), NOW)

    fun recorder() = StintRecorder.open(vault, keys, moment(at(7, 59)))

    /** An unlocked phone that recorded the working day. */
    fun afterWork(): StintPhone {
        create().phone.use { it.lock() }
        recorder().use {
            assertEquals(Appended(243u, listOf()), it.append(workingDay(), moment(at(12, 1))))
            it.stop(moment(at(12, 1)))
        }
        return unlock()
    }
}

/** A test with a phone of its own. */
abstract class DoorTest {
    @TempDir
    lateinit var folder: Path
    val world by lazy { World(folder.toFile()) }

    fun data(name: String) = File(System.getProperty("stint.data"), name).readText().trim()

    fun StintPhone.monday() = day(MONDAY, Language.EN, 360u, NOW)

    fun StintPhone.named(): DayReport {
        monday().visits.zip(listOf("Mrs A", "Mr B", "Mrs C"))
            .forEach { (visit, name) -> namePlace(visit.span, name, PlaceKind.CLIENT, NOW) }
        return monday()
    }
}

inline fun <reified E : StintException> refused(noinline call: () -> Any?) {
    assertThrows(E::class.java) { call() }
}
