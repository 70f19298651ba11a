package org.stint.app.device

import android.Manifest.permission
import android.annotation.SuppressLint
import android.annotation.TargetApi
import android.app.Activity
import android.app.ActivityManager
import android.app.NotificationManager
import android.app.admin.DevicePolicyManager
import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.PowerManager
import android.os.UserManager
import android.provider.Settings
import org.stint.app.recording.LocationLeave
import org.stint.app.recording.may

/** What this phone tells of itself, and the pages where that is changed. */
class Device(private val context: Context, private val level: Int = Build.VERSION.SDK_INT) {
    fun facts() = DeviceFacts(
        level = level,
        maker = Maker.of(Build.MANUFACTURER, Build.BRAND),
        outOfOptimisation = context.getSystemService(PowerManager::class.java)
            .isIgnoringBatteryOptimizations(context.packageName),
        backgroundRestricted = level >= 28 && isRestricted(),
        notifications = context.getSystemService(NotificationManager::class.java).areNotificationsEnabled(),
        leave = when {
            context.may(permission.ACCESS_FINE_LOCATION) -> LocationLeave.PRECISE
            context.may(permission.ACCESS_COARSE_LOCATION) -> LocationLeave.APPROXIMATE
            else -> LocationLeave.NONE
        },
        allTheTime = level < 29 || context.may(permission.ACCESS_BACKGROUND_LOCATION),
        automaticTime = Settings.Global.getInt(context.contentResolver, Settings.Global.AUTO_TIME, 1) != 0,
        freeBytes = context.noBackupFilesDir.usableSpace,
        managed = isManaged(),
    )

    /** The pages to try, the best first; the app's own page in the settings comes last. */
    @SuppressLint("BatteryLife")
    fun pages(obstacle: Obstacle): List<Intent> {
        val own = Uri.fromParts("package", context.packageName, null)
        val first = when (obstacle) {
            Obstacle.BATTERY -> listOf(
                Intent(Settings.ACTION_REQUEST_IGNORE_BATTERY_OPTIMIZATIONS, own),
                Intent(Settings.ACTION_IGNORE_BATTERY_OPTIMIZATION_SETTINGS),
            )
            Obstacle.MAKER -> Maker.of(Build.MANUFACTURER, Build.BRAND)?.intents().orEmpty()
            Obstacle.NOTIFICATIONS -> listOf(
                Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS)
                    .putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName),
            )
            Obstacle.CLOCK -> listOf(Intent(Settings.ACTION_DATE_SETTINGS))
            Obstacle.SPACE -> listOf(Intent(Settings.ACTION_INTERNAL_STORAGE_SETTINGS))
            Obstacle.BACKGROUND, Obstacle.RESTART -> listOf()
        }
        return first + Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, own)
    }

    /** Where the use of other apps is allowed. */
    fun appUsePages() = listOf(
        Intent(Settings.ACTION_USAGE_ACCESS_SETTINGS, Uri.fromParts("package", context.packageName, null)),
        Intent(Settings.ACTION_USAGE_ACCESS_SETTINGS),
    )

    /** Whether one of them could be opened. A maker's page may be there and still refuse. */
    fun open(activity: Activity, pages: List<Intent>): Boolean = pages.any {
        try {
            activity.startActivity(it)
            true
        } catch (_: ActivityNotFoundException) {
            false
        } catch (_: SecurityException) {
            false
        }
    }

    @TargetApi(28)
    private fun isRestricted() = context.getSystemService(ActivityManager::class.java).isBackgroundRestricted

    /**
     * A work profile, a phone of an organisation, or an app that administers
     * it. The last may also be a finder for lost phones: so it only "seems" so.
     */
    private fun isManaged(): Boolean {
        val policy = context.getSystemService(DevicePolicyManager::class.java)
        return policy.activeAdmins.orEmpty().isNotEmpty() || level >= 30 && isOfOrganisation(policy)
    }

    @TargetApi(30)
    private fun isOfOrganisation(policy: DevicePolicyManager) =
        policy.isOrganizationOwnedDeviceWithManagedProfile ||
            context.getSystemService(UserManager::class.java).isManagedProfile
}
