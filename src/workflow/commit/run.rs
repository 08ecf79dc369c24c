//! Committing what is approved: articles last, since they show the terms that the others bring.

use std::sync::Arc;

use super::committer::Committer;
use super::outcome::{CommitOutcome, Committed, CommittedItem, Push, Request};
use super::plan::{Contents, plan};
use super::target::TargetBranch;
use crate::catalogue::{Catalogue, find_item};
use crate::git::{CommitTree, Pushed, RemoteError};
use crate::i18n::{Text, Words};
use crate::ledger::{EventKind, Verdict};
use crate::ledgers::{Exchange, NewEvent, Reach};
use crate::model::ItemId;
use crate::session::{Failure, Journal, JournalPlace, Workspace, kill_point};
use crate::terms::may_have_terms;
use crate::workflow::refusal::Refusal;
use crate::workflow::standing::{Standing, standing};
use crate::workflow::submission::{branch_root, text_of};

/// Commits items.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written. What was committed until then stands.
pub fn commit(workspace: &mut Workspace<'_>, request: Request<'_>) -> Result<Committed, Failure> {
    let has_remote = workspace.repository().ledger_remote().is_some();
    if !request.dry_run && has_remote {
        // What came in meanwhile counts: a newer submission, an approval. How far that goes is said at the end.
        let reach = workspace.ledgers.fetch()?;
        if let (true, Reach::Offline(said)) = (request.push, reach) {
            return Err(Failure::CannotPush(RemoteError::Unreachable(said)));
        }
    }
    let (items, waiting) = items(workspace, request)?;
    let target = TargetBranch::find(workspace.repository(), request.branch)?;
    if request.push && !request.dry_run && !items.is_empty() {
        look_before_push(workspace, &target)?;
    }
    let is_elsewhere = !target.checked_out;
    let branch = target.name.clone();
    let (mut done, mut unplanned) = commit_all(workspace, items, request, target)?;
    if is_elsewhere {
        // What conflicts with some other branch alone is not the translator's business.
        for item in &mut unplanned {
            if let CommitOutcome::Refused(Refusal::Conflict(units)) = &mut item.outcome {
                item.outcome = CommitOutcome::Refused(Refusal::ConflictInReview(std::mem::take(units)));
            }
        }
    } else if !request.dry_run {
        give_back(workspace, &unplanned)?;
    }
    done.append(&mut unplanned);
    done.extend(waiting);
    let pushed = if request.push && !request.dry_run { push(workspace, &branch)? } else { None };
    let exchange = if request.dry_run { Exchange::default() } else { workspace.ledgers.exchange()? };
    let has_terms = !request.dry_run && has_terms(workspace.catalogue, &done);
    let branch = branch.trim_start_matches("refs/heads/").to_owned();
    Ok(Committed { branch, items: done, exchange, pushed, has_remote, has_terms })
}

/// The items to commit: those that were named, else those that are approved; of the locales that were asked for. And those
/// that are approved and on another branch already: who means them names them.
fn items(
    workspace: &mut Workspace<'_>,
    request: Request<'_>,
) -> Result<(Vec<Arc<ItemId>>, Vec<CommittedItem>), Failure> {
    let mut items = match request.items.is_empty() {
        true => approved(workspace)?,
        false => workspace.items(request.items)?,
    };
    if !request.locales.is_empty() {
        let locales = workspace.locales(request.locales)?;
        items.retain(|item| locales.contains(&item.locale));
    }
    let (mut left, mut waiting) = (Vec::new(), Vec::new());
    let branch = branch_root(workspace)?;
    for item in items {
        let entry = workspace.ledgers.entry(&item)?;
        match entry.on_branch.clone().filter(|_| request.items.is_empty()) {
            Some(on_branch)
                // What was merged is a commit that the ledger has not heard of.
                if standing(workspace, &branch, &item, &entry)? != Standing::Published =>
            {
                waiting.push(CommittedItem { item, outcome: CommitOutcome::OnBranch(on_branch) });
            }
            _ => left.push(item),
        }
    }
    Ok((left, waiting))
}

/// The items that are approved, sorted.
fn approved(workspace: &mut Workspace<'_>) -> Result<Vec<Arc<ItemId>>, Failure> {
    let mut items = Vec::new();
    for locale in workspace.ledgers.locales()? {
        let state = workspace.ledgers.state(&locale)?;
        let approved = state.items.iter().filter(|(_, entry)| entry.is_approved()).map(|(item, _)| item);
        let is_there = |item: &&ItemId| find_item(workspace.catalogue, item).is_some();
        items.extend(approved.filter(is_there).cloned().map(Arc::new));
    }
    items.sort();
    Ok(items)
}

