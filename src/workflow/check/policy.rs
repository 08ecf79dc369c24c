//! Decides what a finding is worth: severities, waivers. The only place that knows `[rules]` and `[[waive]]`.

use jiff::civil::Date;

use super::request::Request;
use super::severities::{Places, Severities};
use crate::config::{Config, Waiver};
use crate::diagnostics::{Diagnostic, Diagnostics, Glance};
use crate::i18n::Text;
use crate::model::{ItemId, Locale};
use crate::rules::{self, Rule, gate};

/// What findings are worth in this configuration, today.
pub(super) struct Policy<'c> {
    config: &'c Config,
    today: Date,
    places: Places,
    /// Whether everything was asked for, so that a waiver that covers nothing is useless.
    complete: bool,
}

impl<'c> Policy<'c> {
    pub(super) fn new(config: &'c Config, request: &Request<'_>) -> Self {
        let asked_for = rules::ALL.iter().filter(|rule| request.only.is_empty() || request.only.contains(rule));
        let places = Places::new(config, &asked_for.copied().collect::<Vec<_>>(), !request.only.is_empty());
        Self { config, today: request.today, places, complete: request.is_for_everything() }
    }

    /// What findings are worth at a place; a section is its index in the configuration.
    pub(super) fn at(&self, section: Option<usize>, locale: Option<&Locale>) -> &Severities {
        self.places.at(section, locale)
    }

    /// What findings about an item are worth, whether there is such an item or not.
    pub(super) fn at_item(&self, item: &ItemId) -> &Severities {
        let section = self.config.sections.iter().position(|section| section.name == item.section);
        self.at(section, Some(&item.locale))
    }

    /// Whether a rule is to run anywhere.
    pub(super) fn runs(&self, rule: &Rule) -> bool {
        self.places.all().any(|severities| severities.runs(rule))
    }

    /// Whether some rule asks for the references between resources.
    pub(super) fn needs_symbols(&self) -> bool {
        self.places.all().any(|severities| severities.set.needs_symbols())
    }

    /// Whether some rule asks for what all units of a locale say.
    pub(super) fn needs_texts(&self) -> bool {
        self.places.all().any(|severities| severities.set.needs_texts())
    }

    /// Takes out what a waiver covers, and reports the waivers that have ended or cover nothing; returns how many findings
    /// it took out.
    pub(super) fn apply_waivers(&self, diagnostics: &mut Diagnostics) -> usize {
        let (waived, covered) = self.sift(diagnostics, |rule| rule != gate::UNAPPROVED_RECORD.id);
        for (waiver, covered) in self.config.waivers.iter().zip(covered) {
            let rule = if waiver.has_ended(self.today) {
                &gate::EXPIRED_WAIVER
            } else if covered == 0 && self.was_looked_for(waiver) {
                &gate::UNUSED_WAIVER
            } else {
                continue;
            };
            diagnostics.extend(self.about_waiver(rule, waiver));
        }
        waived
    }

    /// Takes out what a waiver covers of what the ledger knows nothing of: that is for the configuration that decides, and not for the one
    /// that is looked at.
    pub(super) fn take_out_waived(&self, diagnostics: &mut Diagnostics) {
        self.sift(diagnostics, |_| true);
    }

    /// Takes out what a waiver covers, of the rules that are wanted; returns how many those were, and how many each waiver covers. What
    /// the ledger knows nothing of is only covered by name: `*` is no approval.
    fn sift(&self, diagnostics: &mut Diagnostics, is_wanted: impl Fn(&str) -> bool) -> (usize, Vec<usize>) {
        let before = diagnostics.len();
        let mut covered = vec![0_usize; self.config.waivers.len()];
        if covered.is_empty() {
            return (0, covered);
        }
        diagnostics.retain(|all, number| {
            let mut waived = false;
            let (Glance { rule, unit, .. }, item) = (all.glance(number), all.item(number));
            for (waiver, covered) in self.config.waivers.iter().zip(&mut covered) {
                let is_named = rule != gate::UNAPPROVED_RECORD.id || waiver.rule == rule;
                if is_named && waiver.covers(rule, item, unit) {
                    *covered += 1;
                    waived |= is_wanted(rule) && !waiver.has_ended(self.today);
                }
            }
            !waived
        });
        (before - diagnostics.len(), covered)
    }

    /// Whether everything was looked at here that a waiver could cover.
    fn was_looked_for(&self, waiver: &Waiver) -> bool {
        self.complete && waiver.rule != gate::UNAPPROVED_RECORD.id
    }

    fn about_waiver(&self, rule: &'static Rule, waiver: &Waiver) -> Option<Diagnostic> {
        let message = Text::new(rule.id)
            .with("rule", waiver.rule.as_str())
            .with("item", waiver.item.as_str())
            .with("until", waiver.until.to_string());
        Some(Diagnostic {
            rule: rule.id,
            severity: self.at(None, None).of(rule, None, true)?,
            item: None,
            locale: None,
            unit: None,
            primary: waiver.label.clone(),
            related: Vec::new(),
            message,
        })
    }
}
