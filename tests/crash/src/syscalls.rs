//! Stands between this program and its C library: the calls that reach files
//! go through here, from the standard library's code and from SQLite's alike.
//!
//! A program's own symbol comes before the one of a shared library (System V
//! ABI, "Shared Object Dependencies"), so defining `write` here is enough. A
//! thread that isn't watched notices nothing.
#![allow(unsafe_code, reason = "the one place where a system is faked")]

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    ffi::{CStr, OsStr, c_char, c_int, c_long, c_uint, c_void},
    os::unix::ffi::OsStrExt,
    path::{Path, PathBuf},
};

use libc::{DIR, mode_t, off_t, size_t, ssize_t};

/// A call on a watched file, or for random bytes.
#[derive(Debug)]
pub enum Call<'a> {
    /// A file or folder is opened.
    Open {
        /// Which.
        path: &'a Path,
        /// Whether the call makes it.
        creates: bool,
        /// Whether the call empties it.
        truncates: bool,
    },
    /// A descriptor is closed.
    Close(c_int),
    /// Bytes are read.
    Read(c_int),
    /// Bytes are written.
    Write {
        /// Where to.
        fd: c_int,
        /// From which byte of the file on.
        at: u64,
        /// What.
        bytes: &'a [u8],
    },
    /// A file's length is set.
    Resize {
        /// Whose.
        fd: c_int,
        /// To how many bytes.
        len: u64,
    },
    /// A file or folder is to survive a power cut.
    Sync(c_int),
    /// A file or folder gets another name.
    Rename(&'a Path, &'a Path),
    /// A file or folder loses its name.
    Remove(&'a Path),
    /// A folder is made.
    MakeDir(&'a Path),
    /// A file is locked or unlocked.
    Lock(c_int),
    /// Something is asked about a file, or a folder is listed.
    Look,
    /// Random bytes are asked for.
    Random,
}

/// What becomes of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is done.
    Done,
    /// It fails with this error number, and nothing is done.
    Fails(c_int),
    /// Only so many bytes of it are done.
    Short(usize),
    /// It is reported as done, and isn't.
    Pretended,
}

/// Whoever decides over calls.
pub trait System {
    /// Says what becomes of a call.
    fn fate(&mut self, call: &Call<'_>) -> Fate;
    /// Hears of a call that was done, and what it returned.
    fn done(&mut self, call: &Call<'_>, returned: i64);
}

struct Watch {
    root: PathBuf,
    open: HashMap<c_int, PathBuf>,
    system: Box<dyn System>,
}

thread_local! {
    static WATCHED: Cell<bool> = const { Cell::new(false) };
    static WATCH: RefCell<Option<Watch>> = const { RefCell::new(None) };
}

/// Runs `work` with every call of this thread on files within `root` going to
/// `system` first.
pub fn watch<T>(root: &Path, system: Box<dyn System>, work: impl FnOnce() -> T) -> T {
    /// Ends the watch also when the work panics.
    struct End;
    impl Drop for End {
        fn drop(&mut self) {
            WATCHED.set(false);
            WATCH.take();
        }
    }
    WATCH.set(Some(Watch {
        root: root.to_owned(),
        open: HashMap::new(),
        system,
    }));
    let _end = End;
    WATCHED.set(true);
    work()
}

/// Lets the watcher do its work unwatched.
fn with_watch<T>(f: impl FnOnce(&mut Watch) -> T) -> Option<T> {
    if !WATCHED.replace(false) {
        return None;
    }
    let result = WATCH.with_borrow_mut(|w| w.as_mut().map(f));
    WATCHED.set(true);
    result
}

/// Sends one call through the watcher.
fn through<'a>(
    call: impl FnOnce(&Watch) -> Option<Call<'a>>,
    real: impl FnOnce(Option<usize>) -> c_long,
) -> c_long {
    let asked = with_watch(|w| {
        let call = call(w)?;
        let fate = w.system.fate(&call);
        Some((call, fate))
    });
    let Some((call, fate)) = asked.flatten() else {
        return real(None);
    };
    let returned = match fate {
        Fate::Done => real(None),
        Fate::Short(n) => real(Some(n)),
        Fate::Pretended => return 0,
        Fate::Fails(error) => {
            // SAFETY: the C library's address of this thread's error number.
            unsafe { *libc::__errno_location() = error };
            return -1;
        }
    };
    if returned >= 0 {
        // What the watcher does must not change what the caller hears.
        // SAFETY: as above.
        let error = unsafe { *libc::__errno_location() };
        with_watch(|w| {
            match &call {
                Call::Open { path, .. } => {
                    w.open.insert(returned as c_int, path.to_path_buf());
                }
                Call::Close(fd) => _ = w.open.remove(fd),
                _ => {}
            }
            w.system.done(&call, returned);
        });
        // SAFETY: as above.
        unsafe { *libc::__errno_location() = error };
    }
    returned
}

/// A path, if it is within the watched folder; paths relative to an open
/// folder are found through it.
fn within<'a>(w: &Watch, dir: c_int, path: *const c_char) -> Option<&'a Path> {
    // SAFETY: whoever calls open, rename and the like passes a string that
    // ends with a zero and outlives the call.
    let path = Path::new(OsStr::from_bytes(
        unsafe { CStr::from_ptr(path) }.to_bytes(),
    ));
    if path.is_absolute() {
        return path.starts_with(&w.root).then_some(path);
    }
    let path = w.open.get(&dir)?.join(path);
    // Lives as long as the test: such calls are few.
    Some(Box::leak(path.into_boxed_path()))
}

fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

fn open_at(dir: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    through(
        |w| {
            let path = within(w, dir, path)?;
            Some(Call::Open {
                path,
                creates: flags & libc::O_CREAT != 0 && !is_there(path),
                truncates: flags & libc::O_TRUNC != 0,
            })
        },
        // SAFETY: the caller's own arguments, unchanged.
        |_| unsafe { libc::syscall(libc::SYS_openat, dir, path, flags, mode as c_uint) },
    ) as c_int
}

/// `call` on an open, watched file.
fn on<'a>(fd: c_int, call: Call<'a>) -> impl FnOnce(&Watch) -> Option<Call<'a>> {
    move |w| w.open.contains_key(&fd).then_some(call)
}

