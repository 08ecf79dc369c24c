//! The words of a text that tell its language: no code, no quotations, no addresses, no names, nothing that touches a placeable.

use std::borrow::Cow;

use crate::language::words::{is_code, is_letter, spoken_in_place};

/// Stands in a text where a placeable does.
const PLACEABLE: char = '\u{fffc}';

/// Elements with text for machines.
const CODE: [&str; 5] = ["code", "kbd", "samp", "pre", "var"];

/// Marks that begin a quotation, each with those that may end it.
const QUOTATIONS: &[(char, &[char])] = &[
    ('"', &['"']),
    ('“', &['”', '“']),
    ('”', &['”']),
    ('„', &['“', '”', '"']),
    ('«', &['»']),
    ('»', &['«', '»']),
    ('`', &['`']),
];

/// The words that tell the language of a text, in order.
pub(super) fn plain_words(text: &str, is_name: impl Fn(&str) -> bool) -> Vec<&str> {
    let masked = without_quotations(without_code(text));
    let masked = match masked {
        Cow::Borrowed(text) => spoken_in_place(text),
        Cow::Owned(text) => Cow::Owned(spoken_in_place(&text).into_owned()),
    };
    let mut words = Vec::new();
    let mut at = 0;
    for token in masked.split(char::is_whitespace) {
        let word = token.trim_matches(|c: char| !is_letter(c) && c != PLACEABLE);
        let start = at + (word.as_ptr().addr() - token.as_ptr().addr());
        at += token.len() + masked[at + token.len()..].chars().next().map_or(0, char::len_utf8);
        let is_plain = |c: char| is_letter(c) || matches!(c, '-' | '\'' | '’' | '\u{ad}');
        if !word.is_empty() && word.chars().all(is_plain) && !is_code(word) && !is_name(word) {
            words.extend(text.get(start..start + word.len()));
        }
    }
    words
}

/// Puts blanks in the place of what is between the tags of code.
fn without_code(text: &str) -> Cow<'_, str> {
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let mut masked = text.to_owned();
    for element in CODE {
        let (open, close) = (format!("<{element}"), format!("</{element}"));
        let mut from = 0;
        while let Some(begin) = masked[from..].find(&open).map(|at| from + at) {
            let end = masked[begin..].find(&close).map_or(masked.len(), |at| begin + at);
            masked.replace_range(begin..end, &" ".repeat(end - begin));
            from = end;
        }
    }
    Cow::Owned(masked)
}

/// Puts blanks in the place of quotations, marks included. What is not closed is none.
fn without_quotations(text: Cow<'_, str>) -> Cow<'_, str> {
    let has_mark = |text: &str| text.contains(|c| QUOTATIONS.iter().any(|(mark, _)| *mark == c));
    if !has_mark(&text) {
        return text;
    }
    let mut masked = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(mark) = rest.chars().next() {
        let behind = &rest[mark.len_utf8()..];
        let closing = QUOTATIONS.iter().find(|(opening, _)| *opening == mark).map(|(_, closing)| *closing);
        let end = closing.and_then(|closing| behind.match_indices(closing).next()).map(|(at, end)| at + end.len());
        let length = mark.len_utf8() + end.unwrap_or(0);
        if end.is_some() {
            masked.extend(std::iter::repeat_n(' ', length));
        } else {
            masked.push(mark);
        }
        rest = &rest[length..];
    }
    Cow::Owned(masked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_of_the_language_are_left() {
        let text = "Run <code>make all the things</code> „the old way“, Firefox \u{fffc}:s NATO b2b, it’s at www.a.lt (well-known); 5 « x";
        let found = plain_words(text, |word| word == "Firefox");
        assert_eq!(found, ["Run", "it’s", "at", "well-known", "x"]);
        let hostile = "<code <code> „“ „ »«» \"";
        assert_eq!(plain_words(hostile, |_| false), [""; 0]);
    }
}
