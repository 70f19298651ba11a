package org.stint.app.ui

import android.content.Intent
import android.net.Uri
import org.stint.app.R
import stint.bindings.Invitation
import stint.bindings.StintException

/** Files that other apps hand over. They are hostile until the core has read them. */
object Incoming {
    /** The most bytes of an invitation's file; a QR code's text may be longer. */
    private const val INVITATION = 2048

    /** Waits where the vault is still locked. */
    private var waiting: Uri? = null

    fun take(stage: MainActivity, intent: Intent?) {
        val uri = intent?.data?.takeIf { intent.action == Intent.ACTION_VIEW } ?: return
        // A file: address could name one of this app's own.
        if (uri.scheme != "content" || uri.authority == "${stage.packageName}.outbox") {
            stage.tell(stage.say(R.string.shell_error_file_unreadable))
            return
        }
        if (stage.session.isOpen) open(stage, uri) else waiting = uri
    }

    /** To be called when the vault was opened. */
    fun goOn(stage: MainActivity) {
        val uri = waiting ?: return
        waiting = null
        open(stage, uri)
    }

    fun open(stage: MainActivity, uri: Uri) = stage.work(task = { read(Files.small(stage, uri, INVITATION)) }, done = {
        stage.go(JoinScreen(it))
    }, stoppable = false) { why ->
        // What is too large to be an invitation is none.
        stage.refuse(if (why is StintException.TooLarge) StintException.NotAnInvitation("") else why)
    }

    /** The file of an invitation, or the text of its code. */
    private fun read(bytes: ByteArray): Invitation {
        val text = bytes.decodeToString().trim()
        return if (text.startsWith("STINT")) Invitation.fromQr(text) else Invitation.fromBytes(bytes)
    }
}
