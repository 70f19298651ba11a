### Was beide Telefon-Apps zeigen.

## Everywhere

shell-app-name = Stint
shell-app-plain-name = Notizen
shell-tab-today-tab = Heute
shell-tab-week-tab = Woche
shell-tab-owed-tab = Offen
shell-tab-share-tab = Teilen
shell-tab-data-tab = Meine Daten

shell-common-next-button = Weiter
shell-common-back-button = Zurück
shell-common-done-button = Fertig
shell-common-save-button = Speichern
shell-common-later-button = Jetzt nicht
shell-common-retry-button = Noch einmal
shell-common-undo-button = Zurücknehmen
shell-common-delete-button = Löschen
shell-common-add-button = Hinzufügen
shell-common-settings-button = Einstellungen öffnen
shell-common-less-button = Weniger zeigen
shell-common-choose-file-button = Datei wählen
shell-common-more-button = Mehr
shell-common-on = an
shell-common-off = aus
shell-common-from = Von
shell-common-to = Bis
shell-common-time = Uhrzeit
shell-common-name = Name
shell-common-kind = Art
shell-common-optional = { $what } (wenn du magst)
shell-common-range = { $from } bis { $to }
shell-common-wait = Einen Moment.
shell-common-saved = Gespeichert.
shell-common-undone = Zurückgenommen.

## First start

shell-start-title = Deine eigene Aufzeichnung deiner Arbeit
shell-start-what = Stint zeichnet auf diesem Telefon deine Arbeit auf: Orte, Zeiten und was dir vielleicht zusteht.
shell-start-private = Alles ist verschlüsselt. Niemand sonst kann es lesen: nicht dein Arbeitgeber, nicht deine Gewerkschaft, nicht wir.
shell-start-no-internet = Stint kann nicht ins Internet. Etwas verlässt dieses Telefon nur, wenn du es verschickst.
shell-start-begin-button = Loslegen
shell-start-restore-button = Ich habe eine Sicherung
shell-start-step = Schritt { $step } von { $steps }
shell-start-managed = Dieses Telefon wird wohl von einem Arbeitgeber verwaltet. Dein Arbeitgeber sieht vielleicht, was darauf ist. Nimm ein eigenes Telefon, wenn du kannst.

shell-start-unlock-title = So öffnest du Stint
shell-start-unlock-body = Du brauchst zwei Wege zu deiner Aufzeichnung. Einer davon ist immer ein Code auf Papier.
shell-start-unlock-device = Bildschirmsperre dieses Telefons
shell-start-unlock-device-body = Dein Finger, dein Gesicht oder der Code dieses Telefons.
shell-start-unlock-device-missing = Dieses Telefon hat keine Bildschirmsperre. Richte in den Einstellungen eine ein oder wähle eine Passphrase.
shell-start-unlock-passphrase = Eine Passphrase
shell-start-unlock-passphrase-body = Ein paar Wörter, die nur du kennst. Mindestens 8 Zeichen. Am besten vier Wörter, die nicht zusammengehören.
shell-start-unlock-passphrase-again = Dieselbe Passphrase noch einmal
shell-start-unlock-passphrase-differ = Die beiden sind nicht gleich. Tippe sie noch einmal.
shell-start-unlock-make-button = Aufzeichnung anlegen

shell-start-paper-title = Dein Notfallcode
shell-start-paper-body = Schreib diesen Code auf Papier und bewahre es sicher auf, nicht beim Telefon. Er wird nur jetzt gezeigt.
shell-start-paper-why = Wenn das Telefon kaputtgeht oder seine Sperre vergisst, öffnet nur dieser Code deine Aufzeichnung. Niemand kann dir einen neuen machen.
shell-start-paper-written-button = Ich habe ihn notiert
shell-start-paper-check-title = Prüfen wir das Papier
shell-start-paper-check-wrong = Das ist nicht der Code. Vergleiche ihn Zeichen für Zeichen mit deinem Papier.
shell-start-paper-check-right = Er stimmt. Bewahre das Papier gut auf.
shell-start-paper-show-button = Code noch einmal zeigen

shell-start-record-title = Was aufgezeichnet wird
shell-start-record-body = Du kannst jedes davon jederzeit ändern. Alles bleibt auf diesem Telefon.
shell-start-when-title = Wann aufgezeichnet wird
shell-start-when-shift = Nur in meinen Schichten
shell-start-when-shift-body = Du beginnst und beendest jede Schicht mit einem Tippen. Das passt für die meisten.
shell-start-when-hours = Zu festen Zeiten
shell-start-when-hours-body = Zeichnet an den Tagen und Stunden auf, die du wählst.
shell-start-when-always = Die ganze Zeit
shell-start-when-always-body = Zeichnet auch deine freie Zeit auf. Wähle das nur, wenn du es wirklich willst.

shell-start-ready-title = Fertig
shell-start-ready-body = Beginne deine erste Schicht, wenn deine Arbeit anfängt.
shell-start-ready-new-phone = Für ein neues Telefon: Mach eine Sicherung, installiere Stint dort und stelle sie mit dem Code auf deinem Papier wieder her.
shell-start-battery = Aufzeichnen kostet etwas Akku, am meisten unterwegs. Wo du an einem Ort bleibst, kostet es wenig.

## Permissions

shell-permission-title = Worum Stint dein Telefon bittet
shell-permission-body = Du kannst zu jedem Nein sagen. Dann tippst du ein, was das Telefon nicht sieht.
shell-permission-location = Standort
shell-permission-location-why = Damit sich Besuche und Wege selbst messen. Ohne ihn tippst du deine Zeiten ein.
shell-permission-location-approximate = Nur dein ungefährer Standort ist erlaubt. Wege zwischen nahen Orten lassen sich so nicht messen. Du kannst sie eintippen.
shell-permission-location-while-using = Der Standort ist nur erlaubt, während du Stint benutzt. Beginne jede Schicht hier in der App, dann klappt es.
shell-permission-location-denied = Der Standort ist nicht erlaubt. Du kannst deine Zeiten eintippen und ihn später in den Einstellungen erlauben.
shell-permission-location-off = Der Standort ist auf diesem Telefon ausgeschaltet. Schalte ihn ein, dann messen sich Besuche selbst.
shell-permission-notifications = Mitteilungen
shell-permission-notifications-why = Damit du siehst, dass eine Schicht läuft, und sie mit einem Tippen beenden kannst.
shell-permission-activity = Bewegung
shell-permission-activity-why = Damit Stint weiß, ob du stehst, gehst oder fährst. Das schont den Akku.
shell-permission-app-use = Nutzung von Arbeits-Apps
shell-permission-app-use-why = Damit du siehst, wie lange du Arbeits-Apps nach Feierabend benutzt. Du wählst, welche Apps Arbeit sind.
shell-permission-camera-why = Nur um den Code einer Kampagne zu scannen. Es wird kein Bild behalten.
shell-permission-allow-button = Erlauben
shell-permission-refuse-button = Ohne
shell-permission-allowed = Erlaubt
shell-permission-refused = Nicht erlaubt

