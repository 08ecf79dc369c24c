//! Two variants of the same key in one select expression.

use super::repeated::repeated;
use crate::diagnostics::Severity;
use crate::fluent::ast::{CallArguments, Expression, InlineExpression, PatternElement, Variant, VariantKey};
use crate::fluent::{Pattern, Resource, span_of};
use crate::rules::{Check, DefaultSeverity, Example, Group, RawFile, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "duplicate-variant",
    group: Group::Files,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "search-results = { $count ->\n    [one] One result\n   *[other] { $count } results\n}\n",
        locale: "da",
        bad: "search-results = { $count ->\n    [one] Ét resultat\n    [one] Et fund\n   *[other] { $count } resultater\n}\n",
        good: "search-results = { $count ->\n    [one] Ét resultat\n   *[other] { $count } resultater\n}\n",
    },
    check: Check::Resource(check),
};

fn check(_: &RawFile<'_>, resource: &Resource<'_>, sink: &mut Sink<'_>) {
    for unit in &resource.units {
        let mut walk = Walk { text: resource.text, unit: unit.id, sink };
        unit.value.iter().for_each(|value| walk.pattern(value));
        unit.attributes.iter().for_each(|attribute| walk.pattern(&attribute.value));
    }
}

/// A walk over one unit's select expressions. The parser's limit of nesting is the limit of its depth.
struct Walk<'w, 'f> {
    text: &'w str,
    unit: &'w str,
    sink: &'w mut Sink<'f>,
}

impl Walk<'_, '_> {
    fn pattern(&mut self, pattern: &Pattern<'_>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                self.variants(variants);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments, .. }
            | InlineExpression::TermReference { arguments: Some(arguments), .. } => self.arguments(arguments),
            _ => {}
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| self.inline(argument));
    }

    fn variants(&mut self, variants: &[Variant<&str>]) {
        for (first, later) in repeated(variants, |variant| key(variant)) {
            let ((_, written), (_, before)) = (key(&variants[later]), key(&variants[first]));
            self.sink
                .report_in(Some(self.unit.into()), RULE.id, span_of(self.text, written))
                .with("key", written)
                .and_at(span_of(self.text, before));
        }
    }
}

/// Whether the key is a number, and its text: `1` and `1.0` differ, as they do where one is chosen.
fn key<'s>(variant: &Variant<&'s str>) -> (bool, &'s str) {
    match variant.key {
        VariantKey::Identifier { name } => (false, name),
        VariantKey::NumberLiteral { value } => (true, value),
    }
}
