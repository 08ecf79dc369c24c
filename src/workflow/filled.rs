//! Units that come in from elsewhere: whether they still fit, whether the checks let them pass, and storing them as the person's draft.

use super::answers::Answers;
use super::check::ItemText;
use super::edit::{Ongoing, with_entries};
use super::pending::{Pending, check_all_with_pending, is_about_coverage};
use super::storing::{Handed, Storing, ToStore, store_all};
use crate::catalogue::ItemFiles;
use crate::diagnostics::{Diagnostic, Severity};
use crate::files::Root;
use crate::fluent::{Fingerprint, SpliceError, fingerprints, parse, without_mark};
use crate::rules::markup::{link_mismatch, markdown_mismatch, markup_mismatch, template_mismatch};
use crate::rules::shape::{identical_to_source, missing_reference};
use crate::session::{Failure, Workspace};

/// A unit that is about to be stored.
#[derive(Clone)]
pub(super) struct Filled {
    /// The unit.
    pub(super) id: String,
    /// The entry that it is to have.
    pub(super) entry: String,
    /// The fingerprint of the source that it answers.
    pub(super) source: Fingerprint,
    /// The fingerprint of the translation that it replaces; none if there was none.
    pub(super) target: Option<Fingerprint>,
}

/// Why a unit is not stored.
pub(super) enum Broken {
    /// Something broken around it would swallow it.
    NotFluent,
    /// These rules find that it is broken.
    Rules(Vec<&'static str>),
    /// It is what the source says.
    SameAsSource,
}

/// The units whose source or translation is not what it was.
pub(super) fn moved(ongoing: &Ongoing, filled: &[Filled]) -> Vec<String> {
    let (sources, targets) = (fingerprints(&ongoing.source), fingerprints(&ongoing.text));
    let is_moved = |filled: &&Filled| {
        sources.get(&filled.id) != Some(&filled.source) || targets.get(&filled.id).copied() != filled.target
    };
    filled.iter().filter(is_moved).map(|filled| filled.id.clone()).collect()
}

/// An item that units come into.
pub(super) struct FilledItem {
    /// Its files.
    pub(super) files: ItemFiles,
    /// The text that they come into.
    pub(super) ongoing: Ongoing,
    /// The units.
    pub(super) filled: Vec<Filled>,
}

/// The units of each item that cannot be stored, with why; one check looks at all of them together.
pub(super) fn broken(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    items: &[&FilledItem],
) -> Result<Vec<Vec<(String, Broken)>>, Failure> {
    let mut broken: Vec<Vec<(String, Broken)>> = items.iter().map(|_| Vec::new()).collect();
    let mut texts = Vec::new();
    for (at, item) in items.iter().enumerate().filter(|(_, item)| !item.filled.is_empty()) {
        match with(&item.ongoing, &item.filled) {
            Ok(text) => texts.push((at, item.ongoing.answers.record_of(&text), text)),
            Err(_) => {
                broken[at] = item.filled.iter().map(|filled| (filled.id.clone(), Broken::NotFluent)).collect();
            }
        }
    }
    let checked =
        texts.iter().map(|(at, record, text)| ItemText { files: &items[*at].files, text: Some(text), record });
    let checked: Vec<ItemText<'_>> = checked.collect();
    let reports = check_all_with_pending(workspace, workspace.root(), branch, &checked, Pending::HandedIn)?;
    for ((at, ..), report) in texts.iter().zip(reports) {
        broken[*at] = broken_by(&report.diagnostics.iter().collect::<Vec<_>>(), &items[*at].filled);
    }
    Ok(broken)
}

/// Stores items with their units as the person's drafts. `note` notes of each unit what it answers, with the number of its item and the
/// fingerprint that it has there.
pub(super) fn store_filled(
    workspace: &mut Workspace<'_>,
    items: Vec<FilledItem>,
    claim: bool,
    mut note: impl FnMut(usize, &mut Answers, &Filled, Fingerprint),
) -> Result<(), Failure> {
    let mut texts = Vec::new();
    for (at, FilledItem { files, mut ongoing, filled }) in items.into_iter().enumerate() {
        // With fewer of them than were looked at, it is what it was then.
        let Ok(text) = with(&ongoing, &filled) else { continue };
        let prints = fingerprints(&text);
        for filled in &filled {
            if let Some(target) = prints.get(&filled.id) {
                note(at, &mut ongoing.answers, filled, *target);
            }
        }
        let path = workspace.repository().path_in_repository(&files.target);
        let raw = workspace.repository().work_tree().clean_bytes(&path)?;
        let record = ongoing.answers.record_of(&text);
        let handed_on = ongoing.resumed.map(|resumed| resumed.id);
        let handed = Handed { raw, text, base: ongoing.branch, source: ongoing.source, record, handed_on };
        texts.push((files, ongoing.answers, handed));
    }
    let (files, texts): (Vec<ItemFiles>, Vec<_>) =
        texts.into_iter().map(|(files, answers, handed)| (files, (answers, handed))).unzip();
    let texts = files.iter().zip(texts).map(|(files, (answers, handed))| ToStore { files, answers, handed });
    store_all(workspace, texts.collect(), Storing { draft: true, note: None, claim }).map(drop)
}

/// The text with the units in it.
fn with(ongoing: &Ongoing, filled: &[Filled]) -> Result<String, SpliceError> {
    let entries = filled.iter().map(|filled| (filled.id.as_str(), filled.entry.as_str())).collect();
    with_entries(&ongoing.text, &parse(without_mark(&ongoing.source)).units, &entries)
}

/// The units that the checks find to be none, with why.
fn broken_by(found: &[Diagnostic], filled: &[Filled]) -> Vec<(String, Broken)> {
    let markup = [&link_mismatch::RULE, &markdown_mismatch::RULE, &markup_mismatch::RULE, &template_mismatch::RULE];
    let is_broken = |found: &Diagnostic| {
        let is_error = found.severity == Severity::Error && !is_about_coverage(found.rule);
        let is_lost = found.rule == missing_reference::RULE.id && found.severity != Severity::Note;
        is_error || is_lost || markup.iter().any(|rule| rule.id == found.rule)
    };
    let mut broken: Vec<(String, Broken)> = Vec::new();
    for filled in filled {
        let of_unit = found.iter().filter(|found| found.unit.as_deref() == Some(&*filled.id));
        let mut rules: Vec<&'static str> = Vec::new();
        let mut is_same = false;
        for found in of_unit {
            is_same |= found.rule == identical_to_source::RULE.id;
            if is_broken(found) && !rules.contains(&found.rule) {
                rules.push(found.rule);
            }
        }
        match (rules.is_empty(), is_same) {
            (false, _) => broken.push((filled.id.clone(), Broken::Rules(rules))),
            (true, true) => broken.push((filled.id.clone(), Broken::SameAsSource)),
            (true, false) => {}
        }
    }
    broken
}

/// A text between the blanks that another begins and ends with.
pub(super) fn within_blanks_of(source: &str, text: &str) -> String {
    let start = &source[..source.len() - source.trim_start().len()];
    let end = &source[source.trim_end().len().max(start.len())..];
    format!("{start}{text}{end}")
}
