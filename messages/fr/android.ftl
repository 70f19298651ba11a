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
