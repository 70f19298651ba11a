# Campaigns, consent, packages, findings.

## What the data are for
share-purpose-bargaining = Para conocer los salarios y las horas y negociar otros mejores
share-purpose-enforcement = Para hacer cumplir un derecho que ya tienes
share-purpose-safety = Para la salud y la seguridad en el trabajo
share-purpose-research = Para una investigación que solo publica cifras de grupos

## The one question a campaign asks
share-question-unpaid-travel = ¿Cuánto trayecto entre clientes no se paga?
share-question-mileage = ¿Qué distancia recorres por trabajo?
share-question-missed-breaks = ¿Cuántas pausas se pierden?
share-question-after-hours = ¿Cuánto se usan las aplicaciones de trabajo fuera de horario?
share-question-hours-worked = ¿Cuánto tiempo trabajas?
share-question-client-time = ¿Cuánto tiempo más de lo previsto en el cuadrante pasas con los clientes?

## Kinds of record
share-field-hours = tiempo de trabajo
share-field-unpaid-travel = trayectos entre clientes que no se pagan
share-field-distance = distancia recorrida por trabajo
share-field-missed-breaks = pausas perdidas
share-field-after-hours = uso de aplicaciones de trabajo fuera de horario
share-field-visits = tiempo con cada cliente, con nombres inventados
share-field-rota = tiempo con los clientes junto a lo que prevé el cuadrante

## Levels of detail
share-level-weeks = un total por semana
share-level-days = un total por día
share-level-visits = visitas y trayectos, redondeados, con nombres inventados para los lugares
share-level-areas = visitas y trayectos, y para cada visita un cuadrado de unos cinco kilómetros, pero ninguno alrededor de tu casa
share-level-traces = tus recorridos completos en el trabajo, con horas

## Who gets it
share-recipient-organisation = la propia organización
share-recipient-trustee = un tercero de confianza
share-recipient-lawyer = una abogada o un abogado
share-recipient-researcher = un socio de investigación

## GDPR article 13, item by item
share-dpo-not-required = La organización no tiene delegado de protección de datos; dice que no lo necesita.
share-dpo-at-contact = Puedes contactar con su delegado de protección de datos por el mismo medio.
share-basis-consent = Solo puede usar tus datos porque dices que sí (RGPD artículo 6.1.a).
share-basis-explicit-consent = Solo puede usar tus datos porque dices claramente que sí (RGPD artículos 6.1.a y 9.2.a). Participar puede mostrar que estás en un sindicato.
share-interest-not-relied-on = No alega ningún otro interés en tus datos.
share-transfer-none = Tus datos se quedan en el país de la organización, el EEE o el Reino Unido.
share-transfer-adequacy = Tus datos van también a un país cuya protección está reconocida como suficiente.
share-transfer-clauses = Tus datos van también a otro país, con cláusulas contractuales tipo.
share-rights-all = Puedes pedir ver tus datos, corregirlos, borrarlos, bloquearlos o llevártelos, y puedes oponerte.
share-withdrawal-in-app = Puedes retirar tu sí en cualquier momento, en esta aplicación, con tan pocos pasos como al darlo.
share-complaint-authority = Puedes reclamar ante la autoridad de protección de datos.
share-obligation-voluntary = Participar es voluntario. Si no participas, no pasa nada.
share-automated-none = Ningún ordenador decide nada sobre ti.
share-further-asks-again = Para cualquier otra cosa se te preguntará de nuevo.

## The notice
share-notice-claims = Esta campaña dice ser de: { $organisation }
share-notice-fingerprint = Compara estas seis palabras con la hoja impresa o con tu delegada: { $words }
share-notice-question = Pregunta: { $question }
share-notice-field = Pide: { $field }
share-notice-level = Con este detalle como máximo: { $level }
share-notice-contact = Responsable: { $organisation }. Contacto: { $contact }
share-notice-purpose = Para qué: { $purpose }. Con sus palabras: «{ $words }»
share-notice-recipient = Quién puede abrirlo: { $role }
share-notice-retention = La campaña termina el { $end }. Tus datos se guardan { $days ->
        [one] un día
       *[other] { $days } días
    } más y luego se borran.
share-notice-complaint = { $complaint } País: { $country }

