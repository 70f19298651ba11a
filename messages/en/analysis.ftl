# Why nothing was recorded for a while.
analysis-gap-paused = You paused recording.
analysis-gap-outside-hours = This was outside the hours you record.
analysis-gap-permission = Stint was not allowed to see the place. Give it the permission again.
analysis-gap-stopped = The phone stopped Stint. Check its battery settings.
analysis-gap-battery-saver = The battery saver stopped recording. Switch it off for Stint.
analysis-gap-no-signal = The phone could not find its place.
analysis-gap-phone-off = The phone was off.
analysis-gap-not-unlocked = The phone was not unlocked after it restarted. Unlock it once.
analysis-gap-recorder-failed = Stint could not write. Free some space on the phone.
analysis-gap-unknown = Nothing was recorded, and nothing tells why.
