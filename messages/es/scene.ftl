### Words in pictures and their tables.

scene-visit = visita
scene-travel = en camino
scene-break = pausa
scene-after-hours = fuera de horario
scene-gap = sin registro

## Columns and legends

scene-what = Qué
scene-from = Desde
scene-to = Hasta
scene-length = Horas:minutos
scene-day = Día
scene-week = Semana
scene-name = Nombre
scene-low = Al menos
scene-best = Mejor valor
scene-high = Como mucho
# max: 44
scene-range = del mínimo al máximo posible
scene-median = valor del medio
scene-hours = horas
scene-nothing = nada registrado
scene-recorded = registrado
scene-slow = a pie o en bici
scene-motorised = en coche, autobús o tren
scene-total = Total
scene-minutes = minutos fuera de horario
scene-table = Los mismos datos en una tabla

## Titles and spoken sentences

scene-day-title = { $visits } y { $travel } en camino
scene-day-sentence = { $date }: { $visits }, { $travel } en camino, { $gap } sin registro.
scene-week-title = { $travel } en camino en { $days }, entre { $visits }
scene-week-sentence = { $days } de trabajo desde el { $date }: { $visits }, { $travel } en camino, { $gap } sin registro.
scene-route-title = { $length } en { $trips }
scene-route-sentence = Un croquis de { $trips }, { $length } en total, con { $gaps } en medio.
scene-coverage-title = Se registró el { $share } del tiempo de trabajo
scene-coverage-sentence = De { $expected } de trabajo se registraron { $recorded }.

## What can't be drawn

scene-error-not-finite = Un dato de la imagen no se puede leer. Falta la imagen; la tabla está completa.
scene-error-range = Un margen de la imagen no encaja con su valor. Falta la imagen; la tabla está completa.
