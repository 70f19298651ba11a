# Campaigns, consent, packages, findings.

## What the data are for
share-purpose-bargaining = To find out about pay and hours and to bargain for better ones
share-purpose-enforcement = To enforce a right that you already have
share-purpose-safety = For health and safety at work
share-purpose-research = For research that publishes figures of groups only

## The one question a campaign asks
share-question-unpaid-travel = How much travel between clients is not paid?
share-question-mileage = How far do you travel for work?
share-question-missed-breaks = How many breaks are missed?
share-question-after-hours = How much are work apps used after hours?
share-question-hours-worked = How long do you work?
share-question-client-time = How much longer are you with clients than the rota plans?

## Kinds of record
share-field-hours = working time
share-field-unpaid-travel = travel between clients that is not paid
share-field-distance = distance travelled for work
share-field-missed-breaks = missed breaks
share-field-after-hours = use of work apps after hours
share-field-visits = time with each client, under made-up names
share-field-rota = time with clients beside what the rota plans

## Levels of detail
share-level-weeks = one total for each week
share-level-days = one total for each day
share-level-visits = visits and trips, rounded, with made-up names for places
share-level-areas = visits and trips, and for each visit a square of about five kilometres, but none around your home
share-level-traces = your full routes at work, with times

## Who gets it
share-recipient-organisation = the organisation itself
share-recipient-trustee = a trusted third party
share-recipient-lawyer = a lawyer
share-recipient-researcher = a research partner

## GDPR article 13, item by item
share-dpo-not-required = The organisation has no data protection officer; it says it needs none.
share-dpo-at-contact = You reach its data protection officer through the same contact.
share-basis-consent = It may use your data only because you say yes (GDPR article 6(1)(a)).
share-basis-explicit-consent = It may use your data only because you clearly say yes (GDPR articles 6(1)(a) and 9(2)(a)). Taking part can show that you are in a union.
share-interest-not-relied-on = It claims no other interest in your data.
share-transfer-none = Your data stay in the organisation’s country, the EEA or the UK.
share-transfer-adequacy = Your data also go to a country whose data protection is recognised as good enough.
share-transfer-clauses = Your data also go to another country, under standard contract clauses.
share-rights-all = You can ask to see your data, have them corrected, erased, locked or handed over, and you can object.
share-withdrawal-in-app = You can take your yes back at any time, in this app, in as few steps as giving it.
share-complaint-authority = You can complain to the data protection authority.
share-obligation-voluntary = Taking part is up to you. If you do not, nothing happens to you.
share-automated-none = No computer decides anything about you.
share-further-asks-again = For anything else you will be asked again.

## The notice
share-notice-claims = This campaign claims to be from: { $organisation }
share-notice-fingerprint = Compare these six words with the printed sheet or with your steward: { $words }
share-notice-question = It asks: { $question }
share-notice-field = It asks for: { $field }
share-notice-level = At most in this detail: { $level }
share-notice-contact = Responsible: { $organisation }. Contact: { $contact }
share-notice-purpose = What for: { $purpose }. In its own words: “{ $words }”
share-notice-recipient = Who can open it: { $role }
share-notice-retention = The campaign ends on { $end }. Your data are kept { $days ->
        [one] one day
       *[other] { $days } days
    } after that, then deleted.
share-notice-complaint = { $complaint } Country: { $country }

