### Ce que montrent les deux applis de téléphone.

## Everywhere

shell-app-name = Stint
shell-app-plain-name = Carnet
shell-tab-today-tab = Aujourd’hui
shell-tab-week-tab = Semaine
shell-tab-owed-tab = Dû
shell-tab-share-tab = Partager
shell-tab-data-tab = Mes données

shell-common-next-button = Suivant
shell-common-back-button = Retour
shell-common-done-button = Terminé
shell-common-save-button = Enregistrer
shell-common-later-button = Pas maintenant
shell-common-retry-button = Réessayer
shell-common-undo-button = Annuler
shell-common-delete-button = Supprimer
shell-common-add-button = Ajouter
shell-common-settings-button = Ouvrir les réglages
shell-common-less-button = Montrer moins
shell-common-choose-file-button = Choisir un fichier
shell-common-more-button = Plus
shell-common-on = oui
shell-common-off = non
shell-common-from = De
shell-common-to = À
shell-common-time = Heure
shell-common-name = Nom
shell-common-kind = Sorte
shell-common-optional = { $what } (si vous voulez)
shell-common-range = { $from } à { $to }
shell-common-wait = Un instant.
shell-common-saved = Enregistré.
shell-common-undone = Annulé.

## First start

shell-start-title = Votre propre relevé de votre travail
shell-start-what = Stint tient sur ce téléphone le relevé de votre travail : les lieux, les heures et ce qu’on vous doit peut-être.
shell-start-private = Il est chiffré. Personne d’autre ne peut le lire : ni votre employeur, ni votre syndicat, ni nous.
shell-start-no-internet = Stint n’a aucun accès à internet. Rien ne quitte ce téléphone si vous ne l’envoyez pas.
shell-start-begin-button = Commencer
shell-start-restore-button = J’ai une sauvegarde
shell-start-step = Étape { $step } sur { $steps }
shell-start-managed = Ce téléphone semble géré par un employeur. Votre employeur peut voir ce qu’il contient. Prenez un téléphone à vous si vous pouvez.

shell-start-unlock-title = Comment vous ouvrez Stint
shell-start-unlock-body = Il faut deux moyens d’ouvrir votre relevé. L’un d’eux est toujours un code sur papier.
shell-start-unlock-device = Verrouillage de l’écran de ce téléphone
shell-start-unlock-device-body = Votre doigt, votre visage ou le code de ce téléphone.
shell-start-unlock-device-missing = Ce téléphone n’a pas de verrouillage de l’écran. Ajoutez-en un dans les réglages ou choisissez une phrase secrète.
shell-start-unlock-passphrase = Une phrase secrète
shell-start-unlock-passphrase-body = Quelques mots que personne d’autre ne connaît. Au moins 8 signes. Le mieux : quatre mots sans lien entre eux.
shell-start-unlock-passphrase-again = La même phrase secrète encore une fois
shell-start-unlock-passphrase-differ = Les deux ne sont pas pareilles. Tapez-les à nouveau.
shell-start-unlock-make-button = Créer mon relevé

shell-start-paper-title = Votre code de secours
shell-start-paper-body = Écrivez ce code sur papier et gardez-le en lieu sûr, pas avec ce téléphone. Il n’est montré que maintenant.
shell-start-paper-why = Si le téléphone casse ou oublie son verrouillage, seul ce code ouvre votre relevé. Personne ne peut vous en faire un autre.
shell-start-paper-written-button = Je l’ai écrit
shell-start-paper-check-title = Vérifions le papier
shell-start-paper-check-wrong = Ce n’est pas le code. Comparez-le avec votre papier, signe par signe.
shell-start-paper-check-right = Il est juste. Gardez bien le papier.
shell-start-paper-show-button = Revoir le code

shell-start-record-title = Ce qui est enregistré
shell-start-record-body = Vous pouvez changer chaque point à tout moment. Tout reste sur ce téléphone.
shell-start-when-title = Quand enregistrer
shell-start-when-shift = Seulement pendant mes services
shell-start-when-shift-body = Vous commencez et finissez chaque service d’un seul geste. C’est le mieux pour la plupart.
shell-start-when-hours = À des heures fixes
shell-start-when-hours-body = Enregistre aux jours et aux heures que vous choisissez.
shell-start-when-always = Tout le temps
shell-start-when-always-body = Enregistre aussi votre temps libre. Ne choisissez cela que si vous le voulez vraiment.

shell-start-ready-title = Prêt
shell-start-ready-body = Commencez votre premier service quand votre travail commence.
shell-start-ready-new-phone = Pour un nouveau téléphone : faites une sauvegarde, installez Stint là-bas et restaurez-la avec le code de votre papier.
shell-start-battery = Enregistrer coûte un peu de batterie, surtout en déplacement. Là où vous restez sur place, cela coûte peu.

## Permissions

shell-permission-title = Ce que Stint demande à votre téléphone
shell-permission-body = Vous pouvez dire non à chaque point. Vous tapez alors ce que le téléphone ne voit pas.
shell-permission-location = Position
shell-permission-location-why = Pour que visites et trajets se mesurent seuls. Sans elle, vous tapez vos heures.
shell-permission-location-approximate = Seule votre position approximative est permise. Les trajets entre lieux proches ne se mesurent pas. Vous pouvez les taper.
shell-permission-location-while-using = La position n’est permise que quand vous utilisez Stint. Commencez chaque service ici, dans l’appli : cela marche alors.
shell-permission-location-denied = La position n’est pas permise. Vous pouvez taper vos heures et la permettre plus tard dans les réglages.
shell-permission-location-off = La position est coupée sur ce téléphone. Activez-la, et les visites se mesurent seules.
shell-permission-notifications = Notifications
shell-permission-notifications-why = Pour voir qu’un service est en cours, et le finir d’un seul geste.
shell-permission-activity = Mouvement
shell-permission-activity-why = Pour que Stint sache si vous êtes sur place, à pied ou en voiture. Cela épargne la batterie.
shell-permission-app-use = Usage des applis de travail
shell-permission-app-use-why = Pour voir combien de temps vous utilisez des applis de travail après les heures. Vous choisissez lesquelles.
shell-permission-camera-why = Seulement pour scanner le code d’une campagne. Aucune image n’est gardée.
shell-permission-allow-button = Permettre
shell-permission-refuse-button = Sans
shell-permission-allowed = Permis
shell-permission-refused = Pas permis

