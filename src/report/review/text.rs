//! A text beside its source, for a terminal: in columns where there is room, one below the other where there is not.

use anstyle::{AnsiColor, Style};

use crate::i18n::Text;
use crate::ledger::RemarkKind;
use crate::report::diff::{marked, name_of};
use crate::report::log::push_said;
use crate::report::wrap::{push_indented, push_line, wrap};
use crate::report::{View, plain, snippet, when};
use crate::workflow::review::{Comparison, UnitComparison};

/// Below this many columns, texts are one below the other.
const SIDE_BY_SIDE: usize = 60;
/// From this many columns on, what was there before has a column of its own.
const THREE_COLUMNS: usize = 120;
const GAP: &str = "  │ ";
const GAP_WIDTH: usize = 4;

pub(super) fn render(comparison: &Comparison, view: &View<'_>) -> String {
    let words = view.words;
    let mut out = String::new();
    if comparison.is_untranslated && comparison.submitted.is_none() {
        let text = Text::new("review-untranslated").with("item", comparison.item.to_string());
        push_line(&mut out, &words.say(&text), view);
        push_conversation(&mut out, comparison, view);
        return out;
    }
    let title = match &comparison.submitted {
        Some((by, clock)) => Text::new("review-title").with("name", by.name.clone()).with("day", when::day(*clock)),
        None => Text::new("review-title-branch"),
    };
    let title = title.with("item", comparison.item.to_string()).with("units", comparison.units.len());
    push_line(&mut out, &words.say(&title), view);
    if !comparison.outdated.is_empty() {
        let units = comparison.outdated.join(", ");
        let text = Text::new("review-outdated").with("units", units).with("count", comparison.outdated.len());
        push_line(&mut out, &words.say(&text), view);
    }
    for unit in &comparison.units {
        out.push('\n');
        push_unit(&mut out, unit, view);
    }
    if !comparison.stale.is_empty() {
        out.push('\n');
        let text = Text::new("review-stale").with("units", comparison.stale.join(", "));
        push_line(&mut out, &words.say(&text.with("count", comparison.stale.len())), view);
    }
    if comparison.units.is_empty() && comparison.stale.is_empty() {
        push_line(&mut out, &words.word("review-no-units"), view);
    }
    if comparison.others > 0 {
        out.push('\n');
        push_line(&mut out, &words.say(&Text::new("review-others").with("count", comparison.others)), view);
    }
    out.push('\n');
    if comparison.findings.diagnostics.is_empty() {
        push_line(&mut out, &words.word("review-no-findings"), view);
    } else {
        let heading = Text::new("review-findings").with("count", comparison.findings.diagnostics.len());
        push_line(&mut out, &words.say(&heading), view);
        out.push_str(&snippet::render(&comparison.findings.diagnostics, view));
        out.push('\n');
    }
    push_conversation(&mut out, comparison, view);
    out
}

fn push_conversation(out: &mut String, comparison: &Comparison, view: &View<'_>) {
    if comparison.conversation.is_empty() {
        return;
    }
    if !out.ends_with("\n\n") {
        out.push('\n');
    }
    push_line(out, &view.words.word("review-conversation"), view);
    for remark in &comparison.conversation {
        let id = match remark.kind {
            RemarkKind::Comment => "remark-comment",
            RemarkKind::Approve => "remark-approve",
            RemarkKind::Return => "remark-return",
            RemarkKind::Outdated => "remark-outdated",
        };
        let text = Text::new(id)
            .with("name", remark.by.name.clone())
            .with("day", when::minute(remark.clock))
            .with("count", remark.units.len())
            .with("units", remark.units.join(", "));
        push_indented(out, "  ", &view.words.say(&text), view);
        push_said(out, &remark.text, view);
    }
}

fn push_unit(out: &mut String, unit: &UnitComparison, view: &View<'_>) {
    let words = view.words;
    let title = match unit.kind {
        Some(kind) => Text::new("review-unit-kind").with("kind", name_of(kind)),
        None => Text::new("review-unit"),
    };
    let mut title = words.say(&title.with("unit", unit.id.clone()));
    for (is_so, id) in [
        (unit.before.is_none(), "review-unit-new"),
        (unit.now.is_none(), "review-unit-gone"),
        (unit.source.is_none(), "review-unit-obsolete"),
        (unit.is_stale, "review-unit-stale"),
        (unit.is_conflict, "review-unit-conflict"),
        (unit.is_approved, "review-unit-approved"),
    ] {
        if is_so {
            title.push_str(&words.word(id));
        }
    }
    let style = if view.color { Style::new().bold() } else { Style::new() };
    out.push_str(&format!("{style}{}{style:#}\n", plain::clean(&title)));
    let show = |text: &str| plain::clean_lines(text);
    let source = match (&unit.source_before, &unit.source) {
        (Some(before), Some(now)) => marked(before, now, view),
        (_, Some(now)) => show(now),
        (_, None) => String::new(),
    };
    let now = match (&unit.before, &unit.now) {
        (Some(before), Some(now)) => marked(before, now, view),
        (None, Some(now)) => show(now),
        (_, None) => String::new(),
    };
    let mut columns = vec![("review-source", source)];
    if view.width >= THREE_COLUMNS {
        columns.push(("review-before", unit.before.as_deref().map(show).unwrap_or_default()));
    }
    columns.push(("review-now", now));
    if view.width < SIDE_BY_SIDE { push_stacked(out, &columns, view) } else { push_columns(out, &columns, view) }
}

fn push_stacked(out: &mut String, columns: &[(&'static str, String)], view: &View<'_>) {
    for (label, text) in columns {
        out.push_str(&format!("  {}\n", view.words.word(label)));
        for line in wrap(text, view.width.saturating_sub(4)) {
            out.push_str(&format!("    {line}\n"));
        }
    }
}

fn push_columns(out: &mut String, columns: &[(&'static str, String)], view: &View<'_>) {
    let gaps = GAP_WIDTH * (columns.len() - 1);
    let width = (view.width.saturating_sub(2 + gaps)) / columns.len();
    let dim = if view.color { AnsiColor::BrightBlack.on_default() } else { Style::new() };
    let cells: Vec<Vec<String>> = columns
        .iter()
        .map(|(label, text)| {
            let mut lines = vec![view.words.word(label)];
            lines.extend(wrap(text, width).into_iter().flat_map(|line| broken(&line, width)));
            lines
        })
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    for row in 0..height {
        let mut line = String::from("  ");
        for (number, cell) in cells.iter().enumerate() {
            let text = cell.get(row).map_or("", String::as_str);
            let wide = plain::width(&anstream::adapter::strip_str(text).to_string());
            let label = if row == 0 { dim } else { Style::new() };
            line.push_str(&format!("{label}{text}{label:#}"));
            if number + 1 < cells.len() {
                line.push_str(&" ".repeat(width.saturating_sub(wide)));
                line.push_str(GAP);
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// Breaks a line that is a single word wider than its column; one with colours is left whole.
fn broken(line: &str, width: usize) -> Vec<String> {
    if plain::width(line) <= width || line.contains('\u{1b}') {
        return vec![line.to_owned()];
    }
    let (mut lines, mut current) = (Vec::new(), String::new());
    for c in line.chars() {
        if plain::width(&current) + plain::width(c.encode_utf8(&mut [0; 4])) > width {
            lines.push(std::mem::take(&mut current));
        }
        current.push(c);
    }
    lines.push(current);
    lines
}
