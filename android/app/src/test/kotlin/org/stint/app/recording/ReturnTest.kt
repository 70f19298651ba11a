package org.stint.app.recording

import org.junit.Assert.assertEquals
import org.junit.Test
import stint.bindings.DeviceEvent

private const val T = 1_000_000_000L
private const val MIN = 60_000L

class ReturnTest {
    private val last = LastSeen(T, 7, 99, LocationLeave.PRECISE, saver = false, recording = true)
    private val back = Back(
        Wake.WATCHDOG, T + 60 * MIN, 7, T - 999 * MIN, LocationLeave.PRECISE,
        saver = false, exits = listOf(), diskFull = false,
    )

    private fun events(last: LastSeen, back: Back) = Return.events(last, back).map { it.event to (it.utcMs - T) / MIN }

    @Test
    fun `where nothing was recorded there is nothing to explain`() {
        assertEquals(listOf<Any>(), events(last.copy(recording = false), back.copy(boots = 8, leave = LocationLeave.NONE)))
    }

    @Test
    fun `a mere kill is the core's own to tell`() {
        assertEquals(listOf<Any>(), events(last, back.copy(exits = listOf(Exit(T + MIN, ExitReason.SYSTEM)))))
    }

    @Test
    fun `a phone that was off, then locked`() {
        val on = back.copy(wake = Wake.BOOT, boots = 8, bootedAtMs = T + 20 * MIN)
        val expected = listOf(DeviceEvent.PHONE_OFF to 0L, DeviceEvent.PHONE_ON to 20L, DeviceEvent.FIRST_UNLOCK to 60L)
        assertEquals(expected, events(last, on))
        assertEquals(expected.drop(1), events(last.copy(saidOff = true), on))
    }

    @Test
    fun `a clock that was wrong at the start can't put it before the end`() {
        val on = back.copy(wake = Wake.BOOT, boots = 8, bootedAtMs = T - 5000 * MIN)
        assertEquals(listOf(0L, 0L, 60L), events(last, on).map { it.second })
    }

    @Test
    fun `a permission that was taken`() {
        val gone = back.copy(leave = LocationLeave.NONE, exits = listOf(Exit(T + 5 * MIN, ExitReason.PERMISSION)))
        assertEquals(listOf(DeviceEvent.PERMISSION_LOST to 5L), events(last, gone))
        assertEquals(listOf(DeviceEvent.PERMISSION_LOST to 0L), events(last, gone.copy(exits = listOf())))
        val given = gone.copy(leave = LocationLeave.APPROXIMATE)
        assertEquals(
            listOf(DeviceEvent.PERMISSION_LOST to 5L, DeviceEvent.PERMISSION_GRANTED to 60L),
            events(last, given),
        )
    }

    @Test
    fun `a crash, a full disk and the battery saver`() {
        val crash = back.copy(exits = listOf(Exit(T - 900 * MIN, ExitReason.PERMISSION), Exit(T + MIN, ExitReason.FAILED)))
        assertEquals(listOf(DeviceEvent.RECORDER_FAILED to 1L), events(last, crash))
        assertEquals(listOf(DeviceEvent.DISK_FULL to 0L), events(last, back.copy(diskFull = true)))
        assertEquals(listOf(DeviceEvent.BATTERY_SAVER_ON to 0L), events(last, back.copy(saver = true)))
        assertEquals(listOf(DeviceEvent.BATTERY_SAVER_OFF to 60L), events(last.copy(saver = true), back))
    }
}
