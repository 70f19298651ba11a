package org.stint.app.keys

import android.app.Activity
import android.app.Application
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.os.Bundle
import android.os.Handler
import android.os.Looper
import android.os.PowerManager
import android.os.SystemClock
import org.stint.app.service

/**
 * Locks the record one minute after she left the app, and at once when the
 * screen goes off: a timer doesn't run while the phone sleeps, and waking it
 * for this would cost battery.
 */
class AutoLock(private val open: OpenPhone) : Application.ActivityLifecycleCallbacks {
    private val timer = Handler(Looper.getMainLooper())
    private val lock = Runnable { open.lock() }
    @Volatile
    private var shown = 0
    private var leftAt: Long? = null
    private var code: (() -> Unit)? = null
    private var codeUntil = 0L
    private val wipeCode = Runnable {
        code?.invoke()
        code = null
    }

    /** Something of the app is to be seen. */
    val isShown get() = shown > 0

    fun watch(app: Application) {
        app.registerActivityLifecycleCallbacks(this)
        val screenOff = object : BroadcastReceiver() {
            override fun onReceive(context: Context, intent: Intent) {
                timer.removeCallbacks(lock)
                open.lock()
            }
        }
        // Only the system may send it, so it can't be forged from outside.
        app.registerReceiver(screenOff, IntentFilter(Intent.ACTION_SCREEN_OFF))
        val power = app.service<PowerManager>()
        // What was asked for before it went off may open only afterwards.
        open.listen { if (open.phone != null && !power.isInteractive) open.lock() }
    }

    override fun onActivityStarted(activity: Activity) {
        shown += 1
        timer.removeCallbacks(lock)
        if (leftAt?.let { SystemClock.elapsedRealtime() - it >= AFTER_MS } == true) open.lock()
        leftAt = null
        if (SystemClock.elapsedRealtime() >= codeUntil) wipeCode.run()
    }

    /** `wipe`s a code that waits behind the lock ten minutes later; where the phone slept meanwhile, when she comes back. */
    fun wipeLater(wipe: () -> Unit) {
        code = wipe
        codeUntil = SystemClock.elapsedRealtime() + CODE_MS
        timer.removeCallbacks(wipeCode)
        timer.postDelayed(wipeCode, CODE_MS)
    }

    override fun onActivityStopped(activity: Activity) {
        shown -= 1
        if (shown > 0 || activity.isChangingConfigurations) return
        leftAt = SystemClock.elapsedRealtime()
        timer.postDelayed(lock, AFTER_MS)
    }

    override fun onActivityCreated(activity: Activity, state: Bundle?) = Unit
    override fun onActivityResumed(activity: Activity) = Unit
    override fun onActivityPaused(activity: Activity) = Unit
    override fun onActivitySaveInstanceState(activity: Activity, state: Bundle) = Unit
    override fun onActivityDestroyed(activity: Activity) = Unit

    companion object {
        const val AFTER_MS = 60_000L
        const val CODE_MS = 600_000L
    }
}
