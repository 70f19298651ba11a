package org.stint.app.ui

import android.Manifest.permission
import android.content.Intent
import android.net.Uri
import android.os.Build
import android.provider.Settings.ACTION_APPLICATION_DETAILS_SETTINGS
import android.provider.Settings.ACTION_USAGE_ACCESS_SETTINGS
import org.stint.app.R
import org.stint.app.recording.AppUseLog
import org.stint.app.recording.may

/** What Stint asks the phone for. Each can be refused, and the rest works. */
enum class Wish(val text: Int, val why: Int, private val permissions: List<String>) {
    LOCATION(
        R.string.shell_permission_location, R.string.shell_permission_location_why,
        listOf(permission.ACCESS_FINE_LOCATION, permission.ACCESS_COARSE_LOCATION),
    ),
    NOTIFICATIONS(
        R.string.shell_permission_notifications, R.string.shell_permission_notifications_why,
        if (Build.VERSION.SDK_INT >= 33) listOf(permission.POST_NOTIFICATIONS) else listOf(),
    ),
    ACTIVITY(
        R.string.shell_permission_activity, R.string.shell_permission_activity_why,
        if (Build.VERSION.SDK_INT >= 29) listOf(permission.ACTIVITY_RECOGNITION) else listOf(),
    ),
    APP_USE(R.string.shell_permission_app_use, R.string.shell_permission_app_use_why, listOf()),
    ;

    /** Only what her choices need, as far as they can be read, and this phone asks for. */
    fun isWanted(stage: MainActivity): Boolean {
        val choices = stage.session.app.settings
        return when (this) {
            LOCATION -> choices.places || choices.isUnknown
            ACTIVITY -> (choices.steps || choices.isUnknown) && permissions.isNotEmpty()
            NOTIFICATIONS -> permissions.isNotEmpty()
            APP_USE -> choices.appUse || choices.isUnknown
        }
    }

    fun isAllowed(stage: MainActivity): Boolean = when (this) {
        APP_USE -> AppUseLog(stage).isAllowed()
        else -> permissions.isEmpty() || permissions.any { stage.may(it) }
    }

    /** How far it is allowed, and what follows from that. */
    fun standing(stage: MainActivity): Int = when {
        this != LOCATION -> if (isAllowed(stage)) R.string.shell_permission_allowed else R.string.shell_permission_refused
        !isAllowed(stage) -> R.string.shell_permission_location_denied
        !stage.may(permission.ACCESS_FINE_LOCATION) -> R.string.shell_permission_location_approximate
        isWhileUsing(stage) -> R.string.shell_permission_location_while_using
        else -> R.string.shell_permission_allowed
    }

    private fun isWhileUsing(stage: MainActivity) =
        Build.VERSION.SDK_INT >= 29 && !stage.may(permission.ACCESS_BACKGROUND_LOCATION)

    /** "All the time" can be asked for only once "while using" is given. */
    fun ask(stage: MainActivity, answered: (MainActivity) -> Unit) = when {
        this == APP_USE -> stage.ask(Intent(ACTION_USAGE_ACCESS_SETTINGS)) { here, _ -> answered(here) }
        this == LOCATION && stage.may(permission.ACCESS_FINE_LOCATION) && isWhileUsing(stage) ->
            stage.askFor(arrayOf(permission.ACCESS_BACKGROUND_LOCATION), answered)
        else -> stage.askFor(permissions.toTypedArray(), answered)
    }
}

/** One permission, its reason, and a no that costs nothing. */
class PermissionScreen private constructor(private val wish: Wish, private val rest: List<Wish>) : Screen() {
    override val alone = true

    override fun draw(page: Page): Unit = with(page) {
        if (!wish.isWanted(stage) || wish.isAllowed(stage)) return next(stage)
        title(say(wish.text))
        finding(say(wish.why))
        text(say(R.string.shell_permission_body))
        button(say(R.string.shell_permission_allow_button), Page.Kind.MAIN) { wish.ask(stage) { next(it) } }
        button(say(R.string.shell_permission_refuse_button)) { next(stage) }
    }

    private fun next(stage: MainActivity) {
        if (rest.isEmpty()) stage.begin(SelfTestScreen(first = true))
        else stage.begin(PermissionScreen(rest.first(), rest.drop(1)))
    }

    companion object {
        fun first() = PermissionScreen(Wish.entries.first(), Wish.entries.drop(1))
    }
}

/** All of them, with what each refusal means. */
class PermissionsScreen : Screen() {
    override fun draw(page: Page): Unit = with(page) {
        title(say(R.string.shell_permission_title))
        text(say(R.string.shell_permission_body))
        Wish.entries.filter { it.isWanted(stage) }.forEach { wish ->
            row(say(wish.text), say(wish.why), say(wish.standing(stage))) { wish.ask(stage) { it.redraw() } }
        }
        button(say(R.string.shell_common_settings_button)) {
            stage.launch(Intent(ACTION_APPLICATION_DETAILS_SETTINGS, Uri.fromParts("package", stage.packageName, null)))
        }
    }
}
