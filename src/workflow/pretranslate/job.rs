//! What each engine is to be asked.

use rustc_hash::FxHashMap;

use super::item_plan::ItemPlan;
use crate::config::Pretranslate;
use crate::model::Locale;

/// How drafts are made, by locale.
pub(super) type Settings = FxHashMap<Locale, Pretranslate>;

/// Texts that one engine is asked.
pub(super) struct Job {
    pub(super) settings: Pretranslate,
    /// Where each text is: the item, the unit, the text.
    pub(super) texts: Vec<(usize, String, usize)>,
}

/// What is to be asked, by engine.
pub(super) fn jobs(plans: &[ItemPlan], settings: &Settings) -> Vec<Job> {
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
