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
vault-error-keys-damaged = The file with your keys is damaged. Your data is still there. Restore your last backup with your recovery code.
vault-error-store-damaged = Your stored data is damaged or was swapped. Do not delete anything. Restore your last backup with your recovery code.
vault-error-day-damaged = The data of one day is damaged. All other days are fine.
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
vault-note-key-copy-damaged = One of two copies of your keys was damaged. Stint has made it again.
vault-note-platform-key-lost = Your phone has lost its key. Set up your screen lock again as a way to open Stint.
vault-note-rewritten = Stint keeps your data in a newer form now. Every record was copied and compared, and nothing is missing.
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
