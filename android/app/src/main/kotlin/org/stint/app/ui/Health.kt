package org.stint.app.ui

import android.content.Intent
import android.location.LocationManager
import android.provider.Settings.ACTION_BATTERY_SAVER_SETTINGS
import android.provider.Settings.ACTION_INTERNAL_STORAGE_SETTINGS
import android.provider.Settings.ACTION_LOCATION_SOURCE_SETTINGS
import org.stint.app.R
import org.stint.app.recording.LocationLeave
import stint.bindings.StintException

/** Something that is wrong now, and what mends it. Nothing is shown while all is well. */
enum class Health(val text: Int, val mend: (MainActivity) -> Unit) {
    DISK_FULL(R.string.shell_health_disk_full, { it.launch(Intent(ACTION_INTERNAL_STORAGE_SETTINGS)) }),
    KEYS_CHANGED(R.string.shell_health_keys_changed, { it.lockNow() }),
    LOCATION_OFF(R.string.shell_health_location_off, { it.launch(Intent(ACTION_LOCATION_SOURCE_SETTINGS)) }),
    LOCATION_LOST(R.string.shell_health_location_lost, { it.go(PermissionsScreen()) }),
    APPROXIMATE(R.string.shell_health_location_approximate, { it.go(PermissionsScreen()) }),
    NOTIFICATIONS(R.string.shell_health_notifications_off, { it.go(PermissionsScreen()) }),
    SAVER(R.string.shell_health_battery_saver_on, { it.launch(Intent(ACTION_BATTERY_SAVER_SETTINGS)) }),
    ;

    private fun isTrue(stage: MainActivity): Boolean {
        val (state, wishes) = stage.session.app.recording.state to stage.session.app.settings
        val sees = wishes.places && state.shiftSince != null
        val switchedOn = stage.system<LocationManager>().isProviderEnabled(LocationManager.GPS_PROVIDER) ||
            stage.system<LocationManager>().isProviderEnabled(LocationManager.NETWORK_PROVIDER)
        return when (this) {
            DISK_FULL -> state.trouble is StintException.DiskFull
            KEYS_CHANGED -> state.trouble is StintException.ManifestForged
            LOCATION_OFF -> sees && !switchedOn
            LOCATION_LOST -> sees && switchedOn && !Wish.LOCATION.isAllowed(stage)
            APPROXIMATE -> sees && switchedOn && state.leave == LocationLeave.APPROXIMATE
            NOTIFICATIONS -> state.shiftSince != null && !Wish.NOTIFICATIONS.isAllowed(stage)
            SAVER -> sees && state.saver
        }
    }

    companion object {
        fun of(stage: MainActivity): List<Health> = entries.filter { it.isTrue(stage) }
    }
}
