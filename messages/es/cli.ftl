### El programa stint: ayuda, preguntas, respuestas y errores.

cli-help-example = Ejemplo:

cli-stint-about = Tu propio registro de trabajo: se queda contigo, y nadie recibe una línea sin tu sí.
cli-stint-example = stint demo
cli-init-about = Crear una caja nueva y cerrada para tus registros.
cli-init-example = stint init --zone Europe/London --recovery-out recovery.txt
cli-record-about = Añadir registros, una línea JSON cada uno. Funciona también con la caja cerrada.
cli-record-example = stint record < today.ndjson
cli-import-about = Traer registros de otros programas: WeClock, GPX, Google Timeline, OwnTracks, el CSV de Stint.
cli-import-example = stint import Timeline.json weclock.zip
cli-week-about = Mostrar una semana: visitas, trayectos, pausas, lo que falta y lo que quizá te deben.
cli-week-example = stint week 2026-11-16 --html week.html
cli-day-about = Mostrar un día, visita a visita.
cli-day-example = stint day 2026-11-17
cli-place-about = Ver tus lugares y ponerles nombre.
cli-place-example = stint place list 2026-11-17
cli-place-list-about = Mostrar las visitas de un día con sus números.
cli-place-list-example = stint place list 2026-11-17
cli-place-name-about = Poner nombre al lugar de una visita. Lo conserva todos los días.
cli-place-name-example = stint place name 2026-11-17 3 --kind client "Mrs A."
cli-place-undo-about = Deshacer tu último cambio.
cli-place-undo-example = stint place undo
cli-shift-about = Terminar turnos cuyo final olvidaste.
cli-shift-example = stint shift end 2026-11-17
cli-shift-end-about = Aceptar el final que Stint propone para un turno de ese día.
cli-shift-end-example = stint shift end 2026-11-17
cli-contract-about = Guardar tu contrato o una nómina, para que Stint compare.
cli-contract-example = stint contract contract.toml --payslip payslip.csv
cli-export-about = Escribir tus registros en un archivo que otros programas leen.
cli-export-example = stint export --format gpx november.gpx --from 2026-11-01 --to 2026-11-30
cli-erase-about = Borrar un día, una campaña o todo, y decir hasta dónde llega.
cli-erase-example = stint erase day 2026-11-17
cli-erase-day-about = Borrar todos los registros de un día.
cli-erase-day-example = stint erase day 2026-11-17
cli-erase-campaign-about = Olvidar una campaña: sus paquetes y tu seudónimo. Tus registros y la lista de lo que aceptaste se quedan.
cli-erase-campaign-example = stint erase campaign invitation.stint
cli-erase-all-about = Borrar todo.
cli-erase-all-example = stint erase all
cli-share-about = Ver lo que recibiría una campaña, enviarlo o retirarlo.
cli-share-example = stint share preview invitation.stint
cli-share-preview-about = Mostrar exactamente lo que recibirían. No se envía nada.
cli-share-preview-example = stint share preview invitation.stint --week 2026-11-16
cli-share-send-about = Mostrar lo que recibirían, preguntarte y sellarlo. El archivo lo envías tú.
cli-share-send-example = stint share send invitation.stint --week 2026-11-16 --out for-the-union.stint
cli-share-withdraw-about = Retirar lo que compartiste: hace un archivo que pide borrarlo.
cli-share-withdraw-example = stint share withdraw invitation.stint --out withdraw.stint
cli-share-erasure-about = Pedir a quienes recibieron algo de un día borrado que también lo borren.
cli-share-erasure-example = stint share erasure 2026-11-16 --out erase.stint
cli-share-evidence-about = Tu propio registro para tu abogado, en un archivo sellado. Sin --out solo ves lo que saldría.
cli-share-evidence-example = stint share evidence case.stint --from 2026-11-01 --to 2026-11-30 --out evidence.stint
cli-share-log-about = Mostrar a qué dijiste sí, y cuándo.
cli-share-log-example = stint share log
cli-backup-about = Escribir una copia sellada de todo, o comprobar que una copia se abre.
cli-backup-example = stint backup november.stint-backup
cli-restore-about = Hacer una caja a partir de una copia, con el código de recuperación.
cli-restore-example = stint restore november.stint-backup --vault new-phone
cli-access-about = Ver y cambiar las formas de abrir tu caja: frase secreta y código de recuperación.
cli-access-example = stint access list
cli-access-list-about = Mostrar las formas de abrir tu caja.
cli-access-list-example = stint access list
cli-access-passphrase-about = Cambiar tu frase secreta.
cli-access-passphrase-example = stint access passphrase
cli-access-code-about = Hacer un código de recuperación nuevo. El viejo solo abre copias viejas.
cli-access-code-example = stint access code --recovery-out recovery.txt
cli-access-remove-about = Quitar una forma de abrir tu caja. Siempre quedan dos.
cli-access-remove-example = stint access remove device
cli-check-about = Leer todo hasta el último byte, guardar lo bueno y decir lo que está dañado.
cli-check-example = stint check
cli-rescue-about = Hacer una caja nueva con todo lo que aún se lee de una dañada. La dañada se queda como está.
cli-rescue-example = stint rescue damaged-folder --out new-folder
cli-campaign-about = Para sindicatos: crear una campaña o leer una invitación.
cli-campaign-example = stint campaign show invitation.stint
cli-campaign-new-about = Crear las claves, la invitación firmada, su código QR y la hoja del delegado.
cli-campaign-new-example = stint campaign new campaign.toml --out spring --backup keys.backup --codes 40
cli-campaign-restore-about = Montar la mesa en otra máquina, desde la copia de sus claves.
cli-campaign-restore-example = stint campaign restore keys.backup --campaign campaign.age --desk new-desk
cli-campaign-show-about = Mostrar quién invita, para qué, y las palabras para comparar.
cli-campaign-show-example = stint campaign show invitation.stint
cli-campaign-join-about = Toma una campaña de otros que también está sellada para la clave de tu mesa.
cli-campaign-join-example = stint campaign join invitation.stint
cli-campaign-sheet-about = Escribe otra vez la invitación, el código QR y la hoja, con los mismos códigos.
cli-campaign-sheet-example = stint campaign sheet invitation.stint --out spring
cli-desk-about = Para quien recibe paquetes: tu mesa.
cli-desk-example = stint desk key --backup keys.backup
cli-desk-key-about = Muestra la clave para la que otros sellan. Para eso se crea la primera mesa.
cli-desk-key-example = stint desk key --backup keys.backup
cli-open-about = Para sindicatos: comprobar paquetes y contar o rechazar cada uno.
cli-open-example = stint open inbox/*.stint
cli-evidence-about = Para abogados: comprobar una prueba hasta la última línea.
cli-evidence-example = stint evidence evidence.stint --out evidence.tar
cli-findings-about = Para sindicatos: lo que dicen los paquetes juntos, y quién falta.
cli-findings-example = stint findings invitation.stint --out findings
cli-analyse-about = Sacar de un registro las visitas y los trayectos. Sin caja.
cli-analyse-example = stint analyse input.csv --visits visits.csv --trips trips.csv
cli-convert-about = Convertir un registro en CSV, GPX, GeoJSON o líneas JSON. Sin caja.
cli-convert-example = stint convert Timeline.json out.csv
cli-demo-about = Una semana inventada hace todo el camino: registrada, entendida, compartida, resumida.
cli-demo-example = stint demo --seed 7 --out my-demo

cli-arg-lang = Idioma: en, de, fr o es.
cli-arg-json = Responder en JSON, para programas.
cli-arg-vault = Carpeta de la caja.
cli-arg-passphrase_file = Archivo que contiene la frase secreta.
cli-arg-passphrase_fd = Número de un descriptor abierto que da la frase secreta.
cli-arg-recovery_file = Archivo que contiene el código de recuperación.
cli-arg-recovery_out = Escribir el código de recuperación en este archivo en vez de mostrarlo.
cli-arg-zone = Tu zona horaria, por ejemplo Europe/Madrid.
cli-arg-files = Registros que traer.
cli-arg-date = Un día, por ejemplo 2026-11-17.
cli-arg-html = Escribirlo también como página con imágenes.
cli-arg-visit = Número de la visita, como en la lista.
cli-arg-kind = Lo que el lugar es para ti.
cli-arg-name = Tu nombre para el lugar.
cli-arg-file = El archivo.
cli-arg-payslip = Nómina con la que comparar.
cli-arg-keep_receipt = Escribir también el recibo, con el que puedes retirarlo sin tu teléfono.
cli-arg-page = Escribir también lo mostrado como página con imágenes.
cli-arg-kantara = Escribir todos los consentimientos como recibos de la forma Kantara 1.1, para otros programas.
cli-arg-notice = El aviso completo, para comprobar que es el de la invitación.
cli-arg-receipt = Retirar solo con este recibo; no hace falta la caja.
cli-arg-format = Clase de archivo.
cli-arg-from = Primer día.
cli-arg-to = Último día.
cli-arg-out = Dónde escribir.
cli-arg-yes = No volver a preguntar.
cli-arg-invitation = El archivo de la invitación.
cli-arg-level = Cuánto compartir, de 1 a 5: 1 es lo mínimo. Sin indicarlo, lo que la pregunta necesita, y nunca más de 3.
cli-arg-week = Cualquier día de la semana que compartes.
cli-arg-confirm = Tu sí, como lo nombra la vista previa. Sin él se te pregunta.
cli-arg-code_file = Archivo con tu código de miembro, del delegado.
cli-arg-verify = Solo comprobar que la copia se abre.
cli-arg-desk = Carpeta de la mesa del sindicato.
cli-arg-plan = La campaña en un archivo: quién pide, para qué, hasta cuándo.
cli-arg-backup = Dónde escribir la copia de las claves de la campaña.
cli-arg-codes = Cuántos códigos de miembro crear.
cli-arg-packages = Paquetes que abrir.
cli-arg-pack = La prueba sellada.
cli-arg-noise = Añadir ruido: strong, middle o little. Sin palabra, solo se muestran las opciones.
cli-arg-succeeds = Copia de las claves a las que siguen las nuevas.
cli-arg-old_passphrase_file = Archivo con la frase de paso de esas claves.
cli-arg-saved = La copia de las claves de la mesa.
cli-arg-campaigns = Una campaña de la mesa antigua: su campaign.age o su invitación.
cli-arg-cases = Mostrar las cifras de los miembros que lo aceptaron.
cli-arg-input = Un registro en CSV: persona, hora, latitud, longitud, precisión.
cli-arg-visits = Escribir las visitas aquí.
cli-arg-trips = Escribir los trayectos aquí.
cli-arg-weeks = Escribir las cifras por semana aquí.
cli-arg-places = Lugares que la persona ha nombrado.
cli-arg-roster = Visitas previstas. Dicen qué lugares sin nombre son de clientes.
cli-arg-seed = Otro número hace otra semana.
cli-arg-days = Cuántos días, de 1 a 28.
cli-arg-new_passphrase_file = Archivo con la frase secreta nueva.
cli-arg-way = Qué forma.
cli-arg-drop_damaged = Borrar las partes dañadas que se apartaron.
cli-arg-damaged = Carpeta de la caja dañada.

cli-prompt-passphrase = Frase secreta:
cli-prompt-new-passphrase = Nueva frase secreta:
cli-prompt-again = Otra vez:
cli-prompt-recovery = Código de recuperación:
cli-prompt-yes = Escribe { $word } para decir sí, otra cosa para parar:

cli-error-passphrases-differ = Las dos frases secretas son distintas. No se creó nada. Inténtalo otra vez.
cli-error-nobody-to-ask = Hace falta un secreto y no hay a quién pedirlo. Usa --passphrase-file o --passphrase-fd.
cli-error-cannot-read-secret = El secreto en { $file } no se puede leer: { $reason }.
cli-error-same-file = { $file } aparece dos veces. Un resultado borraría aquello de lo que sale. Nombra otro archivo.
cli-error-secret-short = La frase secreta es demasiado corta. Usa al menos { $least } caracteres, mejor cuatro palabras.
cli-error-secret-empty = El secreto está vacío. Da una línea de texto.
cli-error-secret-too-long = El secreto pasa de 1.024 bytes. ¿Es el archivo correcto?
cli-error-no-home = No se encontró carpeta personal. Nombra una con --vault o --desk.
cli-error-cannot-read = { $file } no se puede leer: { $reason }.
cli-error-cannot-write = { $file } no se puede escribir: { $reason }. No quedó nada a medias.
cli-error-bad-zone = { $zone } no es una zona horaria. Usa un nombre como Europe/Madrid.
cli-error-desk-exists = Ya hay una mesa en { $folder }. Indica otra carpeta con --desk.
cli-error-desk-without-keys = La carpeta { $folder } contiene campañas, pero no sus claves. Recupera las claves con «stint campaign restore» y tu copia, o indica otra carpeta con --desk.
cli-error-in-the-way = { $file } ya está ahí: estas claves no lo abren, o contiene lo que al tuyo le falta. No se cambió nada. Llévalo a un lugar seguro y repite esto.
cli-error-succeeds-itself = Son las mismas claves. Una campaña sigue a claves más antiguas que las suyas.
cli-error-said-no = No dijiste sí. No se hizo nada.
cli-error-backwards = El primer día (--from) es { $from }, después del último (--to), { $to }. Intercámbialos.
cli-error-other-word = Lo que se enviaría ahora no es aquello para lo que valía esa palabra. No se ha hecho nada. Vuelve a mirarlo: stint share preview
cli-error-unknown-format = { $file }: el final del nombre dice el formato, y este no se conoce. Usa .csv, .gpx, .geojson o .ndjson.
cli-error-demo-folder = { $file } ya contiene otra cosa. Nombra otra carpeta con --out.

cli-io-not-found = no existe ese archivo
cli-io-not-allowed = aquí no está permitido
cli-io-exists = ya existe
cli-io-disk-full = el disco está lleno
cli-io-read-only = esta carpeta solo se puede leer
cli-io-is-folder = es una carpeta, no un archivo
cli-io-not-folder = una parte de la ruta no es una carpeta
cli-io-not-file = es un dispositivo o una tubería, no un archivo
cli-io-not-text = no es texto
cli-io-other = el sistema se negó

## Answers

cli-warning = Ten en cuenta: { $text }
cli-yes = sí
cli-init-done = Tu caja está lista en { $folder }.
cli-init-recovery = Escribe este código de recuperación en papel. Solo se muestra ahora: { $code }
cli-init-recovery-file = El código de recuperación está en { $file }. Imprímelo, guarda el papel en un lugar seguro y borra el archivo.
cli-record-empty = La línea está vacía.
cli-record-too-long = La línea es demasiado larga.
cli-record-refused = La línea { $line } no se registró. { $reason }
cli-import-done =
    { $file }: { $added ->
        [one] { $added } registro es nuevo
       *[other] { $added } registros son nuevos
    }, { $there ->
        [one] { $there } ya estaba.
       *[other] { $there } ya estaban.
    }
cli-skipped =
    { $count ->
        [one] { $count } entrada se dejó fuera. { $reason }
       *[other] { $count } entradas se dejaron fuera. { $reason }
    }
cli-row-refused = { $file }: la línea { $line } se dejó fuera. { $reason }
cli-rows-more =
    { $count ->
        [one] { $count } línea más se dejó fuera.
       *[other] { $count } líneas más se dejaron fuera.
    }
cli-rows-out-of-order =
    { $count ->
        [one] { $count } línea no está en orden y se dejó fuera. Ordena el archivo por hora.
       *[other] { $count } líneas no están en orden y se dejaron fuera. Ordena el archivo por hora.
    }
cli-page-written = La página con imágenes está en { $file }.
cli-place-row = { $number }. De { $from } a { $to } ({ $time }): { $name } – { $kind }
cli-place-named = Ese lugar se llama ahora { $name }, todos los días.
cli-place-undone = Se deshizo tu último cambio.
cli-shift-ended = Tu turno de las { $from } termina ahora a las { $to }. Para deshacerlo: stint place undo
cli-shift-end-take = Si es correcto: stint shift end { $date }
cli-try = Prueba: { $command }
cli-and-try = { $sentence } { $try }
cli-contract-kept = El contrato de { $file } está guardado en tu caja.
cli-payslip-kept = La nómina de { $file } está guardada en tu caja.
cli-convert-done =
    { $written ->
        [one] { $written } registro se escribió en { $file }.
       *[other] { $written } registros se escribieron en { $file }.
    }
cli-convert-no-place =
    { $count ->
        [one] { $count } registro no cabe en este formato y se dejó fuera. El formato ndjson los guarda todos.
       *[other] { $count } registros no caben en este formato y se dejaron fuera. El formato ndjson los guarda todos.
    }
cli-analyse-done =
    { $fixes ->
        [one] { $fixes } posición
       *[other] { $fixes } posiciones
    } de { $users ->
        [one] { $users } persona
       *[other] { $users } personas
    }: { $visits ->
        [one] { $visits } visita
       *[other] { $visits } visitas
    }, { $trips ->
        [one] { $trips } trayecto
       *[other] { $trips } trayectos
    }, { $gaps ->
        [one] { $gaps } hueco
       *[other] { $gaps } huecos
    }.
cli-backup-done = La copia está en { $file }. Solo la abre tu código de recuperación. Guarda los dos en sitios distintos.
cli-backup-good =
    { $records ->
        [one] La copia está entera: se puede recuperar { $records } registro.
       *[other] La copia está entera: se pueden recuperar { $records } registros.
    }
cli-restore-done = Tus registros han vuelto, en { $folder }.
cli-access-set = Puesto: { $way }.
cli-access-removed = Quitado: { $way }.
cli-access-code = El código viejo ya no abre esta caja. Guarda su papel mientras tengas copias viejas.
cli-check-done = { $records ->
    [one] Una entrada
   *[other] { $records } entradas
} { $days ->
    [one] de un día: se lee.
   *[other] de { $days } días: se leen.
}
cli-check-rescue = La base de datos está dañada. No se ha cambiado nada en ella. Guarda lo que se lee en una caja nueva con: stint rescue
cli-check-notes = Lo que se ha anotado hasta ahora:
cli-check-aside = { $files ->
    [one] Hay una parte dañada apartada. Bórrala con --drop-damaged cuando lo tengas todo.
   *[other] Hay { $files } partes dañadas apartadas. Bórralas con --drop-damaged cuando lo tengas todo.
}
cli-aside-segment = Una grabación del { $day }, { $kilobytes } kB
cli-aside-block = Una parte de los datos, { $kilobytes } kB
cli-aside-unknown = Un archivo que no se lee, { $kilobytes } kB
cli-rescue-done = La caja nueva está en { $folder }. La dañada, en { $damaged }, no se ha cambiado. Bórrala solo cuando tengas todo.

cli-erase-day-sure = Esto borra todos los registros del { $date }.
cli-erase-day-shared = { $organisation } aún tiene lo que compartiste de este día. Pide su borrado: stint share erasure { $day } --out erase.stint
cli-erase-campaign-sure = Stint va a olvidar la campaña.
cli-erase-campaign-done = La campaña está olvidada. Tus registros y la lista de lo que aceptaste siguen ahí.
cli-erase-campaign-shared = Lo que les enviaste lo siguen teniendo. Para retirarlo: stint share withdraw
cli-erase-all-first = Si compartiste algo, retíralo primero: stint share withdraw. Después de borrar, desde aquí ya no se puede.
cli-erase-all-sure = Esto borra todo. Sin una copia, nadie puede traerlo de vuelta.
cli-erase-all-done = Aquí está todo borrado. Las copias y los paquetes que entregaste siguen existiendo. Stint no llega hasta ellos.

cli-share-clash = Para: conoces este nombre con otra clave. Compara las seis palabras en persona antes de seguir.
cli-share-shown = Esto es todo lo que recibirían, palabra por palabra:
cli-share-shown-evidence = Esto es lo que recibiría tu abogada. Lo que se registró solo está aquí contado por día; tu abogada recibe cada apunte.
cli-campaign-notice-same = Este aviso es aquel con el que se hizo la invitación.
cli-error-notice-differs = Este aviso no es aquel con el que se hizo la invitación. Pide el correcto a la organización.
cli-log-kantara = { $file } contiene { $count ->
        [one] un consentimiento
       *[other] { $count } consentimientos
    } para otros programas.
cli-share-yes-word = Tu sí a exactamente esto: { $word }
cli-share-nothing-sent = No se envió nada. Para enviarlo: stint share send
cli-share-sealed = Sellado en { $file }. Nada ha salido de este dispositivo: el archivo lo envías tú, por cualquier mensajería.
cli-share-receipt = El recibo está en { $file }. Guárdalo en otro lugar: con él puedes retirarlo aunque pierdas el teléfono.
cli-withdraw-done = Envíales { $file }. Les pide que borren lo que compartiste.
cli-erasure-done = La petición de borrado está en { $file }. Envíala a quienes recibieron tus datos.
cli-log-empty = Todavía no has aceptado nada.
cli-log-given = { $at }: dijiste sí
cli-log-withdrawn = { $at }: lo retiraste
cli-log-erasure = { $at }: pediste el borrado
cli-log-deleted = { $at }: dicen que está borrado

cli-campaign-made = La campaña está en { $folder }. Sus seis palabras: { $words }
cli-campaign-backup = La copia de las claves está en { $file }. Si se pierde este ordenador, solo ella y su frase secreta abren los paquetes.
cli-campaign-joined = La campaña está en tu mesa: abre sus paquetes con stint open. Sus seis palabras: { $words }. Compáralas. Los códigos no están aquí, así que nadie cuenta como confirmado.
cli-campaign-sheet = La invitación, el código QR y la hoja están otra vez en { $folder }.
cli-desk-key = La clave de tu mesa: { $key }
cli-desk-passed-over = Una campaña de esta mesa no se puede leer y se pasó por alto. Recupérala de tu copia de la carpeta.
cli-findings-reminder = Un texto para enviar a todos los miembros:
cli-sheet-lead = Escanea esto con Stint. Al escanear no se comparte nada.
cli-sheet-words = Compara estas palabras
cli-sheet-compare = Stint te muestra las mismas seis palabras. Si son distintas, para.
cli-sheet-notice = Quién pregunta, y para qué
cli-sheet-codes = Un código para cada miembro
cli-sheet-codes-how = Recórtalos. Da uno a cada miembro y táchalo aquí.
cli-open-counted =
    { $weeks ->
        [one] { $file }: contado, { $weeks } semana.
       *[other] { $file }: contado, { $weeks } semanas.
    }
cli-open-again = { $file }: este mismo archivo ya está aquí.
cli-open-same-day = { $file } y { $other } son del mismo día y dan cifras distintas de una semana. Cuenta { $file }, porque se abrió más tarde. Si es el equivocado, pide esa semana otra vez, otro día.
cli-open-day-unknown = { $file } y { $other } dan cifras distintas de una semana. Uno llegó antes del día que indica: no se sabe cuál es posterior. Cuenta { $counts }. Si es el equivocado, pide esa semana otra vez, un día posterior.
cli-open-withdrawn =
    { $count ->
        [0] { $file }: retirado; aquí no había nada. Envía { $statement } como respuesta.
        [one] { $file }: retirado; se borró { $count } archivo. Envía { $statement } como respuesta.
       *[other] { $file }: retirado; se borraron { $count } archivos. Envía { $statement } como respuesta.
    }
cli-open-files-left = { $file }: retirado y borrado en el buzón. Estos archivos aún lo contienen: { $files }. Bórralos y tus copias, y abre este archivo otra vez: así se escribe la respuesta firmada.
cli-open-of-none = Este archivo no es para ninguna de las campañas que se pudieron abrir. Ábrelo otra vez cuando se puedan abrir todas.
cli-open-refused = { $file }: rechazado. { $reason }
cli-open-done = Contados: { $counted }, rechazados: { $refused }.
cli-evidence-written = La prueba sin su sello está en { $file }. Guárdala bien: contiene todo el registro.
cli-findings-choice = { $name }: { $error } Cuesta { $cost } de los { $whole } que tiene cada miembro.
cli-findings-choose = No se publicó nada. Elige con --noise.
cli-findings-left = Quedan { $left } de { $whole } al miembro que más dio.
cli-campaign-restored =
    { $count ->
        [0] Las claves han vuelto. Trae una campaña con --campaign.
        [one] Las claves y una campaña han vuelto. Abre otra vez sus paquetes.
       *[other] Las claves y { $count } campañas han vuelto. Abre otra vez sus paquetes.
    }
cli-campaign-without-codes = { $file } es una invitación: no contiene los códigos de los miembros ni la lista de resultados. Nadie contará como confirmado. Trae campaign.age de la mesa antigua si puedes.
cli-cases-none = Ningún miembro aceptó que se muestren sus propias cifras.
cli-cases-member = Miembro { $key }
cli-findings-dots = Cada punto es un miembro. Su propia cifra no está: los miembros de un grupo de diez o más están repartidos por igual en su tramo.
cli-findings-unit-hours = horas por semana
cli-findings-unit-km = km por semana
cli-findings-unit-count = por semana
cli-retention-over = El plazo para guardar los datos de { $organisation } ha terminado. Aquí está todo borrado. La declaración firmada está en { $file }. Borra también tus copias.
cli-retention-files-left = El plazo para guardar los datos de { $organisation } ha terminado. El buzón está vacío. Estos archivos aún contienen algo: { $files }. Bórralos. La declaración firmada se escribe la próxima vez.
cli-findings-members = miembros
cli-findings-median = el miembro del medio, por semana
cli-findings-spread = del más bajo al más alto
cli-findings-notes = Lo que hay que saber de estas cifras
cli-findings-bars = Cuántos miembros están entre qué valores. Cada barra es un grupo de diez o más; una barra puede abarcar más o menos.
cli-findings-unit = miembros
cli-findings-written = Los resultados están en { $folder }: como página, como tabla y como JSON.

cli-progress-analyse = Calculando
cli-progress-read = Leyendo
cli-progress-write = Escribiendo
cli-progress-open = Abriendo paquetes
cli-progress-rewrite = Pasando tus datos a la forma nueva

cli-error-file = { $file }: { $reason }
cli-error-nothing-usable = { $file }: no contiene nada que se pueda usar. No se escribió nada.
cli-error-no-contract-file = Nombra un contrato, o una nómina con --payslip.
cli-error-secret-not-text = La frase secreta no es texto.
cli-error-no-campaign = En esta carpeta no está esa campaña. ¿Es la carpeta correcta?
cli-error-campaign-there = Esta campaña ya está en tu mesa.
cli-error-desk-backup = Todavía no hay mesa. Di dónde va la copia de sus claves: --backup ARCHIVO.
cli-error-no-ledger = Falta la lista de resultados publicados, { $file }. Recupérala de tu copia de la carpeta. Si sabes que nunca se publicó nada: --no-earlier-findings.
cli-error-nobody-to-confirm = No hay nadie que diga sí. Usa --confirm con la palabra que muestra la vista previa.
cli-error-needs-yes = No hay nadie que diga sí. Usa --yes.
cli-error-withdraw-out = Di dónde escribir la retirada: --out ARCHIVO.
cli-error-plan = { $file }, línea { $line }: { $reason }. La guía para sindicatos tiene un ejemplo.
cli-error-plan-word = { $file }: «{ $word }» no se conoce en «{ $key }». La guía para sindicatos tiene la lista de palabras.

cli-arg-words = Las seis palabras que te dio el delegado, si las comparas.
cli-arg-case_view = Permitir también ver tus propias cifras, para tu propio caso.
cli-arg-names_in_full = En el nivel 5, enviar los nombres de los clientes y tus notas tal como los escribiste.
cli-arg-statement = La declaración de borrado del sindicato, para comprobarla y guardarla.
cli-arg-everyone = Contar también a miembros sin código. El resultado lo dice.
cli-arg-status = Di solo lo que llegó y lo que falta. No se publica nada.
cli-arg-no_earlier_findings = La lista de resultados ha desaparecido, y sabes que nunca se publicó ninguno.
cli-arg-date_order = Qué va primero en fechas como 3/4/22.

## The demo

cli-demo-world =
    { $days ->
        [one] 1. { $name } cuida a personas en sus casas, en { $employer }. Su { $days } día es inventado: visitas, calles, tráfico, teléfono.
       *[other] 1. { $name } cuida a personas en sus casas, en { $employer }. Sus { $days } días son inventados: visitas, calles, tráfico, teléfono.
    }
cli-demo-recording = Registrando
cli-demo-recorded =
    { $kills ->
        [one] 2. Su teléfono siguió bloqueado y guardó { $records } registros, cada uno sellado al momento. La aplicación se cortó { $kills } vez.
       *[other] 2. Su teléfono siguió bloqueado y guardó { $records } registros, cada uno sellado al momento. La aplicación se cortó { $kills } veces.
    }
cli-demo-week = 3. Por la noche lo desbloquea y ve sus días:
cli-demo-truth = 4. Los días son simulados, así que sabemos la verdad. Aquí está junto a lo que calculó Stint:
cli-demo-truth-line = { $figure }: verdad { $truth }, Stint { $stint } ({ $range }), { $holds }
cli-demo-truth-title = La verdad junto a Stint
cli-demo-truth-note = Un margen es honesto cuando contiene la verdad. Si no la contiene, la tabla lo dice.
cli-demo-figure-visits = Visitas a clientes y oficina
cli-demo-figure-places = Tiempo con clientes y en la oficina
cli-demo-figure-between = Tiempo de camino entre ellos
cli-demo-figure-km = Distancia entre ellos
cli-demo-figure-after-hours = Aplicaciones de trabajo fuera de horario
cli-demo-column-figure = Cifra
cli-demo-column-truth = Verdad
cli-demo-column-stint = Stint
cli-demo-column-range = Margen
cli-demo-column-holds = Margen y verdad
cli-demo-holds = el margen contiene la verdad
cli-demo-misses = el margen no contiene la verdad
cli-demo-notice =
    Este aviso es inventado para la demostración. Homecare Workers United pregunta a sus miembros cuánto trayecto no se paga.
    Solo se reúnen totales por semana. Se borran 180 días después de la campaña.
cli-demo-campaign =
    { $bytes ->
        [one] 5. Su sindicato hace una campaña: una invitación firmada de { $bytes } byte con código QR. Sus seis palabras: { $words }
       *[other] 5. Su sindicato hace una campaña: una invitación firmada de { $bytes } bytes con código QR. Sus seis palabras: { $words }
    }
cli-demo-preview = 6. Ve todo lo que saldría. Nada más puede salir:
cli-demo-shared =
    { $bytes ->
        [one] 7. Dice sí a exactamente eso. Está sellado: { $bytes } byte, como todo paquete pequeño.
       *[other] 7. Dice sí a exactamente eso. Está sellado: { $bytes } bytes, como todo paquete pequeño.
    }
cli-demo-others-progress = Otros miembros
cli-demo-others =
    { $members ->
        [one] 8. { $members } miembro más hace lo mismo en su propio teléfono.
       *[other] 8. { $members } miembros más hacen lo mismo en sus propios teléfonos.
    }
cli-demo-opened =
    { $packages ->
        [one] 9. El sindicato abre { $packages } paquete. Se comprueba antes de contar.
       *[other] 9. El sindicato abre { $packages } paquetes. Cada uno se comprueba antes de contar.
    }
cli-demo-findings = 10. Juntos dicen:
cli-demo-done = Mira en { $folder } – empieza por 1-week.html y 3-findings/findings.html. Después prueba:
cli-demo-look =
    Aquí todo es inventado. No hay ninguna persona, lugar ni sindicato real.

    1-week.html: su semana, con imágenes.
    2-week-against-truth.html: lo que calculó Stint, junto a la verdad.
    3-findings: lo que dicen todos los miembros juntos.
    campaign: la invitación, su código QR y la hoja del delegado.
    packages: lo que envió cada miembro. Solo el sindicato puede abrirlo.
    phone y desk: una caja real y una mesa de sindicato real. Sus frases secretas están en los archivos de al lado.

    Comandos para probar después:
cli-record-refused-count =
    { $count ->
        [one] No se registró { $count } línea.
       *[other] No se registraron { $count } líneas.
    }

cli-owed-about = Muestra lo que quizá te deben en un período de paga, con el cálculo y la ley.
cli-owed-example = stint owed 2026-11-17 --html owed.html --csv owed.csv
cli-letter-about = Escribe un borrador de carta a tu empresa o sindicato: lo que se encontró, línea por línea.
cli-letter-example = stint letter 2026-11-17 --for employer --out letter.txt
cli-roster-about = Guarda tu plan de visitas (CSV o archivo de calendario) para compararlo con lo que pasó.
cli-roster-example = stint roster roster.ics --zone Europe/Madrid
cli-pack-about = Comprueba un archivo de reglas que escribió tu sindicato. Con --keep vale para tu contrato.
cli-pack-example = stint pack our-rules.toml
cli-arg-csv = Escribe también los resultados como tabla, una fila por paso.
cli-arg-addressee = Para quién es la carta.
cli-arg-roster_zone = La zona de las horas del plan que no la dicen, como Europe/Madrid.
cli-arg-keep = Lo guarda en tu caja.
cli-sheet-written = Resultados como tabla: { $file }
cli-letter-written = El borrador está en { $file }. Léelo, cambia lo que quieras y pon los nombres. Stint no envía nada.
cli-letter-nothing = Del { $from } al { $to } no se encontró nada para una carta.
cli-letter-nothing-employer = No se encontró nada del { $from } al { $to } para una carta a tu empresa. La carta a tu sindicato quizá diga más.
cli-roster-kept =
    { $count ->
        [one] Se guardó la visita del plan, del { $from } al { $to }.
       *[other] Se guardaron las { $count } visitas del plan, del { $from } al { $to }.
    }
cli-pack-fine =
    { $count ->
        [one] { $file } está en orden: { $count } cifra para { $code }.
       *[other] { $file } está en orden: { $count } cifras para { $code }.
    }
cli-pack-kept =
    { $count ->
        [one] { $file } se guardó: { $count } cifra para contratos de { $code }.
       *[other] { $file } se guardó: { $count } cifras para contratos de { $code }.
    }
cli-pack-figure = { $key }, { $value }: { $source }
cli-pack-counts = cuenta
cli-pack-does-not-count = no cuenta
cli-pack-depends = depende
cli-pack-months =
    { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }

cli-mark-about = Anotar lo que ningún teléfono ve: un turno, una pausa, una noche dormida en servicio, una guardia, un permiso. «stint place undo» lo deshace.
cli-mark-example = stint mark sleep-in 2026-11-02T22:00 2026-11-03T07:00
    stint mark leave 2026-08-03 2026-08-14
cli-arg-mark = Qué fue. Si es permiso, vacaciones o baja, no se pregunta cuál.
cli-arg-mark_from = Cuándo empezó: una fecha, o fecha y hora como 2026-11-02T22:00.
cli-arg-mark_to = Cuándo terminó. Una fecha sola es el final de ese día.
cli-mark-kept = Anotado: { $what }, de { $from } a { $to }.
cli-mark-shift = turno
cli-mark-break = pausa
cli-mark-sleep-in = noche dormida en servicio
cli-mark-on-call = de guardia
cli-mark-leave = permiso
cli-error-mark-time = «{ $text }» no es una fecha ni una hora. Escríbelo como 2026-11-02 o 2026-11-02T22:00.
cli-error-mark-order = Termina antes de empezar. Pon primero la hora más temprana.
cli-desk-inbox-passed-over = La campaña de { $organisation } se pasó por alto. { $reason }
cli-desk-folder-away = Donde falta la carpeta o la memoria de un archivo, Stint no puede ver si el archivo está borrado. Conecta la memoria en la que estaba. Si borraste la carpeta, crea una vacía con el mismo nombre.
