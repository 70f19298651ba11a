package org.stint.app.keys

import android.annotation.TargetApi
import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import java.security.KeyPairGenerator
import java.security.KeyStore
import java.security.PrivateKey
import java.security.PublicKey
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey

/** The provider of keys that never leave the phone. */
private const val PROVIDER = "AndroidKeyStore"

internal const val MAC = "stint.mac"
internal const val SEAL = "stint.seal"

/** Seconds for which a key may be used after she showed who she is. */
private const val AUTHENTICATED_S = 30

/**
 * The keys in the phone's hardware, made where they are missing.
 *
 * | level | how a slot's key is guarded |
 * | --- | --- |
 * | 30 and up | strong biometry or the phone's code in the last 30 s, phone unlocked, StrongBox if there is one |
 * | 28, 29 | the same, but any enrolled finger counts, as strength can't be asked for |
 * | 26, 27 | the same without "phone unlocked" and StrongBox, which came with 28 |
 *
 * A slot's key is an RSA pair, not the AES key of the reference design: its
 * public half wraps without asking her, so that erasing a day, which makes a
 * new epoch, never needs a second prompt.
 */
internal class DeviceKeys(
    private val level: Int = Build.VERSION.SDK_INT,
    private val strongBox: Boolean = false,
) {
    private val store: KeyStore by lazy { KeyStore.getInstance(PROVIDER).apply { load(null) } }

    /** HMAC-SHA-256; works while the phone is locked. */
    fun mac(): SecretKey = secret(MAC) { alias ->
        KeyProperties.KEY_ALGORITHM_HMAC_SHA256 to
            KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_SIGN)
    }

    /** AES-256-GCM for small files; works while the phone is locked. */
    fun seal(): SecretKey = secret(SEAL) { alias ->
        KeyProperties.KEY_ALGORITHM_AES to
            KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
                .setKeySize(256)
                .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
                .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
    }

    /** The half that wraps for `epoch`. */
    @Synchronized
    fun wrapping(epoch: UInt): PublicKey =
        store.getCertificate(slot(epoch))?.publicKey ?: inHardware { makePair(slot(epoch), it) }

    /** The half that unwraps for `epoch`, if the phone still has it. */
    fun unwrapping(epoch: UInt): PrivateKey? = store.getKey(slot(epoch), null) as PrivateKey?

    /** That there is none is fine. */
    @Synchronized
    fun destroy(epoch: UInt) = store.deleteEntry(slot(epoch))

    /** Makes room for a new key where the phone has given up the old one. */
    @Synchronized
    fun forget(alias: String) = store.deleteEntry(alias)

    private fun slot(epoch: UInt) = "stint.kek.$epoch"

    @Synchronized
    private fun secret(alias: String, spec: (String) -> Pair<String, KeyGenParameterSpec.Builder>): SecretKey {
        store.getKey(alias, null)?.let { return it as SecretKey }
        return inHardware { strong ->
            val (algorithm, builder) = spec(alias)
            if (strong) strongBacked(builder)
            KeyGenerator.getInstance(algorithm, PROVIDER).apply { init(builder.build()) }.generateKey()
        }
    }

    private fun makePair(alias: String, strong: Boolean): PublicKey {
        val builder = KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_DECRYPT)
            .setKeySize(2048)
            .setDigests(KeyProperties.DIGEST_SHA256)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_RSA_OAEP)
            .setUserAuthenticationRequired(true)
            // A new finger must not cost her the record.
            .setInvalidatedByBiometricEnrollment(false)
        if (level >= 30) {
            strongOrCode(builder)
        } else {
            @Suppress("DEPRECATION")
            builder.setUserAuthenticationValidityDurationSeconds(AUTHENTICATED_S)
        }
        if (level >= 28) unlockedOnly(builder)
        if (strong) strongBacked(builder)
        val generator = KeyPairGenerator.getInstance(KeyProperties.KEY_ALGORITHM_RSA, PROVIDER)
        generator.initialize(builder.build())
        return generator.generateKeyPair().public
    }

    /** In StrongBox where there is one that takes such a key, else in the TEE. */
    private fun <K> inHardware(make: (strong: Boolean) -> K): K {
        if (level < 28 || !strongBox) return make(false)
        return try {
            make(true)
        } catch (e: java.security.ProviderException) {
            if (!isStrongBoxUnavailable(e)) throw e
            make(false)
        }
    }

    @TargetApi(28)
    private fun isStrongBoxUnavailable(e: Exception) = e is StrongBoxUnavailableException

    @TargetApi(28)
    private fun strongBacked(builder: KeyGenParameterSpec.Builder) = builder.setIsStrongBoxBacked(true)

    @TargetApi(28)
    private fun unlockedOnly(builder: KeyGenParameterSpec.Builder) = builder.setUnlockedDeviceRequired(true)

    @TargetApi(30)
    private fun strongOrCode(builder: KeyGenParameterSpec.Builder) = builder.setUserAuthenticationParameters(
        AUTHENTICATED_S,
        KeyProperties.AUTH_BIOMETRIC_STRONG or KeyProperties.AUTH_DEVICE_CREDENTIAL,
    )
}
