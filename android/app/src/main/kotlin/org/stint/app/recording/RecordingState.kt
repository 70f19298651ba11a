package org.stint.app.recording

import stint.bindings.StintException

/** Between these moments records were given up, since too many waited. */
data class Dropped(val sinceMs: Long, val untilMs: Long)

/** How recording stands, for the screens. */
data class RecordingState(
    val shiftSince: Long?,
    val breakSince: Long?,
    val paused: Boolean,
    /** It should be recording now. */
    val wanted: Boolean,
    /** Places are wanted and allowed, and Android lets none be seen. */
    val stopped: Boolean,
    /** Android lets it stay alive, and see places. */
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
    /** When her last shift ended. */
    val endedAt: Long?,
    /** What she chose to record can't be read, so nothing senses. */
    val choicesUnknown: Boolean,
    val dropped: Dropped?,
) {
    /** What a screen shows of it, equal as long as that is the same; what is being lost it follows by ten minutes. */
    val shown get() = copy(
        lastFixMs = null, waiting = 0, trouble = null, dropped = dropped?.run { copy(untilMs = untilMs / 600_000) },
    ) to trouble?.javaClass
}
