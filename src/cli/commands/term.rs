//! `tolkit term`: the term base.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::catalogue::{Catalogue, Scope, ScopeError};
use crate::cli::args::{Global, Shown};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::model::Locale;
use crate::report;
use crate::report::account::Ending;
use crate::report::check::Format;
use crate::report::failure::Complaint;
use crate::workflow::check::{Request, check};
use crate::workflow::terms::{NewTerm, ProjectTerms, add, lacking, rules_of_terms, uses};

#[derive(Debug, Args)]
pub(in crate::cli) struct Term {
    #[command(subcommand)]
    pub(in crate::cli) action: Action,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Action {
    List(List),
    Show(Show),
    Add(Add),
    Check(Checked),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) shown: Shown,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    #[arg(value_name = "TERM", allow_hyphen_values = true)]
    pub(in crate::cli) term: String,
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) shown: Shown,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Add {
    #[arg(value_name = "TERM", allow_hyphen_values = true)]
    pub(in crate::cli) term: String,
    #[arg(value_name = "TEXT")]
    pub(in crate::cli) text: String,
    #[arg(short = 'l', long = "locale", num_args = 2, value_names = ["LOCALE", "TEXT"])]
    pub(in crate::cli) translations: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub(in crate::cli) note: Option<String>,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Checked {
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[arg(long)]
    pub(in crate::cli) strict: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: Format,
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Term, ui: &Ui) -> Result<Ending, Complaint> {
    match &arguments.action {
        Action::List(arguments) => list(global, arguments, ui),
        Action::Show(arguments) => show(global, arguments, ui),
        Action::Add(arguments) => run_add(global, arguments, ui),
        Action::Check(arguments) => run_check(global, arguments, ui),
    }
}

fn list(global: &Global, arguments: &List, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let catalogue = session.catalogue()?;
    // Without a language, a list is what there is.
    let locales = if arguments.locales.is_empty() { Vec::new() } else { locales(&catalogue, &arguments.locales)? };
    let base = ProjectTerms::read(&catalogue, &locales);
    ui.deliver(arguments.shown.output.as_deref(), |terminal| {
        report::terms::render(arguments.shown.format, &base, terminal).into_bytes()
    })
}

fn show(global: &Global, arguments: &Show, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let catalogue = session.catalogue()?;
    let locales = locales(&catalogue, &arguments.locales)?;
    let base = ProjectTerms::read(&catalogue, &locales);
    let unknown = || Complaint::usage(Text::new("error-unknown-term").with("term", arguments.term.clone()));
    let term = base.term(&arguments.term).ok_or_else(unknown)?;
    let uses = uses(&catalogue, &term.id, &locales);
    ui.deliver(arguments.shown.output.as_deref(), |terminal| {
        report::terms::render_term(arguments.shown.format, term, &uses, terminal).into_bytes()
    })
}

fn run_add(global: &Global, arguments: &Add, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_write_files(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let mut translations = Vec::new();
    for pair in arguments.translations.chunks_exact(2) {
        let named = locales(&catalogue, &pair[..1])?;
        translations.extend(named.into_iter().map(|locale| (locale, pair[1].clone())));
    }
    let term = NewTerm {
        id: arguments.term.clone(),
        text: arguments.text.clone(),
        translations,
        note: arguments.note.clone(),
    };
    let added = add(&catalogue, &term, arguments.dry_run)?;
    ui.tell(&report::terms::added(&added, arguments.dry_run))
}

fn run_check(global: &Global, arguments: &Checked, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open()?;
    let catalogue = session.catalogue()?;
    let locales = locales(&catalogue, &arguments.locales)?;
    let scope = Scope::new(&catalogue, &arguments.locales, &[], &[])?;
    let request =
        Request { scope: &scope, today: session.today(), only: &rules_of_terms(), since: None, unapproved: &[] };
    let found = check(&catalogue, &request)?;
    ui.deliver(arguments.output.as_deref(), |terminal| {
        let mut rendered = Vec::new();
        // Writing to memory cannot fail.
        let _ = report::check::render(arguments.format, &found, "", terminal, &mut rendered);
        rendered
    })?;
    let base = ProjectTerms::read(&catalogue, &locales);
    report::terms::lacking(&lacking(&base, &locales)).iter().for_each(|text| ui.hint(text));
    Ok(if found.blocks(arguments.strict) { Ending::Blocked } else { Ending::Done })
}

/// The target locales that were asked for; all, where none was.
fn locales(catalogue: &Catalogue<'_>, asked: &[String]) -> Result<Vec<Locale>, ScopeError> {
    let scope = Scope::new(catalogue, asked, &[], &[])?;
    Ok(if scope.locales().is_empty() { catalogue.locales() } else { scope.locales().to_vec() })
}
