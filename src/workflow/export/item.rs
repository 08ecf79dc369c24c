//! An item as it goes out.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{Dialect, Passage, passages};
use crate::catalogue::{ItemFiles, dialect_of};
use crate::files::Root;
use crate::fluent::{
    Fingerprint, Notation, Unit, entries, fingerprint, fingerprints, parse, placeable_spans, readable, renoted,
    without_mark,
};
use crate::model::{ItemId, Locale, UnitState};
use crate::packet::{Address, Content, Match, Note, NoteKind, PacketItem, PacketText, PacketUnit, Variant, is_allowed};
use crate::rules::UnitView;
use crate::session::{Failure, Workspace};
use crate::workflow::edit::{Field, Form, Forms, Ongoing, Shown, author_comments, remarks_about};
use crate::workflow::memory::{LocaleMemory, UnitTexts};
use crate::workflow::terms::Terms;
use crate::workflow::word_spans::word_spans;

/// So many earlier translations go out with a text.
const FEW: usize = 3;

/// So much of a text shows what stands beside another, in characters.
const GLIMPSE: usize = 200;

/// What helps with all items of a locale.
pub(super) struct LocaleHelp {
    memory: LocaleMemory,
    terms: Terms,
}

impl LocaleHelp {
    pub(super) fn read(workspace: &mut Workspace<'_>, locale: &Locale) -> Result<Self, Failure> {
        let memory = LocaleMemory::open(workspace, locale)?;
        Ok(Self { memory, terms: Terms::of_locale(workspace.catalogue, &mut workspace.ledgers, locale)? })
    }
}

/// An item as it goes out, with the units that no file can have.
pub(super) struct GoesOut {
    pub(super) item: PacketItem,
    pub(super) unwritable: Vec<String>,
}

