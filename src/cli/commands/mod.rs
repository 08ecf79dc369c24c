//! One file per command: its arguments, then its body: arguments → use case → report.

mod adopt;
mod check;
mod check_outputs;
mod claim;
mod comment;
mod commit;
mod completions;
mod correct;
mod coverage;
mod demo;
pub(super) mod desk;
mod diff;
mod doctor;
mod edit;
mod explain;
mod export;
mod export_known;
mod export_place;
mod extract;
mod import;
mod init;
mod init_questions;
mod log;
mod man;
mod memory;
mod next;
mod open;
mod pretranslate;
mod render;
mod review;
mod status;
mod submit;
mod sync;
mod term;
mod withdraw;

use clap::Subcommand;

use super::args::Global;
use super::ui::Ui;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::workflow::claim::Action;

/// The commands, in the order of `tolkit --help`.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Open(open::Open),
    Desk(desk::Desk),
    Next(next::Next),
    Claim(claim::Claims),
    Renew(claim::Claims),
    Release(claim::Reasoned),
    Takeover(claim::Reasoned),
    Assign(claim::Assign),
    Pretranslate(pretranslate::Pretranslate),
    Export(export::Export),
    Import(import::Import),
    Edit(edit::Edit),
    Submit(submit::Submit),
    Withdraw(withdraw::Withdraw),
    Review(review::Review),
    Correct(correct::Correct),
    Comment(comment::Comment),
    Commit(commit::Commit),
    Log(log::Log),
    Sync(sync::Sync),
    Init(init::Init),
    Adopt(adopt::Adopt),
    Doctor(doctor::Doctor),
    Demo(demo::Demo),
    Status(status::Status),
    Coverage(coverage::Coverage),
    Check(check::Check),
    Explain(explain::Explain),
    Term(term::Term),
    Extract(extract::Extract),
    Render(render::Render),
    Diff(diff::Diff),
    Memory(memory::Memory),
    Completions(completions::Completions),
    Man,
}

impl Command {
    /// Runs the command, and returns its exit code.
    pub(super) fn run(
        &self,
        global: &Global,
        program: &dyn Fn() -> clap::Command,
        ui: &Ui,
    ) -> Result<Ending, Complaint> {
        match self {
            Self::Open(arguments) => open::run(global, arguments, ui),
            Self::Desk(arguments) => desk::run(global, arguments, ui),
            Self::Next(arguments) => next::run(global, arguments, ui),
            Self::Claim(arguments) => claim::run(global, arguments, Action::Claim, ui),
            Self::Renew(arguments) => claim::run(global, arguments, Action::Renew, ui),
            Self::Release(arguments) => claim::run_release(global, arguments, ui),
            Self::Takeover(arguments) => claim::run_takeover(global, arguments, ui),
            Self::Assign(arguments) => claim::run_assign(global, arguments, ui),
            Self::Pretranslate(arguments) => pretranslate::run(global, arguments, ui),
            Self::Export(arguments) => export::run(global, arguments, ui),
            Self::Import(arguments) => import::run(global, arguments, ui),
            Self::Edit(arguments) => edit::run(global, arguments, ui),
            Self::Submit(arguments) => submit::run(global, arguments, ui),
            Self::Withdraw(arguments) => withdraw::run(global, arguments, ui),
            Self::Review(arguments) => review::run(global, arguments, ui),
            Self::Correct(arguments) => correct::run(global, arguments, ui),
            Self::Comment(arguments) => comment::run(global, arguments, ui),
            Self::Commit(arguments) => commit::run(global, arguments, ui),
            Self::Log(arguments) => log::run(global, arguments, ui),
            Self::Sync(arguments) => sync::run(global, arguments, ui),
            Self::Init(arguments) => init::run(global, arguments, ui),
            Self::Adopt(arguments) => adopt::run(global, arguments, ui),
            Self::Doctor(arguments) => doctor::run(global, arguments, ui),
            Self::Demo(arguments) => demo::run(arguments, ui),
            Self::Status(arguments) => status::run(global, arguments, ui),
            Self::Coverage(arguments) => coverage::run(global, arguments, ui),
            Self::Check(arguments) => check::run(global, arguments, ui),
            Self::Explain(arguments) => explain::run(global, arguments, ui),
            Self::Term(arguments) => term::run(global, arguments, ui),
            Self::Extract(arguments) => extract::run(global, arguments, ui),
            Self::Render(arguments) => render::run(global, arguments, ui),
            Self::Diff(arguments) => diff::run(global, arguments, ui),
            Self::Memory(arguments) => memory::run(global, arguments, ui),
            Self::Completions(arguments) => completions::run(arguments, ui),
            Self::Man => man::run(program(), ui),
        }
    }

    /// Whether the command has nothing to do with a project: it must work where one is broken.
    pub(super) fn needs_no_project(&self) -> bool {
        matches!(self, Self::Explain(_) | Self::Completions(_) | Self::Man)
    }
}
