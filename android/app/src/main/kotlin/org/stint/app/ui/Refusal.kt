package org.stint.app.ui

import android.content.Intent
import android.provider.Settings.ACTION_DATE_SETTINGS
import android.provider.Settings.ACTION_INTERNAL_STORAGE_SETTINGS
import org.stint.app.R
import stint.bindings.StintException

/** What can be done about a refusal with one touch. */
enum class Step(val text: Int, val take: (MainActivity) -> Unit) {
    OPEN(R.string.shell_unlock_button, { it.lockNow() }),
    BEGIN(R.string.shell_start_begin_button, { it.begin(WelcomeScreen()) }),
    TODAY(R.string.shell_tab_today_tab, { it.place(Place.TODAY) }),
    SHARE(R.string.shell_tab_share_tab, { it.place(Place.SHARE) }),
    SCAN(R.string.shell_share_scan_button, { it.go(ScanScreen()) }),
    CONTRACT(R.string.shell_week_contract_button, { it.go(ContractScreen()) }),
    WAYS(R.string.shell_data_ways, { it.go(WaysScreen()) }),
    CHECK(R.string.shell_data_check_button, { it.go(CheckScreen()) }),
    RESCUE(R.string.shell_unlock_rescue_button, { it.go(RescueScreen()) }),
    RESTORE(R.string.shell_data_restore_title, { it.go(RestoreScreen()) }),
    STORAGE(R.string.shell_common_settings_button, { it.launch(Intent(ACTION_INTERNAL_STORAGE_SETTINGS)) }),
    CLOCK(R.string.shell_common_settings_button, { it.launch(Intent(ACTION_DATE_SETTINGS)) }),
    BACK(R.string.shell_common_back_button, { it.back() }),
}

