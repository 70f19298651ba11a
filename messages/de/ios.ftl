### Was nur die App für iPhones zeigt.

ios-paper-group = Gruppe { $number } des Codes
ios-paper-groups = Tippe diese zwei Gruppen von deinem Zettel ab. Dann weißt du, dass man ihn lesen kann.
ios-health-paper = Du hast den Zettel mit deinem Notfallcode noch nicht geprüft. Mach unter „Meine Daten“ einen neuen Code.
ios-hours-wake = Ein iPhone weckt Stint erst, wenn du ein Stück unterwegs warst oder irgendwo bleibst. Bis dahin wird nichts aufgezeichnet. Wo jede Minute zählt, beginne eine Schicht.
ios-plain = Unauffälliges Zeichen
ios-plain-why = Dann zeigt der Startbildschirm ein leeres Blatt. Der Name bleibt: Ein iPhone lässt ihn keine App ändern.
ios-reminders = Erinnerungen
ios-reminder-week = Am Ende der Woche
ios-reminder-week-why = Am Sonntagabend, solange du deine Woche noch weißt.
ios-reminder-long = Wenn eine Schicht sehr lange läuft
ios-reminder-long-why = Nach zehn Stunden, falls du vergessen hast, sie zu beenden.
ios-reminder-after-hours = Arbeit nach Feierabend
ios-reminder-after-hours-why = Jeden Abend eine Frage. Ein iPhone lässt keine App das selbst sehen.
