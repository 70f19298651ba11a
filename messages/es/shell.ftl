### Lo que muestran las dos aplicaciones de teléfono.

## Everywhere

shell-app-name = Stint
shell-app-plain-name = Notas
shell-tab-today-tab = Hoy
shell-tab-week-tab = Semana
shell-tab-owed-tab = Debido
shell-tab-share-tab = Compartir
shell-tab-data-tab = Mis datos

shell-common-next-button = Siguiente
shell-common-back-button = Atrás
shell-common-done-button = Hecho
shell-common-save-button = Guardar
shell-common-later-button = Ahora no
shell-common-retry-button = Otra vez
shell-common-undo-button = Deshacer
shell-common-delete-button = Borrar
shell-common-add-button = Añadir
shell-common-settings-button = Abrir ajustes
shell-common-less-button = Mostrar menos
shell-common-choose-file-button = Elegir un archivo
shell-common-more-button = Más
shell-common-on = sí
shell-common-off = no
shell-common-from = Desde
shell-common-to = Hasta
shell-common-time = Hora
shell-common-name = Nombre
shell-common-kind = Tipo
shell-common-optional = { $what } (si quieres)
shell-common-range = { $from } a { $to }
shell-common-wait = Un momento.
shell-common-saved = Guardado.
shell-common-undone = Deshecho.

## First start

shell-start-title = Tu propio registro de tu trabajo
shell-start-what = Stint lleva en este teléfono el registro de tu trabajo: lugares, horas y lo que quizá te deben.
shell-start-private = Está cifrado. Nadie más puede leerlo: ni tu empresa, ni tu sindicato, ni nosotros.
shell-start-no-internet = Stint no tiene forma de llegar a internet. Nada sale de este teléfono si tú no lo envías.
shell-start-begin-button = Empezar
shell-start-restore-button = Tengo una copia
shell-start-step = Paso { $step } de { $steps }
shell-start-managed = Parece que una empresa administra este teléfono. Quizá tu empresa vea lo que hay en él. Usa un teléfono propio si puedes.

shell-start-unlock-title = Cómo abres Stint
shell-start-unlock-body = Necesitas dos formas de abrir tu registro. Una de ellas es siempre un código en papel.
shell-start-unlock-device = Bloqueo de pantalla de este teléfono
shell-start-unlock-device-body = Tu dedo, tu cara o el código de este teléfono.
shell-start-unlock-device-missing = Este teléfono no tiene bloqueo de pantalla. Pon uno en los ajustes o elige una frase secreta.
shell-start-unlock-passphrase = Una frase secreta
shell-start-unlock-passphrase-body = Unas palabras que solo tú sabes. Al menos 8 signos. Lo mejor: cuatro palabras que no van juntas.
shell-start-unlock-passphrase-again = La misma frase secreta otra vez
shell-start-unlock-passphrase-differ = Las dos no son iguales. Escríbelas otra vez.
shell-start-unlock-make-button = Crear mi registro

shell-start-paper-title = Tu código de recuperación
shell-start-paper-body = Escribe este código en papel y guárdalo en un lugar seguro, no con este teléfono. Solo se muestra ahora.
shell-start-paper-why = Si el teléfono se rompe u olvida su bloqueo, solo este código abre tu registro. Nadie puede hacerte otro.
shell-start-paper-written-button = Lo he escrito
shell-start-paper-check-title = Comprobemos el papel
shell-start-paper-check-wrong = Ese no es el código. Compáralo con tu papel, letra por letra.
shell-start-paper-check-right = Es correcto. Guarda bien el papel.
shell-start-paper-show-button = Ver el código otra vez

shell-start-record-title = Qué se registra
shell-start-record-body = Puedes cambiar cada cosa cuando quieras. Todo se queda en este teléfono.
shell-start-when-title = Cuándo se registra
shell-start-when-shift = Solo en mis turnos
shell-start-when-shift-body = Empiezas y terminas cada turno con un toque. Es lo mejor para la mayoría.
shell-start-when-hours = A horas fijas
shell-start-when-hours-body = Registra en los días y horas que elijas.
shell-start-when-always = Todo el tiempo
shell-start-when-always-body = Registra también tu tiempo libre. Elígelo solo si de verdad lo quieres.

shell-start-ready-title = Listo
shell-start-ready-body = Empieza tu primer turno cuando empiece tu trabajo.
shell-start-ready-new-phone = Para un teléfono nuevo: haz una copia de seguridad, instala Stint allí y restáurala con el código de tu papel.
shell-start-battery = Registrar gasta algo de batería, sobre todo de camino. Donde te quedas en un sitio gasta poco.

## Permissions

shell-permission-title = Lo que Stint pide a tu teléfono
shell-permission-body = Puedes decir que no a cada cosa. Entonces escribes lo que el teléfono no ve.
shell-permission-location = Ubicación
shell-permission-location-why = Para que las visitas y los trayectos se midan solos. Sin ella escribes tus horas.
shell-permission-location-approximate = Solo se permite tu ubicación aproximada. Los trayectos entre lugares cercanos no se pueden medir. Puedes escribirlos.
shell-permission-location-while-using = La ubicación solo se permite mientras usas Stint. Empieza cada turno aquí, en la aplicación, y funcionará.
shell-permission-location-denied = La ubicación no está permitida. Puedes escribir tus horas y permitirla más tarde en los ajustes.
shell-permission-location-off = La ubicación está apagada en este teléfono. Enciéndela y las visitas se medirán solas.
shell-permission-notifications = Notificaciones
shell-permission-notifications-why = Para que veas que hay un turno en marcha y lo termines con un toque.
shell-permission-activity = Movimiento
shell-permission-activity-why = Para que Stint sepa si estás en un sitio, caminas o vas en coche. Eso ahorra batería.
shell-permission-app-use = Uso de apps de trabajo
shell-permission-app-use-why = Para ver cuánto usas apps de trabajo fuera de horario. Tú eliges qué apps son de trabajo.
shell-permission-camera-why = Solo para escanear el código de una campaña. No se guarda ninguna imagen.
shell-permission-allow-button = Permitir
shell-permission-refuse-button = Sin eso
shell-permission-allowed = Permitido
shell-permission-refused = No permitido

