### What only the watch shows.

watch-call-end-button = Call is over
watch-call-running = On a work call since { $since }
watch-sent = All of it is on your phone.
watch-waiting =
    { $count ->
        [one] One thing waits for your phone.
       *[other] { $count } things wait for your phone.
    }
watch-waiting-why = Nothing is lost. It goes to your phone when it is near and unlocked once.
