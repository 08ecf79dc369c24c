//! A unit as rules see it: read once, its texts laid out flat, its placeables listed.

use std::borrow::Cow;

use smallvec::SmallVec;

use super::{Features, LocaleData};
use crate::fluent::ast::{CallArguments, Expression, InlineExpression, PatternElement, Variant};
use crate::fluent::{Pattern, Span, Unit, span_of, unescape};

/// Stands in a leaf's text where a placeable does.
pub const PLACEABLE: char = '\u{fffc}';

/// One unit, read once for all rules.
#[derive(Debug)]
pub struct View<'s> {
    /// The unit itself.
    pub unit: &'s Unit<'s>,
    /// Where its id stands.
    pub id_span: Span,
    /// Its value, then its attributes, in the order of the text.
    pub parts: Vec<Part<'s>>,
    /// What the texts of all parts contain.
    pub features: Features,
}

/// A unit's value, or one of its attributes.
#[derive(Debug)]
pub struct Part<'s> {
    /// The attribute's name; `None` is the value.
    pub name: Option<&'s str>,
    /// Where the name stands (for the value, the unit's id).
    pub name_span: Span,
    /// The pattern itself.
    pub pattern: &'s Pattern<'s>,
    /// The texts: first the pattern's own, then those of the variants in it, each once.
    pub leaves: Vec<Leaf<'s>>,
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
}

/// The text of one pattern, without those of variants inside it.
///
/// String literals stand in it with what they mean; every other placeable is one [`PLACEABLE`].
#[derive(Debug)]
pub struct Leaf<'s> {
    /// The text.
    pub text: Cow<'s, str>,
    /// Where each piece of `text` begins, in `text` and in the resource; and whether it is taken over byte by byte.
    pieces: SmallVec<[(usize, usize, bool); 1]>,
    /// Where the leaf ends in the resource.
    end: usize,
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
    /// The attribute, where one is named.
    pub attribute: Option<&'s str>,
    /// Where the id stands.
    pub span: Span,
}

impl Reference<'_> {
    /// Returns the reference as it is written: `-term`, `message.attribute`.
    #[must_use]
    pub fn written(&self) -> String {
        match self.attribute {
            Some(attribute) => format!("{}.{attribute}", self.id),
            None => self.id.to_owned(),
        }
    }

    /// Tells whether both name the same thing.
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

impl<'s> View<'s> {
    /// Reads a unit of the resource whose text this is.
    #[must_use]
    pub fn new(text: &'s str, unit: &'s Unit<'s>) -> Self {
        let id_span = span_of(text, unit.id);
        let mut parts: Vec<Part<'s>> = Vec::with_capacity(1);
        let mut features = Features::ANY;
        if let Some(value) = &unit.value {
            parts.push(Part::new(text, None, id_span.clone(), value));
        }
        for attribute in &unit.attributes {
            let name = attribute.id.name;
            parts.push(Part::new(text, Some(name), span_of(text, name), &attribute.value));
            features |= Features::ATTRIBUTE;
        }
        for part in &parts {
            features |= part.features;
        }
        Self { unit, id_span, parts, features }
    }

    /// Returns the value (`None`) or an attribute by its name.
    #[must_use]
    pub fn part(&self, name: Option<&str>) -> Option<&Part<'s>> {
        self.parts.iter().find(|part| part.name == name)
    }

    /// Returns every variable of the unit.
    pub fn variables(&self) -> impl Iterator<Item = &Variable<'s>> + Clone {
        self.parts.iter().flat_map(|part| &part.variables)
    }

    /// Returns every reference of the unit.
    pub fn references(&self) -> impl Iterator<Item = &Reference<'s>> + Clone {
        self.parts.iter().flat_map(|part| &part.references)
    }

    /// Returns every call of the unit.
    pub fn calls(&self) -> impl Iterator<Item = &Call<'s>> + Clone {
        self.parts.iter().flat_map(|part| &part.calls)
    }
}