## Will this phone let it record?

shell-check-title = Lässt dieses Telefon Stint aufzeichnen?
shell-check-good = Hier hält nichts die Aufzeichnung auf.
shell-check-bad =
    { $count ->
        [one] Eine Einstellung kann die Aufzeichnung stoppen.
       *[other] { $count } Einstellungen können die Aufzeichnung stoppen.
    }
shell-check-again-button = Noch einmal prüfen
shell-check-battery = Dein Telefon beendet Stint vielleicht, um Akku zu sparen. Erlaube Stint, ohne Grenze zu laufen.
shell-check-background = Dein Telefon lässt Stint nicht im Hintergrund laufen. Erlaube es in den Einstellungen.
shell-check-clock = Die Uhr des Telefons ist von Hand gestellt. Lass sie sich selbst stellen, damit deine Zeiten stimmen.
shell-check-space = Auf diesem Telefon ist wenig Platz. Lösche etwas, das du nicht brauchst.

## Opening Stint

shell-unlock-title = Stint ist gesperrt
shell-unlock-body = Die Aufzeichnung läuft weiter, auch wenn Stint gesperrt ist. Niemand kann sie jetzt lesen.
shell-unlock-button = Öffnen
shell-unlock-device-button = Bildschirmsperre
shell-unlock-passphrase-button = Passphrase
shell-unlock-recovery-button = Notfallcode
shell-unlock-passphrase = Passphrase
shell-unlock-recovery = Notfallcode
shell-unlock-reason = Deine Aufzeichnung öffnen
shell-unlock-working = Wird geöffnet. Das kann ein bis zwei Sekunden dauern.
shell-unlock-cancelled = Nicht geöffnet. Versuche es noch einmal oder nimm einen anderen Weg.
shell-unlock-too-many = Zu viele Versuche. Warte etwas oder nimm einen anderen Weg.
shell-unlock-lost-title = Dein Telefon hat seinen Schlüssel verloren
shell-unlock-lost-body = Das geschieht, wenn die Bildschirmsperre geändert oder entfernt wird. Deine Aufzeichnung ist noch da. Öffne sie mit dem Notfallcode oder deiner Passphrase.
shell-unlock-lost-renew = Richte deine Bildschirmsperre noch einmal ein, damit du Stint damit öffnen kannst.
shell-unlock-lost-renew-button = Neu einrichten
shell-unlock-other-phone-title = Diese Aufzeichnung kommt von einem anderen Telefon
shell-unlock-other-phone-body = Der Schlüssel des alten Telefons kam nicht mit. Öffne sie mit dem Notfallcode oder deiner Passphrase.
shell-unlock-damaged-title = Deine Aufzeichnung ist beschädigt
shell-unlock-damaged-body = Lösche nichts. Stint kann in eine neue Aufzeichnung retten, was noch lesbar ist. Die beschädigte bleibt, wie sie ist.
shell-unlock-rescue-button = Lesbares retten
shell-unlock-missing-title = Die Schlüsseldatei fehlt
shell-unlock-missing-body = Deine Daten sind da, aber die Datei mit ihren Schlüsseln ist weg. Stelle deine letzte Sicherung wieder her. Lösche nichts.

## Today

shell-today-title = Heute
shell-today-idle = Es läuft keine Schicht.
shell-today-recording = Aufzeichnung seit { $since }
shell-today-shift = Schicht seit { $since }, Orte werden nicht aufgezeichnet
shell-today-break = Pause seit { $since }
shell-today-paused = Die Aufzeichnung ist angehalten.
shell-today-empty = Heute noch nichts. Beginne eine Schicht, wenn deine Arbeit anfängt.
shell-today-start-button = Schicht beginnen
shell-today-end-button = Schicht beenden
shell-today-break-button = Pause beginnen
shell-today-resume-button = Pause beenden
shell-today-note-button = Notiz
shell-today-pause-button = Aufzeichnung anhalten
shell-today-go-on-button = Weiter aufzeichnen
shell-today-note-title = Eine Notiz zu jetzt
shell-today-note-hint = Was war los?
shell-today-note-saved = Notiz gespeichert.
shell-today-started = Deine Schicht hat begonnen.
shell-today-ended = Deine Schicht ist beendet.
shell-today-break-started = Deine Pause hat begonnen.
shell-today-break-ended = Deine Pause ist beendet.
shell-today-call-button = Dienstanruf jetzt
shell-today-call-saved = Der Anruf ist notiert.
shell-today-last-fix = Ort zuletzt gesehen um { $time }
shell-today-day-button = Meinen Tag zeigen

shell-today-forgot-title = Hast du vergessen, deine Schicht zu beginnen?
shell-today-forgot-seen = Es sieht so aus, als wärst du seit { $time } bei der Arbeit.
shell-today-forgot-take-button = Ja, seitdem
shell-today-forgot-type-button = Zu anderer Zeit
shell-today-forgot-no-button = Nein, keine Arbeit
shell-today-end-title = Wann endete deine Schicht?
shell-today-end-take-button = Dieses Ende nehmen
shell-today-end-type-button = Anderes Ende eintippen

shell-today-question-after = Hast du heute nach Feierabend gearbeitet?
shell-today-question-hint = Anrufe, Nachrichten, Mails, der Dienstplan.
shell-today-question-minutes = Ungefähr wie viele Minuten?

## When something is wrong

