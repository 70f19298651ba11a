//! Every sentence that this crate asks for exists in every language.

use stint_import::{Format, ImportError, Reason};
use stint_model::Say;

fn phrases() -> Vec<&'static str> {
    let io = || std::io::Error::other("test");
    let errors = [
        ImportError::Read(io()),
        ImportError::Write(io()),
        ImportError::Folder,
        ImportError::Empty,
        ImportError::Unrecognised,
        ImportError::Truncated { line: 1 },
        ImportError::Damaged { line: 1 },
        ImportError::TooLong { line: 1 },
        ImportError::ZipTooManyFiles { limit: 1 },
        ImportError::ZipBomb,
        ImportError::ZipDamaged,
        ImportError::ZipEncrypted,
        ImportError::ZipNested,
        ImportError::DateOrderUnknown,
        ImportError::ZoneUnknown,
        ImportError::ColumnMissing { column: "lat" },
        ImportError::Row {
            line: 1,
            reason: Reason::Malformed,
        },
        ImportError::Stopped,
    ];
    let errors = errors.iter().map(|e| e.say().id);
    let reasons = Reason::ALL.iter().map(|r| r.say().id);
    let formats = Format::ALL.iter().map(|f| f.say().id);
    errors.chain(reasons).chain(formats).collect()
}

#[test]
fn each_message_is_there_and_none_is_unused() {
    for language in ["en", "de", "fr", "es"] {
        let path = format!(
            "{}/../../messages/{language}/import.ftl",
            env!("CARGO_MANIFEST_DIR")
        );
        let text = std::fs::read_to_string(&path).unwrap();
        let mut written: Vec<&str> = text
            .lines()
            .filter_map(|line| line.split_once(" = ").map(|(id, _)| id))
            .collect();
        let mut asked = phrases();
        written.sort_unstable();
        asked.sort_unstable();
        assert_eq!(written, asked, "{language}");
    }
}
