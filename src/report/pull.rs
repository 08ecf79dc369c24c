//! What came in with `git pull`, and what became of unfinished work.

use super::account::{Account, Ending};
use crate::i18n::Text;
use crate::workflow::pull::{Pulled, SetAside};

/// What came in, or that there was nothing new.
#[must_use]
pub(crate) fn account(got: Option<&(SetAside, Pulled)>) -> Account {
    let Some((aside, pulled)) = got else { return Account::of(Text::new("pull-nothing")) };
    let mut account = Account::default();
    match &pulled.stopped {
        Some(_) if pulled.diverged => account.error(Text::new("error-pull-diverged"), Ending::Failed),
        Some(said) => account.error(Text::new("error-pull").with("said", said.clone()), Ending::Failed),
        None => account.result(Text::new("pull-done").with("count", pulled.commits)),
    }
    for item in &pulled.put_back {
        account.result(Text::new("pull-put-back").with("item", item.to_string()));
    }
    for (item, units) in &pulled.conflicts {
        let text = Text::new("pull-conflict").with("item", item.to_string()).with("count", units.len());
        account.hint(text.with("units", units.join(", ")));
    }
    for item in &pulled.kept {
        account.hint(Text::new("pull-kept").with("item", item.to_string()));
    }
    for (path, kept) in &aside.files {
        account.hint(Text::new("pull-file").with("path", path.clone()).with("kept", kept.clone()));
    }
    account
}
