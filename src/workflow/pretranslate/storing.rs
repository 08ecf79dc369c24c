//! Storing drafts: each item's as the person's own draft in the ledger, if nothing moved meanwhile and the checks let it pass.

use super::item_plan::{ItemPlan, UnitPlan};
use super::outcome::Why;
use crate::files::Root;
use crate::record::Draft;
use crate::session::{Failure, Workspace};
use crate::workflow::edit::{Ongoing, Typed};
use crate::workflow::filled::{Broken, Filled, FilledItem, broken, moved, store_filled};
use crate::workflow::handing_in::is_as_committed;

/// Stores what of items has a draft and is not stored yet: one check looks at all of it, and the ledger is written once.
pub(super) fn store_drafts(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    plans: &mut [ItemPlan],
    claim: bool,
) -> Result<(), Failure> {
    let mut items: Vec<(usize, FilledItem)> = Vec::new();
    for (at, plan) in plans.iter_mut().enumerate() {
        items.extend(to_store(workspace, branch, plan)?.map(|item| (at, item)));
    }
    let (numbers, mut items): (Vec<usize>, Vec<FilledItem>) = items.into_iter().unzip();
    let broken = broken(workspace, branch, &items.iter().collect::<Vec<_>>())?;
    for ((at, item), broken) in numbers.iter().zip(&mut items).zip(broken) {
        for (id, broken) in broken {
            let why = match broken {
                Broken::NotFluent => Why::NotFluent,
                Broken::Rules(rules) => Why::Broken(rules),
                Broken::SameAsSource => Why::SameAsSource,
            };
            item.filled.retain(|filled| filled.id != id);
            leave(&mut plans[*at], &[id], &why);
        }
    }
    let whole = numbers.into_iter().zip(items).filter(|(_, item)| !item.filled.is_empty());
    let (numbers, items): (Vec<usize>, Vec<FilledItem>) = whole.unzip();
    let ids = items.iter().map(|item| item.filled.iter().map(|filled| filled.id.clone()).collect());
    let ids: Vec<Vec<String>> = ids.collect();
    let (by, time) = (workspace.me().email.clone(), workspace.session.now());
    store_filled(workspace, items, claim, |item, answers, filled, target| {
        let units = &plans[numbers[item]].units;
        let origin = units.iter().find(|unit| unit.id == filled.id).and_then(|unit| unit.origin.clone());
        if let Some(origin) = origin {
            answers.note_draft(&filled.id, filled.source, Draft { target, by: by.clone(), time, origin });
        }
    })?;
    for (at, ids) in numbers.into_iter().zip(ids) {
        plans[at].units.iter_mut().filter(|unit| ids.contains(&unit.id)).for_each(|unit| unit.is_stored = true);
    }
    Ok(())
}

/// What of an item has a draft and is not stored yet; none if that is nothing, or the item is somebody else's by now.
fn to_store(workspace: &mut Workspace<'_>, branch: &Root, plan: &mut ItemPlan) -> Result<Option<FilledItem>, Failure> {
    let mut filled = filled(plan);
    if filled.is_empty() {
        return Ok(None);
    }
    let files = workspace.files(&plan.item)?;
    let path = workspace.repository().path_in_repository(&files.target);
    let claimed = workspace.ledgers.entry(&plan.item)?.claim;
    let is_of_other = claimed.is_some_and(|claim| !claim.is_of(workspace.me()));
    if is_of_other || !is_as_committed(workspace.repository(), &path)? {
        let ids: Vec<String> = filled.into_iter().map(|filled| filled.id).collect();
        leave(plan, &ids, &Why::Changed);
        return Ok(None);
    }
    let ongoing = Ongoing::left(workspace, &files, branch)?;
    let moved = moved(&ongoing, &filled);
    filled.retain(|filled| !moved.contains(&filled.id));
    leave(plan, &moved, &Why::Changed);
    Ok((!filled.is_empty()).then_some(FilledItem { files, ongoing, filled }))
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
