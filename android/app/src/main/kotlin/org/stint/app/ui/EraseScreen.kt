package org.stint.app.ui

import java.time.LocalDate
import org.stint.app.R
import org.stint.app.ui.Words.door
import stint.bindings.ErasureAhead
import stint.bindings.StintPhone
import stint.bindings.beforeErasingLocked
import stint.bindings.eraseEverything

/** Erasing, with how far each reaches. */
class EraseScreen : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_erase_title))
        text(say(R.string.shell_erase_body))
        button(say(R.string.shell_erase_days_button)) { stage.go(EraseDaysScreen(LocalDate.now(stage.session.clock))) }
        button(say(R.string.shell_erase_campaign_button)) { stage.place(Place.SHARE) }
        button(say(R.string.shell_erase_all_button), Page.Kind.GRAVE) { stage.go(EraseAllScreen()) }
    }
}

/** What erasing will do, and what it won't reach, before it is done. */
fun Page.reach(ahead: ErasureAhead) {
    heading(say(R.string.shell_erase_reaches))
    ahead.goes.forEach(::text)
    if (ahead.stays.isNotEmpty()) heading(say(R.string.shell_erase_reaches_not))
    ahead.stays.forEach { notice(it) }
}

/** Some days, and with whom they were shared. */
class EraseDaysScreen(date: LocalDate) : ModelScreen<EraseDaysScreen.Model>() {
    class Model(val ahead: ErasureAhead, val isShared: Boolean)

    private var first = date
    private var last = date

    override fun load(phone: StintPhone, stage: MainActivity) =
        Model(
            phone.beforeErasingDays(first.door(), last.door(), stage.language),
            phone.sharedOf(first.door(), last.door()).isNotEmpty(),
        )

    override fun Page.show(model: Model) {
        title(say(R.string.shell_erase_days_button))
        days(first, last) { from, to ->
            first = from
            last = to
            again(stage)
        }
        val (from, to) = Words.date(first, stage.language) to Words.date(last, stage.language)
        finding(say(R.string.shell_erase_day_ask, from, to))
        reach(model.ahead)
        button(say(R.string.shell_erase_yes_button), Page.Kind.GRAVE) { erase(stage, model.isShared) }
    }

    private fun erase(stage: MainActivity, shared: Boolean) = stage.withPhone(task = { phone, _ ->
        stage.session.app.recording.held { phone.eraseDays(first.door(), last.door(), stage.language, stage.now) }
    }) { done -> stage.go(ErasedScreen(done.said, if (shared) first to last else null)) }
}

/** What was erased, and what that doesn't reach. */
class ErasedScreen(private val said: List<String>, private val askOthers: Pair<LocalDate, LocalDate>? = null) : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_erase_done))
        said.forEach(::text)
        askOthers?.let { (first, last) ->
            heading(say(R.string.shell_erasure_ask_title))
            text(say(R.string.shell_erasure_ask_body))
            button(say(R.string.shell_erasure_ask_button), Page.Kind.MAIN) { ask(stage, first, last) }
        }
        button(say(R.string.shell_common_done_button)) { stage.place(Place.DATA) }
    }

    private fun ask(stage: MainActivity, first: LocalDate, last: LocalDate) = stage.withPhone(task = { phone, _ ->
        phone.askErasure(first.door(), last.door(), stage.language, stage.now)
    }) { files ->
        val named = files.mapIndexed { i, bytes -> "erase-${i + 1}.stint" to bytes }
        if (named.isNotEmpty()) stage.launch(Outbox.send(stage, named))
    }
}

/** The whole vault. Needs no secret, so that it can be done when locked out. */
class EraseAllScreen(locked: Boolean = false) : Screen() {
    override val alone = locked
    private var typed = ""
    private var ahead: ErasureAhead? = null
    private var stands = false

    override fun shown(stage: MainActivity) = Work.run({
        val open = stage.session.app.open.phone
        val stands = open?.campaigns(stage.now).orEmpty().any { it.stands }
        (open?.beforeErasingEverything(stage.language) ?: beforeErasingLocked(stage.language)) to stands
    }) { outcome ->
        if (outcome is Outcome.Done) {
            ahead = outcome.value.first
            stands = outcome.value.second
        }
        stage.redraw(this)
    }

    override fun draw(page: Page): Unit = with(page) {
        val word = say(R.string.shell_erase_all_word)
        title(say(R.string.shell_erase_all_ask))
        ahead?.let(::reach)
        if (stands) button(say(R.string.shell_receipts_title)) { stage.go(ReceiptsScreen()) }
        field(say(R.string.shell_erase_all_type, word), ::typed)
        button(say(R.string.shell_erase_yes_button), Page.Kind.GRAVE) {
            if (typed.trim().equals(word, ignoreCase = true)) erase(stage)
            else stage.tell(say(R.string.shell_erase_all_type, word))
        }
    }

    private fun erase(stage: MainActivity) = stage.work(task = {
        val session = stage.session
        Outbox.empty(stage)
        Files.sweep(stage)
        val said = session.app.recording.held {
            session.closed()
            eraseEverything(session.vault, session.keys, stage.language)
        }
        session.app.forget()
        said
    }, done = { said ->
        stage.session.settings.clear()
        stage.begin(AllErasedScreen(said))
    })
}

/** The end of a record; a new one may begin. */
class AllErasedScreen(private val said: List<String>) : Screen() {
    override val alone = true

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_erase_done))
        said.forEach(::text)
        button(say(R.string.shell_common_done_button), Page.Kind.MAIN) { stage.begin(WelcomeScreen()) }
    }
}
