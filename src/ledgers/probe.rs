//! Asking a remote whether it takes a ledger.

use super::error::LedgerError;
use super::store::Ledgers;
use crate::config::Namespace;
use crate::files::Lock;
use crate::git::{Expected, Push, Pushed, RemoteError, Repository};
use crate::ledger::new_id;
use crate::model::Person;

impl Ledgers<'_> {
    /// Tries whether the remote takes a ledger under a namespace: with a ref of its own that goes again at once.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be written.
    pub fn probe(&self, remote: &str, namespace: Namespace) -> Result<Result<Pushed, RemoteError>, LedgerError> {
        probe(self.repository, remote, namespace, &self.me, self.now, self.lock)
    }
}

fn probe(
    repository: &Repository,
    remote: &str,
    namespace: Namespace,
    who: &Person,
    now: u64,
    lock: Option<&Lock>,
) -> Result<Result<Pushed, RemoteError>, LedgerError> {
    let commit = repository.write_event(None, who, now, "probe\n", &[])?;
    let to = format!("{}/probe-{}", namespace.as_str(), new_id());
    let push = |commit, expected| Push { commit, to: to.clone(), expected };
    let first = repository.push(remote, &[push(Some(commit), Expected::New)], lock);
    let pushed = match first {
        Ok(pushed) => pushed.into_iter().next().unwrap_or(Pushed::Behind),
        Err(error) => return Ok(Err(error)),
    };
    if matches!(pushed, Pushed::Done | Pushed::Already) {
        // A remote that lets nobody delete keeps an empty ref; nobody reads it.
        let _ = repository.push(remote, &[push(None, Expected::At(commit))], lock);
    }
    Ok(Ok(pushed))
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
    let (Some(remote), Ok(who)) = (repository.remote(), repository.identity()) else { return Probe::NoRemote };
    let mut refused = String::new();
    for namespace in [Namespace::Own, Namespace::Branches] {
        match probe(repository, remote, namespace, &who, now, None) {
            Ok(Ok(Pushed::Done | Pushed::Already | Pushed::Behind)) => return Probe::Takes(namespace),
            Ok(Ok(Pushed::Refused(said))) => refused = said,
            Ok(Err(error)) => return Probe::Unreachable(error.said()),
            Err(error) => return Probe::Unreachable(error.to_string()),
        }
    }
    Probe::Refuses(refused)
}
