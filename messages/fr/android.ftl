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
android-licences = Licences logicielles
android-licences-body = Stint est un logiciel libre, sous MIT ou Apache-2.0. Voici les éléments qu’il contient :
android-country-us-ca = États-Unis : Californie
android-country-us-ny = États-Unis : New York
