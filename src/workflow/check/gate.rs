//! The rules of the gate: what is missing, stale, unreviewed or obsolete, from the states of the units.

use std::sync::Arc;

use super::checked::Checked;
use super::rolling::Rolling;
use super::severities::Severities;
use crate::catalogue::{LoadedFile, LoadedTarget, TargetUnit};
use crate::config::Section;
use crate::diagnostics::{Diagnostic, Label, SourceFile};
use crate::fluent::span_of;
use crate::i18n::Text;
use crate::model::{Require, UnitState};
use crate::rules::{Rule, gate};
use crate::workflow::demand::Demand;

/// One item at the gate.
pub(super) struct Gate<'g> {
    pub(super) severities: &'g Severities,
    pub(super) section: &'g Section,
    pub(super) demand: Demand,
    pub(super) source: &'g LoadedFile<'g>,
    pub(super) source_file: &'g SourceFile<'g>,
    pub(super) target: &'g LoadedTarget<'g>,
    pub(super) target_file: &'g SourceFile<'g>,
}

impl Gate<'_> {
    /// Reports what is not as it should be, as far as it is `wanted`: a unit, or (`None`) the file.
    pub(super) fn check(&self, wanted: &dyn Fn(Option<&str>) -> bool, checked: &mut Checked) {
        let require = self.section.require.of(&self.target.file.item.locale);
        let Some(loaded) = &self.target.loaded else {
            // A file that is there and cannot be read is reported as that.
            if !self.target.file.exists && !self.target.file.is_blocked && wanted(None) && !self.target.units.is_empty()
            {
                self.missing_resource(require, checked);
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
                self.unit(rule, require, (unit, above), loaded, checked);
            }
        }
        for &at in &self.target.obsolete {
            let id = loaded.unit(at).id;
            if wanted(Some(id)) {
                checked.diagnostics.extend(self.obsolete_unit(loaded, at));
            }
        }
    }

    fn missing_resource(&self, require: Require, checked: &mut Checked) {
        let rule = &gate::MISSING_RESOURCE;
        let text = Text::new(rule.id)
            .with("resource", self.target.file.path.to_string())
            .with("units", self.target.units.len());
        let source = Label::file(Arc::clone(self.source_file.path()));
        let target = Label::file(Arc::clone(&self.target.file.path));
        let units = self.target.units.iter().map(|unit| unit.source);
        self.demanded((rule, require), None, (target, source), (text, units), checked);
    }

    fn unit(
        &self,
        rule: &'static Rule,
        require: Require,
        (unit, above): (&TargetUnit, Option<usize>),
        loaded: &LoadedFile<'_>,
        checked: &mut Checked,
    ) {
        let (at, source) = (unit.source, self.source.unit(unit.source).id);
        let text = Text::new(rule.id).with("unit", source);
        // What is missing belongs behind the unit that stands before it in the source.
        let primary = match above {
            Some(above) => self.target_file.label(span_of(loaded.resource.text, loaded.unit(above).id)),
            None => self.target_file.label(0..0),
        };
        let source_label = self.source_file.label(span_of(self.source.resource.text, source));
        self.demanded((rule, require), Some(source), (primary, source_label), (text, [at]), checked);
    }

    /// Notes what `require` demands, of source units by their indexes.
    fn demanded(
        &self,
        (rule, require): (&'static Rule, Require),
        unit: Option<&str>,
        (primary, source): (Label, Label),
        (text, units): (Text, impl IntoIterator<Item = usize>),
        checked: &mut Checked,
    ) {
        let enough = if *rule == gate::UNREVIEWED_UNIT { Require::Reviewed } else { Require::Translated };
        let demand = if require >= enough { self.demand } else { Demand::NotNow };
        let demanded = demand != Demand::NotNow;
        let Some(severity) = self.severities.of(rule, None, demanded) else { return };
        let demand_label = self.section.require.label.as_ref().filter(|_| demanded);
        let demand_label = demand_label.map(|label| label.clone().of_message("require"));
        // They are many: no room is kept for more.
        let related = match demand_label {
            Some(label) => vec![source.of_message("source"), label],
            None => vec![source.of_message("source")],
        };
        let found = Diagnostic {
            rule: rule.id,
            severity,
            item: Some(Arc::clone(&self.target.file.item)),
            locale: Some(self.target.file.item.locale.clone()),
            unit: unit.map(Box::from),
            primary,
            related,
            message: text,
        };
        match demand {
            Demand::AfterEdit(days) => {
                checked.rolling.push(Rolling::new(found, days, self.section, self.source, units));
            }
            Demand::Now | Demand::NotNow => checked.diagnostics.push(found),
        }
    }

    fn obsolete_unit(&self, loaded: &LoadedFile<'_>, at: usize) -> Option<Diagnostic> {
        let id = loaded.unit(at).id;
        let rule = &gate::OBSOLETE_UNIT;
        let text = Text::new(rule.id).with("unit", id);
        let source = Label::file(Arc::clone(self.source_file.path())).of_message("source");
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
