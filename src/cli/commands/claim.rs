//! `tolkit claim`, `renew`, `release`, `takeover`, `assign`: who works on what.

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::model::Person;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::{Failure, Workspace};
use crate::workflow::assign::{self, Assignment};
use crate::workflow::claim::{Action, act_on};
use crate::workflow::release::release;

/// What is done with items that may be somebody else's.
#[derive(Debug, Args)]
pub(in crate::cli) struct Reasoned {
    #[command(flatten)]
    pub(in crate::cli) claims: Claims,
    #[arg(short, long, value_name = "WHY")]
    pub(in crate::cli) message: Option<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Assign {
    #[arg(value_name = "ITEM", required = true)]
    pub(in crate::cli) items: Vec<String>,
    #[arg(long, value_name = "PERSON")]
    pub(in crate::cli) to: String,
    #[arg(short, long, value_name = "WHY")]
    pub(in crate::cli) message: Option<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Claims {
    #[arg(value_name = "ITEM", required = true)]
    pub(in crate::cli) items: Vec<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

/// `release`: with a reason, also what somebody else has.
pub(in crate::cli) fn run_release(global: &Global, arguments: &Reasoned, ui: &Ui) -> Result<Ending, Complaint> {
    let Claims { items, dry_run } = &arguments.claims;
    let session = global.open_to_write(*dry_run, ui)?;
    let catalogue = session.catalogue_of(items)?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let released = release(&mut workspace, items, arguments.message.as_deref(), *dry_run)?;
    ui.tell(&report::claim::released(&released, *dry_run, &ui.stdout()))
}

/// `takeover`: with a reason, also what somebody else still has.
pub(in crate::cli) fn run_takeover(global: &Global, arguments: &Reasoned, ui: &Ui) -> Result<Ending, Complaint> {
    let Reasoned { claims, message: Some(message) } = arguments else {
        return run(global, &arguments.claims, Action::TakeOver, ui);
    };
    give(global, &claims.items, Some(message.clone()), claims.dry_run, ui, |workspace| Ok(Some(workspace.me().clone())))
}

/// `assign`.
pub(in crate::cli) fn run_assign(global: &Global, arguments: &Assign, ui: &Ui) -> Result<Ending, Complaint> {
    let why = arguments.message.clone();
    give(global, &arguments.items, why, arguments.dry_run, ui, |workspace| {
        assign::person(workspace, &arguments.to).map(Some)
    })
}

fn give(
    global: &Global,
    items: &[String],
    why: Option<String>,
    dry_run: bool,
    ui: &Ui,
    to: impl FnOnce(&Workspace<'_>) -> Result<Option<Person>, Failure>,
) -> Result<Ending, Complaint> {
    let session = global.open_to_write(dry_run, ui)?;
    let catalogue = session.catalogue_of(items)?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let assignment = Assignment { to: to(&workspace)?, why, dry_run };
    let acted = assign::assign(&mut workspace, items, &assignment)?;
    ui.tell(&report::claim::assigned(&acted, &assignment, workspace.me(), &ui.stdout()))
}

pub(in crate::cli) fn run(global: &Global, arguments: &Claims, action: Action, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue_of(&arguments.items)?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let acted = act_on(&mut workspace, &arguments.items, action, arguments.dry_run)?;
    ui.tell(&report::claim::account(&acted, action, arguments.dry_run, &ui.stdout()))
}
