//! The desk: what a person should do next.

use std::sync::Arc;

use jiff::civil::Date;

use super::after_edit::Undated;
use super::heard::Heard;
use super::progress::{ItemProgress, Progress};
use super::review::{Waiting, waiting};
use super::status::{ItemClaim, ItemStatus, Status, status};
use super::submission::text_at;
use crate::catalogue::{ItemFiles, Problem, Scope, find_item};
use crate::fluent::fingerprints;
use crate::ledger::{EventKind, ItemEntry, Remark, RemarkKind, Submission};
use crate::ledgers::{Ledgers, Week};
use crate::model::{ItemId, ItemState, Locale, Person};
use crate::session::{Failure, Workspace};

/// What a person should do next.
#[derive(Debug, Default)]
pub struct Desk {
    /// Who it is.
    pub person: Option<Person>,
    /// The locales that the person works in.
    pub locales: Vec<Locale>,
    /// What came back from a review.
    pub returned: Vec<DeskItem>,
    /// What the person has.
    pub claimed: Vec<DeskItem>,
    /// What a reviewer changed in a text of the person.
    pub corrected: Vec<DeskItem>,
    /// What the person handed in, and what is approved.
    pub handed_in: Vec<DeskItem>,
    /// What somebody else has to review.
    pub to_review: Vec<Waiting>,
    /// What others have whose work the person reviews, with until when.
    pub in_work: Vec<ItemStatus>,
    /// What is approved and can be committed.
    pub to_commit: Vec<ItemStatus>,
    /// What is on a branch, and waits to be merged, with the branch.
    pub on_branch: Vec<(ItemStatus, String)>,
    /// What changed in the source since it was translated; first what the person translated.
    pub changed: Vec<(ItemStatus, bool)>,
    /// What nobody has, the most urgent first.
    pub open: Vec<ItemStatus>,
    /// What the person has or handed in, and whose article is gone or has another name.
    pub gone: Vec<ItemId>,
    /// What somebody else has, and whose time has run out.
    pub lapsed: Vec<ItemStatus>,
    /// What was published of the person with a reviewer's correction that they have not seen, and what was said of that.
    pub published: Vec<(ItemStatus, Remark)>,
    /// What somebody took from the person, and why.
    pub taken: Vec<(ItemStatus, Remark)>,
    /// What came in and went out in a week, of the locales that the person reviews.
    pub weeks: Vec<(Locale, Week)>,
    /// What the person has heard of what was said: what came since is news.
    pub heard: Heard,
    /// The day that due dates are compared with.
    pub today: Date,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// Of how many items history does not know the day on which they are due.
    pub undated: Option<Undated>,
    /// The clock, in milliseconds since 1970.
    pub now: u64,
    /// How many events wait for the remote.
    pub waiting: usize,
    /// How many commits are not pushed yet.
    pub unpushed: usize,
}

/// An item that the person has something to do with.
#[derive(Debug, Clone)]
pub struct DeskItem {
    /// Where it stands.
    pub status: ItemStatus,
    /// What a reviewer said last.
    pub remark: Option<Remark>,
    /// The units for which the approval does not hold any more.
    pub outdated: Vec<String>,
    /// Whether what was handed in waits for the network.
    pub is_waiting: bool,
    /// The branch that it is on, and where it waits to be merged.
    pub branch: Option<String>,
    /// The unfinished text that the person put aside.
    pub draft: Option<Draft>,
}

/// An unfinished text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draft {
    /// When it was put aside, in milliseconds since 1970.
    pub clock: u64,
    /// How many texts it has.
    pub texts: usize,
}

impl Draft {
    /// What cannot be read counts as nothing: that it is there is worth saying all the same.
    fn read(ledgers: &Ledgers<'_>, draft: &Submission) -> Self {
        let text = text_at(ledgers, &draft.commit).unwrap_or_default();
        Self { clock: draft.clock, texts: fingerprints(&text).len() }
    }
}

/// The desk, as a page that shows what people said.
pub const DESK: &str = "desk";

/// How many changed items are looked at for who translated them.
const LOOKED_AT: usize = 20;

