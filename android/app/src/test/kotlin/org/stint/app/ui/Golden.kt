package org.stint.app.ui

import android.graphics.Bitmap
import java.awt.image.BufferedImage
import java.awt.image.IndexColorModel
import java.io.File
import javax.imageio.ImageIO
import kotlin.math.abs

/** Pictures of screens, kept in few colours so that they are small, and compared with a tolerance. */
object Golden {
    private val folder = File(System.getProperty("stint.repository"), "android/app/src/test/golden")
    private val seen = File(System.getProperty("stint.harness"), "png")
    private val anew = System.getenv("UPDATE_GOLDEN") != null

    /** Shades of each of red, green and blue. */
    private val shades = intArrayOf(0, 51, 102, 153, 204, 255)

    /** Letters are smoothed a little differently by another build of the same fonts. */
    private const val APART = 60
    private const val SHARE = 0.02

    /** Compared in bands as high as a line of text, so that one word that changed isn't lost in a long page. */
    private const val BAND = 24

    /** Puts it where it can be looked at. */
    fun drawn(name: String, bitmap: Bitmap): BufferedImage = fewColours(bitmap).also { write(it, File(seen, "$name.png")) }

    /** What is wrong with it; null where it looks as it did. */
    fun compare(name: String, now: BufferedImage, kept: File = folder): String? = compareWith(File(kept, "$name.png"), name, now)

    private fun compareWith(kept: File, name: String, now: BufferedImage): String? {
        if (anew) write(now, kept)
        if (!kept.exists()) return "$name has no golden picture: run with UPDATE_GOLDEN=1 and look at it"
        val before = ImageIO.read(kept)
        if (before.width != now.width || before.height != now.height) {
            return "$name is ${now.width}x${now.height}, was ${before.width}x${before.height}"
        }
        val changed = (0 until now.height).map { y -> (0 until now.width).count { x -> differ(before.getRGB(x, y), now.getRGB(x, y)) } }
        val most = (now.width * BAND * SHARE).toInt()
        return changed.chunked(BAND).withIndex().filter { it.value.sum() > most }
            .takeIf { it.isNotEmpty() }?.let { "$name changed at ${it.map { band -> band.index * BAND }}" }
    }

    private fun differ(a: Int, b: Int) = listOf(16, 8, 0).any { abs((a shr it and 255) - (b shr it and 255)) > APART }

    private fun fewColours(bitmap: Bitmap): BufferedImage {
        val pixels = IntArray(bitmap.width * bitmap.height)
        bitmap.getPixels(pixels, 0, bitmap.width, 0, 0, bitmap.width, bitmap.height)
        val cube = shades.flatMap { r -> shades.flatMap { g -> shades.map { b -> Triple(r, g, b) } } }
        val usual = pixels.asIterable().groupingBy { it and 0xFFFFFF }.eachCount().entries.sortedByDescending { it.value }.take(40)
            .map { (it.key).let { c -> Triple(c shr 16 and 255, c shr 8 and 255, c and 255) } }
        val palette = (usual + cube).take(256)
        fun part(pick: (Triple<Int, Int, Int>) -> Int) = ByteArray(palette.size) { pick(palette[it]).toByte() }
        val model = IndexColorModel(8, palette.size, part { it.first }, part { it.second }, part { it.third })
        val image = BufferedImage(bitmap.width, bitmap.height, BufferedImage.TYPE_BYTE_INDEXED, model)
        val known = HashMap<Int, Int>()
        val indices = IntArray(pixels.size) { i -> known.getOrPut(pixels[i] and 0xFFFFFF) { nearest(pixels[i], palette) } }
        image.raster.setPixels(0, 0, bitmap.width, bitmap.height, indices)
        return image
    }

    private fun nearest(colour: Int, palette: List<Triple<Int, Int, Int>>): Int = palette.indices.minBy { i ->
        val (r, g, b) = palette[i]
        abs((colour shr 16 and 255) - r) + abs((colour shr 8 and 255) - g) + abs((colour and 255) - b)
    }

    private fun write(image: BufferedImage, to: File) {
        to.parentFile.mkdirs()
        ImageIO.write(image, "png", to)
    }
}