macro_rules! calls {
    ($($(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) -> $ret:ty { $body:expr })*) => {$(
        $(#[$doc])*
        /// # Safety
        /// As of the C library's function of the same name.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name($($arg: $type),*) -> $ret {
            $body
        }
    )*};
}

/// A system call with the caller's own arguments.
macro_rules! real {
    ($number:ident $(, $arg:expr)*) => {
        // SAFETY: the arguments are the caller's, who promised what the C
        // library's function asks for; lengths are only ever made smaller.
        unsafe { libc::syscall(libc::$number $(, $arg)*) }
    };
}

const HERE: c_int = libc::AT_FDCWD;

calls! {
    /// Opens a file.
    fn open(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
        open_at(HERE, path, flags, mode)
    }
    /// Opens a file.
    fn open64(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
        open_at(HERE, path, flags, mode)
    }
    /// Opens a file.
    fn openat(dir: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
        open_at(dir, path, flags, mode)
    }
    /// Opens a file.
    fn openat64(dir: c_int, path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
        open_at(dir, path, flags, mode)
    }
    /// Closes a descriptor.
    fn close(fd: c_int) -> c_int {
        through(on(fd, Call::Close(fd)), |_| real!(SYS_close, fd)) as c_int
    }
    /// Reads.
    fn read(fd: c_int, buf: *mut c_void, len: size_t) -> ssize_t {
        through(on(fd, Call::Read(fd)), |n| {
            real!(SYS_read, fd, buf, n.unwrap_or(len).min(len))
        }) as ssize_t
    }
    /// Reads at a place.
    fn pread64(fd: c_int, buf: *mut c_void, len: size_t, at: off_t) -> ssize_t {
        through(on(fd, Call::Read(fd)), |n| {
            real!(SYS_pread64, fd, buf, n.unwrap_or(len).min(len), at)
        }) as ssize_t
    }
    /// Writes.
    fn write(fd: c_int, buf: *const c_void, len: size_t) -> ssize_t {
        through(
            |w| w.open.contains_key(&fd).then(|| writing(fd, position(fd), buf, len)),
            |n| real!(SYS_write, fd, buf, n.unwrap_or(len).min(len)),
        ) as ssize_t
    }
    /// Writes at a place.
    fn pwrite64(fd: c_int, buf: *const c_void, len: size_t, at: off_t) -> ssize_t {
        through(
            |w| w.open.contains_key(&fd).then(|| writing(fd, at as u64, buf, len)),
            |n| real!(SYS_pwrite64, fd, buf, n.unwrap_or(len).min(len), at),
        ) as ssize_t
    }
    /// Sets a length.
    fn ftruncate(fd: c_int, len: off_t) -> c_int {
        resize(fd, len)
    }
    /// Sets a length.
    fn ftruncate64(fd: c_int, len: off_t) -> c_int {
        resize(fd, len)
    }
    /// Syncs.
    fn fsync(fd: c_int) -> c_int {
        through(on(fd, Call::Sync(fd)), |_| real!(SYS_fsync, fd)) as c_int
    }
    /// Syncs.
    fn fdatasync(fd: c_int) -> c_int {
        through(on(fd, Call::Sync(fd)), |_| real!(SYS_fdatasync, fd)) as c_int
    }
    /// Renames.
    fn rename(from: *const c_char, to: *const c_char) -> c_int {
        through(
            |w| Some(Call::Rename(within(w, HERE, from)?, within(w, HERE, to)?)),
            |_| real!(SYS_renameat2, HERE, from, HERE, to, 0),
        ) as c_int
    }
    /// Removes a file.
    fn unlink(path: *const c_char) -> c_int {
        remove_at(HERE, path, 0)
    }
    /// Removes a file or folder.
    fn unlinkat(dir: c_int, path: *const c_char, flags: c_int) -> c_int {
        remove_at(dir, path, flags)
    }
    /// Removes a folder.
    fn rmdir(path: *const c_char) -> c_int {
        remove_at(HERE, path, libc::AT_REMOVEDIR)
    }
    /// Makes a folder.
    fn mkdir(path: *const c_char, mode: mode_t) -> c_int {
        through(
            |w| within(w, HERE, path).map(Call::MakeDir),
            |_| real!(SYS_mkdirat, HERE, path, mode as c_uint),
        ) as c_int
    }
    /// Locks.
    fn flock(fd: c_int, operation: c_int) -> c_int {
        through(on(fd, Call::Lock(fd)), |_| real!(SYS_flock, fd, operation)) as c_int
    }
    /// Locks parts, and other things.
    fn fcntl(fd: c_int, command: c_int, argument: *mut c_void) -> c_int {
        control(fd, command, argument)
    }
    /// Locks parts, and other things.
    fn fcntl64(fd: c_int, command: c_int, argument: *mut c_void) -> c_int {
        control(fd, command, argument)
    }
    /// Asks about a file.
    fn stat64(path: *const c_char, out: *mut libc::stat64) -> c_int {
        through(
            |w| within(w, HERE, path).map(|_| Call::Look),
            |_| real!(SYS_newfstatat, HERE, path, out, 0),
        ) as c_int
    }
    /// Asks about a file.
    fn lstat64(path: *const c_char, out: *mut libc::stat64) -> c_int {
        through(
            |w| within(w, HERE, path).map(|_| Call::Look),
            |_| real!(SYS_newfstatat, HERE, path, out, libc::AT_SYMLINK_NOFOLLOW),
        ) as c_int
    }
    /// Asks about an open file.
    fn fstat64(fd: c_int, out: *mut libc::stat64) -> c_int {
        through(on(fd, Call::Look), |_| real!(SYS_fstat, fd, out)) as c_int
    }
    /// Asks about a file.
    fn statx(dir: c_int, path: *const c_char, flags: c_int, mask: c_uint, out: *mut libc::statx) -> c_int {
        through(
            |w| within(w, dir, path).map(|_| Call::Look),
            |_| real!(SYS_statx, dir, path, flags, mask, out),
        ) as c_int
    }
    /// Asks whether a file may be used.
    fn access(path: *const c_char, mode: c_int) -> c_int {
        through(
            |w| within(w, HERE, path).map(|_| Call::Look),
            |_| real!(SYS_faccessat, HERE, path, mode),
        ) as c_int
    }
    /// Begins to list a folder.
    fn opendir(path: *const c_char) -> *mut DIR {
        list(path)
    }
    /// Gives random bytes.
    fn getrandom(buf: *mut c_void, len: size_t, flags: c_uint) -> ssize_t {
        through(|_| Some(Call::Random), |_| real!(SYS_getrandom, buf, len, flags)) as ssize_t
    }
}

