package stint

import java.io.File
import java.util.concurrent.CompletableFuture.runAsync
import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit.SECONDS
import kotlin.concurrent.thread
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import stint.bindings.*

private fun progress(goOn: (ULong) -> Boolean) = object : StintProgress {
    override fun reached(done: ULong, total: ULong?) = goOn(done)
}

/** Callbacks that throw, call back in, come late; calls that are stopped. */
class CallbackTest : DoorTest() {
    private val span = Span(at(8, 0), at(9, 0))

    @Test
    fun `what throws in the key store is an error without its text`() {
        world.create().phone.lock()
        val failures = mapOf(
            KeyStoreException.DeviceLocked() to StintException.DeviceLocked::class.java,
            KeyStoreException.KeyLost() to StintException.DeviceKeyLost::class.java,
            KeyStoreException.Failed() to StintException.KeyStoreFailed::class.java,
            IllegalStateException("52.52, 13.405") to StintException.KeyStoreFailed::class.java,
        )
        for ((thrown, expected) in failures) {
            world.keys.hook = { throw thrown }
            val error = assertThrows(expected) { world.recorder() }
            assertFalse("52" in error.toString())
        }
        world.keys.hook = {}
        world.unlock().lock()
    }

    /** The JVM's own errors are no exceptions: none may count as an answer. */
    @Test
    fun `what no one catches in a callback is no success`() {
        val phone = world.afterWork()
        val errors = listOf(
            OutOfMemoryError("53.8"), StackOverflowError("53.8"), NotImplementedError("53.8"), AssertionError("53.8"),
        )
        for (thrown in errors) {
            var pieces = 0
            val sink = object : ExportSink {
                override fun write(bytes: ByteArray) {
                    pieces += 1
                    throw thrown
                }
            }
            refused<StintException.SinkFailed> { phone.exportTo(sink, ExportFormat.NDJSON) }
            assertEquals(1, pieces, "after it no more come")
        }
        // The record doesn't depend on what is told of it.
        world.keys.hook = { if (it == "anchorSet") throw errors[0] }
        phone.correct(span, Correction.AddShift, NOW)
        // A key that may be there still is told of, and asked for again.
        val asked = mutableListOf<String>()
        fun erase() = phone.eraseDays(MONDAY, MONDAY, Language.EN, NOW).said
        world.keys.hook = { if (it == "destroy") throw errors[0] }
        val kept = erase()
        world.keys.hook = { asked += it }
        val gone = erase()
        assertEquals(2, asked.count { it == "destroy" }, "this key and the one before")
        assertEquals(gone.size + 1, kept.size, "the device kept its key")
        assertFalse("53.8" in kept.toString())
        phone.lock()

        world.keys.hook = { if (it == "mac") throw errors[0] }
        refused<StintException.KeyStoreFailed> { world.recorder() }
    }

    @Test
    fun `a callback that calls in is refused`() {
        val phone = world.create().phone
        val recorder = world.recorder()
        val refused = mutableListOf<Throwable>()
        world.keys.hook = {
            refused += runCatching { phone.zone() }.exceptionOrNull()!!
            refused += runCatching { recorder.heartbeat(NOW) }.exceptionOrNull()!!
        }
        phone.correct(span, Correction.AddShift, NOW)
        world.keys.hook = {}
        assertTrue(refused.isNotEmpty())
        assertTrue(refused.all { it is StintException.CalledFromCallback })
        assertEquals(Undone.ADD_SHIFT, phone.undo(NOW))
    }

    @Test
    fun `locking in a callback takes effect when the call ends`() {
        val phone = world.create().phone
        world.keys.hook = { phone.lock() }
        phone.correct(span, Correction.AddShift, NOW)
        world.keys.hook = {}
        refused<StintException.Locked> { phone.zone() }
        assertEquals(Undone.ADD_SHIFT, world.unlock().undo(NOW), "it was kept")
    }

