//! What a missing unit is written into: its name, its attributes, and for each choice the forms of the language.

use crate::fluent::ast::{Expression, InlineExpression, PatternElement, Variant, VariantKey};
use crate::fluent::{Pattern, Unit, key_of, parse, span_of};
use crate::model::Locale;
use crate::rules::shape::{forms_of, missing_plural_category, written};
use crate::rules::{Category, LocaleData, Select, UnitView, check_texts};
use crate::terms::is_about_term;

/// What is known of the languages of a source and its translation.
#[derive(Debug)]
pub struct Languages {
    pub(super) source: LocaleData,
    pub(super) target: LocaleData,
    /// Whether there are fields for forms that no whole number is.
    pub(super) with_fractions: bool,
}

impl Languages {
    /// What is known of these languages.
    #[must_use]
    pub fn new(source: &Locale, target: &Locale) -> Self {
        Self { source: LocaleData::new(source), target: LocaleData::new(target), with_fractions: false }
    }

    /// The same with all plural forms of the translation's language, also those that no whole number is.
    #[must_use]
    pub fn with_fractions(self) -> Self {
        Self { with_fractions: true, ..self }
    }

    /// The empty unit that a missing one is written into.
    pub(super) fn skeleton(&self, text: &str, unit: &Unit<'_>) -> String {
        let view = UnitView::new(text, unit);
        let forms = forms_of(&view, text, (&self.source, &self.target));
        let value = unit.value.as_ref().map(|value| choices(text, value, &forms, "    ")).unwrap_or_default();
        let mut skeleton = format!("{} = {value}\n", unit.id);
        // What a language says of a term is its own.
        let is_own = |name: &str| unit.is_term() && is_about_term(name);
        for attribute in unit.attributes.iter().filter(|attribute| !is_own(attribute.id.name)) {
            let value = choices(text, &attribute.value, &forms, "        ");
            skeleton.push_str(&format!("    .{} = {value}\n", attribute.id.name));
        }
        skeleton
    }

    /// The plural forms of the translation's language with numbers that are of each: where the unit is missing and its source
    /// chooses by number, and where the translation lacks some.
    pub(super) fn forms(&self, text: &str, unit: &Unit<'_>, translation: Option<&str>) -> String {
        let source = UnitView::new(text, unit);
        let lacks = |translation: &str| {
            let rule = &missing_plural_category::RULE;
            let found = check_texts(rule, text, &self.target.locale, translation.as_bytes());
            found.iter().any(|finding| finding.text.id == rule.id)
        };
        if translation.is_some_and(|translation| !translation.contains("->") || !lacks(translation)) {
            return String::new();
        }
        let forms = forms_of(&source, text, (&self.source, &self.target));
        let Some((_, forms)) = forms.first().filter(|(_, forms)| forms.len() > 1) else { return String::new() };
        forms.iter().map(|form| written(form)).collect::<Vec<_>>().join(", ")
    }
}

/// The choices of a text, each with its keys and no words; nothing if it has none.
fn choices(text: &str, pattern: &Pattern<'_>, forms: &[(&Select<'_>, Vec<&Category>)], indent: &str) -> String {
    let mut written = String::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression: Expression::Select { selector, variants } } = element else {
            continue;
        };
        let forms = forms.iter().find(|(select, _)| std::ptr::eq(select.variants, variants.as_slice()));
        let keys = match forms {
            Some((_, forms)) => keys_of_language(variants, forms),
            None => variants.iter().map(|variant| (key_of(&variant.key).to_owned(), variant.default)).collect(),
        };
        let Some(selector) = selector_of(text, selector).filter(|_| keys.len() > 1) else { continue };
        let gap = if written.is_empty() { "" } else { " " };
        written.push_str(&format!("{gap}{{ {selector} ->\n"));
        for (key, is_default) in keys {
            // The star stands before the bracket, so that the keys stand in a column.
            let star = if is_default { "   *" } else { "    " };
            written.push_str(&format!("{indent}{star}[{key}] \n"));
        }
        written.push_str(&format!("{indent}}}"));
    }
    written
}

/// The keys of a choice by number in another language: the numbers that the source names, then the forms, `other` last.
pub(super) fn keys_of_language(variants: &[Variant<&str>], forms: &[&Category]) -> Vec<(String, bool)> {
    let numbers = variants.iter().filter(|variant| matches!(variant.key, VariantKey::NumberLiteral { .. }));
    let numbers = numbers.map(|variant| (key_of(&variant.key).to_owned(), false));
    let (other, named): (Vec<&Category>, Vec<&Category>) = forms.iter().partition(|form| form.name == "other");
    let named = named.into_iter().map(|form| (form.name.to_owned(), false));
    numbers.chain(named).chain(other.into_iter().map(|form| (form.name.to_owned(), true))).collect()
}

