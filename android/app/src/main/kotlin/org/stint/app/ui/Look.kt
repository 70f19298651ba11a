package org.stint.app.ui

import android.content.Context
import android.content.res.ColorStateList
import android.content.res.Configuration
import android.graphics.drawable.ColorDrawable
import android.graphics.drawable.Drawable
import android.graphics.drawable.GradientDrawable
import android.graphics.drawable.RippleDrawable
import android.util.TypedValue
import android.widget.TextView
import kotlin.math.roundToInt

/** Sizes and colours that all screens share. */
class Look(context: Context) {
    private val metrics = context.resources.displayMetrics
    val fontScale = context.resources.configuration.fontScale
    val palette = Palette(isDark(context))

    fun dp(size: Int): Int = (size * metrics.density).roundToInt()

    /** What a finger finds without looking: 48 dp are the least, 56 are calm. */
    val touch = dp(56)
    val least = dp(48)

    /** How wide a picture's units may be, so that its letters grow with hers. */
    fun pictureUnits(widthPx: Int): UShort {
        val units = widthPx / metrics.density / fontScale.coerceAtLeast(1f)
        return units.roundToInt().coerceIn(280, 720).toUShort()
    }

    fun rounded(fill: Int, edge: Int? = null): GradientDrawable = GradientDrawable().apply {
        setColor(fill)
        cornerRadius = dp(12).toFloat()
        edge?.let { setStroke(dp(1), it) }
    }

    /** Answers to the finger. */
    fun touchable(ground: Drawable): Drawable {
        val mask = rounded(palette.text)
        return RippleDrawable(ColorStateList.valueOf(palette.muted and 0x40FFFFFF), ground, mask)
    }

    fun plainTouchable(): Drawable = touchable(ColorDrawable(palette.ground))

    companion object {
        const val BODY = 18f
        const val SMALL = 16f
        const val HEADING = 20f
        const val TITLE = 26f

        fun isDark(context: Context): Boolean {
            val mode = context.resources.configuration.uiMode
            return mode and Configuration.UI_MODE_NIGHT_MASK == Configuration.UI_MODE_NIGHT_YES
        }

        fun TextView.sized(sp: Float) = setTextSize(TypedValue.COMPLEX_UNIT_SP, sp)
    }
}
