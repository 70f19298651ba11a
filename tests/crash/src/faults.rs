//! One call fails, or all from one on.

use std::{cell::Cell, collections::HashMap, ffi::c_int, path::PathBuf, rc::Rc};

use crate::syscalls::{Call, Fate, System};

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The device failed.
    Io,
    /// The disk is full; of a write, half went through.
    Full,
    /// Half of a write goes through, and nothing is wrong.
    Short,
    /// A signal came in between.
    Interrupted,
    /// A sync fails.
    Sync,
    /// The device fails from here on.
    Dead,
    /// The disk is full from here on.
    FullForGood,
}

impl Fault {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Io,
        Self::Full,
        Self::Short,
        Self::Interrupted,
        Self::Sync,
        Self::Dead,
        Self::FullForGood,
    ];

    /// Whether only one call fails.
    pub fn is_single(self) -> bool {
        !matches!(self, Self::Dead | Self::FullForGood)
    }

    fn can_hit(self, call: &Call<'_>) -> bool {
        match self {
            Self::Io | Self::Dead => !matches!(call, Call::Close(_)),
            Self::Full | Self::FullForGood => matches!(
                call,
                Call::Open { creates: true, .. }
                    | Call::Write { .. }
                    | Call::Sync(_)
                    | Call::Rename(..)
                    | Call::MakeDir(_)
            ),
            Self::Short => matches!(call, Call::Write { bytes, .. } if bytes.len() > 1),
            Self::Interrupted => matches!(
                call,
                Call::Open { .. } | Call::Read(_) | Call::Write { .. } | Call::Resize { .. }
            ),
            Self::Sync => matches!(call, Call::Sync(_)),
        }
    }

    fn fate(self, call: &Call<'_>) -> Fate {
        match (self, call) {
            (Self::Short | Self::Full, Call::Write { bytes, .. }) if bytes.len() > 1 => {
                Fate::Short(bytes.len() / 2)
            }
            (Self::Full | Self::FullForGood, _) => Fate::Fails(libc::ENOSPC),
            (Self::Interrupted, _) => Fate::Fails(libc::EINTR),
            _ => Fate::Fails(libc::EIO),
        }
    }
}

/// What happened to a system with a fault. Copies share it.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    /// How many calls the fault could have hit.
    pub calls: Rc<Cell<usize>>,
    /// Whether it did.
    pub hit: Rc<Cell<bool>>,
    /// Whether it hit a call for random bytes.
    pub random: Rc<Cell<bool>>,
    /// Segments written or synced again after a sync of them failed: nobody
    /// may rely on that (PostgreSQL's "fsyncgate", 2018).
    pub trusted: Rc<Cell<usize>>,
}

impl Faults {
    /// A system in which the call number `at`, of those that it can hit, fails.
    pub fn system(&self, fault: Fault, at: usize) -> Box<dyn System> {
        Box::new(Faulty {
            fault,
            at,
            seen: self.clone(),
            open: HashMap::new(),
            full_at: None,
        })
    }
}

struct Faulty {
    fault: Fault,
    at: usize,
    seen: Faults,
    /// Segments, and whether a sync of them failed.
    open: HashMap<c_int, (PathBuf, bool)>,
    /// The file whose write went half through: the other half doesn't.
    full_at: Option<c_int>,
}

impl System for Faulty {
    fn fate(&mut self, call: &Call<'_>) -> Fate {
        if let Call::Write { fd, .. } | Call::Sync(fd) = call
            && self.open.get(fd).is_some_and(|(_, failed)| *failed)
        {
            self.seen.trusted.set(self.seen.trusted.get() + 1);
        }
        if let Call::Write { fd, .. } = call
            && self.full_at.is_some()
            && self.full_at.take() == Some(*fd)
        {
            return Fate::Fails(libc::ENOSPC);
        }
        if !self.fault.can_hit(call) {
            return Fate::Done;
        }
        let n = self.seen.calls.get();
        self.seen.calls.set(n + 1);
        let hit = n == self.at || (n > self.at && !self.fault.is_single());
        if !hit {
            return Fate::Done;
        }
        self.seen.hit.set(true);
        self.seen
            .random
            .set(self.seen.random.get() || matches!(call, Call::Random));
        let fate = self.fault.fate(call);
        match (call, fate) {
            (Call::Write { fd, .. }, Fate::Short(_)) if self.fault == Fault::Full => {
                self.full_at = Some(*fd);
            }
            (Call::Sync(fd), Fate::Fails(_)) => {
                if let Some((_, failed)) = self.open.get_mut(fd) {
                    *failed = true;
                }
            }
            _ => {}
        }
        fate
    }

    fn done(&mut self, call: &Call<'_>, returned: i64) {
        match call {
            Call::Open { path, .. } if path.extension().is_some_and(|e| e == "seg") => {
                let open = (path.to_path_buf(), false);
                self.open.insert(returned as c_int, open);
            }
            Call::Close(fd) => _ = self.open.remove(fd),
            _ => {}
        }
    }
}
