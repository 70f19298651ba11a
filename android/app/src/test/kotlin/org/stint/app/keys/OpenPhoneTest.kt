package org.stint.app.keys

import android.app.Activity
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicBoolean
import kotlin.concurrent.thread
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.shadows.ShadowSystemClock
import org.stint.app.StintApp
import org.stint.app.ui.Session
import stint.bindings.InternalException
import stint.bindings.NoHandle
import stint.bindings.StintException
import stint.bindings.StintPhone

/** How the open record is let go. */
@RunWith(RobolectricTestRunner::class)
class OpenPhoneTest {
    private class Ending(private val end: () -> Unit) : StintPhone(NoHandle) {
        override fun lock() = end()
    }

    @Test
    fun `a lock that fails ends no process, and lets go of the record all the same`() {
        listOf(StintException.Internal(""), StintException.Io(""), InternalException("")).forEach { why ->
            val phone = Ending { throw why }
            OpenPhone { it.run() }.run {
                opened(phone)
                lock()
            }
            assertTrue("$why", phone.uniffiIsDestroyed)
        }
    }

    @Test
    fun `who erases or rescues waits until the keys are wiped, whoever locked before`() {
        val app = RuntimeEnvironment.getApplication() as StintApp
        val session = Session(app)
        val goOn = CountDownLatch(1)
        val (isWiped, wasWiped) = AtomicBoolean() to AtomicBoolean()
        app.open.opened(Ending {
            goOn.await()
            isWiped.set(true)
        })
        app.open.lock()
        val erases = thread {
            session.closed()
            wasWiped.set(isWiped.get())
        }
        while (erases.state != Thread.State.WAITING && erases.isAlive) Thread.yield()
        goOn.countDown()
        erases.join()
        assertTrue(wasWiped.get())
    }

    @Test
    fun `where the phone slept, a code that waits behind the lock is wiped when she comes back`() {
        val lock = AutoLock(OpenPhone { it.run() })
        val window = Robolectric.buildActivity(Activity::class.java).get()
        var wiped = 0
        lock.wipeLater { wiped += 1 }
        lock.onActivityStarted(window)
        assertFalse("she is back at once", wiped > 0)
        ShadowSystemClock.advanceBy(Duration.ofMillis(AutoLock.CODE_MS))
        lock.onActivityStarted(window)
        lock.onActivityStarted(window)
        assertTrue("once", wiped == 1)
    }
}
