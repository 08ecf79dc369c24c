//! What is inside of a root: neither a path nor a link leads out of it, or into git's own folder.

use std::io::{self, Read as _};
use std::path::{Component, Path, PathBuf};
use std::sync::PoisonError;

use super::entry::{FileKind, kind_of};
use super::error::FileError;
use super::git_folder::is_git_folder;
use super::root::Root;

impl Root {
    /// The full path of what is below the root by its path alone.
    pub(super) fn inside(&self, path: &str) -> Result<PathBuf, FileError> {
        let relative = Path::new(path);
        let stays = relative.components().all(|part| match part {
            Component::Normal(name) => !is_git_folder(name),
            part => part == Component::CurDir,
        });
        if stays { Ok(self.path.join(relative)) } else { Err(FileError::Outside(path.to_owned())) }
    }

    /// Where a path is that is to be changed. A link may lead out: that is found before anything is done there.
    pub(super) fn really_inside(&self, path: &str) -> Result<PathBuf, FileError> {
        let full = self.inside(path)?;
        let directories = full.ancestors().skip(1);
        let there = directories.into_iter().find_map(|directory| directory.canonicalize().ok());
        let is_inside = there.is_some_and(|real| self.has(&real));
        if is_inside { Ok(full) } else { Err(FileError::Outside(path.to_owned())) }
    }

    /// The bytes of a file of the disk; if there are more, as many and one. A link that leads out is not followed, and nothing is opened
    /// that is no file: a pipe would be waited for, and a device has no end.
    pub(super) fn read_on_disk(&self, path: &str, full: &Path, longest: usize) -> Result<Vec<u8>, FileError> {
        let error = |source| self.io_error(path, source);
        let metadata = std::fs::symlink_metadata(full).map_err(error)?;
        let leads_out = full.parent().is_some_and(|directory| self.leads_out(directory));
        let kind = if metadata.is_symlink() { self.kind_of_link(full) } else { kind_of(metadata.file_type()) };
        match kind {
            _ if leads_out => Err(FileError::Outside(path.to_owned())),
            FileKind::Unusable if metadata.is_symlink() && full.exists() => Err(FileError::Outside(path.to_owned())),
            FileKind::Unusable if !metadata.is_symlink() => Err(FileError::Special(path.to_owned())),
            // What is wrong with it, the system says.
            FileKind::File | FileKind::Directory | FileKind::Unusable => bytes_of(full, longest).map_err(error),
        }
    }

    /// What a link of the disk leads to.
    pub(super) fn kind_of_link(&self, link: &Path) -> FileKind {
        match link.canonicalize() {
            Ok(target) if self.has(&target) => {
                std::fs::metadata(&target).map_or(FileKind::Unusable, |metadata| kind_of(metadata.file_type()))
            }
            _ => FileKind::Unusable,
        }
    }

    /// Whether a link on the way to a directory, or that one itself, leads out. Each is looked at once, and by itself: many files share
    /// few, and folders can be deep.
    pub(super) fn leads_out(&self, directory: &Path) -> bool {
        let is_reached = |place: &&Path| {
            *place == self.path || self.reached.read().unwrap_or_else(PoisonError::into_inner).contains(*place)
        };
        let mut unknown: Vec<&Path> = directory.ancestors().take_while(|place| !is_reached(place)).collect();
        while let Some(place) = unknown.pop() {
            match place.symlink_metadata() {
                Ok(metadata) if metadata.is_symlink() => match place.canonicalize() {
                    Ok(real) if !self.has(&real) => return true,
                    Ok(_) => {}
                    // Whoever reads it is told why they cannot.
                    Err(_) => return false,
                },
                Ok(_) => {}
                Err(_) => return false,
            }
            self.reached.write().unwrap_or_else(PoisonError::into_inner).insert(place.to_owned());
        }
        false
    }

    /// Whether a real path, links followed, is the root or below it, and not git's own.
    fn has(&self, real: &Path) -> bool {
        let below = real.strip_prefix(&self.path);
        below.is_ok_and(|below| !below.components().any(|part| is_git_folder(part.as_os_str())))
    }
}

/// The bytes of a file; if there are more, as many and one.
fn bytes_of(file: &Path, longest: usize) -> io::Result<Vec<u8>> {
    let file = std::fs::File::open(file)?;
    let length = file.metadata()?.len();
    let most = longest.saturating_add(1) as u64;
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(most)).unwrap_or_default());
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root(folder: &tempfile::TempDir) -> Root {
        let path = folder.path().join("root");
        std::fs::create_dir_all(path.join("a")).expect("a folder");
        std::fs::create_dir_all(path.join(".git/hooks")).expect("a folder");
        std::fs::write(path.join(".git/config"), "secret").expect("a file");
        std::fs::write(folder.path().join("secret"), "secret").expect("a file");
        std::fs::write(path.join("a/file"), "text").expect("a file");
        Root::new(&path).expect("a root")
    }

    #[test]
    fn what_is_git_s_own_is_not_inside_by_any_name() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = root(&folder);
        for path in [".git/config", ".GIT/config", "a/.git/config", ".git"] {
            assert!(matches!(root.read(path), Err(FileError::Outside(_))), "{path}");
            assert!(matches!(root.write(path, b"x"), Err(FileError::Outside(_))), "{path}");
            assert_eq!(root.kind(path), None, "{path}");
        }
        let entries = root.entries("").expect("entries");
        assert_eq!(entries.into_iter().map(|entry| entry.name).collect::<Vec<_>>(), ["a"]);
    }

    #[cfg(unix)]
    #[test]
    fn no_link_is_read_or_written_through_that_leads_out_or_to_what_is_git_s() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().expect("a folder");
        let root = root(&folder);
        for (link, target) in [
            ("out", ".."),
            ("own", ".git"),
            ("a/secret", "../../secret"),
            ("a/config", "../.git/config"),
            ("a/zero", "/dev/zero"),
            ("a/again", "file"),
            ("b", "a"),
        ] {
            symlink(target, root.path().join(link)).expect("a link");
        }
        for path in ["out/secret", "own/config", "a/secret", "a/config", "a/zero"] {
            assert!(matches!(root.read(path), Err(FileError::Outside(_))), "{path}");
            assert_ne!(root.kind(path), Some(FileKind::File), "{path}");
        }
        for directory in ["out", "own"] {
            assert!(matches!(root.entries(directory), Err(FileError::Outside(_))), "{directory}");
            assert!(matches!(root.write(&format!("{directory}/new"), b"x"), Err(FileError::Outside(_))), "{directory}");
        }
        for path in ["a/again", "b/file", "b/again"] {
            assert_eq!(root.read(path).expect(path), b"text");
        }
        symlink("missing", root.path().join("a/dangling")).expect("a link");
        assert_eq!(root.read_if_exists("a/dangling").expect("nothing"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_not_waited_for() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = root(&folder);
        let made = std::process::Command::new("mkfifo").arg(root.path().join("a/pipe")).status();
        assert!(made.is_ok_and(|status| status.success()));
        assert!(matches!(root.read("a/pipe"), Err(FileError::Special(_))));
        assert!(matches!(root.write("a/pipe", b"x"), Err(FileError::Special(_))));
    }
}
