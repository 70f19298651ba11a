//! The commands and their arguments. Their texts come from `messages/`:
//! [`crate::help`] puts them in, in the reader's language.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use stint_app::messages::Lang;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "stint", version, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[arg(long, global = true, value_parser = lang)]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

fn lang(s: &str) -> Result<Lang, String> {
    Lang::ALL
        .into_iter()
        .find(|l| l.code() == s)
        .ok_or_else(|| "en, de, fr, es".to_owned())
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Init(InitArgs),
    Record(RecordArgs),
    Import(ImportArgs),
    Week(ReportArgs),
    Day(ReportArgs),
    Owed(ReportArgs),
    Letter(LetterArgs),
    Roster(RosterArgs),
    Place(PlaceArgs),
    Shift(ShiftArgs),
    Mark(MarkArgs),
    Contract(ContractArgs),
    Pack(PackArgs),
    Export(ExportArgs),
    Erase(EraseArgs),
    Share(ShareArgs),
    Backup(BackupArgs),
    Restore(RestoreArgs),
    Access(AccessArgs),
    Check(CheckArgs),
    Rescue(RescueArgs),
    Desk(DeskArgs),
    Campaign(CampaignArgs),
    Open(OpenArgs),
    Evidence(EvidenceArgs),
    Findings(FindingsArgs),
    Analyse(AnalyseArgs),
    Convert(ConvertArgs),
    Demo(DemoArgs),
}

/// Where the worker's vault is.
#[derive(Debug, Args)]
pub(crate) struct VaultDir {
    #[arg(long, value_name = "DIR", env = "STINT_VAULT")]
    pub(crate) vault: Option<PathBuf>,
}

/// The vault and what opens it.
#[derive(Debug, Args)]
pub(crate) struct Unlocking {
    #[command(flatten)]
    pub(crate) dir: VaultDir,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["passphrase_file", "passphrase_fd"])]
    pub(crate) recovery_file: Option<PathBuf>,
}

/// A passphrase comes from a prompt, a file or a descriptor: never from an
/// argument, which other programs can read.
#[derive(Debug, Args)]
#[group(skip)]
pub(crate) struct Passphrase {
    #[arg(long, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    #[arg(long, value_name = "N", conflicts_with = "passphrase_file")]
    pub(crate) passphrase_fd: Option<u32>,
}

#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    #[command(flatten)]
    pub(crate) dir: VaultDir,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    #[arg(long, value_name = "ZONE")]
    pub(crate) zone: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) recovery_out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct RecordArgs {
    #[command(flatten)]
    pub(crate) dir: VaultDir,
}

#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ReportArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_name = "DATE")]
    pub(crate) date: Option<NaiveDate>,
    #[arg(long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) csv: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct LetterArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_name = "DATE")]
    pub(crate) date: Option<NaiveDate>,
    #[arg(long = "for", value_enum, value_name = "WHOM")]
    pub(crate) addressee: Addressee,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

/// Who gets a letter.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Addressee {
    Employer,
    Union,
}

#[derive(Debug, Args)]
pub(crate) struct RosterArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long = "zone", value_name = "ZONE")]
    pub(crate) roster_zone: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct PackArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) keep: bool,
}

#[derive(Debug, Args)]
pub(crate) struct PlaceArgs {
    #[command(subcommand)]
    pub(crate) command: PlaceCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PlaceCommand {
    List {
        #[command(flatten)]
        unlock: Unlocking,
        #[arg(value_name = "DATE")]
        date: Option<NaiveDate>,
    },
    Name {
        #[command(flatten)]
        unlock: Unlocking,
        #[arg(value_name = "DATE")]
        date: NaiveDate,
        #[arg(value_name = "NUMBER")]
        visit: usize,
        #[arg(long, value_enum)]
        kind: KindArg,
        #[arg(value_name = "NAME")]
        name: String,
    },
    Undo {
        #[command(flatten)]
        unlock: Unlocking,
    },
}

#[derive(Debug, Args)]
pub(crate) struct ShiftArgs {
    #[command(subcommand)]
    pub(crate) command: ShiftCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ShiftCommand {
    End {
        #[command(flatten)]
        unlock: Unlocking,
        #[arg(value_name = "DATE")]
        date: NaiveDate,
    },
}

/// What a place is to the worker.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum KindArg {
    Home,
    Client,
    Office,
    Personal,
}

#[derive(Debug, Args)]
pub(crate) struct MarkArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_enum, value_name = "WHAT")]
    pub(crate) mark: MarkArg,
    #[arg(value_name = "FROM")]
    pub(crate) mark_from: String,
    #[arg(value_name = "TO")]
    pub(crate) mark_to: String,
}

