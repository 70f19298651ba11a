package org.stint.app.recording

import android.Manifest.permission
import android.app.Activity
import android.app.AlarmManager
import android.app.ForegroundServiceStartNotAllowedException
import android.app.Notification
import android.app.NotificationManager
import android.app.RemoteInput
import android.content.Intent
import android.content.pm.ServiceInfo
import android.location.Location
import android.location.LocationManager
import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowLooper
import org.stint.app.StintApp
import org.stint.app.keys.FakeHardware
import stint.bindings.Moment
import stint.bindings.createPhone

/** Android's side of recording: service, notification, alarm, places. */
@RunWith(RobolectricTestRunner::class)
class AdapterTest {
    private val app get() = RuntimeEnvironment.getApplication() as StintApp
    private val notices get() = shadowOf(app.getSystemService(NotificationManager::class.java))
    private val locations get() = app.getSystemService(LocationManager::class.java)

    @Before
    fun newPhone() {
        FakeHardware.reset()
        shadowOf(app).grantPermissions(
            permission.ACCESS_FINE_LOCATION, permission.ACCESS_COARSE_LOCATION, permission.ACCESS_BACKGROUND_LOCATION,
        )
        shadowOf(locations).setLocationEnabled(true)
        shadowOf(locations).setProviderEnabled(LocationManager.GPS_PROVIDER, true)
        val now = Moment(System.currentTimeMillis(), 0, null)
        createPhone(app.vault.path, app.keys, null, true, "Europe/London", now).phone.use { it.lock() }
    }

    private fun settle() {
        repeat(3) {
            ShadowLooper.idleMainLooper()
            shadowOf(app.recordingLooper).idle()
        }
    }

    private fun started(): RecordingService {
        app.recording.startShift()
        assertNotNull("the service was asked for", shadowOf(app).peekNextStartedService())
        val service = Robolectric.buildService(RecordingService::class.java, shadowOf(app).nextStartedService)
            .create().startCommand(0, 1).get()
        settle()
        return service
    }

    private fun running(): Notification? = notices.getNotification(Notices.RUNNING)

    private fun touch(service: RecordingService, name: String, note: String? = null) {
        val intent = Intent(app, RecordingService::class.java).setAction(name)
        note?.let {
            val input = RemoteInput.Builder(RecordingService.NOTE).build()
            RemoteInput.addResultsToIntent(arrayOf(input), intent, Bundle().apply { putCharSequence(RecordingService.NOTE, it) })
        }
        service.onStartCommand(intent, 0, 2)
        settle()
    }

    @Test
    fun `a shift runs in a service of type location`() {
        val service = started()
        assertTrue(RecordingService.isRunning)
        assertEquals(Notices.RUNNING, shadowOf(service).lastForegroundNotificationId)
        assertEquals(ServiceInfo.FOREGROUND_SERVICE_TYPE_LOCATION, service.foregroundServiceType)
        assertNotNull(app.recording.state.shiftSince)
        service.onDestroy()
    }

    @Test
    fun `while using alone, a service that was started unseen is no recording`() {
        shadowOf(app).denyPermissions(permission.ACCESS_BACKGROUND_LOCATION)
        app.recording.startShift()
        settle()
        assertNull("it would see no place", shadowOf(app).peekNextStartedService())
        assertTrue(app.recording.state.stopped)
        assertNotNull("she is told", notices.getNotification(2))
        // The system brings a former one back by itself.
        val service = Robolectric.buildService(RecordingService::class.java).create().startCommand(0, 1).get()
        settle()
        assertFalse(app.recording.state.alive)
        assertTrue("it doesn't stay", shadowOf(service).isStoppedBySelf)
        touch(service, RecordingService.BREAK)
        assertTrue("she touched it: now it sees", app.recording.state.alive)
        assertNull(notices.getNotification(2))
        service.onDestroy()
    }

    @Test
    fun `a service that is brought back and may not stay says that recording has stopped`() {
        val now = System.currentTimeMillis()
        val seen = LastSeen(now - 600_000, 0, 1, LocationLeave.PRECISE, saver = false, recording = true)
        app.keys.keeper(app.noBackupFilesDir.resolve("recording")).write(Remembered(now - 3_600_000, seen = seen).toBytes())
        val service = Robolectric.buildService(RecordingService::class.java).create().get()
        shadowOf(service).setThrowInStartForeground(ForegroundServiceStartNotAllowedException("in the background"))
        service.onStartCommand(null, 0, 1)
        settle()
        assertTrue(app.recording.state.stopped)
        assertNotNull("she is told", notices.getNotification(2))
        assertTrue("it doesn't stay", shadowOf(service).isStoppedBySelf)
        assertNull("and isn't tried again at once", shadowOf(app).peekNextStartedService())
        service.onDestroy()
    }

