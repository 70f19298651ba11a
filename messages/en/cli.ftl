### The program stint: help, prompts, answers and errors.

cli-help-example = Example:

cli-stint-about = Your own record of work: it stays with you, and nobody gets a line of it without your yes.
cli-stint-example = stint demo
cli-init-about = Make a new, locked vault for your record of work.
cli-init-example = stint init --zone Europe/London --recovery-out recovery.txt
cli-record-about = Add records to the vault, one JSON line each. Works while the vault is locked.
cli-record-example = stint record < today.ndjson
cli-import-about = Bring in logs from other programs: WeClock, GPX, Google Timeline, OwnTracks, Stint's own CSV.
cli-import-example = stint import Timeline.json weclock.zip
cli-week-about = Show a week: visits, travel, breaks, what is missing, what you may be owed.
cli-week-example = stint week 2026-11-16 --html week.html
cli-day-about = Show one day, visit by visit.
cli-day-example = stint day 2026-11-17
cli-place-about = See your places and give them names.
cli-place-example = stint place list 2026-11-17
cli-place-list-about = List the visits of a day with their numbers.
cli-place-list-example = stint place list 2026-11-17
cli-place-name-about = Name the place of a visit. It keeps that name on every day.
cli-place-name-example = stint place name 2026-11-17 3 --kind client "Mrs A."
cli-place-undo-about = Take back your last change.
cli-place-undo-example = stint place undo
cli-shift-about = End shifts that you forgot to end.
cli-shift-example = stint shift end 2026-11-17
cli-shift-end-about = Take the end that Stint proposes for a shift of that day.
cli-shift-end-example = stint shift end 2026-11-17
cli-contract-about = Keep your contract or a payslip, so that Stint can compare.
cli-contract-example = stint contract contract.toml --payslip payslip.csv
cli-export-about = Write your records to a file that other programs read.
cli-export-example = stint export --format gpx november.gpx --from 2026-11-01 --to 2026-11-30
cli-erase-about = Erase a day, a campaign or everything, and say how far that reaches.
cli-erase-example = stint erase day 2026-11-17
cli-erase-day-about = Erase all records of one day.
cli-erase-day-example = stint erase day 2026-11-17
cli-erase-campaign-about = Forget a campaign: its packages and its pseudonym. Your records and the log of what you agreed to stay.
cli-erase-campaign-example = stint erase campaign invitation.stint
cli-erase-all-about = Erase everything.
cli-erase-all-example = stint erase all
cli-share-about = See what a campaign would get, send it, or take it back.
cli-share-example = stint share preview invitation.stint
cli-share-preview-about = Show exactly what they would get. Nothing is sent.
cli-share-preview-example = stint share preview invitation.stint --week 2026-11-16
cli-share-send-about = Show what they would get, ask you, and seal it into a file for you to send.
cli-share-send-example = stint share send invitation.stint --week 2026-11-16 --out for-the-union.stint
cli-share-withdraw-about = Take back what you shared: makes a file that asks them to delete it.
cli-share-withdraw-example = stint share withdraw invitation.stint --out withdraw.stint
cli-share-erasure-about = Ask everyone who got something of a day that you erased to erase it, too.
cli-share-erasure-example = stint share erasure 2026-11-16 --out erase.stint
cli-share-evidence-about = Your own log for your lawyer, as one sealed file. Without --out you only see what would go.
cli-share-evidence-example = stint share evidence case.stint --from 2026-11-01 --to 2026-11-30 --out evidence.stint
cli-share-log-about = Show what you agreed to, and when.
cli-share-log-example = stint share log
cli-backup-about = Write a sealed copy of everything, or check that a copy can be opened.
cli-backup-example = stint backup november.stint-backup
cli-restore-about = Make a vault from a backup, with the recovery code.
cli-restore-example = stint restore november.stint-backup --vault new-phone
cli-access-about = See and change the ways to open your vault: passphrase and recovery code.
cli-access-example = stint access list
cli-access-list-about = List the ways to open your vault.
cli-access-list-example = stint access list
cli-access-passphrase-about = Change your passphrase.
cli-access-passphrase-example = stint access passphrase
cli-access-code-about = Make a new recovery code. The old one opens only older backups.
cli-access-code-example = stint access code --recovery-out recovery.txt
cli-access-remove-about = Remove a way to open your vault. Two always stay.
cli-access-remove-example = stint access remove device
cli-check-about = Read everything to its last byte, keep what is good, and say what is damaged.
cli-check-example = stint check
cli-rescue-about = Make a new vault from all that can still be read of a damaged one. The damaged one stays as it is.
cli-rescue-example = stint rescue damaged-folder --out new-folder
cli-campaign-about = For organisers: make a campaign, or read an invitation.
cli-campaign-example = stint campaign show invitation.stint
cli-campaign-new-about = Make the keys, the signed invitation, its QR code and the steward's sheet.
cli-campaign-new-example = stint campaign new campaign.toml --out spring --backup keys.backup --codes 40
cli-campaign-restore-about = Set up the desk on another machine, from the backup of its keys.
cli-campaign-restore-example = stint campaign restore keys.backup --campaign campaign.age --desk new-desk
cli-campaign-show-about = Show who invites, what for, and the words to compare.
cli-campaign-show-example = stint campaign show invitation.stint
cli-campaign-join-about = Take on a campaign of others that is sealed to your desk’s key, too.
cli-campaign-join-example = stint campaign join invitation.stint
cli-campaign-sheet-about = Write invitation, QR code and steward’s sheet again, with the same codes.
cli-campaign-sheet-example = stint campaign sheet invitation.stint --out spring
cli-desk-about = For recipients of packages: your desk.
cli-desk-example = stint desk key --backup keys.backup
cli-desk-key-about = Show the key that others seal to. A first desk is made for it.
cli-desk-key-example = stint desk key --backup keys.backup
cli-open-about = For organisers: check packages, and count or refuse each one.
cli-open-example = stint open inbox/*.stint
cli-evidence-about = For lawyers: check an evidence pack to its last line.
cli-evidence-example = stint evidence evidence.stint --out evidence.tar
cli-findings-about = For organisers: what the packages say together, and who is missing.
cli-findings-example = stint findings invitation.stint --out findings
cli-analyse-about = Turn a log into visits and trips. No vault needed.
cli-analyse-example = stint analyse input.csv --visits visits.csv --trips trips.csv
cli-convert-about = Turn a log of any known format into CSV, GPX, GeoJSON or JSON lines. No vault needed.
cli-convert-example = stint convert Timeline.json out.csv
cli-demo-about = A made-up week goes the whole way: recorded, understood, shared, found.
cli-demo-example = stint demo --seed 7 --out my-demo

cli-arg-lang = Language: en, de, fr or es.
cli-arg-json = Answer in JSON, for programs.
cli-arg-vault = Folder of the vault.
cli-arg-passphrase_file = File that holds the passphrase.
cli-arg-passphrase_fd = Number of an open file descriptor that gives the passphrase.
cli-arg-recovery_file = File that holds the recovery code.
cli-arg-recovery_out = Write the recovery code to this file instead of showing it.
cli-arg-zone = Your time zone, as in Europe/London.
cli-arg-files = Logs to bring in.
cli-arg-date = A day, as in 2026-11-17.
cli-arg-html = Also write it as a page with pictures.
cli-arg-visit = Number of the visit, as the list shows it.
cli-arg-kind = What the place is to you.
cli-arg-name = Your name for the place.
cli-arg-file = The file.
cli-arg-payslip = Payslip to compare with.
cli-arg-keep_receipt = Also write the receipt, with which you can take it back without your phone.
cli-arg-page = Also write what is shown as a page with pictures.
cli-arg-kantara = Write all consents as receipts of the Kantara form 1.1, for other programs.
cli-arg-notice = The full notice, to check that it is the one of the invitation.
cli-arg-receipt = Take back by this receipt alone; no vault is needed.
cli-arg-format = Kind of file.
cli-arg-from = First day.
cli-arg-to = Last day.
cli-arg-out = Where to write.
cli-arg-yes = Don't ask again.
cli-arg-invitation = The invitation's file.
cli-arg-level = How much to share, from 1 to 5: 1 is least. Without it, what the question needs, and never more than 3.
cli-arg-week = Any day of the week to share.
cli-arg-confirm = Your yes, as the preview names it. Without it you are asked.
cli-arg-code_file = File that holds your member code from the steward.
cli-arg-verify = Only check that the backup can be opened.
cli-arg-desk = Folder of the organiser's desk.
cli-arg-plan = The campaign as a file: who asks, what for, until when.
cli-arg-backup = Where to write the backup of the campaign's keys.
cli-arg-codes = How many member codes to make.
cli-arg-packages = Packages to open.
cli-arg-pack = The sealed evidence pack.
cli-arg-noise = Add noise: strong, middle or little. Without a word, only the choices are shown.
cli-arg-succeeds = Backup of the keys that the new ones follow.
cli-arg-old_passphrase_file = File that holds the passphrase of those keys.
cli-arg-saved = The backup of the desk's keys.
cli-arg-campaigns = A campaign of the old desk: its campaign.age, or its invitation.
cli-arg-cases = Show the own figures of members who agreed to that.
cli-arg-input = A log as CSV: user, time, latitude, longitude, accuracy.
cli-arg-visits = Write the visits here.
cli-arg-trips = Write the trips here.
cli-arg-weeks = Write the weekly figures here.
cli-arg-places = Places that the worker has named.
cli-arg-roster = Planned visits. They tell which places without a name are clients'.
cli-arg-seed = Another number makes another week.
cli-arg-days = How many days, 1 to 28.
cli-arg-new_passphrase_file = File that holds the new passphrase.
cli-arg-way = Which way.
cli-arg-drop_damaged = Delete the damaged pieces that were set aside.
cli-arg-damaged = Folder of the damaged vault.

cli-prompt-passphrase = Passphrase:
cli-prompt-new-passphrase = New passphrase:
cli-prompt-again = Once more:
cli-prompt-recovery = Recovery code:
cli-prompt-yes = Type { $word } to say yes, anything else to stop:

cli-error-passphrases-differ = The two passphrases differ. Nothing was made. Please try again.
cli-error-nobody-to-ask = A secret is needed and there is nobody to ask. Use --passphrase-file or --passphrase-fd.
cli-error-cannot-read-secret = The secret in { $file } can't be read: { $reason }.
cli-error-same-file = { $file } is named twice. A result would overwrite what it is made from. Name another file.
cli-error-secret-short = The passphrase is too short. Use at least { $least } characters, best four words.
cli-error-secret-empty = The secret is empty. Give one line of text.
cli-error-secret-too-long = The secret is longer than 1,024 bytes. Is it the right file?
cli-error-no-home = Your home folder was not found. Name a folder with --vault or --desk.
cli-error-cannot-read = { $file } can't be read: { $reason }.
cli-error-cannot-write = { $file } can't be written: { $reason }. Nothing half-written was left.
cli-error-bad-zone = { $zone } is not a time zone. Use a name such as Europe/London.
cli-error-desk-exists = There is a desk in { $folder } already. Name another folder with --desk.
cli-error-desk-without-keys = The folder { $folder } holds campaigns, but not their keys. Bring the keys back with “stint campaign restore” and your backup, or name another folder with --desk.
cli-error-in-the-way = { $file } is there already: these keys don’t open it, or it holds what yours doesn’t. Nothing was changed. Move it to a safe place, then do this again.
cli-error-succeeds-itself = These are the same keys. A campaign follows older keys than its own.
cli-error-said-no = You didn't say yes. Nothing was done.
cli-error-backwards = The first day (--from) is { $from }, after the last day (--to), { $to }. Swap them.
cli-error-other-word = What would go now is not what that word was for. Nothing was done. Look at it again: stint share preview
cli-error-unknown-format = { $file }: the ending tells the format, and this one isn't known. Use .csv, .gpx, .geojson or .ndjson.
cli-error-demo-folder = { $file } holds something else already. Name another folder with --out.

cli-io-not-found = there is no such file
cli-io-not-allowed = this is not allowed here
cli-io-exists = it exists already
cli-io-disk-full = the disk is full
cli-io-read-only = this folder can only be read
cli-io-is-folder = it is a folder, not a file
cli-io-not-folder = part of the path is not a folder
cli-io-not-file = it is a device or a pipe, not a file
cli-io-not-text = it is not text
cli-io-other = the system refused

## Answers

cli-warning = Please note: { $text }
cli-yes = yes
cli-init-done = Your vault is ready in { $folder }.
cli-init-recovery = Write this recovery code on paper. It is shown only now: { $code }
cli-init-recovery-file = The recovery code is in { $file }. Print it, keep the paper safe, and delete the file.
cli-record-empty = The line is empty.
cli-record-too-long = The line is too long.
cli-record-refused = Line { $line } was not recorded. { $reason }
cli-import-done =
    { $file }: { $added ->
        [one] { $added } record is new
       *[other] { $added } records are new
    }, { $there ->
        [one] { $there } was there already.
       *[other] { $there } were there already.
    }
cli-skipped =
    { $count ->
        [one] { $count } entry was left out. { $reason }
       *[other] { $count } entries were left out. { $reason }
    }
cli-row-refused = { $file }, line { $line } was left out. { $reason }
cli-record-refused-count =
    { $count ->
        [one] { $count } line was not recorded.
       *[other] { $count } lines were not recorded.
    }
cli-rows-more =
    { $count ->
        [one] { $count } more row was left out.
       *[other] { $count } more rows were left out.
    }
cli-rows-out-of-order =
    { $count ->
        [one] { $count } row is out of order and was left out. Sort the file by time.
       *[other] { $count } rows are out of order and were left out. Sort the file by time.
    }
cli-page-written = The page with pictures is in { $file }.
cli-place-row = { $number }. { $from } to { $to } ({ $time }): { $name } – { $kind }
cli-place-named = That place is now called { $name }, on every day.
cli-place-undone = Your last change was taken back.
cli-shift-ended = Your shift from { $from } now ends at { $to }. To take that back: stint place undo
cli-shift-end-take = If that is right: stint shift end { $date }
cli-try = Try: { $command }
cli-and-try = { $sentence } { $try }
cli-contract-kept = The contract in { $file } is kept in your vault.
cli-payslip-kept = The payslip in { $file } is kept in your vault.
cli-convert-done =
    { $written ->
        [one] { $written } record was written to { $file }.
       *[other] { $written } records were written to { $file }.
    }
cli-convert-no-place =
    { $count ->
        [one] { $count } record doesn't fit this format and was left out. The format ndjson holds them all.
       *[other] { $count } records don't fit this format and were left out. The format ndjson holds them all.
    }
cli-analyse-done =
    { $fixes ->
        [one] { $fixes } position
       *[other] { $fixes } positions
    } of { $users ->
        [one] { $users } person
       *[other] { $users } people
    }: { $visits ->
        [one] { $visits } visit
       *[other] { $visits } visits
    }, { $trips ->
        [one] { $trips } trip
       *[other] { $trips } trips
    }, { $gaps ->
        [one] { $gaps } gap
       *[other] { $gaps } gaps
    }.
cli-backup-done = The backup is in { $file }. Only your recovery code opens it. Keep both in different places.
cli-backup-good =
    { $records ->
        [one] The backup is whole: { $records } record can be restored.
       *[other] The backup is whole: { $records } records can be restored.
    }
cli-restore-done = Your record is back, in { $folder }.
cli-access-set = Set: { $way }.
cli-access-removed = Removed: { $way }.
cli-access-code = The old recovery code no longer opens this vault. Keep its paper as long as you have older backups.
cli-check-done = { $records ->
    [one] One record
   *[other] { $records } records
} { $days ->
    [one] of one day can be read.
   *[other] of { $days } days can be read.
}
cli-check-rescue = The database itself is damaged. Nothing was changed in it. Save what can be read into a new vault with: stint rescue
cli-check-notes = What was noted so far:
cli-check-aside = { $files ->
    [one] One damaged piece is kept aside. Delete it with --drop-damaged once you have what you need.
   *[other] { $files } damaged pieces are kept aside. Delete them with --drop-damaged once you have what you need.
}
cli-aside-segment = A recording of { $day }, { $kilobytes } kB
cli-aside-block = A piece of the store, { $kilobytes } kB
cli-aside-unknown = A file that can't be read, { $kilobytes } kB
cli-rescue-done = The new vault is in { $folder }. The damaged one in { $damaged } was not changed. Delete it only when you are sure.

cli-erase-day-sure = This erases all records of { $date }.
cli-erase-day-shared = { $organisation } still has what you shared of this day. Ask for its erasure: stint share erasure { $day } --out erase.stint
cli-erase-campaign-sure = This makes Stint forget the campaign.
cli-erase-campaign-done = The campaign is forgotten. Your records and the log of what you agreed to are still there.
cli-erase-campaign-shared = What you sent them is still with them. To take it back: stint share withdraw
cli-erase-all-first = If you shared something, take it back first: stint share withdraw. After erasing, you can't do that from here.
cli-erase-all-sure = This erases everything. Without a backup nobody can bring it back.
cli-erase-all-done = Everything here is erased. Backups and packages that you handed out still exist. Stint can't reach them.

cli-share-clash = Stop: you know this name with another key. Compare the six words face to face before you go on.
cli-share-shown = This is all they would get, word for word:
cli-share-shown-evidence = This is what your lawyer would get. What the recorder wrote by itself is counted here by day; your lawyer gets every record of it.
cli-campaign-notice-same = This notice is the one that the invitation was made with.
cli-error-notice-differs = This notice is not the one that the invitation was made with. Ask the organisation for the right one.
cli-log-kantara = { $file } holds { $count ->
        [one] one consent
       *[other] { $count } consents
    } for other programs.
cli-share-yes-word = Your yes to exactly this: { $word }
cli-share-nothing-sent = Nothing was sent. To send it: stint share send
cli-share-sealed = Sealed in { $file }. Nothing has left this device: you send the file, by any messenger.
cli-share-receipt = The receipt is in { $file }. Keep it somewhere else: with it you can take this back even if your phone is lost.
cli-withdraw-done = Send { $file } to them. It asks them to delete what you shared.
cli-erasure-done = The request for erasure is in { $file }. Send it to whoever got your data.
cli-log-empty = You have not agreed to anything yet.
cli-log-given = { $at }: you said yes
cli-log-withdrawn = { $at }: you took it back
cli-log-erasure = { $at }: you asked for erasure
cli-log-deleted = { $at }: they say that it is deleted

cli-campaign-made = The campaign is in { $folder }. Its six words: { $words }
cli-campaign-backup = The backup of the keys is in { $file }. If this computer is lost, only the backup and its passphrase open the packages.
cli-campaign-joined = The campaign is at your desk: open its packages with stint open. Its six words: { $words }. Compare them. The member codes aren’t here, so nobody counts as confirmed.
cli-campaign-sheet = Invitation, QR code and sheet are in { $folder } again.
cli-desk-key = The key of your desk: { $key }
cli-desk-passed-over = One campaign of this desk can’t be read and was passed over. Put it back from your copy of the desk’s folder.
cli-findings-reminder = A text to send to all members:
cli-sheet-lead = Scan this with Stint. Nothing is shared by scanning.
cli-sheet-words = Compare these words
cli-sheet-compare = Stint shows you the same six words. If they differ, stop.
cli-sheet-notice = Who asks, and what for
cli-sheet-codes = One code for each member
cli-sheet-codes-how = Cut them apart. Give each member one, and cross it out.
cli-open-counted =
    { $weeks ->
        [one] { $file }: counted, { $weeks } week.
       *[other] { $file }: counted, { $weeks } weeks.
    }
cli-open-again = { $file }: this very file is here already.
cli-open-same-day = { $file } and { $other } were made on the same day and tell different figures of a week. { $file } counts, as it was opened later. If that is the wrong one, ask for that week once more, on another day.
cli-open-day-unknown = { $file } and { $other } tell different figures of a week. One came before the day that it says, so which is later isn't known. { $counts } counts. If that is the wrong one, ask for that week once more, on a later day.
cli-open-withdrawn =
    { $count ->
        [0] { $file }: taken back; the desk had nothing of it. Send them { $statement } as your answer.
        [one] { $file }: taken back; { $count } file was deleted. Send them { $statement } as your answer.
       *[other] { $file }: taken back; { $count } files were deleted. Send them { $statement } as your answer.
    }
cli-open-files-left = { $file }: taken back, and deleted in the inbox. These files still hold it: { $files }. Delete them and your copies, then open this file again: that writes the signed answer.
cli-open-of-none = This file is for none of the campaigns that could be opened. Open it again when all of them can be.
cli-open-refused = { $file }: refused. { $reason }
cli-open-done = { $counted } counted, { $refused } refused.
cli-evidence-written = The pack without its seal is in { $file }. Keep it safe: it holds the whole record.
cli-findings-choice = { $name }: { $error } It costs { $cost } of the { $whole } that each member has.
cli-findings-choose = Nothing was released. Choose one with --noise.
cli-findings-left = { $left } of { $whole } are left for the member who gave most.
cli-campaign-restored =
    { $count ->
        [0] The keys are back. Bring a campaign with --campaign.
        [one] The keys and one campaign are back. Open its packages again.
       *[other] The keys and { $count } campaigns are back. Open their packages again.
    }
cli-campaign-without-codes = { $file } is an invitation: the member codes and the list of findings are not in it. Nobody will count as confirmed. Bring campaign.age from the old desk if you can.
cli-cases-none = No member agreed to a view of her own figures.
cli-cases-member = Member { $key }
cli-findings-dots = Each dot is a member. Her own figure isn't shown: members of a group of ten or more are spread evenly over its span.
cli-findings-unit-hours = hours a week
cli-findings-unit-km = km a week
cli-findings-unit-count = a week
cli-retention-over = The time to keep the data of { $organisation } is over. All of it is deleted here. The signed statement is in { $file }. Delete your copies, too.
cli-retention-files-left = The time to keep the data of { $organisation } is over. The inbox is empty. These files still hold some: { $files }. Delete them. The signed statement is written next time.
cli-findings-members = members
cli-findings-median = the middle member, a week
cli-findings-spread = from the lowest to the highest
cli-findings-notes = What to know about these figures
cli-findings-bars = How many members lie between which figures. Each bar is a group of ten or more; bars can span more or less.
cli-findings-unit = members
cli-findings-written = The findings are in { $folder }, as a page, a table and JSON.

cli-progress-analyse = Working it out
cli-progress-read = Reading
cli-progress-write = Writing
cli-progress-open = Opening packages
cli-progress-rewrite = Bringing your data into the newer form

cli-error-file = { $file }: { $reason }
cli-error-nothing-usable = { $file }: there is nothing in it that can be used. Nothing was written.
cli-error-no-contract-file = Name a contract, or a payslip with --payslip.
cli-error-secret-not-text = The passphrase is not text.
cli-error-no-campaign = This desk has no such campaign. Is it the right folder?
cli-error-campaign-there = This campaign is at your desk already.
cli-error-desk-backup = There is no desk yet. Say where the backup of its keys goes: --backup FILE.
cli-error-no-ledger = The list of released findings, { $file }, is missing. Put it back from your copy of the desk’s folder. If you know that nothing was ever released: --no-earlier-findings.
cli-error-nobody-to-confirm = There is nobody to say yes. Use --confirm with the word that the preview shows.
cli-error-needs-yes = There is nobody to say yes. Use --yes.
cli-error-withdraw-out = Say where to write the withdrawal: --out FILE.
cli-error-plan = { $file }, line { $line }: { $reason }. The guide for organisers has an example.
cli-error-plan-word = { $file }: "{ $word }" is not known for "{ $key }". The guide for organisers lists the words.

cli-arg-words = The six words that the steward told you, if you compare them.
cli-arg-case_view = Also allow a view of your own figures, for your own case.
cli-arg-names_in_full = At level 5, send clients’ names and your notes as you wrote them.
cli-arg-statement = The organiser's statement that it is deleted, to check and keep.
cli-arg-everyone = Also count members without a code. The finding says so.
cli-arg-status = Only say what came in and what is missing. Nothing is released.
cli-arg-no_earlier_findings = The list of findings is gone, and you know that none was ever released.
cli-arg-date_order = Which comes first in dates like 3/4/22.

## The demo

cli-demo-world =
    { $days ->
        [one] 1. { $name } is a homecare worker with { $employer }. Her { $days } day is made up: visits, streets, traffic, phone.
       *[other] 1. { $name } is a homecare worker with { $employer }. Her { $days } days are made up: visits, streets, traffic, phone.
    }
cli-demo-recording = Recording
cli-demo-recorded =
    { $kills ->
        [one] 2. Her phone stayed locked and kept { $records } records, each sealed at once. The app was killed { $kills } time.
       *[other] 2. Her phone stayed locked and kept { $records } records, each sealed at once. The app was killed { $kills } times.
    }
cli-demo-week = 3. In the evening she unlocks it and sees her days:
cli-demo-truth = 4. The days are simulated, so we know the truth. Here it stands beside what Stint worked out:
cli-demo-truth-line = { $figure }: truth { $truth }, Stint { $stint } ({ $range }), { $holds }
cli-demo-truth-title = The truth beside Stint
cli-demo-truth-note = A range is honest when it holds the truth. Where it doesn't, the table says so.
cli-demo-figure-visits = Visits to clients and office
cli-demo-figure-places = Time with clients and at the office
cli-demo-figure-between = Time on the way between them
cli-demo-figure-km = Distance between them
cli-demo-figure-after-hours = Work apps after hours
cli-demo-column-figure = Figure
cli-demo-column-truth = Truth
cli-demo-column-stint = Stint
cli-demo-column-range = Range
cli-demo-column-holds = Range and truth
cli-demo-holds = range holds the truth
cli-demo-misses = range misses the truth
cli-demo-notice =
    This notice is made up for the demo. Homecare Workers United asks members how much travel time goes unpaid.
    Only totals per week are collected. They are deleted 180 days after the campaign.
cli-demo-campaign =
    { $bytes ->
        [one] 5. Her union makes a campaign: a signed invitation of { $bytes } byte with a QR code. Its six words: { $words }
       *[other] 5. Her union makes a campaign: a signed invitation of { $bytes } bytes with a QR code. Its six words: { $words }
    }
cli-demo-preview = 6. She sees all that would go, and nothing else can:
cli-demo-shared =
    { $bytes ->
        [one] 7. She says yes to exactly that. It is sealed: { $bytes } byte, like every small package.
       *[other] 7. She says yes to exactly that. It is sealed: { $bytes } bytes, like every small package.
    }
cli-demo-others-progress = Other members
cli-demo-others =
    { $members ->
        [one] 8. { $members } more member does the same on her own phone.
       *[other] 8. { $members } more members do the same on their own phones.
    }
cli-demo-opened =
    { $packages ->
        [one] 9. The organiser opens { $packages } package. It is checked before it counts.
       *[other] 9. The organiser opens { $packages } packages. Each is checked before it counts.
    }
cli-demo-findings = 10. Together they say:
cli-demo-done = Look around in { $folder } – begin with 1-week.html and 3-findings/findings.html. Then try:
# The text of a file.
# max: 700
cli-demo-look =
    Everything here is made up. No real person, place or union is in it.

    1-week.html: her week, with pictures.
    2-week-against-truth.html: what Stint worked out, beside the truth.
    3-findings: what all members say together.
    campaign: the invitation, its QR code and the steward's sheet.
    packages: what each member sent. Only the desk can open them.
    phone and desk: a real vault and a real desk. Their passphrases are in the files beside them.

    Commands to try next:

cli-owed-about = Show what you may be owed in a pay period, with the working and the law behind it.
cli-owed-example = stint owed 2026-11-17 --html owed.html --csv owed.csv
cli-letter-about = Write a letter to your employer or your union as a draft: what was found, line by line.
cli-letter-example = stint letter 2026-11-17 --for employer --out letter.txt
cli-roster-about = Keep your roster (CSV or calendar file), to compare the plan with what happened.
cli-roster-example = stint roster roster.ics --zone Europe/London
cli-pack-about = Check a rule pack that your union wrote. With --keep it is used for your contract.
cli-pack-example = stint pack our-rules.toml
cli-arg-csv = Also write the findings as a table, a row for each step.
cli-arg-addressee = Whom the letter is for.
cli-arg-roster_zone = The zone of times in the roster that name none, as in Europe/London.
cli-arg-keep = Keep it in your vault.
cli-sheet-written = Findings as a table: { $file }
cli-letter-written = The draft is in { $file }. Read it, change what you want, and put names in. Stint sends nothing.
cli-letter-nothing = Nothing was found from { $from } to { $to } that a letter could be about.
cli-letter-nothing-employer = Nothing was found from { $from } to { $to } for a letter to your employer. The letter to your union may hold more.
cli-roster-kept =
    { $count ->
        [one] The roster's visit is kept, from { $from } to { $to }.
       *[other] The roster's { $count } visits are kept, from { $from } to { $to }.
    }
cli-pack-fine =
    { $count ->
        [one] { $file } is in order: { $count } figure for { $code }.
       *[other] { $file } is in order: { $count } figures for { $code }.
    }
cli-pack-kept =
    { $count ->
        [one] { $file } is kept: { $count } figure for contracts of { $code }.
       *[other] { $file } is kept: { $count } figures for contracts of { $code }.
    }
cli-pack-figure = { $key }, { $value }: { $source }
cli-pack-counts = counts
cli-pack-does-not-count = does not count
cli-pack-depends = depends
cli-pack-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }

cli-mark-about = Say what no phone can see: a shift, a break, a night asleep on duty, time on call, leave. "stint place undo" takes it back.
cli-mark-example = stint mark sleep-in 2026-11-02T22:00 2026-11-03T07:00
    stint mark leave 2026-08-03 2026-08-14
cli-arg-mark = What it was. For leave, the kind does not matter and is not asked.
cli-arg-mark_from = When it began: a date, or a date and time as in 2026-11-02T22:00.
cli-arg-mark_to = When it ended. A date alone means the end of that day.
cli-mark-kept = Kept: { $what }, from { $from } to { $to }.
cli-mark-shift = shift
cli-mark-break = break
cli-mark-sleep-in = asleep on duty
cli-mark-on-call = on call
cli-mark-leave = leave
cli-error-mark-time = "{ $text }" is no date or time. Write it as 2026-11-02 or 2026-11-02T22:00.
cli-error-mark-order = It ends before it begins. Give the earlier time first.
cli-desk-inbox-passed-over = The campaign of { $organisation } was passed over. { $reason }
cli-desk-folder-away = Where a file’s folder or stick is away, Stint can’t tell whether the file is deleted. Plug in the stick that it was on. If you deleted the folder, make an empty one with the same name.
