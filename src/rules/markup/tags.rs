//! A tolerant reader of HTML-like tags: text in, tags with their places out. Pure, and silent about what is wrong.
//!
//! A `<` is markup only where a name follows it, as in HTML: `a < b`, `<3`, `->` and `<me@example.org>` are text.

use std::borrow::Cow;

use super::elements::{is_html, is_void};
use crate::fluent::Span;
use crate::rules::PLACEABLE;

/// The tags of a text, in its order.
pub(super) type Tags<'t> = Vec<Tag<'t>>;

/// One tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    /// The element's name in lower case.
    pub(super) name: Cow<'t, str>,
    /// Whether it opens an element, closes one, or is one by itself.
    pub(super) kind: TagKind,
    /// The attributes in the order of the text.
    pub(super) attributes: Vec<Attribute<'t>>,
    /// Where the tag stands.
    pub(super) span: Span,
    /// What keeps it from being a tag as a browser reads it.
    pub(super) flaw: Option<Flaw>,
}

/// What a tag does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum TagKind {
    /// Opens an element: `<a>`.
    Start,
    /// Closes an element: `</a>`.
    End,
    /// Is a whole element: `<br>`, `<icon/>`.
    Void,
}

/// One attribute of a tag; a placeable that stands for attributes (`<a { $attrs }>`) is one without a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attribute<'t> {
    /// The name in lower case.
    pub(super) name: Cow<'t, str>,
    /// The value without its quotation marks.
    pub(super) value: Option<&'t str>,
    /// Where the attribute stands, value included.
    pub(super) span: Span,
}

/// What keeps a tag from being one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flaw {
    /// There is no `>`.
    NoBracket,
    /// The quotation mark around a value is not closed.
    OpenQuote,
    /// A value stands between typographic quotation marks, which belong to it for a browser.
    TypographicQuotes,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|attribute| attribute.name == name)?.value
    }

    /// Whether both tags say the same, in the same words.
    pub(super) fn same(&self, other: &Tag<'_>) -> bool {
        self.kind == other.kind
            && self.flaw == other.flaw
            && self.name == other.name
            && self.attributes.len() == other.attributes.len()
            && self.attributes.iter().zip(&other.attributes).all(|(a, b)| a.name == b.name && a.value == b.value)
    }
}

/// The tags of a text.
pub(super) fn tags(text: &str) -> Tags<'_> {
    let mut found = Tags::new();
    let mut at = 0;
    let mut may_have_comments = true;
    while let Some(open) = find_bracket(text, at) {
        at = open + 1;
        if may_have_comments && text[open..].starts_with("<!--") {
            match text[open..].find("-->") {
                Some(end) => at = open + end + "-->".len(),
                None => may_have_comments = false,
            }
        } else if let Some(tag) = (Reader { text, at }).tag() {
            at = tag.span.end;
            found.push(tag);
        }
    }
    found
}

fn find_bracket(text: &str, from: usize) -> Option<usize> {
    memchr::memchr(b'<', text.as_bytes().get(from..)?).map(|at| from + at)
}

