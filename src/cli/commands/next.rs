//! `tolkit next`: the most urgent item that nobody has.

use std::process::ExitCode;

use super::claim::show;
use crate::catalogue::Scope;
use crate::cli::args::{Cli, Next};
use crate::cli::error::CliError;
use crate::cli::session::{self, Session};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::workflow::claim::{Action, StepOutcome, claim_first};
use crate::workflow::desk::next_items;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Next, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = Session::open_unless_dry(cli, arguments.dry_run, ui)?;
    let catalogue = session.project.catalogue()?;
    let mut ledgers = session.ledgers()?;
    let locales = session.locales(&ledgers, &arguments.locales)?;
    if locales.is_empty() {
        return Err(CliError::usage(Text::new("error-no-locale")));
    }
    let mut waiting = None;
    if !arguments.dry_run && ledgers.remote().is_some() {
        // What others took meanwhile is not proposed.
        waiting = Some(ledgers.fetch()?);
    }
    let tags: Vec<String> = locales.iter().map(ToString::to_string).collect();
    let scope = Scope::new(&catalogue, &tags, &arguments.sections, &[])?;
    let (status, _) = session.status(cli, &mut ledgers, &catalogue, &scope)?;
    let items = next_items(&ledgers, &status, &locales);
    session.hint_at_news(ui);
    match claim_first(&mut ledgers, &catalogue, &items, arguments.dry_run)? {
        Some(acted) => {
            let code = show(&acted, Action::Claim, arguments.dry_run, ui)?;
            let claimed = acted.steps.iter().find(|step| !matches!(step.outcome, StepOutcome::Refused(_)));
            if let Some(step) = claimed {
                ui.hint(&Text::new("next-edit").with("item", step.item.to_string()));
            }
            Ok(code)
        }
        None => {
            let text = Text::new("next-nothing").with("locales", tags.join(", "));
            ui.result(format!("{}\n", ui.words().say(&text)))?;
            if let Some(reach) = waiting {
                let exchange = crate::ledgers::Exchange { reach, ..Default::default() };
                return Ok(ExitCode::from(session::report(&exchange, &[], ui)));
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}
