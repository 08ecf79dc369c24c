//! Text → units. Lenient as the parser is: what is broken is reported, what is whole counts.

use fluent_syntax::ast;
use fluent_syntax::parser::{self, ErrorKind, ParserError};

use super::guard::{Hazard, hazardous_entries};
use super::span::{Span, span_of};

/// A pattern of the parsed tree.
pub type Pattern<'s> = ast::Pattern<&'s str>;

/// One Fluent resource: its text, and what was understood of it.
#[derive(Debug)]
pub struct Resource<'s> {
    /// The text that everything else borrows from.
    pub text: &'s str,
    /// Messages and terms in the order of the text, duplicates included.
    pub units: Vec<Unit<'s>>,
    /// What could not be parsed.
    pub errors: Vec<SyntaxError>,
}

/// A message or a term with its attributes.
#[derive(Debug)]
pub struct Unit<'s> {
    /// The identifier, with the `-` of a term.
    pub id: &'s str,
    /// The value; every term has one.
    pub value: Option<Pattern<'s>>,
    /// The attributes in the order of the text.
    pub attributes: Vec<ast::Attribute<&'s str>>,
}

impl Unit<'_> {
    /// Whether the unit is a term.
    #[must_use]
    pub fn is_term(&self) -> bool {
        self.id.starts_with('-')
    }
}

/// A part of the text that is not Fluent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where the parser stopped.
    pub at: Span,
    /// The whole part that was passed over.
    pub junk: Span,
    /// What was wrong.
    pub kind: SyntaxErrorKind,
}

/// What was wrong with a part of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxErrorKind {
    /// Placeables nest too deeply to be parsed at all.
    TooDeep,
    /// A call has more than [`MAX_ARGUMENTS`](super::guard::MAX_ARGUMENTS) arguments.
    TooManyArguments,
    /// An escape in a string literal is not one.
    InvalidEscape,
    /// The parser expected this character.
    Expected(char),
    /// A message has neither a value nor an attribute, or a term no value.
    NoValue(String),
    /// A name, or the line break after `->`, is not where the parser expected it.
    ExpectedOneOf(String),
    /// An attribute or a variant has no text.
    NoText,
    /// A select expression has no default variant.
    NoDefaultVariant,
    /// A select expression has several default variants.
    SeveralDefaultVariants,
    /// A select expression selects on what cannot be selected on: a message, a term, a placeable.
    Selector,
    /// An attribute of a term is shown, which can only be selected on.
    TermAttribute,
    /// A function's name is not in capital letters.
    FunctionName,
    /// A positional argument comes after a named one.
    ArgumentOrder,
    /// A named argument comes twice.
    DuplicateArgument(String),
    /// The value of a named argument is neither text nor number.
    ArgumentValue,
    /// A placeable has nothing in it that can be shown.
    EmptyPlaceable,
    /// A string literal is not closed.
    UnterminatedString,
    /// A `}` closes nothing.
    UnbalancedBrace,
}

/// Parses a resource. Never fails: what is not Fluent is in [`Resource::errors`].
///
/// `text` must not begin with a byte order mark.
#[must_use]
pub fn parse(text: &str) -> Resource<'_> {
    let mut resource = Resource { text, units: Vec::new(), errors: Vec::new() };
    let mut from = 0;
    for hazardous in hazardous_entries(text) {
        parse_piece(&mut resource, from..hazardous.entry.start);
        let kind = match hazardous.hazard {
            Hazard::Depth => SyntaxErrorKind::TooDeep,
            Hazard::Arguments => SyntaxErrorKind::TooManyArguments,
            Hazard::Escape => SyntaxErrorKind::InvalidEscape,
        };
        from = hazardous.entry.end;
        resource.errors.push(SyntaxError { at: hazardous.at..hazardous.at + 1, junk: hazardous.entry, kind });
    }
    parse_piece(&mut resource, from..text.len());
    resource
}

fn parse_piece<'s>(resource: &mut Resource<'s>, piece: Span) {
    let base = piece.start;
    let (tree, errors) = match parser::parse_runtime(&resource.text[piece]) {
        Ok(tree) => (tree, Vec::new()),
        Err(recovered) => recovered,
    };
    resource.units.reserve(tree.body.len());
    for entry in tree.body {
        match entry {
            ast::Entry::Message(message) => {
                resource.units.push(Unit { id: message.id.name, value: message.value, attributes: message.attributes })
            }
            ast::Entry::Term(term) => resource.units.push(Unit {
                id: with_dash(resource.text, term.id.name),
                value: Some(term.value),
                attributes: term.attributes,
            }),
            ast::Entry::Junk { .. }
            | ast::Entry::Comment(_)
            | ast::Entry::GroupComment(_)
            | ast::Entry::ResourceComment(_) => {}
        }
    }
    resource.errors.extend(errors.into_iter().map(|error| located(resource.text, base, error)));
}

