//! What handles hold of an unlocked vault, and that may not outlive it.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Weak};

use stint_app::Phone;

use crate::Preview;

/// An unlocked vault, and the previews that it gave out.
pub(crate) struct Unlocked {
    phone: Phone,
    previews: Previews,
}

impl Unlocked {
    pub(crate) fn new(phone: Phone) -> Self {
        Self {
            phone,
            previews: Previews(Vec::new()),
        }
    }

    /// Gives out a preview, until the vault is locked or days are erased.
    pub(crate) fn lend(&mut self, preview: Preview) -> Arc<Preview> {
        let preview = Arc::new(preview);
        let given = &mut self.previews.0;
        given.retain(|other| other.strong_count() > 0);
        given.push(Arc::downgrade(&preview));
        preview
    }

    /// Empties the previews that were given out: what they show is no more.
    pub(crate) fn empty_previews(&mut self) {
        self.previews = Previews(Vec::new());
    }

    /// Empties what was given out. What is left is to be locked.
    pub(crate) fn alone(self) -> Phone {
        self.phone
    }
}

/// Previews that are emptied when this goes, however that happens.
struct Previews(Vec<Weak<Preview>>);

impl Drop for Previews {
    fn drop(&mut self) {
        for preview in self.0.iter().filter_map(Weak::upgrade) {
            preview.empty();
        }
    }
}

impl Deref for Unlocked {
    type Target = Phone;

    fn deref(&self) -> &Phone {
        &self.phone
    }
}

impl DerefMut for Unlocked {
    fn deref_mut(&mut self) -> &mut Phone {
        &mut self.phone
    }
}