shell-health-title = Hier fehlt etwas von dir
shell-health-fix-button = Beheben
shell-health-seen-button = Weiß ich
shell-health-gap-paused = Von { $from } bis { $to } war die Aufzeichnung angehalten.
shell-health-gap-paused-do = Wenn du da gearbeitet hast, trage es von Hand nach.
shell-health-gap-outside-hours = Von { $from } bis { $to } war außerhalb der Zeiten, die du aufzeichnest.
shell-health-gap-outside-hours-do = Wenn du da gearbeitet hast, trage es nach oder ändere deine Zeiten.
shell-health-gap-permission = Von { $from } bis { $to } durfte Stint deinen Ort nicht sehen.
shell-health-gap-permission-do = Erlaube den Standort wieder in den Einstellungen.
shell-health-gap-stopped = Das Telefon hat uns von { $from } bis { $to } beendet.
shell-health-gap-stopped-do = Lass Stint im Hintergrund laufen, sonst geschieht es wieder.
shell-health-gap-battery-saver = Das Telefon hat uns von { $from } bis { $to } gestoppt: Energiesparmodus.
shell-health-gap-battery-saver-do = Schalte den Energiesparmodus für Stint aus.
shell-health-gap-no-signal = Von { $from } bis { $to } fand das Telefon seinen Ort nicht.
shell-health-gap-no-signal-do = Das kommt in Kellern und großen Häusern vor. Trage nach, was du weißt.
shell-health-gap-phone-off = Von { $from } bis { $to } war das Telefon aus.
shell-health-gap-phone-off-do = Lade es vor der Schicht. Trage nach, was du weißt.
shell-health-gap-not-unlocked = Von { $from } bis { $to } war das Telefon nach einem Neustart nicht entsperrt.
shell-health-gap-not-unlocked-do = Entsperre das Telefon nach jedem Neustart einmal. Dann geht die Aufzeichnung von selbst weiter.
shell-health-gap-recorder-failed = Von { $from } bis { $to } konnte Stint nichts speichern.
shell-health-gap-recorder-failed-do = Schaffe Platz auf dem Telefon und beginne dann neu.
shell-health-gap-unknown = Von { $from } bis { $to } wurde nichts aufgezeichnet, und nichts sagt, warum.
shell-health-gap-unknown-do = Trage nach, was du weißt. Wenn es oft vorkommt, prüfe die Einstellungen deines Telefons.
shell-health-location-lost = Stint darf deinen Ort nicht mehr sehen. Erlaube es oder tippe deine Zeiten ein.
shell-health-location-off = Der Standort ist auf diesem Telefon ausgeschaltet.
shell-health-location-approximate = Nur dein ungefährer Ort ist erlaubt. Kurze Wege lassen sich nicht messen.
shell-health-notifications-off = Mitteilungen sind aus. Du siehst also nicht, ob eine Schicht läuft.
shell-health-battery-saver-on = Der Energiesparmodus ist an. Orte werden seltener aufgezeichnet.
shell-health-disk-full = Das Telefon ist voll. Neues kann nicht gespeichert werden. Schaffe jetzt Platz.
shell-health-keys-changed = Die Aufzeichnung hat angehalten, weil ihre Schlüssel geändert wurden. Öffne Stint einmal, dann ist es behoben.
shell-health-no-backup = Du hast noch keine Sicherung. Geht dieses Telefon verloren, ist deine Aufzeichnung weg.
shell-health-old-backup =
    { $days ->
        [one] Deine letzte Sicherung ist einen Tag alt.
       *[other] Deine letzte Sicherung ist { $days } Tage alt.
    }
shell-health-damage = Stint hat in deiner Aufzeichnung einen Schaden gefunden. Sieh nach, was es sagt.

## Notifications and reminders

shell-notify-channel-recording = Aufzeichnung
shell-notify-channel-problems = Probleme
shell-notify-running-notification = Läuft seit { $since }
shell-notify-break-notification = Pause seit { $since }
shell-notify-paused-notification = Angehalten
shell-notify-stopped-notification = Die Aufzeichnung wurde beendet. Öffne die App, damit sie weitergeht.
shell-notify-permission-notification = Die App sieht deinen Ort nicht. Öffne sie, um das zu beheben.
shell-notify-disk-notification = Das Telefon ist voll. Schaffe Platz, damit die Aufzeichnung weitergeht.
shell-notify-long-notification = Läuft noch seit { $since }. Hast du vergessen zu beenden?
shell-notify-week-notification = Deine Woche ist da. Sieh sie dir an.
shell-notify-after-hours-notification = Hast du heute nach Feierabend gearbeitet?
shell-notify-start-button = Beginnen
shell-notify-end-button = Beenden
shell-notify-break-button = Pause
shell-notify-resume-button = Weiter
shell-notify-note-button = Notiz

## Week

shell-week-title = Woche
shell-week-earlier-button = Woche davor
shell-week-later-button = Woche danach
shell-week-this-button = Diese Woche
shell-week-days = Tag für Tag
shell-week-figures = In Zahlen
shell-week-findings = Was auffällt
shell-week-missing = Was fehlt
shell-week-no-contract = Lege deinen Vertrag ab, dann vergleicht Stint ihn mit deinen Stunden.
shell-week-contract-button = Meinen Vertrag ablegen
shell-week-import-button = Datei einlesen
shell-week-page-button = Als Seite speichern
shell-week-page-warning = Die Seite ist nicht verschlüsselt. Hüte sie wie ein Tagebuch und gib sie nur Leuten, denen du traust.
shell-picture-table-button = Als Tabelle zeigen

## A day and its corrections

shell-day-earlier-button = Tag davor
shell-day-later-button = Tag danach
shell-day-empty = An diesem Tag wurde nichts aufgezeichnet.
shell-day-list = Was war
shell-day-notes = Deine Notizen
shell-day-sketch = Dein Weg
shell-day-known = Woher wir es wissen
shell-day-add-button = Etwas nachtragen
shell-day-undo-button = Letzte Änderung zurück
shell-day-changed = Geändert. Was gemessen wurde, bleibt darunter erhalten.

shell-correct-title = Das ändern
shell-correct-confirm-button = Stimmt so
shell-correct-name-button = Ort benennen
shell-correct-times-button = Zeiten ändern
shell-correct-split-button = In zwei teilen
shell-correct-join-button = Mit nächstem verbinden
shell-correct-not-work-button = Keine Arbeit
shell-correct-work-button = Es war Arbeit
shell-correct-reason-button = Wozu dieser Weg?
shell-correct-note-button = Notiz hinzufügen
shell-correct-split-ask = Wann endete der erste und begann der zweite?
shell-correct-times-ask = Von wann bis wann war es wirklich?
shell-correct-name-ask = Wie nennst du diesen Ort?
shell-correct-name-hint = Er behält diesen Namen an allen Tagen. Anfangsbuchstaben genügen.
shell-correct-kind-home = Zuhause
shell-correct-kind-client = Klient
shell-correct-kind-office = Büro
shell-correct-kind-personal = Privat
shell-correct-kind-unknown = Sage ich nicht
shell-correct-reason-between = Von Klient zu Klient
shell-correct-reason-commute = Von oder nach Hause
shell-correct-reason-office = Vom oder zum Büro
shell-correct-reason-break = In einer Pause
shell-correct-reason-personal = Privat
shell-correct-reason-unknown = Sage ich nicht
shell-correct-next-day = Das Ende ist am nächsten Tag.
shell-correct-hour-twice = In dieser Nacht werden die Uhren umgestellt. Wähle, welche der beiden Stunden du meinst.
shell-correct-hour-first = Das erste Mal
shell-correct-hour-second = Das zweite Mal
shell-correct-hour-missing = In dieser Nacht werden die Uhren umgestellt, und diese Uhrzeit gibt es nicht. Wähle eine andere.