/// The identifier of a term with the `-` that stands before it in the text.
fn with_dash<'s>(text: &'s str, name: &'s str) -> &'s str {
    let span = span_of(text, name);
    &text[span.start - 1..span.end]
}

fn located(text: &str, base: usize, error: ParserError) -> SyntaxError {
    // The parser may point past the end, or into the middle of a character.
    let floor = |offset: usize| (0..=(base + offset).min(text.len())).rev().find(|&o| text.is_char_boundary(o));
    let start = floor(error.pos.start).unwrap_or(base);
    let end = floor(error.pos.end).unwrap_or(start).max(start);
    let junk = error.slice.map_or(start..end, |slice| {
        let junk_start = floor(slice.start).unwrap_or(base);
        junk_start..floor(slice.end).unwrap_or(junk_start).max(junk_start)
    });
    SyntaxError { at: start..end, junk, kind: kind_of(error.kind) }
}

fn kind_of(kind: ErrorKind) -> SyntaxErrorKind {
    match kind {
        ErrorKind::ExpectedToken(token) => SyntaxErrorKind::Expected(token),
        ErrorKind::ExpectedCharRange { range } => SyntaxErrorKind::ExpectedOneOf(range),
        ErrorKind::ExpectedMessageField { entry_id } => SyntaxErrorKind::NoValue(entry_id),
        ErrorKind::ExpectedTermField { entry_id } => SyntaxErrorKind::NoValue(format!("-{entry_id}")),
        ErrorKind::MissingValue => SyntaxErrorKind::NoText,
        ErrorKind::MissingDefaultVariant => SyntaxErrorKind::NoDefaultVariant,
        ErrorKind::MultipleDefaultVariants => SyntaxErrorKind::SeveralDefaultVariants,
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::ExpectedSimpleExpressionAsSelector => SyntaxErrorKind::Selector,
        ErrorKind::TermAttributeAsPlaceable => SyntaxErrorKind::TermAttribute,
        ErrorKind::ForbiddenCallee => SyntaxErrorKind::FunctionName,
        ErrorKind::PositionalArgumentFollowsNamed => SyntaxErrorKind::ArgumentOrder,
        ErrorKind::DuplicatedNamedArgument(name) => SyntaxErrorKind::DuplicateArgument(name),
        ErrorKind::ExpectedLiteral => SyntaxErrorKind::ArgumentValue,
        ErrorKind::ExpectedInlineExpression => SyntaxErrorKind::EmptyPlaceable,
        ErrorKind::UnterminatedStringLiteral => SyntaxErrorKind::UnterminatedString,
        ErrorKind::UnbalancedClosingBrace => SyntaxErrorKind::UnbalancedBrace,
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            SyntaxErrorKind::InvalidEscape
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<&str> {
        parse(text).units.iter().map(|unit| unit.id).collect()
    }

    #[test]
    fn terms_keep_their_dash_and_duplicates_stay() {
        assert_eq!(ids("a = 1\n-t = 2\na = 3\n"), ["a", "-t", "a"]);
    }

    #[test]
    fn an_entry_that_nests_too_deeply_is_left_out_and_its_neighbours_count() {
        let deep = "{".repeat(100_000);
        let text = format!("a = 1\nb = {deep}\nc = 2\n");
        let resource = parse(&text);
        assert_eq!(resource.units.iter().map(|unit| unit.id).collect::<Vec<_>>(), ["a", "c"]);
        assert_eq!(resource.errors.len(), 1);
        assert_eq!(resource.errors[0].kind, SyntaxErrorKind::TooDeep);
    }

    #[test]
    fn nested_calls_are_as_deep_as_nested_braces() {
        let text = format!("a = {{ {}1{} }}\nb = 2\n", "F(".repeat(60_000), ")".repeat(60_000));
        assert_eq!(ids(&text), ["b"]);
        let text = format!("a = {}\nb = 2\n", "{\nF(".repeat(60_000));
        assert_eq!(ids(&text), ["b"]);
    }

    #[test]
    fn many_literal_braces_are_not_deep() {
        let text = format!("a = {}\n", "{\"{\"}{ F(1) }".repeat(200));
        assert_eq!(ids(&text), ["a"]);
        let text = "a = { open\n".repeat(80) + "b = 1\n";
        assert_eq!(ids(&text), ["b"]);
    }

    #[test]
    fn an_escape_cut_by_a_letter_of_two_bytes_is_an_error_and_not_a_panic() {
        let text = "a = {\"\\u00é\"}\nb = 2\n";
        assert_eq!(ids(text), ["b"]);
        assert_eq!(parse(text).errors[0].kind, SyntaxErrorKind::InvalidEscape);
        // In plain text a backslash is one, and an escaped one is no escape.
        assert_eq!(ids("a = \\u00é\nb = {\"\\\\u00é\"} \\u00é\nc = 3\n"), ["a", "b", "c"]);
    }
}
