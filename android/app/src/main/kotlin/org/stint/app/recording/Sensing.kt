package org.stint.app.recording

import android.Manifest.permission
import android.annotation.SuppressLint
import android.content.Context
import android.hardware.Sensor
import android.hardware.SensorEvent
import android.hardware.SensorEventListener
import android.hardware.SensorManager
import android.hardware.TriggerEvent
import android.hardware.TriggerEventListener
import android.location.Location
import android.location.LocationListener
import android.location.LocationManager
import android.os.Build
import android.os.Bundle
import android.os.Handler
import android.os.SystemClock

/**
 * Places, steps and motion, as a plan asks for them.
 *
 * They come on `handler`'s thread, and are on the disk when the callback
 * returns: the system keeps the phone awake until then, so no wake lock of our
 * own is needed.
 */
internal class Sensing(
    private val context: Context,
    private val handler: Handler,
    private val fixes: (List<SeenFix>) -> Unit,
    private val moved: () -> Unit,
) {
    private val locations = context.getSystemService(LocationManager::class.java)
    private val sensors = context.getSystemService(SensorManager::class.java)
    private val asked = mutableListOf<LocationListener>()

    /** Since the phone was started, where the sensor said so. */
    @Volatile
    var steps: Long? = null
        private set

    fun ask(plan: Plan) {
        asked.forEach(locations::removeUpdates)
        asked.clear()
        plan.requests.forEach(::request)
        sensors.cancelTriggerSensor(onMotion, motion())
        if (plan.wakeOnMotion) motion()?.let { sensors.requestTriggerSensor(onMotion, it) }
        countSteps(plan != Plan.NOTHING)
    }

    /** The permission was looked at when the plan was made, and may be gone since. */
    @SuppressLint("MissingPermission")
    private fun request(request: Request) {
        val listener = Listener(request.provider)
        try {
            locations.requestLocationUpdates(request.provider.android, request.everyMs, 0f, listener, handler.looper)
            asked += listener
        } catch (_: SecurityException) {
            // The next change makes another plan, and the loss is logged there.
        } catch (_: IllegalArgumentException) {
            // The provider was taken away since.
        }
    }

    private fun motion(): Sensor? = sensors.getDefaultSensor(Sensor.TYPE_SIGNIFICANT_MOTION)

    private val onMotion = object : TriggerEventListener() {
        override fun onTrigger(event: TriggerEvent) {
            handler.post(moved)
        }
    }

    /** Collected by the sensor itself for ten minutes, and handed over when the phone is awake. */
    private fun countSteps(on: Boolean) {
        sensors.unregisterListener(onSteps)
        steps = null
        if (!on || Build.VERSION.SDK_INT >= 29 && !context.may(permission.ACTIVITY_RECOGNITION)) return
        val sensor = sensors.getDefaultSensor(Sensor.TYPE_STEP_COUNTER, false) ?: return
        sensors.registerListener(onSteps, sensor, SensorManager.SENSOR_DELAY_NORMAL, STEPS_LATENCY_US, handler)
    }

    private val onSteps = object : SensorEventListener {
        override fun onSensorChanged(event: SensorEvent) {
            steps = event.values.firstOrNull()?.toLong()
        }

        override fun onAccuracyChanged(sensor: Sensor, accuracy: Int) = Unit
    }

    private inner class Listener(private val provider: Provider) : LocationListener {
        override fun onLocationChanged(location: Location) = fixes(listOf(seen(location)))

        override fun onLocationChanged(several: List<Location>) = fixes(several.map(::seen))

        // Before level 30 these have no body of their own.
        override fun onProviderEnabled(name: String) = fixes(listOf())
        override fun onProviderDisabled(name: String) = fixes(listOf())

        @Deprecated("Called before level 29")
        override fun onStatusChanged(name: String?, status: Int, extras: Bundle?) = Unit

        private fun seen(location: Location): SeenFix {
            // By the phone's own clocks: the satellites' time may differ from them.
            val ago = SystemClock.elapsedRealtime() - location.elapsedRealtimeNanos / 1_000_000
            return SeenFix(
                provider,
                System.currentTimeMillis() - ago.coerceAtLeast(0),
                location.latitude,
                location.longitude,
                location.accuracy.toDouble().takeIf { location.hasAccuracy() },
                location.altitude.takeIf { location.hasAltitude() },
                location.speed.toDouble().takeIf { location.hasSpeed() },
                location.bearing.toDouble().takeIf { location.hasBearing() },
            )
        }
    }

    private companion object {
        const val STEPS_LATENCY_US = 600_000_000
    }
}
