//! What rules know of a locale: its plural categories, its script, its quotation marks, its separators.

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;
use unicode_script::Script;

use crate::language::{Letters, Scripts, code_in_tables, plural_category, scripts_of};
use crate::model::Locale;

/// What rules know of a locale. What nobody knows is empty, and the rules that need it are silent.
#[derive(Debug)]
pub struct LocaleData {
    /// The locale.
    pub locale: Locale,
    /// The script that its texts are mostly in.
    pub script: Option<Script>,
    /// All scripts that its texts may be in, that one included.
    pub scripts: Scripts,
    /// The letters of its language; none where nobody knows them.
    pub letters: Option<Letters>,
    /// Its pairs of quotation marks, the preferred one first; from CLDR, with the alternatives that are in use.
    pub quotation_marks: &'static [(char, char)],
    /// Its plural categories for cardinal numbers in the order zero, one, two, few, many, other.
    pub cardinals: Vec<Category>,
    /// Its plural categories for ordinal numbers.
    pub ordinals: Vec<Category>,
}

/// One plural category of a locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// `zero`, `one`, `two`, `few`, `many` or `other`.
    pub name: &'static str,
    /// The whole numbers up to 200 that are of it; empty where it is for fractions only.
    pub integers: Vec<u32>,
}

/// The names of CLDR's plural categories, in CLDR's order.
pub const CATEGORY_NAMES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

impl LocaleData {
    /// What is known of a locale.
    #[must_use]
    pub fn new(locale: &Locale) -> Self {
        let scripts = scripts_of(locale);
        Self {
            script: scripts.first().copied(),
            scripts,
            letters: Letters::of(locale.language()),
            quotation_marks: quotation_marks(locale),
            cardinals: categories(locale, PluralRuleType::CARDINAL),
            ordinals: categories(locale, PluralRuleType::ORDINAL),
            locale: locale.clone(),
        }
    }
}

fn categories(locale: &Locale, kind: PluralRuleType) -> Vec<Category> {
    // The data knows languages, not regions.
    let identifier: Option<LanguageIdentifier> = code_in_tables(locale.language()).parse().ok();
    let Some(rules) = identifier.and_then(|identifier| PluralRules::create(identifier, kind).ok()) else {
        return Vec::new();
    };
    let mut found: Vec<Category> = Vec::new();
    let mut note = |name: &'static str, integer: Option<u32>| {
        let at = found.iter().position(|category| category.name == name).unwrap_or_else(|| {
            found.push(Category { name, integers: Vec::new() });
            found.len() - 1
        });
        found[at].integers.extend(integer);
    };
    for integer in 0..=200_u32 {
        let ours = (kind == PluralRuleType::CARDINAL).then(|| plural_category(locale.language(), integer)).flatten();
        if let Some(category) = ours.or_else(|| rules.select(integer).ok().map(name)) {
            note(category, Some(integer));
        }
    }
    // Hebrew texts have it from the time before CLDR 42, and who shows them may have rules of that time.
    if kind == PluralRuleType::CARDINAL && matches!(locale.language(), "he" | "iw") {
        note("many", None);
    }
    // Beyond 200 and among fractions there are categories that small whole numbers do not have: `many` of es, lt, cs.
    for sample in ["1000000", "1000000.0", "0.0", "0.1", "0.5", "1.0", "1.5", "2.0", "10.0", "1.2", "1.01", "100.0"] {
        if kind == PluralRuleType::CARDINAL
            && let Ok(category) = rules.select(sample)
        {
            note(name(category), None);
        }
    }
    note("other", None);
    found.sort_by_key(|category| CATEGORY_NAMES.iter().position(|name| *name == category.name));
    found
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

