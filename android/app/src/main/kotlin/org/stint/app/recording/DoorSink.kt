package org.stint.app.recording

import stint.bindings.KeyStore
import stint.bindings.Moment
import stint.bindings.NewRecord
import stint.bindings.StintRecorder

/** The recorder behind the door. */
class DoorSink(private val recorder: StintRecorder) : Sink, AutoCloseable by recorder {
    override fun append(records: List<NewRecord>, now: Moment) = recorder.append(records, now)

    override fun heartbeat(now: Moment) = recorder.heartbeat(now)

    override fun stop(now: Moment) = recorder.stop(now)

    companion object {
        fun opener(vault: String, keys: KeyStore) = { now: Moment -> DoorSink(StintRecorder.open(vault, keys, now)) }
    }
}
