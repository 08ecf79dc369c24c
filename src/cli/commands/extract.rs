//! `tolkit extract`: articles into source resources.

use std::process::ExitCode;

use crate::catalogue::ArticleScope;
use crate::cli::args::{Cli, Extract, Grade};
use crate::cli::error::{BLOCKED, CliError};
use crate::cli::project::{self, Project};
use crate::cli::ui::Ui;
use crate::report;
use crate::workflow::extract::{Request, extract};

pub(in crate::cli) fn run(cli: &Cli, arguments: &Extract, ui: &Ui) -> Result<ExitCode, CliError> {
    let project = Project::open(cli)?;
    let _lock = project.lock(arguments.dry_run || arguments.check, ui)?;
    let catalogue = project.catalogue()?;
    project::hint_at_sections_without_sources(&catalogue, ui);
    let folder = project.folder(cli)?;
    let articles = ArticleScope::new(&catalogue, &arguments.sections, &arguments.articles, &folder)?;
    let request = Request {
        articles: &articles,
        today: project::today(cli)?,
        cosmetic: arguments.grade == Some(Grade::Cosmetic),
        units: &arguments.units,
        overwrite: arguments.overwrite,
        prune: arguments.prune,
        dry_run: arguments.dry_run || arguments.check,
    };
    let extracted = extract(&catalogue, &request)?;
    project::warn(&catalogue.problems, ui);
    ui.result(report::extract::render(&extracted, &request, &ui.stdout()))?;
    ui.diagnostics(&extracted.errors);
    if arguments.check {
        let is_current = extracted.errors.is_empty() && extracted.changes.is_empty();
        return Ok(if is_current { ExitCode::SUCCESS } else { ExitCode::from(BLOCKED) });
    }
    if !extracted.errors.is_empty() {
        return Err(CliError::articles(extracted.errors.len()));
    }
    if !extracted.unknown_units.is_empty() {
        return Err(CliError::unknown_units(&extracted.unknown_units));
    }
    Ok(ExitCode::SUCCESS)
}
