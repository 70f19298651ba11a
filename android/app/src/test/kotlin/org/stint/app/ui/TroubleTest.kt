package org.stint.app.ui

import android.Manifest.permission
import android.content.pm.PackageManager
import android.location.LocationManager
import android.view.View
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import android.view.accessibility.AccessibilityManager
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.SeekBar
import android.widget.Switch
import java.util.concurrent.CountDownLatch
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.util.ReflectionHelpers
import org.stint.app.R
import org.stint.app.keys.FakeHardware
import org.stint.app.recording.Dropped
import org.stint.app.recording.RecordingService
import org.stint.app.recording.RecordingSettings
import org.stint.app.recording.Remembered
import stint.bindings.StintPhone

/** The phone, the system or her hand comes in between. */
@Config(qualifiers = "w360dp-h740dp-mdpi")
class TroubleTest : ScreenTest() {
    private val app get() = world.app

    private fun outOfOrder() {
        FakeHardware.failure = { java.security.ProviderException("out of order") }
    }

    private fun locationIsOn() {
        val locations = app.getSystemService(LocationManager::class.java)
        shadowOf(locations).setLocationEnabled(true)
        shadowOf(locations).setProviderEnabled(LocationManager.GPS_PROVIDER, true)
    }

    private fun isServiceStarted() =
        shadowOf(app).nextStartedService?.component?.className == RecordingService::class.java.name

    @Test
    fun `opening the app goes on with a shift whose process was ended`() {
        world.worked()
        locationIsOn()
        shadowOf(app).grantPermissions(permission.ACCESS_FINE_LOCATION)
        val since = System.currentTimeMillis() - 3_600_000
        app.keys.keeper(app.noBackupFilesDir.resolve("recording")).write(Remembered(shiftSince = since).toBytes())
        launch()
        assertEquals(since, app.recording.state.shiftSince)
        assertTrue(isServiceStarted())
        sees(R.string.shell_today_end_button)
    }

    @Test
    fun `a permission given in the midst of a shift has its effect at once`() {
        world.timeRuns()
        world.worked()
        locationIsOn()
        launch()
        tap(R.string.shell_today_start_button)
        assertFalse("times alone need none", isServiceStarted())
        stage.go(PermissionsScreen())
        settle()
        tap(R.string.shell_permission_location)
        shadowOf(app).grantPermissions(permission.ACCESS_FINE_LOCATION)
        stage.onRequestPermissionsResult(2, arrayOf(permission.ACCESS_FINE_LOCATION), intArrayOf(PackageManager.PERMISSION_GRANTED))
        settle()
        assertTrue(isServiceStarted())
    }

    @Test
    fun `what could not be written is not called saved`() {
        world.timeRuns()
        world.worked()
        launch()
        outOfOrder()
        tap(R.string.shell_today_start_button)
        seesNot(stage.getString(R.string.shell_today_started))
        sees(R.string.android_not_written, stage.getString(R.string.shell_error_key_store_failed))
        sees(R.string.android_health_failed)
        tap(R.string.shell_health_fix_button)
        sees(R.string.shell_error_key_store_failed)
        FakeHardware.failure = null
        tap(R.string.shell_today_end_button)
        sees(R.string.shell_today_ended)
        seesNot(stage.getString(R.string.android_health_failed))
    }

    @Test
    fun `a shift that only the record knows is gone on with, or ended`() {
        world.worked()
        world.tuesdayWithGap()
        launch()
        val since = World.at(24 + 8, 0)
        sees(R.string.android_open_shift, "08:00")
        tap(R.string.shell_today_go_on_button)
        assertEquals(since, app.recording.state.shiftSince)
        seesNot(stage.getString(R.string.android_open_shift, "08:00"))
        app.forget()
        stage.place(Place.TODAY)
        settle()
        tap(R.string.shell_today_end_button)
        assertNull(app.recording.state.shiftSince)
        assertNotNull(app.recording.state.endedAt)
    }

    @Test
    fun `a choice that can't be kept goes back to how it was`() {
        world.worked()
        launch()
        stage.begin(RecordedScreen())
        settle()
        fun places() = views().filterIsInstance<Switch>().first { nameOf(it) == stage.getString(R.string.shell_data_places) }
        assertTrue(places().isChecked)
        outOfOrder()
        tap(R.string.shell_data_places)
        sees(R.string.shell_error_key_store_failed)
        assertTrue("it is drawn as it is", places().isChecked && app.settings.places)
        FakeHardware.failure = null
        tap(R.string.shell_data_places)
        assertFalse(places().isChecked || app.settings.places)
    }

    @Test
    fun `choices that are lost are said on Today, until she chooses again`() {
        world.worked()
        launch()
        app.forget()
        app.noBackupFilesDir.resolve("settings").writeBytes(ByteArray(64))
        stage.resumeRecording()
        settle()
        sees(R.string.android_health_choices)
        tap(R.string.shell_health_fix_button)
        assertTrue(stage.top is RecordedScreen)
        sees(R.string.android_health_choices)
        stage.go(PermissionsScreen())
        listOf(Wish.LOCATION, Wish.ACTIVITY, Wish.APP_USE).forEach { sees(it.text) }
        stage.back()
        tap(R.string.shell_data_places)
        seesNot(stage.getString(R.string.android_health_choices))
        assertTrue(app.settings.places)
        stage.place(Place.TODAY)
        settle()
        seesNot(stage.getString(R.string.android_health_choices))
    }

