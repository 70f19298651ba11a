### Ce que seule l'application pour iPhone montre.

ios-paper-group = Groupe { $number } du code
ios-paper-groups = Tapez ces deux groupes depuis votre papier. Vous saurez ainsi qu'il est lisible.
ios-health-paper = Vous n'avez pas encore vérifié le papier avec votre code de secours. Faites un nouveau code sous « Mes données ».
ios-erase-copies = Les sauvegardes, les fichiers exportés et ce que vous avez envoyé le contiennent encore.
ios-erase-secret = Qui a votre phrase secrète ou votre code de secours, et en plus une ancienne copie de la mémoire de ce téléphone, pourrait encore l'ouvrir.

## Ce que le système demande dans ses propres fenêtres

ios-plist-location-using = Pour que visites et trajets se mesurent seuls. Vos lieux restent sur ce téléphone.
ios-plist-location-always = Pour que l'enregistrement continue, le téléphone dans la poche. Vos lieux restent sur ce téléphone.
ios-plist-motion = Pour que Stint sache si vous êtes à l'arrêt, à pied ou en voiture. Cela économise la batterie.
ios-plist-camera = Seulement pour lire le code d'une campagne. Aucune image n'est gardée.
ios-plist-face = Pour que vous seule ouvriez votre relevé.
ios-type-invitation = Invitation d'une campagne