    @Test
    fun `opening the app starts again what was refused unseen, and tries a refusal that she sees once`() {
        app.keys.keeper(app.noBackupFilesDir.resolve("recording")).write(Remembered(System.currentTimeMillis() - 3_600_000).toBytes())
        val service = Robolectric.buildService(RecordingService::class.java).create().get()
        shadowOf(service).setThrowInStartForeground(ForegroundServiceStartNotAllowedException("in the background"))
        service.onStartCommand(null, 0, 1)
        settle()
        assertFalse(app.recording.state.alive)
        assertEquals("not one that came since", 1, shadowOf(service).stopSelfId)
        Robolectric.buildActivity(Activity::class.java).setup()
        app.recording.wake(Wake.OPENED)
        val seen = checkNotNull(shadowOf(app).nextStartedService)
        assertEquals(RecordingService.SEEN, seen.action)
        service.onStartCommand(seen, 0, 2)
        settle()
        assertNull("no circle", shadowOf(app).nextStartedService)
        assertFalse(app.recording.state.alive)
        shadowOf(service).setThrowInStartForeground(null)
        service.onStartCommand(seen, 0, 3)
        settle()
        assertTrue(app.recording.state.alive)
        assertNull(notices.getNotification(2))
        service.onDestroy()
    }

    @Test
    fun `on a break of which nothing else is known its notification still ends break and shift`() {
        app.notices.show(Ongoing(Ongoing.Kind.RUNNING, null, inShift = true))
        assertEquals(3, checkNotNull(running()).actions.size)
        app.notices.show(Ongoing(Ongoing.Kind.RUNNING, null))
        assertEquals("in her hours alone there is none", 1, checkNotNull(running()).actions.size)
    }

    @Test
    fun `choices that a screen can read again are recording's at once`() {
        app.forget()
        app.keys.keeper(app.noBackupFilesDir.resolve("settings")).write(RecordingSettings(places = true).toBytes())
        FakeHardware.failure = { java.security.ProviderException("out of order") }
        app.recording.startShift()
        assertTrue(app.recording.state.choicesUnknown)
        FakeHardware.failure = null
        assertTrue(app.settings.places)
        settle()
        assertFalse(app.recording.state.choicesUnknown)
        assertNotNull("it goes on with them", shadowOf(app).peekNextStartedService())
    }

    @Test
    fun `what she stopped while its memory was out of reach is marked without a word`() {
        app.recording.wake(Wake.OPENED)
        app.forget()
        val memory = app.noBackupFilesDir.resolve("recording")
        val keeper = app.keys.keeper(memory)
        keeper.stops = setOf(Stop.PAUSE)
        assertEquals(setOf(Stop.PAUSE), app.keys.keeper(memory).stops)
        assertEquals(listOf(0L), app.noBackupFilesDir.listFiles().orEmpty().filter { it.name.startsWith("recording") }.map { it.length() })
        app.forget()
        assertTrue("it goes with the record", keeper.stops.isEmpty())
    }

    @Test
    fun `its notification speaks the language that she chose`() {
        val service = started()
        org.stint.app.ui.Settings(app).language = "de"
        app.refreshNotice()
        val german = org.stint.app.ui.Words.inHerLanguage(app)
        assertEquals(german.getString(org.stint.app.R.string.shell_notify_end_button), checkNotNull(running()).actions.last().title)
        val channel = app.getSystemService(NotificationManager::class.java).getNotificationChannel("recording")
        assertEquals(german.getString(org.stint.app.R.string.shell_notify_channel_recording), channel.name)
        service.onDestroy()
    }

    @Test
    fun `no place and no word of hers is in the log`() {
        val service = started()
        touch(service, RecordingService.NOTE, "late bus")
        shadowOf(locations).simulateLocation(place(53.8123, -1.5678))
        FakeHardware.failure = { java.security.ProviderException("out of order") }
        shadowOf(locations).simulateLocation(place(53.8124, -1.5679))
        settle()
        val log = org.robolectric.shadows.ShadowLog.getLogs().joinToString("\n") { "${it.tag} ${it.msg} ${it.throwable?.stackTraceToString()}" }
        listOf("53.8", "-1.56", "late bus").forEach { assertFalse(it, it in log) }
        service.onDestroy()
    }

