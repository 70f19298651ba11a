package org.stint.app.ui

import android.graphics.Bitmap
import android.graphics.Canvas
import android.text.Layout
import android.view.View
import android.view.View.MeasureSpec
import android.widget.ScrollView
import android.widget.SeekBar
import android.widget.TextView
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.annotation.Config
import org.stint.app.R
import org.stint.app.recording.Remembered
import stint.bindings.Invitation

/** Each screen as a picture, in three settings; and in each, what every control must be. */
class LooksTest : ScreenTest() {
    @Test
    @Config(qualifiers = "en-w320dp-h640dp-mdpi")
    fun `small phone, light, English`() = lookAtAll("en-320")

    @Test
    @Config(qualifiers = "de-w411dp-h823dp-night-mdpi", fontScale = 2f)
    fun `dark, German, letters twice as large`() = lookAtAll("de-411-dark-2x")

    @Test
    @Config(qualifiers = "ar-rXB-ldrtl-w360dp-h740dp-mdpi")
    fun `right to left`() = lookAtAll("ar-360")

    private val problems = ArrayList<String>()

    private fun lookAtAll(setting: String) {
        screens(setting).forEach { (name, reach) ->
            reach()
            settle()
            look("$setting/$name", isKept = name in KEPT)
        }
        assertTrue(problems.joinToString("\n"), problems.isEmpty())
    }

