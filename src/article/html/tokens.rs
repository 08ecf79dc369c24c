//! The tags and comments of an HTML text, with their places.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

/// A tag, a comment or a declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) span: Range<usize>,
    pub(super) kind: TokenKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TokenKind {
    Start(Tag),
    End(String),
    /// A comment or a declaration.
    Other,
}

/// A start tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    /// The element's name, in lower case.
    pub(super) name: String,
    pub(super) attributes: Vec<Attribute>,
    pub(super) closes_itself: bool,
}

/// An attribute that has a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute {
    /// Its name, in lower case.
    pub(super) name: String,
    /// Where its value stands, without quotation marks.
    pub(super) value: Range<usize>,
}

/// The tags, comments and declarations of a text, in order; what is between them is text. Behind the second value, the text ends in a
/// tag or comment that is not closed. `None` if the tokenizer's places do not fit.
pub(super) fn tokens(text: &str) -> Option<(Vec<Token>, usize)> {
    let mut reader = Reader::default();
    let mut emitter: CallbackEmitter<_, Infallible, usize> =
        CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| {
            reader.event(event, span.start..span.end);
            None
        });
    emitter.naively_switch_states(true);
    // Whether it ends does not depend on the text: nothing is read from outside.
    for _ in Tokenizer::new_with_emitter(text, emitter).flatten() {}
    let mut end = 0;
    for token in &reader.tokens {
        let written = text.get(token.span.clone())?;
        if token.span.start < end || !written.starts_with('<') || !written.ends_with('>') {
            return None;
        }
        end = token.span.end;
        if let TokenKind::Start(tag) = &token.kind {
            let mut behind = token.span.start;
            for attribute in &tag.attributes {
                text.get(attribute.value.clone())?;
                if attribute.value.start < behind || attribute.value.end >= token.span.end {
                    return None;
                }
                behind = attribute.value.end;
            }
        }
    }
    let opens =
        |at: &usize| text[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'));
    let unclosed = text[end..].match_indices('<').map(|(at, _)| end + at).find(opens);
    Some((reader.tokens, unclosed.unwrap_or(text.len())))
}

/// Takes the tokenizer's events.
#[derive(Default)]
struct Reader {
    tokens: Vec<Token>,
    /// The start tag that is being read, and where it begins.
    open: Option<(usize, Tag)>,
    /// The name of the attribute whose value comes next.
    attribute: Option<String>,
}

impl Reader {
    fn event(&mut self, event: CallbackEvent<'_>, span: Range<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                let tag = Tag { name: lower(name), attributes: Vec::new(), closes_itself: false };
                self.open = Some((span.start, tag));
            }
            CallbackEvent::AttributeName { name } => self.attribute = Some(lower(name)),
            CallbackEvent::AttributeValue { .. } => {
                if let (Some((_, tag)), Some(name)) = (&mut self.open, self.attribute.take()) {
                    tag.attributes.push(Attribute { name, value: span });
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                if let Some((start, mut tag)) = self.open.take() {
                    tag.closes_itself = self_closing;
                    self.tokens.push(Token { span: start..span.end, kind: TokenKind::Start(tag) });
                }
            }
            CallbackEvent::EndTag { name } => {
                self.attribute = None;
                self.tokens.push(Token { span, kind: TokenKind::End(lower(name)) });
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {
                self.tokens.push(Token { span, kind: TokenKind::Other });
            }
            CallbackEvent::String { .. } | CallbackEvent::Error(_) => {}
        }
    }
}

fn lower(name: &[u8]) -> String {
    String::from_utf8_lossy(name).to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_attributes_and_comments_stand_where_they_are_said_to() {
        let text = "ė <A HREF=\"x&amp;y\" title='ė > b' alt=x/y data-a hidden>t &lt; 3 < 4</a><!-- a <b> -->\r\n<br/><?php x?><img alt=\"\" src=a>z<script>if (a<b) \"</p>\"</script><p";
        let (tokens, end) = tokens(text).expect("tokens");
        let written: Vec<&str> = tokens.iter().map(|token| &text[token.span.clone()]).collect();
        let expected = [
            "<A HREF=\"x&amp;y\" title='ė > b' alt=x/y data-a hidden>",
            "</a>",
            "<!-- a <b> -->",
            "<br/>",
            "<?php x?>",
            "<img alt=\"\" src=a>",
            "<script>",
            "</script>",
        ];
        assert_eq!(written, expected);
        assert_eq!(&text[end..], "<p");
        let TokenKind::Start(tag) = &tokens[0].kind else { panic!("a tag") };
        let values: Vec<&str> = tag.attributes.iter().map(|attribute| &text[attribute.value.clone()]).collect();
        assert_eq!((tag.name.as_str(), values), ("a", vec!["x&amp;y", "ė > b", "x/y"]));
    }
}
