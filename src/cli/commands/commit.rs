//! `tolkit commit`: approved translations → commits.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::commit::{Request, commit};

#[derive(Debug, Args)]
pub(in crate::cli) struct Commit {
    #[arg(value_name = "ITEM")]
    pub(in crate::cli) items: Vec<String>,
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) branch: Option<String>,
    #[arg(long)]
    pub(in crate::cli) push: bool,
    #[arg(long)]
    pub(in crate::cli) no_verify: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Commit, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let request = Request {
        items: &arguments.items,
        locales: &arguments.locales,
        branch: arguments.branch.as_deref(),
        push: arguments.push,
        verify: !arguments.no_verify,
        dry_run: arguments.dry_run,
        shown: None,
    };
    let committed = commit(&mut workspace, request)?;
    ui.tell(&report::commit::account(&committed, &request, &ui.stdout()))
}
