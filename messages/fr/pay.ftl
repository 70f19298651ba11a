pay-not-advice = C’est une information, pas un conseil juridique. Demandez à votre syndicat avant d’agir. Stint prend pour tous les jours le contrat que vous gardez aujourd’hui. Si votre paie ou votre groupe était autre alors, les chiffres sont faux.

pay-source = { $source }, en vigueur depuis le { $from }, vérifié le { $checked }.
pay-source-check-this = À vérifier : { $source }, depuis le { $from }, consulté le { $checked }, texte officiel non vu.
pay-from-or-earlier = { $from } ou avant
pay-source-noted = { $source } ({ $note })
pay-place-unnamed = un lieu sans nom

pay-travel-headline = Du { $from } au { $to } : { $time } de trajet entre clients n’ont pas été payés. À votre taux convenu, cela ferait { $best } (entre { $low } et { $high }).
pay-travel-less-headline = Du { $from } au { $to } : les trajets entre clients sont moins payés que les visites. Pour { $time } de trajet, votre taux convenu pour les visites ferait { $best } de plus (entre { $low } et { $high }).
pay-travel-maybe-headline = Du { $from } au { $to } : vos trajets entre clients n’ont peut-être pas tous été payés. À votre taux convenu, cela ferait { $high } au plus.
pay-travel-due-headline = Du { $from } au { $to } : { $time } de trajet entre clients n’ont pas été payés. D’après les règles, ce temps est payé comme du travail. Si elles valent pour vous, on vous doit encore { $best } (entre { $low } et { $high }).
pay-travel-due-maybe-headline = Du { $from } au { $to } : vos trajets entre clients n’ont peut-être pas tous été payés. D’après les règles, ce temps est payé comme du travail. Si elles valent pour vous, on vous doit peut-être encore { $high } au plus.
pay-travel-worth = C’est ce que vaut ce temps. Votre contrat ne le promet pas : on vous doit peut-être moins. Le minimum légal se trouve au point sur le salaire minimum.
pay-travel-worth-no-least = C’est ce que vaut ce temps. Votre contrat ne le promet pas. Le fichier de règles ne connaît pas de salaire minimum pour ces jours. Demandez à votre syndicat ce qu’on vous doit.
pay-travel-rate = Pour chaque heure de trajet entre clients, il manque { $rate } de votre salaire convenu.
pay-travel-leg = { $start } : { $from } vers { $to }, { $time }
pay-travel-paid = Moins ce qui en a été payé : vous avez reçu { $paid } pour { $time } de visites et de trajets. À votre taux convenu, cela fait { $due }.
pay-travel-paid-apart = Moins ce qui en a été payé : vos fiches de paie paient { $paid } pour des trajets, sur une ligne à part.
pay-travel-paid-wider = Votre fiche de paie du { $from } au { $to } paie { $pay } pour des trajets. Elle vaut aussi pour d’autres jours. D’après le temps de trajet, { $share } sont pour ceux-ci.
pay-travel-paid-wider-days = Votre fiche de paie du { $from } au { $to } paie { $pay } pour des trajets. Elle vaut aussi pour d’autres jours, et aucun n’a de trajet enregistré. D’après les jours, { $share } sont pour ceux-ci.
pay-travel-rest = Encore { $time } étaient peut-être aussi du travail. Si ce temps a été payé, une part plus petite de votre paie était pour les trajets. Ce n’est que dans le haut de la fourchette.
pay-travel-due-limit = Tous vos trajets entre clients sont comptés ici. Les règles n’en paient peut-être qu’une partie, comme ceux d’une même demi-journée. L’enregistrement ne connaît pas les demi-journées. Demandez à votre syndicat lesquels comptent.

