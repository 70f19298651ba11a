vault-error-no-vault = Hier gibt es noch keine Stint-Daten. Richte Stint zuerst ein oder stelle eine Sicherung wieder her.
vault-error-already-exists = Hier gibt es schon Stint-Daten. Es wurde nichts geändert. Wähle einen leeren Ordner.
vault-error-in-use = Stint ist schon in einem anderen Fenster offen. Schließe es dort zuerst.
vault-error-recorder-running = Die Aufzeichnung läuft. Halte sie an und versuche es noch einmal.
vault-error-too-few-slots = Du brauchst zwei Wege, deine Daten zu öffnen: den Notfallcode und einen weiteren. Wähle eine Passphrase oder deine Bildschirmsperre.
vault-error-no-such-slot = So lassen sich deine Daten nicht öffnen. Nimm einen anderen Weg, zum Beispiel den Notfallcode.
vault-error-wrong-passphrase = Die Passphrase stimmt nicht. Versuche es noch einmal oder nimm den Notfallcode.
vault-error-wrong-recovery-code = Dieser Notfallcode gehört zu anderen Daten. Suche das Blatt, das zu diesem Telefon gehört.
vault-error-malformed-recovery-code = Im Notfallcode ist ein Tippfehler. Vergleiche ihn Zeichen für Zeichen mit deinem Blatt.
vault-error-wrong-platform-key = Der Schlüssel deines Telefons passt nicht zu diesen Daten. Nimm die Passphrase oder den Notfallcode.
vault-error-slot-damaged = Dieser Weg zu deinen Daten ist beschädigt. Nimm einen anderen, zum Beispiel den Notfallcode.
vault-error-cost-changed = Jemand hat geändert, wie deine Passphrase geprüft wird. Gib sie nicht ein. Nimm den Notfallcode.
vault-error-newer = Diese Daten hat ein neueres Stint geschrieben. Aktualisiere Stint und öffne sie dann.
vault-error-keys-damaged = Die Datei mit deinen Schlüsseln ist beschädigt. Deine Daten sind noch da: Lösche nichts. Rette, was lesbar ist, in einen neuen Ordner, oder stelle deine letzte Sicherung wieder her.
vault-error-store-damaged = Deine gespeicherten Daten sind beschädigt. Lösche nichts. Rette, was lesbar ist, in einen neuen Ordner, oder stelle deine letzte Sicherung wieder her.
vault-error-day-damaged = Die Daten eines Tages sind beschädigt. Alle anderen Tage sind in Ordnung. Lass Stint deine Daten prüfen: Es behält, was lesbar ist, und sagt, was fehlt.
vault-error-manifest-forged = Die Aufzeichnung hat angehalten, weil ihre Schlüssel geändert wurden. Öffne Stint einmal, dann ist es behoben.
vault-error-disk-full = Das Telefon ist voll. Schaffe Platz, damit die Aufzeichnung weitergeht.
vault-error-platform-locked = Dein Telefon ist gesperrt. Entsperre es und versuche es noch einmal.
vault-error-platform-key-lost = Dein Telefon hat seinen Schlüssel verloren, zum Beispiel weil die Bildschirmsperre entfernt wurde. Nimm die Passphrase oder den Notfallcode.
vault-error-platform-failed = Der Schlüsselspeicher deines Telefons hat nicht geantwortet. Versuche es gleich noch einmal.
vault-error-no-randomness = Dein Telefon hat keine Zufallszahlen geliefert, darum wurde nichts geschrieben. Starte es neu und versuche es noch einmal.
vault-error-too-large = Das ist zu groß zum Speichern. Es wurde nichts geändert.
vault-error-backup-damaged = Diese Sicherung ist beschädigt oder keine von Stint. Versuche eine andere Kopie.
vault-error-backup-foreign = Diese Sicherung gehört zu einem anderen Notfallcode. Suche das Blatt aus der Zeit der Sicherung.
vault-error-database = Die Daten konnten nicht gelesen oder geschrieben werden. Starte Stint neu und versuche es noch einmal.
vault-error-io = Eine Datei konnte nicht gelesen oder geschrieben werden. Prüfe, ob auf dem Telefon Platz ist, und versuche es noch einmal.
vault-note-segment-damaged = { $places ->
    [one] Am { $day } ist ein Teil der Aufzeichnung beschädigt. Alles andere von diesem Tag ist erhalten.
   *[other] Am { $day } sind { $places } Teile der Aufzeichnung beschädigt. Alles andere von diesem Tag ist erhalten.
}
vault-note-segment-changed = Eine Aufzeichnung vom { $day } wurde nachträglich geändert. Was lesbar war, ist erhalten. Prüfe diesen Tag.
vault-note-segment-missing = Ein Stück der Aufzeichnung fehlt. Es wurde gelöscht, bevor Stint es übernehmen konnte.
vault-note-segment-foreign = Unter deinen Aufzeichnungen lag eine Datei, die nicht von diesem Telefon stammt. Sie wurde beiseitegelegt und nicht benutzt.
vault-note-segment-unreadable = Eine Aufzeichnung lässt sich nicht öffnen. Sie wurde beiseitegelegt und nicht gelöscht.
vault-note-segment-unchecked = Dein Telefon konnte sein eigenes Zeichen auf einer Aufzeichnung vom { $day } nicht prüfen. Die Aufzeichnung wurde übernommen.
vault-note-day-damaged = Gespeicherte Daten vom { $day } sind beschädigt. Was lesbar war, ist erhalten.
vault-note-older-copy = Das ist eine ältere Kopie deiner Daten. Was du seitdem getan hast, kann fehlen.
vault-note-manifest-forged = Die Schlüssel für die Aufzeichnung waren beschädigt oder wurden geändert. Stint hat sie ersetzt.
vault-note-key-copy-damaged = Eine von zwei Kopien deiner Schlüssel war beschädigt oder fehlte. Stint hat sie neu gemacht.
vault-note-platform-key-lost = Dein Telefon hat seinen Schlüssel verloren. Richte die Bildschirmsperre noch einmal als Weg zu Stint ein.
vault-note-rewritten = Stint speichert deine Daten jetzt in einer neueren Form. Jeder lesbare Eintrag wurde kopiert und verglichen. Keiner davon fehlt.
vault-note-not-rewritten = Stint konnte deine Daten nicht in der neueren Form speichern und versucht es beim nächsten Mal wieder. Es fehlt nichts: Alles bleibt, wo es ist.
vault-note-not-rewritten-damaged = Teile deiner Daten sind beschädigt. Darum konnte Stint sie nicht in der neueren Form speichern. Alles Lesbare bleibt, wo es ist. Lass Stint deine Daten prüfen und mach eine Sicherung.
vault-note-erased = Du hast deine Aufzeichnungen vom { $first } bis { $last } gelöscht.
vault-erasure-done = { $records ->
    [one] Ein Eintrag ist gelöscht,
   *[other] { $records } Einträge sind gelöscht,
} { $amendments ->
    [0] aber keine Korrektur.
    [one] dazu eine Korrektur.
   *[other] dazu { $amendments } Korrekturen.
}
vault-erasure-device-key-gone = Was im Speicher des Telefons übrig ist, kann niemand mehr öffnen.
vault-erasure-secret-and-old-image = Nur wer deine Passphrase oder deinen Notfallcode hat und dazu eine alte Kopie vom Speicher dieses Telefons, könnte das Gelöschte noch öffnen.
vault-erasure-copies-elsewhere = Sicherungen und Pakete, die du früher gemacht hast, sind nicht gelöscht. Lösche sie selbst oder rufe sie zurück.
vault-error-keys-missing = Die Datei mit deinen Schlüsseln ist weg, und ohne sie kann niemand deine Daten öffnen. Lösche nichts. Lege die Datei zurück, wenn du eine Kopie des Ordners hast, oder stelle deine letzte Sicherung wieder her.
vault-error-keys-older = Die Datei mit deinen Schlüsseln ist eine ältere Kopie. Ihr fehlen die neuesten Schlüssel. Lege die neuere Datei zurück, rette, was lesbar ist, oder stelle deine letzte Sicherung wieder her.
vault-error-store-foreign = Die Daten und die Schlüssel in diesem Ordner gehören nicht zusammen. Lege die richtigen Dateien zurück oder stelle deine letzte Sicherung wieder her.
vault-note-segment-again = Eine Aufzeichnung vom { $day }, die Stint schon übernommen hatte, wurde zurückgelegt. Nichts zählt doppelt.
vault-note-older-keys = Die Datei mit deinen Schlüsseln wurde durch eine ältere Kopie ersetzt. Stint hat die neueste wieder geschrieben. Wenn du selbst keine Kopie zurückgelegt hast, ändere deine Passphrase.
vault-note-older-list = Die Schlüssel für die Aufzeichnung wurden durch ältere ersetzt. Stint hat die neuen zurückgelegt.
vault-note-day-mended = { $lost ->
    [0] Gespeicherte Daten vom { $day } waren beschädigt. Alle Einträge waren lesbar. Das beschädigte Stück wurde beiseitegelegt.
    [one] Gespeicherte Daten vom { $day } waren beschädigt. Ein Eintrag ist verloren. Alle anderen sind erhalten, das beschädigte Stück wurde beiseitegelegt.
   *[other] Gespeicherte Daten vom { $day } waren beschädigt. { $lost } Einträge sind verloren. Alle anderen sind erhalten, das beschädigte Stück wurde beiseitegelegt.
}
vault-note-log-mended = { $lost ->
    [0] Ein Stück deiner Daten war beschädigt: { $log }. Alles darin war lesbar.
    [one] Ein Stück deiner Daten war beschädigt: { $log }. Ein Eintrag ist verloren. Das beschädigte Stück wurde beiseitegelegt.
   *[other] Ein Stück deiner Daten war beschädigt: { $log }. { $lost } Einträge sind verloren. Das beschädigte Stück wurde beiseitegelegt.
}
vault-note-slot-set = Du hast einen Weg zu deinen Daten eingerichtet: { $way }.
vault-note-slot-removed = Du hast einen Weg zu deinen Daten entfernt: { $way }.
vault-note-slot-lost = Ein Weg zu deinen Daten ist weg, weil sein Schlüssel weg ist: { $way }. Richte ihn neu ein.
vault-note-rescued = { $records ->
    [one] Diese Daten wurden aus einem beschädigten Ordner gerettet, mit einem Eintrag.
   *[other] Diese Daten wurden aus einem beschädigten Ordner gerettet, mit { $records } Einträgen.
} { $losses ->
    [0] Es wurde kein Verlust gefunden.
    [one] Eines ging verloren oder war nicht prüfbar. Die nächste Notiz nennt es.
   *[other] { $losses } Dinge gingen verloren oder waren nicht prüfbar. Die nächsten Notizen nennen sie.
}
vault-note-day-lost = { $lost ->
    [one] Ein Eintrag vom { $day } ist verloren.
   *[other] { $lost } Einträge vom { $day } sind verloren.
}
vault-note-day-lost-unknown = Einträge vom { $day } sind verloren oder veraltet. Wie viele, lässt sich nicht sagen.
vault-note-log-lost = { $lost ->
    [one] Ein Eintrag ist verloren: { $log }.
   *[other] { $lost } Einträge sind verloren: { $log }.
}
vault-note-log-lost-unknown = Einträge sind verloren oder veraltet: { $log }. Wie viele, lässt sich nicht sagen.
vault-note-pieces-lost = { $pieces ->
    [one] Ein gespeichertes Stück ließ sich nicht zuordnen oder öffnen.
   *[other] { $pieces } gespeicherte Stücke ließen sich nicht zuordnen oder öffnen.
}
vault-note-contents-unknown = Das Verzeichnis des Inhalts ging verloren. Darum können Tage fehlen, die niemand nennen kann.
vault-note-keys-lost = Einige Schlüssel gingen verloren. Was sie öffneten, ist nicht mehr lesbar.
vault-note-set-aside-dropped = { $files ->
    [one] Du hast ein beschädigtes Stück gelöscht, das beiseitegelegt war.
   *[other] Du hast { $files } beschädigte Stücke gelöscht, die beiseitegelegt waren.
}
vault-note-campaign-erased = Du hast eine Kampagne gelöscht: Dein Schlüssel und dein erfundener Name darin sind vernichtet.
vault-note-erasure-finished = Ein Löschen, das unterbrochen war, wurde beendet.
vault-log-amendments = deine Korrekturen
vault-log-settings = deine Einstellungen, dein Vertrag und deine Lohnzettel
vault-log-consents = wozu du zugestimmt hast
vault-log-integrity = die Liste dieser Notizen
vault-way-platform = deine Bildschirmsperre
vault-way-passphrase = deine Passphrase
vault-way-recovery = dein Notfallcode
vault-erasure-device-key-kept = Dein Telefon hat seinen alten Schlüssel noch nicht vernichtet. Öffne Stint noch einmal: Es bittet das Telefon jedes Mal darum.
vault-rescue-done = { $records ->
    [one] Ein Eintrag wurde gerettet,
   *[other] { $records } Einträge wurden gerettet,
} { $days ->
    [one] von einem Tag,
   *[other] von { $days } Tagen,
} { $amendments ->
    [0] und keine Korrektur.
    [one] und eine Korrektur.
   *[other] und { $amendments } Korrekturen.
}
vault-error-unsettled = Es ist nicht klar, ob die letzte Änderung gespeichert ist. Sperre Stint und öffne es wieder.
vault-note-segment-not-read = Eine Aufzeichnung ließ sich nicht vom Speicher des Telefons lesen. Sie bleibt, wo sie ist, und Stint versucht es jedes Mal wieder.
vault-note-segment-newer = Eine Aufzeichnung stammt von einem neueren Stint. Sie bleibt, wo sie ist. Aktualisiere Stint, um sie zu lesen.
vault-erasure-recording-keys-kept = Dein Telefon hat seinen Schlüssel verloren, darum mussten ältere bleiben. Wer die Dateien von Stint und deine Passphrase oder deinen Notfallcode hat, könnte Gelöschtes noch öffnen. Richte die Bildschirmsperre in Stint neu ein und lösche dann noch einmal.
vault-erasure-unread-recordings = Stint kann nicht jede Aufzeichnung auf diesem Telefon lesen oder entfernen. In einer davon kann noch ein Teil des Gelöschten stehen. Lösche, was beiseitegelegt ist, oder aktualisiere Stint.
vault-erasure-damaged-copy = Auf diesem Telefon liegt noch eine beschädigte Kopie deiner Daten, in der das Gelöschte stehen kann. Wenn du alles löschst, geht auch sie.
