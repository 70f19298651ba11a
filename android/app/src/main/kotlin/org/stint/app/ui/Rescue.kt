package org.stint.app.ui

import java.io.File
import stint.bindings.StintException

/** What was saved of a damaged record takes its place; the damaged one is kept beside it. */
class Rescue(private val vault: File) {
    /** `save` fills a new record at the path it is given. */
    fun <R> run(save: (to: String) -> R): R {
        val new = besides(vault)
        try {
            val done = save(new.path)
            val old = generateSequence(1) { it + 1 }.map { File("${vault.path}.damaged-$it") }.first { !it.exists() }
            if (!vault.renameTo(old)) throw StintException.Io("")
            if (!new.renameTo(vault)) {
                old.renameTo(vault)
                throw StintException.Io("")
            }
            return done
        } finally {
            new.deleteRecursively()
        }
    }

    companion object {
        /** After a start: a rescue that was ended in its midst is undone or, if all was saved, finished. */
        fun finish(vault: File) {
            val new = besides(vault)
            if (vault.exists()) new.deleteRecursively() else if (new.exists()) new.renameTo(vault)
        }

        private fun besides(vault: File) = File(vault.path + ".rescued")
    }
}
