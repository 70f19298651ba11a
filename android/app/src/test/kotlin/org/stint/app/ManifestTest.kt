package org.stint.app

import android.Manifest.permission
import android.content.pm.ApplicationInfo
import android.content.pm.ComponentInfo
import android.content.pm.PackageInfo
import android.content.pm.PackageManager
import android.content.pm.ServiceInfo
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.xmlpull.v1.XmlPullParser

/** The manifest as the system reads it from the linked package. */
@RunWith(RobolectricTestRunner::class)
class ManifestTest {
    private val app = RuntimeEnvironment.getApplication()
    private val manifest: PackageInfo = app.packageManager.getPackageInfo(
        app.packageName,
        PackageManager.GET_PERMISSIONS or PackageManager.GET_ACTIVITIES or PackageManager.GET_SERVICES or
            PackageManager.GET_RECEIVERS or PackageManager.GET_PROVIDERS or
            PackageManager.MATCH_DISABLED_COMPONENTS,
    )
    private val components: List<ComponentInfo> =
        listOf(manifest.activities, manifest.services, manifest.receivers, manifest.providers)
            .flatMap { it.orEmpty().toList() }

    /** What may be asked for. Whoever adds one says in docs/src/android.md what it is for. */
    @Test
    fun `permissions are these and no others`() {
        assertEquals(
            setOf(
                permission.ACCESS_BACKGROUND_LOCATION,
                permission.ACCESS_COARSE_LOCATION,
                permission.ACCESS_FINE_LOCATION,
                permission.ACTIVITY_RECOGNITION,
                permission.CAMERA,
                permission.FOREGROUND_SERVICE,
                permission.FOREGROUND_SERVICE_LOCATION,
                permission.PACKAGE_USAGE_STATS,
                permission.POST_NOTIFICATIONS,
                permission.RECEIVE_BOOT_COMPLETED,
                permission.REQUEST_IGNORE_BATTERY_OPTIMIZATIONS,
                permission.USE_BIOMETRIC,
            ),
            manifest.requestedPermissions.orEmpty().toSet(),
        )
    }

    @Test
    fun `no feature of a phone is needed to install it`() {
        app.packageManager.getPackageInfo(app.packageName, PackageManager.GET_CONFIGURATIONS).reqFeatures.orEmpty()
            .forEach { assertEquals(it.name, 0, it.flags and android.content.pm.FeatureInfo.FLAG_REQUIRED) }
    }

    @Test
    fun `it can't be looked into or copied`() {
        val flags = checkNotNull(manifest.applicationInfo).flags
        assertEquals(0, flags and ApplicationInfo.FLAG_DEBUGGABLE)
        assertEquals(0, flags and ApplicationInfo.FLAG_ALLOW_BACKUP)
        assertEquals(0, flags and ApplicationInfo.FLAG_USES_CLEARTEXT_TRAFFIC)
        assertEquals(26, checkNotNull(manifest.applicationInfo).minSdkVersion)
        assertEquals(35, checkNotNull(manifest.applicationInfo).targetSdkVersion)
    }

    @Test
    fun `other apps reach the launcher and the opening of files alone`() {
        val open = components.filter { it.exported }.map { it.name.removePrefix("org.stint.app") }.toSet()
        assertEquals(setOf(".Launcher", ".PlainLauncher", ".OpenFile", ".keys.LockTile"), open)
        val tile = manifest.services.orEmpty().single { it.exported }
        assertEquals(permission.BIND_QUICK_SETTINGS_TILE, tile.permission)
    }

    @Test
    fun `files are opened from another app's provider, never from a path`() {
        val filters = linked().filter { it.first == "data" }.mapNotNull { it.second["scheme"] }
        assertEquals(listOf("content"), filters)
    }

    @Test
    fun `the one service that runs on its own is of type location`() {
        val typed = manifest.services.orEmpty().filter { it.foregroundServiceType != 0 }
        assertEquals(listOf("org.stint.app.recording.RecordingService"), typed.map { it.name })
        assertEquals(ServiceInfo.FOREGROUND_SERVICE_TYPE_LOCATION, typed.single().foregroundServiceType)
    }

    @Test
    fun `nothing is extracted to a cloud or another phone`() {
        val all = setOf("root", "file", "database", "sharedpref", "external")
        val protected = all.minus("external").map { "device_$it" }
        val rules = tags(app.resources.getXml(R.xml.data_extraction_rules))
        listOf("cloud-backup", "device-transfer").forEach { way ->
            val excluded = rules.dropWhile { it.first != way }.drop(1).takeWhile { it.first == "exclude" }
            assertEquals(way, all + protected, excluded.map { it.second.getValue("domain") }.toSet())
            excluded.forEach { assertEquals(".", it.second["path"]) }
        }
        assertFalse(rules.any { it.first == "include" })
        val older = tags(app.resources.getXml(R.xml.backup_rules)).filter { it.first == "exclude" }
        assertEquals(all, older.map { it.second.getValue("domain") }.toSet())
    }

    @Test
    fun `the manifest names those rules`() {
        val application = linked().single { it.first == "application" }.second
        assertEquals("@${R.xml.data_extraction_rules}", application["dataExtractionRules"])
        assertEquals("@${R.xml.backup_rules}", application["fullBackupContent"])
        assertEquals("false", application["allowBackup"])
    }

    /** The tags of the linked manifest, each with its attributes. */
    private fun linked() = tags(app.assets.openXmlResourceParser("AndroidManifest.xml"))

    private fun tags(parser: XmlPullParser): List<Pair<String, Map<String, String>>> {
        val tags = mutableListOf<Pair<String, Map<String, String>>>()
        while (parser.next() != XmlPullParser.END_DOCUMENT) {
            if (parser.eventType != XmlPullParser.START_TAG) continue
            tags += parser.name to (0 until parser.attributeCount)
                .associate { parser.getAttributeName(it) to parser.getAttributeValue(it) }
        }
        return tags
    }
}
