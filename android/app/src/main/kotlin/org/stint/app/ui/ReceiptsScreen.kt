package org.stint.app.ui

import java.time.OffsetDateTime
import org.stint.app.R
import stint.bindings.Consent
import stint.bindings.ConsentKind
import stint.bindings.StintPhone

/** What she agreed to and took back, newest first. */
class ReceiptsScreen : ModelScreen<ReceiptsScreen.Model>() {
    class Model(val consents: List<Consent>, val wall: WallTime)

    override fun load(phone: StintPhone, stage: MainActivity) =
        Model(phone.consents(), WallTime(stage.session.zone(phone)))

    override fun Page.show(model: Model) {
        title(say(R.string.shell_receipts_title))
        if (model.consents.isEmpty()) text(say(R.string.shell_receipts_empty))
        val names = model.consents.mapNotNull { c -> c.organisation?.let { c.campaign to it } }.toMap()
        val over = model.consents.filter { it.kind != ConsentKind.GIVEN }.map { it.campaign }.toSet()
        model.consents.reversed().forEach { consent ->
            val name = names[consent.campaign] ?: say(R.string.shell_receipts_unknown)
            val at = model.wall.at(OffsetDateTime.parse(consent.at).toInstant().toEpochMilli())
            val open = consent.kind == ConsentKind.GIVEN && consent.campaign !in over
            row(say(text(consent.kind), Words.moment(at, stage.language), name)) {
                stage.go(WithdrawScreen(consent.campaign, name, open))
            }
        }
    }

    private fun text(kind: ConsentKind) = when (kind) {
        ConsentKind.GIVEN -> R.string.shell_receipts_given
        ConsentKind.WITHDRAWN -> R.string.shell_receipts_withdrawn
        ConsentKind.DELETION_STATED -> R.string.shell_receipts_deleted
    }
}

/** Taking it back, in as few touches as giving it. */
class WithdrawScreen(private val campaign: String, private val name: String, private val open: Boolean) : Screen() {
    private var files: List<ByteArray>? = null

    override fun draw(page: Page): Unit = with(page) {
        title(name)
        val sealed = files
        if (sealed == null) {
            text(say(R.string.shell_withdraw_body))
            val kind = if (open) Page.Kind.MAIN else Page.Kind.PLAIN
            button(say(R.string.shell_withdraw_button), kind) { withdraw(stage) }
        } else {
            finding(say(R.string.shell_withdraw_done))
            button(say(R.string.shell_send_button), Page.Kind.MAIN) {
                stage.launch(Outbox.send(stage, sealed.mapIndexed { i, b -> "withdraw-${i + 1}.stint" to b }))
            }
        }
        button(say(R.string.shell_withdraw_statement_button)) {
            stage.askForFile { here, uri -> Incoming.open(here, uri, isStatement = true) }
        }
    }

    private fun withdraw(stage: MainActivity) =
        stage.withPhone(task = { phone, _ -> phone.withdraw(campaign, stage.language, stage.now) }) {
            files = it
            stage.redraw(this)
        }
}
