package stint

import java.io.File

/**
 * A recorder in a process of its own, to be killed: appends batches of 50 to
 * the vault of the world in the folder that is named, and says after each how
 * many records were acknowledged.
 */
fun main(arguments: Array<String>) {
    val world = World(File(arguments[0]))
    val start = arguments[1].toLong()
    val recorder = world.recorder()
    generateSequence(start) { it + 50 }.forEach { first ->
        val records = (first until first + 50).map { fix(at(8, 0) + it, 53.8) }
        println(recorder.append(records, moment(at(8, 1))).stored)
        System.out.flush()
    }
}
