package org.stint.app.recording

import stint.bindings.Span

/** The phone's hardware and Android, as far as they outlive a process of the app. */
class FakePhone(val level: Int, startMs: Long) : Phone {
    /** True time; what the phone's clock shows is off by `clockErrorMs`. */
    var trueMs = startMs
    var clockErrorMs = 0L
    var offsetMinutes = 0
    var bootedTrueMs = startMs - 3_600_000
    override var boots = 12
    var given = LocationLeave.PRECISE
    var always = false
    var outOfOptimisation = false
    var level100 = 90
    var charging = false
    var saverOn = false
    var screenOn = false
    var doze = false
    var visible = false

    /** The system just told the app of a restart or an update. */
    var justTold = false
    var signal = true

    /** They are switched on and tell nothing. */
    val silent = mutableSetOf<Provider>()
    var full = false
    val usage = mutableListOf<UsedApp>()
    var writtenMs: Long? = null
    private val ended = mutableListOf<Exit>()

    // What ends with the process.
    var plan = Plan.NOTHING
        private set
    val lastGiven = HashMap<Request, Long>()
    var serviceRuns = false
        private set
    private var startedSeen = false

    // What she sees.
    var ongoing: Ongoing? = null
        private set
    var problem: Problem? = null
        private set
    var watching = false
        private set
    var lookDueMs: Long? = null
        private set
    val reminded = mutableListOf<Pair<Reminder, Long>>()

    /** Wake-ups of a sleeping phone that are the app's doing, by what they were for. */
    val wakeUps = sortedMapOf<String, Int>()

    fun processEnds(reason: ExitReason?) {
        plan = Plan.NOTHING
        lastGiven.clear()
        serviceRuns = false
        startedSeen = false
        ongoing = null
        if (reason != null && PlatformTable.tellsExits(level)) ended.add(0, Exit(clock().utcMs, reason))
    }

    /** Force-stopped, as makers' killers do it: alarms go too. */
    fun alarmsEnd() {
        watching = false
        lookDueMs = null
    }

    fun woke(what: String) {
        if (!screenOn) wakeUps.merge(what, 1, Int::plus)
    }

    /** Whether a request would be answered now. */
    fun answers(request: Request) = serviceRuns && signal && request.provider in providers() - silent &&
        PlatformTable.getsPlaces(level, startedSeen || visible, always) &&
        (!saverOn || PlatformTable.placesWithSaver(screenOn)) && !doze

    override fun clock() = Clock(trueMs + clockErrorMs, offsetMinutes, trueMs - bootedTrueMs)
    override fun leave() = given
    override fun providers() = when (given) {
        LocationLeave.NONE -> setOf()
        LocationLeave.APPROXIMATE -> setOf(Provider.NETWORK, Provider.PASSIVE)
        LocationLeave.PRECISE -> setOf(Provider.GPS, Provider.NETWORK, Provider.PASSIVE)
    }

    override val motionSensor = true
    override fun saver() = saverOn
    override fun dozes() = doze
    override fun battery() = BatteryLevel(level100, charging)
    override fun steps(): Long = (trueMs - bootedTrueMs) / 2_000
    override fun exits(): List<Exit> = ended.toList()
    override fun isDiskFull() = full
    override fun lastWrittenMs() = writtenMs

    override fun appUses(apps: Set<String>, fromMs: Long, toMs: Long): AppUses {
        val oldest = maxOf(fromMs, clock().utcMs - PlatformTable.USAGE_KEPT_MS)
        val seen = usage.filter { it.name in apps && it.span.endMs > oldest && it.span.startMs < toMs }
        val (ended, open) = seen.partition { it.span.endMs <= toMs }
        return AppUses(ended, open.minOfOrNull { it.span.startMs })
    }

    override fun ask(plan: Plan) {
        this.plan = plan
        lastGiven.keys.retainAll(plan.requests.toSet())
        plan.requests.forEach { lastGiven.putIfAbsent(it, trueMs) }
    }

    /** What a start brings where one runs already: from then on it counts as seen. */
    override fun stayAlive(): Boolean {
        if (serviceRuns && PlatformTable.getsPlaces(level, startedSeen, always)) return true
        val exempt = outOfOptimisation || justTold
        if (PlatformTable.startLocationService(level, visible, exempt, given, always) == Started.YES) {
            serviceRuns = true
            startedSeen = startedSeen || visible
        }
        return serviceRuns && PlatformTable.getsPlaces(level, startedSeen, always)
    }

    override fun mayDie() {
        serviceRuns = false
        startedSeen = false
    }

    override fun watch(on: Boolean) {
        watching = on
    }

    override fun lookAt(utcMs: Long?) {
        lookDueMs = utcMs
    }

    override fun remind(reminder: Reminder) {
        reminded += reminder to trueMs
    }

    override fun show(ongoing: Ongoing?) {
        this.ongoing = ongoing
    }

    override fun warn(problem: Problem?, shiftSince: Long?) {
        this.problem = problem
    }
}

fun usedApp(name: String, fromMs: Long, minutes: Int) = UsedApp(name, Span(fromMs, fromMs + minutes * 60_000L))
