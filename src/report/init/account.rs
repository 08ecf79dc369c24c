//! What `init` found, and what came of it.

use std::collections::BTreeSet;

use crate::config::Namespace;
use crate::i18n::Text;
use crate::ledgers::Probe;
use crate::model::Locale;
use crate::report::account::Account;
use crate::report::layout::wrap::push_line;
use crate::report::{Terminal, notice};
use crate::workflow::init::{CiPlan, Found, Place, PlannedConfig, Written};

/// So many paths of one kind are shown.
const SHOWN: usize = 3;

/// Where the configuration goes, and what it is planned from.
#[must_use]
pub(crate) fn found(place: &Place, found: &Found, terminal: &Terminal<'_>) -> Account {
    let mut lines = Vec::new();
    if !place.below.is_empty() {
        lines.push(Text::new("init-at-top").with("folder", place.below.as_str()));
    }
    match found {
        Found::Layouts { sites, fluent, articles, untranslated, beside, doubts, shared, unknown, submodules } => {
            for site in sites {
                let text = Text::new("init-found-site").with("path", site.config.as_str());
                lines.push(text.with("flavor", site.flavor.as_str()));
            }
            if fluent.is_empty() && articles.is_empty() {
                lines.push(Text::new("init-found-nothing"));
            }
            for layout in fluent {
                let text = Text::new("init-found").with("pattern", layout.pattern.as_str());
                let text = text.with("source", layout.source.as_str()).with("files", layout.files);
                lines.push(with_locales(text, &layout.locales));
                if let Some(template) = &layout.template {
                    lines.push(Text::new("init-found-template").with("pattern", template.as_str()));
                }
            }
            for (path, line) in doubts {
                lines.push(Text::new("init-not-source").with("path", path.as_str()).with("line", line.as_str()));
            }
            for layout in articles {
                let text = Text::new("init-found-articles").with("pattern", layout.source.as_str());
                lines.push(with_locales(text.with("files", layout.articles.len()), &layout.locales));
                if !layout.others.is_empty() {
                    let text = Text::new("init-found-others").with("paths", layout.others.join(", "));
                    lines.push(text.with("count", layout.others.len()));
                }
            }
            if !untranslated.is_empty() {
                let files = untranslated.iter().map(|(pattern, count)| {
                    let text = Text::new("init-untranslated-files").with("pattern", pattern.as_str());
                    terminal.words.say(&text.with("count", *count))
                });
                let files = files.collect::<Vec<_>>().join(", ");
                lines.push(Text::new("init-untranslated").with("files", files));
            }
            for path in shared {
                lines.push(Text::new("init-found-shared").with("path", path.as_str()));
            }
            if !unknown.is_empty() {
                let some = unknown.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
                lines.push(Text::new("init-unknown-files").with("count", unknown.len()).with("paths", some));
            }
            if !submodules.unfetched.is_empty() {
                let text = Text::new("init-submodules-unfetched").with("count", submodules.unfetched.len());
                lines.push(text.with("paths", submodules.unfetched.join(", ")));
            }
            for path in &submodules.used {
                lines.push(Text::new("init-submodule-used").with("path", path.as_str()));
            }
            if let Some(path) = beside {
                lines.push(Text::new("init-config-beside").with("path", *path));
            }
        }
        Found::Config { path, locales, from_folders } => {
            match (*locales, from_folders) {
                (0, _) => lines.push(Text::new("init-no-locales").with("path", path.as_str())),
                (_, true) => lines.push(Text::new("init-locales-of-folders").with("path", path.as_str())),
                (_, false) => {}
            }
            lines.push(Text::new("init-found-config").with("path", path.as_str()).with("count", *locales));
        }
    }
    let mut account = Account::default();
    account.aside(laid_out(&lines, terminal));
    account
}

fn with_locales(text: Text, locales: &BTreeSet<Locale>) -> Text {
    let tags = locales.iter().map(Locale::as_str).collect::<Vec<_>>().join(", ");
    text.with("count", locales.len()).with("locales", tags)
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

/// The files are written.
#[must_use]
pub(crate) fn written(planned: &PlannedConfig, written: &Written, ci: Option<&CiPlan>, job: &str) -> Account {
    let mut account = Account::default();
    for notice in &written.notices {
        account.hint(notice::text(notice));
    }
    let done = Text::new("init-done").with("files", written.sources).with("articles", written.articles);
    account.result(done.with("locales", planned.locales.len()));
    match ci {
        None => {}
        Some(CiPlan::Write(host)) => account.result(Text::new("init-ci-written").with("path", host.path())),
        Some(CiPlan::There(path)) => account.hint(Text::new("init-ci-there").with("path", path.as_str())),
        Some(CiPlan::Add(host)) => {
            account.hint(Text::new("init-ci-add").with("path", host.path()));
            account.aside(job.lines().map(|line| format!("    {line}\n").replace("    \n", "\n")).collect());
        }
    }
    account
}

/// A file that would be written; its text comes next.
#[must_use]
pub(crate) fn would_write(path: &str) -> Account {
    let mut account = Account::default();
    account.hint(Text::new("init-would-write").with("path", path));
    account
}

/// The files are committed.
#[must_use]
pub(crate) fn committed(branch: &str, paths: &[String]) -> Account {
    Account::of(Text::new("init-committed").with("branch", branch).with("paths", paths.join(", ")))
}

/// Lines that a person reads.
pub(super) fn laid_out(lines: &[Text], terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    lines.iter().for_each(|line| push_line(&mut out, &terminal.words.say(line), terminal));
    out
}
