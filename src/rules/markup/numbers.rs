//! Digits in a text: runs of them, outside of what is for machines. Pure.

use smallvec::SmallVec;

use super::character_references::character_references;
use super::texts::{has_byte, is_inside, machine_spans};
use crate::fluent::{Span, joined};

/// Digits without anything between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    /// Where they stand.
    pub(super) span: Span,
    /// The digits in ASCII, without zeros at the front (one stays).
    pub(super) digits: SmallVec<[u8; 4]>,
    /// How many digits there are with the zeros.
    pub(super) length: usize,
    /// What stands between the run before and this one, if it is one character.
    pub(super) mark: Option<char>,
}

/// The runs of digits of a text, outside of tags, addresses and character references.
pub(super) type Runs = SmallVec<[Run; 4]>;

/// The runs of digits of a text.
pub(super) fn runs(text: &str) -> Runs {
    let mut found = Runs::new();
    let mut machine: Option<Vec<Span>> = None;
    // Whatever is a digit begins with one of these bytes; most texts have few of them.
    let may_be = |byte: &u8| byte.is_ascii_digit() || *byte >= 0xd9;
    let mut at = 0;
    let mut end = None;
    while let Some(length) = text.as_bytes()[at..].iter().position(may_be) {
        let start = at + length;
        let mut run = Run { span: start..start, digits: SmallVec::new(), length: 0, mark: None };
        for c in text[start..].chars() {
            at = run.span.end + c.len_utf8();
            let Some(digit) = digit_of(c) else { break };
            // A zero at the front makes no difference.
            if run.digits.as_slice() == b"0" {
                run.digits.clear();
            }
            run.digits.push(digit);
            run.length += 1;
            run.span.end = at;
        }
        if run.length == 0 {
            continue;
        }
        let machine = machine.get_or_insert_with(|| not_for_people(text));
        if is_inside(machine, &run.span) {
            end = None;
            continue;
        }
        run.mark = end.and_then(|end: usize| only_character(&text[end..start]));
        end = Some(run.span.end);
        found.push(run);
    }
    found
}

/// What of a text nobody reads: tags, addresses, character references.
pub(super) fn not_for_people(text: &str) -> Vec<Span> {
    let mut spans = machine_spans(text);
    if has_byte(text, b'&') {
        spans.extend(character_references(text).map(|reference| reference.span));
        spans = joined(spans);
    }
    spans
}

fn only_character(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// A decimal digit of any script that a locale may write numbers in, as ASCII.
fn digit_of(c: char) -> Option<u8> {
    /// The zeros of Unicode's decimal digits in scripts that CLDR has locales for.
    const ZEROS: [u32; 18] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
        0x1040, 0x17e0, 0xff10,
    ];
    if c.is_ascii() {
        return u8::try_from(c).ok().filter(u8::is_ascii_digit);
    }
    // No need to look at Latin, Greek and Cyrillic letters.
    if c < '\u{660}' {
        return None;
    }
    let value = ZEROS.iter().find_map(|&zero| u32::from(c).checked_sub(zero).filter(|&value| value < 10))?;
    u8::try_from(value).ok().map(|value| b'0' + value)
}

/// Whether a mark may stand between groups of three digits.
pub(super) fn is_group_mark(mark: char) -> bool {
    matches!(mark, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '.' | ',' | '’' | '\'' | '٬')
}

/// Whether a mark may stand before the digits of a fraction.
pub(super) fn is_decimal_mark(mark: char) -> bool {
    matches!(mark, '.' | ',' | '·')
}

impl Run {
    /// The value; `None` where it is too large.
    pub(super) fn value(&self) -> Option<u64> {
        std::str::from_utf8(&self.digits).ok()?.parse().ok()
    }
}
