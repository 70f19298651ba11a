package org.stint.app.ui

import android.os.Handler
import android.os.Looper
import java.io.IOException
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import stint.bindings.StintException
import stint.bindings.StintProgress

/** What came of a piece of work. */
sealed interface Outcome<out R> {
    data class Done<R>(val value: R) : Outcome<R>
    data class Refused(val why: StintException) : Outcome<Nothing>
}

/** A piece of work that can be watched, and stopped where the door allows it. */
class Watched(private val heard: (Long, Long?) -> Unit) : StintProgress {
    @Volatile
    private var stopped = false

    fun stop() {
        stopped = true
    }

    override fun reached(done: ULong, total: ULong?): Boolean {
        heard(done.toLong(), total?.toLong())
        return !stopped
    }
}

/** Calls of the door, one after another, off the main thread. */
object Work {
    private val main = Handler(Looper.getMainLooper())
    private val lane: ExecutorService = Executors.newSingleThreadExecutor { Thread(it, "door") }

    /** How the door names an object that was closed. */
    private const val WIPED = "object has already been destroyed"

    private val handedIn = AtomicInteger()

    /** Whether something is still at work, or its outcome not yet told. */
    val isBusy get() = handedIn.get() > 0

    fun <R> run(task: () -> R, done: (Outcome<R>) -> Unit) {
        handedIn.incrementAndGet()
        lane.execute {
            val outcome = try {
                Outcome.Done(task())
            } catch (refusal: StintException) {
                Outcome.Refused(refusal)
            } catch (_: IOException) {
                Outcome.Refused(StintException.Io(""))
            } catch (e: Exception) {
                // The record was locked while the call waited for its turn.
                val isWiped = e is IllegalStateException && e.message.orEmpty().endsWith(WIPED)
                Outcome.Refused(if (isWiped) StintException.Locked("") else StintException.Internal(""))
            }
            main.post {
                handedIn.decrementAndGet()
                done(outcome)
            }
        }
    }

    fun onMain(task: () -> Unit) {
        main.post(task)
    }

    /** Waits until all that was handed in has run. */
    fun settle() {
        lane.submit {}.get()
    }
}
