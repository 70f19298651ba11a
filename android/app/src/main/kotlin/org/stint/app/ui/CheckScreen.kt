package org.stint.app.ui

import org.stint.app.R
import stint.bindings.Checked
import stint.bindings.SetAside
import stint.bindings.StintPhone

/** Whether every record can be read, what was set aside, and what was ever noted. */
class CheckScreen : ModelScreen<CheckScreen.Model>() {
    class Model(val aside: List<SetAside>, val notes: List<String>)

    private var found: Checked? = null

    override fun load(phone: StintPhone, stage: MainActivity) =
        Model(phone.setAside(), phone.integrity(stage.language))

    override fun Page.show(model: Model) {
        title(say(R.string.shell_data_check))
        button(say(R.string.shell_data_check_button), Page.Kind.MAIN) { check(stage) }
        found?.let { result ->
            if (result.findings.isEmpty()) finding(say(R.string.shell_data_check_good))
            result.findings.forEach(::text)
            if (result.needsRescue) {
                notice(say(R.string.shell_unlock_damaged_body), say(R.string.shell_unlock_rescue_button) to { stage.go(RescueScreen()) })
            }
        }
        if (model.aside.isNotEmpty()) {
            heading(say(R.string.shell_data_check_aside))
            text(stage.count(R.plurals.android_pieces, model.aside.size.toLong()))
            hint(say(R.string.shell_data_check_drop_ask))
            button(say(R.string.shell_data_check_drop_button), Page.Kind.GRAVE) { drop(stage) }
        }
        heading(say(R.string.shell_data_notes))
        if (model.notes.isEmpty()) text(say(R.string.shell_data_notes_empty))
        model.notes.forEach(::text)
    }

    private fun check(stage: MainActivity) =
        stage.withPhone(task = { phone, progress -> phone.check(stage.language, stage.now, progress) }) {
            found = it
            again(stage)
        }

    private fun drop(stage: MainActivity) = stage.withPhone(task = { phone, _ -> phone.dropSetAside(stage.now) }) { again(stage) }
}
