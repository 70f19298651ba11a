package org.stint.app.recording

import java.util.concurrent.CopyOnWriteArraySet
import kotlin.random.Random
import stint.bindings.DeviceEvent
import stint.bindings.Mark
import stint.bindings.NewRecord
import stint.bindings.Payload
import stint.bindings.Span
import stint.bindings.StintException

/**
 * Recording, from the touch that starts a shift to records on the disk. Knows
 * nothing of Android: [Phone] does. Every call is short, and on any thread.
 *
 * What she touches returns why it isn't on the disk yet; null where it is.
 */
class Recording(
    private val phone: Phone,
    private val line: RecorderLine,
    memory: Keeper,
    private val settings: () -> RecordingSettings,
    private val hasRecord: () -> Boolean,
) {
    private val memory = Memory(memory)
    private var kept = Remembered()
    private val movement = MovementSense()
    private var lastFixMs: Long? = null
    private var plan = Plan.NOTHING
    private val listening = Listening()
    private var fresh = true
    private var alive = false
    private var rememberedMs = Long.MIN_VALUE

    /** She touched breaks of a shift that can't be recalled yet: one runs. */
    private var inUnknown = false

    /** App use was read up to here, but is not on the disk yet. */
    private var appUseRead: Long? = null
    private val boot by lazy { kept.seen?.takeIf { it.boots == phone.boots }?.boot ?: Random.nextInt() }
    private val form = RecordForm { boot }
    private val meters = Meters(phone, form)
    private val around = Surroundings(phone, form)
    private val listeners = CopyOnWriteArraySet<() -> Unit>()

    @Volatile
    private var published: RecordingState? = null

    /** As it stood after the last call: a screen doesn't wait for one that writes. */
    val state: RecordingState get() = published ?: synchronized(this) { publish(now()) }

    private fun publish(now: Clock) = RecordingState(
        kept.shiftSince, kept.breakSince, kept.paused, wanted(now), wanted(now) && isStopped(now), alive,
        around.leave, around.saver, lastFixMs, trouble, line.waitingCount, kept.callSince, kept.saidNoAt, kept.endedAt,
        settings().isUnknown, line.dropped,
    ).also { published = it }

    /** Why something waits to be written. */
    private val trouble get() = line.trouble.takeIf { line.waitingCount > 0 }

    /** Hears of each change, on the thread that made it. */
    fun listen(listener: () -> Unit) = listeners.add(listener)

    fun forget(listener: () -> Unit) = listeners.remove(listener)

    /** Something woke the app. Says what happened since the last sign of life, and goes on. */
    @Synchronized
    fun wake(wake: Wake) = settle(now(), listOf(), wake = wake)

    /** `sinceMs`: typed afterwards; else it begins with this touch. */
    @Synchronized
    fun startShift(sinceMs: Long? = null) = touch { now ->
        if (kept.shiftSince != null) return@touch null
        val start = sinceMs ?: now.utcMs
        val habit = ForgottenStart.minuteOfWeek(start, now.offsetMinutes)
        val resumed = resumed(now)
        did { copy(shiftSince = start, breakSince = null, starts = (starts + habit).takeLast(ForgottenStart.STARTS_KEPT)) }
        resumed + form.touched(now, Payload.Shift(Mark.START), sinceMs)
    }

    /** The record shows a shift that the phone has forgotten: it goes on, or `ends` without recording anything more. */
    @Synchronized
    fun takeOver(shiftSince: Long, breakSince: Long?, ends: Boolean = false): StintException? {
        now()
        if (kept.shiftSince == null) did { copy(shiftSince = shiftSince, breakSince = breakSince) }
        return if (ends) endShift() else touch(::resumed)
    }

    /** Whoever begins or goes on doesn't pause any more. */
    private fun resumed(now: Clock) =
        listOf(form.device(now, DeviceEvent.RESUMED)).filter { kept.paused }.also {
            did { copy(paused = false) }
            memory.stops = setOf()
        }

    @Synchronized
    fun endShift(atMs: Long? = null) = touch { now ->
        if (kept.shiftSince == null && !isUnknown) return@touch null
        val breakEnds = kept.breakSince?.let { form.touched(now, Payload.Break(Mark.END), atMs) }
        did { copy(shiftSince = null, breakSince = null, endedAt = atMs ?: now.utcMs) }
        memory.stops += Stop.END
        listOfNotNull(breakEnds, form.touched(now, Payload.Shift(Mark.END), atMs))
    }

    @Synchronized
    fun startBreak() = touch { now ->
        if (kept.shiftSince == null && !isUnknown || kept.breakSince != null) return@touch null
        inUnknown = isUnknown
        did { copy(breakSince = now.utcMs) }
        listOf(form.touched(now, Payload.Break(Mark.START)))
    }

    @Synchronized
    fun endBreak() = touch { now ->
        if (kept.breakSince == null && !isUnknown) return@touch null
        inUnknown = isUnknown
        did { copy(breakSince = null) }
        listOf(form.touched(now, Payload.Break(Mark.END)))
    }

    @Synchronized
    fun note(text: String) = add(Payload.Note(text))

    /** A short question and what she answered. */
    @Synchronized
    fun answer(question: String, answer: String) = add(Payload.Answer(question, answer))

    /** A work call begins, in a shift or after hours. The begin is kept if no end follows. */
    @Synchronized
    fun startCall() = touch { now ->
        if (kept.callSince != null) return@touch null
        did { copy(callSince = now.utcMs) }
        listOf(form.touched(now, Payload.Answer("work-call", "start")))
    }

    /** `name`: under what work calls count, in her language. */
    @Synchronized
    fun endCall(name: String) = touch { now ->
        val since = kept.callSince ?: return@touch null
        did { copy(callSince = null) }
        // A clock that was set back in between leaves no span.
        val said = if (now.utcMs > since) Payload.AppUse(name, Span(since, now.utcMs)) else Payload.Answer("work-call", "end")
        listOf(form.touched(now, said))
    }

    @Synchronized
    fun pause(on: Boolean) = touch { now ->
        if (kept.paused == on && memory.isRead) return@touch null
        did { copy(paused = on) }
        if (on) memory.stops += Stop.PAUSE else memory.stops -= Stop.PAUSE
        listOf(form.device(now, if (on) DeviceEvent.PAUSED else DeviceEvent.RESUMED))
    }

    /** Null changes nothing; how things stand is looked at all the same. */
    private inline fun touch(make: (Clock) -> List<NewRecord>?): StintException? {
        val now = now()
        val records = make(now) ?: return settle(now, listOf())
        return settle(now, records, force = true)
    }

    /** While `work` has the record to itself, what is recorded waits in memory. */
    fun <R> held(work: () -> R): R {
        synchronized(this) { line.hold(form.moment(now())) }
        try {
            return work()
        } finally {
            synchronized(this) {
                line.release()
                settle(now(), listOf())
            }
        }
    }

    /** Returns once they are on the disk, or wait because of [RecordingState.trouble]. */
    @Synchronized
    fun fixes(seen: List<SeenFix>) {
        val now = now()
        if (!wanted(now)) {
            // Her hours are over, and this may be all that comes to say so.
            settle(now, listOf())
            return
        }
        // Before it is forgotten that nothing came for long.
        val silence = listOfNotNull(listening.silence(now)?.let { form.device(now, it) })
        val fixes = seen.filter { listening.isNeeded(it.provider) }
        fixes.forEach(movement::seen)
        val found = listOf(DeviceEvent.SIGNAL_FOUND).filter { seen.isNotEmpty() && listening.heard(now, seen.map { it.provider }) }
        fixes.lastOrNull()?.let { lastFixMs = it.utcMs }
        settle(now, silence + found.map { form.device(now, it) } + fixes.map { form.place(now, it) })
    }

    @Synchronized
    fun moved() {
        movement.moved()
        settle(now(), listOf())
    }

    /** A permission, the battery saver, the battery, the screen or a provider changed; or a setting. */
    @Synchronized
    fun changed() = settle(now(), listOf())

    /** The phone is being switched off. */
    @Synchronized
    fun phoneGoesOff() {
        val now = now()
        if (!wanted(now)) return
        line.hand(listOf(form.device(now, DeviceEvent.PHONE_OFF)), form.moment(now))
        remember(now, saidOff = true)
    }

    /** What she may have forgotten to start, while nothing runs. */
    @Synchronized
    fun forgottenStart(): Proposal? {
        val now = now()
        // This may be the first to recall what runs.
        if (fresh) settle(now, listOf())
        return forgottenStart(now)
    }

    private fun forgottenStart(now: Clock): Proposal? =
        if (kept.shiftSince != null || !isThere()) null else ForgottenStart.today(phone, now, settings(), kept)

    /** She wasn't at work: what was proposed until now isn't proposed again. */
    @Synchronized
    fun refuseStart() = touch { now ->
        did { copy(saidNoAt = now.utcMs) }
        listOf()
    }

    /** The record is gone: what was remembered of her goes, too, and nothing runs. */
    @Synchronized
    fun forget() {
        line.forget()
        memory.forget()
        kept = Remembered()
        live(false)
        plan = Plan.NOTHING
        phone.ask(plan)
        phone.watch(false)
        phone.lookAt(null)
        phone.show(null)
        phone.warn(null, null)
        publish(phone.clock())
        listeners.forEach { it() }
    }

    /** What was remembered comes first, once it can be read. */
    private fun now(): Clock {
        memory.recall()?.let { kept = it }
        return phone.clock()
    }

    /** By her touch. */
    private fun did(change: Remembered.() -> Remembered) {
        kept = memory.changed(kept, change)
    }

    /** A shift may run of which memory doesn't tell yet: what she touches of it counts. */
    private val isUnknown get() = !memory.isRead && kept.shiftSince == null && kept.endedAt == null

    private fun add(payload: Payload) = now().let { settle(it, listOf(form.touched(it, payload))) }

    private fun returned(wake: Wake, now: Clock): List<NewRecord> {
        if (!fresh) return listOf()
        fresh = !memory.isRead
        return around.returned(kept.seen, wake, now)
    }

    /** Writes, then brings everything else in line with how things stand now. */
    private fun settle(
        now: Clock,
        records: List<NewRecord>,
        force: Boolean = false,
        wake: Wake = Wake.OPENED,
    ): StintException? {
        if (!isThere()) {
            publish(now)
            return StintException.NoVault("")
        }
        val all = returned(wake, now) + records + noticed(now)
        val waited = line.waitingCount > 0
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
        replan(now, wanted)
        // Those of a shift that can't be recalled stay, for her to end it.
        val (ongoing, problem) = ongoing(now) to problem(now, wanted)
        if (ongoing != null || !isUnknown) phone.show(ongoing)
        if (problem != null || !isUnknown) phone.warn(problem, kept.shiftSince)
        val reminded = remind(now)
        if (force || reminded || waited && line.waitingCount == 0 || now.utcMs - rememberedMs !in 0 until REMEMBER_MS) remember(now)
        // What can't be read or written now is tried again.
        phone.watch(isHeld(now) || hasHours() || line.waitingCount > 0 || rememberedMs == Long.MIN_VALUE || settings().isUnknown)
        publish(now)
        listeners.forEach { it() }
        return trouble
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
        if (alive && !needed) phone.mayDie()
        alive = needed && phone.stayAlive()
    }

    /** What changed without anybody touching Stint. */
    private fun noticed(now: Clock): List<NewRecord> {
        val recording = wanted(now)
        val changed = around.noticed(now, recording)
        if (phone.dozes()) listening.dozes()
        val sees = recording && around.leave != LocationLeave.NONE
        val silence = if (sees) listening.silence(now)?.let { form.device(now, it) } else null
        val read = meters.read(kept, settings(), now, recording, line.waitingCount == 0)
        kept = read.kept
        read.appUseUntil?.let { appUseRead = it }
        return changed + listOfNotNull(silence) + read.records
    }

    private fun replan(now: Clock, wanted: Boolean) {
        fun best() = RecordingPolicy.plan(
            Situation(
                wanted && alive && settings().places, around.leave, phone.providers(), movement.movement,
                phone.battery(), around.saver, phone.motionSensor, listening.main,
            ),
        )
        // Another may be asked first from now on, of whom other things are known.
        listening.asked(best(), now)
        val new = best()
        if (new == plan) return
        plan = new
        listening.asked(new, now)
        phone.ask(new)
    }

    /** Where it is being rescued, another takes its place. */
    private fun isThere() = line.isHeld || hasRecord()

    /** A shift runs, or these are her hours, paused or not. */
    private fun isHeld(now: Clock) = isThere() && (kept.shiftSince != null || settings().recordedWhen.includes(now))

    private fun wanted(now: Clock) = isHeld(now) && !kept.paused

    private fun hasHours() = settings().recordedWhen != RecordedWhen.Shifts

    /** Times alone need no service. */
    private fun needsService(now: Clock) = isHeld(now) && settings().places && around.leave != LocationLeave.NONE

    private fun isStopped(now: Clock) = needsService(now) && !alive

    private fun ongoing(now: Clock): Ongoing? = when {
        isUnknown && inUnknown ->
            Ongoing(if (kept.breakSince == null) Ongoing.Kind.RUNNING else Ongoing.Kind.BREAK, kept.breakSince, inShift = true)
        !isHeld(now) || isStopped(now) -> null
        kept.paused -> Ongoing(Ongoing.Kind.PAUSED, null)
        kept.breakSince != null -> Ongoing(Ongoing.Kind.BREAK, kept.breakSince)
        else -> Ongoing(Ongoing.Kind.RUNNING, kept.shiftSince)
    }

    private fun problem(now: Clock, wanted: Boolean): Problem? = when {
        trouble is StintException.DiskFull -> Problem.DISK
        trouble is StintException.ManifestForged -> Problem.KEYS
        trouble != null -> Problem.FAILED
        settings().isUnknown -> Problem.CHOICES
        !wanted -> null
        isStopped(now) -> Problem.STOPPED
        around.isTaken -> Problem.PERMISSION
        kept.shiftSince?.let { now.utcMs - it > LONG_MS } == true -> Problem.LONG
        else -> null
    }

    private fun remember(now: Clock, saidOff: Boolean = false) {
        kept = kept.copy(
            seen = LastSeen(now.utcMs, phone.boots, boot, around.leave, around.saver, wanted(now), saidOff),
        )
        // An end that waits may never be written: then the next process offers the shift that the record has.
        // A full disk or a failing key store: tried again with the next event.
        rememberedMs = if (memory.write(if (line.waitingCount > 0) kept.copy(endedAt = null) else kept)) now.utcMs else Long.MIN_VALUE
    }

    private companion object {
        const val REMEMBER_MS = 300_000L
        const val LONG_MS = 14 * 3_600_000L
    }
}