## The preview
share-row-week = Week { $week }
share-row-day = Day { $date }
share-row-visit = { $date }, at { $place }
share-row-leg = { $date }, from { $from } to { $to }
share-time-utc = { $time } UTC
share-row-fix = { $date }, recorded at { $time }
share-row-note = { $date }, your note about { $time }
share-row-along = Along with it go:
share-along-key = your made-up key for this campaign: { $value }
share-along-day = the day you say yes: { $value }
share-along-consent = your yes, in writing: who gets what, for what, until when. Its number: { $value }
share-along-number = a number of this file: { $value }
share-along-code = a proof that you hold a member code: { $value }. Who handed out the codes can see which one it is, and may know that you have it.
share-along-anchor = a sealed number made from your log of these days: { $value }. It says nothing by itself. Later you can prove with it that your log is no newer.
share-along-campaign = the name of the campaign, and who can open this
share-why-between-clients = Why: from one client to another
share-why-office = Why: to or from the office
share-why-break = Why: in a break
share-why-commute = Why: between home and work
share-why-personal = Why: not for work
share-why-unknown = Why: not known
share-chart-worked = Working time
share-chart-unpaid-travel = Travel that is not paid
share-chart-distance = Distance for work
share-chart-after-hours = Work apps after hours
share-chart-with-clients = With clients, on visits in the rota
share-chart-beyond-rota = With clients longer than the rota plans
share-chart-dwell = Time at each place
share-chart-duration = Time on the way
share-chart-missed-breaks = Missed breaks
share-cell-worked = Working time { $value } (between { $low } and { $high })
share-cell-unpaid-travel = Travel that is not paid { $value } (between { $low } and { $high })
share-cell-distance = Distance { $value } (between { $low } and { $high })
share-cell-after-hours = Work apps after hours { $value } (between { $low } and { $high })
share-cell-with-clients = With clients, on visits in the rota { $value } (between { $low } and { $high })
share-cell-beyond-rota = With clients longer than the rota plans { $value } (between { $low } and { $high })
share-cell-dwell = Time there { $value } (between { $low } and { $high })
share-cell-duration = On the way { $value } (between { $low } and { $high })
share-cell-of-which-corrected = of which you corrected { $value }
share-cell-of-which-typed = of which you typed { $value }
share-cell-of-which-estimated = of which estimated across gaps { $value }
share-up-to = up to { $value }
share-or-more = { $value } or more
share-cell-missed-breaks-or-more = { $value } or more missed breaks
share-cell-missed-breaks =
    { $value ->
        [one] One missed break
       *[other] { $value } missed breaks
    }
share-cell-recorded-half = Half of the working time or more was recorded
share-cell-recorded-less = Less than half of the working time was recorded
share-cell-planned = The rota plans { $value }
share-cell-start = Begins { $value }
share-cell-end = Ends { $value }
share-cell-name = Name: { $value }
share-cell-note = “{ $value }”
share-cell-area-south = Square from { $value } degrees north
share-cell-area-west = Square from { $value } degrees east
share-cell-lat = At { $value } degrees north
share-cell-lon = At { $value } degrees east
share-cell-accuracy = At most { $value } off
share-caution-equal-totals = In each campaign you have another made-up key. But someone who sees the same total in two campaigns can guess that both are you.
share-caution-whole-weeks = All days of a week are sent, also where you chose fewer. A week counts only as a whole.
share-caution-week-totals = A week’s total is of all its days, also where you chose fewer.
share-caution-part-week = This week is not over, or is not wholly in the campaign. Only its days until now and within the campaign are sent. It is not counted as a week.
share-caution-classes = Your week’s total is sent in steps. A very small or very large one is sent only as “up to …” or “… or more”. An unusual week makes you stand out.
share-caution-employer-weeks = If your employer got this, it could compare your week’s total with its own list of hours. In a test with made-up workers, an employer with rota and payroll picked out { $found } of 100 in this way.
share-caution-employer-logs = If your employer got this, it could compare it with what its own apps keep about you. In a test with made-up workers, an employer with such lists picked out { $found } of 100 in this way.
share-caution-employer-days = If your employer got this, it could very likely find you by comparing days with its rota. In a test with made-up workers, an employer with rota and payroll picked out { $found } of 100 in this way.
share-caution-employer-visits = If your employer got this, it could find you by comparing visits with its rota, also without names. In a test with made-up workers, an employer with rota and payroll picked out { $found } of 100 in this way.
share-caution-home-left-out = Your home, places that are not work, and trips to and from them stay on your phone.
share-caution-no-places = No place on a map, no name, no note and no time of day is sent.
share-caution-areas = For each visit a square of about five kilometres is sent, but none near your home. No name, no note and no time of day is sent.
share-caution-traces = Stop and think: this sends where you were, to the second. Four places with their times are enough to pick out nearly anyone among a million people. Send it only to your own lawyer.
share-caution-initials = Clients’ names are sent as initials. Your notes stay on your phone.
share-caution-names-in-full = Clients’ names and your notes are sent as you wrote them. Your work may oblige you to keep them secret: ask your lawyer first.
share-caution-membership = That you take part can show that you are in a union.
share-caution-case-view = You also allow a view of your own figures, not only of the group’s.
share-evidence-positions = { $count ->
        [one] One position
       *[other] { $count } positions
    } at work
