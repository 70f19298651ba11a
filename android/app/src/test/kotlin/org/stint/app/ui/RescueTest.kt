package org.stint.app.ui

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import stint.bindings.StintException

/** A rescue that is ended in its midst loses neither record. */
class RescueTest {
    @get:Rule
    val folder = TemporaryFolder()
    private val vault get() = File(folder.root, "vault")
    private val new get() = File(folder.root, "vault.rescued")

    private fun record(at: File, text: String) = at.apply { mkdirs() }.resolve("keys").writeText(text)

    private fun text(at: File) = at.resolve("keys").readText()

    @Test
    fun `what was saved takes the damaged one's place`() {
        record(vault, "damaged")
        Rescue(vault).run { record(File(it), "saved") }
        assertEquals("saved", text(vault))
        assertEquals("damaged", text(File(folder.root, "vault.damaged-1")))
    }

    @Test
    fun `one that fails leaves all as it was, and can be tried again`() {
        record(vault, "damaged")
        assertThrows(StintException.DiskFull::class.java) {
            Rescue(vault).run {
                record(File(it), "half")
                throw StintException.DiskFull("")
            }
        }
        assertFalse(new.exists())
        assertThrows("nothing was saved: the damaged one comes back", StintException.Io::class.java) { Rescue(vault).run { } }
        assertEquals("damaged", text(vault))
        Rescue(vault).run { record(File(it), "saved") }
        assertEquals("saved", text(vault))
    }

    @Test
    fun `after a kill it is undone or finished`() {
        record(vault, "damaged")
        record(new, "half")
        Rescue.finish(vault)
        assertFalse(new.exists())
        assertEquals("damaged", text(vault))
        // Between the two renames.
        vault.renameTo(File(folder.root, "vault.damaged-1"))
        record(new, "saved")
        Rescue.finish(vault)
        assertEquals("saved", text(vault))
        assertFalse(new.exists())
        vault.deleteRecursively()
        Rescue.finish(vault)
        assertFalse("nothing comes of nothing", vault.exists())
        assertTrue(File(folder.root, "vault.damaged-1").exists())
    }
}