shell-add-title = Nachtragen, was fehlt
shell-add-visit = Einen Besuch
shell-add-shift = Eine Schicht
shell-add-break = Eine Pause
shell-add-sleep-in = Eine Nacht Schlaf im Dienst
shell-add-on-call = Bereitschaft
shell-add-leave = Urlaub oder frei
shell-add-note = Eine Notiz
shell-add-client = Bei wem warst du?
shell-add-typed = Es wird als eingetippt gezeigt.
shell-add-saved = Nachgetragen.

shell-places-title = Orte
shell-places-body = Was Stint über Orte herausgefunden hat. Ändere, was nicht stimmt, oder nimm es weg.
shell-places-empty = Noch keine Orte. Sie erscheinen nach deinen ersten Besuchen.
shell-places-guessed = von Stint ermittelt
shell-places-named = von dir benannt
shell-places-visits =
    { $count ->
        [one] { $count } Besuch
       *[other] { $count } Besuche
    }
shell-places-forget-button = Namen vergessen
shell-places-forgotten = Der Name ist weg.

## Owed

shell-owed-title = Was dir zusteht
shell-owed-period = { $from } bis { $to }
shell-owed-earlier-button = Zeitraum davor
shell-owed-later-button = Zeitraum danach
shell-owed-nothing = In diesem Lohnzeitraum fällt nichts auf.
shell-owed-working-button = So wurde gerechnet
shell-owed-sources = Regeln und Quellen
shell-owed-narrow = Damit es genauer wird
shell-owed-no-contract = Sag einmal, was vereinbart ist: dein Lohn und was du für den Weg bekommst. Dann kann Stint vergleichen.
shell-owed-letter-button = Brief entwerfen
shell-owed-letter-title = Entwurf eines Briefs
shell-owed-letter-employer = An meinen Arbeitgeber
shell-owed-letter-union = An meine Gewerkschaft
shell-owed-letter-body = Lies ihn und ändere ihn. Stint verschickt nichts. Du entscheidest, wer ihn bekommt.
shell-owed-letter-share-button = Text teilen

shell-contract-title = Mein Vertrag
shell-contract-body = Was du weißt, genügt. Du kannst es später ändern.
shell-contract-country = Wo arbeitest du?
shell-contract-rate = Lohn für eine Stunde Besuch
shell-contract-travel = Der Weg zwischen Klienten
shell-contract-travel-unpaid = wird nicht bezahlt
shell-contract-travel-same = wird wie Besuche bezahlt
shell-contract-travel-rate = hat einen eigenen Satz
shell-contract-travel-rate-field = Lohn für eine Stunde Weg
shell-contract-waiting = Warten zwischen Besuchen
shell-contract-distance = Strecken in
shell-contract-distance-miles = Meilen
shell-contract-distance-km = Kilometern
shell-contract-mileage-paid = Bezahlt für jede Meile oder jeden Kilometer
shell-contract-running-cost = Was dich eine Meile oder ein Kilometer kostet
shell-contract-vehicle = Dein Fahrzeug
shell-contract-vehicle-car = Auto
shell-contract-vehicle-motorcycle = Motorrad
shell-contract-vehicle-bicycle = Fahrrad
shell-contract-period = Lohnzeitraum
shell-contract-period-week = Jede Woche
shell-contract-period-fortnight = Alle zwei Wochen
shell-contract-period-month = Jeden Monat
shell-contract-period-first-day = Erster Tag des Lohnzeitraums
shell-contract-band = Deine Lohngruppe
shell-contract-opt-out = Ich habe schriftlich zugestimmt, mehr als 48 Stunden zu arbeiten
shell-contract-waiting-is-work = zählt als Arbeit
shell-contract-waiting-not-work = zählt nicht
shell-contract-guaranteed = Stunden pro Woche, die immer bezahlt werden
shell-contract-rounding = Minuten, auf die jeder Besuch gerundet wird
shell-contract-rounding-down = nach unten
shell-contract-rounding-nearest = zum nächsten
shell-contract-rounding-up = nach oben
shell-contract-lodging = Preis für eine Nacht in einer Unterkunft deines Arbeitgebers
shell-contract-lodging-nights = Nächte pro Woche
shell-contract-visits-may-move = Minuten, um die ein geplanter Besuch rücken darf
shell-contract-period-four-weeks = Alle vier Wochen
shell-contract-file-button = Aus Datei lesen
shell-contract-saved = Dein Vertrag ist gespeichert. Stint vergleicht ab jetzt.
shell-contract-remove-button = Diesen Vertrag entfernen
shell-contract-none = nicht vereinbart, oder ich weiß es nicht

shell-payslip-title = Meine Lohnzettel
shell-payslip-body = Schreib ihn Zeile für Zeile vom Papier ab. Abzüge brauchen kein Minus. Lass weg, was nicht darauf steht.
shell-payslip-empty = Noch keine Lohnzettel. Mit einem vergleicht Stint, was bezahlt wurde, mit dem, was du gearbeitet hast.
shell-payslip-period = Welche Tage bezahlt er?
shell-payslip-basic = Grundlohn
shell-payslip-travel = Lohn für den Weg
shell-payslip-mileage = Kilometergeld
shell-payslip-premium = Zuschlag für Nacht, Wochenende, Überstunden
shell-payslip-allowance = Andere Zulage
shell-payslip-leave = Lohn für Urlaub oder Krankheit
shell-payslip-expenses = Erstattete Auslagen
shell-payslip-tax = Steuer, Versicherung, Rente
shell-payslip-deduction = Abzug
shell-payslip-lodging = Unterkunft
shell-payslip-total = Summe
shell-payslip-hours = Stunden
shell-payslip-amount = Betrag
shell-payslip-add-line-button = Zeile hinzufügen
shell-payslip-file-button = Aus Datei lesen
shell-payslip-saved = Dein Lohnzettel ist gespeichert.
shell-payslip-remove-button = Lohnzettel entfernen

