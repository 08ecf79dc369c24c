//! What became of commits.

use super::account::{Account, Ending};
use super::disk::DiskTrouble;
use super::failure::Complaint;
use super::{Terminal, exchange, refusal};
use crate::git::{GitError, PathState, Pushed};
use crate::i18n::Text;
use crate::report::layout::wrap::{push_indented, push_line};
use crate::workflow::commit::{CommitOutcome, Committed, CommittedItem, Request};

/// What became of commits, or what would.
#[must_use]
pub(crate) fn account(committed: &Committed, request: &Request<'_>, terminal: &Terminal<'_>) -> Account {
    let mut account = Account::default();
    account.page(lines(committed, request.dry_run, terminal));
    account.append(exchange::account(&committed.exchange, &[]));
    for item in &committed.items {
        account.append(complaints(item));
    }
    if committed.has_terms {
        account.hint(Text::new("commit-render-next"));
    }
    account.append(pushed(committed, request));
    account
}

/// What the remote did with the branch, or how it gets there.
fn pushed(committed: &Committed, request: &Request<'_>) -> Account {
    let said = |id: &'static str| Text::new(id).with("branch", committed.branch.clone());
    let has_commits = committed.items.iter().any(|item| matches!(item.outcome, CommitOutcome::Done { .. }));
    let mut account = Account::default();
    match &committed.pushed {
        Some(Ok(Pushed::Done)) => account.result(said("commit-pushed")),
        Some(Ok(Pushed::Already)) => {}
        Some(Ok(Pushed::Behind)) => account.error(said("error-push-behind"), Ending::Failed),
        Some(Ok(Pushed::Refused(words))) => {
            account.error(said("error-push-refused").with("said", words.clone()), Ending::Failed);
        }
        Some(Err(error)) => account.append(Complaint::from(error.clone()).account()),
        None if request.dry_run => {}
        None if request.push && !committed.has_remote => account.hint(Text::new("commit-no-remote")),
        None if request.push => {}
        None if committed.has_remote && has_commits => account.hint(said("commit-push-next")),
        None => {}
    }
    account
}

/// Why an item was not committed, and what was left of it.
fn complaints(item: &CommittedItem) -> Account {
    let said = |id: &'static str| Text::new(id).with("item", item.item.to_string());
    let mut account = Account::default();
    match &item.outcome {
        CommitOutcome::Done { left, page_left, .. } => {
            if let Some(path) = page_left {
                account.hint(said("commit-page-left").with("path", path.clone()));
            }
            for path in left {
                account.hint(Text::new("commit-left").with("path", path.clone()));
            }
        }
        CommitOutcome::Nothing | CommitOutcome::OnBranch(_) => {}
        CommitOutcome::Refused(why) => {
            account.error(refusal::text(why, &item.item.to_string()), Ending::Refused);
        }
        CommitOutcome::Dirty(paths) => {
            account.end(Ending::Refused);
            for (path, state) in paths {
                let id = match state {
                    PathState::Staged => "commit-dirty-staged",
                    PathState::Conflicting => "commit-dirty-conflicting",
                    PathState::Changed | PathState::Clean => "commit-dirty-changed",
                };
                account.error(said(id).with("path", path.clone()), Ending::Refused);
            }
        }
        CommitOutcome::Blocked(diagnostics) => {
            account.diagnostics(diagnostics.clone());
            account.error(said("commit-blocked").with("count", diagnostics.len()), Ending::Blocked);
        }
        CommitOutcome::Unrenderable(diagnostics) => {
            account.diagnostics(diagnostics.clone());
            account.error(said("commit-unrenderable"), Ending::Blocked);
        }
        CommitOutcome::Failed(error) => {
            let text = match error {
                GitError::HookChanged(name) => said("error-hook-changed").with("hook", *name),
                GitError::Hook { name, said: words } => {
                    said("error-hook").with("hook", *name).with("said", words.clone())
                }
                GitError::Signing(words) => said("error-signing").with("said", words.clone()),
                GitError::NoIdentity => said("error-no-identity"),
                GitError::Locked(what) => said("error-branch-moved").with("what", what.clone()),
                error => match DiskTrouble::text_of(error) {
                    Some(trouble) => said("commit-failed-disk").with("reason", trouble),
                    None => said("commit-failed").with("reason", error.to_string()),
                },
            };
            account.error(text, Ending::Failed);
        }
    }
    account
}

/// A line for each item that was committed, and a closing line.
fn lines(committed: &Committed, dry_run: bool, terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    let mut count = 0;
    for item in &committed.items {
        let text = match &item.outcome {
            CommitOutcome::Done { commit, authors, paths, .. } => {
                count += 1;
                let names = authors.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ");
                let id = if commit.is_some() { "commit-item" } else { "commit-item-would" };
                let short: String =
                    commit.map(|commit| commit.to_string().chars().take(8).collect()).unwrap_or_default();
                Text::new(id).with("commit", short).with("people", names).with("files", paths.len())
            }
            CommitOutcome::Nothing => Text::new("commit-item-nothing"),
            CommitOutcome::OnBranch(on_branch) => Text::new("commit-item-on-branch")
                .with("branch", on_branch.name.clone())
                .with("name", on_branch.by.name_or_email()),
            _ => continue,
        };
        push_line(&mut out, &terminal.words.say(&text.with("item", item.item.to_string())), terminal);
        if let CommitOutcome::Done { paths, .. } = &item.outcome
            && terminal.verbose
        {
            for path in paths {
                push_indented(&mut out, "    ", path, terminal);
            }
        }
    }
    if count > 0 {
        let id = if dry_run { "commit-would" } else { "commit-done" };
        let text = Text::new(id).with("count", count).with("branch", committed.branch.clone());
        push_line(&mut out, &terminal.words.say(&text), terminal);
    } else if committed.items.is_empty() {
        push_line(&mut out, &terminal.words.word("commit-none"), terminal);
    }
    out
}
