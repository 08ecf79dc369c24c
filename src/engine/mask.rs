//! A text without what an engine must not touch: each such stretch is a number in brackets that no text has.

use std::ops::Range;

/// What is around a number.
const BRACKETS: (char, char) = ('⟦', '⟧');

/// A text as an engine gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Masked {
    /// The text.
    pub text: String,
    /// What the masks stand for, in the order of their numbers, from 1.
    kept: Vec<String>,
}

/// What an engine made of a mask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misplaced {
    /// It is not there any more: this is what it stood for.
    Lost(String),
    /// It is there twice.
    Twice(String),
    /// There is one that stands for nothing.
    Unknown(String),
}

impl Masked {
    /// Masks all of a text but these stretches, which are in order. None if the text has such brackets itself.
    #[must_use]
    pub fn new(text: &str, prose: &[Range<usize>]) -> Option<Self> {
        if text.contains([BRACKETS.0, BRACKETS.1]) {
            return None;
        }
        let mut masked = Self { text: String::with_capacity(text.len()), kept: Vec::new() };
        let mut at = 0;
        for span in prose {
            masked.keep(&text[at..span.start]);
            masked.text.push_str(&text[span.clone()]);
            at = span.end;
        }
        masked.keep(&text[at..]);
        Some(masked)
    }

    fn keep(&mut self, stretch: &str) {
        if !stretch.is_empty() {
            self.kept.push(stretch.to_owned());
            self.text.push_str(&mask(self.kept.len()));
        }
    }

    /// Each mask with what it stands for.
    pub fn masks(&self) -> impl Iterator<Item = (String, &str)> {
        self.kept.iter().enumerate().map(|(at, kept)| (mask(at + 1), kept.as_str()))
    }

    /// A text that came back, with what the masks stand for.
    ///
    /// # Errors
    ///
    /// [`Misplaced`] if a mask is not there exactly once.
    pub fn unmasked(&self, answer: &str) -> Result<String, Misplaced> {
        let (mut text, mut seen) = (String::with_capacity(answer.len()), vec![false; self.kept.len()]);
        let mut rest = answer;
        while let Some(open) = rest.find(BRACKETS.0) {
            text.push_str(&rest[..open]);
            let inside = &rest[open + BRACKETS.0.len_utf8()..];
            let unknown = || Misplaced::Unknown(rest[open..].chars().take(8).collect());
            let close = inside.find(BRACKETS.1).ok_or_else(unknown)?;
            let number = inside[..close].trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let number = number.filter(|number| *number < seen.len()).ok_or_else(unknown)?;
            if std::mem::replace(&mut seen[number], true) {
                return Err(Misplaced::Twice(self.kept[number].clone()));
            }
            text.push_str(&self.kept[number]);
            rest = &inside[close + BRACKETS.1.len_utf8()..];
        }
        text.push_str(rest);
        match seen.iter().position(|seen| !seen) {
            Some(lost) => Err(Misplaced::Lost(self.kept[lost].clone())),
            None => Ok(text),
        }
    }
}

fn mask(number: usize) -> String {
    format!("{}{number}{}", BRACKETS.0, BRACKETS.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Read **the plan** of { $office }";

    fn masked() -> Masked {
        Masked::new(TEXT, &[0..5, 7..15, 17..21]).expect("words")
    }

    #[test]
    fn what_is_kept_comes_back() {
        let masked = masked();
        assert_eq!(masked.text, "Read ⟦1⟧the plan⟦2⟧ of ⟦3⟧");
        assert_eq!(masked.unmasked(&masked.text).as_deref(), Ok(TEXT));
        assert_eq!(masked.unmasked("⟦3⟧: ⟦1⟧planą⟦2⟧").as_deref(), Ok("{ $office }: **planą**"));
        assert_eq!(masked.masks().last(), Some(("⟦3⟧".to_owned(), "{ $office }")));
    }

    #[test]
    fn what_is_lost_doubled_or_new_is_named() {
        let masked = masked();
        assert_eq!(masked.unmasked("⟦1⟧planą⟦2⟧"), Err(Misplaced::Lost("{ $office }".to_owned())));
        assert_eq!(masked.unmasked("⟦1⟧⟦2⟧⟦3⟧⟦1⟧"), Err(Misplaced::Twice("**".to_owned())));
        for unknown in ["⟦4⟧", "⟦0⟧", "⟦x⟧", "⟦", "⟦99999999999999999999999⟧"] {
            assert!(matches!(masked.unmasked(unknown), Err(Misplaced::Unknown(_))), "{unknown}");
        }
    }

    #[test]
    fn what_has_such_brackets_itself_is_for_nobody() {
        assert_eq!(Masked::new("a ⟦1⟧", &[0..1, 1..2]), None);
    }
}
