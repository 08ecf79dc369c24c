//! A look at a text while somebody writes it in a program of their own. Nothing is written, and nobody else has to wait.

use std::sync::Arc;

use super::editing::Opened;
use crate::diagnostics::Diagnostic;
use crate::fluent::{entries, without_mark};
use crate::model::{ItemId, Person};
use crate::record::Record;
use crate::rules::gate;
use crate::session::{Failure, Workspace};
use crate::workflow::notes::{Lines, strip};
use crate::workflow::pending::{Pending, check_with_pending};
use crate::workflow::submission::{branch_root, text_of};

/// What is in the file right now.
#[derive(Debug)]
pub struct Watched {
    /// The item.
    pub item: Arc<ItemId>,
    /// The translation's path from the project's root.
    pub path: Arc<str>,
    /// Whether there is any text.
    pub has_text: bool,
    /// What is wrong with what is written, at its place in the file; not what is left.
    pub wrong: Vec<Diagnostic>,
    /// How many units have no text yet, or one that answers an older source.
    pub left: usize,
    /// Whether the person still has the item, as far as it is known here.
    pub holder: Holder,
}

/// Who has an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holder {
    /// Who asks.
    Oneself,
    /// Somebody else.
    Other(Person),
    /// Nobody.
    Nobody,
}

/// Checks what the file has, its notes left aside.
///
/// # Errors
///
/// Returns a [`Failure`] if it cannot be read, or is not UTF-8.
pub fn look_at(workspace: &mut Workspace<'_>, opened: &Opened) -> Result<Watched, Failure> {
    let (repository, files) = (workspace.repository(), &opened.files);
    let path = repository.path_in_repository(&files.target);
    let bytes = repository.work_tree().clean_bytes(&path)?.unwrap_or_default();
    let text = String::from_utf8(bytes).map_err(|_| Failure::NotUtf8(files.target.to_string()))?;
    let bare = strip(&text, &opened.source);
    let branch = branch_root(workspace)?;
    let written = (Some(&*bare), &Record::default());
    let report = check_with_pending(workspace, workspace.catalogue.root, &branch, files, written, Pending::HandedIn)?;
    let source = text_of(workspace.root(), &files.source)?;
    let translated = entries(&bare);
    let missing = entries(without_mark(&source)).keys().filter(|unit| !translated.contains_key(*unit)).count();
    let stale = report.diagnostics.glances().filter(|found| found.rule == gate::STALE_UNIT.id).count();
    let lines = Lines::of(&bare, &text);
    let mut wrong: Vec<Diagnostic> = report.diagnostics.iter().filter(|found| !gate::is_left(found.rule)).collect();
    for label in wrong.iter_mut().flat_map(|found| std::iter::once(&mut found.primary).chain(&mut found.related)) {
        if label.path == files.target {
            lines.place(label);
        }
    }
    let claim = workspace.ledgers.entry(&files.item)?.claim;
    let holder = match claim {
        Some(claim) if claim.is_of(workspace.me()) => Holder::Oneself,
        Some(claim) => Holder::Other(claim.by),
        None => Holder::Nobody,
    };
    Ok(Watched {
        item: Arc::clone(&files.item),
        path: Arc::clone(&files.target),
        has_text: !text.trim().is_empty(),
        wrong,
        left: missing + stale,
        holder,
    })
}
