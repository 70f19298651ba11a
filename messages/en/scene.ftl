### Words in pictures and their tables.

scene-visit = visit
scene-travel = on the way
scene-break = break
scene-after-hours = after hours
scene-gap = not recorded

## Columns and legends

scene-what = What
scene-from = From
scene-to = To
scene-length = Hours:minutes
scene-day = Day
scene-week = Week
scene-name = Name
scene-low = At least
scene-best = Best value
scene-high = At most
# max: 44
scene-range = from the least to the most possible
scene-median = middle value
scene-hours = hours
scene-nothing = nothing recorded
scene-recorded = recorded
scene-slow = on foot or by bike
scene-motorised = by car, bus or train
scene-total = Total
scene-minutes = minutes after hours
scene-table = The same figures as a table

## Titles and spoken sentences

scene-day-title = { $visits }, and { $travel } on the way
scene-day-sentence = { $date }: { $visits }, { $travel } on the way, { $gap } not recorded.
scene-week-title = { $travel } on the way in { $days }, between { $visits }
scene-week-sentence = { $days } with work from { $date }: { $visits }, { $travel } on the way, { $gap } not recorded.
scene-route-title = { $length } on { $trips }
scene-route-sentence = A sketch of { $trips } with { $length } in all, and { $gaps } in between.
scene-coverage-title = { $share } of the time at work was recorded
scene-coverage-sentence = Of { $expected } at work, { $recorded } were recorded.

## What can't be drawn

scene-error-not-finite = A figure for the picture can't be read. The picture was left out; the table is complete.
scene-error-range = A range for the picture doesn't fit its value. The picture was left out; the table is complete.
