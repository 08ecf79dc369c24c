//! Words that are partly Latin and partly Cyrillic.

use unicode_script::{Script, UnicodeScript as _};

use super::look_alikes::{cyrillic_for, latin_for};
use super::prose::word_around;
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "mixed-script",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "nav-events = Nordic Council\n",
        locale: "ru",
        // The first letter is a Latin C.
        bad: "nav-events = \u{43}еверный совет\n",
        good: "nav-events = Северный совет\n",
    },
    check: Check::Unit { needs: Features::MIXED, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !pair.target.features.intersects(Features::MIXED) {
        return;
    }
    for flat in pair.target.parts.iter().flat_map(|part| &part.flat_texts) {
        let mut from = 0;
        while let Some(at) = seam(&flat.text, from) {
            let mut word = word_around(&flat.text, at);
            word.start += code_before(&flat.text, word.start);
            from = word.end;
            if !is_in_source(pair, &flat.text[word.clone()]) {
                report(pair, flat, word, sink);
            }
        }
    }
}

fn is_latin(letter: char) -> bool {
    letter.script() == Script::Latin
}

fn is_cyrillic(letter: char) -> bool {
    letter.script() == Script::Cyrillic
}

/// Where a letter of one script stands right after one of the other.
fn seam(text: &str, from: usize) -> Option<usize> {
    let letters = text[from..].char_indices();
    let following = letters.clone().skip(1);
    letters
        .zip(following)
        .find(|&((at, a), (_, b))| {
            (is_latin(a) && is_cyrillic(b) && code_before(text, from + at) == 0) || (is_cyrillic(a) && is_latin(b))
        })
        .map(|(_, (at, _))| from + at)
}

/// The length of the letter of code that a word begins with: that of an escape (`\n`) or of a place to be filled in (`%s`, `%1$d`).
fn code_before(text: &str, at: usize) -> usize {
    let (before, from) = (&text[..at], &text[at..]);
    let is_filled_in =
        || before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '$' | '.')).ends_with('%');
    let is_code = match from.chars().next() {
        Some('n' | 'r' | 't') if before.ends_with('\\') => true,
        Some('c' | 'd' | 'f' | 'i' | 's' | 'u' | 'x') => is_filled_in(),
        _ => false,
    };
    usize::from(is_code)
}

fn is_in_source(pair: &Pair<'_>, word: &str) -> bool {
    pair.source.features.intersects(Features::MIXED)
        && pair.source.parts.iter().flat_map(|part| &part.flat_texts).any(|flat| flat.text.contains(word))
}

/// Reports a word, with the letters that are most likely not meant: those that look like letters of the other script.
fn report(pair: &Pair<'_>, flat: &FlatText<'_>, word: Span, sink: &mut Sink<'_>) {
    let text = &flat.text[word.clone()];
    let latin_may_intrude = text.chars().filter(|&c| is_latin(c)).all(|c| cyrillic_for(c).is_some());
    let cyrillic_may_intrude = text.chars().filter(|&c| is_cyrillic(c)).all(|c| latin_for(c).is_some());
    let prefers_latin = pair.locale.script == Some(Script::Latin);
    // A name in Latin letters with an ending in those of the text: no letter of it is wrong.
    let cyrillic_may_intrude =
        cyrillic_may_intrude && !(pair.locale.script == Some(Script::Cyrillic) && is_name_with_ending(text));
    let (message, instead): (_, fn(char) -> Option<char>) = match (latin_may_intrude, cyrillic_may_intrude) {
        (false, false) => {
            sink.report(flat.span(word.clone())).with("word", text);
            return;
        }
        (true, true) if prefers_latin => ("mixed-script-cyrillic", cyrillic_intruder),
        (true, _) => ("mixed-script-latin", latin_intruder),
        (false, true) => ("mixed-script-cyrillic", cyrillic_intruder),
    };
    let intruder = text.char_indices().find_map(|(at, letter)| Some((at, letter, instead(letter)?)));
    if let Some((at, letter, like)) = intruder {
        let corrected: String = text.chars().map(|letter| instead(letter).unwrap_or(letter)).collect();
        let start = word.start + at;
        sink.report_as(message, flat.span(start..start + letter.len_utf8()))
            .with("word", text)
            .with("letter", letter.to_string())
            .with("code", super::characters::code(letter))
            .with("like", like.to_string())
            .with("corrected", corrected);
    }
}

fn is_name_with_ending(word: &str) -> bool {
    let ending = word.trim_start_matches(is_latin);
    let name = &word[..word.len() - ending.len()];
    name.chars().count() > 2 && name.starts_with(char::is_uppercase) && ending.chars().all(is_cyrillic)
}

fn latin_intruder(letter: char) -> Option<char> {
    cyrillic_for(letter).filter(|_| is_latin(letter))
}

fn cyrillic_intruder(letter: char) -> Option<char> {
    latin_for(letter).filter(|_| is_cyrillic(letter))
}
