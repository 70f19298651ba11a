package org.stint.app.ui

import org.stint.app.R
import stint.bindings.Place as Known
import stint.bindings.StintPhone

/** What Stint worked out about places, to be changed or taken away. */
class PlacesScreen : ModelScreen<PlacesScreen.Model>() {
    class Model(val places: List<Known>)

    override fun load(phone: StintPhone, stage: MainActivity) = Model(phone.places())

    override fun Page.show(model: Model) {
        title(say(R.string.shell_places_title))
        text(say(R.string.shell_places_body))
        if (model.places.isEmpty()) finding(say(R.string.shell_places_empty))
        model.places.forEach { known ->
            val by = if (known.guessed) R.string.shell_places_guessed else R.string.shell_places_named.takeIf { known.name != null }
            val visits = stage.count(R.plurals.shell_places_visits, known.visits.toLong())
            row(name(known), "${say(known.kind.text)} · $visits", by?.let { say(it) }) { stage.go(KnownPlaceScreen(known, name(known))) }
        }
    }

    private fun Page.name(known: Known) = known.name ?: Words.date(known.latest, stage.language)
}

/** One place: another name or kind, or none. */
class KnownPlaceScreen(private val known: Known, private val called: String) : Screen() {
    private var name = known.name.orEmpty()
    private var kind = known.kind

    override fun draw(page: Page): Unit = with(page) {
        title(called)
        naming(::name, ::kind)
        button(say(R.string.shell_common_save_button), Page.Kind.MAIN) {
            stage.keep(R.string.shell_common_saved, { it.namePlace(known.visit, name.trim(), kind, stage.now) })
        }
        button(say(R.string.shell_places_forget_button), Page.Kind.GRAVE) {
            stage.keep(R.string.shell_places_forgotten, { it.clearPlace(known.visit, stage.now) })
        }
    }
}
