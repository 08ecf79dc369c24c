//! A locale as a repository writes it, and the language that it names.

use std::fmt;
use std::sync::{Arc, LazyLock};

use intl_pluralrules::{PluralRuleType, PluralRules};
use rustc_hash::FxHashSet;
use unic_langid::LanguageIdentifier;

/// A locale tag, kept as it was written (`nb-NO`, `ja-JP-mac`) because directories are named by it.
///
/// Two locales are the same where their tags are the same text; they sort by that text.
#[derive(Clone)]
pub struct Locale(Arc<Parts>);

/// What a locale has. Every item and every finding has a locale, so that it is only referred to.
struct Parts {
    tag: Box<str>,
    language: LanguageIdentifier,
}

/// The error of a text that cannot be a locale tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a locale tag")]
pub struct InvalidLocale(pub String);

/// Longer parts that names of folders have behind a language: variants of BCP 47 that texts are translated into, and what people write in
/// their place.
const VARIANTS: [&str; 18] = [
    "arabic",
    "arevela",
    "arevmda",
    "cyrillic",
    "ekavsk",
    "formal",
    "hepburn",
    "ijekavsk",
    "informal",
    "latin",
    "oxendict",
    "polyton",
    "scotland",
    "scouse",
    "simplified",
    "tarask",
    "traditional",
    "valencia",
];

impl Locale {
    /// The direction in which its texts are written: `ltr` or `rtl`.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        match self.0.language.character_direction() {
            unic_langid::CharacterDirection::RTL => "rtl",
            _ => "ltr",
        }
    }

    /// Parses a tag: letters and digits in parts of at most eight, joined by `-`, `_` or `@`; the first part is a
    /// language code of two to eight letters.
    ///
    /// # Errors
    ///
    /// [`InvalidLocale`] where the text is not of that form. A tag of that form whose language nobody knows is
    /// a locale all the same: its rules are those that need no data.
    pub fn parse(tag: &str) -> Result<Self, InvalidLocale> {
        let invalid = || InvalidLocale(tag.to_owned());
        let parts: Vec<&str> = tag.split(['-', '_', '@']).collect();
        let well_formed =
            parts.iter().all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        let language = parts[0];
        if !well_formed || language.len() < 2 || !language.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Err(invalid());
        }
        // Real repositories have tags that BCP 47 does not (`ja-JP-mac`): the longest prefix that it knows is enough to
        // find the language's data.
        let language = (1..=parts.len())
            .rev()
            .find_map(|n| parts[..n].join("-").parse::<LanguageIdentifier>().ok())
            .ok_or_else(invalid)?;
        Ok(Self::new(tag, language))
    }

    fn new(tag: &str, language: LanguageIdentifier) -> Self {
        Self(Arc::new(Parts { tag: tag.into(), language }))
    }

    /// The locale that a name is, where it is one of a language that CLDR has plural rules for.
    #[must_use]
    pub fn known(name: &str) -> Option<Self> {
        static LANGUAGES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
            let locales = PluralRules::get_locales(PluralRuleType::CARDINAL);
            locales.into_iter().map(|locale| locale.language.as_str().to_owned()).collect()
        });
        let regional =
            name.split(['-', '_']).skip(1).all(|part| (2..=4).contains(&part.len()) || VARIANTS.contains(&part));
        let locale = Self::parse(name).ok().filter(|locale| regional && locale.language().len() <= 3)?;
        let is_known = LANGUAGES.contains(locale.language()) || matches!(locale.language(), "kl" | "no");
        is_known.then_some(locale)
    }

    /// English without a region.
    #[must_use]
    pub fn english() -> Self {
        Self::new("en", unic_langid::langid!("en"))
    }

    /// The tag as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0.tag
    }

    /// The language identifier, without what BCP 47 does not know.
    #[must_use]
    pub fn identifier(&self) -> &LanguageIdentifier {
        &self.0.language
    }

    /// The language code alone (`nb` of `nb-NO`).
    #[must_use]
    pub fn language(&self) -> &str {
        self.0.language.language.as_str()
    }
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.tag == other.0.tag
    }
}

impl Eq for Locale {}

impl std::hash::Hash for Locale {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.tag.hash(state);
    }
}

impl PartialOrd for Locale {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Locale {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.tag.cmp(&other.0.tag)
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({})", self.0.tag)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_kept_as_written_and_know_their_language() {
        for (tag, language) in
            [("lt", "lt"), ("nb-NO", "nb"), ("ja-JP-mac", "ja"), ("be_BY", "be"), ("ca@valencia", "ca")]
        {
            let locale = Locale::parse(tag).expect(tag);
            assert_eq!((locale.as_str(), locale.language()), (tag, language));
        }
    }

    #[test]
    fn what_is_not_a_tag_is_refused() {
        for text in ["", "e", "1t", "lt/..", "lt lt", "..", "lt-", "en-überlang"] {
            assert_eq!(Locale::parse(text), Err(InvalidLocale(text.to_owned())));
        }
    }
}
