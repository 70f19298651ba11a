package stint

import java.io.ByteArrayOutputStream
import java.io.File
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import stint.bindings.*

private const val CONTRACT = """
jurisdiction = "GB"
rate = "12.71"
travel = "unpaid"
distance = "miles"
vehicle = "car"
pay_period = { every = "week", start = 2026-11-16 }
"""

private fun sink(take: (ByteArray) -> Unit) = object : ExportSink {
    override fun write(bytes: ByteArray) = take(bytes)
}

/** A worker's way from the first start to erasing everything. */
class JourneyTest : DoorTest() {
    @Test
    fun `a day is recorded while locked and shown when unlocked`() {
        val phone = world.afterWork()
        assertTrue(phone.arrived().added >= 243u)
        assertEquals("Europe/London", phone.zone())
        assertEquals(listOf<String>(), phone.integrity(Language.DE))
        val day = phone.named()
        assertEquals(listOf("Mrs A", "Mr B", "Mrs C"), day.visits.map { it.name })
        assertTrue(day.rows.any { "Mrs A → Mr B" in it.what })
        assertTrue(day.ribbon.svg(Theme.AUTO).startsWith("<svg"))
        val week = phone.week(SUNDAY, Language.EN, 360u, NOW)
        assertEquals(MONDAY to SUNDAY, week.first to week.last)
        assertTrue("3 visits" in week.headline)
        assertFalse(week.hasContract)
        val way = week.between
        assertTrue(way.lowMs <= way.bestMs && way.bestMs <= way.highMs)
        assertTrue(way.bestMs / 60_000 in 30..50)
        assertTrue(week.picture.shapes().isNotEmpty())
        assertEquals(360.0, week.picture.size().x)
        assertTrue(week.picture.sentence().isNotEmpty())
        assertTrue(week.picture.table().rows.isNotEmpty())
        assertNotEquals(week.headline, phone.week(MONDAY, Language.DE, 360u, NOW).headline)
        val page = phone.page(MONDAY, SUNDAY, Language.FR, NOW)
        assertTrue(page.lowercase().startsWith("<!doctype html>"))
    }

    @Test
    fun `corrections are laid on top and taken back`() {
        val phone = world.afterWork()
        val visit = phone.named().visits[0].span
        phone.correct(visit, Correction.NotWork, NOW)
        assertTrue(phone.monday().visits[0].notWork)
        assertEquals(Undone.NOT_WORK, phone.undo(NOW))
        assertFalse(phone.monday().visits[0].notWork)
        repeat(3) { assertEquals(Undone.PLACE_NAME, phone.undo(NOW)) }
        refused<StintException.NothingToUndo> { phone.undo(NOW) }
        phone.correct(visit, Correction.Note("Her daughter was there."), NOW)
        val note = phone.monday().notes.single()
        assertEquals("Her daughter was there." to visit, note.text to note.span)
        assertEquals(Undone.NOTE, phone.undo(NOW))
        val wrong = visit.copy(startMs = visit.startMs + 1)
        refused<StintException.NoSuchVisit> { phone.namePlace(wrong, "A", PlaceKind.CLIENT, NOW) }
    }

    @Test
    fun `what is owed follows from the contract`() {
        val phone = world.afterWork()
        phone.named()
        refused<StintException.BadForm> { phone.keepContract("rate = 12") }
        refused<StintException.NoContract> { phone.keepPayslips("from,to,item,hours,amount\n") }
        phone.keepContract(CONTRACT)
        val roster = "start,end,client\n2026-11-16T08:00:00Z,2026-11-16T09:00:00Z,Mrs A\n"
        assertEquals(RosterKept(1u, MONDAY, MONDAY), phone.keepRoster("roster.csv", roster, null))
        val week = phone.week(MONDAY, Language.EN, 360u, NOW)
        assertTrue(week.hasContract && week.notAdvice.isNotEmpty())
        val travel = week.findings.first { it.kind == FindingKind.UNPAID_TRAVEL }
        val amount = travel.amount!!
        assertEquals("GBP", amount.currency)
        assertTrue(amount.bestMinor > 0 && amount.lowMinor <= amount.bestMinor)
        assertTrue(amount.bestMinor <= amount.highMinor)
        assertTrue(travel.working.isNotEmpty() && travel.sources.isNotEmpty())
        assertTrue(week.findings.any { it.kind == FindingKind.ROSTER })
    }

