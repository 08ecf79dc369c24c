//! Storing drafts: each item's as the person's own draft in the ledger, if nothing moved meanwhile and the checks let it pass.

use super::item_plan::{ItemPlan, UnitPlan};
use super::outcome::Why;
use crate::files::Root;
use crate::record::Draft;
use crate::session::{Failure, Workspace};
use crate::workflow::edit::{Ongoing, Typed};
use crate::workflow::filled::{Broken, Filled, broken, moved, store_filled};
use crate::workflow::handing_in::is_as_committed;

/// Stores what of an item has a draft and is not stored yet.
pub(super) fn store_drafts(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    plan: &mut ItemPlan,
    claim: bool,
) -> Result<(), Failure> {
    let mut filled = filled(plan);
    if filled.is_empty() {
        return Ok(());
    }
    let files = workspace.files(&plan.item)?;
    let path = workspace.repository().path_in_repository(&files.target);
    let claimed = workspace.ledgers.entry(&plan.item)?.claim;
    let is_of_other = claimed.is_some_and(|claim| !claim.is_of(workspace.me()));
    if is_of_other || !is_as_committed(workspace.repository(), &path)? {
        let ids: Vec<String> = filled.into_iter().map(|filled| filled.id).collect();
        leave(plan, &ids, &Why::Changed);
        return Ok(());
    }
    let ongoing = Ongoing::left(workspace, &files, branch)?;
    let moved = moved(&ongoing, &filled);
    filled.retain(|filled| !moved.contains(&filled.id));
    leave(plan, &moved, &Why::Changed);
    for (id, broken) in broken(workspace, branch, &files, &ongoing, &filled)? {
        let why = match broken {
            Broken::NotFluent => Why::NotFluent,
            Broken::Rules(rules) => Why::Broken(rules),
            Broken::SameAsSource => Why::SameAsSource,
        };
        filled.retain(|filled| filled.id != id);
        leave(plan, &[id], &why);
    }
    if filled.is_empty() {
        return Ok(());
    }
    let (by, time) = (workspace.me().email.clone(), workspace.session.now());
    store_filled(workspace, &files, ongoing, &filled, claim, |answers, filled, target| {
        let origin = plan.units.iter().find(|unit| unit.id == filled.id).and_then(|unit| unit.origin.clone());
        if let Some(origin) = origin {
            answers.note_draft(&filled.id, filled.source, Draft { target, by: by.clone(), time, origin });
        }
    })?;
    for unit in plan.units.iter_mut().filter(|unit| filled.iter().any(|filled| filled.id == unit.id)) {
        unit.is_stored = true;
    }
    Ok(())
}

/// The units whose drafts are whole, as entries; those that make none are left.
fn filled(plan: &mut ItemPlan) -> Vec<Filled> {
    let is_ready = |unit: &&UnitPlan| !unit.is_stored && unit.origin.is_some();
    let (mut filled, mut left) = (Vec::new(), Vec::new());
    for unit in plan.units.iter().filter(is_ready) {
        let typed: Vec<Typed> = unit.texts.iter().filter_map(|text| text.draft.clone()).collect();
        match unit.form.entry(&typed) {
            Ok(Some(entry)) => {
                filled.push(Filled { id: unit.id.clone(), entry, source: unit.source, target: unit.target });
            }
            _ => left.push(unit.id.clone()),
        }
    }
    leave(plan, &left, &Why::NotFluent);
    filled
}

/// Leaves units as they are.
fn leave(plan: &mut ItemPlan, units: &[String], why: &Why) {
    plan.units.retain(|unit| !units.contains(&unit.id));
    plan.left.extend(units.iter().map(|unit| (unit.clone(), why.clone())));
}
