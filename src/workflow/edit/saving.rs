//! Saving one unit's translation as it is typed: into the file where it is Fluent, and as it was typed in any case.

use super::form::{Typed, Unfit};
use super::forms::Forms;
use super::ongoing::Ongoing;
use super::placing::with_entries;
use super::typed_texts::{TypedTexts, TypedUnit};
use crate::article::digest_of;
use crate::catalogue::ItemFiles;
use crate::diagnostics::Diagnostic;
use crate::fluent::{Edit, Fingerprint, SpliceError, entries, fingerprints, parse, splice, without_mark};
use crate::ledger::Claim;
use crate::model::UnitState;
use crate::record::{Entry, Record};
use crate::rules::UnitView;
use crate::session::{Failure, Workspace};
use crate::workflow::check::check_alone;
use crate::workflow::handing_in::is_link;
use crate::workflow::pending::{Pending, check_with_pending};
use crate::workflow::submission::branch_root;

/// What somebody typed for a unit, and what they were shown then.
#[derive(Debug, Clone)]
pub struct Saving<'s> {
    /// The unit.
    pub unit: &'s str,
    /// What was typed into its fields; a single one without a name is the unit's whole entry.
    pub typed: &'s [Typed],
    /// The fingerprint of the source text that was shown.
    pub source: Fingerprint,
    /// What told the whole source that was shown from any other.
    pub source_digest: &'s str,
    /// The fingerprint of the translation that was shown; none if there was none.
    pub target: Option<Fingerprint>,
    /// The stored texts that were shown.
    pub shown: &'s [String],
    /// The page that it was typed on.
    pub page: &'s str,
    /// The pages that what was typed on before, and that was shown with it.
    pub before: &'s [String],
    /// Whether the person says that the translation holds for the source that was shown, if it is as it was.
    pub confirm: bool,
}

/// What became of it. Whatever it was, what was typed is kept.
#[derive(Debug)]
pub enum Saved {
    /// The file has it.
    Written {
        /// The fingerprint of the translation; none if it was taken out.
        target: Option<Fingerprint>,
        /// What it is worth now.
        state: UnitState,
    },
    /// It is no Fluent yet, for this reason.
    Unfit(Unfit),
    /// Text around it is broken: the file has to be mended first.
    Entangled,
    /// The file has another translation by now.
    Conflict {
        /// Its entry; none if it was taken out.
        there: Option<String>,
        /// Its fingerprint: whoever writes over it says that it was shown.
        target: Option<Fingerprint>,
    },
    /// Somebody else has the item by now, or nobody.
    NotMine(Option<Claim>),
    /// The source has no such unit any more.
    Gone,
    /// The file is a link, or in another repository: this is its path.
    NotAFile(String),
}

/// Saves a unit.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn save(workspace: &mut Workspace<'_>, files: &ItemFiles, saving: &Saving<'_>) -> Result<Saved, Failure> {
    let mut typed = TypedTexts::read(workspace, &files.item)?;
    // From here on it is not lost, whatever else happens.
    let kept = TypedUnit::new(saving.typed, saving.page, workspace.session.now());
    typed.keep(saving.unit, kept, saving.before)?;
    let saved = write(workspace, files, saving)?;
    if let Saved::Written { target, .. } = &saved {
        typed.settle(saving.unit, saving.target, *target)?;
    }
    Ok(saved)
}

/// Forgets what was typed for a unit on some pages, on any if none is named: the person takes what the file has.
///
/// # Errors
///
/// Returns a [`Failure`] if it cannot be written.
pub fn forget_typed(workspace: &Workspace<'_>, files: &ItemFiles, unit: &str, pages: &[String]) -> Result<(), Failure> {
    Ok(TypedTexts::read(workspace, &files.item)?.forget(unit, pages)?)
}

