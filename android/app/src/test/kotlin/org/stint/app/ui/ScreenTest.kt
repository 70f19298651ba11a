package org.stint.app.ui

import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.os.Looper
import android.view.View
import android.view.ViewGroup
import android.widget.EditText
import android.widget.TextView
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.OutputStream
import java.time.LocalDate
import org.junit.Assert.assertTrue
import org.junit.Assert.fail
import org.junit.Before
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController

/** A test that uses the app as she does: it looks, touches and types. */
@RunWith(RobolectricTestRunner::class)
abstract class ScreenTest {
    protected lateinit var world: World
    private var running: ActivityController<MainActivity>? = null

    val stage: MainActivity get() = checkNotNull(running).get()

    @Before
    fun newWorld() {
        world = World()
    }

    /** `saved`: the system makes it anew, as after a kill. */
    fun launch(intent: Intent? = null, saved: Bundle? = null): MainActivity {
        running = Robolectric.buildActivity(MainActivity::class.java, intent).let { if (saved == null) it.setup() else it.setup(saved) }
        settle()
        return stage
    }

    fun leave() {
        checkNotNull(running).pause().stop()
        settle()
    }

    fun comeBack() {
        checkNotNull(running).start().resume()
        settle()
    }

    /** The window is made anew, as by a turn of the phone, whatever is at work. */
    fun turn() {
        checkNotNull(running).recreate()
        shadowOf(Looper.getMainLooper()).idle()
        layOut()
    }

    /** Runs until nothing is at work any more. */
    fun settle() {
        do {
            Work.settle()
            shadowOf(world.app.recordingLooper).idle()
            shadowOf(Looper.getMainLooper()).idle()
        } while (Work.isBusy)
        layOut()
    }

    private fun layOut() {
        val decor = stage.window.decorView
        val width = View.MeasureSpec.makeMeasureSpec(decor.width, View.MeasureSpec.EXACTLY)
        val height = View.MeasureSpec.makeMeasureSpec(decor.height, View.MeasureSpec.EXACTLY)
        decor.measure(width, height)
        decor.layout(0, 0, decor.measuredWidth, decor.measuredHeight)
    }

    fun views(from: View = stage.window.decorView): List<View> {
        if (from.visibility != View.VISIBLE) return emptyList()
        val inside = (from as? ViewGroup)?.let { g -> (0 until g.childCount).flatMap { views(g.getChildAt(it)) } }
        return listOf(from) + inside.orEmpty()
    }

    fun words(): List<String> = views().filterIsInstance<TextView>().map { it.text.toString() }

    fun sees(text: String) = assertTrue("\"$text\" is not among:\n${words().joinToString("\n")}", words().any { text in it })

    fun sees(id: Int, vararg with: Any) = sees(stage.getString(id, *with))

    fun seesNot(text: String) = assertTrue("\"$text\" is among:\n${words().joinToString("\n")}", words().none { text in it })

    /** Touches what bears this name. */
    fun tap(name: String) {
        val touchable = views().filter { it.isClickable && it.isEnabled }
        val found = touchable.find { nameOf(it) == name } ?: touchable.find { nameOf(it).startsWith(name) }
        if (found == null) fail("nothing to touch is called \"$name\", but:\n${touchable.joinToString("\n") { nameOf(it) }}")
        found?.performClick()
        settle()
    }

    fun tap(id: Int, vararg with: Any) = tap(stage.getString(id, *with))

    fun nameOf(view: View): String = view.contentDescription?.toString() ?: (view as? TextView)?.text?.toString().orEmpty()

    /** Types into the field that bears this name. */
    fun type(label: String, text: String) {
        val name = views().filterIsInstance<TextView>().find { it.labelFor != View.NO_ID && label in it.text }
        checkNotNull(name) { "no field is called \"$label\"" }
        stage.findViewById<EditText>(name.labelFor).setText(text)
    }

    fun type(id: Int, text: String, vararg with: Any) = type(stage.getString(id, *with), text)

    /** Answers the system's chooser of files with a file that holds `bytes`. */
    fun chooses(bytes: ByteArray, name: String = "file") {
        val uri = held(bytes, name)
        answer(Intent().setData(uri))
    }

    fun held(bytes: ByteArray, name: String = "file"): Uri {
        val uri = Uri.parse("content://files/$name")
        shadowOf(stage.contentResolver).registerInputStreamSupplier(uri) { ByteArrayInputStream(bytes) }
        return uri
    }

    /** Answers it with a new file, whose bytes come back. */
    fun makesFile(): ByteArrayOutputStream = ByteArrayOutputStream().also { makesFile(it) }

    /** The same, which behaves as `out` does. */
    fun makesFile(out: OutputStream) = makesFile { out }

    /** The same for each time that it is emptied and written. */
    fun makesFile(out: () -> OutputStream) {
        val uri = Uri.parse("content://files/new")
        shadowOf(stage.contentResolver).registerOutputStreamSupplier(uri, out)
        answer(Intent().setData(uri))
    }

    private fun answer(with: Intent) {
        val asked = checkNotNull(shadowOf(stage).nextStartedActivityForResult) { "nothing was asked for" }
        shadowOf(stage).receiveResult(asked.intent, android.app.Activity.RESULT_OK, with)
        settle()
    }

    protected companion object {
        val MONDAY: LocalDate = LocalDate.of(2026, 11, 16)
    }
}
