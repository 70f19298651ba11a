package org.stint.app.ui

import android.content.Intent
import android.net.Uri
import android.os.Bundle
import java.io.InputStream
import java.util.Locale
import java.util.concurrent.CompletableFuture
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.stint.app.R
import stint.bindings.Consent
import stint.bindings.ConsentKind
import stint.bindings.Moment
import stint.bindings.NoHandle
import stint.bindings.StintException
import stint.bindings.StintPhone

/** What the core refuses is said in her words; what others hand over is not trusted. */
@Config(qualifiers = "w360dp-h740dp-mdpi")
class RefusalTest : ScreenTest() {
    private val all = StintException::class.java.declaredClasses
        .filter { StintException::class.java.isAssignableFrom(it) && it != StintException::class.java }

    @Test
    fun `each refusal has words of its own in each language`() {
        launch()
        assertTrue("the scan found ${all.size}", all.size > 70)
        val languages = listOf("en", "de", "fr", "es").map { tag ->
            val configuration = android.content.res.Configuration(stage.resources.configuration)
            configuration.setLocale(Locale.forLanguageTag(tag))
            stage.createConfigurationContext(configuration)
        }
        val texts = all.map { kind ->
            val refusal = kind.getConstructor(String::class.java).newInstance("") as StintException
            val text = Refusal.of(refusal).text
            val name = kind.simpleName.replace(Regex("(?<!^)([A-Z])"), "_$1").lowercase()
            assertEquals("shell_error_$name", stage.resources.getResourceEntryName(text))
            assertEquals(kind.simpleName, 4, languages.map { it.getString(text) }.toSet().size)
            text
        }
        assertEquals("two refusals share their words", texts.size, texts.toSet().size)
    }

    @Test
    fun `a next step leads somewhere`() {
        world.worked()
        launch()
        Step.entries.forEach { step ->
            stage.begin(TodayScreen())
            stage.go(DayScreen(MONDAY))
            settle()
            step.take(stage)
            settle()
            val left = stage.top !is DayScreen || shadowOf(stage).nextStartedActivity != null
            assertTrue("$step leads nowhere", left)
        }
    }

    @Test
    fun `invitations that are none, damaged or huge are refused`() {
        world.worked()
        launch()
        val good = world.invitation
        val hostile = mapOf(
            ByteArray(0) to R.string.shell_error_not_an_invitation,
            "hello".toByteArray() to R.string.shell_error_not_an_invitation,
            ByteArray(5_000_000) { it.toByte() } to R.string.shell_error_not_an_invitation,
            good.dropLast(9).toByteArray() to R.string.shell_error_not_an_invitation,
        )
        hostile.forEach { (bytes, words) ->
            stage.place(Place.SHARE)
            settle()
            tap(R.string.shell_share_open_button)
            chooses(bytes)
            sees(words)
        }
        val forged = good.toCharArray().also { it[good.length - 20] = if (it[good.length - 20] == 'A') 'B' else 'A' }
        tap(R.string.shell_share_open_button)
        chooses(String(forged).toByteArray())
        assertTrue("a forged invitation is not shown", stage.top is ShareScreen)
    }

    @Test
    fun `intents of other apps open nothing of this one`() {
        world.worked()
        val own = Uri.fromFile(world.app.vault.resolve("keys"))
        launch(Intent(Intent.ACTION_VIEW, own))
        sees(R.string.shell_error_file_unreadable)
        val foreign = listOf(
            Intent(Intent.ACTION_VIEW, Uri.parse("content://org.stint.app.outbox/x/y")),
            Intent(Intent.ACTION_VIEW, Uri.parse("content://nobody/there")),
            Intent(Intent.ACTION_SEND).putExtra(Intent.EXTRA_STREAM, "no address"),
            Intent(Intent.ACTION_VIEW),
            Intent("org.stint.app.ERASE"),
        )
        foreign.forEach { intent ->
            stage.onNewIntent(intent)
            settle()
            assertTrue("$intent", stage.top is TodayScreen)
        }
    }

