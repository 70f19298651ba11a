//! Keys, sealed segments and the encrypted store.
