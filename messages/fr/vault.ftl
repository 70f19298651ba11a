vault-error-no-vault = Il n’y a pas encore de données Stint ici. Configurez d’abord Stint ou restaurez une sauvegarde.
vault-error-already-exists = Il y a déjà des données Stint ici. Rien n’a été changé. Choisissez un dossier vide.
vault-error-in-use = Stint est déjà ouvert dans une autre fenêtre. Fermez-la d’abord.
vault-error-recorder-running = L’enregistrement est en marche. Mettez-le en pause, puis réessayez.
vault-error-too-few-slots = Il faut deux moyens d’ouvrir vos données : le code de secours et un autre. Ajoutez une phrase secrète ou le verrouillage de l’écran.
vault-error-no-such-slot = Vos données ne s’ouvrent pas de cette façon. Utilisez un autre moyen, par exemple le code de secours.
vault-error-wrong-passphrase = Cette phrase secrète n’est pas la bonne. Réessayez ou utilisez votre code de secours.
vault-error-wrong-recovery-code = Ce code de secours est celui d’autres données. Cherchez le papier de ce téléphone.
vault-error-malformed-recovery-code = Il y a une faute de frappe dans le code de secours. Comparez-le à votre papier, lettre par lettre.
vault-error-wrong-platform-key = La clé de votre téléphone ne va pas avec ces données. Utilisez votre phrase secrète ou votre code de secours.
vault-error-slot-damaged = Ce moyen d’ouvrir vos données est abîmé. Utilisez un autre moyen, par exemple le code de secours.
vault-error-cost-changed = Quelqu’un a changé la vérification de votre phrase secrète. Ne la tapez pas. Utilisez votre code de secours.
vault-error-newer = Ces données viennent d’un Stint plus récent. Mettez Stint à jour, puis ouvrez-les.
vault-error-keys-damaged = Le fichier de vos clés est abîmé. Vos données sont toujours là. Restaurez la dernière sauvegarde avec votre code de secours.
vault-error-store-damaged = Vos données sont abîmées ou ont été échangées. Ne supprimez rien. Restaurez la dernière sauvegarde avec votre code de secours.
vault-error-day-damaged = Les données d’un jour sont abîmées. Tous les autres jours sont intacts.
vault-error-manifest-forged = L’enregistrement s’est arrêté, car ses clés ont été changées. Ouvrez Stint une fois pour réparer cela.
vault-error-disk-full = Le téléphone est plein. Libérez de la place pour que l’enregistrement continue.
vault-error-platform-locked = Votre téléphone est verrouillé. Déverrouillez-le et réessayez.
vault-error-platform-key-lost = Votre téléphone a perdu sa clé, par exemple parce que le verrouillage de l’écran a été enlevé. Utilisez votre phrase secrète ou votre code de secours.
vault-error-platform-failed = Le coffre à clés du téléphone n’a pas répondu. Réessayez dans un instant.
vault-error-no-randomness = Votre téléphone n’a pas donné de nombres aléatoires, rien n’a donc été écrit. Redémarrez-le et réessayez.
vault-error-too-large = C’est trop grand pour être gardé. Rien n’a été changé.
vault-error-backup-damaged = Cette sauvegarde est abîmée ou ne vient pas de Stint. Essayez une autre copie.
vault-error-backup-foreign = Cette sauvegarde va avec un autre code de secours. Cherchez le papier du jour de la sauvegarde.
vault-error-database = Les données n’ont pas pu être lues ou écrites. Redémarrez Stint et réessayez.
vault-error-io = Un fichier n’a pas pu être lu ou écrit. Vérifiez qu’il reste de la place, puis réessayez.
vault-note-segment-damaged = { $places ->
    [one] Le { $day }, une partie de l’enregistrement est abîmée. Tout le reste de ce jour est gardé.
   *[other] Le { $day }, { $places } parties de l’enregistrement sont abîmées. Tout le reste de ce jour est gardé.
}
vault-note-segment-changed = Un enregistrement du { $day } a été changé après coup. Ce qui était lisible est gardé. Vérifiez ce jour.
vault-note-segment-missing = Un morceau d’enregistrement manque. Il a été supprimé avant que Stint puisse le reprendre.
vault-note-segment-foreign = Parmi vos enregistrements, un fichier ne vient pas de ce téléphone. Il a été mis de côté et n’est pas utilisé.
vault-note-segment-unreadable = Un enregistrement ne s’ouvre pas. Il a été mis de côté, pas supprimé.
vault-note-segment-unchecked = Votre téléphone n’a pas pu vérifier sa propre marque sur un enregistrement du { $day }. L’enregistrement est gardé.
vault-note-day-damaged = Des données du { $day } sont abîmées. Ce qui était lisible est gardé.
vault-note-older-copy = C’est une copie plus ancienne de vos données. Ce que vous avez fait depuis peut manquer.
vault-note-manifest-forged = Les clés d’enregistrement étaient abîmées ou ont été changées. Stint les a remplacées.
vault-note-key-copy-damaged = Une des deux copies de vos clés était abîmée. Stint l’a refaite.
vault-note-platform-key-lost = Votre téléphone a perdu sa clé. Remettez le verrouillage de l’écran comme moyen d’ouvrir Stint.
vault-note-rewritten = Stint garde maintenant vos données sous une forme plus récente. Chaque entrée a été copiée et comparée. Il ne manque rien.
vault-note-erased = Vous avez effacé vos enregistrements du { $first } au { $last }.
vault-erasure-done = { $records ->
    [one] { $records } enregistrement est effacé,
   *[other] { $records } enregistrements sont effacés,
} { $amendments ->
    [0] et aucune correction.
    [one] avec { $amendments } correction.
   *[other] avec { $amendments } corrections.
}
vault-erasure-device-key-gone = Ce qui reste dans la mémoire du téléphone ne peut plus être ouvert par personne.
vault-erasure-secret-and-old-image = Seule une personne qui a votre phrase secrète ou votre code de secours, et aussi une ancienne copie de la mémoire de ce téléphone, pourrait encore ouvrir ce que vous avez effacé.
vault-erasure-copies-elsewhere = Les sauvegardes et les paquets faits avant ne sont pas effacés. Supprimez-les ou rappelez-les vous-même.