    /** Of two campaigns, the second knows the statement. */
    private class Answered : StintPhone(NoHandle) {
        val accepted = mutableListOf<String>()
        override fun consents() = listOf("01", "02", "02")
            .map { Consent(ConsentKind.WITHDRAWN, "2026-11-20T10:00:00Z", it, "Union") }
        override fun zone() = "Europe/London"
        override fun acceptDeletion(statement: ByteArray, campaign: String, now: Moment) {
            if (campaign != "02" || "forged" in statement.decodeToString()) throw StintException.BadStatement("")
            accepted += campaign
        }
        override fun lock() = Unit
    }

    @Test
    fun `a statement of deletion that another app hands over is kept where it belongs`() {
        world.worked(open = false)
        val phone = Answered()
        world.app.open.opened(phone)
        launch()
        stage.onNewIntent(Intent(Intent.ACTION_VIEW, held("""{"statement": "forged"}""".toByteArray(), "forged")))
        settle()
        sees(R.string.shell_error_bad_statement)
        stage.onNewIntent(Intent(Intent.ACTION_VIEW, held(("{" + " ".repeat(4_000) + "}").toByteArray())))
        settle()
        assertEquals(listOf("02"), phone.accepted)
        assertTrue(stage.top is ReceiptsScreen)
        sees(R.string.shell_withdraw_statement_good)
        stage.go(WithdrawScreen("01", "Union", open = false))
        settle()
        tap(R.string.shell_withdraw_statement_button)
        chooses("not even forged".toByteArray())
        sees(R.string.shell_error_bad_statement)
    }

    @Test
    fun `a statement is not taken in again by a window that the system makes anew after a kill`() {
        world.worked(open = false)
        val phone = Answered()
        world.app.open.opened(phone)
        launch()
        val handedOver = Intent(Intent.ACTION_VIEW, held("{}".toByteArray()))
        launch(handedOver, Bundle())
        assertEquals(listOf<String>(), phone.accepted)
        launch(handedOver)
        assertEquals(listOf("02"), phone.accepted)
    }

    /** Answers nothing as long as the test runs, and then that it is empty. */
    private class Silent(private val over: CountDownLatch) : InputStream() {
        override fun read() = -1.also { over.await(20, TimeUnit.SECONDS) }
    }

    @Test
    fun `a file whose app doesn't answer can't be read, and holds nothing up`() {
        world.timeRuns()
        world.worked()
        launch()
        val (over, uri) = CountDownLatch(1) to held(byteArrayOf())
        shadowOf(stage.contentResolver).registerInputStreamSupplier(uri) { Silent(over) }
        val patienceMs = Files.patienceMs
        Files.patienceMs = 200
        try {
            stage.onNewIntent(Intent(Intent.ACTION_VIEW, uri))
            settle()
            sees(R.string.shell_error_file_unreadable)
            assertThrows(StintException.FileUnreadable::class.java) { Files.copied(stage, uri) {} }
        } finally {
            Files.patienceMs = patienceMs
            over.countDown()
        }
        tap(R.string.shell_today_start_button)
        sees(R.string.shell_today_started)
    }

    @Test
    fun `a file that its app has to download first is waited for`() {
        world.worked()
        launch()
        val (asked, here, uri) = Triple(CountDownLatch(1), CountDownLatch(1), held(byteArrayOf()))
        shadowOf(stage.contentResolver).registerInputStreamSupplier(uri) {
            asked.countDown()
            here.await(20, TimeUnit.SECONDS)
            byteArrayOf(7).inputStream()
        }
        val patienceMs = Files.patienceMs
        Files.patienceMs = 200
        try {
            // One that isn't copied is given up meanwhile.
            val other = CompletableFuture.runAsync {
                asked.await(20, TimeUnit.SECONDS)
                assertThrows(StintException.FileUnreadable::class.java) { Files.small(stage, uri, 9) }
                here.countDown()
            }
            assertArrayEquals(byteArrayOf(7), Files.copied(stage, uri) { it.readBytes() })
            other.get()
        } finally {
            Files.patienceMs = patienceMs
            here.countDown()
        }
    }

    @Test
    fun `a file that comes while it is locked waits for her`() {
        world.worked(open = false)
        launch()
        stage.onNewIntent(Intent(Intent.ACTION_VIEW, held(world.invitation.toByteArray())))
        settle()
        sees(R.string.shell_unlock_title)
        type(R.string.shell_unlock_passphrase, PASSPHRASE)
        tap(R.string.shell_unlock_button)
        sees(R.string.shell_join_title)
    }
}
