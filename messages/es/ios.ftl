### Lo que solo muestra la aplicación para iPhone.

ios-paper-group = Grupo { $number } del código
ios-paper-groups = Escribe estos dos grupos de tu papel. Así sabes que se puede leer.
ios-health-paper = Todavía no has comprobado el papel con tu código de recuperación. Haz un código nuevo en «Mis datos».
ios-erase-copies = Las copias de seguridad, los archivos exportados y lo que enviaste aún lo contienen.
ios-erase-secret = Quien tenga tu frase secreta o tu código de recuperación y además una copia antigua de la memoria de este teléfono aún podría abrirlo.

## Lo que pregunta el sistema en sus propias ventanas

ios-plist-location-using = Para que visitas y trayectos se midan solos. Tus lugares se quedan en este teléfono.
ios-plist-location-always = Para que siga registrando con el teléfono en el bolsillo. Tus lugares se quedan en este teléfono.
ios-plist-motion = Para que Stint sepa si estás quieta, a pie o en coche. Eso ahorra batería.
ios-plist-camera = Solo para leer el código de una campaña. No se guarda ninguna imagen.
ios-plist-face = Para que solo tú abras tu registro.
ios-type-invitation = Invitación de una campaña
