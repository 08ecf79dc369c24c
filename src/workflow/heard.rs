//! What somebody has heard of what people said: what came since is news. It is kept in the clone's own directory, and may be deleted.

use std::collections::BTreeMap;

use crate::files::Root;
use crate::session::{Failure, Workspace};

/// Where it is in the clone's own directory.
const DIRECTORY: &str = "tolkit/heard";

/// The clocks of what people have heard, by their address and where they heard it.
type Heard = BTreeMap<String, BTreeMap<String, u64>>;

/// Until when the person has heard what was said, by a page that shows it; from now on, they have heard all that there is. Whoever
/// looks for the first time hears nothing new.
pub(super) fn hear(workspace: &mut Workspace<'_>, page: &str) -> Result<u64, Failure> {
    let mut latest = 0;
    for locale in workspace.ledgers.locales()? {
        latest = latest.max(workspace.ledgers.state(&locale)?.clock);
    }
    let directory = Root::at(workspace.repository().directory())?;
    let path = format!("{DIRECTORY}/{}", workspace.ledgers.project());
    let bytes = directory.read_if_exists(&path)?.unwrap_or_default();
    let mut heard: Heard = serde_json::from_slice(&bytes).unwrap_or_default();
    let pages = heard.entry(workspace.me().email.to_lowercase()).or_default();
    let before = pages.insert(page.to_owned(), latest);
    if before != Some(latest) {
        // Who cannot write here hears it once more.
        let _ = directory.write(&path, &serde_json::to_vec(&heard).unwrap_or_default());
    }
    Ok(before.unwrap_or(u64::MAX))
}
