import StintBindings

/// The words of everything that can go wrong.
public enum Trouble {
    public static func id(of error: any Error) -> String {
        switch error {
        case let error as StintError: id(of: error)
        case let error as KeyStoreError: id(of: error)
        case is UnlockCancelled: "shell-unlock-cancelled"
        case is StillWaits: "ios-today-waits"
        case is PassphrasesDiffer: "shell-start-unlock-passphrase-differ"
        case Stretch.Problem.noTime: "shell-error-bad-time"
        case Stretch.Problem.skipped: "shell-correct-hour-missing"
        case is PaperDiffers: "shell-start-paper-check-wrong"
        default: "shell-error-io"
        }
    }

    /// The compiler holds it to every case.
    public static func id(of error: StintError) -> String {
        switch error {
        case .Locked: "shell-error-locked"
        case .RecorderStopped: "shell-error-recorder-stopped"
        case .PreviewUsed: "shell-error-preview-used"
        case .RecoveryCodeWiped: "shell-error-recovery-code-wiped"
        case .CalledFromCallback: "shell-error-called-from-callback"
        case .Internal: "shell-error-internal"
        case .BadPath: "shell-error-bad-path"
        case .BadTime: "shell-error-bad-time"
        case .BadSpan: "shell-error-bad-span"
        case .BadDate: "shell-error-bad-date"
        case .BadZone: "shell-error-bad-zone"
        case .BadNumber: "shell-error-bad-number"
        case .BadText: "shell-error-bad-text"
        case .TooLarge: "shell-error-too-large"
        case .PassphraseTooShort: "shell-error-passphrase-too-short"
        case .BadCampaignName: "shell-error-bad-campaign-name"
        case .NoVault: "shell-error-no-vault"
        case .VaultExists: "shell-error-vault-exists"
        case .VaultInUse: "shell-error-vault-in-use"
        case .RecorderRunning: "shell-error-recorder-running"
        case .TooFewSlots: "shell-error-too-few-slots"
        case .NoSuchSlot: "shell-error-no-such-slot"
        case .WrongPassphrase: "shell-error-wrong-passphrase"
        case .WrongRecoveryCode: "shell-error-wrong-recovery-code"
        case .MistypedRecoveryCode: "shell-error-mistyped-recovery-code"
        case .WrongPlatformKey: "shell-error-wrong-platform-key"
        case .SlotDamaged: "shell-error-slot-damaged"
        case .CostChanged: "shell-error-cost-changed"
        case .NewerVersion: "shell-error-newer-version"
        case .KeysDamaged: "shell-error-keys-damaged"
        case .KeysMissing: "shell-error-keys-missing"
        case .KeysOlder: "shell-error-keys-older"
        case .StoreForeign: "shell-error-store-foreign"
        case .StoreDamaged: "shell-error-store-damaged"
        case .DataDamaged: "shell-error-data-damaged"
        case .ManifestForged: "shell-error-manifest-forged"
        case .DiskFull: "shell-error-disk-full"
        case .DeviceLocked: "shell-error-device-locked"
        case .DeviceKeyLost: "shell-error-device-key-lost"
        case .KeyStoreFailed: "shell-error-key-store-failed"
        case .NoRandomness: "shell-error-no-randomness"
        case .Io: "shell-error-io"
        case .Unsettled: "shell-error-unsettled"
        case .BackupDamaged: "shell-error-backup-damaged"
        case .BackupForeign: "shell-error-backup-foreign"
        case .FileExists: "shell-error-file-exists"
        case .BadSetting: "shell-error-bad-setting"
        case .FileUnreadable: "shell-error-file-unreadable"
        case .FileEmpty: "shell-error-file-empty"
        case .FileUnrecognised: "shell-error-file-unrecognised"
        case .FileDamaged: "shell-error-file-damaged"
        case .ZipEncrypted: "shell-error-zip-encrypted"
        case .ZipRefused: "shell-error-zip-refused"
        case .DateOrderUnknown: "shell-error-date-order-unknown"
        case .Stopped: "shell-error-stopped"
        case .BadForm: "shell-error-bad-form"
        case .NoRules: "shell-error-no-rules"
        case .PayslipSum: "shell-error-payslip-sum"
        case .NoContract: "shell-error-no-contract"
        case .BadMoney: "shell-error-bad-money"
        case .NothingRecorded: "shell-error-nothing-recorded"
        case .NoSuchVisit: "shell-error-no-such-visit"
        case .NoPosition: "shell-error-no-position"
        case .NothingToUndo: "shell-error-nothing-to-undo"
        case .NotAnInvitation: "shell-error-not-an-invitation"
        case .InvitationNewer: "shell-error-invitation-newer"
        case .InvitationIncomplete: "shell-error-invitation-incomplete"
        case .InvitationDeceptive: "shell-error-invitation-deceptive"
        case .InvitationNotGenuine: "shell-error-invitation-not-genuine"
        case .SameNameOtherKey: "shell-error-same-name-other-key"
        case .WordsDiffer: "shell-error-words-differ"
        case .CampaignOver: "shell-error-campaign-over"
        case .OutsideCampaign: "shell-error-outside-campaign"
        case .NothingToShare: "shell-error-nothing-to-share"
        case .BadMemberCode: "shell-error-bad-member-code"
        case .DigestMismatch: "shell-error-digest-mismatch"
        case .PreviewStale: "shell-error-preview-stale"
        case .PreviewForeign: "shell-error-preview-foreign"
        case .NothingShared: "shell-error-nothing-shared"
        case .AlreadyWithdrawn: "shell-error-already-withdrawn"
        case .ConsentLogBroken: "shell-error-consent-log-broken"
        case .BadStatement: "shell-error-bad-statement"
        }
    }

    public static func id(of error: KeyStoreError) -> String {
        switch error {
        case .DeviceLocked: "shell-error-device-locked"
        case .KeyLost: "shell-error-device-key-lost"
        case .Failed: "shell-error-key-store-failed"
        }
    }
}
