//! A text beside its source, for a terminal: in columns where there is room, one below the other where there is not.

use anstyle::Style;

use super::sentences::{about, left_out, remark_text, unit_title};
use crate::i18n::Text;
use crate::report::Terminal;
use crate::report::diff::marked;
use crate::report::layout::side_by_side::push_side_by_side;
use crate::report::layout::snippet;
use crate::report::layout::visible::{one_line, visible};
use crate::report::layout::wrap::{push_indented, push_line, push_said};
use crate::report::memory::origin;
use crate::workflow::review::{CommentChange, Comparison, UnitComparison};

/// From this many columns on, what was there before has a column of its own.
const THREE_COLUMNS: usize = 120;

pub(super) fn render(comparison: &Comparison, terminal: &Terminal<'_>) -> String {
    let words = terminal.words;
    let mut out = String::new();
    if comparison.is_untranslated && comparison.submitted.is_none() {
        let text = Text::new("review-untranslated").with("item", comparison.item.to_string());
        push_line(&mut out, &words.say(&text), terminal);
        push_conversation(&mut out, comparison, terminal);
        return out;
    }
    for text in about(comparison) {
        push_line(&mut out, &words.say(&text), terminal);
    }
    for unit in &comparison.units {
        out.push('\n');
        push_unit(&mut out, unit, terminal);
    }
    push_comments(&mut out, &comparison.comments, terminal);
    if !comparison.stale.is_empty() {
        out.push('\n');
        let text = Text::new("review-stale").with("units", comparison.stale.join(", "));
        push_line(&mut out, &words.say(&text.with("count", comparison.stale.len())), terminal);
    }
    if comparison.units.is_empty() && comparison.comments.is_empty() && comparison.stale.is_empty() {
        push_line(&mut out, &words.word("review-no-units"), terminal);
    }
    let left = left_out(comparison);
    if !left.is_empty() {
        out.push('\n');
    }
    for text in left {
        push_line(&mut out, &words.say(&text), terminal);
    }
    out.push('\n');
    if comparison.findings.diagnostics.is_empty() {
        push_line(&mut out, &words.word("review-no-findings"), terminal);
    } else {
        let heading = Text::new("review-findings").with("count", comparison.findings.diagnostics.len());
        push_line(&mut out, &words.say(&heading), terminal);
        out.push_str(&snippet::render(&comparison.findings.diagnostics.iter().collect::<Vec<_>>(), terminal));
        out.push('\n');
    }
    push_conversation(&mut out, comparison, terminal);
    out
}

/// The comments that are committed with the texts.
fn push_comments(out: &mut String, comments: &[CommentChange], terminal: &Terminal<'_>) {
    if comments.is_empty() {
        return;
    }
    let heading = Text::new("review-comments").with("count", comments.len());
    out.push('\n');
    push_line(out, &terminal.words.say(&heading), terminal);
    for comment in comments {
        let title = match &comment.unit {
            Some(unit) => Text::new("review-unit").with("unit", unit.clone()),
            None => Text::new("review-comment-free"),
        };
        push_indented(out, "  ", &one_line(&terminal.words.say(&title)), terminal);
        for (sign, text) in [("- ", &comment.before), ("+ ", &comment.now)] {
            for line in text.iter().flat_map(|text| text.lines()) {
                push_indented(out, "    ", &format!("{sign}{}", one_line(line)), terminal);
            }
        }
    }
}

fn push_conversation(out: &mut String, comparison: &Comparison, terminal: &Terminal<'_>) {
    if comparison.conversation.is_empty() {
        return;
    }
    if !out.ends_with("\n\n") {
        out.push('\n');
    }
    push_line(out, &terminal.words.word("review-conversation"), terminal);
    for remark in &comparison.conversation {
        let news = if comparison.news.contains(&remark.id) { terminal.words.word("said-news") } else { String::new() };
        push_indented(out, "  ", &format!("{}{news}", terminal.words.say(&remark_text(remark))), terminal);
        push_said(out, &remark.text, terminal);
    }
}

fn push_unit(out: &mut String, unit: &UnitComparison, terminal: &Terminal<'_>) {
    let words = terminal.words;
    let title = unit_title(unit, words);
    let style = if terminal.color { Style::new().bold() } else { Style::new() };
    out.push_str(&format!("{style}{}{style:#}\n", one_line(&title)));
    let show = |text: &str| visible(text).into_owned();
    let source = match (&unit.source_before, &unit.source) {
        (Some(before), Some(now)) => marked(before, now, terminal),
        (_, Some(now)) => show(now),
        (_, None) => String::new(),
    };
    let now = match (&unit.before, &unit.now) {
        (Some(before), Some(now)) => marked(before, now, terminal),
        (None, Some(now)) => show(now),
        (_, None) => String::new(),
    };
    let mut columns = vec![("review-source", source)];
    if terminal.width >= THREE_COLUMNS {
        columns.push(("review-before", unit.before.as_deref().map(show).unwrap_or_default()));
    }
    columns.push(("review-now", now));
    let columns: Vec<(String, String)> = columns.into_iter().map(|(label, text)| (words.word(label), text)).collect();
    push_side_by_side(out, &columns, terminal);
    for (source, suggestion) in &unit.remembered {
        let about = Text::new("review-remembered").with("percent", suggestion.percent.to_string());
        push_indented(out, "  ", &words.say(&about.with("origin", origin(suggestion))), terminal);
        push_indented(out, "    ", &marked(&suggestion.source, source, terminal), terminal);
        push_indented(out, "    ", &show(&suggestion.target), terminal);
    }
    for term in &unit.terms {
        push_indented(out, "  ", &words.say(&Text::new("review-term").with("term", term.clone())), terminal);
    }
}
