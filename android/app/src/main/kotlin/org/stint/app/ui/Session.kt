package org.stint.app.ui

import java.time.Clock
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import org.stint.app.StintApp
import org.stint.app.keys.DeviceUnlock
import org.stint.app.keys.KeyRefused
import org.stint.app.keys.KeyState
import org.stint.app.keys.UnlockPrompt
import stint.bindings.Moment
import stint.bindings.StintException
import stint.bindings.StintPhone
import stint.bindings.StintProgress

/** The record as the screens reach it. */
class Session(val app: StintApp) {
    val settings = Settings(app)
    val vault: String get() = app.vault.path
    val keys get() = app.keys
    val isOpen get() = app.open.phone != null
    val hasRecord get() = app.vault.isDirectory

    /** Whether this phone's own lock can be a way in. */
    val deviceIsSecure get() = UnlockPrompt.isPossible(app)

    fun first(): Screen = when {
        !hasRecord -> WelcomeScreen()
        !isOpen -> UnlockScreen()
        else -> TodayScreen()
    }

    /** Refused where it is locked. */
    fun open(): StintPhone = app.open.phone ?: throw StintException.Locked("")

    fun opened(phone: StintPhone) = app.open.opened(phone)

    /** Locks, and waits until the call at work is done and the keys are wiped. Not on the main thread. */
    fun closed() {
        app.open.lock()
        app.open.settle()
    }

    /** Opens by the phone's lock: `prompt` stands between the two halves, on the main thread. */
    fun deviceUnlock() = DeviceUnlock(vault, keys)

    fun finish(unlock: DeviceUnlock, wrapped: stint.bindings.WrappedKey, progress: StintProgress) =
        opened(asRefusal { unlock.finish(wrapped, now(), progress) })

    /** A key of the phone that refuses, as the core would say it. */
    fun <R> asRefusal(use: () -> R): R = try {
        use()
    } catch (e: KeyRefused) {
        throw when (e.state) {
            KeyState.INVALIDATED, KeyState.MISSING -> StintException.DeviceKeyLost("")
            KeyState.LOCKED -> StintException.DeviceLocked("")
            KeyState.OK, KeyState.FAILING -> StintException.KeyStoreFailed("")
        }
    }

    val clock: Clock get() = clockOfPhone
    val systemZone: String get() = clock.zone.id

    fun now(): Moment = clock.millis().let { utc ->
        val offset = clock.zone.rules.getOffset(Instant.ofEpochMilli(utc)).totalSeconds / 60
        Moment(utc, offset.toShort(), null)
    }

    fun zone(phone: StintPhone): ZoneId = ZoneId.of(phone.zone())

    fun today(phone: StintPhone): LocalDate = WallTime(zone(phone)).at(clock.millis()).toLocalDate()

    companion object {
        /** Replaced by tests. */
        @Volatile
        var clockOfPhone: Clock = Clock.systemDefaultZone()
    }
}
