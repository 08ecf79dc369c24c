//! A rule's page in the terminal.

use super::page::{Page, examples, group, severity};
use super::settings::settings;
use crate::config::Config;
use crate::report::Terminal;
use crate::report::layout::snippet::emphasis;
use crate::report::layout::visible::visible;
use crate::report::layout::wrap::wrap;
use crate::rules::Rule;

/// Lines longer than this are hard to read, however wide the terminal is.
const WIDEST: usize = 100;

/// Renders a rule's page: what it finds, why that is bad, an example, what to write instead, and what the configuration of the project says
/// of it, where there is a project.
#[must_use]
pub fn explain(rule: &Rule, config: Option<&Config>, terminal: &Terminal<'_>) -> String {
    let words = terminal.words;
    let page = Page::of(rule, words);
    let mut writer = Writer { terminal, text: String::new() };
    writer.heading(&format!("{}: {}", rule.id, page.title));
    writer.paragraph(&format!("{} · {}", severity(rule, words), words.say(&group(rule.group))));
    writer.section("report-rules-what", &page.what);
    writer.section("report-rules-why", &page.why);
    writer.blank();
    writer.heading(&words.word("report-rules-example"));
    for (above, text) in examples(rule, words) {
        writer.line(2, &above);
        if text.is_empty() {
            writer.line(6, &words.word("report-rules-no-file"));
        }
        for line in text.lines() {
            writer.line(6, &visible(line));
        }
    }
    writer.section("report-rules-instead", &page.instead);
    writer.section("report-rules-configure-title", &words.word("report-rules-configure"));
    writer.line(6, "[rules]");
    writer.line(6, &format!("{} = \"off\"", rule.id));
    let settings = config.map(|config| settings(rule, config, words)).unwrap_or_default();
    if !settings.is_empty() {
        writer.blank();
        writer.heading(&words.word("report-rules-here"));
        settings.iter().for_each(|line| writer.line(2, line));
    }
    writer.text
}

struct Writer<'v> {
    terminal: &'v Terminal<'v>,
    text: String,
}

impl Writer<'_> {
    fn blank(&mut self) {
        self.text.push('\n');
    }

    fn line(&mut self, indent: usize, line: &str) {
        let line = format!("{:indent$}{line}", "");
        self.text.push_str(line.trim_end());
        self.blank();
    }

    fn heading(&mut self, heading: &str) {
        let style = emphasis(self.terminal, false);
        for line in wrap(heading, self.terminal.width.min(WIDEST)) {
            self.line(0, &format!("{style}{line}{style:#}"));
        }
    }

    fn paragraph(&mut self, text: &str) {
        for line in wrap(text, self.terminal.width.min(WIDEST).saturating_sub(2)) {
            self.line(2, &line);
        }
    }

    fn section(&mut self, heading: &'static str, text: &str) {
        self.blank();
        self.heading(&self.terminal.words.word(heading));
        self.paragraph(text);
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{GATE, HOSTILE};
    use super::*;
    use crate::i18n::Words;

    fn page(rule: &Rule, color: bool) -> String {
        let words = Words::new(&[]);
        explain(rule, None, &Terminal { words: &words, width: 40, color, verbose: false, whole: false })
    }

    #[test]
    fn a_page_has_every_part_and_keeps_within_the_width() {
        let page = page(&HOSTILE, false);
        let example = "\n  Source (en):\n      hello = Hello,\n          reader\n  Wrong (lt):\n";
        assert!(page.starts_with("sample-one: rule-sample-one\n  warning · "), "{page}");
        assert!(page.contains(example), "{page}");
        assert!(page.ends_with("      [rules]\n      sample-one = \"off\"\n"), "{page}");
        assert!(page.lines().all(|line| line.chars().count() <= 40), "{page}");
    }

    #[test]
    fn what_a_terminal_would_act_on_is_shown() {
        assert!(page(&HOSTILE, false).contains("Labas,⟨U+202E⟩ ```"));
        assert!(!page(&HOSTILE, true).contains('\u{202e}'));
    }

    #[test]
    fn a_missing_file_is_said() {
        assert!(page(&GATE, false).contains("  Wrong (fi):\n      (there is no file)\n"));
    }
}
