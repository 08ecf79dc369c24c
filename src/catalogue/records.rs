//! Where records are, and reading them.

use super::problem::Problem;
use crate::files::{FileError, FileKind, Root, Stamped};
use crate::i18n::Text;
use crate::model::{ItemId, Locale};
use crate::record::{BESIDE_DIRECTORY, DIRECTORY, Grades, Record, RecordError, path_of};
use crate::rules::gate;

/// The records of a repository.
#[derive(Debug)]
pub struct RecordStore<'r> {
    root: &'r Root,
    /// Whether there is any record at all: most repositories begin without.
    any: bool,
}

impl<'r> RecordStore<'r> {
    /// The store of a repository.
    #[must_use]
    pub fn new(root: &'r Root) -> Self {
        Self { root, any: root.kind(DIRECTORY) == Some(FileKind::Directory) }
    }

    /// An item's record; an empty one if there is none, with what is wrong where it cannot be read.
    #[must_use]
    pub fn read(&self, item: &ItemId) -> (Record, Option<Problem>) {
        self.parsed(&item.locale, &item.resource(), Record::parse)
    }

    /// The cosmetic edits of a source resource (`section/name`); none if there are none, with what is wrong where they
    /// cannot be read.
    #[must_use]
    pub fn grades(&self, source: &Locale, resource: &str) -> (Grades, Option<Problem>) {
        self.parsed(source, resource, Grades::parse)
    }

    fn parsed<T: Default>(
        &self,
        locale: &Locale,
        resource: &str,
        parse: fn(&str) -> Result<T, RecordError>,
    ) -> (T, Option<Problem>) {
        let (text, problem) = self.text(locale, resource);
        if text.is_empty() {
            return (T::default(), problem);
        }
        match parse(&text) {
            Ok(parsed) => (parsed, None),
            Err(error) => (T::default(), Some(invalid(&self.path_of(locale, resource), &error))),
        }
    }

    /// The path that an item's record has or would have.
    #[must_use]
    pub fn path(&self, item: &ItemId) -> String {
        self.path_of(&item.locale, &item.resource())
    }

    /// The path that the record of a resource (`section/name`) has or would have in a locale.
    #[must_use]
    pub fn path_of(&self, locale: &Locale, resource: &str) -> String {
        let path = path_of(locale, resource);
        // A resource `a` beside resources `a/b`: the record of `a` cannot be a file of that name.
        if self.root.kind(&path) == Some(FileKind::Directory) { format!("{path}/{BESIDE_DIRECTORY}") } else { path }
    }

    /// What stands where [`Self::read`] and [`Self::grades`] look, for those who only want to know whether it is the same as before.
    pub(super) fn stamped(&self, locale: &Locale, resource: &str) -> Stamped {
        if !self.any {
            return Stamped::Nothing;
        }
        let path = path_of(locale, resource);
        match self.root.stamped(&path) {
            Stamped::Other => match self.root.stamped(&format!("{path}/{BESIDE_DIRECTORY}")) {
                // It may be a folder, and then there is no record.
                Stamped::Nothing if self.root.kind(&path) == Some(FileKind::Directory) => Stamped::Nothing,
                Stamped::Nothing => Stamped::Other,
                beside => beside,
            },
            stamped => stamped,
        }
    }

    /// The items that there are records of, sorted; also such as the project does not have.
    ///
    /// # Errors
    ///
    /// The [`FileError`] of listing folders.
    pub fn items(&self, source: &Locale) -> Result<Vec<ItemId>, FileError> {
        let (mut items, mut folders) = (Vec::new(), vec![DIRECTORY.to_owned()]);
        while let Some(folder) = folders.pop() {
            for entry in self.root.entries(&folder)? {
                let path = format!("{folder}/{}", entry.name);
                if entry.kind == FileKind::Directory && !entry.link {
                    folders.push(path);
                } else if entry.kind == FileKind::File {
                    let path = path.strip_suffix(&format!("/{BESIDE_DIRECTORY}")).unwrap_or(&path);
                    let name =
                        path.strip_prefix(DIRECTORY).and_then(|name| name.trim_start_matches('/').split_once('/'));
                    items.extend(name.and_then(|(locale, name)| ItemId::parse(&format!("{locale}:{name}")).ok()));
                }
            }
        }
        items.retain(|item| item.locale != *source);
        items.sort();
        Ok(items)
    }

