package org.stint.app.recording

import android.Manifest.permission
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.graphics.drawable.Icon
import android.text.format.DateFormat
import java.util.Date
import org.stint.app.R
import org.stint.app.service
import org.stint.app.ui.Words

/** In the phone's settings, she can silence each. */
private enum class Channel(val text: Int, val importance: Int) {
    RECORDING(R.string.shell_notify_channel_recording, NotificationManager.IMPORTANCE_LOW),
    PROBLEMS(R.string.shell_notify_channel_problems, NotificationManager.IMPORTANCE_DEFAULT),
    REMINDERS(R.string.android_reminders, NotificationManager.IMPORTANCE_LOW),
    ;

    val id get() = name.lowercase()
}

/**
 * Notifications: one while recording runs, one when something needs her. They
 * hold no figure but since when, and no place; on the lock screen nothing but
 * the app's name, which the system puts above each.
 */
internal class Notices(private val context: Context) {
    private val manager = context.service<NotificationManager>()
    private val words get() = Words.inHerLanguage(context)
    private var warned: Problem? = null
    private var shown: Ongoing? = null

    /** What a former process put up is there still: the first word takes it away, also where that is "nothing". */
    private var hasWarned = false
    private var hasShown = false

    fun show(ongoing: Ongoing?) {
        if (ongoing == shown && hasShown) return
        hasShown = true
        shown = ongoing
        if (ongoing == null) manager.cancel(RUNNING) else manager.notify(RUNNING, running(ongoing))
        if (ongoing?.inShift == true) manager.cancel(id(Reminder.FORGOTTEN_START))
    }

    fun remind(reminder: Reminder) {
        val text = when (reminder) {
            Reminder.WEEK -> R.string.shell_notify_week_notification
            Reminder.AFTER_HOURS -> R.string.shell_notify_after_hours_notification
            Reminder.FORGOTTEN_START -> R.string.shell_today_forgot_title
        }
        val builder = told(words.getString(text), Channel.REMINDERS)
        if (reminder == Reminder.FORGOTTEN_START) builder.addAction(action(R.string.shell_notify_start_button, RecordingService.START))
        manager.notify(id(reminder), builder.build())
    }

    private fun id(reminder: Reminder) = FIRST_REMINDER + reminder.ordinal

    /** Again, where the service has put up or taken away its own since, or she chose another language. */
    fun refresh() {
        Channel.entries.forEach(::make)
        shown?.let { manager.notify(RUNNING, running(it)) }
    }

    /** What the service shows from its first moment. */
    fun running(): Notification = running(shown ?: Ongoing(Ongoing.Kind.RUNNING, null))

    /** `shiftSince`: not of the break that she may be on. */
    fun warn(problem: Problem?, shiftSince: Long?) {
        if (problem == warned && hasWarned) return
        hasWarned = true
        warned = problem
        if (problem == null) return manager.cancel(WARNING)
        val text = when (problem) {
            Problem.STOPPED -> words.getString(R.string.shell_notify_stopped_notification)
            Problem.PERMISSION -> words.getString(R.string.shell_notify_permission_notification)
            Problem.DISK -> words.getString(R.string.shell_notify_disk_notification)
            Problem.KEYS -> words.getString(R.string.android_keys_notification)
            Problem.FAILED -> words.getString(R.string.android_failed_notification)
            Problem.CHOICES -> words.getString(R.string.android_choices_notification)
            Problem.LONG -> words.getString(R.string.shell_notify_long_notification, clock(shiftSince))
        }
        val builder = told(text, Channel.PROBLEMS)
        manager.notify(WARNING, builder.build())
    }

    private fun told(text: String, channel: Channel) = builder(channel)
        .setContentTitle(text)
        .setStyle(Notification.BigTextStyle().bigText(text))
        .setAutoCancel(true)

