//! The letters that a language is written with.
//!
//! From CLDR 48 (`characters`: the main and the auxiliary exemplar characters), without those of ASCII, which names and codes have in
//! every language.

use unicode_script::{Script, UnicodeScript as _};

/// The letters of a language in its own script, as far as CLDR knows them: those of two bytes, and a few of three.
#[derive(Debug, Clone)]
pub struct Letters {
    /// By the lead byte from [`FIRST_LEAD`] on, a bit for each byte behind it.
    known: [u64; LEADS],
    /// Those of [`LONG`] that the language has.
    long: Vec<char>,
}

const FIRST_LEAD: u8 = 0xc3;
const LEADS: usize = 17;

/// The Latin letters of Unicode that take three bytes and that a letter of a language may be mistaken for, with their lead byte.
const LONG: std::ops::RangeInclusive<char> = '\u{1e00}'..='\u{1eff}';
const LONG_LEAD: u8 = 0xe1;

/// The letters in small, those of the main set first; `-` stands between the sets.
fn exemplars(language: &str) -> Option<(Script, &'static str)> {
    let (script, letters) = match language {
        "da" => (Script::Latin, "æøå-áàâçéèêëíîïñóôœúùûÿüäǿö"),
        "sv" => (Script::Latin, "àéåäö-áâãāçèëíîïīñóúÿüæø"),
        "nb" | "nn" | "no" => (Script::Latin, "àéóòôæøå-áǎãčçđèêíńñŋšŧúüžäö"),
        "fi" => {
            (Script::Latin, "šžåäö-áàăâãąāćčċçďðđéèêěëėęēğǧģǥȟħíîïİįīıǩķĺľļłńňñņŋóòôõőœŕřśşșßťţțŧúùûůűųūýüÿźżʒǯþæø")
        }
        "is" => (Script::Latin, "áðéíóúýþæö-"),
        "fo" => (Script::Latin, "áðíóúýæø-"),
        "kl" => (Script::Latin, "æøå-áâãéêẽíîĩôõĸúûũ"),
        "se" => (Script::Latin, "áčđŋšŧž-àçéèíńñóòúüøæåäãö"),
        "et" => (Script::Latin, "šžõäöü-áàâåãāæçéèêëēíìîïīñóòŏôøōœúùûū"),
        "lv" => (Script::Latin, "āčēģīķļņšūž-ōŗ"),
        "lt" => (Script::Latin, "ąčęėįšųūž-áàãéèẽíìĩñóòõúùũ"),
        "ru" => (Script::Cyrillic, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя-"),
        _ => return None,
    };
    Some((script, letters))
}

impl Letters {
    /// Those of a language; none where they are not in the table.
    #[must_use]
    pub fn of(language: &str) -> Option<Self> {
        let (script, exemplars) = exemplars(language)?;
        let mut letters = Self { known: [u64::MAX; LEADS], long: Vec::new() };
        // What is in another script, or no letter, is no affair of this table.
        for letter in ('\u{c0}'..='\u{4ff}').filter(|letter| letter.is_alphabetic() && letter.script() == script) {
            letters.set(letter, false);
        }
        for letter in exemplars.chars() {
            for letter in letter.to_lowercase().chain(letter.to_uppercase()) {
                letters.set(letter, true);
            }
        }
        if script != Script::Latin {
            letters.long.extend(LONG);
        }
        Some(letters)
    }

    fn set(&mut self, letter: char, is_known: bool) {
        let mut bytes = [0; 4];
        match letter.encode_utf8(&mut bytes).as_bytes() {
            [lead, last] => {
                if let Some(known) = self.known.get_mut(usize::from(lead.wrapping_sub(FIRST_LEAD))) {
                    let bit = 1_u64 << (last & 0x3f);
                    *known = if is_known { *known | bit } else { *known & !bit };
                }
            }
            [LONG_LEAD, ..] => self.long.extend(Some(letter).filter(|letter| is_known && LONG.contains(letter))),
            _ => {}
        }
    }

    /// Where the first letter of the script stands, from an offset on, that is not of the language.
    #[must_use]
    pub fn first_foreign(&self, text: &str, from: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut at = from;
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii() {
                // Most of a text is ASCII, and eight bytes of it are known at once.
                let is_plain = bytes.get(at..at + 8).is_some_and(<[u8]>::is_ascii);
                at += if is_plain { 8 } else { 1 };
                continue;
            }
            if let Some(known) = self.known.get(usize::from(byte.wrapping_sub(FIRST_LEAD))) {
                if known >> (bytes.get(at + 1).copied().unwrap_or_default() & 0x3f) & 1 == 0 {
                    return Some(at);
                }
                at += 2;
                continue;
            }
            if byte == LONG_LEAD
                && let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next())
                && LONG.contains(&letter)
                && !self.long.contains(&letter)
            {
                return Some(at);
            }
            at += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LANGUAGES: [&str; 13] = ["da", "sv", "nb", "nn", "fi", "is", "fo", "kl", "se", "et", "lv", "lt", "ru"];

    #[test]
    fn a_language_has_its_own_letters() {
        for language in LANGUAGES {
            let letters = Letters::of(language).expect(language);
            let (_, own) = exemplars(language).expect(language);
            for text in [own.to_owned(), own.to_uppercase(), "Aa–„Zz“ £5 · “µm”".to_owned()] {
                assert_eq!(letters.first_foreign(&text, 0), None, "{language}: {text}");
            }
        }
        assert!(Letters::of("xx").is_none());
    }

    #[test]
    fn letters_of_other_languages_are_foreign() {
        for (language, text, at) in [
            ("da", "Vi går på ðe", Some(12)),
            ("lt", "Ačiū, ø", Some(8)),
            ("lt", "ÅČIŪ", Some(0)),
            ("lv", "Rīga, aplūkojam ę", Some(18)),
            ("is", "Þau å", Some(5)),
            ("et", "Õhtul ş", Some(7)),
            ("ru", "Новости і", Some(15)),
            ("ru", "Café Новости", None),
            ("da", "Новости", None),
            ("kl", "ẽ ĸ", None),
            ("da", "ẽ", Some(0)),
            ("da", "a α × ÷ 5 × 4", None),
        ] {
            let found = Letters::of(language).expect(language).first_foreign(text, 0);
            assert_eq!(found, at, "{language}: {text}");
        }
    }
}
