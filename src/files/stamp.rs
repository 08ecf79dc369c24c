//! What tells that a file is another by now, without reading it.

use std::fs::Metadata;
use std::io;
use std::time::{Duration, SystemTime};

use super::root::Root;

/// A file's length, times and place on the disk: those of one that was changed, or put in its place, are others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// When the system last changed anything of it; nobody can set that.
    changed: Option<SystemTime>,
    /// Its device and its number there.
    place: Option<(u64, u64)>,
}

/// Two changes that are so far apart have two times, whatever the file system.
pub const GRAIN: Duration = Duration::from_secs(2);

impl Stamp {
    fn of(metadata: &Metadata) -> Self {
        let (changed, place) = (changed(metadata), place_of(metadata));
        Self { length: metadata.len(), modified: metadata.modified().ok(), changed, place }
    }

    /// Whether any change from now on will show: the last one is so long ago that no other can have its time, if times are by `grain`.
    #[must_use]
    pub fn is_settled(&self, now: SystemTime, grain: Duration) -> bool {
        let is_past = |time: SystemTime| now.duration_since(time).is_ok_and(|age| age > grain);
        self.modified.is_some_and(is_past) && self.changed.is_none_or(is_past)
    }

    /// What tells it from any other, as bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; 56] {
        let mut bytes = [0; 56];
        let (device, number) = self.place.unwrap_or_default();
        for (at, part) in [self.length, device, number].into_iter().enumerate() {
            bytes[8 * at..][..8].copy_from_slice(&part.to_le_bytes());
        }
        for (at, time) in [self.modified, self.changed].into_iter().enumerate() {
            bytes[24 + 16 * at..][..16].copy_from_slice(&time.map_or(i128::MIN, nanoseconds).to_le_bytes());
        }
        bytes
    }
}

/// What stands at a path of the disk, as far as a stamp can tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stamped {
    /// A file, and no link to one: that stays as it is when the file changes.
    File(Stamp),
    /// Nothing.
    Nothing,
    /// Something else, or nobody can look.
    Other,
}

impl Root {
    /// The stamp of a file on the disk; none if there is no such file.
    #[must_use]
    pub fn stamp(&self, path: &str) -> Option<Stamp> {
        std::fs::symlink_metadata(self.path.join(path)).ok().as_ref().map(Stamp::of)
    }

    /// What stands at a path of the disk.
    #[must_use]
    pub fn stamped(&self, path: &str) -> Stamped {
        match std::fs::symlink_metadata(self.path.join(path)) {
            Ok(metadata) if metadata.is_file() => Stamped::File(Stamp::of(&metadata)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Stamped::Nothing,
            _ => Stamped::Other,
        }
    }
}

/// Since 1970.
fn nanoseconds(time: SystemTime) -> i128 {
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => since.as_nanos().try_into().unwrap_or(i128::MAX),
        Err(before) => -i128::try_from(before.duration().as_nanos()).unwrap_or(i128::MAX),
    }
}

/// The stamp of the program that runs; none if it cannot be told, as when another was installed meanwhile.
#[must_use]
pub fn program_stamp() -> Option<Stamp> {
    let program = std::env::current_exe().ok()?;
    Some(Stamp::of(&std::fs::metadata(program).ok()?))
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt as _;
    let since = Duration::new(metadata.ctime().try_into().ok()?, metadata.ctime_nsec().try_into().ok()?);
    SystemTime::UNIX_EPOCH.checked_add(since)
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> Option<SystemTime> {
    None
}

#[cfg(unix)]
fn place_of(metadata: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn place_of(_: &Metadata) -> Option<(u64, u64)> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn what_is_done_to_a_file_changes_its_stamp() {
        let folder = tempfile::tempdir().unwrap();
        let root = Root::new(folder.path()).unwrap();
        root.write("a", b"one").unwrap();
        let mut seen = vec![root.stamp("a").unwrap()];
        let mut note = |what: &str| {
            let stamp = root.stamp("a").unwrap();
            assert!(!seen.contains(&stamp), "{what}");
            assert!(seen.iter().all(|other| other.to_bytes() != stamp.to_bytes()), "{what}");
            seen.push(stamp);
        };
        let time = std::fs::metadata(folder.path().join("a")).unwrap().modified().unwrap();
        let pause = || std::thread::sleep(Duration::from_millis(20));
        pause();
        std::fs::write(folder.path().join("a"), "two").unwrap();
        note("other bytes, as many");
        pause();
        std::fs::File::options().write(true).open(folder.path().join("a")).unwrap().set_modified(time).unwrap();
        note("an earlier time");
        root.write("b", b"two").unwrap();
        std::fs::rename(folder.path().join("b"), folder.path().join("a")).unwrap();
        note("another file");
        std::os::unix::fs::symlink("a", folder.path().join("link")).unwrap();
        assert_eq!(root.stamped("link"), Stamped::Other);
        assert_eq!(root.stamped("none"), Stamped::Nothing);
    }

    #[test]
    fn a_file_is_settled_a_while_after_its_last_change() {
        let folder = tempfile::tempdir().unwrap();
        let root = Root::new(folder.path()).unwrap();
        root.write("a", b"one").unwrap();
        let (stamp, now) = (root.stamp("a").unwrap(), SystemTime::now());
        assert!(!stamp.is_settled(now, GRAIN));
        assert!(stamp.is_settled(now + Duration::from_secs(10), GRAIN));
        assert!(!stamp.is_settled(now - Duration::from_secs(3600), GRAIN), "a clock that was set back knows nothing");
    }
}
