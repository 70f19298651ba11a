//! The only composition of vault, analysis, pay and share.
