//! Makes a commit for each item, one after the other, and moves the branch to the last; each step is one that a kill can follow.

use rustc_hash::FxHashSet;

use super::message::Message;
use super::outcome::{CommitOutcome, Request};
use super::plan::Planned;
use super::target::TargetBranch;
use crate::git::{Change, ContentCommit, GitError, ObjectId, PathState};
use crate::i18n::Words;
use crate::ledger::{Event, EventKind};
use crate::model::Person;
use crate::session::{Failure, Journal, JournalPlace, Workspace, kill_point, record_commits};
use crate::workflow::refusal::Refusal;

/// Commits items.
pub(super) struct Committer<'c, 's> {
    pub(super) workspace: &'c mut Workspace<'s>,
    pub(super) request: Request<'c>,
    pub(super) target: TargetBranch,
    pub(super) journal: JournalPlace,
    pub(super) words: Words,
}

/// Commits that are made and that no branch has yet, one after the other.
struct Batch {
    /// The last of them, or the branch's tip.
    tip: ObjectId,
    made: Vec<Made>,
    /// What they change.
    paths: FxHashSet<String>,
}

/// A commit that is made.
struct Made {
    /// Where its item is among those that are planned.
    at: usize,
    commit: ObjectId,
    changes: Vec<Change>,
    authors: Vec<Person>,
    event: Event,
}

/// What became of an item before its commit is on the branch.
enum Prepared {
    Made(Box<Made>),
    Over(CommitOutcome),
}

impl Committer<'_, '_> {
    /// Commits items, one commit for each; the branch moves, and files and ledger follow, once for all of them.
    pub(super) fn commit_all(&mut self, planned: &[Planned]) -> Result<Vec<CommitOutcome>, Failure> {
        let hooks = self.workspace.repository().hooks();
        // A hook looks at what one commit brings, with the others on the branch.
        let is_hooked =
            self.request.verify && ["pre-commit", "commit-msg"].iter().any(|name| hooks.find(name).is_some());
        let mut outcomes: Vec<Option<CommitOutcome>> = planned.iter().map(|_| None).collect();
        let mut batch = self.batch();
        for (at, item) in planned.iter().enumerate() {
            if (is_hooked && !batch.made.is_empty()) || self.touches(&batch, item) {
                self.publish(batch, planned, &mut outcomes)?;
                batch = self.batch();
            }
            match self.prepare(&batch, at, item)? {
                Prepared::Over(outcome) => outcomes[at] = Some(outcome),
                Prepared::Made(made) => {
                    batch.tip = made.commit;
                    batch.paths.extend(made.changes.iter().map(|change| change.path.clone()));
                    batch.made.push(*made);
                }
            }
        }
        self.publish(batch, planned, &mut outcomes)?;
        Ok(outcomes.into_iter().map(|outcome| outcome.unwrap_or(CommitOutcome::Nothing)).collect())
    }

    fn batch(&self) -> Batch {
        Batch { tip: self.target.tip, made: Vec::new(), paths: FxHashSet::default() }
    }

    /// Whether an item's files, or its source, are among those that a batch changes.
    fn touches(&self, batch: &Batch, planned: &Planned) -> bool {
        let repository = self.workspace.repository();
        let paths = planned.contents.keys().map(String::as_str).chain([&*planned.files.source]);
        paths.into_iter().any(|path| batch.paths.contains(&repository.path_in_repository(path)))
    }

    /// Makes the commit of an item behind those of a batch, which have none of its files.
    fn prepare(&mut self, batch: &Batch, at: usize, planned: &Planned) -> Result<Prepared, Failure> {
        let over = |outcome| Ok(Prepared::Over(outcome));
        let shown = self.request.shown.map(|shown| shown.get(&planned.files.item.to_string()));
        if shown.is_some_and(|shown| shown != Some(&planned.shown)) {
            return over(CommitOutcome::Refused(Refusal::NotAsShown));
        }
        let repository = self.workspace.repository();
        let files: Vec<_> =
            planned.contents.iter().map(|(path, bytes)| (repository.path_in_repository(path), bytes.clone())).collect();
        let changes = repository.commits().changes(self.target.tip, &files, self.request.dry_run)?;
        let authors = authors(planned, self.workspace.me());
        if changes.is_empty() {
            if !self.request.dry_run {
                let about = planned.entry.to_commit().map(str::to_owned);
                let kind = EventKind::Published { about, oid: self.target.tip.bytes().into() };
                let event = Event::new(kind, &planned.files.item, self.workspace.me());
                record_commits(&mut self.workspace.ledgers, vec![event])?;
            }
            return over(CommitOutcome::Nothing);
        }
        if self.target.checked_out {
            let states = repository.work_tree().path_states(&changes)?;
            let dirty = changes.iter().zip(states).filter(|(_, state)| *state != PathState::Clean);
            let dirty: Vec<_> = dirty.map(|(change, state)| (change.path.clone(), state)).collect();
            if !dirty.is_empty() {
                return over(CommitOutcome::Dirty(dirty));
            }
        }
        if self.request.dry_run {
            let paths = changes.into_iter().map(|change| change.path).collect();
            let shown = planned.shown.clone();
            return over(CommitOutcome::Done {
                commit: None,
                paths,
                authors,
                left: Vec::new(),
                page_left: planned.page_left.clone(),
                shown,
            });
        }
        match self.make(batch.tip, planned, &changes, &authors) {
            Ok(commit) => {
                let event = self.event(planned, commit);
                Ok(Prepared::Made(Box::new(Made { at, commit, changes, authors, event })))
            }
            // What is wrong with one item is no reason to leave out the others.
            Err(error) => over(CommitOutcome::Failed(error)),
        }
    }

