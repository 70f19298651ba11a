//! Writes the Kotlin and Swift sources of the door, with the version of uniffi
//! that the door itself is built with.

fn main() {
    uniffi::uniffi_bindgen_main();
}
