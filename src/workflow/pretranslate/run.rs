//! Drafting: from the items that are named to what the ledger has of them.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use rustc_hash::FxHashMap;

use super::answered::draft;
use super::outcome::{Drafted, ItemDrafts, Outcome, Trouble, TroubleKind, Unasked, Why};
use super::plan::{ItemPlan, LocalePlan, engine_name, plan};
use super::storing::store_drafts;
use super::trust::{allow, is_allowed};
use crate::config::Pretranslate;
use crate::engine::{Answer, Engine, Heard};
use crate::model::Locale;
use crate::session::{Failure, Notice, Session};
use crate::workflow::submission::branch_root;

/// How often it is seen whether somebody wants to stop.
const TICK: Duration = Duration::from_millis(50);

/// What is whole is stored at least so often: a kill loses no more than that.
const STORED_EVERY: Duration = Duration::from_secs(20);

/// An engine that says so many lines that are no answers is stopped.
const MOST_NO_ANSWERS: usize = 100;

/// The longest name that an engine gives itself, in characters.
const LONGEST_NAME: usize = 60;

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

/// Texts that one engine is asked.
struct Job {
    settings: Pretranslate,
    /// Where each text is: the item, the unit, the text.
    texts: Vec<(usize, String, usize)>,
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
        store_whole(session, &mut plans, asked)?;
        for job in jobs(&plans, &settings) {
            if (watch.is_stopped)() {
                break;
            }
            drafted.troubles.extend(run(session, &mut plans, &job, asked, watch)?);
        }
        drafted.is_interrupted = (watch.is_stopped)();
        drafted.exchange = session.in_workspace(|workspace| Ok(workspace.ledgers.exchange()?))?;
    }
    drafted.items = plans.into_iter().map(|plan| outcome(plan, asked.dry_run)).collect();
    Ok(Outcome::Done(drafted))
}

type Settings = FxHashMap<Locale, Pretranslate>;

fn plans(
    workspace: &mut crate::session::Workspace<'_>,
    asked: Asked<'_>,
) -> Result<(Vec<ItemPlan>, Settings), Failure> {
    let branch = branch_root(workspace)?;
    let (mut plans, mut locales) = (Vec::new(), FxHashMap::<Locale, LocalePlan>::default());
    for item in workspace.items(asked.items)? {
        let locale = match locales.entry(item.locale.clone()) {
            std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(LocalePlan::read(workspace, &item.locale, asked.memory)?)
            }
        };
        plans.push(plan(workspace, &branch, &item, locale, asked.missing)?);
    }
    Ok((plans, locales.into_iter().map(|(locale, plan)| (locale, plan.settings)).collect()))
}

/// What is to be asked, by engine.
fn jobs(plans: &[ItemPlan], settings: &Settings) -> Vec<Job> {
    let mut jobs: Vec<Job> = Vec::new();
    for (at, plan) in plans.iter().enumerate() {
        let Some(settings) = settings.get(&plan.item.locale).filter(|settings| settings.command.is_some()) else {
            continue;
        };
        for unit in plan.units.iter().filter(|unit| unit.origin.is_none()) {
            let asked = unit.texts.iter().enumerate().filter(|(_, text)| text.asked.is_some());
            let texts = asked.map(|(text, _)| (at, unit.id.clone(), text));
            match jobs.iter_mut().find(|job| job.settings == *settings) {
                Some(job) => job.texts.extend(texts),
                None => jobs.push(Job { settings: settings.clone(), texts: texts.collect() }),
            }
        }
    }
    jobs
}

/// Runs an engine, and stores what it drafts.
fn run(
    session: &mut Session,
    plans: &mut [ItemPlan],
    job: &Job,
    asked: Asked<'_>,
    watch: &Watch<'_>,
) -> Result<Option<Trouble>, Failure> {
    let command = job.settings.command.clone().unwrap_or_default();
    let mut hearing = Hearing::new(job);
    let directory: PathBuf = session.project().root.path().to_owned();
    // Other commands need not wait until the engine has finished.
    session.unlock();
    let started = Engine::start(&command, &directory, hearing.lines(plans));
    let (mut kind, mut complaint) = (None, String::new());
    match started {
        Err(error) => kind = Some(TroubleKind::NotStarted(error.to_string())),
        Ok(engine) => {
            let (mut last_answer, mut last_stored) = (Instant::now(), Instant::now());
            (watch.progress)(0, hearing.all());
            while kind.is_none() && !hearing.open.is_empty() && !(watch.is_stopped)() {
                match engine.hear(TICK) {
                    Some(Heard::Answer(answer)) => {
                        if hearing.hear(plans, answer) {
                            last_answer = Instant::now();
                            (watch.progress)(hearing.answered(), hearing.all());
                        }
                    }
                    Some(Heard::NoAnswer(said)) => hearing.note_noise(&said),
                    Some(Heard::TooLong) => kind = Some(TroubleKind::TooLong),
                    Some(Heard::End) => break,
                    None if last_answer.elapsed() > job.settings.timeout => {
                        kind = Some(TroubleKind::Silent(job.settings.timeout.as_secs()));
                    }
                    None => {}
                }
                kind = kind.or_else(|| hearing.noise());
                if last_stored.elapsed() > STORED_EVERY {
                    store_locked(session, plans, asked, watch, false)?;
                    last_stored = Instant::now();
                }
            }
            let is_stopped = (watch.is_stopped)();
            if kind.is_none() && !is_stopped {
                let ended = engine.end();
                if !hearing.open.is_empty() {
                    kind = hearing.last_noise().or(Some(TroubleKind::Ended(ended.status)));
                }
                complaint = ended.complaint;
            } else {
                complaint = engine.end_now();
            }
        }
    }
    store_locked(session, plans, asked, watch, true)?;
    let program = command.first().cloned().unwrap_or_default();
    Ok(kind.map(|kind| Trouble { program, kind, unanswered: hearing.open.len(), complaint }))
}