## Will this phone let it record?

shell-check-title = ¿Deja este teléfono que Stint registre?
shell-check-good = Aquí nada impide que Stint registre.
shell-check-bad =
    { $count ->
        [one] Un ajuste puede parar el registro.
       *[other] { $count } ajustes pueden parar el registro.
    }
shell-check-again-button = Comprobar otra vez
shell-check-battery = Tu teléfono puede cerrar Stint para ahorrar batería. Permite que Stint funcione sin límite.
shell-check-background = Tu teléfono no deja que Stint funcione en segundo plano. Permítelo en los ajustes.
shell-check-clock = El reloj del teléfono está puesto a mano. Deja que se ponga solo, para que tus horas sean correctas.
shell-check-space = Queda poco espacio en este teléfono. Borra algo que no necesites.

## Opening Stint

shell-unlock-title = Stint está bloqueado
shell-unlock-body = El registro sigue mientras Stint está bloqueado. Nadie puede leer tu registro ahora.
shell-unlock-button = Abrir
shell-unlock-device-button = Bloqueo de pantalla
shell-unlock-passphrase-button = Frase secreta
shell-unlock-recovery-button = Código de recuperación
shell-unlock-passphrase = Frase secreta
shell-unlock-recovery = Código de recuperación
shell-unlock-reason = Abrir tu registro
shell-unlock-working = Abriendo. Puede tardar uno o dos segundos.
shell-unlock-cancelled = No se abrió. Inténtalo otra vez o usa otra forma.
shell-unlock-too-many = Demasiados intentos. Espera un poco o usa otra forma.
shell-unlock-lost-title = Tu teléfono perdió su clave
shell-unlock-lost-body = Pasa cuando se cambia o se quita el bloqueo de pantalla. Tu registro sigue aquí. Ábrelo con el código de recuperación o tu frase secreta.
shell-unlock-lost-renew = Configura otra vez el bloqueo de pantalla, para poder abrir Stint con él.
shell-unlock-lost-renew-button = Configurarlo otra vez
shell-unlock-other-phone-title = Este registro es de otro teléfono
shell-unlock-other-phone-body = La clave del teléfono viejo no vino con él. Ábrelo con el código de recuperación o tu frase secreta.
shell-unlock-damaged-title = Tu registro está dañado
shell-unlock-damaged-body = No borres nada. Stint puede rescatar en un registro nuevo lo que aún se puede leer. El dañado queda como está.
shell-unlock-rescue-button = Rescatar lo legible
shell-unlock-missing-title = Falta el archivo de claves
shell-unlock-missing-body = Tus datos están aquí, pero el archivo con sus claves no está. Restaura tu última copia de seguridad. No borres nada.

## Today

shell-today-title = Hoy
shell-today-idle = No hay ningún turno en marcha.
shell-today-recording = Registrando desde las { $since }
shell-today-shift = Turno desde las { $since }, sin registrar lugares
shell-today-break = En pausa desde las { $since }
shell-today-paused = El registro está en pausa.
shell-today-empty = Hoy aún nada. Empieza un turno cuando empiece tu trabajo.
shell-today-start-button = Empezar turno
shell-today-end-button = Terminar turno
shell-today-break-button = Empezar pausa
shell-today-resume-button = Terminar pausa
shell-today-note-button = Nota
shell-today-pause-button = Pausar el registro
shell-today-go-on-button = Seguir registrando
shell-today-note-title = Una nota sobre ahora
shell-today-note-hint = ¿Qué pasó?
shell-today-note-saved = Nota guardada.
shell-today-started = Tu turno ha empezado.
shell-today-ended = Tu turno ha terminado.
shell-today-break-started = Tu pausa ha empezado.
shell-today-break-ended = Tu pausa ha terminado.
shell-today-call-button = Llamada de trabajo
shell-today-call-saved = La llamada está anotada.
shell-today-last-fix = Último lugar visto a las { $time }
shell-today-day-button = Ver mi día

shell-today-forgot-title = ¿Olvidaste empezar tu turno?
shell-today-forgot-seen = Parece que estás en el trabajo desde las { $time }.
shell-today-forgot-take-button = Sí, desde entonces
shell-today-forgot-type-button = Otra hora
shell-today-forgot-no-button = No, no en el trabajo
shell-today-end-title = ¿Cuándo terminó tu turno?
shell-today-end-take-button = Tomar este final
shell-today-end-type-button = Escribir otro final

shell-today-question-after = ¿Trabajaste hoy fuera de horario?
shell-today-question-hint = Llamadas, mensajes, correos, el plan.
shell-today-question-minutes = ¿Cuántos minutos más o menos?

## When something is wrong

