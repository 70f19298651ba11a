### What both phone apps show. One app's own texts stand in android.ftl, ios.ftl and watch.ftl.

## Everywhere

shell-app-name = Stint
# A name for the home screen that doesn't say what it is.
# max: 12
shell-app-plain-name = Notes
shell-tab-today-tab = Today
shell-tab-week-tab = Week
shell-tab-owed-tab = Owed
shell-tab-share-tab = Share
shell-tab-data-tab = My data

shell-common-next-button = Next
shell-common-back-button = Back
shell-common-done-button = Done
shell-common-save-button = Save
shell-common-later-button = Not now
shell-common-retry-button = Try again
shell-common-undo-button = Undo
shell-common-delete-button = Delete
shell-common-add-button = Add
shell-common-settings-button = Open settings
shell-common-less-button = Show less
shell-common-choose-file-button = Choose a file
shell-common-more-button = More
shell-common-on = on
shell-common-off = off
shell-common-from = From
shell-common-to = To
shell-common-time = Time
shell-common-name = Name
shell-common-kind = Kind
shell-common-optional = { $what } (if you like)
shell-common-range = { $from } to { $to }
shell-common-wait = One moment.
shell-common-saved = Saved.
shell-common-undone = Taken back.

## First start

shell-start-title = Your own record of your work
shell-start-what = Stint keeps a record of your work on this phone: places, times, and what you may be owed.
shell-start-private = It is encrypted. Nobody else can read it: not your employer, not your union, not us.
shell-start-no-internet = Stint has no way to reach the internet. Something leaves this phone only if you send it.
shell-start-begin-button = Start
shell-start-restore-button = I have a backup
shell-start-step = Step { $step } of { $steps }
shell-start-managed = This phone seems to be managed by an employer. Your employer may see what is on it. Use a phone of your own if you can.

shell-start-unlock-title = How you open Stint
shell-start-unlock-body = You need two ways to open your record. One of them is always a code on paper.
shell-start-unlock-device = Screen lock of this phone
shell-start-unlock-device-body = Your finger, your face, or the code of this phone.
shell-start-unlock-device-missing = This phone has no screen lock. Set one up in the settings, or choose a passphrase.
shell-start-unlock-passphrase = A passphrase
shell-start-unlock-passphrase-body = Some words that only you know. At least 8 characters. Best are four words that don't belong together.
shell-start-unlock-passphrase-again = The same passphrase once more
shell-start-unlock-passphrase-differ = The two are not the same. Type them again.
shell-start-unlock-make-button = Make my record

shell-start-paper-title = Your recovery code
shell-start-paper-body = Write this code on paper and keep it in a safe place, not with this phone. It is shown only now.
shell-start-paper-why = If the phone breaks or forgets its lock, only this code opens your record. Nobody can make a new one for you.
shell-start-paper-written-button = I wrote it down
shell-start-paper-check-title = Let's check the paper
shell-start-paper-check-wrong = That is not the code. Compare it with your paper, letter by letter.
shell-start-paper-check-right = It matches. Keep the paper safe.
shell-start-paper-show-button = Show the code again

shell-start-record-title = What to record
shell-start-record-body = You can change each of these at any time. Everything stays on this phone.
shell-start-when-title = When to record
shell-start-when-shift = Only in my shifts
shell-start-when-shift-body = You start and end each shift with one touch. This is best for most people.
shell-start-when-hours = At set hours
shell-start-when-hours-body = Records on the days and hours that you choose.
shell-start-when-always = All the time
shell-start-when-always-body = Also records your free time. Choose this only if you really want it.

shell-start-ready-title = Ready
shell-start-ready-body = Start your first shift when your work begins.
shell-start-ready-new-phone = For a new phone: make a backup, install Stint there, and restore it with the code on your paper.
shell-start-battery = Recording costs some battery, most of it while you move. Where you stay in one place it costs little.

## Permissions

shell-permission-title = What Stint asks your phone for
shell-permission-body = You can say no to each. Then you type what the phone can't see.
shell-permission-location = Location
shell-permission-location-why = So that visits and ways measure themselves. Without it you type your times.
shell-permission-location-approximate = Only your rough location is allowed. Ways between places that are near each other can't be measured. You can type them.
shell-permission-location-while-using = Location is allowed only while you use Stint. Start each shift here, in the app, then it works.
shell-permission-location-denied = Location is not allowed. You can type your times, and it can be allowed later in the settings.
shell-permission-location-off = Location is switched off on this phone. Switch it on, and visits measure themselves.
shell-permission-notifications = Notifications
shell-permission-notifications-why = So that you see that a shift is running, and can end it with one touch.
shell-permission-activity = Movement
shell-permission-activity-why = So that Stint knows if you stand, walk or drive. That saves battery.
shell-permission-app-use = Use of work apps
shell-permission-app-use-why = So that you see how long you use work apps after hours. You choose which apps are work.
shell-permission-camera-why = Only to scan the code of a campaign. No picture is kept.
shell-permission-allow-button = Allow
shell-permission-refuse-button = Without it
shell-permission-allowed = Allowed
shell-permission-refused = Not allowed

