//! What files have of an item: what of it is the person's draft from now on, what is kept aside, what is damaged.

use rustc_hash::FxHashMap;

use super::incoming::{IncomingItem, IncomingUnit};
use super::our_notes::OurNotes;
use super::outcome::{ItemIn, NotIn, UnitIn, WhyRefused};
use super::present::{Present, Read};
use crate::files::Root;
use crate::fluent::Fingerprint;
use crate::i18n::Words;
use crate::ledger::EventKind;
use crate::ledgers::NewEvent;
use crate::model::ItemId;
use crate::session::{Failure, Workspace};
use crate::workflow::edit::{Ongoing, Typed, TypedTexts, TypedUnit};
use crate::workflow::filled::{Broken, FilledItem, broken, store_filled};
use crate::workflow::handing_in::left_out;

/// The page that what is kept aside was typed on, as it were.
const PAGE: &str = "import";

/// How texts come in.
#[derive(Debug, Clone, Copy)]
pub(super) struct How {
    /// Whether the person takes the item, if nobody has it.
    pub(super) claim: bool,
    /// Whether nothing is written.
    pub(super) dry_run: bool,
}

/// What there is to do of an item.
struct Prepared {
    item: ItemIn,
    /// None where nothing of it comes in.
    rest: Option<Rest>,
}

/// What of an item comes in, as far as the checks let it.
struct Rest {
    filled: FilledItem,
    /// What the translation of each unit that comes in has had until now.
    before: FxHashMap<String, String>,
    hold: Vec<(String, Fingerprint, Fingerprint)>,
    aside: Vec<(String, Vec<Typed>)>,
    comments: Vec<NewEvent>,
    /// Where each unit stands in the file.
    order: FxHashMap<String, usize>,
}

/// Brings items in: one check looks at all of them, and the ledger is written once.
pub(super) fn bring_in(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    items: Vec<(ItemId, IncomingItem)>,
    how: How,
    words: &Words,
) -> Result<Vec<ItemIn>, Failure> {
    let prepared = items.into_iter().map(|(id, incoming)| prepare(workspace, branch, &id, incoming, words));
    let mut prepared = prepared.collect::<Result<Vec<Prepared>, _>>()?;
    let filled: Vec<&FilledItem> = prepared.iter().filter_map(|one| Some(&one.rest.as_ref()?.filled)).collect();
    let broken = broken(workspace, branch, &filled)?;
    let (mut stored, mut comments) = (Vec::new(), Vec::new());
    let rests = prepared.iter_mut().filter_map(|one| Some((&mut one.item, one.rest.take()?)));
    for ((item, mut rest), broken) in rests.zip(broken) {
        rest.settle(item, broken);
        if how.dry_run {
            continue;
        }
        keep_aside(workspace, &item.item, &rest.filled, rest.aside)?;
        comments.extend(rest.comments);
        if !(rest.filled.filled.is_empty() && rest.hold.is_empty()) {
            for (unit, source, target) in &rest.hold {
                rest.filled.ongoing.answers.note_translation(unit, *source, *target);
            }
            stored.push(rest.filled);
        }
    }
    if !how.dry_run {
        store_filled(workspace, stored, how.claim, |_, answers, filled, target| {
            answers.note_translation(&filled.id, filled.source, target);
        })?;
        workspace.ledgers.write(comments)?;
    }
    Ok(prepared.into_iter().map(|one| one.item).collect())
}

impl Rest {
    /// Takes out what the checks find to be broken, and says of each unit what became of it.
    fn settle(&mut self, item: &mut ItemIn, broken: Vec<(String, Broken)>) {
        for (unit, broken) in broken {
            let why = match broken {
                Broken::NotFluent => WhyRefused::NotFluent,
                Broken::Rules(rules) => WhyRefused::Broken(rules),
                Broken::SameAsSource => WhyRefused::SameAsSource,
            };
            self.filled.filled.retain(|filled| filled.id != unit);
            item.units.push((unit, UnitIn::Refused(why)));
        }
        let came_in = self.filled.filled.iter().map(|filled| {
            let before = self.before.get(&filled.id).cloned().unwrap_or_default();
            (filled.id.clone(), UnitIn::CameIn { before, after: filled.entry.clone() })
        });
        item.units.extend(came_in);
        item.units.extend(self.hold.iter().map(|(unit, ..)| (unit.clone(), UnitIn::Confirmed)));
        item.units.sort_by_key(|(unit, _)| self.order.get(unit).copied());
        item.comments = self.comments.len();
    }
}

