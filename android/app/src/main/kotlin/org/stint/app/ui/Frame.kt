package org.stint.app.ui

import android.annotation.TargetApi
import android.content.res.ColorStateList
import android.os.Build
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.WindowInsets
import android.widget.Button
import android.widget.FrameLayout
import android.widget.ImageView
import android.widget.LinearLayout
import android.widget.ProgressBar
import android.widget.ScrollView
import android.widget.TextView
import org.stint.app.R
import org.stint.app.ui.Look.Companion.sized

/** Something is at work: a second touch starts nothing. `stop` ends it, where it can be ended. */
class Busy(val stop: (() -> Unit)?)

/** What surrounds every screen: room to scroll, a strip for news, the five places. */
class Frame(private val stage: MainActivity) {
    private val look = stage.look
    private val colours = look.palette
    private val later = Handler(Looper.getMainLooper())

    private val column = LinearLayout(stage).apply { orientation = LinearLayout.VERTICAL }
    private val scroll = ScrollView(stage).apply { isFillViewport = true }
    private val news = LinearLayout(stage)
    private val newsText = TextView(stage)
    private val newsBar = ProgressBar(stage, null, android.R.attr.progressBarStyleHorizontal)
    private val newsButton = Button(stage)
    private val places = LinearLayout(stage)
    private var drawn: Screen? = null

    val root = FrameLayout(stage)

    init {
        val side = look.dp(16)
        column.setPaddingRelative(side, look.dp(8), side, look.dp(24))
        scroll.addView(column, FrameLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        buildNews()
        Place.entries.forEach { places.addView(tab(it), LinearLayout.LayoutParams(0, MATCH_PARENT, 1f)) }
        places.setBackgroundColor(colours.panel)
        val all = LinearLayout(stage).apply { orientation = LinearLayout.VERTICAL }
        all.addView(scroll, LinearLayout.LayoutParams(MATCH_PARENT, 0, 1f))
        all.addView(news, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        all.addView(places, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        root.addView(all, FrameLayout.LayoutParams(MATCH_PARENT, MATCH_PARENT))
        root.setBackgroundColor(colours.ground)
        root.setOnApplyWindowInsetsListener { view, insets -> insets.also { keepClear(view, it) } }
        free()
    }

    fun toTop() {
        scroll.scrollTo(0, 0)
        news.visibility = View.GONE
    }

    fun draw(screen: Screen) {
        val spot = if (screen === drawn) Spot.of(column) else null
        drawn = screen
        column.removeAllViews()
        screen.draw(Page(stage, column))
        spot?.restore(column)
        places.visibility = if (screen.alone) View.GONE else View.VISIBLE
        val here = stage.hereIn
        Place.entries.forEach { place ->
            val tab = places.getChildAt(place.ordinal) as LinearLayout
            tab.isSelected = place == here
            val ink = if (place == here) colours.accent else colours.muted
            (tab.getChildAt(0) as ImageView).imageTintList = ColorStateList.valueOf(ink)
            (tab.getChildAt(1) as TextView).setTextColor(if (place == here) colours.text else colours.muted)
        }
    }

    fun tell(text: String, action: Pair<String, () -> Unit>?) {
        newsText.text = text
        newsBar.visibility = View.GONE
        newsButton.visibility = if (action == null) View.GONE else View.VISIBLE
        action?.let { (name, run) ->
            newsButton.text = name
            newsButton.setOnClickListener {
                news.visibility = View.GONE
                run()
            }
        }
        news.visibility = View.VISIBLE
    }

    /** What takes long shows itself. */
    fun busy(with: Busy) {
        news.visibility = View.GONE
        later.postAtTime({ showBusy(with.stop) }, BUSY, SystemClock.uptimeMillis() + A_MOMENT_MS)
    }

    private fun showBusy(stop: (() -> Unit)?) {
        val text = if (stop == null) R.string.shell_progress_cannot_stop else R.string.shell_progress_working
        tell(stage.say(text), stop?.let { stage.say(R.string.shell_progress_stop_button) to it })
        newsBar.isIndeterminate = true
        newsBar.visibility = View.VISIBLE
    }

    fun progress(reached: Long, total: Long?) {
        if (total == null || total <= 0 || newsBar.visibility != View.VISIBLE) return
        newsBar.isIndeterminate = false
        newsBar.max = 100
        newsBar.progress = (reached.coerceAtMost(total) * 100 / total).toInt()
    }

    fun free() {
        later.removeCallbacksAndMessages(BUSY)
        news.visibility = View.GONE
    }

    private fun buildNews() {
        val side = look.dp(16)
        news.orientation = LinearLayout.VERTICAL
        news.setPaddingRelative(side, look.dp(12), side, look.dp(12))
        news.background = look.rounded(colours.panel, colours.edge)
        news.accessibilityLiveRegion = View.ACCESSIBILITY_LIVE_REGION_POLITE
        newsText.sized(Look.BODY)
        newsText.setTextColor(colours.text)
        newsText.textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        newsButton.isAllCaps = false
        newsButton.sized(Look.BODY)
        newsButton.setTextColor(colours.text)
        newsButton.stateListAnimator = null
        newsButton.minHeight = look.least
        newsButton.background = look.touchable(look.rounded(colours.ground, colours.edge))
        news.addView(newsText)
        news.addView(newsBar, LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT))
        val below = LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT).apply { topMargin = look.dp(8) }
        news.addView(newsButton, below)
    }

    private fun tab(place: Place): View {
        val tab = LinearLayout(stage).apply {
            orientation = LinearLayout.VERTICAL
            gravity = Gravity.CENTER
            minimumHeight = look.touch
            setPaddingRelative(look.dp(2), look.dp(6), look.dp(2), look.dp(6))
            background = look.touchable(android.graphics.drawable.ColorDrawable(colours.panel))
            isFocusable = true
            contentDescription = stage.say(place.text)
            setOnClickListener { stage.place(place) }
        }
        val icon = ImageView(stage).apply { setImageResource(place.icon) }
        tab.addView(icon, LinearLayout.LayoutParams(look.dp(24), look.dp(24)))
        val name = TextView(stage).apply {
            text = stage.say(place.text)
            gravity = Gravity.CENTER
            maxLines = 2
            setAutoSizeTextTypeUniformWithConfiguration(9, 18, 1, android.util.TypedValue.COMPLEX_UNIT_DIP)
            importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
        }
        // Large letters need two lines for two words.
        val height = look.dp(if (look.fontScale > LARGE) 40 else (18 * look.fontScale.coerceAtLeast(1f)).toInt())
        tab.addView(name, LinearLayout.LayoutParams(MATCH_PARENT, height))
        return tab
    }

    /** Nothing lies under the system's bars, a notch or the keyboard. */
    private fun keepClear(view: View, insets: WindowInsets) {
        if (Build.VERSION.SDK_INT >= 30) {
            keepClearOfAll(view, insets)
        } else {
            @Suppress("DEPRECATION")
            view.setPadding(
                insets.systemWindowInsetLeft, insets.systemWindowInsetTop,
                insets.systemWindowInsetRight, insets.systemWindowInsetBottom,
            )
        }
    }

    @TargetApi(30)
    private fun keepClearOfAll(view: View, insets: WindowInsets) {
        val kinds = WindowInsets.Type.systemBars() or WindowInsets.Type.displayCutout() or WindowInsets.Type.ime()
        val edge = insets.getInsets(kinds)
        view.setPadding(edge.left, edge.top, edge.right, edge.bottom)
    }

    private companion object {
        val BUSY = Any()
        const val A_MOMENT_MS = 600L
        const val LARGE = 1.3f
    }
}
