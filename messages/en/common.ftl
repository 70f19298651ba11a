### Words and units that every screen shares.

## How numbers, dates and lengths are written

common-decimal-mark = .
common-percent = { $number }%
common-hours-minutes = { $hours } h { $minutes } min
common-hours = { $hours } h
common-minutes = { $minutes } min
common-seconds = { $seconds } s
common-kilometres = { $number } km
common-metres = { $number } m
common-miles = { $number } miles
# $symbol is a sign such as £ or a code such as "SEK ".
common-money = { $symbol }{ $number }
common-date = { $day } { $month } { $year }
common-date-short = { $weekday } { $day } { $month }
common-date-long = { $weekday } { $date }
common-date-time = { $date }, { $clock }
common-minus = −{ $text }
common-no-number = no figure

## Months

common-month-1 = January
common-month-2 = February
common-month-3 = March
common-month-4 = April
common-month-5 = May
common-month-6 = June
common-month-7 = July
common-month-8 = August
common-month-9 = September
common-month-10 = October
common-month-11 = November
common-month-12 = December
common-month-short-1 = Jan
common-month-short-2 = Feb
common-month-short-3 = Mar
common-month-short-4 = Apr
common-month-short-5 = May
common-month-short-6 = June
common-month-short-7 = July
common-month-short-8 = Aug
common-month-short-9 = Sept
common-month-short-10 = Oct
common-month-short-11 = Nov
common-month-short-12 = Dec

## Days of the week

common-weekday-1 = Monday
common-weekday-2 = Tuesday
common-weekday-3 = Wednesday
common-weekday-4 = Thursday
common-weekday-5 = Friday
common-weekday-6 = Saturday
common-weekday-7 = Sunday
common-weekday-short-1 = Mon
common-weekday-short-2 = Tue
common-weekday-short-3 = Wed
common-weekday-short-4 = Thu
common-weekday-short-5 = Fri
common-weekday-short-6 = Sat
common-weekday-short-7 = Sun

## Why nothing was recorded

common-gap-paused = paused by hand
common-gap-outside-hours = outside the chosen hours
common-gap-permission = a permission was missing
common-gap-stopped = stopped by the phone
common-gap-battery-saver = battery saver
common-gap-no-signal = no signal
common-gap-phone-off = phone off
common-gap-not-unlocked = phone not unlocked since its restart
common-gap-recorder-failed = the recorder failed
common-gap-unknown = cause not known

## How a figure is known

common-known-measured = measured
common-known-corrected = corrected
common-known-typed = typed
common-known-estimated = estimated

## How a way was travelled, and why

common-mode-slow = on foot or by bike
common-mode-motorised = by car, bus or train
common-mode-unknown = not clear how
common-reason-between-clients = between clients
common-reason-commute = from or to home
common-reason-office = from or to the office
common-reason-break = in a break
common-reason-personal = private
common-reason-unknown = not clear why

## Kinds of places

common-place-home = home
common-place-client = client
common-place-office = office
common-place-personal = private place
common-place-unknown = place not named yet

## Joining words

common-and = { $first } and { $second }
common-comma = { $first }, { $second }
common-count-visits =
    { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
common-count-trips =
    { $count ->
        [one] { $count } trip
       *[other] { $count } trips
    }
common-count-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
common-count-gaps =
    { $count ->
        [one] { $count } gap
       *[other] { $count } gaps
    }

## What went wrong with a value

common-error-off-earth = This position is not on Earth. Check latitude and longitude.
common-error-not-a-number = One of the numbers can't be read. Check it and try again.
common-error-time-range = This time lies outside the years 1970 to 9999. Check the date.
common-error-end-before-start = The end lies before the start. Swap the two times or correct one.
common-error-zone = This time zone can't be right. Check the clock of the phone.
common-error-percent = A share can't be more than 100%. Check the number.
common-error-text-too-long =
    { $limit ->
        [one] This text is too long. It can have { $limit } byte at most.
       *[other] This text is too long. It can have { $limit } bytes at most. Please shorten it.
    }
common-error-text-controls = This text holds a hidden character. Please type it again by hand.
common-error-currency = A currency has three capital letters, such as GBP or EUR.
common-error-two-currencies = Amounts in two currencies can't be added. Use one currency.
common-error-sum-too-large = The sum is too large to be right. Check the amounts.
common-error-newer = This was written by a newer Stint. Please update Stint.
common-error-damaged = A stored value is damaged. It was left out; nothing else is touched.
common-no-words = Something happened that this version of Stint has no words for. Please update Stint.
