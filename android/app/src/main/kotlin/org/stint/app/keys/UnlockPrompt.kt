package org.stint.app.keys

import android.annotation.TargetApi
import android.app.Activity
import android.app.KeyguardManager
import android.content.Context
import android.hardware.biometrics.BiometricManager.Authenticators
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import org.stint.app.R
import org.stint.app.service

/** How she shows who she is, by what her Android has. */
enum class PromptKind {
    /** 26 to 28: the screen for the phone's code. The prompt of 28 takes no code. */
    CODE_SCREEN,

    /** 29: the prompt, with a button for the code. */
    PROMPT_OR_CODE,

    /** 30 and up: the same, and only biometry that the phone's maker vouches for. */
    STRONG_PROMPT_OR_CODE,
    ;

    companion object {
        fun of(level: Int) = when {
            level >= 30 -> STRONG_PROMPT_OR_CODE
            level == 29 -> PROMPT_OR_CODE
            else -> CODE_SCREEN
        }
    }
}

/** What came of it. */
enum class Prompted { SHOWN_WHO, CANCELLED, TOO_MANY, NO_LOCK_SCREEN }

/**
 * Asks her for the finger, the face or the code of the phone. On the main thread.
 *
 * The screen for the code is a window above ours, which may be made anew below
 * it: `waits` outlives that.
 */
class UnlockPrompt(
    private val activity: Activity,
    private val waits: Waiting = Waiting(),
    private val level: Int = Build.VERSION.SDK_INT,
) {
    /** Who wants to hear of it. */
    class Waiting {
        internal var then: ((Prompted) -> Unit)? = null
    }

    fun ask(then: (Prompted) -> Unit) {
        val keyguard = activity.service<KeyguardManager>()
        if (!keyguard.isDeviceSecure) return then(Prompted.NO_LOCK_SCREEN)
        waits.then = then
        when (PromptKind.of(level)) {
            PromptKind.CODE_SCREEN -> codeScreen(keyguard)
            else -> prompt()
        }
    }

    /** From the activity's own `onActivityResult`. Whether it was for this prompt. */
    fun onActivityResult(request: Int, result: Int): Boolean {
        if (request != REQUEST) return false
        done(if (result == Activity.RESULT_OK) Prompted.SHOWN_WHO else Prompted.CANCELLED)
        return true
    }

    private fun done(prompted: Prompted) {
        val then = waits.then
        waits.then = null
        then?.invoke(prompted)
    }

    @Suppress("DEPRECATION")
    private fun codeScreen(keyguard: KeyguardManager) {
        val text = activity.getString(R.string.shell_unlock_reason)
        val intent = keyguard.createConfirmDeviceCredentialIntent(text, null)
            ?: return done(Prompted.NO_LOCK_SCREEN)
        activity.startActivityForResult(intent, REQUEST)
    }

    @TargetApi(29)
    private fun prompt() {
        val builder = BiometricPrompt.Builder(activity).setTitle(activity.getString(R.string.shell_unlock_reason))
        if (level >= 30) strong(builder) else orCode(builder)
        builder.build().authenticate(CancellationSignal(), activity.mainExecutor, Answer())
    }

    @TargetApi(30)
    private fun strong(builder: BiometricPrompt.Builder) =
        builder.setAllowedAuthenticators(Authenticators.BIOMETRIC_STRONG or Authenticators.DEVICE_CREDENTIAL)

    @TargetApi(29)
    @Suppress("DEPRECATION")
    private fun orCode(builder: BiometricPrompt.Builder) = builder.setDeviceCredentialAllowed(true)

    @TargetApi(28)
    private inner class Answer : BiometricPrompt.AuthenticationCallback() {
        override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) = done(Prompted.SHOWN_WHO)

        override fun onAuthenticationError(code: Int, text: CharSequence) = done(
            when (code) {
                BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT,
                BiometricPrompt.BIOMETRIC_ERROR_LOCKOUT_PERMANENT,
                -> Prompted.TOO_MANY
                NO_DEVICE_CREDENTIAL -> Prompted.NO_LOCK_SCREEN
                else -> Prompted.CANCELLED
            },
        )
    }

    companion object {
        private const val REQUEST = 0x5715

        /** `BIOMETRIC_ERROR_NO_DEVICE_CREDENTIAL`, public from 29. */
        private const val NO_DEVICE_CREDENTIAL = 14

        /** Whether the phone's own lock can be a way in. */
        fun isPossible(context: Context) = context.service<KeyguardManager>().isDeviceSecure
    }
}
