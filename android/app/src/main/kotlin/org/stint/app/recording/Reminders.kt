package org.stint.app.recording

import java.time.DayOfWeek
import java.time.Instant
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneOffset
import java.time.temporal.TemporalAdjusters.nextOrSame

/** What she is reminded of, each only by her choice. */
enum class Reminder { WEEK, AFTER_HOURS, FORGOTTEN_START }

/** When a reminder is due, on the clock on her wall. */
object Reminders {
    private val SUNDAY_EVENING = LocalTime.of(18, 0)
    private val EVENING = LocalTime.of(20, 30)

    private class Due(val reminder: Reminder, val utcMs: Long)

    /** All that became due after `since` and isn't too late now. */
    fun due(since: Long, now: Clock, wanted: Set<Reminder>, starts: List<Int>): Set<Reminder> {
        val from = since.coerceIn(now.utcMs - TOO_LATE_MS, now.utcMs)
        val all = generateSequence(next(from, now.offsetMinutes, wanted, starts)) { next(it.utcMs, now.offsetMinutes, wanted, starts) }
        return all.takeWhile { it.utcMs <= now.utcMs }.map { it.reminder }.toSet()
    }

    /** When the next one is due; null where she wants none. `starts` as [Remembered.starts]. */
    fun nextMs(now: Clock, wanted: Set<Reminder>, starts: List<Int>): Long? =
        next(now.utcMs, now.offsetMinutes, wanted, starts)?.utcMs

    private fun next(afterMs: Long, offsetMinutes: Int, wanted: Set<Reminder>, starts: List<Int>): Due? {
        val offset = ZoneOffset.ofTotalSeconds(offsetMinutes * 60)
        val after = LocalDateTime.ofInstant(Instant.ofEpochMilli(afterMs), offset)
        fun first(at: (LocalDateTime) -> LocalDateTime) =
            listOf(after, after.plusDays(1)).map(at).first { it > after }.toInstant(offset).toEpochMilli()
        return wanted.mapNotNull { reminder ->
            when (reminder) {
                Reminder.WEEK -> first { it.with(nextOrSame(DayOfWeek.SUNDAY)).with(SUNDAY_EVENING) }
                Reminder.AFTER_HOURS -> first { it.with(EVENING) }
                Reminder.FORGOTTEN_START -> ForgottenStart.minutesUntilLate(afterMs, offsetMinutes, starts)
                    ?.let { afterMs + it * 60_000L }
            }?.let { Due(reminder, it) }
        }.minByOrNull { it.utcMs }
    }

    /** A phone that was off for days doesn't ask about them. */
    private const val TOO_LATE_MS = 12 * 3_600_000L
}