## Will this phone let it record?

shell-check-title = Will this phone let Stint record?
shell-check-good = Nothing here stops Stint from recording.
shell-check-bad =
    { $count ->
        [one] One setting may stop the recording.
       *[other] { $count } settings may stop the recording.
    }
shell-check-again-button = Check again
shell-check-battery = Your phone may stop Stint to save battery. Allow Stint to run without limits.
shell-check-background = Your phone does not let Stint run in the background. Allow it in the settings.
shell-check-clock = The phone sets its clock by hand. Let it set the time by itself, so that your times are right.
shell-check-space = Little space is left on this phone. Delete something that you don't need.

## Opening Stint

shell-unlock-title = Stint is locked
shell-unlock-body = Recording goes on while Stint is locked. Nobody can read your record now.
shell-unlock-button = Open
shell-unlock-device-button = Use screen lock
shell-unlock-passphrase-button = Use passphrase
shell-unlock-recovery-button = Use recovery code
shell-unlock-passphrase = Passphrase
shell-unlock-recovery = Recovery code
shell-unlock-reason = Open your record
shell-unlock-working = Opening. This can take a second or two.
shell-unlock-cancelled = Not opened. Try again, or use another way.
shell-unlock-too-many = Too many tries. Wait a little, or use another way.
shell-unlock-lost-title = Your phone has lost its key
shell-unlock-lost-body = This happens when the screen lock is changed or removed. Your record is still here. Open it with the recovery code or your passphrase.
shell-unlock-lost-renew = Set up your screen lock again, so that you can open Stint with it.
shell-unlock-lost-renew-button = Set it up again
shell-unlock-other-phone-title = This record is from another phone
shell-unlock-other-phone-body = The key of the old phone did not come with it. Open it with your recovery code or your passphrase.
shell-unlock-damaged-title = Your record is damaged
shell-unlock-damaged-body = Delete nothing. Stint can save what can still be read into a new record. The damaged one stays as it is.
shell-unlock-rescue-button = Save what can be read
shell-unlock-missing-title = The key file is missing
shell-unlock-missing-body = Your data is here, but the file with its keys is gone. Restore your last backup. Delete nothing.

## Today

shell-today-title = Today
shell-today-idle = No shift is running.
shell-today-recording = Recording since { $since }
shell-today-shift = Shift since { $since }, no places are recorded
shell-today-break = On a break since { $since }
shell-today-paused = Recording is paused.
shell-today-empty = Nothing yet today. Start a shift when your work begins.
shell-today-start-button = Start shift
shell-today-end-button = End shift
shell-today-break-button = Start break
shell-today-resume-button = End break
shell-today-note-button = Note
shell-today-pause-button = Pause recording
shell-today-go-on-button = Go on recording
shell-today-note-title = A note about now
shell-today-note-hint = What happened?
shell-today-note-saved = Note saved.
shell-today-started = Your shift has started.
shell-today-ended = Your shift has ended.
shell-today-break-started = Your break has started.
shell-today-break-ended = Your break has ended.
shell-today-call-button = Work call now
shell-today-call-saved = The call is noted.
shell-today-last-fix = Last place seen at { $time }
shell-today-day-button = Show my day

shell-today-forgot-title = Did you forget to start your shift?
shell-today-forgot-seen = It looks as if you have been at work since { $time }.
shell-today-forgot-take-button = Yes, since then
shell-today-forgot-type-button = Another time
shell-today-forgot-no-button = No, not at work
shell-today-end-title = When did your shift end?
shell-today-end-take-button = Take this end
shell-today-end-type-button = Type another end

shell-today-question-after = Did you work after hours today?
shell-today-question-hint = Calls, messages, mails, the rota.
shell-today-question-minutes = About how many minutes?

## When something is wrong

