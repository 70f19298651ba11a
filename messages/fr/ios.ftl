### Ce que seule l'application pour iPhone montre.

ios-paper-group = Groupe { $number } du code
ios-paper-groups = Tapez ces deux groupes depuis votre papier. Vous saurez ainsi qu'il est lisible.
ios-health-paper = Vous n'avez pas encore vérifié le papier avec votre code de secours. Faites un nouveau code sous « Mes données ».
