//! `tolkit doctor`: what is the matter with a set-up, and what to do about it.

use clap::Args;

use crate::cli::args::{Global, Shown};
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::workflow::doctor::{accept_ledger, examine, is_bad};

#[derive(Debug, Args)]
pub(in crate::cli) struct Doctor {
    #[command(flatten)]
    pub(in crate::cli) shown: Shown,
    #[arg(long)]
    pub(in crate::cli) accept_ledger: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Doctor, ui: &Ui) -> Result<Ending, Complaint> {
    if arguments.accept_ledger {
        let session = global.open_to_write(false, ui)?;
        return ui.tell(&report::doctor::accepted(&accept_ledger(&session)?));
    }
    let mut session = global.open_to_ask(ui)?;
    let found = examine(&mut session, &|notice| ui.notice(&notice))?;
    ui.deliver(arguments.shown.output.as_deref(), |terminal| {
        report::doctor::render(arguments.shown.format, &found, terminal).into_bytes()
    })?;
    Ok(if is_bad(&found) { Ending::Blocked } else { Ending::Done })
}
