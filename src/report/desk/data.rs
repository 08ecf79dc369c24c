//! The desk for scripts.

use serde::Serialize;

use super::sections::days_late;
use crate::model::ItemId;
use crate::report::layout::{json, when};
use crate::workflow::desk::{Desk, DeskItem};
use crate::workflow::review::Waiting;
use crate::workflow::status::ItemStatus;

#[derive(Serialize)]
struct Data<'d> {
    schema: u32,
    person: Option<&'d str>,
    locales: Vec<&'d str>,
    returned: Vec<ItemData<'d>>,
    claimed: Vec<ItemData<'d>>,
    corrected: Vec<ItemData<'d>>,
    handed_in: Vec<ItemData<'d>>,
    to_review: Vec<ItemData<'d>>,
    in_work: Vec<ItemData<'d>>,
    to_commit: Vec<ItemData<'d>>,
    on_branch: Vec<ItemData<'d>>,
    changed: Vec<ItemData<'d>>,
    open: Vec<ItemData<'d>>,
    lapsed: Vec<ItemData<'d>>,
    published: Vec<ItemData<'d>>,
    taken: Vec<ItemData<'d>>,
    gone: &'d [ItemId],
    waiting: usize,
}

#[derive(Serialize)]
struct ItemData<'d> {
    item: String,
    state: Option<&'static str>,
    due: Option<String>,
    days_late: Option<i32>,
    until: Option<String>,
    tentative: bool,
    units_left: Option<usize>,
    words_left: Option<usize>,
    remark: Option<&'d str>,
}

pub(super) fn data(desk: &Desk) -> String {
    let of_status = |items: &[ItemStatus]| items.iter().map(|item| item_data(item, desk)).collect();
    json::pretty(&Data {
        schema: 1,
        person: desk.person.as_ref().map(|person| person.email.as_str()),
        locales: desk.locales.iter().map(|locale| locale.as_str()).collect(),
        returned: on_desk_data(&desk.returned, desk),
        claimed: on_desk_data(&desk.claimed, desk),
        corrected: on_desk_data(&desk.corrected, desk),
        handed_in: on_desk_data(&desk.handed_in, desk),
        to_review: desk.to_review.iter().map(waiting_data).collect(),
        in_work: of_status(&desk.in_work),
        to_commit: of_status(&desk.to_commit),
        on_branch: desk.on_branch.iter().map(|(item, _)| item_data(item, desk)).collect(),
        changed: desk.changed.iter().map(|(item, _)| item_data(item, desk)).collect(),
        open: of_status(&desk.open),
        lapsed: of_status(&desk.lapsed),
        published: desk.published.iter().map(|(item, _)| item_data(item, desk)).collect(),
        taken: desk
            .taken
            .iter()
            .map(|(item, remark)| ItemData { remark: Some(&remark.text), ..item_data(item, desk) })
            .collect(),
        gone: &desk.gone,
        waiting: desk.waiting,
    })
}

fn on_desk_data<'d>(items: &'d [DeskItem], desk: &Desk) -> Vec<ItemData<'d>> {
    items
        .iter()
        .map(|item| ItemData {
            remark: item.remark.as_ref().map(|remark| remark.text.as_str()),
            ..item_data(&item.status, desk)
        })
        .collect()
}

fn waiting_data(waiting: &Waiting) -> ItemData<'_> {
    ItemData {
        item: waiting.item.to_string(),
        state: None,
        due: waiting.due.map(|due| due.to_string()),
        days_late: None,
        until: None,
        tentative: false,
        units_left: None,
        words_left: None,
        remark: waiting.remark.as_ref().map(|remark| remark.text.as_str()),
    }
}

fn item_data<'d>(item: &ItemStatus, desk: &Desk) -> ItemData<'d> {
    ItemData {
        item: item.item.to_string(),
        state: Some(item.state.name()),
        due: item.due.map(|due| due.to_string()),
        days_late: item.due.filter(|_| item.overdue).map(|due| days_late(due, desk)),
        until: item.claim.as_ref().map(|held| when::timestamp(held.claim.until)),
        tentative: item.claim.as_ref().is_some_and(|held| held.tentative),
        units_left: Some(item.figures.units.todo()),
        words_left: Some(item.figures.words.todo()),
        remark: None,
    }
}
