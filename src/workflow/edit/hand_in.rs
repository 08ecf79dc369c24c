//! Handing in, or putting aside, an item for which something was typed in forms: what is not in the file is never forgotten.

use super::forms::Forms;
use super::ongoing::Ongoing;
use super::typed_texts::{TypedTexts, TypedUnit};
use crate::catalogue::ItemFiles;
use crate::fluent::{entries, fingerprints, parse, without_mark};
use crate::session::{Failure, Workspace};
use crate::workflow::submission::{branch_root, text_of};
use crate::workflow::submit::{Request, Submitted, submit, submit_all};

/// Hands in what the file has, if what was typed is in it; else the units that were typed otherwise.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn hand_in_typed(
    workspace: &mut Workspace<'_>,
    files: &ItemFiles,
    request: Request<'_>,
) -> Result<Result<Submitted, Vec<String>>, Failure> {
    let unsettled = unsettled(workspace, files)?;
    if !unsettled.is_empty() {
        return Ok(Err(unsettled));
    }
    let submitted = submit(workspace, files, request)?;
    if submitted.is_stored() {
        forget_handed_in(workspace, files, &[])?;
    }
    Ok(Ok(submitted))
}

/// What became of an item, and its units that were typed otherwise.
pub type HandedIn = Result<(Submitted, Vec<String>), Failure>;

/// Hands in what the files have, whatever was typed in forms; and the units that were typed otherwise, which are kept as they are.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written that is about all of them.
pub fn hand_in_files(
    workspace: &mut Workspace<'_>,
    all: &[ItemFiles],
    request: Request<'_>,
) -> Result<Vec<HandedIn>, Failure> {
    let mut unsettled_units = Vec::new();
    for files in all {
        unsettled_units.push(unsettled(workspace, files));
    }
    // What cannot be read of one is no reason to leave out the others.
    let readable: Vec<ItemFiles> =
        all.iter().zip(&unsettled_units).filter(|(_, units)| units.is_ok()).map(|(files, _)| files.clone()).collect();
    let mut submitted = submit_all(workspace, &readable, request)?.into_iter();
    let mut handed_in = Vec::new();
    for (files, units) in all.iter().zip(unsettled_units) {
        let outcome = units.and_then(|units| {
            let submitted = submitted.next().unwrap_or(Ok(Submitted::Unchanged))?;
            if submitted.is_stored() && !request.dry_run {
                forget_handed_in(workspace, files, &units)?;
            }
            Ok((submitted, units))
        });
        handed_in.push(outcome);
    }
    Ok(handed_in)
}

/// The units that were typed otherwise than the file has them.
fn unsettled(workspace: &mut Workspace<'_>, files: &ItemFiles) -> Result<Vec<String>, Failure> {
    let typed = TypedTexts::read(workspace, &files.item)?;
    if typed.units().next().is_none() {
        return Ok(Vec::new());
    }
    let branch = branch_root(workspace)?;
    let ongoing = Ongoing::left(workspace, files, &branch)?;
    let source = without_mark(&ongoing.source);
    let resource = parse(source);
    let (targets, prints) = (entries(&ongoing.text), fingerprints(&ongoing.text));
    let forms = Forms::of(workspace, &files.item);
    let is_unsettled = |id: &str, typed: &TypedUnit| {
        // What the source does not have any more is nobody's business by now.
        let Some(unit) = resource.units.iter().find(|unit| unit.id == id) else { return false };
        let entry = targets.get(id).copied();
        let form = forms.form((source, unit), entry);
        typed.differs(&form, entry, prints.get(id).copied())
    };
    let unsettled = typed.units().filter(|(unit, typed)| is_unsettled(unit, typed));
    let mut unsettled: Vec<String> = unsettled.map(|(unit, _)| unit.to_owned()).collect();
    unsettled.dedup();
    Ok(unsettled)
}

/// Forgets what was typed for an item that is handed in, or stored, but for these units. What the source does not have, that text
/// does not have either.
fn forget_handed_in(workspace: &Workspace<'_>, files: &ItemFiles, kept: &[String]) -> Result<(), Failure> {
    let source = text_of(workspace.root(), &files.source)?;
    let source = entries(without_mark(&source));
    Ok(TypedTexts::read(workspace, &files.item)?
        .forget_all(|unit| source.contains_key(unit) && kept.iter().all(|kept| kept != unit))?)
}