    /** In the order in which she would come to them. */
    private fun screens(setting: String): List<Pair<String, () -> Unit>> {
        // By the phone's memory her shifts have ended; one that the record alone knows has a test of its own.
        val memory = Remembered(endedAt = World.at(7 * 24, 0))
        world.app.keys.keeper(world.app.noBackupFilesDir.resolve("recording")).write(memory.toBytes())
        launch()
        val before = listOf(
            "welcome" to {},
            "ways" to { tap(R.string.shell_start_begin_button) },
            "restore" to { stage.begin(RestoreScreen()) },
        )
        val locked = {
            world.worked(open = false)
            stage.begin(UnlockScreen())
        }
        val campaign by lazy {
            val invitation = Invitation.fromQr(world.invitation)
            stage.session.open().join(invitation, invitation.fingerprint().joinToString(" "), stage.now)
        }
        fun day() = stage.session.open().day(World.MONDAY, stage.language, 360u, stage.now)
        fun correct(isWay: Boolean) = day().let { d ->
            val row = d.rows.first { (it.distance != null) == isWay && (isWay || "Mrs A" in it.what) }
            CorrectScreen(row, d.visits.find { it.span.startMs == row.span.startMs }, d.visits.lastOrNull(), wall)
        }
        val after = listOf(
            "unlock" to locked,
            "paper" to {
                world.opened()
                stage.begin(PaperScreen(stage.session.open().newRecoveryCode(stage.now)) {})
            },
            "paper-check" to { tap(R.string.shell_start_paper_written_button) },
            "record" to {
                stage.session.settings.isPaperUnchecked = false
                stage.begin(RecordedScreen(first = true))
            },
            "permission" to { stage.begin(PermissionScreen.first()) },
            "selftest" to { stage.begin(SelfTestScreen(first = true)) },
            "ready" to { stage.begin(ReadyScreen()) },
            "today-empty" to { stage.place(Place.TODAY) },
            "today" to {
                world.timeIs(13, 0)
                stage.place(Place.TODAY)
            },
            "today-gap" to {
                world.tuesdayWithGap()
                stage.place(Place.TODAY)
            },
            "today-forgotten" to {
                world.wednesdayWithoutStart()
                stage.place(Place.TODAY)
            },
            "note" to { stage.go(NoteScreen()) },
            "after-hours" to { stage.go(AfterHoursScreen()) },
            "week" to { stage.begin(WeekScreen(MONDAY)) },
            "week-empty" to { stage.begin(WeekScreen(MONDAY.minusDays(14))) },
            "day" to { stage.go(DayScreen(MONDAY)) },
            "correct-visit" to { stage.go(correct(isWay = false)) },
            "correct-way" to { stage.go(correct(isWay = true)) },
            "name" to { stage.go(NameScreen(day().visits[0])) },
            "times" to { stage.go(TimesScreen(day().visits[0].span, wall)) },
            "split" to { stage.go(SplitScreen(day().visits[0].span, wall)) },
            "reason" to { stage.go(ReasonScreen(day().rows[1].span)) },
            "remark" to { stage.go(RemarkScreen(day().rows[1].span)) },
            "page-file" to { stage.go(PageFileScreen(MONDAY, MONDAY.plusDays(6))) },
            "add" to { stage.go(AddScreen(MONDAY, wall)) },
            "owed-empty" to { stage.place(Place.OWED) },
            "contract" to { stage.go(ContractScreen()) },
            "contract-whole" to { tap(R.string.shell_common_more_button) },
            "owed" to {
                val form = "jurisdiction = \"GB\"\nrate = \"12.71\"\ntravel = \"unpaid\"\npay_period = { every = \"month\", first_day = 1 }\n"
                stage.session.open().keepContract(form)
                stage.place(Place.OWED)
            },
            "finding" to {
                val owed = stage.session.open().owed(World.MONDAY, stage.language, 360u, stage.now)
                stage.go(FindingScreen(owed.findings.first(), owed.notAdvice))
            },
            "letter" to {
                stage.go(LetterScreen(MONDAY))
                settle()
                tap(R.string.shell_owed_letter_union)
            },
            "payslips" to { stage.go(PayslipsScreen(MONDAY, MONDAY.plusDays(6))) },
            "payslip" to { tap(R.string.shell_common_add_button) },
            "roster" to { stage.go(RosterScreen()) },
            "share-empty" to { stage.place(Place.SHARE) },
            "scan" to { stage.go(ScanScreen()) },
            "join" to { stage.go(JoinScreen(Invitation.fromQr(world.invitation))) },
            "level" to {
                world.timeIs(7 * 24 + 36, 0)
                stage.go(LevelScreen(campaign))
            },
            "preview" to { tap(R.string.shell_preview_title) },
            "sealed" to { tap(R.string.shell_confirm_yes_button) },
            "share" to { stage.place(Place.SHARE) },
            "receipts" to { stage.go(ReceiptsScreen()) },
            "withdraw" to { tap(views().first { it.isClickable && "2026" in nameOf(it) }.let(::nameOf)) },
            "campaign" to {
                stage.place(Place.SHARE)
                settle()
                tap(stage.session.open().campaigns(stage.now).single().invitation.organisation())
            },
            "forget-campaign" to { tap(R.string.shell_erase_campaign_button) },
            "data" to { stage.place(Place.DATA) },
            "places" to { stage.go(PlacesScreen()) },
            "known-place" to { tap(views().filter { it.isClickable }.map(::nameOf).first { "Mrs A" in it }) },
            "work-apps" to { stage.go(WorkAppsScreen()) },
            "permissions" to { stage.go(PermissionsScreen()) },
            "plain" to { stage.go(PlainScreen()) },
            "backup" to { stage.go(BackupScreen()) },
            "try-backup" to { stage.go(TryBackupScreen()) },
            "export" to { stage.go(ExportScreen()) },
            "import" to { stage.go(ImportScreen()) },
            "check" to { stage.go(CheckScreen()) },
            "ways-in" to { stage.go(WaysScreen()) },
            "passphrase" to { stage.go(PassphraseScreen()) },
            "erase" to { stage.go(EraseScreen()) },
            "erase-days" to { stage.go(EraseDaysScreen(MONDAY)) },
            "erase-all" to { stage.go(EraseAllScreen()) },
            "licences" to { stage.go(LicencesScreen()) },
            "licence" to { tap("zip ") },
            "erased" to { stage.go(ErasedScreen(listOf("Monday is gone.", "Copies elsewhere stay."), MONDAY to MONDAY)) },
            "all-erased" to { stage.begin(AllErasedScreen(listOf("All of it is gone."))) },
            "rescue" to { stage.begin(RescueScreen()) },
            "rescued" to { stage.begin(RescuedScreen("120 records were saved.", listOf("One day can't be read."), null)) },
            "language" to { stage.go(LanguageScreen()) },
            "refused" to { stage.refuse(stint.bindings.StintException.DiskFull("")) },
        )
        return before + after
    }

