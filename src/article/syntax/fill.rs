//! Hides stretches of a text from the Markdown parser.

use std::borrow::Cow;
use std::ops::Range;

/// What stands for each byte that is hidden: a letter, so that what is beside it reads as beside a word.
const FILLER: u8 = b'x';

/// A text, of the same length, with letters in the place of these stretches, which are in order; line breaks stay.
pub(in crate::article) fn filled<'t>(text: &'t str, stretches: impl Iterator<Item = Range<usize>>) -> Cow<'t, str> {
    let mut filled: Option<String> = None;
    let mut at = 0;
    for stretch in stretches {
        let copy = filled.get_or_insert_with(|| String::with_capacity(text.len()));
        copy.push_str(&text[at..stretch.start.max(at)]);
        copy.extend(text[stretch.start.max(at)..stretch.end.max(at)].bytes().map(|byte| match byte {
            b'\n' | b'\r' => char::from(byte),
            _ => char::from(FILLER),
        }));
        at = stretch.end.max(at);
    }
    match filled {
        Some(copy) => Cow::Owned(copy + &text[at..]),
        None => Cow::Borrowed(text),
    }
}