impl<'s> Part<'s> {
    fn new(text: &'s str, name: Option<&'s str>, name_span: Span, pattern: &'s Pattern<'s>) -> Self {
        let mut part = Self {
            name,
            name_span,
            pattern,
            leaves: Vec::with_capacity(1),
            variables: Vec::new(),
            references: Vec::new(),
            calls: Vec::new(),
            selects: Vec::new(),
            features: Features::ANY,
        };
        part.read_pattern(text, pattern);
        part
    }

    /// Returns the complete texts that a reader can get: for each select expression one per variant, with the default
    /// variant of all others. A part without select expressions has exactly one, its only leaf.
    #[must_use]
    pub fn readings(&self, text: &'s str) -> Vec<Leaf<'s>> {
        let mut readings = vec![Leaf::reading(text, self.pattern, None)];
        for select in &self.selects {
            for variant in select.variants.iter().filter(|variant| !variant.default) {
                readings.push(Leaf::reading(text, self.pattern, Some((select.variants, variant))));
            }
        }
        readings
    }

    fn read_pattern(&mut self, text: &'s str, pattern: &'s Pattern<'s>) {
        let leaf = Leaf::own(text, pattern);
        self.features |= Features::of(&leaf.text);
        self.leaves.push(leaf);
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
                self.references.push(Reference { id: id.name, attribute, span: span_of(text, id.name) });
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let name = span_of(text, id.name);
                let span = name.start - 1..name.end;
                let attribute = attribute.as_ref().map(|attribute| attribute.name);
                self.references.push(Reference { id: &text[span.clone()], attribute, span });
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

/// The variant to read in one select expression, which is known by the address of its variants.
type Choice<'s> = Option<(&'s [Variant<&'s str>], &'s Variant<&'s str>)>;

impl<'s> Leaf<'s> {
    /// Lays out the pattern's own text.
    fn own(text: &'s str, pattern: &'s Pattern<'s>) -> Self {
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            let span = span_of(text, value);
            let mut pieces = SmallVec::new();
            pieces.push((0, span.start, true));
            return Self { text: Cow::Borrowed(value), pieces, end: span.end };
        }
        let mut leaf = Self::with_room_for(pattern);
        leaf.append(text, pattern, None, false);
        leaf
    }

    /// Lays out one complete text of the pattern.
    fn reading(text: &'s str, pattern: &'s Pattern<'s>, choice: Choice<'s>) -> Self {
        let mut leaf = Self::with_room_for(pattern);
        leaf.append(text, pattern, choice, true);
        leaf
    }

    fn with_room_for(pattern: &Pattern<'_>) -> Self {
        let length = |element: &PatternElement<&str>| match element {
            PatternElement::TextElement { value } => value.len(),
            PatternElement::Placeable { .. } => PLACEABLE.len_utf8(),
        };
        let text = String::with_capacity(pattern.elements.iter().map(length).sum());
        Self { text: Cow::Owned(text), pieces: SmallVec::with_capacity(pattern.elements.len()), end: 0 }
    }

    fn append(&mut self, text: &'s str, pattern: &'s Pattern<'s>, choice: Choice<'s>, with_variants: bool) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    let span = span_of(text, value);
                    self.push(value, span, true);
                }
                PatternElement::Placeable { expression } => {
                    self.append_expression(text, expression, choice, with_variants)
                }
            }
        }
    }

    fn append_expression(
        &mut self,
        text: &'s str,
        expression: &'s Expression<&'s str>,
        choice: Choice<'s>,
        with_variants: bool,
    ) {
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                let span = span_of(text, value);
                self.push(&unescape(value), span, false);
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                self.append_expression(text, expression, choice, with_variants);
            }
            Expression::Inline(inline) => self.push(PLACEABLE.encode_utf8(&mut [0; 4]), place_of(text, inline), false),
            Expression::Select { selector, variants } if !with_variants => {
                self.push(PLACEABLE.encode_utf8(&mut [0; 4]), place_of(text, selector), false);
            }
            Expression::Select { variants, .. } => {
                let chosen =
                    choice.filter(|(of, _)| std::ptr::eq(*of, variants.as_slice())).map(|(_, variant)| variant);
                if let Some(variant) = chosen.or_else(|| variants.iter().find(|variant| variant.default)) {
                    self.append(text, &variant.value, choice, true);
                }
            }
        }
    }

    fn push(&mut self, piece: &str, span: Span, verbatim: bool) {
        self.pieces.push((self.text.len(), span.start, verbatim));
        self.text.to_mut().push_str(piece);
        self.end = span.end;
    }

    /// Returns where a stretch of [`Self::text`] stands in the resource; for a stretch that touches a placeable, the
    /// place of what it selects or names.
    #[must_use]
    pub fn span(&self, stretch: Span) -> Span {
        let start = self.offset(stretch.start);
        let end = if stretch.end > stretch.start { self.offset_before(stretch.end) } else { start };
        start..end.max(start)
    }

    /// Returns where the whole leaf stands in the resource.
    #[must_use]
    pub fn whole(&self) -> Span {
        self.span(0..self.text.len())
    }

    /// Returns the pieces of [`Self::text`] that stand in the resource as they are, each with where it begins in the text.
    pub fn verbatim(&self) -> impl Iterator<Item = (usize, &str)> {
        self.pieces.iter().enumerate().filter(|(_, piece)| piece.2).filter_map(|(index, &(start, ..))| {
            let end = self.pieces.get(index + 1).map_or(self.text.len(), |next| next.0);
            Some((start, self.text.get(start..end)?))
        })
    }

    fn offset(&self, at: usize) -> usize {
        if at >= self.text.len() {
            return self.end;
        }
        let index = self.pieces.partition_point(|&(start, ..)| start <= at).saturating_sub(1);
        self.pieces.get(index).map_or(
            self.end,
            |&(start, source, verbatim)| {
                if verbatim { source + (at - start) } else { source }
            },
        )
    }

    fn offset_before(&self, end: usize) -> usize {
        if end >= self.text.len() {
            return self.end;
        }
        let index = self.pieces.partition_point(|&(start, ..)| start < end).saturating_sub(1);
        self.pieces.get(index).map_or(self.end, |&(start, source, verbatim)| {
            if verbatim { source + (end - start) } else { self.pieces.get(index + 1).map_or(self.end, |next| next.1) }
        })
    }
}

