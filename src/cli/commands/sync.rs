//! `tolkit sync`: exchanges the ledgers with the remote.

use std::process::ExitCode;

use crate::cli::args::{Cli, Sync};
use crate::cli::error::CliError;
use crate::cli::session::{self, Session};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::ledgers::{Exchange, Reach};

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
        let text = Text::new("sync-would").with("count", waiting).with("remote", remote);
        ui.result(format!("{}\n", ui.words().say(&text)))?;
        return Ok(ExitCode::SUCCESS);
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
    let code = session::report(&exchange, &[], ui);
    if exchange.reach.is_confirmed() {
        let mut left = 0;
        for locale in ledgers.locales()? {
            left += ledgers.ledger(&locale)?.waiting.len();
        }
        let sent = waiting.saturating_sub(left).saturating_sub(exchange.lost.len());
        let text = Text::new("sync-done").with("count", sent).with("remote", remote);
        ui.result(format!("{}\n", ui.words().say(&text)))?;
        session.hint_at_news(ui);
        if left > 0 {
            ui.hint(&Text::new("sync-held").with("count", left));
        }
        for locale in ledgers.locales()? {
            let count = ledgers.ledger(&locale)?.irregular.len();
            if count > 0 {
                ui.hint(&Text::new("warning-irregular").with("count", count).with("locale", locale.to_string()));
            }
        }
    }
    Ok(ExitCode::from(code))
}