## Will this phone let it record?

shell-check-title = Ce téléphone laisse-t-il Stint enregistrer ?
shell-check-good = Rien ici n’empêche Stint d’enregistrer.
shell-check-bad =
    { $count ->
        [one] { $count } réglage peut arrêter l’enregistrement.
       *[other] { $count } réglages peuvent arrêter l’enregistrement.
    }
shell-check-again-button = Vérifier à nouveau
shell-check-battery = Votre téléphone peut arrêter Stint pour épargner la batterie. Permettez à Stint de tourner sans limite.
shell-check-background = Votre téléphone ne laisse pas Stint tourner en arrière-plan. Permettez-le dans les réglages.
shell-check-clock = L’horloge du téléphone est réglée à la main. Laissez-la se régler seule, pour que vos heures soient justes.
shell-check-space = Il reste peu de place sur ce téléphone. Supprimez quelque chose dont vous n’avez pas besoin.

## Opening Stint

shell-unlock-title = Stint est verrouillé
shell-unlock-body = L’enregistrement continue quand Stint est verrouillé. Personne ne peut lire votre relevé maintenant.
shell-unlock-button = Ouvrir
shell-unlock-device-button = Verrouillage de l’écran
shell-unlock-passphrase-button = Phrase secrète
shell-unlock-recovery-button = Code de secours
shell-unlock-passphrase = Phrase secrète
shell-unlock-recovery = Code de secours
shell-unlock-reason = Ouvrir votre relevé
shell-unlock-working = Ouverture. Cela peut prendre une ou deux secondes.
shell-unlock-cancelled = Pas ouvert. Réessayez ou prenez un autre moyen.
shell-unlock-too-many = Trop d’essais. Attendez un peu ou prenez un autre moyen.
shell-unlock-lost-title = Votre téléphone a perdu sa clé
shell-unlock-lost-body = Cela arrive quand le verrouillage de l’écran est changé ou retiré. Votre relevé est toujours là. Ouvrez-le avec le code de secours ou la phrase secrète.
shell-unlock-lost-renew = Réglez à nouveau le verrouillage de l’écran, pour pouvoir ouvrir Stint avec lui.
shell-unlock-lost-renew-button = Le régler à nouveau
shell-unlock-other-phone-title = Ce relevé vient d’un autre téléphone
shell-unlock-other-phone-body = La clé de l’ancien téléphone n’est pas venue avec lui. Ouvrez-le avec le code de secours ou la phrase secrète.
shell-unlock-damaged-title = Votre relevé est abîmé
shell-unlock-damaged-body = Ne supprimez rien. Stint peut sauver dans un nouveau relevé ce qui est encore lisible. L’abîmé reste comme il est.
shell-unlock-rescue-button = Sauver le lisible
shell-unlock-missing-title = Le fichier des clés manque
shell-unlock-missing-body = Vos données sont là, mais le fichier de leurs clés a disparu. Restaurez votre dernière sauvegarde. Ne supprimez rien.

## Today

shell-today-title = Aujourd’hui
shell-today-idle = Aucun service en cours.
shell-today-recording = Enregistrement depuis { $since }
shell-today-shift = Service depuis { $since }, sans enregistrer les lieux
shell-today-break = En pause depuis { $since }
shell-today-paused = L’enregistrement est en pause.
shell-today-empty = Encore rien aujourd’hui. Commencez un service quand votre travail commence.
shell-today-start-button = Commencer le service
shell-today-end-button = Finir le service
shell-today-break-button = Commencer la pause
shell-today-resume-button = Finir la pause
shell-today-note-button = Note
shell-today-pause-button = Suspendre
shell-today-go-on-button = Reprendre
shell-today-note-title = Une note sur maintenant
shell-today-note-hint = Que s’est-il passé ?
shell-today-note-saved = Note enregistrée.
shell-today-started = Votre service a commencé.
shell-today-ended = Votre service est fini.
shell-today-break-started = Votre pause a commencé.
shell-today-break-ended = Votre pause est finie.
shell-today-call-button = Appel de travail
shell-today-call-saved = L’appel est noté.
shell-today-last-fix = Dernier lieu vu à { $time }
shell-today-day-button = Voir ma journée

shell-today-forgot-title = Avez-vous oublié de commencer votre service ?
shell-today-forgot-seen = Vous semblez être au travail depuis { $time }.
shell-today-forgot-take-button = Oui, depuis
shell-today-forgot-type-button = À une autre heure
shell-today-forgot-no-button = Non, pas au travail
shell-today-end-title = Quand votre service a-t-il fini ?
shell-today-end-take-button = Prendre cette fin
shell-today-end-type-button = Taper une autre fin

shell-today-question-after = Avez-vous travaillé après les heures aujourd’hui ?
shell-today-question-hint = Appels, messages, courriels, le planning.
shell-today-question-minutes = Environ combien de minutes ?

## When something is wrong

