package org.stint.app.ui

import org.stint.app.R

/** The five places, always in reach of a thumb. */
enum class Place(val text: Int, val icon: Int, val first: () -> Screen) {
    TODAY(R.string.shell_tab_today_tab, R.drawable.place_today, { TodayScreen() }),
    WEEK(R.string.shell_tab_week_tab, R.drawable.place_week, { WeekScreen() }),
    OWED(R.string.shell_tab_owed_tab, R.drawable.place_owed, { OwedScreen() }),
    SHARE(R.string.shell_tab_share_tab, R.drawable.place_share, { ShareScreen() }),
    DATA(R.string.shell_tab_data_tab, R.drawable.place_data, { DataScreen() }),
}
