//! What files have of an item: what of it is the person's draft from now on, what is kept aside, what is damaged.

use rustc_hash::FxHashMap;

use super::blanks::{is_indented, is_spoilt_alone, mended};
use super::incoming::{IncomingItem, IncomingText, IncomingUnit};
use super::our_notes::OurNotes;
use super::outcome::{ItemIn, NotIn, UnitIn, WhyAside, WhyRefused};
use crate::article::Dialect;
use crate::catalogue::{ItemFiles, dialect_of};
use crate::files::Root;
use crate::fluent::{Fingerprint, Notation, Unit, entries, fingerprint, fingerprints, parse, without_mark};
use crate::i18n::Words;
use crate::ledger::EventKind;
use crate::ledgers::NewEvent;
use crate::model::{ItemId, UnitState};
use crate::packet::{Content, Progress};
use crate::session::{Failure, Workspace};
use crate::workflow::edit::{Form, Forms, Ongoing, Typed, TypedTexts, TypedUnit};
use crate::workflow::export::went_out;
use crate::workflow::filled::{Broken, Filled, broken, store_filled, within_blanks_of};
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

/// A unit that is to come in.
struct ComesIn {
    filled: Filled,
    before: String,
}

/// What a unit of a file is, beside the text that there is.
enum Read {
    ComesIn(ComesIn),
    /// It is as it was, and its source is another than the one it answered.
    Holds(Fingerprint, Fingerprint),
    Is(UnitIn),
    Aside(WhyAside, Vec<Typed>),
}

