vault-error-no-vault = Aquí todavía no hay datos de Stint. Configura Stint primero o restaura una copia de seguridad.
vault-error-already-exists = Aquí ya hay datos de Stint. No se cambió nada. Elige una carpeta vacía.
vault-error-in-use = Stint ya está abierto en otra ventana. Ciérralo allí primero.
vault-error-recorder-running = El registro está en marcha. Ponlo en pausa e inténtalo otra vez.
vault-error-too-few-slots = Necesitas dos formas de abrir tus datos: el código de recuperación y otra más. Añade una frase secreta o usa el bloqueo de pantalla.
vault-error-no-such-slot = Tus datos no se pueden abrir así. Usa otra forma, por ejemplo el código de recuperación.
vault-error-wrong-passphrase = Esta frase secreta no es correcta. Inténtalo otra vez o usa el código de recuperación.
vault-error-wrong-recovery-code = Este código de recuperación es de otros datos. Busca el papel de este teléfono.
vault-error-malformed-recovery-code = Hay un error al escribir el código de recuperación. Compáralo con tu papel, letra por letra.
vault-error-wrong-platform-key = La clave de tu teléfono no corresponde a estos datos. Usa tu frase secreta o tu código de recuperación.
vault-error-slot-damaged = Esta forma de abrir tus datos está dañada. Usa otra, por ejemplo el código de recuperación.
vault-error-cost-changed = Alguien cambió cómo se comprueba tu frase secreta. No la escribas. Usa el código de recuperación.
vault-error-newer = Estos datos los escribió un Stint más nuevo. Actualiza Stint y ábrelos después.
vault-error-keys-damaged = El archivo con tus claves está dañado. Tus datos siguen ahí: no borres nada. Rescata lo que se pueda leer en una carpeta nueva, o restaura tu última copia.
vault-error-store-damaged = Tus datos guardados están dañados. No borres nada. Rescata lo que se pueda leer en una carpeta nueva, o restaura tu última copia.
vault-error-day-damaged = Los datos de un día están dañados. Los demás días están bien. Haz que Stint revise tus datos: guarda lo que se puede leer y dice lo que falta.
vault-error-manifest-forged = El registro se paró porque sus claves han cambiado. Abre Stint una vez para arreglarlo.
vault-error-disk-full = El teléfono está lleno. Libera espacio para que el registro siga.
vault-error-platform-locked = Tu teléfono está bloqueado. Desbloquéalo e inténtalo otra vez.
vault-error-platform-key-lost = Tu teléfono perdió su clave, por ejemplo porque se quitó el bloqueo de pantalla. Usa tu frase secreta o tu código de recuperación.
vault-error-platform-failed = El almacén de claves del teléfono no respondió. Inténtalo otra vez en un momento.
vault-error-no-randomness = Tu teléfono no dio números al azar, así que no se escribió nada. Reinícialo e inténtalo otra vez.
vault-error-too-large = Esto es demasiado grande para guardarlo. No se cambió nada.
vault-error-backup-damaged = Esta copia de seguridad está dañada o no es de Stint. Prueba con otra copia.
vault-error-backup-foreign = Esta copia de seguridad es de otro código de recuperación. Busca el papel del día de la copia.
vault-error-database = Los datos no se pudieron leer o escribir. Reinicia Stint e inténtalo otra vez.
vault-error-io = Un archivo no se pudo leer o escribir. Mira si queda espacio e inténtalo otra vez.
vault-note-segment-damaged = { $places ->
    [one] El { $day } una parte del registro está dañada. Todo lo demás de ese día se guardó.
   *[other] El { $day } { $places } partes del registro están dañadas. Todo lo demás de ese día se guardó.
}
vault-note-segment-changed = Un registro del { $day } fue cambiado después. Lo que se pudo leer se guardó. Revisa ese día.
vault-note-segment-missing = Falta un trozo del registro. Se borró antes de que Stint pudiera guardarlo.
vault-note-segment-foreign = Entre tus registros había un archivo que este teléfono no escribió. Se apartó y no se usa.
vault-note-segment-unreadable = Un registro no se puede abrir. Se apartó y no se borró.
vault-note-segment-unchecked = Tu teléfono no pudo comprobar su propia marca en un registro del { $day }. El registro se guardó.
vault-note-day-damaged = Datos guardados del { $day } están dañados. Lo que se pudo leer se guardó.
vault-note-older-copy = Esta es una copia más antigua de tus datos. Puede faltar lo que hiciste desde entonces.
vault-note-manifest-forged = Las claves del registro estaban dañadas o alguien las cambió. Stint las ha sustituido.
vault-note-key-copy-damaged = Una de las dos copias de tus claves estaba dañada o faltaba. Stint la ha hecho de nuevo.
vault-note-platform-key-lost = Tu teléfono perdió su clave. Configura otra vez el bloqueo de pantalla como forma de abrir Stint.
vault-note-rewritten = Stint guarda ahora tus datos en una forma más nueva. Cada registro que se podía leer se copió y se comparó. No falta ninguno de ellos.
vault-note-not-rewritten = Stint no pudo guardar tus datos en la forma más nueva y lo intentará de nuevo la próxima vez. No falta nada: todo sigue donde está.
vault-note-not-rewritten-damaged = Una parte de tus datos está dañada. Por eso Stint no pudo guardarlos en la forma más nueva. Todo lo que se puede leer sigue donde está. Deja que Stint revise tus datos y haz una copia de seguridad.
vault-note-erased = Borraste tus registros del { $first } al { $last }.
vault-erasure-done = { $records ->
    [one] Se borró un registro,
   *[other] Se borraron { $records } registros,
} { $amendments ->
    [0] y ninguna corrección.
    [one] y con ello una corrección.
   *[other] y con ello { $amendments } correcciones.
}
vault-erasure-device-key-gone = Lo que queda en la memoria del teléfono ya no lo puede abrir nadie.
vault-erasure-secret-and-old-image = Solo alguien que tenga tu frase secreta o tu código de recuperación, y además una copia antigua de la memoria de este teléfono, podría abrir todavía lo borrado.
vault-erasure-copies-elsewhere = Las copias de seguridad y los paquetes que hiciste antes no se borran. Bórralos o pide su retirada.
vault-error-keys-missing = El archivo con tus claves no está, y sin él nadie puede abrir tus datos. No borres nada. Devuelve el archivo si tienes una copia de la carpeta, o restaura tu última copia.
vault-error-keys-older = El archivo con tus claves es una copia más vieja. Le faltan las claves nuevas. Devuelve el archivo nuevo, rescata lo que se pueda leer, o restaura tu última copia.
vault-error-store-foreign = Los datos y las claves de esta carpeta no van juntos. Devuelve los archivos correctos, o restaura tu última copia.
vault-note-segment-again = Alguien devolvió una grabación del { $day } que Stint ya había tomado. Nada cuenta dos veces.
vault-note-older-keys = El archivo con tus claves fue cambiado por una copia más vieja. Stint ha escrito de nuevo la más nueva. Si no devolviste tú una copia, cambia tu frase secreta.
vault-note-older-list = Las claves para grabar fueron cambiadas por otras más viejas. Stint ha devuelto las nuevas.
vault-note-day-mended = { $lost ->
    [0] Los datos del { $day } estaban dañados. Se pudieron leer todas las entradas. La parte dañada se ha apartado.
    [one] Los datos del { $day } estaban dañados. Se ha perdido una entrada. Las demás se han guardado y la parte dañada se ha apartado.
   *[other] Los datos del { $day } estaban dañados. Se han perdido { $lost } entradas. Las demás se han guardado y la parte dañada se ha apartado.
}
vault-note-log-mended = { $lost ->
    [0] Una parte de tus datos estaba dañada: { $log }. Se pudo leer todo.
    [one] Una parte de tus datos estaba dañada: { $log }. Se ha perdido una entrada. La parte dañada se ha apartado.
   *[other] Una parte de tus datos estaba dañada: { $log }. Se han perdido { $lost } entradas. La parte dañada se ha apartado.
}
vault-note-slot-set = Has puesto una forma de abrir tus datos: { $way }.
vault-note-slot-removed = Has quitado una forma de abrir tus datos: { $way }.
vault-note-slot-lost = Una forma de abrir tus datos ya no está, porque su clave no está: { $way }. Ponla de nuevo.
vault-note-rescued = { $records ->
    [one] Estos datos se rescataron de una carpeta dañada, con una entrada.
   *[other] Estos datos se rescataron de una carpeta dañada, con { $records } entradas.
} { $losses ->
    [0] No se encontró ninguna pérdida.
    [one] Una cosa se perdió o no se pudo comprobar. La nota siguiente la nombra.
   *[other] { $losses } cosas se perdieron o no se pudieron comprobar. Las notas siguientes las nombran.
}
vault-note-day-lost = { $lost ->
    [one] Se ha perdido una entrada del { $day }.
   *[other] Se han perdido { $lost } entradas del { $day }.
}
vault-note-day-lost-unknown = Hay entradas del { $day } perdidas o más viejas. No se puede saber cuántas.
vault-note-log-lost = { $lost ->
    [one] Se ha perdido una entrada: { $log }.
   *[other] Se han perdido { $lost } entradas: { $log }.
}
vault-note-log-lost-unknown = Hay entradas perdidas o más viejas: { $log }. No se puede saber cuántas.
vault-note-pieces-lost = { $pieces ->
    [one] Una parte guardada no se pudo reconocer o abrir.
   *[other] { $pieces } partes guardadas no se pudieron reconocer o abrir.
}
vault-note-contents-unknown = Se perdió la lista del contenido. Por eso pueden faltar días que nadie puede nombrar.
vault-note-keys-lost = Se perdieron algunas claves. Lo que abrían ya no se puede leer.
vault-note-set-aside-dropped = { $files ->
    [one] Has borrado una parte dañada que estaba apartada.
   *[other] Has borrado { $files } partes dañadas que estaban apartadas.
}
vault-note-campaign-erased = Has borrado una campaña: tu clave y tu nombre inventado en ella están destruidos.
vault-note-erasure-finished = Se terminó un borrado que se había interrumpido.
vault-log-amendments = tus correcciones
vault-log-settings = tus ajustes, tu contrato y tus nóminas
vault-log-consents = lo que aceptaste
vault-log-integrity = la lista de estas notas
vault-way-platform = el bloqueo de tu pantalla
vault-way-passphrase = tu frase secreta
vault-way-recovery = tu código de recuperación
vault-erasure-device-key-kept = Tu teléfono aún no ha destruido su clave vieja. Abre Stint otra vez: se lo pide cada vez.
vault-rescue-done = { $records ->
    [one] Se ha rescatado una entrada,
   *[other] Se han rescatado { $records } entradas,
} { $days ->
    [one] de un día,
   *[other] de { $days } días,
} { $amendments ->
    [0] y ninguna corrección.
    [one] y una corrección.
   *[other] y { $amendments } correcciones.
}
vault-error-unsettled = No está claro si el último cambio se guardó. Bloquea Stint y ábrelo otra vez.
vault-note-segment-not-read = Un registro no se pudo leer de la memoria del teléfono. Se queda donde está y Stint lo intenta cada vez.
vault-note-segment-newer = Un registro viene de un Stint más nuevo. Se queda donde está. Actualiza Stint para leerlo.
vault-erasure-recording-keys-kept = Tu teléfono perdió su clave y por eso quedan claves viejas. Quien tenga los archivos de Stint y tu frase secreta o código de recuperación aún podría abrir lo borrado. Configura otra vez el bloqueo de pantalla en Stint y borra de nuevo.
vault-erasure-unread-recordings = Stint no puede leer o quitar todos los registros de este teléfono. Uno de ellos puede guardar aún parte de lo que borraste. Borra lo apartado o actualiza Stint.
vault-erasure-damaged-copy = En este teléfono queda una copia dañada de tus datos que puede guardar lo que borraste. Borrar todo la elimina también.