## The preview
share-row-week = Semana { $week }
share-row-day = Día { $date }
share-row-visit = { $date }, en { $place }
share-row-leg = { $date }, de { $from } a { $to }
share-time-utc = { $time } UTC
share-row-fix = { $date }, registrado a las { $time }
share-row-note = { $date }, tu nota sobre las { $time }
share-row-along = Junto con esto van:
share-along-key = tu clave inventada para esta campaña: { $value }
share-along-day = el día en que dices que sí: { $value }
share-along-consent = tu sí, por escrito: quién recibe qué, para qué y hasta cuándo. Su número: { $value }
share-along-number = un número de este archivo: { $value }
share-along-code = una prueba de que tienes un código de miembro: { $value }. Quien repartió los códigos ve cuál es, y quizá sabe que lo tienes tú.
share-along-anchor = un número sellado hecho con tu registro de estos días: { $value }. Por sí solo no dice nada. Más tarde puede probar que tu registro no es más nuevo.
share-along-campaign = el nombre de la campaña y quién puede abrir esto
share-why-between-clients = Por qué: de un cliente a otro
share-why-office = Por qué: a la oficina o desde ella
share-why-break = Por qué: en una pausa
share-why-commute = Por qué: entre casa y trabajo
share-why-personal = Por qué: no era trabajo
share-why-unknown = Por qué: no se sabe
share-chart-worked = Tiempo de trabajo
share-chart-unpaid-travel = Viajes sin pagar
share-chart-distance = Distancia por trabajo
share-chart-after-hours = Apps de trabajo fuera de horas
share-chart-with-clients = Con clientes, en visitas del cuadrante
share-chart-beyond-rota = Con clientes más de lo previsto
share-chart-dwell = Tiempo en cada lugar
share-chart-duration = Tiempo de camino
share-chart-missed-breaks = Pausas perdidas
share-cell-worked = Tiempo de trabajo { $value } (entre { $low } y { $high })
share-cell-unpaid-travel = Trayectos sin pagar { $value } (entre { $low } y { $high })
share-cell-distance = Distancia { $value } (entre { $low } y { $high })
share-cell-after-hours = Aplicaciones de trabajo fuera de horario { $value } (entre { $low } y { $high })
share-cell-with-clients = Con clientes, en visitas del cuadrante { $value } (entre { $low } y { $high })
share-cell-beyond-rota = Con clientes más de lo que prevé el cuadrante: { $value } (entre { $low } y { $high })
share-cell-dwell = Tiempo allí { $value } (entre { $low } y { $high })
share-cell-duration = En camino { $value } (entre { $low } y { $high })
share-cell-of-which-corrected = de lo cual corregiste { $value }
share-cell-of-which-typed = de lo cual escribiste { $value }
share-cell-of-which-estimated = de lo cual estimado en los huecos { $value }
share-up-to = hasta { $value }
share-or-more = { $value } o más
share-cell-missed-breaks-or-more = { $value } pausas perdidas o más
share-cell-missed-breaks =
    { $value ->
        [one] Una pausa perdida
       *[other] { $value } pausas perdidas
    }
