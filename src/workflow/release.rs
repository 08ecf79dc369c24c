//! Giving items back: what was written and not handed in is kept in the ledger, and the files are as they are published.

use std::sync::Arc;

use super::assign::{Assignment, assign};
use super::claim::{Acted, Action, act_on};
use super::submission::branch_root;
use super::submit::{Request, Submitted, submit};
use crate::catalogue::ItemFiles;
use crate::model::ItemId;
use crate::session::{Failure, Workspace};

/// What became of items that were given back.
#[derive(Debug)]
pub struct Released {
    /// What became of the claims.
    pub acted: Acted,
    /// The items whose unfinished texts are drafts now.
    pub kept: Vec<Arc<ItemId>>,
    /// The files of those whose text could not be stored, and is where it was.
    pub left: Vec<Arc<str>>,
}

/// Gives items back; with a reason, also what somebody else has, who is told.
///
/// # Errors
///
/// Returns a [`Failure`] if a word names no item, or if something cannot be read or written.
pub fn release(
    workspace: &mut Workspace<'_>,
    words: &[String],
    why: Option<&str>,
    dry_run: bool,
) -> Result<Released, Failure> {
    let (mut kept, mut left) = (Vec::new(), Vec::new());
    if !dry_run {
        // An item that is gone has no file here.
        for item in workspace.items(words).unwrap_or_default() {
            let claim = workspace.ledgers.entry(&item)?.claim;
            if !claim.is_some_and(|claim| claim.is_of(workspace.me())) {
                continue;
            }
            match put_away(workspace, &item)? {
                Unfinished::None => {}
                Unfinished::Kept => kept.push(item),
                Unfinished::Left(path) => left.push(path),
            }
        }
    }
    let acted = match why {
        Some(why) => assign(workspace, words, &Assignment { to: None, why: Some(why.to_owned()), dry_run })?,
        None => act_on(workspace, words, Action::Release, dry_run)?,
    };
    Ok(Released { acted, kept, left })
}

/// What became of an unfinished text.
enum Unfinished {
    /// There is none.
    None,
    /// It is a draft.
    Kept,
    /// It could not be stored, and is in the file still; the file's path.
    Left(Arc<str>),
}

/// Puts an item's unfinished text away as a draft.
fn put_away(workspace: &mut Workspace<'_>, item: &ItemId) -> Result<Unfinished, Failure> {
    let Some(files) = ItemFiles::find(workspace.catalogue, item) else { return Ok(Unfinished::None) };
    let path = workspace.repository().path_in_repository(&files.target);
    let here = workspace.repository().work_tree().clean_bytes(&path)?;
    if here.is_none() || here == branch_root(workspace)?.read_if_exists(&files.target)? {
        return Ok(Unfinished::None);
    }
    let request = Request { draft: true, confirm: false, note: None, dry_run: false };
    Ok(match submit(workspace, &files, request)? {
        Submitted::Done { left: false, .. } => Unfinished::Kept,
        _ => Unfinished::Left(Arc::clone(&files.target)),
    })
}
