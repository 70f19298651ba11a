pay-not-advice = Esto es información, no asesoramiento jurídico. Pregunta a tu sindicato antes de actuar. Stint usa para todos los días el contrato que guardas hoy. Si tu paga o tu grupo era otro entonces, las cifras no son correctas.

pay-source = { $source }, en vigor desde el { $from }, comprobado el { $checked }.
pay-source-check-this = Compruébalo: { $source }, desde el { $from }, consultado el { $checked }, texto oficial no visto.
pay-from-or-earlier = { $from } o antes
pay-source-noted = { $source } ({ $note })
pay-place-unnamed = un lugar sin nombre

pay-travel-headline = Del { $from } al { $to }: { $time } de camino entre clientes no se pagaron. A tu paga acordada serían { $best } (entre { $low } y { $high }).
pay-travel-less-headline = Del { $from } al { $to }: los caminos entre clientes se pagan menos que las visitas. Por { $time } de camino, tu paga acordada por visitas serían { $best } más (entre { $low } y { $high }).
pay-travel-maybe-headline = Del { $from } al { $to }: quizá no se pagaron todos tus caminos entre clientes. A tu paga acordada serían hasta { $high }.
pay-travel-due-headline = Del { $from } al { $to }: { $time } de camino entre clientes no se pagaron. Según las reglas, ese tiempo se paga como trabajo. Si valen para ti, aún te deben { $best } (entre { $low } y { $high }).
pay-travel-due-maybe-headline = Del { $from } al { $to }: quizá no se pagaron todos tus caminos entre clientes. Según las reglas, ese tiempo se paga como trabajo. Si valen para ti, quizá aún te deban hasta { $high }.
pay-travel-worth = Esto es lo que vale ese tiempo. Tu contrato no lo promete, así que quizá te deban menos. Lo mínimo por ley está en el punto sobre el salario mínimo.
pay-travel-worth-no-least = Esto es lo que vale ese tiempo. Tu contrato no lo promete. El archivo de reglas no conoce un salario mínimo para estos días. Pregunta a tu sindicato qué te deben.
pay-travel-rate = A cada hora de camino entre clientes le faltan { $rate } de tu paga acordada.
pay-travel-leg = { $start }: de { $from } a { $to }, { $time }
pay-travel-paid = Menos lo que se pagó de ello: recibiste { $paid } por { $time } de visitas y caminos. A tu paga acordada son { $due }.
pay-travel-paid-apart = Menos lo que se pagó de ello: tus nóminas pagan { $paid } por caminos en una línea aparte.
pay-travel-paid-wider = Tu nómina del { $from } al { $to } paga { $pay } por caminos. También es de otros días. Según el tiempo de camino, { $share } son de estos.
pay-travel-paid-wider-days = Tu nómina del { $from } al { $to } paga { $pay } por caminos. También es de otros días, y en ninguno hay un camino registrado. Según los días, { $share } son de estos.
pay-travel-rest = Quizá { $time } más también fueron trabajo. Si se pagaron, una parte menor de tu paga era por los caminos. Solo está en el extremo alto del margen.
pay-travel-due-limit = Aquí están todos tus caminos entre clientes. Quizá las reglas solo paguen algunos, como los de la misma media jornada. El registro no conoce medias jornadas. Pregunta a tu sindicato cuáles cuentan.

