//! Texts measured in the columns of a terminal, and cut to fit.

use std::borrow::Cow;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The columns that a text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// A text of at most so many columns, with `…` in its middle if it is too long: the ends of a name tell more
/// than its middle.
pub(crate) fn shorten(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return text.into();
    }
    let room = columns.saturating_sub(1);
    let head = take(text.chars(), room / 2);
    let tail: String = take(text.chars().rev(), room - width(&head)).chars().rev().collect();
    if columns == 0 { "".into() } else { format!("{head}…{tail}").into() }
}

fn take(chars: impl Iterator<Item = char>, columns: usize) -> String {
    let mut left = columns;
    chars
        .take_while(|c| {
            let taken = c.width().unwrap_or(0);
            let fits = taken <= left;
            left = left.saturating_sub(taken);
            fits
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_lose_their_middle() {
        assert_eq!(shorten("lt:news/2015-forum", 18), "lt:news/2015-forum");
        assert_eq!(shorten("lt:news/2015-forum", 11), "lt:ne…forum");
        assert_eq!(shorten("lt:news", 1), "…");
        assert_eq!(shorten("lt:news", 0), "");
        assert!(width(&shorten("見出しの長い名前です", 7)) <= 7);
    }
}
