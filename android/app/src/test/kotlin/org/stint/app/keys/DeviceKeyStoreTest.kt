package org.stint.app.keys

import android.security.keystore.KeyProperties
import java.io.File
import java.io.IOException
import java.security.ProviderException
import java.security.UnrecoverableKeyException
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.stint.app.recording.Lost
import org.stint.app.recording.Stop
import stint.bindings.KeyStoreException
import stint.bindings.Moment
import stint.bindings.StintException
import stint.bindings.StintRecorder
import stint.bindings.WayIn
import stint.bindings.WrappedKey
import stint.bindings.beginUnlock
import stint.bindings.createPhone

private val NOW = Moment(1_794_787_200_000L, 0, null)

@RunWith(RobolectricTestRunner::class)
class DeviceKeyStoreTest {
    @get:Rule
    val folder = TemporaryFolder()
    private val vault get() = File(folder.root, "vault").path

    @Before
    fun newPhone() = FakeHardware.reset()

    private fun keys(level: Int = 35, strongBox: Boolean = true) = DeviceKeyStore(
        DeviceKeys(level, strongBox),
        File(folder.root, "anchor"),
    ) { FakeHardware.locked }

    private fun secret() = ByteArray(32) { it.toByte() }

    @Test
    fun `each level gets what it has`() {
        val expected = mapOf(26 to (false to false), 27 to (false to false), 28 to (true to true), 29 to (true to true), 30 to (true to true), 35 to (true to true))
        expected.forEach { (level, guards) ->
            FakeHardware.reset()
            keys(level).wrap(0u, secret())
            val spec = FakeHardware.entries.getValue("stint.kek.0").spec
            assertEquals("level $level: phone unlocked", guards.first, spec.isUnlockedDeviceRequired)
            assertEquals("level $level: StrongBox", guards.second, spec.isStrongBoxBacked)
            assertTrue(spec.isUserAuthenticationRequired)
            assertEquals(30, spec.userAuthenticationValidityDurationSeconds)
            assertFalse("a new finger must not cost her the record", spec.isInvalidatedByBiometricEnrollment)
            if (level >= 30) {
                val ways = KeyProperties.AUTH_BIOMETRIC_STRONG or KeyProperties.AUTH_DEVICE_CREDENTIAL
                assertEquals(ways, spec.userAuthenticationType)
            }
        }
    }

    @Test
    fun `keys for recording need nobody`() {
        val keys = keys()
        keys.mac(byteArrayOf(1))
        keys.anchorSet(byteArrayOf(2))
        listOf("stint.mac", "stint.seal").forEach {
            val spec = FakeHardware.entries.getValue(it).spec
            assertFalse(it, spec.isUserAuthenticationRequired)
            assertFalse(it, spec.isUnlockedDeviceRequired)
        }
        FakeHardware.locked = true
        FakeHardware.shownAgoS = null
        assertEquals(32, keys.mac(byteArrayOf(1)).size)
        assertArrayEquals(byteArrayOf(2), keys.anchorGet())
    }

    @Test
    fun `without StrongBox it is the TEE`() {
        FakeHardware.hasStrongBox = false
        keys(strongBox = true).wrap(0u, secret())
        assertFalse(FakeHardware.entries.getValue("stint.kek.0").spec.isStrongBoxBacked)
    }

    @Test
    fun `wrapping asks nobody, unwrapping does`() {
        FakeHardware.shownAgoS = null
        val keys = keys()
        val plain = secret()
        val wrapped = WrappedKey(3u, keys.wrap(3u, plain))
        assertArrayEquals("what was handed in is wiped", ByteArray(32), plain)
        assertEquals(KeyState.LOCKED, keys.state(wrapped))
        FakeHardware.shownAgoS = 29
        assertArrayEquals(secret(), keys.unwrap(wrapped))
        FakeHardware.shownAgoS = 31
        assertEquals(KeyState.LOCKED, assertThrows(KeyRefused::class.java) { keys.unwrap(wrapped) }.state)
    }