pay-wage-below-headline = Del { $from } al { $to }: tu paga quedó { $best } por debajo del salario mínimo (entre { $low } y { $high }). Fueron { $hourly } por hora; lo mínimo son { $rate }.
pay-wage-maybe-headline = Del { $from } al { $to }: tu paga quizá quedó por debajo del salario mínimo, hasta { $high }. Fueron { $hourly } por hora; lo mínimo son { $rate }.
pay-wage-met-headline = Del { $from } al { $to }: tu paga llegó al salario mínimo. Fueron { $hourly } por hora; lo mínimo son { $rate }.
pay-wage-hours-below-headline = Del { $from } al { $to }: faltan { $best } del salario mínimo (entre { $low } y { $high }). Cada hora de trabajo debe pagarse al menos a { $rate }.
pay-wage-hours-maybe-headline = Del { $from } al { $to }: quizá falten hasta { $high } del salario mínimo. Cada hora de trabajo debe pagarse al menos a { $rate }.
pay-wage-hours-met-headline = Del { $from } al { $to }: cada hora de tu trabajo se pagó al menos al salario mínimo de { $rate }.
pay-wage-each-week = La ley mira cada semana por separado. Más paga en otra semana no compensa esta.
pay-wage-each-hour = La ley mira cada hora por separado. Más paga por una hora no compensa otra.
pay-wage-over-hour = Pagado por encima de { $rate } por otras horas. No compensa las horas sin pagar
pay-wage-overtime = Menos la paga de { $time } de horas extra de tu nómina
pay-wage-slip-more = Tu nómina del { $from } al { $to } paga { $pay } más que tu contrato. Es también de otras semanas. La parte de esta semana, según el tiempo de trabajo
pay-wage-slip-less = Tu nómina del { $from } al { $to } paga { $pay } menos que tu contrato. Es también de otras semanas. La parte de esta semana, según el tiempo de trabajo
pay-wage-no-rate-headline = Del { $from } al { $to }: el archivo de reglas no tiene salario mínimo para estos días.
pay-wage-visits = Con clientes: { $time }
pay-wage-office = En la oficina: { $time }
pay-wage-between = De camino entre clientes: { $time }
pay-wage-waiting = Espera en tu turno: { $time }
pay-wage-short-breaks = Pausas cortas, que cuentan: { $time }
pay-wage-commute = Entre casa y trabajo, no cuenta: { $time }
pay-wage-worked = Tiempo de trabajo en total: { $time }
pay-wage-day = { $day }: { $time } a { $rate } por hora
pay-wage-due-in-all = Se debe en total: { $due } por { $time }
pay-wage-costs = Lo que gastaste en conducir y no te devolvieron
pay-wage-mileage-wider = Tu nómina del { $from } al { $to } paga { $pay } por conducir. También es de otros días. Según la distancia, { $share } son de estos.
pay-wage-lodging = { $nights ->
    [one] Alojamiento de tu empresa: { $nights } noche por semana a { $charge }. Pueden contar hasta { $offset } por noche.
   *[other] Alojamiento de tu empresa: { $nights } noches por semana a { $charge }. Pueden contar hasta { $offset } por noche.
 }
pay-wage-lodging-slip = Tu nómina descuenta { $charge } por un alojamiento. Pueden contar hasta { $offset } por noche, aquí por cada uno de estos días.
pay-wage-lodging-charge = { $nights ->
    [one] Tu nómina descuenta { $taken } por un alojamiento. A { $charge } la noche, es { $nights } noche. Pueden contar hasta { $offset } por noche.
   *[other] Tu nómina descuenta { $taken } por un alojamiento. A { $charge } la noche, son { $nights } noches. Pueden contar hasta { $offset } por noche.
 }
pay-wage-lodging-rest = { $rest } no llegan a una noche entera. Solo está en el extremo alto del margen.
pay-wage-lodging-nights = Alojamiento de tu empresa a { $charge } la noche. Pueden contar hasta { $offset } por noche. No se sabe cuántas noches por semana, así que solo cambia el margen.
pay-wage-lodging-nights-open = Por { $days } de estos días ninguna nómina descuenta alojamiento. Si también te alojaste entonces a { $charge } la noche, pueden contar hasta { $offset } por noche. Solo cambia el margen.
pay-wage-lodging-no-rule = El archivo de reglas no tiene cifra para el alojamiento en estos días. Se deja fuera.
pay-wage-paid-payslip = Menos lo que la nómina del { $from } al { $to } pagó por estas horas
pay-wage-paid-contract = Menos lo que tu contrato paga por estas horas
pay-wage-paid-beside = Menos la paga de caminos en tu nómina del { $from } al { $to }, con lo que descuenta
pay-wage-paid-wider = Menos una parte de la paga de caminos en tu nómina del { $from } al { $to }. También es de otros días, así que se reparte según el tiempo de camino.
pay-wage-paid-wider-days = Menos una parte de la paga de caminos en tu nómina del { $from } al { $to }. También es de otros días, y en ninguno hay un camino registrado, así que se reparte según los días.
pay-wage-off-wider = Tu nómina del { $from } al { $to } descuenta { $charge }. También es de otros días, así que solo está en el extremo alto del margen.
pay-wage-above = Tu paga superó el mínimo en esta cantidad