/// Stores what is whole, and lets others wait for that alone; at the end, the session stays locked.
fn store_locked(
    session: &mut Session,
    plans: &mut [ItemPlan],
    asked: Asked<'_>,
    watch: &Watch<'_>,
    is_last: bool,
) -> Result<(), Failure> {
    session.lock(watch.tell)?;
    store_whole(session, plans, asked)?;
    if !is_last {
        session.unlock();
    }
    Ok(())
}

/// Stores the units that have a draft and are not stored yet.
fn store_whole(session: &Session, plans: &mut [ItemPlan], asked: Asked<'_>) -> Result<(), Failure> {
    let has_news = |plan: &ItemPlan| plan.units.iter().any(|unit| unit.origin.is_some() && !unit.is_stored);
    if !plans.iter().any(has_news) {
        return Ok(());
    }
    session.in_workspace(|workspace| {
        let branch = branch_root(workspace)?;
        for plan in plans.iter_mut().filter(|plan| has_news(plan)) {
            store_drafts(workspace, &branch, plan, asked.claim)?;
        }
        Ok(())
    })
}

/// What an engine says, as far as it answers what it was asked.
struct Hearing {
    /// The texts that it was asked, by the number that is their id.
    texts: Vec<(usize, String, usize)>,
    /// Those that it has not answered, by id.
    open: FxHashMap<String, usize>,
    settings: Pretranslate,
    name: String,
    model: Option<String>,
    noises: usize,
    noise: String,
}

impl Hearing {
    fn new(job: &Job) -> Self {
        let open = (0..job.texts.len()).map(|number| ((number + 1).to_string(), number)).collect();
        let program = job.settings.command.iter().flatten().next().cloned().unwrap_or_default();
        let name = program.rsplit('/').next().unwrap_or(&program).to_owned();
        let texts = job.texts.clone();
        Self { texts, open, settings: job.settings.clone(), name, model: None, noises: 0, noise: String::new() }
    }

    fn all(&self) -> usize {
        self.texts.len()
    }

    fn answered(&self) -> usize {
        self.texts.len() - self.open.len()
    }

    /// The lines that ask for everything.
    fn lines(&self, plans: &[ItemPlan]) -> Vec<String> {
        let line = |(number, (item, unit, text)): (usize, &(usize, String, usize))| {
            let unit = plans[*item].units.iter().find(|other| other.id == *unit)?;
            let (_, request) = unit.texts[*text].asked.as_ref()?;
            let mut request = request.clone();
            request.id = (number + 1).to_string();
            Some(request.line())
        };
        self.texts.iter().enumerate().filter_map(line).collect()
    }

    /// Takes an answer; says whether it is one to what is still open.
    fn hear(&mut self, plans: &mut [ItemPlan], answer: Answer) -> bool {
        let said = |name: String| -> String {
            let visible = name.chars().filter(|character| !character.is_control());
            visible.take(LONGEST_NAME).collect::<String>().trim().to_owned()
        };
        let is_name = answer.engine.is_some() || answer.model.is_some();
        self.name = answer.engine.map(said).filter(|name| !name.is_empty()).unwrap_or_else(|| self.name.clone());
        self.model = answer.model.map(said).filter(|name| !name.is_empty()).or_else(|| self.model.clone());
        let Some(number) = answer.id.as_ref().and_then(|id| self.open.remove(id)) else {
            if answer.id.is_some() || !is_name {
                self.note_noise(&answer.id.unwrap_or_default());
            }
            return false;
        };
        let (item, unit, text) = self.texts[number].clone();
        let plan = &mut plans[item];
        let Some(unit) = plan.units.iter_mut().find(|other| other.id == unit) else { return true };
        let drafted = match (answer.text, answer.error) {
            (Some(text_of_engine), None) => draft(&unit.texts[text], &text_of_engine),
            (_, Some(error)) => Err(Why::Engine(error.chars().take(200).collect())),
            (None, None) => Err(Why::NoAnswer),
        };
        match drafted {
            Ok(typed) => {
                unit.texts[text].draft = Some(typed);
                if unit.texts.iter().all(|text| text.draft.is_some()) {
                    unit.origin = Some(engine_name(&self.settings, self.name.clone(), self.model.clone()));
                }
            }
            Err(why) => {
                let id = unit.id.clone();
                plan.units.retain(|unit| unit.id != id);
                plan.left.push((id, why));
            }
        }
        true
    }

    fn note_noise(&mut self, said: &str) {
        self.noises += 1;
        if self.noise.is_empty() {
            self.noise = said.chars().take(LONGEST_NAME).collect();
        }
    }

    /// That it says too much that is no answer.
    fn noise(&self) -> Option<TroubleKind> {
        self.last_noise().filter(|_| self.noises > MOST_NO_ANSWERS)
    }

    fn last_noise(&self) -> Option<TroubleKind> {
        (self.noises > 0).then(|| TroubleKind::NoAnswers(self.noise.clone()))
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
