package stint

import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.Mac
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.SecretKeySpec
import stint.bindings.KeyStore
import stint.bindings.KeyStoreException
import stint.bindings.WrappedKey

/** The phone's key store, in memory: HMAC-SHA-256 and AES-GCM of the JVM. */
class FakeKeyStore : KeyStore {
    private val device = random(32)
    private val epochs = mutableMapOf<UInt, ByteArray>()
    private var anchor: ByteArray? = null

    /** Runs inside each call; may throw. */
    @Volatile
    var hook: (String) -> Unit = {}

    override fun mac(bytes: ByteArray): ByteArray {
        hook("mac")
        val mac = Mac.getInstance("HmacSHA256")
        mac.init(SecretKeySpec(device, "HmacSHA256"))
        return mac.doFinal(bytes)
    }

    override fun anchorGet(): ByteArray? {
        hook("anchorGet")
        return anchor
    }

    override fun anchorSet(bytes: ByteArray) {
        hook("anchorSet")
        anchor = bytes
    }

    override fun wrap(epoch: UInt, plain: ByteArray): ByteArray {
        hook("wrap")
        val key = epochs.getOrPut(epoch) { random(32) }
        val nonce = random(12)
        val sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain)
        plain.fill(0)
        return nonce + sealed
    }

    override fun destroy(epoch: UInt) {
        hook("destroy")
        epochs.remove(epoch)
    }

    /** What a shell does between the two calls of unlocking. */
    fun unwrap(wrapped: WrappedKey): ByteArray {
        val key = epochs[wrapped.epoch] ?: throw KeyStoreException.KeyLost()
        val (nonce, sealed) = wrapped.blob.copyOf(12) to wrapped.blob.drop(12).toByteArray()
        return cipher(Cipher.DECRYPT_MODE, key, nonce).doFinal(sealed)
    }

    private fun cipher(mode: Int, key: ByteArray, nonce: ByteArray): Cipher {
        val cipher = Cipher.getInstance("AES/GCM/NoPadding")
        cipher.init(mode, SecretKeySpec(key, "AES"), GCMParameterSpec(128, nonce))
        return cipher
    }

    private fun random(length: Int) = ByteArray(length).also { SecureRandom().nextBytes(it) }
}