pay-step-paid = Pagado
pay-step-paid-counts = Pagado, hasta el mínimo de cada hora
pay-step-lodging = Alojamiento
pay-step-travel = Trayectos sin pagar
pay-step-costs = Tus gastos de viaje
pay-step-other = Demasiado poco por las visitas
pay-step-owed = Lo mínimo que deberías cobrar

pay-mileage-owed-headline = Del { $from } al { $to }: todavía te deben { $best } de kilometraje acordado (entre { $low } y { $high }).
pay-mileage-agreed = { $distance } entre clientes a { $rate } acordados
pay-mileage-paid = Menos el kilometraje pagado
pay-mileage-official-headline = Del { $from } al { $to }: por { $distance } entre clientes recibiste { $best } menos que la tarifa oficial (entre { $low } y { $high }). Es lo que se puede pagar sin impuestos. Tu empresa solo debe pagarlo si se acordó.
pay-mileage-due-headline = Del { $from } al { $to }: por { $distance } entre clientes recibiste { $best } menos que la tarifa que fijan las reglas (entre { $low } y { $high }). Donde valen para ti, tu empresa tiene que pagarla.
pay-mileage-costs-headline = Del { $from } al { $to }: por { $distance } entre clientes recibiste { $best } menos que la tarifa oficial (entre { $low } y { $high }). Tu empresa tiene que devolverte lo que te cuesta conducir para el trabajo. La tarifa oficial es una medida habitual de eso.
pay-mileage-maybe = { $headline } También puede no ser nada: el margen empieza en cero.
pay-mileage-part = { $day }: { $distance } a { $rate }
pay-mileage-no-rate = El archivo de reglas no tiene tarifa para { $distance }.

pay-rest-day-headline = En las 24 horas desde el { $start }, tu descanso más largo fue de { $rest }. Debe ser al menos { $due }.
pay-rest-between-headline = Jornada desde el { $start }: hasta la siguiente, tu descanso más largo fue de { $rest }. Debe ser al menos { $due }.
pay-rest-week-headline = Semana del { $day }: tu descanso más largo fue de { $rest }. Debe ser al menos { $due }.
pay-rest-line = Del { $start } al { $end }: entre { $low } y { $high }
pay-break-headline = { $day }: el registro muestra { $taken } de pausa. Debe ser al menos { $due }.
pay-break-worked = Trabajaste { $time }. Te toca una pausa después de { $after }.
pay-break-longest = El rato más largo sin trabajo registrado fue de { $time }.

pay-payslip-headline = Del { $from } al { $to }: tu nómina paga { $best } menos de lo que promete tu contrato por este tiempo (entre { $low } y { $high }).
pay-payslip-hours = Horas de la nómina: { $time }
pay-payslip-rounded = Lo que cambia al redondear las visitas, como dice tu contrato
pay-payslip-guaranteed = { $time } se te pagan en todo caso. Lo que eso añade
pay-payslip-no-amount = Menos { $time } de la nómina. No dice su importe, así que se toma tu paga acordada.
pay-payslip-premium = Hasta { $pay } que la nómina paga por encima del sueldo base pueden ser sueldo base. Se restan solo en el extremo bajo.
pay-payslip-not-twice = Una parte quizá esté también en el punto sobre el salario mínimo. No sumes los dos.