share-evidence-app-uses = { $count ->
        [one] One use
       *[other] { $count } uses
    } of work apps, each with the app’s name and its times
share-evidence-others = { $count ->
        [one] One other record
       *[other] { $count } other records
    } of your working days: shifts, breaks, steps, movement, what the recorder did
share-evidence-withheld = { $count ->
        [one] One record
       *[other] { $count } records
    } only counted, not shown
share-evidence-correction = { $date }, your correction: { $what }
share-evidence-about-from = It is about the time from { $value }
share-evidence-about-to = to { $value }
share-evidence-made = You made it at { $value }
share-evidence-true-start = It really began at { $value }
share-evidence-true-end = It really ended at { $value }
share-evidence-parted-at = It was parted at { $value }
share-evidence-undone = It takes back number { $value }
share-evidence-kind-client = It is a client’s place
share-evidence-kind-office = It is the office
share-evidence-answer = { $question }: “{ $answer }”
share-evidence-change-confirm = it is right
share-evidence-change-name = a place has a name
share-evidence-change-bounds = another start or end
share-evidence-change-split = one stay was two
share-evidence-change-join = several stays were one
share-evidence-change-not-work = it was not work
share-evidence-change-work = it was work
share-evidence-change-reason = why you travelled
share-evidence-change-visit = a visit that was not recorded
share-evidence-change-shift = a shift that was not recorded
share-evidence-change-break = a break
share-evidence-change-sleep-in = a night asleep on duty
share-evidence-change-on-call = time on call
share-evidence-change-leave = leave
share-evidence-change-note = a note
share-evidence-change-undo = an earlier one is taken back
share-evidence-caution-home = From outside your stays and trips for work, the times of shifts, breaks, nights asleep on duty and time on call are sent. So is what the recorder did between your first and last work of a day. Of all else your lawyer sees only how much there is.
share-evidence-caution-apps = Each use of a work app is sent, wherever you were: the app’s name and its times.
share-evidence-caution-outside = These days, { $first } to { $last }, are not all among those that the campaign is about: { $start } to { $end }. Send them only if your lawyer needs them.
share-evidence-caution-no-names = Names of clients, corrections that hold a name, and your notes stay on your phone.
share-evidence-caution-withheld = Only counted, not shown: { $records ->
        [one] one record
       *[other] { $records } records
    } and { $corrections ->
        [one] one correction
       *[other] { $corrections } corrections
    }.
share-evidence-caution-earlier = It proves that your log is no newer than what you sent to { $whom }. So your lawyer learns that you took part there.
share-deletion-stated =
    { $count ->
        [one] The organisation states that it deleted { $count } file of yours. This is its word, not a proof.
       *[other] The organisation states that it deleted { $count } files of yours. This is its word, not a proof.
    }
share-deletion-nothing = The organisation states that it has nothing that you sent under this consent. This is its word, not a proof.

## README.txt within a package
share-readme-what = These figures were shared by a worker with { $organisation }. The question: { $question }
share-readme-level = Detail: { $level }.
share-readme-files = The tables are the files that end in .csv; any spreadsheet opens them. datapackage.json says what each column is. consent.json is the consent.
share-readme-known = Measured, corrected, typed and estimated stand in columns of their own. Low and high are the least and the most that it can be.
share-readme-check = Check the signature: minisign -Vm datapackage.json -P KEY, where KEY is “signer” in datapackage.json.
share-readme-use = Use it only for this question. Delete it { $days ->
        [one] one day
       *[other] { $days } days
    } after { $end } at the latest, or at once if the person takes the consent back.
