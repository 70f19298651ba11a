# Campaigns, consent, packages, findings.

## What the data are for
share-purpose-bargaining = Pour connaître les salaires et les heures et en négocier de meilleurs
share-purpose-enforcement = Pour faire respecter un droit que vous avez déjà
share-purpose-safety = Pour la santé et la sécurité au travail
share-purpose-research = Pour une recherche qui ne publie que des chiffres de groupes

## The one question a campaign asks
share-question-unpaid-travel = Combien de trajets entre clients ne sont pas payés ?
share-question-mileage = Quelle distance parcourez-vous pour le travail ?
share-question-missed-breaks = Combien de pauses sont manquées ?
share-question-after-hours = Combien de temps les applis de travail servent-elles après les heures ?
share-question-hours-worked = Combien de temps travaillez-vous ?
share-question-client-time = Combien de temps de plus que prévu au planning passez-vous chez les clients ?

## Kinds of record
share-field-hours = temps de travail
share-field-unpaid-travel = trajets entre clients non payés
share-field-distance = distance parcourue pour le travail
share-field-missed-breaks = pauses manquées
share-field-after-hours = usage des applis de travail après les heures
share-field-visits = temps chez chaque client, sous des noms inventés
share-field-rota = temps chez les clients à côté de ce que prévoit le planning

## Levels of detail
share-level-weeks = un total par semaine
share-level-days = un total par jour
share-level-visits = visites et trajets, arrondis, avec des noms inventés pour les lieux
share-level-areas = visites et trajets, et pour chaque visite un carré d’environ cinq kilomètres, mais aucun autour de votre domicile
share-level-traces = vos trajets complets au travail, avec les heures

## Who gets it
share-recipient-organisation = l’organisation elle-même
share-recipient-trustee = un tiers de confiance
share-recipient-lawyer = une avocate ou un avocat
share-recipient-researcher = un partenaire de recherche

## GDPR article 13, item by item
share-dpo-not-required = L’organisation n’a pas de délégué à la protection des données ; elle dit ne pas en avoir besoin.
share-dpo-at-contact = Vous joignez son délégué à la protection des données par le même contact.
share-basis-consent = Elle ne peut utiliser vos données que parce que vous dites oui (RGPD article 6(1)(a)).
share-basis-explicit-consent = Elle ne peut utiliser vos données que parce que vous dites clairement oui (RGPD articles 6(1)(a) et 9(2)(a)). Participer peut montrer que vous êtes dans un syndicat.
share-interest-not-relied-on = Elle n’invoque aucun autre intérêt pour vos données.
share-transfer-none = Vos données restent dans le pays de l’organisation, l’EEE ou le Royaume-Uni.
share-transfer-adequacy = Vos données vont aussi dans un pays dont la protection est reconnue suffisante.
share-transfer-clauses = Vos données vont aussi dans un autre pays, sous des clauses contractuelles types.
share-rights-all = Vous pouvez demander à voir vos données, à les corriger, effacer, bloquer ou emporter, et vous pouvez vous opposer.
share-withdrawal-in-app = Vous pouvez retirer votre oui à tout moment, dans cette appli, en aussi peu d’étapes que pour le donner.
share-complaint-authority = Vous pouvez vous plaindre à l’autorité de protection des données.
share-obligation-voluntary = Participer dépend de vous. Si vous ne participez pas, cela n’a aucune conséquence.
share-automated-none = Aucun ordinateur ne décide quoi que ce soit sur vous.
share-further-asks-again = Pour toute autre chose, on vous demandera à nouveau.

## The notice
share-notice-claims = Cette campagne dit venir de : { $organisation }
share-notice-fingerprint = Comparez ces six mots avec la feuille imprimée ou avec votre déléguée : { $words }
share-notice-question = Elle demande : { $question }
share-notice-field = Elle demande : { $field }
share-notice-level = Avec au plus ce détail : { $level }
share-notice-contact = Responsable : { $organisation }. Contact : { $contact }
share-notice-purpose = Pour quoi : { $purpose }. Avec ses mots : « { $words } »
share-notice-recipient = Qui peut l’ouvrir : { $role }
share-notice-retention = La campagne finit le { $end }. Vos données sont gardées { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } de plus, puis effacées.
share-notice-complaint = { $complaint } Pays : { $country }

