//! The `tolkit` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    tolkit::cli::run(std::env::args_os())
}