pay-narrow-unclear = Durante { $time } el registro no sabe qué hiciste. Di qué fue.
pay-narrow-unseen = { $time } de tus días de trabajo no se registraron. Añade lo que sepas.
pay-narrow-waiting = Esperaste { $time } en tus turnos. Di si tenías que estar disponible.
pay-narrow-payslip = Añade tu nómina del { $from } al { $to }.
pay-narrow-payslip-wider = Tu nómina del { $from } al { $to } también es de otros días. Pregunta a tu empresa cuánto es de estos días.
pay-narrow-mileage-wider = Tu nómina del { $from } al { $to } paga kilometraje también de otros días. Pregunta a tu empresa cuánto es de estos días.
pay-narrow-lodging-charge = Tu nómina descuenta un alojamiento. Di en el contrato cuánto cuesta una noche y cuántas noches por semana estás allí.
pay-narrow-lodging-nights = Di en el contrato cuántas noches por semana te quedas en el alojamiento de tu empresa, de 1 a 7.
pay-narrow-lodging-line = ¿Un descuento de tu nómina es por alojamiento? Entonces apúntalo como alojamiento, o cuenta dos veces.
pay-narrow-travel-law = El archivo de reglas no nombra ninguna ley sobre la paga del camino entre clientes. Aquí cuenta. Pregunta a tu sindicato antes de apoyarte en ello.
pay-narrow-costs = Di cuánto te cuesta en combustible un kilómetro o una milla. Guarda los recibos.
pay-narrow-odometer = Apunta algunos días el cuentakilómetros al empezar y al acabar.
pay-narrow-ends = Confirma cuándo acabaste y empezaste a trabajar.
pay-narrow-breaks = El teléfono no ve una pausa en el lugar de trabajo. Añade las pausas que hiciste. Confirma que no hubo otras.
pay-narrow-pack = Pide a tu sindicato un archivo de reglas más nuevo.

pay-overtime-headline = Del { $from } al { $to }: las horas extra suman { $best } a tu paga simple (entre { $low } y { $high }). Búscalas en tu nómina.
pay-overtime-part = { $time } al { $factor } de { $rate } por hora
pay-overtime-plain = Menos la paga simple por todas estas horas
pay-overtime-average = La ley toma la media de toda la paga de la semana: { $paid } por { $time } son { $rate } por hora.
pay-overtime-least = Es menos que el salario mínimo de { $rate } por hora, así que cuenta este.
pay-overtime-on-slip = Tu nómina del { $from } al { $to } muestra { $money } por encima de la paga simple. Las horas extra pueden estar ahí.

pay-average-headline = Del { $from } al { $to }: trabajaste { $time } por semana de media en { $weeks ->
    [one] { $weeks } semana
   *[other] { $weeks } semanas
 }. El máximo son { $most }.
pay-average-open-headline = Del { $from } al { $to }: trabajaste { $time } por semana de media en { $weeks ->
    [one] { $weeks } semana
   *[other] { $weeks } semanas
 }. El máximo de media es { $most }. El archivo de reglas no dice en cuántas semanas.
pay-average-may-headline = Del { $from } al { $to }: trabajaste entre { $low } y { $high } por semana de media en { $weeks ->
    [one] { $weeks } semana
   *[other] { $weeks } semanas
 }. El máximo son { $most }. Puede que trabajaras más.
pay-average-open-may-headline = Del { $from } al { $to }: trabajaste entre { $low } y { $high } por semana de media en { $weeks ->
    [one] { $weeks } semana
   *[other] { $weeks } semanas
 }. El máximo de media es { $most }. Puede que trabajaras más. El archivo de reglas no dice en cuántas semanas.
pay-average-line = De media entre { $low } y { $high } por semana
pay-average-week = Semana del { $day }: { $time }
pay-day-hours-headline = { $from }: trabajaste { $time } en 24 horas. El máximo son { $most }.
pay-week-hours-headline = Del { $from } al { $to }: trabajaste { $time }. El máximo en una semana son { $most }.
pay-hours-line = Entre { $low } y { $high } de trabajo
pay-home-ways-open = Entre casa y trabajo: { $time }. Cuenta si no tienes un lugar de trabajo fijo. Por eso está solo en el extremo alto del margen.

pay-after-headline = Semana del { $day }: usaste aplicaciones de trabajo { $time } fuera de tu tiempo de trabajo, en { $days ->
    [one] { $days } día
   *[other] { $days } días
 }.
pay-after-day = { $day }: { $time } ({ $apps })
pay-after-rest = El más corto de los descansos interrumpidos tuvo { $time } seguidas.
pay-after-rest-short = Al menos { $due } seguidas deben estar libres. Si mirar una aplicación acaba con el descanso depende de lo que tenías que hacer.