share-cell-recorded-half = Se registró la mitad o más del tiempo de trabajo
share-cell-recorded-less = Se registró menos de la mitad del tiempo de trabajo
share-cell-planned = El cuadrante prevé { $value }
share-cell-start = Empieza { $value }
share-cell-end = Termina { $value }
share-cell-name = Nombre: { $value }
share-cell-note = «{ $value }»
share-cell-area-south = Cuadrado desde { $value } grados norte
share-cell-area-west = Cuadrado desde { $value } grados este
share-cell-lat = A { $value } grados norte
share-cell-lon = A { $value } grados este
share-cell-accuracy = Con un error de { $value } como mucho
share-caution-equal-totals = En cada campaña tienes otra clave inventada. Pero quien vea el mismo total en dos campañas puede suponer que ambos son tuyos.
share-caution-whole-weeks = Se envían todos los días de una semana, aunque hayas elegido menos. Una semana solo cuenta entera.
share-caution-week-totals = El total de una semana es el de todos sus días, aunque hayas elegido menos.
share-caution-part-week = Esta semana no ha terminado, o no está entera en la campaña. Se envían solo sus días hasta ahora y dentro de la campaña. No cuenta como una semana.
share-caution-classes = El total de tu semana se envía en escalones. Si es muy pequeño o muy grande, se envía solo como «hasta …» o «… o más», porque una semana fuera de lo común te delata.
share-caution-employer-weeks = Si tu empresa lo obtuviera, podría comparar tu total semanal con su propia lista de horas. En una prueba con personas inventadas, una empresa con cuadrante y nóminas encontró así a { $found } de 100.
share-caution-employer-logs = Si tu empresa lo obtuviera, podría compararlo con lo que sus propias apps guardan sobre ti. En una prueba con personas inventadas, una empresa con esas listas encontró así a { $found } de 100.
share-caution-employer-days = Si tu empresa lo obtuviera, muy probablemente podría encontrarte comparando los días con su cuadrante. En una prueba con personas inventadas, una empresa con cuadrante y nóminas encontró así a { $found } de 100.
share-caution-employer-visits = Si tu empresa lo obtuviera, podría encontrarte comparando las visitas con su cuadrante, aun sin nombres. En una prueba con personas inventadas, una empresa con cuadrante y nóminas encontró así a { $found } de 100.
share-caution-home-left-out = Tu casa, los lugares que no son trabajo y los trayectos a ellos se quedan en tu teléfono.
share-caution-no-places = No se envía ningún lugar del mapa, ningún nombre, ninguna nota ni ninguna hora.
share-caution-areas = De cada visita se envía un cuadrado de unos cinco kilómetros, pero ninguno cerca de tu casa. No se envía ningún nombre, ninguna nota ni ninguna hora.
share-caution-traces = Para y piensa: esto envía dónde estabas, al segundo. Cuatro lugares con su hora bastan para reconocer a casi cualquiera entre un millón de personas. Envíalo solo a tu propio abogado.
share-caution-initials = Los nombres de los clientes se envían como iniciales. Tus notas se quedan en tu teléfono.
share-caution-names-in-full = Los nombres de los clientes y tus notas se envían tal como los escribiste. Tu trabajo puede obligarte a guardarlos en secreto: pregunta antes a tu abogado.
share-caution-membership = Que participes puede mostrar que estás en un sindicato.
share-caution-case-view = También permites ver tus propias cifras, no solo las del grupo.
share-evidence-positions = { $count ->
        [one] Una posición
       *[other] { $count } posiciones
    } en el trabajo
share-evidence-app-uses = { $count ->
        [one] Un uso
       *[other] { $count } usos
    } de apps de trabajo, con el nombre de la app y sus horas
share-evidence-others = { $count ->
        [one] Otro registro
       *[other] Otros { $count } registros
    } de tus días de trabajo: turnos, pausas, pasos, movimiento, lo que hizo la grabadora
share-evidence-withheld = { $count ->
        [one] Un registro solo contado, no mostrado
       *[other] { $count } registros solo contados, no mostrados
    }
share-evidence-correction = { $date }, tu corrección: { $what }
share-evidence-about-from = Trata del tiempo desde { $value }
share-evidence-about-to = hasta { $value }
share-evidence-made = La hiciste el { $value }
share-evidence-true-start = Empezó de verdad a las { $value }
share-evidence-true-end = Terminó de verdad a las { $value }
share-evidence-parted-at = Se partió a las { $value }
share-evidence-undone = Anula el número { $value }
share-evidence-kind-client = Es el lugar de un cliente
share-evidence-kind-office = Es la oficina
share-evidence-answer = { $question }: «{ $answer }»
share-evidence-change-confirm = está bien así
share-evidence-change-name = un lugar tiene nombre
share-evidence-change-bounds = otro comienzo u otro final
share-evidence-change-split = una estancia eran dos
share-evidence-change-join = varias estancias eran una
share-evidence-change-not-work = no era trabajo
share-evidence-change-work = era trabajo
share-evidence-change-reason = por qué viajaste
share-evidence-change-visit = una visita que no se grabó
share-evidence-change-shift = un turno que no se grabó
share-evidence-change-break = una pausa
share-evidence-change-sleep-in = una noche dormida en servicio
share-evidence-change-on-call = una guardia
share-evidence-change-leave = un permiso
share-evidence-change-note = una nota
share-evidence-change-undo = se retira una anterior
share-evidence-caution-home = De fuera de tus estancias y viajes de trabajo se envían las horas de turnos y pausas. También las noches dormidas en servicio, las guardias y lo que hizo la grabadora entre el primer y el último trabajo de un día. Del resto, tu abogado ve solo cuánto hay.
share-evidence-caution-apps = Se envía cada uso de una app de trabajo, estés donde estés: el nombre de la app y sus horas.
share-evidence-caution-outside = Estos días, del { $first } al { $last }, no están todos entre los de la campaña: del { $start } al { $end }. Envíalos solo si tu abogada los necesita.
share-evidence-caution-no-names = Los nombres de clientes, las correcciones con un nombre y tus notas se quedan en tu teléfono.
share-evidence-caution-withheld = Solo contados, no mostrados: { $records ->
        [one] un registro
       *[other] { $records } registros
    } y { $corrections ->
        [one] una corrección
       *[other] { $corrections } correcciones
    }.
