package org.stint.app.ui

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.provider.OpenableColumns
import java.io.File
import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit
import stint.bindings.ExportSink
import stint.bindings.SinkException
import stint.bindings.StintException

/** Files that other apps hold, read and written through the system's own chooser. */
object Files {
    /** Room that is left free for the recorder. */
    private const val KEEP_FREE = 64L shl 20

    /** How long another app may let her wait. Replaced by tests. */
    @Volatile
    var patienceMs = 20_000L

    const val SEALED = "application/octet-stream"

    /** The door's own limit for a contract, payslips, a roster or rules. */
    const val FORM = 1 shl 20

    fun toOpen(): Intent = Intent(Intent.ACTION_OPEN_DOCUMENT)
        .addCategory(Intent.CATEGORY_OPENABLE)
        .setType("*/*")

    fun toMake(name: String, type: String): Intent =
        Intent(Intent.ACTION_CREATE_DOCUMENT)
            .addCategory(Intent.CATEGORY_OPENABLE)
            .setType(type)
            .putExtra(Intent.EXTRA_TITLE, name)

    fun name(context: Context, uri: Uri): String {
        val columns = arrayOf(OpenableColumns.DISPLAY_NAME)
        val name = reading {
            context.contentResolver.query(uri, columns, null, null, null)?.use { rows ->
                if (rows.moveToFirst() && !rows.isNull(0)) rows.getString(0) else null
            }
        }
        return safe(name ?: uri.lastPathSegment.orEmpty())
    }

    /** A file of at most `limit` bytes, whole. */
    fun small(context: Context, uri: Uri, limit: Int): ByteArray = open(context, uri).use { input ->
        val bytes = reading { input.readNBytesOrLess(limit + 1) }
        if (bytes.size > limit) throw StintException.TooLarge("")
        bytes
    }

    fun text(context: Context, uri: Uri, limit: Int): String = small(context, uri, limit).decodeToString()

    /** Copies for the time of one call. */
    private fun folder(context: Context) = File(context.cacheDir, "copies")

    /** What a process that was ended in such a call left behind. Only while there is none. */
    fun sweep(context: Context) {
        folder(context).deleteRecursively()
    }

    /** A copy of a file, for as long as `use` runs. */
    fun <R> copied(context: Context, uri: Uri, use: (File) -> R): R {
        val folder = folder(context).apply { mkdirs() }
        val copy = File(folder, name(context, uri).ifEmpty { "file" })
        try {
            // She chose it, and its app may have to download it first.
            open(context, uri, patienceMs * 30).use { input -> copyBounded(input, copy) }
            return use(copy)
        } finally {
            copy.delete()
        }
    }

    /** Lets `make` write a new file, and hands its bytes over to `uri`. */
    fun <R> written(context: Context, uri: Uri, make: (File) -> R): R {
        val file = File.createTempFile("out", null, folder(context).apply { mkdirs() }).apply { delete() }
        try {
            val made = make(file)
            write(context, uri) { out -> file.inputStream().use { it.copyTo(out) } }
            return made
        } finally {
            file.delete()
        }
    }

    /** Lets `make` write what is not sealed straight to `uri`: no file of ours ever holds it. */
    fun <R> streamed(context: Context, uri: Uri, make: (ExportSink) -> R): R {
        var whole = false
        try {
            return write(context, uri) { make(Stream(it)) }.also { whole = true }
        } finally {
            // A part must not pass for all of it.
            if (!whole) runCatching { context.contentResolver.openOutputStream(uri, "wt")?.close() }
        }
    }

    private class Stream(private val out: OutputStream) : ExportSink {
        /** Whatever another app throws, or the memory it takes, the piece wasn't taken. */
        override fun write(bytes: ByteArray) = try {
            out.write(bytes)
        } catch (_: Throwable) {
            throw SinkException.Failed()
        }
    }

    fun write(context: Context, uri: Uri, bytes: ByteArray): Unit = write(context, uri) { it.write(bytes) }

    private fun <R> write(context: Context, uri: Uri, put: (OutputStream) -> R): R = try {
        val out = context.contentResolver.openOutputStream(uri, "wt") ?: throw StintException.Io("")
        out.use(put)
    } catch (_: IOException) {
        throw StintException.Io("")
    } catch (_: SecurityException) {
        throw StintException.Io("")
    }

    private fun open(context: Context, uri: Uri, forMs: Long = patienceMs): InputStream =
        reading(forMs) { context.contentResolver.openInputStream(uri) } ?: throw StintException.FileUnreadable("")

    /**
     * Whatever another app's provider throws, or where it never answers: the
     * file can't be read. What waits for it is one thread, not the door's lane.
     */
    private fun <R> reading(forMs: Long = patienceMs, read: () -> R): R = try {
        CompletableFuture.supplyAsync({ read() }, { Thread(it).start() }).get(forMs, TimeUnit.MILLISECONDS)
    } catch (_: Exception) {
        throw StintException.FileUnreadable("")
    }

    private fun copyBounded(input: InputStream, to: File) {
        val room = (to.parentFile?.usableSpace ?: 0) - KEEP_FREE
        var written = 0L
        val buffer = ByteArray(1 shl 16)
        to.outputStream().use { out ->
            while (true) {
                val read = reading { input.read(buffer) }
                if (read < 0) break
                written += read
                if (written > room) throw StintException.DiskFull("")
                out.write(buffer, 0, read)
            }
        }
    }

    private fun InputStream.readNBytesOrLess(limit: Int): ByteArray {
        val bytes = ByteArray(limit)
        var filled = 0
        while (filled < limit) {
            val read = read(bytes, filled, limit - filled)
            if (read < 0) break
            filled += read
        }
        return bytes.copyOf(filled)
    }

    /** A name that can't lead out of its folder. */
    private fun safe(name: String): String =
        name.filter { it.isLetterOrDigit() || it in "._- " }.trimStart('.').takeLast(80)
}
