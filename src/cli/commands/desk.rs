//! `tolkit` without arguments, or `tolkit desk`: what the person should do next.

use clap::Args;

use crate::catalogue::Scope;
use crate::cli::args::{Global, Shown};
use crate::cli::help;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report;
use crate::report::Format;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::{Failure, Notice, Workspace, notices_of_articles};
use crate::workflow::desk::{DESK, desk};
use crate::workflow::heard::note_heard;

#[derive(Debug, Args)]
pub(in crate::cli) struct Desk {
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) shown: Shown,
}

/// Shows the desk of the project here; help, if there is none.
pub(in crate::cli) fn run_bare(
    global: &Global,
    program: &dyn Fn() -> clap::Command,
    ui: &Ui,
) -> Result<Ending, Complaint> {
    if let Err(Failure::NoProject) = global.find_project() {
        let ending = ui.tell(&Complaint::from(Failure::NoProject).account())?;
        ui.complain(&help::overview(program(), ui));
        return Ok(ending);
    }
    let shown = Shown { format: Format::Text, output: None };
    run(global, &Desk { locales: Vec::new(), shown }, ui)
}

pub(in crate::cli) fn run(global: &Global, arguments: &Desk, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_follow()?;
    let catalogue = session.catalogue_of_desk(&arguments.locales)?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    ui.notices(notices_of_articles(&catalogue, &Scope::default()));
    let locales = workspace.locales(&arguments.locales)?;
    let desk = desk(&mut workspace, locales)?;
    ui.problems(&desk.problems);
    ui.notices(desk.undated.map(Notice::from));
    if workspace.me().email.is_empty() {
        ui.say(&Text::new("error-no-identity"));
    }
    ui.notices(session.notices_of(workspace.me()));
    ui.notices(session.news().into_iter().chain(workspace.age()));
    let ending = ui.deliver(arguments.shown.output.as_deref(), |terminal| {
        report::desk::render(arguments.shown.format, &desk, terminal).into_bytes()
    })?;
    // Data for programs is nothing that a person has heard.
    if arguments.shown.format == Format::Text {
        note_heard(&mut workspace, DESK, &[])?;
    }
    Ok(ending)
}
