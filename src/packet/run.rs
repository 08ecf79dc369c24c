//! A text as runs: words, and between them codes, which a translation takes over as they are.

use std::ops::Range;

/// A text in runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Content(pub Vec<Run>);

/// A run of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Run {
    /// Words.
    Text(String),
    /// What is no words.
    Code(Code),
}

/// What stays as it is written: a placeable, a mark of Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Its number among the codes of the text, from 1.
    pub number: usize,
    /// How it is written. What comes back from another program may have lost that.
    pub text: String,
}

/// There is a code that the text does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownCode(pub String);

impl Content {
    /// A text whose words are these stretches, in order; what is between them, unless it is blank, is a code each time.
    #[must_use]
    pub fn new(text: &str, words: &[Range<usize>]) -> Self {
        Self::with_placeables(text, words, &[])
    }

    /// The same, where each of `placeables` is a code by itself.
    #[must_use]
    pub fn with_placeables(text: &str, words: &[Range<usize>], placeables: &[Range<usize>]) -> Self {
        let (mut content, mut at) = (Self::default(), 0);
        let mut number = 0;
        let mut code = |content: &mut Self, text: &str| {
            if text.trim().is_empty() {
                content.push_text(text);
            } else {
                number += 1;
                content.0.push(Run::Code(Code { number, text: text.to_owned() }));
            }
        };
        let mut codes = |content: &mut Self, between: Range<usize>| {
            let mut at = between.start;
            let inside = |span: &&Range<usize>| between.start <= span.start && span.end <= between.end;
            for span in placeables.iter().filter(inside) {
                code(content, &text[at..span.start]);
                code(content, &text[span.clone()]);
                at = span.end;
            }
            code(content, &text[at..between.end]);
        };
        for span in words {
            codes(&mut content, at..span.start);
            content.push_text(&text[span.clone()]);
            at = span.end;
        }
        codes(&mut content, at..text.len());
        content
    }

    /// A text that is all words.
    #[must_use]
    pub fn of_words(text: &str) -> Self {
        let mut content = Self::default();
        content.push_text(text);
        content
    }

    /// Adds words at the end.
    pub fn push_text(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Run::Text(last)) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.0.push(Run::Text(text.to_owned())),
        }
    }

    /// The text as it is written, in one piece.
    #[must_use]
    pub fn text(&self) -> String {
        let text = |run: &Run| match run {
            Run::Text(text) | Run::Code(Code { text, .. }) => text.clone(),
        };
        self.0.iter().map(text).collect()
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text().trim().is_empty() && self.codes().next().is_none()
    }

    /// Its codes.
    pub fn codes(&self) -> impl Iterator<Item = &Code> {
        self.0.iter().filter_map(|run| match run {
            Run::Code(code) => Some(code),
            Run::Text(_) => None,
        })
    }

    /// Adds the codes of another text that it does not have yet, by their numbers.
    pub fn add_codes(&mut self, other: &Self) {
        for code in other.codes() {
            if !self.codes().any(|own| own.number == code.number) {
                self.0.push(Run::Code(code.clone()));
            }
        }
    }

    /// The same, where codes that a source has, too, have the numbers that they have there.
    #[must_use]
    pub fn numbered_like(mut self, source: &Self) -> Self {
        let mut free: Vec<&Code> = source.codes().collect();
        let mut next = free.iter().map(|code| code.number).max().unwrap_or_default();
        for run in &mut self.0 {
            let Run::Code(code) = run else { continue };
            // What it has more often than the source has a number of its own.
            code.number = match free.iter().position(|known| known.text == code.text) {
                Some(at) => free.remove(at).number,
                None => {
                    next += 1;
                    next
                }
            };
        }
        self
    }

    /// A text that came back, as it is written: its codes are those of what went out, whatever the other program made of them.
    ///
    /// # Errors
    ///
    /// [`UnknownCode`] if it has one that did not go out.
    pub fn restored(&self, went_out: &[&Self]) -> Result<String, UnknownCode> {
        let mut text = String::new();
        for run in &self.0 {
            match run {
                Run::Text(words) => text.push_str(words),
                Run::Code(code) => {
                    let mut known = went_out.iter().flat_map(|content| content.codes());
                    let known = known.find(|known| known.number == code.number);
                    let known = known.ok_or_else(|| UnknownCode(code.text.clone()))?;
                    text.push_str(&known.text);
                }
            }
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source() -> Content {
        Content::new("Read **the plan** of { $office }", &[0..5, 7..15, 17..21])
    }

    #[test]
    fn codes_are_numbered_and_come_back() {
        let content = source();
        assert_eq!(content.text(), "Read **the plan** of { $office }");
        assert_eq!(content.codes().map(|code| code.number).collect::<Vec<_>>(), [1, 2, 3]);
        let mut back = Content::default();
        back.0.push(Run::Code(Code { number: 3, text: String::new() }));
        back.push_text(": ");
        back.push_text("planas");
        assert_eq!(back.restored(&[&content]).as_deref(), Ok("{ $office }: planas"));
        back.0.push(Run::Code(Code { number: 7, text: "**".to_owned() }));
        assert_eq!(back.restored(&[&content]), Err(UnknownCode("**".to_owned())));
    }

    #[test]
    fn placeables_are_codes_by_themselves_and_blanks_are_none() {
        let content =
            Content::with_placeables("a <b>{ -name }</b>\n\nc", &[0..2, 20..21], std::slice::from_ref(&(5..14)));
        let codes: Vec<&str> = content.codes().map(|code| code.text.as_str()).collect();
        assert_eq!(codes, ["<b>", "{ -name }", "</b>\n\n"]);
        assert_eq!(Content::new("a\n\nc", &[0..1, 3..4]).codes().count(), 0);
    }

    #[test]
    fn a_translation_has_the_numbers_of_its_source() {
        let target = Content::new("{ $office } **planas** { $new }", &[11..12, 14..20, 22..23]);
        let target = target.numbered_like(&source());
        assert_eq!(target.codes().map(|code| code.number).collect::<Vec<_>>(), [3, 1, 2, 4]);
    }
}
