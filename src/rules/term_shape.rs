//! What a term chooses by, and whether the arguments of a reference choose anything in it.

use crate::fluent::ast::{Expression, InlineExpression, PatternElement, VariantKey};
use crate::fluent::{Pattern, Unit, key_of, unescape};
use serde::{Deserialize, Serialize};

use super::CATEGORY_NAMES;

/// An argument that a reference hands to a term. Does not borrow from its resource.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TermArgument {
    /// The parameter that it is for.
    pub name: Box<str>,
    /// What it says.
    pub value: TermValue,
}

/// What an argument says.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TermValue {
    /// Words, as they are meant.
    Text(Box<str>),
    /// A number, as it is written.
    Number(Box<str>),
}

impl TermArgument {
    /// Reads an argument; `None` if it is no literal, which Fluent does not allow.
    #[must_use]
    pub fn new(name: &str, value: &InlineExpression<&str>) -> Option<Self> {
        let value = match value {
            InlineExpression::StringLiteral { value } => TermValue::Text(unescape(value).as_ref().into()),
            InlineExpression::NumberLiteral { value } => TermValue::Number((*value).into()),
            _ => return None,
        };
        Some(Self { name: name.into(), value })
    }
}

impl TermValue {
    /// What it says, without its quotation marks.
    #[must_use]
    pub fn text(&self) -> &str {
        let (Self::Text(text) | Self::Number(text)) = self;
        text
    }
}

/// The choices of a term, and the parameters that it uses. Does not borrow from its resource.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct TermShape {
    choices: Vec<Choice>,
    /// The parameters that it shows, or hands to a function: any argument will do.
    shown: Vec<Box<str>>,
}

/// A choice in a term.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Choice {
    /// The parameter; none if it is made by something else.
    parameter: Option<Box<str>>,
    variants: Vec<ShapeVariant>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct ShapeVariant {
    key: Box<str>,
    is_number: bool,
    is_default: bool,
    choices: Vec<Choice>,
}

/// Why an argument chooses nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfit<'a> {
    /// The term does not use the parameter.
    Unused,
    /// The term has no such variant where it chooses by the parameter: readers get the default.
    NoVariant {
        /// The keys that there are.
        keys: Vec<&'a str>,
        /// The key of the default.
        default: &'a str,
    },
}

impl TermShape {
    /// Reads the shape of a term.
    #[must_use]
    pub fn new(term: &Unit<'_>) -> Self {
        let mut shape = Self::default();
        if let Some(value) = &term.value {
            shape.choices = choices(value, &mut shape.shown);
        }
        shape
    }

    /// Whether the term uses a parameter anywhere.
    #[must_use]
    pub fn uses(&self, parameter: &str) -> bool {
        self.shown.iter().any(|shown| **shown == *parameter)
            || any_choice(&self.choices, &mut |choice| choice.parameter.as_deref() == Some(parameter))
    }

    /// The parameters that it uses, in the order of the text.
    #[must_use]
    pub fn parameters(&self) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        any_choice(&self.choices, &mut |choice| {
            found.extend(choice.parameter.as_deref().filter(|name| !found.contains(name)));
            false
        });
        for shown in &self.shown {
            if !found.contains(&&**shown) {
                found.push(shown);
            }
        }
        found
    }

    /// Why an argument chooses nothing in the variants that all arguments of its reference lead to; `None` if it does.
    #[must_use]
    pub fn misfit(&self, argument: &TermArgument, all: &[TermArgument]) -> Option<Misfit<'_>> {
        if self.shown.contains(&argument.name) {
            return None;
        }
        if !self.uses(&argument.name) {
            return Some(Misfit::Unused);
        }
        let mut met = Vec::new();
        meet(&self.choices, all, &argument.name, &mut met);
        let has = |choice: &&Choice| choice.variants.iter().any(|variant| variant.is_for(&argument.value));
        if met.is_empty() || met.iter().any(has) {
            return None;
        }
        let choice = met.first()?;
        let default = choice.variants.iter().find(|variant| variant.is_default)?;
        Some(Misfit::NoVariant {
            keys: choice.variants.iter().map(|variant| &*variant.key).collect(),
            default: &default.key,
        })
    }
}

impl ShapeVariant {
    fn is_for(&self, value: &TermValue) -> bool {
        match value {
            TermValue::Text(text) => !self.is_number && *self.key == **text,
            // Which plural category a number is of depends on the language.
            TermValue::Number(number) => {
                if self.is_number {
                    self.key.parse::<f64>() == number.parse::<f64>()
                } else {
                    CATEGORY_NAMES.contains(&&*self.key)
                }
            }
        }
    }
}

/// The choices of a pattern; what it shows of its parameters is put into `shown`.
fn choices(pattern: &Pattern<'_>, shown: &mut Vec<Box<str>>) -> Vec<Choice> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, shown, &mut found);
        }
    }
    found
}

