//! Breaks texts between words into the columns that there are. The one place that knows `textwrap`.

use textwrap::core::Word;
use textwrap::wrap_algorithms::wrap_first_fit;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

use super::Terminal;
use super::visible::{one_line, visible};

/// The lines of a text, each at most `width` columns, unless a single word is wider. Line breaks stay; colours take no room.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        lines.extend(textwrap::wrap(&words.join(" "), &options).into_iter().map(String::from));
    }
    lines
}

/// The lines of a list whose entries stay whole, with a gap between two in a line.
pub(crate) fn wrap_entries<'t>(entries: impl IntoIterator<Item = &'t str>, gap: &'t str, width: usize) -> Vec<String> {
    let mut entries: Vec<Word<'_>> = entries.into_iter().map(Word::from).collect();
    entries.iter_mut().for_each(|entry| entry.whitespace = gap);
    let lines = wrap_first_fit(&entries, &[width as f64]);
    lines.into_iter().map(|line| line.iter().map(|entry| entry.word).collect::<Vec<_>>().join(gap)).collect()
}

/// Adds a line that a person reads; where it is wider than the terminal, it goes on with an indentation.
pub(crate) fn push_line(out: &mut String, text: &str, terminal: &Terminal<'_>) {
    for (number, line) in wrap(&one_line(text), terminal.width.saturating_sub(2)).iter().enumerate() {
        out.push_str(if number == 0 { "" } else { "  " });
        out.push_str(line);
        out.push('\n');
    }
}

/// Adds a line as [`push_line`] does, all of it behind an indentation.
pub(crate) fn push_indented(out: &mut String, indent: &str, text: &str, terminal: &Terminal<'_>) {
    let mut lines = String::new();
    push_line(&mut lines, text, &Terminal { width: terminal.width.saturating_sub(indent.len()), ..*terminal });
    for line in lines.lines() {
        out.push_str(&format!("{indent}{line}\n"));
    }
}

/// Adds what somebody said, indented; their line breaks stay.
pub(crate) fn push_said(out: &mut String, said: &str, terminal: &Terminal<'_>) {
    if said.trim().is_empty() {
        return;
    }
    for line in wrap(&visible(said), terminal.width.saturating_sub(6)) {
        out.push_str(&format!("    {line}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_and_lines_within_the_width() {
        assert_eq!(wrap("aa bb cc", 5), ["aa bb", "cc"]);
        assert_eq!(wrap("a verylongword b", 4), ["a", "verylongword", "b"]);
        assert_eq!(wrap("日本 語", 4), ["日本", "語"]);
        assert_eq!(wrap("a\n\nb", 9), ["a", "", "b"]);
        assert_eq!(wrap(" a -b  c/d ", 4), ["a -b", "c/d"]);
    }

    #[test]
    fn colours_take_no_room() {
        assert_eq!(wrap("\u{1b}[31maa\u{1b}[0m bb cc", 5), ["\u{1b}[31maa\u{1b}[0m bb", "cc"]);
    }

    #[test]
    fn entries_stay_whole() {
        assert_eq!(wrap_entries(["a b", "c d", "e"], "   ", 9), ["a b   c d", "e"]);
        assert_eq!(wrap_entries(["a b", "c d"], "   ", 8), ["a b", "c d"]);
    }
}
