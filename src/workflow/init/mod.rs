//! A first configuration for a repository that has no `workflow.toml` yet.

mod layouts;
mod planned;

pub(crate) use layouts::{Layout, layouts};
pub(crate) use planned::{PlannedConfig, PlannedFiles};
