vault-error-no-vault = There is no Stint data here yet. Set Stint up first, or restore a backup.
vault-error-already-exists = There is Stint data here already. Nothing was changed. Choose an empty folder.
vault-error-in-use = Stint is already open in another window. Close it there first.
vault-error-recorder-running = Recording is on. Pause it first, then try again.
vault-error-too-few-slots = You need two ways to open your data: the recovery code and one more. Add a passphrase or use your screen lock.
vault-error-no-such-slot = Your data can't be opened this way. Use another way, such as your recovery code.
vault-error-wrong-passphrase = This passphrase is not right. Try again, or use your recovery code.
vault-error-wrong-recovery-code = This recovery code is for other data. Look for the paper that belongs to this phone.
vault-error-malformed-recovery-code = There is a typing error in the recovery code. Compare it with your paper, letter by letter.
vault-error-wrong-platform-key = Your phone's key does not fit this data. Use your passphrase or your recovery code.
vault-error-slot-damaged = This way to open your data is damaged. Use another way, such as your recovery code.
vault-error-cost-changed = Somebody changed how your passphrase is checked. Do not type it. Use your recovery code.
vault-error-newer = This data was written by a newer Stint. Update Stint, then open it again.
vault-error-keys-damaged = The file with your keys is damaged. Your data is still there: delete nothing. Rescue what can be read into a new folder, or restore your last backup.
vault-error-store-damaged = Your stored data is damaged. Delete nothing. Rescue what can be read into a new folder, or restore your last backup.
vault-error-day-damaged = The data of one day is damaged. All other days are fine. Have Stint check your data: it keeps what can be read and says what is lost.
vault-error-manifest-forged = Recording stopped because its keys were changed. Open Stint once to put this right.
vault-error-disk-full = The phone is full. Free some space, so that recording can go on.
vault-error-platform-locked = Your phone is locked. Unlock it and try again.
vault-error-platform-key-lost = Your phone has lost its key, for example because the screen lock was removed. Use your passphrase or your recovery code.
vault-error-platform-failed = Your phone's key store did not answer. Try again in a moment.
vault-error-no-randomness = Your phone gave no random numbers, so nothing was written. Restart it and try again.
vault-error-too-large = This is too large to be stored. Nothing was changed.
vault-error-backup-damaged = This backup is damaged or not a Stint backup. Try another copy.
vault-error-backup-foreign = This backup belongs to another recovery code. Look for the paper from the day the backup was made.
vault-error-database = The stored data could not be read or written. Restart Stint and try again.
vault-error-io = A file could not be read or written. Check that the phone has free space, then try again.
vault-note-segment-damaged = { $places ->
    [one] On { $day } one part of the recording is damaged. Everything else of that day was kept.
   *[other] On { $day } { $places } parts of the recording are damaged. Everything else of that day was kept.
}
vault-note-segment-changed = A recording of { $day } was changed after it was made. What could be read was kept. Check that day.
vault-note-segment-missing = A recorded stretch is missing. Somebody or something deleted it before Stint could take it in.
vault-note-segment-foreign = There was a file among your recordings that this phone did not write. It was set aside and not used.
vault-note-segment-unreadable = A recording can't be opened. It was set aside and not deleted.
vault-note-segment-unchecked = Your phone could not check its own mark on a recording of { $day }. The recording was kept.
vault-note-day-damaged = Stored data of { $day } is damaged. What could be read was kept.
vault-note-older-copy = This is an older copy of your data. What you did since then may be missing.
vault-note-manifest-forged = The keys for recording were damaged or changed by somebody. Stint has replaced them.
vault-note-key-copy-damaged = One of two copies of your keys was damaged or missing. Stint has made it again.
vault-note-platform-key-lost = Your phone has lost its key. Set up your screen lock again as a way to open Stint.
vault-note-rewritten = Stint keeps your data in a newer form now. Every record that could be read was copied and compared, and none of them is missing.
vault-note-not-rewritten = Stint could not keep your data in its newer form, and tries again the next time. Nothing is missing: all of it stays where it is.
vault-note-not-rewritten-damaged = Parts of your data are damaged, so Stint could not keep it in its newer form. All that can be read stays where it is. Let Stint check your data, and make a backup.
vault-note-erased = You erased your records from { $first } to { $last }.
vault-erasure-done = { $records ->
    [one] One record is erased,
   *[other] { $records } records are erased,
} { $amendments ->
    [0] and no correction.
    [one] and one correction with it.
   *[other] and { $amendments } corrections with them.
}
vault-erasure-device-key-gone = What is left in the phone's memory can't be opened by anybody.
vault-erasure-secret-and-old-image = Only somebody who has your passphrase or recovery code and also an old copy of this phone's memory could still open what you erased.
vault-erasure-copies-elsewhere = Backups and packages that you made before are not erased. Delete or recall them yourself.
vault-error-keys-missing = The file with your keys is gone, and without it nobody can open your data. Delete nothing. Put the file back if you have a copy of the folder, or restore your last backup.
vault-error-keys-older = The file with your keys is an older copy. It lacks the newest keys. Put the newer file back, rescue what can be read, or restore your last backup.
vault-error-store-foreign = The stored data and the keys in this folder do not belong together. Put the right files back, or restore your last backup.
vault-note-segment-again = A recording of { $day } that Stint had already taken in was put back. Nothing counts twice.
vault-note-older-keys = The file with your keys was replaced by an older copy. Stint has written the newest one again. If you did not restore a copy yourself, change your passphrase.
vault-note-older-list = The keys for recording were replaced by older ones. Stint has put the new ones back.
vault-note-day-mended = { $lost ->
    [0] Stored data of { $day } was damaged. All records could be read. The damaged piece was set aside.
    [one] Stored data of { $day } was damaged. One record is lost. All others were kept, and the damaged piece was set aside.
   *[other] Stored data of { $day } was damaged. { $lost } records are lost. All others were kept, and the damaged piece was set aside.
}
vault-note-log-mended = { $lost ->
    [0] A piece of your data was damaged: { $log }. Everything in it could be read.
    [one] A piece of your data was damaged: { $log }. One entry is lost. The damaged piece was set aside.
   *[other] A piece of your data was damaged: { $log }. { $lost } entries are lost. The damaged piece was set aside.
}
vault-note-slot-set = You set a way to open your data: { $way }.
vault-note-slot-removed = You removed a way to open your data: { $way }.
vault-note-slot-lost = One way to open your data is gone, because its key is gone: { $way }. Set it up again.
vault-note-rescued = { $records ->
    [one] This data was rescued from a damaged folder, with one record.
   *[other] This data was rescued from a damaged folder, with { $records } records.
} { $losses ->
    [0] Nothing was found to be lost.
    [one] One thing was lost or could not be checked. The next note names it.
   *[other] { $losses } things were lost or could not be checked. The next notes name them.
}
vault-note-day-lost = { $lost ->
    [one] One record of { $day } is lost.
   *[other] { $lost } records of { $day } are lost.
}
vault-note-day-lost-unknown = Records of { $day } are lost or are older ones. How many can't be known.
vault-note-log-lost = { $lost ->
    [one] One entry is lost: { $log }.
   *[other] { $lost } entries are lost: { $log }.
}
vault-note-log-lost-unknown = Entries are lost or are older ones: { $log }. How many can't be known.
vault-note-pieces-lost = { $pieces ->
    [one] One stored piece could not be told apart or opened.
   *[other] { $pieces } stored pieces could not be told apart or opened.
}
vault-note-contents-unknown = The list of contents was lost. So days may be missing that nobody can name.
vault-note-keys-lost = Some of the keys were lost. What they opened can't be read any more.
vault-note-set-aside-dropped = { $files ->
    [one] You deleted one damaged piece that was set aside.
   *[other] You deleted { $files } damaged pieces that were set aside.
}
vault-note-campaign-erased = You erased a campaign: your key and your made-up name in it are destroyed.
vault-note-erasure-finished = An erasure that had been interrupted was finished.
vault-log-amendments = your corrections
vault-log-settings = your settings, contract and payslips
vault-log-consents = what you agreed to
vault-log-integrity = the list of such notes
vault-way-platform = your screen lock
vault-way-passphrase = your passphrase
vault-way-recovery = your recovery code
vault-erasure-device-key-kept = Your phone did not destroy its old key yet. Open Stint again: it asks the phone each time.
vault-rescue-done = { $records ->
    [one] One record was rescued,
   *[other] { $records } records were rescued,
} { $days ->
    [one] of one day,
   *[other] of { $days } days,
} { $amendments ->
    [0] and no correction.
    [one] and one correction.
   *[other] and { $amendments } corrections.
}
vault-error-unsettled = It isn't clear whether the last change was stored. Lock Stint and open it again.
vault-note-segment-not-read = A recording could not be read from this phone's storage. It stays where it is, and Stint tries again each time.
vault-note-segment-newer = A recording was made by a newer Stint. It stays where it is. Update Stint to read it.
vault-erasure-recording-keys-kept = Your phone has lost its key, so older keys had to stay. Whoever has Stint's files and your passphrase or recovery code could still open erased recordings. Set up the screen lock in Stint again, then erase once more.
vault-erasure-unread-recordings = Stint can't read or remove every recording on this phone. One of them may still hold part of what you erased. Delete what was set aside, or update Stint.
vault-erasure-damaged-copy = A damaged copy of your data is still on this phone and may hold what you erased. Erasing everything deletes it too.
