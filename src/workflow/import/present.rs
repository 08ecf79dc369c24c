//! A unit of a file beside the text that there is: whether it comes in, is kept aside, or is damaged.

use rustc_hash::FxHashMap;

use super::blanks::{is_indented, is_spoilt_alone, mended};
use super::incoming::{IncomingItem, IncomingText, IncomingUnit};
use super::outcome::{UnitIn, WhyAside, WhyRefused};
use crate::article::Dialect;
use crate::catalogue::dialect_of;
use crate::fluent::{Fingerprint, Notation, Unit, entries, fingerprint, fingerprints, parse, without_mark};
use crate::model::{ItemId, UnitState};
use crate::packet::{Content, Progress};
use crate::session::Workspace;
use crate::workflow::edit::{Form, Forms, Ongoing, Typed};
use crate::workflow::export::went_out;
use crate::workflow::filled::{Filled, within_blanks_of};

/// What a unit of a file is, beside the text that there is.
pub(super) enum Read {
    /// It is another translation.
    ComesIn {
        /// What it is to be.
        filled: Filled,
        /// What it has been until now; blank if there was none.
        before: String,
    },
    /// It is as it was, and its source is another than the one it answered.
    Holds(Fingerprint, Fingerprint),
    /// There is nothing to do but to say so.
    Is(UnitIn),
    /// It is kept beside its text.
    Aside(WhyAside, Vec<Typed>),
}

/// The texts of an item as they are now.
pub(super) struct Present<'p> {
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
    /// Of an item, as far as work on it has come, for what a file has of it.
    pub(super) fn of(workspace: &Workspace<'_>, incoming: &IncomingItem, id: &ItemId, ongoing: &'p Ongoing) -> Self {
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
            is_indented: incoming.units.iter().any(has_indents),
        }
    }

    /// What a unit of a file is.
    pub(super) fn read(&self, incoming: &IncomingUnit) -> Read {
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
                Read::ComesIn { filled, before: self.targets.get(unit.id).copied().unwrap_or_default().to_owned() }
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
