//! A part of a unit, its value or an attribute: its texts laid out flat, its placeables listed.

use super::{Features, FlatText, TermArgument};
use crate::article::{Dialect, machine_spans};
use crate::fluent::ast::{CallArguments, Expression, InlineExpression, PatternElement, Variant};
use crate::fluent::{Pattern, Span, span_of};

/// A unit's value, or one of its attributes.
#[derive(Debug)]
pub struct Part<'s> {
    /// The attribute's name; `None` is the value.
    pub name: Option<&'s str>,
    /// Where the name stands (for the value, the unit's id).
    pub name_span: Span,
    /// The pattern itself.
    pub pattern: &'s Pattern<'s>,
    /// The texts: first the pattern's own, then those of the variants in it, each once. In Markdown, code and the
    /// destinations of links stand in them like placeables.
    pub flat_texts: Vec<FlatText<'s>>,
    /// The variables, in the order of the text; each use once.
    pub variables: Vec<Variable<'s>>,
    /// The references to messages and terms.
    pub references: Vec<Reference<'s>>,
    /// The calls of functions.
    pub calls: Vec<Call<'s>>,
    /// The select expressions.
    pub selects: Vec<Select<'s>>,
    /// What the texts contain.
    pub features: Features,
    /// What is syntax in the texts, if they are Markdown.
    markdown: Option<Dialect>,
}

/// A use of a variable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable<'s> {
    /// The name, without `$`.
    pub name: &'s str,
    /// Where the name stands.
    pub span: Span,
}

/// A reference to a message or a term.
#[derive(Debug, Clone)]
pub struct Reference<'s> {
    /// The id, with the `-` of a term.
    pub id: &'s str,
    /// The attribute, if one is named.
    pub attribute: Option<&'s str>,
    /// Where the id stands.
    pub span: Span,
    /// What is handed to a term, each with where its value stands.
    pub arguments: Vec<(TermArgument, Span)>,
}

impl Reference<'_> {
    /// The reference as it is written: `-term`, `message.attribute`.
    #[must_use]
    pub fn written(&self) -> String {
        match self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.id),
            None => self.id.to_owned(),
        }
    }

    /// Whether both name the same thing.
    #[must_use]
    pub fn same(&self, other: &Reference<'_>) -> bool {
        self.id == other.id && self.attribute == other.attribute
    }
}

/// A call of a function.
#[derive(Debug, Clone)]
pub struct Call<'s> {
    /// The function's name.
    pub name: &'s str,
    /// Where the name stands.
    pub span: Span,
    /// The arguments.
    pub arguments: &'s CallArguments<&'s str>,
}

/// A select expression.
#[derive(Debug, Clone)]
pub struct Select<'s> {
    /// What is selected on.
    pub selector: &'s InlineExpression<&'s str>,
    /// The variants in the order of the text.
    pub variants: &'s [Variant<&'s str>],
}

impl<'s> Part<'s> {
    pub(super) fn new(
        text: &'s str,
        name: Option<&'s str>,
        name_span: Span,
        pattern: &'s Pattern<'s>,
        markdown: Option<Dialect>,
    ) -> Self {
        let mut part = Self {
            name,
            name_span,
            pattern,
            flat_texts: Vec::with_capacity(1),
            variables: Vec::new(),
            references: Vec::new(),
            calls: Vec::new(),
            selects: Vec::new(),
            features: Features::ANY,
            markdown,
        };
        part.read_pattern(text, pattern);
        part
    }

    /// The complete texts that a reader can get: for each select expression one per variant, with the default
    /// variant of all others. A part without select expressions has exactly one.
    #[must_use]
    pub fn readings(&self, text: &'s str) -> Vec<FlatText<'s>> {
        let readings = self.written(text);
        match self.markdown {
            Some(dialect) => readings.into_iter().map(|flat| with_machine_text_masked(flat, dialect)).collect(),
            None => readings,
        }
    }

    /// The texts of [`Self::readings`] as they are written, code and destinations included.
    #[must_use]
    pub fn written(&self, text: &'s str) -> Vec<FlatText<'s>> {
        let mut readings = vec![FlatText::reading(text, self.pattern, None)];
        for select in &self.selects {
            for variant in select.variants.iter().filter(|variant| !variant.default) {
                readings.push(FlatText::reading(text, self.pattern, Some((select.variants, variant))));
            }
        }
        readings
    }

    fn read_pattern(&mut self, text: &'s str, pattern: &'s Pattern<'s>) {
        let flat = FlatText::own(text, pattern);
        // What is for machines counts here, too: links are looked for in it.
        self.features |= Features::of(&flat.text);
        let flat = match self.markdown {
            Some(dialect) => with_machine_text_masked(flat, dialect),
            None => flat,
        };
        self.flat_texts.push(flat);
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.read_expression(text, expression);
            }
        }
    }

    fn read_expression(&mut self, text: &'s str, expression: &'s Expression<&'s str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(text, inline),
            Expression::Select { selector, variants } => {
                self.features |= Features::SELECT | Features::PLACEABLE;
                self.read_inline(text, selector);
                self.selects.push(Select { selector, variants });
                for variant in variants {
                    self.read_pattern(text, &variant.value);
                }
            }
        }
    }

    fn read_inline(&mut self, text: &'s str, inline: &'s InlineExpression<&'s str>) {
        match inline {
            InlineExpression::StringLiteral { .. } => {
                self.features |= Features::LITERAL;
                return;
            }
            InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.variables.push(Variable { name: id.name, span: span_of(text, id.name) });
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let span = span_of(text, id.name);
                self.references.push(Reference { id: id.name, attribute, span, arguments: Vec::new() });
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let name = span_of(text, id.name);
                let span = name.start - 1..name.end;
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                let handed = arguments.iter().flat_map(|arguments| handed(text, arguments)).collect();
                self.references.push(Reference { id: &text[span.clone()], attribute, span, arguments: handed });
                if let Some(arguments) = arguments {
                    self.read_arguments(text, arguments);
                }
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.calls.push(Call { name: id.name, span: span_of(text, id.name), arguments });
                self.read_arguments(text, arguments);
            }
            InlineExpression::Placeable { expression } => return self.read_expression(text, expression),
        }
        self.features |= Features::PLACEABLE;
    }

    fn read_arguments(&mut self, text: &'s str, arguments: &'s CallArguments<&'s str>) {
        for argument in &arguments.positional {
            self.read_inline(text, argument);
        }
        for argument in &arguments.named {
            self.read_inline(text, &argument.value);
        }
    }
}

/// What is handed to a term, each with where its value stands.
fn handed<'s>(
    text: &'s str,
    arguments: &'s CallArguments<&'s str>,
) -> impl Iterator<Item = (TermArgument, Span)> + use<'s> {
    arguments.named.iter().filter_map(move |argument| {
        let value = match &argument.value {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => value,
            _ => return None,
        };
        Some((TermArgument::new(argument.name.name, &argument.value)?, span_of(text, value)))
    })
}

/// Masks what Markdown has for machines.
fn with_machine_text_masked(flat: FlatText<'_>, dialect: Dialect) -> FlatText<'_> {
    let stretches = machine_spans(&flat.text, dialect);
    if stretches.is_empty() { flat } else { flat.masked(&stretches) }
}
