### What the Android app alone shows. What both apps show stands in shell.ftl.

android-no-app = No app on this phone can open this. Install one for files, then try again.
android-paper-check-body = Type these two groups of the code from your paper. Then you know that it works.
android-paper-group = Group { $number } of the code
android-unlock-other = Other ways
android-restored = Your record is back. Open it the way you chose.
android-pieces =
    { $count ->
        [one] { $count } damaged piece
       *[other] { $count } damaged pieces
    }

android-reminders = Reminders
android-reminder-start = When I may have forgotten to start
android-reminder-week = At the end of the week
android-forgot-usual = You often start at { $time }.
android-call-name = Work call
android-licences = Licences
android-licences-body = Stint is free software, under MIT or Apache-2.0. These parts are in it:
android-country-us-ca = United States: California
android-country-us-ny = United States: New York
