//! `tolkit status`: the items, most urgent first.

use std::process::ExitCode;

use crate::cli::args::{Cli, State, Status};
use crate::cli::error::CliError;
use crate::cli::project::{self, Project};
use crate::cli::session;
use crate::cli::ui::Ui;
use crate::model::ItemState;
use crate::report;
use crate::workflow::status::status;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Status, ui: &Ui) -> Result<ExitCode, CliError> {
    let project = Project::open(cli)?;
    let catalogue = project.catalogue()?;
    project::hint_at_empty_sections(&catalogue, ui);
    let scope = project::scope(&catalogue, &arguments.selection)?;
    let (view, me) = session::view(&project, &catalogue, ui);
    let mut status = status(&catalogue, &scope, project::today(cli)?, &view);
    if arguments.mine {
        status.items.retain(|item| {
            item.claim.as_ref().is_some_and(|held| me.as_deref().is_some_and(|me| held.claim.by.is(me)))
        });
    }
    if !arguments.states.is_empty() {
        status.items.retain(|item| {
            arguments.states.contains(&match item.state {
                ItemState::Open => State::Open,
                ItemState::Claimed => State::Claimed,
                ItemState::Submitted => State::Submitted,
                ItemState::Returned => State::Returned,
                ItemState::Approved => State::Approved,
                ItemState::Done => State::Done,
                ItemState::Expired => State::Expired,
            })
        });
    }
    project::warn(&status.problems, ui);
    project::deliver(arguments.output.as_deref(), ui, |view| {
        report::status::render(arguments.format, &status, view).into_bytes()
    })?;
    Ok(ExitCode::SUCCESS)
}
