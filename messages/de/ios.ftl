### Was nur die App für iPhones zeigt.

ios-paper-group = Gruppe { $number } des Codes
ios-paper-groups = Tippe diese zwei Gruppen von deinem Zettel ab. Dann weißt du, dass man ihn lesen kann.
ios-paper-second = Dieser Code ist neu. Hast du vorher schon einen aufgeschrieben? Streiche ihn durch: Er öffnet nichts mehr.
ios-health-paper = Du hast den Zettel mit deinem Notfallcode noch nicht geprüft. Mach unter „Meine Daten“ einen neuen Code.
ios-unlock-missing-erase = Wolltest du alles löschen, und es brach ab? Dann lösche hier den Rest.
ios-health-location-not-asked = Dein Standort ist noch nicht erlaubt, darum werden keine Orte aufgezeichnet. Du kannst ihn hier erlauben, oder schalte Orte unter „Meine Daten“ aus.
ios-health-gap-permission-do = Tippe auf „Beheben“, um den Standort wieder zu erlauben.
ios-health-notifications-off = Mitteilungen sind aus, darum kann Stint dich an nichts erinnern. Erlaube sie in den Einstellungen, oder schalte die Erinnerungen unter „Meine Daten“ aus.
ios-health-motion-off = Stint darf deine Schritte nicht zählen. Erlaube es in den Einstellungen, oder schalte Schritte unter „Meine Daten“ aus.
ios-health-key-lost = Die Aufzeichnung hat angehalten, weil ihr Schlüssel weg ist. Sperre Stint unter „Meine Daten“ und öffne es wieder. Dann geht sie weiter.
ios-health-keys-changed = Die Aufzeichnung hat angehalten, weil ihre Schlüssel geändert wurden. Sperre Stint unter „Meine Daten“ und öffne es wieder. Dann geht sie weiter.
ios-health-recorder-failed = Gerade lässt sich nichts schreiben. Was geschieht, wartet, aber nicht lange. Starte dein Telefon neu.
ios-today-waits = Das lässt sich noch nicht schreiben. Es wartet und wird geschrieben, sobald es geht. Du musst es nicht noch einmal tun. Bitte wische Stint bis dahin nicht weg.
ios-secret-hidden = Dein Bildschirm wird aufgenommen oder woanders gezeigt. Diese Seite kommt wieder, wenn das vorbei ist.
ios-secret-pictured = Von diesem Bildschirm wurde ein Foto gemacht. Steht ein Code darauf, lösche es aus deinen Fotos: Wer es hat, kann deine Aufzeichnung öffnen.
ios-hours-wake = Ein iPhone weckt Stint erst, wenn du ein Stück unterwegs warst oder irgendwo bleibst. Bis dahin wird nichts aufgezeichnet. Wo jede Minute zählt, beginne eine Schicht.
ios-plain = Unauffälliges Zeichen
ios-plain-why = Dann zeigt der Startbildschirm ein leeres Blatt. Der Name bleibt: Ein iPhone lässt ihn keine App ändern.
ios-reminders = Erinnerungen
ios-reminder-week = Am Ende der Woche
ios-reminder-week-why = Am Sonntagabend, solange du deine Woche noch weißt.
ios-reminder-long = Wenn eine Schicht sehr lange läuft
ios-reminder-long-why = Nach zehn Stunden, falls du vergessen hast, sie zu beenden.
ios-notify-long-notification = Läuft noch. Hast du vergessen zu beenden?
ios-reminder-after-hours = Arbeit nach Feierabend
ios-reminder-after-hours-why = Jeden Abend eine Frage. Ein iPhone lässt keine App das selbst sehen.