    /// Moves the branch to the last commit of a batch, and lets files and ledger follow.
    fn publish(
        &mut self,
        batch: Batch,
        planned: &[Planned],
        outcomes: &mut [Option<CommitOutcome>],
    ) -> Result<(), Failure> {
        let Batch { tip, mut made, .. } = batch;
        let Some(first) = made.first() else { return Ok(()) };
        let (repository, at) = (self.workspace.repository(), self.target.at);
        let why = match made.len() {
            1 => format!("tolkit: {}", planned[first.at].files.item),
            count => format!("tolkit: {}, … ({count})", planned[first.at].files.item),
        };
        kill_point("made");
        let changes: Vec<Change> = made.iter().flat_map(|made| made.changes.iter().cloned()).collect();
        let events: Vec<Event> = made.iter().map(|made| made.event.clone()).collect();
        let project = self.workspace.ledgers.project();
        let journal = Journal::new(project, &self.target.name, at, tip, self.target.checked_out);
        self.journal.announce(&journal.with(&changes, events.clone()))?;
        kill_point("journal");
        let moved = repository.move_ref(&self.target.name, at, tip, &why);
        if !matches!(moved, Ok(true)) && repository.ref_target(&self.target.name)? != Some(tip) {
            // Somebody else moved it, or is about to.
            self.journal.clear()?;
            for made in made {
                outcomes[made.at] = Some(CommitOutcome::Failed(GitError::Locked(self.target.name.clone())));
            }
            return Ok(());
        }
        kill_point("moved");
        let left = if self.target.checked_out { repository.work_tree().refresh(&changes)?.left } else { Vec::new() };
        let left: FxHashSet<String> = left.into_iter().collect();
        kill_point("refreshed");
        record_commits(&mut self.workspace.ledgers, events)?;
        kill_point("told");
        self.journal.clear()?;
        kill_point("closed");
        (self.target.at, self.target.tip) = (Some(tip), tip);
        for Made { at, commit, changes, authors, .. } in made.drain(..) {
            let paths: Vec<String> = changes.into_iter().map(|change| change.path).collect();
            let left = paths.iter().filter(|path| left.contains(*path)).cloned().collect();
            let (shown, page_left) = (planned[at].shown.clone(), planned[at].page_left.clone());
            outcomes[at] = Some(CommitOutcome::Done { commit: Some(commit), paths, authors, left, page_left, shown });
        }
        Ok(())
    }

    fn make(
        &self,
        parent: ObjectId,
        planned: &Planned,
        changes: &[Change],
        authors: &[Person],
    ) -> Result<ObjectId, GitError> {
        let repository = self.workspace.repository();
        let source = repository.object_at(self.target.tip, &repository.path_in_repository(&planned.files.source))?;
        let message = Message {
            item: &planned.files.item,
            is_translation: planned.is_translation,
            translators: authors,
            reviewers: &planned.reviewers,
            source,
            drafts: &planned.drafts,
            about: planned.entry.to_commit().unwrap_or_default(),
        };
        let mut message = message.text(&self.words);
        if self.request.verify {
            message = repository.hooks().run(parent, changes, &message, self.workspace.session.repository_lock())?;
        }
        let author = authors.first().unwrap_or(self.workspace.me());
        let written =
            planned.entry.submission.as_ref().map_or(self.workspace.session.now(), |submission| submission.clock);
        let commit = ContentCommit {
            committer: self.workspace.session.person(),
            parent: Some(parent),
            author: author.clone(),
            authored: i64::try_from(written / 1000).unwrap_or_default(),
            changes,
            message: &message,
        };
        repository.commits().write(&commit, self.workspace.session.repository_lock())
    }

    fn event(&self, planned: &Planned, commit: ObjectId) -> Event {
        let about = planned.entry.to_commit().unwrap_or_default().to_owned();
        let kind =
            EventKind::Commit { about: Some(about), oid: commit.bytes().into(), branch: self.target.elsewhere() };
        Event::new(kind, &planned.files.item, self.workspace.me())
    }
}

/// Who is credited with a translation: who handed it in, then everybody who had a part in it. A commit that is a
/// review alone is the reviewer's.
fn authors(planned: &Planned, me: &Person) -> Vec<Person> {
    let Some(submission) = planned.entry.submission.as_ref().filter(|_| planned.is_translation) else {
        return vec![planned.reviewers.first().unwrap_or(me).clone()];
    };
    let entry = &planned.entry;
    let mut people = vec![submission.by.clone()];
    for person in entry.authors.iter().chain(entry.corrections.iter().map(|correction| &correction.by)) {
        if !people.contains(person) {
            people.push(person.clone());
        }
    }
    people
}
