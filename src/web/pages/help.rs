//! Help: what the pages are for, and what keys do.

use askama::Template;
use axum::response::Response;

use crate::i18n::{Text, Words};
use crate::web::answer;
use crate::web::frame::Frame;
use crate::web::keyboard::Keyboard;
use crate::web::marked::marked;
use crate::web::visit::Visit;

#[derive(Template)]
#[template(path = "web/help.html")]
struct Page {
    frame: Frame,
    days: Vec<Day>,
    keys: Vec<Line>,
    /// How keys are changed.
    change: String,
    /// What is wrong with the person's own keys, and what to write.
    troubles: Vec<(String, String)>,
}

/// What somebody does in a day: the address and the name of each page, and what it is for.
struct Day {
    id: &'static str,
    name: String,
    pages: Vec<(&'static str, String, String)>,
}

/// What a key does.
struct Line {
    /// The key, part by part; nothing where it is turned off.
    key: Vec<String>,
    does: String,
    setting: String,
}

const TRANSLATING: &[(&str, &str, &str)] = &[
    ("/", "web-menu-desk", "web-help-desk"),
    ("/items", "web-menu-items", "web-help-items"),
    ("", "web-story-translate", "web-help-translate"),
    ("", "web-story", "web-help-story"),
];

const REVIEWING: &[(&str, &str, &str)] = &[
    ("/reviews", "web-menu-reviews", "web-help-reviews"),
    ("/commit", "web-commit", "web-help-commit"),
    ("/coverage", "web-menu-coverage", "web-help-coverage"),
];

pub(in crate::web) async fn show(visit: Visit) -> Response {
    let words = &visit.site.words;
    let keyboard = Keyboard::read(&visit.site.directory);
    let keys = keyboard.keys.iter().map(|(action, key)| Line {
        key: key.as_deref().map(parts).unwrap_or_default(),
        does: words.word(action.id),
        setting: format!("tolkit.key.{}", action.name),
    });
    let trouble = |text: &Text| {
        let help = words.attribute(text, "help").unwrap_or_default();
        (marked(&words.say(text)), marked(&help))
    };
    answer::page(&Page {
        frame: Frame::new(&visit, words.word("web-menu-help"), "/help"),
        days: vec![
            day("translating", "web-help-translating", TRANSLATING, words),
            day("reviewing", "web-help-reviewing", REVIEWING, words),
        ],
        keys: keys.collect(),
        change: marked(&words.word("web-help-keys-change")),
        troubles: keyboard.troubles.iter().map(trouble).collect(),
    })
}

fn day(
    id: &'static str,
    name: &'static str,
    pages: &'static [(&'static str, &'static str, &'static str)],
    words: &Words,
) -> Day {
    let pages = pages.iter().map(|(address, name, about)| (*address, words.word(name), words.word(about)));
    Day { id, name: words.word(name), pages: pages.collect() }
}

/// The parts of a key; the last may be a plus.
fn parts(key: &str) -> Vec<String> {
    let (held, last) = match key.strip_suffix('+') {
        Some(held) => (held.trim_end_matches('+'), "+"),
        None => key.rsplit_once('+').unwrap_or(("", key)),
    };
    held.split('+').filter(|part| !part.is_empty()).chain([last]).map(str::to_owned).collect()
}
