package org.stint.app.ui

import stint.bindings.StintPhone

/** One thing to look at. It outlives the views that show it. */
abstract class Screen {
    /** Shows keys, or what opens the vault: never in screenshots or the list of recent apps. */
    open val secret = false

    /** Fills the phone: without the five places below. */
    open val alone = false

    /** Shows nothing of the record, so that it stays when that is locked. */
    open val outlivesLock get() = alone

    /** Which way leads out of it; null for the first of a place. */
    open val canGoBack = true

    /** A code that is shown once, and isn't to be lost by a slip of the thumb. */
    open val holdsCode get() = false

    abstract fun draw(page: Page)

    /** Redraws whenever it comes back to the front. */
    open fun shown(stage: MainActivity) {}

    /** Called once when it will never be shown again; wipes what it holds. */
    open fun left() {}
}

/** The first screen of a place. */
interface PlaceScreen {
    val place: Place
}

/** A screen whose model comes from the vault. */
abstract class ModelScreen<M : Any> : Screen() {
    private var model: M? = null
    private var refused: Outcome.Refused? = null
    private var asking = false

    /** Rises with each renewal: what was asked for before it is no answer. */
    private var asked = 0

    /** Runs off the main thread. */
    protected abstract fun load(phone: StintPhone, stage: MainActivity): M

    protected abstract fun Page.show(model: M)

    /** Has the model made again, because what it rests on changed. */
    fun renew() {
        model = null
        refused = null
        asked += 1
    }

    /** The same at once. */
    fun again(stage: MainActivity) {
        renew()
        stage.redraw(this)
    }

    override fun shown(stage: MainActivity) = renew()

    override fun left() = renew()

    final override fun draw(page: Page) {
        val (ready, failed) = model to refused
        when {
            ready != null -> page.show(ready)
            failed != null -> page.refusal(failed.why)
            else -> {
                page.waiting()
                ask(page.stage)
            }
        }
    }

    private fun ask(stage: MainActivity) {
        if (asking) return
        asking = true
        val asking = asked
        Work.run({ load(stage.session.open(), stage) }) { outcome ->
            this.asking = false
            when (outcome) {
                is Outcome.Done -> model = outcome.value.takeIf { asking == asked }
                is Outcome.Refused -> refused = outcome.takeIf { asking == asked }
            }
            stage.redraw(this)
        }
    }
}
