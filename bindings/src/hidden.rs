//! Values that print nothing, in any of the three languages: shells log what
//! they hold when they look for a fault, and crash reports name it.

/// Makes values print as their type's name alone. Each stands in the surface
/// with `#[uniffi::export(Debug)]`, by which Kotlin and Swift print it so, too.
macro_rules! hidden {
    ($($name:ident),+ $(,)?) => { $(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }
    )+ };
}

pub(crate) use hidden;
