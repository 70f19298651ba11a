package org.stint.app.ui

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.Canvas
import android.graphics.DashPathEffect
import android.graphics.Paint
import android.graphics.Path
import android.graphics.Typeface
import android.view.View
import stint.bindings.Dash
import stint.bindings.Picture
import stint.bindings.Point
import stint.bindings.Role
import stint.bindings.Shape
import stint.bindings.Stroke
import stint.bindings.TextAnchor

/** Draws a picture as wide as it may be, and says its sentence to a screen reader. */
@SuppressLint("ViewConstructor")
class SceneView(context: Context, picture: Picture, private val palette: Palette) : View(context) {
    private val shapes = picture.shapes()
    private val size = picture.size()
    private val fill = Paint(Paint.ANTI_ALIAS_FLAG).apply { style = Paint.Style.FILL }
    private val line = Paint(Paint.ANTI_ALIAS_FLAG).apply {
        style = Paint.Style.STROKE
        strokeJoin = Paint.Join.ROUND
    }
    private val letters = Paint(Paint.ANTI_ALIAS_FLAG or Paint.SUBPIXEL_TEXT_FLAG)
    private val path = Path()

    init {
        contentDescription = picture.sentence()
        importantForAccessibility = IMPORTANT_FOR_ACCESSIBILITY_YES
        isFocusable = true
    }

    override fun onMeasure(widthSpec: Int, heightSpec: Int) {
        val width = MeasureSpec.getSize(widthSpec)
        val height = Math.ceil(size.y * width / size.x).toInt()
        setMeasuredDimension(width, resolveSize(height, heightSpec))
    }

    override fun onDraw(canvas: Canvas) {
        val scale = (width / size.x).toFloat()
        canvas.scale(scale, scale)
        shapes.forEach { draw(canvas, it) }
    }

    private fun draw(canvas: Canvas, shape: Shape) {
        when (shape) {
            is Shape.Rect -> {
                paints(shape.fill, shape.stroke).forEach {
                    val (at, size, r) = Triple(shape.at, shape.size, shape.radius.toFloat())
                    canvas.drawRoundRect(x(at), y(at), x(at) + x(size), y(at) + y(size), r, r, it)
                }
            }
            is Shape.Circle -> paints(shape.fill, shape.stroke).forEach {
                canvas.drawCircle(x(shape.centre), y(shape.centre), shape.radius.toFloat(), it)
            }
            is Shape.Hatch -> {
                val paint = stroke(shape.stroke)
                shape.lines.chunked(2).forEach { (from, to) ->
                    canvas.drawLine(x(from), y(from), x(to), y(to), paint)
                }
            }
            is Shape.Line -> {
                path.reset()
                shape.points.forEachIndexed { i, p ->
                    if (i == 0) path.moveTo(x(p), y(p)) else path.lineTo(x(p), y(p))
                }
                canvas.drawPath(path, stroke(shape.stroke))
            }
            is Shape.Text -> {
                letters.color = palette.of(shape.role)
                letters.textSize = shape.size.toFloat()
                letters.typeface = if (shape.bold) Typeface.DEFAULT_BOLD else Typeface.DEFAULT
                letters.textAlign = when (shape.anchor) {
                    TextAnchor.START -> Paint.Align.LEFT
                    TextAnchor.MIDDLE -> Paint.Align.CENTER
                    TextAnchor.END -> Paint.Align.RIGHT
                }
                canvas.drawText(shape.text, x(shape.at), y(shape.at), letters)
            }
        }
    }

    private fun paints(inside: Role?, edge: Stroke?): List<Paint> = listOfNotNull(
        inside?.let { role -> fill.apply { color = palette.of(role) } },
        edge?.let(::stroke),
    )

    private fun stroke(stroke: Stroke): Paint = line.apply {
        val width = stroke.width.toFloat()
        color = palette.of(stroke.role)
        strokeWidth = width
        strokeCap = if (stroke.dash == Dash.DOTTED) Paint.Cap.ROUND else Paint.Cap.BUTT
        pathEffect = when (stroke.dash) {
            Dash.SOLID -> null
            Dash.DASHED -> DashPathEffect(floatArrayOf(4f, 3f), 0f)
            Dash.DOTTED -> DashPathEffect(floatArrayOf(0.01f, 1.9f * width), 0f)
        }
    }

    private fun x(p: Point) = p.x.toFloat()
    private fun y(p: Point) = p.y.toFloat()
}
