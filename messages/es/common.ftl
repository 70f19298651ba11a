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
common-miles = { $number } millas
common-money = { $number } { $symbol }
common-date = { $day } de { $month } de { $year }
common-date-short = { $weekday } { $day } { $month }
common-date-long = { $weekday } { $date }
common-date-time = { $date }, { $clock }
common-minus = −{ $text }
common-no-number = sin dato

## Months

common-month-1 = enero
common-month-2 = febrero
common-month-3 = marzo
common-month-4 = abril
common-month-5 = mayo
common-month-6 = junio
common-month-7 = julio
common-month-8 = agosto
common-month-9 = septiembre
common-month-10 = octubre
common-month-11 = noviembre
common-month-12 = diciembre
common-month-short-1 = ene
common-month-short-2 = feb
common-month-short-3 = mar
common-month-short-4 = abr
common-month-short-5 = may
common-month-short-6 = jun
common-month-short-7 = jul
common-month-short-8 = ago
common-month-short-9 = sept
common-month-short-10 = oct
common-month-short-11 = nov
common-month-short-12 = dic

## Days of the week

common-weekday-1 = lunes
common-weekday-2 = martes
common-weekday-3 = miércoles
common-weekday-4 = jueves
common-weekday-5 = viernes
common-weekday-6 = sábado
common-weekday-7 = domingo
common-weekday-short-1 = lun
common-weekday-short-2 = mar
common-weekday-short-3 = mié
common-weekday-short-4 = jue
common-weekday-short-5 = vie
common-weekday-short-6 = sáb
common-weekday-short-7 = dom

## Why nothing was recorded

common-gap-paused = en pausa a mano
common-gap-outside-hours = fuera de las horas elegidas
common-gap-permission = faltaba un permiso
common-gap-stopped = detenido por el teléfono
common-gap-battery-saver = ahorro de batería
common-gap-no-signal = sin señal
common-gap-phone-off = teléfono apagado
common-gap-not-unlocked = teléfono sin desbloquear desde el reinicio
common-gap-recorder-failed = el registro falló
common-gap-unknown = causa desconocida

## How a figure is known

common-known-measured = medido
common-known-corrected = corregido
common-known-typed = escrito a mano
common-known-estimated = estimado

## How a way was travelled, and why

common-mode-slow = a pie o en bici
common-mode-motorised = en coche, autobús o tren
common-mode-unknown = medio no claro
common-reason-between-clients = entre clientes
common-reason-commute = desde casa o hacia casa
common-reason-office = desde la oficina o hacia ella
common-reason-break = en una pausa
common-reason-personal = privado
common-reason-unknown = motivo no claro

## Kinds of places

common-place-home = casa
common-place-client = cliente
common-place-office = oficina
common-place-personal = lugar privado
common-place-unknown = lugar sin nombre

## Joining words

common-and = { $first } y { $second }
common-comma = { $first }, { $second }
common-count-visits =
    { $count ->
        [one] { $count } visita
       *[other] { $count } visitas
    }
common-count-trips =
    { $count ->
        [one] { $count } trayecto
       *[other] { $count } trayectos
    }
common-count-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
common-count-gaps =
    { $count ->
        [one] { $count } hueco
       *[other] { $count } huecos
    }

## What went wrong with a value

common-error-off-earth = Esta posición no está en la Tierra. Revisa la latitud y la longitud.
common-error-not-a-number = Uno de los números no se puede leer. Revísalo e inténtalo de nuevo.
common-error-time-range = Esta fecha queda fuera de los años 1970 a 9999. Revísala.
common-error-end-before-start = El final está antes del comienzo. Cambia el orden o corrige una hora.
common-error-zone = Esta zona horaria no puede ser correcta. Revisa el reloj del teléfono.
common-error-percent = Una parte no puede pasar del 100 %. Revisa el número.
common-error-text-too-long =
    { $limit ->
        [one] Este texto es demasiado largo. Puede tener { $limit } byte como máximo.
       *[other] Este texto es demasiado largo. Puede tener { $limit } bytes como máximo. Acórtalo.
    }
common-error-text-controls = Este texto contiene un carácter oculto. Escríbelo de nuevo a mano.
common-error-currency = Una moneda tiene tres letras mayúsculas, como GBP o EUR.
common-error-two-currencies = No se pueden sumar importes en dos monedas. Usa una sola moneda.
common-error-sum-too-large = La suma es demasiado grande para ser correcta. Revisa los importes.
common-error-newer = Esto lo escribió un Stint más nuevo. Actualiza Stint.
common-error-damaged = Un valor guardado está dañado. Se dejó fuera; lo demás sigue igual.
common-no-words = Pasó algo para lo que esta versión de Stint no tiene palabras. Actualiza Stint.
