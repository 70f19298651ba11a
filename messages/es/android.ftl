### What the Android app alone shows. What both apps show stands in shell.ftl.

android-no-app = Ninguna aplicación de este teléfono puede abrir esto. Instala una de archivos e inténtalo otra vez.
android-paper-check-body = Escribe estos dos grupos del código de tu papel. Así sabes que es correcto.
android-paper-group = Grupo { $number } del código
android-unlock-other = Otras formas
android-restored = Tu registro ha vuelto. Ábrelo como elegiste.
android-pieces =
    { $count ->
        [one] { $count } trozo dañado
       *[other] { $count } trozos dañados
    }

android-reminders = Recordatorios
android-reminder-start = Cuando quizá olvidé empezar
android-reminder-week = Al final de la semana
android-forgot-usual = A menudo empiezas a las { $time }.
android-call-name = Llamada del trabajo
android-keys-notification = El registro te necesita. Abre la aplicación una vez y seguirá.
android-failed-notification = No se puede escribir nada nuevo. Abre la aplicación para ver por qué.
android-choices-notification = No se puede leer qué quieres registrar. Abre la aplicación y elige otra vez.
android-not-written = Guardado, pero aún no escrito. { $why }
android-health-stopped = Tu teléfono no deja que Stint registre ahora. Mira qué lo impide.
android-health-failed = Ahora no se puede escribir nada nuevo. Espera hasta que se pueda.
android-health-choices = No se puede leer qué quieres registrar. Ahora no se registran lugares. Elige otra vez.
android-health-lost = Algunos registros se perdieron ({ $from } – { $to }): el teléfono no pudo escribir durante demasiado tiempo. Añade lo que sepas.
android-open-shift = Tu registro muestra un turno desde las { $time } que nunca terminó. Ahora no se registra nada.
android-paper-unchecked = Tu código de recuperación nunca se comparó con tu papel. Haz un código nuevo y apúntalo.
android-plain-rest = Las notificaciones y los ajustes del teléfono lo siguen llamando Stint.
android-licences = Licencias
android-licences-body = Stint es software libre, bajo MIT o Apache-2.0. Contiene estas partes:
android-country-us-ca = EE. UU.: California
android-country-us-ny = EE. UU.: Nueva York
