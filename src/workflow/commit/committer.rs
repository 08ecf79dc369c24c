//! Makes one commit after the other, each step one that a kill can follow.

use super::message::Message;
use super::outcome::{CommitOutcome, Request};
use super::plan::Planned;
use super::target::TargetBranch;
use crate::git::{Change, ContentCommit, GitError, ObjectId, PathState};
use crate::i18n::Words;
use crate::ledger::{Event, EventKind};
use crate::model::Person;
use crate::session::{Failure, Journal, JournalPlace, Workspace, kill_point, record_commit};
use crate::workflow::refusal::Refusal;

/// Commits one item after the other.
pub(super) struct Committer<'c, 's> {
    pub(super) workspace: &'c mut Workspace<'s>,
    pub(super) request: Request<'c>,
    pub(super) target: TargetBranch,
    pub(super) journal: JournalPlace,
    pub(super) words: Words,
}

impl Committer<'_, '_> {
    pub(super) fn commit(&mut self, planned: &Planned) -> Result<CommitOutcome, Failure> {
        let shown = self.request.shown.map(|shown| shown.get(&planned.files.item.to_string()));
        if shown.is_some_and(|shown| shown != Some(&planned.shown)) {
            return Ok(CommitOutcome::Refused(Refusal::NotAsShown));
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
                record_commit(&mut self.workspace.ledgers, &event)?;
            }
            return Ok(CommitOutcome::Nothing);
        }
        if self.target.checked_out {
            let states = repository.work_tree().path_states(&changes)?;
            let dirty = changes.iter().zip(states).filter(|(_, state)| *state != PathState::Clean);
            let dirty: Vec<_> = dirty.map(|(change, state)| (change.path.clone(), state)).collect();
            if !dirty.is_empty() {
                return Ok(CommitOutcome::Dirty(dirty));
            }
        }
        let paths = changes.iter().map(|change| change.path.clone()).collect();
        if self.request.dry_run {
            let shown = planned.shown.clone();
            return Ok(CommitOutcome::Done { commit: None, paths, authors, left: Vec::new(), page_left: None, shown });
        }
        let commit = match self.make(planned, &changes, &authors) {
            Ok(commit) => commit,
            // What is wrong with one item is no reason to leave out the others.
            Err(error) => return Ok(CommitOutcome::Failed(error)),
        };
        let event = self.event(planned, commit);
        let at = self.target.at;
        kill_point("made");
        let project = self.workspace.ledgers.project();
        let journal = Journal::new(project, &self.target.name, at, commit, self.target.checked_out);
        self.journal.announce(&journal.with(&changes, &event))?;
        kill_point("journal");
        let moved = repository.move_ref(&self.target.name, at, commit, &format!("tolkit: {}", planned.files.item));
        if !matches!(moved, Ok(true)) && repository.ref_target(&self.target.name)? != Some(commit) {
            // Somebody else moved it, or is about to.
            self.journal.clear()?;
            return Ok(CommitOutcome::Failed(GitError::Locked(self.target.name.clone())));
        }
        kill_point("moved");
        let left = if self.target.checked_out { repository.work_tree().refresh(&changes)?.left } else { Vec::new() };
        kill_point("refreshed");
        record_commit(&mut self.workspace.ledgers, &event)?;
        kill_point("told");
        self.journal.clear()?;
        kill_point("closed");
        (self.target.at, self.target.tip) = (Some(commit), commit);
        let shown = planned.shown.clone();
        Ok(CommitOutcome::Done { commit: Some(commit), paths, authors, left, page_left: None, shown })
    }

    fn make(&self, planned: &Planned, changes: &[Change], authors: &[Person]) -> Result<ObjectId, GitError> {
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
            message =
                repository.hooks().run(self.target.tip, changes, &message, self.workspace.session.repository_lock())?;
        }
        let author = authors.first().unwrap_or(self.workspace.me());
        let written =
            planned.entry.submission.as_ref().map_or(self.workspace.session.now(), |submission| submission.clock);
        let commit = ContentCommit {
            committer: self.workspace.session.person(),
            parent: Some(self.target.tip),
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
