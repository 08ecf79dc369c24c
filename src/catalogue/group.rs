//! A resource and its files, listed and not yet read.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::article::Dialect;
use crate::config::{Captures, Config, Section};
use crate::model::{ItemId, Locale};

/// One resource: the source file and the target files.
#[derive(Debug, Clone)]
pub struct Group {
    /// The section, as an index into [`Config::sections`].
    pub section: usize,
    /// The resource's name in the section; empty where the section's pattern has no wildcards.
    pub name: Arc<str>,
    /// The source file; `None` if only translations are left, and where an article is gone or not extracted yet.
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
    /// Its translated files, where a list says them.
    pub(super) listed: BTreeMap<Locale, String>,
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

/// Where the groups of each name are in the catalogue's list.
pub(super) type GroupsByName = FxHashMap<Arc<str>, Vec<usize>>;

impl Group {
    /// The section that the resource belongs to.
    #[must_use]
    pub fn section<'c>(&self, config: &'c Config) -> &'c Section {
        &config.sections[self.section]
    }

    /// Whether it is an article that was not extracted yet.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        self.article.is_some() && self.source.is_none()
    }

    /// What is syntax beside Markdown in the article; `None` if it is none.
    #[must_use]
    pub fn dialect(&self, config: &Config) -> Option<Dialect> {
        let articles = self.section(config).articles()?;
        self.article.as_ref().map(|article| articles.profile.of_file(&article.path).dialect())
    }

    /// `Section/name`.
    #[must_use]
    pub fn resource(&self, config: &Config) -> String {
        let section = &self.section(config).name;
        if self.name.is_empty() { section.to_string() } else { format!("{section}/{}", self.name) }
    }
}

impl TargetFile {
    /// The file of a resource in a locale; `is_unknown` says whether nobody can look at a path.
    pub(super) fn new(
        section: &Section,
        (locale, name): (&Locale, &Arc<str>),
        path: Arc<str>,
        exists: bool,
        is_unknown: impl Fn(&str) -> bool,
    ) -> Self {
        let item = ItemId { locale: locale.clone(), section: section.name.clone(), name: Arc::clone(name) };
        let is_blocked = !exists && is_unknown(&path);
        Self { item: Arc::new(item), path, exists, is_blocked }
    }
}
