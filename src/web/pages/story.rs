//! What happened to an item and what was said of it, and what the person can add: a comment, or taking back a text of theirs.

use std::sync::Arc;

use askama::Template;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use crate::catalogue::{ItemFiles, Scope};
use crate::i18n::{Text, Words};
use crate::model::ItemId;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::report::layout::when;
use crate::report::log::{Told, told};
use crate::report::status::{due, name_of_state};
use crate::session::{Failure, Workspace};
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Form, Path};
use crate::web::frame::Frame;
use crate::web::html::html;
use crate::web::said::said;
use crate::web::visit::Visit;
use crate::workflow::log::log;
use crate::workflow::progress::Progress;
use crate::workflow::review::{comment, units_to_comment};
use crate::workflow::status::status;
use crate::workflow::withdraw::{has_own_text, withdraw};

/// How much of a unit's text is beside its name, in characters.
const SHOWN: usize = 60;

#[derive(Template)]
#[template(path = "web/story.html")]
struct Page {
    frame: Frame,
    address: String,
    story: Found,
    typed: Typed,
    /// The address and the name of the way to the rest of the story, or to what was said alone.
    other: Option<(String, String)>,
}

impl Page {
    fn nothing(&self) -> String {
        self.frame.say(&Text::new("log-nothing").with("item", self.story.item.clone()))
    }
}

/// What somebody types into the form.
#[derive(Debug, Default, Deserialize)]
pub(in crate::web) struct Typed {
    #[serde(default)]
    item: String,
    #[serde(default)]
    unit: String,
    #[serde(default)]
    text: String,
}

/// What is known of an item.
struct Found {
    item: String,
    is_gone: bool,
    has_submission: bool,
    /// The name and the text of each fact.
    facts: Vec<(String, String)>,
    events: Vec<Event>,
    /// The units, each with how it begins.
    units: Vec<(String, String)>,
    /// The button that takes back a text of the person.
    withdraw: Option<String>,
}

struct Event {
    moment: String,
    minute: String,
    /// The sentence, cut where the name stands in it.
    before: String,
    name: String,
    after: String,
    said: String,
}

