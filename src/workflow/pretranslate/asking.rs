//! What is said to an engine of a text.

use rustc_hash::FxHashMap;

use super::item_plan::TextPlan;
use crate::article::{Dialect, SegmentKind};
use crate::engine::{Example, Masked, Placeable, Previous, Request, TermForm, TermInText, Variant};
use crate::fluent::{Resource, Unit, parse, readable, without_mark};
use crate::model::Locale;
use crate::rules::UnitView;
use crate::workflow::edit::{Form, Shown};
use crate::workflow::memory::Suggestion;
use crate::workflow::terms::Terms;

/// So many earlier translations go with a text.
pub(super) const FEW: usize = 3;

/// What requests for an item have in common.
pub(super) struct Asking<'a> {
    pub(super) item: String,
    pub(super) source: Locale,
    pub(super) target: Locale,
    /// What each unit is in its article.
    pub(super) kinds: FxHashMap<&'a str, SegmentKind>,
    pub(super) dialect: Dialect,
    /// What sources said before that translations answer.
    pub(super) old: FxHashMap<String, String>,
    /// The translation as it is.
    pub(super) translation: &'a str,
}

impl Asking<'_> {
    /// What is asked for a text; with `from`, it is in that locale, and the project's own source says the other.
    pub(super) fn request(
        &self,
        unit: &Unit<'_>,
        text: &TextPlan,
        form: &Form,
        masked: &Masked,
        from: Option<(&Locale, &str)>,
    ) -> Request {
        let fields = match &form.shown {
            Shown::Fields(fields) => fields.as_slice(),
            Shown::Whole(_) => &[],
        };
        let variant = fields.iter().find(|field| field.name == text.field).and_then(|field| field.variant.as_ref());
        let variant = variant.map(|variant| Variant {
            key: variant.key.clone(),
            selector: variant.selector.clone(),
            numbers: variant.examples.clone(),
        });
        let placeables = masked.masks().map(|(mask, text)| Placeable { mask, text: text.to_owned() }).collect();
        Request {
            id: String::new(),
            source_locale: from.map_or(&self.source, |(from, _)| from).to_string(),
            target_locale: self.target.to_string(),
            text: masked.text.clone(),
            placeables,
            item: self.item.clone(),
            unit: unit.id.to_owned(),
            field: text.field.clone(),
            variant,
            original: from.map(|(_, original)| original.to_owned()),
            terms: Vec::new(),
            matches: Vec::new(),
            previous: self.previous(unit.id),
        }
    }

    /// The terms of a unit.
    pub(super) fn terms(&self, terms: &Terms, unit: &Unit<'_>, resource: &Resource<'_>) -> Vec<TermInText> {
        let view = UnitView::of_article(resource.text, unit, self.kinds.get(unit.id).copied(), self.dialect);
        let form = |(reference, text): &(String, String)| TermForm { reference: reference.clone(), text: text.clone() };
        let term = |id: &str| TermInText {
            id: id.to_owned(),
            forms: terms.forms(id).iter().map(form).collect(),
            about: terms.line(id),
        };
        terms.of(&view).into_iter().map(term).collect()
    }

    fn previous(&self, id: &str) -> Option<Previous> {
        let translation = parse(without_mark(self.translation));
        let unit = translation.units.iter().find(|unit| unit.id == id)?;
        Some(Previous { source: self.old.get(id).cloned(), target: readable(unit) })
    }
}

/// Earlier translations, as an engine gets them.
pub(super) fn examples(found: Vec<Suggestion>) -> Vec<Example> {
    let example = |found: Suggestion| Example {
        percent: found.percent,
        source: found.source,
        target: found.target,
        reviewed: found.is_reviewed,
    };
    found.into_iter().map(example).collect()
}