shell-health-title = Algo te necesita
shell-health-fix-button = Arreglarlo
shell-health-seen-button = Ya lo sé
shell-health-gap-paused = El registro estuvo en pausa de { $from } a { $to }.
shell-health-gap-paused-do = Si trabajaste entonces, añádelo a mano.
shell-health-gap-outside-hours = De { $from } a { $to } fue fuera de las horas que registras.
shell-health-gap-outside-hours-do = Si trabajaste entonces, añádelo a mano o cambia tus horas.
shell-health-gap-permission = De { $from } a { $to } Stint no tenía permiso para ver tu lugar.
shell-health-gap-permission-do = Permite otra vez la ubicación en los ajustes.
shell-health-gap-stopped = El teléfono nos paró de { $from } a { $to }.
shell-health-gap-stopped-do = Deja que Stint funcione en segundo plano, o volverá a pasar.
shell-health-gap-battery-saver = El teléfono nos paró de { $from } a { $to }: ahorro de batería.
shell-health-gap-battery-saver-do = Desactiva el ahorro de batería para Stint.
shell-health-gap-no-signal = De { $from } a { $to } el teléfono no encontró su posición.
shell-health-gap-no-signal-do = Pasa en sótanos y edificios grandes. Añade lo que sepas.
shell-health-gap-phone-off = El teléfono estuvo apagado de { $from } a { $to }.
shell-health-gap-phone-off-do = Cárgalo antes de tu turno. Añade lo que sepas.
shell-health-gap-not-unlocked = De { $from } a { $to } el teléfono no se desbloqueó después de reiniciarse.
shell-health-gap-not-unlocked-do = Desbloquea el teléfono una vez después de cada reinicio. Luego el registro sigue solo.
shell-health-gap-recorder-failed = De { $from } a { $to } Stint no pudo escribir.
shell-health-gap-recorder-failed-do = Libera espacio en el teléfono y empieza otra vez.
shell-health-gap-unknown = De { $from } a { $to } no se registró nada, y nada dice por qué.
shell-health-gap-unknown-do = Añade lo que sepas. Si pasa a menudo, revisa los ajustes del teléfono.
shell-health-location-lost = Stint ya no tiene permiso para ver tu lugar. Permítelo o escribe tus horas.
shell-health-location-off = La ubicación está apagada en este teléfono.
shell-health-location-approximate = Solo se permite tu lugar aproximado. Los trayectos cortos no se pueden medir.
shell-health-notifications-off = Las notificaciones están apagadas, así que no ves si hay un turno en marcha.
shell-health-battery-saver-on = El ahorro de batería está activo. Los lugares se registran menos a menudo.
shell-health-disk-full = El teléfono está lleno. No se puede guardar nada nuevo. Libera espacio ahora.
shell-health-keys-changed = El registro se paró porque sus claves han cambiado. Abre Stint una vez para arreglarlo.
shell-health-no-backup = Aún no tienes copia de seguridad. Si pierdes este teléfono, pierdes tu registro.
shell-health-old-backup =
    { $days ->
        [one] Tu última copia de seguridad tiene un día.
       *[other] Tu última copia de seguridad tiene { $days } días.
    }
shell-health-damage = Stint encontró un daño en tu registro. Mira lo que dice.

## Notifications and reminders

shell-notify-channel-recording = Registro
shell-notify-channel-problems = Problemas
shell-notify-running-notification = En marcha desde las { $since }
shell-notify-break-notification = En pausa desde las { $since }
shell-notify-paused-notification = Registro detenido
shell-notify-stopped-notification = El registro se paró. Abre la aplicación para seguir.
shell-notify-permission-notification = La aplicación no ve tu lugar. Ábrela para arreglarlo.
shell-notify-disk-notification = El teléfono está lleno. Libera espacio para que el registro siga.
shell-notify-long-notification = Sigue en marcha desde las { $since }. ¿Olvidaste terminar?
shell-notify-week-notification = Tu semana está lista para verla.
shell-notify-after-hours-notification = ¿Trabajaste hoy fuera de horario?
shell-notify-start-button = Empezar
shell-notify-end-button = Terminar
shell-notify-break-button = Pausa
shell-notify-resume-button = Seguir
shell-notify-note-button = Nota

## Week

shell-week-title = Semana
shell-week-earlier-button = Semana anterior
shell-week-later-button = Semana siguiente
shell-week-this-button = Esta semana
shell-week-days = Día a día
shell-week-figures = En cifras
shell-week-findings = Lo que llama la atención
shell-week-missing = Lo que falta
shell-week-no-contract = Añade tu contrato, y Stint lo compara con tus horas.
shell-week-contract-button = Añadir mi contrato
shell-week-import-button = Importar un archivo
shell-week-page-button = Guardar como página
shell-week-page-warning = La página no está cifrada. Guárdala como un diario y dásela solo a gente de confianza.
shell-picture-table-button = Mostrar como tabla

## A day and its corrections

shell-day-earlier-button = Día anterior
shell-day-later-button = Día siguiente
shell-day-empty = No se registró nada en este día.
shell-day-list = Lo que pasó
shell-day-notes = Tus notas
shell-day-sketch = Tu camino
shell-day-known = Cómo lo sabemos
shell-day-add-button = Añadir algo
shell-day-undo-button = Deshacer el último cambio
shell-day-changed = Cambiado. Lo medido se conserva debajo.

