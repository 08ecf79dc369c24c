//! `tolkit coverage`: the editors' matrix.

use std::path::PathBuf;

use clap::Args;

use crate::cli::args::{Global, Selection};
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::{Notice, notices_of_articles};
use crate::workflow::coverage::coverage;
use crate::workflow::progress::Progress;

#[derive(Debug, Args)]
pub(in crate::cli) struct Coverage {
    #[command(flatten)]
    pub(in crate::cli) selection: Selection,
    #[arg(long, value_name = "LEVEL", default_value = "section")]
    pub(in crate::cli) by: report::coverage::By,
    #[arg(long)]
    pub(in crate::cli) mine: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: report::coverage::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Coverage, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_follow()?;
    let (catalogue, mut scope) = arguments.selection.find(&session)?;
    ui.notices(notices_of_articles(&catalogue, &scope));
    let progress = match Progress::read_if_any(&session, &catalogue) {
        // What is translated is known without it.
        Err(failure) if !arguments.mine => {
            ui.notice(&Notice::LedgerUnreadable(failure.to_string()));
            Progress::default()
        }
        read => read?,
    };
    if arguments.mine {
        progress.keep_claimed(&mut scope, session.me_if_any()?.as_ref());
    }
    let coverage = coverage(&catalogue, &scope, session.today(), &progress);
    ui.problems(&coverage.problems);
    ui.deliver(arguments.output.as_deref(), |terminal| {
        report::coverage::render(arguments.format, &coverage, arguments.by, terminal).into_bytes()
    })
}
