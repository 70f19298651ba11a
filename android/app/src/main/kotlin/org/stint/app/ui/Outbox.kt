package org.stint.app.ui

import android.content.ClipData
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.content.Intent
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import java.io.File
import java.io.FileNotFoundException
import java.util.UUID

/** What she hands to another app, and nothing else: one sealed file at a time, read only. */
class Outbox : ContentProvider() {
    override fun onCreate() = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        if (mode != "r") throw FileNotFoundException()
        val file = file(uri) ?: throw FileNotFoundException()
        return ParcelFileDescriptor.open(file, ParcelFileDescriptor.MODE_READ_ONLY)
    }

    override fun query(uri: Uri, columns: Array<String>?, where: String?, with: Array<String>?, by: String?): Cursor? {
        val file = file(uri) ?: return null
        val known = mapOf(OpenableColumns.DISPLAY_NAME to file.name, OpenableColumns.SIZE to file.length())
        val asked = (columns ?: known.keys.toTypedArray()).filter { it in known }
        return MatrixCursor(asked.toTypedArray(), 1).apply { addRow(asked.map { known[it] }) }
    }

    override fun getType(uri: Uri) = file(uri)?.let { type(it.name) }

    private fun file(uri: Uri): File? {
        val (token, name) = uri.pathSegments.takeIf { it.size == 2 } ?: return null
        val sound = name.none { it == '/' || it == '\\' } && runCatching { UUID.fromString(token) }.isSuccess
        val context = context ?: return null
        return File(folder(context), "$token/$name").takeIf { sound && it.isFile }
    }

    override fun insert(uri: Uri, values: ContentValues?): Uri? = null
    override fun delete(uri: Uri, where: String?, with: Array<String>?) = 0
    override fun update(uri: Uri, values: ContentValues?, where: String?, with: Array<String>?) = 0

    companion object {
        private fun folder(context: Context) = File(context.cacheDir, "outbox")

        private fun type(name: String) = if (name.endsWith(".txt")) "text/plain" else "application/octet-stream"

        /** What was handed out before can't be fetched any more. */
        fun empty(context: Context) {
            folder(context).deleteRecursively()
        }

        /** Puts files out and makes what the share sheet asks for. */
        fun send(context: Context, files: List<Pair<String, ByteArray>>): Intent {
            empty(context)
            val uris = files.map { (name, bytes) ->
                val token = UUID.randomUUID().toString()
                File(folder(context), token).mkdirs()
                File(folder(context), "$token/$name").writeBytes(bytes)
                Uri.Builder().scheme("content").authority("${context.packageName}.outbox")
                    .appendPath(token).appendPath(name).build()
            }
            val send = Intent(if (uris.size == 1) Intent.ACTION_SEND else Intent.ACTION_SEND_MULTIPLE)
                .setType(type(files.first().first))
                .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
            if (uris.size == 1) send.putExtra(Intent.EXTRA_STREAM, uris[0])
            else send.putParcelableArrayListExtra(Intent.EXTRA_STREAM, ArrayList(uris))
            send.clipData = ClipData.newRawUri(null, uris[0]).apply { uris.drop(1).forEach { addItem(ClipData.Item(it)) } }
            return Intent.createChooser(send, null)
        }
    }
}