share-evidence-caution-earlier = Prueba que tu registro no es más nuevo que lo que enviaste a { $whom }. Así tu abogado sabe que participaste allí.
share-deletion-stated =
    { $count ->
        [one] La organización declara que borró { $count } archivo tuyo. Es su palabra, no una prueba.
       *[other] La organización declara que borró { $count } archivos tuyos. Es su palabra, no una prueba.
    }
share-deletion-nothing = La organización declara que no tiene nada de lo que enviaste con este consentimiento. Es su palabra, no una prueba.

## README.txt within a package
share-readme-what = Estas cifras las compartió una persona trabajadora con { $organisation }. La pregunta: { $question }
share-readme-level = Detalle: { $level }.
share-readme-files = Las tablas son los archivos que terminan en .csv; cualquier hoja de cálculo los abre. datapackage.json dice qué es cada columna. consent.json es el consentimiento.
share-readme-known = Lo medido, corregido, escrito y estimado está en columnas propias. Low y high son lo mínimo y lo máximo que puede ser.
share-readme-check = Comprobar la firma: minisign -Vm datapackage.json -P KEY, donde KEY es «signer» en datapackage.json.
share-readme-use = Úsalo solo para esta pregunta. Bórralo a más tardar { $days ->
        [one] un día
       *[other] { $days } días
    } después del { $end }, o enseguida si la persona retira su consentimiento.
share-evidence-readme-what = Este es el registro de trabajo de una persona, para su caso con { $organisation }. Es para su abogado y para nadie más.
share-evidence-readme-files = records.ndjson tiene una línea por registro, amendments.ndjson una por corrección. Las líneas sin «record» ni «amendment» no son del trabajo: se cuentan, y su contenido se queda con la persona.
share-evidence-readme-check = evidence.json contiene las huellas de todo esto y está firmado: minisign -Vm evidence.json -P KEY, donde KEY es «signer» en evidence.json. El manual de Stint, «Evidence packs», dice cómo comprobar cada línea.
share-evidence-readme-question = Se pidió para esta pregunta: { $question }
share-readme-withdrawal = Una persona retira un consentimiento. withdrawal.json dice cuál. Borra lo que se envió con él y responde con una declaración de borrado.
share-readme-erasure = Una persona borró sus propios registros y pide que se borre lo que envió de ellos (RGPD, artículo 17). withdrawal.json dice qué consentimiento. Borra lo enviado y responde con una declaración de borrado.

