package org.stint.app.ui

import java.io.File
import java.time.Clock
import java.time.Instant
import java.time.ZoneId
import java.util.TimeZone
import org.robolectric.RuntimeEnvironment
import org.stint.app.StintApp
import org.stint.app.keys.FakeHardware
import stint.bindings.CalendarDate
import stint.bindings.DeviceEvent
import stint.bindings.Mark
import stint.bindings.Moment
import stint.bindings.NewRecord
import stint.bindings.Origin
import stint.bindings.Payload
import stint.bindings.PlaceKind
import stint.bindings.Position
import stint.bindings.StintPhone
import stint.bindings.StintRecorder
import stint.bindings.createPhone

const val PASSPHRASE = "south hidden title waste"

/** A phone, its record and the Tuesday after her first working week began. */
class World {
    val app = RuntimeEnvironment.getApplication() as StintApp

    /** Where the repository keeps an invitation for tests. */
    val invitation: String =
        File(System.getProperty("stint.repository"), "bindings/tests/data/invitation.txt").readText().trim()

    init {
        FakeHardware.reset()
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"))
        timeIs(7 * 24 + 36, 0)
    }

    /** The phone's own clock, where recording and screens must agree. */
    fun timeRuns() {
        Session.clockOfPhone = Clock.system(ZoneId.of("Europe/London"))
    }

    /** Hours since that Monday, 2026-11-16, began. */
    fun timeIs(hour: Int, minute: Int) {
        Session.clockOfPhone = Clock.fixed(Instant.ofEpochMilli(at(hour, minute)), ZoneId.of("Europe/London"))
    }

    /** A record with one working day in it, and two of its places named. Closed again where `open` isn't set. */
    fun worked(open: Boolean = true, named: Boolean = true) {
        val new = createPhone(app.vault.path, app.keys, PASSPHRASE, false, "Europe/London", moment(at(0, 0)))
        new.recoveryCode.wipe()
        record(workingDay())
        val phone = new.phone
        phone.takeIn(now())
        if (named) {
            val visits = phone.day(MONDAY, stint.bindings.Language.EN, 360u, now()).visits
            visits.zip(listOf("Mrs A", "Mr B")).forEach { (visit, name) ->
                phone.namePlace(visit.span, name, PlaceKind.CLIENT, now())
            }
        }
        if (open) app.open.opened(phone) else phone.lock()
    }

    /** As by another window, or by her at the screen that asks for it. */
    fun opened() = app.open.opened(StintPhone.unlockWithPassphrase(app.vault.path, app.keys, PASSPHRASE, now()))

    fun record(records: List<NewRecord>) {
        val (from, to) = records.first().moment.utcMs - 60_000 to records.last().moment.utcMs + 60_000
        StintRecorder.open(app.vault.path, app.keys, moment(from)).use {
            check(it.append(records, moment(to)).refused.isEmpty())
            it.stop(moment(to))
        }
    }

    /** A shift that runs, and the battery saver let nothing be seen for most of an hour. */
    fun tuesdayWithGap() {
        timeIs(24 + 10, 15)
        val saver = NewRecord(moment(at(24 + 9, 0)), Origin.SYSTEM, Payload.Device(DeviceEvent.BATTERY_SAVER_ON))
        record(listOf(shift(Mark.START, at(24 + 8, 0))) + stay(24 + 8, 0..59) + saver + stay(24 + 9, 50..74))
    }

    /** At a client's for an hour, and no shift was started. */
    fun wednesdayWithoutStart() {
        timeIs(48 + 9, 5)
        record(stay(48 + 8, 0..63))
    }

    private fun stay(hour: Int, minutes: IntRange) = minutes.map { fix(at(hour, it), 53.80) }

    fun now() = moment(Session.clockOfPhone.millis())

    /** Three hours at three places, twenty minutes' drive between each. */
    fun workingDay(): List<NewRecord> {
        val places = listOf(53.80, 53.85, 53.90)
        val fixes = (0..240).map { minute ->
            val round = minute / 80
            val here = places[round.coerceAtMost(2)]
            val there = places[(round + 1).coerceAtMost(2)]
            val part = (minute % 80 - 60).coerceAtLeast(0) / 20.0
            fix(at(8, minute), here + part * (there - here))
        }
        return listOf(shift(Mark.START, at(8, 0))) + fixes + shift(Mark.END, at(12, 0))
    }

    private fun fix(utcMs: Long, latitude: Double) =
        NewRecord(moment(utcMs), Origin.GPS, Payload.Fix(Position(latitude, -1.55), 8.0, null, null, null))

    private fun shift(mark: Mark, utcMs: Long) = NewRecord(moment(utcMs), Origin.TOUCHED, Payload.Shift(mark))

    companion object {
        val MONDAY = CalendarDate(2026u, 11u, 16u)
        private const val MONDAY_MS = 1_794_787_200_000L

        fun at(hour: Int, minute: Int) = MONDAY_MS + (hour * 60L + minute) * 60_000

        fun moment(utcMs: Long) = Moment(utcMs, 0, null)
    }
}
