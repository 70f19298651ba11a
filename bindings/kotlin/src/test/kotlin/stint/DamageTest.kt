package stint

import java.io.File
import java.util.Base64
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import stint.bindings.*

/** A zip file that says of its one file that it has a password. */
private const val LOCKED_ZIP =
    "UEsDBBQAAQAAALRwfV2DFtyMAQAAAAEAAAAFAAAAYS5jc3Z4UEsBAhQDFAABAAAAtHB9XYMW3IwBAAAAAQAAAAUAAAAAAAAAAAAAAIAB" +
        "AAAAAGEuY3N2UEsFBgAAAAABAAEAMwAAACQAAAAAAA=="

/** A zip file in a zip file. */
private const val NESTED_ZIP =
    "UEsDBBQAAAAAALRwfV3ta8UGbQAAAG0AAAAFAAAAaS56aXBQSwMEFAAAAAAAtHB9XYMW3IwBAAAAAQAAAAUAAABhLmNzdnhQSwECFAMU" +
        "AAAAAAC0cH1dgxbcjAEAAAABAAAABQAAAAAAAAAAAAAAgAEAAAAAYS5jc3ZQSwUGAAAAAAEAAQAzAAAAJAAAAAAAUEsBAhQDFAAAAAAA" +
        "tHB9Xe1rxQZtAAAAbQAAAAUAAAAAAAAAAAAAAIABAAAAAGkuemlwUEsFBgAAAAABAAEAMwAAAJAAAAAAAA=="

/** Files that are damaged, foreign or not what they should be. */
class DamageTest : DoorTest() {
    private fun inVault(name: String) = File(world.vault, name)

    private fun World.other() = World(folder.resolve("other"))

    /** Writes a file to import, from a phone of its own. */
    private fun StintPhone.take(bytes: ByteArray): Imported {
        File(world.path("file")).writeBytes(bytes)
        return importFile(world.path("file"), Language.EN, null)
    }

    @Test
    fun `a key that is another's opens nothing`() {
        val created = world.create()
        val other = world.other().create()
        created.phone.lock()
        refused<StintException.WrongRecoveryCode> {
            StintPhone.unlockWithRecovery(world.vault, world.keys, other.recoveryCode.show(), NOW)
        }
        refused<StintException.WrongPlatformKey> {
            StintPhone.finishUnlock(world.vault, world.keys, ByteArray(32), NOW)
        }
        refused<StintException.WrongPlatformKey> {
            StintPhone.finishUnlock(world.vault, world.keys, ByteArray(0), NOW)
        }
        world.unlock().lock()
    }

    @Test
    fun `keys that are gone or broken are told apart`() {
        world.create().phone.lock()
        val files = listOf("keys", "keys.copy").map(::inVault)
        val sound = files.map { it.readBytes() }
        files.forEach { it.writeBytes(ByteArray(100)) }
        refused<StintException.KeysDamaged> { beginUnlock(world.vault) }
        files.forEach { it.delete() }
        refused<StintException.KeysMissing> { beginUnlock(world.vault) }
        // One of the two is enough.
        files[1].writeBytes(sound[1])
        world.unlock().lock()
    }

    /** Turns all bits of a byte around. */
    private fun File.change(at: Int) = writeBytes(readBytes().also { it[at] = (it[at].toInt() xor 0xff).toByte() })

    @Test
    fun `a way in that is damaged says so`() {
        world.create().phone.lock()
        val wrapped = beginUnlock(world.vault).blob.asList()
        val places = listOf("keys", "keys.copy").map(::inVault).associateWith { file ->
            val bytes = file.readBytes().asList()
            bytes.indices.first { bytes.subList(it, bytes.size).take(wrapped.size) == wrapped }
        }
        places.forEach { (file, at) -> file.change(at) }
        refused<StintException.SlotDamaged> { beginUnlock(world.vault) }
        places.forEach { (file, at) -> file.change(at) }
        world.unlock().lock()
    }

    @Test
    fun `keys of a newer version are left alone`() {
        world.create().phone.lock()
        // The version stands after the eight bytes that name the format.
        fun change() = listOf("keys", "keys.copy").forEach { inVault(it).change(9) }
        change()
        refused<StintException.NewerVersion> { beginUnlock(world.vault) }
        change()
        world.unlock().lock()
    }

    @Test
    fun `whatever page of the store is damaged no day is wrong`() {
        val phone = world.afterWork()
        val sound = phone.monday().rows
        phone.lock()
        val answers = (0 until inVault("store.db").length() / 1024).map { page ->
            val changed = World(world.folder.resolve("changed$page"))
            for (part in listOf("vault", "keys")) {
                world.folder.resolve(part).copyRecursively(changed.folder.resolve(part), overwrite = true)
            }
            File(changed.vault, "store.db").change(page.toInt() * 1024 + 900)
            runCatching { changed.unlock().monday().rows }
        }
        answers.mapNotNull { it.getOrNull() }.forEach { assertEquals(sound, it) }
        val errors = answers.mapNotNull { it.exceptionOrNull() }
        assertTrue(errors.any { it is StintException.DataDamaged })
        assertTrue(errors.all { it is StintException.DataDamaged || it is StintException.StoreDamaged })
    }

    @Test
    fun `keys from before erasing don't open what came after`() {
        val phone = world.afterWork()
        val old = listOf("keys", "keys.copy").associateWith { inVault(it).readBytes() }
        val key = world.keys.unwrap(beginUnlock(world.vault))
        phone.eraseDays(MONDAY, MONDAY, Language.EN, NOW)
        phone.lock()
        old.forEach { (name, bytes) -> inVault(name).writeBytes(bytes) }
        refused<StintException.KeysOlder> { StintPhone.finishUnlock(world.vault, world.keys, key, NOW) }
    }