share-evidence-readme-what = This is a worker’s own record of work, for her case with { $organisation }. It is meant for her lawyer and for nobody else.
share-evidence-readme-files = records.ndjson has a line for each record, amendments.ndjson one for each correction. Lines without “record” or “amendment” are not about work: they are counted, and their content stays with the worker.
share-evidence-readme-check = evidence.json holds the digests of all this and is signed: minisign -Vm evidence.json -P KEY, where KEY is “signer” in evidence.json. How to check each line is described in Stint’s handbook, “Evidence packs”.
share-evidence-readme-question = It was asked for this question: { $question }
share-readme-withdrawal = A worker takes a consent back. withdrawal.json says which one. Delete what was sent under it and answer with a statement of deletion.
share-readme-erasure = A worker erased her own records and asks you to erase what she sent of them (GDPR article 17). withdrawal.json says which consent. Delete what was sent under it and answer with a statement of deletion.

## Why an invitation is refused
share-invitation-too-large = This invitation is too big to be a real one. Ask for a new one.
share-invitation-not-one = This is not a Stint invitation. Scan the code on the campaign’s sheet.
share-invitation-not-cbor = This invitation can’t be read. Ask for a new one.
share-invitation-duplicate-key = This invitation says one thing twice. Do not trust it; ask your union.
share-invitation-not-canonical = This invitation is not in its proper form; it may have been changed. Ask for a new one.
share-invitation-unknown-version = This invitation is for a newer Stint. Update the app.
share-invitation-unknown-field = This invitation holds something that Stint does not know. Update the app or ask for a new one.
share-invitation-missing-field = Something is missing in this invitation. Ask for a new one.
share-invitation-missing-article13 = This invitation does not say all that the law asks for. Ask for a complete one.
share-invitation-wrong-type = Something in this invitation is of the wrong kind. Ask for a new one.
share-invitation-unknown-code = This invitation uses a code that Stint does not know. Update the app or ask for a new one.
share-invitation-text-length = A text in this invitation is empty or too long. Ask for a new one.
share-invitation-mixed-scripts = A name in this invitation mixes alphabets, as fakes do. Do not trust it; ask your union.
share-invitation-bidi = A text in this invitation is made to read the wrong way round. Do not trust it; ask your union.
share-invitation-hidden-characters = A text in this invitation has hidden signs. Do not trust it; ask your union.
share-invitation-bad-dates = The dates of this campaign make no sense. A campaign lasts at most 366 days. Ask for a new one.
share-invitation-expired = This campaign is over. Nothing can be shared with it any more.
share-invitation-bad-retention = This campaign does not say properly how long it keeps data. Ask for a new one.
share-invitation-bad-recipients = This campaign must name one to four different recipients. Ask for a new one.
share-invitation-weak-key = A key in this invitation protects nothing. Do not trust it; ask your union.
share-invitation-unsigned = Nobody signed this invitation. Do not trust it; ask your union.
share-invitation-bad-signature = The signature of this invitation is wrong; it was changed or faked. Do not trust it; ask your union.
share-invitation-bad-succession = This invitation says it follows an older key, but that key did not sign. Ask your union.
share-invitation-level-not-offered = This campaign asks for your full routes. Stint sends those only to a lawyer, for your own case. Ask for a campaign with less.
share-invitation-question-without-field = The data that this campaign asks for do not answer its question. Ask for a new one.
share-invitation-same-name-other-key = You know this name with another key. Stop: compare the six words face to face, or ask your union.
share-invitation-words-differ = These are not the six words of this invitation. Check them again; if they differ, do not join.
share-invitation-not-pinned = This campaign’s key is not the one you trust now. Open the newest invitation.

