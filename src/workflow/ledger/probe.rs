//! Asking a remote whether it takes a ledger.

use super::{LedgerError, Ledgers};
use crate::config::Namespace;
use crate::files::Lock;
use crate::git::{Clone, Expected, Identity, Push, Pushed, RemoteError};
use crate::ledger::{Person, new_id};

impl Ledgers<'_> {
    /// Tries whether the remote takes a ledger under a namespace: with a ref of its own that goes again at once.
    ///
    /// # Errors
    ///
    /// Returns a [`LedgerError`] where the clone cannot be written.
    pub fn probe(&self, remote: &str, namespace: Namespace) -> Result<Result<Pushed, RemoteError>, LedgerError> {
        probe(self.clone, remote, namespace, &self.me, self.now, self.lock)
    }
}

/// Tries whether a remote takes a ledger under a namespace: with a ref of its own that goes again at once.
///
/// # Errors
///
/// Returns a [`LedgerError`] where the clone cannot be written.
pub fn probe(
    clone: &Clone,
    remote: &str,
    namespace: Namespace,
    who: &Person,
    now: u64,
    lock: Option<&Lock>,
) -> Result<Result<Pushed, RemoteError>, LedgerError> {
    let who = Identity { name: who.name.clone(), email: who.email.clone() };
    let commit = clone.write_event(None, &who, now, "probe\n", &[])?;
    let to = format!("{}/probe-{}", namespace.as_str(), new_id());
    let push = |commit, expected| Push { commit, to: to.clone(), expected };
    let first = clone.push(remote, &[push(Some(commit), Expected::New)], lock);
    let pushed = match first {
        Ok(pushed) => pushed.into_iter().next().unwrap_or(Pushed::Behind),
        Err(error) => return Ok(Err(error)),
    };
    if matches!(pushed, Pushed::Done | Pushed::Already) {
        // A remote that lets nobody delete keeps an empty ref; nobody reads it.
        let _ = clone.push(remote, &[push(None, Expected::At(commit))], lock);
    }
    Ok(Ok(pushed))
}
