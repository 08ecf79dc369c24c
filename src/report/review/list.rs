//! What waits for a review.

use super::json;
use crate::i18n::{Text, Words};
use crate::ledger::Remark;
use crate::model::ItemId;
use crate::report::layout::json::pretty;
use crate::report::layout::when;
use crate::report::layout::wrap::{push_line, push_said};
use crate::report::{Format, Terminal};
use crate::workflow::heard::Heard;
use crate::workflow::review::{Waiting, WaitingList};

/// Renders what waits for a review in a form.
#[must_use]
pub(crate) fn render_list(format: Format, list: &WaitingList, terminal: &Terminal<'_>) -> String {
    let waiting = &list.waiting;
    if format == Format::Json {
        return pretty(&json::list(waiting));
    }
    let mut out = String::new();
    if waiting.is_empty() {
        push_line(&mut out, &terminal.words.word("review-nothing"), terminal);
    }
    for item in waiting {
        let mut line = terminal.words.say(&waiting_text(item));
        if item.own {
            line.push_str(&terminal.words.word("review-own"));
        }
        push_line(&mut out, &line, terminal);
        push_said(&mut out, &said(&item.item, item.remark.as_ref(), &list.heard, terminal.words), terminal);
    }
    out
}

/// What somebody said of an item, and who, and whether that is news; empty if nobody did.
pub(crate) fn said(item: &ItemId, remark: Option<&Remark>, heard: &Heard, words: &Words) -> String {
    let Some(remark) = remark.filter(|remark| !remark.text.is_empty()) else { return String::new() };
    let news = if heard.is_news(item, remark) { words.word("said-news") } else { String::new() };
    format!("{}: {}{news}", remark.by.name_or_email(), remark.text)
}

/// The line of an item that waits for a review.
pub(crate) fn waiting_text(item: &Waiting) -> Text {
    let text = match &item.submitted {
        Some((by, clock)) => Text::new("review-waiting").with("name", by.name.clone()).with("day", when::day(*clock)),
        None => Text::new("review-on-branch"),
    };
    let due = item.due.map(|due| due.to_string()).unwrap_or_default();
    let has_due = if item.overdue && item.due.is_some() {
        "overdue"
    } else if item.due.is_some() {
        "later"
    } else {
        "none"
    };
    text.with("item", item.item.to_string()).with("due", due).with("urgency", has_due)
}
