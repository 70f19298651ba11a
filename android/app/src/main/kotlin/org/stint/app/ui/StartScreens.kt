package org.stint.app.ui

import org.stint.app.R
import org.stint.app.device.Device
import stint.bindings.createPhone

/** What Stint is, before anything is asked. */
class WelcomeScreen : Screen() {
    override val alone = true

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_start_title))
        text(say(R.string.shell_start_what))
        text(say(R.string.shell_start_private))
        text(say(R.string.shell_start_no_internet))
        if (Device(stage).facts().managed) notice(say(R.string.shell_start_managed))
        button(say(R.string.shell_start_begin_button), Page.Kind.MAIN) { stage.go(MakeScreen()) }
        button(say(R.string.shell_start_restore_button)) { stage.go(RestoreScreen()) }
        button(say(R.string.shell_data_language)) { stage.go(LanguageScreen(first = true)) }
    }
}

/** Two ways in: one of them is always on paper. */
class MakeScreen : Screen() {
    override val alone = true
    override val secret = true
    private val ways = WaysIn()

    override fun left() = ways.forget()

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_start_unlock_title))
        text(say(R.string.shell_start_unlock_body))
        ways.draw(page)
        button(say(R.string.shell_start_unlock_make_button), Page.Kind.MAIN) { if (ways.sound(stage)) make(stage) }
    }

    private fun make(stage: MainActivity) {
        val s = stage.session
        stage.work(task = {
            createPhone(s.vault, s.keys, ways.chosenPassphrase, ways.device, s.systemZone, stage.now)
        }, done = { new ->
            s.opened(new.phone)
            stage.begin(PaperScreen(new.recoveryCode) { it.begin(RecordedScreen(first = true)) })
        })
    }
}
