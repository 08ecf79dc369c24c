//! `tolkit status`: the items, most urgent first.

use std::path::PathBuf;

use clap::Args;

use crate::cli::args::{Global, Selection};
use crate::cli::ui::Ui;
use crate::model::ItemState;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::notices_of_articles;
use crate::workflow::progress::Progress;
use crate::workflow::status::status;

#[derive(Debug, Args)]
pub(in crate::cli) struct Status {
    #[command(flatten)]
    pub(in crate::cli) selection: Selection,
    #[arg(long = "state", value_name = "STATE")]
    pub(in crate::cli) states: Vec<ItemState>,
    #[arg(long)]
    pub(in crate::cli) mine: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: report::status::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Status, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let catalogue = session.catalogue()?;
    ui.notices(notices_of_articles(&catalogue));
    let mut scope = arguments.selection.scope(&catalogue)?;
    let (progress, me, notice) = Progress::read_if_any(&session, &catalogue);
    ui.notices(notice);
    if arguments.mine {
        progress.keep_claimed(&mut scope, me.as_ref());
    }
    let mut status = status(&catalogue, &scope, session.today(), &progress);
    if !arguments.states.is_empty() {
        status.items.retain(|item| arguments.states.contains(&item.state));
    }
    ui.problems(&status.problems);
    ui.deliver(arguments.output.as_deref(), |terminal| {
        report::status::render(arguments.format, &status, terminal).into_bytes()
    })
}
