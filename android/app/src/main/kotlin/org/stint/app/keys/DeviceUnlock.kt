package org.stint.app.keys

import stint.bindings.Moment
import stint.bindings.StintPhone
import stint.bindings.StintProgress
import stint.bindings.WrappedKey
import stint.bindings.beginUnlock

/**
 * Opening by the phone's own lock, in two calls, so that a prompt can stand
 * between them: `begin`, then [UnlockPrompt], then `finish`. Both block.
 */
class DeviceUnlock(private val vault: String, private val keys: DeviceKeyStore) {
    /**
     * What the prompt is for. Throws what the door throws where there is no
     * such way in, and [KeyRefused] where prompting would be in vain.
     */
    fun begin(): WrappedKey {
        val wrapped = beginUnlock(vault)
        when (val state = keys.state(wrapped)) {
            KeyState.OK, KeyState.LOCKED -> return wrapped
            else -> throw KeyRefused(state)
        }
    }

    /** Within 30 seconds of the prompt. */
    fun finish(wrapped: WrappedKey, now: Moment, progress: StintProgress? = null): StintPhone {
        val plain = keys.unwrap(wrapped)
        try {
            return StintPhone.finishUnlock(vault, keys, plain, now, progress)
        } finally {
            plain.fill(0)
        }
    }
}
