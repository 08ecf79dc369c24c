//! Checks an item as if it had another text: one that is handed in, or that waits for its review.

use std::sync::Arc;

use jiff::civil::Date;

use super::report::Report;
use super::request::Request;
use super::run::check;
use crate::catalogue::{Catalogue, ItemFiles, RecordStore, Scope};
use crate::config::Config;
use crate::diagnostics::SeverityCounts;
use crate::files::Root;
use crate::model::ItemId;
use crate::record::Record;
use crate::rules::content::spelling;
use crate::rules::{ALL, Check, DefaultSeverity, Rule, gate};
use crate::session::Failure;

/// Runs the check on an item of the project under a root as if it had this text and record; what is not UTF-8 (`None`) is checked
/// as it is there.
pub(in crate::workflow) fn check_text(
    root: &Root,
    config: &Config,
    files: &ItemFiles,
    text: Option<&str>,
    record: &Record,
    today: Date,
) -> Result<Report, Failure> {
    let root = root.layered(None);
    if let Some(text) = text {
        root.write(&files.target, text.as_bytes())?;
        if !record.is_empty() {
            RecordStore::new(&root).write(&files.item, record)?;
        }
    }
    let over = Catalogue::find(&root, config)?;
    let scope = Scope::of_items([&*files.item]);
    let request = Request { scope: &scope, today, only: &[], since: None, unapproved: &[] };
    let mut report = check(&over, &request)?;
    let spellers = report.spellers.take();
    let item = Arc::clone(&files.item);
    report.diagnostics.retain(|found| {
        let is_about = found.item.as_ref() == Some(&item) || *found.primary.path == *files.target;
        // That nobody reviewed it yet goes without saying.
        is_about && found.rule != gate::UNREVIEWED_UNIT.id
    });
    let of_item = Report::of(report.diagnostics);
    Ok(Report { waived: report.waived, items: 1, units: report.units, spellers, ..of_item }.with_suggestions())
}

/// The rules that look at one resource alone and run on an item: those that are named run wherever they are not off.
fn alone(config: &Config, item: &ItemId) -> Vec<&'static Rule> {
    let section = config.sections.iter().find(|section| section.name == item.section);
    let is_on = |rule: &Rule| {
        !matches!(rule.severity, DefaultSeverity::Off(_))
            || config.rule_setting(rule.id, section, Some(&item.locale)).is_some()
    };
    let is_alone = |rule: &Rule| !matches!(rule.check, Check::Symbols(_) | Check::Terms(_) | Check::Texts(_));
    ALL.iter().copied().filter(|rule| is_alone(rule) && is_on(rule)).collect()
}

/// Runs the rules that look at one resource alone, as if an item had this text and record: in the time that one file takes, however
/// many there are.
pub(in crate::workflow) fn check_alone(
    catalogue: &Catalogue<'_>,
    files: &ItemFiles,
    text: &str,
    record: &Record,
    today: Date,
) -> Result<Report, Failure> {
    let root = catalogue.root.layered(None);
    root.write(&files.target, text.as_bytes())?;
    if !record.is_empty() {
        RecordStore::new(&root).write(&files.item, record)?;
    }
    let Some(alone) = catalogue.narrowed(&root, &files.item) else { return Ok(Report::default()) };
    let scope = Scope::of_items([&*files.item]);
    let only = self::alone(catalogue.config, &files.item);
    let request = Request { scope: &scope, today, only: &only, since: None, unapproved: &[] };
    let mut report = check(&alone, &request)?;
    // That there is no dictionary here is nothing about the text.
    report.diagnostics.retain(|found| found.rule != spelling::RULE.id || found.item.is_some());
    Ok(Report { counts: SeverityCounts::of(&report.diagnostics), ..report }.with_suggestions())
}