shell-health-title = Something needs you
shell-health-fix-button = Fix it
shell-health-seen-button = I know
shell-health-gap-paused = Recording was paused from { $from } to { $to }.
shell-health-gap-paused-do = If you worked then, add it by hand.
shell-health-gap-outside-hours = From { $from } to { $to } was outside the hours you record.
shell-health-gap-outside-hours-do = If you worked then, add it by hand, or change your hours.
shell-health-gap-permission = From { $from } to { $to } Stint was not allowed to see your place.
shell-health-gap-permission-do = Allow location again in the settings.
shell-health-gap-stopped = The phone stopped us from { $from } to { $to }.
shell-health-gap-stopped-do = Let Stint run in the background, or it will happen again.
shell-health-gap-battery-saver = The phone stopped us from { $from } to { $to }: battery saver.
shell-health-gap-battery-saver-do = Switch the battery saver off for Stint.
shell-health-gap-no-signal = From { $from } to { $to } the phone could not find its place.
shell-health-gap-no-signal-do = This happens in cellars and big buildings. Add what you know.
shell-health-gap-phone-off = The phone was off from { $from } to { $to }.
shell-health-gap-phone-off-do = Charge it before your shift. Add what you know.
shell-health-gap-not-unlocked = From { $from } to { $to } the phone was not unlocked after a restart.
shell-health-gap-not-unlocked-do = Unlock the phone once after each restart. Then recording goes on by itself.
shell-health-gap-recorder-failed = From { $from } to { $to } Stint could not write.
shell-health-gap-recorder-failed-do = Free some space on the phone, then start again.
shell-health-gap-unknown = From { $from } to { $to } nothing was recorded, and nothing tells why.
shell-health-gap-unknown-do = Add what you know. If it happens often, check your phone's settings.
shell-health-location-lost = Stint may not see your place any more. Allow it, or type your times.
shell-health-location-off = Location is switched off on this phone.
shell-health-location-approximate = Only your rough place is allowed. Short ways can't be measured.
shell-health-notifications-off = Notifications are off, so you can't see that a shift is running.
shell-health-battery-saver-on = The battery saver is on. Places are recorded less often.
shell-health-disk-full = The phone is full. New records can't be kept. Free some space now.
shell-health-keys-changed = Recording has stopped, because its keys were changed. Open Stint once to put this right.
shell-health-no-backup = You have no backup yet. If this phone is lost, your record is lost.
shell-health-old-backup =
    { $days ->
        [one] Your last backup is one day old.
       *[other] Your last backup is { $days } days old.
    }
shell-health-damage = Stint found damage in your record. Look at what it says.

## Notifications and reminders

shell-notify-channel-recording = Recording
shell-notify-channel-problems = Problems
# On the lock screen: it must not say what the app is.
shell-notify-running-notification = Running since { $since }
shell-notify-break-notification = On a break since { $since }
shell-notify-paused-notification = Paused
shell-notify-stopped-notification = Recording has stopped. Open the app to go on.
shell-notify-permission-notification = The app can't see your place. Open it to put this right.
shell-notify-disk-notification = The phone is full. Free some space, so that recording goes on.
shell-notify-long-notification = Still running since { $since }. Did you forget to end it?
shell-notify-week-notification = Your week is ready to look at.
shell-notify-after-hours-notification = Did you work after hours today?
shell-notify-start-button = Start
shell-notify-end-button = End
shell-notify-break-button = Break
shell-notify-resume-button = Go on
shell-notify-note-button = Note

## Week

shell-week-title = Week
shell-week-earlier-button = Week before
shell-week-later-button = Week after
shell-week-this-button = This week
shell-week-days = Day by day
shell-week-figures = In figures
shell-week-findings = What stands out
shell-week-missing = What is missing
shell-week-no-contract = Add your contract, and Stint compares it with your hours.
shell-week-contract-button = Add my contract
shell-week-import-button = Import a file
shell-week-page-button = Save as a page
shell-week-page-warning = The page is not encrypted. Keep it like a diary, and send it only to people you trust.
shell-picture-table-button = Show as a table

## A day and its corrections

shell-day-earlier-button = Day before
shell-day-later-button = Day after
shell-day-empty = Nothing was recorded on this day.
shell-day-list = What happened
shell-day-notes = Your notes
shell-day-sketch = Your way
shell-day-known = How we know
shell-day-add-button = Add something
shell-day-undo-button = Undo last change
shell-day-changed = Changed. What was measured is kept below it.

