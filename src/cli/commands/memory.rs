//! `tolkit memory`: what was translated before.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::Workspace;
use crate::workflow::memory::{Asked, forget_memory, imported_memories, search};

#[derive(Debug, Args)]
pub(in crate::cli) struct Memory {
    #[command(subcommand)]
    pub(in crate::cli) action: Action,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Action {
    Search(Search),
    Imported(Imported),
    Forget(Forget),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Imported {
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: report::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Forget {
    #[arg(value_name = "NAME")]
    pub(in crate::cli) name: String,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Search {
    #[arg(value_name = "TEXT")]
    pub(in crate::cli) text: String,
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) phrase: bool,
    #[arg(long, value_name = "PERCENT", default_value = "70", value_parser = clap::value_parser!(u8).range(1..=100))]
    pub(in crate::cli) at_least: u8,
    #[arg(long, value_name = "COUNT", default_value = "10")]
    pub(in crate::cli) limit: usize,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: report::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Memory, ui: &Ui) -> Result<Ending, Complaint> {
    match &arguments.action {
        Action::Search(arguments) => run_search(global, arguments, ui),
        Action::Imported(arguments) => run_imported(global, arguments, ui),
        Action::Forget(arguments) => run_forget(global, arguments, ui),
    }
}

fn run_imported(global: &Global, arguments: &Imported, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let catalogue = session.catalogue()?;
    let memories = imported_memories(&Workspace::open(&session, &catalogue)?)?;
    ui.deliver(arguments.output.as_deref(), |terminal| {
        report::memory::imported(arguments.format, &memories, terminal).into_bytes()
    })
}

fn run_forget(global: &Global, arguments: &Forget, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write(false, ui)?;
    let catalogue = session.catalogue()?;
    let forgotten = forget_memory(&Workspace::open(&session, &catalogue)?, &arguments.name)?;
    ui.tell(&report::memory::forgotten(&arguments.name, forgotten.as_ref()))
}

fn run_search(global: &Global, arguments: &Search, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let catalogue = session.catalogue()?;
    let workspace = Workspace::open(&session, &catalogue)?;
    let mut found = Vec::new();
    for locale in workspace.locales(&arguments.locales)? {
        let asked = Asked {
            locale: &locale,
            text: &arguments.text,
            is_phrase: arguments.phrase,
            at_least: arguments.at_least,
            limit: arguments.limit,
        };
        let of_locale = search(&workspace, &asked)?;
        found.push((locale, of_locale));
    }
    ui.deliver(arguments.output.as_deref(), |terminal| {
        report::memory::render(arguments.format, &arguments.text, &found, terminal).into_bytes()
    })
}
