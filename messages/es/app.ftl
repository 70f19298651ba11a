### Lo que dice un informe sobre días y semanas, y los errores del teléfono.

app-report-title = Del { $from } al { $to }
app-report-nothing = No se registró nada del { $from } al { $to }. Empieza un turno o añade lo que recuerdes.
app-report-headline = Trabajaste { $time } en { $visits }. Además estuviste { $way } de camino entre ellas: al menos { $low }, como mucho { $high }.
app-report-shifts-only = Tus turnos suman { $time }. No se registró ningún lugar en ellos, así que no se conocen visitas ni trayectos.
app-week-title = Semana del { $date }: { $way } de camino entre visitas
app-day-headline = { $date }: { $visits }, { $way } de camino entre ellas
app-day-nothing = { $date }: nada registrado
app-day-gone = { $date }: el registro de este día no está completo
app-day-no-work = { $date }: no hay trabajo registrado
app-sketch-title = { $date }: { $km } entre visitas
app-sketch-source = Dibujado con tu propio registro. Detrás no hay ningún mapa.
app-source =
    { $records ->
        [one] Hecho con { $records } registro de este teléfono.
       *[other] Hecho con { $records } registros de este teléfono.
    }

app-missing-gone = Falta una parte del registro. Todas las cifras son de lo que queda:
app-missing-none = Se registró todo tu tiempo de trabajo.
app-missing-total = No sabemos qué pasó durante { $time } de tus días de trabajo:
app-missing-one = { $date }, de { $from } a { $to }: faltan { $time } ({ $cause })

app-shift-end = Empezaste un turno a las { $start } y no lo terminaste. Quizá terminó a las { $end } ({ $low } a { $high }, seguro al { $sure }): { $why }
app-shift-end-home = después fuiste a casa y no volviste al trabajo.
app-shift-end-rest = después descansaste cinco horas o más.
app-shift-end-long = un turno de más de 13 horas dejaría menos descanso del que pide la ley europea.

app-after-hours = { $time } en apps de trabajo fuera de tu tiempo de trabajo

app-heading-findings = Lo que quizá te deben
app-heading-after-hours = Fuera de horario
app-heading-days = Día a día
app-heading-notes = Tus notas
app-no-contract = Añade tu contrato, y Stint lo compara con tus horas.
app-findings-overlap = Estos resultados miran las mismas horas desde varios lados. No los sumes.
app-no-findings = Nada llama la atención en estos días.
app-working = Cómo se calculó
app-narrow = Para saberlo con más exactitud:
app-how-known = Medido: lo vio el teléfono. Corregido: lo cambiaste tú. Escrito: lo escribiste tú. Estimado: calculado a través de un hueco.

app-column-line = Paso
app-column-amount = Importe
app-column-time = Tiempo
app-column-km = Distancia
app-column-known = Cómo lo sabemos

app-figure-places = Con clientes y en la oficina
app-figure-way = De camino entre ellos
app-figure-worked = Tiempo de trabajo: las dos cosas juntas
app-figure-km = Distancia entre ellos
app-figure-commute = Desde y hacia casa, no incluido
app-figure-waiting = En tus turnos, pero en ningún lugar conocido
app-figure-sleep-in = Noches dormidas en servicio
app-figure-on-call = De guardia
app-figure-after-hours = Apps de trabajo fuera de horario

app-exactly = { $value }
app-figure-with-range = { $label } ({ $range })
app-range = { $low } a { $high }

app-place-unnamed = un lugar sin nombre
app-row-place = { $class }: { $name }
app-row-way = { $class }: { $from } → { $to }
app-row-plain = { $class }
app-day-note = { $time }: { $text }
app-day-note-between = { $from } a { $to }: { $text }

app-class-visit = visita
app-class-office = oficina
app-class-between = camino entre visitas
app-class-commute = camino desde o hacia casa
app-class-own = tiempo propio
app-class-home = en casa
app-class-break = pausa
app-class-sleep-in = noche dormida en servicio
app-class-on-call = de guardia
app-class-waiting = espera en el turno
app-class-unclear = no está claro
app-class-unseen = no registrado

app-error-bad-record = La línea { $line } no es un registro.
app-error-person-again = Línea { $line }: las líneas de una persona deben ir juntas. Ordena el archivo por persona y hora.
app-error-bad-setting = El ajuste «{ $key }» no se puede leer. Lo guardó otra versión de Stint. Ponlo otra vez.
app-error-nothing-recorded = Entonces no se registró nada. Elige otro día.
app-error-no-such-visit = No hay visita { $number } ese día.
app-error-no-position = Esa visita no tiene posición, así que su lugar no puede tener nombre.
app-error-no-contract = Aún no hay contrato. Añádelo primero.
app-error-nothing-to-undo = No hay nada que deshacer.
app-error-no-shift-to-end = Ese día no hay ningún turno cuyo final Stint pueda proponer.
app-error-nothing-shared = No compartiste nada con esta campaña.
app-note = N.º { $number }, { $day }: { $text }

