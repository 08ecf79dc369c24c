//! What there is to say of each unit of a text.

use std::slice;

use rustc_hash::FxHashMap;

use super::skeleton::Languages;
use super::texts_there::texts_there;
use crate::article::segment_kinds;
use crate::catalogue::{Catalogue, ItemFiles, LoadedFile, LoadedTarget, RecordStore, Scope, dialect_of};
use crate::fluent::{Unit, UnitSpan, entries, fingerprints, parse, unit_spans, without_mark};
use crate::ledger::{ItemEntry, Remark, RemarkKind};
use crate::model::UnitState;
use crate::rules::UnitView;
use crate::session::Failure;
use crate::workflow::answers::Answers;
use crate::workflow::notes::Note;
use crate::workflow::terms::Terms;

/// Other texts that the one that is edited is compared with.
pub(super) struct Others<'o> {
    /// What the branch has.
    pub branch: &'o str,
    /// The units that it changed in another way.
    pub conflicts: &'o [String],
    /// What the person handed in themselves, where work goes on with somebody else's text.
    pub own: Option<&'o str>,
    /// The project's terms.
    pub terms: &'o Terms,
}

/// The notes of each unit.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub(super) fn notes(
    catalogue: &Catalogue<'_>,
    files: &ItemFiles,
    source: &str,
    text: &str,
    others: &Others<'_>,
    entry: &ItemEntry,
    answers: &Answers,
) -> Result<Vec<Note>, Failure> {
    // The states are those of the text that is edited.
    let record = answers.record_of(text);
    let over = catalogue.root.layered(None);
    over.write(&files.target, text.as_bytes())?;
    RecordStore::new(&over).write(&files.item, &record)?;
    let locale = slice::from_ref(&files.item.locale);
    let Ok(over) = Catalogue::find_in(&over, catalogue.config, locale).map(|found| (over.clone(), found)) else {
        return Ok(Vec::new());
    };
    let scope = Scope::of_items([&*files.item]);
    let before = answers.old_sources(catalogue, files, text, &record)?;
    let states = states(&over.1, &scope);
    let source_entries = entries(source);
    let kinds = segment_kinds(source);
    let dialect = dialect_of(catalogue, &files.item);
    let languages = Languages::new(&catalogue.config.project.source, &files.item.locale);
    let help = Help { languages: &languages, terms: others.terms };
    let parsed = parse(without_mark(source));
    let source_units: FxHashMap<&str, &Unit<'_>> = parsed.units.iter().rev().map(|unit| (unit.id, unit)).collect();
    let comments = author_comments(source);
    let branch_entries = entries(others.branch);
    let text_entries = entries(text);
    let own_entries = entries(others.own.unwrap_or_default());
    let (prints, own_prints) = (fingerprints(text), fingerprints(others.own.unwrap_or_default()));
    let mut there = texts_there(catalogue, files);
    let returned = returned_as_a_whole(entry);
    let drafts = answers.drafts_in(text);
    let mut notes = Vec::new();
    for (unit, state) in states {
        let (remarks, returned) = (remarks_about(entry, &unit), returned.clone());
        let is_conflict = others.conflicts.contains(&unit);
        let has_own = own_prints.get(&unit).is_some_and(|own| prints.get(&unit) != Some(own));
        let mut note = Note {
            kind: kinds.get(unit.as_str()).map(|kind| kind.as_str()),
            comment: comments
                .get(unit.as_str())
                .filter(|_| !kinds.contains_key(unit.as_str()))
                .cloned()
                .unwrap_or_default(),
            source: source_entries.get(unit.as_str()).map(|entry| (*entry).to_owned()).unwrap_or_default(),
            before: if state == UnitState::Stale { before.get(&unit).cloned() } else { None },
            there: if state == UnitState::Missing { there.remove(&unit) } else { None },
            remarks,
            returned,
            branch: branch_entries.get(unit.as_str()).filter(|_| is_conflict).map(|entry| (*entry).to_owned()),
            own: own_entries.get(unit.as_str()).filter(|_| has_own).map(|entry| (*entry).to_owned()),
            draft: prints.get(&unit).and_then(|print| drafts.get(&unit, *print)).cloned(),
            state: Some(state),
            unit,
            ..Note::default()
        };
        if let Some(unit) = source_units.get(note.unit.as_str()) {
            let view = UnitView::of_article(parsed.text, unit, kinds.get(unit.id).copied(), dialect);
            let translation = text_entries.get(unit.id).copied().filter(|_| state != UnitState::Missing);
            help.add_to(&mut note, parsed.text, &view, translation);
        }
        notes.push(note);
    }
    Ok(notes)
}

/// What was said of a unit alone.
pub(in crate::workflow) fn remarks_about(entry: &ItemEntry, unit: &str) -> Vec<String> {
    let is_about = |remark: &Remark| remark.units.iter().any(|about| about == unit);
    let remarks = entry.conversation.iter().filter(|remark| is_about(remark) && !remark.text.is_empty());
    remarks.map(said).collect()
}

/// Why all texts went back together, if they did.
fn returned_as_a_whole(entry: &ItemEntry) -> Option<String> {
    let returned = entry.conversation.iter().rfind(|remark| remark.kind == RemarkKind::Return)?;
    (entry.returned && returned.units.is_empty() && !returned.text.is_empty()).then(|| said(returned))
}

fn said(remark: &Remark) -> String {
    format!("{}: {}", remark.by.name_or_email(), remark.text)
}

/// What helps to write a translation.
struct Help<'h> {
    languages: &'h Languages,
    terms: &'h Terms,
}

impl Help<'_> {
    /// Adds the terms and forms of a unit of the source, and what it is written into if there is no translation.
    fn add_to(&self, note: &mut Note, text: &str, source: &UnitView<'_>, translation: Option<&str>) {
        let terms = self.terms.of(source);
        note.terms = terms.iter().map(|id| self.terms.line(id)).collect::<Vec<_>>().join("\n");
        note.term_references = terms.into_iter().map(|id| (id.to_owned(), self.terms.references(id))).collect();
        note.forms = self.languages.forms(text, source.unit, translation);
        if translation.is_none() {
            note.skeleton = Some(self.languages.skeleton(text, source.unit));
        }
    }
}

/// What the authors of a source say of its units.
pub(in crate::workflow) fn author_comments(source: &str) -> FxHashMap<&str, String> {
    let source = without_mark(source);
    let comment = |span: UnitSpan<'_>| {
        let lines = source[span.with_comment.start..span.entry.start].lines();
        let lines = lines.filter_map(|line| line.strip_prefix('#')).map(str::trim);
        lines.collect::<Vec<_>>().join("\n")
    };
    unit_spans(source).into_iter().rev().map(|span| (span.id, comment(span))).collect()
}

/// The state of each source unit, in the order of the source.
fn states(catalogue: &Catalogue<'_>, scope: &Scope) -> Vec<(String, UnitState)> {
    let visited = catalogue.visit(
        |group, target| scope.wants(group, target, catalogue.config),
        |resource| {
            let of = |source: &LoadedFile<'_>, target: &LoadedTarget<'_>| {
                target.units.iter().map(|unit| (source.unit(unit.source).id.to_owned(), unit.state)).collect::<Vec<_>>()
            };
            resource.translations().flat_map(|(source, target)| of(source, target)).collect::<Vec<_>>()
        },
    );
    visited.into_iter().flatten().collect()
}
