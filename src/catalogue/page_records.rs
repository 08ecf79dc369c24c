//! Where the records of rendered articles are, and reading them.

use crate::files::{FileError, Root};
use crate::model::ItemId;
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

    /// The record of an item's rendered article; one that cannot be read, or is of a file elsewhere, is none: then the file is
    /// nobody's that is known.
    #[must_use]
    pub(crate) fn read(&self, item: &ItemId, path: &str) -> Option<PageRecord> {
        let bytes = self.root.read_if_exists(&self.path(item)).ok()??;
        let record = PageRecord::parse(std::str::from_utf8(&bytes).ok()?).ok()?;
        (record.path == path).then_some(record)
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
