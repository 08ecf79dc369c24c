//! Texts in another script than the locale's.

use unicode_script::{Script, UnicodeScript as _};

use super::prose::{prose, word_around};
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, PLACEABLE, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "wrong-script",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "nav-news = News from the region\n",
        locale: "ru",
        bad: "nav-news = Novosti regiona\n",
        good: "nav-news = Новости региона\n",
    },
    check: Check::Unit { needs: Features::LATIN.and(Features::CYRILLIC).and(Features::OTHER_SCRIPT), run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let scripts = &pair.locale.scripts;
    let (latin, cyrillic) = (scripts.contains(&Script::Latin), scripts.contains(&Script::Cyrillic));
    if !latin && !cyrillic {
        return;
    }
    let features = pair.target.features;
    let others = if cyrillic { Features::OTHER_SCRIPT } else { Features::CYRILLIC.and(Features::OTHER_SCRIPT) };
    if features.intersects(others) {
        foreign_letters(pair, sink);
    }
    if !latin {
        for (source, target) in pair.texts() {
            if target.features.intersects(Features::LATIN) && !target.features.intersects(Features::CYRILLIC) {
                latin_instead_of_cyrillic(source, target, sink);
            }
        }
    }
}

/// Finds letters of a script that is neither Latin nor one of the locale's, where no text of the source unit has any of it.
fn foreign_letters(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let is_foreign = |c: char| {
        let script = c.script();
        let is_script = !matches!(script, Script::Common | Script::Inherited | Script::Unknown | Script::Latin);
        is_script && !pair.locale.scripts.contains(&script) && c.is_alphabetic()
    };
    for flat in pair.target.parts.iter().flat_map(|part| &part.flat_texts) {
        let mut from = 0;
        while let Some((at, letter)) = flat.text[from..].char_indices().find(|&(_, c)| is_foreign(c)) {
            let word = word_around(&flat.text, from + at);
            from = word.end;
            let text = &flat.text[word.clone()];
            if !is_tolerated(text, letter.script()) && !source_has(pair, letter.script()) {
                sink.report_as("wrong-script-letters", flat.span(word.clone()))
                    .with("text", text)
                    .with("script", letter.script().full_name());
                break;
            }
        }
    }
}

/// Whether a word is a symbol (one Greek letter: Ω, π), or one that `mixed-script` looks at.
fn is_tolerated(word: &str, script: Script) -> bool {
    match script {
        Script::Greek => word.chars().count() == 1,
        Script::Cyrillic => word.chars().any(|c| c.script() == Script::Latin),
        _ => false,
    }
}

fn source_has(pair: &Pair<'_>, script: Script) -> bool {
    let mut flat_texts = pair.source.parts.iter().flat_map(|part| &part.flat_texts);
    flat_texts.any(|flat| flat.text.chars().any(|c| c.script() == script))
}

/// Finds a text without any Cyrillic letter that has at least two Latin words of its own.
fn latin_instead_of_cyrillic(source: &Part<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    let mut found: Option<(&FlatText<'_>, Span, usize)> = None;
    for flat in &target.flat_texts {
        for word in latin_words(&flat.text).filter(|word| !is_known(source, &flat.text[word.clone()])) {
            let words = found.as_ref().map_or(0, |(.., words)| *words) + 1;
            let (flat, first, _) = found.take().unwrap_or((flat, word.clone(), 0));
            found = Some((flat, first, words));
        }
    }
    if let Some((flat, first, 2..)) = found {
        sink.report(flat.whole()).with("text", &flat.text[first]);
    }
}

/// The words that are not part of an address, a code or a tag, nor an abbreviation in capitals.
fn latin_words(text: &str) -> impl Iterator<Item = Span> {
    let mut letters = prose(text).peekable();
    std::iter::from_fn(move || {
        let (start, first) = letters.find(|&(_, c)| !is_gap(c))?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = letters.next_if(|&(at, c)| at == end && !is_gap(c)) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
    .map(move |token| {
        let trimmed = text[token.clone()].trim_matches(|c: char| !c.is_alphanumeric());
        crate::fluent::span_of(text, trimmed)
    })
    .filter(move |word| {
        let word = &text[word.clone()];
        word.chars().count() > 1 && word.chars().all(char::is_alphabetic) && word.chars().any(char::is_lowercase)
    })
}

fn is_gap(character: char) -> bool {
    character.is_whitespace() || character == PLACEABLE
}

/// Whether the source has the word itself, or a reference that is named by it: names stay as they are.
fn is_known(source: &Part<'_>, word: &str) -> bool {
    let word = word.to_lowercase();
    source.flat_texts.iter().any(|flat| flat.text.to_lowercase().contains(&word))
        || source.references.iter().any(|reference| reference.id.to_lowercase().contains(&word))
}
