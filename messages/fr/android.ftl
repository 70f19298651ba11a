### What the Android app alone shows. What both apps show stands in shell.ftl.

android-no-app = Aucune application de ce téléphone ne peut ouvrir cela. Installez-en une pour les fichiers, puis réessayez.
android-paper-check-body = Recopiez ces deux groupes du code depuis votre papier. Vous saurez ainsi qu'il est juste.
android-paper-group = Groupe { $number } du code
android-unlock-other = Autres moyens
android-restored = Votre relevé est de retour. Ouvrez-le comme vous l'avez choisi.
android-pieces =
    { $count ->
        [one] { $count } morceau abîmé
       *[other] { $count } morceaux abîmés
    }

android-reminders = Rappels
android-reminder-start = Quand j’ai peut-être oublié de commencer
android-reminder-week = À la fin de la semaine
android-forgot-usual = Vous commencez souvent à { $time }.
android-call-name = Appel du travail
android-keys-notification = L’enregistrement a besoin de vous. Ouvrez l’appli une fois, il continuera.
android-failed-notification = Rien de nouveau ne peut être écrit. Ouvrez l’appli pour savoir pourquoi.
android-choices-notification = Vos choix d’enregistrement sont illisibles. Ouvrez l’appli pour choisir de nouveau.
android-not-written = Gardé, mais pas encore écrit. { $why }
android-health-stopped = Votre téléphone empêche Stint d’enregistrer. Regardez ce qui le bloque.
android-health-failed = Rien de nouveau ne peut être écrit pour le moment. Tout attend que cela soit possible.
android-health-choices = Vos choix d’enregistrement sont illisibles. Aucun lieu n’est enregistré en ce moment. Choisissez de nouveau.
android-health-lost = Certains relevés sont perdus ({ $from } – { $to }) : le téléphone n’a pas pu écrire pendant trop longtemps. Ajoutez ce que vous savez.
android-open-shift = Votre relevé montre un service commencé à { $time } et jamais terminé. Rien n’est enregistré en ce moment.
android-paper-unchecked = Votre code de secours n’a jamais été comparé à votre papier. Faites un nouveau code et notez-le.
android-plain-rest = Les notifications et les réglages du téléphone l’appellent toujours Stint.
android-licences = Licences logicielles
android-licences-body = Stint est un logiciel libre, sous MIT ou Apache-2.0. Voici les éléments qu’il contient :
android-country-us-ca = États-Unis : Californie
android-country-us-ny = États-Unis : New York
