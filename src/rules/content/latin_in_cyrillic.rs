//! Words of a Cyrillic text that are wholly in Latin letters which look the same: `c` for `с`, `HATO` for `НАТО`. Pure.

use super::look_alikes::cyrillic_for;
use crate::fluent::Span;
use crate::rules::PLACEABLE;

/// A word in Latin letters, and what it was meant to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Latin {
    pub(super) at: Span,
    pub(super) cyrillic: String,
}

/// The words of one letter in a language, as far as a Latin letter looks like them.
fn short_words(language: &str) -> &'static str {
    match language {
        "ru" => "асоу",
        "uk" | "be" => "аіоу",
        _ => "",
    }
}

/// Words and abbreviations of Russian that have only letters which look like Latin ones, and that no Latin word is written as.
const WORDS: &[&str] = &[
    "со", "ее", "Все", "Вас", "Ее", "Со", "ЕС", "ВТО", "СССР", "РАН", "МКС", "НКО", "ООО", "КНР", "ТАСС", "СВО", "ОАО",
];

/// The words of a text that are in Latin letters and were not meant to be; what one of the sources has is no such word.
pub(super) fn latin_in_cyrillic<'s>(
    language: &str,
    text: &str,
    sources: impl Iterator<Item = &'s str> + Clone,
) -> Vec<Latin> {
    let short = short_words(language);
    let mut found = Vec::new();
    if short.is_empty() {
        return found;
    }
    let mut from = 0;
    while let Some(at) = next_word(text, from) {
        from = at.end;
        let word = &text[at.clone()];
        let Some(cyrillic) = word.chars().map(cyrillic_for).collect::<Option<String>>() else { continue };
        let is_meant = || match word.len() {
            1 => is_short_word(short, text, &at, &cyrillic) && !is_word_of(sources.clone(), word),
            _ => language == "ru" && is_long_word(word, &cyrillic, sources.clone()),
        };
        if stands_alone(text, &at) && is_meant() {
            found.push(Latin { at, cyrillic });
        }
    }
    found
}

/// The next run of letters of ASCII that all look like Cyrillic ones.
fn next_word(text: &str, mut from: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    loop {
        let start = from + bytes.get(from..)?.iter().position(u8::is_ascii_alphabetic)?;
        let length = bytes[start..].iter().position(|byte| !byte.is_ascii_alphabetic());
        let end = length.map_or(bytes.len(), |length| start + length);
        if bytes[start..end].iter().all(|byte| b"ABCEHKMOPTXYaceiopxy".contains(byte)) {
            return Some(start..end);
        }
        from = end;
    }
}

/// Whether blanks, brackets, quotation marks or marks of a sentence are beside a word, and nothing that makes a formula or a code of it.
fn stands_alone(text: &str, at: &Span) -> bool {
    let is_open = |c: char| c.is_whitespace() || matches!(c, '(' | '«' | '„' | '“' | '"' | '>');
    let is_close = |c: char| {
        c.is_whitespace() || matches!(c, ')' | '»' | '“' | '"' | ',' | '.' | ';' | ':' | '!' | '?' | '…' | '<')
    };
    text[..at.start].chars().next_back().is_none_or(is_open) && text[at.end..].chars().next().is_none_or(is_close)
}

/// Whether one letter is a word: a small one, or one that begins a sentence, before a blank and a Cyrillic word or a number.
fn is_short_word(short: &str, text: &str, at: &Span, cyrillic: &str) -> bool {
    let before = text[..at.start].trim_end();
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', '…', '«', '„', '>']);
    let is_small = cyrillic.chars().all(char::is_lowercase);
    let behind = text[at.end..].trim_start_matches([' ', '\u{a0}', '\n']);
    let is_word = |c: char| is_cyrillic(c) || c.is_ascii_digit() || matches!(c, '«' | '„' | '"' | PLACEABLE);
    let goes_on = behind.len() < text.len() - at.end && behind.starts_with(is_word);
    let is_beside = before.chars().next_back().is_none_or(|c| !c.is_ascii_alphanumeric() && !is_sign(c));
    (is_small && is_beside || begins) && goes_on && short.contains(&cyrillic.to_lowercase())
}

