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

/// How much the lengths of two texts, as the logarithm of how many times the one is the other, must disagree with those of their
/// translations: the product of both. Of 10,000 texts of mozilla.org, ten at a time, one pair of long ones is beyond that.
const DISCORD_LONG: f64 = 0.12;
const DISCORD: f64 = 0.25;
const DISCORD_SHORT: f64 = 0.6;

/// Shorter texts say nothing.
const SHORTEST: usize = 8;

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

    /// Whether two texts and two translations cannot be in this order, by their lengths: of two texts, the one that is much longer has
    /// the longer translation.
    #[must_use]
    pub fn disagree(self, first: (usize, usize), second: (usize, usize)) -> bool {
        let least = first.0.min(first.1).min(second.0).min(second.1);
        let times = |one: usize, other: usize| (one as f64 / other as f64).ln();
        let limit = match least {
            least if least < SHORTEST => return false,
            least if least < SHORT => DISCORD_SHORT,
            least if least < LONG => DISCORD,
            _ => DISCORD_LONG,
        };
        times(first.0, second.0) * times(first.1, second.1) < -limit
    }

    fn expected(self, source: &str) -> f64 {
        source.chars().count() as f64 * self.ratio
    }
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
        assert!(lengths.disagree((200, 70), (80, 210)));
        assert!(!lengths.disagree((200, 210), (80, 70)));
        assert!(!lengths.disagree((100, 90), (90, 100)));
        assert!(!lengths.disagree((20, 7), (7, 20)));
    }
}
