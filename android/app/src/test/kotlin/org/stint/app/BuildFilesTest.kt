package org.stint.app

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** Two builds make this app, Gradle's and the harness's: they must make the same one. */
class BuildFilesTest {
    private val android = File(System.getProperty("stint.repository"), "android")
    private val gradle = android.resolve("app/build.gradle.kts").readText()
    private val plugins = android.resolve("build.gradle.kts").readText()
    private val harness = android.resolve("harness/resources").readText()
    private val maven = android.resolve("harness/pom.xml").readText()
    private val licences = android.resolve("licences").readText()
    private val script = android.resolve("test").readText()

    private fun String.find(pattern: String): String =
        checkNotNull(Regex(pattern).find(this)) { "nothing like $pattern" }.groupValues[1]

    @Test
    fun `name, levels and version`() {
        listOf(
            "PACKAGE=([\\w.]+)" to "applicationId = \"(.+)\"",
            "PACKAGE=([\\w.]+)" to "namespace = \"(.+)\"",
            "MIN_SDK=(\\d+)" to "minSdk = (\\d+)",
            "TARGET_SDK=(\\d+)" to "targetSdk = (\\d+)",
            "VERSION_CODE=(\\d+)" to "versionCode = (\\d+)",
            "VERSION_NAME=([\\d.]+)" to "versionName = \"(.+)\"",
        ).forEach { (here, there) -> assertEquals(here, harness.find(here), gradle.find(there)) }
    }

    @Test
    fun `compiler and libraries, and their licences`() {
        val kotlin = plugins.find("org.jetbrains.kotlin.android\"\\) version \"(.+?)\"")
        assertEquals(kotlin, maven.find("<kotlin.version>(.+)</kotlin.version>"))
        val jna = gradle.find("net.java.dev.jna:jna:(.+?)@aar")
        assertEquals(jna, maven.find("<artifactId>jna</artifactId>\\s*<version>(.+)</version>"))
        assertTrue("JNA $jna" in licences && "library $kotlin" in licences)
        assertEquals("no other library", 1, Regex("implementation\\(").findAll(gradle).count())
    }

    @Test
    fun `one NDK, so that two builds are the same`() {
        val workflow = File(System.getProperty("stint.repository"), ".github/workflows/android.yml").readText()
        assertEquals(gradle.find("ndkVersion = \"(.+)\""), workflow.find("NDK: (.+)"))
        assertTrue("and no newer one", "NDK_LATEST" !in workflow)
    }

    @Test
    fun `texts of the same domains`() {
        val domains = gradle.find("\"android\", made.resolve\\(\"texts\"\\).path, (.+),").replace("\"", "").split(", ")
        assertEquals(domains, script.find("-- android \"\\\$out/texts\" (.+?) 2>").split(" "))
    }
}
