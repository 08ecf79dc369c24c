//! `tolkit import`: what comes back from people who work with other programs.

use std::path::PathBuf;

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::import::{Asked, Given, import};

#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    #[arg(value_name = "FILE", required = true)]
    pub(in crate::cli) files: Vec<PathBuf>,
    #[arg(long)]
    pub(in crate::cli) no_claim: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Import, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let files: Vec<Given> = arguments.files.iter().cloned().map(Given::Path).collect();
    let asked = Asked { files: &files, claim: !arguments.no_claim, dry_run: arguments.dry_run };
    let imported = import(&mut workspace, asked, ui.words())?;
    ui.tell(&report::import::account(&imported, arguments.dry_run))
}
