//! A text that was not translated.

use super::places;
use crate::diagnostics::Severity;
use crate::fluent::same_text;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, PLACEABLE, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "identical-to-source",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "cookies-accept = Accept all cookies\n",
        locale: "sv",
        bad: "cookies-accept = Accept all cookies\n",
        good: "cookies-accept = Godkänn alla kakor\n",
    },
    check: Check::Unit { needs: Features::ANY, run: check },
};

/// Fewer words than this are often the same in two languages.
const WORDS: usize = 3;

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !begins_alike(pair)
        || pair.locale.locale.language() == pair.source_locale.locale.language()
        || !same_text(pair.source.unit, pair.target.unit)
        || is_name(pair)
    {
        return;
    }
    let parts = || pair.target.parts.iter().filter(|part| part.name != Some("style"));
    if parts().map(words).sum::<usize>() >= WORDS
        && let Some(part) = parts().find(|part| words(part) > 0)
    {
        let because = pair.source.part(part.name).map(|part| places::text(pair.source_text, part));
        sink.report(places::text(pair.target_text, part))
            .because_of(because.unwrap_or_else(|| pair.source.id_span.clone()));
    }
}

/// Tells most translations from their sources without a look at the whole.
fn begins_alike(pair: &Pair<'_>) -> bool {
    let flat_texts = pair.source.parts.first().zip(pair.target.parts.first());
    let texts = flat_texts.and_then(|(source, target)| source.flat_texts.first().zip(target.flat_texts.first()));
    texts.is_some_and(|(source, target)| source.text == target.text)
}

/// Whether the unit is a term for a name, each word of which has a capital letter.
fn is_name(pair: &Pair<'_>) -> bool {
    let mut texts = pair.target.parts.iter().flat_map(|part| &part.flat_texts);
    let begins_small = |word: &str| word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_lowercase);
    pair.target.unit.is_term() && !texts.any(|flat| flat.text.split_whitespace().any(begins_small))
}

fn words(part: &Part<'_>) -> usize {
    part.flat_texts.iter().map(|flat| words_of(&flat.text)).sum()
}

/// Counts the words that are there to be translated: not in tags, not in addresses, not without a letter.
fn words_of(text: &str) -> usize {
    let mut words = 0;
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        words += plain_words(before);
        // What is not closed is no tag.
        rest = match tag.split_once('>') {
            Some((_, after)) => after,
            None => tag,
        };
    }
    words + plain_words(rest)
}

fn plain_words(text: &str) -> usize {
    text.split(|c: char| c.is_whitespace() || c == PLACEABLE)
        .filter(|word| !word.contains("://") && !word.contains('@') && !word.starts_with("www."))
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count()
}
