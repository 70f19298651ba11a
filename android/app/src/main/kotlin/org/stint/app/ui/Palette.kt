package org.stint.app.ui

import stint.bindings.Role
import stint.bindings.colorOf

/** The colours of screens: those of pictures, so that both mean the same. */
class Palette(val dark: Boolean) {
    private val known = Role.entries.associateWith { opaque(colorOf(it, dark).toInt()) }

    val ground = of(Role.SURFACE)
    val panel = of(Role.PANEL)
    val text = of(Role.TEXT)
    val muted = of(Role.MUTED)
    val edge = of(Role.AXIS)
    val accent = of(Role.VISIT)
    val onAccent = of(Role.ON_FILL)
    val warning = of(Role.OWED)

    fun of(role: Role): Int = known.getValue(role)

    private fun opaque(rgb: Int) = rgb or (0xFF shl 24)
}
