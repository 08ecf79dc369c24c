//! Quotation marks in a text, and which of them belong together.

use super::prose::tags;
use crate::fluent::Span;
use crate::language::is_letter;
use crate::rules::PLACEABLE;

/// A mark at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// Where it stands in the text.
    pub(super) at: usize,
    /// Which one it is.
    pub(super) character: char,
    /// Whether it is two characters that were typed for a double mark: `,,`, two accents, two apostrophes.
    pub(super) is_typed: bool,
}

impl Mark {
    /// How many bytes it takes.
    pub(super) fn len(self) -> usize {
        self.character.len_utf8() * if self.is_typed { 2 } else { 1 }
    }

    /// How it is written.
    pub(super) fn written(self) -> String {
        std::iter::repeat_n(self.character, if self.is_typed { 2 } else { 1 }).collect()
    }

    /// Whether it is of the marks that stand around a quotation which is in no other.
    pub(super) fn is_double(self) -> bool {
        self.is_typed || is_double(self.character)
    }
}

/// What the marks of a text make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotation {
    /// A pair.
    Pair(Mark, Mark),
    /// A double mark that begins something that has no end.
    Unclosed(Mark),
    /// A double mark that ends something that has no beginning.
    Unopened(Mark),
}

/// Whether a character is one of the marks that stand around quotations.
pub(super) fn is_mark(character: char) -> bool {
    is_double(character) || is_single(character)
}

fn is_double(character: char) -> bool {
    matches!(character, '"' | '«' | '»' | '“' | '”' | '„' | '‟' | '〝' | '〞' | '〟' | '＂')
}

/// Whether a character is one of the single marks, the apostrophe among them.
pub(super) fn is_single(character: char) -> bool {
    matches!(character, '\'' | '‹' | '›' | '‘' | '’' | '‚' | '‛')
}

/// Whether a text has a mark that may stand around a quotation: an apostrophe within a word does not.
pub(super) fn may_quote(text: &str) -> bool {
    let mut from = 0;
    while let Some((at, character)) = next_candidate(text, from) {
        from = at + character.len_utf8();
        let is_apostrophe = || {
            is_single(character)
                && character != '‚'
                && text[..at].ends_with(is_letter)
                && text[from..].starts_with(is_letter)
        };
        if is_mark(character) && !is_apostrophe() {
            return true;
        }
    }
    false
}

/// The next character that is a mark, or one of two that may be typed for one. Most bytes begin none.
fn next_candidate(text: &str, from: usize) -> Option<(usize, char)> {
    let may_begin = |byte: &u8| matches!(byte, b'"' | b'\'' | b'`' | b',' | 0xc2 | 0xe2 | 0xe3 | 0xef);
    let mut from = from;
    while let Some(length) = text.as_bytes()[from..].iter().position(may_begin) {
        let at = from + length;
        let character = text[at..].chars().next()?;
        if is_mark(character) || matches!(character, ',' | '`') {
            return Some((at, character));
        }
        from = at + character.len_utf8();
    }
    None
}

/// Finds the quotations of a text outside its tags.
///
/// The same character opens in one language and closes in another, so what a mark does is told by its neighbours. An
/// apostrophe, and the sign of minutes or inches after a digit, is no quotation mark.
pub(super) fn quotations(text: &str) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Vec<Mark> = Vec::new();
    let prose = Prose::of(text);
    let mut from = 0;
    while let Some((at, character)) = prose.next_candidate(from) {
        let before = prose.before(at).unwrap_or(' ');
        from = at + character.len_utf8();
        // Two of these typed side by side are meant as one mark.
        let following = prose.at_or_behind(from);
        let is_typed = matches!(character, ',' | '`' | '\'')
            && before != character
            && following.is_some_and(|(_, after)| after == character);
        if let Some((second, _)) = following.filter(|_| is_typed) {
            from = second + character.len_utf8();
        }
        if is_typed || is_mark(character) {
            let after = prose.at_or_behind(from).map_or(' ', |(_, after)| after);
            let mark = Mark { at, character, is_typed };
            if is_typed {
                type_mark(mark, before, after, &mut open, &mut found);
            } else if opens(character, before, after) {
                open.push(mark);
            } else {
                close(mark, before, after, &mut open, &mut found);
            }
        }
    }
    found.extend(open.into_iter().filter(|mark| is_double(mark.character)).map(Quotation::Unclosed));
    found.sort_by_key(|quotation| match quotation {
        Quotation::Pair(mark, _) | Quotation::Unclosed(mark) | Quotation::Unopened(mark) => mark.at,
    });
    found
}

/// A text as if it had no tags.
struct Prose<'t> {
    text: &'t str,
    tags: Vec<Span>,
}

impl<'t> Prose<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, tags: tags(text) }
    }

    /// The tags that end before a place, or there; and those that end behind it.
    fn tags_around(&self, place: usize) -> (&[Span], &[Span]) {
        self.tags.split_at(self.tags.partition_point(|tag| tag.end <= place))
    }

    /// The first character outside tags from a place on, with its place.
    fn at_or_behind(&self, place: usize) -> Option<(usize, char)> {
        let mut at = place;
        // Tags may stand side by side.
        for tag in self.tags_around(place).1 {
            if tag.start > at {
                break;
            }
            at = tag.end;
        }
        Some((at, self.text[at..].chars().next()?))
    }

    /// The character before a place that is in no tag.
    fn before(&self, place: usize) -> Option<char> {
        let mut end = place;
        for tag in self.tags_around(place).0.iter().rev() {
            if tag.end < end {
                break;
            }
            end = tag.start;
        }
        self.text[..end].chars().next_back()
    }

    fn next_candidate(&self, from: usize) -> Option<(usize, char)> {
        let mut from = from;
        loop {
            let found = next_candidate(self.text, from)?;
            match self.tags_around(found.0).1.first() {
                Some(tag) if tag.contains(&found.0) => from = tag.end,
                _ => return Some(found),
            }
        }
    }
}

