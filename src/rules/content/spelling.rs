//! Words that no dictionary of the language has.

use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::i18n::Arg;
use crate::language::{Speller, TextWord, capitalises_nouns, is_code, is_letter, text_words};
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, PLACEABLE, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "spelling",
    group: Group::Content,
    severity: DefaultSeverity::Off(Severity::Note),
    example: Example {
        source: "nav-archive = The archive of the newsroom\n",
        locale: "sv",
        bad: "nav-archive = Nyhetsredaktionens arkvi\n",
        good: "nav-archive = Nyhetsredaktionens arkiv\n",
    },
    check: Check::Unit { needs: Features::LATIN.and(Features::CYRILLIC).and(Features::OTHER_SCRIPT), run: check },
};

/// The argument of a finding that is the word.
pub(crate) const WORD: &str = "word";
/// The argument that is how many suggestions there are.
pub(crate) const COUNT: &str = "count";
/// The argument that is the suggestions, as [`listed`] has them.
pub(crate) const SUGGESTIONS: &str = "suggestions";

/// Suggestions as a finding shows them.
pub(crate) fn listed(suggestions: &[String]) -> String {
    suggestions.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ")
}

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let Some(speller) = pair.speller else { return };
    let mut seen: Vec<Span> = Vec::new();
    for (_, target) in pair.texts() {
        let readings;
        // A word may begin in one variant and end after it.
        let texts = if target.selects.is_empty() {
            &target.flat_texts
        } else {
            readings = target.readings(pair.target_text);
            &readings
        };
        for flat in texts {
            for (word, at) in misspelled(pair, speller, flat) {
                let span = flat.span(at);
                if !seen.contains(&span) {
                    sink.report(span.clone()).with(WORD, word).with(COUNT, 0).with(SUGGESTIONS, Arg::Help("".into()));
                    seen.push(span);
                }
            }
        }
    }
}

/// The words of a text that are wrong, each with its place in the text.
fn misspelled(pair: &Pair<'_>, speller: &Speller, flat: &FlatText<'_>) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    for word in text_words(&flat.text, PLACEABLE) {
        let is_right = |text: &str| speller.knows(text) || is_excused(pair, speller, text, word.begins_sentence);
        if is_right(&word.word) || is_abbreviation(&word, speller) {
            continue;
        }
        if word.parts.is_empty() {
            found.push((word.word.clone(), word.start..word.end));
        }
        for part in &word.parts {
            if !is_right(&part.word) && !speller.knows_part(&part.word, part.is_before_hyphen) {
                found.push((part.word.clone(), part.start..part.end));
            }
        }
    }
    found
}

/// The most letters of an abbreviation that the dictionary does not have.
const LONGEST_ABBREVIATION: usize = 5;

fn is_abbreviation(word: &TextWord, speller: &Speller) -> bool {
    let is_short = || word.word.chars().count() <= LONGEST_ABBREVIATION;
    (word.is_before_stop && speller.knows(&format!("{}.", word.word))) || (word.is_abbreviated && is_short())
}

/// Whether a word is right though the dictionary does not have it: a letter, a code, a form of a term, a word of the source, or a name.
fn is_excused(pair: &Pair<'_>, speller: &Speller, word: &str, begins_sentence: bool) -> bool {
    let has_term = || pair.terms.is_some_and(|terms| terms.glossary.has_word(word));
    let is_name = || !begins_sentence && word.starts_with(char::is_uppercase) && may_be_name(pair);
    let letters = word.chars().filter(|c| is_letter(*c)).count();
    letters < 2 || is_code(word) || has_term() || is_of_source(pair, speller, word) || is_name()
}

/// Whether a word with a capital inside a sentence may be a name that the source has, too, perhaps in other letters.
fn may_be_name(pair: &Pair<'_>) -> bool {
    let texts = pair.source.parts.iter().flat_map(|part| &part.flat_texts);
    let mut words = texts.flat_map(|flat| text_words(&flat.text, PLACEABLE));
    !capitalises_nouns(pair.locale.locale.language())
        && words.any(|word| !word.begins_sentence && word.word.starts_with(char::is_uppercase) && !is_code(&word.word))
}

/// Whether the source has a word: as it is, as what stands before an apostrophe, or as a name with an ending of the language or before
/// another word of it.
fn is_of_source(pair: &Pair<'_>, speller: &Speller, word: &str) -> bool {
    let small = word.to_lowercase();
    let before_apostrophe = small.split('\'').next().filter(|before| before.len() > 1 && before.len() < small.len());
    let is_capitalised = word.starts_with(char::is_uppercase);
    let is_same = |source: &str| {
        let source = source.to_lowercase();
        source == small || before_apostrophe == Some(&source)
    };
    let is_name = |source: &str| {
        is_capitalised && source.starts_with(char::is_uppercase) && is_form_of(&small, &source.to_lowercase(), speller)
    };
    let texts = pair.source.parts.iter().flat_map(|part| &part.flat_texts);
    texts
        .flat_map(|flat| flat.text.split(|c: char| !is_letter(c)))
        .filter(|source| !source.is_empty())
        .any(|source| is_same(source) || is_name(source))
}

/// The fewest letters of a name that is known with another ending.
const SHORTEST_NAME: usize = 3;
/// The most letters of an ending.
const LONGEST_ENDING: usize = 5;
/// The most letters that an ending takes away.
const MOST_TAKEN: usize = 2;

/// Whether a word may be a form of a name, or the name before another word.
fn is_form_of(word: &str, name: &str, speller: &Speller) -> bool {
    let (letters, of_name) = (word.chars().count(), name.chars().count());
    let common = word.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    let is_inflected = common + MOST_TAKEN >= of_name && letters - common <= LONGEST_ENDING;
    let rest = || word.chars().skip(common).collect::<String>();
    common >= SHORTEST_NAME && (is_inflected || (common == of_name && speller.knows_part(&rest(), false)))
}
