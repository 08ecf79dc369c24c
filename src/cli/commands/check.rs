//! `tolkit check`: the gate.

use std::path::{Component, Path, PathBuf};

use clap::Args;

use super::check_outputs::{FormatArgument, FormatParser, outputs};
use crate::cli::args::{Global, Selection};
use crate::cli::ui::Ui;
use crate::diagnostics::Severity;
use crate::files::FileError;
use crate::git::{Repository, Revision};
use crate::report;
use crate::report::account::Ending;
use crate::report::check::Format;
use crate::report::failure::Complaint;
use crate::session::{Failure, Notice, Session, notices_of_extraction, notices_of_outputs, rule_named};
use crate::workflow::check::{
    Report, Request, USUAL_BASELINE, Undated, check, take_out_known, unapproved, write_baseline,
};

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
    #[arg(long, value_name = "FILE", num_args = 0..=1, require_equals = true)]
    pub(in crate::cli) write_baseline: Option<Option<String>>,
    #[arg(short, long, value_name = "FORMAT[=FILE]", default_value = "text", value_parser = FormatParser)]
    pub(in crate::cli) format: Vec<FormatArgument>,
    #[arg(short, long, value_name = "FILE")]
    pub(in crate::cli) output: Option<PathBuf>,
}

fn parse_severity(word: &str) -> Result<Severity, &'static str> {
    Severity::parse(word).ok_or("error, warning, note")
}

fn notice_of_deadlines(undated: Undated) -> Notice {
    match undated {
        Undated::Shallow(count) => Notice::ShallowDeadlines(count),
        Undated::NoRepository(count) => Notice::UnknownDeadlines(count),
    }
}

/// The path from the project's root of a file that somebody named in a folder of it.
fn in_project(folder: &Path, file: &str) -> Result<String, Failure> {
    let outside = || Failure::File(FileError::Outside(file.to_owned()));
    let mut parts: Vec<String> = Vec::new();
    for part in folder.join(file).components() {
        match part {
            Component::ParentDir => drop(parts.pop().ok_or_else(outside)?),
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => return Err(outside()),
        }
    }
    Ok(parts.join("/"))
}

pub(in crate::cli) fn run(global: &Global, arguments: &Check, ui: &Ui) -> Result<Ending, Complaint> {
    let outputs = outputs(&arguments.format, arguments.output.as_deref())?;
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
    let request = Request { unapproved: &unapproved, ..request };
    let mut found = check(&catalogue, &request)?;
    let mut baseline = catalogue.config.baseline.clone();
    if let Some(file) = &arguments.write_baseline {
        let named = file.as_ref().map(|file| in_project(session.folder(), file)).transpose()?;
        let path = named.or(baseline.take()).unwrap_or_else(|| USUAL_BASELINE.to_owned());
        let noted = write_baseline(&catalogue, &request, &path, &found)?;
        ui.tell(&report::check::noted(&noted, catalogue.config.baseline.as_ref() == Some(&path)))?;
        baseline = Some(path);
    }
    if let Some(path) = &baseline {
        found = take_out_known(&catalogue, &request, path, found)?;
    }
    ui.notices(found.undated.map(notice_of_deadlines));
    let found = found.at_least(arguments.severity);
    deliver(&found, &outputs, &session, ui)?;
    Ok(if found.blocks(arguments.strict) { Ending::Blocked } else { Ending::Done })
}

/// Writes the reports that were asked for. Where a person reads none of them, it is said how the check ended.
fn deliver(found: &Report, outputs: &[(Format, Option<PathBuf>)], session: &Session, ui: &Ui) -> Result<(), Complaint> {
    let folder = match outputs.iter().any(|(format, _)| format.has_repository_paths()) {
        true => session.repository().map(Repository::folder).unwrap_or_default(),
        false => String::new(),
    };
    for (format, file) in outputs {
        ui.deliver(file.as_deref(), |terminal| {
            let mut rendered = Vec::new();
            // Writing to memory cannot fail.
            let _ = report::check::render(*format, found, &folder, terminal, &mut rendered);
            rendered
        })?;
        if let Some(left_out) = format.left_out(found) {
            ui.hint(&left_out);
        }
    }
    if outputs.iter().all(|(format, file)| file.is_some() || !format.says_totals())
        && outputs.iter().any(|(_, file)| file.is_some())
    {
        ui.hint(&report::check::totals(found));
    }
    Ok(())
}
