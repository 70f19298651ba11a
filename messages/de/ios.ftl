### Was nur die App für iPhones zeigt.

ios-paper-group = Gruppe { $number } des Codes
ios-paper-groups = Tippe diese zwei Gruppen von deinem Zettel ab. Dann weißt du, dass man ihn lesen kann.
ios-health-paper = Du hast den Zettel mit deinem Notfallcode noch nicht geprüft. Mach unter „Meine Daten“ einen neuen Code.
ios-erase-copies = In Sicherungen, exportierten Dateien und dem, was du verschickt hast, steht es noch.
ios-erase-secret = Wer deine Passphrase oder deinen Notfallcode hat und dazu eine alte Kopie vom Speicher dieses Telefons, könnte es noch öffnen.

## Was das System in seinen eigenen Fenstern fragt

ios-plist-location-using = Damit sich Besuche und Wege von selbst messen. Deine Orte bleiben auf diesem Telefon.
ios-plist-location-always = Damit es weiter aufzeichnet, wenn das Telefon in deiner Tasche ist. Deine Orte bleiben auf diesem Telefon.
ios-plist-motion = Damit Stint weiß, ob du stehst, gehst oder fährst. Das spart Akku.
ios-plist-camera = Nur, um den Code einer Kampagne zu scannen. Kein Bild wird behalten.
ios-plist-face = Damit nur du deine Aufzeichnung öffnen kannst.
ios-type-invitation = Einladung einer Kampagne