shell-correct-title = Cambiar esto
shell-correct-confirm-button = Es correcto
shell-correct-name-button = Dar nombre al lugar
shell-correct-times-button = Cambiar las horas
shell-correct-split-button = Partir en dos
shell-correct-join-button = Unir con la siguiente
shell-correct-not-work-button = No es trabajo
shell-correct-work-button = Era trabajo
shell-correct-reason-button = ¿Por qué este camino?
shell-correct-note-button = Añadir una nota
shell-correct-split-ask = ¿Cuándo terminó la primera y empezó la segunda?
shell-correct-times-ask = ¿De cuándo a cuándo fue de verdad?
shell-correct-name-ask = ¿Cómo llamas a este lugar?
shell-correct-name-hint = Conserva este nombre todos los días. Bastan iniciales.
shell-correct-kind-home = Casa
shell-correct-kind-client = Cliente
shell-correct-kind-office = Oficina
shell-correct-kind-personal = Privado
shell-correct-kind-unknown = No lo digo
shell-correct-reason-between = Entre clientes
shell-correct-reason-commute = Desde casa o hacia casa
shell-correct-reason-office = Desde la oficina o hacia ella
shell-correct-reason-break = En una pausa
shell-correct-reason-personal = Privado
shell-correct-reason-unknown = No lo digo
shell-correct-next-day = El final es al día siguiente.
shell-correct-hour-twice = Esa noche cambia la hora. Elige cuál de las dos horas quieres decir.
shell-correct-hour-first = La primera vez
shell-correct-hour-second = La segunda vez
shell-correct-hour-missing = Esa noche cambia la hora, y esta hora no existe. Elige otra.

shell-add-title = Añadir lo que no se registró
shell-add-visit = Una visita
shell-add-shift = Un turno
shell-add-break = Una pausa
shell-add-sleep-in = Una noche dormida en servicio
shell-add-on-call = Tiempo de guardia
shell-add-leave = Permiso o vacaciones
shell-add-note = Una nota
shell-add-client = ¿A quién visitaste?
shell-add-typed = Quedará marcado como escrito a mano.
shell-add-saved = Añadido.

shell-places-title = Lugares
shell-places-body = Lo que Stint ha deducido sobre los lugares. Cambia lo que esté mal o quítalo.
shell-places-empty = Aún no hay lugares. Aparecen después de tus primeras visitas.
shell-places-guessed = deducido por Stint
shell-places-named = con nombre tuyo
shell-places-visits =
    { $count ->
        [one] { $count } visita
       *[other] { $count } visitas
    }
shell-places-forget-button = Olvidar este nombre
shell-places-forgotten = El nombre ya no está.

## Owed

shell-owed-title = Lo que te deben
shell-owed-period = { $from } a { $to }
shell-owed-earlier-button = Periodo anterior
shell-owed-later-button = Periodo siguiente
shell-owed-nothing = Nada llama la atención en este periodo de pago.
shell-owed-working-button = Cómo se calculó
shell-owed-sources = Normas y fuentes
shell-owed-narrow = Para saberlo con más exactitud
shell-owed-no-contract = Di una vez lo acordado: tu paga y lo que recibes por el camino. Entonces Stint puede comparar.
shell-owed-letter-button = Preparar una carta
shell-owed-letter-title = Borrador de una carta
shell-owed-letter-employer = A mi empresa
shell-owed-letter-union = A mi sindicato
shell-owed-letter-body = Léela y cámbiala. Stint no envía nada. Tú decides quién la recibe.
shell-owed-letter-share-button = Compartir el texto

shell-contract-title = Mi contrato
shell-contract-body = Basta con lo que sepas. Puedes cambiarlo más tarde.
shell-contract-country = ¿Dónde trabajas?
shell-contract-rate = Paga por una hora de visita
shell-contract-travel = El camino entre clientes
shell-contract-travel-unpaid = no se paga
shell-contract-travel-same = se paga como las visitas
shell-contract-travel-rate = tiene su propia tarifa
shell-contract-travel-rate-field = Paga por una hora de camino
shell-contract-waiting = La espera entre visitas
shell-contract-distance = Distancias en
shell-contract-distance-miles = Millas
shell-contract-distance-km = Kilómetros
shell-contract-mileage-paid = Pagado por cada milla o kilómetro
shell-contract-running-cost = Lo que te cuesta una milla o un kilómetro
shell-contract-vehicle = Tu vehículo
shell-contract-vehicle-car = Coche
shell-contract-vehicle-motorcycle = Moto
shell-contract-vehicle-bicycle = Bicicleta
shell-contract-period = Periodo de pago
shell-contract-period-week = Cada semana
shell-contract-period-fortnight = Cada dos semanas
shell-contract-period-month = Cada mes
shell-contract-period-first-day = Primer día del periodo de pago
shell-contract-band = Tu grupo salarial
shell-contract-opt-out = Acepté por escrito trabajar más de 48 horas
shell-contract-waiting-is-work = cuenta como trabajo
shell-contract-waiting-not-work = no cuenta
shell-contract-guaranteed = Horas por semana que se pagan siempre
shell-contract-rounding = Minutos a los que se redondea cada visita
shell-contract-rounding-down = hacia abajo
shell-contract-rounding-nearest = al más cercano
shell-contract-rounding-up = hacia arriba
shell-contract-lodging = Precio de una noche en alojamiento de tu empresa
shell-contract-lodging-nights = Noches por semana
shell-contract-visits-may-move = Minutos que puede moverse una visita prevista
shell-contract-period-four-weeks = Cada cuatro semanas
shell-contract-file-button = Leer de un archivo
shell-contract-saved = Tu contrato está guardado. Stint compara desde ahora.
shell-contract-remove-button = Quitar este contrato
shell-contract-none = no acordado, o no lo sé