/** A refusal of the core in her words, and the next step where there is one touch for it. */
data class Refusal(val text: Int, val step: Step?) {
    companion object {
        /** No `else`: a new refusal doesn't compile until it has its words. */
        fun of(why: StintException): Refusal = when (why) {
            is StintException.Locked -> R.string.shell_error_locked then Step.OPEN
            is StintException.RecorderStopped -> R.string.shell_error_recorder_stopped then Step.TODAY
            is StintException.PreviewUsed -> R.string.shell_error_preview_used then Step.BACK
            is StintException.RecoveryCodeWiped -> R.string.shell_error_recovery_code_wiped then Step.WAYS
            is StintException.CalledFromCallback -> R.string.shell_error_called_from_callback then null
            is StintException.Internal -> R.string.shell_error_internal then Step.OPEN
            is StintException.BadPath -> R.string.shell_error_bad_path then null
            is StintException.BadTime -> R.string.shell_error_bad_time then Step.CLOCK
            is StintException.BadSpan -> R.string.shell_error_bad_span then null
            is StintException.BadDate -> R.string.shell_error_bad_date then null
            is StintException.BadZone -> R.string.shell_error_bad_zone then Step.CLOCK
            is StintException.BadNumber -> R.string.shell_error_bad_number then null
            is StintException.BadText -> R.string.shell_error_bad_text then null
            is StintException.TooLarge -> R.string.shell_error_too_large then null
            is StintException.PassphraseTooShort -> R.string.shell_error_passphrase_too_short then null
            is StintException.BadCampaignName -> R.string.shell_error_bad_campaign_name then Step.SHARE
            is StintException.NoVault -> R.string.shell_error_no_vault then Step.BEGIN
            is StintException.VaultExists -> R.string.shell_error_vault_exists then null
            is StintException.VaultInUse -> R.string.shell_error_vault_in_use then null
            is StintException.RecorderRunning -> R.string.shell_error_recorder_running then Step.TODAY
            is StintException.TooFewSlots -> R.string.shell_error_too_few_slots then Step.WAYS
            is StintException.NoSuchSlot -> R.string.shell_error_no_such_slot then null
            is StintException.WrongPassphrase -> R.string.shell_error_wrong_passphrase then null
            is StintException.WrongRecoveryCode -> R.string.shell_error_wrong_recovery_code then null
            is StintException.MistypedRecoveryCode -> R.string.shell_error_mistyped_recovery_code then null
            is StintException.WrongPlatformKey -> R.string.shell_error_wrong_platform_key then null
            is StintException.SlotDamaged -> R.string.shell_error_slot_damaged then null
            is StintException.CostChanged -> R.string.shell_error_cost_changed then null
            is StintException.NewerVersion -> R.string.shell_error_newer_version then null
            is StintException.KeysDamaged -> R.string.shell_error_keys_damaged then Step.RESCUE
            is StintException.KeysMissing -> R.string.shell_error_keys_missing then Step.RESTORE
            is StintException.KeysOlder -> R.string.shell_error_keys_older then Step.RESCUE
            is StintException.StoreForeign -> R.string.shell_error_store_foreign then Step.RESTORE
            is StintException.StoreDamaged -> R.string.shell_error_store_damaged then Step.RESCUE
            is StintException.DataDamaged -> R.string.shell_error_data_damaged then Step.CHECK
            is StintException.ManifestForged -> R.string.shell_error_manifest_forged then Step.OPEN
            is StintException.DiskFull -> R.string.shell_error_disk_full then Step.STORAGE
            is StintException.DeviceLocked -> R.string.shell_error_device_locked then null
            is StintException.DeviceKeyLost -> R.string.shell_error_device_key_lost then null
            is StintException.KeyStoreFailed -> R.string.shell_error_key_store_failed then null
            is StintException.NoRandomness -> R.string.shell_error_no_randomness then null
            is StintException.Io -> R.string.shell_error_io then Step.STORAGE
            is StintException.SinkFull -> R.string.shell_error_sink_full then null
            is StintException.SinkFailed -> R.string.shell_error_sink_failed then null
            is StintException.Unsettled -> R.string.shell_error_unsettled then Step.OPEN
            is StintException.BackupDamaged -> R.string.shell_error_backup_damaged then null
            is StintException.BackupForeign -> R.string.shell_error_backup_foreign then null
            is StintException.FileExists -> R.string.shell_error_file_exists then null
            is StintException.BadSetting -> R.string.shell_error_bad_setting then null
            is StintException.FileUnreadable -> R.string.shell_error_file_unreadable then null
            is StintException.FileEmpty -> R.string.shell_error_file_empty then null
            is StintException.FileUnrecognised -> R.string.shell_error_file_unrecognised then null
            is StintException.FileDamaged -> R.string.shell_error_file_damaged then null
            is StintException.ZipEncrypted -> R.string.shell_error_zip_encrypted then null
            is StintException.ZipRefused -> R.string.shell_error_zip_refused then null
            is StintException.DateOrderUnknown -> R.string.shell_error_date_order_unknown then null
            is StintException.Stopped -> R.string.shell_error_stopped then null
            is StintException.BadForm -> R.string.shell_error_bad_form then null
            is StintException.LodgingNights -> R.string.shell_error_lodging_nights then null
            is StintException.NoRules -> R.string.shell_error_no_rules then null
            is StintException.PayslipSum -> R.string.shell_error_payslip_sum then null
            is StintException.NoContract -> R.string.shell_error_no_contract then Step.CONTRACT
            is StintException.BadMoney -> R.string.shell_error_bad_money then null
            is StintException.NothingRecorded -> R.string.shell_error_nothing_recorded then null
            is StintException.NoSuchVisit -> R.string.shell_error_no_such_visit then Step.BACK
            is StintException.NoPosition -> R.string.shell_error_no_position then null
            is StintException.NothingToUndo -> R.string.shell_error_nothing_to_undo then null
            is StintException.NotAnInvitation -> R.string.shell_error_not_an_invitation then Step.SCAN
            is StintException.InvitationNewer -> R.string.shell_error_invitation_newer then null
            is StintException.InvitationIncomplete -> R.string.shell_error_invitation_incomplete then null
            is StintException.InvitationDeceptive -> R.string.shell_error_invitation_deceptive then null
            is StintException.InvitationNotGenuine -> R.string.shell_error_invitation_not_genuine then null
            is StintException.SameNameOtherKey -> R.string.shell_error_same_name_other_key then null
            is StintException.WordsDiffer -> R.string.shell_error_words_differ then null
            is StintException.CampaignOver -> R.string.shell_error_campaign_over then null
            is StintException.OutsideCampaign -> R.string.shell_error_outside_campaign then Step.BACK
            is StintException.NothingToShare -> R.string.shell_error_nothing_to_share then Step.BACK
            is StintException.BadMemberCode -> R.string.shell_error_bad_member_code then null
            is StintException.DigestMismatch -> R.string.shell_error_digest_mismatch then Step.BACK
            is StintException.PreviewStale -> R.string.shell_error_preview_stale then Step.BACK
            is StintException.PreviewForeign -> R.string.shell_error_preview_foreign then Step.BACK
            is StintException.NothingShared -> R.string.shell_error_nothing_shared then null
            is StintException.AlreadyWithdrawn -> R.string.shell_error_already_withdrawn then null
            is StintException.ConsentLogBroken -> R.string.shell_error_consent_log_broken then Step.RESTORE
            is StintException.BadStatement -> R.string.shell_error_bad_statement then null
        }

        private infix fun Int.then(step: Step?) = Refusal(this, step)
    }
}
