//! An item's story, and what a replay of the ledgers found; as text or data.

use serde::Serialize;

use super::layout::{json, when};
use super::{Format, Terminal};
use crate::i18n::Text;
use crate::ledger::{EventKind, Verdict};
use crate::ledgers::{StoryEvent, Verified};
use crate::report::layout::wrap::{push_indented, push_line, push_said};

#[derive(Serialize)]
struct StoryData<'s> {
    schema: u32,
    item: &'s str,
    events: Vec<EventData<'s>>,
}

#[derive(Serialize)]
struct EventData<'s> {
    id: &'s str,
    kind: &'s str,
    at: String,
    by: &'s str,
    name: &'s str,
    verdict: Option<Verdict>,
    draft: bool,
    units: &'s [String],
    about: Option<&'s str>,
    text: Option<&'s str>,
    commit: &'s str,
    tentative: bool,
    effective: bool,
}

/// Renders an item's story in a form.
#[must_use]
pub fn render(format: Format, item: &str, story: &[StoryEvent], terminal: &Terminal<'_>) -> String {
    match format {
        Format::Json => json::pretty(&StoryData { schema: 1, item, events: story.iter().map(data).collect() }),
        Format::Text => text(item, story, terminal),
    }
}

fn data(event: &StoryEvent) -> EventData<'_> {
    EventData {
        id: &event.event.id,
        kind: event.event.kind.as_str(),
        at: when::timestamp(event.event.clock),
        by: &event.by.email,
        name: &event.by.name,
        verdict: event.event.verdict,
        draft: event.event.draft,
        units: &event.event.units,
        about: event.event.about.as_deref(),
        text: event.event.text.as_deref(),
        commit: &event.commit,
        tentative: event.tentative,
        effective: event.ignored.is_none(),
    }
}

fn text(item: &str, story: &[StoryEvent], terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    if story.is_empty() {
        push_line(&mut out, &terminal.words.say(&Text::new("log-nothing").with("item", item.to_owned())), terminal);
    }
    for event in story {
        let what = Text::new(match (&event.event.kind, event.event.verdict) {
            (EventKind::Claim, _) => "log-claim",
            (EventKind::Renew, _) => "log-renew",
            (EventKind::Release, _) => "log-release",
            (EventKind::Takeover, _) => "log-takeover",
            (EventKind::Submit, _) if event.event.draft => "log-draft",
            (EventKind::Submit, _) => "log-submit",
            (EventKind::Review, Some(Verdict::Approve)) if !event.event.units.is_empty() => "log-approve-units",
            (EventKind::Review, Some(Verdict::Approve)) => "log-approve",
            (EventKind::Review, _) => "log-return",
            (EventKind::Comment, _) => "log-comment",
            (EventKind::Commit, _) => "log-commit",
            (EventKind::Checkpoint | EventKind::Unknown(_), _) => "log-unknown",
        });
        let commit: String = match event.event.kind {
            EventKind::Commit => event.event.text.as_deref().unwrap_or_default().chars().take(8).collect(),
            _ => String::new(),
        };
        let what = what
            .with("name", event.by.name.clone())
            .with("commit", commit)
            .with("units", event.event.units.join(", "))
            .with("count", event.event.units.len());
        let mut line = format!("{}  {}", when::minute(event.event.clock), terminal.words.say(&what));
        for (is_so, id) in [
            (event.tentative, "log-tentative"),
            (event.ignored.is_some() && event.event.kind != EventKind::Commit, "log-without-effect"),
        ] {
            if is_so {
                line.push(' ');
                line.push_str(&terminal.words.word(id));
            }
        }
        push_line(&mut out, &line, terminal);
        let said = event.event.text.as_deref().filter(|_| event.event.kind != EventKind::Commit);
        push_said(&mut out, said.unwrap_or_default(), terminal);
    }
    out
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
    checkpoints: usize,
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
pub fn render_verified(format: Format, verified: &[Verified], terminal: &Terminal<'_>) -> String {
    if format == Format::Json {
        let ledgers = verified.iter().map(|ledger| LedgerData {
            locale: ledger.locale.as_str(),
            events: ledger.events,
            checkpoints: ledger.checkpoints,
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
            .with("checkpoints", ledger.checkpoints)
            .with("irregular", ledger.irregular.len());
        push_line(&mut out, &terminal.words.say(&text), terminal);
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
