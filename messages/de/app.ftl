### Was ein Bericht über Tage und Wochen sagt, und die Fehler des Telefons.

app-report-title = { $from } bis { $to }
app-report-nothing = Vom { $from } bis { $to } wurde nichts aufgezeichnet. Beginne eine Schicht oder trage nach, was du noch weißt.
app-report-headline = Du hattest { $visits }, zusammen { $time }. Dazu kamen { $way } auf dem Weg dazwischen: mindestens { $low }, höchstens { $high }.
app-report-shifts-only = Deine Schichten ergeben { $time }. Darin wurde kein Ort aufgezeichnet; Besuche und Wege sind nicht bekannt.
app-week-title = Woche vom { $date }: { $way } auf dem Weg zwischen Besuchen
app-day-headline = { $date }: { $visits }, { $way } auf dem Weg dazwischen
app-day-nothing = { $date }: nichts aufgezeichnet
app-day-gone = { $date }: die Aufzeichnung dieses Tages ist nicht vollständig
app-day-no-work = { $date }: keine Arbeit aufgezeichnet
app-sketch-title = { $date }: { $km } zwischen Besuchen
app-sketch-source = Aus deiner eigenen Aufzeichnung gezeichnet. Dahinter liegt keine Karte.
app-source =
    { $records ->
        [one] Gemacht aus { $records } Eintrag auf diesem Telefon.
       *[other] Gemacht aus { $records } Einträgen auf diesem Telefon.
    }

app-missing-gone = Ein Teil der Aufzeichnung ist weg. Alle Zahlen sind von dem, was noch da ist:
app-missing-none = Deine ganze Arbeitszeit wurde aufgezeichnet.
app-missing-total = Für { $time } deiner Arbeitstage wissen wir nicht, was war:
app-missing-one = { $date }, { $from } bis { $to }: { $time } fehlen ({ $cause })

app-shift-end = Du hast um { $start } eine Schicht begonnen und nicht beendet. Vielleicht endete sie um { $end } ({ $low } bis { $high }, zu { $sure } sicher): { $why }
app-shift-end-home = dann gingst du nach Hause und nicht mehr zur Arbeit.
app-shift-end-rest = danach hast du fünf Stunden oder länger geruht.
app-shift-end-long = nach mehr als 13 Stunden Schicht bliebe weniger Ruhe, als EU-Recht verlangt.

app-after-hours = { $time } in Arbeits-Apps außerhalb deiner Arbeitszeit

app-heading-findings = Was dir vielleicht zusteht
app-heading-after-hours = Nach Feierabend
app-heading-days = Tag für Tag
app-heading-notes = Deine Notizen
app-no-contract = Lege deinen Vertrag ab, dann vergleicht Stint ihn mit deinen Stunden.
app-findings-overlap = Diese Ergebnisse sehen dieselben Stunden von mehreren Seiten an. Zähle sie nicht zusammen.
app-no-findings = An diesen Tagen fällt nichts auf.
app-working = So wurde das ausgerechnet
app-narrow = Damit es genauer wird:
app-how-known = Gemessen: Das Telefon hat es gesehen. Berichtigt: Du hast es geändert. Eingetippt: Du hast es geschrieben. Geschätzt: über eine Lücke hinweg ausgerechnet.

app-column-line = Schritt
app-column-amount = Betrag
app-column-time = Zeit
app-column-km = Strecke
app-column-known = Woher wir es wissen

app-figure-places = Bei Klienten und im Büro
app-figure-way = Auf dem Weg dazwischen
app-figure-worked = Arbeitszeit: beides zusammen
app-figure-km = Strecke dazwischen
app-figure-commute = Von und nach Hause, zählt nicht dazu
app-figure-waiting = In deinen Schichten, aber an keinem bekannten Ort
app-figure-sleep-in = Schlaf im Dienst
app-figure-on-call = Bereitschaft
app-figure-after-hours = Arbeits-Apps nach Feierabend

app-exactly = { $value }
app-figure-with-range = { $label } ({ $range })
app-range = { $low } bis { $high }

app-place-unnamed = ein Ort ohne Namen
app-row-place = { $class }: { $name }
app-row-way = { $class }: { $from } → { $to }
app-row-plain = { $class }
app-day-note = { $time }: { $text }
app-day-note-between = { $from } bis { $to }: { $text }

app-class-visit = Besuch
app-class-office = Büro
app-class-between = Weg zwischen Besuchen
app-class-commute = Weg von oder nach Hause
app-class-own = eigene Zeit
app-class-home = zu Hause
app-class-break = Pause
app-class-sleep-in = Schlaf im Dienst
app-class-on-call = Bereitschaft
app-class-waiting = Warten in der Schicht
app-class-unclear = nicht klar, was
app-class-unseen = nicht aufgezeichnet

app-error-bad-record = Zeile { $line } ist kein Eintrag.
app-error-person-again = Zeile { $line }: Die Zeilen einer Person müssen beisammenstehen. Sortiere die Datei nach Person und Zeit.
app-error-bad-setting = Die Einstellung „{ $key }“ ist nicht lesbar. Eine andere Version von Stint hat sie abgelegt. Bitte setze sie neu.
app-error-nothing-recorded = Da wurde nichts aufgezeichnet. Wähle einen anderen Tag.
app-error-no-such-visit = An dem Tag gibt es keinen Besuch { $number }.
app-error-no-position = Dieser Besuch hat keine Position, darum kann sein Ort keinen Namen bekommen.
app-error-no-contract = Es gibt noch keinen Vertrag. Lege ihn zuerst ab.
app-error-nothing-to-undo = Es gibt nichts zurückzunehmen.
app-error-no-shift-to-end = An dem Tag gibt es keine Schicht, für die Stint ein Ende vorschlagen kann.
app-error-nothing-shared = Mit dieser Kampagne hast du nichts geteilt.
app-note = Nr. { $number }, { $day }: { $text }

