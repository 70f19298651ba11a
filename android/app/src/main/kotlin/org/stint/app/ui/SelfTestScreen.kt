package org.stint.app.ui

import org.stint.app.R
import org.stint.app.device.Device
import org.stint.app.device.DeviceFacts
import org.stint.app.device.Obstacle
import org.stint.app.device.SelfTest

/** Whether this phone would stop the recording, and the way to the setting that does. */
class SelfTestScreen(private val first: Boolean = false) : Screen() {
    override val alone = first

    override fun draw(page: Page): Unit = with(page) {
        val device = Device(stage)
        val facts = device.facts()
        val found = SelfTest.obstacles(facts)
        title(say(R.string.shell_check_title))
        if (found.isEmpty()) finding(say(R.string.shell_check_good))
        else finding(stage.count(R.plurals.shell_check_bad, found.size.toLong()))
        found.forEach { obstacle ->
            notice(words(obstacle, facts), say(R.string.shell_common_settings_button) to {
                if (!device.open(stage, device.pages(obstacle))) stage.tell(say(R.string.android_no_app))
            })
        }
        button(say(R.string.shell_check_again_button)) { stage.redraw() }
        hint(say(R.string.shell_start_battery))
        if (first) button(say(R.string.shell_common_next_button), Page.Kind.MAIN) { stage.begin(ReadyScreen()) }
    }

    private fun Page.words(obstacle: Obstacle, facts: DeviceFacts): String {
        val where = facts.maker?.takeIf { obstacle == Obstacle.MAKER }?.let { say(it.words) }
        return listOfNotNull(say(obstacle.text), where).joinToString("\n\n")
    }
}

/** The end of the first start. */
class ReadyScreen : Screen() {
    override val alone = true

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_start_ready_title))
        finding(say(R.string.shell_start_ready_body))
        text(say(R.string.shell_start_battery))
        text(say(R.string.shell_start_ready_new_phone))
        button(say(R.string.shell_start_begin_button), Page.Kind.MAIN) { stage.place(Place.TODAY) }
    }
}
