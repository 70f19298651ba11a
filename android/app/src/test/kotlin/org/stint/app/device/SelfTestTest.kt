package org.stint.app.device

import android.app.Activity
import android.app.admin.DevicePolicyManager
import android.content.ComponentName
import android.content.Intent
import android.provider.Settings
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowBuild
import org.stint.app.recording.LocationLeave

@RunWith(RobolectricTestRunner::class)
class SelfTestTest {
    private val app = RuntimeEnvironment.getApplication()
    private val good = DeviceFacts(
        35, null, outOfOptimisation = true, backgroundRestricted = false, notifications = true,
        LocationLeave.PRECISE, allTheTime = true, automaticTime = true, 1L shl 40, managed = false,
    )

    @Test
    fun `a phone that lets it record has no obstacle`() = assertEquals(listOf<Obstacle>(), SelfTest.obstacles(good))

    @Test
    fun `each obstacle is found by itself`() {
        val bad = mapOf(
            Obstacle.BATTERY to good.copy(outOfOptimisation = false),
            Obstacle.BACKGROUND to good.copy(backgroundRestricted = true),
            Obstacle.MAKER to good.copy(maker = Maker.SAMSUNG),
            Obstacle.RESTART to good.copy(allTheTime = false),
            Obstacle.NOTIFICATIONS to good.copy(notifications = false),
            Obstacle.CLOCK to good.copy(automaticTime = false),
            Obstacle.SPACE to good.copy(freeBytes = 1_000_000),
        )
        assertEquals(Obstacle.entries.toSet(), bad.keys)
        bad.forEach { (obstacle, facts) -> assertEquals(listOf(obstacle), SelfTest.obstacles(facts)) }
        assertEquals("she refused places", listOf<Obstacle>(), SelfTest.obstacles(good.copy(leave = LocationLeave.NONE, allTheTime = false)))
    }

    @Test
    fun `makers are known by the names that phones give`() {
        assertEquals(Maker.XIAOMI, Maker.of("Xiaomi", "POCO"))
        assertEquals(Maker.XIAOMI, Maker.of("unknown", "Redmi"))
        assertEquals(Maker.HUAWEI, Maker.of("HUAWEI", "HONOR"))
        assertEquals(Maker.OPPO, Maker.of("realme"))
        assertEquals(Maker.NOKIA, Maker.of("HMD Global"))
        assertNull(Maker.of("Google", "google"))
        Maker.entries.forEach { maker ->
            assertTrue(maker.name, maker.intents().isNotEmpty())
            assertTrue(maker.name, maker.intents().all { it.component != null })
            assertTrue(app.getString(maker.words).contains("Stint"))
        }
    }

    @Test
    fun `what this phone tells is read`() {
        ShadowBuild.setManufacturer("Xiaomi")
        val facts = Device(app).facts()
        assertEquals(Maker.XIAOMI, facts.maker)
        assertEquals(LocationLeave.NONE, facts.leave)
        assertFalse(facts.outOfOptimisation)
        assertFalse(facts.managed)
        shadowOf(app.getSystemService(DevicePolicyManager::class.java)).setActiveAdmin(ComponentName("boss", "boss.Admin"))
        assertTrue(Device(app).facts().managed)
    }

    @Test
    fun `the way to the setting ends at the app's own page`() {
        val activity = Robolectric.buildActivity(Activity::class.java).setup().get()
        val device = Device(app)
        ShadowBuild.setManufacturer("vivo")
        Obstacle.entries.forEach {
            assertEquals(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, device.pages(it).last().action)
        }
        assertEquals(Maker.VIVO.intents().size + 1, device.pages(Obstacle.MAKER).size)
        shadowOf(app).checkActivities(true)
        assertFalse(device.open(activity, device.pages(Obstacle.MAKER)))
        val page = Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS)
        shadowOf(app.packageManager).addActivityIfNotPresent(ComponentName("com.android.settings", "Details"))
        shadowOf(app.packageManager).addIntentFilterForActivity(
            ComponentName("com.android.settings", "Details"),
            android.content.IntentFilter(page.action).apply {
                addCategory(Intent.CATEGORY_DEFAULT)
                addDataScheme("package")
            },
        )
        assertTrue(device.open(activity, device.pages(Obstacle.MAKER)))
        assertEquals(page.action, shadowOf(activity).nextStartedActivity.action)
    }
}
