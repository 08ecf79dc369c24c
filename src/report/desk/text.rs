//! The desk for a terminal.

use anstyle::{AnsiColor, Style};

use super::sections::{Section, notes, sections, title};
use crate::i18n::Text;
use crate::report::Terminal;
use crate::report::layout::wrap::{push_indented, push_line, push_said, wrap};
use crate::workflow::desk::Desk;

/// How many items of one kind are shown, unless all are asked for.
const SHOWN: usize = 8;

pub(super) fn text(desk: &Desk, terminal: &Terminal<'_>) -> String {
    let words = terminal.words;
    let mut out = String::new();
    push_line(&mut out, &words.say(&title(desk)), terminal);
    let sections = sections(desk, words);
    if sections.iter().all(|section| section.lines.is_empty()) {
        let id = if desk.locales.is_empty() { "desk-nothing-no-locale" } else { "desk-nothing" };
        out.push('\n');
        push_line(&mut out, &words.word(id), terminal);
    }
    for section in &sections {
        push_section(&mut out, section, terminal);
    }
    for notes in notes(desk) {
        out.push('\n');
        notes.iter().for_each(|note| push_line(&mut out, &words.say(note), terminal));
    }
    out
}

/// Adds the items of one kind, each with what somebody said of it, and what to do with them.
fn push_section(out: &mut String, section: &Section, terminal: &Terminal<'_>) {
    let (id, lines) = (section.kind.id(), &section.lines);
    if lines.is_empty() {
        return;
    }
    let words = terminal.words;
    let style = if terminal.color { Style::new().bold() } else { Style::new() };
    let heading = words.say(&Text::new(id).with("count", lines.len()));
    out.push_str(&format!("\n{style}{heading}{style:#}\n"));
    let shown = if terminal.verbose { lines.len() } else { SHOWN };
    for line in lines.iter().take(shown) {
        push_indented(out, "  ", &line.text, terminal);
        push_said(out, &line.said, terminal);
    }
    if lines.len() > shown {
        push_indented(out, "  ", &words.say(&Text::new("desk-more").with("count", lines.len() - shown)), terminal);
    }
    if let Some(help) = words.attribute(&Text::new(id), "help") {
        let style = if terminal.color { AnsiColor::Cyan.on_default() } else { Style::new() };
        for line in wrap(&help, terminal.width.saturating_sub(4)) {
            out.push_str(&format!("  {style}{line}{style:#}\n"));
        }
    }
}
