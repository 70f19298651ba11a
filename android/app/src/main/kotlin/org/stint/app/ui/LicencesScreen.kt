package org.stint.app.ui

import org.stint.app.R

/** What the app brings along, and under which licences. Written by `android/licences`. */
class LicencesScreen : Screen() {
    private class Part(val name: String, val licence: String, val text: Int)

    private var texts = emptyList<String>()
    private var parts = emptyList<Part>()

    override fun shown(stage: MainActivity) {
        val all = stage.resources.openRawResource(R.raw.licences).use { it.readBytes().decodeToString().split('\u000C') }
        texts = all.drop(1)
        parts = all.first().lines().map { it.split('\t').let { (name, licence, text) -> Part(name, licence, text.toInt()) } }
    }

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.android_licences))
        text(say(R.string.android_licences_body))
        parts.forEach { part -> row(part.name, part.licence) { stage.go(LicenceScreen(part.name, texts[part.text])) } }
    }
}

/** The words of one licence, as its authors wrote them. */
class LicenceScreen(private val name: String, private val words: String) : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        title(name)
        // Its authors broke the lines for a wider page.
        text(words.replace(Regex("(?<=\\S)\n(?=\\S)"), " "))
    }
}
