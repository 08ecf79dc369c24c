//! What there is to say while a text is written in a program of the person's own: at each save, what is wrong with it where.

use super::Terminal;
use super::account::Account;
use super::layout::snippet;
use crate::diagnostics::{Diagnostic, Severity};
use crate::i18n::Text;
use crate::workflow::edit::{Holder, Watched};

/// What is in the file after it was saved; `before` is what was wrong with it the last time.
#[must_use]
pub(crate) fn saved(watched: &Watched, before: &[Diagnostic], terminal: &Terminal<'_>) -> Account {
    let mut account = Account::default();
    let said =
        |id: &'static str| Text::new(id).with("item", watched.item.to_string()).with("path", watched.path.to_string());
    match &watched.holder {
        Holder::Oneself => {}
        Holder::Other(person) => account.hint(said("edit-watch-taken").with("name", person.name_or_email())),
        Holder::Nobody => account.hint(said("edit-watch-not-claimed")),
    }
    if !watched.has_text {
        account.result(said("edit-watch-empty"));
        return account;
    }
    if !watched.wrong.is_empty() {
        account.page(snippet::render(&watched.wrong, terminal) + "\n");
    }
    let mended = before.iter().filter(|was| !watched.wrong.iter().any(|is| is_same(was, is))).count();
    let errors = watched.wrong.iter().filter(|found| found.severity == Severity::Error).count();
    account.result(
        said(if watched.wrong.is_empty() { "edit-watch-right" } else { "edit-watch-wrong" })
            .with("errors", errors)
            .with("others", watched.wrong.len() - errors)
            .with("left", watched.left)
            .with("mended", mended),
    );
    account
}

/// Whether both say the same of one unit, wherever it stands by now.
fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    one.rule == other.rule && one.unit == other.unit && one.message == other.message
}

/// The file is not there any more.
#[must_use]
pub(crate) fn gone(path: &str) -> Account {
    Account::of(Text::new("edit-watch-gone").with("path", path.to_owned()))
}
