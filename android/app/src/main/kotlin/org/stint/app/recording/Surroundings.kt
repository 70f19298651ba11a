package org.stint.app.recording

import stint.bindings.DeviceEvent
import stint.bindings.NewRecord

/** What the phone lets recording see, and what of it changed. */
internal class Surroundings(private val phone: Phone, private val form: RecordForm) {
    var leave = LocationLeave.NONE
        private set
    var saver = false
        private set

    /** The permission was taken away while it was used; that it was never given is her choice. */
    var isTaken = false
        private set

    /** At the first call in a process: what happened since that sign of life. */
    fun returned(seen: LastSeen?, wake: Wake, now: Clock): List<NewRecord> {
        leave = phone.leave()
        saver = phone.saver()
        if (seen == null) return listOf()
        // Taking it away ends the process, so it is noticed only now.
        isTaken = seen.recording && seen.leave != LocationLeave.NONE && leave == LocationLeave.NONE
        val last = seen.copy(utcMs = maxOf(seen.utcMs, phone.lastWrittenMs() ?: seen.utcMs).coerceAtMost(now.utcMs))
        val back = Back(
            wake, now.utcMs, phone.boots, now.utcMs - now.sinceBootMs, leave, saver, phone.exits(), phone.isDiskFull(),
        )
        return Return.events(last, back).map { form.device(now, it) }
    }

    fun noticed(now: Clock, recording: Boolean): List<NewRecord> {
        val (leaveBefore, saverBefore) = leave to saver
        leave = phone.leave()
        saver = phone.saver()
        val isLost = leave == LocationLeave.NONE
        val wasLost = leaveBefore == LocationLeave.NONE
        isTaken = recording && isLost && (isTaken || !wasLost)
        if (!recording) return listOf()
        val events = listOfNotNull(
            (if (isLost) DeviceEvent.PERMISSION_LOST else DeviceEvent.PERMISSION_GRANTED).takeIf { isLost != wasLost },
            (if (saver) DeviceEvent.BATTERY_SAVER_ON else DeviceEvent.BATTERY_SAVER_OFF).takeIf { saver != saverBefore },
        )
        return events.map { form.device(now, it) }
    }
}
