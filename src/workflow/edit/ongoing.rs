//! The text that work goes on with: what the translator left last time, or what was handed in, and what there is to say of its units.

use super::unit_notes::{Others, notes};
use crate::catalogue::ItemFiles;
use crate::files::Root;
use crate::fluent::fingerprints;
use crate::git::ObjectId;
use crate::ledger::{ItemEntry, Submission};
use crate::ledgers::Ledgers;
use crate::model::{ItemId, Person};
use crate::session::{Failure, Workspace};
use crate::workflow::answers::Answers;
use crate::workflow::notes::{Note, strip};
use crate::workflow::submission::{read, text_of};
use crate::workflow::terms::Terms;

/// A text that work goes on with.
#[derive(Debug)]
pub(in crate::workflow) struct Ongoing {
    /// The text that the work tree is to have, without notes.
    pub text: String,
    /// The source, as it is here.
    pub source: String,
    /// The units that the branch changed in another way than the text.
    pub conflicts: Vec<String>,
    /// The text of the ledger that it is; none if it is that of the work tree or the branch.
    pub resumed: Option<Submission>,
    /// The person's own text that is shown beside it.
    pub own: Option<(Submission, String)>,
    /// What the branch has.
    pub branch: String,
    /// What the ledger says of the item.
    pub entry: ItemEntry,
    /// What is known of which source text the text answers.
    pub answers: Answers,
}

impl Ongoing {
    /// The text to go on with: the one of the work tree where somebody changed it, else what was handed in last and is not
    /// committed, with what the branch has by now, else what the branch has. With `from`, what was handed in for that item counts: an
    /// article may have been given another name. The files of the branch are under `branch`.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if something cannot be read.
    pub(super) fn read(
        workspace: &mut Workspace<'_>,
        files: &ItemFiles,
        branch: &Root,
        from: Option<&ItemId>,
    ) -> Result<Self, Failure> {
        Self::find(workspace, files, branch, from, false)
    }

    /// The same as the person left it: where they put back what is published, that is the text, and it is what is handed in then.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if something cannot be read.
    pub(in crate::workflow) fn left(
        workspace: &mut Workspace<'_>,
        files: &ItemFiles,
        branch: &Root,
    ) -> Result<Self, Failure> {
        Self::find(workspace, files, branch, None, true)
    }

    fn find(
        workspace: &mut Workspace<'_>,
        files: &ItemFiles,
        branch: &Root,
        from: Option<&ItemId>,
        is_left: bool,
    ) -> Result<Self, Failure> {
        let entry = workspace.ledgers.entry(from.unwrap_or(&files.item))?;
        let mut answers = Answers::read(workspace, files, branch, &entry)?;
        let branch = text_of(branch, &files.target)?;
        let source = text_of(workspace.root(), &files.source)?;
        let (catalogue, ledgers) = (workspace.catalogue, &mut workspace.ledgers);
        let path = ledgers.repository.path_in_repository(&files.target);
        let bytes = ledgers.repository.work_tree().clean_bytes(&path)?.unwrap_or_default();
        let here = String::from_utf8(bytes).map_err(|_| Failure::NotUtf8(files.target.to_string()))?;
        let here = if answers.seen.source().is_some() { strip(&here, &catalogue.config.project.source) } else { here };
        let (mut text, mut conflicts, mut resumed) = (here.clone(), Vec::new(), None);
        if here == branch
            && let Some(latest) = latest(&entry, ledgers).or(ended_falsely(ledgers, files, &entry)?)
            && !(is_left && is_put_back(latest, ledgers, &answers))
            && let Some(submitted) = read(ledgers, latest)?
        {
            let merged = submitted.onto(&branch);
            (text, conflicts) = match submitted.is_all_in(&merged.text) {
                true => (merged.text, merged.conflicts),
                // What cannot be merged is shown as it was written, beside what the branch has changed.
                false => (submitted.target.clone(), changed_between(&submitted.base, &branch)),
            };
            resumed = Some(latest.clone());
        }
        let mut own = match own_beside(&entry, &ledgers.me, resumed.as_ref(), &answers.seen.stored) {
            Some(own) => read(ledgers, own)?.map(|submitted| (own.clone(), submitted.target)),
            None => None,
        };
        if is_left
            && here != branch
            && own.is_none()
            && let Some(stored) = entry.latest_of(&ledgers.me)
            && let Some(submitted) = read(ledgers, stored)?
        {
            // Another program may have written the file, which lacks what was handed in before.
            let there = fingerprints(&text);
            let is_lacking = fingerprints(&submitted.target).keys().any(|unit| !there.contains_key(unit));
            own = is_lacking.then(|| (stored.clone(), submitted.target));
        }
        if from.is_some() || resumed.as_ref().is_some_and(|text| text.by != ledgers.me) {
            // Whoever wrote words of it, under another name or in a text that they take back, does not approve them.
            let resumed = resumed.iter().map(|text| &text.by).filter(|by| **by != ledgers.me);
            answers.seen.with = entry.authors.iter().chain(resumed).map(ToString::to_string).collect();
        }
        Ok(Self { text, source, conflicts, resumed, own, branch, entry, answers })
    }