pay-wage-below-headline = Du { $from } au { $to } : votre paie était de { $best } sous le salaire minimum (entre { $low } et { $high }). Cela fait { $hourly } de l’heure ; le minimum est { $rate }.
pay-wage-maybe-headline = Du { $from } au { $to } : votre paie était peut-être sous le salaire minimum, de { $high } au plus. Cela fait { $hourly } de l’heure ; le minimum est { $rate }.
pay-wage-met-headline = Du { $from } au { $to } : votre paie a atteint le salaire minimum. Cela fait { $hourly } de l’heure ; le minimum est { $rate }.
pay-wage-hours-below-headline = Du { $from } au { $to } : il manque { $best } du salaire minimum (entre { $low } et { $high }). Chaque heure de travail doit être payée au moins { $rate }.
pay-wage-hours-maybe-headline = Du { $from } au { $to } : il manque peut-être jusqu’à { $high } du salaire minimum. Chaque heure de travail doit être payée au moins { $rate }.
pay-wage-hours-met-headline = Du { $from } au { $to } : chaque heure de travail a été payée au moins au salaire minimum de { $rate }.
pay-wage-each-week = La loi regarde chaque semaine à part. Une meilleure paie une autre semaine ne compense pas celle-ci.
pay-wage-each-hour = La loi regarde chaque heure à part. Une heure mieux payée n’en compense pas une autre.
pay-wage-over-hour = Payé au-dessus de { $rate } pour d’autres heures. Cela ne compense pas les heures non payées
pay-wage-overtime = Moins la paie de { $time } d’heures supplémentaires sur votre fiche de paie
pay-wage-slip-more = Votre fiche de paie du { $from } au { $to } verse { $pay } de plus que votre contrat. Elle vaut aussi pour d’autres semaines. La part de cette semaine, selon le temps de travail
pay-wage-slip-less = Votre fiche de paie du { $from } au { $to } verse { $pay } de moins que votre contrat. Elle vaut aussi pour d’autres semaines. La part de cette semaine, selon le temps de travail
pay-wage-no-rate-headline = Du { $from } au { $to } : le fichier de règles n’a pas de salaire minimum pour ces jours.
pay-wage-visits = Chez les clients : { $time }
pay-wage-office = Au bureau : { $time }
pay-wage-between = En route entre clients : { $time }
pay-wage-waiting = Attente pendant le service : { $time }
pay-wage-short-breaks = Pauses courtes, qui comptent : { $time }
pay-wage-commute = Entre le domicile et le travail, non compté : { $time }
pay-wage-worked = Temps de travail en tout : { $time }
pay-wage-day = { $day } : { $time } à { $rate } de l’heure
pay-wage-due-in-all = Dû en tout : { $due } pour { $time }
pay-wage-costs = Ce que vous avez dépensé pour rouler sans être remboursé
pay-wage-mileage-wider = Votre fiche de paie du { $from } au { $to } paie { $pay } pour la route. Elle vaut aussi pour d’autres jours. D’après la distance, { $share } sont pour ceux-ci.
pay-wage-lodging = { $nights ->
    [one] Logement par votre employeur : { $nights } nuit par semaine à { $charge }. Jusqu’à { $offset } par nuit peuvent compter.
   *[other] Logement par votre employeur : { $nights } nuits par semaine à { $charge }. Jusqu’à { $offset } par nuit peuvent compter.
 }
pay-wage-lodging-slip = Votre fiche de paie retient { $charge } pour un logement. Jusqu’à { $offset } par nuit peuvent compter, ici pour chacun de ces jours.
pay-wage-lodging-charge = { $nights ->
    [one] Votre fiche de paie retient { $taken } pour un logement. À { $charge } la nuit, cela fait { $nights } nuit. Jusqu’à { $offset } par nuit peuvent compter.
   *[other] Votre fiche de paie retient { $taken } pour un logement. À { $charge } la nuit, cela fait { $nights } nuits. Jusqu’à { $offset } par nuit peuvent compter.
 }
