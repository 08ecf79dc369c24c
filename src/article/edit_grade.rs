//! How much an edit of the source text matters to its translations.

use super::dialect::Dialect;
use super::inline::{ElementKind, elements, machine_spans};

/// How much an edit of the source text matters to its translations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EditGrade {
    /// Blanks and line breaks alone: nobody sees it.
    Layout,
    /// Punctuation between words; not question marks, and not what is part of a word or a number.
    Minor,
    /// Where links lead.
    Link,
    /// Everything else: its translations are stale.
    Text,
}

impl EditGrade {
    /// Grades an edit of a text of a dialect.
    #[must_use]
    pub fn of(old: &str, new: &str, dialect: Dialect) -> Self {
        let same = |form: fn(&str, Dialect) -> String| form(old, dialect) == form(new, dialect);
        if same(|text, _| without_layout(text)) {
            Self::Layout
        } else if same(without_punctuation) {
            Self::Minor
        } else if same(without_targets) {
            Self::Link
        } else {
            Self::Text
        }
    }
}

fn without_layout(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text without where its links lead.
fn without_targets(text: &str, dialect: Dialect) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for element in elements(text, dialect) {
        let is_link = matches!(element.kind, ElementKind::Link | ElementKind::Image);
        // The target stands at the end of a link; one that is written with escapes is not found, and stays.
        let Some(found) = text[element.span.clone()].rfind(&element.target).filter(|_| is_link) else { continue };
        let start = element.span.start + found;
        if start >= at && !element.target.is_empty() {
            masked.push_str(&text[at..start]);
            masked.push('\u{1}');
            at = start + element.target.len();
        }
    }
    masked.push_str(&text[at..]);
    without_layout(&masked)
}

/// The text without the punctuation between words; code and link targets stay as they are.
fn without_punctuation(text: &str, dialect: Dialect) -> String {
    let mut machine = machine_spans(text, dialect).into_iter().peekable();
    let mut stripped = String::with_capacity(text.len());
    let mut before = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let after = characters.peek().map_or(' ', |(_, next)| *next);
        let is_inside = before.is_alphanumeric() && after.is_alphanumeric();
        let is_sign = matches!(character, '-' | '–' | '−' | '.' | ',') && after.is_ascii_digit();
        while machine.next_if(|span| span.end <= at).is_some() {}
        let is_code = machine.peek().is_some_and(|span| span.start <= at);
        if is_code || is_inside || is_sign || !is_punctuation(character) {
            stripped.push(character);
        } else {
            // A mark parts words, as a blank does.
            stripped.push(' ');
        }
        before = character;
    }
    without_layout(&stripped)
}

fn is_punctuation(character: char) -> bool {
    matches!(
        character,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '…'
            | '–'
            | '—'
            | '-'
            | '"'
            | '\''
            | '“'
            | '”'
            | '„'
            | '‘'
            | '’'
            | '«'
            | '»'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_have_their_grade() {
        for (old, new, grade) in [
            ("One  two", "One two", EditGrade::Layout),
            ("One, two", "One two.", EditGrade::Minor),
            ("The “forum”", "The \"forum\"", EditGrade::Minor),
            ("Is it so?", "Is it so.", EditGrade::Text),
            ("its", "it's", EditGrade::Text),
            ("1,000", "1.000", EditGrade::Text),
            ("of -5 degrees", "of 5 degrees", EditGrade::Text),
            ("re-sign", "resign", EditGrade::Text),
            ("See [it](https://a.example/x).", "See [it](https://b.example/y).", EditGrade::Link),
            ("See [it](https://a.example/x).", "See [that](https://b.example/y).", EditGrade::Text),
            ("![map](a.png)", "![map](b.png)", EditGrade::Link),
            ("Run `a.b`", "Run `a,b`", EditGrade::Text),
            ("*One* two", "One two", EditGrade::Text),
            ("One", "Two", EditGrade::Text),
        ] {
            assert_eq!(EditGrade::of(old, new, Dialect::default()), grade, "{old} → {new}");
        }
    }
}