    /// Takes note of which stored texts the person was shown: what is not shown was not seen, and is not replaced by what is handed in.
    pub(super) fn note_shown(&mut self, shown: impl IntoIterator<Item = String>) {
        let stored = &mut self.answers.seen.stored;
        stored.extend(shown);
        stored.retain(|id| self.entry.texts().any(|text| text.id == *id));
        stored.sort();
        stored.dedup();
    }

    /// The stored texts that it shows: the one that it is, and the person's own beside it.
    pub(super) fn shown(&self) -> Vec<String> {
        let own = self.own.iter().map(|(own, _)| own);
        self.resumed.iter().chain(own).map(|text| text.id.clone()).collect()
    }

    /// What there is to say of each unit, in the order of the source.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if something cannot be read.
    pub(super) fn notes(&self, workspace: &mut Workspace<'_>, files: &ItemFiles) -> Result<Vec<Note>, Failure> {
        let catalogue = workspace.catalogue;
        let terms = Terms::read(catalogue, &mut workspace.ledgers, files, &self.text)?;
        let own = self.own.as_ref().map(|(_, text)| text.as_str());
        let others = Others { branch: &self.branch, conflicts: &self.conflicts, own, terms: &terms };
        notes(catalogue, files, &self.source, &self.text, &others, &self.entry, &self.answers)
    }

    /// What others said of the text as a whole.
    pub(super) fn remarks(&self, me: &Person) -> Vec<String> {
        let general = self.entry.conversation.iter().filter(|remark| remark.units.is_empty() && remark.by != *me);
        let remarks = general.filter(|remark| !remark.text.is_empty());
        remarks.map(|remark| format!("{}: {}", remark.by.name_or_email(), remark.text)).collect()
    }
}

/// The person's own text that is shown beside the one that they go on with: what they wrote before somebody else went on, and what
/// whoever did, or they themselves on another computer, did not know.
fn own_beside<'e>(
    entry: &'e ItemEntry,
    me: &Person,
    resumed: Option<&Submission>,
    stored: &[String],
) -> Option<&'e Submission> {
    let is_resumed = |own: &&Submission| resumed.is_some_and(|resumed| resumed.id == own.id);
    let is_news = |own: &&Submission| {
        resumed.is_some_and(|resumed| resumed.by != *me)
            || entry.aside.iter().any(|aside| aside.id == own.id)
            || !stored.contains(&own.id)
    };
    let mine = entry.texts().filter(|own| own.by == *me && !is_resumed(own) && is_news(own));
    mine.max_by_key(|own| own.clock)
}

/// The units that two texts of the branch have in another way.
fn changed_between(base: &str, branch: &str) -> Vec<String> {
    let (before, now) = (fingerprints(base), fingerprints(branch));
    let mut units: Vec<String> =
        now.iter().filter(|(unit, print)| before.get(*unit) != Some(*print)).map(|(unit, _)| unit.clone()).collect();
    units.sort();
    units
}

/// The person's own text that somebody said is published, where the commit that they named does not have it.
fn ended_falsely<'e>(
    ledgers: &Ledgers<'_>,
    files: &ItemFiles,
    entry: &'e ItemEntry,
) -> Result<Option<&'e Submission>, Failure> {
    let Some((text, oid)) = entry.ended.as_ref().filter(|(text, _)| text.by == ledgers.me) else { return Ok(None) };
    let repository = ledgers.repository;
    let published = match oid.parse::<ObjectId>().ok().filter(|commit| repository.has_object(*commit)) {
        Some(commit) => repository.text_at(commit, &repository.path_in_repository(&files.target))?.unwrap_or_default(),
        None => String::new(),
    };
    let has_all = read(ledgers, text)?.is_none_or(|submitted| submitted.is_all_in(&published));
    Ok((!has_all).then_some(text))
}

/// Whether the person put back what is published, in place of a text of theirs that they knew.
fn is_put_back(latest: &Submission, ledgers: &Ledgers<'_>, answers: &Answers) -> bool {
    answers.seen.put_back && latest.by == ledgers.me && answers.seen.stored.contains(&latest.id)
}

/// The text that work goes on with: the latest of the draft, the submission, and the person's own.
fn latest<'e>(entry: &'e ItemEntry, ledgers: &Ledgers<'_>) -> Option<&'e Submission> {
    let all = entry.draft.iter().chain(&entry.submission).chain(entry.latest_of(&ledgers.me));
    all.max_by_key(|submission| submission.clock)
}
