//! Which languages change the ends of their nouns, names included.

use crate::model::Locale;

/// Languages whose nouns have cases that show at their ends.
const WITH_CASES: &str = "fi et vro lv ltg lt sgs ru uk be pl cs sk sl hr sr bs sh cnr hsb dsb rue is fo kl se sma smj smn sms hu tr az \
    kk ky uz tk tt ba cv ug mn eu ka hy el la sq ro hi mr ne ta te ml kn de yi os udm kv mhr myv krl olo vep";

/// Whether a noun changes with its place in the sentence, so that a text cannot be put anywhere as it is.
#[must_use]
pub fn has_cases(locale: &Locale) -> bool {
    WITH_CASES.split_ascii_whitespace().any(|language| language == locale.language())
}

/// Whether a text has each word of a phrase, and one of them at least with another end.
#[must_use]
pub fn has_inflected(text: &str, phrase: &str) -> bool {
    let letters = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>()
    };
    let (text, phrase) = (letters(text), letters(phrase));
    let is_form = |word: &str| text.iter().any(|other| has_one_stem(word, other));
    let is_there = |word: &String| text.contains(word);
    !phrase.is_empty() && phrase.iter().all(|word| is_form(word)) && !phrase.iter().all(is_there)
}

/// Whether two words begin alike, in most of the first one's letters and in three at least.
fn has_one_stem(word: &str, other: &str) -> bool {
    let alike = word.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let length = word.chars().count();
    word == other || (alike >= 3 && alike * 5 >= length * 3 && other.chars().count() <= length + 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_end_is_another_form() {
        for (text, phrase) in [
            ("Šiaurės Tarybos naujienos", "Šiaurės Taryba"),
            ("Новости Северного Совета", "Северный Совет"),
            ("Põhjamaade Nõukogus", "Põhjamaade Nõukogu"),
            ("Uutisia toimistosta", "Toimisto"),
            ("Jaunumi no biroja", "Birojs"),
            ("Fréttir af skrifstofunni", "Skrifstofa"),
        ] {
            assert!(has_inflected(text, phrase), "{text}");
        }
        for (text, phrase) in [
            ("Šiaurės Taryba praneša", "Šiaurės Taryba"),
            ("Uutisia alueelta", "Toimisto"),
            ("Новости региона", "Северный Совет"),
            ("Jaunumi", ""),
        ] {
            assert!(!has_inflected(text, phrase), "{text}");
        }
    }
}
