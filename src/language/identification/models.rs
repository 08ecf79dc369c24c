//! The models of languages, behind the feature `language-detection`: ten of them make the binary larger by fifty-five megabytes.
//!
//! They are read where they lie in the binary, each when a text is first compared with it, so that a command which asks nothing is as quick
//! as without them.

#[cfg(feature = "language-detection")]
use std::sync::LazyLock;

#[cfg(feature = "language-detection")]
use lingua::{Language, LanguageDetector, LanguageDetectorBuilder};

/// Whether the models are part of this build.
pub(super) const ARE_HERE: bool = cfg!(feature = "language-detection");

#[cfg(feature = "language-detection")]
const LANGUAGES: [(Language, &str); 10] = [
    (Language::English, "en"),
    (Language::Danish, "da"),
    (Language::Swedish, "sv"),
    (Language::Bokmal, "nb"),
    (Language::Nynorsk, "nn"),
    (Language::Finnish, "fi"),
    (Language::Icelandic, "is"),
    (Language::Estonian, "et"),
    (Language::Latvian, "lv"),
    (Language::Lithuanian, "lt"),
];

#[cfg(feature = "language-detection")]
static DETECTOR: LazyLock<LanguageDetector> =
    LazyLock::new(|| LanguageDetectorBuilder::from_languages(&LANGUAGES.map(|(language, _)| language)).build());

/// How likely a text is in each language, of 0 to 1; nothing without models.
#[cfg(feature = "language-detection")]
pub(super) fn ask(text: &str) -> Vec<(&'static str, f64)> {
    let code = |language: Language| LANGUAGES.iter().find(|(known, _)| *known == language).map(|(_, code)| *code);
    let answers = DETECTOR.compute_language_confidence_values(text);
    answers.into_iter().filter_map(|(language, likelihood)| Some((code(language)?, likelihood))).collect()
}

/// How likely a text is in each language, of 0 to 1; nothing without models.
#[cfg(not(feature = "language-detection"))]
pub(super) fn ask(_: &str) -> Vec<(&'static str, f64)> {
    Vec::new()
}
