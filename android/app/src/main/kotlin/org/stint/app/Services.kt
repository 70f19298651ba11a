package org.stint.app

import android.content.Context

/** A service of the system that every Android from level 26 has. */
internal inline fun <reified S : Any> Context.service(): S =
    checkNotNull(getSystemService(S::class.java)) { "${S::class.java.simpleName} is part of Android" }
