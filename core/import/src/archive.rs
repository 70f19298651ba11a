//! Zip files: every file within is recognised by its own content.

use std::io::{Read, Seek, SeekFrom};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::intake::Intake;
use crate::row::decode;
use crate::watched::{Allowance, Watched};
use crate::{
    Format, ImportError, Progress, Reason, date_order, import_format, read_head, recognise,
};

/// The most files in one zip file.
const MOST_FILES: usize = 1_000;
/// The most bytes of directory in one zip file.
const MOST_DIRECTORY: u32 = 1024 * 1024;
/// The most bytes that one zip file may unpack to.
const MOST_BYTES: u64 = 8 * 1024 * 1024 * 1024;
/// The most bytes that may come out of one. Logs pack by a factor of 5 to 40;
/// deflate can't do better than 1,032.
const MOST_RATIO: u64 = 200;
/// What any file may unpack to whatever its size packed.
const FREE_BYTES: u64 = 1024 * 1024;

pub(crate) fn import<R: Read + Seek>(
    reader: &mut R,
    intake: &mut Intake<'_>,
    progress: &mut dyn Progress,
) -> Result<(), ImportError> {
    check_directory(reader)?;
    let mut zip = ZipArchive::new(reader).map_err(failure)?;
    if zip.len() > MOST_FILES {
        return Err(ImportError::ZipTooManyFiles { limit: MOST_FILES });
    }
    if zip.has_overlapping_files().map_err(failure)? {
        return Err(ImportError::ZipBomb);
    }
    let mut left = MOST_BYTES;
    let mut read_any = false;
    let mut nested = false;
    for index in 0..zip.len() {
        let (packed, size, name) = {
            let file = zip.by_index_raw(index).map_err(failure)?;
            if file.is_dir() {
                continue;
            }
            if file.encrypted() {
                return Err(ImportError::ZipEncrypted);
            }
            let name = decode(file.name_raw()).into_owned();
            (file.compressed_size(), file.size(), name)
        };
        let most = FREE_BYTES.max(packed.saturating_mul(MOST_RATIO)).min(left);
        if size > most {
            return Err(ImportError::ZipBomb);
        }
        intake.set_file_in_zip(&name);
        let head = read_head(&mut zip.by_index(index).map_err(failure)?).map_err(damaged)?;
        let format = match recognise(&head) {
            Ok(Format::Zip) => {
                nested = true;
                intake.skip(1, Reason::ZipNested);
                continue;
            }
            Ok(format) => format,
            Err(_) => {
                intake.skip(1, Reason::FileUnrecognised);
                continue;
            }
        };
        let order = {
            let mut file = zip.by_index(index).map_err(failure)?;
            let allowance = Some(Allowance { bytes: size });
            date_order(format, &mut file, intake.options, allowance).map_err(damaged)?
        };
        intake.begin(format);
        let mut file = zip.by_index(index).map_err(failure)?;
        let allowance = Some(Allowance { bytes: size });
        let watched = Watched::new(&mut file, progress, Some(size), allowance);
        import_format(format, watched, order, intake).map_err(damaged)?;
        left = left.saturating_sub(size);
        read_any = true;
    }
    match (read_any, nested) {
        (true, _) => Ok(()),
        (false, true) => Err(ImportError::ZipNested),
        (false, false) => Err(ImportError::Unrecognised),
    }
}

/// Looks at the end record before the library reads the directory, whose size
/// is the sender's choice.
fn check_directory<R: Read + Seek>(reader: &mut R) -> Result<(), ImportError> {
    const RECORD: usize = 22;
    const TAIL: u64 = 65_535 + RECORD as u64;
    let length = reader.seek(SeekFrom::End(0)).map_err(ImportError::Read)?;
    let start = length.saturating_sub(TAIL);
    reader
        .seek(SeekFrom::Start(start))
        .map_err(ImportError::Read)?;
    let mut tail = Vec::new();
    reader
        .take(TAIL)
        .read_to_end(&mut tail)
        .map_err(ImportError::Read)?;
    reader.rewind().map_err(ImportError::Read)?;
    let mut found = false;
    for at in memchr::memmem::find_iter(&tail, b"PK\x05\x06") {
        let Some(record) = tail.get(at..at + RECORD) else {
            continue;
        };
        found = true;
        let files = u16::from_le_bytes([record[10], record[11]]);
        let size = u32::from_le_bytes([record[12], record[13], record[14], record[15]]);
        if usize::from(files) > MOST_FILES || size > MOST_DIRECTORY {
            return Err(ImportError::ZipTooManyFiles { limit: MOST_FILES });
        }
    }
    if found {
        Ok(())
    } else {
        Err(ImportError::ZipDamaged)
    }
}

fn failure(error: ZipError) -> ImportError {
    match error {
        ZipError::Io(e)
            if e.kind() != std::io::ErrorKind::InvalidData
                && e.kind() != std::io::ErrorKind::UnexpectedEof =>
        {
            ImportError::Read(e)
        }
        ZipError::InvalidPassword => ImportError::ZipEncrypted,
        _ => ImportError::ZipDamaged,
    }
}

/// Reading from within a zip file fails where its bytes are damaged.
fn damaged(error: ImportError) -> ImportError {
    match error {
        ImportError::Read(_) => ImportError::ZipDamaged,
        other => other,
    }
}