    @Test
    fun `only what was shown is sealed and only once`() {
        val phone = world.afterWork()
        phone.named()
        val invitation = Invitation.fromQr(data("invitation.txt"))
        assertEquals(Standing.New, phone.standing(invitation))
        val campaign = phone.join(invitation, invitation.fingerprint().joinToString(" "), NOW)
        assertEquals(Standing.Known, phone.standing(invitation))
        fun preview() = phone.preview(
            campaign, Level.VISITS, MONDAY, SUNDAY,
            Along(data("member-code.txt"), false), Language.EN, NOW,
        )

        val shown = preview()
        assertEquals(7, shown.rows().size)
        val pictures = shown.pictures(Language.EN, 360u)
        assertTrue(pictures.isNotEmpty() && pictures.all { it.size().x == 360.0 })
        val written = shown.rows().flatMap { it.written }.map { it.value }
        assertFalse(written.any { "Mrs" in it || "53." in it })
        assertTrue(phone.consents().isEmpty(), "a preview alone is no consent")

        val wrong = preview()
        refused<StintException.DigestMismatch> { phone.confirm(wrong, shown.digest(), NOW) }
        refused<StintException.PreviewUsed> { phone.confirm(wrong, wrong.digest(), NOW) }
        val old = preview()
        refused<StintException.PreviewStale> {
            phone.confirm(old, old.digest(), moment(NOW.utcMs + 86_400_000))
        }
        assertTrue(phone.consents().isEmpty(), "nothing was sealed so far")

        val sealed = phone.confirm(shown, shown.digest(), NOW)
        assertTrue(sealed.bytes().decodeToString().startsWith("age-encryption.org/v1\n"))
        assertTrue(sealed.receipt().decodeToString().startsWith("{"))
        refused<StintException.PreviewUsed> { phone.confirm(shown, shown.digest(), NOW) }
        assertTrue(shown.pictures(Language.EN, 360u).isEmpty())
        val consent = phone.consents().single()
        assertEquals(ConsentKind.GIVEN, consent.kind)
        assertEquals(1, phone.sharedOf(MONDAY, SUNDAY).size)
        refused<StintException.BadStatement> { phone.acceptDeletion(ByteArray(9), consent.campaign, NOW) }
        assertEquals(1, phone.withdraw(consent.campaign, Language.ES, NOW).size)
        val kinds = phone.consents().map { it.kind }
        assertEquals(listOf(ConsentKind.GIVEN, ConsentKind.WITHDRAWN), kinds)
        assertTrue(phone.eraseCampaign(invitation, Language.EN, NOW).said.isNotEmpty())
        assertEquals(Standing.New, phone.standing(invitation))
    }

    @Test
    fun `everything goes out and comes back in`() {
        val created = world.create()
        val code = created.recoveryCode.show()
        assertTrue(created.recoveryCode.matches(code.lowercase()))
        created.recoveryCode.wipe()
        refused<StintException.RecoveryCodeWiped> { created.recoveryCode.show() }
        val phone = created.phone
        world.recorder().use {
            it.append(workingDay(), moment(at(12, 1)))
            it.stop(moment(at(12, 1)))
        }
        phone.takeIn(NOW)
        val file = world.path("all.ndjson")
        val exported = phone.export(file, ExportFormat.NDJSON)
        assertEquals(0uL, exported.noPlace)
        refused<StintException.FileExists> { phone.export(file, ExportFormat.CSV) }
        val stream = ByteArrayOutputStream()
        assertEquals(exported, phone.exportTo(sink { stream.write(it) }, ExportFormat.NDJSON))
        assertArrayEquals(File(file).readBytes(), stream.toByteArray())
        refused<StintException.SinkFailed> { phone.exportTo(sink { error("53.8") }, ExportFormat.CSV) }
        refused<StintException.SinkFull> { phone.exportTo(sink { throw SinkException.Full() }, ExportFormat.CSV) }
        phone.backUp(world.path("backup"), NOW)
        assertEquals(1u, verifyBackup(world.path("backup"), code).days)

        val other = World(world.folder.resolve("other"))
        restorePhone(world.path("backup"), code, other.vault, other.keys, null, true, NOW)
        assertEquals(3, other.unlock().monday().visits.size)

        val third = World(world.folder.resolve("third"))
        val imported = third.create().phone.importFile(file, Language.EN, null)
        assertEquals(exported.written, imported.added)
        assertTrue(imported.skipped.isEmpty())
    }

    @Test
    fun `what is erased is gone`() {
        val phone = world.afterWork()
        val erased = phone.eraseDays(MONDAY, MONDAY, Language.EN, NOW)
        assertTrue(erased.records >= 243u && erased.said.size >= 2)
        assertTrue(phone.monday().rows.isEmpty())
        fun everything() = eraseEverything(world.vault, world.keys, Language.EN)
        refused<StintException.VaultInUse> { everything() }
        phone.lock()
        assertTrue(everything().isNotEmpty())
        refused<StintException.NoVault> { beginUnlock(world.vault) }
    }
}
