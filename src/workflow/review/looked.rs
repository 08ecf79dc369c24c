//! What a reviewer was shown: nobody approves a pair of texts that is another one by now, and whoever looks again sees what is new.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::article::digest_of;
use crate::files::{FileError, Root};
use crate::fluent::fingerprints;
use crate::ledger::ItemEntry;
use crate::model::ItemId;
use crate::session::Workspace;
use crate::workflow::seen::file_of;

/// Where it is in the clone's own directory.
const DIRECTORY: &str = "tolkit/looked";

/// The texts of an item as somebody was shown them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Looked {
    /// The source.
    pub(super) source: String,
    /// The translation.
    pub(super) target: String,
    /// The clock of what was said last, in milliseconds since 1970.
    pub(super) heard: u64,
}

impl Looked {
    /// What this person was shown last; none if they never looked.
    pub(super) fn read(workspace: &Workspace<'_>, item: &ItemId) -> Result<Option<Self>, FileError> {
        let (directory, path) = place(workspace, item)?;
        Ok(all(&directory, &path)?.remove(&workspace.me().email.to_lowercase()))
    }

    /// Notes that this person was shown it. Who cannot write here is not asked to look again.
    pub(super) fn write(self, workspace: &Workspace<'_>, item: &ItemId) {
        let Ok((directory, path)) = place(workspace, item) else { return };
        let mut all = all(&directory, &path).unwrap_or_default();
        all.insert(workspace.me().email.to_lowercase(), self);
        let _ = directory.write(&path, &serde_json::to_vec(&all).unwrap_or_default());
    }

    /// What tells these texts from any others, and the submission from another of the same text, which may answer another source.
    pub(super) fn digest(&self, entry: &ItemEntry) -> String {
        let submission = entry.submission.as_ref().map(|submission| submission.id.as_str());
        [&digest_of(&self.source), &digest_of(&self.target), submission.unwrap_or_default()].concat()
    }

    /// The units that say something else by now, of the source or of the translation.
    pub(super) fn changed(&self, now: &Self) -> Vec<String> {
        let [source, target] = [&self.source, &self.target].map(|text| fingerprints(text));
        let [source_now, target_now] = [&now.source, &now.target].map(|text| fingerprints(text));
        let is_changed =
            |unit: &&String| (source.get(*unit), target.get(*unit)) != (source_now.get(*unit), target_now.get(*unit));
        let units = source.keys().chain(target.keys()).chain(source_now.keys()).chain(target_now.keys());
        let mut changed: Vec<String> = units.filter(is_changed).cloned().collect();
        changed.sort();
        changed.dedup();
        changed
    }
}

fn all(directory: &Root, path: &str) -> Result<BTreeMap<String, Looked>, FileError> {
    let bytes = directory.read_if_exists(path)?.unwrap_or_default();
    Ok(serde_json::from_slice(&bytes).unwrap_or_default())
}

fn place(workspace: &Workspace<'_>, item: &ItemId) -> Result<(Root, String), FileError> {
    let directory = workspace.repository().files()?;
    Ok((directory, format!("{DIRECTORY}/{}/{}", workspace.ledgers.project(), file_of(item))))
}