## The preview
share-row-week = Semaine { $week }
share-row-day = Jour { $date }
share-row-visit = { $date }, chez { $place }
share-row-leg = { $date }, de { $from } à { $to }
share-time-utc = { $time } UTC
share-row-fix = { $date }, enregistré à { $time }
share-row-note = { $date }, votre note sur { $time }
share-row-along = Avec cela partent :
share-along-key = votre clé inventée pour cette campagne : { $value }
share-along-day = le jour où vous dites oui : { $value }
share-along-consent = votre oui, par écrit : qui reçoit quoi, pour quoi, jusqu’à quand. Son numéro : { $value }
share-along-number = un numéro de ce fichier : { $value }
share-along-code = une preuve que vous avez un code de membre : { $value }. Qui a distribué les codes voit lequel c’est, et sait peut-être que vous l’avez.
share-along-anchor = un nombre scellé fait à partir de votre journal de ces jours : { $value }. Seul, il ne dit rien. Plus tard, il peut prouver que votre journal n’est pas plus récent.
share-along-campaign = le nom de la campagne, et qui peut ouvrir ceci
share-why-between-clients = Pourquoi : d’un client à un autre
share-why-office = Pourquoi : vers le bureau ou depuis le bureau
share-why-break = Pourquoi : pendant une pause
share-why-commute = Pourquoi : entre la maison et le travail
share-why-personal = Pourquoi : pas pour le travail
share-why-unknown = Pourquoi : on ne sait pas
share-chart-worked = Temps de travail
share-chart-unpaid-travel = Trajets non payés
share-chart-distance = Distance pour le travail
share-chart-after-hours = Applications de travail après les heures
share-chart-with-clients = Chez les clients, pour les visites du planning
share-chart-beyond-rota = Chez les clients plus longtemps que prévu
share-chart-dwell = Temps à chaque lieu
share-chart-duration = Temps en route
share-chart-missed-breaks = Pauses manquées
share-cell-worked = Temps de travail { $value } (entre { $low } et { $high })
share-cell-unpaid-travel = Trajets non payés { $value } (entre { $low } et { $high })
share-cell-distance = Distance { $value } (entre { $low } et { $high })
share-cell-after-hours = Applis de travail après les heures { $value } (entre { $low } et { $high })
share-cell-with-clients = Chez les clients, pour les visites du planning { $value } (entre { $low } et { $high })
share-cell-beyond-rota = Chez les clients plus longtemps que le planning ne prévoit : { $value } (entre { $low } et { $high })
share-cell-dwell = Temps sur place { $value } (entre { $low } et { $high })
share-cell-duration = En route { $value } (entre { $low } et { $high })
share-cell-of-which-corrected = dont corrigé par vous { $value }
share-cell-of-which-typed = dont saisi par vous { $value }
share-cell-of-which-estimated = dont estimé pour les trous { $value }
share-up-to = jusqu’à { $value }
share-or-more = { $value } ou plus
share-cell-missed-breaks-or-more = { $value } pauses manquées ou plus
share-cell-missed-breaks =
    { $value ->
        [one] { $value } pause manquée
       *[other] { $value } pauses manquées
    }
