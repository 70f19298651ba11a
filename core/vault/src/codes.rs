//! Numbers for what a record's words can be, as blocks and frames store them.

use stint_model::{CentimetresPerSecond, Coordinate, Decimetres, Degrees, Fix, Known, Source};

/// From here on a source's number is an import's name.
pub(crate) const IMPORTED: u8 = 6;

/// A source's number; an import has a name, too.
pub(crate) fn source_code(source: &Source) -> u8 {
    match source {
        Source::Gps => 0,
        Source::Network => 1,
        Source::Fused => 2,
        Source::Passive => 3,
        Source::System => 4,
        Source::Worker => 5,
        Source::Imported(_) => IMPORTED,
    }
}

/// The source of a number below [`IMPORTED`].
pub(crate) fn source_of(code: u8) -> Option<Source> {
    Some(match code {
        0 => Source::Gps,
        1 => Source::Network,
        2 => Source::Fused,
        3 => Source::Passive,
        4 => Source::System,
        5 => Source::Worker,
        _ => return None,
    })
}

pub(crate) fn known_code(known: Known) -> u8 {
    match known {
        Known::Measured => 0,
        Known::Corrected => 1,
        Known::Typed => 2,
        Known::Estimated => 3,
    }
}

pub(crate) fn known_of(code: u8) -> Option<Known> {
    Some(match code {
        0 => Known::Measured,
        1 => Known::Corrected,
        2 => Known::Typed,
        3 => Known::Estimated,
        _ => return None,
    })
}

/// What a fix may have beside its position: accuracy, altitude, speed, bearing.
pub(crate) type Parts = [Option<i64>; 4];

pub(crate) fn parts_of(fix: &Fix) -> Parts {
    [
        fix.accuracy.map(|v| i64::from(v.0)),
        fix.altitude.map(|v| i64::from(v.0)),
        fix.speed.map(|v| i64::from(v.0)),
        fix.bearing.map(|v| i64::from(v.0)),
    ]
}

/// A bit for each part that is there, the lowest for accuracy.
pub(crate) fn present(parts: &Parts) -> u8 {
    let bits = parts.iter().enumerate();
    bits.fold(0, |all, (bit, part)| all | u8::from(part.is_some()) << bit)
}

/// `None` if a part is beyond its type's range.
pub(crate) fn fix_of(position: Coordinate, parts: Parts) -> Option<Fix> {
    fn small<T: TryFrom<i64>>(part: Option<i64>) -> Option<Option<T>> {
        part.map(T::try_from).transpose().ok()
    }
    let [accuracy, altitude, speed, bearing] = parts;
    Some(Fix {
        position,
        accuracy: small(accuracy)?.map(Decimetres),
        altitude: small(altitude)?.map(Decimetres),
        speed: small(speed)?.map(CentimetresPerSecond),
        bearing: small(bearing)?.map(Degrees),
    })
}
