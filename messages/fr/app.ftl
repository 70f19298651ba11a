### Ce que dit un rapport sur des jours et des semaines, et les erreurs du téléphone.

app-report-title = Du { $from } au { $to }
app-report-nothing = Rien n'a été enregistré du { $from } au { $to }. Commencez un service, ou ajoutez ce dont vous vous souvenez.
app-report-headline = Vous avez travaillé { $time } sur { $visits }. En plus, { $way } de trajet entre les visites : au moins { $low }, au plus { $high }.
app-report-shifts-only = Vos services font { $time }. Aucun lieu n'y a été enregistré, donc visites et trajets ne sont pas connus.
app-week-title = Semaine du { $date } : { $way } de trajet entre les visites
app-day-headline = { $date } : { $visits }, { $way } de trajet entre elles
app-day-nothing = { $date } : rien d'enregistré
app-day-gone = { $date } : l'enregistrement de ce jour n'est pas complet
app-day-no-work = { $date } : aucun travail enregistré
app-sketch-title = { $date } : { $km } entre les visites
app-sketch-source = Dessiné d'après votre propre relevé. Il n'y a pas de carte derrière.
app-source =
    { $records ->
        [one] Fait à partir de { $records } relevé sur ce téléphone.
       *[other] Fait à partir de { $records } relevés sur ce téléphone.
    }

app-missing-gone = Une partie de l'enregistrement a disparu. Tous les chiffres portent sur ce qui reste :
app-missing-none = Tout votre temps de travail a été enregistré.
app-missing-total = Nous ne savons pas ce qui s'est passé pendant { $time } de vos jours de travail :
app-missing-one = { $date }, de { $from } à { $to } : { $time } manquent ({ $cause })

app-shift-end = Vous avez commencé un service à { $start } sans le finir. Il a peut-être fini à { $end } ({ $low } à { $high }, sûr à { $sure }) : { $why }
app-shift-end-home = ensuite, retour à la maison, et plus de travail après.
app-shift-end-rest = ensuite, un repos de cinq heures ou plus.
app-shift-end-long = un service de plus de 13 heures laisserait moins de repos que le droit européen ne demande.

app-after-hours = { $time } dans des applis de travail hors de votre temps de travail

app-heading-findings = Ce qui vous est peut-être dû
app-heading-after-hours = Après le travail
app-heading-days = Jour par jour
app-heading-notes = Vos notes
app-no-contract = Ajoutez votre contrat, et Stint le compare avec vos heures.
app-findings-overlap = Ces résultats regardent les mêmes heures de plusieurs côtés. Ne les additionnez pas.
app-no-findings = Rien de particulier ces jours-là.
app-working = Comment c’est calculé
app-narrow = Pour le savoir plus exactement :
app-how-known = Mesuré : le téléphone l'a vu. Corrigé : vous l'avez changé. Saisi : vous l'avez écrit. Estimé : calculé à travers un trou.

app-column-line = Étape
app-column-amount = Montant
app-column-time = Temps
app-column-km = Distance
app-column-known = D'où nous le savons

app-figure-places = Chez les clients et au bureau
app-figure-way = En trajet entre eux
app-figure-worked = Temps de travail : les deux ensemble
app-figure-km = Distance entre eux
app-figure-commute = De et vers la maison, non compris
app-figure-waiting = Pendant vos services, mais à aucun lieu connu
app-figure-sleep-in = Nuits dormies en service
app-figure-on-call = Astreinte
app-figure-after-hours = Applis de travail après le travail

app-exactly = { $value }
app-figure-with-range = { $label } ({ $range })
app-range = { $low } à { $high }

app-place-unnamed = un lieu sans nom
app-row-place = { $class } : { $name }
app-row-way = { $class } : { $from } → { $to }
app-row-plain = { $class }
app-day-note = { $time } : { $text }
app-day-note-between = { $from } à { $to } : { $text }

app-class-visit = visite
app-class-office = bureau
app-class-between = trajet entre visites
app-class-commute = trajet de ou vers la maison
app-class-own = temps à vous
app-class-home = maison
app-class-break = pause
app-class-sleep-in = nuit dormie en service
app-class-on-call = astreinte
app-class-waiting = attente pendant le service
app-class-unclear = pas clair
app-class-unseen = pas enregistré

app-error-bad-record = La ligne { $line } n'est pas un relevé.
app-error-person-again = Ligne { $line } : les lignes d'une personne doivent se suivre. Triez le fichier par personne et par heure.
app-error-bad-setting = Le réglage « { $key } » ne peut pas être lu. Une autre version de Stint l'a écrit. Réglez-le de nouveau.
app-error-nothing-recorded = Rien n'a été enregistré alors. Choisissez un autre jour.
app-error-no-such-visit = Il n'y a pas de visite { $number } ce jour-là.
app-error-no-position = Cette visite n'a pas de position, son lieu ne peut donc pas recevoir de nom.
app-error-no-contract = Il n'y a pas encore de contrat. Ajoutez-le d'abord.
app-error-nothing-to-undo = Il n'y a rien à annuler.
app-error-no-shift-to-end = Ce jour-là, il n'y a pas de service dont Stint puisse proposer la fin.
app-error-nothing-shared = Vous n'avez rien partagé avec cette campagne.
app-note = N° { $number }, { $day } : { $text }

