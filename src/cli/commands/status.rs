//! `tolkit status`: the items, most urgent first.

use std::path::PathBuf;

use clap::Args;

use crate::catalogue::Scope;
use crate::cli::args::{Global, Selection};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::model::ItemState;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::{Notice, notices_of_articles};
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
    #[arg(short, long, conflicts_with = "locales")]
    pub(in crate::cli) all: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: report::status::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Status, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_follow()?;
    let me = session.me_if_any()?;
    // Whoever looks at a list sees the languages that their desk has; data for scripts is the same for everybody.
    let selection = &arguments.selection;
    let is_open = selection.locales.is_empty() && selection.items.is_empty() && !arguments.all && !arguments.mine;
    let own = me.as_ref().filter(|_| is_open && arguments.format.name == "text");
    let own: Vec<String> =
        own.map(|me| session.locales_of(me)).unwrap_or_default().iter().map(ToString::to_string).collect();
    let locales = if own.is_empty() { &selection.locales } else { &own };
    let (catalogue, mut scope) = selection.find_in(&session, locales)?;
    ui.notices(notices_of_articles(&catalogue, &Scope::default()));
    let progress = Progress::read_if_any(&session, &catalogue)?;
    if arguments.mine {
        progress.keep_claimed(&mut scope, me.as_ref());
    }
    let mut status = status(&catalogue, &scope, session.today(), &progress)?;
    if !arguments.states.is_empty() {
        status.items.retain(|item| arguments.states.contains(&item.state));
    }
    ui.problems(&status.problems);
    ui.notices(status.undated.map(Notice::from));
    ui.deliver(arguments.output.as_deref(), |terminal| {
        report::status::render(arguments.format, &status, terminal).into_bytes()
    })?;
    if !own.is_empty() && own.len() < session.config().project.locales.len() {
        ui.hint(&Text::new("status-own").with("locales", own.join(", ")));
    }
    Ok(Ending::Done)
}
