//! `tolkit review`: what waits for a review, one text beside its source, approving it or giving it back.

use std::process::ExitCode;

use crate::catalogue::{ItemFiles, Scope};
use crate::cli::args::{Cli, Review};
use crate::cli::error::CliError;
use crate::cli::project;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::ledger::Verdict;
use crate::report;
use crate::workflow::review::{Decision, compare, decide, waiting};

pub(in crate::cli) fn run(cli: &Cli, arguments: &Review, ui: &Ui) -> Result<ExitCode, CliError> {
    let Some(word) = &arguments.item else { return list(cli, arguments, ui) };
    let verdict = match (arguments.approve, &arguments.reason) {
        (true, _) => Verdict::Approve,
        (false, Some(_)) => Verdict::Return,
        (false, None) => return show(cli, arguments, word, ui),
    };
    if arguments.reason.as_ref().is_some_and(|reason| reason.trim().is_empty()) {
        return Err(CliError::usage(Text::new("error-no-reason")));
    }
    let session = Session::open_unless_dry(cli, arguments.dry_run, ui)?;
    let catalogue = session.project.catalogue()?;
    let item = session.item(&catalogue, word)?;
    let Some(files) = ItemFiles::find(&catalogue, &item) else { return Err(CliError::bug()) };
    let mut ledgers = session.ledgers()?;
    let mut units = arguments.units.clone();
    units.sort();
    units.dedup();
    let decision = Decision {
        verdict,
        units: &units,
        text: arguments.reason.as_deref().or(arguments.message.as_deref()),
        dry_run: arguments.dry_run,
    };
    let is_handed_in = ledgers.entry(&item)?.submission.is_some();
    let decided = decide(&mut ledgers, &catalogue, &files, decision)?;
    Ok(ui.tell(&report::review::account(&decided, &item, &decision, is_handed_in))?.into())
}

fn list(cli: &Cli, arguments: &Review, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = Session::open(cli)?;
    let catalogue = session.project.catalogue()?;
    let mut ledgers = session.ledgers()?;
    let scope = Scope::new(&catalogue, &arguments.locales, &arguments.sections, &[])?;
    let (status, _) = session.status(cli, &mut ledgers, &catalogue, &scope)?;
    project::warn(&status.problems, ui);
    session.hint_at_age(&ledgers, ui);
    let waiting = waiting(&mut ledgers, &status)?;
    project::deliver(arguments.shown.output.as_deref(), ui, |view| {
        report::review::render_list(arguments.shown.format, &waiting, view).into_bytes()
    })?;
    Ok(ExitCode::SUCCESS)
}

fn show(cli: &Cli, arguments: &Review, word: &str, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = Session::open(cli)?;
    let catalogue = session.project.catalogue()?;
    let item = session.item(&catalogue, word)?;
    let Some(files) = ItemFiles::find(&catalogue, &item) else { return Err(CliError::bug()) };
    let mut ledgers = session.ledgers()?;
    if let Some(submission) = ledgers.entry(&item)?.submission {
        ledgers.note_shown(&item, &submission.id);
    }
    let mut comparison = compare(&mut ledgers, &catalogue, &files, project::today(cli)?)?;
    if !arguments.units.is_empty() {
        comparison.units.retain(|unit| arguments.units.contains(&unit.id));
    }
    project::deliver(arguments.shown.output.as_deref(), ui, |view| {
        report::review::render(arguments.shown.format, &comparison, view).into_bytes()
    })?;
    Ok(ExitCode::SUCCESS)
}