share-cell-recorded-half = La moitié du temps de travail ou plus a été enregistrée
share-cell-recorded-less = Moins de la moitié du temps de travail a été enregistrée
share-cell-planned = Le planning prévoit { $value }
share-cell-start = Début { $value }
share-cell-end = Fin { $value }
share-cell-name = Nom : { $value }
share-cell-note = « { $value } »
share-cell-area-south = Carré à partir de { $value } degrés nord
share-cell-area-west = Carré à partir de { $value } degrés est
share-cell-lat = À { $value } degrés nord
share-cell-lon = À { $value } degrés est
share-cell-accuracy = À { $value } près
share-caution-equal-totals = Dans chaque campagne vous avez une autre clé inventée. Mais qui voit le même total dans deux campagnes peut deviner que les deux sont de vous.
share-caution-whole-weeks = Tous les jours d’une semaine sont envoyés, même si vous en avez choisi moins. Une semaine ne compte qu’entière.
share-caution-week-totals = Le total d’une semaine est celui de tous ses jours, même si vous en avez choisi moins.
share-caution-part-week = Cette semaine n’est pas finie, ou n’est pas tout entière dans la campagne. Seuls ses jours jusqu’à maintenant et dans la campagne sont envoyés. Elle ne compte pas comme une semaine.
share-caution-classes = Le total de votre semaine est envoyé par paliers. S’il est très petit ou très grand, il est envoyé seulement comme « jusqu’à … » ou « … ou plus », car une semaine inhabituelle vous fait remarquer.
share-caution-employer-weeks = Si votre employeur l’obtenait, il pourrait comparer votre total de la semaine avec sa propre liste d’heures. Dans un essai avec des personnes inventées, un employeur avec planning et paie en a retrouvé ainsi { $found } sur 100.
share-caution-employer-logs = Si votre employeur l’obtenait, il pourrait le comparer avec ce que ses propres applications gardent sur vous. Dans un essai avec des personnes inventées, un employeur avec de telles listes en a retrouvé ainsi { $found } sur 100.
share-caution-employer-days = Si votre employeur l’obtenait, il pourrait très probablement vous retrouver en comparant les jours avec son planning. Dans un essai avec des personnes inventées, un employeur avec planning et paie en a retrouvé ainsi { $found } sur 100.
share-caution-employer-visits = Si votre employeur l’obtenait, il pourrait vous retrouver en comparant les visites avec son planning, même sans noms. Dans un essai avec des personnes inventées, un employeur avec planning et paie en a retrouvé ainsi { $found } sur 100.
share-caution-home-left-out = Votre domicile, les lieux hors travail et les trajets vers eux restent sur votre téléphone.
share-caution-no-places = Aucun lieu sur une carte, aucun nom, aucune note et aucune heure ne sont envoyés.
share-caution-areas = Pour chaque visite, un carré d’environ cinq kilomètres est envoyé, mais aucun près de votre domicile. Aucun nom, aucune note et aucune heure ne sont envoyés.
share-caution-traces = Réfléchissez bien : cela envoie où vous étiez, à la seconde près. Quatre lieux avec l’heure suffisent pour retrouver presque n’importe qui parmi un million de personnes. Envoyez-le seulement à votre propre avocat.
share-caution-initials = Les noms des clients sont envoyés en initiales. Vos notes restent sur votre téléphone.
share-caution-names-in-full = Les noms des clients et vos notes sont envoyés tels que vous les avez écrits. Votre travail peut vous obliger à les garder secrets : demandez d’abord à votre avocat.
share-caution-membership = Votre participation peut montrer que vous êtes dans un syndicat.
share-caution-case-view = Vous autorisez aussi une vue de vos propres chiffres, pas seulement de ceux du groupe.
share-evidence-positions = { $count ->
        [one] Une position
       *[other] { $count } positions
    } au travail
share-evidence-app-uses = { $count ->
        [one] Une utilisation
       *[other] { $count } utilisations
    } d’applications de travail, avec leur nom et leurs heures
share-evidence-others = { $count ->
        [one] Une autre donnée
       *[other] { $count } autres données
    } de vos jours de travail : services, pauses, pas, mouvements, ce que l’enregistreur a fait
share-evidence-withheld = { $count ->
        [one] Une donnée comptée, non montrée
       *[other] { $count } données comptées, non montrées
    }
share-evidence-correction = { $date }, votre correction : { $what }
share-evidence-about-from = Il s’agit du temps à partir de { $value }
share-evidence-about-to = jusqu’à { $value }
share-evidence-made = Vous l’avez faite à { $value }
share-evidence-true-start = Le vrai début : { $value }
share-evidence-true-end = La vraie fin : { $value }
share-evidence-parted-at = Séparé à { $value }
share-evidence-undone = Elle annule le numéro { $value }
share-evidence-kind-client = C’est le lieu d’un client
share-evidence-kind-office = C’est le bureau
share-evidence-answer = { $question } : « { $answer } »
share-evidence-change-confirm = c’est juste
share-evidence-change-name = un lieu a un nom
share-evidence-change-bounds = un autre début ou une autre fin
share-evidence-change-split = un arrêt en était deux
share-evidence-change-join = plusieurs arrêts n’en étaient qu’un
share-evidence-change-not-work = ce n’était pas du travail
share-evidence-change-work = c’était du travail
share-evidence-change-reason = la raison du trajet
share-evidence-change-visit = une visite qui n’a pas été enregistrée
share-evidence-change-shift = un service qui n’a pas été enregistré
share-evidence-change-break = une pause
share-evidence-change-sleep-in = une nuit dormie en service
share-evidence-change-on-call = une astreinte
share-evidence-change-leave = un congé
share-evidence-change-note = une note
share-evidence-change-undo = une correction est annulée
share-evidence-caution-home = Hors de vos arrêts et trajets de travail, les heures des services, pauses, astreintes et nuits dormies en service sont envoyées. Et aussi ce que l’enregistreur a fait entre le premier et le dernier travail du jour. Du reste, votre avocat ne voit que le nombre.
share-evidence-caution-apps = Chaque usage d’une application de travail est envoyé, où que vous soyez : le nom de l’application et ses heures.
share-evidence-caution-outside = Ces jours, du { $first } au { $last }, ne sont pas tous parmi ceux de la campagne : du { $start } au { $end }. Envoyez-les seulement si votre avocate en a besoin.
share-evidence-caution-no-names = Les noms de clients, les corrections avec un nom et vos notes restent sur votre téléphone.
share-evidence-caution-withheld = Comptés, non montrés : { $records ->
        [one] une donnée
       *[other] { $records } données
    } et { $corrections ->
        [one] une correction
       *[other] { $corrections } corrections
    }.
