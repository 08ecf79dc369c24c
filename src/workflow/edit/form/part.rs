//! A value or an attribute as a form sees it: a text, a choice among texts, or more than that.

use crate::fluent::ast::{Expression, PatternElement, Variant};
use crate::fluent::{Element, Notation, Pattern, elements, fluent_notation, is_typed, key_of, plain_notation};
use crate::rules::{Category, Part, Select, UnitView};
use crate::workflow::edit::skeleton::selector_of;

/// The choices of a unit by number, each with the forms of the language.
pub(super) type Forms<'s> = Vec<(&'s Select<'s>, Vec<&'s Category>)>;

/// A unit with its text.
#[derive(Clone, Copy)]
pub(super) struct Side<'s> {
    pub(super) text: &'s str,
    pub(super) view: &'s UnitView<'s>,
    pub(super) forms: &'s Forms<'s>,
}

/// A value or an attribute.
pub(super) struct Texts<'s> {
    /// Its elements.
    pub(super) elements: Vec<Element<'s>>,
    part: &'s Part<'s>,
    text: &'s str,
    /// What it is.
    pub(super) shape: Shape<'s>,
}

/// What a value or an attribute is.
#[derive(Clone)]
pub(super) enum Shape<'s> {
    /// It has no choice.
    Text,
    /// It has one, and nothing in it chooses again.
    Choice(Choice<'s>),
    /// It has several.
    Choices,
}

/// A choice among texts.
#[derive(Clone)]
pub(super) struct Choice<'s> {
    /// What is chosen by, as it is written.
    pub(super) selector: &'s str,
    pub(super) variants: &'s [Variant<&'s str>],
    /// The forms of the language that it is to have, if it is by number.
    pub(super) forms: Option<&'s [&'s Category]>,
    /// Which element it is.
    position: usize,
}

impl<'s> Side<'s> {
    /// The value, or an attribute, if the unit has it.
    pub(super) fn texts(&self, name: Option<&str>) -> Option<Texts<'s>> {
        let part = self.view.part(name)?;
        let elements = elements(self.text, &self.text[part.name_span.clone()], part.pattern);
        let shape = self.shape(part, &elements);
        Some(Texts { elements, part, text: self.text, shape })
    }

    fn shape(&self, part: &'s Part<'s>, elements: &[Element<'s>]) -> Shape<'s> {
        let select = match part.selects.as_slice() {
            [] => return Shape::Text,
            [select] => select,
            _ => return Shape::Choices,
        };
        let is_it = |element: &Element<'_>| match element.node {
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                std::ptr::eq(select.variants, variants.as_slice())
            }
            _ => false,
        };
        let mut keys: Vec<&str> = select.variants.iter().map(|variant| key_of(&variant.key)).collect();
        keys.sort_unstable();
        keys.dedup();
        match (elements.iter().position(is_it), selector_of(self.text, select.selector)) {
            (Some(position), Some(selector)) if keys.len() == select.variants.len() => {
                let forms = self.forms.iter().find(|(other, _)| std::ptr::eq(other.variants, select.variants));
                let forms = forms.map(|(_, forms)| forms.as_slice());
                Shape::Choice(Choice { selector, variants: select.variants, forms, position })
            }
            _ => Shape::Choices,
        }
    }
}

impl<'s> Texts<'s> {
    /// The choice, if that is all there is.
    pub(super) fn choice_alone(&self) -> Option<&Choice<'s>> {
        match &self.shape {
            Shape::Choice(choice) if self.elements.len() == 1 => Some(choice),
            _ => None,
        }
    }

    /// The whole text with one variant of its choice: the one with this key, else the default one.
    pub(super) fn reading(&self, choice: &Choice<'s>, key: Option<&str>) -> Vec<Element<'s>> {
        let with_key = choice.variants.iter().find(|variant| Some(key_of(&variant.key)) == key);
        let variant = with_key.or_else(|| choice.variants.iter().find(|variant| variant.default));
        let variant = variant.map(|variant| self.variant(variant)).unwrap_or_default();
        let (before, behind) = (&self.elements[..choice.position], &self.elements[choice.position + 1..]);
        [before, &variant, behind].concat()
    }

    /// The text of a variant.
    pub(super) fn variant(&self, variant: &'s Variant<&'s str>) -> Vec<Element<'s>> {
        elements(self.text, key_of(&variant.key), &variant.value)
    }

    /// The pattern that all elements are of.
    pub(super) fn pattern(&self) -> &'s Pattern<'s> {
        self.part.pattern
    }
}

/// What is typed for a text of the translation, beside what the source says, and how both are written; `None` if
/// that cannot be typed.
pub(super) fn said(
    source: &[Element<'_>],
    target: Option<(&[Element<'_>], &Pattern<'_>)>,
    notation: Notation,
) -> Option<(String, String, Notation)> {
    let plain = |elements: &[Element<'_>]| match elements {
        [] => Some(String::new()),
        elements => plain_notation(elements),
    };
    if notation == Notation::Plain
        && let Some(source) = plain(source)
        && let Some(target) = target.map_or(Some(String::new()), |(elements, _)| plain(elements))
    {
        return Some((source, target, Notation::Plain));
    }
    let typed = match target {
        None => String::new(),
        Some((elements, pattern)) => {
            let typed = fluent_notation(elements);
            if typed.trim().is_empty() || !is_typed(&typed, pattern) {
                return None;
            }
            typed
        }
    };
    Some((fluent_notation(source), typed, Notation::Fluent))
}
