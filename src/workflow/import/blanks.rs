//! Blanks and line feeds that a program has put into texts, as those that indent XML do: what it made of the source shows what it made of the translation.

use crate::packet::{Content, Run};

/// Whether a program that indents XML has written this text.
pub(super) fn is_indented(came: &str) -> bool {
    let text = came.trim_end_matches([' ', '\t']);
    text.len() < came.len() && text.ends_with('\n')
}

/// A translation without the blanks that a program has put into it. `came` is what it made of the source; it may have put some into the translation alone,
/// where it indents others.
pub(super) fn mended(written: String, came: &str, source: &Content, others_are_indented: bool) -> String {
    let text = source.text();
    let is_same = |came: &str| came.trim() == text.trim();
    if came.trim().is_empty() || written.trim().is_empty() {
        return written;
    }
    if is_same(came) {
        let has_own = |run: &Run| matches!(run, Run::Text(words) if words.contains("\n ") || words.contains("\n\t"));
        return if others_are_indented && !source.0.iter().any(has_own) { without_indents(&written) } else { written };
    }
    let ways: [fn(&str) -> String; 4] = [without_indents, without_lines, on_one_line, with_single_blanks];
    match ways.iter().find(|way| is_same(&way(came))) {
        Some(way) => way(&written),
        // Whoever changed more than blanks of the source, changed that.
        None => written,
    }
}

/// Whether a program changed the blanks of a source so that nobody knows where they were, and a translation differs from the one that went out in
/// nothing else.
pub(super) fn is_spoilt_alone(written: &str, present: &str, came: &str, source: &str) -> bool {
    let is_same = |one: &str, other: &str| {
        one.split_whitespace().flat_map(str::chars).eq(other.split_whitespace().flat_map(str::chars))
    };
    came.trim() != source.trim() && is_same(came, source) && is_same(written, present)
}

/// Without the line feeds behind which there are blanks, and those: a line was broken where there was nothing, in a text that may have lines.
fn without_indents(text: &str) -> String {
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |all, line| match line.trim_start_matches([' ', '\t']) {
        rest if rest.len() < line.len() => all + rest,
        _ => all + "\n" + line,
    })
}

/// Without line feeds and what begins the lines behind them: a line was broken where there was nothing.
fn without_lines(text: &str) -> String {
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |all, line| all + line.trim_start_matches([' ', '\t']))
}

/// With a blank for each line feed and the blanks around it: a line was broken at a blank.
fn on_one_line(text: &str) -> String {
    text.split('\n').map(|line| line.trim_matches([' ', '\t'])).collect::<Vec<_>>().join(" ")
}

fn with_single_blanks(text: &str) -> String {
    text.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spoilt_alone_is_no_new_text() {
        assert!(is_spoilt_alone("a\n b", "a\n\nb", "x\n y", "x\n\ny"));
        for (written, present, came, source) in [
            ("a\n b", "a\n\nb", "x\n\ny", "x\n\ny"),
            ("a c", "a b", "x\n y", "x\n\ny"),
            ("a\n b", "a\n\nb", "x z", "x\n\ny"),
        ] {
            assert!(!is_spoilt_alone(written, present, came, source), "{written:?}");
        }
    }

    #[test]
    fn the_source_shows_what_a_program_has_put_in() {
        for (written, came, source, mended_to) in [
            ("Eik \n    { $a }", "Go to \n    { $a }", "Go to { $a }", "Eik { $a }"),
            ("„\n    { $a }“", "“\n    { $a }”.\n  ", "“{ $a }”.", "„{ $a }“"),
            ("Eik\n\n„\n    { $a }“", "Go\n\nto “\n    { $a }”.\n  ", "Go\n\nto “{ $a }”.", "Eik\n\n„{ $a }“"),
            ("Eik \n{ $a }", "Go to \n{ $a }\n", "Go to { $a }", "Eik { $a }"),
            ("Labai ilgas\n  tekstas", "A very long\n  text", "A very long text", "Labai ilgas tekstas"),
            ("a  b\n c", "x  y\n z", "x y z", "a b c"),
            // The lines are the text's own.
            ("a\n b", "x\n y", "x\n y", "a\n b"),
            ("a\n b", "x\n\n y", "x\n y", "a\n b"),
            ("a  b", "x y", "x y", "a  b"),
            // It is another source.
            ("a\n b", "z\n y", "x y", "a\n b"),
            ("a\n b", "", "x y", "a\n b"),
        ] {
            assert_eq!(
                mended(written.to_owned(), came, &Content::of_words(source), false),
                mended_to,
                "{written:?} {came:?}"
            );
        }
        for (written, source, mended_to) in
            [("Eik \n    { $a }", "Go", "Eik { $a }"), ("a\nb", "x", "a\nb"), ("a\n b", "x\n y", "a\n b")]
        {
            assert_eq!(mended(written.to_owned(), source, &Content::of_words(source), true), mended_to, "{written:?}");
        }
        assert!(is_indented("a { $b }\n   ") && !is_indented("a { $b }\n") && !is_indented("a  ") && !is_indented(""));
    }
}
