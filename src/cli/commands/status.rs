//! `tolkit status`: the items, most urgent first.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

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
    pub(in crate::cli) states: Vec<State>,
    #[arg(long)]
    pub(in crate::cli) mine: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: report::status::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum State {
    Open,
    Claimed,
    Submitted,
    Returned,
    Approved,
    Done,
    Expired,
}

impl State {
    fn of(state: ItemState) -> Self {
        match state {
            ItemState::Open => Self::Open,
            ItemState::Claimed => Self::Claimed,
            ItemState::Submitted => Self::Submitted,
            ItemState::Returned => Self::Returned,
            ItemState::Approved => Self::Approved,
            ItemState::Done => Self::Done,
            ItemState::Expired => Self::Expired,
        }
    }
}

pub(in crate::cli) fn run(global: &Global, arguments: &Status, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let catalogue = session.catalogue()?;
    ui.notices(notices_of_articles(&catalogue));
    let scope = arguments.selection.scope(&catalogue)?;
    let (progress, me, notice) = Progress::read_if_any(&session, &catalogue);
    ui.notices(notice);
    let mut status = status(&catalogue, &scope, session.today(), &progress);
    if arguments.mine {
        status.items.retain(|item| item.claim.as_ref().is_some_and(|held| Some(&held.claim.by) == me.as_ref()));
    }
    if !arguments.states.is_empty() {
        status.items.retain(|item| arguments.states.contains(&State::of(item.state)));
    }
    ui.problems(&status.problems);
    ui.deliver(arguments.output.as_deref(), |terminal| {
        report::status::render(arguments.format, &status, terminal).into_bytes()
    })
}
