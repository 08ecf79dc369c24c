//! The command line: arguments in, a use case, something to show, an exit code. The only place that prints.

mod args;
mod commands;
mod complete;
mod editor;
mod help;
mod session;
mod stop;
mod ui;
mod watch;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory as _, FromArgMatches as _, Parser};

use crate::report::account::Ending;
use crate::report::failure::Complaint;
use args::Global;
use commands::Command;
use ui::Ui;

use crate::article;
use crate::i18n::Words;

/// The program's arguments.
#[derive(Debug, Parser)]
#[command(name = "tolkit", version, disable_help_subcommand = true, disable_help_flag = true)]
#[command(disable_version_flag = true, subcommand_required = false)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

/// The command line with its help in one language.
#[must_use]
pub fn command(words: &Words) -> clap::Command {
    help::localized(Cli::command(), words)
}

/// `docs/cli.md`: every command with its help.
#[must_use]
pub fn reference(words: &Words) -> String {
    help::reference(command(words), words)
}

/// Runs the program with these arguments, the program's own name first, and returns its exit code.
#[must_use]
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = help::spelled_out(arguments.into_iter().collect());
    article::silence_parser_panics();
    // A panic is a bug of ours: say so, and nothing of a half-done result.
    let outcome = std::panic::catch_unwind(|| run_parsed(&arguments));
    outcome.unwrap_or_else(|_| {
        let ui = Ui::new(None, ui::Color::Auto);
        ui.fail(Complaint::bug()).into()
    })
}

fn run_parsed(arguments: &[OsString]) -> ExitCode {
    let directory = help::directory_of(arguments);
    let mut ui = Ui::new(directory.as_deref(), ui::Color::Auto);
    if complete::answer(arguments, || command(ui.words())) {
        return ExitCode::SUCCESS;
    }
    let matches = match help::matches(help::localized_for(Cli::command(), arguments, ui.words()), arguments, &ui) {
        Ok(matches) => matches,
        Err(shown) => return shown,
    };
    let mut cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return help::show(&error, &ui),
    };
    ui.configure(cli.global.color, cli.global.verbose);
    cli.global.onlooker = ui.onlooker();
    if !cli.command.as_ref().is_some_and(Command::needs_no_project) {
        cli.global.recover_if_interrupted(&ui);
    }
    let program = || command(ui.words());
    let done = match &cli.command {
        Some(command) => command.run(&cli.global, &program, &ui),
        None => commands::desk::run_bare(&cli.global, &program, &ui),
    };
    done.unwrap_or_else(|error| ui.fail(error)).into()
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Done => 0,
            Ending::Blocked => 1,
            Ending::Misused => 2,
            Ending::Failed => 3,
            Ending::Refused => 4,
            Ending::Bug => 70,
        })
    }
}
