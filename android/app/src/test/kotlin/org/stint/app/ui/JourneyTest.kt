package org.stint.app.ui

import android.content.Intent
import java.io.FileNotFoundException
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.stint.app.R
import org.stint.app.recording.Reminder
import stint.bindings.ExportFormat

/** Her way through the app, against the real core. */
@Config(qualifiers = "w360dp-h740dp-mdpi")
class JourneyTest : ScreenTest() {
    @Test
    fun `from the first start to the first shift`() {
        world.timeRuns()
        launch()
        sees(R.string.shell_start_no_internet)
        tap(R.string.shell_start_begin_button)
        type(R.string.shell_unlock_passphrase, "short")
        type(R.string.shell_start_unlock_passphrase_again, "short")
        tap(R.string.shell_start_unlock_make_button)
        sees(R.string.shell_error_passphrase_too_short)
        type(R.string.shell_unlock_passphrase, PASSPHRASE)
        type(R.string.shell_start_unlock_passphrase_again, PASSPHRASE + "s")
        tap(R.string.shell_start_unlock_make_button)
        sees(R.string.shell_start_unlock_passphrase_differ)
        type(R.string.shell_start_unlock_passphrase_again, PASSPHRASE)
        tap(R.string.shell_start_unlock_make_button)

        val code = words().first { Regex("([0-9A-Z]{4} ? ?)+").matches(it.lineSequence().first()) }
        assertTrue("keys are never in a screenshot", stage.top.secret)
        val groups = code.split(Regex("\\s+"))
        assertEquals(9, groups.size)
        tap(R.string.shell_start_paper_written_button)
        val asked = (1..8).filter { number -> words().any { it == stage.getString(R.string.android_paper_group, number) } }
        assertEquals(2, asked.size)
        asked.forEach { type(stage.getString(R.string.android_paper_group, it), "wrong") }
        tap(R.string.shell_common_next_button)
        sees(R.string.shell_start_paper_check_wrong)
        asked.forEach { type(stage.getString(R.string.android_paper_group, it), groups[it - 1].lowercase()) }
        tap(R.string.shell_common_next_button)

        sees(R.string.shell_start_record_title)
        tap(R.string.shell_common_next_button)
        while (stage.top is PermissionScreen) tap(R.string.shell_permission_refuse_button)
        sees(R.string.shell_check_title)
        tap(R.string.shell_common_next_button)
        sees(R.string.shell_start_ready_body)
        tap(R.string.shell_start_begin_button)
        sees("Nothing yet today")

        tap(R.string.shell_today_start_button)
        sees(R.string.shell_today_started)
        tap(R.string.shell_today_break_button)
        tap(R.string.shell_today_resume_button)
        tap(R.string.shell_today_note_button)
        type(R.string.shell_today_note_hint, "The lift was broken")
        tap(R.string.shell_common_save_button)
        sees(R.string.shell_today_note_saved)
        tap(R.string.shell_today_end_button)
        sees(R.string.shell_today_ended)
        sees(R.string.shell_today_start_button)
        tap(R.string.shell_today_day_button)
        sees("typed")
        val all = world.app.cacheDir.resolve("all.ndjson")
        world.app.open.phone!!.export(all.path, ExportFormat.NDJSON)
        assertTrue("The lift was broken" in all.readText())
    }

    @Test
    fun `another language at the first start leads on with it`() {
        launch()
        tap(R.string.shell_data_language)
        tap("Deutsch")
        settle()
        assertTrue("${stage.top}", stage.top.alone && stage.top !is UnlockScreen)
    }

    @Test
    fun `calls, questions and pauses are one touch each`() {
        world.timeRuns()
        world.app.choose { copy(reminders = setOf(Reminder.AFTER_HOURS)) }
        world.worked()
        launch()
        tap(R.string.shell_today_call_button)
        tap(R.string.watch_call_end_button)
        sees(R.string.shell_today_call_saved)
        tap(R.string.shell_today_question_after)
        type(R.string.shell_today_question_minutes, "2000")
        tap(R.string.shell_common_save_button)
        sees(R.string.shell_error_bad_number)
        type(R.string.shell_today_question_minutes, "25")
        tap(R.string.shell_common_save_button)
        sees(R.string.shell_common_saved)
        tap(R.string.shell_today_start_button)
        tap(R.string.shell_today_pause_button)
        assertTrue(world.app.recording.state.paused)
        tap(R.string.shell_today_go_on_button)
        assertFalse(world.app.recording.state.paused)
        tap(R.string.shell_today_end_button)
        val all = world.app.cacheDir.resolve("all.ndjson")
        world.app.open.phone!!.export(all.path, ExportFormat.NDJSON)
        listOf("work-call", "after-hours-minutes", stage.getString(R.string.android_call_name)).forEach {
            assertTrue(it, it in all.readText())
        }
    }

