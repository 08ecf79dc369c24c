//! `tolkit sync`: exchanges the ledgers with the remote.

use std::process::ExitCode;

use clap::Args;

use crate::cli::args::Global;
use crate::cli::error::CliError;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::workflow::sync::sync;

#[derive(Debug, Args)]
pub(in crate::cli) struct Sync {
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Sync, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let synced = sync(&mut session.ledgers()?, arguments.dry_run)?;
    let id = if arguments.dry_run { "sync-would" } else { "sync-done" };
    let done = Text::new(id).with("count", synced.sent).with("remote", synced.remote);
    let Some(exchange) = synced.exchange else {
        ui.result(format!("{}\n", ui.words().say(&done)))?;
        return Ok(ExitCode::SUCCESS);
    };
    let code = ui.exchange(&exchange, &[]);
    if exchange.reach.is_confirmed() {
        ui.result(format!("{}\n", ui.words().say(&done)))?;
        ui.notices(session.news());
        if synced.held > 0 {
            ui.hint(&Text::new("sync-held").with("count", synced.held));
        }
        for (locale, count) in synced.irregular {
            ui.hint(&Text::new("warning-irregular").with("count", count).with("locale", locale.to_string()));
        }
    }
    Ok(ExitCode::from(code))
}
