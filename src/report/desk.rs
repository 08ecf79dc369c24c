//! The desk, as text or data.

use anstyle::{AnsiColor, Style};
use jiff::civil::Date;
use serde::Serialize;

use super::layout::{json, when};
use super::review::{said, waiting_text};
use super::{Format, Terminal};
use crate::i18n::{Text, Words};
use crate::model::{ItemId, ItemState};
use crate::report::layout::wrap::{push_indented, push_line, push_said, wrap};
use crate::workflow::desk::{Desk, DeskItem};
use crate::workflow::review::Waiting;
use crate::workflow::status::ItemStatus;

/// How many items of one kind are shown, unless all are asked for.
const SHOWN: usize = 8;

#[derive(Serialize)]
struct Data<'d> {
    schema: u32,
    person: Option<&'d str>,
    locales: Vec<&'d str>,
    returned: Vec<ItemData<'d>>,
    claimed: Vec<ItemData<'d>>,
    corrected: Vec<ItemData<'d>>,
    handed_in: Vec<ItemData<'d>>,
    to_review: Vec<ItemData<'d>>,
    in_work: Vec<ItemData<'d>>,
    to_commit: Vec<ItemData<'d>>,
    on_branch: Vec<ItemData<'d>>,
    changed: Vec<ItemData<'d>>,
    open: Vec<ItemData<'d>>,
    lapsed: Vec<ItemData<'d>>,
    published: Vec<ItemData<'d>>,
    taken: Vec<ItemData<'d>>,
    gone: &'d [ItemId],
    waiting: usize,
}

#[derive(Serialize)]
struct ItemData<'d> {
    item: String,
    state: Option<&'static str>,
    due: Option<String>,
    days_late: Option<i32>,
    until: Option<String>,
    tentative: bool,
    units_left: Option<usize>,
    words_left: Option<usize>,
    remark: Option<&'d str>,
}

/// Renders a desk in a form.
#[must_use]
pub(crate) fn render(format: Format, desk: &Desk, terminal: &Terminal<'_>) -> String {
    match format {
        Format::Json => data(desk),
        Format::Text => text(desk, terminal),
    }
}

fn data(desk: &Desk) -> String {
    let of_status = |items: &[ItemStatus]| items.iter().map(|item| item_data(item, desk)).collect();
    json::pretty(&Data {
        schema: 1,
        person: desk.person.as_ref().map(|person| person.email.as_str()),
        locales: desk.locales.iter().map(|locale| locale.as_str()).collect(),
        returned: on_desk_data(&desk.returned, desk),
        claimed: on_desk_data(&desk.claimed, desk),
        corrected: on_desk_data(&desk.corrected, desk),
        handed_in: on_desk_data(&desk.handed_in, desk),
        to_review: desk.to_review.iter().map(waiting_data).collect(),
        in_work: of_status(&desk.in_work),
        to_commit: of_status(&desk.to_commit),
        on_branch: desk.on_branch.iter().map(|(item, _)| item_data(item, desk)).collect(),
        changed: desk.changed.iter().map(|(item, _)| item_data(item, desk)).collect(),
        open: of_status(&desk.open),
        lapsed: of_status(&desk.lapsed),
        published: desk.published.iter().map(|(item, _)| item_data(item, desk)).collect(),
        taken: desk
            .taken
            .iter()
            .map(|(item, remark)| ItemData { remark: Some(&remark.text), ..item_data(item, desk) })
            .collect(),
        gone: &desk.gone,
        waiting: desk.waiting,
    })
}

fn on_desk_data<'d>(items: &'d [DeskItem], desk: &Desk) -> Vec<ItemData<'d>> {
    items
        .iter()
        .map(|item| ItemData {
            remark: item.remark.as_ref().map(|remark| remark.text.as_str()),
            ..item_data(&item.status, desk)
        })
        .collect()
}

fn waiting_data(waiting: &Waiting) -> ItemData<'_> {
    ItemData {
        item: waiting.item.to_string(),
        state: None,
        due: waiting.due.map(|due| due.to_string()),
        days_late: None,
        until: None,
        tentative: false,
        units_left: None,
        words_left: None,
        remark: waiting.remark.as_ref().map(|remark| remark.text.as_str()),
    }
}

