//! What there is: configuration, resources and records → items and units with their states.
//!
//! First [`Catalogue::find`] lists the resources, by section and name. Then [`Catalogue::visit`] reads them, in parallel
//! and each once, a resource with its translations at a time, and hands them to whoever asks; so that a repository of any
//! size needs the memory of a few resources only.

mod articles;
mod find;
mod load;
mod project;
mod records;
mod scope;
mod select;
mod walk;

use std::sync::Arc;

use rustc_hash::FxHashMap;

pub use load::{FileText, LoadedFile, LoadedResource, Target, TargetUnit};
pub use project::load_project_config;
pub use records::{RecordStore, read_grades};
pub use scope::{ArticleScope, Scope, ScopeError};
pub use select::{ItemFiles, find_item, select};

use crate::config::mozilla::ProjectConfig;
use crate::config::{Captures, Config, Section};
use crate::diagnostics::Diagnostic;
use crate::files::Root;
use crate::i18n::Text;
use crate::model::{ItemId, Locale};
use crate::rules::Rule;

/// What there is in a repository.
#[derive(Debug)]
pub struct Catalogue<'c> {
    /// The repository's root.
    pub root: &'c Root,
    /// The configuration.
    pub config: &'c Config,
    /// Every resource with its translations, by section (in the order of the configuration) and name.
    pub groups: Vec<Group>,
    /// What could not be looked at.
    pub problems: Vec<Problem>,
    /// The project configurations that leave some units out, by section.
    filtered: FxHashMap<usize, ProjectConfig>,
}

/// One resource: the source file and the target files.
#[derive(Debug)]
pub struct Group {
    /// The section, as an index into [`Config::sections`].
    pub section: usize,
    /// The resource's name in the section; empty where the section's pattern has no wildcards.
    pub name: Arc<str>,
    /// The source file; `None` where only translations are left, and where an article is gone or not extracted yet.
    pub source: Option<Arc<str>>,
    /// Where the source file is, or was.
    pub source_path: Option<Arc<str>>,
    /// The target files, by locale.
    pub targets: Vec<TargetFile>,
    /// The article that the source file is extracted from, in a section of articles.
    pub article: Option<ArticleFile>,
}

/// An article, and what the wildcards of its section's patterns stand for.
#[derive(Debug, Clone)]
pub struct ArticleFile {
    /// The path from the root.
    pub path: Arc<str>,
    /// What the wildcards matched.
    pub captures: Captures,
}

/// A target file, which may not exist yet.
#[derive(Debug, Clone)]
pub struct TargetFile {
    /// The item that it is.
    pub item: Arc<ItemId>,
    /// The path from the root.
    pub path: Arc<str>,
    /// Whether there is such a file.
    pub exists: bool,
    /// Whether something else stands in its place, which is reported as such.
    pub is_blocked: bool,
}

/// Something that could not be looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// The rule that says so.
    pub rule: &'static Rule,
    /// The path from the root.
    pub path: String,
    /// The locale whose files were looked for.
    pub locale: Option<Locale>,
    /// What is wrong.
    pub text: Text,
}

/// Why there is no catalogue: what is wrong with the configuration shows only with the files.
#[derive(Debug, thiserror::Error)]
#[error("the configuration does not fit the files")]
pub struct FindError(pub Vec<Diagnostic>);

impl Problem {
    /// Tells whether a path is what could not be looked at, or is inside it.
    #[must_use]
    pub fn covers(&self, path: &str) -> bool {
        path.strip_prefix(self.path.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl Catalogue<'_> {
    /// Reads a file of a locale.
    ///
    /// # Errors
    ///
    /// Returns what is wrong where it cannot be read.
    pub fn read_text(&self, path: &str, locale: &Locale) -> Result<FileText, Box<Problem>> {
        self.root.read(path).map(FileText::new).map_err(|error| Box::new(walk::problem_of(&error, Some(locale))))
    }

    /// Returns the target locales, sorted.
    #[must_use]
    pub fn locales(&self) -> Vec<Locale> {
        self.config.project.locales.clone()
    }
}

impl Group {
    /// Returns the section that the resource belongs to.
    #[must_use]
    pub fn section<'c>(&self, config: &'c Config) -> &'c Section {
        &config.sections[self.section]
    }

    /// Tells whether it is an article that was not extracted yet.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.article.is_some() && self.source.is_none()
    }

    /// Returns `section/name`.
    #[must_use]
    pub fn resource(&self, config: &Config) -> String {
        let section = &self.section(config).name;
        if self.name.is_empty() { section.to_string() } else { format!("{section}/{}", self.name) }
    }
}
