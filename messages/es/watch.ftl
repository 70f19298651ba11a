### Lo que solo muestra el reloj.

watch-call-end-button = La llamada terminó
watch-call-running = En una llamada del trabajo desde las { $since }
watch-sent = Todo está en tu teléfono.
watch-waiting =
    { $count ->
        [one] Una cosa espera a tu teléfono.
       *[other] { $count } cosas esperan a tu teléfono.
    }
watch-waiting-why = Nada se pierde. Pasa a tu teléfono cuando está cerca y lo has desbloqueado una vez.
