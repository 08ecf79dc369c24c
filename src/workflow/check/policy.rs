//! Decides what a finding is worth: severities, waivers. The only place that knows `[rules]` and `[[waive]]`.

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::request::Request;
use crate::config::{Config, RuleSetting, Waiver};
use crate::diagnostics::{Diagnostic, Severity};
use crate::i18n::Text;
use crate::rules::{self, DefaultSeverity, Rule, gate};

/// What findings are worth in this configuration, today.
pub(super) struct Policy<'c> {
    waivers: &'c [Waiver],
    today: Date,
    /// The rules that run, by id, each with the severity that `[rules]` gives it, if any.
    running: FxHashMap<&'static str, Option<Severity>>,
    /// Whether everything was asked for, so that a waiver that covers nothing is useless.
    complete: bool,
}

impl<'c> Policy<'c> {
    pub(super) fn new(config: &'c Config, request: &Request<'_>) -> Self {
        let asked_for = rules::ALL.iter().filter(|rule| request.only.is_empty() || request.only.contains(rule));
        let running = asked_for.filter_map(|rule| match config.rules.get(rule.id) {
            Some(RuleSetting::Off) => None,
            Some(RuleSetting::Severity(severity)) => Some((rule.id, Some(*severity))),
            None => Some((rule.id, None)),
        });
        Self {
            waivers: &config.waivers,
            today: request.today,
            running: running.collect(),
            complete: request.is_for_everything(),
        }
    }

    /// Whether a rule is to run at all.
    pub(super) fn runs(&self, rule: &Rule) -> bool {
        self.running.contains_key(rule.id)
    }

    /// The severity of a finding: `[rules]`, else what the finding says, else what the rule says. A gate's finding that
    /// nothing demands (yet) is a note. `None` if the rule does not run.
    pub(super) fn severity(&self, rule: &Rule, finding: Option<Severity>, demanded: bool) -> Option<Severity> {
        let configured = *self.running.get(rule.id)?;
        if rule.severity == DefaultSeverity::Gate && !demanded {
            return Some(Severity::Note);
        }
        Some(configured.unwrap_or(match rule.severity {
            DefaultSeverity::Gate => Severity::Error,
            DefaultSeverity::Fixed(severity) => finding.unwrap_or(severity),
        }))
    }

    /// Takes out what a waiver covers, and reports the waivers that have ended or cover nothing; returns how many findings
    /// it took out.
    pub(super) fn apply_waivers(&self, diagnostics: &mut Vec<Diagnostic>) -> usize {
        let (waived, covered) = self.sift(diagnostics, |rule| rule != gate::UNAPPROVED_RECORD.id);
        for (waiver, covered) in self.waivers.iter().zip(covered) {
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
    pub(super) fn take_out_waived(&self, diagnostics: &mut Vec<Diagnostic>) {
        self.sift(diagnostics, |_| true);
    }

    /// Takes out what a waiver covers, of the rules that are wanted; returns how many those were, and how many each waiver covers.
    fn sift(&self, diagnostics: &mut Vec<Diagnostic>, is_wanted: impl Fn(&str) -> bool) -> (usize, Vec<usize>) {
        let before = diagnostics.len();
        let mut covered = vec![0_usize; self.waivers.len()];
        diagnostics.retain(|diagnostic| {
            let mut waived = false;
            for (waiver, covered) in self.waivers.iter().zip(&mut covered) {
                if waiver.covers(diagnostic.rule, diagnostic.item.as_ref(), diagnostic.unit.as_deref()) {
                    *covered += 1;
                    waived |= is_wanted(diagnostic.rule) && !waiver.has_ended(self.today);
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
            severity: self.severity(rule, None, true)?,
            item: None,
            locale: None,
            unit: None,
            primary: waiver.label.clone(),
            related: Vec::new(),
            message,
        })
    }
}
