//! What tells results of one method from those of another.

/// Changes whenever anything changes that turns observations into visits,
/// trips and gaps, or the form of these: it is made of the sources themselves,
/// so no change of a number or a rule can be forgotten. Whoever keeps results,
/// or an [`Analyser`](crate::Analyser) that is to go on later, keeps it beside
/// them and makes them again where it differs.
pub const METHOD: u64 = fingerprint(FNV_OFFSET, &SOURCES);

/// The modules that a log goes through, and the values that they make; places
/// and corrections are laid on top of these.
const SOURCES: [&[u8]; 25] = [
    include_bytes!("../../model/src/coordinate.rs"),
    include_bytes!("../../model/src/figure.rs"),
    include_bytes!("../../model/src/gap.rs"),
    include_bytes!("../../model/src/place.rs"),
    include_bytes!("../../model/src/record.rs"),
    include_bytes!("../../model/src/time.rs"),
    include_bytes!("../../model/src/timeline.rs"),
    include_bytes!("../../model/src/units.rs"),
    include_bytes!("analyser.rs"),
    include_bytes!("assemble.rs"),
    include_bytes!("clock.rs"),
    include_bytes!("cluster.rs"),
    include_bytes!("door.rs"),
    include_bytes!("edge.rs"),
    include_bytes!("gaps.rs"),
    include_bytes!("halt.rs"),
    include_bytes!("hints.rs"),
    include_bytes!("input.rs"),
    include_bytes!("params.rs"),
    include_bytes!("parts.rs"),
    include_bytes!("path.rs"),
    include_bytes!("plane.rs"),
    include_bytes!("recording.rs"),
    include_bytes!("segment.rs"),
    include_bytes!("sink.rs"),
];

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// `seed` and some sources in one number (FNV-1a, 64 bits, RFC 9923): for
/// whoever keeps more than this crate's results.
pub const fn fingerprint(seed: u64, sources: &[&[u8]]) -> u64 {
    let mut hash = seed;
    let mut k = 0;
    while k < sources.len() {
        let mut i = 0;
        while i < sources[k].len() {
            hash = (hash ^ sources[k][i] as u64).wrapping_mul(FNV_PRIME);
            i += 1;
        }
        k += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    /// Modules whose results nobody keeps: they are made again each time.
    const ON_TOP: [&str; 6] = ["amend", "coverage", "cut", "method", "places", "shift_end"];

    #[test]
    fn every_module_is_in_the_method_or_on_top_of_it() {
        let own = include_str!("method.rs");
        let modules = include_str!("lib.rs")
            .lines()
            .filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'));
        for module in modules {
            let listed = own.contains(&format!("include_bytes!(\"{module}.rs\")"));
            assert_ne!(listed, ON_TOP.contains(&module), "{module}");
        }
    }

    #[test]
    fn the_hash_is_fnv_1a() {
        assert_eq!(
            super::fingerprint(super::FNV_OFFSET, &[b"foo", b"bar"]),
            0x8594_4171_f739_67e8
        );
    }
}
