### Ce que seule la montre affiche.

watch-call-end-button = L’appel est fini
watch-call-running = Appel du travail depuis { $since }
watch-sent = Tout est sur votre téléphone.
watch-waiting =
    { $count ->
        [one] Une chose attend votre téléphone.
       *[other] { $count } choses attendent votre téléphone.
    }
watch-waiting-why = Rien n’est perdu. Cela passe sur votre téléphone quand il est proche et a été déverrouillé une fois.
