//! The command line: arguments in, a use case, something to show, an exit code. The only place that prints.

mod args;
mod commands;
mod editor;
mod error;
mod help;
mod project;
mod session;
mod ui;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches as _;

use args::{Cli, Command};
use error::CliError;
use ui::Ui;

use crate::article;
use crate::workflow::claim::Action;

pub use help::{command, reference};

/// Runs the program with these arguments, the program's own name first, and returns its exit code.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    quieten_the_markdown_parser();
    // A panic is a bug of ours: say so, and nothing of a half-done result.
    let outcome = std::panic::catch_unwind(|| run_parsed(&arguments));
    outcome.unwrap_or_else(|_| {
        let ui = Ui::new(None, args::Color::Auto);
        ui.fail(CliError::bug()).into()
    })
}

/// Lets panics of the Markdown parser pass in silence: they are caught, and the article is named.
fn quieten_the_markdown_parser() {
    let shout = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !article::is_parsing() {
            shout(panic);
        }
    }));
}

fn run_parsed(arguments: &[OsString]) -> ExitCode {
    let directory = help::directory_of(arguments);
    let mut ui = Ui::new(directory.as_deref(), args::Color::Auto);
    let matches = match help::matches(arguments, &ui) {
        Ok(matches) => matches,
        Err(shown) => return shown,
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return help::show(&error, &ui),
    };
    ui.configure(cli.color, cli.verbose);
    let Some(command) = &cli.command else {
        session::recover_if_interrupted(&cli, &ui);
        return commands::desk::run_bare(&cli, &ui).unwrap_or_else(|error| ui.fail(error).into());
    };
    session::recover_if_interrupted(&cli, &ui);
    let done = match command {
        Command::Desk(arguments) => commands::desk::run(&cli, arguments, &ui),
        Command::Next(arguments) => commands::next::run(&cli, arguments, &ui),
        Command::Claim(arguments) => commands::claim::run(&cli, arguments, Action::Claim, &ui),
        Command::Renew(arguments) => commands::claim::run(&cli, arguments, Action::Renew, &ui),
        Command::Release(arguments) => commands::claim::run(&cli, arguments, Action::Release, &ui),
        Command::Takeover(arguments) => commands::claim::run(&cli, arguments, Action::TakeOver, &ui),
        Command::Edit(arguments) => commands::edit::run(&cli, arguments, &ui),
        Command::Submit(arguments) => commands::submit::run(&cli, arguments, &ui),
        Command::Review(arguments) => commands::review::run(&cli, arguments, &ui),
        Command::Comment(arguments) => commands::comment::run(&cli, arguments, &ui),
        Command::Commit(arguments) => commands::commit::run(&cli, arguments, &ui),
        Command::Log(arguments) => commands::log::run(&cli, arguments, &ui),
        Command::Sync(arguments) => commands::sync::run(&cli, arguments, &ui),
        Command::Doctor(arguments) => commands::doctor::run(&cli, arguments, &ui),
        Command::Demo(arguments) => commands::demo::run(arguments, &ui),
        Command::Init(arguments) => commands::init::run(&cli, arguments, &ui),
        Command::Adopt(arguments) => commands::adopt::run(&cli, arguments, &ui),
        Command::Status(arguments) => commands::status::run(&cli, arguments, &ui),
        Command::Coverage(arguments) => commands::coverage::run(&cli, arguments, &ui),
        Command::Check(arguments) => commands::check::run(&cli, arguments, &ui),
        Command::Explain(arguments) => commands::explain::run(arguments, &ui),
        Command::Extract(arguments) => commands::extract::run(&cli, arguments, &ui),
        Command::Render(arguments) => commands::render::run(&cli, arguments, &ui),
        Command::Diff(arguments) => commands::diff::run(&cli, arguments, &ui),
        Command::Completions(arguments) => commands::completions::run(arguments, &ui),
        Command::Man => commands::man::run(&ui),
    };
    done.unwrap_or_else(|error| ui.fail(error).into())
}
