package org.stint.app.device

import android.content.ComponentName
import android.content.Intent
import org.stint.app.R

/**
 * Makers whose phones end apps that Android itself would let run, the page of
 * their settings that stops it, and the way there in words.
 *
 * The pages are not part of any interface: they move with the maker's updates,
 * so each is tried in turn, and the words stand beside the button. Collected
 * by dontkillmyapp.com and github.com/judemanutd/AutoStarter.
 */
enum class Maker(private val names: List<String>, val words: Int, private val pages: List<String>) {
    XIAOMI(
        listOf("xiaomi", "redmi", "poco"), R.string.device_maker_xiaomi,
        listOf("com.miui.securitycenter/com.miui.permcenter.autostart.AutoStartManagementActivity"),
    ),
    HUAWEI(
        listOf("huawei", "honor"), R.string.device_maker_huawei,
        listOf(
            "com.huawei.systemmanager/.startupmgr.ui.StartupNormalAppListActivity",
            "com.huawei.systemmanager/.appcontrol.activity.StartupAppControlActivity",
            "com.huawei.systemmanager/.optimize.process.ProtectActivity",
            "com.hihonor.systemmanager/.startupmgr.ui.StartupNormalAppListActivity",
        ),
    ),
    SAMSUNG(
        listOf("samsung"), R.string.device_maker_samsung,
        listOf(
            "com.samsung.android.lool/com.samsung.android.sm.battery.ui.BatteryActivity",
            "com.samsung.android.lool/com.samsung.android.sm.ui.battery.BatteryActivity",
        ),
    ),
    OPPO(
        listOf("oppo", "realme"), R.string.device_maker_oppo,
        listOf(
            "com.coloros.safecenter/.permission.startup.StartupAppListActivity",
            "com.coloros.safecenter/.startupapp.StartupAppListActivity",
            "com.oppo.safe/.permission.startup.StartupAppListActivity",
        ),
    ),
    ONEPLUS(
        listOf("oneplus"), R.string.device_maker_oneplus,
        listOf("com.oneplus.security/.chainlaunch.view.ChainLaunchAppListActivity"),
    ),
    VIVO(
        listOf("vivo", "iqoo"), R.string.device_maker_vivo,
        listOf(
            "com.vivo.permissionmanager/.activity.BgStartUpManagerActivity",
            "com.iqoo.secure/.ui.phoneoptimize.BgStartUpManager",
            "com.iqoo.secure/.ui.phoneoptimize.AddWhiteListActivity",
        ),
    ),
    ASUS(
        listOf("asus"), R.string.device_maker_asus,
        listOf(
            "com.asus.mobilemanager/.autostart.AutoStartActivity",
            "com.asus.mobilemanager/.powersaver.PowerSaverSettings",
        ),
    ),
    NOKIA(
        listOf("hmd global", "nokia"), R.string.device_maker_nokia,
        listOf("com.evenwell.powersaving.g3/.exception.PowerSaverExceptionActivity"),
    ),
    ;

    fun intents(): List<Intent> = pages.mapNotNull(ComponentName::unflattenFromString).map {
        Intent().setComponent(it).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
    }

    companion object {
        /** By the names that a phone gives of its maker and its brand. */
        fun of(vararg told: String) = entries.firstOrNull { maker ->
            told.any { it.trim().lowercase() in maker.names }
        }
    }
}
