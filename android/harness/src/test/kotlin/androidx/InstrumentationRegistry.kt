package androidx.test.platform.app

import android.app.Instrumentation
import android.os.Bundle

/** Stands in for androidx.test, which is only on Google's repository; Robolectric calls it. */
object InstrumentationRegistry {
    @JvmStatic
    @Suppress("UNUSED_PARAMETER")
    fun registerInstance(instrumentation: Instrumentation?, arguments: Bundle) = Unit
}
