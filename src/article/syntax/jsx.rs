//! Reads tags and expressions of JSX: where they end, and what readers see in them.

use std::ops::Range;

use super::hidden::reads_like_text;
use super::jsx_tag::{CODE, CODE_ATTRIBUTES, JsxRole, JsxTag, TEXT_ATTRIBUTES, VOID};

/// How deep expressions and elements may be inside each other.
const DEEPEST: usize = 64;

/// What stops a reader: where what it does not understand begins.
pub(super) type Unread = usize;

/// Code of JSX.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Code {
    /// Where it ends.
    pub(super) end: usize,
    /// The texts in it.
    pub(super) hidden: Vec<Range<usize>>,
}

/// Reads the expression that begins with the `{` at a place.
///
/// # Errors
///
/// The place, if it does not end.
pub(super) fn expression(text: &str, at: usize) -> Result<Code, Unread> {
    let mut reader = Reader::new(text);
    Ok(Code { end: reader.braced(at, at)?, hidden: reader.hidden })
}

/// Reads code from a place on: to the first blank line at which nothing in it is open.
pub(super) fn module_code(text: &str, at: usize) -> Option<Code> {
    let mut reader = Reader::new(text);
    Some(Code { end: reader.code(at, at, None).ok()?, hidden: reader.hidden })
}

/// The tag that begins with the `<` at a place; `None` if none does.
///
/// # Errors
///
/// The place, if it begins like a tag and does not end.
pub(super) fn tag_at(text: &str, at: usize) -> Result<Option<JsxTag<'_>>, Unread> {
    let mut reader = Reader::new(text);
    let tag = reader.tag(at)?;
    Ok(tag.map(|tag| JsxTag { hidden: reader.hidden, ..tag }))
}

