//! What became of a new term, and what the term base lacks.

use crate::i18n::Text;
use crate::report::account::{Account, Ending};
use crate::workflow::terms::{Added, Lacking, NotAdded};

/// What became of a new term.
#[must_use]
pub(crate) fn added(added: &Result<Added, NotAdded>, dry_run: bool) -> Account {
    match added {
        Ok(added) => {
            let id = if dry_run { "terms-would-add" } else { "terms-added" };
            Account::of(Text::new(id).with("term", added.id.clone()).with("files", added.paths.join(", ")))
        }
        Err(why) => {
            let mut account = Account::default();
            account.error(refusal(why), Ending::Misused);
            account
        }
    }
}

fn refusal(why: &NotAdded) -> Text {
    match why {
        NotAdded::NoName(id) => Text::new("terms-no-name").with("term", id.clone()),
        NotAdded::Exists(id, path) => Text::new("terms-exists").with("term", id.clone()).with("path", path.to_string()),
        NotAdded::NoText => Text::new("terms-no-text"),
        NotAdded::NoFile => Text::new("terms-no-file"),
        NotAdded::Broken(path) => Text::new("terms-broken-file").with("path", path.to_string()),
        NotAdded::NoLocale(locale) => Text::new("terms-no-locale").with("locale", locale.to_string()),
    }
}

/// What each language lacks.
#[must_use]
pub(crate) fn lacking(lacking: &[Lacking]) -> Vec<Text> {
    let text = |one: &Lacking| {
        let text = Text::new("terms-lacking").with("locale", one.locale.to_string()).with("count", one.terms.len());
        text.with("terms", one.terms.join(", "))
    };
    lacking.iter().map(text).collect()
}