pay-wage-lodging-rest = { $rest } ne font pas une nuit entière. Ce n’est que dans le haut de la fourchette.
pay-wage-lodging-nights = Logement par votre employeur à { $charge } la nuit. Jusqu’à { $offset } par nuit peuvent compter. On ne sait pas combien de nuits par semaine : cela ne change que la fourchette.
pay-wage-lodging-nights-open = Pour { $days } de ces jours, aucune fiche de paie ne retient de logement. Si vous y logiez alors aussi, à { $charge } la nuit, jusqu’à { $offset } par nuit peuvent compter. Cela ne change que la fourchette.
pay-wage-lodging-no-rule = Le fichier de règles n’a pas de valeur pour le logement ces jours-là. Il est laissé de côté.
pay-wage-paid-payslip = Moins ce que la fiche de paie du { $from } au { $to } a payé pour ces heures
pay-wage-paid-contract = Moins ce que votre contrat paie pour ces heures
pay-wage-paid-beside = Moins la paie des trajets sur votre fiche de paie du { $from } au { $to }, avec ce qu’elle retient
pay-wage-paid-wider = Moins une part de la paie des trajets sur votre fiche de paie du { $from } au { $to }. Elle vaut aussi pour d’autres jours : on partage donc d’après le temps de trajet.
pay-wage-paid-wider-days = Moins une part de la paie des trajets sur votre fiche de paie du { $from } au { $to }. Elle vaut aussi pour d’autres jours, et aucun n’a de trajet enregistré : on partage donc d’après les jours.
pay-wage-off-wider = Votre fiche de paie du { $from } au { $to } retient { $charge }. Elle vaut aussi pour d’autres jours : ce n’est donc que dans le haut de la fourchette.
pay-wage-above = Votre paie dépassait le minimum de ce montant

pay-step-paid = Payé
pay-step-paid-counts = Payé, jusqu’au minimum de chaque heure
pay-step-lodging = Logement
pay-step-travel = Trajets non payés
pay-step-costs = Vos frais de route
pay-step-other = Trop peu pour les visites
pay-step-owed = Le minimum que vous devriez recevoir

pay-mileage-owed-headline = Du { $from } au { $to } : on vous doit encore { $best } de frais kilométriques convenus (entre { $low } et { $high }).
pay-mileage-agreed = { $distance } entre clients au taux convenu de { $rate }
pay-mileage-paid = Moins les frais kilométriques payés
pay-mileage-official-headline = Du { $from } au { $to } : pour { $distance } entre clients, vous avez reçu { $best } de moins que le taux officiel (entre { $low } et { $high }). C’est ce qui peut être payé sans impôt. Votre employeur ne doit le payer que si c’est convenu.
pay-mileage-due-headline = Du { $from } au { $to } : pour { $distance } entre clients, vous avez reçu { $best } de moins que le taux fixé par les règles (entre { $low } et { $high }). Là où elles valent pour vous, votre employeur doit le payer.
pay-mileage-costs-headline = Du { $from } au { $to } : pour { $distance } entre clients, vous avez reçu { $best } de moins que le taux officiel (entre { $low } et { $high }). Votre employeur doit rembourser ce que rouler pour le travail vous coûte. Le taux officiel en est une mesure courante.
pay-mileage-maybe = { $headline } Il se peut aussi que ce ne soit rien : le bas est à zéro.
pay-mileage-part = { $day } : { $distance } à { $rate }
pay-mileage-no-rate = Le fichier de règles n’a pas de taux pour { $distance }.

pay-rest-day-headline = Dans les 24 heures à partir du { $start }, votre plus long repos a été de { $rest }. Il en faut au moins { $due }.
pay-rest-between-headline = Journée de travail à partir du { $start } : jusqu’à la suivante, votre plus long repos a été de { $rest }. Il en faut au moins { $due }.
pay-rest-week-headline = Semaine du { $day } : votre plus long repos était de { $rest }. Il en faut au moins { $due }.
pay-rest-line = Du { $start } au { $end } : entre { $low } et { $high }
pay-break-headline = { $day } : le relevé montre { $taken } de pause. Il en faut au moins { $due }.
pay-break-worked = Vous avez travaillé { $time }. Une pause est due après { $after }.
pay-break-longest = Le plus long moment sans travail relevé était de { $time }.

