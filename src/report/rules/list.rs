//! All rules in a terminal, a line each.

use std::fmt::Write as _;

use super::page::{Page, group, short_severity};
use crate::report::Terminal;
use crate::report::layout::measure::{shorten, width};
use crate::rules;

/// Renders the list of all rules, by group: id, severity, title.
#[must_use]
pub fn list(terminal: &Terminal<'_>) -> String {
    let widest = rules::ALL.iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    let severities: Vec<String> = rules::ALL.iter().map(|rule| short_severity(rule, terminal.words)).collect();
    let widest_severity = severities.iter().map(|word| width(word)).max().unwrap_or(0);
    let mut text = String::new();
    for chapter in rules::ALL.chunk_by(|one, next| one.group == next.group) {
        let Some(first) = chapter.first() else { continue };
        // Writing to a string cannot fail.
        let _ =
            writeln!(text, "{}{}", if text.is_empty() { "" } else { "\n" }, terminal.words.say(&group(first.group)));
        for rule in chapter {
            let severity = short_severity(rule, terminal.words);
            let room = terminal.width.saturating_sub(widest + widest_severity + 6);
            let page = Page::of(rule, terminal.words);
            let title = shorten(&page.title, room);
            let gap = " ".repeat(widest_severity - width(&severity));
            let _ = writeln!(text, "  {:widest$}  {severity}{gap}  {title}", rule.id);
        }
    }
    text
}