/// An item with all its units; with `needs_work`, with those that somebody has to write, or to look at.
pub(super) fn item(
    workspace: &mut Workspace<'_>,
    branch: &Root,
    item: &ItemId,
    help: &LocaleHelp,
    needs_work: bool,
) -> Result<GoesOut, Failure> {
    let files = workspace.files(item)?;
    let ongoing = Ongoing::left(workspace, &files, branch)?;
    let source = without_mark(&ongoing.source);
    let resource = parse(source);
    let states = ongoing.answers.states_of(&ongoing.text);
    let is_stale = states.values().any(|state| *state == UnitState::Stale);
    let before = if is_stale { old_sources(workspace, &files, &ongoing)? } else { FxHashMap::default() };
    let drafts = ongoing.answers.drafts_in(&ongoing.text);
    let prints = fingerprints(&ongoing.text);
    let (targets, written, comments) = (entries(&ongoing.text), entries(source), author_comments(source));
    let out = Out {
        item,
        forms: Forms::of(workspace, item).with_fractions(),
        dialect: dialect_of(workspace.catalogue, item),
        kinds: crate::article::segment_kinds(source),
        help,
    };
    let passages = passages(source);
    // Of units with one id the first counts.
    let mut seen = FxHashSet::default();
    let missing = resource.units.iter().map(|unit| unit.id).filter(|id| !targets.contains_key(id));
    let ignored = workspace.catalogue.ignored(item, missing);
    let units = resource.units.iter().filter(|unit| seen.insert(unit.id) && !ignored.contains(unit.id));
    let units: Vec<&Unit<'_>> = units.collect();
    let goes_out = |unit: &&&Unit<'_>| {
        let is_draft = || prints.get(unit.id).is_some_and(|print| drafts.get(unit.id, *print).is_some());
        !needs_work || !states.get(unit.id).is_some_and(|state| state.is_current()) || is_draft()
    };
    let (mut all, mut unwritable) = (Vec::new(), Vec::new());
    for (at, unit) in units.iter().enumerate().filter(|(_, unit)| goes_out(unit)) {
        let state = states.get(unit.id).copied().unwrap_or(UnitState::Missing);
        let (entry, target) = (targets.get(unit.id).copied(), prints.get(unit.id).copied());
        let mut notes = Vec::new();
        let mut note = |kind: NoteKind, text: &str| {
            if !text.trim().is_empty() {
                notes.push(Note { kind, text: text.trim().to_owned() });
            }
        };
        let passage = passages.get(unit.id);
        if let Some(passage) = passage {
            note(NoteKind::Kind, &kind_said(passage));
        } else {
            note(NoteKind::Comment, comments.get(unit.id).map(String::as_str).unwrap_or_default());
        }
        note(NoteKind::Terms, &out.terms(resource.text, unit));
        if state == UnitState::Stale {
            note(NoteKind::Before, before.get(unit.id).map(String::as_str).unwrap_or_default());
        }
        for remark in remarks_about(&ongoing.entry, unit.id) {
            note(NoteKind::Remark, &remark);
        }
        // Of a whole article, one sees what stands beside a text.
        let beside = |at: Option<usize>| {
            let unit = at.and_then(|at| units.get(at)).filter(|unit| passage.is_some() && !goes_out(unit));
            unit.map(|unit| readable(unit).chars().take(GLIMPSE).collect::<String>()).unwrap_or_default()
        };
        note(NoteKind::Previous, &beside(at.checked_sub(1)));
        note(NoteKind::Next, &beside(Some(at + 1)));
        let form = out.forms.form((source, unit), entry);
        if matches!(form.shown, Shown::Whole(_)) {
            let skeleton = if let (Shown::Whole(whole), None) = (&form.shown, entry) { whole.as_str() } else { "" };
            notes.push(Note { kind: NoteKind::Whole, text: skeleton.to_owned() });
        }
        let texts = out.texts((resource.text, unit), &form, written.get(unit.id).copied(), target, !state.is_current());
        let is_writable = texts.iter().all(|text| is_allowed(&text.source.text()) && is_allowed(&text.target.text()));
        if is_writable && notes.iter().all(|note| is_allowed(&note.text)) {
            all.push(PacketUnit { id: unit.id.to_owned(), state, notes, texts });
        } else {
            unwritable.push(unit.id.to_owned());
        }
    }
    let left_out = units.len() - all.len();
    Ok(GoesOut { item: PacketItem { item: item.clone(), left_out, units: all }, unwritable })
}

/// What a text is in its article, as a note says it.
pub(in crate::workflow) fn kind_said(passage: &Passage) -> String {
    let field = passage.field.as_ref().map(|field| format!(": {field}")).unwrap_or_default();
    format!("{}{field}", passage.kind.as_str())
}

/// What sources said before that translations answer.
fn old_sources(
    workspace: &Workspace<'_>,
    files: &ItemFiles,
    ongoing: &Ongoing,
) -> Result<FxHashMap<String, String>, Failure> {
    let record = ongoing.answers.record_of(&ongoing.text);
    ongoing.answers.old_sources(workspace.catalogue, files, &ongoing.text, &record)
}

/// What the texts of an item have in common.
struct Out<'o> {
    item: &'o ItemId,
    forms: Forms,
    dialect: Dialect,
    kinds: FxHashMap<&'o str, crate::article::SegmentKind>,
    help: &'o LocaleHelp,
}