shell-roster-title = Mein Dienstplan
shell-roster-body = Öffne den Plan, den du bekommen hast. Stint vergleicht ihn mit dem, was wirklich war.
shell-roster-kept =
    { $visits ->
        [one] { $visits } geplanter Besuch wurde übernommen.
       *[other] { $visits } geplante Besuche wurden übernommen.
    }
shell-roster-days = Vom { $from } bis { $to }
shell-roster-file-button = Dienstplan öffnen

## Share

shell-share-title = Teilen
shell-share-empty = Du machst bei keiner Kampagne mit. Scanne den Code auf dem Zettel einer Kampagne oder öffne ihre Datei.
shell-share-scan-button = Code scannen
shell-share-open-button = Datei öffnen
shell-share-campaigns = Kampagnen
shell-share-running = bis { $date }
shell-share-over = Diese Kampagne ist vorbei.
shell-share-weeks-due =
    { $count ->
        [one] { $count } Woche noch nicht geteilt
       *[other] { $count } Wochen noch nicht geteilt
    }
shell-share-last = Zuletzt geteilt am { $date }
shell-share-never = Noch nichts geteilt
shell-scan-title = Code scannen
shell-scan-body = Halte den Code vom Zettel der Kampagne vor die Kamera.
shell-scan-torch-button = Licht
shell-scan-no-camera = Die Kamera lässt sich nicht benutzen. Öffne stattdessen die Datei der Kampagne.
shell-scan-other-code = Das ist ein Code, aber nicht der einer Kampagne.

shell-join-title = Wer fragt?
shell-join-claims = Diese Kampagne will sein von
shell-join-notice = Was sie möchte, und deine Rechte
shell-join-words-title = Vergleiche diese sechs Wörter
shell-join-words-body = Sie stehen auf dem gedruckten Zettel, oder deine Vertrauensperson kennt sie. Wenn sie nicht gleich sind, hör auf.
shell-join-words-same-button = Sie sind gleich
shell-join-words-differ-button = Sie sind verschieden
shell-join-words-later-button = Ich kann nicht vergleichen
shell-join-words-type = Tippe die sechs Wörter, wie du sie gehört hast
shell-join-differ = Mach nicht mit. Vielleicht gibt sich jemand als deine Gewerkschaft aus. Frag sie persönlich.
shell-join-clash-title = Halt
shell-join-clash-body = Du kennst diesen Namen mit anderen Wörtern. Mach nur mit, wenn dir die Wörter persönlich gesagt wurden.
shell-join-clash-known = Die Wörter, die du kennst:
shell-join-known = Bei dieser Kampagne machst du schon mit.
shell-join-succession = Die Kampagne hat einen neuen Schlüssel, und der, den du kennst, hat ihn bestätigt.
shell-join-button = Mitmachen
shell-join-no-button = Nicht mitmachen
shell-join-joined = Du machst mit. Damit wurde noch nichts geteilt.
shell-join-ends = bis { $date }

shell-level-title = Wie genau?
shell-level-body = Weniger ist sicherer. Die Kampagne möchte höchstens: { $level }
shell-level-weeks = Wochen
shell-level-days = Tage
shell-level-visits = Besuche
shell-level-areas = Gegenden
shell-level-traces = Ganze Wege
shell-level-weeks-gone = Sie sehen eine Summe pro Woche. Tage, Besuche, Orte und Uhrzeiten verschwinden.
shell-level-days-gone = Sie sehen eine Summe pro Tag. Besuche, Orte und Uhrzeiten verschwinden.
shell-level-visits-gone = Sie sehen Besuche und Wege, gerundet, mit erfundenen Namen. Die Karte, echte Namen, Notizen und Uhrzeiten verschwinden.
shell-level-areas-gone = Sie sehen zu den meisten Besuchen ein Quadrat von etwa fünf Kilometern. Dein Zuhause, echte Namen, Notizen und Uhrzeiten verschwinden.
shell-level-traces-gone = Sie sehen auf die Sekunde, wo du bei der Arbeit warst. Nur was keine Arbeit ist, verschwindet.
shell-level-traces-warning = Nur für deine eigene Anwältin oder deinen Anwalt.

shell-preview-title = Was sie von dir bekämen
shell-preview-body = Genau das und sonst nichts. Noch hat nichts das Telefon verlassen.
shell-preview-period = Welche Tage?
shell-preview-rows =
    { $count ->
        [one] { $count } Zeile
       *[other] { $count } Zeilen
    }
shell-preview-raw-button = Genau wie geschrieben
shell-preview-cautions = Bevor du Ja sagst
shell-preview-code = Code vom Zettel deiner Vertrauensperson
shell-preview-code-hint = Lass es leer, wenn du keinen bekommen hast.
shell-preview-case-view = Auch einen Blick auf meine eigenen Zahlen erlauben
shell-preview-case-view-why = Nur wenn du um Hilfe in deinem eigenen Fall gebeten hast.
shell-confirm-title = Das mit { $organisation } teilen?
shell-confirm-body = Du kannst es später zurücknehmen. Was jemand gelesen hat, kann niemand ungelesen machen.
shell-confirm-yes-button = Ja, das teilen
shell-confirm-no-button = Nein
shell-confirm-working = Wird versiegelt, damit nur sie es öffnen können.
shell-send-title = Verschicken
shell-send-body = Schick die versiegelte Datei mit dem Messenger, den du schon benutzt. Nur sie können sie öffnen.
shell-send-button = Datei verschicken
shell-send-receipt-button = Quittung aufheben
shell-send-receipt-body = Heb die Quittung außerhalb dieses Telefons auf. Damit kannst du deine Daten auch dann zurückholen, wenn es verloren ist.
shell-send-done = Es ist versiegelt. Verschickt ist es erst, wenn du es verschickst.
shell-send-file-name = fuer-die-gewerkschaft

