### Le programme stint : aide, questions, réponses et erreurs.

cli-help-example = Exemple :

cli-stint-about = Votre propre relevé de travail : il reste chez vous, et personne n'en reçoit une ligne sans votre oui.
cli-stint-example = stint demo
cli-init-about = Créer un nouveau coffre fermé pour vos relevés.
cli-init-example = stint init --zone Europe/London --recovery-out recovery.txt
cli-record-about = Ajouter des relevés, une ligne JSON chacun. Marche aussi quand le coffre est fermé.
cli-record-example = stint record < today.ndjson
cli-import-about = Reprendre les relevés d'autres programmes : WeClock, GPX, Google Timeline, OwnTracks, le CSV de Stint.
cli-import-example = stint import Timeline.json weclock.zip
cli-week-about = Montrer une semaine : visites, trajets, pauses, ce qui manque, ce qui vous est peut-être dû.
cli-week-example = stint week 2026-11-16 --html week.html
cli-day-about = Montrer un jour, visite par visite.
cli-day-example = stint day 2026-11-17
cli-place-about = Voir vos lieux et leur donner un nom.
cli-place-example = stint place list 2026-11-17
cli-place-list-about = Montrer les visites d'un jour avec leurs numéros.
cli-place-list-example = stint place list 2026-11-17
cli-place-name-about = Nommer le lieu d'une visite. Il garde ce nom tous les jours.
cli-place-name-example = stint place name 2026-11-17 3 --kind client "Mrs A."
cli-place-undo-about = Annuler votre dernier changement.
cli-place-undo-example = stint place undo
cli-shift-about = Finir des services dont vous avez oublié la fin.
cli-shift-example = stint shift end 2026-11-17
cli-shift-end-about = Accepter la fin que Stint propose pour un service de ce jour.
cli-shift-end-example = stint shift end 2026-11-17
cli-contract-about = Garder votre contrat ou une fiche de paie, pour que Stint compare.
cli-contract-example = stint contract contract.toml --payslip payslip.csv
cli-export-about = Écrire vos relevés dans un fichier que d'autres programmes lisent.
cli-export-example = stint export --format gpx november.gpx --from 2026-11-01 --to 2026-11-30
cli-erase-about = Effacer un jour, une campagne ou tout, et dire jusqu'où cela va.
cli-erase-example = stint erase day 2026-11-17
cli-erase-day-about = Effacer tous les relevés d'un jour.
cli-erase-day-example = stint erase day 2026-11-17
cli-erase-campaign-about = Oublier une campagne : ses paquets et votre pseudonyme. Vos relevés et la liste de vos accords restent.
cli-erase-campaign-example = stint erase campaign invitation.stint
cli-erase-all-about = Tout effacer.
cli-erase-all-example = stint erase all
cli-share-about = Voir ce qu'une campagne recevrait, l'envoyer ou le reprendre.
cli-share-example = stint share preview invitation.stint
cli-share-preview-about = Montrer exactement ce qu'ils recevraient. Rien n'est envoyé.
cli-share-preview-example = stint share preview invitation.stint --week 2026-11-16
cli-share-send-about = Montrer ce qu'ils recevraient, vous demander, puis le sceller. C'est vous qui envoyez le fichier.
cli-share-send-example = stint share send invitation.stint --week 2026-11-16 --out for-the-union.stint
cli-share-withdraw-about = Reprendre ce que vous avez partagé : fait un fichier qui demande de l'effacer.
cli-share-withdraw-example = stint share withdraw invitation.stint --out withdraw.stint
cli-share-erasure-about = Demander à tous ceux qui ont reçu quelque chose d’un jour effacé de l’effacer aussi.
cli-share-erasure-example = stint share erasure 2026-11-16 --out erase.stint
cli-share-evidence-about = Votre propre journal pour votre avocat, en un fichier scellé. Sans --out, vous voyez seulement ce qui partirait.
cli-share-evidence-example = stint share evidence case.stint --from 2026-11-01 --to 2026-11-30 --out evidence.stint
cli-share-log-about = Montrer à quoi vous avez dit oui, et quand.
cli-share-log-example = stint share log
cli-backup-about = Écrire une copie scellée de tout, ou vérifier qu'une copie s'ouvre.
cli-backup-example = stint backup november.stint-backup
cli-restore-about = Refaire un coffre à partir d'une sauvegarde, avec le code de secours.
cli-restore-example = stint restore november.stint-backup --vault new-phone
cli-access-about = Voir et changer les moyens d’ouvrir votre coffre : phrase secrète et code de secours.
cli-access-example = stint access list
cli-access-list-about = Lister les moyens d’ouvrir votre coffre.
cli-access-list-example = stint access list
cli-access-passphrase-about = Changer votre phrase secrète.
cli-access-passphrase-example = stint access passphrase
cli-access-code-about = Faire un nouveau code de secours. L’ancien n’ouvre que les anciennes sauvegardes.
cli-access-code-example = stint access code --recovery-out recovery.txt
cli-access-remove-about = Retirer un moyen d’ouvrir votre coffre. Il en reste toujours deux.
cli-access-remove-example = stint access remove device
cli-check-about = Lire tout jusqu’au dernier octet, garder ce qui est bon, et dire ce qui est abîmé.
cli-check-example = stint check
cli-rescue-about = Faire un nouveau coffre de tout ce qui est encore lisible dans un coffre abîmé. L’ancien reste tel quel.
cli-rescue-example = stint rescue damaged-folder --out new-folder
cli-campaign-about = Pour les syndicats : créer une campagne ou lire une invitation.
cli-campaign-example = stint campaign show invitation.stint
cli-campaign-new-about = Créer les clés, l'invitation signée, son code QR et la feuille du délégué.
cli-campaign-new-example = stint campaign new campaign.toml --out spring --backup keys.backup --codes 40
cli-campaign-restore-about = Installer le bureau sur une autre machine, à partir de la copie de ses clés.
cli-campaign-restore-example = stint campaign restore keys.backup --campaign campaign.age --desk new-desk
cli-campaign-show-about = Montrer qui invite, pour quoi, et les mots à comparer.
cli-campaign-show-example = stint campaign show invitation.stint
cli-campaign-join-about = Reprendre une campagne d’autres, scellée aussi pour la clé de votre bureau.
cli-campaign-join-example = stint campaign join invitation.stint
cli-campaign-sheet-about = Écrire de nouveau l’invitation, le code QR et la feuille, avec les mêmes codes.
cli-campaign-sheet-example = stint campaign sheet invitation.stint --out spring
cli-desk-about = Pour qui reçoit des paquets : votre bureau.
cli-desk-example = stint desk key --backup keys.backup
cli-desk-key-about = Montrer la clé pour laquelle les autres scellent. Un premier bureau est créé pour cela.
cli-desk-key-example = stint desk key --backup keys.backup
cli-open-about = Pour les syndicats : vérifier les paquets, compter ou refuser chacun.
cli-open-example = stint open inbox/*.stint
cli-evidence-about = Pour les avocats : vérifier un dossier de preuve jusqu’à la dernière ligne.
cli-evidence-example = stint evidence evidence.stint --out evidence.tar
cli-findings-about = Pour les syndicats : ce que disent les paquets ensemble, et qui manque.
cli-findings-example = stint findings invitation.stint --out findings
cli-analyse-about = Tirer d'un relevé les visites et les trajets. Sans coffre.
cli-analyse-example = stint analyse input.csv --visits visits.csv --trips trips.csv
cli-convert-about = Convertir un relevé en CSV, GPX, GeoJSON ou lignes JSON. Sans coffre.
cli-convert-example = stint convert Timeline.json out.csv
cli-demo-about = Une semaine inventée fait tout le chemin : relevée, comprise, partagée, résumée.
cli-demo-example = stint demo --seed 7 --out my-demo

cli-arg-lang = Langue : en, de, fr ou es.
cli-arg-json = Répondre en JSON, pour les programmes.
cli-arg-vault = Dossier du coffre.
cli-arg-passphrase_file = Fichier qui contient la phrase secrète.
cli-arg-passphrase_fd = Numéro d'un descripteur ouvert qui donne la phrase secrète.
cli-arg-recovery_file = Fichier qui contient le code de secours.
cli-arg-recovery_out = Écrire le code de secours dans ce fichier au lieu de le montrer.
cli-arg-zone = Votre fuseau horaire, par exemple Europe/Paris.
cli-arg-files = Relevés à reprendre.
cli-arg-date = Un jour, par exemple 2026-11-17.
cli-arg-html = L'écrire aussi comme page avec images.
cli-arg-visit = Numéro de la visite, comme dans la liste.
cli-arg-kind = Ce que le lieu est pour vous.
cli-arg-name = Votre nom pour ce lieu.
cli-arg-file = Le fichier.
cli-arg-payslip = Fiche de paie à comparer.
cli-arg-keep_receipt = Écrire aussi le reçu, avec lequel vous pouvez revenir en arrière sans votre téléphone.
cli-arg-page = Écrire aussi ce qui est montré comme une page avec des images.
cli-arg-kantara = Écrire tous les accords comme reçus de la forme Kantara 1.1, pour d’autres programmes.
cli-arg-notice = La notice complète, pour vérifier que c’est celle de l’invitation.
cli-arg-receipt = Revenir en arrière avec ce seul reçu ; aucun coffre n’est nécessaire.
cli-arg-format = Sorte de fichier.
cli-arg-from = Premier jour.
cli-arg-to = Dernier jour.
cli-arg-out = Où écrire.
cli-arg-yes = Ne pas redemander.
cli-arg-invitation = Le fichier de l'invitation.
cli-arg-level = Combien partager, de 1 à 5 : 1 est le moins. Sans cela, ce que demande la question, et jamais plus de 3.
cli-arg-week = N'importe quel jour de la semaine à partager.
cli-arg-confirm = Votre oui, comme l'aperçu le nomme. Sans lui, on vous demande.
cli-arg-code_file = Fichier qui contient votre code de membre, donné par le délégué.
cli-arg-verify = Vérifier seulement que la sauvegarde s'ouvre.
cli-arg-desk = Dossier du bureau du syndicat.
cli-arg-plan = La campagne en fichier : qui demande, pour quoi, jusqu'à quand.
cli-arg-backup = Où écrire la sauvegarde des clés de la campagne.
cli-arg-codes = Combien de codes de membre créer.
cli-arg-packages = Paquets à ouvrir.
cli-arg-pack = Le dossier de preuve scellé.
cli-arg-noise = Ajouter du bruit : strong, middle ou little. Sans mot, les choix sont seulement montrés.
cli-arg-succeeds = Copie des clés auxquelles les nouvelles succèdent.
cli-arg-old_passphrase_file = Fichier avec la phrase secrète de ces clés.
cli-arg-saved = La copie des clés du bureau.
cli-arg-campaigns = Une campagne de l'ancien bureau : son campaign.age ou son invitation.
cli-arg-cases = Montrer les chiffres des membres qui l'ont accepté.
cli-arg-input = Un relevé en CSV : personne, heure, latitude, longitude, précision.
cli-arg-visits = Écrire les visites ici.
cli-arg-trips = Écrire les trajets ici.
cli-arg-weeks = Écrire les chiffres par semaine ici.
cli-arg-places = Lieux que la personne a nommés.
cli-arg-roster = Visites prévues. Elles montrent quels lieux sans nom sont ceux de clients.
cli-arg-seed = Un autre nombre fait une autre semaine.
cli-arg-days = Combien de jours, de 1 à 28.
cli-arg-new_passphrase_file = Fichier qui contient la nouvelle phrase secrète.
cli-arg-way = Quel moyen.
cli-arg-drop_damaged = Supprimer les morceaux abîmés mis de côté.
cli-arg-damaged = Dossier du coffre abîmé.

cli-prompt-passphrase = Phrase secrète :
cli-prompt-new-passphrase = Nouvelle phrase secrète :
cli-prompt-again = Encore une fois :
cli-prompt-recovery = Code de secours :
cli-prompt-yes = Tapez { $word } pour dire oui, autre chose pour arrêter :

cli-error-passphrases-differ = Les deux phrases secrètes sont différentes. Rien n'a été créé. Réessayez.
cli-error-nobody-to-ask = Il faut un secret et il n'y a personne à qui le demander. Utilisez --passphrase-file ou --passphrase-fd.
cli-error-cannot-read-secret = Le secret dans { $file } ne peut pas être lu : { $reason }.
cli-error-same-file = { $file } est nommé deux fois. Un résultat effacerait ce dont il est fait. Nommez un autre fichier.
cli-error-secret-short = La phrase secrète est trop courte. Prenez au moins { $least } caractères, quatre mots au mieux.
cli-error-secret-empty = Le secret est vide. Donnez une ligne de texte.
cli-error-secret-too-long = Le secret dépasse 1 024 octets. Est-ce le bon fichier ?
cli-error-no-home = Aucun dossier personnel trouvé. Nommez un dossier avec --vault ou --desk.
cli-error-cannot-read = { $file } ne peut pas être lu : { $reason }.
cli-error-cannot-write = { $file } ne peut pas être écrit : { $reason }. Rien d'inachevé n'est resté.
cli-error-bad-zone = { $zone } n'est pas un fuseau horaire. Prenez un nom comme Europe/Paris.
cli-error-desk-exists = Il y a déjà un bureau dans { $folder }. Nommez un autre dossier avec --desk.
cli-error-desk-without-keys = Le dossier { $folder } contient des campagnes, mais pas leurs clés. Remettez les clés avec « stint campaign restore » et votre sauvegarde, ou nommez un autre dossier avec --desk.
cli-error-in-the-way = { $file } est déjà là : ces clés ne l’ouvrent pas, ou il contient ce qui manque au vôtre. Rien n’a été changé. Mettez-le en lieu sûr, puis recommencez.
cli-error-succeeds-itself = Ce sont les mêmes clés. Une campagne succède à des clés plus anciennes que les siennes.
cli-error-said-no = Vous n'avez pas dit oui. Rien n'a été fait.
cli-error-backwards = Le premier jour (--from) est { $from }, après le dernier (--to), { $to }. Échangez-les.
cli-error-other-word = Ce qui partirait maintenant n'est pas ce que ce mot confirmait. Rien n'a été fait. Regardez encore une fois : stint share preview
cli-error-unknown-format = { $file } : la fin du nom dit le format, et celle-ci n'est pas connue. Prenez .csv, .gpx, .geojson ou .ndjson.
cli-error-demo-folder = { $file } contient déjà autre chose. Nommez un autre dossier avec --out.

cli-io-not-found = ce fichier n'existe pas
cli-io-not-allowed = ce n'est pas permis ici
cli-io-exists = cela existe déjà
cli-io-disk-full = le disque est plein
cli-io-read-only = ce dossier peut seulement être lu
cli-io-is-folder = c'est un dossier, pas un fichier
cli-io-not-folder = une partie du chemin n'est pas un dossier
cli-io-not-file = c'est un périphérique ou un tube, pas un fichier
cli-io-not-text = ce n'est pas du texte
cli-io-other = le système a refusé

## Answers

cli-warning = À noter : { $text }
cli-yes = oui
cli-init-done = Votre coffre est prêt dans { $folder }.
cli-init-recovery = Écrivez ce code de secours sur papier. Il n'est montré que maintenant : { $code }
cli-init-recovery-file = Le code de secours est dans { $file }. Imprimez-le, gardez le papier en lieu sûr et supprimez le fichier.
cli-record-empty = La ligne est vide.
cli-record-too-long = La ligne est trop longue.
cli-record-refused = La ligne { $line } n'a pas été enregistrée. { $reason }
cli-import-done =
    { $file } : { $added ->
        [one] { $added } relevé est nouveau
       *[other] { $added } relevés sont nouveaux
    }, { $there ->
        [one] { $there } était déjà là.
       *[other] { $there } étaient déjà là.
    }
cli-skipped =
    { $count ->
        [one] { $count } élément a été laissé de côté. { $reason }
       *[other] { $count } éléments ont été laissés de côté. { $reason }
    }
cli-row-refused = { $file } : la ligne { $line } a été laissée de côté. { $reason }
cli-rows-more =
    { $count ->
        [one] { $count } autre ligne a été laissée de côté.
       *[other] { $count } autres lignes ont été laissées de côté.
    }
cli-rows-out-of-order =
    { $count ->
        [one] { $count } ligne n'est pas dans l'ordre et a été laissée de côté. Triez le fichier par heure.
       *[other] { $count } lignes ne sont pas dans l'ordre et ont été laissées de côté. Triez le fichier par heure.
    }
cli-page-written = La page avec images est dans { $file }.
cli-place-row = { $number }. De { $from } à { $to } ({ $time }) : { $name } – { $kind }
cli-place-named = Ce lieu s'appelle maintenant { $name }, tous les jours.
cli-place-undone = Votre dernier changement est annulé.
cli-shift-ended = Votre service de { $from } finit maintenant à { $to }. Pour l'annuler : stint place undo
cli-shift-end-take = Si c'est juste : stint shift end { $date }
cli-try = Essayez : { $command }
cli-and-try = { $sentence } { $try }
cli-contract-kept = Le contrat de { $file } est gardé dans votre coffre.
cli-payslip-kept = La fiche de paie de { $file } est gardée dans votre coffre.
cli-convert-done =
    { $written ->
        [one] { $written } relevé a été écrit dans { $file }.
       *[other] { $written } relevés ont été écrits dans { $file }.
    }
cli-convert-no-place =
    { $count ->
        [one] { $count } relevé n'entre pas dans ce format et a été laissé de côté. Le format ndjson les garde tous.
       *[other] { $count } relevés n'entrent pas dans ce format et ont été laissés de côté. Le format ndjson les garde tous.
    }
cli-analyse-done =
    { $fixes ->
        [one] { $fixes } position
       *[other] { $fixes } positions
    } de { $users ->
        [one] { $users } personne
       *[other] { $users } personnes
    } : { $visits ->
        [one] { $visits } visite
       *[other] { $visits } visites
    }, { $trips ->
        [one] { $trips } trajet
       *[other] { $trips } trajets
    }, { $gaps ->
        [one] { $gaps } trou
       *[other] { $gaps } trous
    }.
cli-backup-done = La sauvegarde est dans { $file }. Seul votre code de secours l'ouvre. Gardez les deux à des endroits différents.
cli-backup-good =
    { $records ->
        [one] La sauvegarde est intacte : { $records } relevé peut être restauré.
       *[other] La sauvegarde est intacte : { $records } relevés peuvent être restaurés.
    }
cli-restore-done = Vos relevés sont de retour, dans { $folder }.
cli-access-set = Réglé : { $way }.
cli-access-removed = Retiré : { $way }.
cli-access-code = L’ancien code de secours n’ouvre plus ce coffre. Gardez son papier tant que vous avez d’anciennes sauvegardes.
cli-check-done = { $records ->
    [one] Une entrée
   *[other] { $records } entrées
} { $days ->
    [one] d’un jour : lisible.
   *[other] de { $days } jours : lisibles.
}
cli-check-rescue = La base de données elle-même est abîmée. Rien n’y a été changé. Sauvez ce qui est lisible dans un nouveau coffre avec : stint rescue
cli-check-notes = Ce qui a été noté jusqu’ici :
cli-check-aside = { $files ->
    [one] Un morceau abîmé est gardé de côté. Supprimez-le avec --drop-damaged quand vous avez tout.
   *[other] { $files } morceaux abîmés sont gardés de côté. Supprimez-les avec --drop-damaged quand vous avez tout.
}
cli-aside-segment = Un enregistrement du { $day }, { $kilobytes } ko
cli-aside-block = Un morceau des données, { $kilobytes } ko
cli-aside-unknown = Un fichier illisible, { $kilobytes } ko
cli-rescue-done = Le nouveau coffre est dans { $folder }. L’ancien, dans { $damaged }, n’a pas été changé. Ne le supprimez que si vous avez tout.

cli-erase-day-sure = Cela efface tous les relevés du { $date }.
cli-erase-day-shared = { $organisation } a encore ce que vous avez partagé de ce jour. Demandez son effacement : stint share erasure { $day } --out erase.stint
cli-erase-campaign-sure = Stint va oublier la campagne.
cli-erase-campaign-done = La campagne est oubliée. Vos relevés et la liste de vos accords sont toujours là.
cli-erase-campaign-shared = Ils ont toujours ce que vous leur avez envoyé. Pour le reprendre : stint share withdraw
cli-erase-all-first = Si vous avez partagé quelque chose, reprenez-le d'abord : stint share withdraw. Après l'effacement, ce n'est plus possible d'ici.
cli-erase-all-sure = Cela efface tout. Sans sauvegarde, personne ne peut le faire revenir.
cli-erase-all-done = Ici, tout est effacé. Les sauvegardes et les paquets que vous avez remis existent encore. Stint ne peut pas les atteindre.

cli-share-clash = Arrêtez : vous connaissez ce nom avec une autre clé. Comparez d'abord les six mots en personne.
cli-share-shown = Voici tout ce qu'ils recevraient, mot pour mot :
cli-share-shown-evidence = Voici ce que votre avocate recevrait. Ce que l’enregistreur a écrit seul est compté ici par jour ; votre avocate en reçoit chaque ligne.
cli-campaign-notice-same = Cette notice est celle avec laquelle l’invitation a été faite.
cli-error-notice-differs = Cette notice n’est pas celle avec laquelle l’invitation a été faite. Demandez la bonne à l’organisation.
cli-log-kantara = { $file } contient { $count ->
        [one] un accord
       *[other] { $count } accords
    } pour d’autres programmes.
cli-share-yes-word = Votre oui à exactement ceci : { $word }
cli-share-nothing-sent = Rien n'a été envoyé. Pour l'envoyer : stint share send
cli-share-sealed = Scellé dans { $file }. Rien n'a quitté cet appareil : c'est vous qui envoyez le fichier, par la messagerie de votre choix.
cli-share-receipt = Le reçu est dans { $file }. Gardez-le ailleurs : avec lui, vous pouvez revenir en arrière même si votre téléphone est perdu.
cli-withdraw-done = Envoyez-leur { $file }. Ce fichier leur demande d'effacer ce que vous avez partagé.
cli-erasure-done = La demande d’effacement est dans { $file }. Envoyez-la à ceux qui ont reçu vos données.
cli-log-empty = Vous n'avez encore rien accepté.
cli-log-given = { $at } : vous avez dit oui
cli-log-withdrawn = { $at } : vous l'avez repris
cli-log-erasure = { $at } : vous avez demandé l’effacement
cli-log-deleted = { $at } : ils disent que c'est effacé

cli-campaign-made = La campagne est dans { $folder }. Ses six mots : { $words }
cli-campaign-backup = La sauvegarde des clés est dans { $file }. Si cet ordinateur est perdu, seules elle et sa phrase secrète ouvrent les paquets.
cli-campaign-joined = La campagne est sur votre bureau : ouvrez ses paquets avec stint open. Ses six mots : { $words }. Comparez-les. Les codes ne sont pas ici, donc personne ne compte comme confirmé.
cli-campaign-sheet = L’invitation, le code QR et la feuille sont de nouveau dans { $folder }.
cli-desk-key = La clé de votre bureau : { $key }
cli-desk-passed-over = Une campagne de ce bureau ne peut pas être lue et a été passée. Remettez-la de votre copie du dossier.
cli-findings-reminder = Un texte à envoyer à tous les membres :
cli-sheet-lead = Scannez ceci avec Stint. Scanner ne partage rien.
cli-sheet-words = Comparez ces mots
cli-sheet-compare = Stint vous montre les mêmes six mots. S'ils sont différents, arrêtez.
cli-sheet-notice = Qui demande, et pour quoi
cli-sheet-codes = Un code pour chaque membre
cli-sheet-codes-how = Découpez-les. Donnez-en un à chaque membre et rayez-le ici.
cli-open-counted =
    { $weeks ->
        [one] { $file } : compté, { $weeks } semaine.
       *[other] { $file } : compté, { $weeks } semaines.
    }
cli-open-again = { $file } : ce même fichier est déjà là.
cli-open-same-day = { $file } et { $other } sont du même jour et disent des chiffres différents d’une semaine. { $file } compte, car il a été ouvert plus tard. Si c’est le mauvais, demandez cette semaine encore une fois, un autre jour.
cli-open-day-unknown = { $file } et { $other } disent des chiffres différents d’une semaine. L’un est arrivé avant le jour qu’il indique : on ne sait pas lequel est le plus récent. { $counts } compte. Si c’est le mauvais, demandez cette semaine encore une fois, un jour plus tard.
cli-open-withdrawn =
    { $count ->
        [0] { $file } : repris ; il n’y avait rien ici. Envoyez { $statement } comme réponse.
        [one] { $file } : repris ; { $count } fichier a été effacé. Envoyez { $statement } comme réponse.
       *[other] { $file } : repris ; { $count } fichiers ont été effacés. Envoyez { $statement } comme réponse.
    }
cli-open-files-left = { $file } : repris, et effacé dans la boîte. Ces fichiers le contiennent encore : { $files }. Effacez-les et vos copies, puis ouvrez ce fichier de nouveau : la réponse signée est alors écrite.
cli-open-of-none = Ce fichier n’est pour aucune des campagnes qui ont pu être ouvertes. Ouvrez-le de nouveau quand toutes peuvent l’être.
cli-open-refused = { $file } : refusé. { $reason }
cli-open-done = Comptés : { $counted }, refusés : { $refused }.
cli-evidence-written = Le dossier sans son sceau est dans { $file }. Gardez-le en lieu sûr : il contient tout le journal.
cli-findings-choice = { $name } : { $error } Cela coûte { $cost } sur les { $whole } de chaque membre.
cli-findings-choose = Rien n’a été publié. Choisissez avec --noise.
cli-findings-left = Il reste { $left } sur { $whole } au membre qui a le plus donné.
cli-campaign-restored =
    { $count ->
        [0] Les clés sont revenues. Apportez une campagne avec --campaign.
        [one] Les clés et une campagne sont revenues. Ouvrez de nouveau ses paquets.
       *[other] Les clés et { $count } campagnes sont revenues. Ouvrez de nouveau leurs paquets.
    }
cli-campaign-without-codes = { $file } est une invitation : les codes des membres et la liste des résultats n'y sont pas. Personne ne comptera comme confirmé. Apportez campaign.age de l'ancien bureau si vous pouvez.
cli-cases-none = Aucun membre n'a accepté que ses propres chiffres soient montrés.
cli-cases-member = Membre { $key }
cli-findings-dots = Chaque point est un membre. Son propre chiffre n’y est pas : les membres d’un groupe de dix ou plus sont répartis également sur son étendue.
cli-findings-unit-hours = heures par semaine
cli-findings-unit-km = km par semaine
cli-findings-unit-count = par semaine
cli-retention-over = Le délai pour garder les données de { $organisation } est passé. Tout est effacé ici. La déclaration signée est dans { $file }. Effacez aussi vos copies.
cli-retention-files-left = Le délai pour garder les données de { $organisation } est passé. La boîte est vide. Ces fichiers en contiennent encore : { $files }. Effacez-les. La déclaration signée sera écrite la prochaine fois.
cli-findings-members = membres
cli-findings-median = le membre du milieu, par semaine
cli-findings-spread = du plus bas au plus haut
cli-findings-notes = Ce qu'il faut savoir sur ces chiffres
cli-findings-bars = Combien de membres se trouvent entre quelles valeurs. Chaque barre est un groupe de dix ou plus ; une barre peut couvrir plus ou moins.
cli-findings-unit = membres
cli-findings-written = Les résultats sont dans { $folder } : une page, un tableau et du JSON.

cli-progress-analyse = Calcul en cours
cli-progress-read = Lecture
cli-progress-write = Écriture
cli-progress-open = Ouverture des paquets
cli-progress-rewrite = Passage de vos données à la nouvelle forme

cli-error-file = { $file } : { $reason }
cli-error-nothing-usable = { $file } : il n'y a rien dedans qui puisse servir. Rien n'a été écrit.
cli-error-no-contract-file = Nommez un contrat, ou une fiche de paie avec --payslip.
cli-error-secret-not-text = La phrase secrète n'est pas du texte.
cli-error-no-campaign = Cette campagne n'est pas dans ce dossier. Est-ce le bon dossier ?
cli-error-campaign-there = Cette campagne est déjà sur votre bureau.
cli-error-desk-backup = Il n’y a pas encore de bureau. Dites où va la sauvegarde de ses clés : --backup FICHIER.
cli-error-no-ledger = La liste des résultats publiés, { $file }, manque. Remettez-la de votre copie du dossier. Si vous savez que rien n’a jamais été publié : --no-earlier-findings.
cli-error-nobody-to-confirm = Il n'y a personne pour dire oui. Utilisez --confirm avec le mot que montre l'aperçu.
cli-error-needs-yes = Il n'y a personne pour dire oui. Utilisez --yes.
cli-error-withdraw-out = Dites où écrire le retrait : --out FICHIER.
cli-error-plan = { $file }, ligne { $line } : { $reason }. Le guide pour les syndicats donne un exemple.
cli-error-plan-word = { $file } : « { $word } » n'est pas connu pour « { $key } ». Le guide pour les syndicats donne la liste des mots.

cli-arg-words = Les six mots donnés par le délégué, si vous les comparez.
cli-arg-case_view = Permettre aussi une vue de vos propres chiffres, pour votre propre dossier.
cli-arg-names_in_full = Au niveau 5, envoyer les noms des clients et vos notes tels que vous les avez écrits.
cli-arg-statement = La déclaration d'effacement du syndicat, à vérifier et à garder.
cli-arg-everyone = Compter aussi les membres sans code. Le résultat le dit.
cli-arg-status = Dire seulement ce qui est arrivé et ce qui manque. Rien n’est publié.
cli-arg-no_earlier_findings = La liste des résultats a disparu, et vous savez que rien n’a jamais été publié.
cli-arg-date_order = Ce qui vient en premier dans une date comme 3/4/22.

## The demo

cli-demo-world =
    { $days ->
        [one] 1. { $name } travaille dans les soins à domicile chez { $employer }. Son { $days } jour est inventé : visites, rues, circulation, téléphone.
       *[other] 1. { $name } travaille dans les soins à domicile chez { $employer }. Ses { $days } jours sont inventés : visites, rues, circulation, téléphone.
    }
cli-demo-recording = Enregistrement
cli-demo-recorded =
    { $kills ->
        [one] 2. Son téléphone est resté verrouillé et a gardé { $records } relevés, chacun scellé aussitôt. L'appli a été coupée { $kills } fois.
       *[other] 2. Son téléphone est resté verrouillé et a gardé { $records } relevés, chacun scellé aussitôt. L'appli a été coupée { $kills } fois.
    }
cli-demo-week = 3. Le soir, elle le déverrouille et voit ses jours :
cli-demo-truth = 4. Les jours sont simulés, nous connaissons donc la vérité. La voici à côté de ce que Stint a calculé :
cli-demo-truth-line = { $figure } : vérité { $truth }, Stint { $stint } ({ $range }), { $holds }
cli-demo-truth-title = La vérité à côté de Stint
cli-demo-truth-note = Une marge est honnête quand elle contient la vérité. Sinon, le tableau le dit.
cli-demo-figure-visits = Visites aux clients et au bureau
cli-demo-figure-places = Temps chez les clients et au bureau
cli-demo-figure-between = Temps de trajet entre eux
cli-demo-figure-km = Distance entre eux
cli-demo-figure-after-hours = Applis de travail après le travail
cli-demo-column-figure = Chiffre
cli-demo-column-truth = Vérité
cli-demo-column-stint = Stint
cli-demo-column-range = Marge
cli-demo-column-holds = Marge et vérité
cli-demo-holds = la marge contient la vérité
cli-demo-misses = la marge manque la vérité
cli-demo-notice =
    Cet avis est inventé pour la démonstration. Homecare Workers United demande à ses membres combien de trajets ne sont pas payés.
    Seuls des totaux par semaine sont réunis. Ils sont effacés 180 jours après la campagne.
cli-demo-campaign =
    { $bytes ->
        [one] 5. Son syndicat fait une campagne : une invitation signée de { $bytes } octet avec un code QR. Ses six mots : { $words }
       *[other] 5. Son syndicat fait une campagne : une invitation signée de { $bytes } octets avec un code QR. Ses six mots : { $words }
    }
cli-demo-preview = 6. Elle voit tout ce qui partirait. Rien d'autre ne peut partir :
cli-demo-shared =
    { $bytes ->
        [one] 7. Elle dit oui à exactement cela. C'est scellé : { $bytes } octet, comme tout petit paquet.
       *[other] 7. Elle dit oui à exactement cela. C'est scellé : { $bytes } octets, comme tout petit paquet.
    }
cli-demo-others-progress = Autres membres
cli-demo-others =
    { $members ->
        [one] 8. { $members } autre membre fait pareil sur son propre téléphone.
       *[other] 8. { $members } autres membres font pareil sur leurs propres téléphones.
    }
cli-demo-opened =
    { $packages ->
        [one] 9. Le syndicat ouvre { $packages } paquet. Il est vérifié avant de compter.
       *[other] 9. Le syndicat ouvre { $packages } paquets. Chacun est vérifié avant de compter.
    }
cli-demo-findings = 10. Ensemble, ils disent :
cli-demo-done = Regardez dans { $folder } – commencez par 1-week.html et 3-findings/findings.html. Puis essayez :
cli-demo-look =
    Tout est inventé ici. Il n'y a ni personne, ni lieu, ni syndicat réel.

    1-week.html : sa semaine, en images.
    2-week-against-truth.html : ce que Stint a calculé, à côté de la vérité.
    3-findings : ce que tous les membres disent ensemble.
    campaign : l'invitation, son code QR et la feuille du délégué.
    packages : ce que chaque membre a envoyé. Seul le syndicat peut l'ouvrir.
    phone et desk : un vrai coffre et un vrai bureau de syndicat. Leurs phrases secrètes sont dans les fichiers à côté.

    Commandes à essayer ensuite :
cli-record-refused-count =
    { $count ->
        [one] { $count } ligne n'a pas été enregistrée.
       *[other] { $count } lignes n'ont pas été enregistrées.
    }

cli-owed-about = Montre ce qu’on vous doit peut-être pour une période de paie, avec le calcul et la loi.
cli-owed-example = stint owed 2026-11-17 --html owed.html --csv owed.csv
cli-letter-about = Écrit un projet de lettre à l’employeur ou au syndicat : ce qui a été trouvé, ligne par ligne.
cli-letter-example = stint letter 2026-11-17 --for employer --out letter.txt
cli-roster-about = Garde votre planning (CSV ou fichier d’agenda), pour le comparer avec ce qui s’est passé.
cli-roster-example = stint roster roster.ics --zone Europe/Paris
cli-pack-about = Vérifie un fichier de règles écrit par votre syndicat. Avec --keep, il sert pour votre contrat.
cli-pack-example = stint pack our-rules.toml
cli-arg-csv = Écrit aussi les résultats en tableau, une ligne par étape.
cli-arg-addressee = À qui s’adresse la lettre.
cli-arg-roster_zone = Le fuseau des heures du planning qui n’en ont pas, comme Europe/Paris.
cli-arg-keep = Le garde dans votre coffre.
cli-sheet-written = Résultats en tableau : { $file }
cli-letter-written = Le projet est dans { $file }. Lisez-le, changez ce que vous voulez, ajoutez les noms. Stint n’envoie rien.
cli-letter-nothing = Rien n’a été trouvé du { $from } au { $to } pour écrire une lettre.
cli-letter-nothing-employer = Rien n’a été trouvé du { $from } au { $to } pour une lettre à votre employeur. La lettre à votre syndicat peut en dire plus.
cli-roster-kept =
    { $count ->
        [one] La visite du planning est gardée, du { $from } au { $to }.
       *[other] Les { $count } visites du planning sont gardées, du { $from } au { $to }.
    }
cli-pack-fine =
    { $count ->
        [one] { $file } est en ordre : { $count } chiffre pour { $code }.
       *[other] { $file } est en ordre : { $count } chiffres pour { $code }.
    }
cli-pack-kept =
    { $count ->
        [one] { $file } est gardé : { $count } chiffre pour les contrats de { $code }.
       *[other] { $file } est gardé : { $count } chiffres pour les contrats de { $code }.
    }
cli-pack-figure = { $key }, { $value } : { $source }
cli-pack-counts = compte
cli-pack-does-not-count = ne compte pas
cli-pack-depends = cela dépend
cli-pack-months =
    { $count ->
        [one] { $count } mois
       *[other] { $count } mois
    }

cli-mark-about = Noter ce qu’aucun téléphone ne voit : un service, une pause, une nuit dormie en service, une astreinte, un congé. « stint place undo » l’annule.
cli-mark-example = stint mark sleep-in 2026-11-02T22:00 2026-11-03T07:00
    stint mark leave 2026-08-03 2026-08-14
cli-arg-mark = Ce que c’était. Pour un congé ou une maladie, la raison n’est pas demandée.
cli-arg-mark_from = Le début : une date, ou une date et une heure comme 2026-11-02T22:00.
cli-arg-mark_to = La fin. Une date seule veut dire la fin de ce jour.
cli-mark-kept = Noté : { $what }, de { $from } à { $to }.
cli-mark-shift = service
cli-mark-break = pause
cli-mark-sleep-in = nuit dormie en service
cli-mark-on-call = astreinte
cli-mark-leave = congé
cli-error-mark-time = « { $text } » n’est ni une date ni une heure. Écrivez 2026-11-02 ou 2026-11-02T22:00.
cli-error-mark-order = La fin est avant le début. Donnez d’abord l’heure la plus tôt.
cli-desk-inbox-passed-over = La campagne de { $organisation } a été passée. { $reason }
cli-desk-folder-away = Là où le dossier ou la clé d’un fichier manque, Stint ne peut pas voir si le fichier est effacé. Branchez la clé où il était. Si vous avez effacé le dossier, créez-en un vide du même nom.
