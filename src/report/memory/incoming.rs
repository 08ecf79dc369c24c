//! What became of a memory of another program that came in.

use crate::i18n::Text;
use crate::report::account::{Account, Ending};
use crate::workflow::memory::{Kept, MemoryIn};

use super::imported::listed;

/// So many languages are named that a file has beside those of the project.
const NAMED: usize = 5;

/// What became of a memory that came in.
#[must_use]
pub(crate) fn incoming(memory: &MemoryIn, is_dry_run: bool) -> Account {
    let mut account = Account::default();
    let said = |id: &'static str| Text::new(id).with("name", memory.name.clone());
    let locales: Vec<_> = memory.locales.iter().map(|(locale, count)| (locale.to_string(), *count)).collect();
    let with_locales = |id: &'static str| said(id).with("locales", listed(&locales));
    match &memory.kept {
        Kept::New if is_dry_run => account.result(with_locales("memory-would-come-in")),
        Kept::New => account.result(with_locales("memory-came-in")),
        Kept::Replaced if is_dry_run => account.result(with_locales("memory-would-replace")),
        Kept::Replaced => account.result(with_locales("memory-replaced")),
        Kept::Known(other) if *other == memory.name => account.result(said("memory-known")),
        Kept::Known(other) => account.result(said("memory-known-as").with("other", other.clone())),
        Kept::Nothing => {
            let languages = memory.read.other_languages.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
            account.error(said("memory-none-of-ours").with("languages", languages), Ending::Blocked);
        }
    }
    if memory.left_out > 0 {
        account.advice(said("memory-full").with("count", memory.left_out));
    }
    if memory.read.of_other_languages > 0 && memory.kept != Kept::Nothing {
        account.hint(said("memory-other-languages").with("count", memory.read.of_other_languages));
    }
    account
}
