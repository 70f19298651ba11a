package org.stint.app.keys

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.StrongBoxUnavailableException
import android.security.keystore.UserNotAuthenticatedException
import java.io.InputStream
import java.io.OutputStream
import java.security.AlgorithmParameters
import java.security.InvalidKeyException
import java.security.Key
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.KeyPairGeneratorSpi
import java.security.KeyStoreSpi
import java.security.PrivateKey
import java.security.Provider
import java.security.SecureRandom
import java.security.Security
import java.security.UnrecoverableKeyException
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import javax.crypto.Cipher
import javax.crypto.CipherSpi
import javax.crypto.KeyGeneratorSpi
import javax.crypto.Mac
import javax.crypto.MacSpi
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec

/**
 * The phone's key store as far as Stint uses it, with what real ones do wrong.
 * It says nothing of hardware.
 */
object FakeHardware {
    class Entry(val spec: KeyGenParameterSpec, val secret: SecretKey?, val pair: KeyPair?)

    val entries = HashMap<String, Entry>()

    /** The screen lock is on. */
    var locked = false

    /** Seconds since she showed who she is. */
    var shownAgoS: Int? = 0

    /** What each making and each use of a key throws first. */
    var failure: (() -> Throwable)? = null
    val invalidated = HashSet<String>()
    var hasStrongBox = true

    /** The key store's daemon answers with an error, as `getKey` hands it on. */
    fun daemonSays(code: Int, words: String) {
        failure = {
            val error = android.security.KeyStoreException(code, words, "")
            UnrecoverableKeyException("Failed to obtain information about key").apply { initCause(error) }
        }
    }

    /** A phone as it comes from the shop. */
    fun reset() {
        entries.clear()
        invalidated.clear()
        locked = false
        shownAgoS = 0
        failure = null
        hasStrongBox = true
        // First, as on a phone, so that what it throws is what is heard.
        Security.removeProvider("AndroidKeyStore")
        Security.insertProviderAt(FakeProvider(), 1)
    }

    fun made(spec: KeyGenParameterSpec, secret: SecretKey?, pair: KeyPair?) {
        failure?.let { throw it() }
        if (spec.isStrongBoxBacked && !hasStrongBox) throw StrongBoxUnavailableException()
        entries[spec.keystoreAlias] = Entry(spec, secret, pair)
    }

    /** What the hardware checks at each use. */
    fun check(alias: String): Entry {
        failure?.let { throw it() }
        val entry = entries[alias] ?: throw InvalidKeyException("no such key")
        if (alias in invalidated) throw KeyPermanentlyInvalidatedException()
        if (entry.spec.isUnlockedDeviceRequired && locked) throw InvalidKeyException("device locked")
        if (entry.spec.isUserAuthenticationRequired) {
            val allowed = entry.spec.userAuthenticationValidityDurationSeconds
            if (shownAgoS?.let { it <= allowed } != true) throw UserNotAuthenticatedException()
        }
        return entry
    }
}

private class FakeSecret(val alias: String) : SecretKey {
    override fun getAlgorithm() = "fake"
    override fun getFormat(): String? = null
    override fun getEncoded(): ByteArray? = null
}

private class FakePrivate(val alias: String) : PrivateKey {
    override fun getAlgorithm() = "RSA"
    override fun getFormat(): String? = null
    override fun getEncoded(): ByteArray? = null
}

class FakeProvider : Provider("AndroidKeyStore", "1", "stands in for the phone's") {
    init {
        put("KeyStore.AndroidKeyStore", FakeStore::class.java.name)
        put("KeyGenerator.HmacSHA256", FakeMacKeys::class.java.name)
        put("KeyGenerator.AES", FakeAesKeys::class.java.name)
        put("KeyPairGenerator.RSA", FakePairs::class.java.name)
        put("Mac.HmacSHA256", FakeMac::class.java.name)
        put("Cipher.AES/GCM/NoPadding", FakeAes::class.java.name)
        put("Cipher.RSA/ECB/OAEPWithSHA-256AndMGF1Padding", FakeRsa::class.java.name)
    }
}

open class FakeGenerator(private val length: Int, private val algorithm: String) : KeyGeneratorSpi() {
    private lateinit var spec: KeyGenParameterSpec
    override fun engineInit(random: SecureRandom) = error("not used")
    override fun engineInit(size: Int, random: SecureRandom) = error("not used")
    override fun engineInit(params: AlgorithmParameterSpec, random: SecureRandom?) {
        spec = params as KeyGenParameterSpec
    }

    override fun engineGenerateKey(): SecretKey {
        val bytes = ByteArray(length).also { SecureRandom().nextBytes(it) }
        FakeHardware.made(spec, SecretKeySpec(bytes, algorithm), null)
        return FakeSecret(spec.keystoreAlias)
    }
}

class FakeMacKeys : FakeGenerator(32, "HmacSHA256")

class FakeAesKeys : FakeGenerator(32, "AES")

class FakePairs : KeyPairGeneratorSpi() {
    private lateinit var spec: KeyGenParameterSpec
    override fun initialize(size: Int, random: SecureRandom?) = error("not used")
    override fun initialize(params: AlgorithmParameterSpec, random: SecureRandom?) {
        spec = params as KeyGenParameterSpec
    }

