package org.stint.app.ui

import android.Manifest
import android.content.pm.PackageManager
import org.stint.app.R
import stint.bindings.Invitation
import stint.bindings.StintException
import stint.bindings.qrText

/** A campaign's code on paper, by the camera; a file does as well. */
class ScanScreen : Screen() {
    private var found = false
    private var reading = false
    private var noCamera = false
    private var camera: CameraView? = null

    override fun left() {
        camera?.close()
        camera = null
    }

    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_scan_title))
        val allowed = stage.checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED
        when {
            noCamera -> notice(say(R.string.shell_scan_no_camera))
            !allowed -> {
                text(say(R.string.shell_permission_camera_why))
                button(say(R.string.shell_permission_allow_button), Page.Kind.MAIN) { ask(stage) }
            }
            else -> {
                text(say(R.string.shell_scan_body))
                val view = CameraView(stage, { look(stage, it) }, { lost(stage) })
                view.contentDescription = say(R.string.shell_access_camera)
                camera = view
                own(view, stage.look.dp(360))
                button(say(R.string.shell_scan_torch_button)) { view.torch = !view.torch }
            }
        }
        button(say(R.string.shell_share_open_button)) { openFile(stage) }
    }

    private fun ask(stage: MainActivity) = stage.askFor(arrayOf(Manifest.permission.CAMERA)) { here ->
        val refused = here.checkSelfPermission(Manifest.permission.CAMERA) != PackageManager.PERMISSION_GRANTED
        noCamera = refused
        here.redraw(this)
    }

    private fun lost(stage: MainActivity) {
        noCamera = true
        stage.redraw(this)
    }

    /** Runs on the camera's thread; a picture that comes while one is read is let go. */
    private fun look(stage: MainActivity, frame: Frame8) {
        if (found || reading) return
        reading = true
        val text = codeIn(frame)
        if (text != null) Work.onMain { read(stage, text) } else reading = false
    }

    private fun codeIn(frame: Frame8): String? = try {
        qrText(frame.luma, frame.width.toUInt(), frame.height.toUInt(), frame.width.toUInt())
    } catch (_: StintException) {
        null
    }

    fun read(stage: MainActivity, text: String) {
        if (found) return
        try {
            val invitation = Invitation.fromQr(text)
            found = true
            camera?.close()
            stage.back()
            stage.go(JoinScreen(invitation))
        } catch (refusal: StintException) {
            if (refusal is StintException.NotAnInvitation) stage.tell(stage.say(R.string.shell_scan_other_code))
            else stage.refuse(refusal)
        }
        reading = false
    }

    companion object {
        fun openFile(stage: MainActivity) = stage.askForFile(Incoming::open)
    }
}
