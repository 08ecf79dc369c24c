//! The letters that a language is written with.
//!
//! From CLDR 48 (`characters`: the main and the auxiliary exemplar characters), without those of ASCII, which names and codes have in
//! every language.

use unicode_script::{Script, UnicodeScript as _};

use super::words::is_alphabetic;

/// The letters of a language in its own script, as far as CLDR knows them: those of two bytes, and a few of three.
#[derive(Debug, Clone)]
pub struct Letters {
    /// By the byte that a letter begins with, a bit for each byte behind it: whether that is no letter of the script, or one of the language.
    known: Box<[u64; 256]>,
    /// Those of [`LONG`] that the language has.
    long: Vec<char>,
}

/// The Latin letters of Unicode that take three bytes and that a letter of a language may be mistaken for, and what they begin with.
const LONG: std::ops::RangeInclusive<char> = '\u{1e00}'..='\u{1eff}';
const LONG_LEAD: u8 = 0xe1;
const SECOND_OF_LONG: std::ops::RangeInclusive<u8> = 0xb8..=0xbb;

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
        let mut letters = Self { known: Box::new([u64::MAX; 256]), long: Vec::new() };
        // What is in another script, or no letter, is no affair of this table.
        for letter in ('\u{c0}'..='\u{4ff}').filter(|letter| is_alphabetic(*letter) && letter.script() == script) {
            letters.set(letter, false);
        }
        if script == Script::Latin {
            SECOND_OF_LONG.for_each(|last| letters.known[usize::from(LONG_LEAD)] &= !bit(last));
        }
        for letter in exemplars.chars() {
            for letter in letter.to_lowercase().chain(letter.to_uppercase()) {
                letters.set(letter, true);
            }
        }
        Some(letters)
    }

    fn set(&mut self, letter: char, is_known: bool) {
        match letter.encode_utf8(&mut [0; 4]).as_bytes() {
            &[lead, last] if is_known => self.known[usize::from(lead)] |= bit(last),
            &[lead, last] => self.known[usize::from(lead)] &= !bit(last),
            [LONG_LEAD, ..] if is_known => self.long.push(letter),
            _ => {}
        }
    }

    /// Where the first letter of the script stands, from an offset on, that is not of the language.
    #[must_use]
    pub fn first_foreign(&self, text: &str, from: usize) -> Option<usize> {
        let rest = text.get(from..)?;
        if !self.may_have_foreign(rest.as_bytes()) {
            return None;
        }
        rest.char_indices().find(|(_, letter)| self.is_foreign(*letter)).map(|(at, _)| from + at)
    }

    /// Whether some byte of a text may begin a letter that is not of the language. Most bytes are ASCII, and are passed eight at a time.
    fn may_have_foreign(&self, text: &[u8]) -> bool {
        const BEYOND_ASCII: u64 = 0x8080_8080_8080_8080;
        let is_foreign = |at: usize| {
            let last = text.get(at + 1).copied().unwrap_or_default();
            self.known[usize::from(text[at])] & bit(last) == 0
        };
        let (chunks, rest) = text.as_chunks::<8>();
        let is_among = |(index, chunk): (usize, &[u8; 8])| {
            let mut beyond = u64::from_le_bytes(*chunk) & BEYOND_ASCII;
            while beyond != 0 {
                if is_foreign(index * 8 + beyond.trailing_zeros() as usize / 8) {
                    return true;
                }
                beyond &= beyond - 1;
            }
            false
        };
        chunks.iter().enumerate().any(is_among) || (text.len() - rest.len()..text.len()).any(is_foreign)
    }

    fn is_foreign(&self, letter: char) -> bool {
        match *letter.encode_utf8(&mut [0; 4]).as_bytes() {
            [lead, last] => self.known[usize::from(lead)] & bit(last) == 0,
            [lead, last, _] => {
                self.known[usize::from(lead)] & bit(last) == 0 && LONG.contains(&letter) && !self.long.contains(&letter)
            }
            _ => false,
        }
    }
}

/// The bit of the last byte of a letter.
fn bit(last: u8) -> u64 {
    1 << (last & 0x3f)
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
