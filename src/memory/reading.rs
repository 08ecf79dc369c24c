//! A text as it is compared: its tokens, without what counts little.

use std::ops::Range;

use super::tokens::{Kind, is_small_letter, tokens};

/// Texts with fewer tokens are compared by their characters.
pub(super) const SHORT: usize = 4;

/// A text that was read once, to be compared with others.
pub(super) struct Reading<'t> {
    pub(super) text: &'t str,
    /// The tokens, folded, with a blank between them.
    folded: String,
    /// Of each token, what it is, and where it is in `folded` and in the text.
    tokens: Vec<(Kind, Range<usize>, Range<usize>)>,
}

impl<'t> Reading<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut reading = Self { text, folded: String::with_capacity(text.len()), tokens: Vec::new() };
        for token in tokens(text) {
            if !reading.folded.is_empty() {
                reading.folded.push(' ');
            }
            let start = reading.folded.len();
            fold(&mut reading.folded, token.kind, token.text);
            let end = token.start + token.text.len();
            reading.tokens.push((token.kind, start..reading.folded.len(), token.start..end));
        }
        reading
    }

    /// The number of its tokens.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether the text is compared by its characters.
    pub(super) fn is_short(&self) -> bool {
        self.len() < SHORT
    }

    /// What is compared of a short text: of its tokens, or of all that it has if there is none.
    pub(super) fn characters(&self) -> &str {
        if self.tokens.is_empty() { self.text } else { &self.folded }
    }

    /// What each token is for comparing: a word without its case, and of all else only what it is.
    pub(super) fn keys(&self) -> impl ExactSizeIterator<Item = &str> {
        self.tokens.iter().map(|(kind, folded, _)| kind.key().unwrap_or(&self.folded[folded.clone()]))
    }

    /// What each token is.
    pub(super) fn kinds(&self) -> impl ExactSizeIterator<Item = Kind> {
        self.tokens.iter().map(|(kind, ..)| *kind)
    }

    /// What each token says, words without their case.
    pub(super) fn values(&self) -> impl ExactSizeIterator<Item = &str> {
        self.tokens.iter().map(|(_, folded, _)| &self.folded[folded.clone()])
    }

    /// What the tokens of a kind say.
    pub(super) fn values_of(&self, kind: Kind) -> impl Iterator<Item = &str> {
        let of_kind = self.tokens.iter().filter(move |(other, ..)| *other == kind);
        of_kind.map(|(_, folded, _)| &self.folded[folded.clone()])
    }

    /// The words as they are written.
    pub(super) fn written(&self) -> impl Iterator<Item = &'t str> {
        let words = self.tokens.iter().filter(|(kind, ..)| *kind == Kind::Word);
        words.map(|(.., at)| &self.text[at.clone()])
    }

    /// Where in the text a run of tokens is, which is not empty.
    pub(super) fn place(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let run = self.tokens.get(tokens)?;
        Some(run.first()?.2.start..run.last()?.2.end)
    }

    /// What is between the tokens, without blanks.
    pub(super) fn marks(&self) -> impl Iterator<Item = char> {
        let starts = self.tokens.iter().map(|(.., at)| at.start).chain([self.text.len()]);
        let ends = [0].into_iter().chain(self.tokens.iter().map(|(.., at)| at.end));
        let between = ends.zip(starts).flat_map(|(end, start)| self.text[end..start].chars());
        between.filter(|character| !character.is_whitespace())
    }
}

impl Kind {
    /// What all tokens of a kind are for comparing, except words. No word is one of these.
    fn key(self) -> Option<&'static str> {
        match self {
            Self::Word => None,
            Self::Number => Some("#"),
            Self::Placeable => Some("{}"),
            Self::Link => Some("://"),
            Self::Tag => Some("<>"),
        }
    }
}

/// Writes a token without what makes no difference: the case of words, how their apostrophes look and where they may be hyphenated,
/// the blanks of placeables.
fn fold(folded: &mut String, kind: Kind, text: &str) {
    match kind {
        Kind::Word if text.is_ascii() => {
            let start = folded.len();
            folded.push_str(text);
            folded[start..].make_ascii_lowercase();
        }
        Kind::Word => text.chars().for_each(|character| fold_character(folded, character)),
        Kind::Placeable => folded.extend(text.chars().filter(|c| !c.is_whitespace())),
        Kind::Number | Kind::Link | Kind::Tag => folded.push_str(text),
    }
}

fn fold_character(folded: &mut String, character: char) {
    match character {
        '\u{ad}' => {}
        '’' => folded.push('\''),
        _ if is_small_letter(character) => folded.push(character),
        _ => folded.extend(character.to_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_without_what_counts_little() {
        let reading = Reading::new("It’s 5 {  $FILES }, SAM\u{ad}MEN <b>!");
        assert_eq!(reading.keys().collect::<Vec<_>>(), ["it's", "#", "{}", "sammen", "<>"]);
        assert_eq!(reading.values().collect::<Vec<_>>(), ["it's", "5", "{$FILES}", "sammen", "<b>"]);
        assert_eq!(reading.written().collect::<Vec<_>>(), ["It’s", "SAM\u{ad}MEN"]);
        assert_eq!(reading.marks().collect::<String>(), ",!");
        assert_eq!(reading.characters(), "it's 5 {$FILES} sammen <b>");
        assert_eq!(Reading::new("… !").characters(), "… !");
    }
}