share-evidence-caution-earlier = Cela prouve que votre journal n’est pas plus récent que ce que vous avez envoyé à { $whom }. Votre avocat apprend donc que vous y avez participé.
share-deletion-stated =
    { $count ->
        [one] L’organisation déclare avoir effacé { $count } fichier de vous. C’est sa parole, pas une preuve.
       *[other] L’organisation déclare avoir effacé { $count } fichiers de vous. C’est sa parole, pas une preuve.
    }
share-deletion-nothing = L’organisation déclare n’avoir rien de ce que vous avez envoyé avec ce consentement. C’est sa parole, pas une preuve.

## README.txt within a package
share-readme-what = Ces chiffres ont été partagés par une personne au travail avec { $organisation }. La question : { $question }
share-readme-level = Détail : { $level }.
share-readme-files = Les tableaux sont les fichiers qui finissent par .csv ; tout tableur les ouvre. datapackage.json dit ce qu’est chaque colonne. consent.json est le consentement.
share-readme-known = Mesuré, corrigé, saisi et estimé ont chacun leur colonne. Low et high sont le moins et le plus que cela peut être.
share-readme-check = Vérifier la signature : minisign -Vm datapackage.json -P KEY, où KEY est « signer » dans datapackage.json.
share-readme-use = À utiliser pour cette question seulement. À effacer au plus tard { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    } après le { $end }, ou tout de suite si la personne retire son consentement.
share-evidence-readme-what = Ceci est le journal de travail d’une personne, pour son dossier avec { $organisation }. Il est destiné à son avocat et à personne d’autre.
share-evidence-readme-files = records.ndjson a une ligne par donnée, amendments.ndjson une par correction. Les lignes sans « record » ni « amendment » ne concernent pas le travail : elles sont comptées, leur contenu reste chez la personne.
share-evidence-readme-check = evidence.json contient les empreintes de tout cela et est signé : minisign -Vm evidence.json -P KEY, où KEY est « signer » dans evidence.json. Le manuel de Stint, « Evidence packs », dit comment vérifier chaque ligne.
share-evidence-readme-question = Il a été demandé pour cette question : { $question }
share-readme-withdrawal = Une personne retire un consentement. withdrawal.json dit lequel. Effacez ce qui a été envoyé avec et répondez par une déclaration d’effacement.
share-readme-erasure = Une personne a effacé ses propres enregistrements et vous demande d’effacer ce qu’elle en a envoyé (RGPD, article 17). withdrawal.json dit quel accord. Supprimez ce qui a été envoyé et répondez par une déclaration de suppression.

