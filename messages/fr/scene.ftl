### Words in pictures and their tables.

scene-visit = visite
scene-travel = en route
scene-break = pause
scene-after-hours = hors horaires
scene-gap = non enregistré

## Columns and legends

scene-what = Quoi
scene-from = De
scene-to = À
scene-length = Heures:minutes
scene-day = Jour
scene-week = Semaine
scene-name = Nom
scene-low = Au moins
scene-best = Meilleure valeur
scene-high = Au plus
# max: 44
scene-range = du minimum au maximum possible
scene-median = valeur du milieu
scene-hours = heures
scene-nothing = rien enregistré
scene-recorded = enregistré
scene-slow = à pied ou à vélo
scene-motorised = en voiture, bus ou train
scene-total = Total
scene-minutes = minutes hors horaires
scene-table = Les mêmes chiffres en tableau

## Titles and spoken sentences

scene-day-title = { $visits }, et { $travel } en route
scene-day-sentence = { $date } : { $visits }, { $travel } en route. Non enregistré : { $gap }.
scene-week-title = { $travel } en route sur { $days }, entre { $visits }
scene-week-sentence = { $days } de travail dès le { $date } : { $visits }, { $travel } en route. Non enregistré : { $gap }.
scene-route-title = { $length } en { $trips }
scene-route-sentence = Un croquis de { $trips }, { $length } en tout, avec { $gaps } entre eux.
scene-coverage-title = { $share } du temps de travail est enregistré
scene-coverage-sentence = Sur { $expected } de travail, { $recorded } sont enregistrées.

## What can't be drawn

scene-error-not-finite = Un chiffre de l'image est illisible. L'image manque ; le tableau est complet.
scene-error-range = Une marge de l'image ne va pas avec sa valeur. L'image manque ; le tableau est complet.
