//! `tolkit check`: the gate.

use std::path::{Path, PathBuf};

use clap::Args;

use super::check_outputs::{FormatArgument, FormatParser, outputs};
use crate::catalogue::{Catalogue, NamedPaths, Scope, from_root};
use crate::cli::args::{Global, Selection};
use crate::cli::ui::Ui;
use crate::diagnostics::Severity;
use crate::files::FileError;
use crate::git::{Base, Repository, Revision};
use crate::report;
use crate::report::account::Ending;
use crate::report::check::Format;
use crate::report::failure::Complaint;
use crate::session::{Failure, Notice, Session, notices_of_extraction, notices_of_outputs, rule_named};
use crate::workflow::check::{
    Report, Request, USUAL_BASELINE, check, is_configured_otherwise, take_out_known, unapproved, write_baseline,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Check {
    #[command(flatten)]
    pub(in crate::cli) selection: Selection,
    #[arg(long, value_name = "REV")]
    pub(in crate::cli) changed_since: Option<String>,
    #[arg(long, requires = "changed_since")]
    pub(in crate::cli) no_merge_base: bool,
    #[arg(long, conflicts_with = "write_baseline")]
    pub(in crate::cli) staged: bool,
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

pub(in crate::cli) fn run(global: &Global, arguments: &Check, ui: &Ui) -> Result<Ending, Complaint> {
    let outputs = outputs(&arguments.format, arguments.output.as_deref())?;
    let mut session = global.open_to_ask(ui)?;
    if arguments.write_baseline.is_some() {
        session.lock_files(&|notice| ui.notice(&notice))?;
    }
    let session = if arguments.staged { session.staged()? } else { session };
    let (catalogue, scope) = find(global, arguments, &session, ui)?;
    ui.notices(notices_of_extraction(&catalogue));
    ui.notices(notices_of_outputs(&catalogue));
    let since = arguments.base().map(|base| Revision::open(session.project().root.path(), base)).transpose()?;
    let only = arguments.rules.iter().map(|id| rule_named(id)).collect::<Result<Vec<_>, _>>()?;
    let request =
        Request { scope: &scope, today: session.today(), only: &only, since: since.as_ref(), unapproved: &[] };
    let unapproved = match arguments.ledger {
        true => unapproved(&session, &catalogue, &request)?,
        false => Vec::new(),
    };
    let since = match &since {
        Some(revision) if is_configured_otherwise(&catalogue, revision)? => {
            ui.notice(&Notice::EverythingChecked(arguments.changed_since.clone().unwrap_or_default()));
            None
        }
        since => since.as_ref(),
    };
    let request = Request { since, unapproved: &unapproved, ..request };
    let found = new_findings(arguments, &session, &catalogue, &request, ui)?;
    ui.notices(found.undated.map(Notice::from));
    let found = found.at_least(arguments.severity).with_suggestions();
    deliver(&found, &outputs, &session, ui)?;
    Ok(if found.blocks(arguments.strict) { Ending::Blocked } else { Ending::Done })
}

/// What is wrong and not noted in a baseline; where that was asked for, it is noted first.
fn new_findings(
    arguments: &Check,
    session: &Session,
    catalogue: &Catalogue<'_>,
    request: &Request<'_>,
    ui: &Ui,
) -> Result<Report, Complaint> {
    let found = check(catalogue, request)?;
    let configured = catalogue.config.baseline.as_ref();
    let Some(file) = &arguments.write_baseline else {
        return Ok(match configured {
            Some(path) => take_out_known(catalogue, request, path, found)?,
            None => found,
        });
    };
    let outside = |file: &String| Failure::File(FileError::Outside(file.clone()));
    let in_project = |file: &String| from_root(session.folder(), file).ok_or_else(|| outside(file));
    let named = file.as_ref().map(in_project).transpose()?;
    let path = named.or(configured.cloned()).unwrap_or_else(|| USUAL_BASELINE.to_owned());
    let (noted, found) = write_baseline(catalogue, request, &path, found)?;
    ui.tell(&report::check::noted(&noted, configured == Some(&path)))?;
    Ok(found)
}

impl Check {
    /// What the project is compared with, if anything.
    fn base(&self) -> Option<Base<'_>> {
        let revision = self.changed_since.as_deref()?;
        Some(Base { revision, is_merge_base: !self.no_merge_base, is_staged: self.staged })
    }
}

/// What there is of what was asked for, and the scope, by items or by files: where the locales say themselves, no others are listed.
fn find<'s>(
    global: &Global,
    arguments: &Check,
    session: &'s Session,
    ui: &Ui,
) -> Result<(Catalogue<'s>, Scope), Complaint> {
    // The ledger has items that are nowhere else.
    let named = arguments.selection.named_locales(session.config()).filter(|_| !arguments.ledger);
    if let Some(named) = named {
        let catalogue = session.catalogue_in(&named)?;
        // What is wrong with a name is said with all names in view.
        if let Ok((scope, outside)) = scope(global, arguments, session, &catalogue)
            && outside.is_empty()
        {
            return Ok((catalogue, scope));
        }
    }
    let catalogue = session.catalogue()?;
    let (scope, outside) = scope(global, arguments, session, &catalogue)?;
    if !outside.is_empty() {
        let (count, files) = (outside.len(), outside.iter().take(3).cloned().collect::<Vec<_>>());
        ui.notice(&Notice::InNoSection { count, files: files.join(", ") });
    }
    Ok((catalogue, scope))
}

/// The scope that was asked for, and the files that belong to no section. A file is named as it is from the folder of `-C`, or from where the
/// command runs.
fn scope(
    global: &Global,
    arguments: &Check,
    session: &Session,
    catalogue: &Catalogue<'_>,
) -> Result<(Scope, Vec<String>), Complaint> {
    let Selection { items, locales, sections } = &arguments.selection;
    let top = session.project().root.path();
    let here = std::env::current_dir().and_then(|here| here.canonicalize()).ok();
    let from_here = |word: &str| here.as_ref()?.join(word).strip_prefix(top).ok().map(Path::to_owned);
    let is_file = |word: &str| Path::new(word).exists() || global.directory().join(word).exists();
    let named = NamedPaths::find(catalogue, items, session.folder(), from_here, is_file);
    let scope = named.scope(catalogue, locales, sections)?;
    Ok((scope, named.outside))
}

/// Writes the reports that were asked for. Where a person reads none of them, it is said how the check ended.
fn deliver(found: &Report, outputs: &[(Format, Option<PathBuf>)], session: &Session, ui: &Ui) -> Result<(), Complaint> {
    let folder = match outputs.iter().any(|(format, _)| format.has_repository_paths()) {
        true => session.repository().map(Repository::folder).unwrap_or_default(),
        false => String::new(),
    };
    for (format, file) in outputs {
        ui.deliver_by(file.as_deref(), |terminal, out| report::check::render(*format, found, &folder, terminal, out))?;
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
