//! How a translation is handed in, and what became of it.

use crate::git::GitError;
use crate::ledgers::Exchange;
use crate::session::Failure;
use crate::workflow::answers::SourceChange;
use crate::workflow::check::Report;
use crate::workflow::refusal::Refusal;

/// How a translation is handed in.
#[derive(Debug, Clone, Copy)]
pub struct Request<'r> {
    /// Whether it is unfinished: stored, not checked, and not for review.
    pub draft: bool,
    /// Whether translations of changed source texts that were left as they are still hold.
    pub confirm: bool,
    /// What the translator has to say.
    pub note: Option<&'r str>,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// What became of a translation.
#[derive(Debug)]
pub enum Submitted {
    /// It is handed in.
    Done {
        /// What the checks found, without errors.
        findings: Report,
        /// How far the exchange with the remote went.
        exchange: Exchange,
        /// Whether the file of the work tree still has a text: it was changed meanwhile, or could not be written.
        left: bool,
        /// What could not be written once the text was in the ledger.
        trouble: Option<GitError>,
        /// How many texts have no translation.
        missing: usize,
        /// How many translations answer an English text that has changed since.
        stale: usize,
        /// When the person stored another text that they had not seen here, in milliseconds since 1970: it is kept.
        kept: Option<u64>,
    },
    /// There is nothing to hand in: the text is the branch's.
    Unchanged,
    /// The same text was handed in already.
    Again(Exchange),
    /// The published text was put back: what was handed in is taken back.
    TakenBack(Exchange),
    /// What was changed answers a source text that is another one by now.
    SourceChanged(Vec<SourceChange>),
    /// The checks found errors.
    Blocked(Report),
    /// The workflow forbids it.
    Refused(Refusal, Option<Exchange>),
}

impl Submitted {
    /// Whether the ledger has what the person wants it to have.
    #[must_use]
    pub fn is_stored(&self) -> bool {
        matches!(self, Self::Done { .. } | Self::Again(_) | Self::TakenBack(_))
    }
}

/// What became of one translation of several.
pub type Outcome = Result<Submitted, Failure>;
