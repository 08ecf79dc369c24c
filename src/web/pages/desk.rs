//! The desk: what came back, what is the person's, what is open, and what they can do with each.

use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;

use crate::catalogue::{Problem, Scope};
use crate::i18n::{Text, Words};
use crate::report;
use crate::report::desk::{Kind, Line, Section, notes, sections, title};
use crate::report::layout::when;
use crate::session::{Failure, Notice, Workspace, notices_of_articles};
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::frame::Frame;
use crate::web::row::{Action, Row};
use crate::web::visit::Visit;
use crate::workflow::desk::{DESK, desk};
use crate::workflow::heard::note_heard;
use crate::workflow::lately::lately;

/// How many items of one kind are shown, unless all are asked for.
const SHOWN: usize = 12;

#[derive(Template)]
#[template(path = "web/desk.html")]
struct Page {
    frame: Frame,
    sections: Vec<Shown>,
    lately: Vec<Lately>,
    notes: Vec<String>,
    nothing: Option<String>,
    may_take_next: bool,
    has_remote: bool,
    is_behind: bool,
}

impl Page {
    fn more(&self, count: &usize) -> String {
        self.frame.say(&Text::new("web-more").with("count", *count))
    }
}

/// The items of one kind, as they are shown.
struct Shown {
    id: &'static str,
    heading: String,
    rows: Vec<Row>,
    more: usize,
}

/// What somebody did lately.
struct Lately {
    /// When, as RFC 3339 has it.
    at: String,
    when: String,
    item: String,
    href: String,
    text: String,
}

pub(in crate::web) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let shown = if query.as_deref() == Some("all") { usize::MAX } else { SHOWN };
    let here = visit.clone();
    match visit.clone().look_at_desk(move |workspace| page(&here, workspace, shown)).await {
        Ok(page) => answer::page(&page),
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

fn page(visit: &Visit, workspace: &mut Workspace<'_>, shown: usize) -> Result<Page, Failure> {
    let words = &visit.site.words;
    let locales = workspace.own_locales();
    let desk = desk(workspace, locales)?;
    let news = workspace.session.news();
    let is_behind = news.is_some();
    let mut notices = notices_of_articles(workspace.catalogue, &Scope::default());
    notices.extend(desk.undated.map(Notice::from));
    notices.extend(workspace.session.notices_of(workspace.me()));
    notices.extend(news.into_iter().chain(workspace.age()));
    note_heard(workspace, DESK, &[])?;
    let lately = lately(workspace, &desk.locales)?;
    let lately = lately.iter().map(|happening| Lately {
        at: when::timestamp(happening.clock),
        when: when::minute(happening.clock),
        item: happening.item.to_string(),
        href: format!("/story/{}", encoded(&happening.item.to_string())),
        text: words.say(&report::log::happening(happening)),
    });
    let mut told: Vec<String> = notices.iter().map(|notice| words.say(&report::notice::text(notice))).collect();
    let unread = |problem: &Problem| words.say(&Text::new("warning-unreadable").with("reason", problem.text.clone()));
    told.extend(desk.problems.iter().map(unread));
    told.extend(notes(&desk).iter().flatten().map(|note| words.say(note)));
    let sections = sections(&desk, words).into_iter().filter(|section| !section.lines.is_empty());
    let sections: Vec<Shown> = sections.map(|section| of_kind(section, shown, words)).collect();
    let id = if desk.locales.is_empty() { "desk-nothing-no-locale" } else { "desk-nothing" };
    Ok(Page {
        frame: Frame::new(visit, words.say(&title(&desk)), "/").live(),
        nothing: sections.is_empty().then(|| words.word(id)),
        sections,
        lately: lately.collect(),
        notes: told,
        may_take_next: !desk.open.is_empty() || !desk.changed.is_empty(),
        has_remote: workspace.ledgers.remote().is_some(),
        is_behind,
    })
}

fn of_kind(section: Section, shown: usize, words: &Words) -> Shown {
    let Section { kind, lines } = section;
    let more = lines.len().saturating_sub(shown);
    let heading = words.say(&Text::new(kind.id()).with("count", lines.len()));
    let rows = lines.into_iter().take(shown).map(|line| row(kind, line, words)).collect();
    Shown { id: kind.id(), heading, rows, more }
}

fn row(kind: Kind, line: Line, words: &Words) -> Row {
    let page = match kind {
        Kind::ToReview | Kind::ToCommit | Kind::OnBranch => "review",
        Kind::InWork | Kind::Gone | Kind::Published | Kind::Taken => "story",
        _ => "translate",
    };
    let actions: &[(&'static str, &'static str)] = match kind {
        Kind::Open | Kind::Changed => &[("/claims/claim", "web-claim")],
        Kind::Claimed | Kind::Returned => &[("/claims/renew", "web-renew"), ("/claims/release", "web-release")],
        Kind::Lapsed => &[("/claims/takeover", "web-take-over")],
        _ => &[],
    };
    let actions = actions.iter().map(|(address, id)| Action { address, name: words.word(id) }).collect();
    Row { actions, ..Row::new(page, line.item, &line.text, line.said) }
}
