package org.stint.app.keys

import android.service.quicksettings.Tile
import android.service.quicksettings.TileService
import org.stint.app.R
import org.stint.app.StintApp
import org.stint.app.ui.Words

/** In the quick settings: one touch locks the record. */
class LockTile : TileService() {
    private val open get() = (application as StintApp).open
    private val changed: () -> Unit = { show() }

    override fun onStartListening() {
        open.listen(changed)
        show()
    }

    override fun onStopListening() {
        open.forget(changed)
    }

    override fun onClick() {
        open.lock()
        show()
    }

    private fun show() {
        val tile = qsTile ?: return
        tile.label = Words.inHerLanguage(this).getString(R.string.shell_data_lock_button)
        tile.state = if (open.phone == null) Tile.STATE_INACTIVE else Tile.STATE_ACTIVE
        tile.updateTile()
    }
}
