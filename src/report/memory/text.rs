//! What was found, for a terminal: where each translation is from, its source with what differs marked, and what it says.

use anstyle::{AnsiColor, Effects};

use crate::i18n::Text;
use crate::model::Locale;
use crate::report::Terminal;
use crate::report::diff::{marked, styled};
use crate::report::layout::visible::visible;
use crate::report::layout::wrap::{push_line, wrap};
use crate::workflow::memory::{Found, Remembered, Suggestion};

/// What the lines of a text are indented by.
const INDENT: &str = "      ";

pub(super) fn render(asked: &str, found: &[(Locale, Found)], terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    for (locale, found) in found {
        if found.remembered.is_empty() {
            let id = if found.size == 0 { "memory-empty" } else { "memory-nothing" };
            let text = Text::new(id).with("locale", locale.to_string()).with("count", found.size);
            push_line(&mut out, &terminal.words.say(&text), terminal);
        }
        for remembered in &found.remembered {
            push(&mut out, asked, remembered, terminal);
        }
    }
    out
}

fn push(out: &mut String, asked: &str, remembered: &Remembered, terminal: &Terminal<'_>) {
    let suggestion = &remembered.suggestion;
    let place = terminal.words.say(&origin(suggestion));
    let (source, target) = match &remembered.phrase {
        None => {
            push_line(out, &format!("{} % {place}", suggestion.percent), terminal);
            (marked(&suggestion.source, asked, terminal), visible(&suggestion.target).into_owned())
        }
        Some((is_target, at)) => {
            push_line(out, &place, terminal);
            let (source, target) = (&suggestion.source, &suggestion.target);
            let plain = |text: &str| visible(text).into_owned();
            match is_target {
                true => (plain(source), with_phrase(target, at, terminal)),
                false => (with_phrase(source, at, terminal), plain(target)),
            }
        }
    };
    for text in [source, target] {
        for line in wrap(&text, terminal.width.saturating_sub(INDENT.len())) {
            out.push_str(INDENT);
            out.push_str(&line);
            out.push('\n');
        }
    }
}

/// Where a translation is from, and what it is worth.
#[must_use]
pub(crate) fn origin(suggestion: &Suggestion) -> Text {
    let id = match (suggestion.is_current, suggestion.is_reviewed) {
        _ if suggestion.is_imported => "memory-origin-imported",
        (true, true) => "memory-origin-reviewed",
        (true, false) => "memory-origin",
        (false, true) => "memory-origin-past-reviewed",
        (false, false) => "memory-origin-past",
    };
    let day = suggestion.day.map(|day| Text::new("memory-day").with("day", day.to_string()));
    let text = Text::new(id).with("item", suggestion.item.clone()).with("unit", suggestion.unit.clone());
    text.with("day", day.unwrap_or_else(|| Text::new("memory-no-day")))
}

/// A text with the phrase in it in bold.
fn with_phrase(text: &str, at: &std::ops::Range<usize>, terminal: &Terminal<'_>) -> String {
    let style = AnsiColor::Green.on_default().effects(Effects::BOLD);
    let (before, phrase, behind) = (&text[..at.start], &text[at.clone()], &text[at.end..]);
    let [before, phrase, behind] = [before, phrase, behind].map(visible);
    if !terminal.color {
        return format!("{before}{phrase}{behind}");
    }
    format!("{before}{}{behind}", styled(&phrase, style))
}
