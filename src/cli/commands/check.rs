//! `tolkit check`: the gate.

use std::path::PathBuf;

use clap::Args;

use crate::cli::args::{Global, Selection};
use crate::cli::ui::Ui;
use crate::diagnostics::Severity;
use crate::git::Revision;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::{notices_of_extraction, notices_of_outputs, rule_named};
use crate::workflow::check::{Request, check, unapproved};

#[derive(Debug, Args)]
pub(in crate::cli) struct Check {
    #[command(flatten)]
    pub(in crate::cli) selection: Selection,
    #[arg(long, value_name = "REV")]
    pub(in crate::cli) changed_since: Option<String>,
    #[arg(long)]
    pub(in crate::cli) ledger: bool,
    #[arg(short, long = "rule", value_name = "RULE")]
    pub(in crate::cli) rules: Vec<String>,
    #[arg(long, value_name = "SEVERITY", default_value = "note", value_parser = parse_severity)]
    pub(in crate::cli) severity: Severity,
    #[arg(long)]
    pub(in crate::cli) strict: bool,
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(in crate::cli) format: report::check::Format,
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

fn parse_severity(word: &str) -> Result<Severity, &'static str> {
    Severity::parse(word).ok_or("error, warning, note")
}

pub(in crate::cli) fn run(global: &Global, arguments: &Check, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_ask(ui)?;
    let catalogue = session.catalogue()?;
    ui.notices(notices_of_extraction(&catalogue));
    ui.notices(notices_of_outputs(&catalogue));
    let scope = arguments.selection.scope(&catalogue)?;
    let since = match &arguments.changed_since {
        Some(revision) => Some(Revision::open(session.project().root.path(), revision)?),
        None => None,
    };
    let only = arguments.rules.iter().map(|id| rule_named(id)).collect::<Result<Vec<_>, _>>()?;
    let since = since.as_ref();
    let request = Request { scope: &scope, today: session.today(), only: &only, since, unapproved: &[] };
    let unapproved = match arguments.ledger {
        true => unapproved(&session, &catalogue, &request)?,
        false => Vec::new(),
    };
    let found = check(&catalogue, &Request { unapproved: &unapproved, ..request })?;
    let found = found.at_least(arguments.severity);
    ui.deliver(arguments.output.as_deref(), |terminal| {
        let mut rendered = Vec::new();
        // Writing to memory cannot fail.
        let _ = report::check::render(arguments.format, &found, terminal, &mut rendered);
        rendered
    })?;
    Ok(if found.blocks(arguments.strict) { Ending::Blocked } else { Ending::Done })
}
