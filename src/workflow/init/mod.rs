//! Sets up a repository that has no `workflow.toml` yet: what is there, a first configuration, a file for CI, a first commit.

mod answers;
mod articles;
mod ci;
mod commit;
mod find;
mod for_readers;
mod layouts;
mod leftovers;
mod locale_place;
mod place;
mod planned;
mod section_names;
mod sites;
mod submodules;
mod write;

pub(crate) use answers::{NotUnderstood, locales, teams};
pub(crate) use ci::{CiPlan, Host};
pub(crate) use commit::commit;
pub(crate) use find::{CiChoice, Found, ask_remote, find, plan_ci};
pub(crate) use place::Place;
pub(crate) use planned::{PlannedArticles, PlannedConfig, PlannedFiles, PlannedSection};
pub(crate) use write::{PlannedFile, Written, write};