## Why an invitation is refused
share-invitation-too-large = Esta invitación es demasiado grande para ser real. Pide otra.
share-invitation-not-one = Esto no es una invitación de Stint. Escanea el código de la hoja de la campaña.
share-invitation-not-cbor = Esta invitación no se puede leer. Pide otra.
share-invitation-duplicate-key = Esta invitación dice algo dos veces. No te fíes; pregunta a tu sindicato.
share-invitation-not-canonical = Esta invitación no tiene la forma correcta; quizá la cambiaron. Pide otra.
share-invitation-unknown-version = Esta invitación es para un Stint más nuevo. Actualiza la aplicación.
share-invitation-unknown-field = Esta invitación contiene algo que Stint no conoce. Actualiza la aplicación o pide otra.
share-invitation-missing-field = Falta algo en esta invitación. Pide otra.
share-invitation-missing-article13 = Esta invitación no dice todo lo que exige la ley. Pide una completa.
share-invitation-wrong-type = Algo en esta invitación es del tipo equivocado. Pide otra.
share-invitation-unknown-code = Esta invitación usa un código que Stint no conoce. Actualiza la aplicación o pide otra.
share-invitation-text-length = Un texto de esta invitación está vacío o es demasiado largo. Pide otra.
share-invitation-mixed-scripts = Un nombre de esta invitación mezcla alfabetos, como hacen las falsas. No te fíes; pregunta a tu sindicato.
share-invitation-bidi = Un texto de esta invitación está hecho para leerse al revés. No te fíes; pregunta a tu sindicato.
share-invitation-hidden-characters = Un texto de esta invitación tiene signos ocultos. No te fíes; pregunta a tu sindicato.
share-invitation-bad-dates = Las fechas de esta campaña no tienen sentido. Una campaña dura como máximo 366 días. Pide otra.
share-invitation-expired = Esta campaña ha terminado. Ya no se puede compartir nada con ella.
share-invitation-bad-retention = Esta campaña no dice bien cuánto tiempo guarda los datos. Pide otra.
share-invitation-bad-recipients = Esta campaña debe nombrar de uno a cuatro destinatarios distintos. Pide otra.
share-invitation-weak-key = Una clave de esta invitación no protege nada. No te fíes; pregunta a tu sindicato.
share-invitation-unsigned = Nadie firmó esta invitación. No te fíes; pregunta a tu sindicato.
share-invitation-bad-signature = La firma de esta invitación es falsa; fue cambiada o imitada. No te fíes; pregunta a tu sindicato.
share-invitation-bad-succession = Esta invitación dice suceder a una clave anterior, pero esa no firmó. Pregunta a tu sindicato.
share-invitation-level-not-offered = Esta campaña pide tus recorridos completos. Stint solo los envía a un abogado, para tu propio caso. Pide una campaña con menos.
share-invitation-question-without-field = Los datos que pide esta campaña no responden a su pregunta. Pide otra.
share-invitation-same-name-other-key = Conoces este nombre con otra clave. Para: compara las seis palabras en persona o pregunta a tu sindicato.
share-invitation-words-differ = Estas no son las seis palabras de esta invitación. Compruébalas otra vez; si no coinciden, no participes.
share-invitation-not-pinned = La clave de esta campaña no es la que ahora tienes por buena. Abre la invitación más nueva.

## What can go wrong
share-error-store = No se pudo guardar. No se envió nada. Libera espacio e inténtalo otra vez.
share-error-signer = Tu clave para esta campaña no está a mano. Desbloquea Stint e inténtalo otra vez.
share-error-random = Este dispositivo no dio números al azar; no se hizo nada. Reinícialo e inténtalo otra vez.
share-error-io = No se pudo leer o escribir un archivo. Revisa la carpeta e inténtalo otra vez.
share-error-bad-recipient-key = Esto no es una clave age. Empieza por «age1»; cópiala otra vez.
share-error-bad-member-code = Este código tiene un error. Compáralo con la hoja.
share-error-nothing-to-share = Aún no hay nada que compartir de estos días.
share-error-level-above-campaign = Es más detalle del que pide la campaña. Elige menos.
share-error-outside-campaign = Algunos de estos días no están en la campaña. Elige días dentro de ella.
share-error-row-twice = Una semana o un día está dos veces. No se envió nada. Avisa de este fallo de Stint.
share-error-bad-figure = Una cifra es imposible, como más horas de las que tiene una semana. Revisa tus entradas; no se envió nada.
share-error-evidence-too-large = Estos días tienen demasiados registros para un archivo. Elige menos días y haz varios.
share-error-campaign-over = Esta campaña ha terminado. No se envió nada.
share-error-digest-mismatch = Esto no es lo que se te mostró. No se envió nada. Míralo otra vez y luego decide.
share-error-preview-stale = Lo miraste otro día. No se envió nada. Míralo otra vez y luego decide.
share-error-unknown-consent = Ese consentimiento no está en tu lista. Elige uno de la lista.
share-error-already-withdrawn = Ya lo retiraste. Puedes enviar la retirada otra vez desde su recibo.
share-error-consent-log-broken = Tu lista de consentimientos fue cambiada o dañada. No se envió nada. Restaura tu copia de seguridad.
share-error-bad-statement = Esta declaración de borrado no es de esta campaña o trata de otra cosa. Pregunta otra vez a la organización.
share-error-statement-by-another = Esta declaración no la firmó la organización que te invitó. Quizá la escribió otro destinatario; Stint no puede comprobarlo. Pregúntale. No se anotó nada.
share-error-bad-receipt = Este recibo está dañado. Usa el de tu lista o el de tu copia de seguridad.
share-error-passphrase-too-short = La frase secreta necesita al menos 12 caracteres. Usa cuatro palabras o más.
share-error-wrong-passphrase = Esta frase secreta no abre las claves. Inténtalo otra vez.
share-error-bad-key-file = Este archivo de claves está dañado o es otra cosa. Usa tu copia de seguridad.
share-error-bad-campaign-file = Este archivo de campaña está dañado o es otra cosa. Usa tu copia de seguridad.
share-error-other-keys = Esta campaña no la hizo esta mesa ni está sellada para su clave. Usa las claves que nombra.
share-error-too-many-codes = Una campaña tiene como máximo 10.000 códigos de miembro. Pide menos.
share-error-group-too-small =
    { $members ->
        [one] Un miembro ha
       *[other] { $members } miembros han
    } enviado cifras. Hacen falta { $needed } para que no se reconozca a nadie. Espera a más.
