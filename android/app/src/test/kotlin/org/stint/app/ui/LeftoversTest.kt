package org.stint.app.ui

import java.io.ByteArrayOutputStream
import java.io.File
import java.io.IOException
import java.io.OutputStream
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.robolectric.annotation.Config
import org.stint.app.R

/** Nothing of the record stays in a file of the app's or, by half, of another's. */
@Config(qualifiers = "w360dp-h740dp-mdpi")
class LeftoversTest : ScreenTest() {
    private val app get() = world.app

    private fun copies() = app.cacheDir.walk().filter { it.isFile }.toList()

    @Test
    fun `an export is at no time a file of the app's own`() {
        world.worked()
        launch()
        stage.go(ExportScreen())
        settle()
        var left = listOf<File>()
        var pieces = 0
        tap(R.string.shell_data_export_button)
        makesFile(object : ByteArrayOutputStream() {
            override fun write(bytes: ByteArray, from: Int, length: Int) {
                left = left + copies()
                pieces += 1
                super.write(bytes, from, length)
            }
        })
        assertTrue(pieces > 0)
        assertEquals(listOf<File>(), left)
        tap(R.string.shell_data_export_button)
        makesFile(object : OutputStream() {
            override fun write(byte: Int): Unit = throw IOException("the cloud is full")
        })
        sees(R.string.shell_error_sink_failed)
        tap(R.string.shell_data_export_button)
        makesFile(object : OutputStream() {
            override fun write(byte: Int): Unit = throw OutOfMemoryError("nor is there memory")
        })
        sees(R.string.shell_error_sink_failed)
    }

    /** Takes the first byte alone. */
    private class Part : ByteArrayOutputStream() {
        override fun write(bytes: ByteArray, from: Int, length: Int) {
            if (size() > 0) throw IOException("the cloud is full")
            super.write(bytes, from, 1)
            write(bytes, from + 1, length - 1)
        }
    }

    @Test
    fun `a part of an export is emptied`() {
        world.worked()
        launch()
        stage.go(ExportScreen())
        settle()
        val written = mutableListOf<ByteArrayOutputStream>()
        tap(R.string.shell_data_export_button)
        makesFile { (if (written.isEmpty()) Part() else ByteArrayOutputStream()).also { written += it } }
        sees(R.string.shell_error_sink_failed)
        assertEquals("written, and then with nothing in it", listOf(1, 0), written.map { it.size() })
    }

    private fun aKilledProcessLeft() =
        app.cacheDir.resolve("copies").apply { mkdirs() }.resolve("takeout.json").writeText("where she was")

    @Test
    fun `what a killed process left of a file is gone after a start and a lock`() {
        aKilledProcessLeft()
        app.onCreate()
        assertEquals(listOf<File>(), copies())
        world.worked()
        launch()
        aKilledProcessLeft()
        app.open.lock()
        assertEquals(listOf<File>(), copies())
    }

    @Test
    fun `and when everything is erased`() {
        world.worked()
        launch()
        stage.go(EraseAllScreen())
        settle()
        aKilledProcessLeft()
        val word = stage.getString(R.string.shell_erase_all_word)
        type(stage.getString(R.string.shell_erase_all_type, word), word)
        tap(R.string.shell_erase_yes_button)
        sees(R.string.shell_erase_done)
        assertEquals(listOf<File>(), copies())
    }
}
