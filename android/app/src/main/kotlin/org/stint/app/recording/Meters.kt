package org.stint.app.recording

import kotlin.math.abs
import stint.bindings.NewRecord
import stint.bindings.Payload
import stint.bindings.Span

/** What is read off the phone at wakes that happen anyway: battery, steps, use of work apps. */
internal class Meters(private val phone: Phone, private val form: RecordForm) {
    /** `appUseUntil`: read up to there, which counts once the records are on the disk. */
    class Reading(val kept: Remembered, val records: List<NewRecord>, val appUseUntil: Long?)

    /** `isWritten`: nothing waits, so what was read before isn't read twice. */
    fun read(before: Remembered, wishes: RecordingSettings, now: Clock, recording: Boolean, isWritten: Boolean): Reading {
        var kept = before
        val records = mutableListOf<NewRecord>()
        if (recording && wishes.battery) {
            battery(kept.battery)?.let { level ->
                kept = kept.copy(battery = level)
                records += form.system(now, Payload.Battery(level.percent.coerceIn(0, 100).toUByte(), level.charging))
            }
        }
        if (recording && wishes.steps) {
            steps(kept.steps, now)?.let { count ->
                walked(kept.steps, count)?.let { records += form.system(now, it) }
                kept = kept.copy(steps = count)
            }
        }
        val apps = wishes.workApps.takeIf { wishes.appUse && it.isNotEmpty() && isWritten }
        val log = apps?.let { uses(it, kept.appUseUntil, now) }
        log?.uses?.forEach { records += form.system(now, Payload.AppUse(it.name, it.span), it.span.endMs) }
        return Reading(kept, records, log?.let { it.openSince ?: now.utcMs })
    }

    private fun battery(last: BatteryLevel?) = phone.battery()?.takeUnless {
        last != null && last.charging == it.charging && abs(last.percent - it.percent) < 5
    }

    private fun steps(last: StepCount?, now: Clock): StepCount? {
        val isDue = last == null || now.utcMs - last.utcMs !in 0 until STEPS_MS
        return if (isDue) phone.steps()?.let { StepCount(it, now.utcMs, phone.boots) } else null
    }

    /** Steps before the first look, or before a restart, have no known time. */
    private fun walked(from: StepCount?, to: StepCount): Payload? {
        if (from == null || from.boots != to.boots || to.count <= from.count) return null
        val took = to.utcMs - from.utcMs
        return Payload.Steps((to.count - from.count).toUInt(), Span(from.utcMs, to.utcMs)).takeIf { took in 1..2 * STEPS_MS }
    }

    private fun uses(apps: Set<String>, from: Long?, now: Clock): AppUses? =
        if (from != null && now.utcMs - from in 0 until APP_USE_MS) null
        else phone.appUses(apps, minOf(from ?: now.utcMs, now.utcMs), now.utcMs)

    private companion object {
        const val STEPS_MS = 600_000L
        const val APP_USE_MS = 900_000L
    }
}
