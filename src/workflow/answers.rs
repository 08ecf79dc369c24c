//! Which source text each unit of a translation answers: the one that its writer saw, and not the one that is there by the time
//! the text is handed in.

use rustc_hash::FxHashMap;

use super::diff::old_sources;
use super::old_texts::Said;
use super::seen::Seen;
use super::submission::{read, text_of};
use crate::catalogue::{Catalogue, ItemFiles, RecordStore};
use crate::files::{FileError, Root};
use crate::fluent::{Fingerprint, Unit, fingerprints, parse, without_mark};
use crate::ledger::ItemEntry;
use crate::model::UnitState;
use crate::record::{Draft, Drafts, Entry, Grades, Record, unit_state};
use crate::session::{Failure, Workspace};

/// The fingerprints of a text's units.
type Prints = FxHashMap<String, Fingerprint>;

/// What is known here of which source text an item's translations answer.
#[derive(Debug)]
pub(super) struct Answers {
    /// The present source.
    text: String,
    source: Prints,
    /// What the branch has, and what its record says.
    base: Prints,
    branch: Record,
    grades: Grades,
    /// What was shown to the person, and what they wrote.
    pub(super) seen: Seen,
    /// The source that was there when the file was saved; none if that is the present one.
    saved: Option<String>,
    /// What those say whose texts are stored: the latest first.
    stored: Vec<Record>,
    /// The source texts that were there when these were handed in.
    sources: Vec<String>,
    /// Which of their units no person wrote, and which are about to be stored.
    drafts: Drafts,
}

impl Answers {
    /// Gathers what is known, with the branch's files under `branch`. The texts that are stored are those of `entry`.
    pub(super) fn read(
        workspace: &Workspace<'_>,
        files: &ItemFiles,
        branch: &Root,
        entry: &ItemEntry,
    ) -> Result<Self, Failure> {
        let store = RecordStore::new(branch);
        let source = text_of(workspace.root(), &files.source)?;
        let seen = Seen::read(workspace, &files.item)?;
        let mut submissions: Vec<_> = entry.texts().collect();
        submissions.sort_by_key(|submission| std::cmp::Reverse(submission.clock));
        let (mut stored, mut sources, mut drafts) = (Vec::new(), seen.shown().to_vec(), Drafts::default());
        for submission in submissions {
            if let Some(text) = read(&workspace.ledgers, submission)? {
                stored.push(text.record);
                sources.push(text.source);
                drafts.add(&text.drafts);
            }
        }
        let saved = saved_source(workspace, files, &source)?;
        sources.extend(saved.clone());
        Ok(Self {
            base: fingerprints(&text_of(branch, &files.target)?),
            branch: store.read(&files.item).0,
            grades: store.grades(&workspace.config().project.source, &files.item.resource()).0,
            source: fingerprints(&source),
            text: source,
            seen,
            saved,
            stored,
            sources,
            drafts,
        })
    }

    /// What a text's units answer.
    pub(super) fn record_of(&self, text: &str) -> Record {
        let shown = self.seen.source().or(self.saved.as_deref()).map(fingerprints);
        let mut record = self.branch.clone();
        for (unit, target) in fingerprints(text) {
            let Some(&present) = self.source.get(&unit) else {
                // What it answers counts again once the source has the unit again.
                let shown = shown.as_ref().and_then(|shown| shown.get(&unit)).copied();
                if let Some(source) = self.written(&unit, target).next().map(|entry| entry.source).or(shown) {
                    record.set(&unit, Entry { source, target, reviewed: false });
                }
                continue;
            };
            let is_on_branch = self.base.get(&unit) == Some(&target);
            let on_branch = self.branch.get(&unit).filter(|_| is_on_branch);
            let known: Vec<Entry> = self.written(&unit, target).chain(on_branch).collect();
            let is_current = |entry: &&Entry| self.grades.lead(&unit, entry.source, present);
            let source = match known.iter().find(is_current).or_else(|| known.first()) {
                Some(entry) if on_branch == Some(*entry) => continue,
                Some(entry) => entry.source,
                // Nobody wrote down which source the branch's text answers.
                None if is_on_branch => continue,
                None => shown.as_ref().and_then(|shown| shown.get(&unit)).copied().unwrap_or(present),
            };
            record.set(&unit, Entry { source, target, reviewed: false });
        }
        record
    }