/// From CLDR 48 (`delimiters`: quotation, then alternate quotation), then what is commonly printed besides.
fn quotation_marks(locale: &Locale) -> &'static [(char, char)] {
    match locale.language() {
        "da" => &[('“', '”'), ('‘', '’'), ('”', '”'), ('’', '’'), ('»', '«'), ('›', '‹'), ('„', '“'), ('„', '”')],
        "sv" => &[('”', '”'), ('’', '’'), ('»', '»'), ('»', '«')],
        "fi" => &[('”', '”'), ('’', '’'), ('»', '»')],
        "nb" | "nn" | "no" => &[('«', '»'), ('‘', '’'), ('“', '”'), ('„', '“')],
        "is" => &[('„', '“'), ('‚', '‘')],
        "fo" => &[('“', '”'), ('‘', '’'), ('”', '”'), ('’', '’'), ('„', '“'), ('«', '»')],
        "kl" => &[('“', '”'), ('‘', '’'), ('”', '”'), ('’', '’'), ('»', '«'), ('›', '‹')],
        "se" => &[('”', '”'), ('’', '’'), ('«', '»'), ('»', '»')],
        "et" => &[('„', '“'), ('‚', '‘'), ('„', '”'), ('«', '»')],
        "lv" => &[('“', '”'), ('‘', '’'), ('„', '”'), ('„', '“'), ('«', '»')],
        "lt" => &[('„', '“'), ('‚', '‘')],
        "ru" | "uk" | "be" => &[('«', '»'), ('„', '“')],
        "en" => &[('“', '”'), ('‘', '’')],
        "de" => &[('„', '“'), ('‚', '‘'), ('»', '«'), ('›', '‹')],
        "pl" => &[('„', '”'), ('«', '»'), ('»', '«'), ('‚', '’')],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_locale_of_the_newsroom_has_its_categories() {
        for (tag, expected) in [
            ("lv", "zero one other"),
            ("lt", "one few many other"),
            ("ru", "one few many other"),
            ("se", "one two other"),
            ("da", "one other"),
            ("sv", "one other"),
            ("nb", "one other"),
            ("nn", "one other"),
            ("fi", "one other"),
            ("is", "one other"),
            ("fo", "one other"),
            ("kl", "one other"),
            ("et", "one other"),
        ] {
            let data = LocaleData::new(&Locale::parse(tag).expect(tag));
            let names: Vec<_> = data.cardinals.iter().map(|category| category.name).collect();
            assert_eq!(names.join(" "), expected, "{tag}");
        }
    }

    #[test]
    fn ordinals_are_those_of_cldr() {
        for (tag, expected) in [
            ("sv", "one other"),
            ("en", "one two few other"),
            ("it", "many other"),
            ("uk", "few other"),
            ("fr", "one other"),
            ("da", "other"),
            ("nb", "other"),
            ("fi", "other"),
            ("is", "other"),
            ("et", "other"),
            ("lv", "other"),
            ("lt", "other"),
            ("ru", "other"),
        ] {
            let data = LocaleData::new(&Locale::parse(tag).expect(tag));
            let names: Vec<_> = data.ordinals.iter().map(|category| category.name).collect();
            assert_eq!(names.join(" "), expected, "{tag}");
        }
    }

    #[test]
    fn whole_numbers_are_of_the_categories_of_cldr() {
        let of = |tag: &str, number: u32| {
            let data = LocaleData::new(&Locale::parse(tag).expect(tag));
            data.cardinals.iter().find(|category| category.integers.contains(&number)).map(|category| category.name)
        };
        for (tag, number, name) in [
            ("lt", 22, "few"),
            ("lt", 111, "other"),
            ("lv", 111, "zero"),
            ("be", 22, "few"),
            ("be", 15, "many"),
            ("ro", 101, "few"),
            ("he", 20, "other"),
        ] {
            assert_eq!(of(tag, number), Some(name), "{tag} {number}");
        }
        let hebrew = LocaleData::new(&Locale::parse("he").expect("he"));
        assert!(hebrew.cardinals.iter().any(|category| category.name == "many" && category.integers.is_empty()));
    }

    #[test]
    fn many_is_for_fractions_in_lithuanian_alone() {
        let integers = |tag| {
            let data = LocaleData::new(&Locale::parse(tag).expect(tag));
            data.cardinals.into_iter().find(|category| category.name == "many").map(|category| category.integers.len())
        };
        assert_eq!(integers("lt"), Some(0));
        assert!(integers("ru") > Some(100));
    }
}