pay-payslip-headline = Du { $from } au { $to } : votre fiche de paie verse { $best } de moins que ce que votre contrat promet pour ce temps (entre { $low } et { $high }).
pay-payslip-hours = Heures de la fiche de paie : { $time }
pay-payslip-rounded = Ce que change l’arrondi des visites, comme le dit votre contrat
pay-payslip-guaranteed = { $time } vous sont payées dans tous les cas. Ce que cela ajoute
pay-payslip-no-amount = Moins { $time } de la fiche de paie. Elle ne dit pas leur montant : on prend votre taux convenu.
pay-payslip-premium = Jusqu’à { $pay } que la fiche paie en plus du salaire de base peuvent être du salaire de base. C’est retiré seulement en bas de la fourchette.
pay-payslip-not-twice = Une partie se trouve peut-être aussi au point sur le salaire minimum. N’additionnez pas les deux.

pay-narrow-unclear = Pour { $time }, le relevé ne sait pas ce que vous faisiez. Dites ce que c’était.
pay-narrow-unseen = { $time } de vos jours de travail n’ont pas été enregistrés. Ajoutez ce que vous savez.
pay-narrow-waiting = Vous avez attendu { $time } pendant vos services. Dites si vous deviez rester disponible.
pay-narrow-payslip = Ajoutez votre fiche de paie du { $from } au { $to }.
pay-narrow-payslip-wider = Votre fiche de paie du { $from } au { $to } vaut aussi pour d’autres jours. Demandez à votre employeur quelle part est pour ces jours.
pay-narrow-mileage-wider = Votre fiche de paie du { $from } au { $to } paie des frais kilométriques d’autres jours aussi. Demandez à votre employeur quelle part est pour ces jours.
pay-narrow-lodging-charge = Votre fiche de paie retient un logement. Dites dans le contrat ce que coûte une nuit et combien de nuits par semaine vous y êtes.
pay-narrow-lodging-nights = Dites dans le contrat combien de nuits par semaine vous logez chez votre employeur, de 1 à 7.
pay-narrow-lodging-line = Une retenue de votre fiche de paie est-elle pour un logement ? Alors notez-la comme logement, sinon elle compte deux fois.
pay-narrow-travel-law = Le fichier de règles ne nomme aucune loi sur la paie du trajet entre clients. Il compte ici. Demandez à votre syndicat avant de vous y fier.
pay-narrow-costs = Dites ce qu’un kilomètre ou un mille vous coûte en carburant. Gardez les reçus.
pay-narrow-odometer = Notez certains jours votre compteur au début et à la fin.
pay-narrow-ends = Confirmez quand vous avez fini et commencé.
pay-narrow-breaks = Le téléphone ne voit pas une pause prise sur le lieu de travail. Ajoutez les pauses que vous avez prises. Confirmez qu’il n’y en a pas eu d’autres.
pay-narrow-pack = Demandez à votre syndicat un fichier de règles plus récent.

pay-overtime-headline = Du { $from } au { $to } : les heures supplémentaires ajoutent { $best } à votre paie simple (entre { $low } et { $high }). Cherchez-les sur votre fiche de paie.
pay-overtime-part = { $time } à { $factor } de { $rate } de l’heure
pay-overtime-plain = Moins le taux simple pour toutes ces heures
pay-overtime-average = La loi prend la moyenne de toute la paie de la semaine : { $paid } pour { $time } font { $rate } de l’heure.
pay-overtime-least = C’est moins que le salaire minimum de { $rate } de l’heure : c’est lui qui compte.
pay-overtime-on-slip = Votre fiche de paie du { $from } au { $to } montre { $money } en plus du taux simple. Les heures supplémentaires y sont peut-être.

pay-average-headline = Du { $from } au { $to } : vous avez travaillé { $time } par semaine en moyenne sur { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
 }. Le maximum est { $most }.
