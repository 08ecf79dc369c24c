//! `tolkit render`: translations into translated articles.

use std::process::ExitCode;

use crate::cli::args::{Cli, Render};
use crate::cli::error::{BLOCKED, CliError};
use crate::cli::project::{self, Project};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report;
use crate::workflow::render::{Rendering, Request, render};

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
    project::warn(&rendered.problems, ui);
    ui.result(report::render::render(&rendered, dry_run, &ui.stdout()))?;
    let mut is_current = true;
    let mut failed = Vec::new();
    for item in rendered.items {
        match item.rendering {
            Rendering::Failed(errors) => failed.extend(errors),
            Rendering::Written => is_current = false,
            Rendering::Current | Rendering::Incomplete(_) | Rendering::Expired => {}
        }
    }
    failed.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    failed.dedup_by(|a, b| a.sort_key() == b.sort_key() && a.message == b.message);
    ui.diagnostics(&failed);
    let blocks = !failed.is_empty() || (arguments.check && !is_current);
    Ok(if blocks { ExitCode::from(BLOCKED) } else { ExitCode::SUCCESS })
}
