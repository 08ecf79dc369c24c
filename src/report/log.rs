//! An item's story, and what a replay of the ledgers found; as text or data.

use std::collections::BTreeMap;

use serde::Serialize;

use super::layout::{json, when};
use super::pretranslate::places;
use super::{Format, Terminal};
use crate::i18n::{Arg, Text, Words};
use crate::ledger::{Details, EventKind, Verdict};
use crate::ledgers::{StoryEvent, Verified};
use crate::model::{ItemId, Person};
use crate::record::{Draft, Drafts};
use crate::report::layout::wrap::{push_indented, push_line, push_said};
use crate::workflow::lately::Happening;
use crate::workflow::log::Story;

#[derive(Serialize)]
struct StoryData<'s> {
    schema: u32,
    item: &'s str,
    events: Vec<EventData<'s>>,
}

#[derive(Serialize)]
struct EventData<'s> {
    id: &'s str,
    kind: String,
    at: String,
    by: &'s str,
    name: &'s str,
    verdict: Option<Verdict>,
    draft: bool,
    units: Vec<String>,
    about: Option<String>,
    text: Option<String>,
    commit: &'s str,
    tentative: bool,
    effective: bool,
    /// The units that no person wrote, with where each is from.
    drafts: BTreeMap<&'s str, &'s Draft>,
}

/// Renders an item's story in a form.
#[must_use]
pub(crate) fn render(format: Format, item: &ItemId, story: &Story, terminal: &Terminal<'_>) -> String {
    match format {
        Format::Json => {
            let events = story.events.iter().map(|event| data(event, story)).collect();
            json::pretty(&StoryData { schema: 1, item: &item.to_string(), events })
        }
        Format::Text => text(item, story, terminal),
    }
}

fn data<'s>(event: &'s StoryEvent, story: &'s Story) -> EventData<'s> {
    let Details { kind, verdict, draft, units, about, text, .. } = event.event.kind.details();
    EventData {
        id: &event.event.id,
        kind,
        at: when::timestamp(event.event.clock),
        by: &event.by.email,
        name: &event.by.name,
        verdict,
        draft,
        units,
        about,
        text,
        commit: &event.commit,
        tentative: event.tentative,
        effective: event.ignored.is_none(),
        drafts: story.drafts.get(&event.commit).into_iter().flat_map(Drafts::entries).collect(),
    }
}

/// Something that happened to an item, said in words.
pub(crate) struct Told {
    /// Who did it.
    pub(crate) by: Person,
    /// When, in milliseconds since 1970.
    pub(crate) at: u64,
    /// What they did, in a sentence.
    pub(crate) text: String,
    /// What they said; blank if nothing.
    pub(crate) said: String,
}

/// What somebody did with an item, in a sentence.
#[must_use]
pub(crate) fn happening(happening: &Happening) -> Text {
    let Details { units, to, from, text, .. } = happening.kind.details();
    let name = |written: Option<String>| {
        written.map(|written| Person::parse(&written).name_or_email().to_owned()).unwrap_or_default()
    };
    let is_commit = matches!(happening.kind, EventKind::Commit { .. } | EventKind::Published { .. });
    let commit: String = text.filter(|_| is_commit).unwrap_or_default().chars().take(8).collect();
    Text::new(what(&happening.kind))
        .with("name", happening.by.name_or_email())
        .with("from", name(from))
        .with("to", name(to))
        .with("commit", commit)
        .with("units", units.join(", "))
        .with("count", units.len())
}

/// What happened to an item, the oldest first.
#[must_use]
pub(crate) fn told(item: &ItemId, story: &Story, words: &Words) -> Vec<Told> {
    story.events.iter().map(|event| told_of(event, item, story, words)).collect()
}

fn told_of(event: &StoryEvent, item: &ItemId, story: &Story, words: &Words) -> Told {
    let Details { units, text: said, from, to, .. } = event.event.kind.details();
    let is_commit = matches!(event.event.kind, EventKind::Commit { .. } | EventKind::Published { .. });
    let (commit, said) = if is_commit { (said, None) } else { (None, said) };
    let now = commit.as_ref().and_then(|commit| story.commits.get(&commit.parse().ok()?)).map(ToString::to_string);
    let commit: String = now.or(commit).unwrap_or_default().chars().take(8).collect();
    let what = Text::new(what(&event.event.kind))
        .with("name", event.by.name_or_email())
        .with("from", from.map(|from| name_in(&story.events, &from)).unwrap_or_default())
        .with("to", to.map(|to| name_in(&story.events, &to)).unwrap_or_default())
        .with("commit", commit)
        .with("units", units.join(", "))
        .with("count", units.len());
    let mut text = words.say(&what);
    if let Some(other) = event.event.item.as_ref().filter(|other| *other != item) {
        let other = Text::new("log-as").with("item", other.to_string());
        text.push_str(&format!(" {}", words.say(&other)));
    }
    for (is_so, id) in
        [(event.tentative, "log-tentative"), (event.ignored.is_some() && !is_commit, "log-without-effect")]
    {
        if is_so {
            text.push(' ');
            text.push_str(&words.word(id));
        }
    }
    if let Some(drafts) = story.drafts.get(&event.commit)
        && let Some(places) = places(drafts.entries().map(|(_, draft)| &draft.origin))
    {
        text.push(' ');
        text.push_str(&words.say(&Text::new("log-drafted").with("where", Arg::from(places))));
    }
    Told { by: event.by.clone(), at: event.event.clock, text, said: said.unwrap_or_default() }
}

