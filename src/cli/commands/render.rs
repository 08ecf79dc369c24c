//! `tolkit render`: translations into translated articles.

use std::process::ExitCode;

use crate::cli::args::{Cli, Render};
use crate::cli::error::CliError;
use crate::cli::project::{self, Project};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report;
use crate::workflow::render::{Request, render};

pub(in crate::cli) fn run(cli: &Cli, arguments: &Render, ui: &Ui) -> Result<ExitCode, CliError> {
    let project = Project::open(cli)?;
    let _lock = project.lock(arguments.dry_run || arguments.check, ui)?;
    let catalogue = project.catalogue()?;
    let scope = project::scope(&catalogue, &arguments.selection)?;
    let dry_run = arguments.dry_run || arguments.check;
    if !project.config.sections.iter().any(|section| section.articles().is_some_and(|a| a.output.is_some())) {
        ui.hint(&Text::new("render-no-output"));
    }
    let rendered = render(&catalogue, &Request { scope: &scope, today: project::today(cli)?, dry_run });
    Ok(ui.tell(&report::render::account(&rendered, dry_run, arguments.check, &ui.stdout()))?.into())
}
