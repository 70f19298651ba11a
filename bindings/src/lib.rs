//! The one door for Kotlin and Swift.
