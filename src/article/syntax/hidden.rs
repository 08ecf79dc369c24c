//! Words that readers read within syntax that has no unit: whoever translates must know that they are there.

use std::ops::Range;

use crate::article::html::HtmlReader;
use crate::fluent::count_words;

/// Whether a value in code reads like words for people: several, and written as a sentence or a title. Of others, nobody can know.
pub(super) fn reads_like_text(value: &str) -> bool {
    let is_code = value.contains(['{', '}', '<', '>', '=', ';', '_', '|', '\\', '\n']) || value.contains("://");
    let is_word = |word: &&str| word.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '“' | '‘' | '«'));
    let words = || value.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
    let begins = value.chars().find(|c| c.is_alphabetic()).is_some_and(|first| !first.is_lowercase());
    let ends = value.trim_end().ends_with(['.', '!', '?', '…', ':']);
    // `M 10 10 L 20 20` is a drawing.
    let has_long = words().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 2);
    !is_code && (begins || ends) && has_long && words().nth(1).is_some() && words().all(|word| is_word(&word))
}

/// The words of HTML that a template tag puts on the page as it is: without the code in it.
pub(super) fn words_of_raw_html(text: &str) -> usize {
    let mut shown = String::with_capacity(text.len());
    let mut is_code = false;
    for line in text.split_inclusive('\n') {
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        is_code ^= is_fence;
        if !is_fence && !is_code {
            shown.push_str(line);
        }
    }
    let mut reader = HtmlReader::default();
    let texts = reader.read(&shown).into_iter().filter(|text| text.has_words);
    texts.map(|text| count_words(&shown[text.span])).sum::<usize>() + reader.left
}

/// Words of a stretch of syntax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::article) struct Hidden {
    /// Where it stands.
    pub(in crate::article) span: Range<usize>,
    /// How many.
    pub(in crate::article) words: usize,
}

impl Hidden {
    /// The words of each of these stretches.
    pub(super) fn of(text: &str, stretches: impl IntoIterator<Item = Range<usize>>) -> Vec<Self> {
        let hidden = |span: Range<usize>| {
            let said = &text[span.clone()];
            let start = span.start + (said.len() - said.trim_start().len());
            Self { span: start..span.end, words: count_words(said) }
        };
        stretches.into_iter().map(hidden).filter(|hidden| hidden.words > 0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_and_titles_are_told_from_code() {
        for text in
            ["All our ferries", "over the sea!", "Ferries (of the north)", "Šiaurės šalys", "What is 2 + 2? Four"]
        {
            assert!(reads_like_text(text), "{text}");
        }
        for code in [
            "flex items-center",
            "Ferries",
            "w-full md:w-1/2",
            "https://example.org/A page",
            "a == B c",
            "A -b",
            "12px Arial",
            "M 10 10 L 20 20 .5",
            "",
        ] {
            assert!(!reads_like_text(code), "{code}");
        }
    }

    #[test]
    fn raw_html_has_words_beside_its_code() {
        assert_eq!(words_of_raw_html("<p class=\"a b\">Two words</p>\n```\nno words\n```\n<script>no()</script>\n"), 2);
    }
}