shell-health-title = On a besoin de vous
shell-health-fix-button = Régler cela
shell-health-seen-button = Je sais
shell-health-gap-paused = L’enregistrement était en pause de { $from } à { $to }.
shell-health-gap-paused-do = Si vous travailliez, ajoutez-le à la main.
shell-health-gap-outside-hours = De { $from } à { $to }, c’était hors des heures que vous enregistrez.
shell-health-gap-outside-hours-do = Si vous travailliez, ajoutez-le à la main ou changez vos heures.
shell-health-gap-permission = De { $from } à { $to }, Stint n’avait pas le droit de voir votre lieu.
shell-health-gap-permission-do = Permettez à nouveau la position dans les réglages.
shell-health-gap-stopped = Le téléphone nous a arrêtés de { $from } à { $to }.
shell-health-gap-stopped-do = Laissez Stint tourner en arrière-plan, sinon cela recommencera.
shell-health-gap-battery-saver = Le téléphone nous a arrêtés de { $from } à { $to } : économie d’énergie.
shell-health-gap-battery-saver-do = Désactivez l’économie d’énergie pour Stint.
shell-health-gap-no-signal = De { $from } à { $to }, le téléphone n’a pas trouvé sa position.
shell-health-gap-no-signal-do = Cela arrive dans les caves et les grands bâtiments. Ajoutez ce que vous savez.
shell-health-gap-phone-off = Le téléphone était éteint de { $from } à { $to }.
shell-health-gap-phone-off-do = Chargez-le avant votre service. Ajoutez ce que vous savez.
shell-health-gap-not-unlocked = De { $from } à { $to }, le téléphone n’était pas déverrouillé après un redémarrage.
shell-health-gap-not-unlocked-do = Déverrouillez le téléphone une fois après chaque redémarrage. L’enregistrement reprend alors seul.
shell-health-gap-recorder-failed = De { $from } à { $to }, Stint n’a pas pu écrire.
shell-health-gap-recorder-failed-do = Libérez de la place sur le téléphone, puis recommencez.
shell-health-gap-unknown = De { $from } à { $to }, rien n’a été enregistré, et rien ne dit pourquoi.
shell-health-gap-unknown-do = Ajoutez ce que vous savez. Si cela arrive souvent, vérifiez les réglages du téléphone.
shell-health-location-lost = Stint n’a plus le droit de voir votre lieu. Permettez-le ou tapez vos heures.
shell-health-location-off = La position est coupée sur ce téléphone.
shell-health-location-approximate = Seul votre lieu approximatif est permis. Les trajets courts ne se mesurent pas.
shell-health-notifications-off = Les notifications sont coupées : vous ne voyez pas si un service est en cours.
shell-health-battery-saver-on = L’économie d’énergie est active. Les lieux sont enregistrés moins souvent.
shell-health-disk-full = Le téléphone est plein. Rien de nouveau ne peut être gardé. Libérez de la place maintenant.
shell-health-keys-changed = L’enregistrement s’est arrêté, car ses clés ont été changées. Ouvrez Stint une fois pour régler cela.
shell-health-no-backup = Vous n’avez pas encore de sauvegarde. Si ce téléphone est perdu, votre relevé l’est aussi.
shell-health-old-backup =
    { $days ->
        [one] Votre dernière sauvegarde date d’un jour.
       *[other] Votre dernière sauvegarde date de { $days } jours.
    }
shell-health-damage = Stint a trouvé un dommage dans votre relevé. Regardez ce qu’il en dit.

## Notifications and reminders

shell-notify-channel-recording = Enregistrement
shell-notify-channel-problems = Problèmes
shell-notify-running-notification = En cours depuis { $since }
shell-notify-break-notification = En pause depuis { $since }
shell-notify-paused-notification = Enregistrement suspendu
shell-notify-stopped-notification = L’enregistrement s’est arrêté. Ouvrez l’appli pour continuer.
shell-notify-permission-notification = L’appli ne voit pas votre lieu. Ouvrez-la pour régler cela.
shell-notify-disk-notification = Le téléphone est plein. Libérez de la place pour continuer à enregistrer.
shell-notify-long-notification = Toujours en cours depuis { $since }. Avez-vous oublié de finir ?
shell-notify-week-notification = Votre semaine est prête à être regardée.
shell-notify-after-hours-notification = Avez-vous travaillé après les heures aujourd’hui ?
shell-notify-start-button = Commencer
shell-notify-end-button = Finir
shell-notify-break-button = Pause
shell-notify-resume-button = Reprendre
shell-notify-note-button = Note

## Week

shell-week-title = Semaine
shell-week-earlier-button = Semaine d’avant
shell-week-later-button = Semaine d’après
shell-week-this-button = Cette semaine
shell-week-days = Jour par jour
shell-week-figures = En chiffres
shell-week-findings = Ce qui ressort
shell-week-missing = Ce qui manque
shell-week-no-contract = Ajoutez votre contrat, et Stint le compare avec vos heures.
shell-week-contract-button = Ajouter mon contrat
shell-week-import-button = Importer un fichier
shell-week-page-button = Enregistrer comme page
shell-week-page-warning = La page n’est pas chiffrée. Gardez-la comme un journal intime et ne la donnez qu’à des gens de confiance.
shell-picture-table-button = Montrer en tableau

## A day and its corrections

shell-day-earlier-button = Jour d’avant
shell-day-later-button = Jour d’après
shell-day-empty = Rien n’a été enregistré ce jour-là.
shell-day-list = Ce qui s’est passé
shell-day-notes = Vos notes
shell-day-sketch = Votre trajet
shell-day-known = Comment on le sait
shell-day-add-button = Ajouter quelque chose
shell-day-undo-button = Annuler le changement
shell-day-changed = Changé. Ce qui a été mesuré reste gardé en dessous.

shell-correct-title = Changer ceci
shell-correct-confirm-button = C’est juste
shell-correct-name-button = Nommer ce lieu
shell-correct-times-button = Changer les heures
shell-correct-split-button = Couper en deux
shell-correct-join-button = Joindre au suivant
shell-correct-not-work-button = Pas du travail
shell-correct-work-button = C’était du travail
shell-correct-reason-button = Pourquoi ce trajet ?
shell-correct-note-button = Ajouter une note
shell-correct-split-ask = Quand la première a-t-elle fini et la seconde commencé ?
shell-correct-times-ask = De quand à quand était-ce vraiment ?
shell-correct-name-ask = Comment appelez-vous ce lieu ?
shell-correct-name-hint = Il garde ce nom tous les jours. Des initiales suffisent.
shell-correct-kind-home = Maison
shell-correct-kind-client = Client
shell-correct-kind-office = Bureau
shell-correct-kind-personal = Privé
shell-correct-kind-unknown = Je ne le dis pas
shell-correct-reason-between = Entre clients
shell-correct-reason-commute = De ou vers la maison
shell-correct-reason-office = Du bureau ou vers lui
shell-correct-reason-break = Pendant une pause
shell-correct-reason-personal = Privé
shell-correct-reason-unknown = Je ne le dis pas
shell-correct-next-day = La fin est le jour suivant.
shell-correct-hour-twice = L’heure change cette nuit-là. Choisissez laquelle des deux heures vous voulez dire.
shell-correct-hour-first = La première fois
shell-correct-hour-second = La seconde fois
shell-correct-hour-missing = L’heure change cette nuit-là, et cette heure n’existe pas. Choisissez-en une autre.