share-error-too-close-to-earlier = Solo { $changed ->
        [one] un miembro
       *[other] { $changed } miembros
    } de cambio desde un resultado anterior. Hacen falta { $needed } para que nadie se vea al restar. Espera a más.
share-error-budget-spent = A estos miembros les queda muy poca protección en esta campaña. Elige más ruido o quédate con los resultados que tienes.
share-error-other-kind-released = Esta campaña ya tiene resultados del otro tipo. Con y sin ruido juntos no protegerían a nadie.
share-error-bad-ledger = La lista de resultados publicados está dañada o es de otra campaña. Usa tu copia de la carpeta de la mesa; sin la lista no se publica nada.
share-error-cases-tell-of-others = Con las cifras propias de estos miembros, un resultado publicado delataría a los demás. No se muestran.
share-error-bad-book = La lista de lo que llegó a esta mesa está dañada. Recupera el archivo book.age de tu copia de la carpeta.
share-error-desk-busy = Otro Stint está trabajando con el buzón de esta campaña. Espera a que termine.
share-error-no-case-consent = Este miembro no permitió ver sus propias cifras. Pídeselo o usa las del grupo.
share-error-unknown-member = Nadie con esta clave ha enviado nada.

## Why a package is refused
share-package-not-age = Esto no es un paquete sellado. Pide el archivo que hizo Stint.
share-package-header-too-long = El comienzo de este archivo es demasiado largo para un paquete. No lo uses.
share-package-other-recipient = Este paquete está sellado para otra clave. Usa las claves de su campaña.
share-package-damaged = Este paquete se cortó o cambió por el camino. Pídelo otra vez.
share-package-too-large = Este archivo es más grande de lo que puede ser un paquete. No lo uses.
share-package-not-padded = Este paquete tiene un tamaño que Stint no hace. No es de Stint.
share-package-not-tar = No hay un archivo correcto en este paquete. No es de Stint.
share-package-not-regular = Este paquete contiene un enlace o una carpeta, como haría un ataque. No se desempaquetó.
share-package-unknown-name = Este paquete contiene un archivo que no corresponde. No se desempaquetó.
share-package-out-of-order = Los archivos de este paquete están repetidos o en mal orden. No es de Stint.
share-package-entry-too-large = Un archivo de este paquete es demasiado grande. No se desempaquetó.
share-package-missing-entry = Falta un archivo en este paquete. Pídelo otra vez.
share-package-trailing-data = Hay algo escondido tras el final de este paquete. No lo uses.
share-package-bad-description = La descripción de este paquete no tiene la forma correcta. No es de Stint o fue cambiado.
share-package-unknown-version = Este paquete es de un Stint más nuevo. Actualiza tu programa.
share-package-other-campaign = Este paquete es de otra campaña. Ponlo en su buzón.
share-package-other-invitation = Este paquete responde a otra invitación. Ábrelo con esa.
share-package-other-recipients = Este paquete era para otros destinatarios y fue reenviado. No cuenta.
share-package-bad-signature-file = La firma de este paquete no se puede leer. Pide el paquete otra vez.
share-package-bad-signature = La firma de este paquete es falsa. Alguien lo cambió o lo imitó. No cuenta.
share-package-weak-key = La clave que firmó este paquete no prueba nada. No cuenta.
share-package-digest-mismatch = Un archivo de este paquete no es el que se firmó. No cuenta.
share-package-consent-mismatch = El consentimiento de este paquete es para otra cosa o ya se usó. No cuenta.
share-package-level-above-campaign = Este paquete tiene más detalle del que pedía la campaña. No se leyó.
share-package-fields-not-asked = Este paquete contiene otros datos que los pedidos. No se leyó.
share-package-bad-table = Una tabla de este paquete no tiene la forma correcta. No cuenta.
share-package-impossible-figure = Una cifra de este paquete es imposible, como más horas de las que tiene una semana. No cuenta.
share-package-outside-campaign = Este paquete contiene días fuera de la campaña. No cuenta.
share-package-row-twice = Una semana o un día está dos veces en este paquete. No cuenta.
share-package-formula = Una celda de este paquete se ejecutaría como fórmula en una hoja de cálculo. No lo abras a mano.
share-package-cannot-read = La lectura de este archivo falló antes del final. Cópialo otra vez a este ordenador, o pídelo de nuevo, y ábrelo.
share-package-of-a-later-day = Dice que se hizo en un día que aún no ha llegado. Comprueba la fecha de este ordenador. Si es correcta, el reloj del teléfono estaba mal: pide un paquete nuevo.
share-package-withdrawn = Este consentimiento fue retirado, así que su paquete queda fuera. Borra este archivo.
share-package-is-evidence = Esto es una prueba para un caso, no un paquete de una campaña.
share-package-not-evidence = Esto no es una prueba para un caso.
share-package-bad-line = Una línea de esta prueba no tiene la forma correcta. Fue cambiada o no es de Stint.
share-package-broken-chain = Un registro de esta prueba fue cambiado, quitado o movido. No te fíes de ella; pídela de nuevo.
share-package-too-many-withdrawals = Ya llegaron muchísimos retiros de paquetes que no están aquí. Abre primero el paquete si lo tienes, y luego esto.
share-package-retention-over = El plazo para guardar datos de esta campaña ha terminado. Ya no se admite nada.

