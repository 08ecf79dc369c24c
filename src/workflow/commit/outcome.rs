//! What is committed, and what became of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostics::Diagnostic;
use crate::git::{GitError, ObjectId, PathState, Pushed, RemoteError};
use crate::ledger::OnBranch;
use crate::ledgers::Exchange;
use crate::model::{ItemId, Person};
use crate::workflow::refusal::Refusal;

/// What is committed, and how.
#[derive(Debug, Clone, Copy)]
pub struct Request<'r> {
    /// The items, as somebody named them; none is everything that is approved.
    pub items: &'r [String],
    /// The locales that it is about; none is all.
    pub locales: &'r [String],
    /// The branch; none is the one that is checked out. It is made if it is missing.
    pub branch: Option<&'r str>,
    /// Whether the branch is pushed afterwards.
    pub push: bool,
    /// Whether hooks run.
    pub verify: bool,
    /// Whether to write nothing.
    pub dry_run: bool,
    /// What somebody was shown of the items, by item, each as [`CommitOutcome::Done`] told it; none if they were shown nothing.
    /// What would be something else by now is not committed.
    pub shown: Option<&'r BTreeMap<String, String>>,
}

/// What became of the items.
#[derive(Debug)]
pub struct Committed {
    /// The branch, without `refs/heads/`.
    pub branch: String,
    /// The items, in the order in which they were committed; then those that were not.
    pub items: Vec<CommittedItem>,
    /// How far the exchange of the ledger went; none in a dry run.
    pub exchange: Exchange,
    /// What the remote did with the branch, if it was pushed.
    pub pushed: Option<Push>,
    /// Whether there is a remote that the commits could be pushed to.
    pub has_remote: bool,
    /// Whether terms were committed, which published articles may show.
    pub has_terms: bool,
}

/// What became of one item.
#[derive(Debug)]
pub struct CommittedItem {
    /// The item.
    pub item: Arc<ItemId>,
    /// What became of it.
    pub outcome: CommitOutcome,
}

/// What became of an item.
#[derive(Debug)]
pub enum CommitOutcome {
    /// It is a commit with these files; in a dry run, without a name.
    Done {
        /// The commit.
        commit: Option<ObjectId>,
        /// The files, from the repository's top.
        paths: Vec<String>,
        /// Who is credited, the author first.
        authors: Vec<Person>,
        /// Files that somebody changed at the last moment: they were left as they are.
        left: Vec<String>,
        /// The published article, where it was left as it is: something of it would have been lost.
        page_left: Option<String>,
        /// What tells its text, and what is recorded of that, from any others.
        shown: String,
    },
    /// It is on this branch already, and waits there to be merged.
    OnBranch(OnBranch),
    /// The branch has everything already; the ledger was told.
    Nothing,
    /// The check finds errors in it.
    Blocked(Vec<Diagnostic>),
    /// The workflow forbids it. What conflicts went back to its translator.
    Refused(Refusal),
    /// The person changed these files: nothing was done.
    Dirty(Vec<(String, PathState)>),
    /// The rendered article would be wrong.
    Unrenderable(Vec<Diagnostic>),
    /// A hook, or signing, failed.
    Failed(GitError),
}

/// What a remote did with a branch, or why it did not answer.
pub type Push = Result<Pushed, RemoteError>;
