//! `tolkit claim`, `renew`, `release`, `takeover`: who works on what.

use std::process::ExitCode;

use std::sync::Arc;

use crate::catalogue::{Catalogue, Scope};
use crate::cli::args::{Claims, Cli};
use crate::cli::error::CliError;
use crate::cli::project;
use crate::cli::session::Session;
use crate::cli::ui::Ui;
use crate::model::ItemId;
use crate::report;
use crate::workflow::claim::{Action, act};
use crate::workflow::progress::Progress;
use crate::workflow::status::status;

pub(in crate::cli) fn run(cli: &Cli, arguments: &Claims, action: Action, ui: &Ui) -> Result<ExitCode, CliError> {
    let session = Session::open_unless_dry(cli, arguments.dry_run, ui)?;
    let catalogue = session.project.catalogue()?;
    let mut ledgers = session.ledgers()?;
    let items = match (action, &arguments.items[..]) {
        // What somebody has may be gone.
        (Action::Release, [word]) if !word.contains('*') => {
            vec![session.item_or_gone(&catalogue, &mut ledgers, word)?]
        }
        _ => session.items(&catalogue, &arguments.items)?,
    };
    let items = if action == Action::Claim { without_finished(cli, arguments, &catalogue, items)? } else { items };
    let acted = act(&mut ledgers, &catalogue, &items, action, arguments.dry_run)?;
    Ok(ui.tell(&report::claim::account(&acted, action, arguments.dry_run, &ui.stdout()))?.into())
}

/// Leaves out what is finished, where items were named by patterns: nobody means that.
fn without_finished(
    cli: &Cli,
    arguments: &Claims,
    catalogue: &Catalogue<'_>,
    items: Vec<Arc<ItemId>>,
) -> Result<Vec<Arc<ItemId>>, CliError> {
    if !arguments.items.iter().any(|word| word.contains('*')) {
        return Ok(items);
    }
    let names: Vec<String> = items.iter().map(ToString::to_string).collect();
    let scope = Scope::of_items(&names);
    let status = status(catalogue, &scope, project::today(cli)?, &Progress::default());
    let is_finished = |item: &Arc<ItemId>| {
        let name = item.to_string();
        let is_named = arguments.items.iter().any(|word| name == *word || name.ends_with(&format!(":{word}")));
        !is_named && status.items.iter().any(|status| status.item == name && !status.state.is_active())
    };
    Ok(items.into_iter().filter(|item| !is_finished(item)).collect())
}
