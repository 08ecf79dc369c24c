//! From the claim to the text that is left in the work tree: what happens around the person's editor.

use std::path::PathBuf;
use std::sync::Arc;

use super::prepare::{Prepared, prepare};
use crate::catalogue::ItemFiles;
use crate::ledger::Submission;
use crate::model::{ItemId, Locale};
use crate::record::Record;
use crate::session::{Failure, Workspace};
use crate::workflow::check::Report;
use crate::workflow::claim::{Acted, Action, StepOutcome, act};
use crate::workflow::handing_in::is_link;
use crate::workflow::notes::strip;
use crate::workflow::pending::{Pending, check_with_pending};
use crate::workflow::refusal::Refusal;
use crate::workflow::seen::Seen;
use crate::workflow::standing::is_locked;
use crate::workflow::submission::branch_root;

/// How editing begins.
#[derive(Debug)]
pub struct Begun {
    /// What became of the claim; none in a dry run, and if the item cannot be edited by anybody.
    pub claim: Option<Acted>,
    /// The text to edit, or why there is none.
    pub opening: Opening,
}

/// Whether there is a text to edit.
#[derive(Debug)]
pub enum Opening {
    /// There is.
    Opened(Box<Opened>),
    /// The workflow forbids it.
    Refused(Refusal),
}

/// A text that is open for an editor.
#[derive(Debug)]
pub struct Opened {
    /// The file to edit.
    pub file: PathBuf,
    /// The text with its notes.
    pub text: String,
    /// Whose text work goes on with, if it comes from the ledger.
    pub resumed: Option<Submission>,
    /// The text without notes.
    pub(super) bare: String,
    /// What the branch has.
    branch: String,
    seen: Seen,
    pub(super) files: ItemFiles,
    pub(super) source: Locale,
}

impl Opened {
    /// The item that is edited.
    #[must_use]
    pub fn item(&self) -> &ItemId {
        &self.files.item
    }
}

/// What became of the text.
#[derive(Debug)]
pub struct Edited {
    /// The item.
    pub item: Arc<ItemId>,
    /// The translation's path from the project's root.
    pub path: Arc<str>,
    /// Whether the person left it as it was.
    pub unchanged: bool,
    /// Whether the editor left nothing: the text is as it was.
    pub is_emptied: bool,
    /// Whether it left no file at all.
    pub is_deleted: bool,
    /// Whether the person put back what is published, in place of what they had handed in or stored.
    pub is_put_back: bool,
    /// What the checks find in it.
    pub findings: Report,
}

/// Claims an item and lays its text out for an editor; in a dry run, neither is done, and the text is returned alone. With
/// `from`, what was handed in for that item counts: an article may have been given another name.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn begin(
    workspace: &mut Workspace<'_>,
    item: &Arc<ItemId>,
    from: Option<&ItemId>,
    dry_run: bool,
) -> Result<Begun, Failure> {
    let files = workspace.files(item)?;
    let repository = workspace.repository();
    if is_link(repository, &files) {
        return Ok(Begun { claim: None, opening: Opening::Refused(Refusal::Link(files.target.to_string())) });
    }
    let branch = branch_root(workspace)?;
    let mut claim = None;
    if !dry_run {
        // Nobody should work in vain.
        let entry = workspace.ledgers.entry(item)?;
        if is_locked(workspace, &branch, item, &entry)? {
            return Ok(Begun { claim: None, opening: Opening::Refused(Refusal::Approved) });
        }
        let acted = act(workspace, std::slice::from_ref(item), Action::Claim, false)?;
        let refusal = acted.steps.iter().find_map(|step| match &step.outcome {
            StepOutcome::Refused(refusal) => Some(refusal.clone()),
            StepOutcome::Done(_) | StepOutcome::Already(_) => None,
        });
        if let Some(refusal) = refusal {
            return Ok(Begun { claim: Some(acted), opening: Opening::Refused(refusal) });
        }
        claim = Some(acted);
    }
    let mut prepared = prepare(workspace, &files, &branch, from)?;
    let source = workspace.config().project.source.clone();
    if !dry_run {
        let path = repository.path_in_repository(&files.target);
        // What is shown is noted first: a text that is written without it would be taken to answer what comes later.
        prepared.answers.seen.put_back = false;
        prepared.answers.note_seen(&prepared.text)?;
        workspace.root().write(&files.target, &repository.work_tree().bytes_of(&path, &prepared.annotated)?)?;
    }
    let file = workspace.root().path().join(&*files.target);
    let Prepared { text: bare, annotated: text, resumed, branch, answers } = prepared;
    let opened = Opened { file, text, resumed, bare, branch, seen: answers.seen, files, source };
    Ok(Begun { claim, opening: Opening::Opened(Box::new(opened)) })
}

/// Takes the notes out of what the editor left, and checks it while it is fresh.
///
/// # Errors
///
/// Returns a [`Failure`] if it cannot be read or written, or is not UTF-8.
pub fn finish(workspace: &mut Workspace<'_>, opened: &Opened) -> Result<Edited, Failure> {
    let (repository, root) = (workspace.repository(), workspace.root());
    let target = &opened.files.target;
    let path = repository.path_in_repository(target);
    let edited = repository.work_tree().clean_bytes(&path)?;
    let is_deleted = edited.is_none();
    let edited = edited.unwrap_or_default();
    let edited = String::from_utf8(edited).map_err(|_| Failure::NotUtf8(target.to_string()))?;
    // An editor that leaves nothing at all was cut off: what was there comes back.
    let is_emptied = edited.trim().is_empty() && !opened.bare.trim().is_empty();
    let unchanged = edited == opened.text;
    // What nobody touched is as it was, to the last line break.
    let stripped = match (is_emptied, opened.resumed.is_some()) {
        // What the ledger has, it has still.
        (true, true) => opened.branch.clone(),
        (true, false) => opened.bare.clone(),
        (false, _) if unchanged => opened.bare.clone(),
        (false, _) => strip(&edited, &opened.source),
    };
    if stripped.is_empty() {
        root.remove(target)?;
    } else if stripped != edited || is_emptied {
        root.write(target, &repository.work_tree().bytes_of(&path, &stripped)?)?;
    }
    let unchanged = unchanged && opened.resumed.is_none();
    let mut seen = opened.seen.again()?;
    let is_put_back = !is_emptied && stripped == opened.branch && opened.bare != opened.branch;
    seen.put_back = is_put_back;
    // Another command may have handed in the text meanwhile: what was on the screen was this source all the same.
    if let Some(source) = opened.seen.source() {
        seen.show(source);
    }
    seen.write()?;
    let branch = branch_root(workspace)?;
    let text = (Some(&*stripped), &Record::default());
    let findings =
        check_with_pending(workspace, workspace.catalogue.root, &branch, &opened.files, text, Pending::HandedIn)?;
    let (item, path) = (Arc::clone(&opened.files.item), Arc::clone(target));
    Ok(Edited { item, path, unchanged, is_emptied, is_deleted, is_put_back, findings })
}
