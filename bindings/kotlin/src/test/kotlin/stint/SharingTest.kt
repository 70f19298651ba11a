package stint

import java.io.File
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import stint.bindings.*

/** Campaigns from a camera's picture to forgetting them, and what erasing will do. */
class SharingTest : DoorTest() {
    private val invitation by lazy { Invitation.fromQr(data("invitation.txt")) }

    private fun StintPhone.weeks(campaign: Campaign) =
        preview(campaign, Level.WEEKS, MONDAY, SUNDAY, Along(null, false), Language.EN, NOW)

    /** The rows of the code's squares, each `scale` points wide, padded as cameras do. */
    private fun photo(scale: Int): Triple<ByteArray, UInt, UInt> {
        val squares = File(System.getProperty("stint.data"), "invitation-code.txt").readLines()
        val side = squares.size * scale
        val rows = squares.flatMap { row ->
            val points = row.toList().flatMap { square -> List(scale) { if (square == '#') 40 else 190 } }
            List(scale) { points + List(13) { 7 } }
        }
        return Triple(rows.flatten().map(Int::toByte).toByteArray(), side.toUInt(), (side + 13).toUInt())
    }

    @Test
    fun `an invitation is read from a picture`() {
        for (scale in listOf(3, 8)) {
            val (luma, side, stride) = photo(scale)
            assertEquals(data("invitation.txt"), qrText(luma, side, side, stride))
        }
        val (luma, side, stride) = photo(3)
        luma.fill(-66, luma.size / 2)
        assertNull(qrText(luma, side, side, stride), "half of it is no code")
        val grey = ByteArray(64 * 48)
        assertNull(qrText(grey, 64u, 48u, 64u))
        val bad = listOf(
            Triple(0u, 48u, 64u), Triple(64u, 49u, 64u), Triple(65u, 48u, 64u),
            Triple(UInt.MAX_VALUE, 1u, UInt.MAX_VALUE),
        )
        for ((width, height, rowLength) in bad) {
            refused<StintException.BadNumber> { qrText(grey, width, height, rowLength) }
        }
    }

    @Test
    fun `an invitation says who asks for what`() {
        assertEquals(32, invitation.campaign().length)
        assertEquals(6, invitation.fingerprint().size)
        assertEquals(data("invitation.txt"), invitation.qrText())
        assertTrue(invitation.notice(Language.EN).any { invitation.organisation() in it })
        assertNotEquals(invitation.notice(Language.EN), invitation.notice(Language.FR))
        assertTrue(invitation.level() >= Level.VISITS)
        assertEquals(Level.WEEKS, invitation.usualLevel())
        assertTrue(invitation.firstDay().year <= invitation.lastDay().year)
    }

    @Test
    fun `joined campaigns are listed until they are forgotten`() {
        val before = world.afterWork()
        assertTrue(before.campaigns(NOW).isEmpty())
        repeat(2) { before.join(invitation, null, NOW) }
        before.lock()
        val phone = world.unlock()
        fun only() = phone.campaigns(NOW).single()
        assertEquals(invitation.campaign(), only().invitation.campaign())
        assertTrue(only().run { trusted && !over && !stands && lastShared == null })
        assertEquals(listOf(MONDAY), only().weeksDue)

        val campaign = phone.join(only().invitation, null, NOW)
        assertEquals(invitation.campaign(), campaign.invitation().campaign())
        val preview = phone.weeks(campaign)
        assertTrue(preview.rows().isNotEmpty() && preview.cautions().all { it.isNotEmpty() })
        phone.confirm(preview, preview.digest(), NOW)
        assertTrue(only().run { stands && lastShared != null && weeksDue.isEmpty() })
        phone.withdraw(invitation.campaign(), Language.EN, NOW)
        assertTrue(only().run { !stands && weeksDue == listOf(MONDAY) })
        // A year later it is over.
        val later = phone.campaigns(moment(at(24 * 365, 0))).single()
        assertTrue(later.over && later.weeksDue.isEmpty())
        phone.forget(invitation)
        assertTrue(phone.campaigns(NOW).isEmpty())
    }

    @Test
    fun `what is shared stops at the campaign's borders`() {
        val phone = world.afterWork()
        refused<StintException.WordsDiffer> { phone.join(invitation, "one two three four five six", NOW) }
        refused<StintException.TooLarge> { phone.join(invitation, "a".repeat(300), NOW) }
        refused<StintException.CampaignOver> { phone.join(invitation, null, moment(at(24 * 365, 0))) }
        val campaign = phone.join(invitation, null, NOW)
        fun preview(level: Level, first: CalendarDate, code: String? = null) =
            phone.preview(campaign, level, first, SUNDAY, Along(code, false), Language.EN, NOW)
        refused<StintException.OutsideCampaign> { preview(Level.TRACES, MONDAY) }
        World(world.folder.resolve("new")).create().phone.use { new ->
            val asked = new.join(invitation, null, NOW)
            refused<StintException.NothingToShare> {
                new.preview(asked, Level.DAYS, MONDAY, SUNDAY, Along(null, false), Language.EN, NOW)
            }
        }
        refused<StintException.BadMemberCode> { preview(Level.WEEKS, MONDAY, "not a code") }
        refused<StintException.NothingShared> {
            phone.acceptDeletion(ByteArray(9), invitation.campaign(), NOW)
        }
        val other = World(world.folder.resolve("other")).afterWork()
        val preview = phone.weeks(campaign)
        other.join(invitation, null, NOW)
        refused<StintException.PreviewForeign> { other.confirm(preview, preview.digest(), NOW) }
        assertTrue(phone.consents().isEmpty() && other.consents().isEmpty())
    }

    @Test
    fun `who has days that she erased is asked to erase them`() {
        val phone = world.afterWork()
        val preview = phone.weeks(phone.join(invitation, null, NOW))
        phone.confirm(preview, preview.digest(), NOW)
        assertEquals(listOf(invitation.organisation()), phone.sharedOf(MONDAY, SUNDAY))
        val ahead = phone.beforeErasingDays(MONDAY, MONDAY, Language.EN)
        assertTrue(ahead.stays.any { invitation.organisation() in it }, "$ahead")
        phone.eraseDays(MONDAY, MONDAY, Language.EN, NOW)
        val asked = phone.askErasure(MONDAY, SUNDAY, Language.EN, NOW)
        assertTrue(asked.single().isNotEmpty())
        assertEquals(ConsentKind.WITHDRAWN, phone.consents().last().kind)
    }

    @Test
    fun `what erasing will do is said before`() {
        val phone = world.afterWork()
        phone.join(invitation, null, NOW)
        val day = phone.beforeErasingDays(MONDAY, MONDAY, Language.EN)
        assertTrue("${phone.arrived().added}" in day.goes[0], "$day")
        assertEquals(2, day.stays.size)
        val campaign = phone.beforeErasingCampaign(invitation, Language.EN)
        assertTrue(invitation.organisation() in campaign.goes[0])
        val all = phone.beforeErasingEverything(Language.EN)
        assertEquals(all, beforeErasingLocked(Language.EN))
        assertNotEquals(all, beforeErasingLocked(Language.ES))
        // Saying it does nothing.
        assertEquals(3, phone.monday().visits.size)
        assertFalse(phone.campaigns(NOW).isEmpty())
    }

    @Test
    fun `colours are told apart on light and dark grounds`() {
        for (dark in listOf(false, true)) {
            assertNotEquals(colorOf(Role.TEXT, dark), colorOf(Role.SURFACE, dark))
            assertTrue(Role.entries.all { colorOf(it, dark) <= 0xFFFFFFu })
        }
    }
}