pay-roster-headline = Semana del { $day }, visitas previstas: { $planned }. Empezaron tarde: { $late }; porque el plan dejaba poco tiempo para el camino: { $impossible }. Acortadas: { $cut }.
pay-roster-late = { $start }, { $client }: { $delay } tarde
pay-roster-impossible = { $start }, { $client }: { $delay } tarde. El plan dejaba { $given } para el camino y duró { $took }.
pay-roster-cut = { $start }, { $client }: { $time } en lugar de { $planned } previstos

pay-claim-headline = La paga que falta del { $from } al { $to } se puede reclamar hasta el { $day }. Habla con tu sindicato mucho antes.
pay-claim-unsure-headline = El plazo para reclamar la paga que falta del { $from } al { $to } acaba entre el { $day } y el { $late }. Depende del día en que te pagaron. Pregunta ya a tu sindicato.
pay-claim-passed-headline = El plazo para reclamar la paga que falta del { $from } al { $to } quizá acabó el { $late }. Pregunta ya a tu sindicato si queda algún camino.
pay-claim-line = { $months ->
    [one] { $months } mes
   *[other] { $months } meses
 } menos un día, desde el { $day }
pay-claim-back = Una reclamación de hoy llega como mucho hasta el { $day }.

pay-narrow-after = Di qué hiciste en la aplicación y si alguien lo esperaba.
pay-narrow-payday = Mira qué día te pagaron. El plazo corre desde ahí.

pay-check-this = { $headline } Compruébalo: se basa en una cifra cuyo texto oficial no se vio.
pay-reaches-back = { $source }: decidido el { $decided }, vale hacia atrás desde el { $from }. Estos días se calcularon otra vez con esa cifra.

pay-wage-shift = En turnos sin lugares registrados: { $time }
pay-wage-month = { $month } al mes, { $payments } veces al año, por { $hours } a la semana son { $rate } por hora.
pay-wage-spread = { $day }: de { $from } a { $to } es más de { $after }. La ley añade { $extra } de paga.
pay-wage-spread-maybe = { $day }: quizá trabajaste de cerca de { $from } a cerca de { $to }. Si es más de { $after }, la ley añade { $extra } de paga.
pay-wage-arrears = Lo que falta se debe a la tarifa de hoy, { $rate } por hora. Son { $due }.

pay-break-late-headline = { $day }: según el registro, tu pausa de { $due } no empezó en las primeras { $before } de trabajo.
pay-break-next-headline = { $day }: según el registro, otra pausa de { $due } no empezó en las primeras { $before } de trabajo.
pay-break-unbroken-headline = { $day }: el registro muestra { $time } de trabajo sin pausa. El máximo son { $most }.
pay-rest-break-headline = { $day }: el registro muestra { $taken } de descansos cortos además de la pausa. Debe ser al menos { $due }.
pay-break-premium = Por un día sin ella la ley añade { $time } de paga.

pay-night-headline = Semana del { $day }: trabajaste { $time } de noche, entre las { $from } y las { $to }, en { $nights ->
    [one] { $nights } noche
   *[other] { $nights } noches
 }.
pay-night-line = Noche del { $day }: { $time }
pay-night-average-headline = Del { $from } al { $to }: trabajaste { $time } en cada 24 horas de media (entre { $low } y { $high }). De noche el máximo es { $most }.
pay-night-average-line = { $time } de trabajo en { $days ->
    [one] { $days } día de trabajo
   *[other] { $days } días de trabajo
 }, un día libre por semana. Trabajo de noche: { $nights }.
pay-narrow-night = Mira en tu contrato si las noches se pagan más.

pay-roster-kept-headline = Semana del { $day }: { $planned ->
    [one] vimos la visita prevista. Nada muestra que empezara tarde o fuera más corta.
   *[other] vimos { $planned } visitas previstas. Nada muestra que alguna empezara tarde o fuera más corta.
 }
pay-roster-unseen-headline = Semana del { $day }: no vimos ninguna de las visitas previstas.
pay-roster-ways = { $count ->
    [one] Para { $count } camino el plan dejaba { $given }. Duró { $took } (entre { $low } y { $high }).
   *[other] Para { $count } caminos el plan dejaba { $given }. Duraron { $took } (entre { $low } y { $high }).
 }