    @Test
    fun `each state of a key has its name`() {
        val keys = keys()
        val wrapped = WrappedKey(0u, keys.wrap(0u, secret()))
        assertEquals(KeyState.OK, keys.state(wrapped))
        FakeHardware.locked = true
        assertEquals(KeyState.LOCKED, keys.state(wrapped))
        FakeHardware.locked = false
        FakeHardware.failure = { ProviderException("the daemon is gone") }
        assertEquals(KeyState.FAILING, keys.state(wrapped))
        FakeHardware.failure = { IllegalStateException("undocumented") }
        assertEquals(KeyState.FAILING, keys.state(wrapped))
        FakeHardware.daemonSays(4, "System error")
        assertEquals("gone for a moment", KeyState.FAILING, keys.state(wrapped))
        FakeHardware.daemonSays(8, "Key blob corrupted")
        assertEquals(KeyState.INVALIDATED, keys.state(wrapped))
        FakeHardware.daemonSays(-33, "-33")
        assertEquals(KeyState.INVALIDATED, keys.state(wrapped))
        FakeHardware.failure = { UnrecoverableKeyException("Key permanently invalidated") }
        assertEquals(KeyState.INVALIDATED, keys.state(wrapped))
        FakeHardware.failure = null
        FakeHardware.invalidated += "stint.kek.0"
        assertEquals(KeyState.INVALIDATED, keys.state(wrapped))
        keys.destroy(0u)
        assertEquals(KeyState.MISSING, keys.state(wrapped))
        assertEquals(KeyState.MISSING, keys.state(WrappedKey(0u, byteArrayOf())))
        keys.destroy(0u)
    }

    @Test
    fun `the door hears what happened and no more`() {
        val keys = keys()
        keys.mac(byteArrayOf(1))
        FakeHardware.failure = { ProviderException("secret words") }
        assertThrows(KeyStoreException.Failed::class.java) { keys.mac(byteArrayOf(1)) }
        assertThrows(KeyStoreException.Failed::class.java) { keys.anchorSet(byteArrayOf(1)) }
        assertThrows(KeyStoreException.Failed::class.java) { keys.wrap(0u, secret()) }
        assertThrows(KeyStoreException.Failed::class.java) { keys.destroy(0u) }
        FakeHardware.failure = { OutOfMemoryError("secret words") }
        assertThrows(KeyStoreException.Failed::class.java) { keys.mac(byteArrayOf(1)) }
        assertThrows(KeyStoreException.Failed::class.java) { keys.wrap(0u, secret()) }
        FakeHardware.daemonSays(4, "System error")
        assertThrows("no key is lost by it", KeyStoreException.Failed::class.java) { keys.mac(byteArrayOf(1)) }
        FakeHardware.locked = true
        assertThrows(KeyStoreException.DeviceLocked::class.java) { keys.mac(byteArrayOf(1)) }
    }

    @Test
    fun `an anchor that was changed is not taken for one`() {
        val keys = keys()
        assertNull(keys.anchorGet())
        keys.anchorSet(ByteArray(128) { 7 })
        assertArrayEquals(ByteArray(128) { 7 }, keys().anchorGet())
        val file = File(folder.root, "anchor")
        file.writeBytes(file.readBytes().also { it[40] = (it[40] + 1).toByte() })
        // As of a phone that remembers nothing: the record opens, and says so.
        assertThrows(KeyStoreException.KeyLost::class.java) { keys.anchorGet() }
        file.writeBytes(byteArrayOf(1))
        assertThrows(KeyStoreException.KeyLost::class.java) { keys.anchorGet() }
    }

    @Test
    fun `a record is made, locked and opened in two calls`() {
        val keys = keys()
        createPhone(vault, keys, null, true, "Europe/London", NOW).phone.use { it.lock() }
        FakeHardware.shownAgoS = null
        val unlock = DeviceUnlock(vault, keys)
        val wrapped = unlock.begin()
        assertThrows(KeyRefused::class.java) { unlock.finish(wrapped, NOW) }
        FakeHardware.shownAgoS = 0
        unlock.finish(wrapped, NOW).use { phone ->
            assertTrue(WayIn.PLATFORM in phone.waysIn())
            phone.lock()
        }
    }

