package org.stint.app.keys

import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.UserNotAuthenticatedException
import java.security.UnrecoverableKeyException
import org.stint.app.recording.Lost
import stint.bindings.KeyStoreException

/** What has become of a key of the phone. */
enum class KeyState {
    OK,

    /** It may be used once the phone is unlocked, or she has shown who she is. */
    LOCKED,

    /** The phone gave it up for good: its lock screen was removed. */
    INVALIDATED,

    /** It isn't there: another phone, or a key store that was reset. */
    MISSING,

    /** The key store answers with something else; trying again may help. */
    FAILING,
    ;

    /** As the door hears it. */
    internal fun refusal(): KeyStoreException = when (this) {
        LOCKED -> KeyStoreException.DeviceLocked()
        INVALIDATED, MISSING -> KeyStoreException.KeyLost()
        OK, FAILING -> KeyStoreException.Failed()
    }

    companion object {
        /** What an exception of the key store means; `locked`: the phone is. */
        internal fun of(thrown: Throwable, locked: Boolean): KeyState {
            val causes = generateSequence(thrown) { it.cause }.take(8).toList()
            return when {
                causes.any { it is KeyPermanentlyInvalidatedException || it is Lost } -> INVALIDATED
                causes.any { it is UnrecoverableKeyException && isForGood(it) } -> INVALIDATED
                causes.any { it is UserNotAuthenticatedException } -> LOCKED
                locked -> LOCKED
                else -> FAILING
            }
        }

        /**
         * `getKey` wraps nearly every error as this, with the key store's own
         * as its cause: also that the daemon is gone for a moment. From level
         * 31 on a key that was given up for good comes without a cause.
         */
        private fun isForGood(thrown: UnrecoverableKeyException): Boolean {
            val said = (thrown.cause ?: return true).message.orEmpty()
            return FOR_GOOD.any { it in said }
        }

        /** The key store's words; -33 is an invalid key blob, for which level 31 and up have none. */
        private val FOR_GOOD = listOf("Key blob corrupted", "Invalid key blob", "Key permanently invalidated", "code: -33 ")
    }
}
