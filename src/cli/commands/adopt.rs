//! `tolkit adopt`: existing translations into records.

use std::process::ExitCode;

use crate::catalogue::{Catalogue, Scope};
use crate::cli::args::{Adopt, AdoptState, Cli};
use crate::cli::error::CliError;
use crate::cli::project::{self, Project};
use crate::cli::ui::Ui;
use crate::config::{self, FileType, PathPattern, PatternError};
use crate::report;
use crate::workflow::adopt::{Request, adopt};
use crate::workflow::adopt_articles;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Adopt, ui: &Ui) -> Result<ExitCode, CliError> {
    let project = Project::open(cli)?;
    let _lock = project.lock(arguments.dry_run, ui)?;
    let catalogue = project.catalogue()?;
    project::hint_at_empty_sections(&catalogue, ui);
    let scope = project::scope(&catalogue, &arguments.selection)?;
    if let Some(pattern) = &arguments.articles {
        return run_articles(&catalogue, &scope, pattern.as_deref(), arguments.dry_run, ui);
    }
    let request = Request {
        scope: &scope,
        reviewed: arguments.state == AdoptState::Reviewed,
        renew: arguments.renew,
        dry_run: arguments.dry_run,
    };
    let adopted = adopt(&catalogue, request)?;
    Ok(ui.tell(&report::adopt::account(&adopted, arguments.dry_run))?.into())
}

/// `adopt --articles`: translations that are whole Markdown files.
fn run_articles(
    catalogue: &Catalogue<'_>,
    scope: &Scope,
    pattern: Option<&str>,
    dry_run: bool,
    ui: &Ui,
) -> Result<ExitCode, CliError> {
    let parse = |text: &str| {
        let pattern = PathPattern::parse(text, FileType::Markdown);
        let pattern = pattern.and_then(|p| if p.has_locale() { Ok(p) } else { Err(PatternError::NoLocale) });
        pattern.map_err(|error| CliError::usage(config::pattern_text(&error, text)))
    };
    let pattern = pattern.map(parse).transpose()?;
    let request = adopt_articles::Request { scope, pattern: pattern.as_ref(), dry_run };
    let adopted = adopt_articles::adopt_articles(catalogue, &request)?;
    Ok(ui.tell(&report::adopt::articles::account(&adopted, dry_run, &ui.stdout()))?.into())
}
