package org.stint.app.ui

import android.app.Activity
import android.os.Bundle
import android.widget.TextView
import org.stint.app.R

class MainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(TextView(this).apply { setText(R.string.shell_app_name) })
    }
}
