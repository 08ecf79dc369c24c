//! What `init` found in a repository, and the configuration that it writes.

mod account;
mod workflow_toml;

pub(crate) use account::{account, found, probed};
pub(crate) use workflow_toml::render as workflow_toml;