app-plans-source = Les heures prévues sont celles du planning. Les trajets sont ceux déjà faits, ou estimés.
app-class-shift = service sans lieux
app-error-empty-roster = Le planning n’a aucune visite. Vérifiez que c’est le bon fichier.

app-waterfall-title = Ce qui a été payé, et le minimum dû
app-plans-title = La tournée comme prévue, et dans un meilleur ordre
app-letter-sender = [Votre nom et votre adresse]
app-letter-date = { $date }
app-letter-subject-employer = Mon temps de travail et ma paie du { $from } au { $to }
app-letter-subject-union = Demande de vérification : mon temps de travail et ma paie du { $from } au { $to }
app-letter-dear = Bonjour [nom],
app-letter-intro-employer = J’ai comparé mon propre relevé de travail du { $from } au { $to } avec ce qui était convenu et payé. Voici ce que j’ai trouvé. Dans les points numérotés, « vous », c’est moi. Chaque montant est donné avec sa marge, son calcul et la règle appliquée.
app-letter-intro-union = J’ai noté mon travail du { $from } au { $to } et je l’ai comparé avec mon contrat et mes fiches de paie. Voici ce que Stint a trouvé. Chaque montant est donné avec sa marge, son calcul et la règle appliquée, ainsi que ce qu’on ne sait pas encore.
app-letter-overlap = Ces points regardent les mêmes heures de plusieurs côtés. Les montants ne s’additionnent pas.
app-letter-sources = Règles et sources
app-letter-open = Ce qui rendrait le calcul plus précis
app-letter-record = Les heures viennent du relevé de mon propre téléphone, avec ce que j’ai corrigé ou noté. Là où le téléphone n’a rien vu, le montant est donné avec une marge.
app-letter-ask-employer = Merci de comparer avec vos propres relevés, de me dire les différences et de payer ce qui manque. Merci de répondre par écrit au plus tard le { $by }.
app-letter-ask-union = Merci de me dire ce que vous conseillez, et jusqu’à quand il faut agir.
app-letter-not-advice = Stint a préparé ce texte. C’est une information, pas un conseil juridique.
app-letter-end = Cordialement,
app-letter-name = [Votre nom]
app-list-title = { $title } :
app-line-money = { $text } : { $money }

app-today-recording = Enregistrement depuis { $since }. { $visits }, { $way } en route.
app-today-unseen = Service depuis { $since }, aucun lieu vu depuis { $seen }. { $visits }, { $way } en route.
app-today-shift = Service depuis { $since }. Aucun lieu n’a encore été vu.
app-today-break = En pause depuis { $since }. { $visits }, { $way } en route.
app-today-idle = Aujourd’hui : { $visits }, { $way } en route.
app-today-nothing = Encore rien aujourd’hui. Commencez un service quand votre travail commence.
app-today-behind = Votre téléphone est plein. Ce qui a été enregistré en dernier est gardé, mais n’apparaît pas encore ici. Libérez de la place.

app-erasing-days = { $records ->
    [one] { $records } relevé du { $from } au { $to } est effacé, avec ses corrections.
   *[other] { $records } relevés du { $from } au { $to } sont effacés, avec toutes leurs corrections.
}
app-erasing-derived = Tout ce que Stint en a déduit est effacé aussi.
app-erasing-campaign = Stint oublie { $organisation } et votre nom inventé là-bas. Si vous rejoignez à nouveau, vous y êtes quelqu’un d’autre.
app-erasing-campaign-stays = Vos relevés restent, et la liste de ce que vous avez accepté aussi.
app-erasing-everything = Tout votre relevé est effacé, avec ses clés. Sans sauvegarde, personne ne peut le faire revenir.
app-erasing-copies = Les sauvegardes et fichiers exportés d’avant le contiennent encore. Supprimez-les vous-même.
app-erasing-packages = Ce que vous avez partagé est encore chez les autres.
app-erasing-old-image = Qui a votre phrase secrète ou votre code de secours, et aussi une ancienne copie de la mémoire de ce téléphone, pourrait encore l’ouvrir.
app-erasing-shared = { $organisation } a encore ce que vous en avez partagé. Ensuite, vous pourrez demander de l’effacer.
app-erasing-take-back = { $organisation } a encore ce que vous avez partagé. Reprenez-le d’abord : après, ce n’est plus possible d’ici.

## What would be shared, as a page
app-preview-title = Ce qui serait partagé
app-preview-kilometres = kilomètres
app-preview-count = combien
app-preview-as-sent = Exactement les nombres qui seraient envoyés.
