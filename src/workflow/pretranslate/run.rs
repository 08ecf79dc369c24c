//! Drafting: from the items that are named to what the ledger has of them.

use std::collections::hash_map::Entry;
use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;

use super::hearing::Hearing;
use super::item_plan::ItemPlan;
use super::job::{Job, Settings, jobs};
use super::outcome::{Drafted, ItemDrafts, Outcome, Trouble, TroubleKind, Unasked, Why};
use super::plan::{LocalePlan, plan};
use super::storing::store_drafts;
use super::trust::{allow, is_allowed};
use crate::engine::{Engine, Heard};
use crate::model::Locale;
use crate::session::{Failure, Notice, Session, Workspace};
use crate::workflow::submission::branch_root;

/// How often it is seen whether somebody wants to stop.
const TICK: Duration = Duration::from_millis(50);

/// What is whole is stored at least so often: a kill loses no more than that.
const STORED_EVERY: Duration = Duration::from_secs(20);

/// What is to be drafted, and how.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The words that name the items.
    pub items: &'a [String],
    /// Whether what has a translation of an older source is left alone.
    pub missing: bool,
    /// Whether no engine is asked.
    pub memory: bool,
    /// Whether the person takes the items.
    pub claim: bool,
    /// Whether the engines that `workflow.toml` names may run.
    pub allow: bool,
    /// Whether nothing is asked or written.
    pub dry_run: bool,
}

/// Who looks on.
pub struct Watch<'w> {
    /// Told how many texts are answered, of how many.
    pub progress: &'w dyn Fn(usize, usize),
    /// Whether somebody wants to stop.
    pub is_stopped: &'w dyn Fn() -> bool,
    /// Told what there is to know besides.
    pub tell: &'w dyn Fn(Notice),
}

/// Drafts what is missing. The session is locked, unless nothing is to be written; while an engine is at work, it is not.
///
/// # Errors
///
/// Returns a [`Failure`] for a word that names no item, and if something cannot be read or written. What an engine does wrong is none.
pub fn pretranslate(session: &mut Session, asked: Asked<'_>, watch: &Watch<'_>) -> Result<Outcome, Failure> {
    let (mut plans, settings, unasked) = session.in_workspace(|workspace| {
        let (plans, settings) = plans(workspace, asked)?;
        let mut unasked: Vec<Unasked> = Vec::new();
        for command in jobs(&plans, &settings).into_iter().filter_map(|job| job.settings.command) {
            if asked.allow && !asked.dry_run {
                allow(workspace, &command)?;
            } else if !is_allowed(workspace, &command)? {
                unasked.push(Unasked { command });
            }
        }
        Ok((plans, settings, unasked))
    })?;
    let mut drafted = Drafted { is_claimed: asked.claim, ..Drafted::default() };
    if !asked.dry_run {
        if !unasked.is_empty() {
            return Ok(Outcome::Unasked(unasked));
        }
        let jobs = jobs(&plans, &settings);
        let mut drafting = Drafting { session, plans: &mut plans, asked, watch };
        drafting.store()?;
        for job in jobs.iter().take_while(|_| !(watch.is_stopped)()) {
            drafted.troubles.extend(drafting.run(job)?);
        }
        drafted.is_interrupted = (watch.is_stopped)();
        drafted.exchange = session.in_workspace(|workspace| Ok(workspace.ledgers.exchange()?))?;
    }
    drafted.items = plans.into_iter().map(|plan| outcome(plan, asked.dry_run)).collect();
    Ok(Outcome::Done(drafted))
}

fn plans(workspace: &mut Workspace<'_>, asked: Asked<'_>) -> Result<(Vec<ItemPlan>, Settings), Failure> {
    let branch = branch_root(workspace)?;
    let (mut plans, mut locales) = (Vec::new(), FxHashMap::<Locale, LocalePlan>::default());
    for item in workspace.items(asked.items)? {
        let locale = match locales.entry(item.locale.clone()) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(LocalePlan::read(workspace, &item.locale, asked.memory)?),
        };
        plans.push(plan(workspace, &branch, &item, locale, asked.missing)?);
    }
    Ok((plans, locales.into_iter().map(|(locale, plan)| (locale, plan.settings)).collect()))
}

