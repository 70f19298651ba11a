package org.stint.app.ui

import android.annotation.TargetApi
import android.content.res.ColorStateList
import android.graphics.Typeface
import android.os.Build
import android.text.Editable
import android.text.InputType
import android.text.Layout
import android.text.TextWatcher
import android.view.Gravity
import android.view.View
import android.view.ViewGroup.LayoutParams.MATCH_PARENT
import android.view.ViewGroup.LayoutParams.WRAP_CONTENT
import android.view.accessibility.AccessibilityNodeInfo
import android.widget.Button
import android.widget.CheckBox
import android.widget.CompoundButton
import android.widget.EditText
import android.widget.LinearLayout
import android.widget.ProgressBar
import android.widget.RadioButton
import android.widget.SeekBar
import android.widget.Switch
import android.widget.TextView
import kotlin.reflect.KMutableProperty0
import org.stint.app.R
import org.stint.app.ui.Look.Companion.sized
import stint.bindings.Picture
import stint.bindings.StintException

/** What a screen is made of, from top to bottom. */
class Page(val stage: MainActivity, private val column: LinearLayout) {
    private val context = column.context
    private val look = stage.look
    private val colours = look.palette

    enum class Kind { MAIN, PLAIN, GRAVE }

    fun say(id: Int, vararg with: Any): String = stage.say(id, *with)

    /** The name of the screen, with the way back beside it. */
    fun title(text: String) {
        val row = LinearLayout(context).apply { gravity = Gravity.CENTER_VERTICAL }
        if (stage.canGoBack) row.addView(backArrow(), LinearLayout.LayoutParams(look.least, look.least))
        val name = words(text, Look.TITLE, colours.text, bold = true).apply { asHeading() }
        row.addView(name, LinearLayout.LayoutParams(0, WRAP_CONTENT, 1f))
        add(row, above = 4)
        stage.title = text
        if (Build.VERSION.SDK_INT >= 28) namePane(text)
    }

    /** What a screen reader says when another screen comes. */
    @TargetApi(28)
    private fun namePane(text: String) {
        column.accessibilityPaneTitle = text
    }

    fun heading(text: String) {
        add(words(text, Look.HEADING, colours.text, bold = true).apply { asHeading() }, above = 20)
    }

    /** The one sentence that matters most. */
    fun finding(text: String) = add(words(text, 22f, colours.text), above = 12)

    fun text(text: String) = add(words(text, Look.BODY, colours.text), above = 12)

    fun hint(text: String) = add(words(text, Look.SMALL, colours.muted), above = 8)

    /** To be read aloud or copied on paper, letter by letter. */
    fun spelled(text: String) = add(
        words(text, 24f, colours.text).apply {
            typeface = Typeface.MONOSPACE
            background = look.rounded(colours.panel)
            pad(16)
        },
        above = 12,
    )

