### Was nur die App für iPhones zeigt.

ios-paper-group = Gruppe { $number } des Codes
ios-paper-groups = Tippe diese zwei Gruppen von deinem Zettel ab. Dann weißt du, dass man ihn lesen kann.
ios-health-paper = Du hast den Zettel mit deinem Notfallcode noch nicht geprüft. Mach unter „Meine Daten“ einen neuen Code.
