//! Asking a remote whether it takes a ledger.

use super::error::LedgerError;
use super::store::Ledgers;
use crate::config::Namespace;
use crate::files::Lock;
use crate::git::{Expected, GitError, Push, Pushed, Remote, Repository};
use crate::ledger::new_id;
use crate::model::Person;

impl Ledgers<'_> {
    /// Tries whether the remote takes a ledger under a namespace: with a ref of its own that goes again at once.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be written, or if the remote does not answer.
    pub fn probe(&self, remote: Remote<'_>, namespace: Namespace) -> Result<Pushed, LedgerError> {
        probe(self.repository, remote, namespace, &self.me, self.now, self.lock)
    }
}

fn probe(
    repository: &Repository,
    remote: Remote<'_>,
    namespace: Namespace,
    who: &Person,
    now: u64,
    lock: Option<&Lock>,
) -> Result<Pushed, LedgerError> {
    let commit = repository.event_log().write(None, who, (now, now), "probe\n", &[])?;
    let to = format!("{}/probe-{}", namespace.as_str(), new_id());
    let push = |commit, expected| Push { commit, to: to.clone(), expected };
    let first = remote.push(&[push(Some(commit), Expected::New)], lock).map_err(GitError::Remote)?;
    let pushed = first.into_iter().next().unwrap_or(Pushed::Behind);
    if matches!(pushed, Pushed::Done | Pushed::Already) {
        // A remote that lets nobody delete keeps an empty ref; nobody reads it.
        let _ = remote.push(&[push(None, Expected::At(commit))], lock);
    }
    Ok(pushed)
}

/// What a remote says to the places where a ledger could be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Probe {
    /// There is no remote, or nobody said who works here.
    NoRemote,
    /// It takes the ledger there.
    Takes(Namespace),
    /// It takes no ledger at all; its own words.
    Refuses(String),
    /// It does not answer; git's own words.
    Unreachable(String),
}

/// Tries where a remote takes a ledger: beside the branches, else as branches.
#[must_use]
pub fn probe_remote(repository: &Repository, now: u64) -> Probe {
    let (Some(remote), Ok(who)) = (repository.ledger_remote(), repository.identity()) else { return Probe::NoRemote };
    let mut refused = String::new();
    for namespace in [Namespace::Own, Namespace::Branches] {
        match probe(repository, remote, namespace, &who, now, None) {
            Ok(Pushed::Done | Pushed::Already | Pushed::Behind) => return Probe::Takes(namespace),
            Ok(Pushed::Refused(said)) => refused = said,
            Err(LedgerError::Git(GitError::Remote(error))) => return Probe::Unreachable(error.said()),
            Err(error) => return Probe::Unreachable(error.to_string()),
        }
    }
    Probe::Refuses(refused)
}