shell-add-title = Ajouter ce qui n’a pas été enregistré
shell-add-visit = Une visite
shell-add-shift = Un service
shell-add-break = Une pause
shell-add-sleep-in = Une nuit dormie en service
shell-add-on-call = Une astreinte
shell-add-leave = Un congé
shell-add-note = Une note
shell-add-client = Chez qui étiez-vous ?
shell-add-typed = Ce sera marqué comme tapé.
shell-add-saved = Ajouté.

shell-places-title = Lieux
shell-places-body = Ce que Stint a déduit des lieux. Changez ce qui est faux ou retirez-le.
shell-places-empty = Pas encore de lieux. Ils apparaissent après vos premières visites.
shell-places-guessed = déduit par Stint
shell-places-named = nommé par vous
shell-places-visits =
    { $count ->
        [one] { $count } visite
       *[other] { $count } visites
    }
shell-places-forget-button = Oublier ce nom
shell-places-forgotten = Le nom est effacé.

## Owed

shell-owed-title = Ce qu’on vous doit
shell-owed-period = { $from } à { $to }
shell-owed-earlier-button = Période d’avant
shell-owed-later-button = Période d’après
shell-owed-nothing = Rien ne ressort pendant cette période de paie.
shell-owed-working-button = Voir le calcul
shell-owed-sources = Règles et sources
shell-owed-narrow = Pour le savoir plus précisément
shell-owed-no-contract = Dites une fois ce qui est convenu : votre paie et ce que vous touchez pour le trajet. Stint peut alors comparer.
shell-owed-letter-button = Préparer une lettre
shell-owed-letter-title = Projet de lettre
shell-owed-letter-employer = À mon employeur
shell-owed-letter-union = À mon syndicat
shell-owed-letter-body = Lisez-la et changez-la. Stint n’envoie rien. Vous décidez qui la reçoit.
shell-owed-letter-share-button = Partager le texte

shell-contract-title = Mon contrat
shell-contract-body = Ce que vous savez suffit. Vous pourrez le changer plus tard.
shell-contract-country = Où travaillez-vous ?
shell-contract-rate = Paie pour une heure de visite
shell-contract-travel = Le trajet entre clients
shell-contract-travel-unpaid = n’est pas payé
shell-contract-travel-same = est payé comme les visites
shell-contract-travel-rate = a son propre tarif
shell-contract-travel-rate-field = Paie pour une heure de trajet
shell-contract-waiting = L’attente entre les visites
shell-contract-distance = Distances en
shell-contract-distance-miles = Miles
shell-contract-distance-km = Kilomètres
shell-contract-mileage-paid = Payé pour chaque mile ou kilomètre
shell-contract-running-cost = Ce qu’un mile ou kilomètre vous coûte
shell-contract-vehicle = Votre véhicule
shell-contract-vehicle-car = Voiture
shell-contract-vehicle-motorcycle = Moto
shell-contract-vehicle-bicycle = Vélo
shell-contract-period = Période de paie
shell-contract-period-week = Chaque semaine
shell-contract-period-fortnight = Toutes les deux semaines
shell-contract-period-month = Chaque mois
shell-contract-period-first-day = Premier jour de la période de paie
shell-contract-band = Votre groupe de salaire
shell-contract-opt-out = J’ai accepté par écrit de travailler plus de 48 heures
shell-contract-waiting-is-work = compte comme travail
shell-contract-waiting-not-work = ne compte pas
shell-contract-guaranteed = Heures par semaine payées en tout cas
shell-contract-rounding = Minutes auxquelles chaque visite est arrondie
shell-contract-rounding-down = vers le bas
shell-contract-rounding-nearest = au plus proche
shell-contract-rounding-up = vers le haut
shell-contract-lodging = Prix d’une nuit logée par votre employeur
shell-contract-lodging-nights = Nuits par semaine
shell-contract-visits-may-move = Minutes dont une visite prévue peut bouger
shell-contract-period-four-weeks = Toutes les quatre semaines
shell-contract-file-button = Lire un fichier
shell-contract-saved = Votre contrat est enregistré. Stint compare à partir de maintenant.
shell-contract-remove-button = Retirer ce contrat
shell-contract-none = pas convenu, ou je ne sais pas

shell-payslip-title = Mes fiches de paie
shell-payslip-body = Recopiez-la ligne par ligne. Une retenue n’a pas besoin de moins. Laissez de côté ce qu’elle ne dit pas.
shell-payslip-empty = Pas encore de fiche de paie. Avec une, Stint compare ce qui a été payé avec ce que vous avez travaillé.
shell-payslip-period = Quels jours paie-t-elle ?
shell-payslip-basic = Salaire de base
shell-payslip-travel = Paie du trajet
shell-payslip-mileage = Indemnité kilométrique
shell-payslip-premium = Supplément de nuit, week-end, heures en plus
shell-payslip-allowance = Autre prime
shell-payslip-leave = Paie pour congé ou maladie
shell-payslip-expenses = Frais remboursés
shell-payslip-tax = Impôt, assurance, retraite
shell-payslip-deduction = Retenue
shell-payslip-lodging = Logement
shell-payslip-total = Total
shell-payslip-hours = Heures
shell-payslip-amount = Montant
shell-payslip-add-line-button = Ajouter une ligne
shell-payslip-file-button = Lire un fichier
shell-payslip-saved = Votre fiche de paie est enregistrée.
shell-payslip-remove-button = Retirer cette fiche