fn item_data<'d>(item: &ItemStatus, desk: &Desk) -> ItemData<'d> {
    ItemData {
        item: item.item.to_string(),
        state: Some(item.state.name()),
        due: item.due.map(|due| due.to_string()),
        days_late: item.due.filter(|_| item.overdue).map(|due| days_late(due, desk)),
        until: item.claim.as_ref().map(|held| when::timestamp(held.claim.until)),
        tentative: item.claim.as_ref().is_some_and(|held| held.tentative),
        units_left: Some(item.figures.units.todo()),
        words_left: Some(item.figures.words.todo()),
        remark: None,
    }
}

fn text(desk: &Desk, terminal: &Terminal<'_>) -> String {
    let words = terminal.words;
    let mut out = String::new();
    push_line(&mut out, &words.say(&title(desk)), terminal);
    let line = |item: &ItemStatus| words.say(&item_text(item, desk, terminal));
    let only = |line: String| (line, String::new());
    let returned = desk
        .returned
        .iter()
        .map(|item| (line(&item.status), said(&item.status.item, item.remark.as_ref(), &desk.heard, words)));
    let changed = desk.changed.iter().map(|(item, is_own)| {
        let yours = if *is_own { words.word("desk-yours") } else { String::new() };
        only(line(item) + &yours)
    });
    let claimed = desk.claimed.iter().map(|item| {
        (line(&item.status) + &draft(item, words), said(&item.status.item, item.remark.as_ref(), &desk.heard, words))
    });
    let corrected = desk
        .corrected
        .iter()
        .map(|item| (line(&item.status), said(&item.status.item, item.remark.as_ref(), &desk.heard, words)));
    let handed_in = desk.handed_in.iter().map(|item| {
        (words.say(&handed_in_text(item)), said(&item.status.item, item.remark.as_ref(), &desk.heard, words))
    });
    let to_review = desk
        .to_review
        .iter()
        .map(|item| (words.say(&waiting_text(item)), said(&item.item, item.remark.as_ref(), &desk.heard, words)));
    let on_branch = desk.on_branch.iter().map(|(item, branch)| {
        let text = Text::new("desk-item-on-branch").with("item", item.item.to_string()).with("branch", branch.clone());
        only(words.say(&text))
    });
    let published = desk.published.iter().map(|(item, remark)| {
        let text = Text::new("desk-item-published").with("item", item.item.to_string());
        let line = words.say(&text.with("name", remark.by.name_or_email()));
        (line, said(&item.item, Some(remark), &desk.heard, words))
    });
    let taken = desk
        .taken
        .iter()
        .map(|(item, remark)| (item.item.to_string(), said(&item.item, Some(remark), &desk.heard, words)));
    let sections: [(&'static str, Vec<(String, String)>); 14] = [
        ("desk-published", published.collect()),
        ("desk-taken", taken.collect()),
        ("desk-returned", returned.collect()),
        ("desk-claimed", claimed.collect()),
        ("desk-corrected", corrected.collect()),
        ("desk-handed-in", handed_in.collect()),
        ("desk-to-review", to_review.collect()),
        ("desk-in-work", desk.in_work.iter().map(|item| only(line(item))).collect()),
        ("desk-to-commit", desk.to_commit.iter().map(|item| only(item.item.to_string())).collect()),
        ("desk-on-branch", on_branch.collect()),
        ("desk-changed", changed.collect()),
        ("desk-open", desk.open.iter().map(|item| only(line(item))).collect()),
        ("desk-lapsed", desk.lapsed.iter().map(|item| only(line(item))).collect()),
        ("desk-gone", desk.gone.iter().map(|item| only(item.to_string())).collect()),
    ];
    if sections.iter().all(|(_, lines)| lines.is_empty()) {
        let id = if desk.locales.is_empty() { "desk-nothing-no-locale" } else { "desk-nothing" };
        out.push('\n');
        push_line(&mut out, &words.word(id), terminal);
    }
    for (id, lines) in &sections {
        push_section(&mut out, id, lines, terminal);
    }
    push_weeks(&mut out, desk, terminal);
    push_waiting(&mut out, desk, terminal);
    out
}

/// Adds what others do not know of yet.
fn push_waiting(out: &mut String, desk: &Desk, terminal: &Terminal<'_>) {
    for (id, count) in [("desk-waiting", desk.waiting), ("desk-unpushed", desk.unpushed)] {
        if count > 0 {
            out.push('\n');
            push_line(out, &terminal.words.say(&Text::new(id).with("count", count)), terminal);
        }
    }
}

fn title(desk: &Desk) -> Text {
    let name = desk.person.as_ref().map_or("", |person| person.name.as_str());
    let locales = desk.locales.iter().map(|locale| locale.as_str()).collect::<Vec<_>>().join(", ");
    let id = if desk.locales.is_empty() { "desk-title-no-locale" } else { "desk-title" };
    Text::new(id).with("name", name).with("locales", locales)
}

/// Adds what came in and went out in a week.
fn push_weeks(out: &mut String, desk: &Desk, terminal: &Terminal<'_>) {
    for (index, (locale, week)) in desk.weeks.iter().enumerate() {
        if index == 0 {
            out.push('\n');
        }
        let text = Text::new("desk-week")
            .with("locale", locale.to_string())
            .with("submitted", week.submitted)
            .with("published", week.published);
        push_line(out, &terminal.words.say(&text), terminal);
    }
}

/// By how many days an item is late; nought on the day itself.
fn days_late(due: Date, desk: &Desk) -> i32 {
    due.until(desk.today).map_or(0, |span| span.get_days()).max(0)
}

/// Adds the items of one kind, each with what somebody said of it, and what to do with them.
fn push_section(out: &mut String, id: &'static str, lines: &[(String, String)], terminal: &Terminal<'_>) {
    if lines.is_empty() {
        return;
    }
    let words = terminal.words;
    let style = if terminal.color { Style::new().bold() } else { Style::new() };
    let heading = words.say(&Text::new(id).with("count", lines.len()));
    out.push_str(&format!("\n{style}{heading}{style:#}\n"));
    let shown = if terminal.verbose { lines.len() } else { SHOWN };
    for (line, said) in lines.iter().take(shown) {
        push_indented(out, "  ", line, terminal);
        push_said(out, said, terminal);
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

/// When an unfinished text was put aside, if there is one.
fn draft(item: &DeskItem, words: &Words) -> String {
    let Some(draft) = item.draft else { return String::new() };
    let text = Text::new("desk-draft").with("day", when::day(draft.clock)).with("count", draft.texts);
    words.say(&text.with("total", item.status.figures.units.total))
}

fn handed_in_text(item: &DeskItem) -> Text {
    let id = match item.status.state {
        _ if item.is_waiting => "desk-item-waiting",
        _ if !item.outdated.is_empty() => "desk-item-outdated",
        ItemState::Approved if item.branch.is_some() => "desk-item-approved-on-branch",
        ItemState::Approved => "desk-item-approved",
        _ => "desk-item-submitted",
    };
    let branch = item.branch.clone().unwrap_or_default();
    Text::new(id)
        .with("item", item.status.item.to_string())
        .with("units", item.outdated.join(", "))
        .with("branch", branch)
}

fn item_text(item: &ItemStatus, desk: &Desk, terminal: &Terminal<'_>) -> Text {
    let words = terminal.words;
    let mut facts = Vec::new();
    match item.due {
        Some(due) if item.overdue => {
            let days = usize::try_from(days_late(due, desk)).unwrap_or_default();
            let id = if days == 0 { "desk-due-today" } else { "desk-due" };
            facts.push(words.say(&Text::new(id).with("due", due.to_string()).with("days", days)));
        }
        Some(due) => facts.push(words.say(&Text::new("desk-due-later").with("due", due.to_string()))),
        None if item.overdue => facts.push(words.word("desk-due-now")),
        None => {}
    }
    let left = item.figures.units.todo();
    if left > 0 {
        let text = Text::new("desk-left").with("units", left).with("words", item.figures.words.todo());
        facts.push(words.say(&text));
    }
    if let Some(held) = &item.claim {
        let id = match held.tentative {
            _ if held.claim.until < desk.now => "desk-run-out",
            _ if desk.person.as_ref().is_some_and(|me| !held.claim.is_of(me)) => "desk-until-other",
            true => "desk-until-tentative",
            false => "desk-until",
        };
        let text = Text::new(id).with("until", when::day(held.claim.until)).with("name", held.claim.by.name_or_email());
        facts.push(words.say(&text));
    }
    let id = if facts.is_empty() { "desk-item" } else { "desk-item-facts" };
    Text::new(id).with("item", item.item.to_string()).with("facts", facts.join(", "))
}