    /// Notes that a program wrote a unit's translation, for the present source.
    pub(super) fn note_draft(&mut self, unit: &str, source: Fingerprint, draft: Draft) {
        self.seen.record.set(unit, Entry { source, target: draft.target, reviewed: false });
        self.drafts.set(unit, draft);
    }

    /// Which units of a text no person wrote, of those that the branch does not have.
    pub(super) fn drafts_in(&self, text: &str) -> Drafts {
        let (mut drafts, prints) = (self.drafts.clone(), fingerprints(text));
        drafts.keep_for(|unit| prints.get(unit).copied().filter(|print| self.base.get(unit) != Some(print)));
        drafts
    }

    /// What was written down of a unit that says this, here first, then in what is stored.
    fn written(&self, unit: &str, target: Fingerprint) -> impl Iterator<Item = Entry> {
        let records = std::iter::once(&self.seen.record).chain(&self.stored);
        records.filter_map(move |record| record.get(unit)).filter(move |entry| entry.target == target)
    }

    /// The same where the person says that every translation holds: for the source that they were shown last.
    pub(super) fn confirmed(&self, text: &str) -> Record {
        let shown = self.seen.source().map(fingerprints);
        let mut record = self.record_of(text);
        for (unit, target) in fingerprints(text) {
            let Some(&present) = self.source.get(&unit) else { continue };
            let is_current = |entry: Entry| entry.target == target && self.grades.lead(&unit, entry.source, present);
            if !record.get(&unit).is_some_and(is_current) {
                let is_changed = self.base.get(&unit) != Some(&target);
                let source = match (shown.as_ref().and_then(|shown| shown.get(&unit)), record.get(&unit)) {
                    (Some(&shown), _) => shown,
                    // Nobody says of a source that they were not shown that their text answers it.
                    (None, Some(entry)) if is_changed => entry.source,
                    (None, _) => present,
                };
                record.set(&unit, Entry { source, target, reviewed: false });
            }
        }
        record
    }

    /// The units that a text changes although it answers another source than there is now.
    pub(super) fn unanswered(&self, text: &str, record: &Record) -> Vec<String> {
        let is_unanswered = |unit: &String, target: &Fingerprint| {
            let Some(&present) = self.source.get(unit) else { return false };
            let answered = record.get(unit).is_none_or(|entry| self.grades.lead(unit, entry.source, present));
            self.base.get(unit) != Some(target) && !answered
        };
        fingerprints(text)
            .into_iter()
            .filter(|(unit, target)| is_unanswered(unit, target))
            .map(|(unit, _)| unit)
            .collect()
    }

    /// The source texts that the units of a translation answer which answer another one than there is now, by unit: from what
    /// was shown or handed in, else from history.
    pub(super) fn old_sources(
        &self,
        catalogue: &Catalogue<'_>,
        files: &ItemFiles,
        text: &str,
        record: &Record,
    ) -> Result<FxHashMap<String, String>, Failure> {
        let sources: Vec<&str> = self.sources.iter().map(String::as_str).collect();
        old_sources(catalogue.root, catalogue, files, text, record, &sources)
    }

