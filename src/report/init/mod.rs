//! What `init` found in a repository, what it asks, and the files that it writes.

mod account;
mod ci_file;
mod failure;
mod next_steps;
mod questions;
mod workflow_toml;

pub(crate) use account::{committed, found, probed, would_write, written};
pub(crate) use ci_file::render as ci_file;
pub(crate) use failure::{cannot_commit, not_committed};
pub(crate) use next_steps::{commit_subject, next_steps};
pub(crate) use questions::{
    ci as ask_ci, commit as ask_commit, locales as ask_locales, not_understood, teams as ask_teams,
};
pub(crate) use workflow_toml::render as workflow_toml;
