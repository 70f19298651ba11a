package org.stint.app.ui

import org.stint.app.R
import stint.bindings.RecoveryCode

/** A new code takes the old one's place. */
fun newPaper(stage: MainActivity) = stage.withPhone(task = { phone, _ -> phone.newRecoveryCode(stage.now) }) {
    stage.go(PaperScreen(it) { here ->
        here.place(Place.DATA)
        here.tell(here.say(R.string.shell_start_paper_check_right))
    })
}

/**
 * The recovery code, once, for paper. `then` goes on when two of its groups came
 * back from there. When the record is locked it waits behind that lock, but for
 * the code of a record that only this code may open.
 */
class PaperScreen(
    private val code: RecoveryCode,
    override val outlivesLock: Boolean = false,
    private val then: (MainActivity) -> Unit,
) : Screen() {
    override val secret = true
    override val alone = true
    override val canGoBack = false
    override val holdsCode = true

    override fun shown(stage: MainActivity) {
        stage.session.settings.isPaperUnchecked = true
    }

    override fun left() = code.wipe()

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_start_paper_title))
        text(say(R.string.shell_start_paper_body))
        val groups = code.show()
        spelled(groups.split(' ', '-').chunked(2).joinToString("\n") { it.joinToString("  ") })
        hint(say(R.string.shell_start_paper_why))
        button(say(R.string.shell_start_paper_written_button), Page.Kind.MAIN) { stage.go(PaperCheckScreen(code, outlivesLock, then)) }
    }
}

/** Two groups, typed from the paper: that it was written, and can be read. */
class PaperCheckScreen(
    private val code: RecoveryCode,
    override val outlivesLock: Boolean,
    private val then: (MainActivity) -> Unit,
) : Screen() {
    override val secret = true
    override val alone = true
    private val asked = (0 until GROUPS).shuffled(java.security.SecureRandom()).take(2).sorted()
    private var first = ""
    private var second = ""

    override fun left() {
        first = ""
        second = ""
    }

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_start_paper_check_title))
        text(say(R.string.android_paper_check_body))
        field(say(R.string.android_paper_group, asked[0] + 1), ::first, Page.Typed.CODE)
        field(say(R.string.android_paper_group, asked[1] + 1), ::second, Page.Typed.CODE)
        button(say(R.string.shell_common_next_button), Page.Kind.MAIN) { check(stage) }
        button(say(R.string.shell_start_paper_show_button)) { stage.back() }
    }

    private fun check(stage: MainActivity) {
        val groups = code.show().split(' ', '-')
        val right = listOf(first, second).zip(asked).all { (typed, at) -> alike(typed) == alike(groups[at]) }
        if (!right) return stage.tell(stage.say(R.string.shell_start_paper_check_wrong))
        stage.session.settings.isPaperUnchecked = false
        then(stage)
    }

    private companion object {
        /** Of four characters each; the two check characters after them aren't asked for. */
        const val GROUPS = 8

        /** Crockford's alphabet has no O, I and L: whoever reads one means a digit. */
        fun alike(text: String) = text.uppercase().filter { it.isLetterOrDigit() }
            .replace('O', '0').replace('I', '1').replace('L', '1')
    }
}