shell-correct-title = Change this
shell-correct-confirm-button = It is right
shell-correct-name-button = Name this place
shell-correct-times-button = Change times
shell-correct-split-button = Split in two
shell-correct-join-button = Join with the next
shell-correct-not-work-button = Not work
shell-correct-work-button = It was work
shell-correct-reason-button = Why this way?
shell-correct-note-button = Add a note
shell-correct-split-ask = When did the first end and the second begin?
shell-correct-times-ask = From when to when was it really?
shell-correct-name-ask = What do you call this place?
shell-correct-name-hint = It keeps this name on every day. Initials are enough.
shell-correct-kind-home = Home
shell-correct-kind-client = Client
shell-correct-kind-office = Office
shell-correct-kind-personal = Private
shell-correct-kind-unknown = I don't say
shell-correct-reason-between = Between clients
shell-correct-reason-commute = From or to home
shell-correct-reason-office = From or to the office
shell-correct-reason-break = In a break
shell-correct-reason-personal = Private
shell-correct-reason-unknown = I don't say
shell-correct-next-day = The end is on the next day.
shell-correct-hour-twice = The clocks change in this night. Choose which of the two hours you mean.
shell-correct-hour-first = The first time
shell-correct-hour-second = The second time
shell-correct-hour-missing = The clocks change in this night, and this time does not exist. Choose another.

shell-add-title = Add what was not recorded
shell-add-visit = A visit
shell-add-shift = A shift
shell-add-break = A break
shell-add-sleep-in = A night asleep on duty
shell-add-on-call = Time on call
shell-add-leave = Leave
shell-add-note = A note
shell-add-client = Whom did you visit?
shell-add-typed = It will be marked as typed.
shell-add-saved = Added.

