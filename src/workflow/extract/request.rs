//! What is to be extracted, and how.

use jiff::civil::Date;

use crate::catalogue::ArticleScope;

/// What is to be extracted, and how.
#[derive(Debug)]
pub(crate) struct Request<'r> {
    /// The articles that it is about.
    pub articles: &'r ArticleScope,
    /// The day that deadlines are compared with.
    pub today: Date,
    /// Whether edits of the source text change nothing for translators.
    pub cosmetic: bool,
    /// Whether every edit makes translations stale, be it of punctuation or links alone.
    pub all_stale: bool,
    /// The units that `cosmetic` is about; empty for all that changed.
    pub units: &'r [String],
    /// Whether a resource that somebody changed by hand is written all the same.
    pub overwrite: bool,
    /// Whether to delete what belongs to articles that are gone.
    pub prune: bool,
    /// Whether to write nothing.
    pub dry_run: bool,
}
