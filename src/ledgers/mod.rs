//! The ledgers of a project, one for each target locale: what is known of them here, what was written and not exchanged
//! yet, and exchanging it with the remote.
//!
//! In the clone, `refs/tolkit/PROJECT/LOCALE` is the ledger as the remote had it last, and
//! `refs/tolkit-local/PROJECT/LOCALE` the same with the events behind it that wait here. What was written there is not
//! lost, whatever happens next; it counts for others once the remote has it.

mod accept;
mod authentic;
mod cache;
mod continued;
mod error;
mod exchange;
pub mod file;
mod irregular;
mod ledger;
mod probe;
mod project;
mod proof;
mod read;
mod rebase;
mod shown;
mod store;
mod stories;
mod story;
mod verify;
mod week;
mod write;

pub use accept::Accepted;
pub use error::{LedgerError, NotSigned};
pub use exchange::{Exchange, Reach};
pub use file::MAX_TEXT;
pub use irregular::Irregular;
pub use ledger::{Ledger, Pending};
pub use probe::{Probe, probe_remote};
pub use project::{id_of_folder, project_id};
pub use rebase::Lost;
pub use store::{Ledgers, lock};
pub use story::{StoryEvent, story};
pub use verify::{Verified, verify_all};
pub use week::Week;
pub use write::NewEvent;

#[cfg(test)]
mod tests;
