//! `tolkit sync`: exchanges the ledgers with the remote.

use std::process::ExitCode;

use crate::cli::args::{Cli, Sync};
use crate::cli::error::CliError;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::ledgers::{Exchange, Reach};
use crate::report;
use crate::report::sync::Synced;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Sync, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = Session::open_unless_dry(cli, arguments.dry_run, ui)?;
    let mut ledgers = session.ledgers()?;
    let Some(remote) = ledgers.remote().map(str::to_owned) else {
        return Err(CliError::environment(Text::new("error-no-remote")));
    };
    let mut waiting = 0;
    for locale in ledgers.locales()? {
        waiting += ledgers.ledger(&locale)?.waiting.len();
    }
    if arguments.dry_run {
        return Ok(ui.tell(&report::sync::plan(waiting, &remote))?.into());
    }
    let reach = ledgers.fetch()?;
    let mut gone = None;
    for locale in ledgers.locales()? {
        // What the remote does not have any more is not fetched, and nothing says so.
        if reach == Reach::Confirmed && gone.is_none() && ledgers.ledger(&locale)?.waiting.is_empty() {
            gone = ledgers.missing(&locale)?;
        }
    }
    let exchange = match gone.unwrap_or(reach) {
        Reach::Confirmed | Reach::NoRemote => ledgers.exchange()?,
        reach => Exchange { reach, ..Exchange::default() },
    };
    if let Reach::Offline(said) = &exchange.reach {
        return Err(CliError::environment(Text::new("error-remote").with("said", said.clone())));
    }
    let (mut left, mut irregular) = (0, Vec::new());
    for locale in ledgers.locales()? {
        let ledger = ledgers.ledger(&locale)?;
        left += ledger.waiting.len();
        if !ledger.irregular.is_empty() {
            irregular.push((locale, ledger.irregular.len()));
        }
    }
    let synced = Synced {
        remote: &remote,
        exchange: &exchange,
        sent: waiting.saturating_sub(left).saturating_sub(exchange.lost.len()),
        held: left,
        is_behind: session.repository.remote().is_some_and(|remote| session.repository.ahead(remote).is_some()),
        irregular,
    };
    Ok(ui.tell(&report::sync::account(&synced))?.into())
}
