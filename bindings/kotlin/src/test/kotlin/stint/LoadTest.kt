package stint

import java.io.File
import java.lang.management.ManagementFactory
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import stint.bindings.*

/** Many records, a process that dies while it adds some, and what calls cost. */
class LoadTest : DoorTest() {
    @Test
    fun `a hundred thousand records are there once`() {
        val phone = world.create().phone
        val recorder = world.recorder()
        repeat(10) { batch ->
            val records = List(10_000) { fix(at(8, 0) + (batch * 10_000L + it) * 1000, 53.8) }
            assertEquals(Appended(10_000u, listOf()), recorder.append(records, records.last().moment))
        }
        recorder.stop(NOW)
        val arrived = phone.takeIn(NOW)
        // Beside them: that the recorder started and stopped.
        assertEquals(100_002uL to 0u, arrived.added to arrived.findings)
        assertEquals(100_000uL, phone.export(world.path("all"), ExportFormat.CSV).written)
    }

    @Test
    fun `what was acknowledged survives the process`() {
        world.create().phone.lock()
        var acknowledged = 0
        repeat(5) { round ->
            val child = ProcessBuilder(
                ProcessHandle.current().info().command().get(),
                "-Djna.library.path=" + System.getProperty("jna.library.path"),
                "-cp", System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path"),
                "stint.RecordingKt", world.folder.path, "${round * 1_000_000}",
            ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
            val output = child.inputStream.bufferedReader()
            // The child is at work between two acknowledgements when it dies.
            repeat(round + 1) { acknowledged += output.readLine().toInt() }
            // Of the handle: that leaves the child's last words to be read.
            child.toHandle().destroyForcibly()
            acknowledged += output.readLines().sumOf { it.toIntOrNull() ?: 0 }
            assertEquals(137, child.waitFor(), "killed by signal 9")
        }
        assertTrue(acknowledged >= 5 * 50)
        val phone = world.unlock()
        assertEquals(0u, phone.arrived().findings)
        val written = phone.export(world.path("all"), ExportFormat.CSV).written
        assertTrue(written >= acknowledged.toULong())
        val lines = File(world.path("all")).readLines()
        assertEquals(lines.size, lines.toSet().size, "each record is there once")
    }

    /**
     * Processor time of this thread, so that other work counts little. The bounds are loose: they
     * find a cost of another order, on any machine and in a development build.
     */
    @Test
    fun `what calls cost`() {
        val phone = world.afterWork()
        val recorder = world.recorder()
        var time = at(13, 0)
        fun fixes(bearing: Double) = List(100) {
            time += 1000
            val position = Position(53.8, -1.55)
            NewRecord(moment(time), Origin.GPS, Payload.Fix(position, 8.0, 80.0, 1.5, bearing))
        }
        // Refused for their last field, when all of them was read and checked: these touch no disk.
        val none = fixes(bearing = 361.0)
        val kept = List(ROUNDS * CALLS) { fixes(bearing = 90.0) }.iterator()
        val allRefused = Appended(0u, (0u until 100u).toList())
        val allStored = Appended(100u, listOf())
        val (crossing, storing, week) = leastCosts(
            { assertEquals(allRefused, recorder.append(none, NOW)) },
            { assertEquals(allStored, kept.next().let { recorder.append(it, it.last().moment) }) },
            { assertTrue(phone.week(MONDAY, Language.EN, 360u, NOW).picture.shapes().isNotEmpty()) },
        )
        println(
            "through the door: ${crossing / 100} ns a record that is checked and ${storing / 100} ns one that is " +
                "stored, in batches of 100; ${week / 1000} µs a week",
        )
        assertTrue(crossing / 100 < 50_000, "$crossing ns")
        assertTrue(storing / 100 < 200_000, "$storing ns")
        assertTrue(week < 100_000_000, "$week ns")
        recorder.stop(NOW)
        assertEquals(100uL * (ROUNDS * CALLS).toULong(), phone.takeIn(NOW).added - 2uL)
    }

    /** Nanoseconds of this thread for a call of each, by turns, once the JVM is warm. */
    private fun leastCosts(vararg calls: () -> Unit): List<Long> {
        val thread = ManagementFactory.getThreadMXBean()
        val least = LongArray(calls.size) { Long.MAX_VALUE }
        repeat(ROUNDS) {
            calls.forEachIndexed { number, call ->
                val before = thread.currentThreadCpuTime
                repeat(CALLS) { call() }
                least[number] = minOf(least[number], (thread.currentThreadCpuTime - before) / CALLS)
            }
        }
        return least.toList()
    }

    private companion object {
        const val ROUNDS = 12
        const val CALLS = 50
    }
}
