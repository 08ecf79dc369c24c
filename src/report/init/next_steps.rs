//! What comes after `init`, in the order in which it has to be done.

use crate::i18n::{Text, Words};
use crate::report::Terminal;
use crate::report::account::Account;
use crate::report::layout::wrap::push_indented;
use crate::workflow::init::{Place, PlannedConfig, Written};

/// The next steps, where `written` are the paths from the repository's top that nobody has committed yet.
#[must_use]
pub(crate) fn next_steps(
    place: &Place,
    planned: &PlannedConfig,
    written: &Written,
    uncommitted: &[String],
    terminal: &Terminal<'_>,
) -> Account {
    let mut steps = Vec::new();
    let mut paths: Vec<String> = uncommitted.to_vec();
    if place.repository.is_none() {
        steps.push(Text::new("init-next-repository"));
    }
    if written.articles > 0 {
        steps.push(Text::new("init-next-extract"));
        let folders = planned.articles().filter_map(|articles| articles.path.split('/').next());
        paths.extend(folders.map(|folder| place.path_from_top(folder)));
    }
    if planned.articles().any(|articles| articles.has_translations) {
        steps.push(Text::new("init-next-adopt-articles"));
        paths.push(place.path_from_top(".tolkit"));
    }
    if written.has_translations {
        steps.push(Text::new("init-next-adopt"));
        paths.push(place.path_from_top(".tolkit"));
    }
    paths.sort();
    paths.dedup();
    let paths = paths.iter().map(|path| shell_word(&from_here(place, path))).collect::<Vec<_>>().join(" ");
    let message = commit_subject();
    let commit = |id: &'static str| Text::new(id).with("paths", paths.as_str()).with("message", message.as_str());
    steps.push(match (paths.is_empty(), place.has_remote()) {
        (true, true) => Text::new("init-next-push"),
        (true, false) => Text::new("init-next-remote"),
        (false, true) => commit("init-next-commit-push"),
        (false, false) => commit("init-next-commit"),
    });
    steps.push(Text::new("init-next-desk"));
    let mut out = format!("\n{}\n", terminal.words.word("init-next"));
    for (number, step) in steps.iter().enumerate() {
        push_indented(&mut out, "  ", &format!("{}. {}", number + 1, terminal.words.say(step)), terminal);
    }
    let mut account = Account::default();
    account.aside(out);
    account
}

/// What the first commit says; commits are in English, whoever makes them.
#[must_use]
pub(crate) fn commit_subject() -> String {
    Words::new(&[]).word("init-commit-subject")
}

/// A path from the top as somebody in the folder that `init` was asked for writes it.
fn from_here(place: &Place, path: &str) -> String {
    let here = if place.below.is_empty() { &place.folder } else { &place.below };
    if here.is_empty() {
        return path.to_owned();
    }
    match path.strip_prefix(here.as_str()).and_then(|path| path.strip_prefix('/')) {
        Some(path) => path.to_owned(),
        None => format!("{}{path}", "../".repeat(here.split('/').count())),
    }
}

/// A word as a shell reads it.
pub(super) fn shell_word(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | '+' | '@');
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}
