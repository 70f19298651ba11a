//! One error for the whole door.

/// Why a call failed. No case carries a value: shells have their own sentence
/// for each, in the worker's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error, uniffi::Error)]
#[uniffi(flat_error)]
pub enum StintError {
    /// The phone was locked before this call.
    #[error("the phone is locked")]
    Locked,
    /// The recorder was stopped before this call.
    #[error("the recorder was stopped")]
    RecorderStopped,
    /// The preview was used, confirmed or not. Make a new one.
    #[error("the preview was used")]
    PreviewUsed,
    /// The recovery code was wiped.
    #[error("the recovery code was wiped")]
    RecoveryCodeWiped,
    /// A callback called into Stint.
    #[error("a callback called into Stint")]
    CalledFromCallback,
    /// A defect of Stint. What was recorded is safe. A phone or recorder that
    /// was at work is closed now.
    #[error("a defect of Stint")]
    Internal,

    /// A path that isn't absolute, is too long, or holds a zero byte.
    #[error("the path is not absolute")]
    BadPath,
    /// A time outside the years 1970 to 9999, or a zone offset beyond 18 hours.
    #[error("the time is out of range")]
    BadTime,
    /// An end before its start, or more days than one report holds.
    #[error("the stretch of time is out of range")]
    BadSpan,
    /// A date that no calendar has.
    #[error("there is no such date")]
    BadDate,
    /// A time zone that isn't known.
    #[error("the time zone is not known")]
    BadZone,
    /// A position that isn't on Earth, or a number that isn't one.
    #[error("the number is out of range")]
    BadNumber,
    /// A text with control characters, or an empty one where one is needed.
    #[error("the text holds control characters or is empty")]
    BadText,
    /// A text, list or file longer than its kind allows.
    #[error("the value is too large")]
    TooLarge,
    /// A passphrase of fewer than 8 characters.
    #[error("the passphrase is too short")]
    PassphraseTooShort,
    /// A campaign's name that isn't 32 hexadecimal digits.
    #[error("not the name of a campaign")]
    BadCampaignName,

    /// There is no vault in this folder.
    #[error("there is no vault")]
    NoVault,
    /// There already is one; nothing is overwritten.
    #[error("there already is a vault")]
    VaultExists,
    /// The vault is unlocked elsewhere.
    #[error("the vault is open elsewhere")]
    VaultInUse,
    /// A recorder runs on the same folder.
    #[error("a recorder is running")]
    RecorderRunning,
    /// A vault needs a passphrase or the phone's lock beside the recovery code.
    #[error("a vault needs two ways to be opened")]
    TooFewSlots,
    /// The vault can't be opened this way.
    #[error("the vault can't be opened this way")]
    NoSuchSlot,
    /// Wrong passphrase.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The recovery code is another vault's.
    #[error("the recovery code is another vault's")]
    WrongRecoveryCode,
    /// The recovery code has a typing error.
    #[error("the recovery code has a typing error")]
    MistypedRecoveryCode,
    /// What the key store unwrapped isn't this vault's key.
    #[error("the unwrapped key is not this vault's")]
    WrongPlatformKey,
    /// This way of opening is damaged; another may work.
    #[error("this way of opening the vault is damaged")]
    SlotDamaged,
    /// Somebody changed what trying a passphrase costs.
    #[error("the passphrase's cost was changed")]
    CostChanged,
    /// Written by a newer Stint: update.
    #[error("written by a newer version")]
    NewerVersion,
    /// The key file is damaged.
    #[error("the key file is damaged")]
    KeysDamaged,
    /// The key file is gone, and the data it opened is still there.
    #[error("the key file is missing")]
    KeysMissing,
    /// The key file is an older copy than the store needs.
    #[error("the key file is older than the store")]
    KeysOlder,
    /// The store and the keys don't belong together.
    #[error("the store belongs to another vault")]
    StoreForeign,
    /// The store is damaged.
    #[error("the store is damaged")]
    StoreDamaged,
    /// Data of a day, or a stored value, is damaged.
    #[error("stored data is damaged")]
    DataDamaged,
    /// The recorder's keys can't be trusted. Unlocking puts them right.
    #[error("the recorder's keys can't be trusted")]
    ManifestForged,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// The key store refuses while the device is locked.
    #[error("the device is locked")]
    DeviceLocked,
    /// The key store's key is gone.
    #[error("the device's key is gone")]
    DeviceKeyLost,
    /// The key store failed.
    #[error("the key store failed")]
    KeyStoreFailed,
    /// The system gave no random numbers.
    #[error("no random numbers")]
    NoRandomness,
    /// A file couldn't be read or written.
    #[error("a file couldn't be read or written")]
    Io,
    /// There is no more room where a sink writes to.
    #[error("the sink is full")]
    SinkFull,
    /// A sink failed.
    #[error("the sink failed")]
    SinkFailed,
    /// Nobody knows whether the last change is in force: lock it and open it again.
    #[error("the last change may or may not be in force")]
    Unsettled,
    /// The backup is damaged or isn't one.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// The backup is for another recovery code.
    #[error("the backup is for another recovery code")]
    BackupForeign,
    /// There is a file of that name already; nothing is overwritten.
    #[error("there is such a file already")]
    FileExists,
    /// A setting can't be read: another version wrote it. Set it again.
    #[error("a setting can't be read")]
    BadSetting,

