//! `tolkit submit`: hands in translations for review.

use std::process::ExitCode;

use clap::Args;

use crate::cli::args::Global;
use crate::cli::error::{BLOCKED, CliError, REFUSED};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report;
use crate::rules::{Rule, gate};
use crate::session::Workspace;
use crate::workflow::submit::{Request, Submitted, submit};

#[derive(Debug, Args)]
pub(in crate::cli) struct Submit {
    #[arg(value_name = "ITEM", required = true)]
    pub(in crate::cli) items: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) draft: bool,
    #[arg(long)]
    pub(in crate::cli) confirm: bool,
    #[arg(short, long, value_name = "TEXT")]
    pub(in crate::cli) message: Option<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

/// What the rules say of texts that are missing or stale.
static LEFT: [&Rule; 3] = [&gate::MISSING_UNIT, &gate::MISSING_RESOURCE, &gate::STALE_UNIT];

pub(in crate::cli) fn run(global: &Global, arguments: &Submit, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let request = Request {
        draft: arguments.draft,
        confirm: arguments.confirm,
        note: arguments.message.as_deref(),
        dry_run: arguments.dry_run,
    };
    let is_pattern = arguments.items.iter().any(|word| word.contains('*'));
    let mut code = 0;
    for item in workspace.items(&arguments.items)? {
        let files = workspace.files(&item)?;
        let said = |id: &'static str| Text::new(id).with("item", item.to_string());
        let submitted = match submit(&mut workspace, &files, request) {
            Ok(submitted) => submitted,
            // What is wrong with one is no reason to leave out the others.
            Err(error) => {
                code = code.max(CliError::from(error).complain(ui));
                continue;
            }
        };
        match submitted {
            // Of many, those are meant that somebody worked on.
            Submitted::Unchanged | Submitted::Again if is_pattern => {}
            Submitted::Done { mut findings, exchange, left, missing, stale } => {
                // How many are missing or stale is said in one line.
                findings.diagnostics.retain(|found| LEFT.iter().all(|rule| rule.id != found.rule));
                if !arguments.draft {
                    ui.diagnostics(&findings.diagnostics);
                }
                let id = match (arguments.dry_run, arguments.draft, exchange.reach.is_confirmed()) {
                    (true, ..) => "submit-would",
                    (_, true, true) => "submit-draft",
                    (_, true, false) => "submit-draft-tentative",
                    (_, false, true) => "submit-done",
                    (_, false, false) => "submit-tentative",
                };
                ui.result(format!("{}\n", ui.words().say(&said(id))))?;
                for (id, count) in [("submit-missing", missing), ("submit-stale", stale)] {
                    if count > 0 && !arguments.draft {
                        ui.hint(&said(id).with("count", count));
                    }
                }
                if left {
                    ui.hint(&said("submit-left").with("path", files.target.to_string()));
                }
                code = code.max(ui.exchange(&exchange, std::slice::from_ref(&item)));
            }
            Submitted::Unchanged => {
                ui.error(&said("submit-unchanged"));
                code = code.max(REFUSED);
            }
            Submitted::Again => ui.result(format!("{}\n", ui.words().say(&said("submit-again"))))?,
            Submitted::Blocked(findings) => {
                ui.diagnostics(&findings.diagnostics);
                let is_stale = findings.diagnostics.iter().any(|found| found.rule == gate::STALE_UNIT.id);
                let id = if is_stale { "submit-blocked-stale" } else { "submit-blocked" };
                ui.error(&said(id).with("count", findings.counts.errors));
                code = code.max(BLOCKED);
            }
            Submitted::Refused(refusal, exchange) => {
                if let Some(exchange) = exchange {
                    ui.exchange(&exchange, std::slice::from_ref(&item));
                }
                ui.error(&report::refusal::text(&refusal, &item.to_string()));
                code = code.max(REFUSED);
            }
        }
    }
    Ok(ExitCode::from(code))
}
