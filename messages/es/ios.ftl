### Lo que solo muestra la aplicación para iPhone.

ios-paper-group = Grupo { $number } del código
ios-paper-groups = Escribe estos dos grupos de tu papel. Así sabes que se puede leer.
ios-health-paper = Todavía no has comprobado el papel con tu código de recuperación. Haz un código nuevo en «Mis datos».
ios-hours-wake = Un iPhone solo despierta a Stint cuando te has movido un trecho o te quedas en un sitio. Hasta entonces no se registra nada. Si cada minuto cuenta, empieza un turno.
ios-plain = Icono discreto
ios-plain-why = Así la pantalla de inicio muestra una hoja vacía. El nombre se queda: un iPhone no deja que una aplicación lo cambie.
ios-reminders = Recordatorios
ios-reminder-week = Al final de la semana
ios-reminder-week-why = El domingo por la tarde, mientras te acuerdas de tu semana.
ios-reminder-long = Cuando un turno dura mucho
ios-reminder-long-why = Después de diez horas, por si olvidaste terminarlo.
ios-reminder-after-hours = Trabajo fuera de horario
ios-reminder-after-hours-why = Una pregunta cada tarde. Un iPhone no deja que una aplicación lo vea sola.
