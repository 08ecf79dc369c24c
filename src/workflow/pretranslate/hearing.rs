//! What an engine says, as far as it answers what it was asked.

use rustc_hash::FxHashMap;

use super::answered::draft;
use super::item_plan::ItemPlan;
use super::job::Job;
use super::outcome::{TroubleKind, Why};
use crate::config::Pretranslate;
use crate::engine::Answer;
use crate::record::{DraftOrigin, EngineName};

/// An engine that says so many lines that are no answers is stopped.
const MOST_NO_ANSWERS: usize = 100;

/// The longest name that an engine gives itself, in characters.
const LONGEST_NAME: usize = 60;

/// What an engine says, as far as it answers what it was asked.
pub(super) struct Hearing {
    /// The texts that it was asked, by the number that is their id.
    texts: Vec<(usize, String, usize)>,
    /// Those that it has not answered, by id.
    pub(super) open: FxHashMap<String, usize>,
    settings: Pretranslate,
    name: String,
    model: Option<String>,
    noises: usize,
    noise: String,
}

impl Hearing {
    pub(super) fn new(job: &Job) -> Self {
        let open = (0..job.texts.len()).map(|number| ((number + 1).to_string(), number)).collect();
        let program = job.settings.command.iter().flatten().next().cloned().unwrap_or_default();
        let name = program.rsplit('/').next().unwrap_or(&program).to_owned();
        let texts = job.texts.clone();
        Self { texts, open, settings: job.settings.clone(), name, model: None, noises: 0, noise: String::new() }
    }

    pub(super) fn all(&self) -> usize {
        self.texts.len()
    }

    pub(super) fn answered(&self) -> usize {
        self.texts.len() - self.open.len()
    }

    /// The lines that ask for everything.
    pub(super) fn lines(&self, plans: &[ItemPlan]) -> Vec<String> {
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
    pub(super) fn hear(&mut self, plans: &mut [ItemPlan], answer: &Answer) -> bool {
        let said = |name: &String| -> String {
            let visible = name.chars().filter(|character| !character.is_control());
            visible.take(LONGEST_NAME).collect::<String>().trim().to_owned()
        };
        let is_name = answer.engine.is_some() || answer.model.is_some();
        self.name =
            answer.engine.as_ref().map(said).filter(|name| !name.is_empty()).unwrap_or_else(|| self.name.clone());
        self.model = answer.model.as_ref().map(said).filter(|name| !name.is_empty()).or_else(|| self.model.clone());
        let Some(number) = answer.id.as_ref().and_then(|id| self.open.remove(id)) else {
            if answer.id.is_some() || !is_name {
                self.note_noise(answer.id.as_deref().unwrap_or_default());
            }
            return false;
        };
        let (item, unit, text) = self.texts[number].clone();
        let plan = &mut plans[item];
        let Some(unit) = plan.units.iter_mut().find(|other| other.id == unit) else { return true };
        let drafted = match (&answer.text, &answer.error) {
            (Some(text_of_engine), None) => draft(&unit.texts[text], text_of_engine),
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

    pub(super) fn note_noise(&mut self, said: &str) {
        self.noises += 1;
        if self.noise.is_empty() {
            self.noise = said.chars().take(LONGEST_NAME).collect();
        }
    }

    /// That it says too much that is no answer.
    pub(super) fn noise(&self) -> Option<TroubleKind> {
        self.example_of_noise().filter(|_| self.noises > MOST_NO_ANSWERS)
    }

    pub(super) fn example_of_noise(&self) -> Option<TroubleKind> {
        (self.noises > 0).then(|| TroubleKind::NoAnswers(self.noise.clone()))
    }
}

/// The engine that a plan's drafts come from.
fn engine_name(settings: &Pretranslate, name: String, model: Option<String>) -> DraftOrigin {
    let from = settings.from.as_ref().map(ToString::to_string);
    DraftOrigin::Engine(EngineName { name, model, from })
}
