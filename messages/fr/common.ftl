### Words and units that every screen shares.

## How numbers, dates and lengths are written

common-decimal-mark = ,
common-percent = { $number } %
common-hours-minutes = { $hours } h { $minutes } min
common-hours = { $hours } h
common-minutes = { $minutes } min
common-seconds = { $seconds } s
common-kilometres = { $number } km
common-metres = { $number } m
common-miles = { $number } milles
common-money = { $number } { $symbol }
common-date =
    { $day ->
        [1] 1er { $month } { $year }
       *[other] { $day } { $month } { $year }
    }
common-date-short =
    { $day ->
        [1] { $weekday } 1er { $month }
       *[other] { $weekday } { $day } { $month }
    }
common-date-long = { $weekday } { $date }
common-date-time = { $date } à { $clock }
common-minus = −{ $text }
common-no-number = pas de chiffre

## Months

common-month-1 = janvier
common-month-2 = février
common-month-3 = mars
common-month-4 = avril
common-month-5 = mai
common-month-6 = juin
common-month-7 = juillet
common-month-8 = août
common-month-9 = septembre
common-month-10 = octobre
common-month-11 = novembre
common-month-12 = décembre
common-month-short-1 = janv.
common-month-short-2 = févr.
common-month-short-3 = mars
common-month-short-4 = avril
common-month-short-5 = mai
common-month-short-6 = juin
common-month-short-7 = juil.
common-month-short-8 = août
common-month-short-9 = sept.
common-month-short-10 = oct.
common-month-short-11 = nov.
common-month-short-12 = déc.

## Days of the week

common-weekday-1 = lundi
common-weekday-2 = mardi
common-weekday-3 = mercredi
common-weekday-4 = jeudi
common-weekday-5 = vendredi
common-weekday-6 = samedi
common-weekday-7 = dimanche
common-weekday-short-1 = lun.
common-weekday-short-2 = mar.
common-weekday-short-3 = mer.
common-weekday-short-4 = jeu.
common-weekday-short-5 = ven.
common-weekday-short-6 = sam.
common-weekday-short-7 = dim.

## Why nothing was recorded

common-gap-paused = mis en pause à la main
common-gap-outside-hours = hors des heures choisies
common-gap-permission = une autorisation manquait
common-gap-stopped = arrêté par le téléphone
common-gap-battery-saver = économiseur de batterie
common-gap-no-signal = pas de signal
common-gap-phone-off = téléphone éteint
common-gap-not-unlocked = téléphone non déverrouillé depuis son redémarrage
common-gap-recorder-failed = l'enregistrement a échoué
common-gap-unknown = cause inconnue

## How a figure is known

common-known-measured = mesuré
common-known-corrected = corrigé
common-known-typed = saisi à la main
common-known-estimated = estimé

## How a way was travelled, and why

common-mode-slow = à pied ou à vélo
common-mode-motorised = en voiture, bus ou train
common-mode-unknown = moyen inconnu
common-reason-between-clients = entre deux clients
common-reason-commute = depuis ou vers chez soi
common-reason-office = depuis ou vers le bureau
common-reason-break = pendant une pause
common-reason-personal = privé
common-reason-unknown = motif inconnu

## Kinds of places

common-place-home = domicile
common-place-client = client
common-place-office = bureau
common-place-personal = lieu privé
common-place-unknown = lieu sans nom

## Joining words

common-and = { $first } et { $second }
common-comma = { $first }, { $second }
common-count-visits =
    { $count ->
        [one] { $count } visite
       *[other] { $count } visites
    }
common-count-trips =
    { $count ->
        [one] { $count } trajet
       *[other] { $count } trajets
    }
common-count-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
common-count-gaps =
    { $count ->
        [one] { $count } trou
       *[other] { $count } trous
    }

## What went wrong with a value

common-error-off-earth = Cette position n'est pas sur Terre. Vérifiez la latitude et la longitude.
common-error-not-a-number = Un des nombres est illisible. Vérifiez-le et réessayez.
common-error-time-range = Cette date est hors des années 1970 à 9999. Vérifiez-la.
common-error-end-before-start = La fin est avant le début. Échangez les deux heures ou corrigez-en une.
common-error-zone = Ce fuseau horaire ne peut pas être juste. Vérifiez l'horloge du téléphone.
common-error-percent = Une part ne peut pas dépasser 100 %. Vérifiez le nombre.
common-error-text-too-long =
    { $limit ->
        [one] Ce texte est trop long. Il peut avoir { $limit } octet au plus.
       *[other] Ce texte est trop long. Il peut avoir { $limit } octets au plus. Raccourcissez-le.
    }
common-error-text-controls = Ce texte contient un caractère caché. Tapez-le de nouveau à la main.
common-error-currency = Une monnaie s'écrit en trois majuscules, comme GBP ou EUR.
common-error-two-currencies = Des montants en deux monnaies ne s'additionnent pas. Utilisez une seule monnaie.
common-error-sum-too-large = La somme est trop grande pour être juste. Vérifiez les montants.
common-error-newer = Ceci a été écrit par un Stint plus récent. Mettez Stint à jour.
common-error-damaged = Une valeur enregistrée est abîmée. Elle a été laissée de côté ; rien d'autre n'est touché.
common-no-words = Cette version de Stint n'a pas de mots pour ce qui s'est passé. Mettez Stint à jour.
