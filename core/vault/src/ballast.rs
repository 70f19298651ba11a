//! A file that is only there to be removed when the disk is full, so that the
//! last words can still be written.

use crate::{
    crypto::random,
    disk::{Disk, Layout, remove_if_there},
};

const CHUNKS: usize = 64;
const CHUNK: usize = 4096;

/// Lays the ballast if there is none, or only a part of it, as a kill leaves.
/// Without room for it there is none; recording goes on.
pub(crate) fn lay(disk: &dyn Disk, layout: &Layout) {
    let path = layout.ballast();
    match std::fs::metadata(&path) {
        Ok(there) if there.len() == (CHUNKS * CHUNK) as u64 => return,
        Ok(_) => _ = remove_if_there(disk, &path),
        Err(_) => {}
    }
    let Ok(mut file) = disk.create_new(&path) else {
        return;
    };
    let laid = (0..CHUNKS).all(|_| {
        // Random, so that no file system makes it smaller.
        random::<CHUNK>().is_ok_and(|bytes| file.append(&bytes).is_ok())
    });
    if !(laid && file.sync().is_ok()) {
        // A smaller ballast would be no help, and its room may be needed.
        let _ = remove_if_there(disk, &path);
    }
}

/// Drops the ballast. Returns whether there was one.
pub(crate) fn release(disk: &dyn Disk, layout: &Layout) -> bool {
    disk.remove(&layout.ballast()).is_ok()
}
