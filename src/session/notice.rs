//! What there is to say besides a result.

use crate::catalogue::{Catalogue, EmptySection, Scope, TakenOutput};
use crate::files::LockHolder;
use crate::i18n::Text;
use crate::model::ItemId;

/// Something that a person should know, and that is neither a result nor an error.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// Another command works on the project, or a program that it started: this one waits. Who it is, if that is known.
    WaitingForOthers(Option<LockHolder>),
    /// A commit that was interrupted is finished; the item.
    CommitFinished(ItemId),
    /// A commit that was interrupted before the branch had it is dropped.
    CommitDropped,
    /// A file was changed at the last moment, and left as it is; its path.
    FileLeft(String),
    /// The configuration has no section.
    NoSections,
    /// A section has no source file.
    EmptySection {
        /// Its line in `workflow.toml`.
        line: usize,
        /// Why it has none.
        reason: Text,
    },
    /// Articles of a section are not extracted yet.
    NotExtracted {
        /// The section.
        section: String,
        /// How many.
        count: usize,
    },
    /// The translations of two articles would be one file.
    OutputTaken(TakenOutput),
    /// Files that were named belong to no section; the first of them.
    InNoSection {
        /// How many.
        count: usize,
        /// The first few.
        files: String,
    },
    /// The project is configured otherwise than at a revision, so that everything is checked.
    EverythingChecked(String),
    /// The ledger cannot be read; why.
    LedgerUnreadable(String),
    /// The remote is known to have more of the branch than this clone.
    BranchBehind,
    /// `tolkit.locale` names what is no locale of the project.
    UnknownLocale(String),
    /// There are teams in the person's locales, and they are in none of them: they may neither translate nor review.
    InNoTeam {
        /// The person's address.
        email: String,
        /// The locales.
        locales: String,
    },
    /// So many deadlines count from the beginning of a shallow clone.
    ShallowDeadlines(usize),
    /// So many deadlines are not known: there is no repository.
    UnknownDeadlines(usize),
    /// The ledger is known as of this time, in milliseconds since 1970.
    LedgerAsOf(u64),
}

/// The sections of a scope without any source file: their path may have a mistake in it.
#[must_use]
pub fn notices_of_sections(catalogue: &Catalogue<'_>, scope: &Scope) -> Vec<Notice> {
    if catalogue.config.sections.is_empty() {
        return vec![Notice::NoSections];
    }
    let empty = catalogue.empty_sections(scope).into_iter();
    empty
        .map(|EmptySection { label, text, .. }| Notice::EmptySection { line: label.start.line, reason: text })
        .collect()
}

/// The articles that are not extracted yet.
#[must_use]
pub fn notices_of_extraction(catalogue: &Catalogue<'_>) -> Vec<Notice> {
    let mut notices = Vec::new();
    for (index, section) in catalogue.config.sections.iter().enumerate() {
        let count = catalogue.groups.iter().filter(|group| group.section == index && group.is_waiting()).count();
        if count > 0 {
            notices.push(Notice::NotExtracted { section: section.name.to_string(), count });
        }
    }
    notices
}

/// The sections without any source file, and the articles that are not extracted yet: neither must pass for a finished
/// translation.
#[must_use]
pub fn notices_of_articles(catalogue: &Catalogue<'_>, scope: &Scope) -> Vec<Notice> {
    let mut notices = notices_of_sections(catalogue, scope);
    notices.extend(notices_of_extraction(catalogue));
    notices
}

/// The files that two articles want: the translation of one of them has no place.
#[must_use]
pub fn notices_of_outputs(catalogue: &Catalogue<'_>) -> Vec<Notice> {
    let mut notices = Vec::new();
    for group in &catalogue.groups {
        let locales = catalogue.config.locales_of(group.section(catalogue.config)).iter();
        notices.extend(locales.filter_map(|locale| catalogue.taken_output(group, locale)).map(Notice::OutputTaken));
    }
    notices
}
