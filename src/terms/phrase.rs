//! Words side by side, and where a text has them.

use crate::fluent::Span;
use crate::language::{Endings, is_alphanumeric, is_letter, stretches};

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The word in small letters.
    pub small: String,
    /// Where it stands in the text.
    pub span: Span,
}

/// A phrase that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The phrase as it is written.
    pub written: String,
    words: Vec<Word>,
}

/// The words of a text.
#[must_use]
pub fn words_in(text: &str) -> Vec<Word> {
    stretches(text, is_in_word).map(|span| Word { small: text[span.clone()].to_lowercase(), span }).collect()
}

fn is_in_word(c: char) -> bool {
    is_alphanumeric(c) || is_letter(c)
}

impl Phrase {
    /// The phrase that a text is; `None` if it has no words.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let written = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = words_in(&written);
        (!words.is_empty()).then_some(Self { written, words })
    }

    /// Whether letters of it are capitals and none is small: `IT` is not `it`.
    fn is_abbreviation(&self) -> bool {
        self.written.chars().any(char::is_uppercase) && !self.written.chars().any(char::is_lowercase)
    }

    /// Where a text has the phrase, word by word, in forms of the words that are certain, and with the same signs between them.
    #[must_use]
    pub fn places(&self, text: &str, words: &[Word], endings: &Endings) -> Vec<Span> {
        let is_abbreviation = self.is_abbreviation();
        let is_same = |own: &Word, other: &Word| match is_abbreviation {
            true => self.written[own.span.clone()] == text[other.span.clone()],
            false => endings.are_forms(&own.small, &other.small),
        };
        let gaps = |words: &[Word], text: &str| {
            words
                .windows(2)
                .map(|pair| text[pair[0].span.end..pair[1].span.start].trim().to_owned())
                .collect::<Vec<_>>()
        };
        let own_gaps = gaps(&self.words, &self.written);
        let found = words.windows(self.words.len()).filter(|window| {
            self.words.iter().zip(*window).all(|(own, other)| is_same(own, other)) && gaps(window, text) == own_gaps
        });
        found.filter_map(|window| Some(window.first()?.span.start..window.last()?.span.end)).collect()
    }

    /// Where a text has the phrase letter by letter, in whole words.
    pub fn written_places(&self, text: &str) -> impl Iterator<Item = Span> {
        let places = text.match_indices(&self.written).map(|(at, written)| at..at + written.len());
        places.filter(|at| !text[..at.start].ends_with(is_in_word) && !text[at.end..].starts_with(is_in_word))
    }

    /// Whether a text may have the phrase: each of its words in the same order in some form, with at most one other word between two.
    #[must_use]
    pub fn may_be_in(&self, words: &[Word], endings: &Endings) -> bool {
        let Some((first, rest)) = self.words.split_first() else { return false };
        let is_form = |own: &Word, other: &Word| endings.may_be_forms(&own.small, &other.small);
        (0..words.len()).filter(|at| is_form(first, &words[*at])).any(|at| {
            let mut next = at + 1;
            rest.iter().all(|own| {
                let found = words.iter().skip(next).take(2).position(|other| is_form(own, other));
                next += found.map_or(0, |skipped| skipped + 1);
                found.is_some()
            })
        })
    }

    /// Whether both are the same but for capitals.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        self.written.to_lowercase() == other.written.to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Locale;

    fn endings(tag: &str) -> Endings {
        Endings::of(&Locale::parse(tag).expect(tag))
    }

    fn places(tag: &str, phrase: &str, text: &str) -> Vec<String> {
        let phrase = Phrase::new(phrase).expect(phrase);
        let found = phrase.places(text, &words_in(text), &endings(tag));
        found.into_iter().map(|span| text[span].to_owned()).collect()
    }

    #[test]
    fn a_phrase_is_found_in_its_forms() {
        assert_eq!(
            places("lt", "Šiaurės taryba", "Apie ŠIAURĖS TARYBĄ. Taryba, šiaurės taryboje"),
            ["ŠIAURĖS TARYBĄ", "šiaurės taryboje"]
        );
        assert_eq!(places("da", "e-mail", "En e-mail, en e mail, e-mailen"), ["e-mail", "e-mailen"]);
        assert_eq!(places("sv", "IT", "It is IT"), ["IT"]);
        assert!(places("sv", "brev", "nyhetsbrev, Brevik").is_empty());
    }

    #[test]
    fn a_phrase_may_be_there_with_a_word_in_between() {
        let may = |tag: &str, phrase: &str, text: &str| {
            Phrase::new(phrase).expect(phrase).may_be_in(&words_in(text), &endings(tag))
        };
        assert!(may("lt", "paraiškų portalas", "paraiškų teikimo portale"));
        assert!(may("fi", "uutiskirje", "Uutiskirjeemme tilaajat"));
        assert!(may("sv", "nyhetsbrev", "nyhetsbrevsprenumeranter"));
        assert!(!may("lt", "paraiškų portalas", "portale yra paraiškų"));
        assert!(!may("fi", "toimitus", "toimisto"));
    }
}
