//! The command line: arguments in, a use case, something to show, an exit code. The only place that prints.

mod args;
mod commands;
mod editor;
mod error;
mod help;
mod session;
mod ui;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches as _;

use args::Cli;
use error::CliError;
use ui::Ui;

use crate::article;

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
        CliError::bug().show(&ui)
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
    cli.recover_if_interrupted(&ui);
    let done = match &cli.command {
        Some(command) => command.run(&cli, &ui),
        None => commands::desk::run_bare(&cli, &ui),
    };
    done.unwrap_or_else(|error| error.show(&ui))
}