shell-payslip-title = Mis nóminas
shell-payslip-body = Cópiala línea por línea del papel. Un descuento no necesita el menos. Deja fuera lo que no diga.
shell-payslip-empty = Aún no hay nóminas. Con una, Stint compara lo pagado con lo que trabajaste.
shell-payslip-period = ¿Qué días paga?
shell-payslip-basic = Salario base
shell-payslip-travel = Paga por el camino
shell-payslip-mileage = Kilometraje
shell-payslip-premium = Plus de noche, fin de semana, horas extra
shell-payslip-allowance = Otro complemento
shell-payslip-leave = Paga por vacaciones o enfermedad
shell-payslip-expenses = Gastos devueltos
shell-payslip-tax = Impuestos, seguro, pensión
shell-payslip-deduction = Descuento
shell-payslip-lodging = Alojamiento
shell-payslip-total = Total
shell-payslip-hours = Horas
shell-payslip-amount = Importe
shell-payslip-add-line-button = Añadir una línea
shell-payslip-file-button = Leer de un archivo
shell-payslip-saved = Tu nómina está guardada.
shell-payslip-remove-button = Quitar esta nómina

shell-roster-title = Mi plan
shell-roster-body = Abre el plan que te enviaron. Stint lo compara con lo que pasó.
shell-roster-kept =
    { $visits ->
        [one] Se tomó { $visits } visita prevista.
       *[other] Se tomaron { $visits } visitas previstas.
    }
shell-roster-days = Del { $from } al { $to }
shell-roster-file-button = Abrir un plan

## Share

shell-share-title = Compartir
shell-share-empty = No te has unido a ninguna campaña. Escanea el código de la hoja de una campaña o abre su archivo.
shell-share-scan-button = Escanear un código
shell-share-open-button = Abrir un archivo
shell-share-campaigns = Campañas
shell-share-running = hasta el { $date }
shell-share-over = Esta campaña ha terminado.
shell-share-weeks-due =
    { $count ->
        [one] { $count } semana aún sin compartir
       *[other] { $count } semanas aún sin compartir
    }
shell-share-last = Compartido por última vez el { $date }
shell-share-never = Aún no has compartido nada
shell-scan-title = Escanear un código
shell-scan-body = Pon el código de la hoja de la campaña delante de la cámara.
shell-scan-torch-button = Luz
shell-scan-no-camera = La cámara no se puede usar. Abre el archivo de la campaña.
shell-scan-other-code = Es un código, pero no el de una campaña.

shell-join-title = ¿Quién pregunta?
shell-join-claims = Esta campaña dice ser de
shell-join-notice = Lo que pide, y tus derechos
shell-join-words-title = Compara estas seis palabras
shell-join-words-body = Están en la hoja impresa, o tu delegada las sabe. Si no son iguales, para.
shell-join-words-same-button = Son iguales
shell-join-words-differ-button = No son iguales
shell-join-words-later-button = No puedo comparar ahora
shell-join-words-type = Escribe las seis palabras como te las dijeron
shell-join-differ = No te unas. Quizá alguien se hace pasar por tu sindicato. Pregúntale en persona.
shell-join-clash-title = Para
shell-join-clash-body = Conoces este nombre con otras palabras. Únete solo si te dijeron las palabras en persona.
shell-join-clash-known = Las palabras que conoces:
shell-join-known = Ya te uniste antes a esta campaña.
shell-join-succession = La campaña tiene una clave nueva, y la firmó la clave que conoces.
shell-join-button = Unirme
shell-join-no-button = No unirme
shell-join-joined = Te has unido. Con eso no se compartió nada.
shell-join-ends = hasta el { $date }

shell-level-title = ¿Con cuánto detalle?
shell-level-body = Menos es más seguro. La campaña pide como mucho: { $level }
shell-level-weeks = Semanas
shell-level-days = Días
shell-level-visits = Visitas
shell-level-areas = Zonas
shell-level-traces = Recorridos completos
shell-level-weeks-gone = Ven un total por semana. Desaparecen los días, las visitas, los lugares y las horas.
shell-level-days-gone = Ven un total por día. Desaparecen las visitas, los lugares y las horas.
shell-level-visits-gone = Ven visitas y trayectos, redondeados, con nombres inventados. Desaparecen el mapa, los nombres reales, las notas y las horas.
shell-level-areas-gone = Ven un cuadrado de unos cinco kilómetros para la mayoría de las visitas. Desaparecen tu casa, los nombres reales, las notas y las horas.
shell-level-traces-gone = Ven al segundo dónde estabas en el trabajo. Solo desaparece lo que no es trabajo.
shell-level-traces-warning = Solo para tu propia abogada o abogado.

shell-preview-title = Lo que recibirían de ti
shell-preview-body = Exactamente esto, y nada más. Aún no ha salido nada.
shell-preview-period = ¿Qué días?
shell-preview-rows =
    { $count ->
        [one] { $count } fila
       *[other] { $count } filas
    }
shell-preview-raw-button = Tal como está escrito
shell-preview-cautions = Antes de decir que sí
shell-preview-code = Código de la hoja de tu delegada
shell-preview-code-hint = Déjalo vacío si no te dieron ninguno.
shell-preview-case-view = Permitir también que vean mis propias cifras
shell-preview-case-view-why = Solo si pediste ayuda con tu propio caso.
shell-confirm-title = ¿Compartir esto con { $organisation }?
shell-confirm-body = Puedes retirarlo más tarde. Lo que alguien ha leído, nadie puede hacer que no lo haya leído.
shell-confirm-yes-button = Sí, compartir esto
shell-confirm-no-button = No
shell-confirm-working = Se sella, para que solo ellos puedan abrirlo.
shell-send-title = Enviarlo
shell-send-body = Envía el archivo sellado con la mensajería que ya usas. Solo ellos pueden abrirlo.
shell-send-button = Enviar el archivo
shell-send-receipt-button = Guardar un recibo
shell-send-receipt-body = Guarda el recibo fuera de este teléfono. Con él puedes retirar tus datos aunque pierdas el teléfono.
shell-send-done = Está sellado. No se envía hasta que tú lo envíes.
shell-send-file-name = para-el-sindicato

