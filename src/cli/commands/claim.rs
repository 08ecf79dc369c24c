//! `tolkit claim`, `renew`, `release`, `takeover`: who works on what.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::claim::{Action, act_on};
use crate::workflow::release::release;

#[derive(Debug, Args)]
pub(in crate::cli) struct Claims {
    #[arg(value_name = "ITEM", required = true)]
    pub(in crate::cli) items: Vec<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Claims, action: Action, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    if action == Action::Release {
        let released = release(&mut workspace, &arguments.items, arguments.dry_run)?;
        return ui.tell(&report::claim::released(&released, arguments.dry_run, &ui.stdout()));
    }
    let acted = act_on(&mut workspace, &arguments.items, action, arguments.dry_run)?;
    ui.tell(&report::claim::account(&acted, action, arguments.dry_run, &ui.stdout()))
}
