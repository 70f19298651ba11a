package org.stint.app.device

import org.stint.app.R
import org.stint.app.recording.LocationLeave

/** What may stop the recording, or be known about this phone. */
enum class Obstacle(val text: Int) {
    /** Android may stop the app to save battery. */
    BATTERY(R.string.shell_check_battery),

    /** She or the phone forbade the app to run in the background. */
    BACKGROUND(R.string.shell_check_background),

    /** The maker's own killer; the words are the maker's. */
    MAKER(R.string.device_check_maker),

    /** After a restart or a kill only "all the time" lets it go on by itself. */
    RESTART(R.string.device_check_restart),

    NOTIFICATIONS(R.string.shell_health_notifications_off),
    CLOCK(R.string.shell_check_clock),
    SPACE(R.string.shell_check_space),
}

/** All that the self-test looks at. */
data class DeviceFacts(
    val level: Int,
    val maker: Maker?,
    val outOfOptimisation: Boolean,
    val backgroundRestricted: Boolean,
    val notifications: Boolean,
    val leave: LocationLeave,
    val allTheTime: Boolean,
    val automaticTime: Boolean,
    val freeBytes: Long,
    /** Signs that an employer manages it. */
    val managed: Boolean,
)

/** "Will this phone let Stint record?", without a touch of Android. */
object SelfTest {
    private const val LEAST_FREE_BYTES = 100L shl 20

    /** The worst first. */
    fun obstacles(facts: DeviceFacts): List<Obstacle> = Obstacle.entries.filter {
        when (it) {
            Obstacle.BATTERY -> !facts.outOfOptimisation
            Obstacle.BACKGROUND -> facts.backgroundRestricted
            // No app can ask whether its maker's list has it: so it is always told.
            Obstacle.MAKER -> facts.maker != null
            Obstacle.RESTART -> facts.level >= 30 && facts.leave != LocationLeave.NONE && !facts.allTheTime
            Obstacle.NOTIFICATIONS -> !facts.notifications
            Obstacle.CLOCK -> !facts.automaticTime
            Obstacle.SPACE -> facts.freeBytes < LEAST_FREE_BYTES
        }
    }
}
