//! What the desk says, in its order: the kinds of items, and a line for each item.

use jiff::civil::Date;

use crate::i18n::{Text, Words};
use crate::ledger::Remark;
use crate::model::{ItemId, ItemState};
use crate::report::layout::when;
use crate::report::review::{said, waiting_text};
use crate::workflow::desk::{Desk, DeskItem};
use crate::workflow::status::ItemStatus;

/// Why an item is on the desk, in the order in which they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Published,
    Taken,
    Returned,
    Claimed,
    Corrected,
    HandedIn,
    ToReview,
    InWork,
    ToCommit,
    OnBranch,
    Changed,
    Open,
    Lapsed,
    Gone,
}

impl Kind {
    /// The message that names it.
    #[must_use]
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Published => "desk-published",
            Self::Taken => "desk-taken",
            Self::Returned => "desk-returned",
            Self::Claimed => "desk-claimed",
            Self::Corrected => "desk-corrected",
            Self::HandedIn => "desk-handed-in",
            Self::ToReview => "desk-to-review",
            Self::InWork => "desk-in-work",
            Self::ToCommit => "desk-to-commit",
            Self::OnBranch => "desk-on-branch",
            Self::Changed => "desk-changed",
            Self::Open => "desk-open",
            Self::Lapsed => "desk-lapsed",
            Self::Gone => "desk-gone",
        }
    }
}

/// The items of a kind.
#[derive(Debug)]
pub(crate) struct Section {
    pub kind: Kind,
    pub lines: Vec<Line>,
}

/// An item on the desk.
#[derive(Debug)]
pub(crate) struct Line {
    pub item: String,
    /// What there is to say of it; the item's name is in it.
    pub text: String,
    /// What somebody said of it; empty if nobody did.
    pub said: String,
}

/// What is on a desk. Kinds of which there is nothing are there, and empty.
#[must_use]
pub(crate) fn sections(desk: &Desk, words: &Words) -> Vec<Section> {
    let lines = Lines { desk, words };
    let on_desk = |items: &[DeskItem]| items.iter().map(|item| lines.on_desk(item)).collect();
    let of_status = |items: &[ItemStatus]| items.iter().map(|item| lines.of(item)).collect();
    let bare = |item: &ItemId| Line { item: item.to_string(), text: item.to_string(), said: String::new() };
    let of = |kind, lines| Section { kind, lines };
    vec![
        of(Kind::Published, desk.published.iter().map(|(item, remark)| lines.published(item, remark)).collect()),
        of(Kind::Taken, desk.taken.iter().map(|(item, remark)| lines.taken(item, remark)).collect()),
        of(Kind::Returned, on_desk(&desk.returned)),
        of(Kind::Claimed, desk.claimed.iter().map(|item| lines.claimed(item)).collect()),
        of(Kind::Corrected, on_desk(&desk.corrected)),
        of(Kind::HandedIn, desk.handed_in.iter().map(|item| lines.handed_in(item)).collect()),
        of(Kind::ToReview, lines.to_review()),
        of(Kind::InWork, of_status(&desk.in_work)),
        of(Kind::ToCommit, desk.to_commit.iter().map(|item| bare(&item.item)).collect()),
        of(Kind::OnBranch, desk.on_branch.iter().map(|(item, branch)| lines.on_branch(item, branch)).collect()),
        of(Kind::Changed, desk.changed.iter().map(|(item, is_own)| lines.changed(item, *is_own)).collect()),
        of(Kind::Open, of_status(&desk.open)),
        of(Kind::Lapsed, of_status(&desk.lapsed)),
        of(Kind::Gone, desk.gone.iter().map(bare).collect()),
    ]
}

/// What there is to know beside the items: what came in and went out in a week, and what others do not know of yet.
#[must_use]
pub(crate) fn notes(desk: &Desk) -> Vec<Vec<Text>> {
    let week = |(locale, week): &(crate::model::Locale, crate::ledgers::Week)| {
        let text = Text::new("desk-week").with("locale", locale.to_string());
        text.with("submitted", week.submitted).with("published", week.published)
    };
    let mut notes = vec![desk.weeks.iter().map(week).collect()];
    for (id, count) in [("desk-waiting", desk.waiting), ("desk-unpushed", desk.unpushed)] {
        notes.push(if count > 0 { vec![Text::new(id).with("count", count)] } else { Vec::new() });
    }
    notes.retain(|notes: &Vec<Text>| !notes.is_empty());
    notes
}

/// Whose desk it is.
#[must_use]
pub(crate) fn title(desk: &Desk) -> Text {
    let name = desk.person.as_ref().map_or("", |person| person.name.as_str());
    let locales = desk.locales.iter().map(|locale| locale.as_str()).collect::<Vec<_>>().join(", ");
    let id = if desk.locales.is_empty() { "desk-title-no-locale" } else { "desk-title" };
    Text::new(id).with("name", name).with("locales", locales)
}

/// By how many days an item is late; nought on the day itself.
pub(super) fn days_late(due: Date, desk: &Desk) -> i32 {
    due.until(desk.today).map_or(0, |span| span.get_days()).max(0)
}

/// Writes lines.
struct Lines<'d> {
    desk: &'d Desk,
    words: &'d Words,
}

impl Lines<'_> {
    fn of(&self, item: &ItemStatus) -> Line {
        let text = self.words.say(&item_text(item, self.desk, self.words));
        Line { item: item.item.to_string(), text, said: String::new() }
    }

    fn said(&self, item: &ItemId, remark: Option<&Remark>) -> String {
        said(item, remark, &self.desk.heard, self.words)
    }

    fn on_desk(&self, item: &DeskItem) -> Line {
        Line { said: self.said(&item.status.item, item.remark.as_ref()), ..self.of(&item.status) }
    }

    fn claimed(&self, item: &DeskItem) -> Line {
        let line = self.on_desk(item);
        Line { text: line.text + &draft(item, self.words), ..line }
    }

    fn handed_in(&self, item: &DeskItem) -> Line {
        Line { text: self.words.say(&handed_in_text(item)), ..self.on_desk(item) }
    }

    fn changed(&self, item: &ItemStatus, is_own: bool) -> Line {
        let line = self.of(item);
        let yours = if is_own { self.words.word("desk-yours") } else { String::new() };
        Line { text: line.text + &yours, ..line }
    }

    fn to_review(&self) -> Vec<Line> {
        let line = |waiting: &crate::workflow::review::Waiting| Line {
            item: waiting.item.to_string(),
            text: self.words.say(&waiting_text(waiting)),
            said: self.said(&waiting.item, waiting.remark.as_ref()),
        };
        self.desk.to_review.iter().map(line).collect()
    }

    fn on_branch(&self, item: &ItemStatus, branch: &str) -> Line {
        let text = Text::new("desk-item-on-branch").with("item", item.item.to_string()).with("branch", branch);
        Line { item: item.item.to_string(), text: self.words.say(&text), said: String::new() }
    }

    fn published(&self, item: &ItemStatus, remark: &Remark) -> Line {
        let text = Text::new("desk-item-published").with("item", item.item.to_string());
        let text = self.words.say(&text.with("name", remark.by.name_or_email()));
        Line { item: item.item.to_string(), text, said: self.said(&item.item, Some(remark)) }
    }

    fn taken(&self, item: &ItemStatus, remark: &Remark) -> Line {
        let name = item.item.to_string();
        Line { text: name.clone(), item: name, said: self.said(&item.item, Some(remark)) }
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

fn item_text(item: &ItemStatus, desk: &Desk, words: &Words) -> Text {
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