fn resize(fd: c_int, len: off_t) -> c_int {
    let call = Call::Resize {
        fd,
        len: len as u64,
    };
    through(on(fd, call), |_| real!(SYS_ftruncate, fd, len)) as c_int
}

fn remove_at(dir: c_int, path: *const c_char, flags: c_int) -> c_int {
    through(
        |w| within(w, dir, path).map(Call::Remove),
        |_| real!(SYS_unlinkat, dir, path, flags),
    ) as c_int
}

fn control(fd: c_int, command: c_int, argument: *mut c_void) -> c_int {
    let locks = matches!(command, libc::F_SETLK | libc::F_SETLKW);
    let call = |w: &Watch| (locks && w.open.contains_key(&fd)).then_some(Call::Lock(fd));
    through(call, |_| real!(SYS_fcntl, fd, command, argument)) as c_int
}

type OpenDir = unsafe extern "C" fn(*const c_char) -> *mut DIR;

fn list(path: *const c_char) -> *mut DIR {
    let mut listed = std::ptr::null_mut();
    through(
        |w| within(w, HERE, path).map(|_| Call::Look),
        |_| {
            // SAFETY: a name that the C library has.
            let next = unsafe { libc::dlsym(libc::RTLD_NEXT, c"opendir".as_ptr()) };
            // SAFETY: the next `opendir` after this one is the C library's,
            // and has that type.
            let real = unsafe { std::mem::transmute::<*mut c_void, OpenDir>(next) };
            // SAFETY: the caller's own argument.
            listed = unsafe { real(path) };
            if listed.is_null() { -1 } else { 0 }
        },
    );
    listed
}

fn writing<'a>(fd: c_int, at: u64, buf: *const c_void, len: size_t) -> Call<'a> {
    // SAFETY: whoever calls write passes that many readable bytes, and they
    // outlive the call.
    let bytes = unsafe { std::slice::from_raw_parts(buf.cast(), len) };
    Call::Write { fd, at, bytes }
}

/// Where the next write goes.
fn position(fd: c_int) -> u64 {
    let flags = real!(SYS_fcntl, fd, libc::F_GETFL);
    let whence = if flags & c_long::from(libc::O_APPEND) != 0 {
        libc::SEEK_END
    } else {
        libc::SEEK_CUR
    };
    real!(SYS_lseek, fd, 0, whence) as u64
}
