//! Where front matter begins and ends.

use std::ops::Range;

use super::error::FrontMatterError;
use super::format::Format;

/// The format of the front matter, its inner span, and the end of its closing line.
pub(super) type Fenced = (Format, Range<usize>, usize);

/// The format, the inner span, and the end of the closing line.
pub(super) fn find(text: &str, start: usize) -> Result<Option<Fenced>, FrontMatterError> {
    let body = &text[start..];
    let Some(format) = [Format::Toml, Format::Yaml].into_iter().find(|format| is_fence(first_line(body), *format))
    else {
        return Ok(None);
    };
    let inner = start + line_length(body);
    let first = first_line(&text[inner..]);
    let mut at = inner;
    while at < text.len() {
        let length = line_length(&text[at..]);
        if is_fence(&text[at..at + length], format) {
            return Ok(Some((format, inner..at, at + length)));
        }
        at += length;
    }
    let begins_like_yaml = first.split_once(':').is_some_and(|(key, _)| !key.is_empty() && !key.contains(' '));
    if format == Format::Toml || begins_like_yaml { Err(FrontMatterError::Open(format.fence())) } else { Ok(None) }
}

/// Whether a text has a line that would close front matter.
pub(super) fn is_in(inner: &str, format: Format) -> bool {
    inner.lines().any(|line| is_fence(line, format))
}

fn is_fence(line: &str, format: Format) -> bool {
    line.trim_end_matches([' ', '\t', '\n', '\r']) == format.fence()
}

fn first_line(text: &str) -> &str {
    &text[..line_length(text)]
}

/// The length of a text's first line, its line break included.
fn line_length(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |newline| newline + 1)
}
