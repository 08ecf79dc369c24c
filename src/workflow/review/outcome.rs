//! What a reviewer decides, and what became of it.

use crate::diagnostics::Diagnostic;
use crate::ledger::Verdict;
use crate::ledgers::Exchange;
use crate::workflow::refusal::Refusal;

/// What a reviewer decided.
#[derive(Debug, Clone, Copy)]
pub struct Decision<'j> {
    /// Whether the text may be committed.
    pub verdict: Verdict,
    /// The units that it is about; none is all.
    pub units: &'j [String],
    /// Why.
    pub text: Option<&'j str>,
    /// What tells the texts that the reviewer decides about from any others ([`super::Comparison::shown`]); none is what they looked
    /// at last.
    pub shown: Option<&'j str>,
    /// Whether to write nothing.
    pub dry_run: bool,
}

/// What became of it.
#[derive(Debug)]
pub enum Decided {
    /// It is in the ledger.
    Done {
        /// How far the exchange with the remote went.
        exchange: Exchange,
        /// Whether the text was handed in and is not committed yet.
        handed_in: bool,
        /// The units that are approved, or that went back.
        units: usize,
        /// The units that still wait for an approval.
        left: Vec<String>,
        /// The translations of changed source texts that were not approved.
        stale: Vec<String>,
        /// The units with words that the reviewer changed themselves, which were not approved.
        own: Vec<String>,
    },
    /// The workflow forbids it.
    Refused(Refusal, Option<Exchange>),
    /// It could not be committed: this must be mended first.
    Blocked(Vec<Diagnostic>),
}