    private fun running(ongoing: Ongoing): Notification {
        val text = when (ongoing.kind) {
            Ongoing.Kind.RUNNING -> ongoing.sinceMs?.let { R.string.shell_notify_running_notification }
            Ongoing.Kind.BREAK -> R.string.shell_notify_break_notification
            Ongoing.Kind.PAUSED -> R.string.shell_notify_paused_notification
        }?.let { words.getString(it, clock(ongoing.sinceMs)) }
        val builder = builder(Channel.RECORDING)
            .setContentTitle(text ?: words.getString(R.string.shell_notify_channel_recording))
            .setOngoing(true)
            .setShowWhen(false)
        actions(ongoing).forEach(builder::addAction)
        return builder.build()
    }

    private fun actions(ongoing: Ongoing): List<Notification.Action> {
        if (ongoing.kind == Ongoing.Kind.PAUSED) {
            return listOf(action(R.string.shell_notify_resume_button, RecordingService.GO_ON))
        }
        // Outside a shift, in hours that she set, the one thing to do is to start one.
        if (!ongoing.inShift) return listOf(action(R.string.shell_notify_start_button, RecordingService.START))
        val onBreak = ongoing.kind == Ongoing.Kind.BREAK
        return listOf(
            if (onBreak) {
                action(R.string.shell_notify_resume_button, RecordingService.BREAK_END)
            } else {
                action(R.string.shell_notify_break_button, RecordingService.BREAK)
            },
            note(),
            action(R.string.shell_notify_end_button, RecordingService.END),
        )
    }

    private fun action(text: Int, name: String): Notification.Action =
        Notification.Action.Builder(icon(), words.getString(text), touch(name, PendingIntent.FLAG_IMMUTABLE)).build()

    /** Typed in the notification itself, also while the record is locked. */
    private fun note(): Notification.Action {
        val label = words.getString(R.string.shell_today_note_hint)
        val input = android.app.RemoteInput.Builder(RecordingService.NOTE).setLabel(label).build()
        // The system writes her words into this intent; it names our service, so nobody else gets them.
        val mutable = if (android.os.Build.VERSION.SDK_INT >= 31) PendingIntent.FLAG_MUTABLE else 0
        return Notification.Action.Builder(
            icon(),
            words.getString(R.string.shell_notify_note_button),
            touch(RecordingService.NOTE, mutable),
        ).addRemoteInput(input).build()
    }

    /** From 34 a service of type location can't be started without its permission; a broadcast can. */
    private fun touch(name: String, flags: Int): PendingIntent {
        val kept = flags or PendingIntent.FLAG_UPDATE_CURRENT
        return if (context.may(permission.ACCESS_COARSE_LOCATION)) {
            PendingIntent.getForegroundService(context, 0, Intent(context, RecordingService::class.java).setAction(name), kept)
        } else {
            PendingIntent.getBroadcast(context, 0, Intent(context, WakeReceiver::class.java).setAction(name), kept)
        }
    }

    private fun builder(channel: Channel): Notification.Builder {
        make(channel)
        return Notification.Builder(context, channel.id)
            .setSmallIcon(R.drawable.running)
            .setVisibility(Notification.VISIBILITY_PRIVATE)
            .setPublicVersion(public(channel))
            .setContentIntent(open())
    }

    /** One that is there takes the new name. */
    private fun make(channel: Channel) {
        val made = NotificationChannel(channel.id, words.getString(channel.text), channel.importance)
        made.lockscreenVisibility = Notification.VISIBILITY_PRIVATE
        made.setShowBadge(false)
        manager.createNotificationChannel(made)
    }

    private fun public(channel: Channel): Notification = Notification.Builder(context, channel.id)
        .setSmallIcon(R.drawable.running)
        .setContentTitle(words.getString(R.string.shell_app_plain_name))
        .build()

    private fun open() = PendingIntent.getActivity(
        context, 0,
        Intent().setClassName(context, "org.stint.app.ui.MainActivity"),
        PendingIntent.FLAG_IMMUTABLE,
    )

    private fun icon() = Icon.createWithResource(context, R.drawable.running)

    private fun clock(utcMs: Long?) =
        utcMs?.let { DateFormat.getTimeFormat(words).format(Date(it)) }.orEmpty()

    companion object {
        const val RUNNING = 1
        private const val WARNING = 2
        private const val FIRST_REMINDER = 3
    }
}