shell-roster-title = Mon planning
shell-roster-body = Ouvrez le planning que vous avez reçu. Stint le compare avec ce qui s’est passé.
shell-roster-kept =
    { $visits ->
        [one] { $visits } visite prévue a été reprise.
       *[other] { $visits } visites prévues ont été reprises.
    }
shell-roster-days = Du { $from } au { $to }
shell-roster-file-button = Ouvrir un planning

## Share

shell-share-title = Partager
shell-share-empty = Vous n’avez rejoint aucune campagne. Scannez le code de la feuille d’une campagne ou ouvrez son fichier.
shell-share-scan-button = Scanner un code
shell-share-open-button = Ouvrir un fichier
shell-share-campaigns = Campagnes
shell-share-running = jusqu’au { $date }
shell-share-over = Cette campagne est finie.
shell-share-weeks-due =
    { $count ->
        [one] { $count } semaine pas encore partagée
       *[other] { $count } semaines pas encore partagées
    }
shell-share-last = Dernier partage le { $date }
shell-share-never = Rien de partagé encore
shell-scan-title = Scanner un code
shell-scan-body = Mettez le code de la feuille de la campagne devant l’appareil photo.
shell-scan-torch-button = Lumière
shell-scan-no-camera = L’appareil photo ne peut pas servir. Ouvrez plutôt le fichier de la campagne.
shell-scan-other-code = C’est un code, mais pas celui d’une campagne.

shell-join-title = Qui demande ?
shell-join-claims = Cette campagne dit venir de
shell-join-notice = Ce qu’elle demande, et vos droits
shell-join-words-title = Comparez ces six mots
shell-join-words-body = Ils sont sur la feuille imprimée, ou votre déléguée les connaît. S’ils diffèrent, arrêtez.
shell-join-words-same-button = Ils sont pareils
shell-join-words-differ-button = Ils diffèrent
shell-join-words-later-button = Je ne peux pas comparer
shell-join-words-type = Tapez les six mots comme on vous les a dits
shell-join-differ = Ne la rejoignez pas. Quelqu’un se fait peut-être passer pour votre syndicat. Demandez-lui en personne.
shell-join-clash-title = Stop
shell-join-clash-body = Vous connaissez ce nom avec d’autres mots. Ne rejoignez que si les mots vous ont été dits en personne.
shell-join-clash-known = Les mots que vous connaissez :
shell-join-known = Vous avez déjà rejoint cette campagne.
shell-join-succession = La campagne a une nouvelle clé, et la clé que vous connaissez l’a signée.
shell-join-button = Rejoindre
shell-join-no-button = Ne pas rejoindre
shell-join-joined = Vous l’avez rejointe. Cela n’a rien partagé.
shell-join-ends = jusqu’au { $date }

shell-level-title = Avec quel détail ?
shell-level-body = Moins, c’est plus sûr. La campagne demande au plus : { $level }
shell-level-weeks = Semaines
shell-level-days = Jours
shell-level-visits = Visites
shell-level-areas = Zones
shell-level-traces = Trajets complets
shell-level-weeks-gone = Ils voient un total par semaine. Jours, visites, lieux et heures disparaissent.
shell-level-days-gone = Ils voient un total par jour. Visites, lieux et heures disparaissent.
shell-level-visits-gone = Ils voient visites et trajets, arrondis, sous des noms inventés. La carte, les vrais noms, les notes et les heures disparaissent.
shell-level-areas-gone = Ils voient un carré d’environ cinq kilomètres pour la plupart des visites. Votre domicile, les vrais noms, les notes et les heures disparaissent.
shell-level-traces-gone = Ils voient à la seconde où vous étiez au travail. Seul ce qui n’est pas du travail disparaît.
shell-level-traces-warning = Seulement pour votre propre avocate ou avocat.

shell-preview-title = Ce qu’ils recevraient de vous
shell-preview-body = Exactement cela, et rien d’autre. Rien n’est encore parti.
shell-preview-period = Quels jours ?
shell-preview-rows =
    { $count ->
        [one] { $count } ligne
       *[other] { $count } lignes
    }
shell-preview-raw-button = Comme c’est écrit
shell-preview-cautions = Avant de dire oui
shell-preview-code = Code de la feuille de votre déléguée
shell-preview-code-hint = Laissez vide si vous n’en avez pas reçu.
shell-preview-case-view = Permettre aussi de voir mes propres chiffres
shell-preview-case-view-why = Seulement si vous avez demandé de l’aide pour votre propre cas.
shell-confirm-title = Partager ceci avec { $organisation } ?
shell-confirm-body = Vous pourrez le reprendre plus tard. Ce que quelqu’un a lu, personne ne peut le rendre non lu.
shell-confirm-yes-button = Oui, partager ceci
shell-confirm-no-button = Non
shell-confirm-working = Le fichier est scellé, pour qu’eux seuls puissent l’ouvrir.
shell-send-title = L’envoyer
shell-send-body = Envoyez le fichier scellé avec la messagerie que vous utilisez déjà. Eux seuls peuvent l’ouvrir.
shell-send-button = Envoyer le fichier
shell-send-receipt-button = Garder un reçu
shell-send-receipt-body = Gardez le reçu hors de ce téléphone. Avec lui, vous pouvez reprendre vos données même si le téléphone est perdu.
shell-send-done = C’est scellé. Ce n’est envoyé que si vous l’envoyez.
shell-send-file-name = pour-le-syndicat

