package org.stint.app.keys

import java.util.concurrent.CompletableFuture
import java.util.concurrent.CopyOnWriteArraySet
import java.util.concurrent.Executor
import java.util.concurrent.Executors
import stint.bindings.StintPhone

/**
 * The record while it is open, in this process alone.
 *
 * A phone that is in the midst of a call wipes its keys when that call ends;
 * `wiping` waits for it, so that the screen doesn't.
 */
class OpenPhone(private val wiping: Executor = Executors.newSingleThreadExecutor()) {
    private val listeners = CopyOnWriteArraySet<() -> Unit>()

    /** Null while it is locked. */
    @Volatile
    var phone: StintPhone? = null
        private set

    fun opened(phone: StintPhone) {
        exchange(phone)
        listeners.forEach { it() }
    }

    /** Wipes the keys. That it is locked already is fine. */
    fun lock() {
        if (exchange(null)) listeners.forEach { it() }
    }

    /** Waits until the keys of all that were open are wiped. Not on the main thread. */
    fun settle() {
        CompletableFuture.runAsync({}, wiping).join()
    }

    /** Hears of each opening and locking, on the thread that did it. */
    fun listen(listener: () -> Unit) = listeners.add(listener)

    fun forget(listener: () -> Unit) = listeners.remove(listener)

    /** Whoever locks finds the end of what was open already handed to `wiping`, whoever did that. */
    @Synchronized
    private fun exchange(new: StintPhone?): Boolean {
        val former = phone
        phone = new
        former?.let { wiping.execute { wipe(it) } }
        return former != null
    }

    private fun wipe(former: StintPhone) = try {
        former.lock()
    } catch (_: Exception) {
        // A call at work was a defect, or the store didn't close in order: the keys are gone all the same, and recording goes on.
    } finally {
        former.close()
    }
}
