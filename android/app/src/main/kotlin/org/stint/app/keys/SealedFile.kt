package org.stint.app.keys

import android.util.AtomicFile
import java.io.File
import java.io.FileNotFoundException
import java.security.GeneralSecurityException
import javax.crypto.Cipher
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec
import org.stint.app.recording.Keeper

private const val NONCE = 12

/**
 * A small file that only this phone can read, also while it is locked. It is
 * replaced as a whole, and on the disk when `write` returns.
 */
internal class SealedFile(private val file: File, private val key: () -> SecretKey) : Keeper {
    private val atomic = AtomicFile(file)

    /** Null where there is none yet. */
    @Synchronized
    override fun read(): ByteArray? {
        val bytes = try {
            atomic.readFully()
        } catch (_: FileNotFoundException) {
            return null
        }
        if (bytes.size < NONCE) throw GeneralSecurityException("a sealed file is too short")
        val cipher = Cipher.getInstance("AES/GCM/NoPadding")
        cipher.init(Cipher.DECRYPT_MODE, key(), GCMParameterSpec(128, bytes, 0, NONCE))
        cipher.updateAAD(file.name.toByteArray())
        return cipher.doFinal(bytes, NONCE, bytes.size - NONCE)
    }

    @Synchronized
    override fun write(bytes: ByteArray) {
        val cipher = Cipher.getInstance("AES/GCM/NoPadding")
        // The nonce is the key store's own: it takes none from an app.
        cipher.init(Cipher.ENCRYPT_MODE, key())
        cipher.updateAAD(file.name.toByteArray())
        val sealed = cipher.iv + cipher.doFinal(bytes)
        file.parentFile?.mkdirs()
        val stream = atomic.startWrite()
        try {
            stream.write(sealed)
            atomic.finishWrite(stream)
        } catch (e: java.io.IOException) {
            atomic.failWrite(stream)
            throw e
        }
    }
}
