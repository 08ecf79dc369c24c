//! An item's whole story, also under the names that it had before, and with the names that its commits have by now.

use rustc_hash::FxHashMap;

use super::submission::drafts_of;
use crate::catalogue::{ItemFiles, find_item};
use crate::git::{History, ObjectId, submission_line};
use crate::ledger::{EventKind, Oid};
use crate::ledgers::{StoryEvent, story};
use crate::model::ItemId;
use crate::record::Drafts;
use crate::session::{Failure, Workspace};

/// The story of an item.
#[derive(Debug)]
pub struct Story {
    /// Its events, the oldest first; some may be about an earlier name.
    pub events: Vec<StoryEvent>,
    /// Under which name the branch that is checked out has commits that were rebased or squashed.
    pub commits: FxHashMap<Oid, ObjectId>,
    /// What no person wrote of the texts that were handed in or put aside, by the event's commit.
    pub drafts: FxHashMap<String, Drafts>,
}

/// Tells the story of an item.
///
/// # Errors
///
/// Returns a [`Failure`] if the ledger or the history cannot be read.
pub fn log(workspace: &mut Workspace<'_>, item: &ItemId) -> Result<Story, Failure> {
    let earlier = earlier_names(workspace, item)?;
    let items: Vec<&ItemId> = std::iter::once(item).chain(&earlier).collect();
    let events = story(&mut workspace.ledgers, &items)?;
    let (mut commits, mut drafts) = (FxHashMap::default(), FxHashMap::default());
    let branches = workspace.repository().branches();
    for event in &events {
        if let EventKind::Commit { about: Some(about), oid, .. } = &event.event.kind {
            let line = submission_line(about);
            commits.extend(branches.here(ObjectId::from(oid.bytes()), &line)?.map(|now| (*oid, now)));
        }
        if let EventKind::Submit { .. } = event.event.kind {
            let of_text = drafts_of(&workspace.ledgers, &event.commit)?;
            drafts.extend((!of_text.is_empty()).then(|| (event.commit.clone(), of_text)));
        }
    }
    Ok(Story { events, commits, drafts })
}

/// The names that an item had before, as far as something was written about them and nothing has them now.
fn earlier_names(workspace: &mut Workspace<'_>, item: &ItemId) -> Result<Vec<ItemId>, Failure> {
    let Some(files) = ItemFiles::find(workspace.catalogue, item) else { return Ok(Vec::new()) };
    let catalogue = workspace.catalogue;
    let mut gone = workspace.ledgers.items_ever(&item.locale)?;
    gone.retain(|other| other.section == item.section && find_item(catalogue, other).is_none());
    if gone.is_empty() {
        return Ok(Vec::new());
    }
    let names = History::open(workspace.root().path())?.earlier_names(&files.source)?;
    let Some((before, after)) = files.source.rsplit_once(&*item.name) else { return Ok(Vec::new()) };
    gone.retain(|other| names.contains(&format!("{before}{}{after}", other.name)));
    Ok(gone.into_iter().collect())
}
