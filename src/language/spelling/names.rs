//! What dictionaries of a locale are called, and how one comes by them.

use crate::model::Locale;

/// Of dictionaries with these names, such as `sv_FI`, the one for a locale: of its language and its region, else of the language as it is
/// written mostly, else of the language alone, else of the first region.
#[must_use]
pub fn dictionary_for<'n>(locale: &Locale, names: &[&'n str]) -> Option<&'n str> {
    let usual = |tag: &str| tag.replace('-', "_");
    let exact = usual(locale.as_str());
    let language = locale.language();
    // Norwegian that says no more is Bokmål.
    let written = if language == "no" { "nb" } else { language };
    let home = region_of(language).map(|region| format!("{written}_{region}"));
    let wanted = [Some(exact), home, Some(language.to_owned())];
    let is = |name: &str, wanted: &str| usual(name).eq_ignore_ascii_case(wanted);
    let named = wanted.into_iter().flatten().find_map(|wanted| names.iter().find(|name| is(name, &wanted)));
    let of_language =
        |name: &&&str| usual(name).split('_').next().is_some_and(|first| first.eq_ignore_ascii_case(language));
    named.or_else(|| names.iter().filter(of_language).min()).copied()
}

/// The region whose dictionary of a language is meant where nobody names one.
fn region_of(language: &str) -> Option<&'static str> {
    Some(match language {
        "da" => "DK",
        "sv" => "SE",
        "nb" | "nn" | "no" => "NO",
        "fi" => "FI",
        "is" => "IS",
        "fo" => "FO",
        "kl" => "GL",
        "et" => "EE",
        "lv" => "LV",
        "lt" => "LT",
        "ru" => "RU",
        "de" => "DE",
        "en" => "US",
        "es" => "ES",
        "fr" => "FR",
        "it" => "IT",
        "nl" => "NL",
        "pl" => "PL",
        "pt" => "PT",
        "uk" => "UA",
        _ => return None,
    })
}

/// Whether a language writes all nouns with a capital, so that not only names have one.
#[must_use]
pub fn capitalises_nouns(language: &str) -> bool {
    matches!(language, "de" | "gsw" | "lb" | "nds")
}

/// The package of Debian that has a dictionary of a language; none where there is none, or nobody noted it.
#[must_use]
pub fn debian_package(language: &str) -> Option<&'static str> {
    Some(match language {
        "da" => "hunspell-da",
        "sv" => "hunspell-sv",
        "nb" | "nn" | "no" => "hunspell-no",
        "is" => "hunspell-is",
        "fo" => "myspell-fo",
        "et" => "myspell-et",
        "lv" => "hunspell-lv",
        "lt" => "hunspell-lt",
        "ru" => "hunspell-ru",
        "de" => "hunspell-de-de",
        "en" => "hunspell-en-us",
        "es" => "hunspell-es",
        "fr" => "hunspell-fr",
        "it" => "hunspell-it",
        "nl" => "hunspell-nl",
        "pl" => "hunspell-pl",
        "pt" => "hunspell-pt-pt",
        "uk" => "hunspell-uk",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_has_one_dictionary_of_many() {
        let names = [
            "de_AT", "de_DE", "fo", "fo_FO", "nb_NO", "nn_NO", "pt_BR", "se", "sr-Latn", "sv_FI", "sv_SE", "zh_TW",
            "zh_CN",
        ];
        for (tag, expected) in [
            ("sv", Some("sv_SE")),
            ("sv-FI", Some("sv_FI")),
            ("sv-NO", Some("sv_SE")),
            ("nb", Some("nb_NO")),
            ("nn-NO", Some("nn_NO")),
            ("no", Some("nb_NO")),
            ("fo", Some("fo")),
            ("fo-FO", Some("fo_FO")),
            ("de", Some("de_DE")),
            ("pt", Some("pt_BR")),
            ("se", Some("se")),
            ("sr-Latn", Some("sr-Latn")),
            ("zh", Some("zh_CN")),
            ("kl", None),
            ("s", None),
        ] {
            let locale = Locale::parse(tag);
            assert_eq!(locale.ok().and_then(|locale| dictionary_for(&locale, &names)), expected, "{tag}");
        }
    }
}
