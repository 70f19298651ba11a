package org.stint.app.ui

import android.content.Context

/** What the screens remember beside the vault: nothing that says anything of her work. */
class Settings(context: Context) {
    private val kept = context.getSharedPreferences("screens", Context.MODE_PRIVATE)

    /** A code such as "de"; null follows the phone. */
    var language: String?
        get() = kept.getString("language", null)
        set(value) = kept.edit().putString("language", value).apply()

    var hiddenFromScreenshots: Boolean
        get() = kept.getBoolean("hidden", false)
        set(value) = kept.edit().putBoolean("hidden", value).apply()

    /** When the last backup was made; 0 for never. */
    var lastBackupMs: Long
        get() = kept.getLong("backup", 0)
        set(value) = kept.edit().putLong("backup", value).apply()

    /** A recovery code was shown, and never found on paper. */
    var isPaperUnchecked: Boolean
        get() = kept.getBoolean("paper-unchecked", false)
        set(value) = kept.edit().putBoolean("paper-unchecked", value).apply()

    /** When she last said that she knows how old it is. */
    var backupSeenMs: Long
        get() = kept.getLong("backup-seen", 0)
        set(value) = kept.edit().putLong("backup-seen", value).apply()

    fun clear() {
        val (language, hidden) = language to hiddenFromScreenshots
        kept.edit().clear().apply()
        this.language = language
        hiddenFromScreenshots = hidden
    }
}
