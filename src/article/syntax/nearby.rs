//! Looks for what closes something, not further than anybody writes: a text is read in time by its length alone.

/// How far away what closes a tag, a formula or a code span may be, in bytes.
const FARTHEST: usize = 8 * 1024;

/// Where a text is found in the beginning of another.
pub(super) fn find_nearby(text: &str, wanted: &str) -> Option<usize> {
    let near = &text.as_bytes()[..text.len().min(FARTHEST)];
    memchr::memmem::find(near, wanted.as_bytes())
}

/// The beginning of a text in which something is looked for.
pub(super) fn nearby(text: &str) -> &str {
    let mut end = text.len().min(FARTHEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
