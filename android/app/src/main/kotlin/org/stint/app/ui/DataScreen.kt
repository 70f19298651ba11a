package org.stint.app.ui

import android.content.ComponentName
import android.content.pm.PackageManager
import org.stint.app.R
import stint.bindings.Language

/** What is hers: what is recorded, how it is locked, copied, taken elsewhere, erased. */
class DataScreen : Screen(), PlaceScreen {
    override val place = Place.DATA

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_data_title))
        button(say(R.string.shell_data_lock_button), Page.Kind.MAIN) { stage.lockNow() }
        hint(say(R.string.shell_data_lock_after))
        row(say(R.string.shell_data_recorded)) { stage.go(RecordedScreen()) }
        row(say(R.string.shell_places_title)) { stage.go(PlacesScreen()) }
        row(say(R.string.shell_check_title)) { stage.go(SelfTestScreen()) }
        row(say(R.string.shell_data_ways), say(R.string.shell_data_way_recovery)) { stage.go(WaysScreen()) }
        row(say(R.string.shell_data_backup), lastBackup(this)) { stage.go(BackupScreen()) }
        row(say(R.string.shell_data_export)) { stage.go(ExportScreen()) }
        row(say(R.string.shell_data_import)) { stage.go(ImportScreen()) }
        row(say(R.string.shell_data_check)) { stage.go(CheckScreen()) }
        row(say(R.string.shell_erase_title)) { stage.go(EraseScreen()) }
        row(say(R.string.shell_data_language)) { stage.go(LanguageScreen()) }
        row(say(R.string.shell_data_plain)) { stage.go(PlainScreen()) }
        switch(say(R.string.shell_data_screen_hidden), null, stage.session.settings.hiddenFromScreenshots) {
            stage.session.settings.hiddenFromScreenshots = it
            stage.redraw()
        }
        row(say(R.string.android_licences)) { stage.go(LicencesScreen()) }
        hint(say(R.string.shell_data_version, stage.version))
    }

    private fun lastBackup(page: Page): String {
        val made = page.stage.session.settings.lastBackupMs
        if (made == 0L) return page.say(R.string.shell_health_no_backup)
        val days = (page.stage.now.utcMs - made) / DAY_MS
        return page.stage.count(R.plurals.shell_health_old_backup, days.coerceAtLeast(0))
    }

    private companion object {
        const val DAY_MS = 86_400_000L
    }
}

/** The texts' language: the phone's, or her own choice. */
class LanguageScreen(first: Boolean = false) : Screen() {
    override val alone = first

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_data_language))
        val all: List<Language?> = listOf(null) + Language.entries
        choice(all, Words.chosen(stage), { it?.let(::ownName) ?: say(R.string.shell_data_language_system) }) {
            stage.session.settings.language = it?.name?.lowercase()
            stage.session.app.refreshNotice()
            stage.recreate()
        }
    }

    /** Each language by its own name, so that it is found in any. */
    private fun ownName(language: Language): String {
        val locale = java.util.Locale.forLanguageTag(language.name.lowercase())
        return locale.getDisplayLanguage(locale).replaceFirstChar { it.titlecase(locale) }
    }
}

/** A name and an icon that don't say what this is. */
class PlainScreen : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_data_plain))
        text(say(R.string.shell_data_plain_body))
        hint(say(R.string.android_plain_rest))
        switch(say(R.string.shell_app_plain_name), null, isPlain(stage)) {
            set(stage, it)
            stage.redraw()
        }
    }

    private fun isPlain(stage: MainActivity) =
        stage.packageManager.getComponentEnabledSetting(alias(stage, PLAIN)) ==
            PackageManager.COMPONENT_ENABLED_STATE_ENABLED

    /** The new entry first, so that there is always one. */
    private fun set(stage: MainActivity, plain: Boolean) {
        val (on, off) = if (plain) PLAIN to OPEN else OPEN to PLAIN
        val keep = PackageManager.DONT_KILL_APP
        stage.packageManager.setComponentEnabledSetting(alias(stage, on), PackageManager.COMPONENT_ENABLED_STATE_ENABLED, keep)
        stage.packageManager.setComponentEnabledSetting(alias(stage, off), PackageManager.COMPONENT_ENABLED_STATE_DISABLED, keep)
    }

    private fun alias(stage: MainActivity, name: String) = ComponentName(stage.packageName, "org.stint.app.$name")

    private companion object {
        const val OPEN = "Launcher"
        const val PLAIN = "PlainLauncher"
    }
}
