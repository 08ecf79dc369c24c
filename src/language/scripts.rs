//! Which letters a language is written with.

use unicode_script::{Script, UnicodeScript as _};

use crate::model::Locale;

/// The script that a locale's texts are mostly in; `None` where nobody knows.
#[must_use]
pub fn main_script(locale: &Locale) -> Option<Script> {
    scripts_of(locale).first().copied()
}

/// The scripts of a locale's texts, the main one first; none where nobody knows.
pub(super) fn scripts_of(locale: &Locale) -> &'static [Script] {
    use Script::{
        Arabic, Armenian, Bengali, Cyrillic, Devanagari, Georgian, Greek, Han, Hangul, Hebrew, Hiragana, Katakana,
        Khmer, Latin, Malayalam, Myanmar, Tamil, Telugu, Thai,
    };
    if let Some(script) = locale.identifier().script {
        return match script.as_str() {
            "Latn" => &[Latin],
            "Cyrl" => &[Cyrillic],
            "Arab" => &[Arabic],
            "Hans" | "Hant" => &[Han],
            _ => &[],
        };
    }
    match locale.language() {
        "ru" | "uk" | "be" | "bg" | "mk" | "ky" | "mn" | "tg" | "tt" | "ba" | "cv" | "kk" | "os" => &[Cyrillic],
        "sr" => &[Cyrillic, Latin],
        "el" => &[Greek],
        "he" | "yi" => &[Hebrew],
        "ar" | "fa" | "ur" | "ps" => &[Arabic],
        "hy" => &[Armenian],
        "ka" => &[Georgian],
        "hi" | "mr" | "ne" => &[Devanagari],
        "bn" => &[Bengali],
        "ta" => &[Tamil],
        "te" => &[Telugu],
        "ml" => &[Malayalam],
        "th" => &[Thai],
        "km" => &[Khmer],
        "my" => &[Myanmar],
        "ko" => &[Hangul, Han],
        "zh" | "yue" => &[Han],
        "ja" => &[Hiragana, Katakana, Han],
        "da" | "sv" | "no" | "nb" | "nn" | "fi" | "is" | "fo" | "kl" | "se" | "sma" | "smj" | "smn" | "et" | "lv"
        | "lt" | "ltg" | "sgs" | "vro" | "en" | "de" | "nl" | "fr" | "es" | "it" | "pt" | "pl" | "cs" | "sk" | "sl"
        | "hr" | "hu" | "ro" | "tr" | "ga" | "cy" | "eu" | "ca" | "gl" | "sq" | "id" | "ms" | "vi" => &[Latin],
        _ => &[],
    }
}

/// Whether a text has a letter of one of the scripts.
pub(super) fn has_letter(text: &str, scripts: &[Script]) -> bool {
    text.chars().any(|c| c.is_alphabetic() && scripts.contains(&c.script()))
}