shell-receipts-title = Ce que vous avez accepté
shell-receipts-empty = Vous n’avez rien partagé.
shell-receipts-given = { $at } : vous avez dit oui à { $organisation }
shell-receipts-withdrawn = { $at } : vous avez repris votre oui à { $organisation }
shell-receipts-deleted = { $at } : { $organisation } déclare que vos données sont effacées
shell-receipts-unknown = une campagne que vous avez oubliée
shell-withdraw-body = Vous recevez un fichier à leur envoyer. Ils doivent effacer ce que vous avez donné et répondre par une déclaration.
shell-withdraw-button = Reprendre
shell-withdraw-done = C’est repris. Envoyez-leur maintenant ce fichier.
shell-withdraw-statement-button = Ouvrir leur réponse
shell-withdraw-statement-good = Ils déclarent que vos données sont effacées. C’est leur parole, pas une preuve.
shell-erasure-ask-title = D’autres en ont encore une partie
shell-erasure-ask-body = Vous avez partagé quelque chose de ces jours. Demandez aux autres de l’effacer aussi.
shell-erasure-ask-button = Demander d’effacer

## My data

shell-data-title = Mes données
shell-data-recorded = Ce qui est enregistré
shell-data-places = Lieux
shell-data-places-why = Pour les visites, les trajets et les kilomètres.
shell-data-app-use = Usage des applis de travail
shell-data-app-use-why = Pour le travail après les heures.
shell-data-app-use-choose-button = Choisir les applis
shell-data-app-use-impossible = Sur ce téléphone, aucune appli ne peut voir l’usage des autres. Stint vous le demande à la place.
shell-data-steps = Pas
shell-data-steps-why = Pour distinguer un trajet à pied d’un trajet en voiture.
shell-data-battery = Batterie
shell-data-battery-why = Pour savoir pourquoi l’enregistrement s’est arrêté.
shell-data-questions = Questions courtes
shell-data-questions-why = Pour ce qu’aucun téléphone ne voit.
shell-data-when = Quand on enregistre
shell-data-hours-days = Jours
shell-data-hours-none = Aucune heure n’est choisie. Rien n’est enregistré.
shell-data-lock = Verrouillage
shell-data-lock-button = Verrouiller maintenant
shell-data-lock-after = Stint se verrouille une minute après que vous le quittez.
shell-data-screen-hidden = Cacher Stint sur les captures d’écran
shell-data-ways = Moyens de l’ouvrir
shell-data-way-device = Verrouillage de l’écran
shell-data-way-passphrase = Phrase secrète
shell-data-way-recovery = Code de secours sur papier
shell-data-way-add-button = Ajouter un moyen
shell-data-way-remove-button = Retirer ce moyen
shell-data-way-passphrase-button = Nouvelle phrase secrète
shell-data-way-recovery-button = Nouveau code de secours
shell-data-way-recovery-warning = L’ancien papier n’ouvre alors que les sauvegardes faites avant.
shell-data-backup = Sauvegarde
shell-data-backup-body = Une copie scellée que seul votre code de secours ouvre. Gardez les deux à des endroits différents.
shell-data-backup-button = Faire une sauvegarde
shell-data-backup-done = La sauvegarde est faite. Mettez-la hors de ce téléphone.
shell-data-backup-try-button = Essayer une sauvegarde
shell-data-backup-try-body = Stint en lit chaque octet. Tapez le code de votre papier.
shell-data-backup-good = Cette sauvegarde peut être restaurée.
shell-data-backup-holds = Faite le { $made }, avec { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } de relevés.
shell-data-restore-title = Restaurer une sauvegarde
shell-data-restore-body = Choisissez la sauvegarde et tapez le code de votre papier.
shell-data-restore-button = Restaurer
shell-data-export = Emporter mes données
shell-data-export-body = Le fichier exporté n’est pas chiffré. Gardez-le comme un journal intime.
shell-data-export-button = Exporter
shell-data-export-ndjson = Tout (NDJSON)
shell-data-export-csv = Positions en tableau (CSV)
shell-data-export-gpx = Positions pour cartes (GPX)
shell-data-export-geojson = Positions (GeoJSON)
shell-data-export-done =
    { $count ->
        [one] { $count } relevé a été écrit.
       *[other] { $count } relevés ont été écrits.
    }
shell-data-export-left-out =
    { $count ->
        [one] { $count } relevé n’a pas de lieu et n’est pas dans ce fichier.
       *[other] { $count } relevés n’ont pas de lieu et ne sont pas dans ce fichier.
    }
shell-data-import = Reprendre d’autres relevés
shell-data-import-body = Stint lit les fichiers de WeClock, Google Timeline, OwnTracks, GPX et les siens.
shell-data-import-button = Ouvrir un relevé
shell-data-import-done =
    { $count ->
        [one] { $count } relevé a été repris.
       *[other] { $count } relevés ont été repris.
    }
shell-data-import-again =
    { $count ->
        [one] { $count } relevé était déjà là.
       *[other] { $count } relevés étaient déjà là.
    }
shell-data-import-skipped = Laissé de côté : { $reason }
shell-data-check = Vérifier mon relevé
shell-data-check-button = Tout vérifier
shell-data-check-good = Chaque relevé est lisible.
shell-data-check-aside = Morceaux abîmés mis de côté
shell-data-check-drop-button = Supprimer ces morceaux
shell-data-check-drop-ask = Rien n’y est lisible maintenant. Après cela, personne ne pourra réessayer.
shell-data-notes = Ce que Stint a noté sur vos données
shell-data-notes-empty = Rien n’a été noté. C’est bien.
shell-data-language = Langue
shell-data-language-system = Comme sur ce téléphone
shell-data-plain = Nom et icône discrets
shell-data-plain-body = L’écran d’accueil ne dit alors pas ce que c’est.
shell-data-version = Version { $version }
shell-data-rules-file-button = Lire un jeu de règles

## Erasing

