package org.stint.app

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** The texts for app stores, in the layout that F-Droid and fastlane read. */
class StoreTextsTest {
    private val repository = File(System.getProperty("stint.repository"))
    private val store = repository.resolve("fastlane/metadata/android")
    private val build = repository.resolve("android/app/build.gradle.kts").readText()

    /** In characters. https://f-droid.org/docs/All_About_Descriptions_Graphics_and_Screenshots */
    private val limits = mapOf("title.txt" to 30, "short_description.txt" to 80, "full_description.txt" to 4000)

    @Test
    fun `every language has every text, none too long`() {
        val locales = setOf("en-US", "de-DE", "fr-FR", "es-ES")
        assertEquals(locales, store.list().orEmpty().toSet())
        locales.forEach { locale ->
            limits.forEach { (name, most) ->
                val text = store.resolve("$locale/$name").readText().trim()
                assertTrue("$locale/$name has ${text.length}", text.length in 3..most)
            }
        }
    }

    @Test
    fun `this version says what is new`() {
        val version = Regex("versionCode = (\\d+)").find(build)?.groupValues?.get(1)
        store.list().orEmpty().forEach {
            val news = store.resolve("$it/changelogs/$version.txt").readText().trim()
            assertTrue("$it: ${news.length}", news.length in 3..500)
        }
    }

    @Test
    fun `the harness links with what Gradle is told`() {
        val harness = repository.resolve("android/harness/resources").readText()
        mapOf(
            "MIN_SDK" to "minSdk = (\\S+)", "TARGET_SDK" to "targetSdk = (\\S+)",
            "VERSION_CODE" to "versionCode = (\\S+)", "VERSION_NAME" to "versionName = \"(\\S+)\"",
            "PACKAGE" to "namespace = \"(\\S+)\"",
        ).forEach { (ours, gradles) ->
            val value = checkNotNull(Regex(gradles).find(build)).groupValues[1]
            assertTrue("$ours=$value", Regex("\\b$ours=${Regex.escape(value)}(\\s|$)").containsMatchIn(harness))
        }
    }
}
