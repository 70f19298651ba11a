package org.stint.app.recording

import stint.bindings.DeviceEvent

/** Why Android ended the app, as it tells from level 30. */
enum class ExitReason { SYSTEM, PERMISSION, FAILED }

data class Exit(val utcMs: Long, val reason: ExitReason)

/** What made the app come back. */
enum class Wake { BOOT, UPDATE, WATCHDOG, SERVICE, OPENED }

/** How things stand at a return. */
data class Back(
    val wake: Wake,
    val utcMs: Long,
    val boots: Int,
    val bootedAtMs: Long,
    val leave: LocationLeave,
    val saver: Boolean,
    val exits: List<Exit>,
    val diskFull: Boolean,
)

data class CausedEvent(val utcMs: Long, val event: DeviceEvent)

/**
 * What to log at a return, so that the gap has its cause. That the recorder was
 * killed, and that it starts, the core logs by itself.
 */
object Return {
    fun events(last: LastSeen, back: Back): List<CausedEvent> {
        if (!last.recording) return listOf()
        val from = last.utcMs + 1
        val events = mutableListOf<CausedEvent>()
        val exit = back.exits.filter { it.utcMs >= last.utcMs - TOLERANCE_MS }.minByOrNull { it.utcMs }
        val restarted = last.boots != back.boots
        if (restarted) {
            if (!last.saidOff) events += CausedEvent(from, DeviceEvent.PHONE_OFF)
            // Never before the phone went off, whatever its clock says since.
            val on = back.bootedAtMs.coerceIn(from, maxOf(from, back.utcMs))
            events += CausedEvent(on, DeviceEvent.PHONE_ON)
            // The system tells of a start once the phone was unlocked. If it was
            // something else that woke the app, when that was is not known.
            val unlocked = if (back.wake == Wake.BOOT) maxOf(on, back.utcMs) else on
            events += CausedEvent(unlocked, DeviceEvent.FIRST_UNLOCK)
        }
        if (last.leave != LocationLeave.NONE && back.leave == LocationLeave.NONE) {
            val at = exit?.takeIf { it.reason == ExitReason.PERMISSION }?.utcMs ?: from
            events += CausedEvent(maxOf(from, at), DeviceEvent.PERMISSION_LOST)
        } else if (exit?.reason == ExitReason.PERMISSION) {
            // Taken and given back, or made approximate: it was the reason all the same.
            events += CausedEvent(maxOf(from, exit.utcMs), DeviceEvent.PERMISSION_LOST)
            events += CausedEvent(back.utcMs, DeviceEvent.PERMISSION_GRANTED)
        }
        if (exit?.reason == ExitReason.FAILED) {
            events += CausedEvent(maxOf(from, exit.utcMs), DeviceEvent.RECORDER_FAILED)
        }
        if (back.diskFull) events += CausedEvent(from, DeviceEvent.DISK_FULL)
        if (back.saver && !last.saver && !restarted) events += CausedEvent(from, DeviceEvent.BATTERY_SAVER_ON)
        if (!back.saver && last.saver) events += CausedEvent(back.utcMs, DeviceEvent.BATTERY_SAVER_OFF)
        return events.sortedBy { it.utcMs }
    }

    /** An exit is told with a clock of its own. */
    private const val TOLERANCE_MS = 60_000L
}
