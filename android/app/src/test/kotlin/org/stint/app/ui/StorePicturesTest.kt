package org.stint.app.ui

import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Test
import org.robolectric.annotation.Config
import org.stint.app.picture
import stint.bindings.Invitation

/** The pictures that stores show, as the app draws them now. */
class StorePicturesTest : ScreenTest() {
    private val folder = File(System.getProperty("stint.repository"), "fastlane/metadata/android/en-US/images/phoneScreenshots")

    @Test
    @Config(qualifiers = "en-w360dp-h740dp-xhdpi")
    fun `they are those of the app`() {
        world.worked()
        launch()
        world.timeIs(13, 0)
        val form = "jurisdiction = \"GB\"\nrate = \"12.71\"\ntravel = \"unpaid\"\npay_period = { every = \"month\", first_day = 1 }\n"
        stage.session.open().keepContract(form)
        val invitation = Invitation.fromQr(world.invitation)
        val screens = listOf<Pair<String, () -> Unit>>(
            "1_today" to { stage.place(Place.TODAY) },
            "2_week" to { stage.begin(WeekScreen(MONDAY)) },
            "3_owed" to { stage.place(Place.OWED) },
            "4_share" to {
                world.timeIs(7 * 24 + 36, 0)
                val campaign = stage.session.open().join(invitation, invitation.fingerprint().joinToString(" "), stage.now)
                stage.begin(LevelScreen(campaign))
            },
            "5_data" to { stage.place(Place.DATA) },
        )
        val problems = screens.mapNotNull { (name, reach) ->
            reach()
            settle()
            Golden.compare(name, Golden.drawn("store/$name", stage.picture()), folder)
        }
        assertEquals(listOf<String>(), problems)
        assertEquals("no others", screens.map { "${it.first}.png" }, folder.list().orEmpty().sorted())
    }
}
