package org.stint.app

import android.graphics.Bitmap
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.stint.app.ui.MainActivity
import stint.bindings.Role
import stint.bindings.colorOf

/** That the harness does what the other tests rely on. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "w320dp-h640dp-xhdpi")
class HarnessTest {
    @Test
    fun `an activity is drawn`() {
        val activity = Robolectric.buildActivity(MainActivity::class.java).setup().get()
        val picture = activity.picture()
        assertEquals(640 to 1280, picture.width to picture.height)
        assertTrue("one colour alone is an empty screen", picture.colours().size > 1)
        assertTrue(picture.writePng("harness").length() > 0)
    }

    @Test
    fun `the library answers`() {
        assertNotEquals(colorOf(Role.TEXT, true), colorOf(Role.TEXT, false))
    }

    @Test
    @Config(qualifiers = "+de")
    fun `texts are those of messages`() {
        val app = RuntimeEnvironment.getApplication()
        assertEquals("Energiesparmodus", app.getString(R.string.common_gap_battery_saver))
    }

    private fun Bitmap.colours(): Set<Int> {
        val pixels = IntArray(width * height)
        getPixels(pixels, 0, width, 0, 0, width, height)
        return pixels.toSet()
    }
}