pay-average-open-headline = Du { $from } au { $to } : vous avez travaillé { $time } par semaine en moyenne sur { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
 }. Le maximum en moyenne est { $most }. Sur combien de semaines, le fichier de règles ne le dit pas.
pay-average-may-headline = Du { $from } au { $to } : vous avez travaillé entre { $low } et { $high } par semaine en moyenne sur { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
 }. Le maximum est { $most }. Vous avez peut-être travaillé plus.
pay-average-open-may-headline = Du { $from } au { $to } : vous avez travaillé entre { $low } et { $high } par semaine en moyenne sur { $weeks ->
    [one] { $weeks } semaine
   *[other] { $weeks } semaines
 }. Le maximum en moyenne est { $most }. Vous avez peut-être travaillé plus. Sur combien de semaines, le fichier de règles ne le dit pas.
pay-average-line = En moyenne entre { $low } et { $high } par semaine
pay-average-week = Semaine du { $day } : { $time }
pay-day-hours-headline = { $from } : vous avez travaillé { $time } en 24 heures. Le maximum est { $most }.
pay-week-hours-headline = Du { $from } au { $to } : vous avez travaillé { $time }. Le maximum pour une semaine est { $most }.
pay-hours-line = Entre { $low } et { $high } de travail
pay-home-ways-open = Entre le domicile et le travail : { $time }. Cela compte si vous n’avez pas de lieu de travail fixe. C’est donc seulement dans le haut de la fourchette.

pay-after-headline = Semaine du { $day } : vous avez utilisé des applications de travail { $time } hors de votre temps de travail, sur { $days ->
    [one] { $days } jour
   *[other] { $days } jours
 }.
pay-after-day = { $day } : { $time } ({ $apps })
pay-after-rest = Le plus court des repos ainsi dérangés avait { $time } d’un seul tenant.
pay-after-rest-short = Au moins { $due } d’un seul tenant devraient être libres. Regarder une application met fin ou non au repos selon ce que vous deviez faire.

pay-roster-headline = Semaine du { $day }, visites prévues : { $planned }. Commencées en retard : { $late } ; parce que le planning laissait trop peu de temps pour la route : { $impossible }. Écourtées : { $cut }.
pay-roster-late = { $start }, { $client } : { $delay } de retard
pay-roster-impossible = { $start }, { $client } : { $delay } de retard. Le planning laissait { $given } pour la route, elle a pris { $took }.
pay-roster-cut = { $start }, { $client } : { $time } au lieu de { $planned } prévus

pay-claim-headline = Le salaire manquant du { $from } au { $to } peut être réclamé jusqu’au { $day }. Parlez-en à votre syndicat bien avant.
pay-claim-unsure-headline = Le délai pour réclamer le salaire manquant du { $from } au { $to } finit entre le { $day } et le { $late }. Cela dépend du jour de votre paie. Demandez tout de suite à votre syndicat.
pay-claim-passed-headline = Le délai pour réclamer le salaire manquant du { $from } au { $to } est peut-être passé depuis le { $late }. Demandez tout de suite à votre syndicat s’il reste un moyen.
pay-claim-line = { $months ->
    [one] { $months } mois
   *[other] { $months } mois
 } moins un jour, à compter du { $day }
pay-claim-back = Une demande faite aujourd’hui remonte au plus au { $day }.

pay-narrow-after = Dites ce que vous avez fait dans l’application, et si quelqu’un l’attendait.
pay-narrow-payday = Cherchez quel jour votre paie a été versée. Le délai court à partir de là.

pay-check-this = { $headline } À vérifier : cela repose sur un chiffre dont le texte officiel n’a pas été vu.
pay-reaches-back = { $source } : décidé le { $decided }, valable en arrière depuis le { $from }. Ces jours ont été recalculés avec ce chiffre.