pay-roster-unseen = { $count ->
    [one] { $count } visita prevista no está en el registro. No se hizo, o el teléfono no la vio.
   *[other] { $count } visitas previstas no están en el registro. No se hicieron, o el teléfono no las vio.
 }
pay-roster-strangers = Ningún lugar tiene estos nombres del plan: { $names }. Llama a los lugares como el plan.

pay-order-headline = { $day }: en otro orden las mismas visitas llevan { $time } menos de camino (entre { $least } y { $most }) y { $drive }. Eso vale { $best } (entre { $low } y { $high }).
pay-order-maybe-headline = { $day }: en otro orden las mismas visitas quizá lleven { $time } menos de camino, como mucho { $most }, quizá nada. Con eso hay { $drive }. Eso quizá valga { $best }.
pay-order-time = { $time } menos de camino, a tu paga acordada de { $rate } por hora
pay-order-km = { $drive }, a { $rate } que te cuesta
pay-order-better = El orden mejor: { $names }
pay-order-window-contract = Cada visita puede empezar hasta { $time } antes o después del plan, como dijiste.
pay-order-window-guess = El plan no dice cuándo pueden empezar las visitas. Aquí se toma: hasta { $time } antes o después.
pay-order-driven = Todos los caminos se toman como los hiciste antes.
pay-order-beeline = { $count ->
    [one] { $count } de { $all } caminos es nuevo para ti. Se estima en línea recta; su margen es amplio.
   *[other] { $count } de { $all } caminos son nuevos para ti. Se estiman en línea recta; su margen es amplio.
 }
pay-order-no-home = Tu casa aún no tiene nombre, así que no se cuentan los caminos a la primera visita y desde la última.
pay-order-nearer = { $km } menos de viaje
pay-order-farther = { $km } más de viaje
pay-order-twice = Un cliente con dos visitas mantiene estas horas, { $time } más o menos.
pay-per-hour = { $rate } por hora
pay-per-day = { $rate } al día
pay-per-month = { $rate } al mes
pay-per-mile = { $rate } por milla
pay-per-km = { $rate } por kilómetro
pay-order-row-planned = Como estaba previsto
pay-order-row-better = Orden mejor
pay-narrow-windows = Pregunta en la oficina cuándo puede empezar cada visita y si el cliente está de acuerdo.

