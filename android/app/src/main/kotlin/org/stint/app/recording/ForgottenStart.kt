package org.stint.app.recording

import java.time.Instant
import java.time.ZoneOffset

/** A start that she may have forgotten. */
sealed interface Proposal {
    val utcMs: Long

    /** A work app was used at that time. */
    data class Seen(override val utcMs: Long) : Proposal

    /** She usually starts about then; nothing tells when she did today. */
    data class Usual(override val utcMs: Long) : Proposal
}

/** Proposes a start from what the phone remembers anyway. It only proposes. */
object ForgottenStart {
    private const val LATE_MIN = 30
    private const val MOST_LATE_MIN = 6 * 60

    /** Starts within so many minutes of each other, on that weekday, make a habit. */
    private const val NEAR_MIN = 60
    private const val WEEK_MIN = 7 * 24 * 60
    private const val DAY_MS = 86_400_000L
    const val STARTS_KEPT = 40

    /** By what the phone remembers and its log of apps tells since midnight. */
    fun today(phone: Phone, now: Clock, wishes: RecordingSettings, kept: Remembered): Proposal? {
        val midnight = now.utcMs - Math.floorMod(now.utcMs + now.offsetMinutes * 60_000L, DAY_MS)
        val log = wishes.workApps.takeIf { wishes.appUse }?.let { phone.appUses(it, midnight, now.utcMs) }
        val used = log?.let { it.uses.map { use -> use.span.startMs } + listOfNotNull(it.openSince) }.orEmpty()
        val after = listOfNotNull(kept.endedAt, kept.saidNoAt).maxOrNull() ?: Long.MIN_VALUE
        return propose(now.utcMs, now.offsetMinutes, used, kept.starts, after)
    }

    /** `used`: when work apps were used today. What lies before `after`, the end of her last shift, she didn't forget. */
    fun propose(nowMs: Long, offsetMinutes: Int, used: List<Long>, starts: List<Int>, after: Long = Long.MIN_VALUE): Proposal? {
        used.filter { it in after..nowMs }.minOrNull()?.let { return Proposal.Seen(it) }
        val now = minuteOfWeek(nowMs, offsetMinutes)
        return usual(starts).map { Math.floorMod(now - it, WEEK_MIN) }
            .filter { it in LATE_MIN..MOST_LATE_MIN }
            .map { Proposal.Usual(nowMs - it * 60_000L) }
            .filter { it.utcMs >= after }
            .minByOrNull { it.utcMs }
    }

    /** How long until the next usual start is late enough to ask; null without a habit. */
    fun minutesUntilLate(nowMs: Long, offsetMinutes: Int, starts: List<Int>): Int? {
        val now = minuteOfWeek(nowMs, offsetMinutes)
        return usual(starts).minOfOrNull { Math.floorMod(it + LATE_MIN - now - 1, WEEK_MIN) + 1 }
    }

    private fun usual(starts: List<Int>) = starts.filter { start -> starts.count { apart(it, start) <= NEAR_MIN } >= 2 }

    fun minuteOfWeek(utcMs: Long, offsetMinutes: Int): Int {
        val local = Instant.ofEpochMilli(utcMs).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60))
        return ((local.dayOfWeek.value - 1) * 24 + local.hour) * 60 + local.minute
    }

    private fun apart(a: Int, b: Int) = Math.floorMod(a - b, WEEK_MIN).let { minOf(it, WEEK_MIN - it) }
}