    @Test
    fun `a callback that comes late holds up its own call alone`() {
        val phone = world.create().phone
        val recorder = world.recorder()
        val inside = Semaphore(0)
        val goOn = Semaphore(0)
        world.keys.hook = {
            if (it == "anchorSet") {
                inside.release()
                goOn.acquire()
            }
        }
        val slow = runAsync { phone.correct(span, Correction.AddShift, NOW) }
        inside.acquire()
        // The recorder is another object: it goes on recording meanwhile.
        assertEquals(1u, recorder.append(listOf(fix(at(8, 0), 53.8)), moment(at(8, 0))).stored)
        assertFalse(slow.isDone)
        world.keys.hook = {}
        goOn.release()
        slow.get(60, SECONDS)
        assertEquals(Undone.ADD_SHIFT, phone.undo(NOW))
    }

    @Test
    fun `stopping while records are added stops in order`() {
        world.create().phone.lock()
        val recorder = world.recorder()
        val nextDay = moment(at(24 + 8, 0))
        val outcomes = java.util.Collections.synchronizedList(mutableListOf<Throwable?>())
        fun call(call: () -> Unit) = thread { outcomes += runCatching(call).exceptionOrNull() }
        var stopping: Thread? = null
        world.keys.hook = {
            if (stopping == null) {
                stopping = call { recorder.stop(nextDay) }
                // Refused once the one who stops it waits.
                call { recorder.heartbeat(nextDay) }.join()
            }
        }
        assertEquals(1u, recorder.append(listOf(fix(nextDay.utcMs, 53.8)), nextDay).stored)
        stopping!!.join()
        world.keys.hook = {}
        assertTrue(outcomes[0] is StintException.RecorderStopped)
        assertNull(outcomes[1])

        // The next one doesn't take it for one that the system ended.
        val later = moment(at(24 + 12, 0))
        StintRecorder.open(world.vault, world.keys, later).stop(later)
        val all = File(world.path("all"))
        world.unlock().export(all.path, ExportFormat.NDJSON)
        val lines = all.readLines().map { it.lowercase() }
        assertEquals(2, lines.count { "stopped" in it })
        assertFalse(lines.any { "killed" in it })
    }

    @Test
    fun `a call that is stopped leaves nothing`() {
        val phone = world.create().phone
        val file = File(world.path("log.csv"))
        file.writeText(
            "user,t_utc_ms,lat,lon,accuracy_m\n" +
                (0 until 5000).joinToString("\n") { "w,${at(8, 0) + it * 1000L},53.8,-1.55,8" } + "\n",
        )
        fun take(goOn: (ULong) -> Boolean) = phone.importFile(file.path, Language.EN, progress(goOn)).added
        refused<StintException.Stopped> { take { false } }
        refused<StintException.Stopped> { take { error("53.8") } }
        assertEquals(5000uL, take { true })
        assertEquals(0uL, take { true })

        val all = world.path("all.ndjson")
        fun export(goOn: Boolean) = phone.export(all, ExportFormat.NDJSON, progress { goOn })
        refused<StintException.Stopped> { export(false) }
        assertFalse(File(all).exists())
        assertEquals(5000uL, export(true).written)
    }

    @Test
    fun `threads take turns`() {
        val phone = world.create().phone
        val recorder = world.recorder()
        val failed = java.util.Collections.synchronizedList(mutableListOf<Throwable>())
        val threads = (0 until 4).map { number ->
            thread {
                runCatching {
                    repeat(5) { minute ->
                        recorder.append(listOf(fix(at(8 + number, minute), 53.8)), moment(at(13, 0)))
                        phone.takeIn(moment(at(13, 0)))
                    }
                }.onFailure { failed += it }
            }
        }
        threads.forEach { it.join() }
        assertEquals(listOf<Throwable>(), failed)
        recorder.stop(moment(at(13, 1)))
        phone.lock()
        // What is left to take in is that the recorder stopped.
        val arrived = world.unlock().arrived()
        assertEquals(1uL to 0u, arrived.added to arrived.findings)
    }
}
