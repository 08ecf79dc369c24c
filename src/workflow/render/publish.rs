//! Writes one rendered article, beside what the published file has of its own.

use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::rendering::{Guarded, Rendering};
use super::request::Request;
use crate::article::{Article, Base, Merged, Pages, Profile, Setting, WrittenPage, merge, merge_over, unmerged};
use crate::catalogue::{Catalogue, PageRecordStore, Problem};
use crate::files::{FileError, Root};
use crate::model::ItemId;
use crate::record::PageRecord;
use crate::session::kill_point;
use crate::workflow::article_text;

/// A rendered article that is to be published.
pub(super) struct Page<'p> {
    pub(super) item: &'p ItemId,
    /// Where it is to be.
    pub(super) path: &'p str,
    pub(super) source: &'p Article<'p>,
    /// Its rendering.
    pub(super) rendered: &'p str,
    pub(super) profile: &'p Profile,
    pub(super) set: &'p [Setting],
    /// For each piece of the article, whether its translation is in the rendering.
    pub(super) translated: &'p [bool],
    /// The texts that the translation has, current or not.
    pub(super) units: &'p [String],
}

impl Page<'_> {
    /// Writes the file, merged with what is there; leaves it alone where something of it would be lost. What is wrong with its
    /// record comes to `problems`.
    pub(super) fn publish(
        &self,
        catalogue: &Catalogue<'_>,
        request: &Request<'_>,
        problems: &mut Vec<Problem>,
    ) -> Result<Rendering, FileError> {
        let root = catalogue.root;
        if root.leads_through_link(self.path) {
            // Behind a link, the file could be another one than its name says: an article, even.
            return Err(FileError::Outside(self.path.to_owned()));
        }
        let rendered = match article_text::parse(&Arc::from(self.path), self.rendered, self.profile) {
            Ok(rendered) => rendered,
            Err(error) => return Ok(Rendering::Failed(vec![*error])),
        };
        let record = PageRecordStore::new(root).read(self.item, self.path).unwrap_or_else(|problem| {
            problems.push(*problem);
            None
        });
        let existing = root.read_if_exists(self.path)?;
        let there = existing.as_deref().and_then(|bytes| std::str::from_utf8(bytes).ok());
        let known = record.as_ref().and_then(|record| record.page_of(there.unwrap_or_default()));
        let Merged { text, written, lost } = self.merged(&rendered, existing.as_deref(), known, request);
        let is_current = existing.as_deref() == Some(text.as_bytes());
        let is_foreign = existing.is_some() && known.is_none();
        if !is_current && !request.overwrite && !lost.is_empty() {
            return Ok(Rendering::Guarded(Guarded { is_foreign, lost }));
        }
        if !request.dry_run {
            let known = existing.is_some().then(|| known.cloned());
            self.write(root, (!is_current).then_some(&text), record, known, written)?;
        }
        Ok(match lost {
            _ if is_current => Rendering::Current,
            lost if lost.is_empty() => Rendering::Written,
            lost => Rendering::Overwritten(lost),
        })
    }

    /// Writes the file, if it is another one, and its record. In between, the record says what the file was and what it is about to be,
    /// so that the next rendering knows whichever it finds.
    fn write(
        &self,
        root: &Root,
        text: Option<&String>,
        record: Option<PageRecord>,
        known: Option<Option<WrittenPage>>,
        written: WrittenPage,
    ) -> Result<(), FileError> {
        let store = PageRecordStore::new(root);
        let new = PageRecord::new(self.path, written.clone());
        let Some(text) = text else {
            // All that is known of a file which is the rendering follows from the file.
            let says_enough = record.as_ref().is_some_and(|record| {
                let page = record.page.as_ref().filter(|_| record.next.is_none());
                page.is_some_and(|page| page.is_plain && written.is_plain && page.file == written.file)
            });
            return if says_enough { Ok(()) } else { store.write(self.item, &new).map(drop) };
        };
        let Some(page) = known else {
            store.write(self.item, &new)?;
            return root.write(self.path, text.as_bytes()).map(drop);
        };
        store.write(self.item, &PageRecord { page, next: Some(written), ..new.clone() })?;
        kill_point("page-announced");
        root.write(self.path, text.as_bytes())?;
        kill_point("page-written");
        store.write(self.item, &new).map(drop)
    }

    fn merged(
        &self,
        rendered: &Article<'_>,
        existing: Option<&[u8]>,
        known: Option<&WrittenPage>,
        request: &Request<'_>,
    ) -> Merged {
        let there = existing.and_then(|bytes| std::str::from_utf8(bytes).ok());
        let article = there.and_then(|text| Article::parse(text, self.profile).ok());
        let known_texts = self.known_texts();
        let is_known = |text: &str| known_texts.contains(&unescaped(text));
        let pages = |existing| Pages {
            source: self.source,
            rendered,
            existing,
            profile: self.profile,
            set: self.set,
            translated: self.translated,
            known: &is_known,
        };
        match (&article, existing) {
            (Some(article), _) => merge(&pages(article), &Base::new(known, article, request.keep)),
            (None, Some(bytes)) => merge_over(&pages(self.source), &String::from_utf8_lossy(bytes)),
            (None, None) => unmerged(&pages(self.source)),
        }
    }

    /// The texts that tolkit has: the article's, and those of the translation.
    fn known_texts(&self) -> FxHashSet<String> {
        let own = self.source.pieces().into_iter().map(|piece| unescaped(&piece.text));
        own.chain(self.units.iter().map(|text| unescaped(text))).collect()
    }
}

/// A text without the backslashes that keep its marks from being markup: rendering adds some.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_escape = character == '\\' && characters.peek().is_some_and(char::is_ascii_punctuation);
        plain.extend((!is_escape).then_some(character));
        if is_escape {
            plain.extend(characters.next());
        }
    }
    plain
}