app-plans-source = Las horas previstas son las del plan. Los caminos son como los hiciste, o estimados.
app-class-shift = turno sin lugares
app-error-empty-roster = El plan no tiene visitas. Mira si es el archivo correcto.

app-waterfall-title = Lo que se pagó y lo mínimo que deberías cobrar
app-plans-title = La ronda como estaba prevista y en mejor orden
app-letter-sender = [Tu nombre y dirección]
app-letter-date = { $date }
app-letter-subject-employer = Mi tiempo de trabajo y mi paga del { $from } al { $to }
app-letter-subject-union = Por favor, revisad mi tiempo de trabajo y mi paga del { $from } al { $to }
app-letter-dear = Hola [nombre]:
app-letter-intro-employer = He comparado mi propio registro de trabajo del { $from } al { $to } con lo acordado y lo pagado. Esto es lo que encontré. En los puntos numerados, «tú» soy yo. Cada importe va con su margen, su cálculo y la norma que lo respalda.
app-letter-intro-union = He registrado mi trabajo del { $from } al { $to } y lo he comparado con mi contrato y mis nóminas. Esto es lo que encontró Stint. Cada importe va con su margen, su cálculo y la norma que lo respalda. Lo que aún no se sabe va al lado.
app-letter-overlap = Estos puntos miran las mismas horas desde varios lados. Los importes no se suman.
app-letter-sources = Normas y fuentes
app-letter-open = Lo que lo haría más exacto
app-letter-record = Las horas vienen del registro de mi propio teléfono, con lo que yo corregí o escribí. Donde el teléfono no vio nada, el importe va con su margen.
app-letter-ask-employer = Por favor, comparen esto con sus registros, díganme en qué difieren y paguen lo que falta. Respondan por escrito a más tardar el { $by }.
app-letter-ask-union = Decidme, por favor, qué aconsejáis y hasta cuándo hay que actuar.
app-letter-not-advice = Stint hizo este borrador. Es información, no asesoramiento jurídico.
app-letter-end = Un saludo,
app-letter-name = [Tu nombre]
app-list-title = { $title }:
app-line-money = { $text }: { $money }

app-today-recording = Registrando desde las { $since }. { $visits }, { $way } de camino.
app-today-unseen = Turno desde las { $since }, ningún lugar visto desde las { $seen }. { $visits }, { $way } de camino.
app-today-shift = Turno desde las { $since }. Aún no se vio ningún lugar.
app-today-break = En pausa desde las { $since }. { $visits }, { $way } de camino.
app-today-idle = Hoy: { $visits }, { $way } de camino.
app-today-nothing = Hoy aún nada. Empieza un turno cuando empiece tu trabajo.
app-today-behind = Tu teléfono está lleno. Lo último que se registró está guardado, pero aún no aparece aquí. Libera espacio.

app-erasing-days = { $records ->
    [one] Se borra un registro del { $from } al { $to }, con sus correcciones.
   *[other] Se borran { $records } registros del { $from } al { $to }, con todas sus correcciones.
}
app-erasing-derived = Se borra también todo lo que Stint dedujo de ellos.
app-erasing-campaign = Stint olvida { $organisation } y tu nombre inventado allí. Si te unes otra vez, para ellos eres otra persona.
app-erasing-campaign-stays = Tus registros se quedan, y también la lista de lo que aceptaste.
app-erasing-everything = Se borra todo tu registro, con sus claves. Sin copia de seguridad nadie puede recuperarlo.
app-erasing-copies = Las copias y los archivos exportados de antes aún lo contienen. Bórralos tú.
app-erasing-packages = Lo que compartiste sigue en manos de los otros.
app-erasing-old-image = Quien tenga tu frase secreta o tu código de recuperación, y además una copia vieja de la memoria de este teléfono, aún podría abrirlo.
app-erasing-shared = { $organisation } aún tiene lo que compartiste de eso. Después puedes pedirles que lo borren.
app-erasing-take-back = { $organisation } aún tiene lo que compartiste. Retíralo primero: después ya no se puede desde aquí.

## What would be shared, as a page
app-preview-title = Lo que se compartiría
app-preview-kilometres = kilómetros
app-preview-count = cuántos
app-preview-as-sent = Exactamente los números que se enviarían.
