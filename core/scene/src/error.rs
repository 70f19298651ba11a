//! What can't be drawn.

use stint_model::{Phrase, Say};
use thiserror::Error;

/// Why a value is not for a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SceneError {
    /// A figure that is NaN, infinite, or beyond 10^15.
    #[error("a figure of the picture is not finite or far too large")]
    NotFinite,
    /// A range that doesn't hold its best value.
    #[error("a range of the picture doesn't hold its best value")]
    RangeReversed,
}

impl Say for SceneError {
    fn say(&self) -> Phrase {
        Phrase::new(match self {
            SceneError::NotFinite => "scene-error-not-finite",
            SceneError::RangeReversed => "scene-error-range",
        })
    }
}
