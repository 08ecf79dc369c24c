//! All that is known for a locale: the project's own memory, and those of other programs that somebody brought in.

use std::cmp::Reverse;

use super::imported::ImportedMemories;
use super::kept::memory;
use crate::memory::{Found, Match, Memory};
use crate::model::Locale;
use crate::session::{Failure, Workspace};

/// What is known for a locale.
pub(super) struct Known {
    own: Memory,
    imported: Option<Memory>,
}

impl Known {
    pub(super) fn open(workspace: &Workspace<'_>, locale: &Locale) -> Result<Self, Failure> {
        Ok(Self { own: memory(workspace, locale)?, imported: ImportedMemories::open(workspace)?.memory(locale) })
    }

    /// The project's own memory.
    pub(super) fn own(&self) -> &Memory {
        &self.own
    }

    /// How many translations there are.
    pub(super) fn len(&self) -> usize {
        self.own.len() + self.imported.as_ref().map_or(0, Memory::len)
    }

    /// The best translations of what is like a text, and whether each was imported: of those that are as alike, the project's own come first.
    pub(super) fn matches(&self, text: &str, at_least: u8, limit: usize) -> Vec<(Match<'_>, bool)> {
        let mut found: Vec<(Match<'_>, bool)> =
            self.own.matches(text, at_least, limit).into_iter().map(|found| (found, false)).collect();
        if let Some(imported) = &self.imported {
            let new = imported.matches(text, at_least, limit).into_iter().map(|found| (found, true));
            found.extend(new);
            found.sort_by_key(|(found, _)| Reverse(found.percent));
            found.truncate(limit);
        }
        found
    }

    /// The translations that have a phrase, and whether each was imported: the project's own come first.
    pub(super) fn phrase(&self, text: &str, limit: usize) -> Vec<(Found<'_>, bool)> {
        let own = self.own.phrase(text, limit).into_iter().map(|found| (found, false));
        let imported = self.imported.iter().flat_map(|imported| imported.phrase(text, limit));
        own.chain(imported.map(|found| (found, true))).take(limit).collect()
    }
}