pay-error-form = { $file }, línea { $line }: no se puede leer ({ $detail }). Compáralo con el ejemplo de la guía.
pay-error-header = { $file }, línea { $line }: la primera línea debe ser: { $wanted }. Ponla arriba.
pay-error-cells = { $file }, línea { $line }: esta línea tiene más o menos casillas que la primera. Da una casilla a cada columna.
pay-error-unit = { $file }, línea { $line }: la unidad «{ $unit }» es desconocida. Usa una de la lista de la guía.
pay-error-wrong-unit = { $file }, línea { $line }: «{ $key }» no puede tener la unidad «{ $unit }». Usa una como «{ $wanted }».
pay-error-figure = { $file }, línea { $line }: «{ $text }» no encaja aquí. Escríbelo como en la guía, por ejemplo "12.71" o 2026-04-01.
pay-error-field = { $file }, línea { $line }: a «{ $key }» le falta el campo «{ $field }». Añádelo.
pay-error-lodging-nights = { $file }, línea { $line }: di cuántas noches por semana te quedas en el alojamiento, de 1 a 7. Escríbelo como en lodging_nights_week = 5.
pay-error-dates = { $file }, línea { $line }: acaba el { $to }, antes de empezar el { $from }. Corrige una de las dos fechas.
pay-error-overlap = { $file }, línea { $line }: «{ $key }» tiene otro valor en la línea { $other } que también vale el { $from }. Haz que el más antiguo acabe el día anterior.
pay-error-no-pack = No hay archivo de reglas «{ $code }». Elige uno de estos: { $known }.
pay-error-no-pack-line = { $file }, línea { $line }: no hay archivo de reglas «{ $code }». Elige uno de estos: { $known }.
pay-error-base-currency = { $file }, línea { $line }: este archivo está en { $currency }, aquel en que se basa tiene importes en { $wanted }. Escribe { $wanted } o quita «based_on».
pay-error-no-band = { $file }, línea { $line }: el archivo de reglas no tiene grupo «{ $band }». Elige uno de estos, o ninguno: { $known }.
pay-error-no-bands = { $file }, línea { $line }: el archivo de reglas no tiene grupos como «{ $band }». Quita esta línea.
pay-error-band-missing = { $file }, línea { $line }: este archivo de reglas tiene sus salarios por grupo. Añade una línea «band» con uno de estos: { $known }.
pay-error-travel = { $file }, línea { $line }: «{ $text }» no encaja aquí. Escribe "unpaid", "as_visits" o un precio como "9.00".
pay-error-second-total = { $file }, línea { $line }: esta nómina ya tiene un total en la línea { $other }. Quita uno de los dos.
pay-error-paid-twice = { $file }, línea { $line }: esta nómina y la de la línea { $other } tienen «{ $item }» para el { $from }. Escríbelas como una sola, con los mismos días.
pay-error-payslip-sum = { $file }, línea { $line }: las líneas de esta nómina suman { $sum }, pero dice { $total }. Compárala con el papel.
pay-error-roster-overlap = { $file }, línea { $line }: esta visita se solapa con la de la línea { $other }. Corrige las horas de una de las dos.
pay-error-roster-reversed = { $file }, línea { $line }: una hora va antes de la que debe seguir. Corrige una de las dos.
pay-error-roster-time = { $file }, línea { $line }: «{ $text }» no es una hora. Escríbela como 2026-03-02 09:00.
pay-error-roster-repeats = { $file }, línea { $line }: esta visita se repite según una regla. Exporta el horario con cada visita por separado.
pay-error-no-zone = { $file }, línea { $line }: esta hora no tiene zona horaria. Di en qué zona está escrito el horario.
pay-error-zone = La zona horaria «{ $zone }» es desconocida. Escríbela como en "Europe/Madrid".
pay-error-too-many-visits = { $count ->
    [one] Hay { $count } visita; el mejor orden se puede encontrar para { $limit } como mucho.
   *[other] Hay { $count } visitas; el mejor orden se puede encontrar para { $limit } como mucho.
 } Elige una parte del día.
pay-error-value = Una cantidad es demasiado grande o está en otra moneda. Revisa las cantidades que escribiste.

pay-sleep-in-counts = Noches dormidas en servicio: { $time }. Aquí cuenta todo.
pay-sleep-in-out = Noches dormidas en servicio: { $time }. Aquí no cuenta. El tiempo despierta para trabajar sí cuenta.
pay-sleep-in-open = Noches dormidas en servicio: { $time }. Si aquí cuenta depende de más de lo que dice el registro. Por eso está solo en el extremo alto del margen.
pay-on-call-counts = De guardia: { $time }. Aquí cuenta todo.
pay-on-call-out = De guardia: { $time }. Aquí no cuenta.
pay-on-call-open = De guardia: { $time }. Si aquí cuenta depende de dónde tenías que estar y en cuánto tiempo. Por eso está solo en el extremo alto del margen.
pay-narrow-on-duty = Dormiste en servicio o estuviste de guardia { $time }. Anota cuándo te levantaste para trabajar y dónde tenías que estar.
pay-average-leave = { $days ->
    [one] { $days } día de permiso no cuenta.
   *[other] { $days } días de permiso no cuentan.
 }
pay-average-after = { $days ->
    [one] En su lugar cuenta el siguiente día trabajado: { $time }
   *[other] En su lugar cuentan los { $days } días trabajados siguientes: { $time }
 }
pay-average-sum = { $weeks ->
    [one] En total { $time } en { $weeks } semana
   *[other] En total { $time } en { $weeks } semanas
 }
pay-narrow-leave = { $weeks ->
    [one] En { $weeks } semana no hubo trabajo. Si fue permiso, anótalo: entonces la media es más alta.
   *[other] En { $weeks } semanas no hubo trabajo. Si fue permiso, anótalo: entonces la media es más alta.
 }
pay-narrow-home-ways = Depende de si tu empresa te da un lugar de trabajo fijo al que ir primero. Díselo a tu sindicato.
pay-error-roster-zone = { $file }, línea { $line }: la zona horaria «{ $zone }» no se conoce. Di en qué zona está escrito el cuadrante, como «Europe/London».
