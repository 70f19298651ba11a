### What a report says about days and weeks, and the errors of the phone.

app-report-title = { $from } to { $to }
app-report-nothing = Nothing was recorded from { $from } to { $to }. Start a shift, or add what you remember.
app-report-headline = You worked at { $visits } for { $time }. On top of that you were on the way between them for { $way }: at least { $low }, at most { $high }.
app-report-shifts-only = Your shifts come to { $time }. No place was recorded in them, so visits and ways are not known.
app-week-title = Week of { $date }: { $way } on the way between visits
app-day-headline = { $date }: { $visits }, { $way } on the way between them
app-day-nothing = { $date }: nothing recorded
app-day-gone = { $date }: the record of this day is not whole
app-day-no-work = { $date }: no work recorded
app-sketch-title = { $date }: { $km } between visits
app-sketch-source = Drawn from your own record. There is no map behind it.
app-source =
    { $records ->
        [one] Made from { $records } record on this phone.
       *[other] Made from { $records } records on this phone.
    }

app-missing-gone = Part of the record is gone. All figures are of what is left:
app-missing-none = All of your working time was recorded.
app-missing-total = We don't know what happened for { $time } of your working days:
app-missing-one = { $date }, { $from } to { $to }: { $time } missing ({ $cause })

app-shift-end = You started a shift at { $start } and did not end it. It may have ended at { $end } ({ $low } to { $high }, { $sure } sure): { $why }
app-shift-end-home = then you left for home and did not go to work again.
app-shift-end-rest = after that you rested for five hours or more.
app-shift-end-long = a shift of more than 13 hours would leave less rest than EU law asks for.

app-after-hours = { $time } in work apps outside your working time

app-heading-findings = What you may be owed
app-heading-after-hours = After hours
app-heading-days = Day by day
app-heading-notes = Your notes
app-no-contract = Add your contract, and Stint compares it with your hours.
app-findings-overlap = These findings look at the same hours from several sides. Don't add them up.
app-no-findings = Nothing stands out on these days.
app-working = How this was worked out
app-narrow = To know it more exactly:
app-how-known = Measured: the phone saw it. Corrected: you changed it. Typed: you wrote it. Estimated: worked out across a gap.

app-column-line = Step
app-column-amount = Amount
app-column-time = Time
app-column-km = Distance
app-column-known = How we know

app-figure-places = With clients and at the office
app-figure-way = On the way between them
app-figure-worked = Working time: both together
app-figure-km = Distance between them
app-figure-commute = From and to home, not part of it
app-figure-waiting = In your shifts, but at no place we know
app-figure-sleep-in = Asleep on duty
app-figure-on-call = On call
app-figure-after-hours = Work apps after hours

app-exactly = { $value }
app-figure-with-range = { $label } ({ $range })
app-range = { $low } to { $high }

app-place-unnamed = a place without a name
app-row-place = { $class }: { $name }
app-row-way = { $class }: { $from } → { $to }
app-row-plain = { $class }
app-day-note = { $time }: { $text }
app-day-note-between = { $from } to { $to }: { $text }

app-class-visit = visit
app-class-office = office
app-class-between = way between visits
app-class-commute = way from or to home
app-class-own = own time
app-class-home = home
app-class-break = break
app-class-sleep-in = asleep on duty
app-class-on-call = on call
app-class-waiting = waiting in the shift
app-class-unclear = not clear what
app-class-unseen = not recorded

app-error-bad-record = Line { $line } is not a record.
app-error-person-again = Line { $line }: rows of one person must stand together. Sort the file by person and time.
app-error-bad-setting = The setting "{ $key }" can't be read. It was kept by another version of Stint. Please set it again.
app-error-nothing-recorded = Nothing was recorded then. Choose another day.
app-error-no-such-visit = There is no visit { $number } on that day.
app-error-no-position = That visit has no position, so its place can't be named.
app-error-no-contract = There is no contract yet. Add it first.
app-error-nothing-to-undo = There is nothing to take back.
app-error-no-shift-to-end = There is no shift on that day whose end Stint could propose.
app-error-nothing-shared = You shared nothing with this campaign.
app-note = No. { $number }, { $day }: { $text }

app-plans-source = Planned times are the roster's. Ways are as you drove them, or estimated.
app-class-shift = shift without places
app-error-empty-roster = The roster has no visits. Check that it is the right file.

app-waterfall-title = What was paid, and the least you should get
app-plans-title = The round as planned, and in a better order
app-letter-sender = [Your name and address]
app-letter-date = { $date }
app-letter-subject-employer = My working time and pay from { $from } to { $to }
app-letter-subject-union = Please look at my working time and pay from { $from } to { $to }
app-letter-dear = Dear [name],
app-letter-intro-employer = I have compared my own record of my work from { $from } to { $to } with what was agreed and paid. This is what I found. In the numbered points, "you" is me. Each amount stands with its range, how it was worked out, and the rule behind it.
app-letter-intro-union = I have kept a record of my work from { $from } to { $to } and compared it with my contract and payslips. This is what Stint found. Each amount stands with its range, how it was worked out, and the rule behind it. What isn't known yet stands with it.
app-letter-overlap = These points look at the same hours from several sides. The amounts can't be added up.
app-letter-sources = Rules and sources
app-letter-open = What would make it more exact
app-letter-record = The times come from the record on my own phone, with what I corrected or typed myself. Where the phone did not see, the amount stands as a range.
app-letter-ask-employer = Please compare this with your own records, tell me where they differ, and pay what is missing. Please answer in writing by { $by }.
app-letter-ask-union = Please tell me what you advise, and until when something has to be done.
app-letter-not-advice = Stint, which made this draft, gives information, not legal advice.
app-letter-end = Yours sincerely,
app-letter-name = [Your name]
app-list-title = { $title }:
app-line-money = { $text }: { $money }

app-today-recording = Recording since { $since }. { $visits }, { $way } on the way.
app-today-unseen = Shift since { $since }, no place seen since { $seen }. { $visits }, { $way } on the way.
app-today-shift = Shift since { $since }. No place was seen yet.
app-today-break = On a break since { $since }. { $visits }, { $way } on the way.
app-today-idle = Today: { $visits }, { $way } on the way.
app-today-nothing = Nothing yet today. Start a shift when your work begins.
app-today-behind = Your phone is full. What was recorded last is kept, but is not in this view yet. Free some space.

app-erasing-days = { $records ->
    [one] One record from { $from } to { $to } is erased, with the corrections of it.
   *[other] { $records } records from { $from } to { $to } are erased, with all corrections of them.
}
app-erasing-derived = All that Stint worked out from them goes as well.
app-erasing-campaign = Stint forgets { $organisation }, and your made-up name there. If you join again, you are somebody else to them.
app-erasing-campaign-stays = Your records stay, and so does the list of what you agreed to.
app-erasing-everything = All of your record is erased, with its keys. Without a backup nobody can bring it back.
app-erasing-copies = Backups and exported files that you made before still hold it. Delete them yourself.
app-erasing-packages = What you shared is still with the others.
app-erasing-old-image = Somebody who has your passphrase or recovery code, and also an old copy of this phone's memory, could still open it.
app-erasing-shared = { $organisation } still has what you shared of it. Afterwards you can ask them to erase it.
app-erasing-take-back = { $organisation } still has what you shared. Take it back first: afterwards you can't do that from here.

## What would be shared, as a page
app-preview-title = What would be shared
app-preview-kilometres = kilometres
app-preview-count = how many
app-preview-as-sent = Exactly the numbers that would be sent.
