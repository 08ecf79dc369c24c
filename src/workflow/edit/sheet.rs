//! An item laid out unit by unit, each as a form: what a person translates without an editor of their own.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::form::{Form, Typed};
use super::forms::Forms;
use super::ongoing::Ongoing;
use super::typed_texts::{TypedTexts, TypedUnit};
use crate::article::{Passage, digest_of, passages};
use crate::catalogue::ItemFiles;
use crate::fluent::{Fingerprint, Unit, entries, fingerprint, fingerprints, parse, placeables, without_mark};
use crate::ledger::{Claim, ItemEntry, Submission};
use crate::model::{ItemId, Locale, UnitState};
use crate::record::{Draft, Record};
use crate::session::{Failure, Workspace};
use crate::workflow::check::Report;
use crate::workflow::notes::Note;
use crate::workflow::old_texts::Said;
use crate::workflow::pending::{Pending, check_with_pending};
use crate::workflow::submission::branch_root;

/// An item, unit by unit.
#[derive(Debug)]
pub struct Sheet {
    /// The item.
    pub item: Arc<ItemId>,
    /// The source's locale.
    pub source: Locale,
    /// What tells this source from any other: whoever writes says which one they were shown.
    pub source_digest: String,
    /// The stored texts that are shown.
    pub shown: Vec<String>,
    /// Who has the item.
    pub claim: Option<Claim>,
    /// Whether that is the person.
    pub is_mine: bool,
    /// Whose text work goes on with, if it comes from the ledger.
    pub resumed: Option<Submission>,
    /// What the ledger says of the item.
    pub entry: ItemEntry,
    /// What others said of the item as a whole.
    pub remarks: Vec<String>,
    /// The units, in the order of the source.
    pub units: Vec<SheetUnit>,
    /// What the person typed for units that the source does not have any more.
    pub homeless: Vec<Homeless>,
    /// What the checks find in the text, as if it were handed in.
    pub findings: Report,
}

/// A unit, and what there is to know of it.
#[derive(Debug)]
pub struct SheetUnit {
    /// The id, with the `-` of a term.
    pub id: String,
    /// What its translation is worth.
    pub state: UnitState,
    /// What it is in its article.
    pub passage: Option<Passage>,
    /// What the source's authors say of it.
    pub comment: String,
    /// What the source says.
    pub said: String,
    /// The fingerprint of the source text.
    pub source_print: Fingerprint,
    /// The fingerprint of the translation; none where there is none.
    pub target_print: Option<Fingerprint>,
    /// What the source said that the translation answers, where that is another text.
    pub before: Option<String>,
    /// What the page that was there before has for it.
    pub there: Option<String>,
    /// The translation that the branch has by now, where both changed it.
    pub branch: Option<String>,
    /// The person's own text, where work goes on with somebody else's.
    pub own: Option<String>,
    /// Where its translation comes from, if no person wrote it.
    pub draft: Option<Draft>,
    /// What reviewers said of it alone.
    pub remarks: Vec<String>,
    /// The terms in it, in the translation's language, one a line.
    pub terms: String,
    /// What can be put into its translation with one click, as it is written there.
    pub placeables: Vec<String>,
    /// Its translation, in fields.
    pub form: Form,
    /// What the person typed, on whichever page, where the file says something else by now, or cannot say it.
    pub typed: Vec<Unsettled>,
    /// The pages on which they typed something that is shown, in the file or beside it.
    pub pages: Vec<String>,
}

impl SheetUnit {
    /// Whether somebody has to write it, or to look at it.
    #[must_use]
    pub fn needs_work(&self) -> bool {
        !self.state.is_current() || !self.typed.is_empty() || self.draft.is_some()
    }
}

/// What was typed for a unit, and is not in the file.
#[derive(Debug)]
pub struct Unsettled {
    /// The page that it was typed on.
    pub page: String,
    /// What was typed into its fields.
    pub fields: Vec<Typed>,
}

/// What was typed for a unit that the source does not have any more: it may have another name by now.
#[derive(Debug)]
pub struct Homeless {
    /// The unit.
    pub unit: String,
    /// The page that it was typed on.
    pub page: String,
    /// What was typed into its fields.
    pub fields: Vec<Typed>,
}

