### Lo que solo muestra la aplicación para iPhone.

ios-paper-group = Grupo { $number } del código
ios-paper-groups = Escribe estos dos grupos de tu papel. Así sabes que se puede leer.
ios-paper-second = Este código es nuevo. ¿Ya habías apuntado uno? Táchalo: ya no abre nada.
ios-health-paper = Todavía no has comprobado el papel con tu código de recuperación. Haz un código nuevo en «Mis datos».
ios-unlock-missing-erase = ¿Querías borrar todo y se interrumpió? Entonces borra aquí el resto.
ios-health-location-not-asked = Tu ubicación aún no está permitida, así que no se registran lugares. Puedes permitirla aquí, o apagar los lugares en «Mis datos».
ios-health-gap-permission-do = Toca «Arreglarlo» para permitir otra vez la ubicación.
ios-health-notifications-off = Las notificaciones están apagadas y Stint no te puede recordar nada. Permítelas en los ajustes, o apaga los recordatorios en «Mis datos».
ios-health-motion-off = Stint no puede contar tus pasos. Permítelo en los ajustes, o apaga los pasos en «Mis datos».
ios-health-key-lost = El registro se paró porque su clave ya no está. Bloquea Stint en «Mis datos» y ábrelo otra vez. Entonces sigue.
ios-health-keys-changed = El registro se paró porque alguien cambió sus claves. Bloquea Stint en «Mis datos» y ábrelo otra vez. Entonces sigue.
ios-health-recorder-failed = Ahora no se puede escribir nada. Lo que pasa espera, pero no mucho. Reinicia tu teléfono.
ios-today-waits = Esto aún no se puede escribir. Espera, y se escribe en cuanto se pueda. No hace falta repetirlo. Hasta entonces, no cierres Stint.
ios-secret-hidden = Tu pantalla se está grabando o se muestra en otro sitio. Esta página vuelve cuando eso termine.
ios-secret-pictured = Se tomó una imagen de esta pantalla. Si hay un código en ella, bórrala de tus fotos: quien la tenga puede abrir tu registro.
ios-hours-wake = Un iPhone solo despierta a Stint cuando te has movido un trecho o te quedas en un sitio. Hasta entonces no se registra nada. Si cada minuto cuenta, empieza un turno.
ios-plain = Icono discreto
ios-plain-why = Así la pantalla de inicio muestra una hoja vacía. El nombre se queda: un iPhone no deja que una aplicación lo cambie.
ios-reminders = Recordatorios
ios-reminder-week = Al final de la semana
ios-reminder-week-why = El domingo por la tarde, mientras te acuerdas de tu semana.
ios-reminder-long = Cuando un turno dura mucho
ios-reminder-long-why = Después de diez horas, por si olvidaste terminarlo.
ios-notify-long-notification = Sigue en marcha. ¿Olvidaste terminar?
ios-reminder-after-hours = Trabajo fuera de horario
ios-reminder-after-hours-why = Una pregunta cada tarde. Un iPhone no deja que una aplicación lo vea sola.
