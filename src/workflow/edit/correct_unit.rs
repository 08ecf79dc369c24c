//! A reviewer corrects one unit of a submission, in a form.

use std::sync::Arc;

use super::correction::{Correctable, Corrected, correctable, hand_in};
use super::form::{Form, Typed, Unfit};
use super::forms::Forms;
use crate::article::Passage;
use crate::fluent::{Edit, Fingerprint, entries, fingerprint, parse, placeables, splice, without_mark};
use crate::model::{ItemId, Locale};
use crate::session::{Failure, Workspace};
use crate::workflow::old_texts::Said;
use crate::workflow::refusal::Refusal;
use crate::workflow::review::{has_looked, note_looked};
use crate::workflow::submission::text_of;

/// A unit of a submission, for a reviewer who may correct it.
#[derive(Debug)]
pub struct UnitToCorrect {
    /// The source's locale.
    pub source: Locale,
    /// The submission: whoever corrects says which one they were shown.
    pub submission: String,
    /// What it is in its article.
    pub passage: Option<Passage>,
    /// The fingerprint of the source text.
    pub source_print: Fingerprint,
    /// What the source says.
    pub said: String,
    /// What can be put into its translation with one click.
    pub placeables: Vec<String>,
    /// The translation, in fields.
    pub form: Form,
}

/// What a reviewer typed for a unit, and what they were shown then.
#[derive(Debug, Clone, Copy)]
pub struct Correction<'c> {
    /// The submission.
    pub submission: &'c str,
    /// The unit.
    pub unit: &'c str,
    /// The fingerprint of its source text.
    pub source: Fingerprint,
    /// What was typed into its fields.
    pub typed: &'c [Typed],
    /// What its author is told.
    pub note: Option<&'c str>,
}

/// What became of it.
#[derive(Debug)]
pub enum UnitCorrected {
    /// It is no Fluent.
    Unfit(Unfit),
    /// The source says something else by now.
    SourceChanged,
    /// It was handed in, or why it was not.
    HandedIn(Box<Corrected>),
}

/// Lays out a unit of a submission. Nobody is asked for a newer one.
///
/// # Errors
///
/// Returns a [`Failure`] if there is no such unit, or if something cannot be read.
pub fn unit_to_correct(
    workspace: &mut Workspace<'_>,
    item: &Arc<ItemId>,
    unit: &str,
) -> Result<Result<UnitToCorrect, Refusal>, Failure> {
    let correctable = match correctable(workspace, item)? {
        Ok(correctable) => correctable,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let text = text_of(workspace.root(), &correctable.files.source)?;
    let source = without_mark(&text);
    let resource = parse(source);
    let found = resource.units.iter().find(|found| found.id == unit).ok_or_else(|| no_unit(item, unit))?;
    Ok(Ok(UnitToCorrect {
        source: workspace.config().project.source.clone(),
        passage: Passage::of(source, found.id),
        source_print: fingerprint(found),
        said: Said::new(source).of(found),
        placeables: entries(source).get(unit).map(|entry| placeables(entry)).unwrap_or_default(),
        form: form(workspace, &correctable, source, found),
        submission: correctable.submission.id,
    }))
}

/// Hands in a submission with one unit corrected.
///
/// # Errors
///
/// Returns a [`Failure`] if there is no such unit, or if something cannot be read or written.
pub fn correct_unit(
    workspace: &mut Workspace<'_>,
    item: &Arc<ItemId>,
    correction: &Correction<'_>,
) -> Result<UnitCorrected, Failure> {
    let refused = |refusal| Ok(UnitCorrected::HandedIn(Box::new(Corrected::Refused(refusal, None))));
    // A remote that does not answer has nothing newer to say.
    workspace.ledgers.fetch()?;
    let correctable = match correctable(workspace, item)? {
        Ok(correctable) => correctable,
        Err(refusal) => return refused(refusal),
    };
    if correctable.submission.id != correction.submission {
        return refused(Refusal::Newer);
    }
    let text = text_of(workspace.root(), &correctable.files.source)?;
    let source = without_mark(&text);
    let resource = parse(source);
    let unit = resource.units.iter().find(|found| found.id == correction.unit);
    let unit = unit.ok_or_else(|| no_unit(item, correction.unit))?;
    if fingerprint(unit) != correction.source {
        return Ok(UnitCorrected::SourceChanged);
    }
    let target = &correctable.submitted.target;
    let entry = match form(workspace, &correctable, source, unit).entry_of(correction.typed) {
        Ok(entry) => entry,
        Err(unfit) => return Ok(UnitCorrected::Unfit(unfit)),
    };
    let edit = match (&entry, entries(target).contains_key(correction.unit)) {
        (Some(entry), true) => Edit::Replace { id: correction.unit, entry },
        (Some(entry), false) => Edit::Insert { after: None, entry },
        (None, true) => Edit::Remove { id: correction.unit },
        (None, false) => return Ok(UnitCorrected::HandedIn(Box::new(Corrected::Unchanged))),
    };
    let Ok(corrected) = splice(target, &edit) else { return Ok(UnitCorrected::Unfit(Unfit::OtherUnit)) };
    let has_seen_the_rest = has_looked(workspace, &correctable.files)?;
    let corrected = hand_in(workspace, &correctable, &text, corrected, correction.note, || Ok(()))?;
    if has_seen_the_rest && matches!(corrected, Corrected::Done { .. }) {
        // Whoever wrote it has seen it.
        note_looked(workspace, &correctable.files)?;
    }
    Ok(UnitCorrected::HandedIn(Box::new(corrected)))
}

fn form(workspace: &Workspace<'_>, correctable: &Correctable, source: &str, unit: &crate::fluent::Unit<'_>) -> Form {
    let entry = entries(&correctable.submitted.target).get(unit.id).copied();
    Forms::of(workspace, &correctable.files.item).form((source, unit), entry)
}

fn no_unit(item: &ItemId, unit: &str) -> Failure {
    Failure::NoUnits { item: item.to_string(), units: vec![unit.to_owned()] }
}