## Why an invitation is refused
share-invitation-too-large = Cette invitation est trop grande pour être vraie. Demandez-en une nouvelle.
share-invitation-not-one = Ce n’est pas une invitation Stint. Scannez le code sur la feuille de la campagne.
share-invitation-not-cbor = Cette invitation est illisible. Demandez-en une nouvelle.
share-invitation-duplicate-key = Cette invitation dit deux fois la même chose. Ne vous y fiez pas ; demandez à votre syndicat.
share-invitation-not-canonical = Cette invitation n’a pas la bonne forme ; elle a peut-être été modifiée. Demandez-en une nouvelle.
share-invitation-unknown-version = Cette invitation est pour un Stint plus récent. Mettez l’appli à jour.
share-invitation-unknown-field = Cette invitation contient quelque chose que Stint ne connaît pas. Mettez l’appli à jour ou demandez-en une nouvelle.
share-invitation-missing-field = Il manque quelque chose dans cette invitation. Demandez-en une nouvelle.
share-invitation-missing-article13 = Cette invitation ne dit pas tout ce que la loi exige. Demandez-en une complète.
share-invitation-wrong-type = Un élément de cette invitation n’est pas du bon genre. Demandez-en une nouvelle.
share-invitation-unknown-code = Cette invitation utilise un code que Stint ne connaît pas. Mettez l’appli à jour ou demandez-en une nouvelle.
share-invitation-text-length = Un texte de cette invitation est vide ou trop long. Demandez-en une nouvelle.
share-invitation-mixed-scripts = Un nom de cette invitation mélange des alphabets, comme font les faux. Ne vous y fiez pas ; demandez à votre syndicat.
share-invitation-bidi = Un texte de cette invitation est fait pour se lire à l’envers. Ne vous y fiez pas ; demandez à votre syndicat.
share-invitation-hidden-characters = Un texte de cette invitation a des signes cachés. Ne vous y fiez pas ; demandez à votre syndicat.
share-invitation-bad-dates = Les dates de cette campagne n’ont pas de sens. Une campagne dure au plus 366 jours. Demandez-en une nouvelle.
share-invitation-expired = Cette campagne est finie. On ne peut plus rien partager avec elle.
share-invitation-bad-retention = Cette campagne ne dit pas bien combien de temps elle garde les données. Demandez-en une nouvelle.
share-invitation-bad-recipients = Cette campagne doit nommer un à quatre destinataires différents. Demandez-en une nouvelle.
share-invitation-weak-key = Une clé de cette invitation ne protège rien. Ne vous y fiez pas ; demandez à votre syndicat.
share-invitation-unsigned = Personne n’a signé cette invitation. Ne vous y fiez pas ; demandez à votre syndicat.
share-invitation-bad-signature = La signature de cette invitation est fausse ; elle a été modifiée ou imitée. Ne vous y fiez pas ; demandez à votre syndicat.
share-invitation-bad-succession = Cette invitation dit succéder à une ancienne clé, mais celle-ci n’a pas signé. Demandez à votre syndicat.
share-invitation-level-not-offered = Cette campagne demande vos trajets complets. Stint ne les envoie qu’à un avocat, pour votre propre affaire. Demandez une campagne avec moins.
share-invitation-question-without-field = Les données que cette campagne demande ne répondent pas à sa question. Demandez-en une nouvelle.
share-invitation-same-name-other-key = Vous connaissez ce nom avec une autre clé. Arrêtez : comparez les six mots en personne, ou demandez à votre syndicat.
share-invitation-words-differ = Ce ne sont pas les six mots de cette invitation. Vérifiez encore ; s’ils diffèrent, ne participez pas.
share-invitation-not-pinned = La clé de cette campagne n’est pas celle à laquelle vous vous fiez. Ouvrez l’invitation la plus récente.

## What can go wrong
share-error-store = L’enregistrement a échoué. Rien n’a été envoyé. Libérez de la place et réessayez.
share-error-signer = Votre clé pour cette campagne n’est pas disponible. Déverrouillez Stint et réessayez.
share-error-random = Cet appareil n’a pas donné de nombres au hasard ; rien n’a été fait. Redémarrez-le et réessayez.
share-error-io = Un fichier n’a pas pu être lu ou écrit. Vérifiez le dossier et réessayez.
share-error-bad-recipient-key = Ce n’est pas une clé age. Elle commence par « age1 » ; copiez-la encore.
share-error-bad-member-code = Ce code a une faute de frappe. Comparez-le avec la feuille.
share-error-nothing-to-share = Il n’y a encore rien à partager pour ces jours.
share-error-level-above-campaign = C’est plus de détails que la campagne n’en demande. Choisissez moins.
share-error-outside-campaign = Certains de ces jours ne sont pas dans la campagne. Choisissez des jours qui y sont.
share-error-row-twice = Une semaine ou un jour est là deux fois. Rien n’a été envoyé. Merci de signaler cette erreur de Stint.
share-error-bad-figure = Un chiffre est impossible, comme plus d’heures que n’en a une semaine. Vérifiez vos saisies ; rien n’a été envoyé.
share-error-evidence-too-large = Ces jours ont trop de données pour un seul fichier. Choisissez moins de jours et faites-en plusieurs.
share-error-campaign-over = Cette campagne est finie. Rien n’a été envoyé.
share-error-digest-mismatch = Ce n’est pas ce qui vous a été montré. Rien n’a été envoyé. Regardez encore, puis décidez.
share-error-preview-stale = Vous l’avez regardé un autre jour. Rien n’a été envoyé. Regardez encore, puis décidez.
share-error-unknown-consent = Ce consentement n’est pas dans votre liste. Choisissez-en un dans la liste.
share-error-already-withdrawn = Vous l’avez déjà retiré. Vous pouvez renvoyer le retrait depuis son reçu.
share-error-consent-log-broken = Votre liste de consentements a été modifiée ou abîmée. Rien n’a été envoyé. Restaurez votre sauvegarde.
share-error-bad-statement = Cette déclaration d’effacement ne vient pas de cette campagne ou parle d’autre chose. Redemandez à l’organisation.
share-error-statement-by-another = Cette déclaration n’est pas signée par l’organisation qui vous a invité. Elle vient peut-être d’un autre destinataire ; Stint ne peut pas le vérifier. Demandez-lui. Rien n’a été noté.
share-error-bad-receipt = Ce reçu est abîmé. Utilisez celui de votre liste ou de votre sauvegarde.
share-error-passphrase-too-short = La phrase secrète demande au moins 12 caractères. Prenez quatre mots ou plus.
share-error-wrong-passphrase = Cette phrase secrète n’ouvre pas les clés. Réessayez.
share-error-bad-key-file = Ce fichier de clés est abîmé ou est autre chose. Utilisez votre sauvegarde.
share-error-bad-campaign-file = Ce fichier de campagne est abîmé ou est autre chose. Utilisez votre sauvegarde.
share-error-other-keys = Cette campagne n’a pas été faite par ce bureau, et elle n’est pas scellée pour sa clé. Utilisez les clés qu’elle nomme.
share-error-too-many-codes = Une campagne a au plus 10 000 codes de membre. Demandez-en moins.
share-error-group-too-small =
    { $members ->
        [one] { $members } membre a
       *[other] { $members } membres ont
    } envoyé des chiffres. Il en faut { $needed }, pour que personne ne soit reconnu. Attendez-en plus.
