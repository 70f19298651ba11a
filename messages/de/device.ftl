### Was nur Android-Telefone brauchen: Einstellungen der Hersteller und Berechtigungen.

device-check-maker = Telefone dieses Herstellers beenden Apps von sich aus. Erlaube Stint, von selbst zu starten und im Hintergrund zu laufen.
device-check-restart = Nach einem Neustart läuft die Aufzeichnung nur dann von selbst weiter, wenn der Standort immer erlaubt ist.

# Wo die Einstellung ist. Die Namen sind die in den Menüs des Telefons.
device-maker-xiaomi = Einstellungen, Apps, Apps verwalten, Stint: schalte „Autostart“ ein. Unter „Energiesparmodus“ wähle „Keine Beschränkungen“.
device-maker-huawei = Einstellungen, Akku, App-Start, Stint: schalte „Automatisch verwalten“ aus und erlaube alle drei Punkte.
device-maker-samsung = Einstellungen, Akku, Grenzen der Hintergrundnutzung, Apps nie in Standby: füge Stint hinzu.
device-maker-oppo = Einstellungen, Apps, Stint, Akkuverbrauch: erlaube Hintergrundaktivität und automatisches Starten.
device-maker-oneplus = Einstellungen, Akku, Akku-Optimierung, Stint: wähle „Nicht optimieren“. Erlaube auch den automatischen Start.
device-maker-vivo = Einstellungen, Akku, Stromverbrauch im Hintergrund, Stint: erlaube ihn. Schalte auch „Autostart“ ein.
device-maker-asus = Mobile Manager, PowerMaster, Autostart-Manager: erlaube Stint.
device-maker-nokia = Einstellungen, Akku, Hintergrundaktivitäten verwalten: schalte Stint ein.
