//! Keeps from the parser what would overflow its stack, make it panic, or keep it busy for ever.
//!
//! `fluent-syntax` 0.12 descends recursively into `{` and `(`, compares each named argument of a call with all others, and slices in the middle of a character where a `\u`
//! escape is cut short by one that is not ASCII. All are found here first; the entry that has them is left out.

use std::ops::Range;

/// How deep placeables and call arguments may nest. Real resources stay below 5.
pub const MAX_DEPTH: usize = 50;

/// How many arguments the calls of one entry may have. Real ones have three.
pub const MAX_ARGUMENTS: usize = 1_000;

/// Why an entry must not be parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hazard {
    /// Placeables or call arguments nest deeper than [`MAX_DEPTH`].
    Depth,
    /// Calls have more than [`MAX_ARGUMENTS`] arguments.
    Arguments,
    /// A `\u` or `\U` escape is cut short by a character that is not ASCII.
    Escape,
}

/// An entry that must not be parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hazardous {
    /// Where the entry stands: from its first line to the line of the next entry.
    pub(super) entry: Range<usize>,
    /// What is wrong with it, at this offset.
    pub(super) at: usize,
    pub(super) hazard: Hazard,
}

/// The entries that the parser must not see, in their order; nearly always none.
pub(super) fn hazardous_entries(text: &str) -> Vec<Hazardous> {
    let mut found = Vec::new();
    if may_be_too_deep(text.as_bytes()) || may_have_many_arguments(text.as_bytes()) {
        find_deep(text.as_bytes(), &mut found);
    }
    if memchr::memchr(b'\\', text.as_bytes()).is_some() {
        find_cut_escapes(text.as_bytes(), &mut found);
    }
    found.sort_by_key(|hazardous| hazardous.entry.start);
    found.dedup_by(|later, earlier| later.entry.start < earlier.entry.end);
    found
}

/// Counts without looking at string literals: never too low, and rarely too high.
fn may_be_too_deep(text: &[u8]) -> bool {
    // Most files have few of them in all, which is known soonest.
    let count = |mark: u8| memchr::memchr_iter(mark, text).count();
    if count(b'{') + count(b'(') <= MAX_DEPTH {
        return false;
    }
    let (mut braces, mut parentheses) = (0_usize, 0_usize);
    for at in memchr::memchr3_iter(b'{', b'}', b'(', text) {
        match text[at] {
            b'{' => braces += 1,
            b'}' => {
                braces = braces.saturating_sub(1);
                if braces == 0 {
                    parentheses = 0;
                }
            }
            _ if braces > 0 => parentheses += 1,
            _ => {}
        }
        if braces + parentheses > MAX_DEPTH {
            return true;
        }
    }
    false
}

/// Counts every comma of a text that has a parenthesis.
fn may_have_many_arguments(text: &[u8]) -> bool {
    let is_call = memchr::memchr(b'(', text).is_some();
    is_call && memchr::memchr_iter(b',', text).nth(MAX_ARGUMENTS).is_some()
}

fn find_deep(text: &[u8], found: &mut Vec<Hazardous>) {
    let (mut braces, mut parentheses) = (0_usize, 0_usize);
    let mut arguments = 0;
    let mut entry = 0;
    let mut at = 0;
    while at < text.len() {
        if at_line_start(text, at) && starts_entry(&text[at..]) {
            (braces, parentheses, entry) = (0, 0, at);
            arguments = 0;
        }
        match text[at] {
            b',' if parentheses > 0 => arguments += 1,
            b'{' => braces += 1,
            b'}' => {
                braces = braces.saturating_sub(1);
                if braces == 0 {
                    parentheses = 0;
                }
            }
            b'(' if braces > 0 => parentheses += 1,
            b')' if braces > 0 => parentheses = parentheses.saturating_sub(1),
            b'"' if braces > 0 => at = end_of_literal(text, at),
            _ => {}
        }
        let is_deep = braces + parentheses > MAX_DEPTH;
        if is_deep || arguments > MAX_ARGUMENTS {
            let end = next_entry(text, at);
            let hazard = if is_deep { Hazard::Depth } else { Hazard::Arguments };
            found.push(Hazardous { entry: entry..end, at, hazard });
            (braces, parentheses, entry) = (0, 0, end);
            arguments = 0;
            at = end;
        } else {
            at += 1;
        }
    }
}

