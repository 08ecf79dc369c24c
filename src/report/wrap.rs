//! Wraps words to the columns that there are.

use anstream::adapter::strip_str;
use unicode_width::UnicodeWidthStr as _;

use super::{Terminal, plain};

/// Returns the lines of a text, each at most `width` columns, unless a single word is wider. Line breaks stay.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let (mut line, mut columns) = (String::new(), 0);
        for word in paragraph.split_whitespace() {
            // Colours take no room.
            let wide = strip_str(word).to_string().width();
            if columns > 0 && columns + 1 + wide > width {
                lines.push(std::mem::take(&mut line));
                columns = 0;
            }
            if columns > 0 {
                line.push(' ');
                columns += 1;
            }
            line.push_str(word);
            columns += wide;
        }
        lines.push(line);
    }
    lines
}

/// Appends a line that a person reads; where it is wider than the terminal, it goes on with an indentation.
pub(super) fn push_line(out: &mut String, text: &str, terminal: &Terminal<'_>) {
    for (number, line) in wrap(&plain::clean(text), terminal.width.saturating_sub(2)).iter().enumerate() {
        out.push_str(if number == 0 { "" } else { "  " });
        out.push_str(line);
        out.push('\n');
    }
}

/// Appends a line as [`push_line`] does, all of it behind an indentation.
pub(super) fn push_indented(out: &mut String, indent: &str, text: &str, terminal: &Terminal<'_>) {
    let mut lines = String::new();
    push_line(&mut lines, text, &Terminal { width: terminal.width.saturating_sub(indent.len()), ..*terminal });
    for line in lines.lines() {
        out.push_str(&format!("{indent}{line}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn words_stay_whole_and_lines_within_the_width() {
        assert_eq!(wrap("aa bb cc", 5), ["aa bb", "cc"]);
        assert_eq!(wrap("a verylongword b", 4), ["a", "verylongword", "b"]);
        assert_eq!(wrap("日本 語", 4), ["日本", "語"]);
        assert_eq!(wrap("a\n\nb", 9), ["a", "", "b"]);
    }
}
