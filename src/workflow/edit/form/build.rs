//! From a unit and its translation to a form.

use super::field::{Field, FieldVariant, Form, Shown};
use super::keys::keys;
use super::part::{Choice, Forms, Shape, Side, Texts, said};
use super::whole::is_only_unit;
use crate::fluent::ast::VariantKey;
use crate::fluent::{Element, Notation, Pattern, Unit, key_of, parse};
use crate::rules::shape::forms_in;
use crate::rules::{CATEGORY_NAMES, UnitView};
use crate::terms::is_about_term;
use crate::workflow::edit::skeleton::Languages;

impl Form {
    /// The form of a unit of the source resource whose text this is, with the translation's entry if there is one.
    ///
    /// `notation` is the one to prefer: texts that cannot be written in plain notation are in Fluent.
    #[must_use]
    pub fn new(
        source: (&str, &Unit<'_>),
        translation: Option<&str>,
        languages: &Languages,
        notation: Notation,
    ) -> Self {
        let (text, unit) = source;
        let translation = translation.filter(|translation| !translation.trim().is_empty());
        let fields = match translation {
            None => fields(source, None, languages, notation),
            Some(entry) => {
                let resource = parse(entry);
                let own = resource.units.first().filter(|_| is_only_unit(entry, unit.id));
                own.and_then(|own| fields(source, Some((entry, own)), languages, notation))
            }
        };
        let whole = || translation.map_or_else(|| languages.skeleton(text, unit), str::to_owned);
        Self {
            shown: fields.map_or_else(|| Shown::Whole(whole()), Shown::Fields),
            id: unit.id.to_owned(),
            translation: translation.map(str::to_owned),
        }
    }
}

fn fields(
    (text, unit): (&str, &Unit<'_>),
    target: Option<(&str, &Unit<'_>)>,
    languages: &Languages,
    notation: Notation,
) -> Option<Vec<Field>> {
    let locales = (&languages.source, &languages.target);
    let view = UnitView::new(text, unit);
    let forms = forms_in((&view, text), (&view, text), locales, languages.with_fractions);
    let source = Side { text, view: &view, forms: &forms };
    let Some((target_text, target_unit)) = target else {
        return fields_of_parts(source, None, notation);
    };
    let target_view = UnitView::new(target_text, target_unit);
    let target_forms: Forms<'_> =
        forms_in((&view, text), (&target_view, target_text), locales, languages.with_fractions);
    let target = Side { text: target_text, view: &target_view, forms: &target_forms };
    fields_of_parts(source, Some(target), notation)
}

fn fields_of_parts(source: Side<'_>, target: Option<Side<'_>>, notation: Notation) -> Option<Vec<Field>> {
    let names = |side: Side<'_>| side.view.parts.iter().map(|part| part.name.map(str::to_owned)).collect::<Vec<_>>();
    let own = target.map(names).unwrap_or_default();
    let is_twice = |(at, name): (usize, &Option<String>)| own[..at].contains(name);
    if own.iter().enumerate().any(is_twice) {
        return None;
    }
    // What a language says of a term is its own.
    let is_own = |name: &Option<String>| source.view.unit.is_term() && name.as_deref().is_some_and(is_about_term);
    let mut parts: Vec<Option<String>> = Vec::new();
    for name in names(source).into_iter().filter(|name| !is_own(name)).chain(own) {
        if !parts.contains(&name) {
            parts.push(name);
        }
    }
    // The value stands first, where only the translation has one, too.
    parts.sort_by_key(Option::is_some);
    let mut fields = Vec::new();
    for name in parts {
        let name = name.as_deref();
        let texts = (source.texts(name), target.and_then(|target| target.texts(name)));
        fields.extend(match texts {
            (source, Some(target)) => translated(name, source.as_ref(), &target, notation)?,
            (Some(source), None) => missing(name, &source, notation)?,
            (None, None) => Vec::new(),
        });
    }
    Some(fields)
}

/// The fields of a value or attribute that is not translated.
fn missing(name: Option<&str>, source: &Texts<'_>, notation: Notation) -> Option<Vec<Field>> {
    let choice = match &source.shape {
        Shape::Text => return Some(vec![field(name, &source.elements, None, notation)?]),
        Shape::Choice(choice) => choice,
        Shape::Choices => return None,
    };
    let keys = keys(None, Some(choice.variants), choice.forms);
    if keys.len() < 2 {
        return Some(vec![field(name, &source.reading(choice, None), None, notation)?]);
    }
    let fields = keys.into_iter().map(|key| {
        let field = field(name, &source.reading(choice, Some(&key.name)), None, notation)?;
        Some(field.of_variant(key.name, choice.selector, key.examples, key.is_default))
    });
    fields.collect()
}

/// The fields of a value or attribute that the translation has.
fn translated(
    name: Option<&str>,
    source: Option<&Texts<'_>>,
    target: &Texts<'_>,
    notation: Notation,
) -> Option<Vec<Field>> {
    let source_choice = source.and_then(|source| match &source.shape {
        Shape::Choice(choice) => Some((source, choice)),
        Shape::Text | Shape::Choices => None,
    });
    if matches!(target.shape, Shape::Text) {
        let said = match source_choice {
            // The language has one form.
            Some((source, choice)) if choice.forms.is_some_and(|forms| forms.len() < 2) => source.reading(choice, None),
            _ => source.map(|source| source.elements.clone()).unwrap_or_default(),
        };
        return Some(vec![field(name, &said, Some((&target.elements, target.pattern())), notation)?]);
    }
    let choice = target.choice_alone()?;
    let (same, forms) = match source_choice {
        Some((_, source)) if is_same(choice, source) => (Some(source.variants), choice.forms.or(source.forms)),
        _ => (None, choice.forms),
    };
    let fields = keys(Some(choice.variants), same, forms.filter(|_| is_by_number(choice))).into_iter().map(|key| {
        let said = match source_choice {
            Some((source, choice)) => source.reading(choice, Some(&key.name)),
            None => source.map(|source| source.elements.clone()).unwrap_or_default(),
        };
        let own = choice.variants.iter().find(|variant| key_of(&variant.key) == key.name);
        let elements = own.map(|own| target.variant(own)).unwrap_or_default();
        let own = own.map(|own| (elements.as_slice(), &own.value));
        let field = field(name, &said, own, notation)?;
        Some(field.of_variant(key.name, choice.selector, key.examples, key.is_default))
    });
    fields.collect()
}

/// Whether a translation chooses as its source does: both by number, or by the same.
fn is_same(choice: &Choice<'_>, source: &Choice<'_>) -> bool {
    let selector = |choice: &Choice<'_>| choice.selector.split_whitespace().collect::<String>();
    (choice.forms.is_some() && source.forms.is_some()) || selector(choice) == selector(source)
}

/// Whether all variants are for numbers.
fn is_by_number(choice: &Choice<'_>) -> bool {
    choice.variants.iter().all(|variant| match variant.key {
        VariantKey::Identifier { name } => CATEGORY_NAMES.contains(&name),
        VariantKey::NumberLiteral { .. } => true,
    })
}

fn field(
    attribute: Option<&str>,
    source: &[Element<'_>],
    target: Option<(&[Element<'_>], &Pattern<'_>)>,
    notation: Notation,
) -> Option<Field> {
    let (source, text, notation) = said(source, target, notation)?;
    let (name, attribute) = (Field::name_of(attribute, None), attribute.map(str::to_owned));
    Some(Field { name, attribute, variant: None, source, text, notation })
}

impl Field {
    fn of_variant(mut self, key: String, selector: &str, examples: String, is_default: bool) -> Self {
        self.name = Self::name_of(self.attribute.as_deref(), Some(&key));
        self.variant = Some(FieldVariant { key, selector: selector.to_owned(), examples, is_default });
        self
    }
}
