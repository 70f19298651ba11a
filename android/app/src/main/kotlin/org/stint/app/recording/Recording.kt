package org.stint.app.recording

import java.util.concurrent.CopyOnWriteArraySet
import kotlin.random.Random
import stint.bindings.DeviceEvent
import stint.bindings.Mark
import stint.bindings.NewRecord
import stint.bindings.Payload
import stint.bindings.Span
import stint.bindings.StintException

/** How recording stands, for the screens. */
data class RecordingState(
    val shiftSince: Long?,
    val breakSince: Long?,
    val paused: Boolean,
    /** It should be recording now. */
    val wanted: Boolean,
    /** Android let it stay alive. */
    val alive: Boolean,
    val leave: LocationLeave,
    val saver: Boolean,
    val lastFixMs: Long?,
    /** Why records wait to be written. */
    val trouble: StintException?,
    val waiting: Int,
    /** A work call runs. */
    val callSince: Long?,
    /** When she last said that no start was forgotten. */
    val saidNoAt: Long?,
)

/**
 * Recording, from the touch that starts a shift to records on the disk. Knows
 * nothing of Android: [Phone] does. Every call is short, and on any thread.
 */
class Recording(
    private val phone: Phone,
    private val line: RecorderLine,
    private val memory: Keeper,
    private val settings: () -> RecordingSettings,
    private val isThere: () -> Boolean,
) {
    private var kept: Remembered = recall()
    private val movement = MovementSense()
    private var lastFixMs: Long? = null
    private var plan = Plan.NOTHING
    private val listening = Listening()
    private var fresh = true
    private var alive = false
    private var rememberedMs = Long.MIN_VALUE
    private var leave = LocationLeave.NONE
    private var lostLeave = false
    private var saver = false

    /** App use was read up to here, but is not on the disk yet. */
    private var appUseRead: Long? = null
    private val boot: Int by lazy {
        kept.seen?.takeIf { it.boots == phone.boots }?.boot ?: Random.nextInt()
    }
    private val form = RecordForm { boot }
    private val meters = Meters(phone, form)
    private val listeners = CopyOnWriteArraySet<() -> Unit>()

    val state: RecordingState
        @Synchronized get() = RecordingState(
            kept.shiftSince, kept.breakSince, kept.paused, wanted(phone.clock()), alive,
            leave, saver, lastFixMs, line.trouble, line.waitingCount, kept.callSince, kept.saidNoAt,
        )

    /** Hears of each change, on the thread that made it. */
    fun listen(listener: () -> Unit) = listeners.add(listener)

    fun forget(listener: () -> Unit) = listeners.remove(listener)

    /** Something woke the app. Says what happened since the last sign of life, and goes on. */
    @Synchronized
    fun wake(wake: Wake) {
        settle(phone.clock(), listOf(), wake = wake)
    }

    /** `sinceMs`: typed afterwards; else it begins with this touch. */
    @Synchronized
    fun startShift(sinceMs: Long? = null) {
        if (kept.shiftSince != null) return
        val now = phone.clock()
        val start = sinceMs ?: now.utcMs
        val habit = kept.starts + ForgottenStart.minuteOfWeek(start, now.offsetMinutes)
        kept = kept.copy(shiftSince = start, starts = habit.takeLast(ForgottenStart.STARTS_KEPT))
        settle(now, listOf(touched(now, sinceMs, Payload.Shift(Mark.START))), force = true)
    }

    @Synchronized
    fun endShift(atMs: Long? = null) {
        if (kept.shiftSince == null) return
        val now = phone.clock()
        val ends = listOfNotNull(
            kept.breakSince?.let { touched(now, atMs, Payload.Break(Mark.END)) },
            touched(now, atMs, Payload.Shift(Mark.END)),
        )
        kept = kept.copy(shiftSince = null, breakSince = null, endedAt = atMs ?: now.utcMs)
        settle(now, ends, force = true)
    }

    @Synchronized
    fun startBreak() {
        if (kept.shiftSince == null || kept.breakSince != null) return
        val now = phone.clock()
        kept = kept.copy(breakSince = now.utcMs)
        settle(now, listOf(touched(now, null, Payload.Break(Mark.START))), force = true)
    }

    @Synchronized
    fun endBreak() {
        if (kept.breakSince == null) return
        val now = phone.clock()
        kept = kept.copy(breakSince = null)
        settle(now, listOf(touched(now, null, Payload.Break(Mark.END))), force = true)
    }

    @Synchronized
    fun note(text: String) = add(Payload.Note(text))

    /** A short question and what she answered. */
    @Synchronized
    fun answer(question: String, answer: String) = add(Payload.Answer(question, answer))

    /** A work call begins, in a shift or after hours. The begin is kept if no end follows. */
    @Synchronized
    fun startCall() {
        if (kept.callSince != null) return
        val now = phone.clock()
        kept = kept.copy(callSince = now.utcMs)
        settle(now, listOf(form.touched(now, Payload.Answer("work-call", "start"))), force = true)
    }

    /** `name`: under what work calls count, in her language. */
    @Synchronized
    fun endCall(name: String) {
        val since = kept.callSince ?: return
        val now = phone.clock()
        kept = kept.copy(callSince = null)
        // A clock that was set back in between leaves no span.
        val said = if (now.utcMs > since) Payload.AppUse(name, Span(since, now.utcMs)) else Payload.Answer("work-call", "end")
        settle(now, listOf(form.touched(now, said)), force = true)
    }

    @Synchronized
    fun pause(on: Boolean) {
        if (kept.paused == on) return
        val now = phone.clock()
        kept = kept.copy(paused = on)
        settle(now, listOf(form.device(now, if (on) DeviceEvent.PAUSED else DeviceEvent.RESUMED)), force = true)
    }

    /** Returns once they are on the disk, or wait because of [RecordingState.trouble]. */
    @Synchronized
    fun fixes(fixes: List<SeenFix>) {
        val now = phone.clock()
        if (!wanted(now)) return
        fixes.forEach(movement::seen)
        // Before it is forgotten that nothing came for long.
        val silence = listOfNotNull(listening.silence(now)?.let { form.device(now, it) })
        val found = listOf(DeviceEvent.SIGNAL_FOUND).filter { fixes.isNotEmpty() && listening.heard(now) }
        fixes.lastOrNull()?.let { lastFixMs = it.utcMs }
        settle(now, silence + found.map { form.device(now, it) } + fixes.map { form.place(now, it) })
    }

    @Synchronized
    fun moved() {
        movement.moved()
        settle(phone.clock(), listOf())
    }

    /** A permission, the battery saver, the battery, the screen or a provider changed; or a setting. */
    @Synchronized
    fun changed() = settle(phone.clock(), listOf())

    /** The phone is being switched off. */
    @Synchronized
    fun phoneGoesOff() {
        val now = phone.clock()
        if (!wanted(now)) return
        line.hand(listOf(form.device(now, DeviceEvent.PHONE_OFF)), form.moment(now))
        remember(now, saidOff = true)
    }

    /** What she may have forgotten to start, while nothing runs. */
    @Synchronized
    fun forgottenStart(): Proposal? = forgottenStart(phone.clock())

    private fun forgottenStart(now: Clock): Proposal? {
        if (kept.shiftSince != null || !isThere()) return null
        val midnight = now.utcMs - Math.floorMod(now.utcMs + now.offsetMinutes * 60_000L, DAY_MS)
        val wishes = settings()
        val log = wishes.workApps.takeIf { wishes.appUse }?.let { phone.appUses(it, midnight, now.utcMs) }
        val used = log?.let { it.uses.map { use -> use.span.startMs } + listOfNotNull(it.openSince) }.orEmpty()
        val after = listOfNotNull(kept.endedAt, kept.saidNoAt).maxOrNull() ?: Long.MIN_VALUE
        return ForgottenStart.propose(now.utcMs, now.offsetMinutes, used, kept.starts, after)
    }

    /** She wasn't at work: what was proposed until now isn't proposed again. */
    @Synchronized
    fun refuseStart() {
        val now = phone.clock()
        kept = kept.copy(saidNoAt = now.utcMs)
        settle(now, listOf(), force = true)
    }

    /** The record is gone: what was remembered of her goes, too, and nothing runs. */
    @Synchronized
    fun forget() {
        line.forget()
        kept = Remembered()
        live(false)
        plan = Plan.NOTHING
        phone.ask(plan)
        phone.watch(false)
        phone.lookAt(null)
        phone.show(null)
        phone.warn(null)
        listeners.forEach { it() }
    }

    private fun add(payload: Payload) {
        val now = phone.clock()
        settle(now, listOf(touched(now, null, payload)))
    }

    /** The first call in a process says what happened since the last sign of life. */
    private fun returned(wake: Wake, now: Clock): List<NewRecord> {
        if (!fresh) return listOf()
        fresh = false
        leave = phone.leave()
        saver = phone.saver()
        val seen = kept.seen ?: return listOf()
        val last = seen.copy(utcMs = maxOf(seen.utcMs, phone.lastWrittenMs() ?: seen.utcMs).coerceAtMost(now.utcMs))
        val back = Back(
            wake, now.utcMs, phone.boots, now.utcMs - now.sinceBootMs,
            phone.leave(), phone.saver(), phone.exits(), phone.isDiskFull(),
        )
        return Return.events(last, back).map { form.device(now, it) }
    }

    /** Writes, then brings everything else in line with how things stand now. */
    private fun settle(
        now: Clock,
        records: List<NewRecord>,
        force: Boolean = false,
        wake: Wake = Wake.OPENED,
    ) {
        if (!isThere()) return
        val all = returned(wake, now) + records + noticed(now)
        if (line.hand(all, form.moment(now))) {
            if (all.isNotEmpty()) listening.wrote(now)
            appUseRead?.let { kept = kept.copy(appUseUntil = it) }
            appUseRead = null
        }
        val wanted = wanted(now)
        live(needsService(now))
        // A sign of life only where places would be seen.
        if (wanted && alive && line.heartbeat(form.moment(now))) listening.wrote(now)
        if (!wanted) line.stop(form.moment(now))
        phone.watch(isHeld(now) || hasHours())
        replan(now, wanted)
        phone.show(ongoing(now))
        phone.warn(problem(now, wanted))
        val reminded = remind(now)
        if (force || reminded || now.utcMs - rememberedMs !in 0 until REMEMBER_MS) remember(now)
        listeners.forEach { it() }
    }

    /** Of what became due since the last look; plans the next. Whether it did. */
    private fun remind(now: Clock): Boolean {
        val wanted = settings().reminders
        val due = Reminders.due(kept.remindedUntil ?: now.utcMs, now, wanted, kept.starts)
            .filter { it != Reminder.FORGOTTEN_START || forgottenStart(now) != null }
        due.forEach(phone::remind)
        kept = kept.copy(remindedUntil = now.utcMs)
        phone.lookAt(Reminders.nextMs(now, wanted, kept.starts))
        return due.isNotEmpty()
    }

    private fun live(needed: Boolean) {
        if (needed) {
            alive = phone.stayAlive()
        } else {
            if (alive) phone.mayDie()
            alive = false
        }
    }

    /** What changed without anybody touching Stint. */
    private fun noticed(now: Clock): List<NewRecord> {
        val records = mutableListOf<NewRecord>()
        val recording = wanted(now)
        val leaveNow = phone.leave()
        val lost = leaveNow == LocationLeave.NONE
        if (recording && lost != (leave == LocationLeave.NONE)) {
            records += form.device(now, if (lost) DeviceEvent.PERMISSION_LOST else DeviceEvent.PERMISSION_GRANTED)
        }
        if (recording && lost && leave != LocationLeave.NONE) lostLeave = true
        if (!lost || kept.shiftSince == null) lostLeave = false
        leave = leaveNow
        val saverNow = phone.saver()
        if (recording && saverNow != saver) {
            records += form.device(now, if (saverNow) DeviceEvent.BATTERY_SAVER_ON else DeviceEvent.BATTERY_SAVER_OFF)
        }
        saver = saverNow
        if (phone.dozes()) listening.dozes()
        if (recording && !lost) listening.silence(now)?.let { records += form.device(now, it) }
        val read = meters.read(kept, settings(), now, recording, line.waitingCount == 0)
        kept = read.kept
        read.appUseUntil?.let { appUseRead = it }
        return records + read.records
    }

    private fun replan(now: Clock, wanted: Boolean) {
        val situation = Situation(
            wanted && alive && settings().places, leave, phone.providers(), movement.movement,
            phone.battery(), saver, phone.motionSensor,
        )
        val new = RecordingPolicy.plan(situation)
        if (new == plan) return
        plan = new
        listening.asked(new, now)
        phone.ask(new)
    }

    /** A shift runs, or these are her hours, paused or not. */
    private fun isHeld(now: Clock) = isThere() && (kept.shiftSince != null || inHours(now))

    private fun wanted(now: Clock) = isHeld(now) && !kept.paused

    private fun inHours(now: Clock) = when (val at = settings().recordedWhen) {
        RecordedWhen.Shifts -> false
        RecordedWhen.Always -> true
        is RecordedWhen.Hours -> at.holds(now.utcMs, now.offsetMinutes)
    }

    private fun hasHours() = settings().recordedWhen != RecordedWhen.Shifts

    /** Times alone need no service. */
    private fun needsService(now: Clock) = isHeld(now) && settings().places && leave != LocationLeave.NONE

    private fun ongoing(now: Clock): Ongoing? = when {
        !isHeld(now) || needsService(now) && !alive -> null
        kept.paused -> Ongoing(Ongoing.Kind.PAUSED, null)
        kept.breakSince != null -> Ongoing(Ongoing.Kind.BREAK, kept.breakSince)
        else -> Ongoing(Ongoing.Kind.RUNNING, kept.shiftSince)
    }

    private fun problem(now: Clock, wanted: Boolean): Problem? = when {
        !wanted -> null
        line.trouble is StintException.DiskFull -> Problem.DISK
        needsService(now) && !alive -> Problem.STOPPED
        // Taken away while it was used; that it was never given is her choice.
        leave == LocationLeave.NONE && lostLeave -> Problem.PERMISSION
        kept.shiftSince?.let { now.utcMs - it > LONG_MS } == true -> Problem.LONG
        else -> null
    }

    private fun remember(now: Clock, saidOff: Boolean = false) {
        kept = kept.copy(
            seen = LastSeen(now.utcMs, phone.boots, boot, leave, saver, wanted(now), saidOff),
        )
        try {
            memory.write(kept.toBytes())
            rememberedMs = now.utcMs
        } catch (_: Exception) {
            // A full disk or a failing key store: tried again with the next event.
            rememberedMs = Long.MIN_VALUE
        }
    }

    private fun recall(): Remembered = try {
        memory.read()?.let(Remembered::of) ?: Remembered()
    } catch (_: Exception) {
        // Of another phone, or damaged: begins anew. The record itself isn't touched.
        Remembered()
    }

    private fun touched(now: Clock, atMs: Long?, payload: Payload) =
        if (atMs == null) form.touched(now, payload) else form.typed(now, atMs, payload)

    private companion object {
        const val DAY_MS = 86_400_000L
        const val REMEMBER_MS = 300_000L
        const val LONG_MS = 14 * 3_600_000L
    }
}