shell-erase-title = Effacer
shell-erase-body = Ce qui est effacé est perdu. Voyez d’abord jusqu’où cela va.
shell-erase-days-button = Effacer plusieurs jours
shell-erase-campaign-button = Oublier une campagne
shell-erase-all-button = Tout effacer
shell-erase-day-ask = Effacer tous les relevés du { $from } au { $to } ?
shell-erase-campaign-ask = Oublier { $organisation } ?
shell-erase-all-ask = Tout effacer sur ce téléphone ?
shell-erase-reaches = Ce que cela fait
shell-erase-reaches-not = Ce que cela n’atteint pas
shell-erase-yes-button = Oui, effacer
shell-erase-all-type = Tapez { $word } pour continuer
shell-erase-all-word = effacer
shell-erase-withdraw-first = Vous avez partagé quelque chose. Reprenez-le d’abord : après, ce n’est plus possible d’ici.
shell-erase-done = Effacé.

## Progress

shell-progress-working = En cours. Vous pouvez l’arrêter, et rien n’est fait à moitié.
shell-progress-cannot-stop = Patientez. Il vaut mieux ne pas arrêter cela.
shell-progress-stop-button = Arrêter

## For screen readers

shell-access-back = Revenir
shell-access-row-hint = Ouvre ce que vous pouvez changer
shell-access-health = Attention : { $text }
shell-access-code-letters = Code de secours, signe par signe : { $letters }
shell-access-word = Mot { $number } : { $word }
shell-access-progress = { $percent } fait
shell-access-camera = Image de l’appareil photo, cherche un code

## What went wrong, and what to do

