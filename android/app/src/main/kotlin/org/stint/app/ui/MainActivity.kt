package org.stint.app.ui

import android.annotation.TargetApi
import android.app.Activity
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.os.Bundle
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import org.stint.app.R
import org.stint.app.StintApp
import org.stint.app.keys.UnlockPrompt
import org.stint.app.recording.Wake
import stint.bindings.Language
import stint.bindings.Moment
import stint.bindings.StintException
import stint.bindings.StintPhone
import stint.bindings.StintProgress

/** The one window: a pile of screens, the upmost of which is shown. */
class MainActivity : Activity() {
    lateinit var look: Look
        private set
    lateinit var session: Session
        private set
    private lateinit var frame: Frame
    private lateinit var kept: Kept
    private lateinit var ownPrompt: UnlockPrompt
    private var drawnState: Any? = null
    private var isFront = false
    private val openOrLocked = { Work.onMain { if (isShut) locked() else (top as? UnlockScreen)?.shown(this) } }
    private val recordingChanged = { Work.onMain { if (recordingState != drawnState) (top as? TodayScreen)?.again(this) } }

    /** What outlives a turn of the phone. */
    private class Kept {
        /** The window that is there now: work that began in another ends in this one. */
        lateinit var here: MainActivity
        val pile = ArrayList<Screen>()
        var busy: Busy? = null

        /** Waits until she has opened the record again. */
        var behind: Screen? = null
        var answer: ((MainActivity, Intent?) -> Unit)? = null
        var allowed: ((MainActivity) -> Unit)? = null
        val prompted = UnlockPrompt.Waiting()
    }

    private val here get() = kept.here
    val prompt: UnlockPrompt get() = here.ownPrompt
    private val recordingState get() = session.app.recording.state.shown
    private val isShut get() = !session.isOpen && !top.outlivesLock
    val top: Screen get() = kept.pile.last()
    val hereIn: Place? get() = (kept.pile.first() as? PlaceScreen)?.place
    val pictureUnits: UShort get() = look.pictureUnits(resources.displayMetrics.widthPixels - look.dp(32))
    val version: String get() = packageManager.getPackageInfo(packageName, 0).versionName.orEmpty()
    val canGoBack: Boolean get() = kept.pile.size > 1 && top.canGoBack
    val language: Language get() = Words.language(resources)
    val now: Moment get() = session.now()

    override fun attachBaseContext(base: Context) = super.attachBaseContext(Words.inHerLanguage(base))

    override fun onCreate(saved: Bundle?) {
        super.onCreate(saved)
        look = Look(this)
        session = Session(application as StintApp)
        if (Build.VERSION.SDK_INT >= 33) leaveRecents()
        frame = Frame(this)
        setContentView(frame.root)
        val before = lastNonConfigurationInstance as? Kept
        kept = before ?: Kept().apply { pile.add(session.first()) }
        kept.here = this
        ownPrompt = UnlockPrompt(this, kept.prompted)
        kept.busy?.let(frame::busy)
        show(top)
        // Also while nothing of it is seen: what the record showed goes, and a code has its ten minutes.
        session.app.open.listen(openOrLocked)
        // The system hands the same file over again when it makes the window anew, also after a kill.
        if (saved == null) Incoming.take(this, intent)
    }

    @Deprecated("the framework's own way, without a library")
    override fun onRetainNonConfigurationInstance(): Any = kept

