//! `tolkit next`: the most urgent item that nobody has.

use std::process::ExitCode;

use crate::catalogue::Scope;
use crate::cli::args::{Cli, Next};
use crate::cli::error::CliError;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report;
use crate::workflow::claim::claim_first;
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
    let account = match claim_first(&mut ledgers, &catalogue, &items, arguments.dry_run)? {
        Some(acted) => report::next::account(&acted, arguments.dry_run, &ui.stdout()),
        None => report::next::nothing(&locales, waiting.as_ref()),
    };
    Ok(ui.tell(&account)?.into())
}
