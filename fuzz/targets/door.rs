//! The door for Kotlin and Swift: every call, with arbitrary values in arbitrary
//! order, on a key store that may fail or call back in. No call panics or finds
//! a defect, nothing is sealed but what was shown, and what was acknowledged is
//! there unless it was erased. What is called stands in `src/door/`.
#![no_main]
use libfuzzer_sys::fuzz_target;
use stint_fuzz::door::World;

fuzz_target!(|bytes: &[u8]| {
    let dir = tempfile::tempdir().expect("a folder");
    let mut world = World::new(bytes, dir.path());
    for _ in 0..100 {
        if world.is_over() || world.step().is_err() {
            break;
        }
    }
    world.end();
});
