package org.stint.app.keys

import java.util.concurrent.CopyOnWriteArraySet
import java.util.concurrent.Executor
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicReference
import stint.bindings.StintPhone

/**
 * The record while it is open, in this process alone.
 *
 * A phone that is in the midst of a call wipes its keys when that call ends;
 * `wiping` waits for it, so that the screen doesn't.
 */
class OpenPhone(private val wiping: Executor = Executors.newSingleThreadExecutor()) {
    private val held = AtomicReference<StintPhone?>()
    private val listeners = CopyOnWriteArraySet<() -> Unit>()

    /** Null while it is locked. */
    val phone: StintPhone? get() = held.get()

    fun opened(phone: StintPhone) {
        held.getAndSet(phone)?.let(::wipe)
        listeners.forEach { it() }
    }

    /** Wipes the keys. That it is locked already is fine. */
    fun lock() {
        val phone = held.getAndSet(null) ?: return
        wipe(phone)
        listeners.forEach { it() }
    }

    /** Hears of each opening and locking, on the thread that did it. */
    fun listen(listener: () -> Unit) = listeners.add(listener)

    fun forget(listener: () -> Unit) = listeners.remove(listener)

    private fun wipe(phone: StintPhone) = wiping.execute {
        phone.lock()
        phone.close()
    }
}