shell-error-locked = Stint a été verrouillé. Ouvrez-le et réessayez.
shell-error-recorder-stopped = L’enregistrement est fini. Recommencez votre service. Ce qui a été enregistré est en sûreté.
shell-error-preview-used = Cet aperçu a déjà servi. Regardez-en un nouveau avant de dire oui.
shell-error-recovery-code-wiped = Le code de secours n’est pas montré une seconde fois. Faites-en un nouveau sous « Mes données ».
shell-error-called-from-callback = Stint était occupé. Rien n’a été changé. Réessayez.
shell-error-internal = Stint a fait une erreur et s’est verrouillé. Ce qui a été enregistré est en sûreté. Ouvrez-le et réessayez.
shell-error-bad-path = Cet endroit pour les fichiers ne convient pas. Choisissez-en un autre.
shell-error-bad-time = Cette heure ne peut pas être juste. Vérifiez la date et l’horloge du téléphone.
shell-error-bad-span = Ces heures ne vont pas : la fin est avant le début, ou c’est trop long. Changez-les.
shell-error-bad-date = Cette date n’existe pas. Choisissez-en une autre.
shell-error-bad-zone = Ce fuseau horaire n’est pas connu. Vérifiez les réglages du téléphone ou choisissez-en un autre.
shell-error-bad-number = Ce nombre ne peut pas être juste. Vérifiez-le et réessayez.
shell-error-bad-text = Ce texte est vide ou contient des signes cachés. Tapez-le à nouveau à la main.
shell-error-too-large = C’est trop grand pour être gardé. Rien n’a été changé. Essayez avec moins.
shell-error-passphrase-too-short = Cette phrase secrète est trop courte. Prenez au moins 8 signes, le mieux : quatre mots.
shell-error-bad-campaign-name = Cette campagne n’est pas connue ici. Ouvrez à nouveau son invitation.
shell-error-no-vault = Il n’y a pas encore de relevé sur ce téléphone. Créez-en un ou restaurez une sauvegarde.
shell-error-vault-exists = Il y a déjà un relevé ici. Rien n’a été changé. Ouvrez-le, ou effacez-le d’abord.
shell-error-vault-in-use = Votre relevé est déjà ouvert. Fermez Stint complètement, puis rouvrez-le.
shell-error-recorder-running = L’enregistrement est en marche. Finissez d’abord votre service, puis réessayez.
shell-error-too-few-slots = Il faut deux moyens d’ouvrir votre relevé : le code de secours et un autre. Ajoutez-en un d’abord.
shell-error-no-such-slot = Votre relevé ne s’ouvre pas ainsi. Prenez un autre moyen, par exemple le code de secours.
shell-error-wrong-passphrase = Cette phrase secrète n’est pas juste. Réessayez ou prenez le code de secours.
shell-error-wrong-recovery-code = Ce code de secours est celui d’un autre relevé. Cherchez le papier de ce téléphone.
shell-error-mistyped-recovery-code = Il y a une faute de frappe dans le code de secours. Comparez-le avec votre papier, signe par signe.
shell-error-wrong-platform-key = La clé de votre téléphone ne va pas avec ce relevé. Prenez la phrase secrète ou le code de secours.
shell-error-slot-damaged = Ce moyen d’ouvrir votre relevé est abîmé. Prenez-en un autre, par exemple le code de secours.
shell-error-cost-changed = Quelqu’un a changé la façon de vérifier votre phrase secrète. Ne la tapez pas. Prenez le code de secours.
shell-error-newer-version = Ceci a été écrit par un Stint plus récent. Mettez Stint à jour, puis ouvrez-le.
shell-error-keys-damaged = Le fichier de vos clés est abîmé. Ne supprimez rien. Laissez Stint sauver ce qui est lisible ou restaurez votre dernière sauvegarde.
shell-error-keys-missing = Le fichier de vos clés a disparu. Ne supprimez rien. Restaurez votre dernière sauvegarde.
shell-error-keys-older = Le fichier de vos clés est une copie plus ancienne. Laissez Stint sauver ce qui est lisible ou restaurez votre dernière sauvegarde.
shell-error-store-foreign = Les données et les clés ne vont pas ensemble. Ne supprimez rien. Restaurez votre dernière sauvegarde.
shell-error-store-damaged = Votre relevé est abîmé. Ne supprimez rien. Laissez Stint sauver ce qui est lisible ou restaurez votre dernière sauvegarde.
shell-error-data-damaged = Les données d’un jour sont abîmées. Tous les autres jours vont bien. Vérifiez votre relevé sous « Mes données ».
shell-error-manifest-forged = L’enregistrement s’est arrêté, car ses clés ont été changées. Ouvrez Stint une fois pour régler cela.
shell-error-disk-full = Le téléphone est plein. Libérez de la place et réessayez. Ce qui a été enregistré est en sûreté.
shell-error-device-locked = Votre téléphone est verrouillé. Déverrouillez-le et réessayez.
shell-error-device-key-lost = Votre téléphone a perdu sa clé, peut-être parce que le verrouillage de l’écran a été retiré. Prenez la phrase secrète ou le code de secours.
shell-error-key-store-failed = Le coffre à clés de votre téléphone n’a pas répondu. Réessayez dans un instant ou redémarrez le téléphone.
shell-error-no-randomness = Votre téléphone n’a pas donné de nombres au hasard, donc rien n’a été écrit. Redémarrez-le et réessayez.
shell-error-io = Un fichier n’a pas pu être lu ou écrit. Vérifiez qu’il reste de la place sur le téléphone, puis réessayez.
shell-error-sink-full = Il n’y a plus de place là où le fichier doit aller. Choisissez un autre endroit, puis réessayez.
shell-error-sink-failed = Le fichier n’a pas pu être écrit à cet endroit. Choisissez un autre endroit, puis réessayez.
shell-error-unsettled = On ne sait pas si le dernier changement est enregistré. Verrouillez Stint et ouvrez-le de nouveau.
shell-error-backup-damaged = Cette sauvegarde est abîmée ou ne vient pas de Stint. Essayez une autre copie.
shell-error-backup-foreign = Cette sauvegarde va avec un autre code de secours. Cherchez le papier du jour où elle a été faite.
shell-error-file-exists = Il y a déjà un fichier de ce nom. Rien n’a été écrasé. Choisissez un autre nom.
shell-error-bad-setting = Un réglage est illisible, car une autre version l’a écrit. Réglez-le de nouveau.
shell-error-file-unreadable = Ce fichier est illisible. Choisissez-en un autre ou copiez-le d’abord sur ce téléphone.
shell-error-file-empty = Ce fichier est vide. Choisissez-en un autre.
shell-error-file-unrecognised = Stint ne connaît pas cette sorte de fichier. « Reprendre d’autres relevés » dit lesquels il lit.
shell-error-file-damaged = Ce fichier est abîmé ou incomplet. Copiez-le ou téléchargez-le à nouveau.
shell-error-zip-encrypted = Ce fichier zip a un mot de passe. Décompressez-le d’abord, puis ouvrez ce qu’il contient.
shell-error-zip-refused = Ce fichier zip contient trop de choses. Décompressez-le d’abord, puis ouvrez un seul fichier.
shell-error-date-order-unknown = Personne ne peut dire si le jour ou le mois vient d’abord dans ce fichier. Exportez-le à nouveau avec des dates comme 2026-11-16.
shell-error-stopped = Arrêté. Rien n’a été changé.
shell-error-bad-form = Quelque chose dans ce formulaire est illisible. Vérifiez les montants et les dates.
shell-error-lodging-nights = Dites combien de nuits par semaine vous logez chez votre employeur : de 1 à 7.
shell-error-no-rules = Stint n’a pas encore de règles pour ce pays ou ce groupe. Demandez un jeu de règles à votre syndicat.
shell-error-payslip-sum = Les lignes de cette fiche de paie ne font pas son total. Comparez-les avec le papier.
shell-error-no-contract = Il n’y a pas encore de contrat. Ajoutez-le d’abord.
shell-error-bad-money = Ces montants ne vont pas ensemble. Utilisez une seule monnaie et vérifiez les nombres.
shell-error-nothing-recorded = Rien n’a été enregistré alors. Choisissez un autre jour.
shell-error-no-such-visit = Cette visite a changé depuis. Regardez à nouveau la journée.
shell-error-no-position = Cette visite n’a pas de position, son lieu ne peut donc pas recevoir de nom.
shell-error-nothing-to-undo = Il n’y a rien à annuler.
shell-error-not-an-invitation = Ce n’est pas une invitation de campagne. Scannez le code de la feuille de la campagne.
shell-error-invitation-newer = Cette invitation demande quelque chose que ce Stint ne sait pas faire. Mettez Stint à jour ou demandez une autre invitation.
shell-error-invitation-incomplete = Il manque à cette invitation quelque chose que la loi demande. Demandez-en une complète.
shell-error-invitation-deceptive = Un texte de cette invitation cherche à vous tromper. Ne lui faites pas confiance. Demandez à votre syndicat.
shell-error-invitation-not-genuine = Cette invitation a été changée ou imitée. Ne lui faites pas confiance. Demandez à votre syndicat.
shell-error-same-name-other-key = Vous connaissez ce nom avec une autre clé. Stop. Comparez les six mots en personne.
shell-error-words-differ = Ce ne sont pas les six mots de cette invitation. Vérifiez-les. S’ils diffèrent, ne la rejoignez pas.
shell-error-campaign-over = Cette campagne est finie. On ne peut plus rien partager avec elle.
shell-error-outside-campaign = La campagne ne demande pas cela. Choisissez moins de détail ou d’autres jours.
shell-error-nothing-to-share = Il n’y a rien à partager pour ces jours. Choisissez-en d’autres.
shell-error-bad-member-code = Il y a une faute de frappe dans le code de la feuille. Comparez-le signe par signe ou laissez vide.
shell-error-digest-mismatch = Ce que vous avez vu n’est pas ce qui serait scellé. Rien n’a été partagé. Regardez à nouveau.
shell-error-preview-stale = Cet aperçu est ancien. Rien n’a été partagé. Regardez-en un nouveau.
shell-error-preview-foreign = Cet aperçu est celui d’un autre relevé. Rien n’a été partagé. Regardez-en un nouveau.
shell-error-nothing-shared = Vous n’avez rien partagé avec cette campagne.
shell-error-already-withdrawn = Vous avez déjà repris cela. Rien de plus n’est nécessaire.
shell-error-consent-log-broken = La liste de ce que vous avez accepté a été changée ou est déchirée. Restaurez votre dernière sauvegarde et demandez à votre syndicat.
shell-error-bad-statement = Cette déclaration n’est pas valable. Demandez-leur de l’envoyer à nouveau.