/// Lays out the desk of the person, for some locales.
///
/// # Errors
///
/// Returns a [`Failure`] if the ledgers cannot be read.
pub fn desk(workspace: &mut Workspace<'_>, locales: Vec<Locale>) -> Result<Desk, Failure> {
    let progress = Progress::read(workspace)?;
    let mut status = status(workspace.catalogue, &Scope::default(), workspace.session.today(), &progress)?;
    let mut desk = Desk {
        person: Some(workspace.me().clone()),
        locales,
        now: workspace.session.now(),
        today: workspace.session.today(),
        heard: Heard::read(workspace, DESK)?,
        problems: std::mem::take(&mut status.problems),
        undated: status.undated,
        ..Desk::default()
    };
    desk.add_ledgers(workspace)?;
    desk.add_weeks(workspace)?;
    let to_review = waiting(workspace.me(), &progress, &status).into_iter();
    desk.to_review = to_review.filter(|waiting| desk.is_asked_to_review(workspace, waiting)).collect();
    for item in &status.items {
        desk.add_item(workspace, &progress, item);
    }
    desk.changed.sort_by_key(|(_, is_own)| !is_own);
    Ok(desk)
}

impl Desk {
    /// Adds what the ledgers alone know: what the person has of articles that are gone, and what waits for the remote.
    fn add_ledgers(&mut self, workspace: &mut Workspace<'_>) -> Result<(), Failure> {
        let me = workspace.me().clone();
        for locale in workspace.ledgers.locales()? {
            let state = workspace.ledgers.state(&locale)?;
            let is_theirs = |entry: &ItemEntry| {
                entry.claim.as_ref().is_some_and(|claim| claim.is_of(&me)) || entry.latest_of(&me).is_some()
            };
            let theirs = state.items.iter().filter(|(_, entry)| is_theirs(entry)).map(|(item, _)| item);
            let is_gone = |item: &&ItemId| ItemFiles::find(workspace.catalogue, item).is_none();
            self.gone.extend(theirs.filter(is_gone).cloned());
            let waiting = &workspace.ledgers.ledger(&locale)?.waiting;
            let unpushed =
                waiting.iter().filter(|pending| matches!(pending.event.kind, EventKind::Commit { .. })).count();
            self.unpushed += unpushed;
            self.waiting += waiting.len() - unpushed;
        }
        Ok(())
    }

    /// Adds what happened in the last week where the person is one of those who review.
    fn add_weeks(&mut self, workspace: &mut Workspace<'_>) -> Result<(), Failure> {
        let me = workspace.me().clone();
        for locale in workspace.ledgers.locales()? {
            if self.locales.contains(&locale) && workspace.config().reviewers(&locale).contains(&me) {
                let week = workspace.ledgers.week(&locale)?;
                self.weeks.push((locale, week));
            }
        }
        Ok(())
    }

    fn is_asked_to_review(&self, workspace: &Workspace<'_>, waiting: &Waiting) -> bool {
        let (config, locale) = (workspace.config(), &waiting.item.locale);
        // Without a team, everybody reviews where they translate.
        let has_team = !config.reviewers(locale).is_empty();
        config.may_review(locale, workspace.me())
            && (has_team || self.locales.contains(locale))
            && (!waiting.own || config.review_own)
    }

