//! Each step towards the disk, noted.

use std::{
    cell::RefCell,
    collections::HashMap,
    ffi::c_int,
    path::{Path, PathBuf},
    rc::Rc,
};

use crate::{
    image::Image,
    owed::{Promise, Witness},
    syscalls::{Call, Fate, System, watch},
};

/// One step towards the disk, or word of what was promised by then. Files are
/// numbered, since they change their names.
#[derive(Debug, Clone)]
pub enum Step {
    /// A file is there under a name.
    Create(usize, PathBuf),
    /// Bytes at a place.
    Write(usize, u64, Rc<[u8]>),
    /// Another length.
    Resize(usize, u64),
    /// All of a file so far survives.
    Sync(usize),
    /// Another name.
    Rename(PathBuf, PathBuf),
    /// No name.
    Remove(PathBuf),
    /// A folder.
    MakeDir(PathBuf),
    /// All changes of names within a folder so far survive.
    SyncDir(PathBuf),
    /// What somebody may rely on from here on.
    Promise(Promise),
}

/// What a disk leaves undone while it says that it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lie {
    /// Nothing.
    None,
    /// Syncs of segments.
    Segments,
    /// Syncs of key files and the recorder's list.
    Keys,
    /// Syncs of folders.
    Folders,
    /// Syncs of files by those who didn't write them.
    Again,
    /// SQLite's syncs of its database.
    Store,
    /// SQLite's syncs of its journal.
    Journal,
}

/// A disk that notes what it is told. Copies share their notes.
#[derive(Clone)]
pub struct Trace(Rc<RefCell<Notes>>);

struct Notes {
    steps: Vec<Step>,
    names: HashMap<PathBuf, usize>,
    files: usize,
    open: HashMap<c_int, Open>,
    lie: Lie,
    killed: bool,
}

struct Open {
    path: PathBuf,
    /// None for a folder.
    file: Option<usize>,
    written: bool,
}

impl Trace {
    /// Notes all that `work` does within `root`, from `base` on.
    pub fn of<T>(
        root: &Path,
        base: &Image,
        lie: Lie,
        work: impl FnOnce(&Self) -> T,
    ) -> (Vec<Step>, T) {
        let trace = Self(Rc::new(RefCell::new(Notes {
            steps: Vec::new(),
            names: base.numbers(),
            files: base.files(),
            open: HashMap::new(),
            lie,
            killed: false,
        })));
        let done = watch(root, Box::new(trace.clone()), || work(&trace));
        let steps = std::mem::take(&mut trace.0.borrow_mut().steps);
        (steps, done)
    }
}

impl Witness for Trace {
    fn tell(&self, promise: Promise) {
        self.0.borrow_mut().steps.push(Step::Promise(promise));
    }
    fn kill(&self, killed: bool) {
        self.0.borrow_mut().killed = killed;
    }
}

impl Notes {
    fn lies(&self, fd: c_int) -> bool {
        let Some(open) = self.open.get(&fd) else {
            return false;
        };
        let name = open
            .path
            .file_name()
            .and_then(|n| n.to_str())
            .unwrap_or_default();
        match self.lie {
            Lie::None => false,
            Lie::Segments => name.ends_with(".seg"),
            Lie::Keys => name.starts_with("keys") || name.starts_with("recorder"),
            Lie::Folders => open.file.is_none(),
            Lie::Again => open.file.is_some() && !open.written,
            Lie::Store => name == "store.db",
            Lie::Journal => name == "store.db-journal",
        }
    }

    fn opened(&mut self, fd: c_int, path: &Path, creates: bool, truncates: bool) {
        let file = (!path.is_dir()).then(|| match self.names.get(path) {
            Some(file) if !creates => *file,
            _ => {
                self.files += 1;
                self.names.insert(path.to_owned(), self.files - 1);
                self.steps
                    .push(Step::Create(self.files - 1, path.to_owned()));
                self.files - 1
            }
        });
        if let (Some(file), true, false) = (file, truncates, creates) {
            self.steps.push(Step::Resize(file, 0));
        }
        let open = Open {
            path: path.to_owned(),
            file,
            written: false,
        };
        self.open.insert(fd, open);
    }

    fn renamed(&mut self, from: &Path, to: &Path) {
        // A folder takes along what is in it.
        let moved: Vec<PathBuf> = self
            .names
            .keys()
            .filter(|p| p.starts_with(from))
            .cloned()
            .collect();
        for path in moved {
            if let (Some(file), Ok(rest)) = (self.names.remove(&path), path.strip_prefix(from)) {
                let new = if rest.as_os_str().is_empty() {
                    to.to_owned()
                } else {
                    to.join(rest)
                };
                self.names.insert(new, file);
            }
        }
        self.steps
            .push(Step::Rename(from.to_owned(), to.to_owned()));
    }
}

impl System for Trace {
    fn fate(&mut self, call: &Call<'_>) -> Fate {
        let notes = self.0.borrow();
        let changes = matches!(
            call,
            Call::Open { creates: true, .. }
                | Call::Sync(_)
                | Call::Resize { .. }
                | Call::Rename(..)
                | Call::Remove(_)
                | Call::MakeDir(_)
        );
        match call {
            _ if notes.killed && changes => Fate::Fails(libc::EIO),
            Call::Sync(fd) if notes.lies(*fd) => Fate::Pretended,
            _ => Fate::Done,
        }
    }

    fn done(&mut self, call: &Call<'_>, returned: i64) {
        let mut notes = self.0.borrow_mut();
        match *call {
            Call::Open {
                path,
                creates,
                truncates,
            } => notes.opened(returned as c_int, path, creates, truncates),
            Call::Write { fd, at, bytes } => {
                let Some(open) = notes.open.get_mut(&fd) else {
                    return;
                };
                open.written = true;
                if let Some(file) = open.file {
                    let written = bytes[..returned as usize].into();
                    notes.steps.push(Step::Write(file, at, written));
                }
            }
            Call::Resize { fd, len } => {
                if let Some(file) = notes.open.get(&fd).and_then(|o| o.file) {
                    notes.steps.push(Step::Resize(file, len));
                }
            }
            Call::Sync(fd) => {
                let Some(open) = notes.open.get(&fd) else {
                    return;
                };
                let step = match open.file {
                    Some(file) => Step::Sync(file),
                    None => Step::SyncDir(open.path.clone()),
                };
                notes.steps.push(step);
            }
            Call::Rename(from, to) => notes.renamed(from, to),
            Call::Remove(path) => {
                notes.names.remove(path);
                notes.steps.push(Step::Remove(path.to_owned()));
            }
            Call::MakeDir(path) => notes.steps.push(Step::MakeDir(path.to_owned())),
            Call::Close(fd) => _ = notes.open.remove(&fd),
            Call::Read(_) | Call::Lock(_) | Call::Look | Call::Random => {}
        }
    }
}
