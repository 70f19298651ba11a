package org.stint.app.recording

import java.io.StringReader
import java.io.StringWriter
import java.time.Instant
import java.time.ZoneOffset
import java.util.Properties

/** When places are recorded. */
sealed interface RecordedWhen {
    /** Whether it is such a time, without a shift. */
    fun includes(now: Clock): Boolean = when (this) {
        Shifts -> false
        Always -> true
        is Hours -> holds(now.utcMs, now.offsetMinutes)
    }

    /** Only while a shift runs: the default. */
    data object Shifts : RecordedWhen

    /** In shifts, and on these days from one minute of the day to another. */
    data class Hours(val days: Set<Int>, val fromMinute: Int, val toMinute: Int) : RecordedWhen {
        /** Monday is 1. Hours over midnight belong to the day on which they begin. */
        fun holds(utcMs: Long, offsetMinutes: Int): Boolean {
            val local = Instant.ofEpochMilli(utcMs).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60))
            val minute = local.hour * 60 + local.minute
            val today = local.dayOfWeek.value
            if (fromMinute <= toMinute) return today in days && minute in fromMinute until toMinute
            val yesterday = local.minusDays(1).dayOfWeek.value
            return (today in days && minute >= fromMinute) || (yesterday in days && minute < toMinute)
        }
    }

    /** Round the clock: only by her own choice. */
    data object Always : RecordedWhen
}

/** What she lets be recorded. */
data class RecordingSettings(
    val places: Boolean = true,
    val appUse: Boolean = false,
    val steps: Boolean = true,
    val battery: Boolean = true,
    val recordedWhen: RecordedWhen = RecordedWhen.Shifts,
    /** Package names. */
    val workApps: Set<String> = setOf(),
    val reminders: Set<Reminder> = setOf(Reminder.WEEK, Reminder.FORGOTTEN_START),
    /** What she chose can't be read, for now or for good. */
    val isUnknown: Boolean = false,
) {
    fun toBytes(): ByteArray {
        val lines = Properties()
        lines.setProperty("places", "$places")
        lines.setProperty("appUse", "$appUse")
        lines.setProperty("steps", "$steps")
        lines.setProperty("battery", "$battery")
        lines.setProperty(
            "when",
            when (val at = recordedWhen) {
                RecordedWhen.Shifts -> "shifts"
                RecordedWhen.Always -> "always"
                is RecordedWhen.Hours -> "${at.fromMinute} ${at.toMinute} ${at.days.sorted().joinToString(" ")}"
            },
        )
        lines.setProperty("apps", workApps.sorted().joinToString(" "))
        lines.setProperty("reminders", reminders.sorted().joinToString(" "))
        return StringWriter().also { lines.store(it, null) }.toString().toByteArray()
    }

    companion object {
        /** Until what she chose can be read, or, where it is lost, until she chooses again. */
        val NOTHING = RecordingSettings(places = false, steps = false, battery = false, reminders = setOf(), isUnknown = true)

        /** What can't be read falls back to what records least. */
        fun of(bytes: ByteArray): RecordingSettings {
            val lines = Properties().apply { load(StringReader(String(bytes))) }
            fun flag(name: String, otherwise: Boolean) = lines.getProperty(name)?.let { it == "true" } ?: otherwise
            fun words(name: String) = lines.getProperty(name).orEmpty().split(' ').filter(String::isNotEmpty)
            return RecordingSettings(
                flag("places", true),
                flag("appUse", false),
                flag("steps", true),
                flag("battery", true),
                recordedWhen(lines.getProperty("when").orEmpty()),
                words("apps").toSet(),
                lines.getProperty("reminders")?.let { Reminder.entries.filter { one -> one.name in words("reminders") }.toSet() }
                    ?: RecordingSettings().reminders,
            )
        }

        private fun recordedWhen(words: String): RecordedWhen {
            if (words == "always") return RecordedWhen.Always
            val numbers = words.split(' ').map { it.toIntOrNull() ?: return RecordedWhen.Shifts }
            if (numbers.size < 3) return RecordedWhen.Shifts
            return RecordedWhen.Hours(numbers.drop(2).toSet(), numbers[0], numbers[1])
        }
    }
}
