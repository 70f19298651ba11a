package org.stint.app.keys

import android.util.AtomicFile
import java.io.File
import java.io.FileNotFoundException
import java.io.FileOutputStream
import java.io.IOException
import java.security.GeneralSecurityException
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.spec.GCMParameterSpec
import org.stint.app.recording.Keeper
import org.stint.app.recording.Lost
import org.stint.app.recording.Stop

private const val NONCE = 12

/**
 * A small file that only this phone can read, also while it is locked. It is
 * replaced as a whole, and on the disk when `write` returns.
 */
internal class SealedFile(private val file: File, private val keys: DeviceKeys) : Keeper {
    private val atomic = AtomicFile(file)

    override var stops: Set<Stop>
        get() = Stop.entries.filter { mark(it).exists() }.toSet()
        set(value) = Stop.entries.forEach { if (it in value) make(mark(it)) else mark(it).delete() }

    private fun mark(stop: Stop) = File("${file.path}.${stop.name.lowercase()}")

    /** Rather than go on with what she stopped, all is forgotten; its room may be what the mark lacks. */
    private fun make(mark: File) {
        if (runCatching { sync(mark) }.isSuccess) return
        atomic.delete()
        runCatching { sync(mark) }
    }

    /** Its name, too, is on the disk then. */
    private fun sync(file: File) = FileOutputStream(file, true).use { it.fd.sync() }

    /** Null where there is none yet. */
    @Synchronized
    override fun read(): ByteArray? {
        val bytes = try {
            atomic.readFully()
        } catch (e: FileNotFoundException) {
            // Android says so of a file that can't be opened, too.
            if (file.exists() || File(file.path + ".bak").exists()) throw e
            return null
        }
        if (bytes.size < NONCE) throw Lost(null)
        return try {
            val cipher = Cipher.getInstance("AES/GCM/NoPadding")
            cipher.init(Cipher.DECRYPT_MODE, keys.seal(), GCMParameterSpec(128, bytes, 0, NONCE))
            cipher.updateAAD(file.name.toByteArray())
            cipher.doFinal(bytes, NONCE, bytes.size - NONCE)
        } catch (e: GeneralSecurityException) {
            val isGone = KeyState.of(e, locked = false) == KeyState.INVALIDATED
            // With it, nothing could be written any more either.
            if (isGone) keys.forget(SEAL)
            throw if (isGone || e is AEADBadTagException) Lost(e) else e
        }
    }

    @Synchronized
    override fun write(bytes: ByteArray) {
        val cipher = Cipher.getInstance("AES/GCM/NoPadding")
        // The nonce is the key store's own: it takes none from an app.
        cipher.init(Cipher.ENCRYPT_MODE, keys.seal())
        cipher.updateAAD(file.name.toByteArray())
        val sealed = cipher.iv + cipher.doFinal(bytes)
        file.parentFile?.mkdirs()
        val stream = atomic.startWrite()
        try {
            stream.write(sealed)
            // `finishWrite` only logs what fails in it.
            stream.fd.sync()
            atomic.finishWrite(stream)
        } catch (e: IOException) {
            atomic.failWrite(stream)
            throw e
        }
        if (File(file.path + ".new").exists()) throw IOException("not replaced")
        sync(file)
    }
}
