//! The names of months.
//!
//! The names in `months.txt` are those of CLDR 48 (`ca-gregorian`: wide and abbreviated, as they stand in dates and by themselves), cut where
//! their endings begin. Greenlandic and Northern Sami texts have the Danish and the Norwegian names, too.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// The months of a language, from January on: what their names begin with, and the whole of abbreviations, with `=` before them.
type Names = [&'static str; 12];

/// A month that a text names, and the number of it, from 1 on.
pub type Month = u8;

static TABLE: LazyLock<FxHashMap<&str, Names>> = LazyLock::new(|| {
    let of = |line: &'static str| {
        let (language, names) = line.split_once(": ")?;
        Some((language, names.split(", ").collect::<Vec<_>>().try_into().ok()?))
    };
    include_str!("months.txt").lines().filter(|line| !line.starts_with('#')).filter_map(of).collect()
});

/// The names of the months in a language.
#[derive(Debug, Clone, Copy)]
pub struct Months(&'static Names);

/// An ending of a name is not longer than this, in letters.
const LONGEST_ENDING: usize = 8;

impl Months {
    /// Those of a language; none where they are not in the table.
    #[must_use]
    pub fn of(language: &str) -> Option<Self> {
        TABLE.get(language).map(Self)
    }

    /// The months that a text names, each with the offset of its name.
    pub fn named(self, text: &str) -> impl Iterator<Item = (usize, Month)> {
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 2);
        words.filter_map(move |word| {
            let at = word.as_ptr().addr() - text.as_ptr().addr();
            self.month(word).map(|month| (at, month))
        })
    }

    fn month(self, word: &str) -> Option<Month> {
        let word = word.to_lowercase();
        let is_name = |name: &str| match name.strip_prefix('=') {
            Some(abbreviation) => word == abbreviation,
            None => word.strip_prefix(name).is_some_and(|ending| ending.chars().count() <= LONGEST_ENDING),
        };
        let at = self.0.iter().position(|names| names.split(' ').any(is_name))?;
        Month::try_from(at + 1).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_twelve_months() {
        for (language, text) in [
            (
                "da",
                "12. januar, 1. feb., marts, april, maj, juni, juli, august, september, oktober, november, december",
            ),
            ("sv", "januari feb. mars april maj juni juli augusti september oktober november december"),
            ("nb", "januar februar mars april mai juni juli august september oktober november desember"),
            ("nn", "januar februar mars april mai juni juli august september oktober november desember"),
            (
                "fi",
                "tammikuuta helmikuussa maaliskuun huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
            ),
            ("is", "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"),
            ("fo", "januar februar mars apríl mai juni juli august september oktober november desember"),
            (
                "kl",
                "januaarip februaarip marsip apriilip maajip juunip juulip aggustip septembarip oktobarip novembarip decembarip",
            ),
            (
                "se",
                "ođđajagemánu guovvamánu njukčamánu cuoŋománu miessemánu geassemánu suoidnemánu borgemánu čakčamánu golggotmánu skábmamánu juovlamánu",
            ),
            ("et", "jaanuar veebruaris märts aprillil mai juuni juuli august september oktoobril november detsember"),
            (
                "lv",
                "janvārī februāris martā aprīlis maijs jūnijs jūlijs augusts septembris oktobra novembris decembris",
            ),
            ("lt", "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio"),
            ("lt", "sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis"),
            ("ru", "января февраль марта апреля мая июня июля августа сентября октября ноября декабря"),
        ] {
            let months: Vec<Month> =
                Months::of(language).expect(language).named(text).map(|(_, month)| month).collect();
            assert_eq!(months, (1..=12).collect::<Vec<_>>(), "{language}: {text}");
        }
        assert!(Months::of("xx").is_none());
    }
}