    private fun place(latitude: Double, longitude: Double) = Location(LocationManager.GPS_PROVIDER).also {
        it.latitude = latitude
        it.longitude = longitude
        it.accuracy = 8f
        it.time = System.currentTimeMillis()
        it.elapsedRealtimeNanos = SystemClock.elapsedRealtimeNanos()
    }

    @Test
    fun `its notification is discreet and works by touch`() {
        val service = started()
        val shown = checkNotNull(running())
        assertEquals(Notification.VISIBILITY_PRIVATE, shown.visibility)
        assertFalse(shown.publicVersion.extras.getCharSequence(Notification.EXTRA_TITLE).toString().contains("Stint"))
        assertEquals(3, shown.actions.size)
        touch(service, RecordingService.BREAK)
        assertNotNull(app.recording.state.breakSince)
        touch(service, RecordingService.BREAK_END)
        assertNull(app.recording.state.breakSince)
        touch(service, RecordingService.NOTE, " late bus ")
        touch(service, RecordingService.NOTE, "   ")
        touch(service, RecordingService.END)
        assertNull(app.recording.state.shiftSince)
        assertNull("nothing runs any more", running())
        service.onDestroy()
        assertFalse(RecordingService.isRunning)
    }

    @Test
    fun `without a permission its touches count all the same`() {
        shadowOf(app).denyPermissions(permission.ACCESS_FINE_LOCATION, permission.ACCESS_COARSE_LOCATION)
        app.recording.startShift()
        settle()
        assertNull("times need no service", shadowOf(app).peekNextStartedService())
        val touches = checkNotNull(running()).actions.map { shadowOf(it.actionIntent) }
        assertTrue(touches.all { it.isBroadcastIntent })
        WakeReceiver().onReceive(app, touches.first().savedIntent)
        settle()
        assertNotNull(app.recording.state.breakSince)
        // Android 14, where the permission was taken after the notification was made.
        val service = Robolectric.buildService(RecordingService::class.java).create().get()
        shadowOf(service).setThrowInStartForeground(SecurityException("no permission"))
        touch(service, RecordingService.BREAK_END)
        assertNull(app.recording.state.breakSince)
        assertTrue("it doesn't stay", shadowOf(service).isStoppedBySelf)
        assertFalse(RecordingService.isRunning)
        service.onDestroy()
        settle()
        assertNotNull("the shift of typed times keeps its notification", running())
    }

    @Test
    fun `places go from the provider to the disk`() {
        val service = started()
        shadowOf(locations).simulateLocation(place(53.8, -1.55))
        settle()
        assertNotNull(app.recording.state.lastFixMs)
        assertEquals(0, app.recording.state.waiting)
        touch(service, RecordingService.END)
        assertTrue("nobody listens after the end", shadowOf(locations).getLocationUpdateListeners().isEmpty())
        service.onDestroy()
    }

    @Test
    fun `the alarm wakes nobody`() {
        val service = started()
        val alarms = shadowOf(app.getSystemService(AlarmManager::class.java))
        val (looks, reminders) = alarms.scheduledAlarms.partition { it.intervalMs > 0 }
        assertEquals(AlarmManager.ELAPSED_REALTIME to AlarmManager.INTERVAL_FIFTEEN_MINUTES, looks.single().run { type to intervalMs })
        assertEquals(AlarmManager.RTC, reminders.single().type)
        touch(service, RecordingService.END)
        assertTrue("only the reminder is left", alarms.scheduledAlarms.none { it.intervalMs > 0 })
        app.choose { RecordingSettings(reminders = setOf()) }
        settle()
        assertTrue(alarms.scheduledAlarms.isEmpty())
        service.onDestroy()
        fun process() = AndroidPhone(app, app.vault, app.notices, Sensing(app, Handler(app.recordingLooper), {}, {}), AppUseLog(app)) { false }
        process().run { watch(true); lookAt(System.currentTimeMillis() + 3_600_000) }
        assertEquals(2, alarms.scheduledAlarms.size)
        process().run { watch(false); lookAt(null) }
        assertTrue("nor is one of an earlier process left", alarms.scheduledAlarms.isEmpty())
    }

    @Test
    fun `reminders say no figure and no place, and not what the app is on the lock screen`() {
        Reminder.entries.forEach(app.notices::remind)
        val told = notices.allNotifications
        assertEquals(Reminder.entries.size, told.size)
        told.forEach {
            assertFalse(it.publicVersion.extras.getCharSequence(Notification.EXTRA_TITLE).toString().contains("Stint"))
            assertFalse(it.extras.getCharSequence(Notification.EXTRA_TITLE).toString().any(Char::isDigit))
        }
        assertEquals("a forgotten start is made with one touch", 1, told.count { it.actions.orEmpty().size == 1 })
    }