app-plans-source = Die geplanten Zeiten sind die des Dienstplans. Wege sind gefahren wie früher, oder geschätzt.
app-class-shift = Schicht ohne Orte
app-error-empty-roster = Der Dienstplan hat keine Besuche. Prüf, ob es die richtige Datei ist.

app-waterfall-title = Was bezahlt wurde und was mindestens sein sollte
app-plans-title = Die Runde wie geplant und in besserer Reihenfolge
app-letter-sender = [Dein Name und deine Anschrift]
app-letter-date = { $date }
app-letter-subject-employer = Meine Arbeitszeit und mein Lohn vom { $from } bis { $to }
app-letter-subject-union = Bitte um Prüfung: meine Arbeitszeit und mein Lohn vom { $from } bis { $to }
app-letter-dear = Guten Tag [Name],
app-letter-intro-employer = ich habe meine Aufzeichnungen vom { $from } bis { $to } mit dem verglichen, was vereinbart und bezahlt wurde. Das habe ich gefunden. In den nummerierten Punkten bin mit „du“ ich gemeint. Bei jedem Betrag stehen Spanne, Rechnung und Regel.
app-letter-intro-union = ich habe meine Arbeit vom { $from } bis { $to } aufgezeichnet und mit Vertrag und Lohnzetteln verglichen. Das hat Stint gefunden. Bei jedem Betrag stehen die Spanne, die Rechnung und die Regel dahinter. Was noch nicht bekannt ist, steht dabei.
app-letter-overlap = Diese Punkte sehen dieselben Stunden von mehreren Seiten an. Die Beträge lassen sich nicht zusammenzählen.
app-letter-sources = Regeln und Quellen
app-letter-open = Was es genauer machen würde
app-letter-record = Die Zeiten stammen von meinem eigenen Telefon, mit dem, was ich selbst berichtigt oder eingetragen habe. Wo das Telefon nichts sah, steht der Betrag als Spanne.
app-letter-ask-employer = Bitte vergleichen Sie das mit Ihren Aufzeichnungen, nennen Sie mir die Abweichungen und zahlen Sie nach, was fehlt. Bitte antworten Sie mir schriftlich bis { $by }.
app-letter-ask-union = Bitte sagt mir, was ihr ratet und bis wann etwas geschehen muss.
app-letter-not-advice = Stint hat diesen Entwurf gemacht. Das ist Information, keine Rechtsberatung.
app-letter-end = Mit freundlichen Grüßen
app-letter-name = [Dein Name]
app-list-title = { $title }:
app-line-money = { $text }: { $money }

app-today-recording = Aufzeichnung seit { $since }. { $visits }, { $way } unterwegs.
app-today-unseen = Schicht seit { $since }, seit { $seen } kein Ort gesehen. { $visits }, { $way } unterwegs.
app-today-shift = Schicht seit { $since }. Noch wurde kein Ort gesehen.
app-today-break = Pause seit { $since }. { $visits }, { $way } unterwegs.
app-today-idle = Heute: { $visits }, { $way } unterwegs.
app-today-nothing = Heute noch nichts. Beginne eine Schicht, wenn deine Arbeit anfängt.
app-today-behind = Dein Telefon ist voll. Was zuletzt aufgezeichnet wurde, ist gesichert, steht aber noch nicht hier. Schaffe Platz.

app-erasing-days = { $records ->
    [one] Ein Eintrag vom { $from } bis { $to } wird gelöscht, mit seinen Berichtigungen.
   *[other] { $records } Einträge vom { $from } bis { $to } werden gelöscht, mit allen Berichtigungen dazu.
}
app-erasing-derived = Alles, was Stint daraus ermittelt hat, wird auch gelöscht.
app-erasing-campaign = Stint vergisst { $organisation } und deinen erfundenen Namen dort. Wenn du wieder mitmachst, bist du für sie jemand anderes.
app-erasing-campaign-stays = Deine Einträge bleiben, und auch die Liste deiner Zusagen.
app-erasing-everything = Deine ganze Aufzeichnung wird gelöscht, mit ihren Schlüsseln. Ohne Sicherung kann sie niemand zurückholen.
app-erasing-copies = Sicherungen und exportierte Dateien von früher enthalten es noch. Lösche sie selbst.
app-erasing-packages = Was du geteilt hast, ist noch bei den anderen.
app-erasing-old-image = Wer deine Passphrase oder deinen Notfallcode hat und dazu eine alte Kopie vom Speicher dieses Telefons, könnte es noch öffnen.
app-erasing-shared = { $organisation } hat noch, was du davon geteilt hast. Danach kannst du sie bitten, es zu löschen.
app-erasing-take-back = { $organisation } hat noch, was du geteilt hast. Nimm es zuerst zurück: Danach geht das von hier aus nicht mehr.

## What would be shared, as a page
app-preview-title = Was geteilt würde
app-preview-kilometres = Kilometer
app-preview-count = wie viele
app-preview-as-sent = Genau die Zahlen, die gesendet würden.
