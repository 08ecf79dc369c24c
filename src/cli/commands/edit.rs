//! `tolkit edit`: an item in the person's editor, with the source of what needs work above it.

use std::process::ExitCode;
use std::sync::Arc;

use crate::catalogue::{Catalogue, ItemFiles};
use crate::cli::args::{Cli, Edit};
use crate::cli::editor;
use crate::cli::error::CliError;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
use crate::ledgers::Ledgers;
use crate::model::ItemId;
use crate::report;
use crate::report::account::Ending;
use crate::workflow::WorkflowError;
use crate::workflow::claim::{Action, act};
use crate::workflow::edit::{annotated, prepare, source_order, strip};
use crate::workflow::refusal::Refusal;
use crate::workflow::review::is_locked;
use crate::workflow::submission::branch_root;
use crate::workflow::submit::is_link;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Edit, ui: &Ui) -> Result<ExitCode, CliError> {
    let mut session = Session::open_unless_dry(cli, arguments.dry_run, ui)?;
    let catalogue = session.project.catalogue()?;
    let item = session.item(&catalogue, &arguments.item)?;
    let Some(files) = ItemFiles::find(&catalogue, &item) else { return Err(CliError::bug()) };
    let mut ledgers = session.ledgers()?;
    let from = arguments.from.as_ref().map(|name| session.item_or_gone(&catalogue, &mut ledgers, name)).transpose()?;
    if is_link(&ledgers, &files) {
        return Err(CliError::refused(&Refusal::Link(files.target.to_string()), &item));
    }
    let editor = match arguments.dry_run {
        true => String::new(),
        false => editor::of(&session.repository)?,
    };
    if !arguments.dry_run {
        let ending = take(&mut ledgers, &catalogue, &item, ui)?;
        if ending != Ending::Done {
            return Ok(ending.into());
        }
    }
    let prepared = prepare(&mut ledgers, &catalogue, &files, from.as_deref())?;
    if let Some(resumed) = &prepared.resumed {
        ui.tell(&report::edit::resumed(resumed))?;
    }
    let source = session.project.config.project.source.clone();
    let text = annotated(&prepared, &source, &source_order(&catalogue, &files)?);
    if arguments.dry_run {
        ui.result(&text)?;
        return Ok(ExitCode::SUCCESS);
    }
    let root = session.project.root.clone();
    let path = session.repository.path_in_repository(&files.target);
    root.write(&files.target, &session.repository.work_tree_bytes(&path, &text)?)?;
    drop(ledgers);
    drop(catalogue);
    // Other commands need not wait until the person has finished.
    session.unlock();
    let ran = editor::run(&editor, &root.path().join(&*files.target));
    session.lock(ui)?;
    let edited = session.repository.clean_bytes(&path)?.unwrap_or_default();
    let edited = String::from_utf8(edited).map_err(|_| WorkflowError::NotUtf8(files.target.to_string()))?;
    // What nobody touched is as it was, to the last line break.
    let stripped = if edited == text { prepared.text.clone() } else { strip(&edited, &source) };
    if stripped.is_empty() {
        root.remove(&files.target)?;
    } else if stripped != edited {
        root.write(&files.target, &session.repository.work_tree_bytes(&path, &stripped)?)?;
    }
    ran?;
    let is_unchanged = edited == text && prepared.resumed.is_none();
    Ok(ui.tell(&report::edit::account(&item, &files.target, is_unchanged))?.into())
}

/// Makes sure that the person has an item: nobody should work in vain.
fn take(ledgers: &mut Ledgers<'_>, catalogue: &Catalogue<'_>, item: &Arc<ItemId>, ui: &Ui) -> Result<Ending, CliError> {
    let entry = ledgers.entry(item)?;
    let branch = branch_root(ledgers, catalogue.root)?;
    if is_locked(ledgers, catalogue, &branch, item, &entry)? {
        return Err(CliError::refused(&Refusal::Approved, item));
    }
    let acted = act(ledgers, catalogue, std::slice::from_ref(item), Action::Claim, false)?;
    ui.tell(&report::edit::claimed(&acted, item, &ui.stderr()))
}
