//! What `render` wrote: a line for each item that needs a word, then a line for each locale.

use std::collections::BTreeMap;

use super::View;
use super::number::grouped;
use super::wrap::push_line;
use crate::i18n::Text;
use crate::workflow::render::{Outcome, Rendered, RenderedItem};

/// How many items of a locale came out in which way.
#[derive(Default)]
struct Counts {
    written: usize,
    current: usize,
    incomplete: usize,
    expired: usize,
    failed: usize,
}

/// Returns what was rendered, or would be.
#[must_use]
pub fn render(rendered: &Rendered, dry_run: bool, view: &View<'_>) -> String {
    let mut out = String::new();
    let mut locales: BTreeMap<&str, Counts> = BTreeMap::new();
    for item in &rendered.items {
        let counts = locales.entry(item.item.locale.as_str()).or_default();
        match item.outcome {
            Outcome::Written => counts.written += 1,
            Outcome::Current => counts.current += 1,
            Outcome::Incomplete(_) => counts.incomplete += 1,
            Outcome::Expired => counts.expired += 1,
            Outcome::Failed(_) => counts.failed += 1,
        }
        if let Some(text) = about(item, dry_run, view) {
            push_line(&mut out, &view.words.say(&text), view);
        }
    }
    for (locale, counts) in locales {
        push_line(&mut out, &of_locale(locale, &counts, dry_run, view), view);
    }
    if rendered.items.is_empty() {
        push_line(&mut out, &view.words.word("render-nothing"), view);
    }
    out
}

fn about(item: &RenderedItem, dry_run: bool, view: &View<'_>) -> Option<Text> {
    let text = match &item.outcome {
        Outcome::Written if dry_run => Text::new("render-would-write"),
        Outcome::Written => Text::new("render-wrote"),
        // What nobody began is no news; what somebody began is worth a line.
        Outcome::Incomplete(units) if units.current() > 0 || view.verbose => {
            Text::new("render-incomplete").with("missing", units.missing).with("stale", units.stale)
        }
        Outcome::Current if view.verbose => Text::new("render-current"),
        Outcome::Current | Outcome::Incomplete(_) | Outcome::Expired | Outcome::Failed(_) => return None,
    };
    Some(text.with("item", item.item.to_string()).with("path", item.path.to_string()))
}

fn of_locale(locale: &str, counts: &Counts, dry_run: bool, view: &View<'_>) -> String {
    let written = if dry_run { "render-count-would-write" } else { "render-count-written" };
    let parts = [
        (written, counts.written),
        ("render-count-current", counts.current),
        ("render-count-incomplete", counts.incomplete),
        ("render-count-expired", counts.expired),
        ("render-count-failed", counts.failed),
    ];
    let said: Vec<String> = parts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(id, count)| {
            view.words.say(&Text::new(id).with("count", count).with("shown", grouped(view.words, count)))
        })
        .collect();
    format!("{locale}: {}", said.join(", "))
}
