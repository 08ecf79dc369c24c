//! The command line: arguments in, a use case, something to show, an exit code. The only place that prints.

mod args;
mod commands;
mod error;
mod help;
mod project;
mod ui;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches as _;

use args::{Cli, Command};
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
    let done = match cli.command {
        Command::Init(ref arguments) => commands::init::run(&cli, arguments, &ui),
        Command::Adopt(ref arguments) => commands::adopt::run(&cli, arguments, &ui),
        Command::Status(ref arguments) => commands::status::run(&cli, arguments, &ui),
        Command::Coverage(ref arguments) => commands::coverage::run(&cli, arguments, &ui),
        Command::Check(ref arguments) => commands::check::run(&cli, arguments, &ui),
        Command::Explain(ref arguments) => commands::explain::run(arguments, &ui),
        Command::Extract(ref arguments) => commands::extract::run(&cli, arguments, &ui),
        Command::Render(ref arguments) => commands::render::run(&cli, arguments, &ui),
        Command::Diff(ref arguments) => commands::diff::run(&cli, arguments, &ui),
        Command::Completions(ref arguments) => commands::completions::run(arguments, &ui),
        Command::Man => commands::man::run(&ui),
    };
    done.unwrap_or_else(|error| error.show(&ui))
}
