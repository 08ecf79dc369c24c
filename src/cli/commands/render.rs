//! `tolkit render`: translations into translated articles.

use std::process::ExitCode;

use clap::Args;

use crate::cli::args::{Global, Selection};
use crate::cli::error::{BLOCKED, CliError};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report;
use crate::workflow::render::{Outcome, Request, render};

#[derive(Debug, Args)]
pub(in crate::cli) struct Render {
    #[command(flatten)]
    pub(in crate::cli) selection: Selection,
    #[arg(long)]
    pub(in crate::cli) check: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Render, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = global.open_to_write_files(arguments.dry_run || arguments.check, ui)?;
    let catalogue = session.catalogue()?;
    let scope = arguments.selection.scope(&catalogue)?;
    let dry_run = arguments.dry_run || arguments.check;
    if !session.config().sections.iter().any(|section| section.articles().is_some_and(|a| a.output.is_some())) {
        ui.hint(&Text::new("render-no-output"));
    }
    let rendered = render(&catalogue, &Request { scope: &scope, today: session.today(), dry_run });
    ui.problems(&rendered.problems);
    ui.result(report::render::render(&rendered, dry_run, &ui.stdout()))?;
    let mut is_current = true;
    let mut failed = Vec::new();
    for item in rendered.items {
        match item.outcome {
            Outcome::Failed(errors) => failed.extend(errors),
            Outcome::Written => is_current = false,
            Outcome::Current | Outcome::Incomplete(_) | Outcome::Expired => {}
        }
    }
    failed.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    failed.dedup_by(|a, b| a.sort_key() == b.sort_key() && a.message == b.message);
    ui.diagnostics(&failed);
    let blocks = !failed.is_empty() || (arguments.check && !is_current);
    Ok(if blocks { ExitCode::from(BLOCKED) } else { ExitCode::SUCCESS })
}
