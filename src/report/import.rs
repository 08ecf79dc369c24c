//! What came in, what is kept aside, what was damaged, and what there is to do next.

use super::account::{Account, Ending};
use super::{exchange, import_others, refusal};
use crate::i18n::{Arg, Text};
use crate::packet::Unreadable;
use crate::workflow::handing_in::LeftOut;
use crate::workflow::import::{FileIn, Imported, ItemIn, NotIn, UnitIn, WhyAside, WhyRefused};

/// So many units are named for one reason.
const NAMED: usize = 8;

/// What became of all files.
#[must_use]
pub(crate) fn account(imported: &Imported, is_dry_run: bool) -> Account {
    let mut account = Account::default();
    imported.files.iter().for_each(|file| account.append(of_file(file, is_dry_run)));
    for item in &imported.items {
        account.append(of_item(item, is_dry_run));
    }
    for packet in &imported.packets {
        let text = |id: &'static str| Text::new(id).with("packet", packet.name.clone());
        account.hint(match packet.units() {
            0 => text("import-closed"),
            count => text("import-still-out").with("count", count),
        });
    }
    let has_any =
        |wanted: fn(&UnitIn) -> bool| imported.items.iter().any(|item| item.units.iter().any(|(_, what)| wanted(what)));
    if !is_dry_run && has_any(|what| matches!(what, UnitIn::CameIn { .. } | UnitIn::Confirmed)) {
        account.hint(Text::new("import-next"));
    }
    if !is_dry_run && has_any(|what| matches!(what, UnitIn::Aside(_))) {
        account.hint(Text::new("import-next-aside"));
    }
    if let Some(reached) = &imported.exchange {
        account.append(exchange::account(reached, &[]));
    }
    account
}

/// There was no file.
#[must_use]
pub(crate) fn no_file() -> Account {
    let mut account = Account::default();
    account.error(Text::new("web-elsewhere-no-file"), Ending::Misused);
    account
}

fn of_file(file: &FileIn, is_dry_run: bool) -> Account {
    let mut account = Account::default();
    let said = |id: &'static str| Text::new(id).with("path", file.path.clone());
    if let Some(error) = &file.unreadable {
        let text = match error {
            Unreadable::UnknownFormat => said("import-unknown-format"),
            Unreadable::Entities => said("import-entities"),
            Unreadable::Foreign(system) => said("import-foreign").with("system", system.name()),
            _ => said("import-unreadable").with("reason", reason(error)),
        };
        account.error(text, Ending::Failed);
    } else if let Some(other) = &file.other {
        account.append(import_others::account(&file.path, other, is_dry_run));
    } else if file.texts == 0 {
        account.error(said("import-not-ours").with("examples", file.examples.join(", ")), Ending::Blocked);
    } else if file.strangers > 0 {
        let text = said("import-strangers").with("count", file.strangers);
        account.hint(text.with("examples", file.examples.join(", ")));
    }
    account
}

/// Why a file cannot be read.
fn reason(error: &Unreadable) -> Arg {
    let at = |id: &'static str, line: u64| Text::new(id).with("line", usize::try_from(line).unwrap_or_default());
    Arg::from(match error {
        Unreadable::Malformed { line, reason } => at("import-malformed", *line).with("reason", reason.clone()),
        Unreadable::UnknownEntity { line, name } => at("import-entity", *line).with("name", name.clone()),
        Unreadable::TooLong { line } => at("import-too-long", *line),
        Unreadable::TooDeep { line } => at("import-too-deep", *line),
        Unreadable::TooMuch => Text::new("import-too-much"),
        Unreadable::Encoding(encoding) => Text::new("import-encoding").with("encoding", encoding.clone()),
        Unreadable::Io(_) | Unreadable::UnknownFormat | Unreadable::Entities | Unreadable::Foreign(_) => {
            Text::new("import-io").with("reason", error.to_string())
        }
    })
}

