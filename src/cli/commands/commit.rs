//! `tolkit commit`: approved translations → commits.

use std::process::ExitCode;

use crate::catalogue::Catalogue;
use crate::cli::args::{Cli, Commit};
use crate::cli::error::CliError;
use crate::cli::project;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
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
    let has_terms = !arguments.dry_run && has_terms(&catalogue, &committed.items);
    let has_remote = ledgers.remote().is_some();
    Ok(ui.tell(&report::commit::account(&committed, &request, has_terms, has_remote, &ui.stdout()))?.into())
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