shell-receipts-title = A qué dijiste que sí
shell-receipts-empty = No has compartido nada.
shell-receipts-given = { $at }: dijiste que sí a { $organisation }
shell-receipts-withdrawn = { $at }: retiraste tu sí a { $organisation }
shell-receipts-deleted = { $at }: { $organisation } declara que tus datos están borrados
shell-receipts-unknown = una campaña que olvidaste
shell-withdraw-body = Recibes un archivo para enviarles. Deben borrar lo que diste y responder con una declaración.
shell-withdraw-button = Retirarlo
shell-withdraw-done = Retirado. Envíales ahora este archivo.
shell-withdraw-statement-button = Abrir su respuesta
shell-withdraw-statement-good = Declaran que tus datos están borrados. Es su palabra, no una prueba.
shell-erasure-ask-title = Otros aún tienen algo de esto
shell-erasure-ask-body = Compartiste algo de estos días. Pide a los otros que lo borren también.
shell-erasure-ask-button = Pedir que lo borren

## My data

shell-data-title = Mis datos
shell-data-recorded = Qué se registra
shell-data-places = Lugares
shell-data-places-why = Para visitas, trayectos y kilómetros.
shell-data-app-use = Uso de apps de trabajo
shell-data-app-use-why = Para el trabajo fuera de horario.
shell-data-app-use-choose-button = Elegir apps de trabajo
shell-data-app-use-impossible = En este teléfono ninguna aplicación puede ver el uso de otras. Stint te pregunta en su lugar.
shell-data-steps = Pasos
shell-data-steps-why = Para distinguir un camino a pie de uno en coche.
shell-data-battery = Batería
shell-data-battery-why = Para saber por qué se paró el registro.
shell-data-questions = Preguntas cortas
shell-data-questions-why = Para lo que ningún teléfono ve.
shell-data-when = Cuándo se registra
shell-data-hours-days = Días
shell-data-hours-none = No hay horas elegidas. No se registra nada.
shell-data-lock = Bloqueo
shell-data-lock-button = Bloquear ahora
shell-data-lock-after = Stint se bloquea solo un minuto después de que salgas.
shell-data-screen-hidden = Ocultar Stint en las capturas de pantalla
shell-data-ways = Formas de abrirlo
shell-data-way-device = Bloqueo de pantalla
shell-data-way-passphrase = Frase secreta
shell-data-way-recovery = Código de recuperación en papel
shell-data-way-add-button = Añadir una forma
shell-data-way-remove-button = Quitar esta forma
shell-data-way-passphrase-button = Nueva frase secreta
shell-data-way-recovery-button = Nuevo código
shell-data-way-recovery-warning = Entonces el papel viejo solo abre copias que hiciste antes.
shell-data-backup = Copia de seguridad
shell-data-backup-body = Una copia sellada que solo abre tu código de recuperación. Guarda las dos cosas en sitios distintos.
shell-data-backup-button = Hacer una copia
shell-data-backup-done = La copia está hecha. Sácala de este teléfono.
shell-data-backup-try-button = Probar una copia
shell-data-backup-try-body = Stint lee cada byte de ella. Escribe el código de tu papel.
shell-data-backup-good = Esta copia se puede restaurar.
shell-data-backup-holds = Hecha el { $made }, con registros de { $days ->
        [one] un día
       *[other] { $days } días
    }.
shell-data-restore-title = Restaurar una copia
shell-data-restore-body = Elige la copia y escribe el código de tu papel.
shell-data-restore-button = Restaurar
shell-data-export = Llevarme mis datos
shell-data-export-body = El archivo exportado no está cifrado. Guárdalo como un diario.
shell-data-export-button = Exportar
shell-data-export-ndjson = Todo (NDJSON)
shell-data-export-csv = Posiciones en tabla (CSV)
shell-data-export-gpx = Posiciones para mapas (GPX)
shell-data-export-geojson = Posiciones (GeoJSON)
shell-data-export-done =
    { $count ->
        [one] Se escribió { $count } registro.
       *[other] Se escribieron { $count } registros.
    }
shell-data-export-left-out =
    { $count ->
        [one] { $count } registro no tiene lugar y no está en este archivo.
       *[other] { $count } registros no tienen lugar y no están en este archivo.
    }
shell-data-import = Traer otros registros
shell-data-import-body = Stint lee archivos de WeClock, Google Timeline, OwnTracks, GPX y los suyos.
shell-data-import-button = Abrir un registro
shell-data-import-done =
    { $count ->
        [one] Se tomó { $count } registro.
       *[other] Se tomaron { $count } registros.
    }
shell-data-import-again =
    { $count ->
        [one] { $count } registro ya estaba aquí.
       *[other] { $count } registros ya estaban aquí.
    }
shell-data-import-skipped = Dejado fuera: { $reason }
shell-data-check = Revisar mi registro
shell-data-check-button = Revisar todo
shell-data-check-good = Todos los registros se pueden leer.
shell-data-check-aside = Trozos dañados que se apartaron
shell-data-check-drop-button = Borrar estos trozos
shell-data-check-drop-ask = Ahora no se puede leer nada de ellos. Después, nadie podrá volver a intentarlo.
shell-data-notes = Lo que Stint anotó sobre tus datos
shell-data-notes-empty = No se anotó nada. Eso es bueno.
shell-data-language = Idioma
shell-data-language-system = Como en este teléfono
shell-data-plain = Nombre e icono discretos
shell-data-plain-body = Así la pantalla de inicio no dice qué es.
shell-data-version = Versión { $version }
shell-data-rules-file-button = Leer un paquete de normas