## Findings
share-finding-unpaid-travel = La mitad de { $members } miembros hace al menos { $median } por semana de trayectos sin pagar entre clientes (el medio está entre { $low } y { $high }).
share-finding-mileage = La mitad de { $members } miembros recorre al menos { $median } por semana por trabajo (el medio está entre { $low } y { $high }).
share-finding-missed-breaks = La mitad de { $members } miembros pierde al menos { $median } pausas por semana (el medio está entre { $low } y { $high }).
share-finding-after-hours = La mitad de { $members } miembros usa aplicaciones de trabajo al menos { $median } por semana fuera de horario (el medio está entre { $low } y { $high }).
share-finding-hours-worked = La mitad de { $members } miembros trabaja al menos { $median } por semana (el medio está entre { $low } y { $high }).
share-finding-client-time = La mitad de { $members } miembros pasa con los clientes al menos { $median } más por semana de lo que prevé el cuadrante (el medio está entre { $low } y { $high }).
share-finding-how = Cada miembro cuenta una vez, con la media de sus semanas que han llegado hasta ahora. La campaña trata de { $first } a { $last }. Todas las cifras están redondeadas. Cada grupo de la imagen tiene diez miembros o más.
share-finding-affected-exactly = { $affected } de { $members } miembros están afectados, incluso con la cifra más baja.
share-finding-affected-at-least = Al menos { $affected } de { $members } miembros están afectados. No se da el número exacto, pues podría delatar a alguien.
share-finding-affected-few = Menos de diez de { $members } miembros están seguramente afectados.
share-finding-mean-withheld = No se da la media, pues uno o dos miembros hacen la mayor parte.
share-finding-up-to = Una semana que se conoce solo como «hasta { $limit }» cuenta como { $middle }.
share-finding-or-more = Una semana que se conoce solo como «{ $limit } o más» cuenta como { $limit }. Las cifras reales de arriba pueden ser más altas.
share-finding-codes-unused =
    { $count ->
        [one] Un código de miembro no se ha
       *[other] { $count } códigos de miembro no se han
    } usado aún.
