### What only the app for iPhones shows.

ios-paper-group = Group { $number } of the code
ios-paper-groups = Type these two groups from your paper. Then you know that it can be read.
ios-paper-second = This code is new. Did you write one down before? Cross it out: it opens nothing any more.
ios-health-paper = You have not checked the paper with your recovery code yet. Make a new code under “My data”.
ios-unlock-missing-erase = Did you want to erase everything, and it broke off? Then erase the rest here.
ios-health-location-not-asked = Your location is not allowed yet, so no places are recorded. You can allow it here, or switch places off under “My data”.
ios-health-gap-permission-do = Touch “Fix it” to allow location again.
ios-health-notifications-off = Notifications are off, so Stint can't remind you. Allow them in the settings, or switch the reminders off under “My data”.
ios-health-motion-off = Stint may not count your steps. Allow it in the settings, or switch steps off under “My data”.
ios-health-key-lost = Recording has stopped, because its key is gone. Lock Stint under “My data” and open it again. Then it goes on.
ios-health-keys-changed = Recording has stopped, because its keys were changed. Lock Stint under “My data” and open it again. Then it goes on.
ios-health-recorder-failed = Nothing can be written just now. What happens waits, but not for long. Restart your phone.
ios-today-waits = This can't be written yet. It waits, and is written as soon as that works. You need not do it again. Please don't swipe Stint away until then.
ios-secret-hidden = Your screen is being recorded or shown elsewhere. This page comes back when that is over.
ios-secret-pictured = A picture of this screen was taken. If a code is on it, delete it from your photos: whoever has it can open your record.
ios-hours-wake = An iPhone wakes Stint only when you have moved some way or stay somewhere. Until then nothing is recorded. Where every minute counts, start a shift.
ios-plain = Plain icon
ios-plain-why = Then the home screen shows an empty sheet. The name stays: an iPhone lets no app change it.
ios-reminders = Reminders
ios-reminder-week = At the end of the week
ios-reminder-week-why = On Sunday evening, while you still remember your week.
ios-reminder-long = When a shift runs very long
ios-reminder-long-why = After ten hours, in case you forgot to end it.
ios-notify-long-notification = Still running. Did you forget to end it?
ios-reminder-after-hours = Work after hours
ios-reminder-after-hours-why = A question each evening. An iPhone lets no app see it by itself.
