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
android-keys-notification = Recording needs you. Open the app once, then it goes on.
android-failed-notification = New records can't be written. Open the app to see why.
android-choices-notification = What you chose to record can't be read. Open the app to choose again.
android-not-written = Kept, but not written to the disk yet. { $why }
android-health-stopped = Your phone does not let Stint record now. See what stops it.
android-health-failed = New records can't be written now. They wait until they can.
android-health-choices = What you chose to record can't be read. No places are recorded now. Choose again.
android-health-lost = Some records are lost ({ $from } – { $to }): the phone could not write for too long. Add what you know.
android-open-shift = Your record shows a shift since { $time } that was never ended. Nothing is recorded now.
android-paper-unchecked = Your recovery code was not checked against your paper. Make a new code and write it down.
android-plain-rest = Notifications and the phone's settings still call it Stint.
android-licences = Licences
android-licences-body = Stint is free software, under MIT or Apache-2.0. These parts are in it:
android-country-us-ca = United States: California
android-country-us-ny = United States: New York
