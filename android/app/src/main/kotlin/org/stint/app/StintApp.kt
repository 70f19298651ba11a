package org.stint.app

import android.app.Application

/** The app's process. */
class StintApp : Application()
