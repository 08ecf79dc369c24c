//! What paths of files name: the items that they belong to, and the sources.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::find::Catalogue;
use super::records::RecordStore;
use super::scope::{Scope, from_root};
use super::scope_error::ScopeError;
use crate::config;
use crate::model::ItemId;

/// What words name that may be paths.
#[derive(Debug, Default)]
pub struct NamedPaths {
    items: FxHashSet<ItemId>,
    sources: FxHashSet<Arc<str>>,
    /// Whether the configuration is among them, so that everything is meant.
    has_configuration: bool,
    /// The words that are no paths.
    others: Vec<String>,
    /// Files that belong to no section, as they were written.
    pub outside: Vec<String>,
}

/// What a file belongs to.
enum Belongs {
    Item(Arc<ItemId>),
    Source(Arc<str>),
}

impl NamedPaths {
    /// Finds what words name: a source, a translation, a record, an article, a rendered article, or a folder of them, as it is from
    /// `folder`, which is from the root, or else as `from_here` says. `is_file` says whether there is a file that a word names.
    #[must_use]
    pub fn find(
        catalogue: &Catalogue<'_>,
        words: &[String],
        folder: &Path,
        from_here: impl Fn(&str) -> Option<PathBuf>,
        is_file: impl Fn(&str) -> bool,
    ) -> Self {
        let mut named = Self::default();
        let all_files = OnceCell::new();
        for word in words {
            if is_item_of_locale(catalogue, word) && !is_file(word) {
                named.others.push(word.clone());
                continue;
            }
            let files = all_files.get_or_init(|| files(catalogue));
            let from_here = from_here(word).and_then(|path| from_root(Path::new(""), &path.to_string_lossy()));
            let paths: Vec<String> = from_here.into_iter().chain(from_root(folder, word)).collect();
            if paths.iter().any(|path| path == config::FILE_NAME) {
                named.has_configuration = true;
            } else if !paths.iter().any(|path| named.add(files, path)) {
                let is_item = || Scope::new(catalogue, &[], &[], std::slice::from_ref(word)).is_ok();
                let list = if !is_file(word) || is_item() { &mut named.others } else { &mut named.outside };
                list.push(word.clone());
            }
        }
        named
    }

    /// Adds what a file, or each file of a folder, belongs to; whether there was any.
    fn add(&mut self, files: &BTreeMap<String, Vec<Belongs>>, path: &str) -> bool {
        let inside = if path.is_empty() { String::new() } else { format!("{path}/") };
        let below = files.range(inside.clone()..).take_while(|(path, _)| path.starts_with(&inside));
        let mut is_any = false;
        for belongs in files.get(path).into_iter().chain(below.map(|(_, belongs)| belongs)).flatten() {
            is_any = true;
            match belongs {
                Belongs::Item(item) => drop(self.items.insert((**item).clone())),
                Belongs::Source(path) => drop(self.sources.insert(Arc::clone(path))),
            }
        }
        is_any
    }

    /// The scope of these locales and sections, and of what was named.
    ///
    /// # Errors
    ///
    /// A [`ScopeError`] for a word that names nothing.
    pub fn scope(
        &self,
        catalogue: &Catalogue<'_>,
        locales: &[String],
        sections: &[String],
    ) -> Result<Scope, ScopeError> {
        let named = Scope::new(catalogue, locales, sections, &self.others)?;
        if self.has_configuration {
            return Scope::new(catalogue, locales, sections, &[]);
        }
        if self.items.is_empty() && self.sources.is_empty() && self.outside.is_empty() {
            return Ok(named);
        }
        let mut items = self.items.clone();
        if !self.others.is_empty() {
            let targets = catalogue.groups.iter().flat_map(|group| &group.targets);
            items.extend(targets.filter(|target| named.has_item(&target.item)).map(|target| (*target.item).clone()));
        }
        let mut scope = Scope::new(catalogue, locales, sections, &[])?;
        scope.keep_items(&items);
        scope.keep_sources(self.sources.iter().cloned());
        Ok(scope)
    }
}

/// Whether a word begins as an item of a locale does.
fn is_item_of_locale(catalogue: &Catalogue<'_>, word: &str) -> bool {
    let locale = word.split_once(':').map(|(locale, _)| locale);
    locale.is_some_and(|tag| catalogue.config.project.locales.iter().any(|locale| locale.as_str() == tag))
}

/// Every file of the sections, with what it belongs to.
fn files(catalogue: &Catalogue<'_>) -> BTreeMap<String, Vec<Belongs>> {
    let records = RecordStore::new(catalogue.root);
    let mut files: BTreeMap<String, Vec<Belongs>> = BTreeMap::new();
    for group in &catalogue.groups {
        let article = group.article.as_ref().map(|article| article.path.to_string());
        let sources = group.source_path.as_ref().or(group.source.as_ref()).map(|path| path.to_string());
        for path in sources.iter().chain(&article) {
            let belong = files.entry(path.clone()).or_default();
            belong.extend(group.source.iter().map(|source| Belongs::Source(Arc::clone(source))));
            belong.extend(group.targets.iter().map(|target| Belongs::Item(Arc::clone(&target.item))));
        }
        for target in &group.targets {
            let output = catalogue.output(group, &target.item.locale);
            for path in [Some(target.path.to_string()), Some(records.path(&target.item)), output].into_iter().flatten()
            {
                files.entry(path).or_default().push(Belongs::Item(Arc::clone(&target.item)));
            }
        }
    }
    files
}