share-error-too-close-to-earlier = Seulement { $changed ->
        [one] { $changed } membre
       *[other] { $changed } membres
    } de changé depuis un résultat précédent. Il en faut { $needed }, pour que personne n’apparaisse par soustraction. Attendez-en plus.
share-error-budget-spent = Il reste trop peu de protection à ces membres dans cette campagne. Choisissez plus de bruit, ou gardez les résultats que vous avez.
share-error-other-kind-released = Cette campagne a déjà des résultats de l’autre sorte. Avec et sans bruit ensemble ne protégerait personne.
share-error-bad-ledger = La liste des résultats publiés est abîmée ou d’une autre campagne. Prenez votre copie du dossier du bureau ; sans la liste, rien n’est publié.
share-error-cases-tell-of-others = Avec les chiffres de ces membres, un résultat publié révélerait ceux des autres. Ils ne sont pas montrés.
share-error-bad-book = La liste de ce qui est arrivé à ce bureau est abîmée. Remettez le fichier book.age de votre copie du dossier.
share-error-desk-busy = Un autre Stint travaille avec la boîte de cette campagne. Attendez qu’il ait fini.
share-error-no-case-consent = Ce membre n’a pas autorisé une vue de ses propres chiffres. Demandez-lui, ou prenez ceux du groupe.
share-error-unknown-member = Personne avec cette clé n’a rien envoyé.

