//! `tolkit review`: what waits for a review, one text beside its source, approving it or giving it back.

use clap::Args;

use crate::cli::args::{Global, Shown};
use crate::cli::ui::Ui;
use crate::ledger::Verdict;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::review::{self, Decision, compare, decide};

#[derive(Debug, Args)]
pub(in crate::cli) struct Review {
    #[arg(value_name = "ITEM")]
    pub(in crate::cli) item: Option<String>,
    #[arg(long, requires = "item", conflicts_with = "reason")]
    pub(in crate::cli) approve: bool,
    #[arg(long = "return", requires = "item", value_name = "WHY")]
    pub(in crate::cli) reason: Option<String>,
    #[arg(short, long = "unit", value_name = "UNIT", requires = "item", allow_hyphen_values = true)]
    pub(in crate::cli) units: Vec<String>,
    #[arg(short, long, value_name = "TEXT", requires = "approve")]
    pub(in crate::cli) message: Option<String>,
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[arg(short = 's', long = "section", value_name = "SECTION")]
    pub(in crate::cli) sections: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) shown: Shown,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Review, ui: &Ui) -> Result<Ending, Complaint> {
    let Some(word) = &arguments.item else { return list(global, arguments, ui) };
    let verdict = match (arguments.approve, &arguments.reason) {
        (true, _) => Verdict::Approve,
        (false, Some(_)) => Verdict::Return,
        (false, None) => return show(global, arguments, word, ui),
    };
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let item = workspace.item(word)?;
    let files = workspace.files(&item)?;
    let decision = Decision {
        verdict,
        units: &arguments.units,
        text: arguments.reason.as_deref().or(arguments.message.as_deref()),
        dry_run: arguments.dry_run,
    };
    let decided = decide(&mut workspace, &files, decision)?;
    ui.tell(&report::review::account(&decided, &item, &decision))
}

fn list(global: &Global, arguments: &Review, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let list = review::list(&mut workspace, &arguments.locales, &arguments.sections)?;
    ui.problems(&list.problems);
    ui.notices(workspace.age());
    ui.deliver(arguments.shown.output.as_deref(), |terminal| {
        report::review::render_list(arguments.shown.format, &list.waiting, terminal).into_bytes()
    })
}

fn show(global: &Global, arguments: &Review, word: &str, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let item = workspace.item(word)?;
    let files = workspace.files(&item)?;
    let mut comparison = compare(&mut workspace, &files)?;
    if !arguments.units.is_empty() {
        comparison.units.retain(|unit| arguments.units.contains(&unit.id));
    }
    ui.deliver(arguments.shown.output.as_deref(), |terminal| {
        report::review::render(arguments.shown.format, &comparison, terminal).into_bytes()
    })
}
