//! `tolkit next`: the most urgent item that nobody has.

use std::process::ExitCode;

use clap::Args;

use super::claim::show;
use crate::cli::args::Global;
use crate::cli::error::CliError;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::ledgers::Exchange;
use crate::session::Workspace;
use crate::workflow::claim::{Action, StepOutcome};
use crate::workflow::next::claim_next;

#[derive(Debug, Args)]
pub(in crate::cli) struct Next {
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[arg(short = 's', long = "section", value_name = "SECTION")]
    pub(in crate::cli) sections: Vec<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Next, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let next = claim_next(&mut workspace, &arguments.locales, &arguments.sections, arguments.dry_run)?;
    ui.notices(session.news());
    match next.acted {
        Some(acted) => {
            let code = show(&acted, Action::Claim, arguments.dry_run, ui)?;
            let claimed = acted.steps.iter().find(|step| !matches!(step.outcome, StepOutcome::Refused(_)));
            if let Some(step) = claimed {
                ui.hint(&Text::new("next-edit").with("item", step.item.to_string()));
            }
            Ok(code)
        }
        None => {
            let locales = next.locales.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            ui.result(format!("{}\n", ui.words().say(&Text::new("next-nothing").with("locales", locales))))?;
            let exchange = next.reach.map(|reach| Exchange { reach, ..Exchange::default() });
            Ok(ExitCode::from(exchange.map_or(0, |exchange| ui.exchange(&exchange, &[]))))
        }
    }
}