## What can go wrong
share-error-store = It could not be saved. Nothing was sent. Free some space and try again.
share-error-signer = Your key for this campaign is not at hand. Unlock Stint and try again.
share-error-random = This device gave no random numbers, so nothing was made. Restart it and try again.
share-error-io = A file could not be read or written. Check the folder and try again.
share-error-bad-recipient-key = This is not an age key. It begins with “age1”; copy it again.
share-error-bad-member-code = This code has a typing mistake. Check it against the sheet.
share-error-nothing-to-share = There is nothing to share for these days yet.
share-error-level-above-campaign = That is more detail than the campaign asks for. Choose less.
share-error-outside-campaign = Some of these days are not in the campaign. Choose days within it.
share-error-row-twice = A week or day is there twice. Nothing was sent. Please report this mistake of Stint.
share-error-bad-figure = A figure is impossible, such as more hours than a week has. Check your entries; nothing was sent.
share-error-evidence-too-large = These days hold too many records for one pack. Choose fewer days and make several.
share-error-campaign-over = This campaign is over. Nothing was sent.
share-error-digest-mismatch = This is not what you were shown. Nothing was sent. Look at it again and then decide.
share-error-preview-stale = You looked at this on another day. Nothing was sent. Look at it again and then decide.
share-error-unknown-consent = There is no such consent in your list. Choose one from the list.
share-error-already-withdrawn = You took this back already. You can send the withdrawal again from its receipt.
share-error-consent-log-broken = Your list of consents was changed or damaged. Nothing was sent. Restore your backup.
share-error-bad-statement = This statement of deletion is not from this campaign or not about this. Ask the organisation again.
share-error-statement-by-another = This statement isn’t signed by the organisation that invited you. Another recipient may have written it, but Stint can’t check who. Ask them. Nothing was noted.
share-error-bad-receipt = This receipt is damaged. Use the one in your list or in your backup.
share-error-passphrase-too-short = The passphrase needs at least 12 characters. Take four words or more.
share-error-wrong-passphrase = This passphrase does not open the keys. Try again.
share-error-bad-key-file = This file of keys is damaged or is something else. Use your backup.
share-error-bad-campaign-file = This campaign file is damaged or is something else. Use your backup.
share-error-other-keys = This campaign was not made by this desk, and it isn’t sealed to its key. Use the keys that it names.
share-error-too-many-codes = A campaign has at most 10,000 member codes. Ask for fewer.
share-error-group-too-small =
    { $members ->
        [one] One member has
       *[other] { $members } members have
    } sent figures. It takes { $needed }, so that nobody can be recognised. Wait for more.
share-error-too-close-to-earlier = Only { $changed ->
        [one] one member
       *[other] { $changed } members
    } changed since an earlier finding. It takes { $needed }, so that nobody shows by subtraction. Wait for more.
share-error-budget-spent = These members have too little of their protection left in this campaign. Choose more noise, or keep to the findings that you have.
share-error-other-kind-released = This campaign has findings of the other kind already. With and without noise together would protect nobody.
share-error-bad-ledger = The list of released findings is damaged or of another campaign. Use your copy of the desk’s folder; without the list nothing is released.
share-error-cases-tell-of-others = With the own figures of these members, a finding that was released would tell of the others. They aren’t shown.
share-error-bad-book = The list of what came in at this desk is damaged. Put the file book.age back from your copy of the desk’s folder.
share-error-desk-busy = Another Stint is working with this campaign’s inbox. Wait until it is done.
share-error-no-case-consent = This member did not allow a view of her own figures. Ask her, or use the group’s.
share-error-unknown-member = Nobody with this key sent anything.

