//! What there is: configuration, resources and records → items and units with their states.
//!
//! First [`Catalogue::find`] lists the resources, by section and name. Then [`Catalogue::visit`] reads them, in parallel
//! and each once, a resource with its translations at a time, and hands them to the caller, so that a repository of any
//! size needs the memory of a few resources only.

mod articles;
mod cache;
mod collisions;
mod empty_section;
mod evidence;
mod file;
mod file_names;
mod find;
mod group;
mod keyed_files;
mod known_items;
mod load;
mod named_paths;
mod names;
mod narrowed;
mod other_languages;
mod outputs;
mod page_records;
mod patterns;
mod problem;
mod project;
mod reading;
mod records;
mod scope;
mod scope_error;
mod section_files;
mod select;
mod walk;

pub use cache::Cache;
pub use empty_section::EmptySection;
pub use file::{FileText, LoadedFile};
pub use find::{Catalogue, FindError};
pub use group::{ArticleFile, Group, TargetFile};
pub use known_items::{Question, Worked};
pub use load::{LoadedResource, LoadedTarget, TargetUnit};
pub use named_paths::NamedPaths;
pub use outputs::TakenOutput;
pub(crate) use page_records::PageRecordStore;
pub use problem::Problem;
pub use project::load_project_config;
pub use reading::{HowFar, Onlooker};
pub use records::RecordStore;
pub use scope::{ArticleScope, Scope, from_root, known_locale};
pub use scope_error::ScopeError;
pub use select::{ItemFiles, dialect_of, find_item, select};
