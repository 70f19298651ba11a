package stint

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import stint.bindings.*

/** Values that are checked, and handles after their end. */
class RefusalTest : DoorTest() {
    private val span = Span(at(8, 0), at(9, 0))

    @Test
    fun `bad records are named and the good ones kept`() {
        world.create().phone.lock()
        val recorder = world.recorder()
        val bad = listOf(
            fix(at(8, 0), Double.NaN), fix(at(8, 0), 90.1), fix(at(8, 0), Double.POSITIVE_INFINITY),
            fix(-1, 53.8), fix(Long.MAX_VALUE, 53.8), typed(Payload.Note("")),
            typed(Payload.Note("abc\u202edef")), typed(Payload.Battery(101u, true)),
            typed(Payload.AppUse("mail", Span(2, 1))),
        )
        val batch = listOf(fix(at(8, 0), 53.8)) + bad + typed(Payload.Note("one\ntwo"))
        val appended = recorder.append(batch, moment(at(8, 1)))
        assertEquals(Appended(2u, (1u..9u).toList()), appended)
        refused<StintException.BadTime> { recorder.append(listOf(), moment(-1)) }
        refused<StintException.TooLarge> {
            recorder.append(List(10_001) { fix(at(8, 0), 53.8) }, moment(at(8, 1)))
        }
        refused<StintException.RecorderRunning> { world.recorder() }
    }

    /** A lone surrogate: what is left where a text is cut in the middle of an emoji. */
    @Test
    fun `half a letter is refused for its own text alone`() {
        val phone = world.create().phone
        val recorder = world.recorder()
        val halves = listOf("abc\uD83D", "\uDE00abc", "a\uD83Dc")
        val whole = typed(Payload.Note("a\uD83D\uDE00c"))
        val batch = listOf(fix(at(8, 0), 53.8)) + halves.map { typed(Payload.Note(it)) } + whole
        assertEquals(Appended(2u, listOf(1u, 2u, 3u)), recorder.append(batch, moment(at(8, 1))))
        recorder.stop(moment(at(8, 2)))
        for (half in halves) {
            refused<StintException.BadText> { phone.correct(span, Correction.Note(half), NOW) }
            refused<StintException.BadText> { phone.setPassphrase("one two three$half", NOW) }
            refused<StintException.BadPath> { phone.backUp(world.path(half), NOW) }
            refused<StintException.BadText> { Opening.byPassphrase(half) }
        }
        // Nor is it taken for any whole letter.
        phone.setPassphrase("one two three?", NOW)
        val code = phone.newRecoveryCode(NOW).show()
        phone.lock()
        for (half in listOf('\uD83D', '\uDE00')) {
            val passphrase = "one two three$half"
            refused<StintException.BadText> {
                StintPhone.unlockWithPassphrase(world.vault, world.keys, passphrase, NOW)
            }
            refused<StintException.MistypedRecoveryCode> {
                StintPhone.unlockWithRecovery(world.vault, world.keys, code + half, NOW)
            }
        }
    }

    @Test
    fun `days, paths, texts and names are checked`() {
        val phone = world.create().phone
        refused<StintException.BadDate> { phone.day(CalendarDate(2026u, 2u, 29u), Language.EN, 360u, NOW) }
        refused<StintException.BadSpan> { phone.page(SUNDAY, MONDAY, Language.EN, NOW) }
        for (path in listOf("", "here", "/a\u0000b", "/" + "a".repeat(5000))) {
            refused<StintException.BadPath> { beginUnlock(path) }
            refused<StintException.BadPath> { phone.backUp(path, NOW) }
        }
        for (size in listOf(0, 9, 100_000)) {
            refused<StintException.NotAnInvitation> { Invitation.fromBytes(ByteArray(size)) }
        }
        refused<StintException.NotAnInvitation> { Invitation.fromQr("https://example.org") }
        refused<StintException.BadCampaignName> { phone.withdraw("xyz", Language.EN, NOW) }
        refused<StintException.NothingShared> { phone.withdraw("0".repeat(32), Language.EN, NOW) }
        refused<StintException.BadText> { phone.correct(span, Correction.Note("\u0007"), NOW) }
        refused<StintException.BadNumber> {
            phone.correct(span, Correction.AddVisit(Position(91.0, 0.0), "A", PlaceKind.CLIENT), NOW)
        }
        refused<StintException.BadZone> {
            createPhone(world.path("other"), world.keys, null, true, "Mars/Olympus", NOW)
        }
        refused<StintException.FileUnreadable> {
            phone.importFile(world.path("nowhere"), Language.EN, null)
        }
        refused<StintException.NothingRecorded> {
            phone.export(world.path("nothing.csv"), ExportFormat.CSV)
        }
    }

