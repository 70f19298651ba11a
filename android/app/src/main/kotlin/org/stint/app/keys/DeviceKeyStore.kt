package org.stint.app.keys

import android.app.KeyguardManager
import android.content.Context
import android.os.Build
import java.io.File
import java.security.KeyFactory
import java.security.spec.MGF1ParameterSpec
import java.security.spec.X509EncodedKeySpec
import javax.crypto.Cipher
import javax.crypto.Mac
import javax.crypto.spec.OAEPParameterSpec
import javax.crypto.spec.PSource
import org.stint.app.recording.Keeper
import org.stint.app.service
import stint.bindings.KeyStore
import stint.bindings.KeyStoreException
import stint.bindings.WrappedKey

private const val OAEP = "RSA/ECB/OAEPWithSHA-256AndMGF1Padding"

/** Before level 35 the key store's hardware knows no other mask than SHA-1's. */
private val MASK = OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA1, PSource.PSpecified.DEFAULT)

/** The first byte of what `wrap` returns. */
private const val BLOB = 1.toByte()

/** The phone's own keys, as the door asks for them. Nothing here waits for a person. */
class DeviceKeyStore internal constructor(
    private val keys: DeviceKeys,
    private val anchorFile: File,
    private val locked: () -> Boolean,
) : KeyStore {
    private val anchor = SealedFile(anchorFile, keys)

    constructor(context: Context) : this(
        DeviceKeys(strongBox = hasStrongBox(context)),
        // Not below the vault's folder, and in no backup.
        File(context.noBackupFilesDir, "anchor"),
        { context.service<KeyguardManager>().isDeviceLocked },
    )

    override fun mac(bytes: ByteArray): ByteArray = answered {
        try {
            Mac.getInstance("HmacSHA256").apply { init(keys.mac()) }.doFinal(bytes)
        } catch (e: java.security.GeneralSecurityException) {
            // The next call makes a new one: the recorder's keys then have to be
            // confirmed by opening the record once, which the core asks for.
            if (KeyState.of(e, locked = false) == KeyState.INVALIDATED) keys.forget(MAC)
            throw e
        }
    }

    override fun anchorGet(): ByteArray? = answered { anchor.read() }

    override fun anchorSet(bytes: ByteArray) = answered { anchor.write(bytes) }

    override fun wrap(epoch: UInt, plain: ByteArray): ByteArray = answered {
        try {
            // Taken out of the key store: its own encryption would ask her first.
            val public = KeyFactory.getInstance("RSA").generatePublic(X509EncodedKeySpec(keys.wrapping(epoch).encoded))
            val cipher = Cipher.getInstance(OAEP).apply { init(Cipher.ENCRYPT_MODE, public, MASK) }
            byteArrayOf(BLOB) + cipher.doFinal(plain)
        } finally {
            plain.fill(0)
        }
    }

    override fun destroy(epoch: UInt) = answered { keys.destroy(epoch) }

    /** A small file of the app's own that only this phone can read. */
    fun keeper(file: File): Keeper = SealedFile(file, keys)

    /** Whatever of sealed files is left on the flash can't be read any more. */
    fun forget() {
        anchorFile.delete()
        runCatching { keys.forget(SEAL) }
    }

    /** Whether `wrapped` could be opened once she has shown who she is. */
    fun state(wrapped: WrappedKey): KeyState = try {
        unwrapper(wrapped)
        KeyState.OK
    } catch (e: KeyRefused) {
        e.state
    }

    /** After her prompt. Wipe what it returns. */
    @Throws(KeyRefused::class)
    fun unwrap(wrapped: WrappedKey): ByteArray {
        val cipher = unwrapper(wrapped)
        return refused { cipher.doFinal(wrapped.blob, 1, wrapped.blob.size - 1) }
    }

    private fun unwrapper(wrapped: WrappedKey): Cipher {
        if (wrapped.blob.firstOrNull() != BLOB) throw KeyRefused(KeyState.MISSING)
        return refused {
            val private = keys.unwrapping(wrapped.epoch) ?: throw KeyRefused(KeyState.MISSING)
            Cipher.getInstance(OAEP).apply { init(Cipher.DECRYPT_MODE, private, MASK) }
        }
    }

    private fun <A> answered(ask: () -> A): A = try {
        refused(ask)
    } catch (e: KeyRefused) {
        throw e.state.refusal()
    } catch (_: Error) {
        // No memory, no stack: nobody knows whether it was done.
        throw KeyStoreException.Failed()
    }

    /** A key store throws checked, unchecked and undocumented: each is a state. */
    private fun <A> refused(ask: () -> A): A = try {
        ask()
    } catch (e: KeyRefused) {
        throw e
    } catch (e: KeyStoreException) {
        throw e
    } catch (e: Exception) {
        throw KeyRefused(KeyState.of(e, locked()))
    }
}

/** The phone didn't use its key. */
class KeyRefused(val state: KeyState) : Exception("the phone's key: $state")

private fun hasStrongBox(context: Context) = Build.VERSION.SDK_INT >= 28 &&
    context.packageManager.hasSystemFeature("android.hardware.strongbox_keystore")