pay-wage-shift = En service sans lieu enregistré : { $time }
pay-wage-month = { $month } par mois, { $payments } fois par an, pour { $hours } par semaine, cela fait { $rate } de l’heure.
pay-wage-spread = { $day } : de { $from } à { $to }, c’est plus de { $after }. La loi ajoute { $extra } de paie.
pay-wage-spread-maybe = { $day } : vous avez peut-être travaillé d’environ { $from } à environ { $to }. Si c’est plus de { $after }, la loi ajoute { $extra } de paie.
pay-wage-arrears = Ce qui manque est dû au taux d’aujourd’hui, { $rate } de l’heure. Cela fait { $due }.

pay-break-late-headline = { $day } : d’après le relevé, votre pause de { $due } n’a pas commencé dans les premières { $before } de travail.
pay-break-next-headline = { $day } : d’après le relevé, une autre pause de { $due } n’a pas commencé dans les premières { $before } de travail.
pay-break-unbroken-headline = { $day } : le relevé montre { $time } de travail sans pause. Le maximum est { $most }.
pay-rest-break-headline = { $day } : le relevé montre { $taken } de petites pauses en plus de la grande. Il en faut au moins { $due }.
pay-break-premium = Pour un jour sans cette pause, la loi ajoute { $time } de paie.

pay-night-headline = Semaine du { $day } : vous avez travaillé { $time } de nuit, entre { $from } et { $to }, sur { $nights ->
    [one] { $nights } nuit
   *[other] { $nights } nuits
 }.
pay-night-line = Nuit du { $day } : { $time }
pay-night-average-headline = Du { $from } au { $to } : vous avez travaillé { $time } par 24 heures en moyenne (entre { $low } et { $high }). De nuit, le maximum est { $most }.
pay-night-average-line = { $time } de travail sur { $days ->
    [one] { $days } jour de travail
   *[other] { $days } jours de travail
 }, un jour libre par semaine. Travail de nuit : { $nights }.
pay-narrow-night = Regardez dans votre contrat si les nuits sont payées plus.

pay-roster-kept-headline = Semaine du { $day } : { $planned ->
    [one] nous avons vu la visite prévue. Rien ne montre qu’elle a commencé en retard ou qu’elle a été écourtée.
   *[other] nous avons vu { $planned } visites prévues. Rien ne montre que l’une d’elles a commencé en retard ou a été écourtée.
 }
pay-roster-unseen-headline = Semaine du { $day } : nous n’avons vu aucune des visites prévues.
pay-roster-ways = { $count ->
    [one] Pour { $count } trajet, le planning laissait { $given }. Il a pris { $took } (entre { $low } et { $high }).
   *[other] Pour { $count } trajets, le planning laissait { $given }. Ils ont pris { $took } (entre { $low } et { $high }).
 }
pay-roster-unseen = { $count ->
    [one] { $count } visite prévue n’est pas dans le relevé. Elle n’a pas eu lieu, ou le téléphone ne l’a pas vue.
   *[other] { $count } visites prévues ne sont pas dans le relevé. Elles n’ont pas eu lieu, ou le téléphone ne les a pas vues.
 }
pay-roster-strangers = Aucun lieu ne porte ces noms du planning : { $names }. Nommez les lieux comme le planning.

pay-order-headline = { $day } : dans un autre ordre, les mêmes visites demandent { $time } de route en moins (entre { $least } et { $most }) et { $drive }. Cela vaut { $best } (entre { $low } et { $high }).
pay-order-maybe-headline = { $day } : dans un autre ordre, les mêmes visites demandent peut-être { $time } de route en moins, au plus { $most }, peut-être rien. Avec cela, { $drive }. Cela vaut peut-être { $best }.
pay-order-time = { $time } de route en moins, à votre taux convenu de { $rate } de l’heure
pay-order-km = { $drive }, à { $rate } que cela vous coûte
pay-order-better = Le meilleur ordre : { $names }
pay-order-window-contract = Chaque visite peut commencer jusqu’à { $time } avant ou après le planning, comme vous l’avez dit.
pay-order-window-guess = Le planning ne dit pas quand les visites peuvent commencer. Supposé ici : jusqu’à { $time } avant ou après.
pay-order-driven = Tous les trajets sont pris comme vous les avez déjà faits.
pay-order-beeline = { $count ->
    [one] { $count } trajet sur { $all } est nouveau pour vous. Il est estimé à vol d’oiseau, avec une grande marge.
   *[other] { $count } trajets sur { $all } sont nouveaux pour vous. Ils sont estimés à vol d’oiseau, avec une grande marge.
 }
