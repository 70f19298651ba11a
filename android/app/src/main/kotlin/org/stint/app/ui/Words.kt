package org.stint.app.ui

import android.content.Context
import android.content.res.Configuration
import android.content.res.Resources
import android.os.LocaleList
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle
import java.util.Locale
import stint.bindings.CalendarDate
import stint.bindings.Language

/** The language of texts, and dates as it writes them. */
object Words {
    /** Her own choice, or null for the phone's. */
    fun chosen(context: Context): Language? =
        Settings(context).language?.let { code -> Language.entries.find { it.name.equals(code, true) } }

    fun inHerLanguage(base: Context): Context {
        val language = chosen(base) ?: return base
        val changed = Configuration(base.resources.configuration)
        val locale = Locale.forLanguageTag(language.name.lowercase())
        changed.setLocales(LocaleList(locale))
        return base.createConfigurationContext(changed)
    }

    /** The core's language that fits; English where it has none. */
    fun language(resources: Resources): Language {
        val code = resources.configuration.locales[0].language
        return Language.entries.find { it.name.equals(code, true) } ?: Language.EN
    }

    private fun locale(language: Language): Locale = when (language) {
        Language.EN -> Locale.UK
        else -> Locale.forLanguageTag(language.name.lowercase())
    }

    fun date(date: LocalDate, language: Language): String =
        date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale(language)))

    fun date(date: CalendarDate, language: Language): String = date(date.local(), language)

    /** With the day of the week. */
    fun day(date: LocalDate, language: Language): String =
        date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale(language)))

    fun moment(at: LocalDateTime, language: Language): String = date(at.toLocalDate(), language) + ", " + clock(at.toLocalTime())

    fun clock(time: LocalTime): String = "%02d:%02d".format(Locale.ROOT, time.hour, time.minute)

    fun CalendarDate.local(): LocalDate = LocalDate.of(year.toInt(), month.toInt(), day.toInt())

    fun LocalDate.door() = CalendarDate(year.toUShort(), monthValue.toUByte(), dayOfMonth.toUByte())
}
