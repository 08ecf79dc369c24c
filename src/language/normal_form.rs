//! Letters that are written in several characters where Unicode has one for them. Knows `icu_normalizer`.

use icu_normalizer::ComposingNormalizer;

/// What of a text is not in Normalization Form C, as the stretch of it and what it is in that form: the first word. Empty words are none.
#[must_use]
pub fn not_composed(text: &str) -> Option<(&str, String)> {
    let normalizer = ComposingNormalizer::new_nfc();
    let is_wrong = |word: &&str| !normalizer.is_normalized(word);
    text.split(char::is_whitespace).find(is_wrong).map(|word| (word, normalizer.normalize(word).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_one_character_is_one() {
        assert_eq!(not_composed("Pa a\u{30a}r."), Some(("a\u{30a}r.", "år.".to_owned())));
        assert_eq!(not_composed("5 \u{212b}"), Some(("\u{212b}", "Å".to_owned())));
        for text in ["På år", "за\u{301}мок", "j\u{303}", "\u{301}", ""] {
            assert_eq!(not_composed(text), None, "{text}");
        }
    }
}