    /** A card: what is wrong or must be known, with ways out of it. */
    fun notice(text: String, vararg actions: Pair<String, () -> Unit>) {
        val card = LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            background = look.rounded(colours.panel, colours.warning)
            pad(16)
        }
        card.addView(words(text, Look.BODY, colours.text))
        actions.forEach { (name, run) ->
            card.addView(makeButton(name, Kind.PLAIN, run), full().apply { topMargin = look.dp(12) })
        }
        add(card, above = 12)
    }

    /** Why something can't be shown, and what to do. */
    fun refusal(why: StintException) {
        val words = Refusal.of(why)
        val ways = listOfNotNull(words.step).map { step -> say(step.text) to { step.take(stage) } }
        notice(say(words.text), *ways.toTypedArray())
    }

    fun waiting() {
        add(ProgressBar(context).apply { contentDescription = say(R.string.shell_common_wait) }, above = 48)
    }

    fun button(text: String, kind: Kind = Kind.PLAIN, run: () -> Unit) =
        makeButton(text, kind, run).also { add(it, above = 12) }

    /** Two of a kind, beside each other where their words fit. */
    fun pair(one: Pair<String, () -> Unit>, other: Pair<String, () -> Unit>) {
        val stacked = look.fontScale > 1.3f
        val row = LinearLayout(context)
        row.orientation = if (stacked) LinearLayout.VERTICAL else LinearLayout.HORIZONTAL
        listOf(one, other).forEachIndexed { i, (text, run) ->
            val place = if (stacked) full() else LinearLayout.LayoutParams(0, MATCH_PARENT, 1f)
            if (i == 1 && stacked) place.topMargin = look.dp(12)
            if (i == 1 && !stacked) place.marginStart = look.dp(12)
            row.addView(makeButton(text, Kind.PLAIN, run), place)
        }
        add(row, above = 12)
    }

    /** Leads to another screen. */
    fun row(text: String, detail: String? = null, note: String? = null, run: (() -> Unit)? = null) {
        val row = LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            gravity = Gravity.CENTER_VERTICAL
            minimumHeight = look.touch
            setPaddingRelative(look.dp(12), look.dp(8), look.dp(12), look.dp(8))
            isFocusable = true
            contentDescription = listOfNotNull(text, detail, note).joinToString(". ")
        }
        row.addView(words(text, Look.BODY, colours.text).silent())
        detail?.let { row.addView(words(it, Look.SMALL, colours.muted).silent()) }
        note?.let { row.addView(words(it, Look.SMALL, colours.warning).silent()) }
        if (run != null) {
            row.background = look.touchable(look.rounded(colours.panel))
            row.setOnClickListener { run() }
            row.asButton()
        }
        add(row, above = if (run != null) 8 else 0)
    }

    /** A figure with what it is. */
    fun figure(label: String, value: String) {
        val row = LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            isFocusable = true
            contentDescription = "$label: $value"
        }
        row.addView(words(label, Look.SMALL, colours.muted).silent())
        row.addView(words(value, Look.BODY, colours.text, bold = true).silent())
        add(row, above = 10)
    }

    fun switch(text: String, reason: String?, on: Boolean, changed: (Boolean) -> Unit) {
        val switch = Switch(context)
        switch.thumbTintList = states(colours.accent, colours.edge)
        switch.trackTintList = states(colours.accent, colours.muted)
        compound(switch, text, on, changed)
        reason?.let(::hint)
    }

    fun check(text: String, on: Boolean, changed: (Boolean) -> Unit) {
        val box = CheckBox(context)
        box.buttonTintList = states(colours.accent, colours.edge)
        compound(box, text, on, changed)
    }

    /** One of a few; the choice is said back by the screen, which draws itself again. */
    fun <T> choice(all: List<T>, chosen: T?, name: (T) -> String, choose: (T) -> Unit) {
        all.forEach { one ->
            val button = RadioButton(context)
            button.buttonTintList = states(colours.accent, colours.edge)
            compound(button, name(one), one == chosen) { if (it) choose(one) }
        }
    }

    /** From little to much, in as many steps as there are. `moved` comes when her finger leaves it, or by key or screen reader. */
    fun slider(label: String, steps: List<String>, at: Int, moved: (Int) -> Unit) {
        val now = words(steps[at], Look.BODY, colours.text, bold = true).silent()
        val bar = SeekBar(context).apply {
            max = steps.lastIndex
            progress = at
            contentDescription = "$label: ${steps[at]}"
            progressTintList = ColorStateList.valueOf(colours.accent)
            thumbTintList = ColorStateList.valueOf(colours.accent)
        }
        bar.setOnSeekBarChangeListener(object : SeekBar.OnSeekBarChangeListener {
            private var isDragged = false

            override fun onProgressChanged(bar: SeekBar, at: Int, fromUser: Boolean) {
                now.text = steps[at]
                if (fromUser && !isDragged) moved(at)
            }

            override fun onStartTrackingTouch(bar: SeekBar) {
                isDragged = true
            }

            override fun onStopTrackingTouch(bar: SeekBar) {
                isDragged = false
                moved(bar.progress)
            }
        })
        hint(label)
        column.addView(bar, LinearLayout.LayoutParams(MATCH_PARENT, look.least).apply { topMargin = look.dp(4) })
        add(now, above = 0)
    }

    enum class Typed(val type: Int) {
        WORDS(InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_CAP_SENTENCES),
        LINES(InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_MULTI_LINE),
        CODE(
            InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS or
                InputType.TYPE_TEXT_VARIATION_VISIBLE_PASSWORD,
        ),
        SECRET(InputType.TYPE_CLASS_TEXT or InputType.TYPE_TEXT_VARIATION_PASSWORD),
        AMOUNT(InputType.TYPE_CLASS_NUMBER or InputType.TYPE_NUMBER_FLAG_DECIMAL),
        NUMBER(InputType.TYPE_CLASS_NUMBER),
    }

    /** A line to type in, kept by the screen. */
    fun field(label: String, kept: KMutableProperty0<String>, typed: Typed = Typed.WORDS) =
        field(label, kept.get(), typed, kept::set)

    fun field(label: String, now: String, typed: Typed, changed: (String) -> Unit) {
        val name = words(label, Look.SMALL, colours.muted).apply { id = View.generateViewId() }
        add(name, above = 12)
        val field = EditText(context).apply {
            id = View.generateViewId()
            inputType = typed.type
            setText(now)
            setTextColor(colours.text)
            sized(Look.BODY)
            minHeight = look.touch
            background = look.rounded(colours.ground, colours.edge)
            setPaddingRelative(look.dp(12), look.dp(8), look.dp(12), look.dp(8))
            importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO
        }
        name.labelFor = field.id
        field.addTextChangedListener(object : TextWatcher {
            override fun afterTextChanged(text: Editable) = changed(text.toString())
            override fun beforeTextChanged(t: CharSequence, a: Int, b: Int, c: Int) = Unit
            override fun onTextChanged(t: CharSequence, a: Int, b: Int, c: Int) = Unit
        })
        add(field, above = 4)
    }

    /** A picture, with its figures as a table one touch away. */
    fun picture(picture: Picture, open: Boolean = false) {
        add(SceneView(context, picture, colours), above = 16)
        val table = picture.table()
        if (table.rows.isEmpty()) return
        val rows = LinearLayout(context).apply {
            orientation = LinearLayout.VERTICAL
            visibility = if (open) View.VISIBLE else View.GONE
        }
        table.rows.forEach { row ->
            val cells = table.columns.zip(row).filter { (_, cell) -> cell.isNotBlank() }
            val text = cells.joinToString("\n") { (column, cell) -> "$column: $cell" }
            rows.addView(words(text, Look.SMALL, colours.text).apply { pad(8) }, full())
        }
        button(say(R.string.shell_picture_table_button)) {
            rows.visibility = if (rows.visibility == View.GONE) View.VISIBLE else View.GONE
        }
        add(rows, above = 4)
    }

    /** A view of the screen's own. */
    fun own(view: View, height: Int = WRAP_CONTENT) {
        column.addView(view, LinearLayout.LayoutParams(MATCH_PARENT, height).apply { topMargin = look.dp(12) })
    }

    private fun compound(button: CompoundButton, text: String, on: Boolean, changed: (Boolean) -> Unit) {
        button.text = text
        button.breaksWell()
        button.sized(Look.BODY)
        button.setTextColor(colours.text)
        button.minHeight = look.touch
        if (button !is Switch) button.setPaddingRelative(look.dp(8), 0, 0, 0)
        button.isChecked = on
        button.textAlignment = View.TEXT_ALIGNMENT_VIEW_START
        button.setOnCheckedChangeListener { _, now -> changed(now) }
        add(button, above = 4)
    }

    private fun makeButton(text: String, kind: Kind, run: () -> Unit) = Button(context).apply {
        this.text = text
        isAllCaps = false
        stateListAnimator = null
        breaksWell()
        sized(Look.BODY)
        minHeight = look.touch
        minimumHeight = look.touch
        setPaddingRelative(look.dp(16), look.dp(12), look.dp(16), look.dp(12))
        val (ground, ink) = when (kind) {
            Kind.MAIN -> look.rounded(colours.accent) to colours.onAccent
            Kind.PLAIN -> look.rounded(colours.panel, colours.edge) to colours.text
            Kind.GRAVE -> look.rounded(colours.ground, colours.warning) to colours.warning
        }
        background = look.touchable(ground)
        setTextColor(ink)
        setOnClickListener { run() }
    }

    private fun backArrow() = Arrow(context, colours.text).apply {
        contentDescription = say(R.string.shell_access_back)
        background = look.plainTouchable()
        isFocusable = true
        asButton()
        setOnClickListener { stage.back() }
    }

    private fun words(text: String, sp: Float, colour: Int, bold: Boolean = false) =
        TextView(context).apply {
            this.text = text
            sized(sp)
            setTextColor(colour)
            textAlignment = View.TEXT_ALIGNMENT_VIEW_START
            breaksWell()
            if (bold) setTypeface(typeface, Typeface.BOLD)
        }

    private fun <V : View> V.silent(): V = apply {
        importantForAccessibility = View.IMPORTANT_FOR_ACCESSIBILITY_NO
    }

    private fun TextView.breaksWell() {
        breakStrategy = Layout.BREAK_STRATEGY_HIGH_QUALITY
        hyphenationFrequency = Layout.HYPHENATION_FREQUENCY_FULL
    }

    private fun View.asButton() {
        accessibilityDelegate = object : View.AccessibilityDelegate() {
            override fun onInitializeAccessibilityNodeInfo(host: View, info: AccessibilityNodeInfo) {
                super.onInitializeAccessibilityNodeInfo(host, info)
                info.className = Button::class.java.name
            }
        }
    }

    private fun View.asHeading() {
        if (Build.VERSION.SDK_INT >= 28) markHeading(this)
    }

    @TargetApi(28)
    private fun markHeading(view: View) {
        view.isAccessibilityHeading = true
    }

    private fun View.pad(size: Int) = look.dp(size).let { setPadding(it, it, it, it) }

    private fun states(on: Int, off: Int) = ColorStateList(
        arrayOf(intArrayOf(android.R.attr.state_checked), intArrayOf()),
        intArrayOf(on, off),
    )

    private fun full() = LinearLayout.LayoutParams(MATCH_PARENT, WRAP_CONTENT)

    private fun add(view: View, above: Int) {
        column.addView(view, full().apply { topMargin = look.dp(above) })
    }
}