shell-receipts-title = Wozu du Ja gesagt hast
shell-receipts-empty = Du hast nichts geteilt.
shell-receipts-given = { $at }: Du hast Ja gesagt zu { $organisation }
shell-receipts-withdrawn = { $at }: Du hast dein Ja zurückgenommen, bei { $organisation }
shell-receipts-deleted = { $at }: { $organisation } erklärt, dass deine Daten gelöscht sind
shell-receipts-unknown = eine Kampagne, die du vergessen hast
shell-withdraw-body = Du bekommst eine Datei, die du ihnen schickst. Sie müssen löschen, was du gegeben hast, und mit einer Erklärung antworten.
shell-withdraw-button = Zurücknehmen
shell-withdraw-done = Zurückgenommen. Schick ihnen jetzt diese Datei.
shell-withdraw-statement-button = Ihre Antwort öffnen
shell-withdraw-statement-good = Sie erklären, dass deine Daten gelöscht sind. Das ist ihr Wort, kein Beweis.
shell-erasure-ask-title = Andere haben noch etwas davon
shell-erasure-ask-body = Du hast etwas von diesen Tagen geteilt. Bitte die anderen, es auch zu löschen.
shell-erasure-ask-button = Um Löschung bitten

## My data

shell-data-title = Meine Daten
shell-data-recorded = Was aufgezeichnet wird
shell-data-places = Orte
shell-data-places-why = Für Besuche, Wege und Kilometer.
shell-data-app-use = Nutzung von Arbeits-Apps
shell-data-app-use-why = Für Arbeit nach Feierabend.
shell-data-app-use-choose-button = Arbeits-Apps wählen
shell-data-app-use-impossible = Auf diesem Telefon darf keine App sehen, wie andere benutzt werden. Stint fragt dich stattdessen.
shell-data-steps = Schritte
shell-data-steps-why = Um Wege zu Fuß von Fahrten zu unterscheiden.
shell-data-battery = Akku
shell-data-battery-why = Um zu wissen, warum die Aufzeichnung aufhörte.
shell-data-questions = Kurze Fragen
shell-data-questions-why = Für das, was kein Telefon sieht.
shell-data-when = Wann aufgezeichnet wird
shell-data-hours-days = Tage
shell-data-hours-none = Es sind keine Zeiten gewählt. Nichts wird aufgezeichnet.
shell-data-lock = Sperren
shell-data-lock-button = Jetzt sperren
shell-data-lock-after = Stint sperrt sich eine Minute, nachdem du es verlässt.
shell-data-screen-hidden = Stint auf Bildschirmfotos verbergen
shell-data-ways = Wege, es zu öffnen
shell-data-way-device = Bildschirmsperre
shell-data-way-passphrase = Passphrase
shell-data-way-recovery = Notfallcode auf Papier
shell-data-way-add-button = Weg hinzufügen
shell-data-way-remove-button = Diesen Weg entfernen
shell-data-way-passphrase-button = Neue Passphrase
shell-data-way-recovery-button = Neuer Notfallcode
shell-data-way-recovery-warning = Das alte Papier öffnet dann nur noch Sicherungen, die du vorher gemacht hast.
shell-data-backup = Sicherung
shell-data-backup-body = Eine versiegelte Kopie, die nur dein Notfallcode öffnet. Bewahre beide an verschiedenen Orten auf.
shell-data-backup-button = Sicherung machen
shell-data-backup-done = Die Sicherung ist gemacht. Bring sie weg von diesem Telefon.
shell-data-backup-try-button = Sicherung prüfen
shell-data-backup-try-body = Stint liest jedes Byte davon. Tippe den Code von deinem Papier.
shell-data-backup-good = Diese Sicherung lässt sich wiederherstellen.
shell-data-backup-holds = Gemacht am { $made }, mit Aufzeichnungen von { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    }.
shell-data-restore-title = Sicherung wiederherstellen
shell-data-restore-body = Wähle die Sicherung und tippe den Code von deinem Papier.
shell-data-restore-button = Wiederherstellen
shell-data-export = Meine Daten mitnehmen
shell-data-export-body = Die Datei ist nicht verschlüsselt. Hüte sie wie ein Tagebuch.
shell-data-export-button = Exportieren
shell-data-export-ndjson = Alles (NDJSON)
shell-data-export-csv = Positionen als Tabelle (CSV)
shell-data-export-gpx = Positionen für Karten (GPX)
shell-data-export-geojson = Positionen (GeoJSON)
shell-data-export-done =
    { $count ->
        [one] { $count } Eintrag wurde geschrieben.
       *[other] { $count } Einträge wurden geschrieben.
    }
shell-data-export-left-out =
    { $count ->
        [one] { $count } Eintrag hat keinen Ort und ist nicht in dieser Datei.
       *[other] { $count } Einträge haben keinen Ort und sind nicht in dieser Datei.
    }
shell-data-import = Andere Aufzeichnungen einlesen
shell-data-import-body = Stint liest Dateien von WeClock, Google Timeline, OwnTracks, GPX und die eigenen.
shell-data-import-button = Datei einlesen
shell-data-import-done =
    { $count ->
        [one] { $count } Eintrag wurde übernommen.
       *[other] { $count } Einträge wurden übernommen.
    }
shell-data-import-again =
    { $count ->
        [one] { $count } Eintrag war schon da.
       *[other] { $count } Einträge waren schon da.
    }
shell-data-import-skipped = Ausgelassen: { $reason }
shell-data-check = Meine Aufzeichnung prüfen
shell-data-check-button = Alles prüfen
shell-data-check-good = Jeder Eintrag ist lesbar.
shell-data-check-aside = Beschädigte Stücke, die beiseitegelegt wurden
shell-data-check-drop-button = Stücke löschen
shell-data-check-drop-ask = Jetzt ist nichts aus ihnen lesbar. Danach kann es niemand mehr versuchen.
shell-data-notes = Was Stint zu deinen Daten vermerkt hat
shell-data-notes-empty = Nichts vermerkt. Das ist gut.
shell-data-language = Sprache
shell-data-language-system = Wie auf diesem Telefon
shell-data-plain = Unauffälliger Name und Zeichen
shell-data-plain-body = Dann sieht man auf dem Startbildschirm nicht, was das ist.
shell-data-version = Version { $version }
shell-data-rules-file-button = Regelpaket lesen

## Erasing

shell-erase-title = Löschen
shell-erase-body = Was gelöscht ist, ist weg. Sieh zuerst, wie weit das reicht.
shell-erase-days-button = Mehrere Tage löschen
shell-erase-campaign-button = Kampagne vergessen
shell-erase-all-button = Alles löschen
shell-erase-day-ask = Alle Einträge vom { $from } bis { $to } löschen?
shell-erase-campaign-ask = { $organisation } vergessen?
shell-erase-all-ask = Alles auf diesem Telefon löschen?
shell-erase-reaches = Was das tut
shell-erase-reaches-not = Was das nicht erreicht
shell-erase-yes-button = Ja, löschen
shell-erase-all-type = Tippe { $word }, um weiterzumachen
shell-erase-all-word = löschen
shell-erase-withdraw-first = Du hast etwas geteilt. Nimm es zuerst zurück: Danach geht das von hier aus nicht mehr.
shell-erase-done = Gelöscht.

