//! One file, read and parsed.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::fluent::{self, Resource, Unit, without_mark};
use crate::rules::RawFile;

/// A file's text, as far as it is one.
#[derive(Debug)]
pub struct FileText {
    /// The text; what is not UTF-8 is U+FFFD in it.
    pub(super) text: String,
    /// The bytes, where they are not UTF-8.
    invalid: Option<Vec<u8>>,
}

/// A parsed file.
#[derive(Debug)]
pub struct LoadedFile<'v> {
    /// The path from the root.
    pub path: Arc<str>,
    /// The file's text.
    pub file: &'v FileText,
    /// What it says.
    pub resource: Resource<'v>,
    /// The first unit of each id.
    pub(super) index: FxHashMap<&'v str, usize>,
}

impl FileText {
    /// The text of a file's bytes.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self { text, invalid: None },
            Err(error) => {
                let bytes = error.into_bytes();
                Self { text: String::from_utf8_lossy(&bytes).into_owned(), invalid: Some(bytes) }
            }
        }
    }

    /// The text without a byte order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        without_mark(&self.text)
    }

    /// Where in the text U+FFFD stands for bytes that are not UTF-8.
    #[must_use]
    pub fn replaced(&self) -> Vec<usize> {
        let Some(bytes) = &self.invalid else { return Vec::new() };
        let mark = self.text.len() - self.text().len();
        let (mut at, mut replaced) = (0, Vec::new());
        for chunk in bytes.utf8_chunks() {
            at += chunk.valid().len();
            if !chunk.invalid().is_empty() {
                replaced.push(at.saturating_sub(mark));
                at += char::REPLACEMENT_CHARACTER.len_utf8();
            }
        }
        replaced
    }

    /// The file for rules that look at its bytes.
    #[must_use]
    pub fn raw(&self, is_source: bool) -> RawFile<'_> {
        let bytes = self.invalid.as_deref().unwrap_or(self.text.as_bytes());
        RawFile { bytes, text: self.text(), is_source, source: None }
    }
}

impl<'v> LoadedFile<'v> {
    pub(super) fn new(path: &Arc<str>, file: &'v FileText) -> Self {
        let resource = fluent::parse(file.text());
        let mut index = FxHashMap::with_capacity_and_hasher(resource.units.len(), rustc_hash::FxBuildHasher);
        for (at, unit) in resource.units.iter().enumerate() {
            index.entry(unit.id).or_insert(at);
        }
        Self { path: Arc::clone(path), file, resource, index }
    }

    /// The units, each id once: of duplicates the first, as the Fluent runtime does.
    pub fn units(&self) -> impl Iterator<Item = (usize, &Unit<'v>)> {
        let has_repeated = self.index.len() < self.resource.units.len();
        let units = self.resource.units.iter().enumerate();
        units.filter(move |(at, unit)| !has_repeated || self.index.get(unit.id) == Some(at))
    }

    /// The unit of that id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// Whether the text has a unit of that id that could not be parsed.
    #[must_use]
    pub fn is_broken(&self, id: &str) -> bool {
        let lines = self.resource.errors.iter().flat_map(|error| self.resource.text[error.junk.clone()].lines());
        lines.filter_map(|line| line.strip_prefix(id)).any(|rest| rest.trim_start().starts_with('='))
    }

    /// A unit by its index.
    #[must_use]
    pub fn unit(&self, index: usize) -> &Unit<'v> {
        &self.resource.units[index]
    }
}
