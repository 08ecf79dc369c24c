//! The rules of the gate: what is missing, stale, unreviewed or obsolete, from the states of the units.

use std::sync::Arc;

use super::diagnose::label_text;
use super::severities::Severities;
use crate::catalogue::{LoadedFile, LoadedTarget, TargetUnit};
use crate::config::Section;
use crate::diagnostics::{Diagnostic, Label, SourceFile};
use crate::fluent::span_of;
use crate::i18n::Text;
use crate::model::{Require, UnitState};
use crate::rules::{Rule, gate};

/// One item at the gate.
pub(super) struct Gate<'g> {
    pub(super) severities: &'g Severities,
    pub(super) section: &'g Section,
    pub(super) is_due: bool,
    pub(super) source: &'g LoadedFile<'g>,
    pub(super) source_file: &'g SourceFile<'g>,
    pub(super) target: &'g LoadedTarget<'g>,
    pub(super) target_file: &'g SourceFile<'g>,
}

impl Gate<'_> {
    /// Reports what is not as it should be, as far as it is `wanted`: a unit, or (`None`) the file.
    pub(super) fn check(&self, wanted: &dyn Fn(Option<&str>) -> bool, diagnostics: &mut Vec<Diagnostic>) {
        let require = self.section.require.of(&self.target.file.item.locale);
        let Some(loaded) = &self.target.loaded else {
            // A file that is there and cannot be read is reported as that.
            if !self.target.file.exists && !self.target.file.is_blocked && wanted(None) && !self.target.units.is_empty()
            {
                diagnostics.extend(self.missing_resource(require));
            }
            return;
        };
        let mut above = None;
        for unit in &self.target.units {
            let id = self.source.unit(unit.source).id;
            above = unit.target.or(above);
            let rule = match unit.state {
                UnitState::Missing => &gate::MISSING_UNIT,
                UnitState::Stale => &gate::STALE_UNIT,
                // That nobody reviewed a text is worth saying only if somebody asked for reviews.
                UnitState::Translated if require == Require::Reviewed => &gate::UNREVIEWED_UNIT,
                UnitState::Translated | UnitState::Reviewed => continue,
            };
            if wanted(Some(id)) {
                diagnostics.extend(self.unit(rule, require, unit, loaded, above));
            }
        }
        for &at in &self.target.obsolete {
            let id = loaded.unit(at).id;
            if wanted(Some(id)) {
                diagnostics.extend(self.obsolete_unit(loaded, at));
            }
        }
    }

    fn missing_resource(&self, require: Require) -> Option<Diagnostic> {
        let rule = &gate::MISSING_RESOURCE;
        let text = Text::new(rule.id)
            .with("resource", self.target.file.path.to_string())
            .with("units", self.target.units.len());
        let source = Label::file(Arc::clone(self.source_file.path()));
        self.diagnostic(rule, require, None, Label::file(Arc::clone(&self.target.file.path)), source, text)
    }

    fn unit(
        &self,
        rule: &'static Rule,
        require: Require,
        unit: &TargetUnit,
        loaded: &LoadedFile<'_>,
        above: Option<usize>,
    ) -> Option<Diagnostic> {
        let source = self.source.unit(unit.source).id;
        let text = Text::new(rule.id).with("unit", source);
        // What is missing belongs behind the unit that stands before it in the source.
        let primary = match above {
            Some(above) => self.target_file.label(span_of(loaded.resource.text, loaded.unit(above).id)),
            None => self.target_file.label(0..0),
        };
        let source_label = self.source_file.label(span_of(self.source.resource.text, source));
        self.diagnostic(rule, require, Some(source), primary, source_label, text)
    }

    fn diagnostic(
        &self,
        rule: &'static Rule,
        require: Require,
        unit: Option<&str>,
        primary: Label,
        source: Label,
        text: Text,
    ) -> Option<Diagnostic> {
        let enough = if *rule == gate::UNREVIEWED_UNIT { Require::Reviewed } else { Require::Translated };
        let demanded = require >= enough && self.is_due;
        let mut related = vec![source.with_message(label_text(&text, "source"))];
        if let (true, Some(label)) = (demanded, &self.section.require.label) {
            related.push(label.clone().with_message(label_text(&text, "require")));
        }
        Some(Diagnostic {
            rule: rule.id,
            severity: self.severities.of(rule, None, demanded)?,
            item: Some(Arc::clone(&self.target.file.item)),
            locale: Some(self.target.file.item.locale.clone()),
            unit: unit.map(Box::from),
            primary,
            related,
            message: text,
        })
    }

    fn obsolete_unit(&self, loaded: &LoadedFile<'_>, at: usize) -> Option<Diagnostic> {
        let id = loaded.unit(at).id;
        let rule = &gate::OBSOLETE_UNIT;
        let text = Text::new(rule.id).with("unit", id);
        let source = Label::file(Arc::clone(self.source_file.path())).with_message(label_text(&text, "source"));
        Some(Diagnostic {
            rule: rule.id,
            severity: self.severities.of(rule, None, true)?,
            item: Some(Arc::clone(&self.target.file.item)),
            locale: Some(self.target.file.item.locale.clone()),
            unit: Some(id.into()),
            primary: self.target_file.label(span_of(loaded.resource.text, id)),
            related: vec![source],
            message: text,
        })
    }
}

/// Reports a translation whose source resource is gone.
pub(super) fn obsolete_resource(severities: &Severities, target: &LoadedTarget<'_>) -> Option<Diagnostic> {
    let rule = &gate::OBSOLETE_RESOURCE;
    Some(Diagnostic {
        rule: rule.id,
        severity: severities.of(rule, None, true)?,
        item: Some(Arc::clone(&target.file.item)),
        locale: Some(target.file.item.locale.clone()),
        unit: None,
        primary: Label::file(Arc::clone(&target.file.path)),
        related: Vec::new(),
        message: Text::new(rule.id).with("resource", target.file.path.to_string()),
    })
}
