//! One key a frame, and no way back.

use crate::{crypto, secret::Key};

/// The state from which all later frame keys follow, and no earlier one.
pub(crate) struct Ratchet {
    chain: Key,
    next: u64,
}

impl Ratchet {
    pub(crate) fn new(chain: Key) -> Self {
        Self { chain, next: 0 }
    }

    /// The state itself, for a test that looks for it in memory.
    #[cfg(test)]
    pub(crate) fn chain(&self) -> &[u8; 32] {
        self.chain.bytes()
    }

    /// The number of the frame whose key comes next.
    pub(crate) fn next(&self) -> u64 {
        self.next
    }

    /// The next frame's key; the state that made it is wiped at once.
    pub(crate) fn step(&mut self) -> Key {
        let index = self.next.to_le_bytes();
        let keyed = crypto::Mac::new(self.chain.bytes());
        let message: [&[u8]; 3] = [b"stint/v1/ratchet", &[1], &index];
        let chain: [&[u8]; 3] = [b"stint/v1/ratchet", &[2], &index];
        let mut key = Key::zero();
        keyed.again().of_last(&message, key.bytes_mut());
        keyed.of_last(&chain, self.chain.bytes_mut());
        self.next += 1;
        key
    }

    /// The same state once more, to try frames whose number is uncertain.
    pub(crate) fn fork(&self) -> Self {
        Self {
            chain: self.chain.copy(),
            next: self.next,
        }
    }
}
