//! The differences for scripts.

use serde::Serialize;
use similar::ChangeTag;

use crate::language::word_changes;
use crate::report::layout::json;
use crate::workflow::diff::{Differences, UnitDifference};
use crate::workflow::old_texts::OldText;

#[derive(Serialize)]
struct Report {
    schema: u32,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    item: String,
    path: String,
    missing: usize,
    unrecorded: usize,
    units: Vec<Unit>,
}

#[derive(Serialize)]
struct Unit {
    unit: String,
    kind: Option<&'static str>,
    line: usize,
    history: &'static str,
    old: Option<String>,
    new: String,
    target: String,
    changes: Vec<Change>,
}

#[derive(Serialize)]
struct Change {
    change: &'static str,
    text: String,
}

pub(super) fn render(differences: &Differences) -> String {
    let items = differences.items.iter().map(|item| Item {
        item: item.item.to_string(),
        path: item.path.to_string(),
        missing: item.missing,
        unrecorded: item.unrecorded,
        units: item.units.iter().map(unit).collect(),
    });
    json::pretty(&Report { schema: 1, items: items.collect() })
}

fn unit(unit: &UnitDifference) -> Unit {
    let (history, old) = match &unit.old {
        OldText::Found(text) => ("found", Some(text.clone())),
        OldText::Shallow => ("shallow", None),
        OldText::NotInHistory => ("never-committed", None),
        OldText::NoRepository => ("no-repository", None),
    };
    let changes = old.as_deref().map(|old| word_changes(old, &unit.new)).unwrap_or_default();
    Unit {
        unit: unit.id.clone(),
        kind: unit.passage.as_ref().map(|passage| passage.kind.as_str()),
        line: unit.line,
        history,
        old,
        new: unit.new.clone(),
        target: unit.target.clone(),
        changes: changes.into_iter().map(|(tag, text)| Change { change: word(tag), text }).collect(),
    }
}

fn word(tag: ChangeTag) -> &'static str {
    match tag {
        ChangeTag::Equal => "equal",
        ChangeTag::Delete => "delete",
        ChangeTag::Insert => "insert",
    }
}