fn place_of(text: &str, inline: &InlineExpression<&str>) -> Span {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => span_of(text, value),
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. }
        | InlineExpression::VariableReference { id } => span_of(text, id.name),
        InlineExpression::Placeable { expression } => match &**expression {
            Expression::Inline(inner) | Expression::Select { selector: inner, .. } => place_of(text, inner),
        },
    }
}

/// A target unit beside its source unit.
#[derive(Debug)]
pub struct Pair<'a> {
    /// The source unit.
    pub source: &'a View<'a>,
    /// The source resource's text.
    pub source_text: &'a str,
    /// The target unit.
    pub target: &'a View<'a>,
    /// The target resource's text.
    pub target_text: &'a str,
    /// What is known of the source locale.
    pub source_locale: &'a LocaleData,
    /// What is known of the target locale.
    pub locale: &'a LocaleData,
}

impl<'a> Pair<'a> {
    /// Returns the parts that both units have, the source's first.
    pub fn parts(&self) -> impl Iterator<Item = (&'a Part<'a>, &'a Part<'a>)> {
        let source = self.source;
        self.target.parts.iter().filter_map(move |target| Some((source.part(target.name)?, target)))
    }

    /// Returns what source and target contain together.
    #[must_use]
    pub fn features(&self) -> Features {
        self.source.features | self.target.features
    }
}
