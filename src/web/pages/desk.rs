//! The desk: what came back, what is the person's, what is open, and what they can do with each.

use std::sync::Arc;

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

struct Row {
    item: String,
    href: String,
    before: String,
    after: String,
    said: String,
    actions: Vec<Action>,
}

/// A button.
struct Action {
    address: &'static str,
    name: String,
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

/// What the desk has to say.
struct Said {
    title: String,
    sections: Vec<Section>,
    lately: Vec<Lately>,
    notes: Vec<String>,
    nothing: Option<String>,
    may_take_next: bool,
    has_remote: bool,
    is_behind: bool,
}

pub(in crate::web) async fn show(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let shows_all = query.as_deref() == Some("all");
    let site = Arc::clone(&visit.site);
    match visit.clone().look(move |workspace| said(workspace, &site.words)).await {
        Ok(said) => {
            let shown = if shows_all { usize::MAX } else { SHOWN };
            let sections = said.sections.into_iter().filter(|section| !section.lines.is_empty());
            let sections = sections.map(|section| of_kind(section, shown, &visit.site.words)).collect();
            let frame = Frame::new(&visit, said.title, "/").live();
            let Said { lately, notes, nothing, may_take_next, has_remote, is_behind, .. } = said;
            answer::page(&Page { frame, sections, lately, notes, nothing, may_take_next, has_remote, is_behind })
        }
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

fn said(workspace: &mut Workspace<'_>, words: &Words) -> Result<Said, Failure> {
    let locales = workspace.own_locales();
    let desk = desk(workspace, locales)?;
    let news = workspace.session.news();
    let is_behind = news.is_some();
    let mut notices = notices_of_articles(workspace.catalogue, &Scope::default());
    notices.extend(desk.undated.map(Notice::from));
    notices.extend(workspace.session.notices_of(workspace.me()));
    notices.extend(news.into_iter().chain(workspace.age()));
    note_heard(workspace, DESK, &[])?;
    let sections = sections(&desk, words);
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
    let is_empty = sections.iter().all(|section| section.lines.is_empty());
    let id = if desk.locales.is_empty() { "desk-nothing-no-locale" } else { "desk-nothing" };
    Ok(Said {
        title: words.say(&title(&desk)),
        sections,
        lately: lately.collect(),
        notes: told,
        nothing: is_empty.then(|| words.word(id)),
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
    let (before, after) = match line.text.split_once(&line.item) {
        Some((before, after)) => (before.to_owned(), after.to_owned()),
        None => (String::new(), format!(" {}", line.text)),
    };
    let page = match kind {
        Kind::ToReview | Kind::ToCommit | Kind::OnBranch => "review",
        Kind::InWork | Kind::Gone | Kind::Published | Kind::Taken => "story",
        _ => "translate",
    };
    let href = format!("/{page}/{}", encoded(&line.item));
    let actions: &[(&'static str, &'static str)] = match kind {
        Kind::Open | Kind::Changed => &[("/claims/claim", "web-claim")],
        Kind::Claimed | Kind::Returned => &[("/claims/renew", "web-renew"), ("/claims/release", "web-release")],
        Kind::Lapsed => &[("/claims/takeover", "web-take-over")],
        _ => &[],
    };
    let actions = actions.iter().map(|(address, id)| Action { address, name: words.word(id) }).collect();
    Row { item: line.item, href, before, after, said: line.said, actions }
}
