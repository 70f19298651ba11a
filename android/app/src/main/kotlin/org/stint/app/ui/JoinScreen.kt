package org.stint.app.ui

import org.stint.app.R
import org.stint.app.ui.Words.local
import stint.bindings.Invitation
import stint.bindings.Standing
import stint.bindings.StintPhone

/** Who asks, what for, and the words to compare before she trusts it. */
class JoinScreen(private val invitation: Invitation) : ModelScreen<JoinScreen.Model>() {
    class Model(val standing: Standing)

    private var typed = ""

    override fun load(phone: StintPhone, stage: MainActivity) = Model(phone.standing(invitation))

    override fun Page.show(model: Model) {
        title(say(R.string.shell_join_title))
        text(say(R.string.shell_join_claims))
        finding(invitation.organisation())
        hint(say(R.string.shell_join_ends, Words.date(invitation.lastDay().local(), stage.language)))
        heading(say(R.string.shell_join_notice))
        invitation.notice(stage.language).forEach(::text)
        when (val standing = model.standing) {
            is Standing.New -> words { join(stage, null) }
            is Standing.Known -> {
                text(say(R.string.shell_join_known))
                button(say(R.string.shell_join_button), Page.Kind.MAIN) { join(stage, null) }
            }
            is Standing.Succession -> {
                text(say(R.string.shell_join_succession))
                button(say(R.string.shell_join_button), Page.Kind.MAIN) { join(stage, null) }
            }
            is Standing.Clash -> clash(standing.pinned)
        }
        button(say(R.string.shell_join_no_button)) { stage.place(Place.SHARE) }
    }

    private fun Page.words(later: () -> Unit) {
        heading(say(R.string.shell_join_words_title))
        text(say(R.string.shell_join_words_body))
        val words = invitation.fingerprint()
        spelled(words.chunked(2).joinToString("\n") { it.joinToString(" ") })
        button(say(R.string.shell_join_words_same_button), Page.Kind.MAIN) { join(stage, words.joinToString(" ")) }
        button(say(R.string.shell_join_words_differ_button), Page.Kind.GRAVE) {
            stage.place(Place.SHARE)
            stage.tell(say(R.string.shell_join_differ))
        }
        button(say(R.string.shell_join_words_later_button), run = later)
    }

    /** The words are typed as she was told them: showing them would answer for her. */
    private fun Page.clash(pinned: List<String>) {
        heading(say(R.string.shell_join_clash_title))
        notice(say(R.string.shell_join_clash_body))
        text(say(R.string.shell_join_clash_known))
        spelled(pinned.chunked(2).joinToString("\n") { it.joinToString(" ") })
        field(say(R.string.shell_join_words_type), ::typed, Page.Typed.CODE)
        button(say(R.string.shell_join_button)) { join(stage, typed.trim().lowercase()) }
    }

    private fun join(stage: MainActivity, compared: String?) =
        stage.withPhone(task = { phone, _ -> phone.join(invitation, compared, stage.now) }) { campaign ->
            stage.place(Place.SHARE)
            stage.go(LevelScreen(campaign))
            stage.tell(stage.say(R.string.shell_join_joined))
        }
}
