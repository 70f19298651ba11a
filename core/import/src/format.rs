//! Which format a file is in, told from its first bytes, never from its name.

use stint_model::{Phrase, Say};

use crate::{row::Fields, weclock};

/// How many bytes from the start of a file are enough to tell.
pub const HEAD: usize = 64 * 1024;

/// A format that can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A zip file; what it holds is recognised file by file.
    Zip,
    /// WeClock on Android: 9 columns without a header.
    WeclockAndroid,
    /// WeClock on iOS: 7 columns without a header.
    WeclockIos,
    /// GPX 1.0 or 1.1.
    Gpx,
    /// Google Timeline exported on the phone.
    GoogleTimeline,
    /// Google Takeout's Records.json.
    GoogleRecords,
    /// The OwnTracks Recorder's monthly files.
    OwntracksRec,
    /// OwnTracks messages as JSON.
    OwntracksJson,
    /// Stint's own CSV.
    StintCsv,
    /// Stint's records, one JSON object a line.
    StintRecords,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 10] = [
        Format::Zip,
        Format::WeclockAndroid,
        Format::WeclockIos,
        Format::Gpx,
        Format::GoogleTimeline,
        Format::GoogleRecords,
        Format::OwntracksRec,
        Format::OwntracksJson,
        Format::StintCsv,
        Format::StintRecords,
    ];

    /// The name under which imported records carry it as their source.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Zip => "zip",
            Format::WeclockAndroid => "weclock-android",
            Format::WeclockIos => "weclock-ios",
            Format::Gpx => "gpx",
            Format::GoogleTimeline => "google-timeline",
            Format::GoogleRecords => "google-records",
            Format::OwntracksRec => "owntracks-rec",
            Format::OwntracksJson => "owntracks-json",
            Format::StintCsv => "stint-csv",
            Format::StintRecords => "stint-records",
        }
    }
}

impl Say for Format {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            Format::Zip => "import-format-zip",
            Format::WeclockAndroid => "import-format-weclock-android",
            Format::WeclockIos => "import-format-weclock-ios",
            Format::Gpx => "import-format-gpx",
            Format::GoogleTimeline => "import-format-google-timeline",
            Format::GoogleRecords => "import-format-google-records",
            Format::OwntracksRec => "import-format-owntracks-rec",
            Format::OwntracksJson => "import-format-owntracks-json",
            Format::StintCsv => "import-format-stint-csv",
            Format::StintRecords => "import-format-stint-records",
        })
    }
}

pub(crate) const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Tells the format from the first bytes of a file, up to [`HEAD`] of them.
pub fn detect(head: &[u8]) -> Option<Format> {
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Some(Format::Zip);
    }
    let text = head.strip_prefix(BOM).unwrap_or(head).trim_ascii_start();
    match text.first()? {
        b'<' => holds(text, b"<gpx").then_some(Format::Gpx).or_else(|| {
            (holds(text, b":gpx") && holds(text, b"topografix.com/GPX")).then_some(Format::Gpx)
        }),
        b'{' => detect_object(text),
        b'[' => detect_array(text),
        _ => detect_lines(text),
    }
}

fn holds(text: &[u8], needle: &[u8]) -> bool {
    memchr::memmem::find(text, needle).is_some()
}

fn first_key(object: &[u8]) -> Option<&[u8]> {
    let rest = object.get(1..)?.trim_ascii_start().strip_prefix(b"\"")?;
    rest.split(|b| *b == b'"').next()
}

fn detect_object(text: &[u8]) -> Option<Format> {
    match first_key(text)? {
        b"locations" => return Some(Format::GoogleRecords),
        b"semanticSegments" | b"rawSignals" | b"userLocationProfile" => {
            return Some(Format::GoogleTimeline);
        }
        _ => {}
    }
    let first_line = text.split(|b| *b == b'\n').next().unwrap_or(text);
    if holds(first_line, b"\"moment\"") && holds(first_line, b"\"payload\"") {
        return Some(Format::StintRecords);
    }
    holds(text, b"\"_type\"").then_some(Format::OwntracksJson)
}

fn detect_array(text: &[u8]) -> Option<Format> {
    if holds(text, b"\"_type\"") {
        return Some(Format::OwntracksJson);
    }
    let timed = holds(text, b"\"startTime\"") && holds(text, b"\"endTime\"");
    let kinds: [&[u8]; 4] = [
        b"\"visit\"",
        b"\"activity\"",
        b"\"timelinePath\"",
        b"\"timelineMemory\"",
    ];
    (timed && kinds.iter().any(|kind| holds(text, kind))).then_some(Format::GoogleTimeline)
}

/// The first lines may be broken or of a rare kind: the first that speaks
/// decides.
fn detect_lines(text: &[u8]) -> Option<Format> {
    const LINES: usize = 50;
    let mut fields = Fields::new();
    for line in text.split(|b| *b == b'\n').take(LINES) {
        if is_rec_line(line) {
            return Some(Format::OwntracksRec);
        }
        if fields.split(line).is_err() {
            continue;
        }
        let has = |name: &[u8]| fields.iter().any(|f| f.trim_ascii() == name);
        if has(b"t_utc_ms") && has(b"lat") && has(b"lon") {
            return Some(Format::StintCsv);
        }
        if let Some(format) = weclock::recognise(&fields) {
            return Some(format);
        }
    }
    None
}

fn is_rec_line(line: &[u8]) -> bool {
    let mut parts = line.splitn(3, |b| *b == b'\t');
    let (Some(time), Some(_), Some(payload)) = (parts.next(), parts.next(), parts.next()) else {
        return false;
    };
    let shaped = time.len() >= 19
        && time[4] == b'-'
        && time[7] == b'-'
        && time[10] == b'T'
        && time[13] == b':';
    shaped && !payload.is_empty()
}