/// What a worker says of a stretch of time.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum MarkArg {
    Shift,
    Break,
    SleepIn,
    OnCall,
    Leave,
}

#[derive(Debug, Args)]
pub(crate) struct ContractArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) payslip: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(long, value_enum, default_value = "csv")]
    pub(crate) format: ExportFormat,
    #[arg(long, value_name = "DATE")]
    pub(crate) from: Option<NaiveDate>,
    #[arg(long, value_name = "DATE")]
    pub(crate) to: Option<NaiveDate>,
    #[arg(value_name = "OUT")]
    pub(crate) out: PathBuf,
}

/// A file format to write.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ExportFormat {
    Csv,
    Gpx,
    Geojson,
    Ndjson,
}

#[derive(Debug, Args)]
pub(crate) struct EraseArgs {
    #[command(subcommand)]
    pub(crate) what: EraseWhat,
}

#[derive(Debug, Subcommand)]
pub(crate) enum EraseWhat {
    Day {
        #[command(flatten)]
        unlock: Unlocking,
        #[command(flatten)]
        sure: Sure,
        #[arg(value_name = "DATE")]
        date: NaiveDate,
    },
    Campaign {
        #[command(flatten)]
        unlock: Unlocking,
        #[command(flatten)]
        sure: Sure,
        #[arg(value_name = "INVITATION")]
        invitation: PathBuf,
    },
    All {
        #[command(flatten)]
        dir: VaultDir,
        #[command(flatten)]
        sure: Sure,
    },
}

/// The yes to an erasure, given along.
#[derive(Debug, Args)]
pub(crate) struct Sure {
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ShareArgs {
    #[command(subcommand)]
    pub(crate) command: ShareCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ShareCommand {
    Preview(PreviewArgs),
    Send(SendArgs),
    Withdraw(WithdrawArgs),
    Erasure(ErasureArgs),
    Evidence(ShareEvidenceArgs),
    Log(ConsentLogArgs),
}

#[derive(Debug, Args)]
pub(crate) struct PreviewArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_name = "INVITATION")]
    pub(crate) invitation: PathBuf,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=5))]
    pub(crate) level: Option<u8>,
    #[arg(long, value_name = "DATE")]
    pub(crate) week: Option<NaiveDate>,
    #[arg(long, value_name = "WORDS")]
    pub(crate) words: Option<String>,
    #[arg(long)]
    pub(crate) case_view: bool,
    #[arg(long)]
    pub(crate) names_in_full: bool,
    #[arg(long, value_name = "FILE")]
    pub(crate) code_file: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) page: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct SendArgs {
    #[command(flatten)]
    pub(crate) preview: PreviewArgs,
    #[command(flatten)]
    pub(crate) yes: Yes,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct WithdrawArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_name = "INVITATION")]
    pub(crate) invitation: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with = "out")]
    pub(crate) statement: Option<PathBuf>,
    #[arg(long, value_name = "FILE", conflicts_with = "statement")]
    pub(crate) receipt: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ErasureArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_name = "DATE")]
    pub(crate) date: NaiveDate,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct ShareEvidenceArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_name = "INVITATION")]
    pub(crate) invitation: PathBuf,
    #[arg(long, value_name = "DATE")]
    pub(crate) from: NaiveDate,
    #[arg(long, value_name = "DATE")]
    pub(crate) to: NaiveDate,
    #[arg(long, value_name = "WORDS")]
    pub(crate) words: Option<String>,
    #[arg(long)]
    pub(crate) names_in_full: bool,
    #[command(flatten)]
    pub(crate) yes: Yes,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// A yes given along, and where the receipt is kept.
#[derive(Debug, Args)]
pub(crate) struct Yes {
    #[arg(long, value_name = "WORDS")]
    pub(crate) confirm: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(crate) keep_receipt: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ConsentLogArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(long, value_name = "FILE")]
    pub(crate) kantara: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct BackupArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long)]
    pub(crate) verify: bool,
}

#[derive(Debug, Args)]
pub(crate) struct RestoreArgs {
    #[command(flatten)]
    pub(crate) dir: VaultDir,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    #[arg(long, value_name = "FILE")]
    pub(crate) recovery_file: Option<PathBuf>,
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct AccessArgs {
    #[command(subcommand)]
    pub(crate) command: AccessCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AccessCommand {
    List {
        #[command(flatten)]
        unlock: Unlocking,
    },
    Passphrase {
        #[command(flatten)]
        unlock: Unlocking,
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
    },
    Code {
        #[command(flatten)]
        unlock: Unlocking,
        #[arg(long, value_name = "FILE")]
        recovery_out: Option<PathBuf>,
    },
    Remove {
        #[command(flatten)]
        unlock: Unlocking,
        #[arg(value_enum, value_name = "WAY")]
        way: WayArg,
    },
}

/// A way to open the vault.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum WayArg {
    Passphrase,
    Device,
}

#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    #[command(flatten)]
    pub(crate) unlock: Unlocking,
    #[arg(long)]
    pub(crate) drop_damaged: bool,
}