    @Test
    fun `ways in are added and removed but two are left`() {
        refused<StintException.TooFewSlots> {
            createPhone(world.vault, world.keys, null, false, "Europe/London", NOW)
        }
        val phone = world.create().phone
        assertEquals(listOf(WayIn.RECOVERY, WayIn.PLATFORM), phone.waysIn())
        refused<StintException.TooFewSlots> { phone.removeWayIn(WayIn.PLATFORM, NOW) }
        refused<StintException.PassphraseTooShort> { phone.setPassphrase("seven77", NOW) }
        phone.setPassphrase("one two three", NOW)
        phone.removeWayIn(WayIn.PLATFORM, NOW)
        val code = phone.newRecoveryCode(NOW).show()
        fun recovery(typed: String) = StintPhone.unlockWithRecovery(world.vault, world.keys, typed, NOW)
        refused<StintException.VaultInUse> { recovery(code) }
        phone.lock()
        refused<StintException.VaultExists> { world.create() }
        refused<StintException.NoSuchSlot> { beginUnlock(world.vault) }
        fun passphrase(text: String) =
            StintPhone.unlockWithPassphrase(world.vault, world.keys, text, NOW)
        refused<StintException.WrongPassphrase> { passphrase("one two four") }
        refused<StintException.TooLarge> { passphrase("a".repeat(2000)) }
        passphrase("one two three").run { setDeviceLock(NOW); lock() }
        world.unlock().lock()
        val mistyped = code.dropLast(1) + if (code.endsWith("0")) "1" else "0"
        refused<StintException.MistypedRecoveryCode> { recovery(mistyped) }
        recovery(code).lock()
    }

    @Test
    fun `a vault is checked and rescued`() {
        val phone = world.afterWork()
        val checked = phone.check(Language.EN, NOW)
        assertEquals(1u, checked.days)
        assertTrue(checked.findings.isEmpty() && !checked.needsRescue)
        assertTrue(phone.setAside().isEmpty())
        assertEquals(0u, phone.dropSetAside(NOW))
        phone.lock()
        val plain = world.keys.unwrap(beginUnlock(world.vault))
        val rescued = rescuePhone(
            world.vault, world.keys, Opening.byUnwrapped(plain), world.path("rescued"),
            null, true, Language.FR, NOW,
        )
        assertEquals(checked.records, rescued.records)
        assertNull(rescued.recoveryCode, "the old one still opens it")
    }

    @Test
    fun `locking empties the previews that the phone made`() {
        val phone = world.afterWork()
        phone.named()
        val campaign = phone.join(Invitation.fromQr(data("invitation.txt")), null, NOW)
        val shown = phone.preview(
            campaign, Level.VISITS, MONDAY, SUNDAY, Along(null, false), Language.EN, NOW,
        )
        val digest = shown.digest()
        assertTrue(shown.rows().isNotEmpty())
        phone.lock()
        val calls = listOf<() -> Any?>(
            { shown.rows() }, { shown.cautions() }, { shown.pictures(Language.EN, 360u) }, { shown.digest() },
            { world.unlock().confirm(shown, digest, NOW) },
        )
        calls.forEach { refused<StintException.PreviewStale>(it) }
    }

    @Test
    fun `erasing days empties the previews that show them`() {
        val phone = world.afterWork()
        phone.named()
        val campaign = phone.join(Invitation.fromQr(data("invitation.txt")), null, NOW)
        val along = Along(null, false)
        val shown = phone.preview(campaign, Level.VISITS, MONDAY, SUNDAY, along, Language.EN, NOW)
        val digest = shown.digest()
        phone.eraseDays(MONDAY, MONDAY, Language.EN, NOW)
        refused<StintException.PreviewStale> { shown.rows() }
        refused<StintException.PreviewStale> { phone.confirm(shown, digest, NOW) }
    }

    @Test
    fun `what she recorded prints nothing`() {
        val position = Position(53.8, -1.55)
        val hers = listOf(
            position, fix(at(8, 0), 53.8), Payload.Note("53.8"),
            Correction.AddVisit(position, "53.8", PlaceKind.CLIENT),
            WrappedKey(53u, byteArrayOf(53)), Along("53.8", false),
        )
        val names = listOf("Position", "NewRecord", "Payload", "Correction", "WrappedKey", "Along")
        assertEquals(names.map { "$it(hidden)" }, hers.map { it.toString() })
        val phone = world.afterWork()
        phone.correct(span, Correction.Note("Mrs A"), NOW)
        val day = phone.named()
        val shown = listOf(day.visits[0], day.notes[0], day.rows[0], phone.places()[0])
        assertEquals(listOf("DayVisit", "DayNote", "DayRow", "Place").map { "$it(hidden)" }, shown.map { it.toString() })
    }

    @Test
    fun `after lock, stop and close every call is refused`() {
        val phone = world.create().phone
        val recorder = world.recorder()
        repeat(2) { recorder.stop(moment(at(8, 0))) }
        refused<StintException.RecorderStopped> { recorder.append(listOf(), NOW) }
        refused<StintException.RecorderStopped> { recorder.heartbeat(NOW) }
        repeat(2) { phone.lock() }
        val calls = listOf<() -> Any?>(
            { phone.takeIn(NOW) },
            { phone.week(MONDAY, Language.EN, 360u, NOW) },
            { phone.undo(NOW) },
            { phone.waysIn() },
            { phone.consents() },
            { phone.check(Language.EN, NOW) },
            { phone.backUp(world.path("backup"), NOW) },
        )
        calls.forEach { refused<StintException.Locked>(it) }
        world.unlock().lock()
        // A closed handle is the shell's own mistake: uniffi says so.
        phone.close()
        assertThrows(IllegalStateException::class.java) { phone.zone() }
    }
}