## Why a package is refused
share-package-not-age = This is not a sealed package. Ask for the file that Stint made.
share-package-header-too-long = The start of this file is far too long for a package. Do not use it.
share-package-other-recipient = This package is sealed to another key. Use the keys of its campaign.
share-package-damaged = This package was cut short or changed on its way. Ask for it again.
share-package-too-large = This file is larger than any package can be. Do not use it.
share-package-not-padded = This package has a size that Stint does not make. It is not from Stint.
share-package-not-tar = There is no proper archive in this package. It is not from Stint.
share-package-not-regular = This package holds a link or a folder, as an attack might. It was not unpacked.
share-package-unknown-name = This package holds a file that does not belong there. It was not unpacked.
share-package-out-of-order = The files in this package are repeated or in the wrong order. It is not from Stint.
share-package-entry-too-large = A file in this package is too large. It was not unpacked.
share-package-missing-entry = A file is missing in this package. Ask for it again.
share-package-trailing-data = Something is hidden behind the end of this package. Do not use it.
share-package-bad-description = The description in this package is not in its proper form. It is not from Stint or was changed.
share-package-unknown-version = This package is from a newer Stint. Update your program.
share-package-other-campaign = This package is for another campaign. Put it in that campaign’s inbox.
share-package-other-invitation = This package answers another invitation. Open it with that one.
share-package-other-recipients = This package was meant for other recipients and was passed on. It does not count.
share-package-bad-signature-file = The signature in this package can’t be read. Ask for the package again.
share-package-bad-signature = The signature in this package is wrong. Someone changed or faked it. It does not count.
share-package-weak-key = The key that signed this package proves nothing. It does not count.
share-package-digest-mismatch = A file in this package is not the one that was signed. It does not count.
share-package-consent-mismatch = The consent in this package is for something else or was used before. It does not count.
share-package-level-above-campaign = This package holds more detail than the campaign asked for. It was not read.
share-package-fields-not-asked = This package holds other data than the campaign asked for. It was not read.
share-package-bad-table = A table in this package is not in its proper form. It does not count.
share-package-impossible-figure = A figure in this package is impossible, such as more hours than a week has. It does not count.
share-package-outside-campaign = This package holds days outside the campaign. It does not count.
share-package-row-twice = A week or day is in this package twice. It does not count.
share-package-formula = A cell in this package would run as a formula in a spreadsheet. Do not open it by hand.
share-package-cannot-read = Reading this file failed before its end. Copy it to this computer again, or ask for it again, then open it.
share-package-of-a-later-day = It says that it was made on a day that is still to come. Check the date on this computer. If that is right, the clock of the phone was wrong: ask for a new package.
share-package-withdrawn = This consent was taken back, so its package stays out. Delete this file.
share-package-is-evidence = This is an evidence pack, not a package of a campaign.
share-package-not-evidence = This is not an evidence pack.
share-package-bad-line = A line of this evidence is not in its proper form. It was changed, or it is not from Stint.
share-package-broken-chain = A record of this evidence was changed, left out or moved. Do not rely on it; ask for it again.
share-package-too-many-withdrawals = Very many withdrawals of packages that aren’t here came already. Open the package first if you have it, then this.
share-package-retention-over = The time for keeping this campaign’s data is over. Nothing is taken in any more.

## Findings
share-finding-unpaid-travel = Half of { $members } members travel at least { $median } a week between clients without pay (the middle lies between { $low } and { $high }).
share-finding-mileage = Half of { $members } members travel at least { $median } a week for work (the middle lies between { $low } and { $high }).
share-finding-missed-breaks = Half of { $members } members miss at least { $median } breaks a week (the middle lies between { $low } and { $high }).
share-finding-after-hours = Half of { $members } members use work apps at least { $median } a week after hours (the middle lies between { $low } and { $high }).
share-finding-hours-worked = Half of { $members } members work at least { $median } a week (the middle lies between { $low } and { $high }).
share-finding-client-time = Half of { $members } members are with clients at least { $median } a week longer than the rota plans (the middle lies between { $low } and { $high }).
share-finding-how = Each member counts once, with the average of her weeks that came so far. The campaign is about { $first } to { $last }. All figures are rounded. Each group in the picture holds ten members or more.
share-finding-affected-exactly = { $affected } of { $members } members are affected, even at the lowest figure.
share-finding-affected-at-least = At least { $affected } of { $members } members are affected. The exact number stays out, as it could tell of single members.
share-finding-affected-few = Fewer than ten of { $members } members are surely affected.
share-finding-mean-withheld = The average stays out, as one or two members make most of it.
share-finding-up-to = A week that is known only as “up to { $limit }” counts as { $middle }.
share-finding-or-more = A week that is known only as “{ $limit } or more” counts as { $limit }. The true figures at the top can be higher.
share-finding-codes-unused =
    { $count ->
        [one] One member code was
       *[other] { $count } member codes were
    } not used yet.