shell-places-title = Places
shell-places-body = What Stint has worked out about places. Change what is wrong, or take it away.
shell-places-empty = No places yet. They appear after your first visits.
shell-places-guessed = worked out by Stint
shell-places-named = named by you
shell-places-visits =
    { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
shell-places-forget-button = Forget this name
shell-places-forgotten = The name is gone.

## Owed

shell-owed-title = Owed
shell-owed-period = { $from } to { $to }
shell-owed-earlier-button = Pay period before
shell-owed-later-button = Pay period after
shell-owed-nothing = Nothing stands out in this pay period.
shell-owed-working-button = How this was worked out
shell-owed-sources = Rules and sources
shell-owed-narrow = To know it more exactly
shell-owed-no-contract = Say once what was agreed: your pay, and what you get for the way. Then Stint can compare.
shell-owed-letter-button = Draft a letter
shell-owed-letter-title = Draft of a letter
shell-owed-letter-employer = To my employer
shell-owed-letter-union = To my union
shell-owed-letter-body = Read it and change it. Stint sends nothing. You decide who gets it.
shell-owed-letter-share-button = Share the text

shell-contract-title = My contract
shell-contract-body = What you know is enough. You can change it later.
shell-contract-country = Where do you work?
shell-contract-rate = Pay for an hour of visits
shell-contract-travel = The way between clients
shell-contract-travel-unpaid = is not paid
shell-contract-travel-same = is paid like visits
shell-contract-travel-rate = has its own rate
shell-contract-travel-rate-field = Pay for an hour on the way
shell-contract-waiting = Waiting between visits
shell-contract-distance = Distances in
shell-contract-distance-miles = Miles
shell-contract-distance-km = Kilometres
shell-contract-mileage-paid = Paid for each mile or kilometre
shell-contract-running-cost = What a mile or kilometre costs you
shell-contract-vehicle = Your vehicle
shell-contract-vehicle-car = Car
shell-contract-vehicle-motorcycle = Motorcycle
shell-contract-vehicle-bicycle = Bicycle
shell-contract-period = Pay period
shell-contract-period-week = Every week
shell-contract-period-fortnight = Every two weeks
shell-contract-period-month = Every month
shell-contract-period-first-day = First day of the pay period
shell-contract-band = Your wage group
shell-contract-opt-out = I agreed in writing to work more than 48 hours
shell-contract-waiting-is-work = counts as work
shell-contract-waiting-not-work = does not count
shell-contract-guaranteed = Hours a week that are paid in any case
shell-contract-rounding = Minutes that each visit is rounded to
shell-contract-rounding-down = down
shell-contract-rounding-nearest = to the nearest
shell-contract-rounding-up = up
shell-contract-lodging = Charge for a night in lodging of your employer
shell-contract-lodging-nights = Nights a week
shell-contract-visits-may-move = Minutes that a planned visit may move
shell-contract-period-four-weeks = Every four weeks
shell-contract-file-button = Read it from a file
shell-contract-saved = Your contract is saved. Stint compares from now on.
shell-contract-remove-button = Remove this contract
shell-contract-none = not agreed, or I don't know

shell-payslip-title = My payslips
shell-payslip-body = Copy it line by line from the paper. What is taken off needs no minus. Leave out what it doesn't say.
shell-payslip-empty = No payslips yet. With one, Stint compares what was paid with what you worked.
shell-payslip-period = Which days does it pay?
shell-payslip-basic = Basic pay
shell-payslip-travel = Pay for the way
shell-payslip-mileage = Mileage
shell-payslip-premium = Extra for nights, weekends, overtime
shell-payslip-allowance = Other allowance
shell-payslip-leave = Holiday or sick pay
shell-payslip-expenses = Expenses given back
shell-payslip-tax = Tax, insurance, pension
shell-payslip-deduction = Deduction
shell-payslip-lodging = Lodging
shell-payslip-total = Total
shell-payslip-hours = Hours
shell-payslip-amount = Amount
shell-payslip-add-line-button = Add a line
shell-payslip-file-button = Read it from a file
shell-payslip-saved = Your payslip is saved.
shell-payslip-remove-button = Remove this payslip

shell-roster-title = My roster
shell-roster-body = Open the plan that you were sent. Stint compares it with what happened.
shell-roster-kept =
    { $visits ->
        [one] { $visits } planned visit was taken in.
       *[other] { $visits } planned visits were taken in.
    }
shell-roster-days = From { $from } to { $to }
shell-roster-file-button = Open a roster

## Share

shell-share-title = Share
shell-share-empty = You joined no campaign. Scan the code on a campaign's sheet, or open its file.
shell-share-scan-button = Scan a code
shell-share-open-button = Open a file
shell-share-campaigns = Campaigns
shell-share-running = until { $date }
shell-share-over = This campaign is over.
shell-share-weeks-due =
    { $count ->
        [one] { $count } week not shared yet
       *[other] { $count } weeks not shared yet
    }
shell-share-last = Last shared on { $date }
shell-share-never = Nothing shared yet
shell-scan-title = Scan a code
shell-scan-body = Hold the code of the campaign's sheet in front of the camera.
shell-scan-torch-button = Light
shell-scan-no-camera = The camera can't be used. Open the campaign's file instead.
shell-scan-other-code = This is a code, but not one of a campaign.

shell-join-title = Who asks?
shell-join-claims = This campaign claims to be from
shell-join-notice = What it asks for, and your rights
shell-join-words-title = Compare these six words
shell-join-words-body = They stand on the printed sheet, or your steward knows them. If they differ, stop.
shell-join-words-same-button = They are the same
shell-join-words-differ-button = They differ
shell-join-words-later-button = I can't compare now
shell-join-words-type = Type the six words as you were told them
shell-join-differ = Do not join. Somebody may pretend to be your union. Ask them face to face.
shell-join-clash-title = Stop
shell-join-clash-body = You know this name with other words. Join only if the words were told to you face to face.
shell-join-clash-known = The words you know:
shell-join-known = You joined this campaign before.
shell-join-succession = The campaign has a new key, and the key you know signed it.
shell-join-button = Join
shell-join-no-button = Don't join
shell-join-joined = You joined. Nothing was shared by that.
shell-join-ends = until { $date }

shell-level-title = How much detail?
shell-level-body = Less is safer. The campaign asks for this much at most: { $level }
shell-level-weeks = Weeks
shell-level-days = Days
shell-level-visits = Visits
shell-level-areas = Areas
shell-level-traces = Full routes
shell-level-weeks-gone = They see one total a week. Days, visits, places and times of day disappear.
shell-level-days-gone = They see one total a day. Visits, places and times of day disappear.
shell-level-visits-gone = They see visits and ways, rounded, with made-up names. The map, real names, notes and times of day disappear.
shell-level-areas-gone = They see a square of about five kilometres for most visits. Your home, real names, notes and times of day disappear.
shell-level-traces-gone = They see where you were at work, to the second. Only what is not work disappears.
shell-level-traces-warning = Only for your own lawyer.

shell-preview-title = What they would get from you
shell-preview-body = Exactly this, and nothing else. Nothing has left yet.
shell-preview-period = Which days?
shell-preview-rows =
    { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
shell-preview-raw-button = Exactly as written
shell-preview-cautions = Before you say yes
shell-preview-code = Code from your steward's sheet
shell-preview-code-hint = Leave it empty if you got none.
shell-preview-case-view = Also allow a view of my own figures
shell-preview-case-view-why = Only if you asked for help with your own case.
shell-confirm-title = Share this with { $organisation }?
shell-confirm-body = You can take it back later. What somebody has read, nobody can make unread.
shell-confirm-yes-button = Yes, share this
shell-confirm-no-button = No
shell-confirm-working = Sealing it, so that only they can open it.
shell-send-title = Send it
shell-send-body = Send the sealed file with the messenger that you already use. Only they can open it.
shell-send-button = Send the file
shell-send-receipt-button = Keep a receipt
shell-send-receipt-body = Keep the receipt outside this phone. With it you can take your data back even if the phone is lost.
shell-send-done = It is sealed. It is not sent until you send it.
# max: 40
shell-send-file-name = for-the-union

shell-receipts-title = What you agreed to
shell-receipts-empty = You have shared nothing.
shell-receipts-given = { $at }: you said yes to { $organisation }
shell-receipts-withdrawn = { $at }: you took your yes back from { $organisation }
shell-receipts-deleted = { $at }: { $organisation } states that your data are deleted
shell-receipts-unknown = a campaign you forgot
shell-withdraw-body = You get a file to send them. They must delete what you gave and answer with a statement.
shell-withdraw-button = Take it back
shell-withdraw-done = Taken back. Send them this file now.
shell-withdraw-statement-button = Open their answer
shell-withdraw-statement-good = They state that your data are deleted. This is their word, not a proof.
shell-erasure-ask-title = Others still have something of this
shell-erasure-ask-body = You shared something of these days. Ask the others to erase it, too.
shell-erasure-ask-button = Ask them to erase it

## My data

shell-data-title = My data
shell-data-recorded = What is recorded
shell-data-places = Places
shell-data-places-why = For visits, ways and kilometres.
shell-data-app-use = Use of work apps
shell-data-app-use-why = For work after hours.
shell-data-app-use-choose-button = Choose work apps
shell-data-app-use-impossible = This phone's system does not let an app see the use of others. Stint asks you instead.
shell-data-steps = Steps
shell-data-steps-why = To tell a way on foot from one by car.
shell-data-battery = Battery
shell-data-battery-why = To know why recording stopped.
shell-data-questions = Short questions
shell-data-questions-why = For what no phone can see.
shell-data-when = When it is recorded
shell-data-hours-days = Days
shell-data-hours-none = No hours are set. Nothing is recorded.
shell-data-lock = Locking
shell-data-lock-button = Lock now
shell-data-lock-after = Stint locks by itself one minute after you leave it.
shell-data-screen-hidden = Hide Stint from screenshots
shell-data-ways = Ways to open it
shell-data-way-device = Screen lock
shell-data-way-passphrase = Passphrase
shell-data-way-recovery = Recovery code on paper
shell-data-way-add-button = Add a way
shell-data-way-remove-button = Remove this way
shell-data-way-passphrase-button = New passphrase
shell-data-way-recovery-button = New recovery code
shell-data-way-recovery-warning = The old paper then opens only backups that you made before.
shell-data-backup = Backup
shell-data-backup-body = A sealed copy that only your recovery code opens. Keep the two in different places.
shell-data-backup-button = Make a backup
shell-data-backup-done = The backup is made. Move it off this phone.
shell-data-backup-try-button = Try a backup
shell-data-backup-try-body = Stint reads every byte of it. Type the code from your paper.
shell-data-backup-good = This backup can be restored.
shell-data-backup-holds = Made on { $made }, with { $days ->
        [one] one day
       *[other] { $days } days
    } of records.
shell-data-restore-title = Restore a backup
shell-data-restore-body = Choose the backup and type the code from your paper.
shell-data-restore-button = Restore
shell-data-export = Take my data elsewhere
shell-data-export-body = The exported file is not encrypted. Keep it like a diary.
shell-data-export-button = Export
shell-data-export-ndjson = Everything (NDJSON)
shell-data-export-csv = Positions as a table (CSV)
shell-data-export-gpx = Positions for maps (GPX)
shell-data-export-geojson = Positions (GeoJSON)
shell-data-export-done =
    { $count ->
        [one] { $count } record was written.
       *[other] { $count } records were written.
    }
shell-data-export-left-out =
    { $count ->
        [one] { $count } record has no place and is not in this file.
       *[other] { $count } records have no place and are not in this file.
    }
shell-data-import = Bring in other logs
shell-data-import-body = Stint reads logs of WeClock, Google Timeline, OwnTracks, GPX tracks and its own files.
shell-data-import-button = Open a log
shell-data-import-done =
    { $count ->
        [one] { $count } record was taken in.
       *[other] { $count } records were taken in.
    }
shell-data-import-again =
    { $count ->
        [one] { $count } record was here already.
       *[other] { $count } records were here already.
    }
shell-data-import-skipped = Left out: { $reason }
shell-data-check = Check my record
shell-data-check-button = Check everything
shell-data-check-good = Every record can be read.
shell-data-check-aside = Damaged pieces that were kept aside
shell-data-check-drop-button = Delete these pieces
shell-data-check-drop-ask = Nothing can be read from them now. After this, nobody can try again.
shell-data-notes = What Stint noted about your data
shell-data-notes-empty = Nothing was noted. That is good.
shell-data-language = Language
shell-data-language-system = As on this phone
shell-data-plain = Plain name and icon
shell-data-plain-body = Then the home screen does not say what this is.
shell-data-version = Version { $version }
shell-data-rules-file-button = Read a rule pack

## Erasing

shell-erase-title = Erase
shell-erase-body = What is erased is gone. First see how far that reaches.
shell-erase-days-button = Erase several days
shell-erase-campaign-button = Forget a campaign
shell-erase-all-button = Erase everything
shell-erase-day-ask = Erase all records from { $from } to { $to }?
shell-erase-campaign-ask = Forget { $organisation }?
shell-erase-all-ask = Erase everything on this phone?
shell-erase-reaches = What this does
shell-erase-reaches-not = What this doesn't reach
shell-erase-yes-button = Yes, erase
shell-erase-all-type = Type { $word } to go on
# What she types to erase everything.
# max: 12
shell-erase-all-word = erase
shell-erase-withdraw-first = You shared something. Take it back first: afterwards you can't do that from here.
shell-erase-done = Erased.

## Progress

shell-progress-working = Working. You can stop it, and nothing is half done.
shell-progress-cannot-stop = Please wait. This should not be stopped.
shell-progress-stop-button = Stop

## For screen readers

shell-access-back = Go back
shell-access-row-hint = Opens what you can change
shell-access-health = Warning: { $text }
shell-access-code-letters = Recovery code, letter by letter: { $letters }
shell-access-word = Word { $number }: { $word }
shell-access-progress = { $percent } done
shell-access-camera = Camera picture, looking for a code

## What went wrong, and what to do

shell-error-locked = Stint was locked. Open it and try again.
shell-error-recorder-stopped = Recording has ended. Start your shift again. What was recorded is safe.
shell-error-preview-used = This preview was used already. Look at a new one before you say yes.
shell-error-recovery-code-wiped = The recovery code is not shown a second time. Make a new one under “My data”.
shell-error-called-from-callback = Stint was busy. Nothing was changed. Try again.
shell-error-internal = Stint made a mistake and locked itself. What was recorded is safe. Open it and try again.
shell-error-bad-path = This place for files can't be used. Choose another.
shell-error-bad-time = This time can't be right. Check the date and the clock of the phone.
shell-error-bad-span = These times don't fit: the end lies before the start, or it is too long. Change them.
shell-error-bad-date = There is no such date. Choose another.
shell-error-bad-zone = This time zone is not known. Check the phone's settings, or choose another.
shell-error-bad-number = This number can't be right. Check it and try again.
shell-error-bad-text = This text is empty or holds hidden characters. Type it again by hand.
shell-error-too-large = This is too large to be kept. Nothing was changed. Try with less.
shell-error-passphrase-too-short = This passphrase is too short. Take at least 8 characters, best four words.
shell-error-bad-campaign-name = This campaign is not known here. Open its invitation again.
shell-error-no-vault = There is no record on this phone yet. Make one, or restore a backup.
shell-error-vault-exists = There is a record here already. Nothing was changed. Open it, or erase it first.
shell-error-vault-in-use = Your record is open already. Close Stint fully, then open it again.
shell-error-recorder-running = Recording is on. End your shift first, then try again.
shell-error-too-few-slots = You need two ways to open your record: the recovery code and one more. Add one first.
shell-error-no-such-slot = Your record can't be opened this way. Use another way, such as your recovery code.
shell-error-wrong-passphrase = This passphrase is not right. Try again, or use your recovery code.
shell-error-wrong-recovery-code = This recovery code is for another record. Look for the paper that belongs to this phone.
shell-error-mistyped-recovery-code = There is a typing error in the recovery code. Compare it with your paper, letter by letter.
shell-error-wrong-platform-key = Your phone's key does not fit this record. Use your passphrase or your recovery code.
shell-error-slot-damaged = This way to open your record is damaged. Use another way, such as your recovery code.
shell-error-cost-changed = Somebody changed how your passphrase is checked. Do not type it. Use your recovery code.
shell-error-newer-version = This was written by a newer Stint. Update Stint, then open it again.
shell-error-keys-damaged = The file with your keys is damaged. Delete nothing. Let Stint save what can be read, or restore your last backup.
shell-error-keys-missing = The file with your keys is gone. Delete nothing. Restore your last backup.
shell-error-keys-older = The file with your keys is an older copy. Let Stint save what can be read, or restore your last backup.
shell-error-store-foreign = The data and the keys do not belong together. Delete nothing. Restore your last backup.
shell-error-store-damaged = Your record is damaged. Delete nothing. Let Stint save what can be read, or restore your last backup.
shell-error-data-damaged = The data of one day is damaged. All other days are fine. Check your record under “My data”.
shell-error-manifest-forged = Recording stopped because its keys were changed. Open Stint once to put this right.
shell-error-disk-full = The phone is full. Free some space and try again. What was recorded is safe.
shell-error-device-locked = Your phone is locked. Unlock it and try again.
shell-error-device-key-lost = Your phone has lost its key, maybe because the screen lock was removed. Use your passphrase or your recovery code.
shell-error-key-store-failed = Your phone's key store did not answer. Try again in a moment, or restart the phone.
shell-error-no-randomness = Your phone gave no random numbers, so nothing was written. Restart it and try again.
shell-error-io = A file could not be read or written. Check that the phone has free space, then try again.
shell-error-sink-full = There is no room left where the file should go. Choose another place, then try again.
shell-error-sink-failed = The file could not be written there. Choose another place, then try again.
shell-error-unsettled = It isn't clear whether the last change was stored. Lock Stint and open it again.
shell-error-backup-damaged = This backup is damaged, or is not one of Stint. Try another copy.
shell-error-backup-foreign = This backup belongs to another recovery code. Look for the paper from the day it was made.
shell-error-file-exists = There is a file with this name already. Nothing was overwritten. Choose another name.
shell-error-bad-setting = A setting can't be read, because another version wrote it. Please set it again.
shell-error-file-unreadable = This file can't be read. Choose another, or copy it to this phone first.
shell-error-file-empty = This file is empty. Choose another.
shell-error-file-unrecognised = Stint does not know this kind of file. Look at “Bring in other logs” for those it can read.
shell-error-file-damaged = This file is damaged or not complete. Copy or download it again.
shell-error-zip-encrypted = This zip file has a password. Unpack it first, then open what is inside.
shell-error-zip-refused = This zip file holds too much. Unpack it first, then open one file.
shell-error-date-order-unknown = Nobody can tell if the day or the month comes first in this file. Export it again with dates like 2026-11-16.
shell-error-stopped = Stopped. Nothing was changed.
shell-error-bad-form = Something in this form can't be read. Check the amounts and dates.
shell-error-lodging-nights = Say how many nights a week you stay in your employer's lodging: 1 to 7.
shell-error-no-rules = Stint has no rules for this country or group yet. Ask your union for a rule pack.
shell-error-payslip-sum = The lines of this payslip don't make its total. Compare them with the paper.
shell-error-no-contract = There is no contract yet. Add it first.
shell-error-bad-money = These amounts don't fit together. Use one currency, and check the numbers.
shell-error-nothing-recorded = Nothing was recorded then. Choose another day.
shell-error-no-such-visit = This visit has changed since. Look at the day again.
shell-error-no-position = This visit has no position, so its place can't be named.
shell-error-nothing-to-undo = There is nothing to take back.
shell-error-not-an-invitation = This is not an invitation of a campaign. Scan the code on the campaign's sheet.
shell-error-invitation-newer = This invitation asks for something this Stint can't do. Update Stint, or ask for another invitation.
shell-error-invitation-incomplete = This invitation lacks something that the law asks for. Ask for a complete one.
shell-error-invitation-deceptive = A text in this invitation tries to deceive you. Do not trust it. Ask your union.
shell-error-invitation-not-genuine = This invitation was changed or faked. Do not trust it. Ask your union.
shell-error-same-name-other-key = You know this name with another key. Stop. Compare the six words face to face.
shell-error-words-differ = These are not the six words of this invitation. Check them. If they differ, do not join.
shell-error-campaign-over = This campaign is over. Nothing can be shared with it any more.
shell-error-outside-campaign = The campaign does not ask for this. Choose less detail, or other days.
shell-error-nothing-to-share = There is nothing to share on these days. Choose others.
shell-error-bad-member-code = There is a typing error in the code from the sheet. Compare it letter by letter, or leave it empty.
shell-error-digest-mismatch = What you saw is not what would be sealed. Nothing was shared. Look at it again.
shell-error-preview-stale = This preview is old. Nothing was shared. Look at a new one.
shell-error-preview-foreign = This preview is of another record. Nothing was shared. Look at a new one.
shell-error-nothing-shared = You shared nothing with this campaign.
shell-error-already-withdrawn = You took this back before. Nothing more is needed.
shell-error-consent-log-broken = The list of what you agreed to was changed or is torn. Restore your last backup, and ask your union.
shell-error-bad-statement = This is not a valid statement. Ask them to send it again.
