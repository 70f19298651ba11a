package org.stint.app.recording

import stint.bindings.DeviceEvent

/**
 * Notices when nothing comes though a place was asked for: no signal, or a
 * phone that let the app sleep. By the clock that only runs forward.
 */
class Listening {
    private var askedAt: Long? = null
    private var heardAt: Long? = null
    private var wroteAt: Long? = null
    private var every: Long? = null
    private var signalLost = false
    private var dozed = false

    /** Who is asked first, and those that answered when they last were. */
    private var first: Provider? = null
    private var firstHeardAt = 0L
    private val answering = mutableSetOf<Provider>()

    var main = Main.UNTRIED
        private set

    fun asked(plan: Plan, now: Clock) {
        val was = every
        val requests = plan.requests.filter { it.provider != Provider.PASSIVE }
        every = requests.minOfOrNull { it.everyMs }
        if (was == null) askedAt = now.sinceBootMs
        if (every == null) signalLost = false
        val best = requests.firstOrNull()?.provider
        if (best == first) return
        first = best
        firstHeardAt = now.sinceBootMs
        main = if (best in answering) Main.ANSWERS else Main.UNTRIED
    }

    /** While the first answers, the others are only there to wake the app. */
    fun isNeeded(from: Provider) = main != Main.ANSWERS || from == first || from == Provider.PASSIVE

    /** The phone is in Doze, where it lets nothing run. */
    fun dozes() {
        dozed = true
    }

    /** Something is on the disk. */
    fun wrote(now: Clock) {
        wroteAt = now.sinceBootMs
    }

    /** A place came. Whether it was looked for in vain before. */
    fun heard(now: Clock, from: List<Provider>): Boolean {
        first?.takeIf { it in from }?.let {
            firstHeardAt = now.sinceBootMs
            answering += it
            main = Main.ANSWERS
        }
        heardAt = now.sinceBootMs
        dozed = false
        return signalLost.also { signalLost = false }
    }

    /** At a wake that happened anyway. */
    fun silence(now: Clock): CausedEvent? {
        val every = every ?: return null
        val asked = askedAt ?: return null
        val wrote = wroteAt
        val silent = maxOf(SILENT_MS, 2 * every)
        if (now.sinceBootMs - firstHeardAt > silent) {
            main = Main.SILENT
            first?.let(answering::remove)
        }
        if (dozed) {
            if (wrote == null || now.sinceBootMs - wrote <= ASLEEP_MS) return null
            wroteAt = now.sinceBootMs
            return CausedEvent(now.at(wrote + 1), DeviceEvent.RECORDER_KILLED)
        }
        val since = maxOf(asked, heardAt ?: asked)
        if (signalLost || now.sinceBootMs - since <= silent) return null
        signalLost = true
        return CausedEvent(now.at(since + 1), DeviceEvent.SIGNAL_LOST)
    }

    private fun Clock.at(sinceBoot: Long) = utcMs - (sinceBootMs - sinceBoot)

    private companion object {
        const val SILENT_MS = 180_000L

        /** What the core calls a gap. */
        const val ASLEEP_MS = 900_000L
    }
}
