//! What is known of a published file from the last time that it was written.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::parts::{normalised, texts_of};
use crate::article::extraction::digest_of;
use crate::article::parse::Article;

/// A published file as it was written last, in digests.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenPage {
    /// The whole file.
    pub file: String,
    /// Its texts.
    pub texts: String,
    /// Whether it is the rendering byte by byte, and has nothing of its own.
    pub is_plain: bool,
    /// Parts that the file has in its own way: what the source had there, and what the file had; [`ABSENT`] for nothing.
    pub kept: BTreeSet<(String, String)>,
    /// Parts between the texts that were the source's.
    pub copied: BTreeSet<String>,
}

/// Stands for a part that one side does not have.
pub(super) const ABSENT: &str = "-";

impl WrittenPage {
    /// Whether a file is still as it was written, and has nothing of its own.
    #[must_use]
    pub fn is_all_of(&self, text: &str) -> bool {
        self.is_plain && self.is_of(text)
    }

    /// Whether a file is still as it was written.
    #[must_use]
    pub fn is_of(&self, text: &str) -> bool {
        self.file == digest_of(&normalised(text))
    }

    /// Notes what a file is as a whole; what was kept and copied is the merge's to say.
    pub(super) fn whole(article: &Article<'_>) -> Self {
        Self { file: digest_of(&normalised(article.text)), texts: digest_of(&texts_of(article)), ..Self::default() }
    }
}

/// What is known of a published file.
#[derive(Debug, Clone)]
pub struct Base<'b> {
    /// As it was written last; none if tolkit never wrote it.
    written: Option<&'b WrittenPage>,
    /// Whether it is still as it was written.
    is_untouched: bool,
    /// Whether its texts are.
    has_own_texts: bool,
    /// Whether what the file has is right for what the source has now: somebody says so.
    is_right: bool,
    /// The parts that it has in its own way, each with what the source had there.
    own: FxHashMap<&'b str, Vec<&'b str>>,
}

impl<'b> Base<'b> {
    /// Compares a file with what it was when it was written last; `is_right` says that what it has in its own way answers the
    /// present source.
    #[must_use]
    pub fn new(written: Option<&'b WrittenPage>, existing: &Article<'_>, is_right: bool) -> Self {
        let now = WrittenPage::whole(existing);
        let mut own: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
        for (source, there) in written.iter().flat_map(|written| &written.kept) {
            own.entry(there).or_default().push(source);
        }
        Self {
            written,
            is_untouched: written.is_some_and(|written| written.file == now.file),
            has_own_texts: written.is_some_and(|written| written.texts == now.texts),
            is_right,
            own,
        }
    }

    /// Whether tolkit never wrote the file.
    pub(super) fn is_foreign(&self) -> bool {
        self.written.is_none()
    }

    /// Whether the file is exactly as tolkit wrote it, and has nothing of its own.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.is_untouched && self.written.is_some_and(|written| written.is_plain)
    }

    /// Whether a text of the file is one that tolkit wrote there from a unit or from the source.
    pub(super) fn wrote_text(&self, text: &str) -> bool {
        self.has_own_texts && !self.has_kept(&digest_of(text))
    }

    /// Whether the file has this part in its own way, whatever the source had there.
    pub(super) fn has_kept(&self, there: &str) -> bool {
        self.own.contains_key(there)
    }

    /// Whether the file has this part in its own way where the source had just that.
    pub(super) fn has_kept_for(&self, source: &str, there: &str) -> bool {
        self.sources_of(there).contains(&source)
    }

    /// What the source had where the file has this part in its own way.
    pub(super) fn sources_of(&self, there: &str) -> &[&str] {
        self.own.get(there).map_or(&[], Vec::as_slice)
    }

    pub(super) fn has_copied(&self, part: &str) -> bool {
        self.written.is_some_and(|written| written.copied.contains(part))
    }

    /// Whether somebody says that what the file has of its own is right.
    pub(super) fn is_right(&self) -> bool {
        self.is_right
    }

    /// Whether the file has a text in its own way for another text of the source than there is now.
    pub(super) fn is_outdated(&self, source: &str, there: &str) -> bool {
        !self.is_right && self.has_kept(there) && !self.has_kept_for(source, there)
    }

    /// Whether the file does not have a part of the source, and is to go without it.
    pub(super) fn is_left_out(&self, source: &str) -> bool {
        // What was there, and is not any more, was taken out.
        let was_taken_out = !self.is_untouched && self.has_copied(source);
        self.is_foreign() || was_taken_out || self.has_kept_for(source, ABSENT)
    }

    /// Which of the two stands between texts, or as a key of the front matter; `source` and `there` are digests of what the source
    /// and the file have, and differ.
    pub(super) fn choose(&self, source: &str, there: &str, is_significant: bool) -> Choice {
        if self.is_foreign() || self.has_kept_for(source, there) {
            return Choice::There;
        }
        let both_changed = if self.is_right { Choice::There } else { Choice::Unknown };
        let source_changed = if is_significant { both_changed } else { Choice::Source };
        if self.has_kept(there) {
            return source_changed;
        }
        if self.is_untouched || self.has_copied(there) {
            return Choice::Source;
        }
        // Somebody changed it in the file.
        if is_significant && !self.has_copied(source) { both_changed } else { Choice::There }
    }

    /// What becomes of a part that the file alone has, by its digest.
    pub(super) fn choose_own(&self, there: &str) -> Choice {
        let is_copy = !self.has_kept(there) && (self.is_untouched || self.has_copied(there));
        if is_copy { Choice::Source } else { Choice::There }
    }
}

/// What a merge decides about one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// What the source has.
    Source,
    /// What the file has.
    There,
    /// Both changed: a person must look.
    Unknown,
}