pay-order-no-home = Votre domicile n’a pas encore de nom ; les trajets vers la première et depuis la dernière visite ne sont pas comptés.
pay-order-nearer = { $km } de route en moins
pay-order-farther = { $km } de route en plus
pay-order-twice = Un client visité deux fois garde ces heures, à { $time } près.
pay-per-hour = { $rate } de l’heure
pay-per-day = { $rate } par jour
pay-per-month = { $rate } par mois
pay-per-mile = { $rate } par mille
pay-per-km = { $rate } par kilomètre
pay-order-row-planned = Comme prévu
pay-order-row-better = Meilleur ordre
pay-narrow-windows = Demandez au bureau quand chaque visite peut commencer, et si le client est d’accord.

pay-error-form = { $file }, ligne { $line } : impossible à lire ({ $detail }). Comparez avec l’exemple du guide.
pay-error-header = { $file }, ligne { $line } : la première ligne doit être : { $wanted }. Mettez-la en haut.
pay-error-cells = { $file }, ligne { $line } : cette ligne a plus ou moins de cases que la première. Donnez une case à chaque colonne.
pay-error-unit = { $file }, ligne { $line } : l’unité « { $unit } » est inconnue. Prenez-en une dans la liste du guide.
pay-error-wrong-unit = { $file }, ligne { $line } : « { $key } » ne peut pas avoir l’unité « { $unit } ». Prenez par exemple « { $wanted } ».
pay-error-figure = { $file }, ligne { $line } : « { $text } » ne convient pas ici. Écrivez comme dans le guide, par exemple "12.71" ou 2026-04-01.
pay-error-field = { $file }, ligne { $line } : « { $key } » a besoin du champ « { $field } ». Ajoutez-le.
pay-error-lodging-nights = { $file }, ligne { $line } : dites combien de nuits par semaine vous y logez, de 1 à 7. Écrivez comme dans lodging_nights_week = 5.
pay-error-dates = { $file }, ligne { $line } : cela finit le { $to }, avant de commencer le { $from }. Corrigez l’une des deux dates.
pay-error-overlap = { $file }, ligne { $line } : « { $key } » a une autre valeur, ligne { $other }, qui vaut aussi le { $from }. Faites finir la plus ancienne la veille.
pay-error-no-pack = Il n’y a pas de fichier de règles « { $code } ». Choisissez parmi : { $known }.
pay-error-no-pack-line = { $file }, ligne { $line } : il n’y a pas de fichier de règles « { $code } ». Choisissez parmi : { $known }.
pay-error-base-currency = { $file }, ligne { $line } : ce fichier est en { $currency }, celui sur lequel il repose a des montants en { $wanted }. Écrivez { $wanted } ou enlevez « based_on ».
pay-error-no-band = { $file }, ligne { $line } : le fichier de règles n’a pas de groupe « { $band } ». Choisissez parmi ceux-ci ou n’en mettez aucun : { $known }.
pay-error-no-bands = { $file }, ligne { $line } : le fichier de règles n’a pas de groupes comme « { $band } ». Enlevez cette ligne.
pay-error-band-missing = { $file }, ligne { $line } : ce fichier de règles a ses salaires par groupe. Ajoutez une ligne « band » avec l’un de ceux-ci : { $known }.
pay-error-travel = { $file }, ligne { $line } : « { $text } » ne convient pas ici. Écrivez "unpaid", "as_visits" ou un taux comme "9.00".
pay-error-second-total = { $file }, ligne { $line } : cette fiche de paie a déjà un total à la ligne { $other }. Enlevez l’un des deux.
pay-error-paid-twice = { $file }, ligne { $line } : cette fiche de paie et celle de la ligne { $other } ont toutes deux « { $item } » pour le { $from }. Écrivez-les comme une seule, avec les mêmes jours.
pay-error-payslip-sum = { $file }, ligne { $line } : les lignes de cette fiche de paie font { $sum }, mais elle indique { $total }. Comparez avec le papier.
pay-error-roster-overlap = { $file }, ligne { $line } : cette visite chevauche celle de la ligne { $other }. Corrigez les heures de l’une des deux.
pay-error-roster-reversed = { $file }, ligne { $line } : une heure vient avant celle qu’elle doit suivre. Corrigez l’une des deux.
pay-error-roster-time = { $file }, ligne { $line } : « { $text } » n’est pas une heure. Écrivez-la comme 2026-03-02 09:00.
pay-error-roster-repeats = { $file }, ligne { $line } : cette visite se répète selon une règle. Exportez le planning avec chaque visite à part.
pay-error-no-zone = { $file }, ligne { $line } : cette heure n’a pas de fuseau horaire. Dites dans quel fuseau le planning est écrit.
pay-error-zone = Le fuseau horaire « { $zone } » est inconnu. Écrivez-le comme "Europe/Paris".
pay-error-too-many-visits = { $count ->
    [one] Il y a { $count } visite ; le meilleur ordre peut être trouvé pour { $limit } au plus.
   *[other] Il y a { $count } visites ; le meilleur ordre peut être trouvé pour { $limit } au plus.
 } Choisissez une partie de la journée.
