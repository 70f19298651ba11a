### What only the app for iPhones shows.

ios-paper-group = Group { $number } of the code
ios-paper-groups = Type these two groups from your paper. Then you know that it can be read.
ios-health-paper = You have not checked the paper with your recovery code yet. Make a new code under “My data”.
ios-hours-wake = An iPhone wakes Stint only when you have moved some way or stay somewhere. Until then nothing is recorded. Where every minute counts, start a shift.
ios-plain = Plain icon
ios-plain-why = Then the home screen shows an empty sheet. The name stays: an iPhone lets no app change it.
ios-reminders = Reminders
ios-reminder-week = At the end of the week
ios-reminder-week-why = On Sunday evening, while you still remember your week.
ios-reminder-long = When a shift runs very long
ios-reminder-long-why = After ten hours, in case you forgot to end it.
ios-reminder-after-hours = Work after hours
ios-reminder-after-hours-why = A question each evening. An iPhone lets no app see it by itself.
