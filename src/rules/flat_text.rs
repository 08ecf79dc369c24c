//! The text of a pattern as rules read it: laid out flat, with a map back to the file.

use std::borrow::Cow;

use smallvec::SmallVec;

use crate::fluent::ast::{Expression, InlineExpression, PatternElement, Variant};
use crate::fluent::{Pattern, Span, span_of, unescape};

/// Stands in a flat text where a placeable does.
pub const PLACEABLE: char = '\u{fffc}';

/// The text of one pattern, without those of variants inside it.
///
/// String literals stand in it with what they mean; every other placeable is one [`PLACEABLE`].
#[derive(Debug, Clone)]
pub struct FlatText<'s> {
    /// The text.
    pub text: Cow<'s, str>,
    /// Where each piece of `text` begins, in `text` and in the resource; and whether it is taken over byte by byte.
    pieces: SmallVec<[(usize, usize, bool); 1]>,
    /// Where it ends in the resource.
    end: usize,
}

/// The variant to read in one select expression, which is known by the address of its variants.
pub(super) type Choice<'s> = Option<(&'s [Variant<&'s str>], &'s Variant<&'s str>)>;

impl<'s> FlatText<'s> {
    /// Lays out the pattern's own text.
    pub(super) fn own(text: &'s str, pattern: &'s Pattern<'s>) -> Self {
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            let span = span_of(text, value);
            let mut pieces = SmallVec::new();
            pieces.push((0, span.start, true));
            return Self { text: Cow::Borrowed(value), pieces, end: span.end };
        }
        let mut flat = Self::with_room_for(pattern);
        flat.append(text, pattern, None, false);
        flat
    }

    /// Lays out one complete text of the pattern.
    pub(super) fn reading(text: &'s str, pattern: &'s Pattern<'s>, choice: Choice<'s>) -> Self {
        let mut flat = Self::with_room_for(pattern);
        flat.append(text, pattern, choice, true);
        flat
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

    /// Lays out the text again, with one [`PLACEABLE`] in the place of each of these stretches, which are in order.
    pub(super) fn masked(self, stretches: &[Span]) -> Self {
        let mut masked = Self { text: Cow::Owned(String::new()), pieces: SmallVec::new(), end: self.end };
        let mut at = 0;
        for stretch in stretches {
            masked.push_pieces(&self, at..stretch.start);
            let place = self.span(stretch.clone());
            masked.push(PLACEABLE.encode_utf8(&mut [0; 4]), place, false);
            at = stretch.end;
        }
        masked.push_pieces(&self, at..self.text.len());
        masked.end = self.end;
        masked
    }

    /// Appends a stretch of another flat text, piece by piece.
    fn push_pieces(&mut self, other: &FlatText<'_>, stretch: Span) {
        for (index, &(start, source, verbatim)) in other.pieces.iter().enumerate() {
            let end = other.pieces.get(index + 1).map_or(other.text.len(), |next| next.0);
            let part = start.max(stretch.start)..end.min(stretch.end);
            if part.start < part.end {
                let from = if verbatim { source + (part.start - start) } else { source };
                self.push(&other.text[part.clone()], from..from + part.len(), verbatim);
            }
        }
    }

    /// Where a stretch of [`Self::text`] stands in the resource; for a stretch that touches a placeable, the
    /// place of what it selects or names.
    #[must_use]
    pub fn span(&self, stretch: Span) -> Span {
        let start = self.offset(stretch.start);
        let end = if stretch.end > stretch.start { self.offset_before(stretch.end) } else { start };
        start..end.max(start)
    }

    /// Where the whole text stands in the resource.
    #[must_use]
    pub fn whole(&self) -> Span {
        self.span(0..self.text.len())
    }

    /// The pieces of [`Self::text`] that stand in the resource as they are, each with where it begins in the text.
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