/// What a choice chooses by, as it is written.
pub(super) fn selector_of<'s>(text: &'s str, selector: &InlineExpression<&'s str>) -> Option<&'s str> {
    let leaf = match selector {
        InlineExpression::VariableReference { id }
        | InlineExpression::FunctionReference { id, .. }
        | InlineExpression::TermReference { id, .. } => id.name,
        _ => return None,
    };
    let leaf = span_of(text, leaf);
    let open = text[..leaf.start].rfind('{')? + 1;
    let arrow = leaf.end + text[leaf.end..].find("->")?;
    let written = text[open..arrow].trim();
    // A setting may have an arrow in its quotation marks.
    let is_whole = parse(&format!("x = {{ {written} ->\n   *[other] x\n}}\n")).errors.is_empty();
    (is_whole && !written.contains('\n')).then_some(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages(target: &str) -> Languages {
        let locale = |tag| Locale::parse(tag).expect("a locale");
        Languages::new(&locale("en"), &locale(target))
    }

    fn skeleton(target: &str, source: &str) -> String {
        languages(target).skeleton(source, &parse(source).units[0])
    }

    const FILES: &str = "files = Now { $count ->\n    [0] no file\n    [one] one file\n   *[other] { $count } files\n} here\n    .title = T\n";

    #[test]
    fn a_choice_by_number_has_the_forms_of_the_language() {
        assert_eq!(
            skeleton("lt", FILES),
            "files = { $count ->\n        [0] \n        [one] \n        [few] \n       *[other] \n    }\n    .title = \n"
        );
        assert!(skeleton("ru", FILES).contains("[few] \n        [many] \n       *[other] \n"));
        assert!(skeleton("lv", FILES).contains("[0] \n        [zero] \n        [one] \n       *[other] \n"));
    }

    #[test]
    fn what_the_source_says_of_a_term_is_not_asked_for() {
        assert_eq!(
            skeleton("lt", "-a = A\n    .note = N\n    .gender = x\n    .forms = As\n"),
            "-a = \n    .gender = \n"
        );
        assert_eq!(skeleton("lt", "a = A\n    .note = N\n"), "a = \n    .note = \n");
    }

    #[test]
    fn a_language_of_one_form_has_no_choice() {
        let source = "files = { $count ->\n    [one] one file\n   *[other] { $count } files\n}\n";
        assert_eq!(skeleton("vi", source), "files = \n");
    }

    #[test]
    fn other_choices_have_the_keys_of_the_source() {
        let source = "who = { $gender ->\n   *[masculine] his\n    [feminine] her\n}\n";
        assert!(skeleton("lt", source).contains("{ $gender ->\n       *[masculine] \n        [feminine] \n    }"));
        let source = "a =\n    .label = { PLATFORM() ->\n        [macos] x\n       *[other] y\n    }\n";
        assert_eq!(
            skeleton("lt", source),
            "a = \n    .label = { PLATFORM() ->\n            [macos] \n           *[other] \n        }\n"
        );
        let ordinal = "a = { NUMBER($n, type: \"ordinal\") ->\n    [one] st\n   *[other] th\n}\n";
        assert!(skeleton("sv", ordinal).starts_with("a = { NUMBER($n, type: \"ordinal\") ->\n        [one] \n"));
    }

    #[test]
    fn several_choices_stand_behind_each_other() {
        let source = "a = { $m ->\n    [one] m\n   *[other] ms\n} and { $n ->\n    [one] n\n   *[other] ns\n}\n";
        assert!(skeleton("de", source).contains("    } { $n ->\n"), "{}", skeleton("de", source));
    }

    #[test]
    fn what_forms_there_are_is_said_where_some_are_lacking() {
        let forms = |translation: Option<&str>| languages("lt").forms(FILES, &parse(FILES).units[0], translation);
        let all = "[one] (1, 21, 31, 41, …), [few] (2, 3, 4, 5, …), [other] (0, 10, 11, 12, …)";
        assert_eq!(forms(None), all);
        assert_eq!(forms(Some("files = { $count ->\n    [one] failas\n   *[other] failai\n}\n")), all);
        assert_eq!(forms(Some("files = Failai\n")), "");
        let whole = "files = { $count ->\n    [one] failas\n    [few] failai\n   *[other] failų\n}\n";
        assert_eq!(forms(Some(whole)), "");
    }
}
