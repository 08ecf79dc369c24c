//! The `tolkit` command.

use std::process::ExitCode;

/// Rules make many small values on several threads, which the system's allocator is slow at.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    tolkit::cli::run(std::env::args_os())
}
