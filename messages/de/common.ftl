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
common-miles = { $number } Meilen
common-money = { $number } { $symbol }
common-date = { $day }. { $month } { $year }
common-date-short = { $weekday } { $day }. { $month }
common-date-long = { $weekday }, { $date }
common-date-time = { $date }, { $clock } Uhr
common-minus = −{ $text }
common-no-number = keine Angabe

## Months

common-month-1 = Januar
common-month-2 = Februar
common-month-3 = März
common-month-4 = April
common-month-5 = Mai
common-month-6 = Juni
common-month-7 = Juli
common-month-8 = August
common-month-9 = September
common-month-10 = Oktober
common-month-11 = November
common-month-12 = Dezember
common-month-short-1 = Jan.
common-month-short-2 = Feb.
common-month-short-3 = März
common-month-short-4 = Apr.
common-month-short-5 = Mai
common-month-short-6 = Juni
common-month-short-7 = Juli
common-month-short-8 = Aug.
common-month-short-9 = Sept.
common-month-short-10 = Okt.
common-month-short-11 = Nov.
common-month-short-12 = Dez.

## Days of the week

common-weekday-1 = Montag
common-weekday-2 = Dienstag
common-weekday-3 = Mittwoch
common-weekday-4 = Donnerstag
common-weekday-5 = Freitag
common-weekday-6 = Samstag
common-weekday-7 = Sonntag
common-weekday-short-1 = Mo
common-weekday-short-2 = Di
common-weekday-short-3 = Mi
common-weekday-short-4 = Do
common-weekday-short-5 = Fr
common-weekday-short-6 = Sa
common-weekday-short-7 = So

## Why nothing was recorded

common-gap-paused = von Hand angehalten
common-gap-outside-hours = außerhalb der gewählten Zeiten
common-gap-permission = eine Berechtigung fehlte
common-gap-stopped = vom Telefon beendet
common-gap-battery-saver = Energiesparmodus
common-gap-no-signal = kein Empfang
common-gap-phone-off = Telefon aus
common-gap-not-unlocked = Telefon seit dem Neustart nicht entsperrt
common-gap-recorder-failed = die Aufzeichnung fiel aus
common-gap-unknown = Grund nicht bekannt

## How a figure is known

common-known-measured = gemessen
common-known-corrected = berichtigt
common-known-typed = eingetippt
common-known-estimated = geschätzt

## How a way was travelled, and why

common-mode-slow = zu Fuß oder mit dem Rad
common-mode-motorised = mit Auto, Bus oder Bahn
common-mode-unknown = unklar, womit
common-reason-between-clients = von Klient zu Klient
common-reason-commute = von oder nach Hause
common-reason-office = vom oder zum Büro
common-reason-break = in einer Pause
common-reason-personal = privat
common-reason-unknown = unklar, wozu

## Kinds of places

common-place-home = Zuhause
common-place-client = Klient
common-place-office = Büro
common-place-personal = privater Ort
common-place-unknown = Ort noch ohne Namen

## Joining words

common-and = { $first } und { $second }
common-comma = { $first }, { $second }
common-count-visits =
    { $count ->
        [one] { $count } Besuch
       *[other] { $count } Besuche
    }
common-count-trips =
    { $count ->
        [one] { $count } Fahrt
       *[other] { $count } Fahrten
    }
common-count-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
common-count-gaps =
    { $count ->
        [one] { $count } Lücke
       *[other] { $count } Lücken
    }

## What went wrong with a value

common-error-off-earth = Diese Position liegt nicht auf der Erde. Bitte Breite und Länge prüfen.
common-error-not-a-number = Eine der Zahlen ist nicht lesbar. Bitte prüfen und noch einmal versuchen.
common-error-time-range = Diese Zeit liegt außerhalb der Jahre 1970 bis 9999. Bitte das Datum prüfen.
common-error-end-before-start = Das Ende liegt vor dem Anfang. Bitte beide tauschen oder eines berichtigen.
common-error-zone = Diese Zeitzone kann nicht stimmen. Bitte die Uhr des Telefons prüfen.
common-error-percent = Ein Anteil kann nicht über 100 % liegen. Bitte die Zahl prüfen.
common-error-text-too-long =
    { $limit ->
        [one] Der Text ist zu lang. Höchstens { $limit } Byte ist möglich.
       *[other] Der Text ist zu lang. Höchstens { $limit } Byte sind möglich. Bitte kürzen.
    }
common-error-text-controls = Der Text enthält ein verstecktes Zeichen. Bitte von Hand neu tippen.
common-error-currency = Eine Währung hat drei große Buchstaben, zum Beispiel GBP oder EUR.
common-error-two-currencies = Beträge in zwei Währungen lassen sich nicht addieren. Bitte nur eine Währung verwenden.
common-error-sum-too-large = Die Summe ist zu groß, um richtig zu sein. Bitte die Beträge prüfen.
common-error-newer = Das hat ein neueres Stint geschrieben. Bitte Stint aktualisieren.
common-error-damaged = Ein gespeicherter Wert ist beschädigt. Er wurde ausgelassen, alles andere ist unberührt.
common-no-words = Es ist etwas geschehen, wofür diese Version von Stint keine Worte hat. Bitte Stint aktualisieren.
