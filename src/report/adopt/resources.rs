//! Which translations got records.

use crate::i18n::Text;
use crate::report::account::{Account, Ending};
use crate::workflow::adopt::Adopted;

/// Which translations got records, or would.
#[must_use]
pub(crate) fn account(adopted: &Adopted, dry_run: bool) -> Account {
    let mut account = Account::default();
    account.problems(&adopted.problems);
    for item in &adopted.items {
        account.result(Text::new("adopt-item").with("item", item.item.to_string()).with("units", item.units));
    }
    let summary = match (adopted.items.len(), dry_run) {
        (0, _) if !adopted.problems.is_empty() => "adopt-left-out",
        (0, _) => "adopt-nothing",
        (_, true) => "adopt-would",
        (_, false) => "adopt-done",
    };
    let units = adopted.items.iter().map(|item| item.units).sum::<usize>();
    account.result(Text::new(summary).with("items", adopted.items.len()).with("units", units));
    let counts = [("adopt-aged", adopted.aged), ("adopt-nowhere", adopted.nowhere), ("adopt-shallow", adopted.shallow)];
    for (id, units) in counts.into_iter().filter(|(_, units)| *units > 0) {
        account.hint(Text::new(id).with("units", units));
    }
    if !adopted.left_in.is_empty() {
        account.hint(Text::new("adopt-left-in").with("units", adopted.left_in.len()));
    }
    if adopted.stale > 0 {
        account.hint(Text::new("adopt-stale").with("units", adopted.stale));
    }
    unknown_keys(&mut account, &adopted.unknown);
    account
}

/// Says which keys were chosen, and are none.
pub(super) fn unknown_keys(account: &mut Account, unknown: &[String]) {
    if !unknown.is_empty() {
        let text = Text::new("adopt-unknown-keys").with("keys", unknown.join(", ")).with("count", unknown.len());
        account.error(text, Ending::Misused);
    }
}