#[derive(Debug, Args)]
pub(crate) struct RescueArgs {
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["passphrase_file", "passphrase_fd"])]
    pub(crate) recovery_file: Option<PathBuf>,
    #[arg(value_name = "DIR")]
    pub(crate) damaged: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) new_passphrase_file: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) recovery_out: Option<PathBuf>,
}

/// Where the organiser's desk is, and what opens it.
#[derive(Debug, Args)]
pub(crate) struct Desk {
    #[arg(long, value_name = "DIR", env = "STINT_DESK")]
    pub(crate) desk: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) passphrase: Passphrase,
}

#[derive(Debug, Args)]
pub(crate) struct DeskArgs {
    #[command(subcommand)]
    pub(crate) command: DeskCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DeskCommand {
    Key {
        #[command(flatten)]
        desk: Desk,
        #[arg(long, value_name = "FILE")]
        backup: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct CampaignArgs {
    #[command(subcommand)]
    pub(crate) command: CampaignCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum CampaignCommand {
    New(CampaignNewArgs),
    Restore(CampaignRestoreArgs),
    Join {
        #[command(flatten)]
        desk: Desk,
        #[arg(value_name = "INVITATION")]
        invitation: PathBuf,
    },
    Sheet {
        #[command(flatten)]
        desk: Desk,
        #[arg(value_name = "INVITATION")]
        invitation: PathBuf,
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    Show {
        #[arg(value_name = "INVITATION")]
        invitation: PathBuf,
        #[arg(long, value_name = "FILE")]
        notice: Option<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct CampaignNewArgs {
    #[command(flatten)]
    pub(crate) desk: Desk,
    #[arg(value_name = "FILE")]
    pub(crate) plan: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) backup: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) codes: u16,
    #[arg(long, value_name = "FILE")]
    pub(crate) succeeds: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "succeeds")]
    pub(crate) old_passphrase_file: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct CampaignRestoreArgs {
    #[command(flatten)]
    pub(crate) desk: Desk,
    #[arg(value_name = "BACKUP")]
    pub(crate) saved: PathBuf,
    #[arg(long = "campaign", value_name = "FILE")]
    pub(crate) campaigns: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct OpenArgs {
    #[command(flatten)]
    pub(crate) desk: Desk,
    #[arg(required = true, value_name = "PACKAGE")]
    pub(crate) packages: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct EvidenceArgs {
    #[command(flatten)]
    pub(crate) desk: Desk,
    #[arg(value_name = "PACK")]
    pub(crate) pack: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct FindingsArgs {
    #[command(flatten)]
    pub(crate) desk: Desk,
    #[arg(value_name = "INVITATION")]
    pub(crate) invitation: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    #[arg(long)]
    pub(crate) everyone: bool,
    #[arg(long, value_enum, value_name = "HOW", num_args = 0..=1, default_missing_value = "ask")]
    pub(crate) noise: Option<NoiseArg>,
    #[arg(long, conflicts_with_all = ["noise", "out"])]
    pub(crate) cases: bool,
    #[arg(long, conflicts_with_all = ["noise", "out", "cases"])]
    pub(crate) status: bool,
    #[arg(long)]
    pub(crate) no_earlier_findings: bool,
}

/// How much noise a finding gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum NoiseArg {
    #[value(hide = true)]
    Ask,
    Strong,
    Middle,
    Little,
}

#[derive(Debug, Args)]
pub(crate) struct AnalyseArgs {
    #[arg(value_name = "INPUT")]
    pub(crate) input: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) visits: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) trips: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "places")]
    pub(crate) weeks: Option<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub(crate) places: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "weeks")]
    pub(crate) roster: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct ConvertArgs {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(value_name = "OUT")]
    pub(crate) out: PathBuf,
    #[arg(long, value_name = "ZONE")]
    pub(crate) zone: Option<String>,
    #[arg(long, value_enum, value_name = "ORDER")]
    pub(crate) date_order: Option<OrderArg>,
}

/// Which comes first in dates like 3/4/22.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum OrderArg {
    Day,
    Month,
}

#[derive(Debug, Args)]
pub(crate) struct DemoArgs {
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u8).range(1..=28))]
    pub(crate) days: u8,
    #[arg(long, value_name = "DIR", default_value = "stint-demo")]
    pub(crate) out: PathBuf,
}
