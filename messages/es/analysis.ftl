# Por qué no se registró nada durante un rato.
analysis-gap-paused = Pusiste el registro en pausa.
analysis-gap-outside-hours = Fue fuera de las horas que registras.
analysis-gap-permission = Stint no tenía permiso para ver el lugar. Dale el permiso otra vez.
analysis-gap-stopped = El teléfono cerró Stint. Revisa los ajustes de la batería.
analysis-gap-battery-saver = El ahorro de batería detuvo el registro. Desactívalo para Stint.
analysis-gap-no-signal = El teléfono no encontró su posición.
analysis-gap-phone-off = El teléfono estaba apagado.
analysis-gap-not-unlocked = El teléfono no se desbloqueó después de reiniciarse. Desbloquéalo una vez.
analysis-gap-recorder-failed = Stint no pudo guardar. Libera espacio en el teléfono.
analysis-gap-unknown = No se registró nada, y nada dice por qué.
