//! Reading what an engine prints, however much that is.

use std::io::{self, BufRead, BufReader, Read};

/// What is left of the end of its complaints, in bytes.
const TAIL: usize = 2048;

/// A line, or what is none.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A line without its end.
    Whole(Vec<u8>),
    /// One that is longer than any answer.
    TooLong,
}

/// Reads the next line, of at most so many bytes; none at the end. Behind one that is too long nothing is read.
pub(super) fn next_line(from: &mut impl BufRead, longest: usize) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    let limit = u64::try_from(longest).unwrap_or(u64::MAX).saturating_add(1);
    from.take(limit).read_until(b'\n', &mut line)?;
    Ok(match line.last() {
        None => None,
        Some(b'\n') => {
            line.pop();
            Some(Line::Whole(line))
        }
        Some(_) if line.len() > longest => Some(Line::TooLong),
        // The last line may have no end.
        Some(_) => Some(Line::Whole(line)),
    })
}

/// Reads to the end, and returns the last of it.
pub(super) fn tail(from: impl Read) -> String {
    let (mut from, mut kept) = (BufReader::new(from), Vec::new());
    while let Ok(bytes) = from.fill_buf() {
        if bytes.is_empty() {
            break;
        }
        let length = bytes.len();
        kept.extend_from_slice(&bytes[length.saturating_sub(TAIL)..]);
        kept.drain(..kept.len().saturating_sub(TAIL));
        from.consume(length);
    }
    String::from_utf8_lossy(&kept).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_far_as_they_are_some() {
        let mut from = &b"one\n\n12345678\n123456789\nrest"[..];
        let mut lines = Vec::new();
        while let Some(line) = next_line(&mut from, 8).expect("it is read") {
            lines.push(line);
            if lines.last() == Some(&Line::TooLong) {
                break;
            }
        }
        let whole = |text: &[u8]| Line::Whole(text.to_vec());
        assert_eq!(lines, [whole(b"one"), whole(b""), whole(b"12345678"), Line::TooLong]);
        assert_eq!(next_line(&mut &b"last"[..], 8).expect("it is read"), Some(whole(b"last")));
    }

    #[test]
    fn the_end_of_much_is_kept() {
        let much = format!("{}the end\n", "x".repeat(100_000));
        let tail = tail(much.as_bytes());
        assert!(tail.len() <= TAIL && tail.ends_with("xthe end"));
    }
}