    @Test
    fun `what went wrong today is said with what to do, until she knows`() {
        world.worked()
        world.tuesdayWithGap()
        launch()
        sees(R.string.shell_health_gap_battery_saver_do)
        tap(R.string.shell_health_seen_button)
        seesNot(stage.getString(R.string.shell_health_gap_battery_saver_do))
    }

    @Test
    fun `a forgotten start is proposed and taken`() {
        world.worked()
        world.wednesdayWithoutStart()
        launch()
        sees(R.string.shell_today_forgot_title)
        sees(stage.getString(R.string.shell_today_forgot_seen, "08:00"))
        tap(R.string.shell_today_forgot_take_button)
        assertTrue("she goes on in a shift", world.app.recording.state.shiftSince != null)
        seesNot(stage.getString(R.string.shell_today_forgot_title))
    }

    @Test
    fun `a forgotten start that was none isn't proposed again`() {
        world.worked()
        world.wednesdayWithoutStart()
        launch()
        tap(R.string.shell_today_forgot_no_button)
        seesNot(stage.getString(R.string.shell_today_forgot_title))
        stage.place(Place.TODAY)
        settle()
        seesNot(stage.getString(R.string.shell_today_forgot_title))
        assertNull("nothing began", world.app.recording.state.shiftSince)
    }

    @Test
    fun `it locks itself, and what she types opens it`() {
        world.worked()
        launch()
        tap(R.string.shell_tab_week_tab)
        sees(R.string.shell_week_days)
        tap(R.string.shell_tab_data_tab)
        tap(R.string.shell_data_lock_button)
        sees(R.string.shell_unlock_title)
        seesNot("visit")
        type(R.string.shell_unlock_passphrase, "not this one at all")
        tap(R.string.shell_unlock_button)
        sees(R.string.shell_error_wrong_passphrase)
        tap(R.string.shell_unlock_recovery_button)
        type(R.string.shell_unlock_recovery, "0000-0000")
        tap(R.string.shell_unlock_button)
        sees(R.string.shell_error_mistyped_recovery_code)
        tap(R.string.shell_unlock_passphrase_button)
        type(R.string.shell_unlock_passphrase, PASSPHRASE)
        tap(R.string.shell_unlock_button)
        sees(R.string.shell_today_start_button)
        leave()
        shadowOf(android.os.Looper.getMainLooper()).idleFor(java.time.Duration.ofSeconds(61))
        comeBack()
        sees(R.string.shell_unlock_title)
    }

    @Test
    fun `a day is looked at, corrected and put back`() {
        world.worked()
        launch()
        openDay()
        sees("Mrs A")
        tap("visit: Mrs A")
        tap(R.string.shell_correct_not_work_button)
        sees(R.string.shell_day_changed)
        tap(R.string.shell_common_undo_button)
        sees(R.string.shell_common_undone)
        tap("visit: Mrs A")
        tap(R.string.shell_correct_confirm_button)
        tap("visit: Mr B")
        tap(R.string.shell_correct_name_button)
        type(R.string.shell_correct_name_ask, "Mr Bell")
        tap(R.string.shell_common_save_button)
        sees("Mr Bell")
        tap("visit: Mr Bell")
        tap(R.string.shell_correct_split_button)
        tap(R.string.shell_common_save_button)
        assertEquals(2, words().count { "visit: Mr Bell" in it })
        tap(R.string.shell_day_undo_button)
        assertEquals(1, words().count { "visit: Mr Bell" in it })
        tap("visit: Mrs A")
        tap(R.string.shell_correct_join_button)
        sees("08:00 to 10:19")
        seesNot("visit: Mrs A")
        tap(R.string.shell_day_undo_button)
        tap("visit: Mr Bell")
        tap(R.string.shell_correct_times_button)
        tap(R.string.shell_common_save_button)
        tap("way between visits: Mrs A")
        tap(R.string.shell_correct_reason_button)
        tap(R.string.shell_correct_reason_personal)
        tap(R.string.shell_day_add_button)
        type(R.string.shell_add_client, "Mrs D")
        tap(R.string.shell_common_add_button)
        sees("visit: Mrs D")
        repeat(6) { tap(R.string.shell_day_undo_button) }
        repeat(4) { tap(R.string.shell_day_undo_button) }
        sees(R.string.shell_error_nothing_to_undo)
    }