    public override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        Incoming.take(this, intent)
    }

    override fun onStart() {
        super.onStart()
        session.app.recording.listen(recordingChanged)
        resumeRecording()
        if (isShut) locked() else top.shown(this)
        draw()
    }

    override fun onResume() {
        super.onResume()
        isFront = true
        guard()
    }

    override fun onPause() {
        isFront = false
        guard()
        super.onPause()
    }

    @TargetApi(33)
    private fun leaveRecents() = setRecentsScreenshotEnabled(false)

    override fun onStop() {
        session.app.recording.forget(recordingChanged)
        super.onStop()
    }

    override fun onDestroy() {
        session.app.open.forget(openOrLocked)
        if (isFinishing) (kept.pile + listOfNotNull(kept.behind)).forEach { it.left() }
        super.onDestroy()
    }

    @Deprecated("the framework's own way, without a library")
    override fun onBackPressed() {
        when {
            canGoBack -> back()
            top.holdsCode -> Unit
            top.alone || top is TodayScreen -> finish()
            else -> place(Place.TODAY)
        }
    }

    fun go(screen: Screen) {
        kept.pile.add(screen)
        show(screen)
    }

    fun back() {
        if (kept.pile.size < 2) return
        kept.pile.removeAt(kept.pile.lastIndex).left()
        show(top)
    }

    /** Back to the screen of this kind that lies deepest above. */
    fun backTo(kind: Class<out Screen>) {
        while (kept.pile.size > 1 && !kind.isInstance(top)) kept.pile.removeAt(kept.pile.lastIndex).left()
        show(top)
    }

    /** Leaves all that was there. */
    fun begin(screen: Screen) {
        kept.pile.forEach { it.left() }
        kept.pile.clear()
        kept.pile.add(screen)
        if (!session.hasRecord) {
            kept.behind?.left()
            kept.behind = null
        }
        show(screen)
    }

    fun place(place: Place) = begin(place.first())

    /** Keys are wiped; nothing of the record stays on the screen. */
    fun lockNow() {
        session.app.open.lock()
        locked()
    }

    /** A code that she hasn't written down yet is shown again if she opens the record soon. */
    private fun locked() {
        // The window may be made anew until then; what it keeps stays.
        val kept = this.kept
        val paper: Screen? = kept.pile.filterIsInstance<PaperScreen>().lastOrNull()
        kept.pile.remove(paper)
        begin(session.first())
        if (paper == null) return
        kept.behind?.left()
        kept.behind = paper
        if (!paper.outlivesLock) session.app.lock.wipeLater {
            if (kept.behind !== paper) return@wipeLater
            paper.left()
            kept.behind = null
        }
    }

    /** She has opened the record, which may be all that recording waited for. */
    fun unlocked() {
        resumeRecording()
        val behind = kept.behind
        kept.behind = null
        begin(behind ?: Place.TODAY.first())
    }

    /** Recording goes on where it stopped while nothing of the app was to be seen. */
    fun resumeRecording() = session.app.run { onRecordingThread { recording.wake(Wake.OPENED) } }

    private fun show(screen: Screen) = here.run {
        screen.shown(this)
        frame.toTop()
        draw()
    }

    fun redraw(screen: Screen = top) {
        if (screen === top && !here.isDestroyed) here.draw()
    }

    private fun draw() {
        guard()
        drawnState = recordingState
        frame.draw(top)
    }

    private fun guard() {
        // Before level 33, only this keeps the record out of the list of recent apps.
        val isLeft = Build.VERSION.SDK_INT < 33 && !isFront
        val hidden = isLeft || top.secret || session.settings.hiddenFromScreenshots
        window.setFlags(if (hidden) FLAG_SECURE else 0, FLAG_SECURE)
    }

    fun say(id: Int, vararg with: Any): String =
        if (with.isEmpty()) getString(id) else getString(id, *with)

    /** A text that counts; `with` holds all its values where the number isn't the only one. */
    fun count(id: Int, number: Long, vararg with: Any): String {
        val values = if (with.isEmpty()) arrayOf(number) else with
        return resources.getQuantityString(id, number.coerceAtMost(Int.MAX_VALUE.toLong()).toInt(), *values)
    }

    /** Says what came of a touch, and offers one thing to do about it. */
    fun tell(text: String, action: Pair<String, () -> Unit>? = null) = here.frame.tell(text, action)

    fun refuse(why: StintException) {
        if (why is StintException.Locked || why is StintException.Internal) session.app.open.lock()
        explain(why) { it }
    }

    /** What is wrong, within a sentence of the caller's, and the next step. */
    fun explain(why: StintException, sentence: (String) -> String) {
        val words = Refusal.of(why)
        tell(sentence(say(words.text)), words.step?.let { step -> say(step.text) to { step.take(this) } })
    }

    /** What she touched was taken in. Where that isn't on the disk yet, `why`. */
    fun tellTouched(said: Int, why: StintException?) =
        if (why == null) tell(say(said)) else explain(why) { say(R.string.android_not_written, it) }

    /** Work that may take long: shown after a moment, stopped where `stoppable`. */
    fun <R> work(stoppable: Boolean = false, task: (StintProgress) -> R, done: (R) -> Unit) =
        work(stoppable, task, done) { refuse(it) }

    fun <R> work(
        stoppable: Boolean,
        task: (StintProgress) -> R,
        done: (R) -> Unit,
        refused: (StintException) -> Unit,
    ) {
        if (kept.busy != null) return
        val watched = Watched { reached, total -> Work.onMain { here.frame.progress(reached, total) } }
        val busy = Busy(if (stoppable) watched::stop else null).also { kept.busy = it }
        here.frame.busy(busy)
        Work.run({ task(watched) }) { outcome ->
            kept.busy = null
            here.frame.free()
            when (outcome) {
                is Outcome.Done -> done(outcome.value)
                is Outcome.Refused -> refused(outcome.why)
            }
            // The record was locked while it was at work.
            if (here.isShut) here.locked()
        }
    }

    /** The same with the open vault. */
    fun <R> withPhone(stoppable: Boolean = false, task: (StintPhone, StintProgress) -> R, done: (R) -> Unit) =
        work(stoppable, { progress -> task(session.open(), progress) }, done)

    /** Keeps what she typed or touched, goes on with `after`, and says so. */
    fun keep(said: Int, make: (StintPhone) -> Unit, after: () -> Unit = ::back) = withPhone(task = { phone, _ -> make(phone) }) {
        after()
        tell(say(said))
    }

    /** Asks another app; what it answers comes back even if this window was made anew. */
    fun ask(intent: Intent, answer: (MainActivity, Intent?) -> Unit) {
        kept.answer = answer
        if (!launch { here.startActivityForResult(intent, ANSWER) }) kept.answer = null
    }

    /** A file of another app, by the system's chooser. */
    fun askForFile(chosen: (MainActivity, Uri) -> Unit) =
        ask(Files.toOpen()) { here, data -> data?.data?.let { chosen(here, it) } }

    /** A new file of another app. */
    fun askForNewFile(name: String, type: String = Files.SEALED, chosen: (MainActivity, Uri) -> Unit) =
        ask(Files.toMake(name, type)) { here, data -> data?.data?.let { chosen(here, it) } }

    fun launch(intent: Intent) {
        launch { here.startActivity(intent) }
    }

    private fun launch(start: () -> Unit): Boolean = try {
        start()
        true
    } catch (_: android.content.ActivityNotFoundException) {
        tell(say(R.string.android_no_app))
        false
    }

    override fun onActivityResult(request: Int, result: Int, data: Intent?) {
        super.onActivityResult(request, result, data)
        if (prompt.onActivityResult(request, result)) return
        val answer = kept.answer.takeIf { request == ANSWER } ?: return
        kept.answer = null
        answer(this, data.takeIf { result == RESULT_OK })
    }

    fun askFor(permissions: Array<String>, answered: (MainActivity) -> Unit) {
        kept.allowed = answered
        here.requestPermissions(permissions, PERMISSION)
    }

    override fun onRequestPermissionsResult(request: Int, names: Array<String>, results: IntArray) {
        super.onRequestPermissionsResult(request, names, results)
        resumeRecording()
        val answered = kept.allowed.takeIf { request == PERMISSION } ?: return
        kept.allowed = null
        answered(this)
    }

    private companion object {
        const val ANSWER = 1
        const val PERMISSION = 2
    }
}
