//! What is in a ledger and should not be.

use crate::git::EventCommit;

/// A commit in a ledger that changes nothing, and that no program of ours would have written.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Irregular {
    /// The commit.
    pub commit: String,
    /// Its author.
    pub author: String,
    /// Why it changes nothing, as the name of a message.
    pub why: String,
}

impl Irregular {
    pub(super) fn new(commit: &EventCommit, why: &str) -> Self {
        Self { commit: commit.id.to_string(), author: commit.author.clone().to_string(), why: why.to_owned() }
    }
}
