//! `tolkit check`: the gate.

use std::process::ExitCode;

use crate::cli::args::{Check, Cli};
use crate::cli::error::CliError;
use crate::cli::project::{self, Project};
use crate::cli::ui::Ui;
use crate::git::Revision;
use crate::report;
use crate::report::account::Ending;
use crate::workflow::check::{Request, check};

pub(in crate::cli) fn run(cli: &Cli, arguments: &Check, ui: &Ui) -> Result<ExitCode, CliError> {
    let project = Project::open(cli)?;
    let catalogue = project.catalogue()?;
    project::hint_at_empty_sections(&catalogue, ui);
    let scope = project::scope(&catalogue, &arguments.selection)?;
    let since = match &arguments.changed_since {
        Some(revision) => Some(Revision::open(project.root.path(), revision)?),
        None => None,
    };
    let request = Request { scope: &scope, today: project::today(cli)?, only: &arguments.rules, since: since.as_ref() };
    let mut found = check(&catalogue, &request)?;
    let counts = found.counts;
    found.diagnostics.retain(|diagnostic| diagnostic.severity >= arguments.severity);
    project::deliver(arguments.output.as_deref(), ui, |view| {
        let mut rendered = Vec::new();
        // Writing to memory cannot fail.
        let _ = report::check::render(arguments.format, &found, view, &mut rendered);
        rendered
    })?;
    let blocks = counts.errors > 0 || (arguments.strict && counts.warnings > 0);
    Ok(if blocks { Ending::Blocked.into() } else { ExitCode::SUCCESS })
}
