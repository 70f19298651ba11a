package org.stint.app.recording

import java.io.StringReader
import java.io.StringWriter
import java.util.Properties

/**
 * What outlives the process: what she started, and how things stood at the last
 * sign of life. By it, a return knows that there was a gap, and why.
 */
data class Remembered(
    val shiftSince: Long? = null,
    val breakSince: Long? = null,
    val paused: Boolean = false,
    val seen: LastSeen? = null,
    /** Use of work apps is logged up to here. */
    val appUseUntil: Long? = null,
    /** The steps that the sensor had counted, and when. */
    val steps: StepCount? = null,
    val battery: BatteryLevel? = null,
    /** Minutes since Monday, 00:00, at which shifts began lately; newest last. */
    val starts: List<Int> = listOf(),
    val callSince: Long? = null,
    /** When her last shift ended. */
    val endedAt: Long? = null,
    /** When she last said that no start was forgotten. */
    val saidNoAt: Long? = null,
    /** What was due until here, she was reminded of. */
    val remindedUntil: Long? = null,
) {
    /** Without what she ended since, and paused where she paused since. */
    fun without(stops: Set<Stop>) = copy(paused = paused || Stop.PAUSE in stops)
        .run { if (Stop.END in stops) copy(shiftSince = null, breakSince = null, callSince = null) else this }

    fun toBytes(): ByteArray {
        val lines = Properties()
        fun put(name: String, value: Any?) = value?.let { lines.setProperty(name, it.toString()) }
        put("shift", shiftSince)
        put("break", breakSince)
        put("paused", paused)
        seen?.let {
            put("seen", it.utcMs)
            put("boots", it.boots)
            put("boot", it.boot)
            put("leave", it.leave)
            put("saver", it.saver)
            put("recording", it.recording)
            put("off", it.saidOff)
        }
        put("apps", appUseUntil)
        steps?.let { put("steps", "${it.count} ${it.utcMs} ${it.boots}") }
        battery?.let { put("battery", "${it.percent} ${it.charging}") }
        put("starts", starts.joinToString(" "))
        put("call", callSince)
        put("ended", endedAt)
        put("no", saidNoAt)
        put("reminded", remindedUntil)
        return StringWriter().also { lines.store(it, null) }.toString().toByteArray()
    }

    companion object {
        /** What can't be read is as if it had never been: nothing recorded hangs on it. */
        fun of(bytes: ByteArray): Remembered {
            val lines = Properties().apply { load(StringReader(String(bytes))) }
            fun long(name: String) = lines.getProperty(name)?.toLongOrNull()
            fun flag(name: String) = lines.getProperty(name) == "true"
            fun words(name: String) = lines.getProperty(name)?.split(' ').orEmpty()
            val seen = long("seen")?.let { at ->
                LastSeen(
                    at,
                    long("boots")?.toInt() ?: 0,
                    long("boot")?.toInt() ?: 0,
                    LocationLeave.entries.find { it.name == lines.getProperty("leave") } ?: LocationLeave.NONE,
                    flag("saver"),
                    flag("recording"),
                    flag("off"),
                )
            }
            val steps = words("steps").mapNotNull(String::toLongOrNull).takeIf { it.size == 3 }
            val battery = words("battery").takeIf { it.size == 2 }
            return Remembered(
                long("shift"),
                long("break"),
                flag("paused"),
                seen,
                long("apps"),
                steps?.let { (count, at, boots) -> StepCount(count, at, boots.toInt()) },
                battery?.let { (percent, charging) ->
                    percent.toIntOrNull()?.let { BatteryLevel(it, charging == "true") }
                },
                words("starts").mapNotNull(String::toIntOrNull),
                long("call"),
                long("ended"),
                long("no"),
                long("reminded"),
            )
        }
    }
}

/** How things stood at a sign of life. */
data class LastSeen(
    val utcMs: Long,
    /** How often the phone had been started. */
    val boots: Int,
    /** A random number for that start. */
    val boot: Int,
    val leave: LocationLeave,
    val saver: Boolean,
    /** Whether it was recording, so that a silence afterwards is a gap. */
    val recording: Boolean,
    /** The phone said that it was being switched off. */
    val saidOff: Boolean = false,
)

/** The step sensor counts since the phone was started. */
data class StepCount(val count: Long, val utcMs: Long, val boots: Int)

/** Where it is kept. What can't be read now is read later, and not written over. */
internal class Memory(private val keeper: Keeper) {
    var isRead = false
        private set

    /** What she stopped in a process that ended before that was written. */
    private val stopped = keeper.stops

    /** What she stopped since it was last written. Who starts or goes on takes that back: it is newer. */
    var stops by keeper::stops

    /** What she did before it could be read, in turn. */
    private val meanwhile = mutableListOf<Remembered.() -> Remembered>()

    /** `kept` after what she did, which holds for what is recalled later, too. */
    fun changed(kept: Remembered, by: Remembered.() -> Remembered): Remembered {
        if (!isRead) meanwhile += by
        return kept.by()
    }

    fun forget() {
        meanwhile.clear()
        stops = setOf()
    }

    /** What stood there, when it can first be read, and what she did since; null before that, and afterwards. */
    fun recall(): Remembered? {
        if (isRead) return null
        val bytes = try {
            keeper.read()
        } catch (_: Lost) {
            null
        } catch (_: Exception) {
            return null
        }
        isRead = true
        val then = (bytes?.let(Remembered::of) ?: Remembered()).without(stopped)
        return meanwhile.fold(then) { kept, by -> kept.by() }
    }

    /** Whether it is on the disk. */
    fun write(remembered: Remembered): Boolean = isRead && try {
        keeper.write(remembered.toBytes())
        stops = setOf()
        true
    } catch (_: Exception) {
        false
    }
}
