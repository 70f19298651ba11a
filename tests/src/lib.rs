//! What crosses crates: end to end, crash, vectors, interop, properties.
