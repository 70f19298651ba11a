package org.stint.app.ui

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.Canvas
import android.graphics.Paint
import android.graphics.Path
import android.view.View

/** The way back, pointing to where lines begin. */
@SuppressLint("ViewConstructor")
class Arrow(context: Context, colour: Int) : View(context) {
    private val paint = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        color = colour
        style = Paint.Style.STROKE
        strokeCap = Paint.Cap.ROUND
        strokeJoin = Paint.Join.ROUND
    }
    private val path = Path()

    override fun onDraw(canvas: Canvas) {
        if (layoutDirection == LAYOUT_DIRECTION_RTL) canvas.scale(-1f, 1f, width / 2f, height / 2f)
        val (x, y, arm) = Triple(width / 2f, height / 2f, width / 5f)
        paint.strokeWidth = width / 18f
        path.reset()
        path.moveTo(x, y - arm)
        path.lineTo(x - arm, y)
        path.lineTo(x, y + arm)
        path.moveTo(x - arm, y)
        path.lineTo(x + arm, y)
        canvas.drawPath(path, paint)
    }
}