    @Test
    fun `a store that is foreign or broken is rescued from, not opened`() {
        world.afterWork().lock()
        val other = world.other()
        other.afterWork().lock()
        File(other.vault, "store.db").copyTo(inVault("store.db"), overwrite = true)
        refused<StintException.StoreForeign> { world.unlock() }
        inVault("store.db").writeBytes(ByteArray(8192) { 7 })
        refused<StintException.StoreDamaged> { world.unlock() }
    }

    @Test
    fun `a recorder doesn't trust keys that somebody changed`() {
        world.create().phone.lock()
        val list = inVault("recorder")
        list.writeBytes(list.readBytes().also { it[it.size - 1] = (it.last() + 1).toByte() })
        refused<StintException.ManifestForged> { world.recorder() }
        world.unlock().lock()
        world.recorder().stop(NOW)
    }

    @Test
    fun `a backup that is torn or another's restores nothing`() {
        val created = world.create()
        val file = world.path("backup")
        created.phone.backUp(file, NOW)
        val code = created.recoveryCode.show()
        assertNotNull(verifyBackup(file, code))
        val other = world.other()
        refused<StintException.BackupForeign> { verifyBackup(file, other.create().recoveryCode.show()) }
        File(file).run { writeBytes(readBytes().dropLast(1).toByteArray()) }
        refused<StintException.BackupDamaged> { verifyBackup(file, code) }
        val new = World(world.folder.resolve("new"))
        refused<StintException.BackupDamaged> {
            restorePhone(file, code, new.vault, new.keys, null, true, NOW)
        }
        refused<StintException.NoVault> { beginUnlock(new.vault) }
    }

    @Test
    fun `files that can't be read say why`() {
        val phone = world.create().phone
        refused<StintException.FileEmpty> { phone.take(ByteArray(0)) }
        refused<StintException.FileUnrecognised> { phone.take("hello\n".toByteArray()) }
        refused<StintException.FileDamaged> { phone.take("PK\u0003\u0004 and no more".toByteArray()) }
        refused<StintException.ZipEncrypted> { phone.take(Base64.getDecoder().decode(LOCKED_ZIP)) }
        refused<StintException.ZipRefused> { phone.take(Base64.getDecoder().decode(NESTED_ZIP)) }
        refused<StintException.DateOrderUnknown> {
            phone.take("0,1,geologging,3/4/26, 2:51 PM,52.5, -1.9\n".toByteArray())
        }
        refused<StintException.Io> { phone.export(world.path("no/where.csv"), ExportFormat.CSV) }
        assertEquals(0uL, phone.takeIn(NOW).added)
    }

    @Test
    fun `an invitation that was changed is none`() {
        val text = data("invitation.txt")
        val forged = text.dropLast(3) + "000"
        refused<StintException.InvitationNotGenuine> { Invitation.fromQr(forged) }
        // Of version 2.
        val newer = text.take(10) + "IB" + text.drop(12)
        refused<StintException.InvitationNewer> { Invitation.fromQr(newer) }
    }

    @Test
    fun `an invitation that is signed can still be refused`() {
        fun signed(name: String) = Invitation.fromBytes(Base64.getDecoder().decode(data("invitation-$name.txt")))
        refused<StintException.InvitationDeceptive> { signed("deceptive") }
        refused<StintException.InvitationIncomplete> { signed("incomplete") }
        val phone = world.create().phone
        phone.join(Invitation.fromQr(data("invitation.txt")), null, NOW)
        val sameName = signed("same-name")
        assertTrue(phone.standing(sameName) is Standing.Clash)
        refused<StintException.SameNameOtherKey> { phone.join(sameName, null, NOW) }
    }

    @Test
    fun `a visit without a position can't be named`() {
        val phone = world.afterWork()
        val span = Span(at(14, 0), at(15, 0))
        phone.correct(span, Correction.AddVisit(null, "Mrs D", PlaceKind.CLIENT), NOW)
        val added = phone.monday().visits.single { it.span == span }
        assertEquals(false, added.canBeNamed)
        refused<StintException.NoPosition> { phone.namePlace(span, "Mrs E", PlaceKind.CLIENT, NOW) }
    }

    @Test
    fun `what a damaged vault holds is saved by each way in`() {
        val created = createPhone(
            world.vault, world.keys, "one two three", true, "Europe/London", moment(at(0, 0)),
        )
        val code = created.recoveryCode.show()
        created.phone.lock()
        world.recorder().run { append(workingDay(), moment(at(12, 1))); stop(moment(at(12, 1))) }
        world.unlock().lock()
        val openings = listOf(
            Opening.byPassphrase("one two three"),
            Opening.byRecoveryCode(code),
            Opening.byUnwrapped(world.keys.unwrap(beginUnlock(world.vault))),
        )
        openings.forEachIndexed { number, opening ->
            fun rescue() = rescuePhone(
                world.vault, world.keys, opening, world.path("saved$number"), null, true, Language.EN, NOW,
            )
            val saved = rescue()
            assertEquals(1u to true, saved.days to (saved.records >= 243u))
            assertEquals(listOf<String>(), saved.losses)
            refused<StintException.VaultExists> { rescue() }
            opening.wipe()
            refused<StintException.NoSuchSlot> { rescue() }
        }
        refused<StintException.TooLarge> { Opening.byPassphrase("a".repeat(2000)) }
        refused<StintException.MistypedRecoveryCode> { Opening.byRecoveryCode("not a code") }
    }
}
