//! What `init` found, and what came of it.

use crate::config::Namespace;
use crate::i18n::Text;
use crate::ledgers::Probe;
use crate::model::Locale;
use crate::report::account::Account;
use crate::report::notice;
use crate::workflow::init::{Found, PlannedConfig, Written};

/// What the configuration is planned from.
#[must_use]
pub(crate) fn found(found: &Found) -> Account {
    let mut account = Account::default();
    match found {
        Found::Layouts(layouts, beside) => {
            if layouts.is_empty() {
                account.hint(Text::new("init-found-nothing"));
            }
            for layout in layouts {
                let locales = layout.locales.iter().map(Locale::as_str).collect::<Vec<_>>();
                let text = Text::new("init-found")
                    .with("pattern", layout.pattern.as_str())
                    .with("source", layout.source.as_str())
                    .with("files", layout.files)
                    .with("count", locales.len())
                    .with("locales", locales.join(", "));
                account.hint(text);
            }
            if let Some(path) = beside {
                account.hint(Text::new("init-config-beside").with("path", *path));
            }
        }
        Found::Config(path, locales) => {
            if *locales == 0 {
                account.hint(Text::new("init-no-locales").with("path", path.as_str()));
            }
            account.hint(Text::new("init-found-config").with("path", path.as_str()).with("count", *locales));
        }
    }
    account
}

/// Where the remote takes the ledgers, if that is not the usual place.
#[must_use]
pub(crate) fn probed(probe: &Probe) -> Account {
    let mut account = Account::default();
    match probe {
        Probe::Takes(namespace) if *namespace != Namespace::default() => {
            account.hint(Text::new("init-namespace").with("namespace", namespace.as_str()));
        }
        Probe::NoRemote | Probe::Takes(_) => {}
        Probe::Refuses(said) => account.advice(Text::new("init-ledger-refused").with("said", said.clone())),
        Probe::Unreachable(said) => account.advice(Text::new("init-ledger-unreachable").with("said", said.clone())),
    }
    account
}

/// The configuration is written.
#[must_use]
pub(crate) fn account(planned: &PlannedConfig, written: &Written) -> Account {
    let mut account = Account::default();
    for notice in &written.notices {
        account.hint(notice::text(notice));
    }
    account.result(Text::new("init-done").with("files", written.sources).with("locales", planned.locales.len()));
    account
}
