//! What became of commits, for a terminal.

use super::Terminal;
use super::wrap::{push_indented, push_line};
use crate::i18n::Text;
use crate::workflow::commit::{CommitOutcome, Committed};

/// Returns a line for each item that was committed, and a closing line.
#[must_use]
pub fn render(committed: &Committed, dry_run: bool, terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    let mut count = 0;
    for item in &committed.items {
        let text = match &item.outcome {
            CommitOutcome::Done { commit, authors, paths, .. } => {
                count += 1;
                let names = authors.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ");
                let id = if commit.is_some() { "commit-item" } else { "commit-item-would" };
                let short: String =
                    commit.map(|commit| commit.to_string().chars().take(8).collect()).unwrap_or_default();
                Text::new(id).with("commit", short).with("people", names).with("files", paths.len())
            }
            CommitOutcome::Nothing => Text::new("commit-item-nothing"),
            _ => continue,
        };
        push_line(&mut out, &terminal.words.say(&text.with("item", item.item.to_string())), terminal);
        if let CommitOutcome::Done { paths, .. } = &item.outcome
            && terminal.verbose
        {
            for path in paths {
                push_indented(&mut out, "    ", path, terminal);
            }
        }
    }
    if count > 0 {
        let id = if dry_run { "commit-would" } else { "commit-done" };
        let text = Text::new(id).with("count", count).with("branch", committed.branch.clone());
        push_line(&mut out, &terminal.words.say(&text), terminal);
    } else if committed.items.is_empty() {
        push_line(&mut out, &terminal.words.word("commit-none"), terminal);
    }
    out
}
