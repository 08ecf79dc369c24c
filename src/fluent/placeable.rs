//! Where a placeable ends, and how it is shown.

use std::borrow::Cow;

/// The end of the placeable that opens here, if it is one: behind its `}`.
pub(super) fn end_of_placeable(text: &str, open: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    // Whether each placeable that is open has come to its variants, in whose texts a quotation mark is one.
    let mut has_variants = vec![false];
    let mut at = open + 1;
    while at < bytes.len() {
        let in_variants = *has_variants.last()?;
        match bytes[at] {
            b'{' => has_variants.push(false),
            b'}' => {
                has_variants.pop();
                if has_variants.is_empty() {
                    return Some(at + 1);
                }
            }
            b'"' if !in_variants => at = end_of_literal(bytes, at)?,
            b'>' if bytes[at - 1] == b'-' => *has_variants.last_mut()? = true,
            _ => {}
        }
        at += 1;
    }
    None
}

/// The quotation mark that closes a literal.
fn end_of_literal(bytes: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    while at < bytes.len() && bytes[at] != b'\n' {
        match bytes[at] {
            b'\\' => at += 1,
            b'"' => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}

/// A placeable on one line: no literal has a line break.
pub(super) fn on_one_line(written: &str) -> Cow<'_, str> {
    if !written.contains('\n') {
        return Cow::Borrowed(written);
    }
    Cow::Owned(written.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" "))
}

/// A choice without the indentation that all its lines have but the first.
pub(super) fn unindented(written: &str) -> Cow<'_, str> {
    let indentation = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let filled = written.lines().skip(1).filter(|line| !line.trim().is_empty());
    let common = filled.map(indentation).min().unwrap_or(0);
    let lines = written.lines().enumerate().map(|(number, line)| match number {
        0 => line,
        _ => &line[common.min(indentation(line))..],
    });
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}
