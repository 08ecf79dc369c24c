//! What somebody has heard of what people said: what came since is news. It is kept in the clone's own directory, and may be deleted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::files::Root;
use crate::ledger::Remark;
use crate::model::{ItemId, Locale};
use crate::session::{Failure, Workspace};

/// Where it is in the clone's own directory.
const DIRECTORY: &str = "tolkit/heard";

/// The clocks until which a person has heard what was said, by locale: each ledger has a clock of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard(BTreeMap<String, u64>);

/// What people have heard, by their address and the page that showed it.
type ByPerson = BTreeMap<String, BTreeMap<String, Heard>>;

impl Heard {
    /// What the person has heard by a page.
    pub(super) fn read(workspace: &Workspace<'_>, page: &str) -> Result<Self, Failure> {
        let (directory, path) = place(workspace)?;
        Ok(all(&directory, &path)?.remove(&key(workspace)).unwrap_or_default().remove(page).unwrap_or_default())
    }

    /// Whether what was said about an item is news. Whoever looks for the first time hears nothing new.
    #[must_use]
    pub fn is_news(&self, item: &ItemId, remark: &Remark) -> bool {
        self.0.get(item.locale.as_str()).is_some_and(|heard| remark.clock > *heard)
    }
}

/// Notes that a page showed the person all that was said so far in some locales; in all, if none is named. Who cannot write here
/// hears it once more.
///
/// # Errors
///
/// Returns a [`Failure`] if the ledgers cannot be read.
pub fn note_heard(workspace: &mut Workspace<'_>, page: &str, locales: &[Locale]) -> Result<(), Failure> {
    let mut heard = Heard::read(workspace, page)?;
    let before = heard.clone();
    for locale in workspace.ledgers.locales()? {
        if locales.is_empty() || locales.contains(&locale) {
            let clock = workspace.ledgers.state(&locale)?.clock;
            heard.0.insert(locale.to_string(), clock);
        }
    }
    if heard != before {
        let (directory, path) = place(workspace)?;
        let mut all = all(&directory, &path)?;
        all.entry(key(workspace)).or_default().insert(page.to_owned(), heard);
        let _ = directory.write(&path, &serde_json::to_vec(&all).unwrap_or_default());
    }
    Ok(())
}

fn key(workspace: &Workspace<'_>) -> String {
    workspace.me().email.to_lowercase()
}

fn place(workspace: &Workspace<'_>) -> Result<(Root, String), Failure> {
    let directory = workspace.repository().files()?;
    Ok((directory, format!("{DIRECTORY}/{}", workspace.ledgers.project())))
}

fn all(directory: &Root, path: &str) -> Result<ByPerson, Failure> {
    let bytes = directory.read_if_exists(path)?.unwrap_or_default();
    Ok(serde_json::from_slice(&bytes).unwrap_or_default())
}