fn text(item: &ItemId, story: &Story, terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    if story.events.is_empty() {
        push_line(&mut out, &terminal.words.say(&Text::new("log-nothing").with("item", item.to_string())), terminal);
    }
    for told in told(item, story, terminal.words) {
        push_line(&mut out, &format!("{}  {}", when::minute(told.at), told.text), terminal);
        push_said(&mut out, &told.said, terminal);
    }
    out
}

/// The name of a person by which they stand in a story, as far as they do.
fn name_in(story: &[StoryEvent], written: &str) -> String {
    let person = Person::parse(written);
    let known = story.iter().map(|event| &event.by).find(|by| **by == person);
    known.unwrap_or(&person).name_or_email().to_owned()
}

/// The message for what happened.
fn what(kind: &EventKind) -> &'static str {
    match kind {
        EventKind::Claim { .. } => "log-claim",
        EventKind::Renew { .. } => "log-renew",
        EventKind::Release => "log-release",
        EventKind::Takeover { .. } => "log-takeover",
        EventKind::Assign { to: None, .. } => "log-unassign",
        EventKind::Assign { from: Some(_), .. } => "log-assign-instead",
        EventKind::Assign { .. } => "log-assign",
        EventKind::Submit { draft: true, .. } => "log-draft",
        EventKind::Submit { corrects: Some(_), .. } => "log-correct",
        EventKind::Submit { .. } => "log-submit",
        EventKind::Withdraw { .. } => "log-withdraw",
        EventKind::Review { verdict: Verdict::Approve, units, .. } if !units.is_empty() => "log-approve-units",
        EventKind::Review { verdict: Verdict::Approve, .. } => "log-approve",
        EventKind::Review { .. } => "log-return",
        EventKind::Comment { .. } => "log-comment",
        EventKind::Commit { branch: Some(_), .. } => "log-commit-branch",
        EventKind::Commit { .. } => "log-commit",
        EventKind::Published { .. } => "log-published",
        EventKind::Incomplete(details) => match details.kind.as_str() {
            "review" => "log-return",
            "comment" => "log-comment",
            "published" => "log-published",
            _ => "log-commit",
        },
        EventKind::Unknown(_) => "log-unknown",
    }
}

#[derive(Serialize)]
struct VerifiedData<'s> {
    schema: u32,
    ledgers: Vec<LedgerData<'s>>,
}

#[derive(Serialize)]
struct LedgerData<'s> {
    locale: &'s str,
    events: usize,
    cache: bool,
    irregular: Vec<IrregularData<'s>>,
}

#[derive(Serialize)]
struct IrregularData<'s> {
    commit: &'s str,
    author: &'s str,
    why: &'s str,
}

/// Renders what a replay of the ledgers found.
#[must_use]
pub(crate) fn render_verified(format: Format, verified: &[Verified], terminal: &Terminal<'_>) -> String {
    if format == Format::Json {
        let ledgers = verified.iter().map(|ledger| LedgerData {
            locale: ledger.locale.as_str(),
            events: ledger.events,
            cache: ledger.is_cache_right,
            irregular: ledger
                .irregular
                .iter()
                .map(|irregular| IrregularData {
                    commit: &irregular.commit,
                    author: &irregular.author,
                    why: irregular.why.trim_start_matches("irregular-"),
                })
                .collect(),
        });
        return json::pretty(&VerifiedData { schema: 1, ledgers: ledgers.collect() });
    }
    let mut out = String::new();
    if verified.is_empty() {
        push_line(&mut out, &terminal.words.word("verify-none"), terminal);
    }
    for ledger in verified {
        let text = Text::new("verify-ledger")
            .with("locale", ledger.locale.to_string())
            .with("events", ledger.events)
            .with("irregular", ledger.irregular.len());
        push_line(&mut out, &terminal.words.say(&text), terminal);
        if !ledger.is_cache_right {
            push_indented(&mut out, "    ", &terminal.words.word("verify-cache"), terminal);
        }
        for irregular in &ledger.irregular {
            let text = Text::new("doctor-irregular")
                .with("locale", ledger.locale.to_string())
                .with("commit", irregular.commit.chars().take(10).collect::<String>())
                .with("author", irregular.author.clone())
                .with("why", Text::new(irregular.why.clone()));
            push_indented(&mut out, "    ", &terminal.words.say(&text), terminal);
        }
    }
    out
}
