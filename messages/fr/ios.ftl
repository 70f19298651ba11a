### Ce que seule l'application pour iPhone montre.

ios-paper-group = Groupe { $number } du code
ios-paper-groups = Tapez ces deux groupes depuis votre papier. Vous saurez ainsi qu'il est lisible.
ios-paper-second = Ce code est nouveau. En aviez-vous déjà noté un ? Barrez-le : il n'ouvre plus rien.
ios-health-paper = Vous n'avez pas encore vérifié le papier avec votre code de secours. Faites un nouveau code sous « Mes données ».
ios-unlock-missing-erase = Vouliez-vous tout effacer, et cela s'est interrompu ? Effacez alors le reste ici.
ios-health-location-not-asked = Votre position n'est pas encore permise : aucun lieu n'est enregistré. Vous pouvez la permettre ici, ou couper les lieux sous « Mes données ».
ios-health-gap-permission-do = Touchez « Régler cela » pour permettre à nouveau la position.
ios-health-notifications-off = Les notifications sont coupées : Stint ne peut rien vous rappeler. Autorisez-les dans les réglages, ou coupez les rappels sous « Mes données ».
ios-health-motion-off = Stint n'a pas le droit de compter vos pas. Autorisez-le dans les réglages, ou coupez les pas sous « Mes données ».
ios-health-key-lost = L'enregistrement s'est arrêté, car sa clé a disparu. Verrouillez Stint sous « Mes données » et ouvrez-le à nouveau. Il reprend alors.
ios-health-keys-changed = L'enregistrement s'est arrêté, car ses clés ont été changées. Verrouillez Stint sous « Mes données » et ouvrez-le à nouveau. Il reprend alors.
ios-health-recorder-failed = Rien ne peut être écrit en ce moment. Ce qui se passe attend, mais pas longtemps. Redémarrez votre téléphone.
ios-today-waits = Cela ne peut pas encore être écrit. Cela attend, et sera écrit dès que possible. Inutile de le refaire. D'ici là, gardez Stint ouvert.
ios-secret-hidden = Votre écran est enregistré ou montré ailleurs. Cette page revient quand c'est fini.
ios-secret-pictured = Une image de cet écran a été prise. Si un code y figure, effacez-la de vos photos : qui l'a peut ouvrir votre relevé.
ios-hours-wake = Un iPhone ne réveille Stint que si vous avez fait un bout de chemin ou restez quelque part. Jusque-là, rien n'est enregistré. Si chaque minute compte, commencez un service.
ios-plain = Icône discrète
ios-plain-why = L'écran d'accueil montre alors une feuille vide. Le nom reste : un iPhone ne laisse aucune application le changer.
ios-reminders = Rappels
ios-reminder-week = À la fin de la semaine
ios-reminder-week-why = Le dimanche soir, tant que vous vous souvenez de votre semaine.
ios-reminder-long = Si un service dure très longtemps
ios-reminder-long-why = Après dix heures, au cas où vous auriez oublié de le finir.
ios-notify-long-notification = Toujours en cours. Avez-vous oublié de finir ?
ios-reminder-after-hours = Travail après les heures
ios-reminder-after-hours-why = Une question chaque soir. Un iPhone ne laisse aucune application le voir elle-même.