/// Reads one tag; stands right behind its `<` at first.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn tag(mut self) -> Option<Tag<'t>> {
        let start = self.at - 1;
        let closes = self.take_if(|c| c == '/');
        if !self.peek().is_some_and(|c| c.is_ascii_alphabetic()) {
            return None;
        }
        let name = self.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'));
        let ends_name = |c: char| c.is_whitespace() || matches!(c, '/' | '>' | '<' | PLACEABLE);
        if name.ends_with([':', '.']) || !self.peek().is_none_or(ends_name) {
            return None;
        }
        let name = lower(name);
        let mut tag = Tag { name, kind: TagKind::Start, attributes: Vec::new(), span: start..start, flaw: None };
        let closes_itself = self.attributes(&mut tag);
        tag.kind = match () {
            () if is_void(&tag.name) => TagKind::Void,
            () if closes => TagKind::End,
            // Browsers pass over the `/` of HTML's own elements.
            () if closes_itself && !is_html(&tag.name) => TagKind::Void,
            () => TagKind::Start,
        };
        tag.span = start..self.at;
        Some(tag)
    }

    /// Reads up to and including the `>`; tells whether a `/` stands right before it.
    fn attributes(&mut self, tag: &mut Tag<'t>) -> bool {
        let mut slash = false;
        loop {
            let end = self.at;
            self.take_while(char::is_whitespace);
            match self.peek() {
                Some('>') => {
                    self.at += 1;
                    return slash;
                }
                Some('/') => {
                    self.at += 1;
                    slash = true;
                }
                None | Some('<') => {
                    self.at = end;
                    tag.flaw = Some(Flaw::NoBracket);
                    return slash;
                }
                Some(first) => {
                    slash = false;
                    let attribute = self.attribute(first, &mut tag.flaw);
                    tag.attributes.push(attribute);
                }
            }
        }
    }

    fn attribute(&mut self, first: char, flaw: &mut Option<Flaw>) -> Attribute<'t> {
        let start = self.at;
        // The first character is taken whatever it is, so that there is always progress.
        self.at += first.len_utf8();
        if first != PLACEABLE {
            self.take_while(|c| !c.is_whitespace() && !matches!(c, '=' | '/' | '>' | '<'));
        }
        let name = lower(&self.text[start..self.at]);
        let end = self.at;
        self.take_while(char::is_whitespace);
        let value = if self.take_if(|c| c == '=') {
            self.take_while(char::is_whitespace);
            Some(self.value(flaw))
        } else {
            self.at = end;
            None
        };
        Attribute { name, value, span: start..self.at }
    }

    fn value(&mut self, flaw: &mut Option<Flaw>) -> &'t str {
        let rest = &self.text[self.at..];
        match rest.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                self.at += 1;
                let rest = &rest[1..];
                if let Some(end) = rest.find(quote).filter(|&end| !has_tag(&rest[..end])) {
                    self.at += end + 1;
                    return &rest[..end];
                }
                *flaw = Some(Flaw::OpenQuote);
                self.take_while(|c| !matches!(c, '<' | '>'))
            }
            Some(quote) if is_typographic(quote) => {
                let inside = &rest[quote.len_utf8()..];
                match inside.find(|c| is_typographic(c) || matches!(c, '<' | '>')) {
                    Some(end) if inside[end..].starts_with(is_typographic) => {
                        *flaw = Some(Flaw::TypographicQuotes);
                        self.at += quote.len_utf8() + end;
                        self.take_if(is_typographic);
                        &inside[..end]
                    }
                    _ => self.unquoted(),
                }
            }
            _ => self.unquoted(),
        }
    }

    fn unquoted(&mut self) -> &'t str {
        self.take_while(|c| !c.is_whitespace() && !matches!(c, '<' | '>'))
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn take_if(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        let Some(next) = self.peek().filter(|&c| wanted(c)) else { return false };
        self.at += next.len_utf8();
        true
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'t str {
        let rest = &self.text[self.at..];
        let taken = &rest[..rest.find(|c| !wanted(c)).unwrap_or(rest.len())];
        self.at += taken.len();
        taken
    }
}

/// Whether something in a quoted value looks like a tag: then the quotation mark is another's.
fn has_tag(value: &str) -> bool {
    memchr::memchr_iter(b'<', value.as_bytes())
        .any(|at| value.as_bytes().get(at + 1).is_some_and(|next| next.is_ascii_alphabetic() || *next == b'/'))
}

fn is_typographic(c: char) -> bool {
    matches!(c, '‘'..='‟' | '«' | '»' | '‹' | '›')
}

fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str) -> String {
        let show = |tag: &Tag<'_>| {
            let attributes: String = tag.attributes.iter().map(|a| format!(" {}={:?}", a.name, a.value)).collect();
            let flaw = tag.flaw.map(|flaw| format!(" {flaw:?}")).unwrap_or_default();
            format!("{:?} {}{attributes}{flaw}", tag.kind, tag.name)
        };
        tags(text).iter().map(show).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn tags_have_names_kinds_and_attributes() {
        assert_eq!(shown("<A HREF='x' id = y>a</A >"), "Start a href=Some(\"x\") id=Some(\"y\"); End a");
        assert_eq!(shown("<br><br/><br /></br>"), "Void br; Void br; Void br; Void br");
        assert_eq!(shown("<icon/><b/>"), "Void icon; Start b");
        assert_eq!(shown("<a \u{fffc}\u{fffc}>"), "Start a \u{fffc}=None \u{fffc}=None");
        assert_eq!(shown("<a\u{fffc}>"), "Start a \u{fffc}=None");
        assert_eq!(shown("<a title=\"1 > 0 < 2\" hidden>"), "Start a title=Some(\"1 > 0 < 2\") hidden=None");
    }

    #[test]
    fn text_is_not_markup() {
        for text in
            ["a < b", "<3", "->", "<me@example.org>", "<https://example.org>", "<имя>", "< b>", "</ b>", "<", "</"]
        {
            assert_eq!(shown(text), "", "{text}");
        }
        assert_eq!(shown("<!-- <b> --> <i>"), "Start i");
    }

    #[test]
    fn flaws_do_not_swallow_what_follows() {
        assert_eq!(shown("<b x</b>"), "Start b x=None NoBracket; End b");
        assert_eq!(shown("<b"), "Start b NoBracket");
        assert_eq!(shown("<a href=\"x>y</a> \"z\""), "Start a href=Some(\"x\") OpenQuote; End a");
        assert_eq!(shown("<a href=“x y”>"), "Start a href=Some(\"x y\") TypographicQuotes");
        assert_eq!(shown("<a href=„x>”"), "Start a href=Some(\"„x\")");
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in r#"([<>/="'a-cé ” \u{fffc}!-]|\PC){0,40}"#) {
            let mut end = 0;
            for tag in tags(&text) {
                prop_assert!(tag.span.start >= end && tag.span.end > tag.span.start);
                prop_assert!(text[tag.span.clone()].starts_with('<'));
                end = tag.span.end;
            }
        }
    }
}
