### Was nur die Uhr zeigt.

watch-call-end-button = Anruf ist vorbei
watch-call-running = Anruf der Arbeit seit { $since }
watch-sent = Alles ist auf deinem Telefon.
watch-waiting =
    { $count ->
        [one] Eine Sache wartet auf dein Telefon.
       *[other] { $count } Sachen warten auf dein Telefon.
    }
watch-waiting-why = Nichts geht verloren. Es kommt auf dein Telefon, wenn es in der Nähe ist und einmal entsperrt wurde.
