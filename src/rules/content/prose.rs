//! What of a text people read: everything but the tags.

use crate::fluent::Span;
use crate::language::is_letter;

/// The characters outside tags, with their offsets.
pub(super) fn prose(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut tags = tags(text).into_iter().peekable();
    text.char_indices().filter(move |&(at, _)| {
        while tags.next_if(|tag| tag.end <= at).is_some() {}
        tags.peek().is_none_or(|tag| at < tag.start)
    })
}

/// Where the tags of a text stand.
pub(super) fn tags(text: &str) -> Vec<Span> {
    let last_close = memchr::memrchr(b'>', text.as_bytes()).unwrap_or(0);
    let mut tags: Vec<Span> = Vec::new();
    for at in memchr::memchr_iter(b'<', &text.as_bytes()[..last_close]) {
        if tags.last().is_none_or(|tag| tag.end <= at)
            && let Some(end) = tag_end(text, at)
        {
            tags.push(at..end);
        }
    }
    tags
}

/// The end of the tag that begins at this offset; `None` where a `<` is only a `<`.
pub(super) fn tag_end(text: &str, at: usize) -> Option<usize> {
    let tag = text.get(at..)?.strip_prefix('<')?;
    if !tag.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '/' | '!')) {
        return None;
    }
    let mut quote = None;
    for (offset, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1 + offset + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    // A quote that nothing closes: the tag ends where it seems to.
    tag.find('>').map(|offset| at + 1 + offset + 1)
}

/// The start of the tag that ends at this offset.
pub(super) fn tag_start(text: &str, end: usize) -> Option<usize> {
    let start = text.get(..end)?.rfind('<')?;
    (tag_end(text, start) == Some(end)).then_some(start)
}

/// The word (a run of letters) around an offset.
pub(super) fn word_around(text: &str, at: usize) -> Span {
    let start =
        text[..at].char_indices().rev().take_while(|&(_, c)| is_letter(c)).last().map_or(at, |(start, _)| start);
    let end = text[at..].find(|c| !is_letter(c)).map_or(text.len(), |length| at + length);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        prose(text).map(|(_, character)| character).collect()
    }

    #[test]
    fn tags_are_not_prose_and_a_lone_angle_bracket_is() {
        assert_eq!(read("a <b class=\"x > y\">c</b> d"), "a c d");
        assert_eq!(read("1 < 2 > 0 <"), "1 < 2 > 0 <");
        assert_eq!(read("a <b"), "a <b");
        assert_eq!(read("<a title=\"it's>x</a>y"), "xy");
    }

    #[test]
    fn a_tag_is_found_from_its_end() {
        let text = "x <b>y</b>";
        assert_eq!(tag_start(text, text.len()), Some(6));
        assert_eq!(tag_start("x > y", 3), None);
    }
}
