# Warum eine Zeit lang nichts aufgezeichnet wurde.
analysis-gap-paused = Du hast die Aufzeichnung angehalten.
analysis-gap-outside-hours = Das war außerhalb der Zeiten, die du aufzeichnest.
analysis-gap-permission = Stint durfte den Ort nicht sehen. Gib die Erlaubnis wieder.
analysis-gap-stopped = Das Telefon hat Stint beendet. Prüfe seine Akku-Einstellungen.
analysis-gap-battery-saver = Der Energiesparmodus hat die Aufzeichnung angehalten. Schalte ihn für Stint aus.
analysis-gap-no-signal = Das Telefon konnte seinen Ort nicht finden.
analysis-gap-phone-off = Das Telefon war aus.
analysis-gap-not-unlocked = Das Telefon wurde nach dem Neustart nicht entsperrt. Entsperre es einmal.
analysis-gap-recorder-failed = Stint konnte nichts speichern. Schaffe Platz auf dem Telefon.
analysis-gap-unknown = Es wurde nichts aufgezeichnet, und nichts sagt, warum.
