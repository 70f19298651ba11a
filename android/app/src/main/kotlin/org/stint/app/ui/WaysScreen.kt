package org.stint.app.ui

import org.stint.app.R
import stint.bindings.StintPhone
import stint.bindings.WayIn

/** The ways that she chooses for a new record. */
class WaysIn {
    var device = false
    private var wanted: Boolean? = null
    private var passphrase = ""
    private var again = ""

    /** Null where she wants none. */
    val chosenPassphrase: String? get() = passphrase.takeIf { wantsPassphrase }
    private val wantsPassphrase get() = wanted ?: !device

    fun forget() {
        passphrase = ""
        again = ""
    }

    fun draw(page: Page) = with(page) {
        val secure = stage.session.deviceIsSecure
        if (wanted == null) device = secure
        if (secure) {
            check(say(R.string.shell_start_unlock_device), device) {
                wanted = wantsPassphrase || !it
                device = it
                stage.redraw()
            }
            hint(say(R.string.shell_start_unlock_device_body))
        } else {
            device = false
            hint(say(R.string.shell_start_unlock_device_missing))
        }
        check(say(R.string.shell_start_unlock_passphrase), wantsPassphrase) {
            wanted = it || !device
            stage.redraw()
        }
        hint(say(R.string.shell_start_unlock_passphrase_body))
        if (wantsPassphrase) {
            field(say(R.string.shell_unlock_passphrase), ::passphrase, Page.Typed.SECRET)
            field(say(R.string.shell_start_unlock_passphrase_again), ::again, Page.Typed.SECRET)
        }
    }

    fun sound(stage: MainActivity): Boolean {
        val same = !wantsPassphrase || passphrase == again
        if (!same) stage.tell(stage.say(R.string.shell_start_unlock_passphrase_differ))
        return same
    }
}

/** How the record is opened, two ways at least. */
class WaysScreen : ModelScreen<WaysScreen.Model>() {
    class Model(val ways: List<WayIn>)

    override fun load(phone: StintPhone, stage: MainActivity) = Model(phone.waysIn())

    override fun Page.show(model: Model) {
        title(say(R.string.shell_data_ways))
        model.ways.forEach { way ->
            figure(say(text(way)), say(R.string.shell_common_on))
            if (way != WayIn.RECOVERY) {
                button(say(R.string.shell_data_way_remove_button)) {
                    stage.keep(R.string.shell_common_saved, { it.removeWayIn(way, stage.now) }) { again(stage) }
                }
            }
        }
        heading(say(R.string.shell_data_way_add_button))
        if (WayIn.PLATFORM !in model.ways && stage.session.deviceIsSecure) {
            button(say(R.string.shell_data_way_device)) {
                stage.keep(R.string.shell_common_saved, { it.setDeviceLock(stage.now) }) { again(stage) }
            }
        }
        button(say(R.string.shell_data_way_passphrase_button)) { stage.go(PassphraseScreen()) }
        button(say(R.string.shell_data_way_recovery_button)) { newPaper(stage) }
        hint(say(R.string.shell_data_way_recovery_warning))
    }

    private fun text(way: WayIn) = when (way) {
        WayIn.PLATFORM -> R.string.shell_data_way_device
        WayIn.PASSPHRASE -> R.string.shell_data_way_passphrase
        WayIn.RECOVERY -> R.string.shell_data_way_recovery
    }
}

/** A new passphrase; the old one holds until this is kept. */
class PassphraseScreen : Screen() {
    override val secret = true
    private var passphrase = ""
    private var again = ""

    override fun left() {
        passphrase = ""
        again = ""
    }

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_data_way_passphrase_button))
        text(say(R.string.shell_start_unlock_passphrase_body))
        field(say(R.string.shell_unlock_passphrase), ::passphrase, Page.Typed.SECRET)
        field(say(R.string.shell_start_unlock_passphrase_again), ::again, Page.Typed.SECRET)
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            if (passphrase == again) stage.keep(R.string.shell_common_saved, { it.setPassphrase(passphrase, stage.now) })
            else stage.tell(say(R.string.shell_start_unlock_passphrase_differ))
        }
    }
}