impl Out<'_> {
    /// The terms of a unit in the translation's language, one a line.
    fn terms(&self, text: &str, unit: &Unit<'_>) -> String {
        let view = UnitView::of_article(text, unit, self.kinds.get(unit.id).copied(), self.dialect);
        let terms = self.help.terms.of(&view);
        terms.iter().map(|id| self.help.terms.line(id)).collect::<Vec<_>>().join("\n")
    }

    fn texts(
        &self,
        (text, unit): (&str, &Unit<'_>),
        form: &Form,
        written: Option<&str>,
        target: Option<Fingerprint>,
        with_matches: bool,
    ) -> Vec<PacketText> {
        let address = |field: &str| Address {
            item: self.item.clone(),
            unit: unit.id.to_owned(),
            field: field.to_owned(),
            source: fingerprint(unit),
            target,
        };
        let said = UnitTexts::of(text, unit);
        let texts = went_out(form, written, self.dialect).texts.into_iter().map(|text| {
            let field = match &form.shown {
                Shown::Fields(fields) => fields.iter().find(|field| field.name == text.field),
                Shown::Whole(_) => None,
            };
            let is_new = text.target.is_blank();
            let matches = match field.filter(|_| with_matches || is_new) {
                Some(field) => self.matches(&said, field),
                None => Vec::new(),
            };
            PacketText {
                address: address(&text.field),
                variant: field.and_then(|field| field.variant.as_ref()).map(|variant| Variant {
                    key: variant.key.clone(),
                    selector: variant.selector.clone(),
                    numbers: variant.examples.clone(),
                    is_default: variant.is_default,
                }),
                source: text.source,
                target: text.target,
                matches,
            }
        });
        texts.collect()
    }

    /// Earlier translations of what is like the text of a field, in its notation.
    fn matches(&self, said: &UnitTexts, field: &Field) -> Vec<Match> {
        let name = field.name.strip_prefix("value").unwrap_or(&field.name);
        let Some(source) = said.answered_by(name) else { return Vec::new() };
        let found = self.help.memory.for_people(source, FEW).into_iter().filter_map(|found| {
            let target = renoted(&found.target, field.notation)?;
            let source = renoted(&found.source, field.notation)?;
            let origin = format!("{} {}", found.item, found.unit).trim_end().to_owned();
            let is_fit = is_allowed(&source) && is_allowed(&target) && target != field.text;
            is_fit.then_some(Match { percent: found.percent, source, target, origin })
        });
        found.collect()
    }
}

/// The texts of a form as they go out.
pub(in crate::workflow) struct WentOut {
    pub(in crate::workflow) texts: Vec<TextOut>,
    /// All their codes. One code has one number in all texts of a unit: a plural form may need what its source has in another.
    pub(in crate::workflow) codes: Content,
}

/// A text of a form as it goes out.
pub(in crate::workflow) struct TextOut {
    /// The field; empty for the unit as a whole.
    pub(in crate::workflow) field: String,
    pub(in crate::workflow) notation: Notation,
    pub(in crate::workflow) source: Content,
    pub(in crate::workflow) target: Content,
}

/// The texts of a form that go out: those that the source has. `written` is the source's entry.
pub(in crate::workflow) fn went_out(form: &Form, written: Option<&str>, dialect: Dialect) -> WentOut {
    let (mut texts, mut codes) = (Vec::new(), Content::default());
    match &form.shown {
        Shown::Fields(fields) => {
            for field in fields.iter().filter(|field| !field.source.trim().is_empty()) {
                let source = wording(&field.source, field.notation, dialect).numbered_like(&codes);
                codes.add_codes(&source);
                let mut known = Content::default();
                known.add_codes(&source);
                known.add_codes(&codes);
                let target = wording(&field.text, field.notation, dialect).numbered_like(&known);
                codes.add_codes(&target);
                texts.push(TextOut { field: field.name.clone(), notation: field.notation, source, target });
            }
        }
        Shown::Whole(whole) => {
            let target = if form.is_translated() { whole.trim_end() } else { "" };
            texts.push(TextOut {
                field: String::new(),
                notation: Notation::Fluent,
                source: Content::of_words(written.unwrap_or_default().trim_end()),
                target: Content::of_words(target),
            });
        }
    }
    WentOut { texts, codes }
}

/// A text with what is no words in it set apart.
fn wording(text: &str, notation: Notation, dialect: Dialect) -> Content {
    Content::with_placeables(text, &word_spans(text, notation, dialect), &placeable_spans(text, notation))
}
