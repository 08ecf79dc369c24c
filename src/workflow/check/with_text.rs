//! Checks an item as if it had another text: one that is handed in, or that waits for its review.

use std::sync::{Arc, LazyLock};

use jiff::civil::Date;

use super::report::Report;
use super::request::Request;
use super::run::check;
use crate::catalogue::{Catalogue, ItemFiles, RecordStore, Scope};
use crate::config::Config;
use crate::files::Root;
use crate::record::Record;
use crate::rules::{ALL, Check, Rule, gate};
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
    let item = Arc::clone(&files.item);
    report.diagnostics.retain(|found| {
        let is_about = found.item.as_ref() == Some(&item) || *found.primary.path == *files.target;
        // That nobody reviewed it yet goes without saying.
        is_about && found.rule != gate::UNREVIEWED_UNIT.id
    });
    Ok(Report { waived: report.waived, items: 1, units: report.units, ..Report::of(report.diagnostics) })
}

/// The rules that look at one resource alone.
static ALONE: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    ALL.iter().copied().filter(|rule| !matches!(rule.check, Check::Symbols(_) | Check::Texts(_))).collect()
});

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
    let request = Request { scope: &scope, today, only: &ALONE, since: None, unapproved: &[] };
    Ok(check(&alone, &request)?)
}
