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
vault-error-keys-damaged = Le fichier de vos clés est abîmé. Vos données sont encore là : ne supprimez rien. Sauvez ce qui est lisible dans un nouveau dossier, ou restaurez votre dernière sauvegarde.
vault-error-store-damaged = Vos données enregistrées sont abîmées. Ne supprimez rien. Sauvez ce qui est lisible dans un nouveau dossier, ou restaurez votre dernière sauvegarde.
vault-error-day-damaged = Les données d’un jour sont abîmées. Tous les autres jours sont intacts. Faites vérifier vos données par Stint : il garde ce qui est lisible et dit ce qui est perdu.
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
vault-note-key-copy-damaged = Une des deux copies de vos clés était abîmée ou manquait. Stint l’a refaite.
vault-note-platform-key-lost = Votre téléphone a perdu sa clé. Remettez le verrouillage de l’écran comme moyen d’ouvrir Stint.
vault-note-rewritten = Stint garde maintenant vos données sous une forme plus récente. Chaque entrée lisible a été copiée et comparée. Il n'en manque aucune.
vault-note-not-rewritten = Stint n'a pas pu garder vos données sous la forme plus récente et réessaiera la prochaine fois. Il ne manque rien : tout reste à sa place.
vault-note-not-rewritten-damaged = Une partie de vos données est abîmée. Stint n'a donc pas pu les garder sous la forme plus récente. Tout ce qui est lisible reste à sa place. Laissez Stint vérifier vos données et faites une sauvegarde.
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
vault-error-keys-missing = Le fichier de vos clés a disparu, et sans lui personne ne peut ouvrir vos données. Ne supprimez rien. Remettez le fichier si vous avez une copie du dossier, ou restaurez votre dernière sauvegarde.
vault-error-keys-older = Le fichier de vos clés est une copie plus ancienne. Il lui manque les dernières clés. Remettez le fichier plus récent, sauvez ce qui est lisible, ou restaurez votre dernière sauvegarde.
vault-error-store-foreign = Les données et les clés de ce dossier ne vont pas ensemble. Remettez les bons fichiers, ou restaurez votre dernière sauvegarde.
vault-note-segment-again = Un enregistrement du { $day } que Stint avait déjà repris a été remis. Rien ne compte deux fois.
vault-note-older-keys = Le fichier de vos clés a été remplacé par une copie plus ancienne. Stint a réécrit la plus récente. Si vous n’avez pas remis de copie vous-même, changez votre phrase secrète.
vault-note-older-list = Les clés d’enregistrement ont été remplacées par de plus anciennes. Stint a remis les nouvelles.
vault-note-day-mended = { $lost ->
    [0] Des données du { $day } étaient abîmées. Toutes les entrées étaient lisibles. Le morceau abîmé a été mis de côté.
    [one] Des données du { $day } étaient abîmées. Une entrée est perdue. Les autres sont gardées, le morceau abîmé a été mis de côté.
   *[other] Des données du { $day } étaient abîmées. { $lost } entrées sont perdues. Les autres sont gardées, le morceau abîmé a été mis de côté.
}
vault-note-log-mended = { $lost ->
    [0] Un morceau de vos données était abîmé : { $log }. Tout y était lisible.
    [one] Un morceau de vos données était abîmé : { $log }. Une entrée est perdue. Le morceau abîmé a été mis de côté.
   *[other] Un morceau de vos données était abîmé : { $log }. { $lost } entrées sont perdues. Le morceau abîmé a été mis de côté.
}
vault-note-slot-set = Vous avez réglé un moyen d’ouvrir vos données : { $way }.
vault-note-slot-removed = Vous avez retiré un moyen d’ouvrir vos données : { $way }.
vault-note-slot-lost = Un moyen d’ouvrir vos données a disparu, car sa clé a disparu : { $way }. Réglez-le de nouveau.
vault-note-rescued = { $records ->
    [one] Ces données ont été sauvées d’un dossier abîmé, avec une entrée.
   *[other] Ces données ont été sauvées d’un dossier abîmé, avec { $records } entrées.
} { $losses ->
    [0] Aucune perte n’a été trouvée.
    [one] Une chose est perdue ou n’a pas pu être vérifiée. La note suivante la nomme.
   *[other] { $losses } choses sont perdues ou n’ont pas pu être vérifiées. Les notes suivantes les nomment.
}
vault-note-day-lost = { $lost ->
    [one] Une entrée du { $day } est perdue.
   *[other] { $lost } entrées du { $day } sont perdues.
}
vault-note-day-lost-unknown = Des entrées du { $day } sont perdues ou trop anciennes. On ne peut pas savoir combien.
vault-note-log-lost = { $lost ->
    [one] Une entrée est perdue : { $log }.
   *[other] { $lost } entrées sont perdues : { $log }.
}
vault-note-log-lost-unknown = Des entrées sont perdues ou trop anciennes : { $log }. On ne peut pas savoir combien.
vault-note-pieces-lost = { $pieces ->
    [one] Un morceau enregistré n’a pas pu être reconnu ou ouvert.
   *[other] { $pieces } morceaux enregistrés n’ont pas pu être reconnus ou ouverts.
}
vault-note-contents-unknown = La liste du contenu est perdue. Il peut donc manquer des jours que personne ne peut nommer.
vault-note-keys-lost = Des clés sont perdues. Ce qu’elles ouvraient n’est plus lisible.
vault-note-set-aside-dropped = { $files ->
    [one] Vous avez supprimé un morceau abîmé qui était mis de côté.
   *[other] Vous avez supprimé { $files } morceaux abîmés qui étaient mis de côté.
}
vault-note-campaign-erased = Vous avez effacé une campagne : votre clé et votre nom inventé y sont détruits.
vault-note-erasure-finished = Un effacement interrompu a été terminé.
vault-log-amendments = vos corrections
vault-log-settings = vos réglages, votre contrat et vos fiches de paie
vault-log-consents = ce que vous avez accepté
vault-log-integrity = la liste de ces notes
vault-way-platform = le verrouillage de votre écran
vault-way-passphrase = votre phrase secrète
vault-way-recovery = votre code de secours
vault-erasure-device-key-kept = Votre téléphone n’a pas encore détruit son ancienne clé. Ouvrez Stint de nouveau : il le demande chaque fois.
vault-rescue-done = { $records ->
    [one] Une entrée est sauvée,
   *[other] { $records } entrées sont sauvées,
} { $days ->
    [one] d’un jour,
   *[other] de { $days } jours,
} { $amendments ->
    [0] et aucune correction.
    [one] et une correction.
   *[other] et { $amendments } corrections.
}
vault-error-unsettled = On ne sait pas si le dernier changement est enregistré. Verrouillez Stint et ouvrez-le de nouveau.
vault-note-segment-not-read = Un enregistrement n’a pas pu être lu dans la mémoire du téléphone. Il reste où il est et Stint réessaie chaque fois.
vault-note-segment-newer = Un enregistrement vient d’un Stint plus récent. Il reste où il est. Mettez Stint à jour pour le lire.
vault-erasure-recording-keys-kept = Votre téléphone a perdu sa clé, des clés plus anciennes restent donc. Qui a les fichiers de Stint et votre phrase secrète ou code de secours pourrait encore ouvrir ce qui est effacé. Réglez à nouveau le verrouillage dans Stint, puis effacez encore.
vault-erasure-unread-recordings = Stint ne peut pas lire ou retirer tous les enregistrements de ce téléphone. L’un d’eux peut encore contenir une partie de ce que vous avez effacé. Supprimez ce qui est mis de côté, ou mettez Stint à jour.
vault-erasure-damaged-copy = Une copie abîmée de vos données est encore sur ce téléphone et peut contenir ce que vous avez effacé. Tout effacer la supprime aussi.
