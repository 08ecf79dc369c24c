//! How bad findings are at a place: everywhere, in a locale, in a section, in a locale of a section.

use rustc_hash::FxHashMap;

use crate::config::{Config, RuleSetting, Section};
use crate::diagnostics::Severity;
use crate::model::Locale;
use crate::rules::{DefaultSeverity, Rule, RuleSet};

/// The rules that run at a place, and how bad their findings are there.
pub(super) struct Severities {
    /// The rules that run, by id, each with the severity that the configuration gives it, if any.
    running: FxHashMap<&'static str, Option<Severity>>,
    /// The same rules, to be run.
    pub(super) set: RuleSet,
}

impl Severities {
    fn new(
        config: &Config,
        (asked_for, by_name): (&[&'static Rule], bool),
        section: Option<&Section>,
        locale: Option<&Locale>,
    ) -> Self {
        let setting = |rule: &Rule| config.rule_setting(rule.id, section, locale);
        let running = asked_for.iter().filter_map(|rule| match setting(rule) {
            Some(RuleSetting::Off) => None,
            Some(RuleSetting::Severity(severity)) => Some((rule.id, Some(severity))),
            None if matches!(rule.severity, DefaultSeverity::Off(_)) && !by_name => None,
            None => Some((rule.id, None)),
        });
        let running: FxHashMap<_, _> = running.collect();
        let set = RuleSet::new(asked_for.iter().copied().filter(|rule| running.contains_key(rule.id)));
        Self { running, set }
    }

    /// Whether a rule is to run here.
    pub(super) fn runs(&self, rule: &Rule) -> bool {
        self.running.contains_key(rule.id)
    }

    /// The severity of a finding: the configuration's, else what the finding says, else what the rule says. A finding of what nothing
    /// demands (yet) is a note, where the rule is one of the gate. `None` if the rule does not run.
    pub(super) fn of(&self, rule: &Rule, finding: Option<Severity>, demanded: bool) -> Option<Severity> {
        let configured = *self.running.get(rule.id)?;
        if rule.severity == DefaultSeverity::Gate && !demanded {
            return Some(Severity::Note);
        }
        Some(configured.unwrap_or(match rule.severity {
            DefaultSeverity::Gate => Severity::Error,
            DefaultSeverity::Fixed(severity) | DefaultSeverity::Off(severity) => finding.unwrap_or(severity),
        }))
    }
}

/// The severities of all places of a project.
pub(super) struct Places {
    /// Outside of sections, then section by section.
    sections: Vec<SectionPlaces>,
}

struct SectionPlaces {
    all: Severities,
    /// Of the locales that some table of rules names.
    by_locale: FxHashMap<Locale, Severities>,
}

impl Places {
    /// The severities of the rules that were asked for, each by its name or with all others.
    pub(super) fn new(config: &Config, asked_for: &[&'static Rule], by_name: bool) -> Self {
        let asked_for = (asked_for, by_name);
        let places = |section: Option<&Section>| SectionPlaces {
            all: Severities::new(config, asked_for, section, None),
            by_locale: (config.rules.locales())
                .chain(section.into_iter().flat_map(|section| section.rules.locales()))
                .map(|locale| (locale.clone(), Severities::new(config, asked_for, section, Some(locale))))
                .collect(),
        };
        Self { sections: std::iter::once(None).chain(config.sections.iter().map(Some)).map(places).collect() }
    }

    /// The severities at a place; a section is its index in the configuration.
    pub(super) fn at(&self, section: Option<usize>, locale: Option<&Locale>) -> &Severities {
        let places = &self.sections[section.map_or(0, |index| index + 1)];
        locale.and_then(|locale| places.by_locale.get(locale)).unwrap_or(&places.all)
    }

    /// Every place.
    pub(super) fn all(&self) -> impl Iterator<Item = &Severities> {
        self.sections.iter().flat_map(|places| std::iter::once(&places.all).chain(places.by_locale.values()))
    }
}
