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
