### Lo que solo piden los teléfonos Android: ajustes de los fabricantes y permisos.

device-check-maker = Los teléfonos de esta marca cierran las aplicaciones por su cuenta. Deja que Stint se inicie solo y funcione en segundo plano.
device-check-restart = Tras reiniciar el teléfono, el registro solo sigue por sí mismo si la ubicación está permitida siempre.

# Dónde está el ajuste. Los nombres son los de los menús del teléfono.
device-maker-xiaomi = Ajustes, Aplicaciones, Administrar aplicaciones, Stint: activa «Inicio automático». En «Ahorro de batería» elige «Sin restricciones».
device-maker-huawei = Ajustes, Batería, Inicio de aplicaciones, Stint: desactiva «Gestionar automáticamente» y permite los tres puntos.
device-maker-samsung = Ajustes, Batería, Límites de uso en segundo plano, Aplicaciones nunca en suspensión: añade Stint.
device-maker-oppo = Ajustes, Aplicaciones, Stint, Uso de la batería: permite la actividad en segundo plano y el inicio automático.
device-maker-oneplus = Ajustes, Batería, Optimización de la batería, Stint: elige «No optimizar». Permite también el inicio automático.
device-maker-vivo = Ajustes, Batería, Consumo en segundo plano, Stint: permítelo. Activa también «Inicio automático».
device-maker-asus = Mobile Manager, PowerMaster, Gestor de inicio automático: permite Stint.
device-maker-nokia = Ajustes, Batería, Gestor de actividad en segundo plano: activa Stint.
