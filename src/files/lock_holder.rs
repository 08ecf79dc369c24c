//! Who has locked a file, where the system tells: on Linux, by `/proc`.

use std::fs::File;
use std::path::Path;

/// A program that has a file locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockHolder {
    /// What it is called.
    pub name: String,
    /// The number of its process.
    pub process: u32,
}

/// Who has locked a file: whoever took the lock, or, where that has ended, a program that it handed the lock to as its input.
pub(super) fn holder_of(file: &File, path: &Path) -> Option<LockHolder> {
    let taken_by = taker_of(file).and_then(named);
    taken_by.or_else(|| {
        let real = path.canonicalize().ok()?;
        let mut processes: Vec<u32> = std::fs::read_dir("/proc").ok()?.flatten().filter_map(number_of).collect();
        processes.sort_unstable();
        let has_it = |process: &u32| std::fs::read_link(format!("/proc/{process}/fd/0")).is_ok_and(|file| file == real);
        processes.into_iter().find(has_it).and_then(named)
    })
}

/// The process that took the lock; it may have ended since.
#[cfg(unix)]
fn taker_of(file: &File) -> Option<u32> {
    use std::os::unix::fs::MetadataExt as _;
    let inode = format!(":{}", file.metadata().ok()?.ino());
    let locks = std::fs::read_to_string("/proc/locks").ok()?;
    // `1: FLOCK  ADVISORY  WRITE 708 08:01:16 0 EOF`; whoever waits has an arrow behind the number.
    let fields = locks.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let mut taken = fields.filter(|fields| fields.get(1) == Some(&"FLOCK"));
    taken.find(|fields| fields.get(5).is_some_and(|place| place.ends_with(&inode)))?.get(4)?.parse().ok()
}

#[cfg(not(unix))]
fn taker_of(_: &File) -> Option<u32> {
    None
}

fn number_of(entry: std::fs::DirEntry) -> Option<u32> {
    entry.file_name().to_str()?.parse().ok()
}

/// A process with its name; none if it has ended.
fn named(process: u32) -> Option<LockHolder> {
    let name = std::fs::read_to_string(format!("/proc/{process}/comm")).ok()?;
    Some(LockHolder { name: name.trim().to_owned(), process })
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn whoever_has_a_lock_is_found() {
        let directory = tempfile::tempdir().expect("a folder");
        let path = directory.path().join("lock");
        let file = File::create(&path).expect("a file");
        file.lock().expect("locked");
        let ours = holder_of(&file, &path).expect("a holder");
        assert_eq!(ours.process, std::process::id());
    }
}