## Progress

shell-progress-working = Es läuft. Du kannst es anhalten, und nichts ist halb fertig.
shell-progress-cannot-stop = Bitte warte. Das sollte nicht angehalten werden.
shell-progress-stop-button = Anhalten

## For screen readers

shell-access-back = Zurück
shell-access-row-hint = Öffnet, was du ändern kannst
shell-access-health = Achtung: { $text }
shell-access-code-letters = Notfallcode, Zeichen für Zeichen: { $letters }
shell-access-word = Wort { $number }: { $word }
shell-access-progress = { $percent } geschafft
shell-access-camera = Kamerabild, sucht einen Code

## What went wrong, and what to do

shell-error-locked = Stint wurde gesperrt. Öffne es und versuche es noch einmal.
shell-error-recorder-stopped = Die Aufzeichnung ist beendet. Beginne deine Schicht neu. Was aufgezeichnet wurde, ist sicher.
shell-error-preview-used = Diese Vorschau wurde schon benutzt. Sieh dir eine neue an, bevor du Ja sagst.
shell-error-recovery-code-wiped = Der Notfallcode wird kein zweites Mal gezeigt. Mach unter „Meine Daten“ einen neuen.
shell-error-called-from-callback = Stint war beschäftigt. Es wurde nichts geändert. Versuche es noch einmal.
shell-error-internal = Stint hat einen Fehler gemacht und sich gesperrt. Was aufgezeichnet wurde, ist sicher. Öffne es und versuche es noch einmal.
shell-error-bad-path = Dieser Ort für Dateien geht nicht. Wähle einen anderen.
shell-error-bad-time = Diese Zeit kann nicht stimmen. Prüfe das Datum und die Uhr des Telefons.
shell-error-bad-span = Diese Zeiten passen nicht: Das Ende liegt vor dem Anfang, oder es ist zu lang. Ändere sie.
shell-error-bad-date = Dieses Datum gibt es nicht. Wähle ein anderes.
shell-error-bad-zone = Diese Zeitzone ist nicht bekannt. Prüfe die Einstellungen des Telefons oder wähle eine andere.
shell-error-bad-number = Diese Zahl kann nicht stimmen. Prüfe sie und versuche es noch einmal.
shell-error-bad-text = Der Text ist leer oder enthält versteckte Zeichen. Tippe ihn von Hand neu.
shell-error-too-large = Das ist zu groß zum Speichern. Es wurde nichts geändert. Versuche es mit weniger.
shell-error-passphrase-too-short = Diese Passphrase ist zu kurz. Nimm mindestens 8 Zeichen, am besten vier Wörter.
shell-error-bad-campaign-name = Diese Kampagne ist hier nicht bekannt. Öffne ihre Einladung noch einmal.
shell-error-no-vault = Auf diesem Telefon gibt es noch keine Aufzeichnung. Lege eine an oder stelle eine Sicherung wieder her.
shell-error-vault-exists = Hier gibt es schon eine Aufzeichnung. Es wurde nichts geändert. Öffne sie, oder lösche sie zuerst.
shell-error-vault-in-use = Deine Aufzeichnung ist schon offen. Schließe Stint ganz und öffne es neu.
shell-error-recorder-running = Die Aufzeichnung läuft. Beende zuerst deine Schicht und versuche es noch einmal.
shell-error-too-few-slots = Du brauchst zwei Wege zu deiner Aufzeichnung: den Notfallcode und einen weiteren. Füge zuerst einen hinzu.
shell-error-no-such-slot = So lässt sich deine Aufzeichnung nicht öffnen. Nimm einen anderen Weg, zum Beispiel den Notfallcode.
shell-error-wrong-passphrase = Die Passphrase stimmt nicht. Versuche es noch einmal oder nimm den Notfallcode.
shell-error-wrong-recovery-code = Dieser Notfallcode gehört zu einer anderen Aufzeichnung. Suche das Papier, das zu diesem Telefon gehört.
shell-error-mistyped-recovery-code = Im Notfallcode ist ein Tippfehler. Vergleiche ihn Zeichen für Zeichen mit deinem Papier.
shell-error-wrong-platform-key = Der Schlüssel deines Telefons passt nicht zu dieser Aufzeichnung. Nimm die Passphrase oder den Notfallcode.
shell-error-slot-damaged = Dieser Weg zu deiner Aufzeichnung ist beschädigt. Nimm einen anderen, zum Beispiel den Notfallcode.
shell-error-cost-changed = Jemand hat geändert, wie deine Passphrase geprüft wird. Gib sie nicht ein. Nimm den Notfallcode.
shell-error-newer-version = Das hat ein neueres Stint geschrieben. Aktualisiere Stint und öffne es dann.
shell-error-keys-damaged = Die Datei mit deinen Schlüsseln ist beschädigt. Lösche nichts. Lass Stint retten, was lesbar ist, oder stelle deine letzte Sicherung wieder her.
shell-error-keys-missing = Die Datei mit deinen Schlüsseln ist weg. Lösche nichts. Stelle deine letzte Sicherung wieder her.
shell-error-keys-older = Die Datei mit deinen Schlüsseln ist eine ältere Kopie. Lass Stint retten, was lesbar ist, oder stelle deine letzte Sicherung wieder her.
shell-error-store-foreign = Die Daten und die Schlüssel gehören nicht zusammen. Lösche nichts. Stelle deine letzte Sicherung wieder her.
shell-error-store-damaged = Deine Aufzeichnung ist beschädigt. Lösche nichts. Lass Stint retten, was lesbar ist, oder stelle deine letzte Sicherung wieder her.
shell-error-data-damaged = Die Daten eines Tages sind beschädigt. Alle anderen Tage sind in Ordnung. Prüfe deine Aufzeichnung unter „Meine Daten“.
shell-error-manifest-forged = Die Aufzeichnung hat angehalten, weil ihre Schlüssel geändert wurden. Öffne Stint einmal, dann ist es behoben.
shell-error-disk-full = Das Telefon ist voll. Schaffe Platz und versuche es noch einmal. Was aufgezeichnet wurde, ist sicher.
shell-error-device-locked = Dein Telefon ist gesperrt. Entsperre es und versuche es noch einmal.
shell-error-device-key-lost = Dein Telefon hat seinen Schlüssel verloren, vielleicht weil die Bildschirmsperre entfernt wurde. Nimm die Passphrase oder den Notfallcode.
shell-error-key-store-failed = Der Schlüsselspeicher deines Telefons hat nicht geantwortet. Versuche es gleich noch einmal oder starte das Telefon neu.
shell-error-no-randomness = Dein Telefon hat keine Zufallszahlen geliefert, darum wurde nichts geschrieben. Starte es neu und versuche es noch einmal.
shell-error-io = Eine Datei konnte nicht gelesen oder geschrieben werden. Prüfe, ob auf dem Telefon Platz ist, und versuche es noch einmal.
shell-error-sink-full = Dort, wo die Datei hin soll, ist kein Platz mehr. Wähle einen anderen Ort und versuche es noch einmal.
shell-error-sink-failed = Die Datei ließ sich dort nicht schreiben. Wähle einen anderen Ort und versuche es noch einmal.
shell-error-unsettled = Es ist nicht klar, ob die letzte Änderung gespeichert ist. Sperre Stint und öffne es wieder.
shell-error-backup-damaged = Diese Sicherung ist beschädigt oder keine von Stint. Versuche eine andere Kopie.
shell-error-backup-foreign = Diese Sicherung gehört zu einem anderen Notfallcode. Suche das Papier aus der Zeit der Sicherung.
shell-error-file-exists = Es gibt schon eine Datei mit diesem Namen. Nichts wurde überschrieben. Wähle einen anderen Namen.
shell-error-bad-setting = Eine Einstellung ist nicht lesbar, weil eine andere Version sie geschrieben hat. Bitte setze sie neu.
shell-error-file-unreadable = Diese Datei lässt sich nicht lesen. Wähle eine andere oder kopiere sie zuerst auf dieses Telefon.
shell-error-file-empty = Diese Datei ist leer. Wähle eine andere.
shell-error-file-unrecognised = Diese Art von Datei kennt Stint nicht. Unter „Andere Aufzeichnungen einlesen“ steht, welche es lesen kann.
shell-error-file-damaged = Diese Datei ist beschädigt oder nicht vollständig. Kopiere oder lade sie noch einmal.
shell-error-zip-encrypted = Diese Zip-Datei hat ein Passwort. Entpacke sie zuerst und öffne dann, was darin ist.
shell-error-zip-refused = Diese Zip-Datei enthält zu viel. Entpacke sie zuerst und öffne dann eine Datei.
shell-error-date-order-unknown = Niemand kann sagen, ob in dieser Datei zuerst der Tag oder der Monat steht. Exportiere sie neu, mit Daten wie 2026-11-16.
shell-error-stopped = Angehalten. Es wurde nichts geändert.
shell-error-bad-form = Etwas in diesem Formular ist nicht lesbar. Prüfe die Beträge und Daten.
shell-error-lodging-nights = Sag, wie viele Nächte pro Woche du in der Unterkunft deines Arbeitgebers bist: 1 bis 7.
shell-error-no-rules = Für dieses Land oder diese Gruppe hat Stint noch keine Regeln. Frag deine Gewerkschaft nach einem Regelpaket.
shell-error-payslip-sum = Die Zeilen dieses Lohnzettels ergeben nicht seine Summe. Vergleiche sie mit dem Papier.
shell-error-no-contract = Es gibt noch keinen Vertrag. Lege ihn zuerst ab.
shell-error-bad-money = Diese Beträge passen nicht zusammen. Verwende eine Währung und prüfe die Zahlen.
shell-error-nothing-recorded = Da wurde nichts aufgezeichnet. Wähle einen anderen Tag.
shell-error-no-such-visit = Dieser Besuch hat sich seitdem geändert. Sieh dir den Tag noch einmal an.
shell-error-no-position = Dieser Besuch hat keine Position, darum kann sein Ort keinen Namen bekommen.
shell-error-nothing-to-undo = Es gibt nichts zurückzunehmen.
shell-error-not-an-invitation = Das ist keine Einladung einer Kampagne. Scanne den Code auf dem Zettel der Kampagne.
shell-error-invitation-newer = Diese Einladung möchte etwas, das dieses Stint nicht kann. Aktualisiere Stint oder bitte um eine andere Einladung.
shell-error-invitation-incomplete = In dieser Einladung fehlt etwas, was das Gesetz verlangt. Bitte um eine vollständige.
shell-error-invitation-deceptive = Ein Text in dieser Einladung will dich täuschen. Trau ihr nicht. Frag deine Gewerkschaft.
shell-error-invitation-not-genuine = Diese Einladung wurde geändert oder gefälscht. Trau ihr nicht. Frag deine Gewerkschaft.
shell-error-same-name-other-key = Du kennst diesen Namen mit einem anderen Schlüssel. Halt. Vergleiche die sechs Wörter persönlich.
shell-error-words-differ = Das sind nicht die sechs Wörter dieser Einladung. Prüfe sie. Wenn sie nicht gleich sind, mach nicht mit.
shell-error-campaign-over = Diese Kampagne ist vorbei. Mit ihr lässt sich nichts mehr teilen.
shell-error-outside-campaign = Danach fragt die Kampagne nicht. Wähle weniger genau oder andere Tage.
shell-error-nothing-to-share = An diesen Tagen gibt es nichts zu teilen. Wähle andere.
shell-error-bad-member-code = Im Code vom Zettel ist ein Tippfehler. Vergleiche ihn Zeichen für Zeichen oder lass ihn leer.
shell-error-digest-mismatch = Was du gesehen hast, ist nicht, was versiegelt würde. Es wurde nichts geteilt. Sieh es dir noch einmal an.
shell-error-preview-stale = Diese Vorschau ist alt. Es wurde nichts geteilt. Sieh dir eine neue an.
shell-error-preview-foreign = Diese Vorschau gehört zu einer anderen Aufzeichnung. Es wurde nichts geteilt. Sieh dir eine neue an.
shell-error-nothing-shared = Mit dieser Kampagne hast du nichts geteilt.
shell-error-already-withdrawn = Das hast du schon zurückgenommen. Mehr ist nicht nötig.
shell-error-consent-log-broken = Die Liste deiner Zusagen wurde geändert oder ist zerrissen. Stelle deine letzte Sicherung wieder her und frag deine Gewerkschaft.
shell-error-bad-statement = Das ist keine gültige Erklärung. Bitte sie, sie noch einmal zu schicken.
