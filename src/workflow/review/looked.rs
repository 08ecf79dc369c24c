//! What a reviewer was shown: nobody approves a pair of texts that is another one by now, and whoever looks again sees what is new.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::files::{FileError, Root};
use crate::fluent::{Fingerprint, fingerprints};
use crate::model::ItemId;
use crate::session::Workspace;

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

    /// The units that say something else by now, of the source or of the translation.
    pub(super) fn changed(&self, now: &Self) -> Vec<String> {
        let [source, target] = [&self.source, &self.target].map(|text| fingerprints(text));
        let [source_now, target_now] = [&now.source, &now.target].map(|text| fingerprints(text));
        let pair = |of: &str| -> [(Option<&Fingerprint>, Option<&Fingerprint>); 2] {
            [(source.get(of), target.get(of)), (source_now.get(of), target_now.get(of))]
        };
        let units = source.keys().chain(target.keys()).chain(source_now.keys()).chain(target_now.keys());
        let mut changed: Vec<String> = units
            .filter(|unit| {
                let [before, now] = pair(unit);
                before != now
            })
            .cloned()
            .collect();
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
    let path = workspace.repository().directory();
    let directory = Root::new(path).map_err(|source| FileError::Io { path: path.display().to_string(), source })?;
    // An item's name may be another's folder.
    let name = item.resource().replace('%', "%25").replace('/', "%2F");
    Ok((directory, format!("{DIRECTORY}/{}/{}/{name}", workspace.ledgers.project(), item.locale)))
}
