//! The same word twice in a row.

use super::prose::prose;
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::language::is_letter;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "duplicate-word",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "forum-where = The forum takes place in Vilnius.\n",
        locale: "lt",
        bad: "forum-where = Forumas vyksta vyksta Vilniuje.\n",
        good: "forum-where = Forumas vyksta Vilniuje.\n",
    },
    check: Check::Unit { needs: Features::ANY, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let mut in_source = None;
    let language = pair.locale.locale.language();
    for flat in pair.target.parts.iter().flat_map(|part| &part.flat_texts) {
        let mut from = 0;
        while let Some((first, second)) = doubled(&flat.text, from) {
            from = second.start;
            let word = &flat.text[second.clone()];
            let is_meant = is_ordinary(language, word)
                || is_placeholder(&flat.text[first.clone()]) != is_placeholder(word)
                || is_of_three(&flat.text, &first, &second);
            if is_meant || !is_in_prose(&flat.text, &second) {
                continue;
            }
            if !*in_source.get_or_insert_with(|| source_doubles(pair)) {
                sink.report(flat.span(first.start..second.end)).with("word", word);
            }
            break;
        }
    }
}

/// The next two words that are the same and have only white space between them.
///
/// This looks at every text of a project: it steps from blank to blank, and looks at letters only where the bytes at
/// both ends of two tokens may be of the same ones.
fn doubled(text: &str, from: usize) -> Option<(Span, Span)> {
    let bytes = text.as_bytes();
    let (mut previous, mut start) = (from..from, from);
    let mut begins = 0;
    let mut chunk_at = from;
    while chunk_at <= bytes.len() {
        let mut blanks = blanks_of(chunk_of(bytes, chunk_at));
        while blanks != 0 {
            let at = chunk_at + blanks.trailing_zeros() as usize / 8;
            blanks &= blanks - 1;
            let token = start..at;
            start = at + 1;
            if token.is_empty() {
                continue;
            }
            let first = std::mem::replace(&mut previous, token.clone());
            let before = std::mem::replace(&mut begins, bytes[token.start]);
            // Most neighbours differ in their first letter already.
            let may_be = (before ^ begins) & 0xce == 0 || is_mark(before);
            if may_be && may_begin_alike(bytes, &first, &token) {
                let found = same_words(text, first, token.start);
                if found.is_some() {
                    return found;
                }
            }
        }
        chunk_at += 8;
    }
    None
}

/// The eight bytes from a place on. A text ends as with a blank.
#[inline]
fn chunk_of(bytes: &[u8], at: usize) -> [u8; 8] {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.first_chunk().copied().unwrap_or_else(|| {
        let mut last = [u8::MAX; 8];
        last[..rest.len()].copy_from_slice(rest);
        last[rest.len()] = b' ';
        last
    })
}

/// Whether a byte begins no letter that a word may begin with, but perhaps a mark before one.
const fn is_mark(byte: u8) -> bool {
    !byte.is_ascii_alphabetic() && !matches!(byte, 0xc3..=0xd4)
}

/// The blanks (all bytes up to the space) among eight bytes, as the highest bits of their places: words are
/// short, and asking each byte takes twice as long.
fn blanks_of(bytes: [u8; 8]) -> u64 {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    let bytes = u64::from_le_bytes(bytes);
    // Adding this to seven bits reaches the eighth from `!` on; no carry leaves its byte.
    let above = (bytes & LOW) + 0x5f5f_5f5f_5f5f_5f5f;
    !(above | bytes) & !LOW
}

/// Whether the second token may begin with the word that the first one is. Never says no where it does: upper and
/// lower case of one Latin or Cyrillic letter differ in no other bits.
fn may_begin_alike(bytes: &[u8], first: &Span, second: &Span) -> bool {
    let alike = |a: usize, b: usize| matches!((bytes.get(a), bytes.get(b)), (Some(a), Some(b)) if (a ^ b) & 0xce == 0);
    let Some(&begins) = bytes.get(first.start) else { return false };
    let length = first.len();
    let alike_at_both_ends = || alike(first.start, second.start) && alike(first.end - 1, second.start + length - 1);
    is_mark(begins) || (length > 0 && length <= second.len() && alike_at_both_ends())
}

