//! `tolkit edit`: an item in the person's editor, with the source of what needs work above it.

use std::process::ExitCode;

use clap::Args;

use crate::cli::args::Global;
use crate::cli::editor;
use crate::cli::error::CliError;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report;
use crate::session::Workspace;
use crate::workflow::claim::{Action, StepOutcome};
use crate::workflow::edit::{begin, finish};

#[derive(Debug, Args)]
pub(in crate::cli) struct Edit {
    #[arg(value_name = "ITEM")]
    pub(in crate::cli) item: String,
    #[arg(long, value_name = "ITEM")]
    pub(in crate::cli) from: Option<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Edit, ui: &Ui) -> Result<ExitCode, CliError> {
    let mut session = global.open_to_write(arguments.dry_run, ui)?;
    let (opened, editor) = {
        let catalogue = session.catalogue()?;
        let mut workspace = Workspace::open(&session, &catalogue)?;
        let item = workspace.item(&arguments.item)?;
        let from = arguments.from.as_ref().map(|name| workspace.item_or_gone(name)).transpose()?;
        let editor = if arguments.dry_run { None } else { Some(editor::of(session.repository()?)?) };
        let begun = begin(&mut workspace, &item, from.as_deref(), arguments.dry_run)?;
        if let Some(claim) = &begun.claim {
            ui.exchange(&claim.exchange, std::slice::from_ref(&item));
            if claim.steps.iter().any(|step| matches!(step.outcome, StepOutcome::Done(_))) {
                let is_confirmed = claim.exchange.reach.is_confirmed();
                let terminal = ui.stderr();
                ui.complain(&report::claims::render(&claim.steps, Action::Claim, is_confirmed, false, &terminal));
            }
        }
        let refused = |refusal| CliError::refused(report::refusal::text(&refusal, &item.to_string()));
        (begun.opened.map_err(refused)?, editor)
    };
    if let Some(resumed) = &opened.resumed {
        ui.hint(&Text::new("edit-resumed").with("name", resumed.by.name.clone()));
    }
    let Some(editor) = editor else {
        ui.result(&opened.text)?;
        return Ok(ExitCode::SUCCESS);
    };
    // Other commands need not wait until the person has finished.
    session.unlock();
    let ran = editor::run(&editor, &opened.file);
    session.lock(&|notice| ui.notice(&notice))?;
    let edited = finish(&session, opened)?;
    ran?;
    let text = if edited.unchanged { "edit-unchanged" } else { "edit-done" };
    ui.hint(&Text::new(text).with("item", edited.item.to_string()).with("path", edited.path.to_string()));
    Ok(ExitCode::SUCCESS)
}
