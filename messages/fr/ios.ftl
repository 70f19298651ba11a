### Ce que seule l'application pour iPhone montre.

ios-paper-group = Groupe { $number } du code
ios-paper-groups = Tapez ces deux groupes depuis votre papier. Vous saurez ainsi qu'il est lisible.
ios-health-paper = Vous n'avez pas encore vérifié le papier avec votre code de secours. Faites un nouveau code sous « Mes données ».
ios-hours-wake = Un iPhone ne réveille Stint que si vous avez fait un bout de chemin ou restez quelque part. Jusque-là, rien n'est enregistré. Si chaque minute compte, commencez un service.
ios-plain = Icône discrète
ios-plain-why = L'écran d'accueil montre alors une feuille vide. Le nom reste : un iPhone ne laisse aucune application le changer.
ios-reminders = Rappels
ios-reminder-week = À la fin de la semaine
ios-reminder-week-why = Le dimanche soir, tant que vous vous souvenez de votre semaine.
ios-reminder-long = Si un service dure très longtemps
ios-reminder-long-why = Après dix heures, au cas où vous auriez oublié de le finir.
ios-reminder-after-hours = Travail après les heures
ios-reminder-after-hours-why = Une question chaque soir. Un iPhone ne laisse aucune application le voir elle-même.
