### Das Programm stint: Hilfe, Fragen, Antworten und Fehler.

cli-help-example = Beispiel:

cli-stint-about = Deine eigene Aufzeichnung der Arbeit: Sie bleibt bei dir, und niemand bekommt ohne dein Ja eine Zeile davon.
cli-stint-example = stint demo
cli-init-about = Einen neuen, verschlossenen Tresor für deine Aufzeichnungen anlegen.
cli-init-example = stint init --zone Europe/London --recovery-out recovery.txt
cli-record-about = Einträge hinzufügen, je eine JSON-Zeile. Geht auch, während der Tresor verschlossen ist.
cli-record-example = stint record < today.ndjson
cli-import-about = Aufzeichnungen anderer Programme holen: WeClock, GPX, Google-Zeitachse, OwnTracks, Stints eigenes CSV.
cli-import-example = stint import Timeline.json weclock.zip
cli-week-about = Eine Woche zeigen: Besuche, Wege, Pausen, was fehlt und was dir vielleicht zusteht.
cli-week-example = stint week 2026-11-16 --html week.html
cli-day-about = Einen Tag zeigen, Besuch für Besuch.
cli-day-example = stint day 2026-11-17
cli-place-about = Deine Orte ansehen und benennen.
cli-place-example = stint place list 2026-11-17
cli-place-list-about = Die Besuche eines Tages mit ihren Nummern zeigen.
cli-place-list-example = stint place list 2026-11-17
cli-place-name-about = Den Ort eines Besuchs benennen. Er behält den Namen an jedem Tag.
cli-place-name-example = stint place name 2026-11-17 3 --kind client "Mrs A."
cli-place-undo-about = Deine letzte Änderung zurücknehmen.
cli-place-undo-example = stint place undo
cli-shift-about = Schichten beenden, deren Ende du vergessen hast.
cli-shift-example = stint shift end 2026-11-17
cli-shift-end-about = Das Ende annehmen, das Stint für eine Schicht des Tages vorschlägt.
cli-shift-end-example = stint shift end 2026-11-17
cli-contract-about = Vertrag oder Lohnzettel ablegen, damit Stint vergleichen kann.
cli-contract-example = stint contract contract.toml --payslip payslip.csv
cli-export-about = Deine Einträge in eine Datei schreiben, die andere Programme lesen.
cli-export-example = stint export --format gpx november.gpx --from 2026-11-01 --to 2026-11-30
cli-erase-about = Einen Tag, eine Kampagne oder alles löschen, und sagen, wie weit das reicht.
cli-erase-example = stint erase day 2026-11-17
cli-erase-day-about = Alle Einträge eines Tages löschen.
cli-erase-day-example = stint erase day 2026-11-17
cli-erase-campaign-about = Eine Kampagne vergessen: ihre Pakete und dein Deckname. Deine Einträge und die Liste deiner Zusagen bleiben.
cli-erase-campaign-example = stint erase campaign invitation.stint
cli-erase-all-about = Alles löschen.
cli-erase-all-example = stint erase all
cli-share-about = Sehen, was eine Kampagne bekäme, es senden oder zurücknehmen.
cli-share-example = stint share preview invitation.stint
cli-share-preview-about = Genau zeigen, was sie bekämen. Nichts wird gesendet.
cli-share-preview-example = stint share preview invitation.stint --week 2026-11-16
cli-share-send-about = Zeigen, was sie bekämen, dich fragen und es versiegeln. Senden musst du die Datei selbst.
cli-share-send-example = stint share send invitation.stint --week 2026-11-16 --out for-the-union.stint
cli-share-withdraw-about = Zurücknehmen, was du geteilt hast: macht eine Datei, die um Löschung bittet.
cli-share-withdraw-example = stint share withdraw invitation.stint --out withdraw.stint
cli-share-erasure-about = Alle, die etwas von einem gelöschten Tag bekamen, bitten, es auch zu löschen.
cli-share-erasure-example = stint share erasure 2026-11-16 --out erase.stint
cli-share-evidence-about = Dein eigenes Protokoll für deine Anwältin, als eine versiegelte Datei. Ohne --out siehst du nur, was gehen würde.
cli-share-evidence-example = stint share evidence case.stint --from 2026-11-01 --to 2026-11-30 --out evidence.stint
cli-share-log-about = Zeigen, wozu du wann Ja gesagt hast.
cli-share-log-example = stint share log
cli-backup-about = Eine versiegelte Kopie von allem schreiben oder prüfen, ob eine Kopie aufgeht.
cli-backup-example = stint backup november.stint-backup
cli-restore-about = Aus einer Sicherung einen Tresor machen, mit dem Notfallcode.
cli-restore-example = stint restore november.stint-backup --vault new-phone
cli-access-about = Zeige und ändere die Wege zu deinem Tresor: Passphrase und Notfallcode.
cli-access-example = stint access list
cli-access-list-about = Zähle die Wege zu deinem Tresor auf.
cli-access-list-example = stint access list
cli-access-passphrase-about = Ändere deine Passphrase.
cli-access-passphrase-example = stint access passphrase
cli-access-code-about = Mache einen neuen Notfallcode. Der alte öffnet nur noch ältere Sicherungen.
cli-access-code-example = stint access code --recovery-out recovery.txt
cli-access-remove-about = Entferne einen Weg zu deinem Tresor. Zwei bleiben immer.
cli-access-remove-example = stint access remove device
cli-check-about = Lies alles bis zum letzten Byte, behalte das Gute und sage, was beschädigt ist.
cli-check-example = stint check
cli-rescue-about = Mache einen neuen Tresor aus allem, was in einem beschädigten noch lesbar ist. Der beschädigte bleibt, wie er ist.
cli-rescue-example = stint rescue damaged-folder --out new-folder
cli-campaign-about = Für Organisierende: eine Kampagne anlegen oder eine Einladung lesen.
cli-campaign-example = stint campaign show invitation.stint
cli-campaign-new-about = Schlüssel, unterschriebene Einladung, QR-Code und Blatt für die Vertrauensleute machen.
cli-campaign-new-example = stint campaign new campaign.toml --out spring --backup keys.backup --codes 40
cli-campaign-restore-about = Die Auswertung auf einem anderen Rechner einrichten, aus der Sicherung ihrer Schlüssel.
cli-campaign-restore-example = stint campaign restore keys.backup --campaign campaign.age --desk new-desk
cli-campaign-show-about = Zeigen, wer einlädt, wozu, und die Wörter zum Vergleichen.
cli-campaign-show-example = stint campaign show invitation.stint
cli-campaign-join-about = Nimm eine fremde Kampagne auf, die auch für den Schlüssel deines Schreibtischs versiegelt ist.
cli-campaign-join-example = stint campaign join invitation.stint
cli-campaign-sheet-about = Schreib Einladung, QR-Code und Blatt noch einmal, mit denselben Codes.
cli-campaign-sheet-example = stint campaign sheet invitation.stint --out spring
cli-desk-about = Für Empfänger von Paketen: dein Schreibtisch.
cli-desk-example = stint desk key --backup keys.backup
cli-desk-key-about = Zeig den Schlüssel, für den andere versiegeln. Ein erster Schreibtisch entsteht dafür.
cli-desk-key-example = stint desk key --backup keys.backup
cli-open-about = Für Organisierende: Pakete prüfen und jedes zählen oder ablehnen.
cli-open-example = stint open inbox/*.stint
cli-evidence-about = Für Anwältinnen: prüft einen Beleg bis zur letzten Zeile.
cli-evidence-example = stint evidence evidence.stint --out evidence.tar
cli-findings-about = Für Organisierende: was die Pakete zusammen sagen, und wer fehlt.
cli-findings-example = stint findings invitation.stint --out findings
cli-analyse-about = Aus einer Aufzeichnung Besuche und Fahrten machen. Ohne Tresor.
cli-analyse-example = stint analyse input.csv --visits visits.csv --trips trips.csv
cli-convert-about = Eine Aufzeichnung in CSV, GPX, GeoJSON oder JSON-Zeilen umwandeln. Ohne Tresor.
cli-convert-example = stint convert Timeline.json out.csv
cli-demo-about = Eine erfundene Woche geht den ganzen Weg: aufgezeichnet, verstanden, geteilt, ausgewertet.
cli-demo-example = stint demo --seed 7 --out my-demo

cli-arg-lang = Sprache: en, de, fr oder es.
cli-arg-json = In JSON antworten, für Programme.
cli-arg-vault = Ordner des Tresors.
cli-arg-passphrase_file = Datei mit der Passphrase.
cli-arg-passphrase_fd = Nummer eines offenen Dateideskriptors, der die Passphrase liefert.
cli-arg-recovery_file = Datei mit dem Notfallcode.
cli-arg-recovery_out = Den Notfallcode in diese Datei schreiben statt ihn zu zeigen.
cli-arg-zone = Deine Zeitzone, etwa Europe/Berlin.
cli-arg-files = Aufzeichnungen, die geholt werden.
cli-arg-date = Ein Tag, etwa 2026-11-17.
cli-arg-html = Auch als Seite mit Bildern schreiben.
cli-arg-visit = Nummer des Besuchs, wie die Liste sie zeigt.
cli-arg-kind = Was der Ort für dich ist.
cli-arg-name = Dein Name für den Ort.
cli-arg-file = Die Datei.
cli-arg-payslip = Lohnzettel zum Vergleichen.
cli-arg-keep_receipt = Auch die Quittung schreiben, mit der du es ohne Telefon zurücknehmen kannst.
cli-arg-page = Schreibe das Gezeigte auch als Seite mit Bildern.
cli-arg-kantara = Schreibe alle Einwilligungen als Belege der Form Kantara 1.1, für andere Programme.
cli-arg-notice = Die volle Datenschutzerklärung, um zu prüfen, ob es die der Einladung ist.
cli-arg-receipt = Allein mit dieser Quittung zurücknehmen; kein Tresor ist nötig.
cli-arg-format = Art der Datei.
cli-arg-from = Erster Tag.
cli-arg-to = Letzter Tag.
cli-arg-out = Wohin geschrieben wird.
cli-arg-yes = Nicht noch einmal fragen.
cli-arg-invitation = Die Datei der Einladung.
cli-arg-level = Wie viel du teilst, von 1 bis 5: 1 ist am wenigsten. Ohne Angabe, was die Frage braucht, und nie mehr als 3.
cli-arg-week = Irgendein Tag der Woche, die geteilt wird.
cli-arg-confirm = Dein Ja, wie die Vorschau es nennt. Ohne das wirst du gefragt.
cli-arg-code_file = Datei mit deinem Mitgliedscode von den Vertrauensleuten.
cli-arg-verify = Nur prüfen, ob die Sicherung aufgeht.
cli-arg-desk = Ordner für die Auswertung der Organisierenden.
cli-arg-plan = Die Kampagne als Datei: wer fragt, wozu, bis wann.
cli-arg-backup = Wohin die Sicherung der Kampagnenschlüssel geschrieben wird.
cli-arg-codes = Wie viele Mitgliedscodes gemacht werden.
cli-arg-packages = Pakete, die geöffnet werden.
cli-arg-pack = Der versiegelte Beleg.
cli-arg-noise = Rauschen dazu: strong, middle oder little. Ohne Wort werden nur die Möglichkeiten gezeigt.
cli-arg-succeeds = Sicherung der Schlüssel, denen die neuen folgen.
cli-arg-old_passphrase_file = Datei mit der Passphrase dieser Schlüssel.
cli-arg-saved = Die Sicherung der Schlüssel.
cli-arg-campaigns = Eine Kampagne vom alten Rechner: ihre campaign.age oder ihre Einladung.
cli-arg-cases = Eigene Zahlen von Mitgliedern zeigen, die dem zugestimmt haben.
cli-arg-input = Eine Aufzeichnung als CSV: Person, Zeit, Breite, Länge, Genauigkeit.
cli-arg-visits = Besuche hierhin schreiben.
cli-arg-trips = Fahrten hierhin schreiben.
cli-arg-weeks = Wochenzahlen hierhin schreiben.
cli-arg-places = Orte, die benannt wurden.
cli-arg-roster = Geplante Besuche. Sie zeigen, welche Orte ohne Namen zu Klienten gehören.
cli-arg-seed = Eine andere Zahl macht eine andere Woche.
cli-arg-days = Wie viele Tage, 1 bis 28.
cli-arg-new_passphrase_file = Datei mit der neuen Passphrase.
cli-arg-way = Welcher Weg.
cli-arg-drop_damaged = Lösche die beschädigten Stücke, die beiseitegelegt wurden.
cli-arg-damaged = Ordner des beschädigten Tresors.

cli-prompt-passphrase = Passphrase:
cli-prompt-new-passphrase = Neue Passphrase:
cli-prompt-again = Noch einmal:
cli-prompt-recovery = Notfallcode:
cli-prompt-yes = Tippe { $word } für Ja, alles andere bricht ab:

cli-error-passphrases-differ = Die beiden Passphrasen sind verschieden. Nichts wurde angelegt. Bitte noch einmal.
cli-error-nobody-to-ask = Ein Geheimnis wird gebraucht, und niemand ist da, der es eingibt. Nimm --passphrase-file oder --passphrase-fd.
cli-error-cannot-read-secret = Das Geheimnis in { $file } ist nicht lesbar: { $reason }.
cli-error-same-file = { $file } ist zweimal genannt. Ein Ergebnis würde überschreiben, woraus es entsteht. Nenne eine andere Datei.
cli-error-secret-short = Die Passphrase ist zu kurz. Nimm mindestens { $least } Zeichen, am besten vier Wörter.
cli-error-secret-empty = Das Geheimnis ist leer. Gib eine Zeile Text.
cli-error-secret-too-long = Das Geheimnis ist länger als 1.024 Bytes. Ist es die richtige Datei?
cli-error-no-home = Kein Heimordner gefunden. Nenne einen Ordner mit --vault oder --desk.
cli-error-cannot-read = { $file } ist nicht lesbar: { $reason }.
cli-error-cannot-write = { $file } kann nicht geschrieben werden: { $reason }. Nichts Halbes blieb zurück.
cli-error-bad-zone = { $zone } ist keine Zeitzone. Nimm einen Namen wie Europe/Berlin.
cli-error-desk-exists = In { $folder } liegen schon Schlüssel. Nenne mit --desk einen anderen Ordner.
cli-error-desk-without-keys = Im Ordner { $folder } liegen Kampagnen, aber nicht ihre Schlüssel. Hol sie mit „stint campaign restore“ aus deiner Sicherung zurück oder nenne mit --desk einen anderen Ordner.
cli-error-in-the-way = { $file } ist schon da: Diese Schlüssel öffnen es nicht, oder es enthält, was deiner Datei fehlt. Nichts wurde geändert. Leg es an einen sicheren Ort, dann mach das noch einmal.
cli-error-succeeds-itself = Das sind dieselben Schlüssel. Eine Kampagne folgt älteren als ihren eigenen.
cli-error-said-no = Du hast nicht Ja gesagt. Nichts wurde getan.
cli-error-backwards = Der erste Tag (--from) ist { $from }, nach dem letzten (--to), { $to }. Vertausche sie.
cli-error-other-word = Was jetzt verschickt würde, ist nicht das, wofür dieses Wort galt. Es ist nichts geschehen. Schau es dir noch einmal an: stint share preview
cli-error-unknown-format = { $file }: Die Endung sagt das Format, und diese ist nicht bekannt. Nimm .csv, .gpx, .geojson oder .ndjson.
cli-error-demo-folder = In { $file } liegt schon etwas anderes. Nenne einen anderen Ordner mit --out.

cli-io-not-found = diese Datei gibt es nicht
cli-io-not-allowed = das ist hier nicht erlaubt
cli-io-exists = das gibt es schon
cli-io-disk-full = der Speicher ist voll
cli-io-read-only = dieser Ordner kann nur gelesen werden
cli-io-is-folder = das ist ein Ordner, keine Datei
cli-io-not-folder = ein Teil des Pfads ist kein Ordner
cli-io-not-file = es ist ein Gerät oder eine Pipe, keine Datei
cli-io-not-text = das ist kein Text
cli-io-other = das System hat abgelehnt

## Answers

cli-warning = Bitte beachte: { $text }
cli-yes = ja
cli-init-done = Dein Tresor ist fertig, in { $folder }.
cli-init-recovery = Schreib diesen Notfallcode auf Papier. Er wird nur jetzt gezeigt: { $code }
cli-init-recovery-file = Der Notfallcode steht in { $file }. Druck ihn aus, heb das Papier sicher auf und lösch die Datei.
cli-record-empty = Die Zeile ist leer.
cli-record-too-long = Die Zeile ist zu lang.
cli-record-refused = Zeile { $line } wurde nicht aufgezeichnet. { $reason }
cli-import-done =
    { $file }: { $added ->
        [one] { $added } Eintrag ist neu
       *[other] { $added } Einträge sind neu
    }, { $there ->
        [one] { $there } war schon da.
       *[other] { $there } waren schon da.
    }
cli-skipped =
    { $count ->
        [one] { $count } Eintrag wurde ausgelassen. { $reason }
       *[other] { $count } Einträge wurden ausgelassen. { $reason }
    }
cli-row-refused = { $file }, Zeile { $line } wurde ausgelassen. { $reason }
cli-rows-more =
    { $count ->
        [one] { $count } weitere Zeile wurde ausgelassen.
       *[other] { $count } weitere Zeilen wurden ausgelassen.
    }
cli-rows-out-of-order =
    { $count ->
        [one] { $count } Zeile steht nicht in der Reihenfolge und wurde ausgelassen. Sortiere die Datei nach Zeit.
       *[other] { $count } Zeilen stehen nicht in der Reihenfolge und wurden ausgelassen. Sortiere die Datei nach Zeit.
    }
cli-page-written = Die Seite mit Bildern liegt in { $file }.
cli-place-row = { $number }. { $from } bis { $to } ({ $time }): { $name } – { $kind }
cli-place-named = Dieser Ort heißt jetzt an jedem Tag { $name }.
cli-place-undone = Deine letzte Änderung ist zurückgenommen.
cli-shift-ended = Deine Schicht ab { $from } endet jetzt um { $to }. So nimmst du das zurück: stint place undo
cli-shift-end-take = Wenn das stimmt: stint shift end { $date }
cli-try = Versuche es mit: { $command }
cli-and-try = { $sentence } { $try }
cli-contract-kept = Der Vertrag aus { $file } liegt jetzt in deinem Tresor.
cli-payslip-kept = Der Lohnzettel aus { $file } liegt jetzt in deinem Tresor.
cli-convert-done =
    { $written ->
        [one] { $written } Eintrag wurde in { $file } geschrieben.
       *[other] { $written } Einträge wurden in { $file } geschrieben.
    }
cli-convert-no-place =
    { $count ->
        [one] { $count } Eintrag passt nicht in dieses Format und fehlt in der Datei. Das Format ndjson nimmt alle auf.
       *[other] { $count } Einträge passen nicht in dieses Format und fehlen in der Datei. Das Format ndjson nimmt alle auf.
    }
cli-analyse-done =
    { $fixes ->
        [one] { $fixes } Position
       *[other] { $fixes } Positionen
    } von { $users ->
        [one] { $users } Person
       *[other] { $users } Personen
    }: { $visits ->
        [one] { $visits } Besuch
       *[other] { $visits } Besuche
    }, { $trips ->
        [one] { $trips } Fahrt
       *[other] { $trips } Fahrten
    }, { $gaps ->
        [one] { $gaps } Lücke
       *[other] { $gaps } Lücken
    }.
cli-backup-done = Die Sicherung liegt in { $file }. Nur dein Notfallcode öffnet sie. Heb beide an verschiedenen Orten auf.
cli-backup-good =
    { $records ->
        [one] Die Sicherung ist heil: { $records } Eintrag lässt sich zurückholen.
       *[other] Die Sicherung ist heil: { $records } Einträge lassen sich zurückholen.
    }
cli-restore-done = Deine Aufzeichnungen sind wieder da, in { $folder }.
cli-access-set = Eingerichtet: { $way }.
cli-access-removed = Entfernt: { $way }.
cli-access-code = Der alte Notfallcode öffnet diesen Tresor nicht mehr. Behalte sein Blatt, solange du ältere Sicherungen hast.
cli-check-done = { $records ->
    [one] Ein Eintrag
   *[other] { $records } Einträge
} { $days ->
    [one] von einem Tag: lesbar.
   *[other] von { $days } Tagen: lesbar.
}
cli-check-rescue = Die Datenbank selbst ist beschädigt. Es wurde nichts in ihr geändert. Rette, was lesbar ist, in einen neuen Tresor mit: stint rescue
cli-check-notes = Was bisher notiert wurde:
cli-check-aside = { $files ->
    [one] Ein beschädigtes Stück liegt beiseite. Lösche es mit --drop-damaged, wenn du alles hast.
   *[other] { $files } beschädigte Stücke liegen beiseite. Lösche sie mit --drop-damaged, wenn du alles hast.
}
cli-aside-segment = Eine Aufzeichnung vom { $day }, { $kilobytes } kB
cli-aside-block = Ein Stück des Speichers, { $kilobytes } kB
cli-aside-unknown = Eine Datei, die nicht lesbar ist, { $kilobytes } kB
cli-rescue-done = Der neue Tresor ist in { $folder }. Der beschädigte in { $damaged } wurde nicht geändert. Lösche ihn erst, wenn du sicher bist.

cli-erase-day-sure = Das löscht alle Einträge vom { $date }.
cli-erase-day-shared = { $organisation } hat noch, was du von diesem Tag geteilt hast. Bitte um Löschung: stint share erasure { $day } --out erase.stint
cli-erase-campaign-sure = Damit vergisst Stint die Kampagne.
cli-erase-campaign-done = Die Kampagne ist vergessen. Deine Einträge und die Liste deiner Zusagen sind noch da.
cli-erase-campaign-shared = Was du ihnen geschickt hast, haben sie noch. So nimmst du es zurück: stint share withdraw
cli-erase-all-first = Wenn du etwas geteilt hast, nimm es zuerst zurück: stint share withdraw. Nach dem Löschen geht das von hier aus nicht mehr.
cli-erase-all-sure = Das löscht alles. Ohne Sicherung kann es niemand zurückholen.
cli-erase-all-done = Hier ist alles gelöscht. Sicherungen und Pakete, die du weitergegeben hast, gibt es noch. Stint kommt nicht an sie heran.

cli-share-clash = Halt: Du kennst diesen Namen mit einem anderen Schlüssel. Vergleiche erst die sechs Wörter persönlich, bevor du weitermachst.
cli-share-shown = Das ist alles, was sie bekämen, Wort für Wort:
cli-share-shown-evidence = Das bekäme deine Anwältin. Was von selbst aufgezeichnet wurde, steht hier nur als Anzahl je Tag; deine Anwältin bekommt jeden Eintrag davon.
cli-campaign-notice-same = Diese Datenschutzerklärung ist die, mit der die Einladung gemacht wurde.
cli-error-notice-differs = Diese Datenschutzerklärung ist nicht die, mit der die Einladung gemacht wurde. Frag die Organisation nach der richtigen.
cli-log-kantara = { $file } enthält { $count ->
        [one] eine Einwilligung
       *[other] { $count } Einwilligungen
    } für andere Programme.
cli-share-yes-word = Dein Ja zu genau diesem: { $word }
cli-share-nothing-sent = Nichts wurde gesendet. So sendest du es: stint share send
cli-share-sealed = Versiegelt in { $file }. Noch hat nichts dieses Gerät verlassen: Du schickst die Datei selbst, mit jedem Messenger.
cli-share-receipt = Die Quittung liegt in { $file }. Bewahre sie woanders auf: Mit ihr kannst du das auch dann zurücknehmen, wenn dein Telefon weg ist.
cli-withdraw-done = Schick ihnen { $file }. Die Datei bittet sie, zu löschen, was du geteilt hast.
cli-erasure-done = Die Bitte um Löschung liegt in { $file }. Schick sie an alle, die deine Daten bekommen haben.
cli-log-empty = Du hast noch zu nichts Ja gesagt.
cli-log-given = { $at }: du hast Ja gesagt
cli-log-withdrawn = { $at }: du hast es zurückgenommen
cli-log-erasure = { $at }: du hast um Löschung gebeten
cli-log-deleted = { $at }: sie sagen, dass es gelöscht ist

cli-campaign-made = Die Kampagne liegt in { $folder }. Ihre sechs Wörter: { $words }
cli-campaign-backup = Die Sicherung der Schlüssel liegt in { $file }. Geht dieser Computer verloren, öffnen nur sie und ihre Passphrase die Pakete.
cli-campaign-joined = Die Kampagne liegt auf deinem Schreibtisch: Öffne ihre Pakete mit stint open. Ihre sechs Wörter: { $words }. Vergleiche sie. Die Codes sind nicht hier, also gilt niemand als bestätigt.
cli-campaign-sheet = Einladung, QR-Code und Blatt liegen wieder in { $folder }.
cli-desk-key = Der Schlüssel deines Schreibtischs: { $key }
cli-desk-passed-over = Eine Kampagne dieses Schreibtischs lässt sich nicht lesen und wurde übergangen. Hol sie aus deiner Kopie vom Ordner zurück.
cli-findings-reminder = Ein Text für alle Mitglieder:
cli-sheet-lead = Scanne das mit Stint. Beim Scannen wird nichts geteilt.
cli-sheet-words = Vergleiche diese Wörter
cli-sheet-compare = Stint zeigt dir dieselben sechs Wörter. Wenn sie anders sind, hör auf.
cli-sheet-notice = Wer fragt und wozu
cli-sheet-codes = Ein Code für jedes Mitglied
cli-sheet-codes-how = Schneide sie auseinander. Gib jedem Mitglied einen und streich ihn hier durch.
cli-open-counted =
    { $weeks ->
        [one] { $file }: gezählt, { $weeks } Woche.
       *[other] { $file }: gezählt, { $weeks } Wochen.
    }
cli-open-again = { $file }: Genau diese Datei ist schon da.
cli-open-same-day = { $file } und { $other } sind vom selben Tag und sagen zu einer Woche Verschiedenes. { $file } zählt, weil es später geöffnet wurde. Ist das falsch, bitte an einem anderen Tag noch einmal um diese Woche.
cli-open-day-unknown = { $file } und { $other } sagen zu einer Woche Verschiedenes. Eines kam vor dem Tag, den es nennt; welches später ist, weiß man nicht. { $counts } zählt. Ist das falsch, bitte an einem späteren Tag noch einmal um diese Woche.
cli-open-withdrawn =
    { $count ->
        [0] { $file }: zurückgenommen; hier gab es nichts davon. Schick als Antwort { $statement }.
        [one] { $file }: zurückgenommen; { $count } Datei wurde gelöscht. Schick als Antwort { $statement }.
       *[other] { $file }: zurückgenommen; { $count } Dateien wurden gelöscht. Schick als Antwort { $statement }.
    }
cli-open-files-left = { $file }: zurückgenommen und im Eingang gelöscht. In diesen Dateien steht es noch: { $files }. Lösch sie und deine Kopien und öffne diese Datei noch einmal: Dann entsteht die unterschriebene Antwort.
cli-open-of-none = Diese Datei ist für keine der Kampagnen, die sich öffnen ließen. Öffne sie noch einmal, wenn sich alle öffnen lassen.
cli-open-refused = { $file }: abgelehnt. { $reason }
cli-open-done = { $counted } gezählt, { $refused } abgelehnt.
cli-evidence-written = Der Beleg ohne Siegel liegt in { $file }. Bewahre ihn sicher auf: Darin steht das ganze Protokoll.
cli-findings-choice = { $name }: { $error } Es kostet { $cost } von { $whole }, die jedes Mitglied hat.
cli-findings-choose = Es wurde nichts herausgegeben. Wähle eines mit --noise.
cli-findings-left = { $left } von { $whole } sind für das Mitglied übrig, das am meisten gab.
cli-campaign-restored =
    { $count ->
        [0] Die Schlüssel sind wieder da. Bring eine Kampagne mit --campaign.
        [one] Die Schlüssel und eine Kampagne sind wieder da. Öffne ihre Pakete noch einmal.
       *[other] Die Schlüssel und { $count } Kampagnen sind wieder da. Öffne ihre Pakete noch einmal.
    }
cli-campaign-without-codes = { $file } ist eine Einladung: Die Codes der Mitglieder und die Liste der Ergebnisse sind nicht darin. Niemand wird als bestätigt zählen. Bring campaign.age vom alten Rechner, wenn du kannst.
cli-cases-none = Kein Mitglied hat zugestimmt, dass seine eigenen Zahlen gezeigt werden.
cli-cases-member = Mitglied { $key }
cli-findings-dots = Jeder Punkt ist ein Mitglied. Seine eigene Zahl steht nicht da: Mitglieder einer Gruppe von zehn oder mehr sind gleichmäßig über ihre Spanne verteilt.
cli-findings-unit-hours = Stunden in der Woche
cli-findings-unit-km = km in der Woche
cli-findings-unit-count = in der Woche
cli-retention-over = Die Frist für die Daten von { $organisation } ist vorbei. Hier ist alles gelöscht. Die unterschriebene Erklärung liegt in { $file }. Lösch auch deine Kopien.
cli-retention-files-left = Die Frist für die Daten von { $organisation } ist vorbei. Der Eingang ist leer. In diesen Dateien steht noch etwas: { $files }. Lösch sie. Die unterschriebene Erklärung entsteht beim nächsten Mal.
cli-findings-members = Mitglieder
cli-findings-median = das mittlere Mitglied, je Woche
cli-findings-spread = vom niedrigsten bis zum höchsten
cli-findings-notes = Was man über diese Zahlen wissen muss
cli-findings-bars = Wie viele Mitglieder zwischen welchen Werten liegen. Jeder Balken ist eine Gruppe von mindestens zehn; Balken können mehr oder weniger umfassen.
cli-findings-unit = Mitglieder
cli-findings-written = Die Ergebnisse liegen in { $folder }: als Seite, als Tabelle und als JSON.

cli-progress-analyse = Wird ausgerechnet
cli-progress-read = Wird gelesen
cli-progress-write = Wird geschrieben
cli-progress-open = Pakete werden geöffnet
cli-progress-rewrite = Deine Daten kommen in die neuere Form

cli-error-file = { $file }: { $reason }
cli-error-nothing-usable = { $file }: Darin ist nichts, was sich verwenden lässt. Nichts wurde geschrieben.
cli-error-no-contract-file = Nenne einen Vertrag, oder einen Lohnzettel mit --payslip.
cli-error-secret-not-text = Die Passphrase ist kein Text.
cli-error-no-campaign = In diesem Ordner gibt es die Kampagne nicht. Ist es der richtige?
cli-error-campaign-there = Diese Kampagne liegt schon auf deinem Schreibtisch.
cli-error-desk-backup = Es gibt noch keinen Schreibtisch. Sag, wohin die Sicherung seiner Schlüssel soll: --backup DATEI.
cli-error-no-ledger = Die Liste der veröffentlichten Ergebnisse, { $file }, fehlt. Hol sie aus deiner Kopie vom Ordner zurück. Wenn du weißt, dass nie etwas veröffentlicht wurde: --no-earlier-findings.
cli-error-nobody-to-confirm = Niemand ist da, der Ja sagen kann. Nimm --confirm mit dem Wort aus der Vorschau.
cli-error-needs-yes = Niemand ist da, der Ja sagen kann. Nimm --yes.
cli-error-withdraw-out = Sag, wohin die Rücknahme geschrieben wird: --out DATEI.
cli-error-plan = { $file }, Zeile { $line }: { $reason }. Ein Beispiel steht in der Anleitung für Organisierende.
cli-error-plan-word = { $file }: „{ $word }“ ist bei „{ $key }“ nicht bekannt. Die Anleitung für Organisierende nennt die Wörter.

cli-arg-words = Die sechs Wörter von deiner Vertrauensperson, wenn du sie vergleichst.
cli-arg-case_view = Auch einen Blick auf deine eigenen Zahlen erlauben, für deinen eigenen Fall.
cli-arg-names_in_full = Auf Stufe 5 Namen von Klienten und deine Notizen so senden, wie du sie geschrieben hast.
cli-arg-statement = Die Löscherklärung der Organisation, zum Prüfen und Aufheben.
cli-arg-everyone = Auch Mitglieder ohne Code zählen. Das Ergebnis sagt es dazu.
cli-arg-status = Sag nur, was da ist und was fehlt. Nichts wird veröffentlicht.
cli-arg-no_earlier_findings = Die Liste der Ergebnisse ist weg, und du weißt, dass nie eines veröffentlicht wurde.
cli-arg-date_order = Was vorn steht in Daten wie 3/4/22.

## The demo

cli-demo-world =
    { $days ->
        [one] 1. { $name } ist Pflegerin bei { $employer }. Ihr { $days } Tag ist erfunden: Besuche, Straßen, Verkehr, Telefon.
       *[other] 1. { $name } ist Pflegerin bei { $employer }. Ihre { $days } Tage sind erfunden: Besuche, Straßen, Verkehr, Telefon.
    }
cli-demo-recording = Wird aufgezeichnet
cli-demo-recorded =
    { $kills ->
        [one] 2. Ihr Telefon blieb gesperrt und behielt { $records } Einträge, jeden sofort versiegelt. Die App wurde { $kills } Mal abgebrochen.
       *[other] 2. Ihr Telefon blieb gesperrt und behielt { $records } Einträge, jeden sofort versiegelt. Die App wurde { $kills } Mal abgebrochen.
    }
cli-demo-week = 3. Am Abend entsperrt sie es und sieht ihre Tage:
cli-demo-truth = 4. Die Tage sind simuliert, darum kennen wir die Wahrheit. Hier steht sie neben dem, was Stint ausgerechnet hat:
cli-demo-truth-line = { $figure }: Wahrheit { $truth }, Stint { $stint } ({ $range }), { $holds }
cli-demo-truth-title = Die Wahrheit neben Stint
cli-demo-truth-note = Eine Spanne ist ehrlich, wenn die Wahrheit in ihr liegt. Wo das nicht so ist, sagt es die Tabelle.
cli-demo-figure-visits = Besuche bei Klienten und im Büro
cli-demo-figure-places = Zeit bei Klienten und im Büro
cli-demo-figure-between = Zeit auf dem Weg dazwischen
cli-demo-figure-km = Strecke dazwischen
cli-demo-figure-after-hours = Arbeits-Apps nach Feierabend
cli-demo-column-figure = Zahl
cli-demo-column-truth = Wahrheit
cli-demo-column-stint = Stint
cli-demo-column-range = Spanne
cli-demo-column-holds = Spanne und Wahrheit
cli-demo-holds = die Wahrheit liegt in der Spanne
cli-demo-misses = die Wahrheit liegt nicht in der Spanne
cli-demo-notice =
    Dieser Hinweis ist für die Vorführung erfunden. Homecare Workers United fragt Mitglieder, wie viel Weg nicht bezahlt wird.
    Nur Summen je Woche werden gesammelt. Sie werden 180 Tage nach der Kampagne gelöscht.
cli-demo-campaign =
    { $bytes ->
        [one] 5. Ihre Gewerkschaft macht eine Kampagne: eine unterschriebene Einladung von { $bytes } Byte mit QR-Code. Ihre sechs Wörter: { $words }
       *[other] 5. Ihre Gewerkschaft macht eine Kampagne: eine unterschriebene Einladung von { $bytes } Bytes mit QR-Code. Ihre sechs Wörter: { $words }
    }
cli-demo-preview = 6. Sie sieht alles, was hinausginge. Nichts anderes kann hinaus:
cli-demo-shared =
    { $bytes ->
        [one] 7. Sie sagt Ja zu genau dem. Es ist versiegelt: { $bytes } Byte, wie jedes kleine Paket.
       *[other] 7. Sie sagt Ja zu genau dem. Es ist versiegelt: { $bytes } Bytes, wie jedes kleine Paket.
    }
cli-demo-others-progress = Weitere Mitglieder
cli-demo-others =
    { $members ->
        [one] 8. { $members } weiteres Mitglied macht dasselbe auf dem eigenen Telefon.
       *[other] 8. { $members } weitere Mitglieder machen dasselbe auf ihren eigenen Telefonen.
    }
cli-demo-opened =
    { $packages ->
        [one] 9. Die Gewerkschaft öffnet { $packages } Paket. Es wird geprüft, bevor es zählt.
       *[other] 9. Die Gewerkschaft öffnet { $packages } Pakete. Jedes wird geprüft, bevor es zählt.
    }
cli-demo-findings = 10. Zusammen sagen sie:
cli-demo-done = Sieh dich um in { $folder } – fang an mit 1-week.html und 3-findings/findings.html. Dann probiere:
cli-demo-look =
    Alles hier ist erfunden. Kein echter Mensch, kein echter Ort und keine echte Gewerkschaft kommt vor.

    1-week.html: ihre Woche, mit Bildern.
    2-week-against-truth.html: was Stint ausgerechnet hat, neben der Wahrheit.
    3-findings: was alle Mitglieder zusammen sagen.
    campaign: die Einladung, ihr QR-Code und das Blatt für die Vertrauensleute.
    packages: was jedes Mitglied geschickt hat. Nur die Gewerkschaft kann es öffnen.
    phone und desk: ein echter Tresor und ein echter Ordner der Gewerkschaft. Ihre Passphrasen stehen in den Dateien daneben.

    Befehle zum Weiterprobieren:
cli-record-refused-count =
    { $count ->
        [one] { $count } Zeile wurde nicht aufgezeichnet.
       *[other] { $count } Zeilen wurden nicht aufgezeichnet.
    }

cli-owed-about = Zeigt, was dir in einem Lohnzeitraum zustehen kann, mit der Rechnung und dem Gesetz dahinter.
cli-owed-example = stint owed 2026-11-17 --html owed.html --csv owed.csv
cli-letter-about = Schreibt einen Brief an Arbeitgeber oder Gewerkschaft als Entwurf: was gefunden wurde, Zeile für Zeile.
cli-letter-example = stint letter 2026-11-17 --for employer --out letter.txt
cli-roster-about = Behält deinen Dienstplan (CSV oder Kalenderdatei), um den Plan mit dem zu vergleichen, was war.
cli-roster-example = stint roster roster.ics --zone Europe/Berlin
cli-pack-about = Prüft ein Regelpaket deiner Gewerkschaft. Mit --keep gilt es für deinen Vertrag.
cli-pack-example = stint pack our-rules.toml
cli-arg-csv = Schreibt die Ergebnisse auch als Tabelle, eine Zeile je Schritt.
cli-arg-addressee = Für wen der Brief ist.
cli-arg-roster_zone = Die Zeitzone für Zeiten im Dienstplan, die keine nennen, etwa Europe/Berlin.
cli-arg-keep = Behält es in deinem Tresor.
cli-sheet-written = Ergebnisse als Tabelle: { $file }
cli-letter-written = Der Entwurf steht in { $file }. Lies ihn, ändere, was du willst, und setz Namen ein. Stint verschickt nichts.
cli-letter-nothing = Vom { $from } bis { $to } wurde nichts gefunden, worüber ein Brief gehen könnte.
cli-letter-nothing-employer = Vom { $from } bis { $to } fand sich nichts für einen Brief an deinen Arbeitgeber. Im Brief an deine Gewerkschaft steht vielleicht mehr.
cli-roster-kept =
    { $count ->
        [one] Der Besuch im Dienstplan ist gespeichert, { $from } bis { $to }.
       *[other] Die { $count } Besuche im Dienstplan sind gespeichert, { $from } bis { $to }.
    }
cli-pack-fine =
    { $count ->
        [one] { $file } ist in Ordnung: { $count } Zahl für { $code }.
       *[other] { $file } ist in Ordnung: { $count } Zahlen für { $code }.
    }
cli-pack-kept =
    { $count ->
        [one] { $file } ist gespeichert: { $count } Zahl für Verträge in { $code }.
       *[other] { $file } ist gespeichert: { $count } Zahlen für Verträge in { $code }.
    }
cli-pack-figure = { $key }, { $value }: { $source }
cli-pack-counts = zählt
cli-pack-does-not-count = zählt nicht
cli-pack-depends = kommt darauf an
cli-pack-months =
    { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }

cli-mark-about = Sagen, was kein Telefon sieht: eine Schicht, eine Pause, eine Nacht Schlaf im Dienst, Bereitschaft, Urlaub. „stint place undo“ nimmt es zurück.
cli-mark-example = stint mark sleep-in 2026-11-02T22:00 2026-11-03T07:00
    stint mark leave 2026-08-03 2026-08-14
cli-arg-mark = Was es war. Ob Urlaub oder Krankheit, ist gleich und wird nicht gefragt.
cli-arg-mark_from = Wann es begann: ein Datum oder Datum und Uhrzeit wie 2026-11-02T22:00.
cli-arg-mark_to = Wann es endete. Nur ein Datum heißt: das Ende dieses Tages.
cli-mark-kept = Eingetragen: { $what }, von { $from } bis { $to }.
cli-mark-shift = Schicht
cli-mark-break = Pause
cli-mark-sleep-in = Schlaf im Dienst
cli-mark-on-call = Bereitschaft
cli-mark-leave = Urlaub oder Krankheit
cli-error-mark-time = „{ $text }“ ist kein Datum und keine Uhrzeit. Schreib es wie 2026-11-02 oder 2026-11-02T22:00.
cli-error-mark-order = Das Ende liegt vor dem Anfang. Nenn die frühere Zeit zuerst.
cli-desk-inbox-passed-over = Die Kampagne von { $organisation } wurde übergangen. { $reason }
cli-desk-folder-away = Wo der Ordner oder der Stick einer Datei fehlt, kann Stint nicht sehen, ob sie gelöscht ist. Steck den Stick ein, auf dem sie lag. Wenn du den Ordner gelöscht hast, leg einen leeren mit demselben Namen an.