fn find_cut_escapes(text: &[u8], found: &mut Vec<Hazardous>) {
    let mut scan = Scan::of_entry(0);
    let mut passed = 0;
    for at in memchr::memchr_iter(b'\\', text) {
        let digits = match text.get(at + 1) {
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => continue,
        };
        let valid = text[at + 2..].iter().take(digits).take_while(|b| b.is_ascii_hexdigit()).count();
        let is_cut = valid < digits && text.get(at + 2 + valid).is_some_and(|b| !b.is_ascii());
        if at < passed || !is_cut {
            continue;
        }
        let is_escaped = text[..at].iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1;
        if let Some(entry) = (scan.at..=at).rev().find(|&i| at_line_start(text, i) && starts_entry(&text[i..])) {
            scan = Scan::of_entry(entry);
        }
        scan.go_to(text, at);
        if !is_escaped && scan.may_be_in_placeable() {
            passed = next_entry(text, at);
            found.push(Hazardous { entry: scan.entry..passed, at, hazard: Hazard::Escape });
        }
    }
}

/// A way through an entry that tells where a placeable may be: in plain text, a backslash is one. Braces are counted with string
/// literals left out and with them, since a quotation mark in the text of a variant opens none.
struct Scan {
    entry: usize,
    at: usize,
    strict: usize,
    naive: usize,
    literal_until: usize,
}

impl Scan {
    fn of_entry(entry: usize) -> Self {
        Self { entry, at: entry, strict: 0, naive: 0, literal_until: 0 }
    }

    fn go_to(&mut self, text: &[u8], end: usize) {
        for at in self.at..end {
            let change = |depth: usize| match text[at] {
                b'{' => depth + 1,
                b'}' => depth.saturating_sub(1),
                _ => depth,
            };
            self.naive = change(self.naive);
            if at >= self.literal_until {
                self.strict = change(self.strict);
                if text[at] == b'"' && self.strict > 0 {
                    self.literal_until = end_of_literal(text, at) + 1;
                }
            }
        }
        self.at = self.at.max(end);
    }

    fn may_be_in_placeable(&self) -> bool {
        self.strict > 0 || self.naive > 0
    }
}

/// The offset of the last byte of the literal that opens at `at`, or of the line where it is not closed.
fn end_of_literal(text: &[u8], at: usize) -> usize {
    let mut i = at + 1;
    while i < text.len() {
        match text[i] {
            b'\\' => i += 1,
            b'"' => return i,
            b'\n' => return i - 1,
            _ => {}
        }
        i += 1;
    }
    text.len() - 1
}

fn at_line_start(text: &[u8], at: usize) -> bool {
    at == 0 || text[at - 1] == b'\n'
}

/// Whether a line opens an entry whatever came before it: a comment, or an identifier with its `=`.
fn starts_entry(line: &[u8]) -> bool {
    if line[0] == b'#' {
        return true;
    }
    let line = line.strip_prefix(b"-").unwrap_or(line);
    let identifier = line.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    identifier > 0 && line[0].is_ascii_alphabetic() && line[identifier..].iter().find(|&&b| b != b' ') == Some(&b'=')
}

fn next_entry(text: &[u8], from: usize) -> usize {
    memchr::memchr_iter(b'\n', &text[from..])
        .map(|newline| from + newline + 1)
        .find(|&start| start < text.len() && starts_entry(&text[start..]))
        .unwrap_or(text.len())
}
