//! What was translated before, above the units that need work.

use crate::catalogue::ItemFiles;
use crate::i18n::{Text, Words};
use crate::language::marked;
use crate::session::{Failure, Workspace};
use crate::workflow::memory::{Suggestion, suggest_for_units};
use crate::workflow::notes::Note;

/// So many stand above a unit: in a file, one scrolls.
const FEW: usize = 2;

/// Adds to the notes what is remembered for those that need work.
pub(super) fn remember(workspace: &Workspace<'_>, files: &ItemFiles, notes: &mut [Note]) -> Result<(), Failure> {
    let needs_work = |note: &&Note| note.state.is_some_and(|state| !state.is_current());
    let open: Vec<String> = notes.iter().filter(needs_work).map(|note| note.unit.clone()).collect();
    let mut found = suggest_for_units(workspace, files, &open, FEW)?;
    let words = Words::new(&[]);
    for note in notes {
        let found = found.remove(&note.unit).unwrap_or_default();
        note.remembered = found.iter().map(|(source, suggestion)| said(source, suggestion, &words)).collect();
    }
    Ok(())
}

/// Where a translation is from and how its source differs, and below that what it says.
fn said(source: &str, suggestion: &Suggestion, words: &Words) -> String {
    let id = match (suggestion.is_imported, suggestion.is_reviewed) {
        (true, _) => "edit-remembered-imported",
        (false, true) => "edit-remembered-reviewed",
        (false, false) => "edit-remembered",
    };
    let about = Text::new(id).with("percent", suggestion.percent.to_string());
    let about = about.with("item", suggestion.item.clone()).with("unit", suggestion.unit.clone());
    let about = words.say(&about.with("day", suggestion.day.map(|day| day.to_string()).unwrap_or_default()));
    let differs = if suggestion.percent < 100 { marked(&suggestion.source, source) + "\n" } else { String::new() };
    format!("{about}\n{differs}{}", suggestion.target)
}
