//! Decides what a finding is worth: severities, waivers. The only place that knows `[rules]` and `[[waive]]`.

use jiff::civil::Date;

use super::Request;
use crate::config::{Config, RuleSetting, Waiver};
use crate::diagnostics::{Diagnostic, Severity};
use crate::i18n::Text;
use crate::rules::{self, DefaultSeverity, Rule};

/// What findings are worth in this configuration, today.
pub(super) struct Policy<'c> {
    config: &'c Config,
    today: Date,
    only: &'c [String],
    /// Whether everything was asked for, so that a waiver that covers nothing is useless.
    complete: bool,
}

impl<'c> Policy<'c> {
    pub(super) fn new(config: &'c Config, request: &Request<'c>) -> Self {
        let complete = request.scope.is_all() && request.since.is_none() && request.only.is_empty();
        Self { config, today: request.today, only: request.only, complete }
    }

    /// Tells whether a rule is to run at all.
    pub(super) fn runs(&self, id: &str) -> bool {
        self.setting(id) != Some(RuleSetting::Off) && (self.only.is_empty() || self.only.iter().any(|only| only == id))
    }

    /// Returns the setting of a rule, where somebody configured it.
    fn setting(&self, id: &str) -> Option<RuleSetting> {
        self.config.rules.get(id).copied()
    }

    /// Returns the severity of a finding: `[rules]`, else what the finding says, else what the rule says. A gate's finding
    /// that nothing demands (yet) is a note. `None` where the rule does not run.
    pub(super) fn severity(&self, rule: &Rule, finding: Option<Severity>, demanded: bool) -> Option<Severity> {
        if !self.runs(rule.id) {
            return None;
        }
        let is_gate = rule.severity == DefaultSeverity::Gate;
        if is_gate && !demanded {
            return Some(Severity::Note);
        }
        Some(match (self.setting(rule.id), rule.severity) {
            (Some(RuleSetting::Severity(severity)), _) => severity,
            (_, DefaultSeverity::Gate) => Severity::Error,
            (_, DefaultSeverity::Fixed(severity)) => finding.unwrap_or(severity),
        })
    }

    /// Takes out what a waiver covers, and reports the waivers that have ended or cover nothing; returns how many findings
    /// it took out.
    pub(super) fn apply_waivers(&self, diagnostics: &mut Vec<Diagnostic>) -> usize {
        let before = diagnostics.len();
        let mut covered = vec![0_usize; self.config.waivers.len()];
        diagnostics.retain(|diagnostic| {
            let mut waived = false;
            for (waiver, covered) in self.config.waivers.iter().zip(&mut covered) {
                if waiver.covers(diagnostic.rule, diagnostic.item.as_ref(), diagnostic.unit.as_deref()) {
                    *covered += 1;
                    waived |= !waiver.has_ended(self.today);
                }
            }
            !waived
        });
        let waived = before - diagnostics.len();
        for (waiver, covered) in self.config.waivers.iter().zip(covered) {
            let rule = if waiver.has_ended(self.today) {
                "expired-waiver"
            } else if covered == 0 && self.complete {
                "unused-waiver"
            } else {
                continue;
            };
            diagnostics.extend(self.about_waiver(rule, waiver));
        }
        waived
    }

    fn about_waiver(&self, rule: &'static str, waiver: &Waiver) -> Option<Diagnostic> {
        let message = Text::new(rule)
            .with("rule", waiver.rule.as_str())
            .with("item", waiver.item.as_str())
            .with("until", waiver.until.to_string());
        Some(Diagnostic {
            rule,
            severity: self.severity(rules::by_id(rule)?, None, true)?,
            item: None,
            locale: None,
            unit: None,
            primary: waiver.label.clone(),
            related: Vec::new(),
            message,
        })
    }
}