/// Works out what of an item comes in.
fn prepare(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    id: &ItemId,
    mut incoming: IncomingItem,
    words: &Words,
) -> Result<Prepared, Failure> {
    let mut item = ItemIn { item: id.clone(), not_in: None, units: Vec::new(), comments: 0 };
    if incoming.is_unknown {
        item.not_in = Some(NotIn::NoItem);
        return Ok(Prepared { item, rest: None });
    }
    let files = workspace.files(id)?;
    let ongoing = Ongoing::left(workspace, &files, branch)?;
    let (mut filled, mut before) = (Vec::new(), FxHashMap::default());
    let (mut hold, mut aside) = (Vec::new(), Vec::new());
    let present = Present::of(workspace, &incoming, id, &ongoing);
    for unit in &incoming.units {
        match present.read(unit) {
            Read::ComesIn { filled: unit, before: text } => {
                before.insert(unit.id.clone(), text);
                filled.push(unit);
            }
            Read::Holds(source, target) => hold.push((unit.id.clone(), source, target)),
            Read::Aside(why, typed) => {
                aside.push((unit.id.clone(), typed));
                item.units.push((unit.id.clone(), UnitIn::Aside(why)));
            }
            Read::Is(what) => item.units.push((unit.id.clone(), what)),
        }
    }
    drop(present);
    if incoming.units.iter().any(|unit| !unit.comments.is_empty()) {
        let notes = OurNotes::of(&ongoing.source, words);
        incoming.units.iter_mut().for_each(|unit| unit.comments.retain(|comment| !notes.have(comment)));
    }
    let comments = new_comments(&incoming, &ongoing, workspace, id);
    // Who brings nothing new needs no right to.
    let has_news = !(filled.is_empty() && hold.is_empty() && aside.is_empty() && comments.is_empty());
    if has_news && let Some(why) = left_out(workspace, branch, &files)? {
        let item = ItemIn { not_in: Some(NotIn::LeftOut(why)), units: Vec::new(), ..item };
        return Ok(Prepared { item, rest: None });
    }
    let order = incoming.units.into_iter().enumerate().map(|(at, unit)| (unit.id, at)).collect();
    let filled = FilledItem { files, ongoing, filled };
    Ok(Prepared { item, rest: Some(Rest { filled, before, hold, aside, comments, order }) })
}

/// Keeps what cannot come in where the person finds it, and forgets what was kept of what comes in.
fn keep_aside(
    workspace: &Workspace<'_>,
    id: &ItemId,
    item: &FilledItem,
    aside: Vec<(String, Vec<Typed>)>,
) -> Result<(), Failure> {
    let (pages, now) = ([PAGE.to_owned()], workspace.session.now());
    let mut texts = TypedTexts::read(workspace, id)?;
    for filled in &item.filled {
        if texts.of(&filled.id).iter().any(|kept| kept.page == PAGE) {
            texts.forget(&filled.id, &pages)?;
        }
    }
    for (unit, typed) in aside {
        let kept = TypedUnit::new(&typed, PAGE, now);
        let is_kept = texts.of(&unit).iter().any(|other| other.page == PAGE && other.fields == kept.fields);
        if !is_kept {
            texts.keep(&unit, kept, &[])?;
        }
    }
    Ok(())
}

/// What whoever worked on the units has to say of them, and has not said yet.
fn new_comments(incoming: &IncomingItem, ongoing: &Ongoing, workspace: &Workspace<'_>, id: &ItemId) -> Vec<NewEvent> {
    let me = workspace.me();
    let is_said = |unit: &str, text: &str| {
        let mut mine = ongoing.entry.conversation.iter().filter(|remark| remark.by == *me);
        mine.any(|remark| remark.text == text && remark.units.iter().any(|about| about == unit))
    };
    let of_unit = |unit: &IncomingUnit| {
        let said = unit.comments.iter().filter(|text| !is_said(&unit.id, text));
        let kind = |text: &String| EventKind::Comment { units: vec![unit.id.clone()], text: text.clone() };
        said.map(|text| NewEvent::new(kind(text), id, me)).collect::<Vec<_>>()
    };
    incoming.units.iter().flat_map(of_unit).collect()
}