/// Drafting under way.
struct Drafting<'d> {
    session: &'d mut Session,
    plans: &'d mut [ItemPlan],
    asked: Asked<'d>,
    watch: &'d Watch<'d>,
}

impl Drafting<'_> {
    /// Runs an engine, and stores what it drafts. The session is locked before and after.
    fn run(&mut self, job: &Job) -> Result<Option<Trouble>, Failure> {
        let command = job.settings.command.clone().unwrap_or_default();
        let mut hearing = Hearing::new(job);
        let directory = self.session.project().root.path().to_owned();
        // Other commands need not wait until the engine has finished.
        self.session.unlock();
        let (kind, complaint) = match Engine::start(&command, &directory, hearing.lines(self.plans)) {
            Ok(engine) => self.hear_out(engine, &mut hearing, job.settings.timeout)?,
            Err(error) => (Some(TroubleKind::NotStarted(error.to_string())), String::new()),
        };
        self.session.lock(self.watch.tell)?;
        self.store()?;
        let program = command.into_iter().next().unwrap_or_default();
        Ok(kind.map(|kind| Trouble { program, kind, unanswered: hearing.open.len(), complaint }))
    }

    /// Hears what an engine says until it has answered everything, or is stopped; what it did not do, and what it complained about.
    fn hear_out(
        &mut self,
        engine: Engine,
        hearing: &mut Hearing,
        patience: Duration,
    ) -> Result<(Option<TroubleKind>, String), Failure> {
        let (mut answered, mut stored) = (Instant::now(), Instant::now());
        (self.watch.progress)(0, hearing.all());
        while !hearing.open.is_empty() && !(self.watch.is_stopped)() {
            let mut kind = None;
            match engine.hear(TICK) {
                Some(Heard::Answer(answer)) if hearing.hear(self.plans, &answer) => {
                    answered = Instant::now();
                    (self.watch.progress)(hearing.answered(), hearing.all());
                }
                Some(Heard::NoAnswer(said)) => hearing.note_noise(&said),
                Some(Heard::TooLong) => kind = Some(TroubleKind::TooLong),
                Some(Heard::End) => {
                    let ended = engine.end();
                    let kind = hearing.example_of_noise().unwrap_or(TroubleKind::Ended(ended.status));
                    return Ok((Some(kind), ended.complaint));
                }
                Some(Heard::Answer(_)) | None => {}
            }
            if answered.elapsed() > patience {
                kind = Some(TroubleKind::Silent(patience.as_secs()));
            }
            if let Some(kind) = kind.or_else(|| hearing.noise()) {
                return Ok((Some(kind), engine.end_now()));
            }
            if stored.elapsed() > STORED_EVERY {
                self.session.lock(self.watch.tell)?;
                self.store()?;
                self.session.unlock();
                stored = Instant::now();
            }
        }
        // It has said all that was asked, and may have something to put away; or somebody wants it to stop.
        let complaint = if hearing.open.is_empty() { engine.end().complaint } else { engine.end_now() };
        Ok((None, complaint))
    }

    /// Stores the units that have a draft and are not stored yet.
    fn store(&mut self) -> Result<(), Failure> {
        let has_news = |plan: &ItemPlan| plan.units.iter().any(|unit| unit.origin.is_some() && !unit.is_stored);
        if !self.plans.iter().any(has_news) {
            return Ok(());
        }
        let (plans, claim) = (&mut *self.plans, self.asked.claim);
        self.session.in_workspace(|workspace| {
            let branch = branch_root(workspace)?;
            store_drafts(workspace, &branch, plans, claim)
        })
    }
}

fn outcome(plan: ItemPlan, is_dry_run: bool) -> ItemDrafts {
    let volume = if is_dry_run { plan.volume() } else { Default::default() };
    let (mut units, mut left) = (Vec::new(), plan.left);
    for unit in plan.units {
        match unit.origin {
            Some(origin) if unit.is_stored || is_dry_run => units.push((unit.id, origin)),
            _ if is_dry_run => {}
            _ => left.push((unit.id, Why::NoAnswer)),
        }
    }
    ItemDrafts { item: plan.item, left_out: plan.left_out, units, left, volume }
}