share-finding-weeks-owed =
    { $count ->
        [one] One week
       *[other] { $count } weeks
    } that others sent { $count ->
        [one] is
       *[other] are
    } still missing.
share-finding-weeks-unknown = In { $count ->
        [one] one week
       *[other] { $count } weeks
    } the phone did not know the figure.
share-finding-unconfirmed-left-out =
    { $count ->
        [one] One sender
       *[other] { $count } senders
    } without a checked code { $count ->
        [one] is
       *[other] are
    } left out.
share-finding-unconfirmed-counted =
    { $count ->
        [one] One sender
       *[other] { $count } senders
    } without a checked code { $count ->
        [one] is
       *[other] are
    } counted; anyone could have sent that.
share-finding-recorded = On average at least about { $value } of the working time was recorded.
share-finding-unsettled = Some members’ packages leave open which figure of a week is right. The figure that counts may be the wrong one.
share-finding-few-unsaid = Numbers of weeks or senders stay out where fewer than ten members stand behind them.
share-finding-bias = Only members who chose to take part are counted. Those who travel a lot may take part more often.
share-finding-limits = Stint refuses figures that could be subtracted from each other. It can’t stop two desks, or someone who opens packages by hand.

## How far an inbox is
share-status =
    { $packages ->
        [one] { $packages } package
       *[other] { $packages } packages
    } from { $members ->
        [one] { $members } member
       *[other] { $members } members
    }. Codes not used yet: { $unused }.
share-status-unsettled =
    { $count ->
        [one] { $count } member sent packages that leave open which figure of a week is right.
       *[other] { $count } members sent packages that leave open which figure of a week is right.
    } Two are of the same day, or one came before the day that it says. The figure that counts may be the wrong one. Ask for that week once more, on a later day.
share-status-bias-weeks = Weeks that are missing may be the hardest ones, when nobody had time to send.
share-status-reminder = { $organisation }: some weeks of our campaign are still missing. If you want to take part: open Stint, look at what would go, and send it. Nobody has to. The campaign ends on { $end }.

## A case view
share-case-consent = This member agreed to a view of her own figures. It is for her case only.
share-case-not-a-group = One person’s figures say nothing about others.
share-case-week = Week { $week }: { $value } (between { $low } and { $high })
share-case-week-unknown = Week { $week }: not known
share-case-part-of = { $week }, a part of it

## Evidence at the desk
share-evidence-holds = The evidence is whole. It covers { $first } to { $last }: { $records } records, { $shown } of them to read, and { $corrections ->
        [one] one correction
       *[other] { $corrections } corrections
    }.
share-evidence-earlier = A package of { $day } already knew this log: { $same ->
        [one] one day is
       *[other] { $same } days are
    } the same as then, { $differs ->
        [one] one day differs
       *[other] { $differs } days differ
    }. Look for the package whose datapackage.json has the SHA-256 { $digest }.

## A finding with noise
share-noisy-headline = { $question } For half of { $members } members it lies below something between { $low } and { $high } a week.
share-noisy-expected = Each bar is off by about { $average } members, in nineteen of twenty by no more than { $most }.
share-noisy-how = To protect each of the { $members } members, a number drawn by chance was added to each bar. Whoever looks at the bars learns little about what any one of them sent. How little is set by the choice of noise; it is never nothing.
share-noisy-without = About { $count } members have none of it.
share-noisy-limits = How many members there are is exact. The noise hides what a member sent, not that somebody takes part.
