package org.stint.app.ui

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.ImageFormat
import android.graphics.Matrix
import android.graphics.SurfaceTexture
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.media.Image
import android.media.ImageReader
import android.os.Handler
import android.os.HandlerThread
import android.util.Size
import android.view.Surface
import android.view.TextureView
import org.stint.app.service

/** The brightness of one camera picture, row by row without gaps. */
class Frame8(val luma: ByteArray, val width: Int, val height: Int)

/** Shows the back camera and hands over its pictures, one at a time. None is kept. */
@SuppressLint("ViewConstructor")
class CameraView(
    context: Context,
    private val seen: (Frame8) -> Unit,
    private val failed: () -> Unit,
) : TextureView(context), TextureView.SurfaceTextureListener {
    private val manager = context.service<CameraManager>()
    private var thread: HandlerThread? = null
    private var device: CameraDevice? = null
    private var session: CameraCaptureSession? = null
    private var reader: ImageReader? = null
    private var request: CaptureRequest.Builder? = null

    init {
        surfaceTextureListener = this
    }

    var torch = false
        set(on) {
            field = on
            val asked = request ?: return
            asked.set(CaptureRequest.FLASH_MODE, if (on) CaptureRequest.FLASH_MODE_TORCH else CaptureRequest.FLASH_MODE_OFF)
            trying { session?.setRepeatingRequest(asked.build(), null, null) }
        }

    override fun onSurfaceTextureAvailable(texture: SurfaceTexture, width: Int, height: Int) = open(texture)

    override fun onSurfaceTextureSizeChanged(texture: SurfaceTexture, width: Int, height: Int) = Unit

    override fun onSurfaceTextureUpdated(texture: SurfaceTexture) = Unit

    override fun onSurfaceTextureDestroyed(texture: SurfaceTexture): Boolean {
        close()
        return true
    }

    override fun onDetachedFromWindow() {
        close()
        super.onDetachedFromWindow()
    }

    fun close() {
        session = null
        device?.close()
        device = null
        closeReader()
        reader = null
        thread?.quitSafely()
        thread = null
    }

    /** On the thread that reads from it, after the picture that it may be reading. */
    private fun closeReader() {
        val ended = reader ?: return
        thread?.let { Handler(it.looper).post(ended::close) } ?: ended.close()
    }

    @SuppressLint("MissingPermission")
    private fun open(texture: SurfaceTexture) = trying {
        val id = manager.cameraIdList.firstOrNull { facesAway(it) } ?: manager.cameraIdList.firstOrNull()
        if (id == null) return@trying failed()
        val size = sizeOf(id)
        texture.setDefaultBufferSize(size.width, size.height)
        val worker = HandlerThread("camera").apply { start() }.also { thread = it }
        val handler = Handler(worker.looper)
        val images = ImageReader.newInstance(size.width, size.height, ImageFormat.YUV_420_888, 2).also { reader = it }
        images.setOnImageAvailableListener({ trying { it.acquireLatestImage()?.use { image -> seen(luma(image)) } } }, handler)
        manager.openCamera(id, Opened(listOf(Surface(texture), images.surface), handler), handler)
        post { fit(size) }
    }

    private inner class Opened(private val surfaces: List<Surface>, private val handler: Handler) : CameraDevice.StateCallback() {
        override fun onOpened(camera: CameraDevice) = trying {
            device = camera
            val asked = camera.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW)
            surfaces.forEach(asked::addTarget)
            asked.set(CaptureRequest.CONTROL_AF_MODE, CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE)
            request = asked
            @Suppress("DEPRECATION")
            camera.createCaptureSession(surfaces, object : CameraCaptureSession.StateCallback() {
                override fun onConfigured(ready: CameraCaptureSession) = trying {
                    session = ready
                    ready.setRepeatingRequest(asked.build(), null, handler)
                }

                override fun onConfigureFailed(broken: CameraCaptureSession) = lost()
            }, handler)
        }

        override fun onDisconnected(camera: CameraDevice) = lost()
        override fun onError(camera: CameraDevice, error: Int) = lost()
    }

    private fun lost() {
        post {
            close()
            failed()
        }
    }

    /** A camera that is refused, taken by another app or broken is one that can't be used. */
    private fun trying(use: () -> Unit) {
        try {
            use()
        } catch (_: CameraAccessException) {
            lost()
        } catch (_: SecurityException) {
            lost()
        } catch (_: IllegalStateException) {
            lost()
        } catch (_: IllegalArgumentException) {
            // What it said of itself isn't so.
            lost()
        }
    }

    private fun facesAway(id: String) = manager.getCameraCharacteristics(id)
        .get(CameraCharacteristics.LENS_FACING) == CameraCharacteristics.LENS_FACING_BACK

    /** Large enough for a code that fills half of it, small enough to be read at once. */
    private fun sizeOf(id: String): Size {
        val map = manager.getCameraCharacteristics(id).get(CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP)
        val sizes = map?.getOutputSizes(ImageFormat.YUV_420_888).orEmpty()
        return sizes.filter { it.width <= 1280 && it.height <= 960 }.maxByOrNull { it.width * it.height } ?: Size(640, 480)
    }

    /** The middle of the picture fills the view, in the phone's upright hold. */
    private fun fit(size: Size) {
        if (width == 0 || height == 0) return
        val (shown, wide) = size.height.toFloat() to size.width.toFloat()
        val scale = maxOf(width / shown, height / wide)
        val matrix = Matrix()
        matrix.setScale(shown * scale / width, wide * scale / height, width / 2f, height / 2f)
        setTransform(matrix)
    }

    private fun luma(image: Image): Frame8 {
        val plane = image.planes[0]
        val (width, height) = image.width to image.height
        val bytes = ByteArray(width * height)
        for (row in 0 until height) {
            // As a Buffer: until level 27, a ByteBuffer has no such method of its own.
            (plane.buffer as java.nio.Buffer).position(row * plane.rowStride)
            plane.buffer.get(bytes, row * width, width)
        }
        return Frame8(bytes, width, height)
    }
}
