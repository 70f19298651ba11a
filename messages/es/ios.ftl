### Lo que solo muestra la aplicación para iPhone.

ios-paper-group = Grupo { $number } del código
ios-paper-groups = Escribe estos dos grupos de tu papel. Así sabes que se puede leer.
ios-health-paper = Todavía no has comprobado el papel con tu código de recuperación. Haz un código nuevo en «Mis datos».