/// Typed marks are certain only as a pair with another double mark.
fn type_mark(mark: Mark, before: char, after: char, open: &mut Vec<Mark>, found: &mut Vec<Quotation>) {
    let is_open = open.last().is_some_and(|open| open.is_double());
    if mark.character != ',' && is_open && !before.is_whitespace() && !is_letter(after) {
        close(mark, before, after, open, found);
    } else if opens('"', before, after) && (after.is_alphanumeric() || after == PLACEABLE) {
        open.push(mark);
    }
}

fn close(mark: Mark, before: char, after: char, open: &mut Vec<Mark>, found: &mut Vec<Quotation>) {
    let is_of_the_kind = |other: &Mark| other.is_double() == mark.is_double();
    if !mark.is_double() && is_letter(after) {
        return;
    }
    // What was opened inside and not closed: apostrophes that begin a word (’90s), or a mark that was forgotten.
    if let Some(index) = open.iter().rposition(is_of_the_kind) {
        let inner = open.split_off(index + 1);
        let is_certain = |inner: &Mark| is_double(inner.character) || matches!(inner.character, '‹' | '›');
        found.extend(inner.into_iter().filter(is_certain).map(Quotation::Unclosed));
        found.extend(open.pop().map(|opening| Quotation::Pair(opening, mark)));
    } else if !mark.is_typed && mark.is_double() && !(mark.character == '"' && before.is_ascii_digit()) {
        found.push(Quotation::Unopened(mark));
    }
}

fn opens(character: char, before: char, after: char) -> bool {
    match character {
        '„' | '‚' => return true,
        '”' | '’' | '»' | '"' | '\'' if before == PLACEABLE => return false,
        _ => {}
    }
    let is_gap = |c: char| matches!(c, ' ' | '\n' | '\r' | '\t');
    // A word may begin behind one of these; the mark behind `«/` closes.
    let joins = matches!(before, '-' | '–' | '—' | '/' | '=') && (after.is_alphanumeric() || after == PLACEABLE);
    let begins =
        is_gap(before) || joins || matches!(before, '(' | '[' | '{' | '¿' | '¡') || (is_mark(before) && !is_gap(after));
    let is_unbreakable = matches!(before, '\u{a0}' | '\u{202f}');
    (begins && !is_gap(after)) || (is_unbreakable && (after.is_alphanumeric() || after == PLACEABLE))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes each quotation as its marks, `_` for one that is not there.
    fn read(text: &str) -> String {
        let mut read = String::new();
        for quotation in quotations(text) {
            match quotation {
                Quotation::Pair(a, b) => read.push_str(&(a.written() + &b.written())),
                Quotation::Unclosed(a) => read.extend([a.character, '_']),
                Quotation::Unopened(b) => read.extend(['_', b.character]),
            }
            read.push(' ');
        }
        read.trim_end().to_owned()
    }

    #[test]
    fn pairs_are_found_in_every_direction() {
        for (text, found) in [
            ("“a”", "“”"),
            ("see ”a”, »b» and »c«.", "”” »» »«"),
            ("„a ‚b‘ c“", "„“ ‚‘"),
            ("«\u{a0}a\u{a0}» b", "«»"),
            ("\"a\" (\"b\")", "\"\" \"\""),
            ("“\u{fffc}”", "“”"),
            ("“‘a’ b”", "“” ‘’"),
            ("<a class=\"x\">“a”</a>", "“”"),
            ("“<b>a</b>”.", "“”"),
            ("“a” – “b”", "“” “”"),
            ("«/».", "«»"),
            ("a/“b”", "“”"),
        ] {
            assert_eq!(read(text), found, "{text}");
        }
    }

    #[test]
    fn marks_may_be_typed_as_two_characters() {
        for (text, found) in [
            (",,Taip''", ",,''"),
            ("sako ,,Taip“, o ne", ",,“"),
            ("``Yes'' and ``no''", "``'' ``''"),
            ("''Taip''", "''''"),
            ("a,, b", ""),
            ("5'3'' tall, O''Brien", ""),
            ("{ ,, }", ""),
        ] {
            assert_eq!(read(text), found, "{text}");
        }
    }

    #[test]
    fn apostrophes_and_inches_are_not_quotation_marks() {
        for text in ["don’t", "Mozillas’ and the ’90s", "l'Europe", "iPhone’ом", "a 27\" screen", "rock ’n’ roll"]
        {
            assert!(!read(text).contains('_'), "{text}: {}", read(text));
        }
        assert_eq!(read("l'Europe d’hier 5' 27\""), "");
    }

    #[test]
    fn a_mark_that_is_alone_is_found() {
        assert_eq!(read("„a and b"), "„_");
        assert_eq!(read("a” and b"), "_”");
        assert_eq!(read("„a “b”"), "„_ “”");
    }
}
