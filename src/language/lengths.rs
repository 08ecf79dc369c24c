//! How long a translation is, as a rule.

use crate::model::Locale;

/// For a text of English with 100 characters, how many a translation has. Those of the Nordic and Baltic languages and Russian are
/// measured: 5,500 texts of more than 60 characters of mozilla.org, of which 98 in 100 are within 0.71 and 1.6 times that. The
/// others are what translators reckon with; writing systems without letters for single sounds are much shorter.
const PERCENT: &[(&str, u16)] = &[
    ("da", 106),
    ("et", 102),
    ("fi", 107),
    ("is", 106),
    ("lt", 111),
    ("lv", 102),
    ("nb", 105),
    ("nn", 104),
    ("no", 105),
    ("ru", 112),
    ("sv", 104),
    ("en", 100),
    ("de", 118),
    ("nl", 112),
    ("fr", 120),
    ("es", 120),
    ("it", 115),
    ("pt", 115),
    ("he", 85),
    ("ar", 90),
    ("fa", 95),
    ("zh", 35),
    ("yue", 35),
    ("ja", 50),
    ("ko", 55),
];

/// What is reckoned with where nobody knows.
const USUAL: u16 = 110;

/// Texts of fewer characters may be of any length in another language.
const SHORT: usize = 24;

/// From so many characters on, a text is a sentence or two, and lengths are about the same.
const LONG: usize = 60;

/// A short text may be so many times as long, or as short, as is usual.
const MOST_TIMES: f64 = 4.0;

/// A long one.
const MOST_TIMES_LONG: f64 = 2.5;

/// How far the length of a translation is from what is usual, as the variance of the logarithm of how many times that it is: this much,
/// and more by as many characters as there are. Measured on 8,276 texts of mozilla.org in ten languages: the deviation is 0.42 for
/// texts of fewer than 8 characters, 0.25 for 20, 0.15 for 80, 0.11 for more than 100.
const VARIANCE: f64 = 0.01;
const VARIANCE_OF_ONE: f64 = 1.2;

/// Short texts are of an unusual length more often than their deviation says: so many characters count half. With that, of texts that
/// stand as they should, one pair in a thousand is beyond 3, whatever their length.
const UNUSUAL: f64 = 12.0;

/// What is usual between two languages.
#[derive(Debug, Clone, Copy)]
pub struct Lengths {
    ratio: f64,
}

impl Lengths {
    /// What is usual between two languages.
    #[must_use]
    pub fn new(source: &Locale, target: &Locale) -> Self {
        Self { ratio: percent(target) / percent(source) }
    }

    /// Whether a text is too long or too short to be the translation of another.
    #[must_use]
    pub fn differ(self, source: &str, target: &str) -> bool {
        let (ours, theirs) = (self.expected(source), target.chars().count() as f64);
        let most = if ours.min(theirs) >= LONG as f64 { MOST_TIMES_LONG } else { MOST_TIMES };
        ours.max(theirs) > SHORT as f64 && ours.min(theirs) * most < ours.max(theirs)
    }

    /// How much the lengths of two texts and two translations speak against this order, as the logarithm of how many times likelier the
    /// other one is: of two texts, the one that is much longer has the longer translation.
    #[must_use]
    pub fn discord(self, first: (usize, usize), second: (usize, usize)) -> f64 {
        let times = |one: usize, other: usize| (one as f64 / other as f64).ln();
        let variance = (variance(first) + variance(second)) / 2.0;
        let least = first.0.min(first.1).min(second.0).min(second.1);
        -times(first.0, second.0) * times(first.1, second.1) / variance / (1.0 + UNUSUAL / least as f64)
    }

    /// How far a translation of so many characters is from the usual length, in deviations.
    #[must_use]
    pub fn deviations(self, source: usize, target: usize) -> f64 {
        let times = (target as f64 / (source as f64 * self.ratio)).ln();
        times.abs() / variance((source, target)).sqrt()
    }

    fn expected(self, source: &str) -> f64 {
        source.chars().count() as f64 * self.ratio
    }
}

fn variance((source, target): (usize, usize)) -> f64 {
    VARIANCE + VARIANCE_OF_ONE / (source as f64 * target as f64).sqrt()
}

fn percent(locale: &Locale) -> f64 {
    let known = PERCENT.iter().find(|(language, _)| *language == locale.language());
    f64::from(known.map_or(USUAL, |(_, percent)| *percent))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(target: &str) -> Lengths {
        Lengths::new(&Locale::english(), &Locale::parse(target).expect("a locale"))
    }

    #[test]
    fn characters_count_and_not_bytes() {
        let english = "The forum was held in Vilnius at the beginning of June, and it was well attended.";
        let chinese = "论坛于六月初在维尔纽斯举行，参加者众多，气氛热烈。";
        assert!(!lengths("zh-CN").differ(english, chinese));
        assert!(lengths("lt").differ(english, "Forumas."));
        assert!(!lengths("lt").differ("Home", "Pagrindinis puslapis"));
        assert!(!lengths("ru").differ("A rather short line of words", "Довольно короткая строка, и слова"));
    }

    #[test]
    fn of_two_texts_the_longer_one_has_the_longer_translation() {
        let lengths = lengths("lt");
        assert!(lengths.discord((200, 70), (80, 210)) > 30.0);
        assert!(lengths.discord((200, 210), (80, 70)) < 0.0);
        assert!(lengths.discord((100, 90), (90, 100)) < 1.0);
        assert!((2.0..9.0).contains(&lengths.discord((20, 7), (7, 20))));
    }

    #[test]
    fn a_half_is_not_the_whole() {
        let lengths = lengths("lt");
        assert!(lengths.deviations(200, 230) < 1.0 && lengths.deviations(12, 20) < 2.0);
        assert!(lengths.deviations(200, 120) > 2.5 && lengths.deviations(200, 400) > 2.5);
    }
}