/// Commits what can be; returns what became of that, and what cannot be.
fn commit_all(
    workspace: &mut Workspace<'_>,
    items: Vec<Arc<ItemId>>,
    request: Request<'_>,
    target: TargetBranch,
) -> Result<(Vec<CommittedItem>, Vec<CommittedItem>), Failure> {
    let (catalogue, repository) = (workspace.catalogue, workspace.repository());
    let journal = JournalPlace::of(repository, workspace.ledgers.project())?;
    let mut committer = Committer { workspace, request, target, journal, words: Words::new(&[]) };
    // Articles show terms: what is not committed in the end must not be in them.
    let (articles, others): (Vec<Arc<ItemId>>, Vec<Arc<ItemId>>) =
        items.into_iter().partition(|item| is_article(catalogue, item));
    let (mut done, mut unplanned) = (Vec::new(), Vec::new());
    let mut would_be: Vec<Contents> = Vec::new();
    for items in [others, articles] {
        let root = catalogue.root.layered(Some(Arc::new(CommitTree::open(repository, committer.target.tip)?)));
        for (path, bytes) in would_be.drain(..).flatten() {
            match bytes {
                Some(bytes) => drop(root.write(&path, &bytes)?),
                None => root.remove(&path)?,
            }
        }
        let (planned, not_planned) = plan(committer.workspace, &root, &items)?;
        unplanned.extend(not_planned);
        for (outcome, planned) in committer.commit_all(&planned)?.into_iter().zip(planned) {
            if matches!(outcome, CommitOutcome::Done { commit: None, .. }) {
                would_be.push(planned.contents);
            }
            done.push(CommittedItem { item: planned.files.item, outcome });
        }
    }
    Ok((done, unplanned))
}

fn is_article(catalogue: &Catalogue<'_>, item: &ItemId) -> bool {
    find_item(catalogue, item).is_some_and(|(group, _)| group.section(catalogue.config).articles().is_some())
}

/// Finds out whether commits on a branch could be pushed, before there are any.
fn look_before_push(workspace: &Workspace<'_>, target: &TargetBranch) -> Result<(), Failure> {
    let repository = workspace.repository();
    let Some(remote) = repository.push_remote(&target.name) else { return Ok(()) };
    let lock = workspace.session.repository_lock();
    match repository.remote(&remote).try_push(target.tip, &target.name, lock) {
        Ok(Pushed::Done | Pushed::Already) => Ok(()),
        Ok(Pushed::Behind) => Err(Failure::PushBehind(target.name.trim_start_matches("refs/heads/").to_owned())),
        Ok(Pushed::Refused(said)) => Err(Failure::CannotPush(RemoteError::Unreachable(said))),
        Err(error) => Err(Failure::CannotPush(error)),
    }
}

/// Pushes a branch; `None` if there is none, or no remote. A branch that nothing was committed to may be missing.
fn push(workspace: &Workspace<'_>, branch: &str) -> Result<Option<Push>, Failure> {
    let (repository, project) = (workspace.repository(), workspace.ledgers.project());
    let (Some(remote), Some(tip)) = (repository.push_remote(branch), repository.ref_target(branch)?) else {
        return Ok(None);
    };
    let journal = JournalPlace::of(repository, project)?;
    // A killed push may leave the lock of what this clone knows of the remote's branch.
    let known = format!("refs/remotes/{remote}/{}", branch.trim_start_matches("refs/heads/"));
    journal.announce(&Journal::new(project, &known, None, tip, false))?;
    let pushed = repository.remote(&remote).push_branch(branch, workspace.session.repository_lock());
    kill_point("push");
    journal.clear()?;
    Ok(Some(pushed))
}

/// Gives back to their translators what cannot be merged.
fn give_back(workspace: &mut Workspace<'_>, unplanned: &[CommittedItem]) -> Result<(), Failure> {
    let mut returns = Vec::new();
    for unplanned in unplanned {
        let CommitOutcome::Refused(Refusal::Conflict(units)) = &unplanned.outcome else { continue };
        let entry = workspace.ledgers.entry(&unplanned.item)?;
        let Some(submission) = entry.submission else { continue };
        let text = Text::new("commit-conflict").with("count", units.len()).with("units", units.join(", "));
        let review = EventKind::Review {
            about: Some(submission.id),
            verdict: Verdict::Return,
            units: units.clone(),
            text: Some(Words::new(&[]).say(&text)),
        };
        returns.push(NewEvent::new(review, &unplanned.item, workspace.me()));
    }
    workspace.ledgers.write(returns)?;
    Ok(())
}

/// Whether terms were committed, which published articles may show.
fn has_terms(catalogue: &Catalogue<'_>, items: &[CommittedItem]) -> bool {
    let has_articles = catalogue.config.sections.iter().any(|section| section.articles().is_some());
    let committed = items.iter().filter(|item| matches!(item.outcome, CommitOutcome::Done { .. }));
    let mut targets = committed.filter_map(|item| find_item(catalogue, &item.item));
    has_articles
        && targets.any(|(group, target)| {
            let is_article = group.section(catalogue.config).articles().is_some();
            let text = text_of(catalogue.root, &target.path).unwrap_or_default();
            !is_article && may_have_terms(&text)
        })
}