fn in_expression(expression: &Expression<&str>, shown: &mut Vec<Box<str>>, found: &mut Vec<Choice>) {
    let (selector, variants) = match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => {
            return in_expression(expression, shown, found);
        }
        Expression::Inline(inline) => return in_inline(inline, shown),
        Expression::Select { selector, variants } => (selector, variants),
    };
    let parameter = match selector {
        InlineExpression::VariableReference { id } => Some(id.name.into()),
        other => {
            in_inline(other, shown);
            None
        }
    };
    let variants = variants.iter().map(|variant| ShapeVariant {
        key: key_of(&variant.key).into(),
        is_number: matches!(variant.key, VariantKey::NumberLiteral { .. }),
        is_default: variant.default,
        choices: choices(&variant.value, shown),
    });
    found.push(Choice { parameter, variants: variants.collect() });
}

fn in_inline(inline: &InlineExpression<&str>, shown: &mut Vec<Box<str>>) {
    match inline {
        InlineExpression::VariableReference { id } => shown.push(id.name.into()),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, shown));
        }
        _ => {}
    }
}

/// Whether something holds of a choice, or of one in its variants.
fn any_choice<'c>(choices: &'c [Choice], holds: &mut impl FnMut(&'c Choice) -> bool) -> bool {
    choices
        .iter()
        .any(|choice| holds(choice) || choice.variants.iter().any(|variant| any_choice(&variant.choices, holds)))
}

/// Gathers the choices by a parameter that a reader of the reference meets.
fn meet<'c>(choices: &'c [Choice], arguments: &[TermArgument], parameter: &str, met: &mut Vec<&'c Choice>) {
    for choice in choices {
        if choice.parameter.as_deref() == Some(parameter) {
            met.push(choice);
        }
        let argument = arguments.iter().find(|argument| choice.parameter.as_ref() == Some(&argument.name));
        let chosen =
            argument.and_then(|argument| choice.variants.iter().find(|variant| variant.is_for(&argument.value)));
        let chosen = match (&choice.parameter, chosen) {
            (None, _) => None,
            (Some(_), None) => choice.variants.iter().find(|variant| variant.is_default),
            (Some(_), chosen) => chosen,
        };
        match chosen {
            Some(variant) => meet(&variant.choices, arguments, parameter, met),
            None => choice.variants.iter().for_each(|variant| meet(&variant.choices, arguments, parameter, met)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fluent::parse;

    const OFFICE: &str = "-office = { $style ->\n    [short] büroo\n   *[full] { $case ->\n       *[nominative] Kontor\n        [genitive] Kontori\n    }\n}\n";

    fn misfits(term: &str, arguments: &[(&str, &str)]) -> Vec<String> {
        let shape = TermShape::new(&parse(term).units[0]);
        let arguments: Vec<_> = arguments
            .iter()
            .map(|(name, value)| TermArgument { name: (*name).into(), value: TermValue::Text((*value).into()) })
            .collect();
        let misfits = arguments.iter().filter_map(|argument| shape.misfit(argument, &arguments));
        misfits.map(|misfit| format!("{misfit:?}")).collect()
    }

    #[test]
    fn an_argument_chooses_where_readers_meet_its_choice() {
        let none: Vec<String> = Vec::new();
        assert_eq!(misfits(OFFICE, &[("case", "genitive")]), none);
        assert_eq!(misfits(OFFICE, &[("style", "short"), ("case", "dative")]), none);
        assert_eq!(misfits("-a = { $n } { NUMBER($m) }\n", &[("n", "x"), ("m", "y")]), none);
        let no_dative = r#"NoVariant { keys: ["nominative", "genitive"], default: "nominative" }"#;
        assert_eq!(misfits(OFFICE, &[("case", "dative")]), [no_dative]);
        assert_eq!(misfits(OFFICE, &[("style", "full"), ("case", "dative")]), [no_dative]);
        assert_eq!(misfits(OFFICE, &[("form", "definite")]), ["Unused"]);
    }

    #[test]
    fn one_of_several_choices_is_enough() {
        let two = "-a = { $case ->\n   *[nominative] Šiaurė\n    [genitive] Šiaurės\n} { $case ->\n   *[nominative] namas\n    [locative] name\n}\n";
        assert_eq!(misfits(two, &[("case", "locative")]), Vec::<String>::new());
        assert_eq!(misfits(two, &[("case", "dative")]).len(), 1);
    }

    #[test]
    fn numbers_choose_by_category_or_as_they_are() {
        let shape = |text: &str| TermShape::new(&parse(text).units[0]);
        let two = TermArgument { name: "n".into(), value: TermValue::Number("2".into()) };
        let is_fit = |text: &str| shape(text).misfit(&two, std::slice::from_ref(&two)).is_none();
        assert!(is_fit("-a = { $n ->\n    [one] x\n   *[other] y\n}\n"));
        assert!(is_fit("-a = { $n ->\n    [2.0] x\n   *[many-of-them] y\n}\n"));
        assert!(!is_fit("-a = { $n ->\n    [1] x\n   *[nominative] y\n}\n"));
    }

    #[test]
    fn parameters_are_listed_once() {
        let shape = TermShape::new(
            &parse("-a = { $n } { $case ->\n   *[a] { $style ->\n       *[b] { $n }\n    }\n}\n").units[0],
        );
        assert_eq!(shape.parameters(), ["case", "style", "n"]);
    }
}