/// Shows all that happened, or what was said alone.
pub(in crate::web) async fn show(visit: Visit, Path(word): Path<String>, RawQuery(query): RawQuery) -> Response {
    match find(&visit, word).await {
        Ok(story) => {
            let mut page = page(&visit, story, Typed::default());
            if query.as_deref() == Some("said") {
                page.story.events.retain(|event| !event.said.is_empty());
                page.other = Some((place(&page.story.item), visit.site.words.word("web-story-all")));
            }
            answer::page(&page)
        }
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

/// Says something about an item. What could not be said stands in the form again.
pub(in crate::web) async fn say(visit: Visit, Form(mut typed): Form<Typed>) -> Response {
    // Forms end lines as the mail does.
    typed.text = typed.text.replace("\r\n", "\n");
    let (item, text) = (typed.item.clone(), typed.text.trim_end().to_owned());
    let units = Vec::from_iter(Some(typed.unit.clone()).filter(|unit| !unit.is_empty()));
    let done = visit.clone().act_on(item.clone(), move |workspace| {
        let item = workspace.item_called_or_gone(&item)?;
        comment(workspace, &item.to_string(), &units, &text, false)
    });
    match done.await {
        Ok(commented) => {
            let place = place(&commented.item.to_string());
            answer::told(&visit, &report::comment::account(&commented), &place)
        }
        Err(complaint) => match find(&visit, typed.item.clone()).await {
            Ok(story) => {
                let account = complaint.account();
                let mut page = page(&visit, story, typed);
                page.frame.said.extend(said(&account, &visit.site.words));
                let status = match account.ending {
                    // The form was wrong, and not the address.
                    Ending::Misused => StatusCode::UNPROCESSABLE_ENTITY,
                    ending => answer::status_of(ending),
                };
                html(status, &page)
            }
            Err(_) => answer::failed(&visit, complaint),
        },
    }
}

/// What is to be taken back, and why.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Back {
    #[serde(default)]
    item: String,
    #[serde(default)]
    why: String,
}

/// Takes back what the person handed in or stored.
pub(in crate::web) async fn take_back(visit: Visit, Form(back): Form<Back>) -> Response {
    let why = Some(back.why.trim().to_owned()).filter(|why| !why.is_empty());
    let done = visit.clone().act_on(back.item.clone(), move |workspace| {
        let item = workspace.item_called_or_gone(&back.item)?;
        withdraw(workspace, &item.to_string(), why.as_deref(), false)
    });
    match done.await {
        Ok(withdrawn) => {
            let item = match &withdrawn {
                Ok(withdrawn) => withdrawn.item.to_string(),
                Err((item, _)) => item.to_string(),
            };
            answer::told(&visit, &report::withdraw::account(&withdrawn), &place(&item))
        }
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

fn place(item: &str) -> String {
    format!("/story/{}", encoded(item))
}

fn page(visit: &Visit, story: Found, typed: Typed) -> Page {
    let said = story.events.iter().filter(|event| !event.said.is_empty()).count();
    let other = (0 < said && said < story.events.len())
        .then(|| (format!("{}?said", place(&story.item)), visit.site.words.word("web-story-said")));
    Page { frame: Frame::new(visit, story.item.clone(), ""), address: encoded(&story.item), story, typed, other }
}

async fn find(visit: &Visit, word: String) -> Result<Found, Complaint> {
    let site = Arc::clone(&visit.site);
    visit.clone().look_at(word.clone(), move |workspace| found(workspace, &word, &site.words)).await
}

fn found(workspace: &mut Workspace<'_>, word: &str, words: &Words) -> Result<Found, Failure> {
    let item = workspace.item_called_or_gone(word)?;
    let story = log(workspace, &item)?;
    let (entry, me) = (workspace.ledgers.entry(&item)?, workspace.me().clone());
    let is_handed_in = entry.submission.as_ref().is_some_and(|text| text.by == me);
    let id = if is_handed_in { "web-story-take-back" } else { "web-story-throw-away" };
    let units = units_to_comment(workspace, &item)?;
    Ok(Found {
        item: item.to_string(),
        is_gone: ItemFiles::find(workspace.catalogue, &item).is_none(),
        has_submission: entry.submission.is_some(),
        facts: facts(workspace, &item, words)?,
        events: told(&item, &story, words).into_iter().map(event).collect(),
        units: units.into_iter().map(|(unit, text)| (unit, text.chars().take(SHOWN).collect())).collect(),
        withdraw: has_own_text(&entry, &me).then(|| words.word(id)),
    })
}

/// Where an item stands.
fn facts(workspace: &mut Workspace<'_>, item: &ItemId, words: &Words) -> Result<Vec<(String, String)>, Failure> {
    let progress = Progress::read(workspace)?;
    let (catalogue, today) = (workspace.catalogue, workspace.session.today());
    let status = status(catalogue, &Scope::of_items([item]), today, &progress)?;
    let Some(item) = status.items.first() else { return Ok(Vec::new()) };
    let mut facts =
        vec![("status-column-state", words.word(name_of_state(item.state))), ("status-column-due", due(item, words))];
    if let Some(held) = &item.claim {
        facts.push(("web-items-holder", held.claim.by.name_or_email().to_owned()));
        facts.push(("web-items-until", when::day(held.claim.until)));
    }
    Ok(facts.into_iter().map(|(id, text)| (words.word(id), text)).collect())
}

fn event(told: Told) -> Event {
    let name = told.by.name_or_email().to_owned();
    let (before, name, after) = match told.text.split_once(&name) {
        Some((before, after)) => (before.to_owned(), name, after.to_owned()),
        None => (told.text, String::new(), String::new()),
    };
    let said = told.said.trim_end().to_owned();
    Event { moment: when::timestamp(told.at), minute: when::minute(told.at), before, name, after, said }
}