## Why a package is refused
share-package-not-age = Ce n’est pas un paquet scellé. Demandez le fichier fait par Stint.
share-package-header-too-long = Le début de ce fichier est bien trop long pour un paquet. Ne l’utilisez pas.
share-package-other-recipient = Ce paquet est scellé pour une autre clé. Utilisez les clés de sa campagne.
share-package-damaged = Ce paquet a été coupé ou modifié en route. Redemandez-le.
share-package-too-large = Ce fichier est plus grand qu’un paquet ne peut l’être. Ne l’utilisez pas.
share-package-not-padded = Ce paquet a une taille que Stint ne fait pas. Il ne vient pas de Stint.
share-package-not-tar = Il n’y a pas de vraie archive dans ce paquet. Il ne vient pas de Stint.
share-package-not-regular = Ce paquet contient un lien ou un dossier, comme une attaque. Il n’a pas été déballé.
share-package-unknown-name = Ce paquet contient un fichier qui n’a rien à y faire. Il n’a pas été déballé.
share-package-out-of-order = Les fichiers de ce paquet sont répétés ou dans le mauvais ordre. Il ne vient pas de Stint.
share-package-entry-too-large = Un fichier de ce paquet est trop grand. Il n’a pas été déballé.
share-package-missing-entry = Il manque un fichier dans ce paquet. Redemandez-le.
share-package-trailing-data = Quelque chose est caché après la fin de ce paquet. Ne l’utilisez pas.
share-package-bad-description = La description de ce paquet n’a pas la bonne forme. Il ne vient pas de Stint ou a été modifié.
share-package-unknown-version = Ce paquet vient d’un Stint plus récent. Mettez votre programme à jour.
share-package-other-campaign = Ce paquet est pour une autre campagne. Mettez-le dans sa boîte.
share-package-other-invitation = Ce paquet répond à une autre invitation. Ouvrez-le avec celle-là.
share-package-other-recipients = Ce paquet était pour d’autres destinataires et a été transmis. Il ne compte pas.
share-package-bad-signature-file = La signature de ce paquet est illisible. Redemandez le paquet.
share-package-bad-signature = La signature de ce paquet est fausse. Quelqu’un l’a modifié ou imité. Il ne compte pas.
share-package-weak-key = La clé qui a signé ce paquet ne prouve rien. Il ne compte pas.
share-package-digest-mismatch = Un fichier de ce paquet n’est pas celui qui a été signé. Il ne compte pas.
share-package-consent-mismatch = Le consentement de ce paquet est pour autre chose ou a déjà servi. Il ne compte pas.
share-package-level-above-campaign = Ce paquet contient plus de détails que la campagne n’en demandait. Il n’a pas été lu.
share-package-fields-not-asked = Ce paquet contient d’autres données que celles demandées. Il n’a pas été lu.
share-package-bad-table = Un tableau de ce paquet n’a pas la bonne forme. Il ne compte pas.
share-package-impossible-figure = Un chiffre de ce paquet est impossible, comme plus d’heures que n’en a une semaine. Il ne compte pas.
share-package-outside-campaign = Ce paquet contient des jours hors de la campagne. Il ne compte pas.
share-package-row-twice = Une semaine ou un jour est deux fois dans ce paquet. Il ne compte pas.
share-package-formula = Une cellule de ce paquet s’exécuterait comme formule dans un tableur. Ne l’ouvrez pas à la main.
share-package-cannot-read = La lecture de ce fichier a échoué avant sa fin. Copiez-le de nouveau sur cet ordinateur, ou demandez-le de nouveau, puis ouvrez-le.
share-package-of-a-later-day = Il dit avoir été fait un jour qui n’est pas encore venu. Vérifiez la date de cet ordinateur. Si elle est juste, l’horloge du téléphone était fausse : demandez un nouveau paquet.
share-package-withdrawn = Ce consentement a été retiré, donc son paquet reste dehors. Effacez ce fichier.
share-package-is-evidence = C’est un dossier de preuve, pas un paquet de campagne.
share-package-not-evidence = Ce n’est pas un dossier de preuve.
share-package-bad-line = Une ligne de ce dossier n’a pas la bonne forme. Elle a été changée ou ne vient pas de Stint.
share-package-broken-chain = Une donnée de ce dossier a été changée, retirée ou déplacée. Ne vous y fiez pas ; demandez-le de nouveau.
share-package-too-many-withdrawals = Beaucoup de retraits de paquets absents sont déjà arrivés. Ouvrez d’abord le paquet si vous l’avez, puis ceci.
share-package-retention-over = Le temps de garde des données de cette campagne est fini. On ne prend plus rien.

## Findings
share-finding-unpaid-travel = La moitié de { $members } membres font au moins { $median } par semaine de trajets non payés entre clients (le milieu est entre { $low } et { $high }).
share-finding-mileage = La moitié de { $members } membres parcourent au moins { $median } par semaine pour le travail (le milieu est entre { $low } et { $high }).
share-finding-missed-breaks = La moitié de { $members } membres manquent au moins { $median } pauses par semaine (le milieu est entre { $low } et { $high }).
share-finding-after-hours = La moitié de { $members } membres utilisent des applis de travail au moins { $median } par semaine après les heures (le milieu est entre { $low } et { $high }).
share-finding-hours-worked = La moitié de { $members } membres travaillent au moins { $median } par semaine (le milieu est entre { $low } et { $high }).
share-finding-client-time = La moitié de { $members } membres passent chez les clients au moins { $median } de plus par semaine que ne le prévoit le planning (le milieu est entre { $low } et { $high }).
share-finding-how = Chaque membre compte une fois, avec la moyenne de ses semaines arrivées jusqu’ici. La campagne porte sur { $first } à { $last }. Tous les chiffres sont arrondis. Chaque groupe de l’image compte dix membres ou plus.
share-finding-affected-exactly = { $affected } membres sur { $members } sont touchés, même au chiffre le plus bas.
share-finding-affected-at-least = Au moins { $affected } membres sur { $members } sont touchés. Le nombre exact n’est pas donné, car il pourrait trahir quelqu’un.
share-finding-affected-few = Moins de dix membres sur { $members } sont sûrement touchés.
share-finding-mean-withheld = La moyenne n’est pas donnée, car un ou deux membres en font la plus grande part.
share-finding-up-to = Une semaine connue seulement comme « jusqu’à { $limit } » compte pour { $middle }.
share-finding-or-more = Une semaine connue seulement comme « { $limit } ou plus » compte pour { $limit }. Les vrais chiffres du haut peuvent être plus élevés.
share-finding-codes-unused =
    { $count ->
        [one] { $count } code de membre n’a
       *[other] { $count } codes de membre n’ont
    } pas encore servi.
