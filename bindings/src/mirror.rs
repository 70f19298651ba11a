//! Closed lists of the core, said again for the door: uniffi needs a type of
//! this crate. The matches hold them to the same cases.

/// An enum without fields that mirrors one of the core, with both ways
/// between them (`both`), or only the way in (`in`) or out (`out`).
macro_rules! mirror {
    ($(#[$doc:meta])* $way:ident $name:ident = $core:ty {
        $( $(#[$vdoc:meta])* $case:ident ),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, uniffi::Enum)]
        pub enum $name { $( $(#[$vdoc])* $case, )+ }

        mirror!(@$way $name, $core, $($case),+);
    };
    (@both $name:ident, $core:ty, $($case:ident),+) => {
        mirror!(@in $name, $core, $($case),+);
        mirror!(@out $name, $core, $($case),+);
    };
    (@in $name:ident, $core:ty, $($case:ident),+) => {
        impl From<$name> for $core {
            fn from(value: $name) -> Self {
                match value { $( $name::$case => Self::$case, )+ }
            }
        }
    };
    (@out $name:ident, $core:ty, $($case:ident),+) => {
        impl From<$core> for $name {
            fn from(value: $core) -> Self {
                match value { $( <$core>::$case => Self::$case, )+ }
            }
        }
    };
}

pub(crate) use mirror;
