package org.stint.app.recording

/** What became of an attempt to start a service of type location. */
enum class Started { YES, FORBIDDEN }

/**
 * What Android forbids, by level. Robolectric allows all of it, so the fake
 * phone goes by this table; each row has its source and a test.
 */
object PlatformTable {
    /**
     * From 31 a foreground service can't be started from the background, but
     * for exemptions: something of the app is to be seen or was touched, the
     * phone or the app was just started or updated, or the worker took the app
     * out of battery optimisation.
     * Source: developer.android.com/develop/background-work/services/fgs/restrictions-bg-start
     *
     * From 34 one of type location needs a location permission that holds at
     * that moment: "while using" isn't enough in the background.
     * Source: developer.android.com/about/versions/14/changes/fgs-types-required
     *
     * From 35 some types can't be started after a restart of the phone;
     * location isn't among them.
     * Source: developer.android.com/about/versions/15/behavior-changes-15#fgs-boot-completed
     */
    fun startLocationService(level: Int, seen: Boolean, exempt: Boolean, leave: LocationLeave, always: Boolean) = when {
        level >= 31 && !seen && !exempt -> Started.FORBIDDEN
        level >= 34 && leave == LocationLeave.NONE -> Started.FORBIDDEN
        level >= 34 && !seen && !always -> Started.FORBIDDEN
        else -> Started.YES
    }

    /**
     * From 30 a service that was started in the background gets no place
     * without "all the time".
     * Source: the first page above, "while-in-use permissions"
     */
    fun getsPlaces(level: Int, startedSeen: Boolean, always: Boolean) = level < 30 || startedSeen || always

    /**
     * An approximate place changes every ten minutes at most.
     * Source: AOSP LocationProviderManager, MIN_COARSE_INTERVAL_MS; permission itself from 31:
     * developer.android.com/develop/sensors-and-location/location/permissions#approximate-request
     */
    fun fastestMs(leave: LocationLeave) = if (leave == LocationLeave.APPROXIMATE) 600_000L else 0L

    /**
     * Still, unplugged and dark for so long: Doze. No scans for networks, no
     * alarm that doesn't wake.
     * Source: developer.android.com/training/monitoring-device-state/doze-standby;
     * AOSP DeviceIdleController (inactive 30 min, then sensing)
     */
    const val DOZE_AFTER_MS = 35 * 60_000L

    /**
     * With the saver on, places may stop while the screen is dark.
     * Source: PowerManager.LOCATION_MODE_ALL_DISABLED_WHEN_SCREEN_OFF (28)
     */
    fun placesWithSaver(screenOn: Boolean) = screenOn

    /**
     * Why a process ended is told from 30.
     * Source: ActivityManager.getHistoricalProcessExitReasons
     */
    fun tellsExits(level: Int) = level >= 30

    /**
     * A permission that is taken away ends the process.
     * Source: developer.android.com/training/permissions/requesting#handle-revocation
     */
    const val REVOKING_KILLS = true

    /**
     * The system's log of app use is kept for "a few days"; taken as five.
     * Source: UsageStatsManager.queryEvents
     */
    const val USAGE_KEPT_MS = 5 * 86_400_000L
}
