package org.stint.app.recording

import android.app.AppOpsManager
import android.app.usage.UsageEvents
import android.app.usage.UsageStatsManager
import android.content.Context
import android.content.pm.PackageManager
import android.os.Process
import stint.bindings.Span

/** The system's own log of which app was in front, which it keeps for some days. */
internal class AppUseLog(private val context: Context) {
    fun isAllowed(): Boolean {
        val ops = context.getSystemService(AppOpsManager::class.java)
        val name = AppOpsManager.OPSTR_GET_USAGE_STATS
        @Suppress("DEPRECATION")
        val mode = ops.checkOpNoThrow(name, Process.myUid(), context.packageName)
        return mode == AppOpsManager.MODE_ALLOWED
    }

    fun uses(apps: Set<String>, fromMs: Long, toMs: Long): AppUses {
        // Null while the phone is locked after a restart.
        val events = isAllowed().takeIf { it }?.let {
            context.getSystemService(UsageStatsManager::class.java).queryEvents(fromMs, toMs)
        } ?: return AppUses(listOf(), fromMs)
        val pairing = AppUsePairing(apps)
        val event = UsageEvents.Event()
        while (events.getNextEvent(event)) {
            when (event.eventType) {
                RESUMED -> pairing.front(event.packageName, event.timeStamp)
                PAUSED, STOPPED -> pairing.away(event.packageName, event.timeStamp)
                SCREEN_OFF, SHUTDOWN -> pairing.allAway(event.timeStamp)
            }
        }
        return pairing.done(::label)
    }

    private fun label(app: String) = try {
        val info = context.packageManager.getApplicationInfo(app, 0)
        context.packageManager.getApplicationLabel(info).toString()
    } catch (_: PackageManager.NameNotFoundException) {
        // Taken off the phone since.
        app
    }

    private companion object {
        /** `MOVE_TO_FOREGROUND` before 29, with the same number. */
        const val RESUMED = 1
        const val PAUSED = 2
        const val SCREEN_OFF = 16
        const val STOPPED = 23
        const val SHUTDOWN = 26
    }
}

/** Makes spans of comings and goings. */
class AppUsePairing(private val apps: Set<String>) {
    private val open = HashMap<String, Long>()
    private val spans = mutableListOf<Pair<String, Span>>()

    fun front(app: String?, atMs: Long) {
        if (app != null && app in apps) open.putIfAbsent(app, atMs)
    }

    fun away(app: String?, atMs: Long) {
        val since = open.remove(app ?: return) ?: return
        if (atMs > since) spans += app to Span(since, atMs)
    }

    fun allAway(atMs: Long) = open.keys.toList().forEach { away(it, atMs) }

    /** What is still in front is told later, from its beginning. */
    fun done(label: (String) -> String): AppUses {
        val since = open.values.minOrNull()
        val ended = spans.filter { since == null || it.second.startMs < since }
        return AppUses(ended.map { (app, span) -> UsedApp(label(app), span) }.sortedBy { it.span.startMs }, since)
    }
}
