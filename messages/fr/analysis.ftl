# Pourquoi rien n'a été enregistré pendant un moment.
analysis-gap-paused = Vous avez mis l’enregistrement en pause.
analysis-gap-outside-hours = C’était en dehors des heures que vous enregistrez.
analysis-gap-permission = Stint n’avait pas le droit de voir le lieu. Redonnez-lui l’autorisation.
analysis-gap-stopped = Le téléphone a arrêté Stint. Vérifiez les réglages de la batterie.
analysis-gap-battery-saver = L’économie d’énergie a arrêté l’enregistrement. Désactivez-la pour Stint.
analysis-gap-no-signal = Le téléphone n’a pas trouvé sa position.
analysis-gap-phone-off = Le téléphone était éteint.
analysis-gap-not-unlocked = Le téléphone n’a pas été déverrouillé après son redémarrage. Déverrouillez-le une fois.
analysis-gap-recorder-failed = Stint n’a pas pu enregistrer. Libérez de la place sur le téléphone.
analysis-gap-unknown = Rien n’a été enregistré, et rien ne dit pourquoi.
