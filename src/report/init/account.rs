//! What `init` found, and what came of it.

use crate::config::Namespace;
use crate::i18n::Text;
use crate::ledgers::Probe;
use crate::model::Locale;
use crate::report::account::Account;
use crate::workflow::init::{Layout, PlannedConfig};

/// How the files lie; `beside` is a project configuration that could be used instead.
#[must_use]
pub(crate) fn found(layouts: &[Layout], beside: Option<&str>) -> Account {
    let mut account = Account::default();
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
        account.hint(Text::new("init-config-beside").with("path", path));
    }
    account
}

/// The project configuration that was named, and how many locales it has.
#[must_use]
pub(crate) fn found_config(path: &str, locales: usize) -> Account {
    let mut account = Account::default();
    if locales == 0 {
        account.hint(Text::new("init-no-locales").with("path", path));
    }
    account.hint(Text::new("init-found-config").with("path", path).with("count", locales));
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

/// The configuration is written, for so many source files.
#[must_use]
pub(crate) fn account(plan: &PlannedConfig, sources: usize) -> Account {
    Account::of(Text::new("init-done").with("files", sources).with("locales", plan.locales.len()))
}