    /// Writes an item's record; says whether anything changed.
    ///
    /// # Errors
    ///
    /// The [`FileError`] of writing.
    pub fn write(&self, item: &ItemId, record: &Record) -> Result<bool, FileError> {
        self.write_bytes(&self.path(item), record.to_text().as_bytes())
    }

    /// Writes the cosmetic edits of a source resource (`section/name`); says whether anything changed.
    ///
    /// # Errors
    ///
    /// The [`FileError`] of writing.
    pub fn write_grades(&self, source: &Locale, resource: &str, grades: &Grades) -> Result<bool, FileError> {
        self.write_bytes(&self.path_of(source, resource), grades.to_text().as_bytes())
    }

    /// Moves the record of a resource in one locale to another resource's name, where it has one.
    ///
    /// # Errors
    ///
    /// The [`FileError`] of moving.
    pub fn rename(&self, locale: &Locale, from: &str, to: &str) -> Result<(), FileError> {
        if self.root.kind(&self.path_of(locale, from)) != Some(FileKind::File) {
            return Ok(());
        }
        let new = self.path_of(locale, to);
        self.make_way(&new)?;
        // The old record may be in a folder of its name by now.
        let old = self.path_of(locale, from);
        if self.root.kind(&new).is_none() { self.root.rename(&old, &new) } else { self.root.remove(&old) }
    }

    fn write_bytes(&self, path: &str, bytes: &[u8]) -> Result<bool, FileError> {
        self.make_way(path)?;
        self.root.write(path, bytes)
    }

    /// Moves a record that stands in the way of a directory into it.
    fn make_way(&self, path: &str) -> Result<(), FileError> {
        let mut parent = path;
        while let Some((above, _)) = parent.rsplit_once('/') {
            parent = above;
            if parent.len() <= DIRECTORY.len() {
                break;
            }
            if self.root.kind(parent) == Some(FileKind::File) {
                let aside = format!("{parent}.moving");
                self.root.rename(parent, &aside)?;
                self.root.rename(&aside, &format!("{parent}/{BESIDE_DIRECTORY}"))?;
            }
        }
        Ok(())
    }

    fn text(&self, locale: &Locale, resource: &str) -> (String, Option<Problem>) {
        if !self.any {
            return (String::new(), None);
        }
        let path = path_of(locale, resource);
        let path = match self.root.kind(&path) {
            None => return (String::new(), None),
            Some(FileKind::Directory) => format!("{path}/{BESIDE_DIRECTORY}"),
            Some(FileKind::File) => path,
            Some(FileKind::Unusable) => {
                let text = Text::new("unreadable-file-special").with("path", path.clone());
                return (
                    String::new(),
                    Some(Problem { rule: &gate::UNREADABLE_FILE, path, locale: Some(locale.clone()), text }),
                );
            }
        };
        match self.root.read_if_exists(&path) {
            Ok(None) => (String::new(), None),
            Ok(Some(bytes)) => (String::from_utf8_lossy(&bytes).into_owned(), None),
            Err(error) => (String::new(), Some(Problem::of(&error, Some(locale)))),
        }
    }
}

/// What to say about a record that is none.
pub(super) fn invalid(path: &str, error: &RecordError) -> Problem {
    let text = match error {
        RecordError::NotARecord => Text::new("invalid-record"),
        RecordError::Newer(version) => Text::new("invalid-record-newer").with("version", version.clone()),
        RecordError::Line(line) => Text::new("invalid-record-line").with("line", *line),
        RecordError::Changed => Text::new("invalid-record-changed"),
    };
    Problem { rule: &gate::INVALID_RECORD, path: path.to_owned(), locale: None, text: text.with("path", path) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_beside_a_folder_of_its_name_is_reported_where_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let root = Root::new(folder.path()).unwrap();
        for path in ["a/b", "a/.record", "c"] {
            root.write(&format!("{DIRECTORY}/lt/site/{path}"), b"garbage\n").unwrap();
        }
        let store = RecordStore::new(&root);
        for (item, path) in [("lt:site/a", "a/.record"), ("lt:site/a/b", "a/b"), ("lt:site/c", "c")] {
            let (record, problem) = store.read(&ItemId::parse(item).unwrap());
            assert_eq!(record, Record::default());
            assert_eq!(problem.map(|problem| problem.path), Some(format!("{DIRECTORY}/lt/site/{path}")));
        }
        let (_, problem) = store.grades(&Locale::parse("lt").unwrap(), "site/a");
        assert_eq!(problem.map(|problem| problem.path), Some(format!("{DIRECTORY}/lt/site/a/.record")));
    }
}