    /// Lays an item where it belongs, if it is any business of the person.
    fn add_item(&mut self, workspace: &Workspace<'_>, progress: &Progress, item: &ItemStatus) {
        let id = &*item.item;
        let (config, me) = (workspace.config(), workspace.me());
        let known = progress.item(id);
        let is_mine = item.claim.as_ref().is_some_and(|held| held.claim.is_of(me))
            || known.is_some_and(|known| known.entry.submission.as_ref().is_some_and(|text| text.by == *me));
        let is_here = self.locales.contains(&id.locale);
        if is_mine {
            let remark = known.and_then(|known| known.entry.last_said_to(me).cloned());
            let outdated = known.map(|known| known.outdated().to_vec()).unwrap_or_default();
            let draft = known.and_then(|known| known.entry.draft.as_ref().filter(|draft| draft.by == *me));
            let draft = draft.map(|draft| Draft::read(&workspace.ledgers, draft));
            let is_corrected = known.is_some_and(|known| {
                let submission = known.entry.submission.as_ref();
                submission.is_some_and(|text| text.by == *me && text.corrected_by.is_some())
            });
            let branch = known.and_then(|known| known.entry.on_branch.as_ref()).map(|on_branch| on_branch.name.clone());
            // Without a remote, this clone is all there is.
            let has_remote = workspace.ledgers.remote().is_some();
            let is_waiting = has_remote && known.is_some_and(|known| known.is_text_waiting);
            let on_desk = DeskItem { status: item.clone(), remark, outdated, draft, is_waiting, branch };
            match item.state {
                ItemState::Returned => self.returned.push(on_desk),
                ItemState::Submitted | ItemState::Approved if is_corrected => self.corrected.push(on_desk),
                ItemState::Submitted | ItemState::Approved => self.handed_in.push(on_desk),
                _ => self.claimed.push(on_desk),
            }
        }
        if let Some(remark) = known.and_then(|known| corrected_of(known.entry, me, self.now)) {
            self.published.push((item.clone(), remark.clone()));
        }
        if let Some(remark) = known.and_then(|known| taken_from(known.entry, me, self.now)).filter(|_| !is_mine) {
            self.taken.push((item.clone(), remark.clone()));
        }
        let is_ready = known.is_some_and(ItemProgress::is_ready);
        if is_ready && is_here && config.may_review(&id.locale, me) {
            self.to_commit.push(item.clone());
        }
        let branch = known.and_then(|known| known.entry.on_branch.as_ref()).map(|on_branch| on_branch.name.clone());
        if let Some(branch) = branch.filter(|_| item.state == ItemState::Approved)
            && config.may_review(&id.locale, me)
            && is_here
        {
            self.on_branch.push((item.clone(), branch));
        }
        let has_lapsed = |held: &ItemClaim| !held.claim.is_of(me) && held.claim.has_lapsed(self.now);
        if is_here && item.claim.as_ref().is_some_and(has_lapsed) && item.state == ItemState::Claimed {
            self.lapsed.push(item.clone());
        }
        let is_at_work = |held: &ItemClaim| !held.claim.is_of(me) && !held.claim.has_lapsed(self.now);
        let has_reviewers = !config.reviewers(&id.locale).is_empty();
        let is_in_work = matches!(item.state, ItemState::Claimed | ItemState::Returned);
        let may_review = has_reviewers && config.may_review(&id.locale, me);
        if may_review && is_in_work && item.claim.as_ref().is_some_and(is_at_work) {
            self.in_work.push(item.clone());
        }
        let may_translate = is_here && config.may_translate(&id.locale, me);
        if is_free(item) && may_translate && is_asked(item) && !is_mine {
            if item.figures.units.stale > 0 {
                let is_own = self.changed.len() < LOOKED_AT && translated(workspace, id);
                self.changed.push((item.clone(), is_own));
            } else {
                self.open.push(item.clone());
            }
        }
    }
}

/// How long the desk says that an item was taken from somebody, in milliseconds.
const TOLD_FOR: u64 = 14 * 24 * 3600 * 1000;

/// What was said of a correction of a person's text that was published before they saw it, for a while.
fn corrected_of<'e>(entry: &'e ItemEntry, person: &Person, now: u64) -> Option<&'e Remark> {
    let last = entry.conversation.iter().rfind(|remark| remark.kind == RemarkKind::Correct)?;
    let is_theirs = last.from.as_ref() == Some(person) && entry.submission.is_none();
    (is_theirs && last.clock.saturating_add(TOLD_FOR) > now).then_some(last)
}

/// What was said when an item was taken from a person, for a while.
fn taken_from<'e>(entry: &'e ItemEntry, person: &Person, now: u64) -> Option<&'e Remark> {
    let last = entry.conversation.iter().rfind(|remark| remark.kind == RemarkKind::Assign)?;
    let is_theirs = last.from.as_ref() == Some(person) && last.by != *person;
    (is_theirs && last.clock.saturating_add(TOLD_FOR) > now).then_some(last)
}

/// Whether the person wrote any line of the translation that the branch has.
fn translated(workspace: &Workspace<'_>, item: &ItemId) -> bool {
    let repository = workspace.repository();
    let Some((_, target)) = find_item(workspace.catalogue, item) else { return false };
    let Ok(Some(head)) = repository.head() else { return false };
    let lines = repository.commits().blame(head, &repository.path_in_repository(&target.path));
    lines.is_ok_and(|lines| lines.iter().any(|(.., who)| who == workspace.me()))
}

/// Whether nobody has an item that needs work.
fn is_free(item: &ItemStatus) -> bool {
    item.claim.is_none() && matches!(item.state, ItemState::Open | ItemState::Returned)
}

/// The items that the person may take next, the most urgent first.
pub(super) fn next_items(workspace: &Workspace<'_>, status: &Status, locales: &[Locale]) -> Vec<Arc<ItemId>> {
    let is_left = |item: &&ItemStatus| is_free(item) && is_asked(item);
    let may_take =
        |locale: &Locale| locales.contains(locale) && workspace.config().may_translate(locale, workspace.me());
    let items = status.items.iter().filter(is_left).filter(|item| may_take(&item.item.locale));
    items.map(|item| Arc::clone(&item.item)).collect()
}

/// Whether there is something to translate in an item.
fn is_asked(item: &ItemStatus) -> bool {
    item.figures.units.todo() > 0 || item.state == ItemState::Returned
}
