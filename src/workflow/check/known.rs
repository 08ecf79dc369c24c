//! What is known from the baseline is taken out of a report, and counted; a baseline is written anew.

use std::collections::BTreeSet;

use super::baseline::{Baseline, Line, can_be_noted, lines};
use super::report::{Known, Report};
use super::request::Request;
use crate::catalogue::Catalogue;
use crate::diagnostics::Severity;
use crate::session::Failure;

/// Where a baseline is written that nobody configured.
pub const USUAL_BASELINE: &str = ".tolkit/baseline";

/// What writing a baseline changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The path of the file, from the project's root.
    pub path: String,
    /// How many findings it has now.
    pub lines: usize,
    /// How many of them it did not have before.
    pub new: usize,
    /// How many were taken out.
    pub mended: usize,
    /// How many findings were not noted, because they never are.
    pub refused: usize,
}

/// Takes out of a report what a baseline has.
///
/// # Errors
///
/// Fails if the baseline cannot be read, with each line that is wrong.
pub fn take_out_known(
    catalogue: &Catalogue<'_>,
    request: &Request<'_>,
    path: &str,
    report: Report,
) -> Result<Report, Failure> {
    let baseline = read(catalogue, path)?;
    let lines = lines(&report.diagnostics);
    Ok(without(&baseline, request, report, &lines))
}

/// Notes what a report has, of what was looked at, and leaves all else in the baseline as it is; then takes out of the report what the
/// baseline has.
///
/// # Errors
///
/// Fails if the baseline that is there cannot be read, or the new one not be written.
pub fn write_baseline(
    catalogue: &Catalogue<'_>,
    request: &Request<'_>,
    path: &str,
    report: Report,
) -> Result<(Noted, Report), Failure> {
    let before = read(catalogue, path)?;
    let lines = lines(&report.diagnostics);
    let blocking = report.diagnostics.glances().zip(&lines);
    let blocking = blocking.filter(|(found, _)| found.severity > Severity::Note);
    let (now, refused): (Vec<_>, Vec<_>) = blocking.partition(|(found, _)| can_be_noted(found.rule));
    let all: BTreeSet<&Line> = lines.iter().collect();
    let stays = |line: &&Line| all.contains(line) || !was_looked_for(line, request);
    let mut after = Baseline { lines: before.lines.iter().filter(stays).cloned().collect() };
    let mended = before.lines.len() - after.lines.len();
    after.lines.extend(now.into_iter().map(|(_, line)| line.clone()));
    let new = after.lines.len() + mended - before.lines.len();
    catalogue.root.write(path, after.text().as_bytes())?;
    let noted = Noted { path: path.to_owned(), lines: after.lines.len(), new, mended, refused: refused.len() };
    Ok((noted, without(&after, request, report, &lines)))
}

/// The baseline at a path; empty if there is no file.
fn read(catalogue: &Catalogue<'_>, path: &str) -> Result<Baseline, Failure> {
    let Some(bytes) = catalogue.root.read_if_exists(path)? else { return Ok(Baseline::default()) };
    let text = String::from_utf8(bytes).map_err(|_| Failure::NotUtf8(path.to_owned()))?;
    Baseline::parse(path, &text).map_err(Failure::Configuration)
}

/// A report, whose findings have these lines, without what a baseline has.
fn without(baseline: &Baseline, request: &Request<'_>, mut report: Report, lines: &[Line]) -> Report {
    let found: BTreeSet<&Line> = lines.iter().filter(|line| baseline.lines.contains(line)).collect();
    let mended = baseline.lines.iter().filter(|line| !found.contains(line) && was_looked_for(line, request)).count();
    let known = Known { found: found.len(), mended };
    report.diagnostics.retain(|_, number| !found.contains(&lines[number]));
    report.counts = report.diagnostics.counts();
    report.baseline = Some(known);
    report
}

/// Whether a finding would have been found if it still were there. What differs from a revision is only a part of each text.
fn was_looked_for(line: &Line, request: &Request<'_>) -> bool {
    let is_of_rules = request.only.is_empty() || request.only.iter().any(|rule| rule.id == line.rule);
    let scope = request.scope;
    let is_of_scope = match &line.item {
        None => scope.is_all(),
        Some(item) => scope.has_item(item),
    };
    request.since.is_none() && is_of_rules && is_of_scope
}
