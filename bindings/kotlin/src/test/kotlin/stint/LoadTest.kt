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

    /** Printed, not asserted: seconds of one core, so that other work counts little. */
    @Test
    fun `what calls cost`() {
        val phone = world.afterWork()
        val recorder = world.recorder()
        // Records that are refused cross the door and touch no disk.
        val none = List(100) { fix(-1, 53.8) }
        val (empty, batch, week) = leastCosts(
            { recorder.append(listOf(), moment(-1)) },
            { recorder.append(none, NOW) },
            { phone.week(MONDAY, Language.EN, 360u, NOW).picture.shapes() },
        )
        println(
            "through the door: ${batch / 100} ns a record of a batch of 100, $empty ns a call that is refused, " +
                "${week / 1000} µs a week",
        )
    }

    /** Nanoseconds of this thread for a call of each, by turns, once the JVM is warm. */
    private fun leastCosts(vararg calls: () -> Any?): List<Long> {
        val thread = ManagementFactory.getThreadMXBean()
        val least = LongArray(calls.size) { Long.MAX_VALUE }
        repeat(20) {
            calls.forEachIndexed { number, call ->
                val before = thread.currentThreadCpuTime
                repeat(200) { runCatching(call) }
                least[number] = minOf(least[number], (thread.currentThreadCpuTime - before) / 200)
            }
        }
        return least.toList()
    }
}
