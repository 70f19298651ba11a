package org.stint.app.ui

import org.stint.app.R
import org.stint.app.keys.Prompted
import stint.bindings.Opening
import stint.bindings.RecoveryCode
import stint.bindings.StintException
import stint.bindings.StintPhone
import stint.bindings.StintProgress
import stint.bindings.beginUnlock
import stint.bindings.rescuePhone
import stint.bindings.restorePhone

/** Nothing of the record is shown before this. */
class UnlockScreen : Screen() {
    override val secret = true
    override val alone = true
    private enum class By { DEVICE, PASSPHRASE, RECOVERY }

    private var by: By? = null
    private var typed = ""
    private var why: StintException? = null

    /** Here or in another window, it may have been opened already. */
    override fun shown(stage: MainActivity) {
        if (stage.session.isOpen) stage.unlocked()
    }

    override fun left() {
        typed = ""
    }

    override fun draw(page: Page): Unit = with(page) {
        val device = stage.session.deviceIsSecure
        title(say(R.string.shell_unlock_title))
        text(say(R.string.shell_unlock_body))
        why?.let { refusal(it) }
        if (why is StintException.DeviceKeyLost) text(say(R.string.shell_unlock_lost_body))
        val now = by ?: if (device) By.DEVICE else By.PASSPHRASE
        when (now) {
            By.DEVICE -> button(say(R.string.shell_unlock_device_button), Page.Kind.MAIN) { byDevice(stage) }
            By.PASSPHRASE -> field(say(R.string.shell_unlock_passphrase), ::typed, Page.Typed.SECRET)
            By.RECOVERY -> field(say(R.string.shell_unlock_recovery), ::typed, Page.Typed.CODE)
        }
        if (now != By.DEVICE) button(say(R.string.shell_unlock_button), Page.Kind.MAIN) { byTyped(stage, now) }
        heading(say(R.string.android_unlock_other))
        if (device && now != By.DEVICE) other(R.string.shell_unlock_device_button, By.DEVICE)
        if (now != By.PASSPHRASE) other(R.string.shell_unlock_passphrase_button, By.PASSPHRASE)
        if (now != By.RECOVERY) other(R.string.shell_unlock_recovery_button, By.RECOVERY)
        button(say(R.string.shell_erase_all_button), Page.Kind.GRAVE) { stage.go(EraseAllScreen(locked = true)) }
    }

    private fun Page.other(text: Int, way: By) {
        button(say(text)) {
            by = way
            typed = ""
            why = null
            stage.redraw()
        }
    }

    private fun byDevice(stage: MainActivity) {
        val session = stage.session
        val unlock = session.deviceUnlock()
        stage.work(false, { session.asRefusal(unlock::begin) }, { wrapped ->
            stage.prompt.ask { prompted ->
                if (prompted.isRefusal(stage)) return@ask
                open(stage) { session.finish(unlock, wrapped, it) }
            }
        }, { refused(stage, it) })
    }

    private fun byTyped(stage: MainActivity, way: By) {
        val (s, secret) = stage.session to typed
        open(stage) { progress ->
            s.opened(
                if (way == By.PASSPHRASE) StintPhone.unlockWithPassphrase(s.vault, s.keys, secret, stage.now, progress)
                else StintPhone.unlockWithRecovery(s.vault, s.keys, secret, stage.now, progress),
            )
        }
    }

    private fun open(stage: MainActivity, how: (StintProgress) -> Unit) = stage.work(false, how, {
        val isLost = why is StintException.DeviceKeyLost && stage.session.deviceIsSecure
        typed = ""
        // The screen went off meanwhile.
        if (!stage.session.isOpen) return@work stage.redraw(this)
        Incoming.goOn(stage)
        if (isLost) stage.tell(stage.say(R.string.shell_unlock_lost_renew), stage.say(R.string.shell_unlock_lost_renew_button) to { renew(stage) })
    }, { refused(stage, it) })

    private fun renew(stage: MainActivity) = stage.keep(R.string.shell_common_saved, { it.setDeviceLock(stage.now) }) {}

    private fun refused(stage: MainActivity, refusal: StintException) {
        why = refusal
        // What can't help any more is no longer the first way that is offered.
        if (refusal is StintException.DeviceKeyLost || refusal is StintException.NoSuchSlot) by = By.RECOVERY
        stage.redraw(this)
    }
}

