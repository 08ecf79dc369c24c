//! The list of items: those that somebody looks for, the most urgent first, some on a page.

use std::sync::Arc;

use askama::Template;
use axum::response::Response;

use super::items_filter::{Filter, Select};
use crate::catalogue::Scope;
use crate::i18n::{Text, Words};
use crate::ledger::Claim;
use crate::model::ItemState;
use crate::report::layout::number::{grouped, grouped_or_none};
use crate::report::layout::when;
use crate::report::status::{MARK, counts, due, is_due, name_of_state};
use crate::report::{self};
use crate::session::{Notice, Workspace, notices_of_articles};
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::Query;
use crate::web::frame::Frame;
use crate::web::said::Said;
use crate::web::visit::Visit;
use crate::workflow::items::{Items, items};
use crate::workflow::search::Found;
use crate::workflow::status::ItemStatus;

/// How many items a page has.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "web/items.html")]
struct Page {
    frame: Frame,
    filter: Filter,
    selects: [Select; 5],
    notes: Vec<String>,
    summary: String,
    rows: Vec<Row>,
    pages: Option<Pages>,
}

impl Page {
    /// The address of the page.
    fn here(&self) -> String {
        self.filter.address(self.filter.page)
    }
}

struct Row {
    item: String,
    href: String,
    state: String,
    due: String,
    is_due: bool,
    units: String,
    words: String,
    /// Who has it, until when, and what there is to know of that.
    holder: Option<(String, String, String)>,
    found: Option<Place>,
    /// The address and the name of a button.
    action: Option<(&'static str, String)>,
}

/// Where a text was found, and in which language that is.
struct Place {
    found: Found,
    language: String,
}

/// Where the page stands among the others, and the addresses of those.
struct Pages {
    here: String,
    links: Vec<(String, String)>,
}

/// The list without its frame.
struct List {
    filter: Filter,
    unknown: Vec<String>,
    selects: [Select; 5],
    notes: Vec<String>,
    summary: String,
    rows: Vec<Row>,
    pages: Option<Pages>,
}

pub(in crate::web) async fn show(visit: Visit, Query(fields): Query<Vec<(String, String)>>) -> Response {
    let site = Arc::clone(&visit.site);
    let list = visit.clone().look(move |workspace| {
        let mut filter = Filter::read(&fields);
        let (config, own) = (workspace.config(), workspace.own_locales());
        let (wanted, unknown) = filter.wanted(config, &own);
        let found = items(workspace, &wanted)?;
        let words = &site.words;
        let selects = filter.selects(config, &own, &found.holders, words);
        let notes = notes(workspace, &found, words);
        let count = found.status.items.len();
        let summary = match (count, filter.is_narrow()) {
            (0, false) => words.word("status-nothing"),
            (0, true) => words.word("coverage-page-no-match"),
            _ => counts(&found.status.items, words).join(" "),
        };
        let last = count.div_ceil(PAGE).max(1);
        filter.page = filter.page.min(last);
        let shown = found.status.items.iter().skip((filter.page - 1) * PAGE).take(PAGE);
        let rows = shown.map(|item| row(item, &found, workspace, words)).collect();
        let pages = (last > 1).then(|| pages(&filter, last, words));
        Ok(List { filter, unknown, selects, notes, summary, rows, pages })
    });
    match list.await {
        Ok(List { filter, unknown, selects, notes, summary, rows, pages }) => {
            let mut frame = Frame::new(&visit, visit.site.words.word("web-menu-items"), "/items");
            let ignored = |word| Said::hint(visit.site.words.say(&Text::new("web-items-unknown").with("word", word)));
            frame.said.extend(unknown.into_iter().map(ignored));
            answer::page(&Page { frame, filter, selects, notes, summary, rows, pages })
        }
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

/// What there is to know beside the items.
fn notes(workspace: &Workspace<'_>, found: &Items, words: &Words) -> Vec<String> {
    let mut notices = notices_of_articles(workspace.catalogue, &Scope::default());
    notices.extend(found.status.undated.map(Notice::from));
    notices.extend(workspace.age());
    let notices = notices.iter().map(report::notice::text);
    let problems = found.status.problems.iter();
    let problems = problems.map(|problem| Text::new("warning-unreadable").with("reason", problem.text.clone()));
    notices.chain(problems).map(|text| words.say(&text)).collect()
}

fn row(item: &ItemStatus, found: &Items, workspace: &Workspace<'_>, words: &Words) -> Row {
    let name = item.item.to_string();
    let (config, now) = (workspace.config(), workspace.session.now());
    let claim = item.claim.as_ref();
    let may_translate = config.may_translate(&item.item.locale, workspace.me());
    let action = match claim.map(|held| &held.claim) {
        None if item.state == ItemState::Open => Some(("/claims/claim", "web-claim")),
        Some(claim) if claim.has_lapsed(now) && !claim.is_of(workspace.me()) => {
            Some(("/claims/takeover", "web-take-over"))
        }
        _ => None,
    };
    let place = found.found.get(&item.item).cloned().flatten().map(|found| {
        let locale = if found.is_source { &config.project.source } else { &item.item.locale };
        Place { found, language: locale.identifier().to_string() }
    });
    Row {
        href: format!("/translate/{}", encoded(&name)),
        item: name,
        state: words.word(name_of_state(item.state)),
        due: due(item, words),
        is_due: is_due(item),
        units: grouped_or_none(words, item.figures.units.todo()),
        words: grouped_or_none(words, item.figures.words.todo()),
        holder: claim.map(|held| holder(&held.claim, held.tentative, now, words)),
        found: place,
        action: action.filter(|_| may_translate).map(|(address, id)| (address, words.word(id))),
    }
}

fn holder(claim: &Claim, is_tentative: bool, now: u64, words: &Words) -> (String, String, String) {
    let note = match () {
        () if is_tentative => words.word("log-tentative"),
        () if claim.until < now => words.word("web-items-run-out"),
        () => String::new(),
    };
    (claim.by.name_or_email().to_owned(), when::day(claim.until), note)
}

fn pages(filter: &Filter, last: usize, words: &Words) -> Pages {
    let here = filter.page;
    let text = Text::new("web-page-of").with("page", grouped(words, here)).with("pages", grouped(words, last));
    let links = [
        (here > 2, 1, "web-page-first"),
        (here > 1, here - 1, "web-page-previous"),
        (here < last, here + 1, "web-page-next"),
        (here + 1 < last, last, "web-page-last"),
    ];
    let links = links.into_iter().filter(|(is_there, ..)| *is_there);
    let links = links.map(|(_, page, id)| (filter.address(page), words.word(id))).collect();
    Pages { here: words.say(&text), links }
}