fn of_item(item: &ItemIn, is_dry_run: bool) -> Account {
    let mut account = Account::default();
    let name = item.item.to_string();
    let said = |id: &'static str| Text::new(id).with("item", name.clone());
    match &item.not_in {
        Some(NotIn::NoItem) => account.error(said("import-no-item"), Ending::Blocked),
        Some(NotIn::LeftOut(LeftOut::Refused(why))) => account.error(refusal::text(why, &name), Ending::Refused),
        Some(NotIn::LeftOut(LeftOut::InWork(path))) => {
            account.error(said("import-in-work").with("path", path.clone()), Ending::Refused);
        }
        None => {}
    }
    let count = |wanted: fn(&UnitIn) -> bool| item.units.iter().filter(|(_, what)| wanted(what)).count();
    let (came, confirmed) =
        (count(|what| matches!(what, UnitIn::CameIn { .. })), count(|what| *what == UnitIn::Confirmed));
    if came > 0 {
        account.result(said(if is_dry_run { "import-would" } else { "import-done" }).with("count", came));
    }
    if is_dry_run {
        for (unit, what) in &item.units {
            if let UnitIn::CameIn { before, after } = what {
                account.page(change(&name, unit, before, after));
            }
        }
    }
    if confirmed > 0 {
        account.result(said("import-confirmed").with("count", confirmed));
    }
    if item.comments > 0 {
        account.result(said("import-comments").with("count", item.comments));
    }
    for (what, units) in by_kind(item) {
        let more = units.len().saturating_sub(NAMED);
        let named = units.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        let with_units = |text: Text| text.with("count", units.len()).with("units", named.clone()).with("more", more);
        match what {
            UnitIn::Aside(why) => {
                account.advice(with_units(said("import-aside").with("why", Arg::from(aside(*why)))));
                account.end(Ending::Blocked);
            }
            UnitIn::Refused(why) => {
                account.error(with_units(said("import-refused").with("why", Arg::from(refused(why)))), Ending::Blocked);
            }
            UnitIn::Empty => account.hint(with_units(said("import-empty"))),
            UnitIn::Unchanged => account.hint(said("import-unchanged").with("count", units.len())),
            UnitIn::CameIn { .. } | UnitIn::Confirmed => {}
        }
    }
    account
}

/// How a unit would change, line by line.
fn change(item: &str, unit: &str, before: &str, after: &str) -> String {
    let lines = |sign: char, text: &str| text.lines().map(|line| format!("{sign} {line}\n")).collect::<String>();
    format!("\n{item} {unit}\n{}{}", lines('-', before), lines('+', after))
}

/// What became of units, with those of which it is the same.
fn by_kind(item: &ItemIn) -> Vec<(&UnitIn, Vec<&str>)> {
    let mut kinds: Vec<(&UnitIn, Vec<&str>)> = Vec::new();
    for (unit, what) in &item.units {
        if matches!(what, UnitIn::CameIn { .. }) {
            continue;
        }
        match kinds.iter_mut().find(|(other, _)| *other == what) {
            Some((_, units)) => units.push(unit),
            None => kinds.push((what, vec![unit])),
        }
    }
    kinds
}

fn aside(why: WhyAside) -> Text {
    Text::new(match why {
        WhyAside::SourceChanged => "import-why-source",
        WhyAside::TranslationChanged => "import-why-translation",
        WhyAside::Gone => "import-why-gone",
        WhyAside::Unfinished => "import-why-unfinished",
    })
}

fn refused(why: &WhyRefused) -> Text {
    match why {
        WhyRefused::Twice => Text::new("import-why-twice"),
        WhyRefused::UnknownCode(code) => Text::new("import-why-code").with("code", code.clone()),
        WhyRefused::LostCode(code) => Text::new("import-why-lost").with("code", code.clone()),
        WhyRefused::Controls => Text::new("import-why-controls"),
        WhyRefused::NotFluent => Text::new("import-why-not-fluent"),
        WhyRefused::SameAsSource => Text::new("import-why-same"),
        WhyRefused::Broken(rules) => Text::new("import-why-broken").with("rules", rules.join(", ")),
    }
}
