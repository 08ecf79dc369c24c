//! Where the records of rendered articles are, and reading them.

use super::problem::Problem;
use super::records::invalid;
use crate::files::{FileError, Root};
use crate::model::{ItemId, Locale};
use crate::record::{PageRecord, page_path_of};

/// The records of rendered articles.
#[derive(Debug)]
pub(crate) struct PageRecordStore<'r> {
    root: &'r Root,
}

impl<'r> PageRecordStore<'r> {
    /// The store of a repository.
    #[must_use]
    pub(crate) fn new(root: &'r Root) -> Self {
        Self { root }
    }

    /// The path that the record of an item's rendered article has or would have.
    #[must_use]
    pub(crate) fn path(&self, item: &ItemId) -> String {
        page_path_of(&item.locale, &item.resource())
    }

    /// Whether a page of a resource is as tolkit wrote it, and has nothing of its own: then it may go with its article.
    #[must_use]
    pub(crate) fn may_go(&self, locale: &Locale, resource: &str, path: &str) -> bool {
        let text = self.root.read(path).ok().and_then(|bytes| String::from_utf8(bytes).ok());
        let record = self.read_of(&page_path_of(locale, resource), path).ok().flatten();
        text.zip(record).is_some_and(|(text, record)| record.page_of(&text).is_some_and(|page| page.is_all_of(&text)))
    }

    /// Moves the record of a page that moves with its article.
    ///
    /// # Errors
    ///
    /// The [`FileError`] of writing.
    pub(crate) fn rename(&self, locale: &Locale, from: (&str, &str), to: (&str, &str)) -> Result<(), FileError> {
        let old = page_path_of(locale, from.0);
        if let Ok(Some(record)) = self.read_of(&old, from.1) {
            let record = PageRecord { path: to.1.to_owned(), ..record };
            self.root.write(&page_path_of(locale, to.0), record.to_text().as_bytes())?;
            self.root.remove(&old)?;
        }
        Ok(())
    }

    /// The record of an item's rendered article; one that is of a file elsewhere is none: then the file is nobody's that is known.
    ///
    /// # Errors
    ///
    /// What is wrong with a record that cannot be read, or is not as it was written: it is none either.
    pub(crate) fn read(&self, item: &ItemId, path: &str) -> Result<Option<PageRecord>, Box<Problem>> {
        self.read_of(&self.path(item), path)
    }

    fn read_of(&self, record: &str, path: &str) -> Result<Option<PageRecord>, Box<Problem>> {
        let bytes = self.root.read_if_exists(record).map_err(|error| Box::new(Problem::of(&error, None)))?;
        let Some(bytes) = bytes else { return Ok(None) };
        let parsed = PageRecord::parse(&String::from_utf8_lossy(&bytes));
        let parsed = parsed.map_err(|error| Box::new(invalid(record, &error)))?;
        Ok(Some(parsed).filter(|parsed| parsed.path == path))
    }

    /// Writes the record of an item's rendered article; says whether anything changed.
    ///
    /// # Errors
    ///
    /// The [`FileError`] of writing.
    pub(crate) fn write(&self, item: &ItemId, record: &PageRecord) -> Result<bool, FileError> {
        self.root.write(&self.path(item), record.to_text().as_bytes())
    }
}
