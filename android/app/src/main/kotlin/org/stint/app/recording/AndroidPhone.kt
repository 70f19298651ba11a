package org.stint.app.recording

import android.Manifest.permission
import android.annotation.TargetApi
import android.app.ActivityManager
import android.app.AlarmManager
import android.app.ApplicationExitInfo
import android.app.ForegroundServiceStartNotAllowedException
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.pm.PackageManager
import android.hardware.Sensor
import android.hardware.SensorManager
import android.location.LocationManager
import android.os.BatteryManager
import android.os.Build
import android.os.PowerManager
import android.os.SystemClock
import android.provider.Settings
import java.io.File
import java.util.TimeZone
import org.stint.app.service

/** Android's services as recording asks for them. */
internal class AndroidPhone(
    private val context: Context,
    private val vault: File,
    private val notices: Notices,
    private val sensing: Sensing,
    private val apps: AppUseLog,
    /** Something of the app is to be seen. */
    private val isSeen: () -> Boolean,
) : Phone {
    private val locations = context.service<LocationManager>()
    private val power = context.service<PowerManager>()
    private val sensors = context.service<SensorManager>()
    private val alarms = context.service<AlarmManager>()

    /** Not known at first: the alarms of an earlier process may still be set. */
    private var watching: Boolean? = null
    private var reminderMs: Long? = 0

    override fun clock(): Clock {
        val utc = System.currentTimeMillis()
        return Clock(utc, TimeZone.getDefault().getOffset(utc) / 60_000, SystemClock.elapsedRealtime())
    }

    override val boots get() = Settings.Global.getInt(context.contentResolver, Settings.Global.BOOT_COUNT, 0)

    override fun leave(): LocationLeave = when {
        !isLocationOn() -> LocationLeave.NONE
        context.may(permission.ACCESS_FINE_LOCATION) -> LocationLeave.PRECISE
        context.may(permission.ACCESS_COARSE_LOCATION) -> LocationLeave.APPROXIMATE
        else -> LocationLeave.NONE
    }

    override fun providers() = Provider.entries.filter { locations.allProviders.contains(it.android) }
        .filter { locations.isProviderEnabled(it.android) }.toSet()

    override val motionSensor get() = sensors.getDefaultSensor(Sensor.TYPE_SIGNIFICANT_MOTION) != null

    override fun saver() = power.isPowerSaveMode

    override fun dozes() = power.isDeviceIdleMode

    /** A sticky broadcast: nothing is registered, nobody is woken. */
    override fun battery(): BatteryLevel? {
        val sticky = context.registerReceiver(null, IntentFilter(Intent.ACTION_BATTERY_CHANGED)) ?: return null
        val level = sticky.getIntExtra(BatteryManager.EXTRA_LEVEL, -1)
        val scale = sticky.getIntExtra(BatteryManager.EXTRA_SCALE, 0)
        if (level < 0 || scale <= 0) return null
        val plugged = sticky.getIntExtra(BatteryManager.EXTRA_PLUGGED, 0) != 0
        return BatteryLevel(level * 100 / scale, plugged)
    }

    override fun steps() = sensing.steps

    override fun exits() = if (Build.VERSION.SDK_INT >= 30) recentExits() else listOf()

    override fun isDiskFull() = vault.usableSpace < LEAST_FREE_BYTES

    override fun lastWrittenMs() = vault.resolve("segments").listFiles().orEmpty().maxOfOrNull(File::lastModified)

    override fun appUses(apps: Set<String>, fromMs: Long, toMs: Long) = this.apps.uses(apps, fromMs, toMs)

    override fun ask(plan: Plan) = sensing.ask(plan)

    /** From level 30, a service that was started unseen sees no place without "all the time". */
    override fun stayAlive(): Boolean {
        val seen = isSeen()
        val always = Build.VERSION.SDK_INT < 30 || context.may(permission.ACCESS_BACKGROUND_LOCATION)
        if (RecordingService.isRunning && (always || RecordingService.startedSeen)) return true
        if (!seen && (RecordingService.isRefused || !always) || RecordingService.isRefusedSeen) return false
        val intent = Intent(context, RecordingService::class.java)
        if (seen) intent.setAction(RecordingService.SEEN)
        return try {
            context.startForegroundService(intent)
            true
        } catch (e: IllegalStateException) {
            // From level 31, when nothing of the app is to be seen.
            if (Build.VERSION.SDK_INT >= 31 && !isStartForbidden(e)) throw e
            false
        } catch (_: SecurityException) {
            false
        }
    }

    override fun mayDie() {
        context.stopService(Intent(context, RecordingService::class.java))
    }

    /**
     * Looks in every 15 minutes, when the phone is awake anyway: this alarm
     * wakes nobody. It is inexact, so it needs no permission.
     */
    override fun watch(on: Boolean) {
        if (on == watching) return
        watching = on
        val look = look(WATCH)
        if (!on) return alarms.cancel(look)
        val every = AlarmManager.INTERVAL_FIFTEEN_MINUTES
        alarms.setInexactRepeating(AlarmManager.ELAPSED_REALTIME, SystemClock.elapsedRealtime() + every, every, look)
    }

    /** For a reminder: it comes when the phone is next awake, and wakes nobody either. */
    override fun lookAt(utcMs: Long?) {
        if (utcMs == reminderMs) return
        reminderMs = utcMs
        if (utcMs == null) alarms.cancel(look(REMINDER)) else alarms.set(AlarmManager.RTC, utcMs, look(REMINDER))
    }

    private fun look(number: Int) = PendingIntent.getBroadcast(
        context, number,
        Intent(context, WakeReceiver::class.java).setAction(WakeReceiver.LOOK),
        PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT,
    )

    override fun show(ongoing: Ongoing?) = notices.show(ongoing)

    override fun remind(reminder: Reminder) = notices.remind(reminder)

    override fun warn(problem: Problem?, shiftSince: Long?) = notices.warn(problem, shiftSince)

    private fun isLocationOn() = if (Build.VERSION.SDK_INT >= 28) {
        locationSwitch()
    } else {
        @Suppress("DEPRECATION")
        Settings.Secure.getInt(context.contentResolver, Settings.Secure.LOCATION_MODE, 0) !=
            Settings.Secure.LOCATION_MODE_OFF
    }

    @TargetApi(28)
    private fun locationSwitch() = locations.isLocationEnabled

    @TargetApi(31)
    private fun isStartForbidden(e: IllegalStateException) = e is ForegroundServiceStartNotAllowedException

    @TargetApi(30)
    private fun recentExits(): List<Exit> = context.service<ActivityManager>()
        .getHistoricalProcessExitReasons(null, 0, EXITS).map { Exit(it.timestamp, reason(it.reason)) }

    @TargetApi(30)
    private fun reason(code: Int) = when (code) {
        ApplicationExitInfo.REASON_PERMISSION_CHANGE -> ExitReason.PERMISSION
        ApplicationExitInfo.REASON_CRASH,
        ApplicationExitInfo.REASON_CRASH_NATIVE,
        ApplicationExitInfo.REASON_ANR,
        ApplicationExitInfo.REASON_INITIALIZATION_FAILURE,
        -> ExitReason.FAILED
        // Also what looks like her own hand: makers' killers stop apps the same way.
        else -> ExitReason.SYSTEM
    }

    companion object {
        private const val WATCH = 0
        private const val REMINDER = 1
        private const val EXITS = 16
        const val LEAST_FREE_BYTES = 1L shl 20
    }
}

/** Its name in Android. */
internal val Provider.android
    get() = when (this) {
        // `FUSED_PROVIDER` and its name are public from 31; it is there before on most phones.
        Provider.FUSED -> "fused"
        Provider.GPS -> LocationManager.GPS_PROVIDER
        Provider.NETWORK -> LocationManager.NETWORK_PROVIDER
        Provider.PASSIVE -> LocationManager.PASSIVE_PROVIDER
    }

internal fun Context.may(permission: String) =
    checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED
