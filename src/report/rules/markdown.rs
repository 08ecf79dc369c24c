//! The pages of all rules as one document: `docs/rules.md`.

use std::fmt::Write as _;

use super::page::{Page, examples, group, severity};
use super::peers;
use crate::i18n::{Text, Words};
use crate::report::layout::markdown::row;
use crate::report::layout::visible::visible;
use crate::rules::{self, Rule};

/// Renders `docs/rules.md`: a table of all rules, then a chapter for each group with a section for each rule, then what
/// other tools find.
#[must_use]
pub fn reference(words: &Words) -> String {
    format!("{}\n{}", document(rules::ALL, words), peers::chapter(words))
}

fn document(rules: &[&Rule], words: &Words) -> String {
    let word = |id| words.word(id);
    let mut text = format!("<!-- {} -->\n\n", word("report-rules-generated").replace("--", "—"));
    let _ = write!(text, "# {}\n\n{}\n\n", word("report-rules-title"), word("report-rules-intro"));
    let _ = write!(text, "{}\n\n```toml\n[rules]\n", word("report-rules-configure-all"));
    let _ = write!(text, "some-rule = \"off\"\nsome-other-rule = \"error\"\n\n[rules.ru]\nsome-rule = \"note\"\n\n");
    text.push_str("[[fluent]]\nsection = \"news\"\npath = \"locales/{locale}/news/*.ftl\"\nrules = { some-rule = \"error\", ru = { some-rule = \"off\" } }\n```\n\n");
    let columns = ["report-rules-column-rule", "report-rules-column-severity", "report-rules-column-title"].map(word);
    row(&mut text, columns);
    text.push_str("|---|---|---|\n");
    for rule in rules {
        let (severity, title) = (severity(rule, words), Page::of(rule, words).title);
        row(&mut text, [format!("[`{0}`](#{0})", rule.id), cell(&severity), cell(&title)]);
    }
    for chapter in rules.chunk_by(|one, next| one.group == next.group) {
        let Some(first) = chapter.first() else { continue };
        let title = group(first.group);
        let _ = write!(text, "\n## {}\n", words.say(&title));
        if let Some(about) = words.attribute(&title, "about") {
            let _ = write!(text, "\n{about}\n");
        }
        for rule in chapter {
            let said = words.say(&Text::new("report-rules-severity").with("severity", severity(rule, words)));
            let _ = write!(text, "\n### {}\n\n**{}.** {said}\n\n", rule.id, Page::of(rule, words).title);
            text.push_str(&body(rule, words));
        }
    }
    text
}

/// Renders what stands below a rule's title.
pub(in crate::report) fn body(rule: &Rule, words: &Words) -> String {
    let page = Page::of(rule, words);
    let mut text = format!("{}\n\n{}\n", page.what, page.why);
    for (above, example) in examples(rule, words) {
        let _ = write!(text, "\n{above}\n\n");
        if example.is_empty() {
            let _ = writeln!(text, "{}", words.word("report-rules-no-file"));
        } else {
            let fence = fence(example);
            let _ = writeln!(text, "{fence}fluent\n{}\n{fence}", visible(example.trim_end_matches('\n')));
        }
    }
    let _ = write!(text, "\n**{}.** {}\n", words.word("report-rules-instead"), page.instead);
    text
}

/// A fence that is longer than any in the text.
fn fence(text: &str) -> String {
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}

/// A text that does not end a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::super::samples::{GATE, HOSTILE};
    use super::*;

    #[test]
    fn every_rule_is_in_the_table_and_has_its_section() {
        let text = document(&[&GATE, &HOSTILE], &Words::new(&[]));
        let first = text.find("| [`sample-one`](#sample-one) | warning | rule-sample-one |");
        let chapter = text.find("\n### sample-one\n\n**rule-sample-one.** ");
        assert!(first.is_some() && chapter > first, "{text}");
        assert!(text.contains("\nWrong (fi):\n\n(there is no file)\n"), "{text}");
        assert!(!text.contains("report-rules-"), "{text}");
    }

    #[test]
    fn an_example_does_not_end_its_own_fence() {
        let text = body(&HOSTILE, &Words::new(&[]));
        assert!(text.contains("````fluent\nhello = Labas,⟨U+202E⟩ ```\n````\n"), "{text}");
        assert!(text.contains("```fluent\nhello = Hello,\n    reader\n```\n"), "{text}");
    }

    #[test]
    fn a_cell_stays_a_cell() {
        assert_eq!(cell("a|b\nc"), "a\\|b c");
    }
}
