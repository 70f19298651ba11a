package org.stint.app.recording

import java.io.File
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId
import stint.bindings.Moment
import stint.bindings.NewRecord
import stint.bindings.StintException

/** A worker's days on a fake phone: four clients, twenty minutes' drive between them. */
class Simulation(
    val phone: FakePhone,
    private val folder: File,
    private val open: (Moment) -> Sink,
    private val settings: RecordingSettings = RecordingSettings(),
) {
    val zone: ZoneId = ZoneId.of("Europe/London")

    /** On the disk, as the recorder said. */
    val acknowledged = mutableListOf<NewRecord>()

    /** Handed over and lost with the process before it was acknowledged. */
    var lostUnacknowledged = 0
    var diskFull = false
    var process: Recording? = null
        private set
    private var line: RecorderLine? = null
    private val plans = sortedMapOf<Long, MutableList<Simulation.() -> Unit>>()
    private var dark = 0L
    private var lastLook = 0L
    private var looksAtPhone = true

    private val memory = object : Keeper {
        private val file = folder.resolve("memory")
        override fun read() = file.takeIf { it.exists() }?.readBytes()
        override fun write(bytes: ByteArray) {
            if (diskFull) throw java.io.IOException("no space")
            file.writeBytes(bytes)
        }

        override var stops = setOf<Stop>()
    }

    fun at(date: LocalDate, time: String, event: Simulation.() -> Unit) {
        val ms = date.atTime(LocalTime.parse(time)).atZone(zone).toInstant().toEpochMilli()
        plans.getOrPut(ms) { mutableListOf() } += event
    }

    /** Goes on until `untilMs`, ten seconds a step. */
    fun run(untilMs: Long) {
        while (phone.trueMs < untilMs) {
            phone.trueMs += STEP_MS
            while (plans.isNotEmpty() && plans.firstKey() <= phone.trueMs) {
                plans.remove(plans.firstKey())?.forEach { it() }
            }
            step()
        }
    }

    /** She opens the app, which then wakes recording as `MainActivity` does, does something, and puts the phone away. */
    fun opens(action: Recording.() -> Unit = {}) {
        phone.visible = true
        phone.screenOn = true
        started().wake(Wake.OPENED)
        started().action()
        phone.visible = false
        phone.screenOn = false
        dark = phone.trueMs
    }

    fun dies(reason: ExitReason?, forced: Boolean = false) {
        lostUnacknowledged += line?.waitingCount ?: 0
        // The file's lock goes with the process.
        abandon?.close()
        abandon = null
        process = null
        line = null
        phone.processEnds(reason)
        if (forced) phone.alarmsEnd()
    }

    fun permissionTaken() {
        phone.given = LocationLeave.NONE
        if (PlatformTable.REVOKING_KILLS) dies(ExitReason.PERMISSION)
    }

    fun switchedOff(orderly: Boolean) {
        if (orderly) process?.phoneGoesOff()
        dies(null)
        phone.alarmsEnd()
    }

    fun switchedOn() {
        phone.bootedTrueMs = phone.trueMs
        phone.boots += 1
    }

    /** The system tells of the restart once the phone is unlocked. */
    fun unlocked() {
        phone.justTold = true
        started().wake(Wake.BOOT)
        phone.justTold = false
    }

    fun looksAtPhone(does: Boolean) {
        looksAtPhone = does
    }

    private var abandon: Sink? = null

    private fun started(): Recording = process ?: run {
        val line = RecorderLine { now -> Kept(open(now)).also { abandon = it } }
        this.line = line
        Recording(phone, line, memory, { settings }, { true }).also { process = it }
    }

    private fun step() {
        val now = phone.trueMs
        val moving = isMoving(now)
        val dozed = phone.doze
        phone.doze = !moving && !phone.charging && now - dark > PlatformTable.DOZE_AFTER_MS
        // The system tells of it while it still is, or again is, awake.
        if (phone.doze != dozed) process?.changed()
        if (moving) dark = maxOf(dark, now - PlatformTable.DOZE_AFTER_MS / 2)
        if (moving && phone.plan.wakeOnMotion) {
            phone.woke("motion")
            process?.moved()
        }
        phone.plan.requests.filter { it.provider != Provider.PASSIVE }.forEach { request ->
            val every = maxOf(request.everyMs, PlatformTable.fastestMs(phone.given))
            val due = now - (phone.lastGiven[request] ?: now) >= every
            if (due && phone.answers(request)) {
                phone.lastGiven[request] = now
                phone.woke("place")
                process?.fixes(listOf(fix(request.provider)))
            }
        }
        look(now)
    }

    /** Now and then she looks at the phone; all that doesn't wake it happens then. */
    private fun look(now: Long) {
        val hour = Instant.ofEpochMilli(now).atZone(zone).hour
        if (!looksAtPhone || hour !in 7..21 || now - lastLook < LOOKS_EVERY_MS) return
        lastLook = now
        dark = now
        phone.screenOn = true
        process?.changed()
        val isDue = phone.lookDueMs?.let { it <= phone.clock().utcMs } ?: false
        if (phone.watching || isDue) started().wake(Wake.WATCHDOG)
        phone.screenOn = false
    }

    private fun fix(provider: Provider): SeenFix {
        val (north, east) = place(phone.trueMs)
        val blur = if (provider == Provider.GPS) 8.0 else 40.0
        return SeenFix(provider, phone.clock().utcMs, 53.8 + north, -1.55 + east, blur)
    }

    private fun minuteOfWork(ms: Long): Int? {
        val local = Instant.ofEpochMilli(ms).atZone(zone)
        if (local.dayOfWeek.value > 5) return null
        return (local.hour * 60 + local.minute - 8 * 60).takeIf { it in 0 until 8 * 60 }
    }

    private fun isMoving(ms: Long) = minuteOfWork(ms)?.let { it % 100 >= 80 } ?: false

    private fun place(ms: Long): Pair<Double, Double> {
        val minute = minuteOfWork(ms) ?: return 0.0 to 0.0
        val round = minute / 100
        val seconds = (ms / 1000 % 60) / 60.0
        val part = ((minute % 100 - 80) + seconds).coerceAtLeast(0.0) / 20
        return (round + part) * 0.05 to (round + part) * 0.02
    }

    /** Counts what was acknowledged, and refuses where the disk is full. */
    private inner class Kept(private val real: Sink) : Sink by real {
        override fun append(records: List<NewRecord>, now: Moment) = guarded {
            real.append(records, now).also { done ->
                check(done.refused.isEmpty()) { "the recorder took a record for none" }
                acknowledged += records
                phone.writtenMs = phone.clock().utcMs
            }
        }

        override fun heartbeat(now: Moment) = guarded {
            real.heartbeat(now)
            phone.writtenMs = phone.clock().utcMs
        }

        private fun <A> guarded(write: () -> A): A {
            if (diskFull) throw StintException.DiskFull("no space")
            return write()
        }
    }

    companion object {
        const val STEP_MS = 10_000L
        private const val LOOKS_EVERY_MS = 25 * 60_000L
    }
}
