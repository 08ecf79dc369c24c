//! The differences for a terminal: each changed text with its words marked, and the translation below it.

use anstyle::{AnsiColor, Effects, Style};
use similar::ChangeTag;

use crate::article::{Passage, SegmentKind};
use crate::i18n::Text;
use crate::language::{marked as marked_plainly, within, word_changes};
use crate::report::Terminal;
use crate::report::layout::visible::visible;
use crate::report::layout::wrap::{push_line, wrap};
use crate::workflow::diff::{Differences, ItemDifference, UnitDifference};
use crate::workflow::old_texts::OldText;

/// What the lines of a text are indented by.
const INDENT: &str = "    ";

pub(super) fn render(differences: &Differences, terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    for item in &differences.items {
        // Among several items, one without a change is no news, unless nobody can know that it is without one.
        if item.units.is_empty() && item.unrecorded == 0 && differences.items.len() > 1 && !terminal.verbose {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        push_item(&mut out, item, terminal);
    }
    if out.is_empty() {
        let id = if differences.items.is_empty() { "diff-nothing-translated" } else { "diff-nothing" };
        push_line(&mut out, &terminal.words.word(id), terminal);
    }
    out
}

fn push_item(out: &mut String, item: &ItemDifference, terminal: &Terminal<'_>) {
    let title = Text::new("diff-item").with("item", item.item.to_string()).with("changed", item.units.len());
    push_line(out, &terminal.words.say(&title), terminal);
    for (id, count) in [("diff-missing", item.missing), ("diff-unrecorded", item.unrecorded)] {
        if count > 0 {
            push_line(out, &terminal.words.say(&Text::new(id).with("count", count)), terminal);
        }
    }
    for unit in &item.units {
        out.push('\n');
        push_unit(out, item, unit, terminal);
    }
}

fn push_unit(out: &mut String, item: &ItemDifference, unit: &UnitDifference, terminal: &Terminal<'_>) {
    let words = terminal.words;
    let place = format!("{}:{}", item.path, unit.line);
    let title = match &unit.passage {
        Some(passage) => Text::new("diff-unit-kind").with("kind", name_of(passage)),
        None => Text::new("diff-unit"),
    };
    push_line(out, &words.say(&title.with("unit", unit.id.as_str()).with("place", place)), terminal);
    let reason = match &unit.old {
        OldText::Found(old) => {
            push_text(out, "diff-source", &marked(old, &unit.new, terminal), terminal);
            None
        }
        OldText::Shallow => Some("diff-shallow"),
        OldText::NotInHistory => Some("diff-never-committed"),
        OldText::NoRepository => Some("diff-no-repository"),
    };
    if let Some(reason) = reason {
        push_text(out, "diff-source-now", &visible(&unit.new), terminal);
        push_text(out, "diff-source-before", &words.word(reason), terminal);
    }
    push_text(out, "diff-target", &visible(&unit.target), terminal);
}

/// What a unit is in its article, for people.
pub(crate) fn name_of(passage: &Passage) -> Text {
    let text = Text::new(match passage.kind {
        SegmentKind::Field => "diff-kind-field",
        SegmentKind::Heading(_) => "diff-kind-heading",
        SegmentKind::Paragraph => "diff-kind-paragraph",
        SegmentKind::ListItem => "diff-kind-list-item",
        SegmentKind::Quotation => "diff-kind-quotation",
        SegmentKind::TableHeader => "diff-kind-table-header",
        SegmentKind::TableCell => "diff-kind-table-cell",
        SegmentKind::Term => "diff-kind-term",
        SegmentKind::Definition => "diff-kind-definition",
        SegmentKind::Footnote => "diff-kind-footnote",
        SegmentKind::Caption => "diff-kind-caption",
        SegmentKind::HtmlText => "diff-kind-html-text",
        SegmentKind::Attribute => "diff-kind-attribute",
        SegmentKind::LinkTitle => "diff-kind-link-title",
        SegmentKind::Comment => "diff-kind-comment",
        SegmentKind::Title => "diff-kind-title",
    });
    match (passage.kind, &passage.field) {
        (SegmentKind::Heading(level), _) => text.with("level", usize::from(level)),
        (_, Some(field)) => text.with("field", field.clone()),
        (_, None) => text,
    }
}

fn push_text(out: &mut String, label: &'static str, text: &str, terminal: &Terminal<'_>) {
    out.push_str("  ");
    out.push_str(&terminal.words.word(label));
    out.push('\n');
    for line in wrap(text, terminal.width.saturating_sub(INDENT.len())) {
        out.push_str(INDENT);
        out.push_str(&line);
        out.push('\n');
    }
}

/// The new text with what went and what came marked: by colours, or by `[-…-]` and `{+…+}`.
pub(in crate::report) fn marked(old: &str, new: &str, terminal: &Terminal<'_>) -> String {
    if !terminal.color {
        return visible(&marked_plainly(old, new)).into_owned();
    }
    let gone = AnsiColor::Red.on_default().effects(Effects::STRIKETHROUGH);
    let come = AnsiColor::Green.on_default().effects(Effects::BOLD);
    let mut text = String::new();
    for (tag, run) in word_changes(old, new) {
        let run = visible(&run);
        match tag {
            ChangeTag::Equal => text.push_str(&run),
            ChangeTag::Delete => text.push_str(&within(&run, |words| styled(words, gone))),
            ChangeTag::Insert => text.push_str(&within(&run, |words| styled(words, come))),
        }
    }
    text
}

/// Each word in a style by itself, so that a line may break between them.
pub(in crate::report) fn styled(words: &str, style: Style) -> String {
    words.split(' ').map(|word| format!("{style}{word}{style:#}")).collect::<Vec<_>>().join(" ")
}
