//! Memories of other programs: what there is, and what was thrown out.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::i18n::Text;
use crate::report::account::{Account, Ending};
use crate::report::layout::json;
use crate::report::layout::wrap::push_line;
use crate::report::{Format, Terminal};
use crate::workflow::memory::ImportedMemory;

#[derive(Serialize)]
struct ListData<'m> {
    schema: u32,
    memories: Vec<MemoryData<'m>>,
}

#[derive(Serialize)]
struct MemoryData<'m> {
    name: &'m str,
    clock: u64,
    locales: BTreeMap<&'m str, usize>,
}

/// Renders what was imported.
#[must_use]
pub(crate) fn imported(format: Format, memories: &[ImportedMemory], terminal: &Terminal<'_>) -> String {
    if format == Format::Json {
        let memories = memories.iter().map(|memory| MemoryData {
            name: &memory.name,
            clock: memory.clock,
            locales: counts(memory),
        });
        return json::pretty(&ListData { schema: 1, memories: memories.collect() });
    }
    let mut out = String::new();
    if memories.is_empty() {
        push_line(&mut out, &terminal.words.say(&Text::new("memory-none-imported")), terminal);
    }
    for memory in memories {
        let locales = counts(memory).into_iter().map(|(locale, count)| (locale.to_owned(), count)).collect::<Vec<_>>();
        let text = Text::new("memory-imported").with("name", memory.name.clone()).with("locales", listed(&locales));
        push_line(&mut out, &terminal.words.say(&text), terminal);
    }
    out
}

fn counts(memory: &ImportedMemory) -> BTreeMap<&str, usize> {
    memory.locales.iter().map(|(locale, kept)| (locale.as_str(), kept.count)).collect()
}

/// Locales with how many translations there are for each.
pub(super) fn listed(locales: &[(String, usize)]) -> String {
    locales.iter().map(|(locale, count)| format!("{locale} {count}")).collect::<Vec<_>>().join(", ")
}

/// What became of a memory that was to be thrown out.
#[must_use]
pub(crate) fn forgotten(name: &str, memory: Option<&ImportedMemory>) -> Account {
    let said = |id: &'static str| Text::new(id).with("name", name);
    if memory.is_some() {
        return Account::of(said("memory-forgotten"));
    }
    let mut account = Account::default();
    account.error(said("memory-unknown"), Ending::Misused);
    account
}
