//! How a text ends, as far as punctuation goes.

use super::prose::tag_start;
use crate::fluent::Span;
use crate::rules::PLACEABLE;

/// The end of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ending {
    /// What it ends with.
    pub(super) kind: EndingKind,
    /// Where that stands; what may follow is closing marks, tags and symbols.
    pub(super) at: Span,
}

/// What a text ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EndingKind {
    /// Nothing: there is no letter in the text.
    Empty,
    /// A placeable, which may bring its own punctuation.
    Placeable,
    /// A letter or a digit.
    Plain,
    /// A full stop.
    Period,
    /// An exclamation mark.
    Exclamation,
    /// A question mark, perhaps with an exclamation mark.
    Question,
    /// A colon.
    Colon,
    /// A semicolon.
    Semicolon,
    /// Three dots, in one character or three.
    Ellipsis,
    /// A comma: of a salutation, or of one item of a list.
    Comma,
}

impl EndingKind {
    /// Whether it is a punctuation mark.
    pub(super) fn is_mark(self) -> bool {
        !matches!(self, Self::Empty | Self::Placeable | Self::Plain)
    }

    fn of(character: char) -> Option<Self> {
        Some(match character {
            PLACEABLE => Self::Placeable,
            '.' | '。' | '．' | '｡' | '।' | '۔' | '։' | '።' => Self::Period,
            '!' | '！' => Self::Exclamation,
            '?' | '？' | '؟' | '\u{37e}' => Self::Question,
            ':' | '：' => Self::Colon,
            ';' | '；' | '؛' => Self::Semicolon,
            '…' | '⋯' => Self::Ellipsis,
            ',' | '，' | '、' | '،' => Self::Comma,
            _ if character.is_alphanumeric() => Self::Plain,
            _ => return None,
        })
    }
}

/// Finds how a text ends. Closing tags, quotation marks, brackets, blanks, dashes and symbols are passed over.
pub(super) fn ending(text: &str, language: &str) -> Ending {
    let mut end = text.len();
    while let Some(character) = text[..end].chars().next_back() {
        let start = end - character.len_utf8();
        if character == '>'
            && let Some(tag) = tag_start(text, end)
        {
            end = tag;
            continue;
        }
        if character == ';'
            && let Some(entity) = entity_start(text, start)
        {
            if matches!(&text[entity..end], "&hellip;" | "&#8230;") {
                return Ending { kind: EndingKind::Ellipsis, at: entity..end };
            }
            end = entity;
            continue;
        }
        if let Some(kind) = EndingKind::of(character) {
            return whole_ending(text, start..end, kind, language);
        }
        end = start;
    }
    Ending { kind: EndingKind::Empty, at: 0..0 }
}

/// The ending that a last character is part of: `...`, `?!`, and the Greek question mark.
fn whole_ending(text: &str, at: Span, kind: EndingKind, language: &str) -> Ending {
    if !kind.is_mark() {
        return Ending { kind, at };
    }
    let is_mark = |c: char| matches!(c, '.' | '!' | '?' | '…' | '！' | '？');
    let start = if is_mark_of_several(kind) { text[..at.end].trim_end_matches(is_mark).len() } else { at.start };
    let marks = &text[start..at.end];
    let kind = match kind {
        EndingKind::Semicolon if language == "el" => EndingKind::Question,
        EndingKind::Exclamation | EndingKind::Period if marks.contains(['?', '？']) => EndingKind::Question,
        EndingKind::Period if marks.ends_with("..") => EndingKind::Ellipsis,
        EndingKind::Period if marks.contains('…') => EndingKind::Ellipsis,
        kind => kind,
    };
    Ending { kind, at: start..at.end }
}

/// Whether a sentence ends inside the text, and another begins.
pub(super) fn has_inner_sentence(text: &str) -> bool {
    let ends = |at: usize| text[at + 1..].trim_start_matches(['\'', '"', '’', '”', '»', ')']);
    text.match_indices(['.', '!', '?', '…']).any(|(at, mark)| {
        let behind = ends(at + mark.len() - 1);
        let word = text[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        behind.starts_with(char::is_whitespace)
            && behind.trim_start().starts_with(|c: char| c.is_uppercase() || c == PLACEABLE)
            && word.chars().filter(|c| c.is_alphabetic()).count() > 2
    })
}

fn is_mark_of_several(kind: EndingKind) -> bool {
    matches!(kind, EndingKind::Period | EndingKind::Exclamation | EndingKind::Question | EndingKind::Ellipsis)
}

/// Where the HTML entity begins that this semicolon ends.
fn entity_start(text: &str, semicolon: usize) -> Option<usize> {
    let before = &text[..semicolon];
    let name = before.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    (name.ends_with('&') && name.len() < semicolon).then(|| name.len() - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_are_seen_behind_tags_quotes_and_brackets() {
        for (text, kind, mark) in [
            ("Sign up", EndingKind::Plain, "p"),
            ("Sign up.", EndingKind::Period, "."),
            ("Sign up…", EndingKind::Ellipsis, "…"),
            ("Sign up...", EndingKind::Ellipsis, "..."),
            ("<a href=\"x\">Sign up</a>.", EndingKind::Period, "."),
            ("<a href=\"x\">Sign up!</a> <br>", EndingKind::Exclamation, "!"),
            ("„Ar jūs čia?“", EndingKind::Question, "?"),
            ("Really?!", EndingKind::Question, "?!"),
            ("(as it is.)", EndingKind::Period, "."),
            ("Read on&nbsp;&raquo;", EndingKind::Plain, "n"),
            ("Read on&hellip;", EndingKind::Ellipsis, "&hellip;"),
            ("see \u{fffc}", EndingKind::Placeable, "\u{fffc}"),
            ("\u{fffc}:", EndingKind::Colon, ":"),
            ("100 %", EndingKind::Plain, "0"),
            ("Dear reader,", EndingKind::Comma, ","),
            ("— »", EndingKind::Empty, ""),
            ("", EndingKind::Empty, ""),
        ] {
            let found = ending(text, "da");
            assert_eq!((found.kind, &text[found.at]), (kind, mark), "{text}");
        }
        assert_eq!(ending("Γιατί;", "el").kind, EndingKind::Question);
    }

    #[test]
    fn a_sentence_inside_ends_before_another_one() {
        assert!(has_inner_sentence("Thanks! You’re on the list") && has_inner_sentence("She said “yes.” He did not"));
        assert!(has_inner_sentence("Read this. \u{fffc} is new"));
        assert!(!has_inner_sentence("From 9 a.m. The list") && !has_inner_sentence("Read on. and on"));
        assert!(!has_inner_sentence("Fully booked."));
    }
}
