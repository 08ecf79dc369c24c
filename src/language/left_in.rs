//! Source text that was left in a translation.

use std::hash::{Hash as _, Hasher as _};

use rustc_hash::{FxHashSet, FxHasher};

use super::function_words;
use super::lengths::Lengths;
use super::names::are_names;
use super::scripts::{has_letter, scripts_of};
use super::translatable::translatable_words;
use super::words::{spoken, words};
use crate::model::Locale;

/// The two languages of a translation.
#[derive(Debug, Clone)]
pub struct Languages {
    source: Locale,
    target: Locale,
    ours: FxHashSet<&'static str>,
    theirs: FxHashSet<&'static str>,
}

/// What tells that a text is not translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftIn {
    /// Its words are the source's, but for case, signs, numbers, or a few.
    Copy,
    /// It is in the source's language, or in letters that its own is not written with.
    Language,
}

/// Fewer words than this may be the same in two languages.
const FEW_WORDS: usize = 3;

/// So many words that are no names must be there before it says something that most of them are the same.
const SOME_WORDS: usize = 4;

/// From this likeness on, of 0 to 1, one text is the other with a few words changed.
const ALIKE: f64 = 0.75;

/// The same for all words, names among them, where a small word of the source's language is left; and where two words are left that are
/// no names.
const NEARLY_ALL: f64 = 0.74;
const ALL_BUT_ONE: f64 = 0.85;

/// From so many words on, a text has small ones.
const SENTENCE: usize = 8;

/// Languages whose speakers read each other: the same words prove nothing.
const CLOSE: &[&[&str]] = &[
    &["nb", "nn", "no", "da", "sv"],
    &["hr", "sr", "bs", "me", "cnr", "sl"],
    &["cs", "sk"],
    &["ru", "uk", "be"],
    &["id", "ms"],
    &["es", "gl", "pt", "ca"],
];

impl Languages {
    /// Those of two locales.
    #[must_use]
    pub fn new(source: &Locale, target: &Locale) -> Self {
        let list = |locale: &Locale| function_words::of(locale.language()).into_iter().flatten().collect();
        Self { source: source.clone(), target: target.clone(), ours: list(source), theirs: list(target) }
    }

    /// The source's locale and the translation's.
    #[must_use]
    pub fn locales(&self) -> [&Locale; 2] {
        [&self.source, &self.target]
    }

    /// The small words of the translation's language; none where they are not known.
    pub(super) fn small_words_of_target(&self) -> &FxHashSet<&'static str> {
        &self.theirs
    }

    /// How long translations are.
    #[must_use]
    pub fn lengths(&self) -> Lengths {
        Lengths::new(&self.source, &self.target)
    }

    /// Whether a text that should translate another is source text still, where that is certain; in both, code is left out already.
    #[must_use]
    pub fn left_in(&self, source: &str, target: &str) -> Option<LeftIn> {
        if self.source.language() == self.target.language() {
            return None;
        }
        if source.trim() == target.trim() && are_names(source, self.source.language()) {
            return None;
        }
        let (source, target) = (spoken(source), spoken(target));
        if self.is_copy(&source, &target) {
            Some(LeftIn::Copy)
        } else if self.is_in_source_language(&target) || self.is_in_source_script(&target) {
            Some(LeftIn::Language)
        } else {
            None
        }
    }

    fn is_copy(&self, source: &str, target: &str) -> bool {
        let (ours, theirs) = (lower(source), lower(target));
        // Two or three words that are the same may be a name, unless one of them is a small word of the one language alone; and codes
        // are the same in every language.
        let is_small = |word: &String| self.ours.contains(word.as_str()) && !self.theirs.contains(word.as_str());
        let translatable = || translatable_words(std::iter::once(source), self.source.language()).len();
        if ours == theirs && (ours.iter().any(is_small) || translatable() >= FEW_WORDS) {
            return true;
        }
        let is_close = CLOSE.iter().any(|group| self.locales().iter().all(|locale| group.contains(&locale.language())));
        let are_plain_alike = || plain(source).count() >= SOME_WORDS && likeness(plain(source), plain(target)) >= ALIKE;
        let is_nearly_all = || {
            let likeness = likeness(ours.iter().map(String::as_str), theirs.iter().map(String::as_str));
            let is_shared_small = |word: &String| is_small(word) && theirs.contains(word);
            let shared_plain = || plain(source).filter(|word| plain(target).any(|other| other == *word)).count();
            ours.len() > SOME_WORDS
                && (likeness >= NEARLY_ALL && ours.iter().any(is_shared_small)
                    || likeness >= ALL_BUT_ONE && shared_plain() > 1)
        };
        !is_close && (are_plain_alike() || is_nearly_all())
    }

    fn is_in_source_language(&self, target: &str) -> bool {
        let lower: Vec<String> = words(target).map(str::to_lowercase).collect();
        let count = |list: &FxHashSet<&str>| lower.iter().filter(|word| list.contains(word.as_str())).count();
        let (ours, theirs) = (count(&self.ours), count(&self.theirs));
        // One word in six; in English prose it is one in four.
        lower.len() >= SENTENCE && ours >= 3 && ours * 6 >= lower.len() && ours >= 3 * theirs.max(1)
    }

    fn is_in_source_script(&self, target: &str) -> bool {
        let (ours, theirs) = (scripts_of(&self.source), scripts_of(&self.target));
        let is_other = !ours.is_empty() && !theirs.is_empty() && !theirs.iter().any(|script| ours.contains(script));
        is_other
            && !has_letter(target, &theirs)
            && plain(target).filter(|word| has_letter(word, &ours)).count() >= FEW_WORDS
    }
}