share-finding-weeks-owed =
    { $count ->
        [one] Falta una semana
       *[other] Faltan { $count } semanas
    } que otros enviaron.
share-finding-weeks-unknown = En { $count ->
        [one] una semana
       *[other] { $count } semanas
    } el teléfono no sabía la cifra.
share-finding-unconfirmed-left-out = Se { $count ->
        [one] deja fuera un envío
       *[other] dejan fuera { $count } envíos
    } sin código comprobado.
share-finding-unconfirmed-counted = Se { $count ->
        [one] cuenta un envío
       *[other] cuentan { $count } envíos
    } sin código comprobado; cualquiera pudo enviarlo.
share-finding-recorded = De media se registró al menos cerca del { $value } del tiempo de trabajo.
share-finding-unsettled = Los paquetes de algunos miembros no dejan claro qué cifra de una semana es la correcta. La cifra que cuenta puede ser la equivocada.
share-finding-few-unsaid = Los números de semanas o envíos se omiten cuando hay menos de diez miembros detrás.
share-finding-bias = Solo cuentan los miembros que quisieron participar. Quienes se desplazan mucho quizá participen más.
share-finding-limits = Stint rechaza cifras que se podrían restar entre sí. No puede impedir dos mesas, ni a quien abra paquetes a mano.

## How far an inbox is
share-status =
    { $packages ->
        [one] { $packages } paquete
       *[other] { $packages } paquetes
    } de { $members ->
        [one] { $members } miembro
       *[other] { $members } miembros
    }. Códigos sin usar todavía: { $unused }.
share-status-unsettled =
    { $count ->
        [one] Los paquetes de { $count } miembro no dejan claro qué cifra de una semana es la correcta.
       *[other] Los paquetes de { $count } miembros no dejan claro qué cifra de una semana es la correcta.
    } Dos son del mismo día, o uno llegó antes del día que indica. La cifra que cuenta puede ser la equivocada. Pide esa semana otra vez, un día posterior.
share-status-bias-weeks = Las semanas que faltan quizá sean las más duras, cuando nadie tuvo tiempo de enviar.
share-status-reminder = { $organisation }: todavía faltan semanas de nuestra campaña. Si quieres participar: abre Stint, mira lo que saldría y envíalo. Nadie está obligado. La campaña termina el { $end }.

## A case view
share-case-consent = Este miembro aceptó una vista de sus propias cifras. Es solo para su caso.
share-case-not-a-group = Las cifras de una persona no dicen nada de otras.
share-case-week = Semana { $week }: { $value } (entre { $low } y { $high })
share-case-week-unknown = Semana { $week }: no se sabe
share-case-part-of = { $week }, una parte

## Evidence at the desk
share-evidence-holds = La prueba está entera. Va del { $first } al { $last }: { $records } registros, { $shown } de ellos legibles, y { $corrections ->
        [one] una corrección
       *[other] { $corrections } correcciones
    }.
share-evidence-earlier = Un paquete del { $day } ya conocía este registro: { $same ->
        [one] un día es
       *[other] { $same } días son
    } igual que entonces, { $differs ->
        [one] un día es distinto
       *[other] { $differs } días son distintos
    }. Busca el paquete cuyo datapackage.json tiene el SHA-256 { $digest }.

## Un resultado con ruido
share-noisy-headline = { $question } Para la mitad de { $members } miembros está por debajo de algo entre { $low } y { $high } por semana.
share-noisy-expected = Cada barra se desvía unos { $average } miembros, y en diecinueve de veinte casos no más de { $most }.
share-noisy-how = Para proteger a cada uno de los { $members } miembros, se sumó a cada barra un número al azar. Quien mira las barras aprende poco de lo que envió uno de ellos. Cuánto, lo fija el ruido elegido; nunca es nada.
share-noisy-without = Unos { $count } miembros no tienen nada de ello.
share-noisy-limits = Cuántos miembros son es exacto. El ruido oculta lo que envió un miembro, no que alguien participa.
