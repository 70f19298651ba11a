package org.stint.app.ui

import android.content.Intent
import android.net.Uri
import org.stint.app.R
import stint.bindings.Invitation
import stint.bindings.StintException

/** Files that other apps hand over. They are hostile until the core has read them. */
object Incoming {
    /** The door's own limit for a statement of deletion; an invitation is smaller. */
    private const val STATEMENT = 64 * 1024

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

    /** `isStatement`: nothing else was asked for. */
    fun open(stage: MainActivity, uri: Uri, isStatement: Boolean = false) = stage.work(task = {
        val bytes = Files.small(stage, uri, STATEMENT)
        val text = bytes.decodeToString().trim()
        when {
            isStatement || text.startsWith("{") -> null.also { accept(stage, bytes) }
            text.startsWith("STINT") -> Invitation.fromQr(text)
            else -> Invitation.fromBytes(bytes)
        }
    }, done = { if (it == null) accepted(stage) else stage.go(JoinScreen(it)) }, stoppable = false) { why ->
        // What is too large to be an invitation is none.
        stage.refuse(if (why is StintException.TooLarge && !isStatement) StintException.NotAnInvitation("") else why)
    }

    /** Which of her campaigns it answers, the core finds out. */
    private fun accept(stage: MainActivity, bytes: ByteArray) {
        val phone = stage.session.open()
        val answered = phone.consents().map { it.campaign }.distinct().any {
            try {
                phone.acceptDeletion(bytes, it, stage.now)
                true
            } catch (_: StintException.BadStatement) {
                false
            }
        }
        if (!answered) throw StintException.BadStatement("")
    }

    private fun accepted(stage: MainActivity) {
        stage.place(Place.SHARE)
        stage.go(ReceiptsScreen())
        stage.tell(stage.say(R.string.shell_withdraw_statement_good))
    }
}
