//! How a text is written: what a translation mostly keeps, and many texts have in common.

use super::tokens::{hash, numbers_of};
use crate::article::inline::Element;

/// How a text is written, each trait as a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Form {
    /// What a translator keeps as a rule: the mark at the end, brackets, emphasis, numbers, code, links.
    pub(super) traits: [u64; 5],
    /// Whether it has numbers that languages write in one way.
    pub(super) has_numbers: bool,
    /// How many sentences end in it.
    pub(super) sentences: usize,
}

impl Form {
    pub(super) fn of(text: &str, elements: &[Element]) -> Self {
        let count = |marks: &[char]| text.chars().filter(|c| marks.contains(c)).count() as u64;
        let numbers: String = text.chars().filter(char::is_ascii_digit).collect();
        let mut kinds: Vec<_> = elements.iter().map(|element| element.kind).collect();
        kinds.sort();
        let traits = [u64::from(end_of(text)), count(&['(', '（']), count(&['*', '_']), hash(numbers), hash(kinds)];
        Self { traits, has_numbers: !numbers_of(text).is_empty(), sentences: sentences(text) }
    }
}

impl Form {
    /// Whether a text ends as the other does, and says as many sentences.
    pub(super) fn is_whole(self, other: Self) -> bool {
        self.traits[0] == other.traits[0] && self.sentences == other.sentences
    }
}

/// Whether how two texts are written says which of two others translates which: they differ in something that each translation keeps.
pub(super) fn tell_apart(ours: [Form; 2], theirs: [Form; 2]) -> bool {
    let traits = |forms: [Form; 2]| forms[0].traits.into_iter().zip(forms[1].traits);
    traits(ours).zip(traits(theirs)).any(|(our, their)| our.0 != our.1 && our == their)
}

/// The mark that ends a text, as Latin texts have it.
fn end_of(text: &str) -> u32 {
    let end = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '"' | '”' | '»' | ')'));
    match end.chars().next_back() {
        Some('.' | '。' | '।' | '…') => 1,
        Some('?' | '？' | '؟' | ';') => 2,
        Some('!' | '！') => 3,
        Some(':' | '：') => 4,
        Some(letter) if !letter.is_alphanumeric() => 5,
        _ => 0,
    }
}

fn sentences(text: &str) -> usize {
    let is_end = |c: char| matches!(c, '.' | '?' | '!' | '。' | '？' | '！' | '؟' | '।');
    let full_width = text.chars().filter(|c| matches!(c, '。' | '？' | '！')).count();
    if full_width > 0 {
        // Nothing need stand between them and the next word.
        return full_width;
    }
    let words = text.split_whitespace().map(|word| word.trim_end_matches(|c: char| !c.is_alphanumeric() && !is_end(c)));
    words.filter(|word| word.ends_with(is_end)).count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::dialect::Dialect;
    use crate::article::inline::elements;

    #[test]
    fn a_translation_has_the_form_of_its_source() {
        let form = |text: &str| Form::of(text, &elements(text, Dialect::default()));
        assert_eq!(form("Is **that** so (in 2015)? [Yes](a)."), form("Ar **taip** (2015 m.)? [Taip](b)."));
        assert_ne!(form("Is that so?").traits, form("That is so.").traits);
        let (question, answer) = (form("Is **that** so?"), form("It is so."));
        assert!(tell_apart([question, answer], [form("Ar **taip** yra?"), form("Taip.")]));
        assert!(!tell_apart([question, answer], [form("Taip."), form("Ar **taip** yra?")]));
        assert!(!tell_apart([answer, answer], [form("Taip."), form("Ar?")]));
        assert_eq!((form("One. Two.").sentences, form("One, two").sentences), (2, 1));
        assert_eq!(form("一句。另一句。").sentences, 2);
    }
}
