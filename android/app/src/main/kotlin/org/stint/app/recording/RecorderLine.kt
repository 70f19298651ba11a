package org.stint.app.recording

import stint.bindings.Appended
import stint.bindings.DeviceEvent
import stint.bindings.Moment
import stint.bindings.NewRecord
import stint.bindings.Origin
import stint.bindings.Payload
import stint.bindings.StintException

/** The door's recorder, as far as the line needs it. */
interface Sink : AutoCloseable {
    /** When it returns, the records are on the disk. */
    fun append(records: List<NewRecord>, now: Moment): Appended

    fun heartbeat(now: Moment)

    fun stop(now: Moment)
}

/**
 * Hands records to the recorder and keeps each until it is on the disk.
 *
 * A record is acknowledged when `hand` returns with nothing left waiting. What
 * could not be written is handed in again at the head of the next batch, to the same
 * recorder: by that it knows the records, and keeps each once.
 */
class RecorderLine(private val open: (Moment) -> Sink) {
    private var sink: Sink? = null
    private val waiting = ArrayDeque<NewRecord>()

    /** Somebody else has the record: all waits. */
    var isHeld = false
        private set

    /** Why records wait, until they don't. */
    var trouble: StintException? = null
        private set

    /** How many are not on the disk yet. */
    val waitingCount: Int get() = waiting.size

    var dropped: Dropped? = null
        private set

    /** How many the recorder would not take, since they can't be records. */
    var refused = 0L
        private set

    /** UTC ms of the last sign of life on the disk. */
    private var lastWrittenMs = 0L

    /** Whether everything that was handed in is on the disk. */
    fun hand(records: List<NewRecord>, now: Moment): Boolean {
        waiting.addAll(records)
        while (waiting.size > MOST_WAITING) {
            val lostMs = waiting.removeAt(waiting.indices.minBy { worth(waiting[it]) }).moment.utcMs
            dropped = Dropped(minOf(dropped?.sinceMs ?: lostMs, lostMs), maxOf(dropped?.untilMs ?: lostMs, lostMs))
        }
        while (waiting.isNotEmpty()) {
            val batch = waiting.take(BATCH)
            val done = attempt(now) { it.append(batch, now) } ?: return false
            repeat(batch.size) { waiting.removeFirst() }
            refused += done.refused.size
            lastWrittenMs = now.utcMs
        }
        return true
    }

    /** Places are many; what she said herself, and why there is a gap, nothing tells again. */
    private fun worth(record: NewRecord) = when {
        record.payload is Payload.Fix -> 0
        record.payload is Payload.Device || record.origin == Origin.TOUCHED || record.origin == Origin.TYPED -> 2
        else -> 1
    }

    /** Costs a write only where nothing was written for five minutes. Whether it wrote. */
    fun heartbeat(now: Moment): Boolean {
        if (waiting.isNotEmpty()) return hand(listOf(), now)
        if (now.utcMs - lastWrittenMs in 0 until HEARTBEAT_MS) return false
        attempt(now) { it.heartbeat(now) } ?: return false
        lastWrittenMs = now.utcMs
        return true
    }

    /** Ends recording; what waits is tried once more. */
    fun stop(now: Moment) {
        hand(listOf(), now)
        sink?.let { ended ->
            try {
                ended.stop(now)
            } catch (e: StintException) {
                trouble = e
            }
        }
        giveUp()
    }

    fun hold(now: Moment) {
        stop(now)
        isHeld = true
    }

    fun release() {
        isHeld = false
    }

    /** The record is gone, and what waited for it goes, too. */
    fun forget() {
        waiting.clear()
        trouble = null
        dropped = null
        giveUp()
    }

    private fun <A> attempt(now: Moment, write: (Sink) -> A): A? = if (isHeld) null else try {
        val recorder = sink ?: open(now).also { sink = it }
        write(recorder).also { trouble = null }
    } catch (e: StintException) {
        if (trouble == null) noteTrouble(e, now)
        trouble = e
        if (e is StintException.RecorderStopped || e is StintException.Internal) giveUp()
        null
    }

    /** That recorder answers no more; the next try opens another. */
    private fun giveUp() {
        sink?.close()
        sink = null
    }

    /** Among what waits, so that the gap has its cause where the app dies before it can write. */
    private fun noteTrouble(e: StintException, now: Moment) {
        val event = if (e is StintException.DiskFull) DeviceEvent.DISK_FULL else DeviceEvent.RECORDER_FAILED
        waiting.addLast(NewRecord(now, Origin.SYSTEM, Payload.Device(event)))
    }

    private companion object {
        const val HEARTBEAT_MS = 300_000L

        /** Six hours of driving at the densest pace; some megabytes. */
        const val MOST_WAITING = 10_000
        const val BATCH = 1_000
    }
}