/// Lays an item out. Nothing is written.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn sheet(workspace: &mut Workspace<'_>, item: &Arc<ItemId>) -> Result<Sheet, Failure> {
    let files = workspace.files(item)?;
    let branch = branch_root(workspace)?;
    let ongoing = Ongoing::left(workspace, &files, &branch)?;
    let notes = ongoing.notes(workspace, &files)?;
    let record = if ongoing.resumed.is_some() { ongoing.answers.record_of(&ongoing.text) } else { Record::default() };
    let text = (Some(&*ongoing.text), &record);
    let findings = check_with_pending(workspace, workspace.catalogue.root, &branch, &files, text, Pending::HandedIn)?;
    let typed = TypedTexts::read(workspace, item)?;
    let mut remarks = ongoing.remarks(workspace.me());
    // Why all of it came back is said once, also to whoever said it.
    if let Some(returned) = notes.iter().find_map(|note| note.returned.clone()).filter(|said| !remarks.contains(said)) {
        remarks.push(returned);
    }
    let units = units(workspace, &files, &ongoing, notes, &typed);
    let homeless = homeless(&ongoing, &typed);
    let (claim, me) = (ongoing.entry.claim.clone(), workspace.me());
    Ok(Sheet {
        item: Arc::clone(item),
        source: workspace.config().project.source.clone(),
        source_digest: digest_of(&ongoing.source),
        shown: ongoing.shown(),
        is_mine: claim.as_ref().is_some_and(|claim| claim.is_of(me)),
        claim,
        remarks,
        units,
        homeless,
        findings,
        resumed: ongoing.resumed,
        entry: ongoing.entry,
    })
}

fn units(
    workspace: &Workspace<'_>,
    files: &ItemFiles,
    ongoing: &Ongoing,
    notes: Vec<Note>,
    typed: &TypedTexts,
) -> Vec<SheetUnit> {
    let source = without_mark(&ongoing.source);
    let (resource, said, passages) = (parse(source), Said::new(source), passages(source));
    let parsed: FxHashMap<&str, &Unit<'_>> = resource.units.iter().rev().map(|unit| (unit.id, unit)).collect();
    let (targets, prints) = (entries(&ongoing.text), fingerprints(&ongoing.text));
    let forms = Forms::of(workspace, &files.item);
    let unit = |note: Note| {
        let unit = *parsed.get(note.unit.as_str())?;
        let target_print = prints.get(unit.id).copied();
        let entry = targets.get(unit.id).copied();
        let form = forms.form((source, unit), entry);
        let kept = typed.of(unit.id);
        let unsettled = kept.iter().filter(|typed| typed.differs(&form, entry, target_print));
        let unsettled = unsettled.map(|typed| Unsettled { page: typed.page.clone(), fields: typed.typed() });
        Some(SheetUnit {
            state: note.state.unwrap_or(UnitState::Missing),
            passage: passages.get(unit.id).cloned(),
            comment: note.comment,
            said: said.of(unit),
            source_print: fingerprint(unit),
            target_print,
            before: note.before,
            there: note.there,
            branch: note.branch,
            own: note.own,
            draft: note.draft,
            remarks: note.remarks,
            terms: note.terms,
            placeables: insertable(&note.source, &note.term_references),
            typed: unsettled.collect(),
            pages: kept.iter().map(|typed| typed.page.clone()).collect(),
            form,
            id: note.unit,
        })
    };
    notes.into_iter().filter_map(unit).collect()
}

/// What was typed for units that the source does not have any more, and that is not in the text either.
fn homeless(ongoing: &Ongoing, typed: &TypedTexts) -> Vec<Homeless> {
    let (source, targets) = (entries(without_mark(&ongoing.source)), fingerprints(&ongoing.text));
    let is_homeless =
        |unit: &str, typed: &TypedUnit| !source.contains_key(unit) && !typed.is_written(targets.get(unit).copied());
    let homeless = typed.units().filter(|(unit, typed)| is_homeless(unit, typed));
    let of = |(unit, typed): (&str, &TypedUnit)| Homeless {
        unit: unit.to_owned(),
        page: typed.page.clone(),
        fields: typed.typed(),
    };
    homeless.map(of).collect()
}

/// The placeables of a source, and the terms in it, each in all forms that it has in the translation's language.
fn insertable(source: &str, terms: &[(String, Vec<String>)]) -> Vec<String> {
    let mut insertable = placeables(source);
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    for reference in terms.iter().flat_map(|(_, references)| references) {
        if !insertable.iter().any(|placeable| squeezed(placeable) == squeezed(reference)) {
            insertable.push(reference.clone());
        }
    }
    insertable
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_of_a_term_is_offered_once() {
        let terms = [
            ("-brand".to_owned(), vec!["{ -brand }".to_owned(), "{ -brand(case: \"x\") }".to_owned()]),
            ("-office".to_owned(), vec!["{ -office }".to_owned()]),
        ];
        let offered = insertable("a = { $n } of {-brand( case: \"x\" )}\n", &terms);
        assert_eq!(offered, ["{ $n }", "{-brand( case: \"x\" )}", "{ -brand }", "{ -office }"]);
    }
}
