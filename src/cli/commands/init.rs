//! `tolkit init`: a commented `workflow.toml` for the repository at hand.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::session::now;
use crate::cli::ui::Ui;
use crate::ledgers::Probe;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::workflow::init::{ask_remote, find, write};

#[derive(Debug, Args)]
pub(in crate::cli) struct Init {
    #[arg(long, value_name = "L10N_TOML")]
    pub(in crate::cli) from: Option<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Init, ui: &Ui) -> Result<Ending, Complaint> {
    let (root, found, mut planned) = find(&global.directory(), arguments.from.as_deref())?;
    ui.tell(&report::init::found(&found))?;
    if !arguments.dry_run {
        let probe = ask_remote(&root, now()?);
        ui.tell(&report::init::probed(&probe))?;
        if let Probe::Takes(namespace) = probe {
            planned.namespace = namespace;
        }
    }
    let text = report::init::workflow_toml(&planned, ui.words());
    if arguments.dry_run {
        ui.result(&text)?;
        return Ok(Ending::Done);
    }
    let written = write(&root, &text)?;
    ui.tell(&report::init::account(&planned, &written))
}
