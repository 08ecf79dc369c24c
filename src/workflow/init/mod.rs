//! A first configuration for a repository that has no `workflow.toml` yet.

mod find;
mod layouts;
mod planned;
mod write;

pub(crate) use find::{Found, ask_remote, find};
pub(crate) use planned::{PlannedConfig, PlannedFiles};
pub(crate) use write::{Written, write};