struct Reader<'t> {
    text: &'t str,
    depth: usize,
    /// The texts in what was read, but for the values of the tags that are returned.
    hidden: Vec<Range<usize>>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, depth: 0, hidden: Vec::new() }
    }

    /// Notes a value, if it reads like a text.
    fn note_value(&mut self, span: Range<usize>) {
        if reads_like_text(&self.text[span.clone()]) {
            self.hidden.push(span);
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// From a `{` to behind its `}`.
    fn braced(&mut self, at: usize, from: Unread) -> Result<usize, Unread> {
        self.code(at + 1, from, Some(b'}'))
    }

    /// Reads code up to and including what closes it, or to a blank line outside of everything.
    fn code(&mut self, mut at: usize, from: Unread, closing: Option<u8>) -> Result<usize, Unread> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(from);
        }
        let mut open: Vec<u8> = Vec::new();
        // Whether an operand can begin here, so that `<` opens an element.
        let mut is_operand = true;
        while let Some(byte) = self.byte(at) {
            let mut next = at + 1;
            match byte {
                b'"' | b'\'' => {
                    next = self.string(at);
                    if next > at + 1 {
                        self.note_value(at + 1..next - 1);
                    }
                }
                b'`' => next = self.template(at, from)?,
                b'/' if self.text[at..].starts_with("//") => next = self.line_end(at),
                b'/' if self.text[at..].starts_with("/*") => {
                    next = at + self.text[at..].find("*/").ok_or(from)? + "*/".len();
                }
                b'{' => open.push(b'}'),
                b'(' => open.push(b')'),
                b'[' => open.push(b']'),
                b'}' | b')' | b']' => match open.pop() {
                    Some(expected) if expected == byte => {}
                    None if closing == Some(byte) => {
                        self.depth -= 1;
                        return Ok(next);
                    }
                    _ => return Err(from),
                },
                b'<' if is_operand && self.opens_element(at) => next = self.element(at, from)?,
                b'\n' if closing.is_none() && open.is_empty() && self.is_blank_line(next) => {
                    self.depth -= 1;
                    return Ok(at);
                }
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                let is_word = byte.is_ascii_alphanumeric() || !byte.is_ascii();
                let closes = matches!(byte, b')' | b']' | b'}' | b'"' | b'\'' | b'`' | b'_' | b'$');
                is_operand = !(is_word || closes) || self.text.as_bytes()[..next].ends_with(b"return");
            }
            at = next;
        }
        self.depth -= 1;
        if closing.is_none() && open.is_empty() { Ok(at) } else { Err(from) }
    }

    /// Behind a string; one that does not end on its line is an apostrophe.
    fn string(&self, at: usize) -> usize {
        let mark = self.text.as_bytes()[at];
        let mut end = at + 1;
        while let Some(byte) = self.byte(end).filter(|byte| *byte != b'\n') {
            match byte {
                b'\\' => end += 1,
                _ if byte == mark => return end + 1,
                _ => {}
            }
            end += 1;
        }
        at + 1
    }

    fn template(&mut self, at: usize, from: Unread) -> Result<usize, Unread> {
        let (mut end, mut start) = (at + 1, at + 1);
        while let Some(byte) = self.byte(end) {
            match byte {
                b'\\' => end += 2,
                b'`' => {
                    self.note_value(start..end);
                    return Ok(end + 1);
                }
                b'$' if self.byte(end + 1) == Some(b'{') => {
                    self.note_value(start..end);
                    end = self.braced(end + 1, from)?;
                    start = end;
                }
                _ => end += 1,
            }
        }
        Err(from)
    }

    fn line_end(&self, at: usize) -> usize {
        memchr::memchr(b'\n', &self.text.as_bytes()[at..]).map_or(self.text.len(), |length| at + length)
    }

    fn is_blank_line(&self, at: usize) -> bool {
        self.text.as_bytes()[at..self.line_end(at)].iter().all(u8::is_ascii_whitespace)
    }

    fn opens_element(&self, at: usize) -> bool {
        self.byte(at + 1).is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'>')
    }

    /// From a tag to behind the tag that closes its element.
    fn element(&mut self, at: usize, from: Unread) -> Result<usize, Unread> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(from);
        }
        let Some(first) = self.tag(at)? else { return Err(from) };
        let (mut at, mut open) = (first.end, usize::from(first.role == JsxRole::Open));
        let mut code = usize::from(open > 0 && CODE.contains(&first.name));
        self.hidden.extend(first.texts.into_iter().map(|(span, _)| span));
        while open > 0 {
            let length = memchr::memchr2(b'<', b'{', &self.text.as_bytes()[at..]).ok_or(from)?;
            if code == 0 && self.text[at..at + length].contains(char::is_alphabetic) {
                self.hidden.push(at..at + length);
            }
            at += length;
            if self.byte(at) == Some(b'{') {
                at = self.braced(at, from)?;
            } else {
                let Some(tag) = self.tag(at)? else { return Err(from) };
                code = match tag.role {
                    JsxRole::Open => code + usize::from(CODE.contains(&tag.name)),
                    JsxRole::Close => code - usize::from(code > 0 && CODE.contains(&tag.name)),
                    JsxRole::Whole => code,
                };
                self.hidden.extend(tag.texts.into_iter().map(|(span, _)| span));
                open = match tag.role {
                    JsxRole::Open => open + 1,
                    JsxRole::Close => open - 1,
                    JsxRole::Whole => open,
                };
                at = tag.end;
            }
        }
        self.depth -= 1;
        Ok(at)
    }

    fn tag(&mut self, from: usize) -> Result<Option<JsxTag<'t>>, Unread> {
        let closes = self.byte(from + 1) == Some(b'/');
        let start = from + 1 + usize::from(closes);
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b':' | b'$');
        let length = self.text.as_bytes().get(start..).unwrap_or_default().iter().take_while(|b| is_name(**b)).count();
        let name = &self.text[start..start + length];
        let begins_name = name.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '$'));
        let is_fragment = name.is_empty() && self.byte(start) == Some(b'>');
        if !(begins_name || is_fragment) || name.ends_with(':') {
            return Ok(None);
        }
        let is_component = name.starts_with(|c: char| c.is_ascii_uppercase()) || name.contains('.') || is_fragment;
        let role = if closes { JsxRole::Close } else { JsxRole::Open };
        let (texts, hidden) = (Vec::new(), Vec::new());
        let mut tag = JsxTag { name, role, end: start + length, texts, hidden, is_jsx: is_component };
        self.attributes(&mut tag, from)?;
        if VOID.contains(&name) {
            tag.role = JsxRole::Whole;
        }
        Ok(Some(tag))
    }

    /// Reads up to and including the `>`.
    fn attributes(&mut self, tag: &mut JsxTag<'t>, from: Unread) -> Result<(), Unread> {
        let mut name = "";
        loop {
            match self.byte(tag.end).ok_or(from)? {
                b'>' => {
                    tag.end += 1;
                    return Ok(());
                }
                b'/' if self.byte(tag.end + 1) == Some(b'>') => {
                    if tag.role == JsxRole::Open {
                        tag.role = JsxRole::Whole;
                    }
                    tag.end += 2;
                    return Ok(());
                }
                b'{' => {
                    tag.end = self.braced(tag.end, from)?;
                    tag.is_jsx = true;
                }
                mark @ (b'"' | b'\'') => {
                    let start = tag.end + 1;
                    let value = &self.text.as_bytes()[start..];
                    let end = start + memchr::memchr(mark, value).ok_or(from)?;
                    if TEXT_ATTRIBUTES.contains(&name) {
                        tag.texts.push((start..end, char::from(mark)));
                    } else if !CODE_ATTRIBUTES.contains(&name) {
                        self.note_value(start..end);
                    }
                    tag.end = end + 1;
                }
                b'=' => tag.end += 1,
                byte if byte.is_ascii_whitespace() => tag.end += 1,
                byte if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'@' | b'.' | b'$') => {
                    let rest = &self.text[tag.end..];
                    let ends = |c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/' | '{' | '<' | '"' | '\'');
                    name = &rest[..rest.find(ends).unwrap_or(rest.len())];
                    tag.end += name.len();
                }
                _ => return Err(from),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expression_end(text: &str, at: usize) -> Result<usize, Unread> {
        expression(text, at).map(|code| code.end)
    }

    #[test]
    fn expressions_end_where_their_braces_do() {
        for text in [
            "{a}",
            "{{a: {b: 1}}}",
            "{\"}\" + '}'}",
            "{`a } ${b + `}`} }`}",
            "{/* } */}",
            "{a // }\n}",
            "{a && <p>it's {b}</p>}",
            "{list.map((x) => <li key={x}>{x} isn't</li>)}",
            "{a < b}",
            "{(<><b/>it's</>)}",
        ] {
            assert_eq!(expression_end(&format!("{text} rest }}"), 0), Ok(text.len()), "{text}");
        }
        for text in ["{", "{a", "{(}", "{`}", "{/*}", "{<p>}"] {
            assert_eq!(expression_end(text, 0), Err(0), "{text}");
        }
        assert_eq!(expression_end(&"{".repeat(100_000), 0), Err(0));
    }

    #[test]
    fn texts_in_code_are_found() {
        let said = |text: &str| -> Vec<String> {
            let code = module_code(text, 0).expect("it ends");
            code.hidden.into_iter().map(|span| text[span].trim().to_owned()).collect()
        };
        assert_eq!(said("export const A = () => <p>One <b>two</b> {x}</p>;"), ["One", "two"]);
        assert_eq!(said("{a && <A title=\"One\" note=\"Two words\" href=\"A b\"/>}"), ["Two words", "One"]);
        assert_eq!(said("{a ? 'Yes, indeed' : `No ferry ${b} at all.`}"), ["Yes, indeed", "No ferry", "at all."]);
        assert_eq!(
            said("import {a} from 'b'; f('a b', \"c\", <code>no words</code>, <i className=\"A b\"/>)"),
            [] as [&str; 0]
        );
    }

    #[test]
    fn tags_are_read_with_what_readers_see_in_them() {
        let text = "<Card title=\"One\" on={() => a > b} alt='Two'\n  {...rest} href=\"x\" />!";
        let tag = tag_at(text, 0).expect("it ends").expect("a tag");
        assert_eq!((tag.name, tag.role, &text[tag.end..]), ("Card", JsxRole::Whole, "!"));
        assert_eq!(tag.texts.iter().map(|(at, _)| &text[at.clone()]).collect::<Vec<_>>(), ["One", "Two"]);
        assert_eq!(tag_at("</Tabs.Item>", 0).map(|tag| tag.map(|tag| tag.role)), Ok(Some(JsxRole::Close)));
        assert_eq!(tag_at("<>", 0).map(|tag| tag.map(|tag| tag.name)), Ok(Some("")));
        for text in ["< b", "<3", "<https://x.y>", "<!-- -->", "<-"] {
            assert_eq!(tag_at(text, 0), Ok(None), "{text}");
        }
        assert_eq!(tag_at("<a b=\"c>", 0), Err(0));
    }
}
