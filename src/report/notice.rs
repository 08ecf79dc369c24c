//! What there is to say besides a result, as sentences.

use super::layout::when;
use crate::i18n::Text;
use crate::session::Notice;

/// The message of a notice.
#[must_use]
pub(crate) fn text(notice: &Notice) -> Text {
    match notice {
        Notice::WaitingForOthers(None) => Text::new("waiting-for-others"),
        Notice::WaitingForOthers(Some(holder)) => Text::new("waiting-for-holder")
            .with("program", holder.name.clone())
            .with("process", holder.process.to_string()),
        Notice::CommitFinished(item) => Text::new("recovered-finished").with("item", item.to_string()),
        Notice::CommitDropped => Text::new("recovered-dropped"),
        Notice::FileLeft(path) => Text::new("commit-left").with("path", path.clone()),
        Notice::NoSections => Text::new("warning-no-sections"),
        Notice::EmptySection { line, reason } => {
            Text::new("warning-empty-section").with("reason", reason.clone()).with("line", *line)
        }
        Notice::NotExtracted { section, count } => {
            Text::new("warning-not-extracted").with("section", section.clone()).with("count", *count)
        }
        Notice::OutputTaken(taken) => Text::new("warning-output-taken")
            .with("path", taken.path.as_str())
            .with("article", taken.article.to_string())
            .with("by", taken.by.as_str()),
        Notice::InNoSection { count, files } => {
            Text::new("warning-in-no-section").with("count", *count).with("files", files.clone())
        }
        Notice::EverythingChecked(revision) => Text::new("check-everything").with("revision", revision.clone()),
        Notice::LedgerUnreadable(reason) => Text::new("warning-no-ledger").with("reason", reason.clone()),
        Notice::UnknownLocale(locale) => Text::new("warning-unknown-locale").with("locale", locale.clone()),
        Notice::InNoTeam { email, locales } => {
            Text::new("warning-in-no-team").with("email", email.clone()).with("locales", locales.clone())
        }
        Notice::ShallowDeadlines(count) => Text::new("warning-shallow-deadlines").with("count", *count),
        Notice::UnknownDeadlines(count) => Text::new("warning-unknown-deadlines").with("count", *count),
        Notice::BranchBehind => Text::new("desk-behind"),
        Notice::LedgerAsOf(time) => Text::new("desk-as-of").with("time", when::minute(*time)),
    }
}
