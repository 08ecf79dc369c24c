//! What came of writing a baseline.

use crate::i18n::Text;
use crate::report::account::Account;
use crate::workflow::check::Noted;

/// How many findings a baseline has now, and what to do so that it counts.
#[must_use]
pub(crate) fn noted(noted: &Noted, is_configured: bool) -> Account {
    let mut account = Account::default();
    let text = Text::new("check-noted").with("path", noted.path.as_str()).with("count", noted.lines);
    account.hint(text.with("new", noted.new).with("mended", noted.mended));
    if noted.refused > 0 {
        account.hint(Text::new("check-not-noted").with("count", noted.refused));
    }
    if !is_configured {
        account.hint(Text::new("check-note-baseline").with("path", noted.path.as_str()));
    }
    account
}
