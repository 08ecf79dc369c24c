//! Whether a text is in another language than its own, and in which.

use super::models;
use super::plain_words::plain_words;
use super::telling_words::{Votes, ends_for, speaks_for, tables_of};
use crate::language::words::words;

/// Fewer words than this say little of a language.
const WORDS: usize = 6;

/// More than this are not needed, and would only take time.
const MOST: usize = 80;

/// From so much likelihood on, a text is in the source's language, if it is hardly in its own.
const IN_SOURCE_LANGUAGE: f64 = 0.9;

/// The most likelihood that such a text is in its own language.
const HARDLY: f64 = 0.05;

/// With less likelihood, a text is not in its own language.
const IN_ANOTHER: f64 = 0.02;

/// With less likelihood, it is in that for which so many more small words speak, if that is the likeliest.
const DOUBTFUL: f64 = 0.25;
const LEAD: usize = 3;

/// With less likelihood, a language is not named.
const NAMED: f64 = 0.5;

/// The language of the thirteen that no other with its letters is known beside: its letters tell it.
const BY_LETTERS: &str = "ru";

/// What a text is in instead of its own language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherLanguage {
    /// The language; none where it may be one of several.
    pub language: Option<&'static str>,
    /// Whether it is the source's.
    pub is_source: bool,
}

/// The other language that a text is in, if it has six words or more that tell so. Words that are a name are left out, and so are code,
/// quotations and addresses.
///
/// `None` also where its own language is not known, and in a build without models.
#[must_use]
pub fn other_language(text: &str, own: &str, source: &str, is_name: impl Fn(&str) -> bool) -> Option<OtherLanguage> {
    let is_known = own == BY_LETTERS || !tables_of(own).is_empty();
    let may_be = models::ARE_HERE
        && is_known
        && text.split_ascii_whitespace().nth(WORDS - 1).is_some()
        && !is_in_cyrillic(text)
        && !speaks_for(words(text), own);
    if !may_be {
        return None;
    }
    let mut plain = plain_words(text, is_name);
    let is_own = |plain: &[&str]| speaks_for(plain.iter().copied(), own) || ends_for(plain.iter().copied(), own);
    if plain.len() < WORDS || is_own(&plain) {
        return None;
    }
    plain.truncate(MOST);
    judge(&models::ask(&plain.join(" ")), &Votes::of(plain.into_iter()), own, source)
}

fn judge(likelihoods: &[(&'static str, f64)], votes: &Votes, own: &str, source: &str) -> Option<OtherLanguage> {
    let of = |language: &str| -> f64 {
        let tables = tables_of(language);
        likelihoods.iter().filter(|(known, _)| tables.contains(known)).map(|(_, likelihood)| *likelihood).sum()
    };
    // Among near languages, small words tell better than models do.
    let by_words = |one: &&(&str, f64), other: &&(&str, f64)| {
        let rank = |(language, likelihood): &(&str, f64)| (*likelihood > DOUBTFUL).then(|| votes.count(language));
        rank(one).cmp(&rank(other)).then(one.1.total_cmp(&other.1))
    };
    let (language, likelihood) = *likelihoods.iter().max_by(by_words)?;
    let is_own = tables_of(own).contains(&language);
    let is_told_by_words = !is_own && of(own) < DOUBTFUL && votes.count(language) >= votes.count(own) + LEAD;
    let is_by_source =
        language == source && (is_told_by_words || (of(source) > IN_SOURCE_LANGUAGE && of(own) < HARDLY));
    let is_other = is_by_source || is_told_by_words || of(own) < IN_ANOTHER;
    let is_named = is_told_by_words || likelihood > NAMED;
    is_other.then(|| OtherLanguage { language: is_named.then_some(language), is_source: is_by_source })
}

/// Whether a text has letters that none of the models knows.
fn is_in_cyrillic(text: &str) -> bool {
    // Their first bytes.
    text.bytes().any(|byte| matches!(byte, 0xd0..=0xd3))
}

#[cfg(all(test, feature = "language-detection"))]
mod tests {
    use super::*;

    fn found(own: &str, text: &str) -> Option<(&'static str, bool)> {
        let found = other_language(text, own, "en", |_| false)?;
        Some((found.language.unwrap_or_default(), found.is_source))
    }

    #[test]
    fn a_text_in_another_language_is_told() {
        let swedish = "Läs hela berättelsen om vår resa till öarna och se bilderna.";
        for own in ["lt", "da", "is", "ru"] {
            assert_eq!(found(own, swedish), Some(("sv", false)), "{own}");
        }
        for own in ["sv", "fo", "kl", "de"] {
            assert_eq!(found(own, swedish), None, "{own}");
        }
        assert_eq!(found("lt", "Läs hela berättelsen om „vår resa till öarna och se bilderna“."), None, "a quotation");
        assert_eq!(found("lt", "Läs hela berättelsen om resan"), None, "five words");
    }

    #[test]
    fn the_language_of_the_source_is_told() {
        for text in [
            "You can change your settings at any time in your profile.",
            "The council decided that the library will stay open every evening",
        ] {
            for own in ["da", "lt", "ru", "fi"] {
                assert_eq!(found(own, text), Some(("en", true)), "{own}: {text}");
            }
            assert_eq!(found("en", text), None);
        }
    }

    #[test]
    fn norwegian_may_be_either() {
        let [bokmal, nynorsk] = [
            "Jeg vet ikke hvem som kommer, men de sa at alle er velkomne hjem fra ferja.",
            "Eg veit ikkje kven som kjem, men dei sa at alle er velkomne heim frå ferja.",
        ];
        assert_eq!((found("no", bokmal), found("no", nynorsk)), (None, None));
        assert_eq!((found("nb", bokmal), found("nn", nynorsk)), (None, None));
        assert_eq!((found("nn", bokmal), found("nb", nynorsk)), (Some(("nb", false)), Some(("nn", false))));
    }
}