/** Says why the prompt didn't let her in; false where it did. */
private fun Prompted.isRefusal(stage: MainActivity): Boolean {
    val text = when (this) {
        Prompted.SHOWN_WHO -> return false
        Prompted.CANCELLED -> R.string.shell_unlock_cancelled
        Prompted.TOO_MANY -> R.string.shell_unlock_too_many
        Prompted.NO_LOCK_SCREEN -> R.string.shell_unlock_lost_body
    }
    stage.tell(stage.say(text))
    return true
}

/** A backup becomes this phone's record. */
class RestoreScreen : Screen() {
    override val secret = true
    override val alone = true
    private var code = ""
    private val ways = WaysIn()

    override fun left() {
        code = ""
        ways.forget()
    }

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_data_restore_title))
        text(say(R.string.shell_data_restore_body))
        field(say(R.string.shell_unlock_recovery), ::code, Page.Typed.CODE)
        ways.draw(page)
        button(say(R.string.shell_common_choose_file_button), Page.Kind.MAIN) {
            if (ways.sound(stage)) stage.askForFile(::restore)
        }
    }

    private fun restore(stage: MainActivity, uri: android.net.Uri) {
        val s = stage.session
        stage.work(stoppable = true, { progress ->
            Files.copied(stage, uri) {
                restorePhone(it.path, code, s.vault, s.keys, ways.chosenPassphrase, ways.device, stage.now, progress)
            }
        }, {
            stage.begin(UnlockScreen())
            stage.tell(stage.say(R.string.android_restored))
        })
    }
}

/** What can still be read of a damaged record goes into a new one. */
class RescueScreen : Screen() {
    override val secret = true
    override val alone = true
    private var passphrase = ""
    private var code = ""

    override fun left() {
        passphrase = ""
        code = ""
    }

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_unlock_rescue_button))
        text(say(R.string.shell_unlock_damaged_body))
        if (stage.session.deviceIsSecure) {
            button(say(R.string.shell_unlock_device_button), Page.Kind.MAIN) {
                stage.prompt.ask { if (!it.isRefusal(stage)) rescue(stage, ::byDevice) }
            }
        }
        field(say(R.string.shell_unlock_passphrase), ::passphrase, Page.Typed.SECRET)
        button(say(R.string.shell_unlock_passphrase_button)) { rescue(stage) { Opening.byPassphrase(passphrase) } }
        field(say(R.string.shell_unlock_recovery), ::code, Page.Typed.CODE)
        button(say(R.string.shell_unlock_recovery_button)) { rescue(stage) { Opening.byRecoveryCode(code) } }
    }

    private fun byDevice(session: Session): Opening = session.asRefusal {
        val plain = session.keys.unwrap(beginUnlock(session.vault))
        try {
            Opening.byUnwrapped(plain)
        } finally {
            plain.fill(0)
        }
    }

    private fun rescue(stage: MainActivity, opening: (Session) -> Opening) {
        val s = stage.session
        stage.work(task = { progress ->
            s.app.recording.held {
                s.closed()
                opening(s).use { by ->
                    Rescue(s.app.vault).run { to -> rescuePhone(s.vault, s.keys, by, to, null, s.deviceIsSecure, stage.language, stage.now, progress) }
                }
            }
        }, done = { stage.begin(RescuedScreen(it.said, it.losses, it.recoveryCode)) })
    }
}

/** What was saved, and what is lost. */
class RescuedScreen(
    private val said: String,
    private val losses: List<String>,
    private var code: RecoveryCode?,
) : Screen() {
    override val alone = true
    override val holdsCode get() = code != null

    override fun shown(stage: MainActivity) {
        if (code != null) stage.session.settings.isPaperUnchecked = true
    }

    override fun left() {
        code?.wipe()
    }

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_unlock_rescue_button))
        finding(said)
        losses.forEach(::text)
        button(say(R.string.shell_common_next_button), Page.Kind.MAIN) {
            val paper = code?.let { handedOn -> PaperScreen(handedOn, outlivesLock = true) { it.begin(UnlockScreen()) } }
            code = null
            stage.begin(paper ?: UnlockScreen())
        }
    }
}
