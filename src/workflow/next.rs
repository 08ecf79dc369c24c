//! The most urgent item that nobody has.

use std::sync::Arc;

use super::claim::{Acted, Action, Step, StepOutcome, act};
use super::desk::next_items;
use super::progress::Progress;
use super::refusal::Refusal;
use super::status::status;
use crate::catalogue::Scope;
use crate::ledger::Stage;
use crate::ledgers::Reach;
use crate::model::{ItemId, Locale};
use crate::session::{Failure, Workspace};

/// What became of asking for the next item.
#[derive(Debug)]
pub struct Next {
    /// The locales that were looked at.
    pub locales: Vec<Locale>,
    /// The claim; none if nothing is left.
    pub acted: Option<Acted>,
    /// How far asking the remote went; none if it was not asked.
    pub reach: Option<Reach>,
}

/// Claims the most urgent item that nobody has, in these locales (else the person's own) and sections.
///
/// # Errors
///
/// Returns a [`Failure`] if nobody said in which locale, or if something cannot be read or written.
pub fn claim_next(
    workspace: &mut Workspace<'_>,
    locales: &[String],
    sections: &[String],
    dry_run: bool,
) -> Result<Next, Failure> {
    let locales = workspace.locales(locales)?;
    if locales.is_empty() {
        return Err(Failure::NoLocale);
    }
    let mut reach = None;
    if !dry_run && workspace.ledgers.remote().is_some() {
        // What others took meanwhile is not proposed.
        reach = Some(workspace.ledgers.fetch()?);
    }
    let tags: Vec<String> = locales.iter().map(ToString::to_string).collect();
    let scope = Scope::new(workspace.catalogue, &tags, sections, &[])?;
    let progress = Progress::read(workspace)?;
    let status = status(workspace.catalogue, &scope, workspace.session.today(), &progress)?;
    let items = next_items(workspace, &status, &locales);
    let acted = claim_first(workspace, &items, dry_run)?;
    Ok(Next { locales, acted, reach })
}

/// Takes the first of these items that nobody has, and that is not lost to somebody else meanwhile.
///
/// # Errors
///
/// Returns a [`Failure`] if the ledger cannot be read or written.
fn claim_first(workspace: &mut Workspace<'_>, items: &[Arc<ItemId>], dry_run: bool) -> Result<Option<Acted>, Failure> {
    for item in items {
        let entry = workspace.ledgers.state(&item.locale)?.item(item);
        if entry
            .is_some_and(|entry| entry.claim.is_some() || matches!(entry.stage(), Stage::Submitted | Stage::Approved))
        {
            continue;
        }
        let acted = act(workspace, std::slice::from_ref(item), Action::Claim, dry_run)?;
        let is_lost = |step: &Step| {
            matches!(&step.outcome, StepOutcome::Refused(Refusal::Held(_) | Refusal::Lost(_) | Refusal::Behind))
        };
        if !acted.steps.iter().any(is_lost) {
            return Ok(Some(acted));
        }
    }
    Ok(None)
}