/// Whether a character makes a formula of what stands beside it.
fn is_sign(c: char) -> bool {
    matches!(c, '=' | '+' | '−' | '×' | '*' | '/' | '<' | '>' | PLACEABLE)
}

/// Whether a word is one of Russian, or an abbreviation that the source has in its own letters.
fn is_long_word<'s>(word: &str, cyrillic: &str, sources: impl Iterator<Item = &'s str> + Clone) -> bool {
    let has = |word: &str| is_word_of(sources.clone(), word);
    let is_abbreviation = word.bytes().all(|byte| byte.is_ascii_uppercase()) && word.len() > 2;
    !has(word) && (WORDS.contains(&cyrillic) || is_abbreviation && has(&transliterated(cyrillic)))
}

fn is_word_of<'s>(mut sources: impl Iterator<Item = &'s str>, word: &str) -> bool {
    sources.any(|source| {
        source.match_indices(word).any(|(at, _)| {
            let is_article = word == "a" || (word == "A" && source[at + 1..].starts_with(" "));
            let is_beside = |c: char| !c.is_alphanumeric();
            !is_article
                && source[..at].chars().next_back().is_none_or(is_beside)
                && source[at + word.len()..].chars().next().is_none_or(is_beside)
        })
    })
}

/// A Russian abbreviation in Latin letters, as English has it: `НАТО` is `NATO`.
fn transliterated(cyrillic: &str) -> String {
    let letter = |c: char| match c {
        'А' => 'A',
        'В' => 'V',
        'Е' => 'E',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'N',
        'О' => 'O',
        'Р' => 'R',
        'С' => 'S',
        'Т' => 'T',
        'У' => 'U',
        'Х' => 'H',
        other => other,
    };
    cyrillic.chars().map(letter).collect()
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str, text: &str) -> Vec<String> {
        latin_in_cyrillic("ru", text, [source].into_iter()).into_iter().map(|latin| latin.cyrillic).collect()
    }

    #[test]
    fn a_word_in_look_alikes_is_found() {
        for (source, text, word) in [
            ("Sale from 5 March", "Скидка c 5 марта", "с"),
            ("Sale from 5 March", "C 5 марта скидка", "С"),
            ("With friends", "Вместе c друзьями", "с"),
            ("But not today", "Не завтра, a сегодня", "а"),
            ("Buy a ticket", "Купить билет y кассира", "у"),
            ("About «Firefox»", "Узнайте o «Firefox»", "о"),
            ("NATO summit", "Саммит HATO", "НАТО"),
            ("NASA says", "По данным HACA, всё хорошо", "НАСА"),
            ("The EU says", "Страны EC согласны", "ЕС"),
            ("All news", "Bce новости", "Все"),
            ("A new day", "A новый день?", "А"),
        ] {
            assert_eq!(found(source, text), [word], "{text}");
        }
    }

    #[test]
    fn names_and_codes_are_latin() {
        for (source, text) in [
            ("Vitamin C is good", "Витамин C полезен"),
            ("Plan A", "План A готов"),
            ("The language C has pointers", "C использует указатели"),
            ("5 + a is b", "5 + a равно"),
            ("The CEO says", "Директор (CEO) говорит"),
            ("The director says", "Директор (CEO) говорит"),
            ("On the BBC", "Смотрите BBC"),
            ("HTTP and PHP", "Протокол HTTP или PHP"),
            ("Made in C++", "Сделано на C++ и C#"),
            ("Scale of x", "Масштаб x 5"),
            ("Category", "Категория B"),
            ("Press Ctrl+C twice", "Нажмите Ctrl + C дважды"),
        ] {
            assert_eq!(found(source, text), [""; 0], "{text}");
        }
    }
}
