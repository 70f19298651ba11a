package org.stint.app.ui

import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.ZoneId
import stint.bindings.Span

/** Times as they stand on the wall of her zone, and the instants they mean. */
class WallTime(val zone: ZoneId) {
    fun at(ms: Long): LocalDateTime = Instant.ofEpochMilli(ms).atZone(zone).toLocalDateTime()

    /** None where the clocks jump over it, two where they are set back. */
    fun instants(at: LocalDateTime): List<Long> =
        zone.rules.getValidOffsets(at).map { at.toInstant(it).toEpochMilli() }

    fun startOf(day: LocalDate): Long = day.atStartOfDay(zone).toInstant().toEpochMilli()
}

/** A stretch as she types it: an end before its start is on the next day. */
data class TypedStretch(
    val day: LocalDate,
    val from: LocalTime,
    val to: LocalTime,
    val fromSecond: Boolean = false,
    val toSecond: Boolean = false,
) {
    val endsNextDay get() = to <= from
    val start: LocalDateTime get() = day.atTime(from)
    val end: LocalDateTime get() = day.plusDays(if (endsNextDay) 1 else 0).atTime(to)

    /** Null where one of the two times doesn't exist. */
    fun span(wall: WallTime): Span? {
        val start = pick(wall.instants(start), fromSecond) ?: return null
        val end = pick(wall.instants(end), toSecond) ?: return null
        return Span(start, end)
    }

    private fun pick(instants: List<Long>, second: Boolean): Long? =
        if (second) instants.lastOrNull() else instants.firstOrNull()

    companion object {
        fun of(span: Span, wall: WallTime): TypedStretch {
            val (from, to) = wall.at(span.startMs) to wall.at(span.endMs)
            fun second(at: LocalDateTime, ms: Long) = wall.instants(at).let { it.size == 2 && ms >= it[1] }
            return TypedStretch(
                from.toLocalDate(), from.toLocalTime(), to.toLocalTime(),
                second(from.withSecond(0).withNano(0), span.startMs),
                second(to.withSecond(0).withNano(0), span.endMs),
            )
        }
    }
}
