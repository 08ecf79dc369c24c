//! What was known of a ledger last time, so that only what came since is read. It may be deleted at any time.

use serde::{Deserialize, Serialize};

use super::irregular::Irregular;
use crate::files::Root;
use crate::ledger::State;
use crate::model::Locale;

/// What is kept.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Cached<S = State> {
    /// The last event.
    pub(super) head: String,
    /// What the remote was known to have published.
    pub(super) published: Option<String>,
    /// What decided whose events count.
    pub(super) authority: String,
    /// What should not be there.
    pub(super) irregular: Vec<Irregular>,
    /// The state.
    pub(super) state: S,
}

impl Cached {
    /// Whether something is in doubt for that reason.
    pub(super) fn has(&self, why: &str) -> bool {
        self.irregular.iter().any(|irregular| irregular.why == why)
    }
}

/// From so many new events on, what is known is kept anew.
pub(super) const WORTH_KEEPING: usize = 64;

/// Changes with everything that makes an older cache worthless.
const VERSION: u32 = 8;

pub(super) fn path(project: &str, locale: &Locale) -> String {
    format!("tolkit/cache/{VERSION}/{project}/{locale}")
}

pub(super) fn read(directory: &Root, project: &str, locale: &Locale) -> Option<Cached> {
    let bytes = directory.read_if_exists(&path(project, locale)).ok()??;
    serde_json::from_slice(&bytes).ok()
}

/// Forgets it, so that the ledger is read from its first event. Who cannot write here reads it all the same.
pub(super) fn forget(directory: &Root, project: &str, locale: &Locale) {
    let _ = directory.remove_file(&path(project, locale));
}

/// Keeps what is known. Who cannot write here reads all the same.
pub(super) fn write(directory: &Root, project: &str, locale: &Locale, cached: &Cached<&State>) {
    if let Ok(bytes) = serde_json::to_vec(cached) {
        let _ = directory.write(&path(project, locale), &bytes);
    }
}