## Erasing

shell-erase-title = Borrar
shell-erase-body = Lo que se borra ya no está. Mira primero hasta dónde llega.
shell-erase-days-button = Borrar varios días
shell-erase-campaign-button = Olvidar una campaña
shell-erase-all-button = Borrar todo
shell-erase-day-ask = ¿Borrar todos los registros del { $from } al { $to }?
shell-erase-campaign-ask = ¿Olvidar { $organisation }?
shell-erase-all-ask = ¿Borrar todo en este teléfono?
shell-erase-reaches = Lo que hace
shell-erase-reaches-not = Lo que no alcanza
shell-erase-yes-button = Sí, borrar
shell-erase-all-type = Escribe { $word } para seguir
shell-erase-all-word = borrar
shell-erase-withdraw-first = Compartiste algo. Retíralo primero: después ya no se puede desde aquí.
shell-erase-done = Borrado.

## Progress

shell-progress-working = En marcha. Puedes pararlo, y nada queda a medias.
shell-progress-cannot-stop = Espera, por favor. Esto no se debe parar.
shell-progress-stop-button = Parar

## For screen readers

shell-access-back = Volver
shell-access-row-hint = Abre lo que puedes cambiar
shell-access-health = Atención: { $text }
shell-access-code-letters = Código de recuperación, letra por letra: { $letters }
shell-access-word = Palabra { $number }: { $word }
shell-access-progress = { $percent } hecho
shell-access-camera = Imagen de la cámara, busca un código

## What went wrong, and what to do

