package org.stint.app.ui

import android.os.Looper
import android.os.PowerManager
import java.time.Duration
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.stint.app.R
import org.stint.app.keys.AutoLock
import stint.bindings.Along
import stint.bindings.CalendarDate
import stint.bindings.Invitation
import stint.bindings.Language
import stint.bindings.Level
import stint.bindings.RecoveryCode
import stint.bindings.StintException

/** What is shown once: codes and previews, and what a lock does to them. */
@Config(qualifiers = "w360dp-h740dp-mdpi")
class ShownOnceTest : ScreenTest() {
    private val app get() = world.app

    @Test
    fun `a code that is not on paper yet waits behind the lock, and is asked for until it is`() {
        launch()
        tap(R.string.shell_start_begin_button)
        type(R.string.shell_unlock_passphrase, PASSPHRASE)
        type(R.string.shell_start_unlock_passphrase_again, PASSPHRASE)
        tap(R.string.shell_start_unlock_make_button)
        val code = words().first { Regex("([0-9A-Z]{4} ? ?)+").matches(it.lineSequence().first()) }
        app.open.lock()
        settle()
        seesNot(code)
        sees(R.string.shell_unlock_title)
        unlock()
        sees(code)
        stage.place(Place.TODAY)
        settle()
        sees(R.string.android_paper_unchecked)
        tap(R.string.shell_data_way_recovery_button)
        val groups = words().first { Regex("([0-9A-Z]{4} ? ?)+").matches(it.lineSequence().first()) }.split(Regex("\\s+"))
        tap(R.string.shell_start_paper_written_button)
        (1..8).filter { n -> words().any { it == stage.getString(R.string.android_paper_group, n) } }
            .forEach { type(stage.getString(R.string.android_paper_group, it), groups[it - 1]) }
        tap(R.string.shell_common_next_button)
        stage.place(Place.TODAY)
        settle()
        seesNot(stage.getString(R.string.android_paper_unchecked))
    }

    private fun unlock() {
        type(R.string.shell_unlock_passphrase, PASSPHRASE)
        tap(R.string.shell_unlock_button)
    }

    @Test
    fun `a code that waits behind the lock for long is wiped, and a new one is offered`() {
        world.worked()
        launch()
        newPaper(stage)
        settle()
        assertTrue(stage.top is PaperScreen)
        app.open.lock()
        settle()
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(AutoLock.CODE_MS))
        unlock()
        assertTrue(stage.top is TodayScreen)
        sees(R.string.android_paper_unchecked)
    }

    @Test
    fun `nor does it wait for her to come back to be wiped, and nothing else is kept meanwhile`() {
        world.worked()
        launch()
        newPaper(stage)
        settle()
        leave()
        app.open.lock()
        settle()
        assertTrue("what the record showed is gone", stage.top is UnlockScreen)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(AutoLock.CODE_MS))
        comeBack()
        unlock()
        assertTrue(stage.top is TodayScreen)
        sees(R.string.android_paper_unchecked)
    }

    @Test
    fun `a code that is made while the record is being locked waits behind that lock, too`() {
        world.worked()
        launch()
        var code: RecoveryCode? = null
        stage.withPhone(task = { phone, _ -> phone.newRecoveryCode(stage.now).also { app.open.lock() } }) {
            code = it
            stage.go(PaperScreen(it) {})
        }
        settle()
        assertTrue(stage.top is UnlockScreen)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(AutoLock.CODE_MS))
        assertThrows(StintException.RecoveryCodeWiped::class.java) { checkNotNull(code).show() }
    }

    @Test
    fun `what opens after the screen went off is locked, and asks again`() {
        world.worked(open = false)
        launch()
        val power = shadowOf(app.getSystemService(PowerManager::class.java))
        power.turnScreenOn(false)
        // The system has told so before it opens.
        settle()
        unlock()
        assertNull(app.open.phone)
        sees(R.string.shell_unlock_title)
        power.turnScreenOn(true)
        unlock()
        assertTrue(stage.top is TodayScreen)
    }

    @Test
    fun `a rescued record's code is not lost by going back, and wiped when she leaves it`() {
        world.worked()
        launch()
        val codes = List(2) { checkNotNull(app.open.phone).newRecoveryCode(world.now()) }
        stage.begin(RescuedScreen("All of it", listOf(), codes[0]))
        settle()
        @Suppress("DEPRECATION")
        stage.onBackPressed()
        assertFalse(stage.isFinishing)
        tap(R.string.shell_common_next_button)
        assertTrue(stage.top is PaperScreen)
        assertTrue("it is handed on", codes[0].show().isNotEmpty())
        stage.begin(RescuedScreen("All of it", listOf(), codes[1]))
        stage.place(Place.TODAY)
        settle()
        codes.forEach { assertThrows(StintException.RecoveryCodeWiped::class.java) { it.show() } }
        stage.begin(RescuedScreen("All of it", listOf(), null))
        @Suppress("DEPRECATION")
        stage.onBackPressed()
        assertTrue("without one, she may leave", stage.isFinishing)
    }

    @Test
    fun `a preview that a lock emptied is not shown as one of nothing`() {
        world.worked()
        launch()
        val phone = checkNotNull(app.open.phone)
        val campaign = phone.join(Invitation.fromQr(world.invitation), null, world.now())
        val sunday = CalendarDate(2026u, 11u, 22u)
        val preview = phone.preview(campaign, Level.WEEKS, World.MONDAY, sunday, Along(null, false), Language.EN, world.now())
        stage.go(PreviewScreen("Union", preview))
        settle()
        sees(R.string.shell_confirm_yes_button)
        phone.lock()
        stage.redraw()
        settle()
        sees(R.string.shell_error_preview_stale)
        seesNot(stage.getString(R.string.shell_confirm_yes_button))
    }
}
