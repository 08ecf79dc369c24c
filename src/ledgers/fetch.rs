//! Asking the remote for what it has.

use super::error::LedgerError;
use super::reach::Reach;
use super::store::Ledgers;
use crate::model::Locale;

/// Where it is noted when the remote was last asked.
const SYNCED: &str = "tolkit/synced/";

impl Ledgers<'_> {
    /// Fetches what the remote has.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be read; that the remote does not answer is none.
    pub fn fetch(&mut self) -> Result<Reach, LedgerError> {
        let Some(remote) = self.remote() else { return Ok(Reach::NoRemote) };
        match remote.fetch(&self.remote_refs(), &self.known_refs(), self.lock) {
            Ok(()) => {
                // Who cannot write it down is told nothing of it.
                let _ = self.directory.write(&self.synced_path(), self.now.to_string().as_bytes());
                self.by_locale.clear();
                Ok(Reach::Confirmed)
            }
            Err(error) => Ok(error.into()),
        }
    }

    /// When the remote was last asked, in milliseconds since 1970.
    #[must_use]
    pub fn last_fetch(&self) -> Option<u64> {
        let bytes = self.directory.read_if_exists(&self.synced_path()).ok()??;
        String::from_utf8(bytes).ok()?.trim().parse().ok()
    }

    /// Looks whether the remote still has a ledger that it is known to have had; if not, says so.
    ///
    /// # Errors
    ///
    /// A [`LedgerError`] if the clone cannot be read.
    pub fn missing(&mut self, locale: &Locale) -> Result<Option<Reach>, LedgerError> {
        let (Some(remote), Some(_)) = (self.remote(), self.ledger(locale)?.head) else {
            return Ok(None);
        };
        let name = self.remote_ref(locale);
        Ok(match remote.has_ref(&name, self.lock) {
            Ok(true) => None,
            Ok(false) => Some(Reach::Rewound(format!("{name} is not there any more"))),
            Err(error) => Some(error.into()),
        })
    }

    fn synced_path(&self) -> String {
        format!("{SYNCED}{}", self.project())
    }
}
