//! `tolkit log`: an item's whole story; with `--verify`, whether the ledgers are whole.

use std::slice;

use clap::Args;

use crate::cli::args::{Global, Shown};
use crate::cli::ui::Ui;
use crate::ledgers::{Verified, verify_all};
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::log::log;

#[derive(Debug, Args)]
pub(in crate::cli) struct Log {
    #[arg(value_name = "ITEM", required_unless_present = "verify")]
    pub(in crate::cli) item: Option<String>,
    #[arg(long, conflicts_with = "item")]
    pub(in crate::cli) verify: bool,
    #[command(flatten)]
    pub(in crate::cli) shown: Shown,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Log, ui: &Ui) -> Result<Ending, Complaint> {
    let (format, output) = (arguments.shown.format, arguments.shown.output.as_deref());
    let session = global.open_to_follow()?;
    let Some(word) = &arguments.item else {
        let verified = verify_all(&mut session.ledgers()?)?;
        ui.deliver(output, |terminal| report::log::render_verified(format, &verified, terminal).into_bytes())?;
        let is_whole = verified.iter().all(Verified::is_whole);
        return Ok(if is_whole { Ending::Done } else { Ending::Blocked });
    };
    let catalogue = session.catalogue_of(slice::from_ref(word))?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let item = workspace.item_or_gone(word)?;
    let story = log(&mut workspace, &item)?;
    ui.deliver(output, |terminal| report::log::render(format, &item, &story, terminal).into_bytes())
}
