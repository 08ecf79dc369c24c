//! `tolkit commit`: approved translations → commits.

use std::process::ExitCode;

use clap::Args;

use crate::cli::args::Global;
use crate::cli::error::{BLOCKED, CliError, REFUSED};
use crate::cli::ui::Ui;
use crate::git::{GitError, PathState, Pushed};
use crate::i18n::Text;
use crate::report;
use crate::session::Workspace;
use crate::workflow::commit::{CommitOutcome, CommittedItem, Request, commit};

#[derive(Debug, Args)]
pub(in crate::cli) struct Commit {
    #[arg(value_name = "ITEM")]
    pub(in crate::cli) items: Vec<String>,
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[arg(long, value_name = "NAME")]
    pub(in crate::cli) branch: Option<String>,
    #[arg(long)]
    pub(in crate::cli) push: bool,
    #[arg(long)]
    pub(in crate::cli) no_verify: bool,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Commit, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue()?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let request = Request {
        items: &arguments.items,
        locales: &arguments.locales,
        branch: arguments.branch.as_deref(),
        push: arguments.push,
        verify: !arguments.no_verify,
        dry_run: arguments.dry_run,
    };
    let committed = commit(&mut workspace, request)?;
    ui.result(report::committed::render(&committed, arguments.dry_run, &ui.stdout()))?;
    let mut code = ui.exchange(&committed.exchange, &[]);
    for item in &committed.items {
        if let Some(worse) = complain(item, ui) {
            code = code.max(worse);
        }
    }
    if committed.has_terms {
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
        None if !arguments.dry_run && committed.has_remote && has_commits(&committed.items) => {
            ui.hint(&Text::new("commit-push-next").with("branch", committed.branch.clone()));
        }
        None => {}
    }
    Ok(ExitCode::from(code))
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
