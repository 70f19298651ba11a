### Words in pictures and their tables.

scene-visit = Besuch
scene-travel = unterwegs
scene-break = Pause
scene-after-hours = nach Feierabend
scene-gap = nicht aufgezeichnet

## Columns and legends

scene-what = Was
scene-from = Von
scene-to = Bis
scene-length = Stunden:Minuten
scene-day = Tag
scene-week = Woche
scene-name = Name
scene-low = Mindestens
scene-best = Bester Wert
scene-high = Höchstens
# max: 44
scene-range = vom kleinsten zum größten möglichen Wert
scene-median = mittlerer Wert
scene-hours = Stunden
scene-nothing = nichts aufgezeichnet
scene-recorded = aufgezeichnet
scene-slow = zu Fuß oder mit dem Rad
scene-motorised = mit Auto, Bus oder Bahn
scene-total = Summe
scene-minutes = Minuten nach Feierabend
scene-table = Dieselben Zahlen als Tabelle

## Titles and spoken sentences

scene-day-title = { $visits }, und { $travel } unterwegs
scene-day-sentence = { $date }: { $visits }, { $travel } unterwegs, { $gap } nicht aufgezeichnet.
scene-week-title = { $days }, { $visits }: { $travel } unterwegs
scene-week-sentence = { $days } mit Arbeit ab dem { $date }: { $visits }, { $travel } unterwegs, { $gap } nicht aufgezeichnet.
scene-route-title = { $length } auf { $trips }
scene-route-sentence = Eine Skizze von { $trips } mit zusammen { $length }, dazwischen { $gaps }.
scene-coverage-title = { $share } der Arbeitszeit sind aufgezeichnet
scene-coverage-sentence = Von { $expected } Arbeit sind { $recorded } aufgezeichnet.

## What can't be drawn

scene-error-not-finite = Eine Zahl für das Bild ist nicht lesbar. Das Bild fehlt, die Tabelle ist vollständig.
scene-error-range = Eine Spanne für das Bild passt nicht zu ihrem Wert. Das Bild fehlt, die Tabelle ist vollständig.
