//! Checks items as if they had other texts: what is handed in, or waits for its review.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::report::Report;
use super::request::Request;
use super::run::check;
use crate::catalogue::{Catalogue, ItemFiles, RecordStore, Scope};
use crate::config::Config;
use crate::diagnostics::Diagnostic;
use crate::files::Root;
use crate::model::ItemId;
use crate::record::Record;
use crate::rules::content::spelling;
use crate::rules::{ALL, Check, DefaultSeverity, Rule, gate};
use crate::session::Failure;

/// A text that an item would have.
#[derive(Debug, Clone, Copy)]
pub(in crate::workflow) struct ItemText<'t> {
    /// The item.
    pub(in crate::workflow) files: &'t ItemFiles,
    /// The text; none is what is there: what is not UTF-8 is checked as it is.
    pub(in crate::workflow) text: Option<&'t str>,
    /// Which source text each unit answers.
    pub(in crate::workflow) record: &'t Record,
}

/// Runs the check on items of the project under a root as if they had these texts, all of them at once: each with what was found
/// of it.
pub(in crate::workflow) fn check_texts(
    root: &Root,
    config: &Config,
    texts: &[ItemText<'_>],
    today: Date,
) -> Result<Vec<Report>, Failure> {
    if texts.is_empty() {
        return Ok(Vec::new());
    }
    let root = root.layered(None);
    for ItemText { files, text, record } in texts {
        if let Some(text) = text {
            root.write(&files.target, text.as_bytes())?;
            if !record.is_empty() {
                RecordStore::new(&root).write(&files.item, record)?;
            }
        }
    }
    let scope = Scope::of_items(texts.iter().map(|text| &*text.files.item));
    let over = Catalogue::find_in(&root, config, scope.locales())?;
    let request = Request { scope: &scope, today, only: &[], since: None, unapproved: &[] };
    let mut report = check(&over, &request)?;
    let spellers = report.spellers.take();
    let (mut by_item, mut by_path) = (FxHashMap::default(), FxHashMap::default());
    for (at, text) in texts.iter().enumerate() {
        by_item.insert(&*text.files.item, at);
        by_path.insert(&*text.files.target, at);
    }
    let mut found: Vec<Vec<Diagnostic>> = texts.iter().map(|_| Vec::new()).collect();
    // That nobody reviewed it yet goes without saying.
    for diagnostic in report.diagnostics.iter().filter(|found| found.rule != gate::UNREVIEWED_UNIT.id) {
        let of_item = diagnostic.item.as_ref().and_then(|item| by_item.get(&**item)).copied();
        let of_file = by_path.get(&*diagnostic.primary.path).copied().filter(|at| Some(*at) != of_item);
        if let (Some(at), Some(_)) = (of_file, of_item) {
            found[at].push(diagnostic.clone());
        }
        if let Some(at) = of_item.or(of_file) {
            found[at].push(diagnostic);
        }
    }
    let report = |found| {
        let (waived, units, spellers) = (report.waived, report.units, spellers.clone());
        Report { waived, items: 1, units, spellers, ..Report::of(found) }.with_suggestions()
    };
    Ok(found.into_iter().map(report).collect())
}

/// The same for one item.
pub(in crate::workflow) fn check_text(
    root: &Root,
    config: &Config,
    files: &ItemFiles,
    text: Option<&str>,
    record: &Record,
    today: Date,
) -> Result<Report, Failure> {
    let reports = check_texts(root, config, &[ItemText { files, text, record }], today)?;
    Ok(reports.into_iter().next().unwrap_or_default())
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
    report.diagnostics.retain(|all, number| all.glance(number).rule != spelling::RULE.id || all.item(number).is_some());
    Ok(Report { counts: report.diagnostics.counts(), ..report }.with_suggestions())
}