/// Brings an item in.
pub(super) fn bring_in(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    id: &ItemId,
    mut incoming: IncomingItem,
    how: How,
    words: &Words,
) -> Result<ItemIn, Failure> {
    let mut item = ItemIn { item: id.clone(), not_in: None, units: Vec::new(), comments: 0 };
    if incoming.is_unknown {
        item.not_in = Some(NotIn::NoItem);
        return Ok(item);
    }
    let files = workspace.files(id)?;
    let ongoing = Ongoing::left(workspace, &files, branch)?;
    let (mut come_in, mut hold, mut aside) = (Vec::new(), Vec::new(), Vec::new());
    let present =
        Present { is_indented: incoming.units.iter().any(has_indents), ..Present::of(workspace, id, &ongoing) };
    for unit in &incoming.units {
        match present.read(unit) {
            Read::ComesIn(found) => come_in.push(found),
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
    let has_news = !(come_in.is_empty() && hold.is_empty() && aside.is_empty() && comments.is_empty());
    if has_news && let Some(why) = left_out(workspace, branch, &files)? {
        return Ok(ItemIn { not_in: Some(NotIn::LeftOut(why)), units: Vec::new(), ..item });
    }
    check(workspace, branch, &files, &ongoing, &mut come_in, &mut item)?;
    let came_in = come_in.iter().map(|found| {
        let (before, after) = (found.before.clone(), found.filled.entry.clone());
        (found.filled.id.clone(), UnitIn::CameIn { before, after })
    });
    item.units.extend(came_in);
    item.units.extend(hold.iter().map(|(unit, ..)| (unit.clone(), UnitIn::Confirmed)));
    let order: FxHashMap<&str, usize> =
        incoming.units.iter().enumerate().map(|(at, unit)| (unit.id.as_str(), at)).collect();
    item.units.sort_by_key(|(unit, _)| order.get(unit.as_str()).copied());
    item.comments = comments.len();
    if !how.dry_run {
        keep_aside(workspace, id, &come_in, aside)?;
        put_in(workspace, &files, ongoing, &come_in, &hold, how.claim)?;
        workspace.ledgers.write(comments)?;
    }
    Ok(item)
}

/// The texts of an item as they are now.
struct Present<'p> {
    source: &'p str,
    units: FxHashMap<&'p str, Unit<'p>>,
    written: FxHashMap<&'p str, &'p str>,
    targets: FxHashMap<&'p str, &'p str>,
    prints: FxHashMap<String, Fingerprint>,
    states: FxHashMap<String, UnitState>,
    forms: Forms,
    dialect: Dialect,
    /// Whether a program that indents XML has written what comes in.
    is_indented: bool,
}

/// Whether a program that indents XML has written a unit.
fn has_indents(unit: &IncomingUnit) -> bool {
    unit.texts.iter().any(|text| is_indented(&text.source.text()) || is_indented(&text.target.text()))
}

impl<'p> Present<'p> {
    fn of(workspace: &Workspace<'_>, id: &ItemId, ongoing: &'p Ongoing) -> Self {
        let source = without_mark(&ongoing.source);
        // Of units with one id the first counts.
        let units = parse(source).units.into_iter().rev().map(|unit| (unit.id, unit)).collect();
        Self {
            source,
            units,
            written: entries(source),
            targets: entries(&ongoing.text),
            prints: fingerprints(&ongoing.text),
            states: ongoing.answers.states_of(&ongoing.text),
            forms: Forms::of(workspace, id).with_fractions(),
            dialect: dialect_of(workspace.catalogue, id),
            is_indented: false,
        }
    }

    /// What a unit of a file is.
    fn read(&self, incoming: &IncomingUnit) -> Read {
        let refused = |why| Read::Is(UnitIn::Refused(why));
        if incoming.is_twice {
            return refused(WhyRefused::Twice);
        }
        let is_blank = |text: &IncomingText| text.target.is_blank();
        if incoming.texts.iter().all(is_blank) {
            return Read::Is(UnitIn::Empty);
        }
        let Some(unit) = self.units.get(&*incoming.id) else {
            return Read::Aside(WhyAside::Gone, as_it_came(incoming, Notation::Fluent));
        };
        let (entry, target) = (self.targets.get(unit.id).copied(), self.prints.get(unit.id).copied());
        let form = self.forms.form((self.source, unit), entry);
        let source = fingerprint(unit);
        let (typed, same) = match self.typed(incoming, &form, unit) {
            Ok(typed) => typed,
            // What went out was another form.
            Err(_) if source != incoming.source => {
                return Read::Aside(WhyAside::SourceChanged, as_it_came(incoming, self.forms.notation()));
            }
            Err(None) => {
                return Read::Aside(WhyAside::TranslationChanged, as_it_came(incoming, self.forms.notation()));
            }
            Err(Some(why)) => return refused(why),
        };
        let is_partly_empty = same > 0 || incoming.texts.iter().any(is_blank);
        if typed.is_empty() {
            if same > 0 {
                return refused(WhyRefused::SameAsSource);
            }
            let is_finished = incoming.texts.iter().all(|text| text.progress == Progress::Finished);
            let is_stale = self.states.get(unit.id) == Some(&UnitState::Stale);
            return match target {
                Some(target) if is_finished && is_stale && source == incoming.source => Read::Holds(source, target),
                None => Read::Is(UnitIn::Empty),
                Some(_) => Read::Is(UnitIn::Unchanged),
            };
        }
        if source != incoming.source {
            return Read::Aside(WhyAside::SourceChanged, typed);
        }
        if target != incoming.target {
            return Read::Aside(WhyAside::TranslationChanged, typed);
        }
        if incoming.texts.iter().any(|text| text.progress == Progress::Unfinished && !is_blank(text)) {
            return Read::Aside(WhyAside::Unfinished, typed);
        }
        match form.entry_of(&typed) {
            Ok(Some(entry)) => {
                let filled = Filled { id: unit.id.to_owned(), entry, source, target };
                Read::ComesIn(ComesIn {
                    filled,
                    before: self.targets.get(unit.id).copied().unwrap_or_default().to_owned(),
                })
            }
            // A language that lacks a form is not translated yet.
            Ok(None) | Err(_) if is_partly_empty => Read::Is(UnitIn::Empty),
            Ok(None) | Err(_) => refused(WhyRefused::NotFluent),
        }
    }

    /// What a file has for the fields of a form, where that is another text than there is, and how many of its texts say what the source says. An
    /// error is why it is damaged; none, that the form has other fields.
    fn typed(
        &self,
        incoming: &IncomingUnit,
        form: &Form,
        unit: &Unit<'_>,
    ) -> Result<(Vec<Typed>, usize), Option<WhyRefused>> {
        let fields = went_out(form, self.written.get(unit.id).copied(), self.dialect);
        let (mut typed, mut same) = (Vec::new(), 0);
        for text in incoming.texts.iter().filter(|text| !text.target.is_blank()) {
            let field = fields.texts.iter().find(|field| field.field == text.field).ok_or(None)?;
            let written = text.target.restored(&[&fields.codes]);
            let written = written.map_err(|unknown| Some(WhyRefused::UnknownCode(unknown.0)))?.replace("\r\n", "\n");
            let (present, source) = (field.target.text(), field.source.text());
            let came = text.source.restored(&[&fields.codes]).unwrap_or_default().replace("\r\n", "\n");
            let written = mended(written, &came, &field.source, self.is_indented);
            if written.trim() == present.trim() || is_spoilt_alone(&written, &present, &came, &source) {
                continue;
            }
            // Other programs fill in the source where there is no translation.
            let has_words = source.chars().any(char::is_alphabetic);
            if has_words && written.trim() == source.trim() && text.progress != Progress::Finished {
                same += 1;
                continue;
            }
            let steers = |c: char| c.is_control() && !matches!(c, '\n' | '\t') && !source.contains(c);
            if written.contains(steers) {
                return Err(Some(WhyRefused::Controls));
            }
            if let Some(lost) = lost_mark(&field.source, &written) {
                return Err(Some(WhyRefused::LostCode(lost)));
            }
            let written = if field.field.is_empty() { written } else { within_blanks_of(&source, written.trim()) };
            typed.push(Typed { name: field.field.clone(), text: written, notation: field.notation });
        }
        Ok((typed, same))
    }
}

/// A mark of the source that a translation with others of them lost: half of a pair is none. What placeables there must be, rules know.
fn lost_mark(source: &Content, written: &str) -> Option<String> {
    let marks = source.codes().map(|code| code.text.trim()).filter(|mark| !mark.starts_with('{'));
    let marks: Vec<&str> = marks.collect();
    let needed = |mark: &str| marks.iter().filter(|other| **other == mark).count();
    // Without any, the translation does without emphasis.
    let has_some = marks.iter().any(|mark| written.contains(mark));
    let lost = marks.iter().find(|mark| written.matches(**mark).count() < needed(mark));
    lost.filter(|_| has_some).map(|mark| (*mark).to_owned())
}

/// What a file has of a unit, where nobody knows which of it is new.
fn as_it_came(incoming: &IncomingUnit, notation: Notation) -> Vec<Typed> {
    let texts = incoming.texts.iter().filter(|text| !text.target.is_blank());
    let typed = |text: &IncomingText| Typed {
        name: text.field.clone(),
        text: text.target.restored(&[&text.source]).unwrap_or_else(|_| text.target.text()),
        notation,
    };
    texts.map(typed).collect()
}

/// Takes out what the checks find to be none.
fn check(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    files: &ItemFiles,
    ongoing: &Ongoing,
    come_in: &mut Vec<ComesIn>,
    item: &mut ItemIn,
) -> Result<(), Failure> {
    for (unit, broken) in broken(workspace, branch, files, ongoing, &filled(come_in))? {
        let why = match broken {
            Broken::NotFluent => WhyRefused::NotFluent,
            Broken::Rules(rules) => WhyRefused::Broken(rules),
            Broken::SameAsSource => WhyRefused::SameAsSource,
        };
        come_in.retain(|found| found.filled.id != unit);
        item.units.push((unit, UnitIn::Refused(why)));
    }
    Ok(())
}

fn filled(come_in: &[ComesIn]) -> Vec<Filled> {
    come_in.iter().map(|found| found.filled.clone()).collect()
}

/// Keeps what cannot come in where the person finds it, and forgets what was kept of what comes in.
fn keep_aside(
    workspace: &Workspace<'_>,
    id: &ItemId,
    come_in: &[ComesIn],
    aside: Vec<(String, Vec<Typed>)>,
) -> Result<(), Failure> {
    let (pages, now) = ([PAGE.to_owned()], workspace.session.now());
    let mut texts = TypedTexts::read(workspace, id)?;
    for found in come_in {
        if texts.of(&found.filled.id).iter().any(|kept| kept.page == PAGE) {
            texts.forget(&found.filled.id, &pages)?;
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

/// Stores the item with what comes in, as the person's draft.
fn put_in(
    workspace: &mut Workspace<'_>,
    files: &ItemFiles,
    mut ongoing: Ongoing,
    come_in: &[ComesIn],
    hold: &[(String, Fingerprint, Fingerprint)],
    claim: bool,
) -> Result<(), Failure> {
    if come_in.is_empty() && hold.is_empty() {
        return Ok(());
    }
    for (unit, source, target) in hold {
        ongoing.answers.note_translation(unit, *source, *target);
    }
    store_filled(workspace, files, ongoing, &filled(come_in), claim, |answers, filled, target| {
        answers.note_translation(&filled.id, filled.source, target);
    })
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
