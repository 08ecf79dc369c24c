//! `tolkit extract`: articles into source resources.

use std::process::ExitCode;

use crate::catalogue::ArticleScope;
use crate::cli::args::{Cli, Extract, Grade};
use crate::cli::error::CliError;
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
    Ok(ui.tell(&report::extract::account(&extracted, &request, arguments.check, &ui.stdout()))?.into())
}
