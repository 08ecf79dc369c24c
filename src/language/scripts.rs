//! Which letters a language is written with.

use smallvec::{SmallVec, smallvec};
use unicode_script::{Script, UnicodeScript as _};

use crate::model::Locale;

/// The scripts of a locale's texts.
pub type Scripts = SmallVec<[Script; 3]>;

/// Languages that are written in both scripts where nothing says in which; the first is the one of CLDR.
const IN_TWO_SCRIPTS: &[(&str, [Script; 2])] = &[
    ("sr", [Script::Cyrillic, Script::Latin]),
    ("sh", [Script::Latin, Script::Cyrillic]),
    ("bs", [Script::Latin, Script::Cyrillic]),
    ("cnr", [Script::Latin, Script::Cyrillic]),
    ("uz", [Script::Latin, Script::Cyrillic]),
    ("kk", [Script::Cyrillic, Script::Latin]),
    ("tzm", [Script::Latin, Script::Tifinagh]),
];

/// The scripts of a locale's texts, the main one first; none where nobody knows.
///
/// A subtag tells (`sr-Latn`), or the word that stands for one in older tags (`sr@latin`, `sr-Cyrillic`); else CLDR's likely subtags
/// (`zh-TW`, `az-IR`).
#[must_use]
pub fn scripts_of(locale: &Locale) -> Scripts {
    let identifier = locale.identifier();
    if let Some(script) = identifier.script {
        return of_code(script.as_str());
    }
    for part in locale.as_str().split(['-', '_', '@']).skip(1) {
        match part.to_ascii_lowercase().as_str() {
            "latin" => return smallvec![Script::Latin],
            "cyrillic" => return smallvec![Script::Cyrillic],
            _ => {}
        }
    }
    if let Some((_, scripts)) = IN_TWO_SCRIPTS.iter().find(|(language, _)| *language == locale.language()) {
        return SmallVec::from_slice(scripts);
    }
    let mut likely = identifier.clone();
    likely.maximize();
    match (likely.script, locale.language()) {
        (Some(script), _) => of_code(script.as_str()),
        // Younger than the data.
        (None, "ltg" | "sgs" | "vro") => smallvec![Script::Latin],
        (None, _) => Scripts::new(),
    }
}

/// The scripts that a code of ISO 15924 stands for.
fn of_code(code: &str) -> Scripts {
    match code {
        "Hans" | "Hant" => smallvec![Script::Han],
        "Jpan" => smallvec![Script::Hiragana, Script::Katakana, Script::Han],
        "Kore" => smallvec![Script::Hangul, Script::Han],
        _ => Script::from_short_name(code).into_iter().collect(),
    }
}

/// Whether words of a script stand without blanks between them.
#[must_use]
pub fn joins_words(script: Script) -> bool {
    matches!(
        script,
        Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Thai
            | Script::Lao
            | Script::Khmer
            | Script::Myanmar
            | Script::Tibetan
    )
}

/// Whether a text has a letter of one of the scripts.
pub(super) fn has_letter(text: &str, scripts: &[Script]) -> bool {
    text.chars().any(|c| c.is_alphabetic() && scripts.contains(&c.script()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_known_from_a_subtag_or_from_what_is_likely() {
        use Script::{Arabic, Cyrillic, Devanagari, Han, Hangul, Hiragana, Katakana, Khmer, Latin, Thai, Tifinagh};
        for (tag, scripts) in [
            ("sr-Latn", &[Latin][..]),
            ("sr-Latin", &[Latin]),
            ("sr@latin", &[Latin]),
            ("sr_RS@cyrillic", &[Cyrillic]),
            ("sr", &[Cyrillic, Latin]),
            ("sr-CS", &[Cyrillic, Latin]),
            ("az", &[Latin]),
            ("az-Cyrl", &[Cyrillic]),
            ("az-IR", &[Arabic]),
            ("uz", &[Latin, Cyrillic]),
            ("uz-Cyrl", &[Cyrillic]),
            ("zh", &[Han]),
            ("zh-TW", &[Han]),
            ("zh-Hant-HK", &[Han]),
            ("ja-JP-mac", &[Hiragana, Katakana, Han]),
            ("ko", &[Hangul, Han]),
            ("th", &[Thai]),
            ("km", &[Khmer]),
            ("hi-IN", &[Devanagari]),
            ("ckb", &[Arabic]),
            ("mk", &[Cyrillic]),
            ("tzm-MA", &[Latin, Tifinagh]),
            ("tzm-Latn", &[Latin]),
            ("os", &[Cyrillic]),
            ("nb-NO", &[Latin]),
            ("no", &[Latin]),
            ("vro", &[Latin]),
            ("sma", &[Latin]),
            ("smj", &[Latin]),
            ("smn", &[Latin]),
            ("qqq", &[]),
        ] {
            let found = scripts_of(&Locale::parse(tag).expect(tag));
            assert_eq!(found.as_slice(), scripts, "{tag}");
        }
        for tag in ["da", "sv", "nn", "fi", "is", "fo", "kl", "se", "et", "lv", "lt", "en", "ltg", "sgs"] {
            assert_eq!(scripts_of(&Locale::parse(tag).expect(tag)).as_slice(), [Latin], "{tag}");
        }
    }
}