/// Compares a whole token with the word that begins the next one. Opening marks before the first word and closing marks
/// after the second do not matter; a hyphen, an apostrophe, a digit or a placeable makes it another word.
fn same_words(text: &str, token: Span, next: usize) -> Option<(Span, Span)> {
    let first = text[token.clone()].trim_start_matches(['(', '[', '"', '«', '„', '“', '”', '»']);
    let same = |(a, b): (char, char)| {
        a == b
            || a.eq_ignore_ascii_case(&b)
            || (!(a.is_ascii() && b.is_ascii()) && a.to_lowercase().eq(b.to_lowercase()))
    };
    let mut following = text[next..].char_indices();
    for letter in first.chars() {
        let (_, other) = following.next()?;
        if !same((letter, other)) || !is_letter(letter) {
            return None;
        }
    }
    let length = following.next().map_or(text.len() - next, |(at, _)| at);
    let after = text[next + length..].chars().next();
    let goes_on = after.is_some_and(|c| c.is_alphanumeric() || is_letter(c) || JOINS.contains(&c));
    (!first.is_empty() && !goes_on).then(|| (token.end - first.len()..token.end, next..next + length))
}

/// What makes one word of the letters on both its sides.
const JOINS: [char; 10] = ['-', '‐', '\u{2011}', '–', '\'', '’', '_', '\u{200c}', '\u{200d}', crate::rules::PLACEABLE];

/// Whether a word is one in capitals, which stands for what users put there: `le fichier FICHIER`.
fn is_placeholder(word: &str) -> bool {
    word.chars().nth(1).is_some() && word.chars().all(char::is_uppercase)
}

/// Whether the word stands there three times, which nobody does by mistake: `Punkt Punkt Punkt`.
fn is_of_three(text: &str, first: &Span, second: &Span) -> bool {
    let word = text[second.clone()].to_lowercase();
    let follows = text[second.end..].split_whitespace().next();
    let precedes = text[..first.start].split_whitespace().next_back();
    let is_it = |other: Option<&str>| other.is_some_and(|other| other.to_lowercase() == word);
    is_it(follows) || is_it(precedes)
}

fn is_in_prose(text: &str, word: &Span) -> bool {
    !text.contains('<') || prose(text).any(|(at, _)| at == word.start)
}

/// Whether a language says the word twice in a row in good prose: a pronoun or a particle that ends one clause and begins the
/// next (`hva er det det handler om`), a word that is doubled for emphasis (`kauan kauan sitten`), and interjections everywhere.
fn is_ordinary(language: &str, word: &str) -> bool {
    let words = match language {
        "da" => "de den der det for om",
        "nb" | "nn" | "no" => "de dei den det i som",
        "sv" => "de den det i som",
        "is" => "á er það",
        "fo" => "tað tey",
        "se" => "dat",
        "fi" => "aina joka kauan pitkään",
        "et" => "ammu kaua kes mis palju",
        "lv" => "daudz kas ļoti pa sen tik",
        "lt" => "daug kas seniai tik toli vos",
        "ru" => "давно кто то что",
        "de" => "das der die sie",
        "fr" => "nous vous",
        "jbo" => "zoi",
        "nl" => "dat die om ze",
        // Words are syllables, and one word ends as the next begins: toàn bộ bộ sưu tập.
        "vi" => "bộ có dần hay luôn mãi mới ngày người xa",
        _ => "",
    };
    let word = word.to_lowercase();
    let mut known = "bla ha hei hej jo no nu".split(' ').chain(words.split(' '));
    known.any(|other| other == word)
}

fn source_doubles(pair: &Pair<'_>) -> bool {
    pair.source.parts.iter().flat_map(|part| &part.flat_texts).any(|flat| doubled(&flat.text, 0).is_some())
}
