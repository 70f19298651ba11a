package org.stint.app.ui

import java.time.OffsetDateTime
import org.stint.app.R
import org.stint.app.ui.Words.local
import stint.bindings.JoinedCampaign
import stint.bindings.StintPhone

/** Who asks her for something, and what she gave. */
class ShareScreen : ModelScreen<ShareScreen.Model>(), PlaceScreen {
    class Model(val campaigns: List<JoinedCampaign>)

    override val place = Place.SHARE

    override fun load(phone: StintPhone, stage: MainActivity) = Model(phone.campaigns(stage.now))

    override fun Page.show(model: Model) {
        title(say(R.string.shell_share_title))
        if (model.campaigns.isEmpty()) finding(say(R.string.shell_share_empty)) else heading(say(R.string.shell_share_campaigns))
        model.campaigns.forEach { joined ->
            val due = joined.weeksDue.size.toLong().takeIf { it > 0 }?.let { stage.count(R.plurals.shell_share_weeks_due, it) }
            row(joined.invitation.organisation(), standing(joined), due) { stage.go(CampaignScreen(joined, standing(joined))) }
        }
        button(say(R.string.shell_share_scan_button), Page.Kind.MAIN) { stage.go(ScanScreen()) }
        button(say(R.string.shell_share_open_button)) { ScanScreen.openFile(stage) }
        row(say(R.string.shell_receipts_title)) { stage.go(ReceiptsScreen()) }
    }

    private fun Page.standing(joined: JoinedCampaign): String {
        val until = Words.date(joined.invitation.lastDay().local(), stage.language)
        val runs = if (joined.over) say(R.string.shell_share_over) else say(R.string.shell_share_running, until)
        val shared = joined.lastShared?.let { OffsetDateTime.parse(it).toLocalDate() }
            ?.let { say(R.string.shell_share_last, Words.date(it, stage.language)) } ?: say(R.string.shell_share_never)
        return "$runs · $shared"
    }
}

/** One campaign: share with it, take it back, forget it. */
class CampaignScreen(private val joined: JoinedCampaign, private val standing: String) : Screen() {
    private val invitation = joined.invitation

    override fun draw(page: Page): Unit = with(page) {
        val name = invitation.organisation()
        title(name)
        hint(standing)
        when {
            joined.over -> Unit
            joined.trusted -> button(say(R.string.shell_preview_title), Page.Kind.MAIN) { share(stage) }
            else -> button(say(R.string.shell_join_words_title), Page.Kind.MAIN) { stage.go(JoinScreen(invitation)) }
        }
        if (joined.stands) {
            button(say(R.string.shell_withdraw_button)) { stage.go(WithdrawScreen(invitation.campaign(), name, open = true)) }
        }
        heading(say(R.string.shell_join_notice))
        invitation.notice(stage.language).forEach(::text)
        button(say(R.string.shell_erase_campaign_button), Page.Kind.GRAVE) { stage.go(ForgetScreen(joined)) }
    }

    /** Joining what is trusted already gives the campaign again. */
    private fun share(stage: MainActivity) =
        stage.withPhone(task = { phone, _ -> phone.join(invitation, null, stage.now) }) { stage.go(LevelScreen(it)) }
}

/** Her made-up name there is gone for good. */
class ForgetScreen(private val joined: JoinedCampaign) : ModelScreen<stint.bindings.ErasureAhead>() {
    override fun load(phone: StintPhone, stage: MainActivity) =
        phone.beforeErasingCampaign(joined.invitation, stage.language)

    override fun Page.show(model: stint.bindings.ErasureAhead) {
        title(say(R.string.shell_erase_campaign_ask, joined.invitation.organisation()))
        reach(model)
        if (joined.stands) {
            val (campaign, name) = joined.invitation.campaign() to joined.invitation.organisation()
            button(say(R.string.shell_withdraw_button)) { stage.go(WithdrawScreen(campaign, name, open = true)) }
        }
        button(say(R.string.shell_erase_yes_button), Page.Kind.GRAVE) {
            stage.withPhone(task = { phone, _ ->
                stage.session.app.recording.held { phone.eraseCampaign(joined.invitation, stage.language, stage.now) }
            }) { stage.go(ErasedScreen(it.said)) }
        }
    }
}
