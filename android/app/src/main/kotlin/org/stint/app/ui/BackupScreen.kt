package org.stint.app.ui

import org.stint.app.R
import org.stint.app.ui.Words.local
import stint.bindings.BackupSummary
import stint.bindings.ExportFormat
import stint.bindings.verifyBackup

/** A sealed copy, and trying whether it can be restored. */
class BackupScreen : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_data_backup))
        text(say(R.string.shell_data_backup_body))
        button(say(R.string.shell_data_backup_button), Page.Kind.MAIN) { make(stage) }
        button(say(R.string.shell_data_backup_try_button)) { stage.go(TryBackupScreen()) }
    }

    private fun make(stage: MainActivity) {
        val today = java.time.LocalDate.now(stage.session.clock)
        stage.askForNewFile("$today.stint-backup") { here, uri ->
            here.withPhone(stoppable = true, task = { phone, progress ->
                Files.written(here, uri) { phone.backUp(it.path, here.now, progress) }
            }) {
                here.session.settings.lastBackupMs = here.now.utcMs
                here.tell(here.say(R.string.shell_data_backup_done))
            }
        }
    }
}

/** Reads every byte of a backup, without the vault. */
class TryBackupScreen : Screen() {
    override val secret = true
    private var code = ""
    private var found: BackupSummary? = null

    override fun left() {
        code = ""
    }

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_data_backup_try_button))
        text(say(R.string.shell_data_backup_try_body))
        field(say(R.string.shell_unlock_recovery), ::code, Page.Typed.CODE)
        button(say(R.string.shell_common_choose_file_button), Page.Kind.MAIN) {
            stage.askForFile(::read)
        }
        found?.let { summary ->
            finding(say(R.string.shell_data_backup_good))
            val made = WallTime(java.time.ZoneId.systemDefault()).at(summary.madeMs).toLocalDate()
            text(stage.count(R.plurals.shell_data_backup_holds, summary.days.toLong(), Words.date(made, stage.language), summary.days.toLong()))
            val (first, last) = (summary.first ?: return@with) to (summary.last ?: return@with)
            text(say(R.string.shell_roster_days, Words.date(first.local(), stage.language), Words.date(last.local(), stage.language)))
        }
    }

    private fun read(stage: MainActivity, uri: android.net.Uri) = stage.work(stoppable = true, { progress ->
        Files.copied(stage, uri) { verifyBackup(it.path, code, progress) }
    }, {
        found = it
        stage.redraw(this)
    })
}

/** Everything in an open format, unsealed. */
class ExportScreen : Screen() {
    private var format = ExportFormat.NDJSON

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_data_export))
        notice(say(R.string.shell_data_export_body))
        choice(ExportFormat.entries.reversed(), format, { say(text(it)) }) {
            format = it
            stage.redraw()
        }
        button(say(R.string.shell_data_export_button), Page.Kind.MAIN) { write(stage) }
    }

    private fun write(stage: MainActivity) {
        val chosen = format
        stage.askForNewFile("stint.${chosen.name.lowercase().replace("_", "")}") { here, uri ->
            here.withPhone(stoppable = true, task = { phone, progress ->
                Files.streamed(here, uri) { phone.exportTo(it, chosen, progress) }
            }) { done ->
                val left = done.noPlace.toLong().takeIf { it > 0 }
                    ?.let { here.count(R.plurals.shell_data_export_left_out, it) }
                here.tell(listOfNotNull(here.count(R.plurals.shell_data_export_done, done.written.toLong()), left).joinToString(" "))
            }
        }
    }

    private fun text(format: ExportFormat) = when (format) {
        ExportFormat.NDJSON -> R.string.shell_data_export_ndjson
        ExportFormat.CSV -> R.string.shell_data_export_csv
        ExportFormat.GPX -> R.string.shell_data_export_gpx
        ExportFormat.GEO_JSON -> R.string.shell_data_export_geojson
    }
}

/** Other programs' logs. */
class ImportScreen : Screen() {
    private var said = emptyList<String>()

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_data_import))
        text(say(R.string.shell_data_import_body))
        button(say(R.string.shell_data_import_button), Page.Kind.MAIN) { stage.askForFile(::read) }
        said.forEach(::text)
    }

    private fun read(stage: MainActivity, uri: android.net.Uri) = stage.withPhone(stoppable = true, task = { phone, progress ->
        Files.copied(stage, uri) { phone.importFile(it.path, stage.language, progress) }
    }) { done ->
        said = listOf(
            stage.count(R.plurals.shell_data_import_done, done.added.toLong()),
            stage.count(R.plurals.shell_data_import_again, done.alreadyThere.toLong()),
        ) + done.skipped.map { stage.say(R.string.shell_data_import_skipped, it.reason) + " (${it.rows})" }
        stage.redraw(this)
    }
}

/** Days as one page for her own eyes, or her union's. */
class PageFileScreen(private val first: java.time.LocalDate, private val last: java.time.LocalDate) : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_week_page_button))
        notice(say(R.string.shell_week_page_warning))
        button(say(R.string.shell_week_page_button), Page.Kind.MAIN) {
            stage.askForNewFile("$first.html", "text/html", ::write)
        }
    }

    private fun write(stage: MainActivity, uri: android.net.Uri) = with(Words) {
        stage.withPhone(task = { phone, _ ->
            Files.write(stage, uri, phone.page(first.door(), last.door(), stage.language, stage.now).encodeToByteArray())
        }) { stage.tell(stage.say(R.string.shell_common_saved)) }
    }
}