    override fun generateKeyPair(): KeyPair {
        val pair = KeyPairGenerator.getInstance("RSA", "SunRsaSign").apply { initialize(2048) }.generateKeyPair()
        FakeHardware.made(spec, null, pair)
        return KeyPair(pair.public, FakePrivate(spec.keystoreAlias))
    }
}

class FakeMac : MacSpi() {
    private lateinit var mac: Mac
    override fun engineGetMacLength() = 32
    override fun engineInit(key: Key, params: AlgorithmParameterSpec?) {
        val entry = FakeHardware.check((key as? FakeSecret ?: throw InvalidKeyException()).alias)
        mac = Mac.getInstance("HmacSHA256", "SunJCE").apply { init(entry.secret) }
    }

    override fun engineUpdate(byte: Byte) = mac.update(byte)
    override fun engineUpdate(bytes: ByteArray, from: Int, length: Int) = mac.update(bytes, from, length)
    override fun engineDoFinal(): ByteArray = mac.doFinal()
    override fun engineReset() = mac.reset()
}

open class FakeCipher(private val name: String) : CipherSpi() {
    private lateinit var cipher: Cipher
    private var alias = ""

    override fun engineInit(mode: Int, key: Key, params: AlgorithmParameterSpec?, random: SecureRandom?) {
        alias = (key as? FakeSecret)?.alias ?: (key as? FakePrivate)?.alias ?: throw InvalidKeyException()
        val entry = FakeHardware.check(alias)
        // Android's takes no nonce from an app.
        if (mode == Cipher.ENCRYPT_MODE && params != null) throw java.security.InvalidAlgorithmParameterException()
        cipher = Cipher.getInstance(name, "SunJCE").apply { init(mode, entry.secret ?: entry.pair?.private, params) }
    }

    override fun engineInit(mode: Int, key: Key, random: SecureRandom?) = engineInit(mode, key, null as AlgorithmParameterSpec?, random)
    override fun engineInit(mode: Int, key: Key, params: AlgorithmParameters?, random: SecureRandom?) = error("not used")
    override fun engineUpdateAAD(bytes: ByteArray, from: Int, length: Int) = cipher.updateAAD(bytes, from, length)
    override fun engineUpdate(bytes: ByteArray, from: Int, length: Int): ByteArray? = cipher.update(bytes, from, length)
    override fun engineUpdate(a: ByteArray, b: Int, c: Int, d: ByteArray, e: Int) = cipher.update(a, b, c, d, e)
    override fun engineDoFinal(bytes: ByteArray?, from: Int, length: Int): ByteArray {
        FakeHardware.check(alias)
        return if (bytes == null) cipher.doFinal() else cipher.doFinal(bytes, from, length)
    }

    override fun engineDoFinal(a: ByteArray, b: Int, c: Int, d: ByteArray, e: Int) = cipher.doFinal(a, b, c, d, e)
    override fun engineGetIV(): ByteArray = cipher.iv
    override fun engineGetBlockSize() = cipher.blockSize
    override fun engineGetOutputSize(length: Int) = cipher.getOutputSize(length)
    override fun engineGetParameters(): AlgorithmParameters? = cipher.parameters
    override fun engineSetMode(mode: String) = Unit
    override fun engineSetPadding(padding: String) = Unit
}

class FakeAes : FakeCipher("AES/GCM/NoPadding")

class FakeRsa : FakeCipher("RSA/ECB/OAEPWithSHA-256AndMGF1Padding")

private class PublicHalf(private val key: java.security.PublicKey) : Certificate("X.509") {
    override fun getPublicKey() = key
    override fun getEncoded(): ByteArray = key.encoded
    override fun toString() = "public half"
    override fun verify(key: java.security.PublicKey) = Unit
    override fun verify(key: java.security.PublicKey, provider: String) = Unit
}

class FakeStore : KeyStoreSpi() {
    override fun engineGetKey(alias: String, password: CharArray?): Key? {
        FakeHardware.failure?.let { throw it() }
        return FakeHardware.entries[alias]?.let { if (it.pair == null) FakeSecret(alias) else FakePrivate(alias) }
    }

    override fun engineGetCertificate(alias: String): Certificate? =
        FakeHardware.entries[alias]?.pair?.let { PublicHalf(it.public) }

    override fun engineDeleteEntry(alias: String) {
        FakeHardware.failure?.let { throw java.security.KeyStoreException(it()) }
        FakeHardware.entries.remove(alias)
        FakeHardware.invalidated.remove(alias)
    }

    override fun engineLoad(stream: InputStream?, password: CharArray?) = Unit
    override fun engineAliases(): Enumeration<String> = Collections.enumeration(FakeHardware.entries.keys)
    override fun engineContainsAlias(alias: String) = alias in FakeHardware.entries
    override fun engineSize() = FakeHardware.entries.size
    override fun engineIsKeyEntry(alias: String) = engineContainsAlias(alias)
    override fun engineIsCertificateEntry(alias: String) = false
    override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null
    override fun engineGetCreationDate(alias: String): Date? = null
    override fun engineGetCertificateAlias(cert: Certificate): String? = null
    override fun engineSetKeyEntry(a: String, b: Key, c: CharArray?, d: Array<Certificate>?) = error("not used")
    override fun engineSetKeyEntry(a: String, b: ByteArray, c: Array<Certificate>?) = error("not used")
    override fun engineSetCertificateEntry(a: String, b: Certificate) = error("not used")
    override fun engineStore(stream: OutputStream?, password: CharArray?) = Unit
}
