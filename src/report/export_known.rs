//! What went out of what is known: of the memory, of the terms.

use super::account::{Account, Ending};
use crate::i18n::Text;

/// So many translations of the memory went out. `to` is the file; none is that it was printed.
#[must_use]
pub(crate) fn memory(to: Option<&str>, count: usize, unwritable: usize, is_dry_run: bool) -> Account {
    let mut account = went_out("export-memory", "export-memory-would", to, count, is_dry_run);
    if unwritable > 0 {
        account.error(Text::new("export-memory-unwritable").with("count", unwritable), Ending::Blocked);
    }
    account
}

/// So many terms went out.
#[must_use]
pub(crate) fn terms(to: Option<&str>, count: usize, is_dry_run: bool) -> Account {
    went_out("export-terms", "export-terms-would", to, count, is_dry_run)
}

fn went_out(done: &'static str, would: &'static str, to: Option<&str>, count: usize, is_dry_run: bool) -> Account {
    let mut account = Account::default();
    match to {
        _ if is_dry_run => account.result(Text::new(would).with("count", count)),
        Some(path) => account.result(Text::new(done).with("path", path).with("count", count)),
        // The file is the result.
        None => {}
    }
    account
}
