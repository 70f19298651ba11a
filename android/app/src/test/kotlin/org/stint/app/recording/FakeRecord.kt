package org.stint.app.recording

import stint.bindings.Appended
import stint.bindings.Moment
import stint.bindings.NewRecord
import stint.bindings.Payload
import stint.bindings.StintException

/** 2026-11-16, a Monday, 10:00 UTC. */
const val TEN = 1_794_787_200_000L + 10 * 3_600_000L

/** Recording on a fake phone, with a fake record and a memory that may fail. */
abstract class FakeRecord {
    protected val phone = FakePhone(35, TEN).apply { visible = true }
    protected val written = mutableListOf<NewRecord>()
    protected var failure: StintException? = null
    protected var whileWriting: () -> Unit = {}
    protected var settings = RecordingSettings()

    protected class Kept : Keeper {
        var bytes: ByteArray? = null
        var fails: Exception? = null
        override fun read(): ByteArray? = fails?.let { throw it } ?: bytes
        override fun write(bytes: ByteArray) {
            fails?.let { throw it }
            this.bytes = bytes
        }

        override var stops = setOf<Stop>()
    }

    protected val memory = Kept()

    protected fun started() = Recording(phone, RecorderLine { Disk() }, memory, { settings }, { true })

    private inner class Disk : Sink {
        override fun append(records: List<NewRecord>, now: Moment): Appended {
            whileWriting()
            failure?.let { throw it }
            written += records
            return Appended(records.size.toUInt(), listOf())
        }

        override fun heartbeat(now: Moment) = failure?.let { throw it } ?: Unit
        override fun stop(now: Moment) = Unit
        override fun close() = Unit
    }

    protected fun count(payload: Payload) = written.count { it.payload == payload }

    protected fun outOfReach(remembered: Remembered): Recording {
        memory.bytes = remembered.toBytes()
        memory.fails = java.security.ProviderException("out of order")
        return started()
    }

    protected fun nextProcess(): Recording {
        phone.processEnds(null)
        memory.fails = null
        return started().apply { wake(Wake.OPENED) }
    }

    protected fun memoryIsBack(recording: Recording) {
        memory.fails = null
        phone.trueMs += 60_000
        recording.changed()
    }
}