    /** Loads as `how` says, and shows a word. */
    private class Slow(private val how: (StintPhone) -> Unit) : ModelScreen<String>() {
        override fun load(phone: StintPhone, stage: MainActivity) = "made of it".also { how(phone) }
        override fun Page.show(model: String) = text(model)
    }

    @Test
    fun `a screen that loads while the record is locked asks to open it`() {
        world.worked()
        launch()
        stage.go(Slow {
            it.lock()
            it.close()
            it.zone()
        })
        settle()
        sees(R.string.shell_error_locked)
        stage.go(Slow { error("a slip of ours") })
        settle()
        sees(R.string.shell_error_internal)
    }

    @Test
    fun `what was at work when the phone was turned ends in the new window`() {
        world.worked()
        launch()
        val turned = CountDownLatch(1)
        stage.go(Slow { turned.await() })
        turn()
        turned.countDown()
        settle()
        sees("made of it")

        val again = CountDownLatch(1)
        val before = stage
        before.work(task = { again.await() }, done = { before.tell("it is done") })
        turn()
        var second = false
        stage.work(task = { second = true }, done = {})
        again.countDown()
        settle()
        sees("it is done")
        assertFalse("one is at work: a second touch starts nothing", second)
        stage.work(task = { second = true }, done = {})
        settle()
        assertTrue(second)
    }

    @Test
    fun `no picture of the record is left in the list of recent apps`() {
        fun isSecure() = stage.window.attributes.flags and FLAG_SECURE != 0
        world.worked()
        launch()
        assertFalse(isSecure())
        val level = android.os.Build.VERSION.SDK_INT
        ReflectionHelpers.setStaticField(android.os.Build.VERSION::class.java, "SDK_INT", 32)
        try {
            leave()
            assertTrue(isSecure())
            comeBack()
            assertFalse(isSecure())
        } finally {
            ReflectionHelpers.setStaticField(android.os.Build.VERSION::class.java, "SDK_INT", level)
        }
    }

    @Test
    fun `what too long a wait lost is said until she knows`() {
        launch()
        var dropped = Dropped(World.at(8, 5), World.at(24 + 7, 0))
        stage.begin(object : Screen() {
            override val alone = true
            override fun draw(page: Page) = page.losses(dropped)
        })
        settle()
        sees("(16 November 2026, 08:05 – 17 November 2026, 07:00)")
        tap(R.string.shell_health_seen_button)
        seesNot("16 November")
        dropped = dropped.copy(untilMs = World.at(24 + 9, 30))
        stage.redraw()
        settle()
        sees("(17 November 2026, 07:00 – 17 November 2026, 09:30)")
    }

    @Test
    fun `a slider is drawn anew when her finger leaves it, and at each key`() {
        launch()
        var at = 0
        var moves = 0
        stage.begin(object : Screen() {
            override val alone = true
            override fun draw(page: Page) = page.slider("How much", listOf("little", "more", "most"), at) {
                moves += 1
                at = it
            }
        })
        settle()
        val bar = views().filterIsInstance<SeekBar>().single()
        val listener = ReflectionHelpers.getField<SeekBar.OnSeekBarChangeListener>(bar, "mOnSeekBarChangeListener")
        listener.onStartTrackingTouch(bar)
        listener.onProgressChanged(bar, 1, true)
        assertEquals("she still holds it", 0, moves)
        sees("more")
        bar.progress = 2
        listener.onStopTrackingTouch(bar)
        assertEquals(1 to 2, moves to at)
        listener.onProgressChanged(bar, 1, true)
        assertEquals("a key or a screen reader", 2 to 1, moves to at)
    }

    @Test
    fun `who reads with a screen reader stays where she was when a screen draws itself again`() {
        world.worked()
        launch()
        stage.begin(RecordedScreen())
        settle()
        assertEquals(stage.getString(R.string.shell_start_record_title), stage.title)
        val name = stage.getString(R.string.shell_data_battery)
        val reader = shadowOf(app.getSystemService(AccessibilityManager::class.java))
        reader.setEnabled(true)
        reader.setTouchExplorationEnabled(true)
        fun battery(): View = views().first { nameOf(it) == name }
        val before = battery()
        before.performAccessibilityAction(AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS, null)
        assertTrue(before.isAccessibilityFocused)
        stage.redraw()
        settle()
        assertFalse("it is drawn anew", before === battery())
        assertTrue(battery().isAccessibilityFocused)
    }

    @Test
    fun `the bars of the system can be read on a light ground`() {
        launch()
        val wanted = intArrayOf(android.R.attr.windowLightNavigationBar, android.R.attr.windowLightStatusBar)
        val found = stage.theme.obtainStyledAttributes(wanted)
        assertTrue(found.getBoolean(0, false) && found.getBoolean(1, false))
        found.recycle()
    }

    @Test
    fun `what the plain name doesn't reach is said`() {
        launch()
        stage.begin(PlainScreen())
        settle()
        sees(R.string.android_plain_rest)
        assertEquals("and is so", "Stint", app.packageManager.getApplicationLabel(app.applicationInfo))
        assertEquals(RecordingSettings(), app.settings)
    }
}