    @Test
    fun `what a former process said is taken away once it is over`() {
        app.notices.show(Ongoing(Ongoing.Kind.RUNNING, 0))
        app.notices.warn(Problem.STOPPED, 0)
        assertNotNull(notices.getNotification(2))
        val next = Notices(app)
        next.show(null)
        next.warn(null, null)
        assertNull(running())
        assertNull(notices.getNotification(2))
    }

    @Test
    fun `a shift that is long is told by its own beginning, also on a break`() {
        val since = 1_794_812_400_000L
        app.notices.show(Ongoing(Ongoing.Kind.BREAK, since + 6 * 3_600_000))
        app.notices.warn(Problem.LONG, since)
        val told = checkNotNull(notices.getNotification(2)).extras.getCharSequence(Notification.EXTRA_TITLE).toString()
        val clock = android.text.format.DateFormat.getTimeFormat(app).format(java.util.Date(since))
        assertTrue(told, clock in told)
    }

    @Test
    fun `when the record is erased nothing runs and nothing is remembered`() {
        val service = started()
        app.choose { RecordingSettings(appUse = true, workApps = setOf("org.example.rota")) }
        settle()
        app.gapsSheKnows += 1L
        app.lossesSheKnowsUntilMs = 1L
        app.forget()
        assertTrue("a new record's are said", app.gapsSheKnows.isEmpty() && app.lossesSheKnowsUntilMs == 0L)
        assertNull(running())
        assertNull(app.recording.state.shiftSince)
        assertEquals(RecordingSettings(), app.settings)
        assertEquals(listOf("vault"), app.noBackupFilesDir.list().orEmpty().toList())
        assertFalse("nor can what the flash still holds be read", "stint.seal" in FakeHardware.entries)
        assertTrue(shadowOf(app.getSystemService(AlarmManager::class.java)).scheduledAlarms.isEmpty())
        assertEquals(RecordingService::class.java.name, shadowOf(app).nextStoppedService?.component?.className)
        service.onDestroy()
    }

    @Test
    fun `a restart of the phone goes on with the shift, and a stranger's action does nothing`() {
        val service = started()
        service.onDestroy()
        shadowOf(app).clearStartedServices()
        WakeReceiver().onReceive(app, Intent("com.example.STRANGER"))
        settle()
        assertNull(shadowOf(app).nextStartedService)
        WakeReceiver().onReceive(app, Intent(Intent.ACTION_BOOT_COMPLETED))
        settle()
        assertEquals(RecordingService::class.java.name, shadowOf(app).nextStartedService?.component?.className)
    }

    @Test
    fun `without a record there is nothing to record to`() {
        app.vault.deleteRecursively()
        WakeReceiver().onReceive(app, Intent(Intent.ACTION_BOOT_COMPLETED))
        app.recording.startShift()
        settle()
        assertNull(shadowOf(app).nextStartedService)
        assertNull(running())
    }

    @Test
    fun `choices that can't be read switch nothing on and are not written over`() {
        app.forget()
        val file = app.noBackupFilesDir.resolve("settings")
        app.keys.keeper(file).write(RecordingSettings(places = false, workApps = setOf("org.example.rota")).toBytes())
        val sealed = file.readBytes()
        FakeHardware.failure = { java.security.ProviderException("out of order") }
        assertEquals(RecordingSettings.NOTHING, app.settings)
        assertThrows(stint.bindings.StintException.KeyStoreFailed::class.java) { app.choose { copy(places = true) } }
        assertTrue(sealed.contentEquals(file.readBytes()))
        FakeHardware.failure = null
        assertEquals("they were there all the while", setOf("org.example.rota"), app.settings.workApps)
        app.forget()
        file.writeBytes(ByteArray(64))
        assertEquals("damaged: until she chooses again", RecordingSettings.NOTHING, app.settings)
        app.choose { copy(battery = true) }
        assertTrue(app.settings.battery && !app.settings.places)
    }

    @Test
    fun `what she chose outlives the process`() {
        app.choose { RecordingSettings(appUse = true, workApps = setOf("org.example.rota")) }
        val file = app.noBackupFilesDir.resolve("settings").readBytes()
        assertFalse("it is sealed", String(file).contains("rota"))
        assertEquals(app.settings, RecordingSettings.of(app.settings.toBytes()))
        assertEquals(Looper.getMainLooper().thread, Thread.currentThread())
    }
}
