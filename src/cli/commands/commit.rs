//! `tolkit commit`: approved translations → commits.

use std::process::ExitCode;

use crate::catalogue::Catalogue;
use crate::cli::args::{Cli, Commit};
use crate::cli::error::{BLOCKED, CliError, REFUSED};
use crate::cli::project;
use crate::cli::session::{self, Session};
use crate::cli::ui::Ui;
use crate::git::{GitError, PathState, Pushed};
use crate::i18n::Text;
use crate::report;
use crate::workflow::commit::{CommitOutcome, CommittedItem, Request, approved, commit};

pub(in crate::cli) fn run(cli: &Cli, arguments: &Commit, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = Session::open_unless_dry(cli, arguments.dry_run, ui)?;
    let catalogue = session.project.catalogue()?;
    let mut ledgers = session.ledgers()?;
    if !arguments.dry_run && ledgers.remote().is_some() {
        // What came in meanwhile counts: a newer submission, an approval.
        // How far that goes is said at the end.
        ledgers.fetch()?;
    }
    let items = match arguments.items.is_empty() {
        true => approved(&mut ledgers, &catalogue)?,
        false => session.items(&catalogue, &arguments.items)?,
    };
    let locales = session.locales(&ledgers, &arguments.locales)?;
    let wanted = |locale: &crate::model::Locale| arguments.locales.is_empty() || locales.contains(locale);
    let items: Vec<_> = items.into_iter().filter(|item| wanted(&item.locale)).collect();
    let request = Request {
        today: project::today(cli)?,
        branch: arguments.branch.as_deref(),
        push: arguments.push,
        verify: !arguments.no_verify,
        dry_run: arguments.dry_run,
        lock: session.clone_lock(),
    };
    let committed = commit(&mut ledgers, &catalogue, &items, request)?;
    ui.result(report::committed::render(&committed, arguments.dry_run, &ui.stdout()))?;
    let mut code = session::report(&committed.exchange, &[], ui);
    for item in &committed.items {
        if let Some(worse) = complain(item, ui) {
            code = code.max(worse);
        }
    }
    if !arguments.dry_run && has_terms(&catalogue, &committed.items) {
        ui.hint(&Text::new("commit-render-next"));
    }
    match committed.pushed {
        Some(Ok(Pushed::Done)) => {
            let text = Text::new("commit-pushed").with("branch", committed.branch.clone());
            ui.result(format!("{}\n", ui.words().say(&text)))?;
        }
        Some(Ok(Pushed::Already)) => {}
        Some(Ok(Pushed::Behind)) => {
            ui.error(&Text::new("error-push-behind").with("branch", committed.branch.clone()));
            code = code.max(3);
        }
        Some(Ok(Pushed::Refused(said))) => {
            ui.error(&Text::new("error-push-refused").with("branch", committed.branch.clone()).with("said", said));
            code = code.max(3);
        }
        Some(Err(error)) => return Err(GitError::Remote(error).into()),
        None if arguments.push && !arguments.dry_run => ui.hint(&Text::new("commit-no-remote")),
        None if !arguments.dry_run && ledgers.remote().is_some() && has_commits(&committed.items) => {
            ui.hint(&Text::new("commit-push-next").with("branch", committed.branch.clone()));
        }
        None => {}
    }
    Ok(ExitCode::from(code))
}

/// Tells whether terms were committed, which published articles may show.
fn has_terms(catalogue: &Catalogue<'_>, items: &[CommittedItem]) -> bool {
    let has_articles = catalogue.config.sections.iter().any(|section| section.articles().is_some());
    let committed = items.iter().filter(|item| matches!(item.outcome, CommitOutcome::Done { .. }));
    let mut targets = committed.filter_map(|item| crate::catalogue::find_item(catalogue, &item.item));
    has_articles
        && targets.any(|(group, target)| {
            let is_article = group.section(catalogue.config).articles().is_some();
            let text = catalogue.root.read_if_exists(&target.path).ok().flatten().unwrap_or_default();
            !is_article && (text.starts_with(b"-") || text.windows(2).any(|two| two == b"\n-"))
        })
}

fn has_commits(items: &[CommittedItem]) -> bool {
    items.iter().any(|item| matches!(item.outcome, CommitOutcome::Done { .. }))
}

/// Says why an item was not committed; returns the exit code of that.
fn complain(item: &CommittedItem, ui: &Ui) -> Option<u8> {
    let said = |id: &'static str| Text::new(id).with("item", item.item.to_string());
    match &item.outcome {
        CommitOutcome::Done { left, .. } => {
            for path in left {
                ui.hint(&Text::new("commit-left").with("path", path.clone()));
            }
            None
        }
        CommitOutcome::Nothing => None,
        CommitOutcome::Refused(refusal) => {
            ui.error(&report::refusal::text(refusal, &item.item.to_string()));
            Some(REFUSED)
        }
        CommitOutcome::Dirty(paths) => {
            for (path, state) in paths {
                let id = match state {
                    PathState::Staged => "commit-dirty-staged",
                    PathState::Conflicting => "commit-dirty-conflicting",
                    PathState::Changed | PathState::Clean => "commit-dirty-changed",
                };
                ui.error(&said(id).with("path", path.clone()));
            }
            Some(REFUSED)
        }
        CommitOutcome::Unrenderable(diagnostics) => {
            ui.diagnostics(diagnostics);
            ui.error(&said("commit-unrenderable"));
            Some(BLOCKED)
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
                error => said("commit-failed").with("reason", error.to_string()),
            };
            ui.error(&text);
            Some(3)
        }
    }
}
