package stint

import java.io.File
import java.security.SecureRandom
import javax.crypto.Cipher
import javax.crypto.Mac
import javax.crypto.spec.GCMParameterSpec
import javax.crypto.spec.SecretKeySpec
import stint.bindings.KeyStore
import stint.bindings.KeyStoreException
import stint.bindings.WrappedKey

/** The phone's key store, in files of a folder: HMAC-SHA-256 and AES-GCM of the JVM. */
class FakeKeyStore(private val folder: File) : KeyStore {
    init {
        folder.mkdirs()
        if (!file("device").exists()) file("device").writeBytes(random(32))
    }

    /** Runs inside each call; may throw. */
    @Volatile
    var hook: (String) -> Unit = {}

    override fun mac(bytes: ByteArray): ByteArray {
        hook("mac")
        val mac = Mac.getInstance("HmacSHA256")
        mac.init(SecretKeySpec(file("device").readBytes(), "HmacSHA256"))
        return mac.doFinal(bytes)
    }

    override fun anchorGet(): ByteArray? {
        hook("anchorGet")
        return file("anchor").takeIf { it.exists() }?.readBytes()
    }

    override fun anchorSet(bytes: ByteArray) {
        hook("anchorSet")
        val new = file("anchor.new").apply { writeBytes(bytes) }
        check(new.renameTo(file("anchor")))
    }

    override fun wrap(epoch: UInt, plain: ByteArray): ByteArray {
        hook("wrap")
        val key = file("epoch-$epoch").apply { if (!exists()) writeBytes(random(32)) }.readBytes()
        val nonce = random(12)
        val sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain)
        plain.fill(0)
        return nonce + sealed
    }

    override fun destroy(epoch: UInt) {
        hook("destroy")
        file("epoch-$epoch").delete()
    }

    /** What a shell does between the two calls of unlocking. */
    fun unwrap(wrapped: WrappedKey): ByteArray {
        val key = file("epoch-${wrapped.epoch}").takeIf { it.exists() } ?: throw KeyStoreException.KeyLost()
        val (nonce, sealed) = wrapped.blob.copyOf(12) to wrapped.blob.drop(12).toByteArray()
        return cipher(Cipher.DECRYPT_MODE, key.readBytes(), nonce).doFinal(sealed)
    }

    private fun file(name: String) = folder.resolve(name)

    private fun cipher(mode: Int, key: ByteArray, nonce: ByteArray): Cipher {
        val cipher = Cipher.getInstance("AES/GCM/NoPadding")
        cipher.init(mode, SecretKeySpec(key, "AES"), GCMParameterSpec(128, nonce))
        return cipher
    }

    private fun random(length: Int) = ByteArray(length).also { SecureRandom().nextBytes(it) }
}