    @Test
    fun `a lock screen that was removed leaves the paper`() {
        val keys = keys()
        val code = createPhone(vault, keys, null, true, "Europe/London", NOW).let { new ->
            new.phone.use { it.lock() }
            new.recoveryCode.show()
        }
        FakeHardware.invalidated += FakeHardware.entries.keys.filter { it.startsWith("stint.kek") }
        val refused = assertThrows(KeyRefused::class.java) { DeviceUnlock(vault, keys).begin() }
        assertEquals(KeyState.INVALIDATED, refused.state)
        stint.bindings.StintPhone.unlockWithRecovery(vault, keys, code, NOW).use { phone ->
            // A new slot takes the place of the one that died.
            phone.setDeviceLock(NOW)
            phone.lock()
        }
        DeviceUnlock(vault, keys).let { it.finish(it.begin(), NOW) }.use { it.lock() }
    }

    @Test
    fun `recording goes on while the phone is locked`() {
        val keys = keys()
        createPhone(vault, keys, null, true, "Europe/London", NOW).phone.use { it.lock() }
        FakeHardware.locked = true
        FakeHardware.shownAgoS = null
        StintRecorder.open(vault, keys, NOW).use { it.heartbeat(NOW) }
    }

    @Test
    fun `a key store that was reset stops the recorder until the record is opened`() {
        val keys = keys()
        val code = createPhone(vault, keys, null, true, "Europe/London", NOW).let { new ->
            new.phone.use { it.lock() }
            new.recoveryCode.show()
        }
        FakeHardware.entries.clear()
        assertThrows(StintException.ManifestForged::class.java) { StintRecorder.open(vault, keys, NOW) }
        assertEquals(KeyState.MISSING, keys.state(beginUnlock(vault)))
        stint.bindings.StintPhone.unlockWithRecovery(vault, keys, code, NOW).use { it.lock() }
        StintRecorder.open(vault, keys, NOW).use { it.heartbeat(NOW) }
    }

    @Test
    fun `a sealing key that was given up costs what it sealed, and never the record`() {
        val keys = keys()
        val code = createPhone(vault, keys, null, true, "Europe/London", NOW).let { new ->
            new.phone.use { it.lock() }
            new.recoveryCode.show()
        }
        val keeper = keys.keeper(File(folder.root, "small"))
        keeper.write(secret())
        FakeHardware.invalidated += "stint.seal"
        assertThrows(Lost::class.java) { keeper.read() }
        keeper.write(secret())
        assertArrayEquals("a new key took its place", secret(), keeper.read())
        assertThrows("the anchor was sealed with the old one", KeyStoreException.KeyLost::class.java) { keys.anchorGet() }
        stint.bindings.StintPhone.unlockWithRecovery(vault, keys, code, NOW).use { it.lock() }
        assertNotNull(keys.anchorGet())
    }

    @Test
    fun `a small file that didn't take the old one's place isn't written`() {
        val file = File(folder.root, "small")
        assertTrue(File(file, "in the way").mkdirs())
        assertThrows(IOException::class.java) { keys().keeper(file).write(secret()) }
    }

    @Test
    fun `what can't even be marked as stopped is forgotten`() {
        // No mark has room behind so long a name.
        val keeper = keys().keeper(File(folder.root, "r".repeat(251)))
        keeper.write(byteArrayOf(1))
        keeper.stops = setOf(Stop.PAUSE)
        assertNull(keeper.read())
    }

    @Test
    fun `a small file that can't be read now is told from one that never will be`() {
        val file = File(folder.root, "small")
        val keeper = keys().keeper(file)
        assertNull("there is none yet", keeper.read())
        keeper.write(secret())
        assertArrayEquals(secret(), keeper.read())
        FakeHardware.failure = { ProviderException("out of order") }
        assertThrows(ProviderException::class.java) { keeper.read() }
        assertThrows(ProviderException::class.java) { keeper.write(byteArrayOf(1)) }
        FakeHardware.daemonSays(4, "System error")
        assertThrows(UnrecoverableKeyException::class.java) { keeper.read() }
        FakeHardware.failure = null
        assertArrayEquals("nothing was written over it", secret(), keeper.read())
        FakeHardware.invalidated += "stint.seal"
        assertThrows(Lost::class.java) { keeper.read() }
        FakeHardware.invalidated.clear()
        FakeHardware.entries.clear()
        assertThrows("of another phone", Lost::class.java) { keeper.read() }
        file.writeBytes(byteArrayOf(1))
        assertThrows("cut off", Lost::class.java) { keeper.read() }
        file.delete()
        file.mkdirs()
        assertThrows("it is there, and can't be opened", IOException::class.java) { keeper.read() }
    }
}
