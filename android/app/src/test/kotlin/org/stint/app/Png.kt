package org.stint.app

import android.app.Activity
import android.graphics.Bitmap
import android.graphics.Canvas
import java.io.File

/** Where tests put what they draw, to be looked at. */
private val folder = File(System.getProperty("stint.harness", "build"), "png").apply { mkdirs() }

/** What the activity shows, as a picture. */
fun Activity.picture(): Bitmap {
    val view = window.decorView
    val bitmap = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
    view.draw(Canvas(bitmap))
    return bitmap
}

fun Bitmap.writePng(name: String): File = folder.resolve("$name.png").also { file ->
    file.outputStream().use { check(compress(Bitmap.CompressFormat.PNG, 100, it)) }
}