fn lower(text: &str) -> Vec<String> {
    words(text).map(str::to_lowercase).collect()
}

/// How much two lists of words have in common, of 0 to 1.
fn likeness<'w>(ours: impl Iterator<Item = &'w str>, theirs: impl Iterator<Item = &'w str>) -> f64 {
    let numbers = |words: &mut dyn Iterator<Item = &'w str>| words.map(number).collect::<Vec<u64>>();
    let (ours, theirs) = (numbers(&mut { ours }), numbers(&mut { theirs }));
    rapidfuzz::distance::indel::normalized_similarity(ours, theirs)
}

/// The words that are no names: they have small letters alone, two at least.
fn plain(text: &str) -> impl Iterator<Item = &str> {
    words(text)
        .filter(|word| word.chars().nth(1).is_some() && word.chars().all(|c| c.is_alphabetic() && !c.is_uppercase()))
}

/// Equal words have equal numbers.
fn number(word: &str) -> u64 {
    let mut hasher = FxHasher::default();
    word.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(target: &str, texts: [&str; 2]) -> Option<LeftIn> {
        let languages = Languages::new(&Locale::english(), &Locale::parse(target).expect("a locale"));
        languages.left_in(texts[0], texts[1])
    }

    #[test]
    fn near_copies_are_none() {
        let source = "Install version 1.2 and **start** the server again.";
        for copy in [
            source,
            "Install version 1.3 and start the server again",
            "INSTALL VERSION AND _START_ THE SERVER AGAIN!",
            "Install version 1.2 and start our server again.",
        ] {
            assert_eq!(found("lt", [source, copy]), Some(LeftIn::Copy), "{copy}");
            assert_eq!(found("en-GB", [source, copy]), None, "{copy}");
        }
        assert_eq!(found("lt", [source, "Įdiekite 1.2 versiją ir iš naujo paleiskite serverį."]), None);
        assert_eq!(found("de", ["GitHub Actions", "GitHub Actions"]), None);
        assert_eq!(found("de", ["[ ] and [ ]", "[ ] and [ ]"]), Some(LeftIn::Copy));
        assert_eq!(found("lt", ["Total budget: EUR", "Total budget: EUR"]), None);
        assert_eq!(found("lt", ["USB-C to HDMI", "USB-C to HDMI"]), Some(LeftIn::Copy));
        assert_eq!(found("lt", ["Choose your country", "Choose your country"]), Some(LeftIn::Copy));
        let copy = ["Use Ctrl+A Ctrl+Q to quit picocom.", "Use Ctrl+A Ctrl+Q to quit programą."];
        assert_eq!(found("lt", copy), Some(LeftIn::Copy));
        let copy = ["Unsafe Rust is a superset of Safe Rust.", "Unsafe Rust is a superset už Safe Rust."];
        assert_eq!(found("lt", copy), Some(LeftIn::Copy));
        let names = [
            "Install Node.js, npm and Docker Compose on Debian",
            "Installieren Sie Node.js, npm und Docker Compose auf Debian",
        ];
        assert_eq!(found("de", names), None);
        for names in ["src/content/docs/", "image-zoom-plugin", "**dark-logo.svg**", "HD 50554 b, HAT-P-24b, WASP-12 b"]
        {
            assert_eq!((found("de", [names, names]), found("ja", [names, names])), (None, None), "{names}");
        }
        assert_eq!(found("nn", ["VPN for iOS and iPad from Mozilla", "VPN for iOS og iPad frå Mozilla"]), None);
        assert_eq!(found("da", ["Mozilla’s vision for the Web", "Mozillas vision for internettet"]), None);
    }

    #[test]
    fn english_is_told_by_its_small_words() {
        let source = "Something else that was written here years ago.";
        let old = "This is how you can open the file that was written by the other program.";
        for locale in ["lt", "da", "nl", "fr", "xx"] {
            assert_eq!(found(locale, [source, old]), Some(LeftIn::Language), "{locale}");
        }
        for (locale, text) in [
            ("lt", "Štai kaip galite atverti failą, kurį parašė kita programa, ir jį išsaugoti."),
            ("nl", "Dit is de manier waarop je het bestand opent dat is geschreven in een ander programma."),
            ("da", "Sådan kan du åbne den fil, der er skrevet af det andet program for at se den."),
            ("fr", "Voici comment ouvrir le fichier The Art of Computer Programming sur votre ordinateur."),
        ] {
            assert_eq!(found(locale, [source, text]), None, "{text}");
        }
    }

    #[test]
    fn letters_of_another_script_are_not_the_language() {
        let source = "Another text.";
        assert_eq!(found("ru", [source, "Open file again"]), None, "two words that begin small");
        assert_eq!(found("ru", [source, "Open this file again"]), Some(LeftIn::Language));
        assert_eq!(found("ru", [source, "Откройте file again and again"]), None);
        assert_eq!(found("ja", [source, "open this file"]), Some(LeftIn::Language));
        assert_eq!(found("el", ["GitHub", "GitHub"]), None);
    }
}
