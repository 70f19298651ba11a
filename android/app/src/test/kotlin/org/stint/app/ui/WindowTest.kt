package org.stint.app.ui

import android.app.Activity
import android.app.KeyguardManager
import android.os.Build
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.util.ReflectionHelpers
import org.stint.app.R
import org.stint.app.keys.FakeHardware
import org.stint.app.keys.Prompted
import stint.bindings.StintPhone

/** What the one window does at a lock, a turn of the phone and when she leaves it. */
@Config(qualifiers = "w360dp-h740dp-mdpi")
class WindowTest : ScreenTest() {
    private val app get() = world.app

    @Test
    fun `opening the record puts right that the recorder's key was lost`() {
        world.timeRuns()
        world.worked()
        launch()
        FakeHardware.entries.remove("stint.mac")
        tap(R.string.shell_today_start_button)
        sees(R.string.shell_health_keys_changed)
        tap(R.string.shell_health_fix_button)
        type(R.string.shell_unlock_passphrase, PASSPHRASE)
        tap(R.string.shell_unlock_button)
        seesNot(stage.getString(R.string.shell_health_keys_changed))
        assertNull(app.recording.state.trouble)
        assertEquals("the start is written", 0, app.recording.state.waiting)
    }

    @Test
    fun `a fix that helps says nothing of what was wrong before`() {
        world.timeRuns()
        world.worked()
        launch()
        FakeHardware.failure = { java.security.ProviderException("out of order") }
        tap(R.string.shell_today_start_button)
        stage.tell("something else")
        FakeHardware.failure = null
        tap(R.string.shell_health_fix_button)
        seesNot(stage.getString(R.string.shell_error_key_store_failed))
        seesNot(stage.getString(R.string.android_health_failed))
    }

    /** Its model may come when she has left already. */
    private class Late : ModelScreen<String>() {
        var isDrawn = false
        override fun load(phone: StintPhone, stage: MainActivity) = "made of it"
        override fun Page.show(model: String) {
            isDrawn = true
            text(model)
        }
    }

    @Test
    fun `what is drawn after she left brings no picture into the list of recent apps`() {
        fun isSecure() = stage.window.attributes.flags and FLAG_SECURE != 0
        world.worked()
        launch()
        val level = Build.VERSION.SDK_INT
        ReflectionHelpers.setStaticField(Build.VERSION::class.java, "SDK_INT", 32)
        try {
            val late = Late()
            stage.go(late)
            leave()
            assertTrue(late.isDrawn)
            assertTrue(isSecure())
            comeBack()
            assertFalse(isSecure())
        } finally {
            ReflectionHelpers.setStaticField(Build.VERSION::class.java, "SDK_INT", level)
        }
    }

    @Test
    fun `a record that another window opens is open in this one, too`() {
        world.worked(open = false)
        launch()
        leave()
        world.opened()
        comeBack()
        assertTrue(stage.top is TodayScreen)
        app.open.lock()
        settle()
        stage.go(EraseAllScreen(locked = true))
        world.opened()
        settle()
        assertTrue("she stays at what she is about", stage.top is EraseAllScreen)
        stage.back()
        settle()
        assertTrue(stage.top is TodayScreen)
    }

    @Test
    fun `the phone may be turned while its code is asked for`() {
        launch()
        shadowOf(app.getSystemService(KeyguardManager::class.java)).setIsDeviceSecure(true)
        ReflectionHelpers.setField(stage.prompt, "level", 28)
        var prompted: Prompted? = null
        stage.prompt.ask { prompted = it }
        val asked = checkNotNull(shadowOf(stage).nextStartedActivityForResult)
        turn()
        assertNull(prompted)
        shadowOf(stage).callOnActivityResult(asked.requestCode, Activity.RESULT_OK, null)
        assertEquals(Prompted.SHOWN_WHO, prompted)
    }
}
