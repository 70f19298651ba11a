package org.stint.app.recording

import stint.bindings.Span

/** The clocks at one instant. */
data class Clock(val utcMs: Long, val offsetMinutes: Int, val sinceBootMs: Long)

/** An app that was in front of her. */
data class UsedApp(val name: String, val span: Span)

/** `openSince`: a work app is in front of her still; its use is logged later, as a whole. */
data class AppUses(val uses: List<UsedApp>, val openSince: Long?)

/** What runs, for the notification that is there all the while. */
data class Ongoing(val kind: Kind, val sinceMs: Long?, val inShift: Boolean = sinceMs != null) {
    enum class Kind { RUNNING, BREAK, PAUSED }
}

/** What needs her, for a notification of its own. */
enum class Problem { STOPPED, PERMISSION, DISK, KEYS, FAILED, CHOICES, LONG }

/**
 * The phone as recording needs it: the only way to Android's services, so that
 * a test can put a phone in its place that forbids what phones forbid.
 */
interface Phone {
    fun clock(): Clock

    /** How often it was started. */
    val boots: Int

    /** None too where location is switched off for the whole phone. */
    fun leave(): LocationLeave

    fun providers(): Set<Provider>

    val motionSensor: Boolean

    fun saver(): Boolean

    /** It lies still in the dark, and lets nothing run. */
    fun dozes(): Boolean

    fun battery(): BatteryLevel?

    /** Steps since it was started, where there is such a sensor and she allows it. */
    fun steps(): Long?

    /** Why it ended this app, newest first; none before level 30. */
    fun exits(): List<Exit>

    fun isDiskFull(): Boolean

    /** When something was last written to the record, by the file system. */
    fun lastWrittenMs(): Long?

    /** What its own log says of these apps. */
    fun appUses(apps: Set<String>, fromMs: Long, toMs: Long): AppUses

    /** Replaces what was asked before. */
    fun ask(plan: Plan)

    /** Starts the service that keeps the app alive. False: Android forbids it here, or lets it see no place. */
    fun stayAlive(): Boolean

    fun mayDie()

    /** Looks in now and then, on wakes that happen anyway. */
    fun watch(on: Boolean)

    /** Looks in once more then, if the phone is awake. Null: not at all. */
    fun lookAt(utcMs: Long?)

    fun show(ongoing: Ongoing?)

    fun remind(reminder: Reminder)

    /** Null takes a former one back, also that of a process before. `shiftSince`: what runs. */
    fun warn(problem: Problem?, shiftSince: Long?)
}

/** A few bytes that outlive the process. */
interface Keeper {
    /** Null where there is none yet; throws [Lost] what never will be read again, else what can't be now. */
    fun read(): ByteArray?

    fun write(bytes: ByteArray)

    /** What she stopped that may not be written there: marks without a word, which hold also on a full disk. */
    var stops: Set<Stop>
}

/** She ended a shift, or paused. */
enum class Stop { END, PAUSE }

/** It is damaged, or of another phone. */
class Lost(cause: Throwable?) : java.security.GeneralSecurityException("a sealed file can't be read any more", cause)