pay-error-value = Un montant est trop grand ou dans une autre monnaie. Vérifiez les montants saisis.

pay-sleep-in-counts = Nuits dormies en service : { $time }. Tout compte ici.
pay-sleep-in-out = Nuits dormies en service : { $time }. Cela ne compte pas ici. Le temps où vous étiez debout pour travailler compte.
pay-sleep-in-open = Nuits dormies en service : { $time }. Savoir si cela compte ici dépend de plus que ce que dit le relevé. C’est donc seulement dans le haut de la fourchette.
pay-on-call-counts = Astreinte : { $time }. Tout compte ici.
pay-on-call-out = Astreinte : { $time }. Cela ne compte pas ici.
pay-on-call-open = Astreinte : { $time }. Savoir si cela compte ici dépend d’où vous deviez être, et dans quel délai. C’est donc seulement dans le haut de la fourchette.
pay-narrow-on-duty = Vous avez dormi en service ou été d’astreinte pendant { $time }. Notez quand vous vous êtes levée pour travailler, et où vous deviez être.
pay-average-leave = { $days ->
    [one] { $days } jour de congé ne compte pas.
   *[other] { $days } jours de congé ne comptent pas.
 }
pay-average-after = { $days ->
    [one] À la place compte le jour travaillé suivant : { $time }
   *[other] À la place comptent les { $days } jours travaillés suivants : { $time }
 }
pay-average-sum = { $weeks ->
    [one] En tout { $time } en { $weeks } semaine
   *[other] En tout { $time } en { $weeks } semaines
 }
pay-narrow-leave = { $weeks ->
    [one] { $weeks } semaine est sans travail. Si c’était un congé, notez-le : la moyenne sera plus haute.
   *[other] { $weeks } semaines sont sans travail. Si c’était un congé, notez-le : la moyenne sera plus haute.
 }
pay-narrow-home-ways = Cela dépend : votre employeur vous donne-t-il un lieu de travail fixe où aller d’abord ? Dites-le à votre syndicat.
pay-error-roster-zone = { $file }, ligne { $line } : le fuseau horaire « { $zone } » est inconnu. Dites dans quel fuseau le planning est écrit, par exemple « Europe/London ».
