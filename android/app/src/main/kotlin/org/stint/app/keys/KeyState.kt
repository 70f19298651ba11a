package org.stint.app.keys

import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.UserNotAuthenticatedException
import java.security.UnrecoverableKeyException
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
                causes.any { it is KeyPermanentlyInvalidatedException || it is UnrecoverableKeyException } -> INVALIDATED
                causes.any { it is UserNotAuthenticatedException } -> LOCKED
                locked -> LOCKED
                else -> FAILING
            }
        }
    }
}
