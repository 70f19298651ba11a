package org.stint.app.recording

import stint.bindings.BootClock
import stint.bindings.DeviceEvent
import stint.bindings.Moment
import stint.bindings.NewRecord
import stint.bindings.Origin
import stint.bindings.Payload
import stint.bindings.Position

/** Records as the door takes them. `boot` is a random number for each start of the phone. */
internal class RecordForm(private val boot: () -> Int) {
    /** `atMs`: typed afterwards; else it is of this touch. */
    fun touched(now: Clock, payload: Payload, atMs: Long? = null) =
        NewRecord(moment(now, atMs ?: now.utcMs), if (atMs == null) Origin.TOUCHED else Origin.TYPED, payload)

    fun system(now: Clock, payload: Payload, atMs: Long = now.utcMs) =
        NewRecord(moment(now, atMs), Origin.SYSTEM, payload)

    fun device(now: Clock, event: DeviceEvent) = system(now, Payload.Device(event))

    fun device(now: Clock, caused: CausedEvent) = system(now, Payload.Device(caused.event), caused.utcMs)

    fun place(now: Clock, fix: SeenFix) = NewRecord(
        moment(now, fix.utcMs),
        when (fix.provider) {
            Provider.FUSED -> Origin.FUSED
            Provider.GPS -> Origin.GPS
            Provider.NETWORK -> Origin.NETWORK
            Provider.PASSIVE -> Origin.PASSIVE
        },
        Payload.Fix(
            Position(fix.latitude, fix.longitude), fix.accuracyM, fix.altitudeM, fix.speedMS, fix.bearingDeg,
        ),
    )

    /** An instant of the past has its boot time only if it was in this start of the phone. */
    fun moment(now: Clock, utcMs: Long = now.utcMs): Moment {
        val since = now.sinceBootMs - (now.utcMs - utcMs)
        val clock = BootClock(boot().toUInt(), since.toULong()).takeIf { since >= 0 }
        return Moment(utcMs, now.offsetMinutes.toShort(), clock)
    }
}