/// What the checks find in a unit, as if the text were handed in. Other files are only looked at if the unit refers to some.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read.
pub fn findings(workspace: &mut Workspace<'_>, files: &ItemFiles, unit: &str) -> Result<Vec<Diagnostic>, Failure> {
    let branch = branch_root(workspace)?;
    let ongoing = Ongoing::left(workspace, files, &branch)?;
    let entry = entries(&ongoing.text).get(unit).map(|entry| (*entry).to_owned()).unwrap_or_default();
    let refers = parse(&entry).units.iter().any(|unit| UnitView::new(&entry, unit).references().next().is_some());
    let (text, record) = (ongoing.text.as_str(), Record::default());
    let report = if refers {
        let text = (Some(text), &record);
        check_with_pending(workspace, workspace.catalogue.root, &branch, files, text, Pending::HandedIn)?
    } else {
        check_alone(workspace.catalogue, files, text, &record, workspace.session.today())?
    };
    let is_about = |found: &Diagnostic| found.unit.as_deref() == Some(unit);
    Ok(report.diagnostics.iter().filter(is_about).collect())
}

fn write(workspace: &mut Workspace<'_>, files: &ItemFiles, saving: &Saving<'_>) -> Result<Saved, Failure> {
    let repository = workspace.repository();
    let path = repository.path_in_repository(&files.target);
    if is_link(repository, files) || repository.work_tree().submodule_of(&path).is_some() {
        return Ok(Saved::NotAFile(files.target.to_string()));
    }
    let branch = branch_root(workspace)?;
    let mut ongoing = Ongoing::left(workspace, files, &branch)?;
    let claim = ongoing.entry.claim.clone();
    if !claim.as_ref().is_some_and(|claim| claim.is_of(workspace.me())) {
        return Ok(Saved::NotMine(claim));
    }
    let source = without_mark(&ongoing.source);
    let resource = parse(source);
    let Some(unit) = resource.units.iter().find(|unit| unit.id == saving.unit) else { return Ok(Saved::Gone) };
    let there = entries(&ongoing.text).get(saving.unit).map(|entry| (*entry).to_owned());
    let form = Forms::of(workspace, &files.item).form((source, unit), there.as_deref());
    let entry = form.entry_of(saving.typed);
    let present = fingerprints(&ongoing.text).get(saving.unit).copied();
    if present != saving.target && entry.as_ref().ok() != Some(&there) {
        return Ok(Saved::Conflict { there, target: present });
    }
    let entry = match entry {
        Ok(entry) => entry,
        Err(unfit) => return Ok(Saved::Unfit(unfit)),
    };
    let text = match spliced(&ongoing.text, &resource.units, saving.unit, there.is_some(), entry.as_deref()) {
        Ok(text) => text,
        Err(_) => return Ok(Saved::Entangled),
    };
    let target = fingerprints(&text).get(saving.unit).copied();
    if entry.is_some() && target.is_none() {
        return Ok(Saved::Entangled);
    }
    // What is there by now may have been written beside another source: nobody says that of this one.
    ongoing.answers.keep_known(&ongoing.text);
    let is_said = target != present || (saving.confirm && present == saving.target);
    if let Some(target) = target.filter(|_| is_said) {
        ongoing.answers.seen.record.set(saving.unit, Entry { source: saving.source, target, reviewed: false });
    }
    // What the file is to have is not replaced by it.
    let resumed = ongoing.resumed.as_ref().map(|text| text.id.clone());
    let still_shown = ongoing.shown();
    ongoing.note_shown(saving.shown.iter().filter(|id| still_shown.contains(id)).cloned().chain(resumed));
    let is_whole = digest_of(&ongoing.source) == saving.source_digest;
    // What is shown is noted first: a text that is written without it would be taken to answer what comes later.
    let is_put_back = text == ongoing.branch && ongoing.text != ongoing.branch;
    ongoing.answers.note_written(is_whole, is_put_back)?;
    if text.is_empty() {
        workspace.root().remove(&files.target)?;
    } else {
        // The program may be killed while somebody types: nothing is left of that where they work.
        let staging = repository.own_files()?;
        let bytes = repository.work_tree().bytes_of(&path, &text)?;
        workspace.root().write_by_way_of(&staging, &files.target, &bytes)?;
    }
    Ok(Saved::Written { target, state: ongoing.answers.state_of(&text, saving.unit) })
}

/// The text with one unit as it is to be.
fn spliced(
    text: &str,
    order: &[crate::fluent::Unit<'_>],
    unit: &str,
    is_there: bool,
    entry: Option<&str>,
) -> Result<String, SpliceError> {
    let Some(entry) = entry else {
        return if is_there { splice(text, &Edit::Remove { id: unit }) } else { Ok(text.to_owned()) };
    };
    with_entries(text, order, &std::iter::once((unit, entry)).collect())
}