    @Test
    fun `what is owed stands first, its working one touch away`() {
        world.worked()
        launch()
        tap(R.string.shell_tab_owed_tab)
        sees(R.string.shell_owed_no_contract)
        tap(R.string.shell_week_contract_button)
        tap("United Kingdom")
        type(R.string.shell_contract_rate, "a lot")
        tap(R.string.shell_common_save_button)
        sees(R.string.shell_error_bad_form)
        type(R.string.shell_contract_rate, "12.71")
        tap(R.string.shell_contract_travel_unpaid)
        tap(R.string.shell_common_more_button)
        tap(R.string.shell_contract_waiting_is_work)
        type(R.string.shell_contract_guaranteed, "20")
        tap(R.string.shell_common_save_button)
        sees(R.string.shell_contract_saved)
        val kept = world.app.open.phone!!.agreement()!!
        assertEquals("20.00" to true, kept.guaranteedHoursWeek to kept.waitingIsWork)
        sees("£")
        tap(views().filter { it.isClickable }.map(::nameOf).first { "£" in it })
        sees(R.string.shell_owed_sources)
        stage.back()
        settle()
        tap(R.string.shell_owed_letter_button)
        tap(R.string.shell_owed_letter_union)
        tap(R.string.shell_owed_letter_share_button)
        assertEquals(Intent.ACTION_CHOOSER, shadowOf(stage).nextStartedActivity.action)
        tap(R.string.shell_tab_owed_tab)
        tap(R.string.shell_payslip_title)
        tap(R.string.shell_common_add_button)
        type(R.string.shell_payslip_amount, "40.00")
        type(R.string.shell_payslip_total, "41.00")
        tap(R.string.shell_common_save_button)
        sees(R.string.shell_error_payslip_sum)
        type(R.string.shell_payslip_total, "40.00")
        tap(R.string.shell_common_save_button)
        sees(R.string.shell_payslip_saved)
        tap(R.string.shell_tab_owed_tab)
        tap(R.string.shell_roster_title)
        tap(R.string.shell_roster_file_button)
        chooses("start,end,client\n2026-11-16T08:00:00Z,2026-11-16T09:00:00Z,Mrs A\n".toByteArray(), "roster.csv")
        sees(stage.resources.getQuantityString(R.plurals.shell_roster_kept, 1, 1L))
    }

    @Test
    fun `what a campaign would get is seen before any yes`() {
        world.worked()
        launch()
        tap(R.string.shell_tab_share_tab)
        sees(R.string.shell_share_empty)
        tap(R.string.shell_share_open_button)
        chooses(world.invitation.toByteArray(), "invitation.stint")
        sees(R.string.shell_join_words_title)
        tap(R.string.shell_join_words_same_button)
        sees(R.string.shell_join_joined)
        tap(R.string.shell_preview_title)
        sees(R.string.shell_preview_body)
        seesNot("Mrs A")
        seesNot("53.")
        tap(R.string.shell_preview_raw_button)
        seesNot("53.")
        assertTrue("a preview is no consent", world.app.open.phone!!.consents().isEmpty())
        tap(R.string.shell_confirm_yes_button)
        sees(R.string.shell_send_done)
        tap(R.string.shell_send_button)
        val sent = handedOver()
        assertTrue(sent.decodeToString().startsWith("age-encryption.org/v1\n"))
        tap(R.string.shell_send_receipt_button)
        val receipt = makesFile()
        assertTrue(receipt.toString().startsWith("{"))
        tap(R.string.shell_common_done_button)

        tap(R.string.shell_receipts_title)
        tap(views().map(::nameOf).first { "you said yes" in it })
        tap(R.string.shell_withdraw_button)
        sees(R.string.shell_withdraw_done)
        tap(R.string.shell_send_button)
        assertTrue(handedOver().isNotEmpty())
        assertEquals(2, world.app.open.phone!!.consents().size)
    }

