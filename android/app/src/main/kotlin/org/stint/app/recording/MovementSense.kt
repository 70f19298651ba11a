package org.stint.app.recording

import kotlin.math.cos
import kotlin.math.hypot

/** A place as a provider told it. */
class SeenFix(
    val provider: Provider,
    val utcMs: Long,
    val latitude: Double,
    val longitude: Double,
    val accuracyM: Double? = null,
    val altitudeM: Double? = null,
    val speedMS: Double? = null,
    val bearingDeg: Double? = null,
)

/** Tells from places and the motion sensor how she moves. */
class MovementSense {
    var movement = Movement.UNKNOWN
        private set

    /** Where she was when she last seemed to move. */
    private var anchor: SeenFix? = null

    fun seen(fix: SeenFix) {
        val last = anchor
        val away = last?.let { metresBetween(it, fix) } ?: 0.0
        val speed = fix.speedMS ?: last?.let { speed(it, fix, away) } ?: 0.0
        when {
            last == null -> anchor = fix
            away > RADIUS_M + (fix.accuracyM ?: 0.0) || speed >= WALKING_MS -> {
                anchor = fix
                movement = if (speed >= DRIVING_MS) Movement.DRIVING else Movement.WALKING
            }
            fix.utcMs - last.utcMs >= STILL_AFTER_MS -> movement = Movement.STILL
            // The clock was set back.
            fix.utcMs < last.utcMs -> anchor = fix
        }
    }

    /** The sensor felt the phone being moved: look closely until it is clear how. */
    fun moved() {
        movement = Movement.UNKNOWN
        anchor = null
    }

    private fun speed(from: SeenFix, to: SeenFix, metres: Double): Double {
        val seconds = (to.utcMs - from.utcMs) / 1000.0
        // What lies within the places' own blur is no speed.
        val blur = (from.accuracyM ?: 0.0) + (to.accuracyM ?: 0.0)
        return if (seconds <= 0 || metres <= blur) 0.0 else metres / seconds
    }

    private companion object {
        const val RADIUS_M = 50.0
        const val STILL_AFTER_MS = 180_000L
        const val WALKING_MS = 0.7
        const val DRIVING_MS = 4.0
        const val METRES_A_DEGREE = 111_195.0

        /** Flat: good enough for a few hundred metres. */
        fun metresBetween(a: SeenFix, b: SeenFix): Double {
            val north = (b.latitude - a.latitude) * METRES_A_DEGREE
            val east = (b.longitude - a.longitude) * METRES_A_DEGREE * cos(Math.toRadians(a.latitude))
            return hypot(north, east)
        }
    }
}
