//! The only user of git2 and of the git program.
//!
//! A [`Repository`] is a clone that a project is in; what can be done with it is found in its views, each in a file of its
//! own: `work_tree()`, `index()`, `branches()`, `remote(name)`, `event_log()`, `commits()`, `hooks()`, `abandoned_locks()`
//! and `program()`. git2 does everything that stays in the clone; the git program fetches, pushes, signs and runs hooks.

mod abandoned_locks;
mod asking;
mod beginning;
mod branches;
mod commit_tree;
mod commits;
mod config;
mod discover;
mod error;
mod event_log;
mod file_changes;
mod folders;
mod history;
mod hooks;
mod identity;
mod index;
mod kept_index;
mod line_breaks;
mod object_id;
mod program;
mod pushed;
mod remote;
mod renames;
mod repository;
mod revision;
mod said;
mod seed;
mod signing;
mod staged_files;
mod stored_files;
mod submodules;
#[cfg(test)]
mod test_clone;
mod tracking;
mod trailers;
mod tree_changes;
mod tree_path;
mod work_tree;

pub use abandoned_locks::AbandonedLocks;
pub use asking::Listener;
pub use branches::Branches;
pub use commit_tree::CommitTree;
pub use commits::{Change, Commits, ContentCommit};
pub use config::{PersonalSettings, key_settings, personal_settings};
pub use error::{GitError, RemoteError};
pub use event_log::{EventCommit, EventLog};
pub use file_changes::{FileChange, FileChanges, Objects};
pub use history::History;
pub use hooks::Hooks;
pub use index::Index;
pub use object_id::{InvalidObjectId, ObjectId};
pub use program::{GitProgram, git_version};
pub use pushed::Pushed;
pub use remote::{Expected, Push, Remote, RemoteRefs};
pub use repository::Repository;
pub use revision::{Base, Revision};
#[cfg(test)]
pub(crate) use seed::init_empty;
pub use seed::{Seed, clone_for, init_remote};
pub use staged_files::StagedFiles;
pub use submodules::unfetched_submodules;
pub use trailers::submission_line;
pub use work_tree::{PathState, Refresh, WorkTree};
