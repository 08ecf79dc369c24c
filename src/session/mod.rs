//! What every front end opens: who works (a person), where (the project, its configuration, its repository), and when
//! (the day, the clock); with the locks that a command holds, and the recovery of one that was interrupted.
//!
//! A front end hands in plain [`Options`] and gets values back: what there is to say besides the result is a [`Notice`],
//! what went wrong a [`Failure`]. Nothing here knows a terminal or a browser.

mod failure;
mod journal;
mod listing;
mod notice;
mod open;
mod project;
mod recovery;
mod rule;
#[cfg(test)]
mod tests;
mod workspace;

pub use failure::Failure;
pub use journal::{Journal, JournalPlace, kill_point, record_commits};
pub use listing::named_locales;
pub use notice::{Notice, notices_of_articles, notices_of_extraction, notices_of_outputs, notices_of_sections};
pub use open::{Options, Session};
pub use project::{Project, root_at};
pub use recovery::is_interrupted;
pub use rule::rule_named;
pub use workspace::Workspace;
