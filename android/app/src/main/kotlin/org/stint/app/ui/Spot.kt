package org.stint.app.ui

import android.view.View
import android.view.ViewGroup
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.EditText
import android.widget.TextView

/** Where she was on a screen that draws itself again: the control that a screen reader or the keyboard stood on. */
class Spot private constructor(private val name: String, private val at: Int, private val isRead: Boolean) {
    fun restore(within: ViewGroup) {
        val all = controls(within)
        val same = all.filter { nameOf(it) == name }.minByOrNull { kotlin.math.abs(all.indexOf(it) - at) }
        val view = same ?: all.getOrNull(at) ?: return
        if (isRead) view.performAccessibilityAction(AccessibilityNodeInfo.ACTION_ACCESSIBILITY_FOCUS, null)
        else view.requestFocus()
        (view as? EditText)?.let { it.setSelection(it.length()) }
    }

    companion object {
        fun of(within: ViewGroup): Spot? {
            val all = controls(within)
            val at = all.indexOfFirst { it.isAccessibilityFocused }.takeIf { it >= 0 } ?: all.indexOfFirst { it.isFocused }
            return all.getOrNull(at)?.let { Spot(nameOf(it), at, it.isAccessibilityFocused) }
        }

        private fun controls(from: View): List<View> {
            val inside = (from as? ViewGroup)?.let { group -> (0 until group.childCount).flatMap { controls(group.getChildAt(it)) } }
            return listOf(from).filter { it.isFocusable || it is TextView } + inside.orEmpty()
        }

        private fun nameOf(view: View) = view.contentDescription?.toString() ?: (view as? TextView)?.text?.toString().orEmpty()
    }
}