    /** What the app that she chose would read. */
    private fun handedOver(): ByteArray {
        val chooser = shadowOf(stage).nextStartedActivity
        val send = chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent::class.java)!!
        assertTrue(send.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0)
        val uri = send.getParcelableExtra(Intent.EXTRA_STREAM, android.net.Uri::class.java)!!
        val outbox = org.robolectric.Robolectric.setupContentProvider(Outbox::class.java, uri.authority)
        assertNull(outbox.query(android.net.Uri.parse("content://x/../vault"), null, null, null, null))
        val wrong = runCatching { outbox.openFile(uri, "rw") }.exceptionOrNull()
        assertTrue(wrong is FileNotFoundException)
        return android.os.ParcelFileDescriptor.AutoCloseInputStream(outbox.openFile(uri, "r")).use { it.readBytes() }
    }

    @Test
    fun `copies are made, tried and taken elsewhere`() {
        world.worked()
        launch()
        tap(R.string.shell_tab_data_tab)
        sees(R.string.shell_health_no_backup)
        tap(R.string.shell_data_ways)
        tap(R.string.shell_data_way_recovery_button)
        val code = words().first { Regex("([0-9A-Z]{4} ? ?)+").matches(it.lineSequence().first()) }
        tap(R.string.shell_start_paper_written_button)
        val groups = code.split(Regex("\\s+"))
        (1..8).filter { n -> words().any { it == stage.getString(R.string.android_paper_group, n) } }
            .forEach { type(stage.getString(R.string.android_paper_group, it), groups[it - 1]) }
        tap(R.string.shell_common_next_button)
        tap(R.string.shell_data_backup)
        tap(R.string.shell_data_backup_button)
        val backup = makesFile().toByteArray()
        sees(R.string.shell_data_backup_done)
        tap(R.string.shell_data_backup_try_button)
        type(R.string.shell_unlock_recovery, code)
        tap(R.string.shell_common_choose_file_button)
        chooses(backup)
        sees(R.string.shell_data_backup_good)
        tap(R.string.shell_common_choose_file_button)
        chooses(backup.copyOf(backup.size / 2))
        sees(R.string.shell_error_backup_damaged)
        tap(R.string.shell_tab_data_tab)
        tap(R.string.shell_data_export)
        tap(R.string.shell_data_export_button)
        val all = makesFile()
        assertTrue(all.toString().lines().size > 240)
        assertFalse("nothing stays behind", world.app.cacheDir.walk().any { it.isFile })
        tap(R.string.shell_tab_data_tab)
        tap(R.string.shell_data_import)
        tap(R.string.shell_data_import_button)
        chooses(all.toByteArray(), "all.ndjson")
        sees(stage.resources.getQuantityString(R.plurals.shell_data_import_done, 0, 0L))
        tap(R.string.shell_tab_data_tab)
        tap(R.string.shell_data_check)
        tap(R.string.shell_data_check_button)
        sees(R.string.shell_data_check_good)
    }

    @Test
    fun `what is erased is gone, and its reach is said`() {
        world.worked()
        launch()
        tap(R.string.shell_tab_data_tab)
        tap(R.string.shell_erase_title)
        world.timeIs(12, 30)
        tap(R.string.shell_erase_days_button)
        tap(R.string.shell_erase_yes_button)
        sees(R.string.shell_erase_done)
        tap(R.string.shell_common_done_button)
        openDay()
        sees(R.string.shell_day_empty)
        tap(R.string.shell_tab_data_tab)
        tap(R.string.shell_erase_title)
        tap(R.string.shell_erase_all_button)
        tap(R.string.shell_erase_yes_button)
        assertTrue("one touch alone erases nothing", world.app.vault.exists())
        type(stage.getString(R.string.shell_erase_all_type, stage.getString(R.string.shell_erase_all_word)), stage.getString(R.string.shell_erase_all_word))
        tap(R.string.shell_erase_yes_button)
        sees(R.string.shell_erase_done)
        tap(R.string.shell_common_done_button)
        sees(R.string.shell_start_title)
    }

    private fun openDay() {
        stage.begin(WeekScreen(MONDAY))
        settle()
        tap("Monday")
    }
}
