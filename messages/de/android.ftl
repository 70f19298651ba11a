### What the Android app alone shows. What both apps show stands in shell.ftl.

android-no-app = Keine App auf diesem Telefon kann das öffnen. Installiere eine für Dateien und versuch es noch einmal.
android-paper-check-body = Tippe diese zwei Gruppen des Codes von deinem Zettel ab. Dann weißt du, dass er stimmt.
android-paper-group = Gruppe { $number } des Codes
android-unlock-other = Andere Wege
android-restored = Deine Aufzeichnung ist wieder da. Öffne sie so, wie du es gewählt hast.
android-pieces =
    { $count ->
        [one] { $count } beschädigtes Stück
       *[other] { $count } beschädigte Stücke
    }

android-reminders = Erinnerungen
android-reminder-start = Wenn ich vielleicht vergessen habe anzufangen
android-reminder-week = Am Ende der Woche
android-forgot-usual = Du fängst oft um { $time } an.
android-call-name = Anruf der Arbeit
android-keys-notification = Die Aufzeichnung braucht dich. Öffne die App einmal, dann geht sie weiter.
android-failed-notification = Neues kann nicht gespeichert werden. Öffne die App, sie sagt dir warum.
android-choices-notification = Was du aufzeichnen lässt, ist nicht lesbar. Öffne die App und wähle neu.
android-not-written = Gemerkt, aber noch nicht gespeichert. { $why }
android-health-stopped = Dein Telefon lässt Stint gerade nichts aufzeichnen. Sieh nach, was im Weg ist.
android-health-failed = Neues kann gerade nicht gespeichert werden. Es wartet, bis es wieder geht.
android-health-choices = Was du aufzeichnen lässt, ist nicht lesbar. Gerade werden keine Orte aufgezeichnet. Wähle neu.
android-health-lost = Einige Einträge sind verloren ({ $from } – { $to }): Das Telefon konnte zu lange nichts speichern. Trage nach, was du weißt.
android-open-shift = In deiner Aufzeichnung läuft seit { $time } eine Schicht, die kein Ende hat. Gerade wird nichts aufgezeichnet.
android-paper-unchecked = Dein Notfallcode wurde nie mit deinem Zettel verglichen. Mach einen neuen Code und schreib ihn auf.
android-plain-rest = In Benachrichtigungen und in den Einstellungen heißt die App weiter Stint.
android-licences = Lizenzen
android-licences-body = Stint ist freie Software, unter MIT oder Apache-2.0. Diese Teile stecken darin:
android-country-us-ca = USA: Kalifornien
android-country-us-ny = USA: New York
