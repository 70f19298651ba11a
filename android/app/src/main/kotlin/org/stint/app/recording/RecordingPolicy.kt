package org.stint.app.recording

/** What of her place the phone lets this app see. */
enum class LocationLeave { NONE, APPROXIMATE, PRECISE }

/** Who can tell a place. */
enum class Provider { FUSED, GPS, NETWORK, PASSIVE }

/** How she seems to move. */
enum class Movement { STILL, WALKING, DRIVING, UNKNOWN }

/** All that decides how often the phone is asked where it is. */
data class Situation(
    /** She wants it now: a shift runs, or these are hours that she set. */
    val wanted: Boolean,
    val leave: LocationLeave,
    /** Those that the phone has and that are switched on. */
    val providers: Set<Provider>,
    val movement: Movement,
    val battery: BatteryLevel?,
    val saver: Boolean,
    /** A sensor wakes the phone when it is moved. */
    val motionSensor: Boolean,
    val main: Main = Main.ANSWERS,
)

/** How the provider does that is asked first: satellites are silent indoors, networks where there are none. */
enum class Main { UNTRIED, ANSWERS, SILENT }

data class BatteryLevel(val percent: Int, val charging: Boolean)

/** One provider asked for a place every so often. */
data class Request(val provider: Provider, val everyMs: Long)

data class Plan(val requests: List<Request>, val wakeOnMotion: Boolean) {
    companion object {
        val NOTHING = Plan(listOf(), false)
    }
}

/**
 * Still: slow; moving: dense. Without a touch of Android, so that each rule
 * can be tested.
 *
 * A silence of 15 minutes is a gap, so nothing here is slower than five
 * (an approximate place changes every ten minutes at most, by Android's rule).
 */
object RecordingPolicy {
    private const val DRIVING_MS = 10_000L
    private const val WALKING_MS = 15_000L
    private const val UNKNOWN_MS = 20_000L
    private const val STILL_MS = 300_000L

    /** Without a sensor that tells of motion, the places themselves must. */
    private const val STILL_UNWATCHED_MS = 120_000L
    private const val SILENT_MS = 120_000L

    /** What the second is asked for while the first answers, so that the app is awake to notice when it no longer does. */
    private const val WATCH_MS = 300_000L
    private const val APPROXIMATE_MS = 600_000L
    private const val LOW_PERCENT = 15
    private const val EMPTY_PERCENT = 5

    fun plan(now: Situation): Plan {
        if (!now.wanted || now.leave == LocationLeave.NONE) return Plan.NOTHING
        // What others ask for costs nothing.
        val heard = Request(Provider.PASSIVE, DRIVING_MS).takeIf { Provider.PASSIVE in now.providers }
        return Plan(asked(now) + listOfNotNull(heard), now.motionSensor && isSlow(now))
    }

    private fun asked(now: Situation): List<Request> {
        val isApproximate = now.leave == LocationLeave.APPROXIMATE
        val best = when {
            isApproximate -> listOf(Provider.NETWORK, Provider.FUSED)
            isSlow(now) -> listOf(Provider.NETWORK, Provider.FUSED, Provider.GPS)
            else -> listOf(Provider.GPS, Provider.FUSED, Provider.NETWORK)
        }.filter { it in now.providers }
        val every = if (isApproximate) APPROXIMATE_MS else every(now)
        val all = best.map { Request(it, every) }
        if (all.size < 2) return all
        return when (now.main) {
            Main.UNTRIED -> all
            Main.SILENT -> listOf(Request(best[0], maxOf(every, SILENT_MS))) + all.drop(1)
            Main.ANSWERS -> listOfNotNull(all[0], Request(best[1], WATCH_MS).takeIf { every < WATCH_MS })
        }
    }

    private fun every(now: Situation): Long {
        val pace = when {
            isSlow(now) -> return if (now.motionSensor || isNearlyEmpty(now)) STILL_MS else STILL_UNWATCHED_MS
            now.movement == Movement.DRIVING -> DRIVING_MS
            now.movement == Movement.WALKING -> WALKING_MS
            else -> UNKNOWN_MS
        }
        return if (now.saver || isBelow(now, LOW_PERCENT)) 2 * pace else pace
    }

    private fun isSlow(now: Situation) = now.movement == Movement.STILL || isNearlyEmpty(now)

    /** The day's end matters more than its detail. */
    private fun isNearlyEmpty(now: Situation) = isBelow(now, EMPTY_PERCENT)

    private fun isBelow(now: Situation, percent: Int) =
        now.battery?.let { !it.charging && it.percent <= percent } ?: false
}
