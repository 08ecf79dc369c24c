//! `tolkit next`: the most urgent item that nobody has.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::next::claim_next;

#[derive(Debug, Args)]
pub(in crate::cli) struct Next {
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[arg(short = 's', long = "section", value_name = "SECTION")]
    pub(in crate::cli) sections: Vec<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Next, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue_of_desk(&arguments.locales)?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let next = claim_next(&mut workspace, &arguments.locales, &arguments.sections, arguments.dry_run)?;
    ui.notices(session.news());
    ui.tell(&report::next::account(&next, arguments.dry_run, &ui.stdout()))
}