    private val wall = WallTime(java.time.ZoneId.of("Europe/London"))

    private fun look(name: String, isKept: Boolean) {
        val decor = stage.window.decorView
        val tall = tallEnough(decor)
        layOut(decor, tall)
        val bitmap = Bitmap.createBitmap(decor.width, decor.height, Bitmap.Config.ARGB_8888)
        decor.draw(Canvas(bitmap))
        val drawn = Golden.drawn(name, bitmap)
        if (isKept) Golden.compare(name, drawn)?.let(problems::add)
        views().filter { it.isClickable || it is SeekBar }.forEach { control ->
            val called = nameOf(control).ifEmpty { labelOf(control) }
            if (called.isEmpty()) problems += "$name: a ${control.javaClass.simpleName} has no name"
            val least = (48 * stage.resources.displayMetrics.density).toInt()
            if (control.width < least || control.height < least) {
                problems += "$name: \"$called\" is ${control.width}x${control.height}, smaller than a finger"
            }
        }
        views().filterIsInstance<TextView>().forEach { fits(name, it) }
        readInOrder(name)
        layOut(decor, stage.resources.displayMetrics.heightPixels)
    }

    private fun labelOf(control: View) =
        views().filterIsInstance<TextView>().find { it.labelFor == control.id && control.id != View.NO_ID }?.text?.toString().orEmpty()

    private fun fits(name: String, view: TextView) {
        val layout = view.layout ?: return
        val room = view.height - view.compoundPaddingTop - view.compoundPaddingBottom
        val text = view.text.toString()
        if (layout.height > room + 2) problems += "$name: \"$text\" is cut: needs ${layout.height}, has $room"
        for (line in 0 until layout.lineCount) {
            if (layout.getEllipsisCount(line) > 0) problems += "$name: \"$text\" is shortened"
            val end = layout.getLineEnd(line)
            val inWord = end in 1 until text.length && text[end - 1].isLetter() && text[end].isLetter()
            if (inWord && view.hyphenationFrequency == Layout.HYPHENATION_FREQUENCY_NONE) problems += "$name: \"$text\" is broken within a word"
        }
        if (view.width > 0 && view.right > (view.parent as View).width) problems += "$name: \"$text\" leaves its place"
    }

    /** A screen reader goes through the tree of views: nothing stands above what is read before it. */
    private fun readInOrder(name: String) {
        val read = views().filter { it.isClickable || it.isFocusable || (it is TextView && it.isImportantForAccessibility) }
        val bottoms = read.map { view -> IntArray(2).also(view::getLocationInWindow)[1] + view.height }
        read.indices.drop(1).filter { bottoms[it] <= bottoms[it - 1] - read[it - 1].height }.forEach {
            problems += "$name: \"${nameOf(read[it])}\" stands above \"${nameOf(read[it - 1])}\", which is read before it"
        }
    }

    private companion object {
        /** Those that somebody looked at; all others are only checked. */
        val KEPT = setOf(
            "welcome", "record", "permission", "selftest", "unlock", "today-empty", "today", "today-gap", "today-forgotten",
            "week", "day", "correct-visit", "add", "contract", "owed", "finding", "payslip", "share", "join", "level",
            "sealed", "withdraw", "data", "permissions", "backup", "ways-in", "erase-days", "erase-all", "rescue",
        )
    }

    private fun tallEnough(decor: View): Int {
        val screen = stage.resources.displayMetrics.heightPixels
        layOut(decor, screen)
        val scroll = views().filterIsInstance<ScrollView>().first()
        val column = scroll.getChildAt(0)
        return screen + (column.height - scroll.height).coerceAtLeast(0)
    }

    private fun layOut(decor: View, height: Int) {
        val width = stage.resources.displayMetrics.widthPixels
        decor.measure(MeasureSpec.makeMeasureSpec(width, MeasureSpec.EXACTLY), MeasureSpec.makeMeasureSpec(height, MeasureSpec.EXACTLY))
        decor.layout(0, 0, width, height)
    }
}