    /// The file to import can't be read, or is a folder.
    #[error("the file can't be read")]
    FileUnreadable,
    /// The file to import is empty.
    #[error("the file is empty")]
    FileEmpty,
    /// The file is of no known format.
    #[error("the file's format is not known")]
    FileUnrecognised,
    /// The file is damaged or ends too early.
    #[error("the file is damaged")]
    FileDamaged,
    /// The zip file has a password.
    #[error("the zip file has a password")]
    ZipEncrypted,
    /// The zip file holds too much, or only other zip files.
    #[error("the zip file is refused")]
    ZipRefused,
    /// The order of day and month can't be told from the file.
    #[error("the order of day and month can't be told")]
    DateOrderUnknown,
    /// Stopped on request; nothing was kept.
    #[error("stopped on request")]
    Stopped,

    /// The contract or payslip can't be read.
    #[error("the form can't be read")]
    BadForm,
    /// The contract has a charge for lodging, and not for how many nights a week
    /// (1 to 7).
    #[error("the nights of lodging a week are missing")]
    LodgingNights,
    /// No rules are known for that country or band.
    #[error("no rules are known for this")]
    NoRules,
    /// The payslip's parts don't make its total.
    #[error("the payslip doesn't add up")]
    PayslipSum,
    /// There is no contract yet.
    #[error("there is no contract")]
    NoContract,
    /// Amounts in two currencies, or too large.
    #[error("the amounts don't fit")]
    BadMoney,

    /// Nothing was recorded then.
    #[error("nothing was recorded then")]
    NothingRecorded,
    /// There is no such visit any more.
    #[error("there is no such visit")]
    NoSuchVisit,
    /// The visit has no position.
    #[error("the visit has no position")]
    NoPosition,
    /// There is nothing to take back.
    #[error("there is nothing to undo")]
    NothingToUndo,

    /// This is no invitation.
    #[error("not an invitation")]
    NotAnInvitation,
    /// The invitation was made for a newer Stint, or asks for something that
    /// isn't offered.
    #[error("the invitation needs a newer version")]
    InvitationNewer,
    /// The invitation lacks something the law or Stint asks for.
    #[error("the invitation is incomplete")]
    InvitationIncomplete,
    /// The invitation's texts try to look like others.
    #[error("the invitation's texts deceive")]
    InvitationDeceptive,
    /// The invitation's signature is missing or wrong.
    #[error("the invitation is not genuine")]
    InvitationNotGenuine,
    /// The same name was seen before with another key.
    #[error("the name belongs to another key")]
    SameNameOtherKey,
    /// The words compared are not this invitation's.
    #[error("the words differ")]
    WordsDiffer,
    /// The campaign is over.
    #[error("the campaign is over")]
    CampaignOver,
    /// The campaign doesn't ask for so much detail, or these days.
    #[error("outside what the campaign asks")]
    OutsideCampaign,
    /// There is nothing to share on these days.
    #[error("nothing to share")]
    NothingToShare,
    /// The member code is mistyped.
    #[error("the member code is mistyped")]
    BadMemberCode,
    /// What was confirmed isn't what was shown. Nothing was sealed.
    #[error("what was confirmed is not what was shown")]
    DigestMismatch,
    /// The preview is of another day. Nothing was sealed.
    #[error("the preview is of another day")]
    PreviewStale,
    /// The preview was made with another vault.
    #[error("the preview is another vault's")]
    PreviewForeign,
    /// Nothing was shared with this campaign.
    #[error("nothing was shared with this campaign")]
    NothingShared,
    /// This consent was withdrawn before.
    #[error("withdrawn before")]
    AlreadyWithdrawn,
    /// The consent log was changed or is torn.
    #[error("the consent log is broken")]
    ConsentLogBroken,
    /// The statement of deletion isn't valid.
    #[error("the statement is not valid")]
    BadStatement,
}