share-finding-weeks-owed =
    { $count ->
        [one] { $count } semaine envoyée
       *[other] { $count } semaines envoyées
    } par d’autres { $count ->
        [one] manque
       *[other] manquent
    } encore.
share-finding-weeks-unknown = Pour { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
    }, le téléphone ne connaissait pas le chiffre.
share-finding-unconfirmed-left-out =
    { $count ->
        [one] { $count } envoi
       *[other] { $count } envois
    } sans code vérifié { $count ->
        [one] est laissé
       *[other] sont laissés
    } de côté.
share-finding-unconfirmed-counted =
    { $count ->
        [one] { $count } envoi
       *[other] { $count } envois
    } sans code vérifié { $count ->
        [one] est compté
       *[other] sont comptés
    } ; n’importe qui a pu les envoyer.
share-finding-recorded = En moyenne, au moins { $value } environ du temps de travail ont été enregistrés.
share-finding-unsettled = Pour certains membres, les paquets ne disent pas quel chiffre d’une semaine est le bon. Le chiffre compté peut être le mauvais.
share-finding-few-unsaid = Les nombres de semaines ou d’envois sont omis quand moins de dix membres sont derrière.
share-finding-bias = Seuls comptent les membres qui ont voulu participer. Ceux qui se déplacent beaucoup participent peut-être plus.
share-finding-limits = Stint refuse des chiffres qu’on pourrait soustraire. Il ne peut pas empêcher deux bureaux, ni quelqu’un qui ouvre les paquets à la main.

## How far an inbox is
share-status =
    { $packages ->
        [one] { $packages } paquet
       *[other] { $packages } paquets
    } de { $members ->
        [one] { $members } membre
       *[other] { $members } membres
    }. Codes pas encore utilisés : { $unused }.
share-status-unsettled =
    { $count ->
        [one] Pour { $count } membre, les paquets ne disent pas quel chiffre d’une semaine est le bon.
       *[other] Pour { $count } membres, les paquets ne disent pas quel chiffre d’une semaine est le bon.
    } Deux sont du même jour, ou l’un est arrivé avant le jour qu’il indique. Le chiffre compté peut être le mauvais. Demandez cette semaine encore une fois, un jour plus tard.
share-status-bias-weeks = Les semaines qui manquent sont peut-être les plus dures, quand personne n’avait le temps d’envoyer.
share-status-reminder = { $organisation } : il manque encore des semaines à notre campagne. Si vous voulez participer : ouvrez Stint, regardez ce qui partirait, et envoyez-le. Rien n’oblige. La campagne finit le { $end }.

## A case view
share-case-consent = Ce membre a accepté une vue de ses propres chiffres. Elle ne sert qu’à son cas.
share-case-not-a-group = Les chiffres d’une personne ne disent rien des autres.
share-case-week = Semaine { $week } : { $value } (entre { $low } et { $high })
share-case-week-unknown = Semaine { $week } : pas connue
share-case-part-of = { $week }, une partie

## Evidence at the desk
share-evidence-holds = Le dossier est intact. Il va du { $first } au { $last } : { $records } données, dont { $shown } lisibles, et { $corrections ->
        [one] une correction
       *[other] { $corrections } corrections
    }.
share-evidence-earlier = Un paquet du { $day } connaissait déjà ce journal : { $same ->
        [one] un jour est
       *[other] { $same } jours sont
    } comme alors, { $differs ->
        [one] un jour diffère
       *[other] { $differs } jours diffèrent
    }. Cherchez le paquet dont datapackage.json a le SHA-256 { $digest }.

## Un résultat avec du bruit
share-noisy-headline = { $question } Pour la moitié de { $members } membres, c’est en dessous d’une valeur entre { $low } et { $high } par semaine.
share-noisy-expected = Chaque barre est fausse d’environ { $average } membres, et dans dix-neuf cas sur vingt d’au plus { $most }.
share-noisy-how = Pour protéger chacun des { $members } membres, un nombre tiré au hasard a été ajouté à chaque barre. Qui regarde les barres apprend peu de ce que l’un d’eux a envoyé. Ce peu dépend du choix du bruit ; ce n’est jamais rien.
share-noisy-without = Environ { $count } membres n’en ont pas.
share-noisy-limits = Le nombre de membres est exact. Le bruit cache ce qu’un membre a envoyé, pas que quelqu’un participe.