shell-error-locked = Stint se bloqueó. Ábrelo e inténtalo otra vez.
shell-error-recorder-stopped = El registro ha terminado. Empieza tu turno otra vez. Lo registrado está a salvo.
shell-error-preview-used = Esta vista previa ya se usó. Mira una nueva antes de decir que sí.
shell-error-recovery-code-wiped = El código de recuperación no se muestra por segunda vez. Haz uno nuevo en «Mis datos».
shell-error-called-from-callback = Stint estaba ocupado. No se cambió nada. Inténtalo otra vez.
shell-error-internal = Stint cometió un error y se bloqueó. Lo registrado está a salvo. Ábrelo e inténtalo otra vez.
shell-error-bad-path = Este sitio para archivos no sirve. Elige otro.
shell-error-bad-time = Esta hora no puede ser correcta. Revisa la fecha y el reloj del teléfono.
shell-error-bad-span = Estas horas no encajan: el final está antes del comienzo, o es demasiado largo. Cámbialas.
shell-error-bad-date = Esa fecha no existe. Elige otra.
shell-error-bad-zone = Esta zona horaria no se conoce. Revisa los ajustes del teléfono o elige otra.
shell-error-bad-number = Este número no puede ser correcto. Revísalo e inténtalo otra vez.
shell-error-bad-text = El texto está vacío o tiene signos ocultos. Escríbelo otra vez a mano.
shell-error-too-large = Es demasiado grande para guardarlo. No se cambió nada. Prueba con menos.
shell-error-passphrase-too-short = Esta frase secreta es demasiado corta. Usa al menos 8 signos, lo mejor: cuatro palabras.
shell-error-bad-campaign-name = Esta campaña no se conoce aquí. Abre otra vez su invitación.
shell-error-no-vault = En este teléfono aún no hay ningún registro. Crea uno o restaura una copia de seguridad.
shell-error-vault-exists = Aquí ya hay un registro. No se cambió nada. Ábrelo, o bórralo primero.
shell-error-vault-in-use = Tu registro ya está abierto. Cierra Stint del todo y ábrelo otra vez.
shell-error-recorder-running = El registro está en marcha. Termina primero tu turno e inténtalo otra vez.
shell-error-too-few-slots = Necesitas dos formas de abrir tu registro: el código de recuperación y otra más. Añade una primero.
shell-error-no-such-slot = Tu registro no se puede abrir así. Usa otra forma, por ejemplo el código de recuperación.
shell-error-wrong-passphrase = Esta frase secreta no es correcta. Inténtalo otra vez o usa el código de recuperación.
shell-error-wrong-recovery-code = Este código de recuperación es de otro registro. Busca el papel de este teléfono.
shell-error-mistyped-recovery-code = Hay un error al escribir el código de recuperación. Compáralo con tu papel, letra por letra.
shell-error-wrong-platform-key = La clave de tu teléfono no corresponde a este registro. Usa tu frase secreta o tu código de recuperación.
shell-error-slot-damaged = Esta forma de abrir tu registro está dañada. Usa otra, por ejemplo el código de recuperación.
shell-error-cost-changed = Alguien cambió cómo se comprueba tu frase secreta. No la escribas. Usa el código de recuperación.
shell-error-newer-version = Esto lo escribió un Stint más nuevo. Actualiza Stint y ábrelo después.
shell-error-keys-damaged = El archivo con tus claves está dañado. No borres nada. Deja que Stint rescate lo legible o restaura tu última copia.
shell-error-keys-missing = El archivo con tus claves no está. No borres nada. Restaura tu última copia de seguridad.
shell-error-keys-older = El archivo con tus claves es una copia más antigua. Deja que Stint rescate lo legible o restaura tu última copia.
shell-error-store-foreign = Los datos y las claves no van juntos. No borres nada. Restaura tu última copia de seguridad.
shell-error-store-damaged = Tu registro está dañado. No borres nada. Deja que Stint rescate lo legible o restaura tu última copia.
shell-error-data-damaged = Los datos de un día están dañados. Los demás días están bien. Revisa tu registro en «Mis datos».
shell-error-manifest-forged = El registro se paró porque sus claves han cambiado. Abre Stint una vez para arreglarlo.
shell-error-disk-full = El teléfono está lleno. Libera espacio e inténtalo otra vez. Lo registrado está a salvo.
shell-error-device-locked = Tu teléfono está bloqueado. Desbloquéalo e inténtalo otra vez.
shell-error-device-key-lost = Tu teléfono perdió su clave, quizá porque se quitó el bloqueo de pantalla. Usa tu frase secreta o tu código de recuperación.
shell-error-key-store-failed = El almacén de claves del teléfono no respondió. Inténtalo en un momento o reinicia el teléfono.
shell-error-no-randomness = Tu teléfono no dio números al azar, así que no se escribió nada. Reinícialo e inténtalo otra vez.
shell-error-io = Un archivo no se pudo leer o escribir. Mira si queda espacio e inténtalo otra vez.
shell-error-sink-full = No queda espacio donde debe ir el archivo. Elige otro lugar e inténtalo otra vez.
shell-error-sink-failed = El archivo no se pudo escribir ahí. Elige otro lugar e inténtalo otra vez.
shell-error-unsettled = No está claro si el último cambio se guardó. Bloquea Stint y ábrelo otra vez.
shell-error-backup-damaged = Esta copia de seguridad está dañada o no es de Stint. Prueba con otra copia.
shell-error-backup-foreign = Esta copia de seguridad es de otro código de recuperación. Busca el papel del día de la copia.
shell-error-file-exists = Ya hay un archivo con este nombre. No se sobrescribió nada. Elige otro nombre.
shell-error-bad-setting = Un ajuste no se puede leer, porque lo escribió otra versión. Ponlo otra vez.
shell-error-file-unreadable = Este archivo no se puede leer. Elige otro o cópialo primero a este teléfono.
shell-error-file-empty = Este archivo está vacío. Elige otro.
shell-error-file-unrecognised = Stint no conoce este tipo de archivo. «Traer otros registros» dice cuáles puede leer.
shell-error-file-damaged = Este archivo está dañado o incompleto. Cópialo o descárgalo otra vez.
shell-error-zip-encrypted = Este archivo zip tiene contraseña. Descomprímelo primero y abre lo que hay dentro.
shell-error-zip-refused = Este archivo zip contiene demasiado. Descomprímelo primero y abre un solo archivo.
shell-error-date-order-unknown = Nadie puede saber si en este archivo va primero el día o el mes. Expórtalo otra vez con fechas como 2026-11-16.
shell-error-stopped = Parado. No se cambió nada.
shell-error-bad-form = Algo en este formulario no se puede leer. Revisa los importes y las fechas.
shell-error-lodging-nights = Di cuántas noches por semana te quedas en el alojamiento de tu empresa: de 1 a 7.
shell-error-no-rules = Stint aún no tiene normas para este país o grupo. Pide a tu sindicato un paquete de normas.
shell-error-payslip-sum = Las líneas de esta nómina no dan su total. Compáralas con el papel.
shell-error-no-contract = Aún no hay contrato. Añádelo primero.
shell-error-bad-money = Estos importes no encajan. Usa una sola moneda y revisa los números.
shell-error-nothing-recorded = Entonces no se registró nada. Elige otro día.
shell-error-no-such-visit = Esta visita ha cambiado desde entonces. Mira el día otra vez.
shell-error-no-position = Esta visita no tiene posición, así que su lugar no puede tener nombre.
shell-error-nothing-to-undo = No hay nada que deshacer.
shell-error-not-an-invitation = Esto no es una invitación de una campaña. Escanea el código de la hoja de la campaña.
shell-error-invitation-newer = Esta invitación pide algo que este Stint no sabe hacer. Actualiza Stint o pide otra invitación.
shell-error-invitation-incomplete = A esta invitación le falta algo que pide la ley. Pide una completa.
shell-error-invitation-deceptive = Un texto de esta invitación intenta engañarte. No te fíes. Pregunta a tu sindicato.
shell-error-invitation-not-genuine = Esta invitación fue cambiada o falsificada. No te fíes. Pregunta a tu sindicato.
shell-error-same-name-other-key = Conoces este nombre con otra clave. Para. Compara las seis palabras en persona.
shell-error-words-differ = Estas no son las seis palabras de esta invitación. Revísalas. Si no son iguales, no te unas.
shell-error-campaign-over = Esta campaña ha terminado. Ya no se puede compartir nada con ella.
shell-error-outside-campaign = La campaña no pide esto. Elige menos detalle u otros días.
shell-error-nothing-to-share = No hay nada que compartir en estos días. Elige otros.
shell-error-bad-member-code = Hay un error en el código de la hoja. Compáralo letra por letra o déjalo vacío.
shell-error-digest-mismatch = Lo que viste no es lo que se sellaría. No se compartió nada. Míralo otra vez.
shell-error-preview-stale = Esta vista previa es vieja. No se compartió nada. Mira una nueva.
shell-error-preview-foreign = Esta vista previa es de otro registro. No se compartió nada. Mira una nueva.
shell-error-nothing-shared = No compartiste nada con esta campaña.
shell-error-already-withdrawn = Ya retiraste esto antes. No hace falta nada más.
shell-error-consent-log-broken = La lista de lo que aceptaste fue cambiada o está rota. Restaura tu última copia y pregunta a tu sindicato.
shell-error-bad-statement = Esta declaración no es válida. Pide que la envíen otra vez.