    /// What became of the source of units, for somebody who is to look at it.
    pub(super) fn changes(
        &self,
        catalogue: &Catalogue<'_>,
        files: &ItemFiles,
        text: &str,
        record: &Record,
        units: &[String],
    ) -> Result<Vec<SourceChange>, Failure> {
        let old = self.old_sources(catalogue, files, text, record)?;
        let source = without_mark(&self.text);
        let (resource, said) = (parse(source), Said::new(source));
        let wanted = resource.units.iter().filter(|unit| units.iter().any(|wanted| wanted == unit.id));
        let change = |unit: &Unit<'_>| SourceChange {
            unit: unit.id.to_owned(),
            before: old.get(unit.id).cloned(),
            now: said.of(unit),
        };
        Ok(wanted.map(change).collect())
    }

    /// What a unit of a text is worth, before any review of it.
    pub(super) fn state_of(&self, text: &str, unit: &str) -> UnitState {
        match (self.source.get(unit), fingerprints(text).get(unit)) {
            (Some(&source), Some(&target)) => {
                unit_state(unit, self.record_of(text).get(unit), source, target, &self.grades)
            }
            _ => UnitState::Missing,
        }
    }

    /// What each unit of the source is worth in a text, before any review of it but the branch's.
    pub(super) fn states_of(&self, text: &str) -> FxHashMap<String, UnitState> {
        let (record, targets) = (self.record_of(text), fingerprints(text));
        let state = |(unit, source): (&String, &Fingerprint)| match targets.get(unit) {
            Some(target) => unit_state(unit, record.get(unit), *source, *target, &self.grades),
            None => UnitState::Missing,
        };
        self.source.iter().map(|unit| (unit.0.clone(), state(unit))).collect()
    }

    /// Notes that a person wrote a unit's translation, for a source.
    pub(super) fn note_translation(&mut self, unit: &str, source: Fingerprint, target: Fingerprint) {
        self.seen.record.set(unit, Entry { source, target, reviewed: false });
    }

    /// Whether the person said of a translation that it holds for the present source, and the branch does not know that.
    pub(super) fn has_confirmed(&self, text: &str) -> bool {
        let is_news = |(unit, target): (&String, &Fingerprint)| {
            let Some(&present) = self.source.get(unit) else { return false };
            let holds = |entry: &Entry| entry.target == *target && self.grades.lead(unit, entry.source, present);
            let said = self.seen.record.get(unit).filter(holds);
            said.is_some() && !self.branch.get(unit).as_ref().is_some_and(holds)
        };
        fingerprints(text).iter().any(is_news)
    }

    /// Writes down what a text's units are known to answer, as long as that can be seen: one of them is about to be written.
    pub(super) fn keep_known(&mut self, text: &str) {
        let record = self.record_of(text);
        for (unit, target) in fingerprints(text) {
            let is_on_branch = self.base.get(&unit) == Some(&target);
            if let Some(entry) = record.get(&unit).filter(|entry| entry.target == target && !is_on_branch) {
                self.seen.record.set(&unit, Entry { reviewed: false, ..entry });
            }
        }
    }

    /// Keeps what the person wrote, unit by unit; with `is_whole`, they could see the whole of the present source; with
    /// `is_put_back`, they put back what is published.
    pub(super) fn note_written(&mut self, is_whole: bool, is_put_back: bool) -> Result<(), FileError> {
        if is_whole {
            self.seen.know(&self.text);
        }
        self.seen.put_back = is_put_back;
        self.seen.write()
    }

    /// Notes that the person has looked at the present source, and what their text answers until they say otherwise.
    pub(super) fn note_seen(&mut self, text: &str) -> Result<(), FileError> {
        self.seen.record = self.record_of(text);
        self.seen.show(&self.text);
        self.seen.write()
    }
}

/// A source text that has changed since its translation was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceChange {
    /// The unit.
    pub unit: String,
    /// The text that the translation answers; none where nobody has it any more.
    pub before: Option<String>,
    /// The text that there is now.
    pub now: String,
}

/// The source that was there when the translation's file was saved, if it has changed since: as the branch had it then.
fn saved_source(workspace: &Workspace<'_>, files: &ItemFiles, source: &str) -> Result<Option<String>, Failure> {
    let root = workspace.root();
    let (Some(target_age), Some(source_age)) = (root.age(&files.target), root.age(&files.source)) else {
        return Ok(None);
    };
    if source_age >= target_age {
        return Ok(None);
    }
    let repository = workspace.repository();
    let path = repository.path_in_repository(&files.source);
    let Some(saved) = std::time::SystemTime::now().checked_sub(target_age) else { return Ok(None) };
    let saved = saved.duration_since(std::time::UNIX_EPOCH).map_or(0, |since| since.as_secs());
    for (clock, head) in repository.heads()? {
        if clock > saved {
            continue;
        }
        let Some(text) = repository.text_at(head, &path)? else { continue };
        // Within one second nobody knows what came first; but what is there now came after the file was saved.
        if clock < saved || text != source {
            return Ok(Some(text));
        }
    }
    Ok(None)
}
