//! Where the translation of an article is put: the file that says it is that, else one that is called as the article is.

use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::find::Catalogue;
use super::group::Group;
use super::keyed_files::KeyedFiles;
use super::walk::walk;
use crate::article::front_matter_value;
use crate::config::FileNames;
use crate::model::Locale;

/// A file that two articles want.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOutput {
    /// The file.
    pub path: String,
    /// The article whose translation would be put there by its name.
    pub article: Arc<str>,
    /// The one that the file says it translates.
    pub by: String,
}

impl Catalogue<'_> {
    /// Where the translation of an article into a locale is put; `None` where its section has no output, there is no article, or
    /// the file that it would be is the translation of another one.
    #[must_use]
    pub fn output(&self, group: &Group, locale: &Locale) -> Option<String> {
        let section = group.section(self.config);
        let article = group.article.as_ref()?;
        if let Some(listed) = article.listed.get(locale) {
            return Some(listed.clone());
        }
        let usual = section.output_of(locale, &article.captures)?;
        let Some(keyed) = self.keyed_files_of(group) else { return Some(usual) };
        match keyed.files.get(&(article.path.to_string(), locale.clone())) {
            Some(path) => Some(path.clone()),
            None => (!keyed.articles.contains_key(&usual)).then_some(usual),
        }
    }

    /// The file that the translation of an article would be, where that says it is the translation of another one.
    #[must_use]
    pub fn taken_output(&self, group: &Group, locale: &Locale) -> Option<TakenOutput> {
        let article = group.article.as_ref().filter(|_| self.output(group, locale).is_none())?;
        let path = group.section(self.config).output_of(locale, &article.captures)?;
        let by = self.keyed_files_of(group)?.articles.get(&path)?.clone();
        Some(TakenOutput { path, article: Arc::clone(&article.path), by })
    }

    fn keyed_files_of(&self, group: &Group) -> Option<&KeyedFiles> {
        let FileNames::Key(key) = group.section(self.config).articles()?.file_names.as_ref()? else { return None };
        Some(self.keyed_files.get(group.section)?.get_or_init(|| self.find_keyed_files(group.section, key)))
    }

    fn find_keyed_files(&self, index: usize, key: &str) -> KeyedFiles {
        let section = &self.config.sections[index];
        let Some(output) = section.articles().and_then(|articles| articles.output.as_ref()) else {
            return KeyedFiles::default();
        };
        let articles = self.groups.iter().filter(|group| group.section == index);
        let articles: Vec<String> =
            articles.filter_map(|group| group.article.as_ref()).map(|article| article.path.to_string()).collect();
        let articles = self.by_key(articles, key);
        let mut found = KeyedFiles::default();
        for locale in self.config.locales_of(section) {
            let (files, _) = walk(self.root, output, locale, section.names.of(locale));
            let files = files.into_iter().map(|file| file.path).collect();
            for (value, path) in self.by_key(files, key) {
                if let (Some(path), Some(Some(article))) = (path, articles.get(&value)) {
                    found.articles.insert(path.clone(), article.clone());
                    found.files.insert((article.clone(), locale.clone()), path);
                }
            }
        }
        found
    }

    /// The files by what a key of their front matter says; `None` where several say the same.
    fn by_key(&self, paths: Vec<String>, key: &str) -> FxHashMap<String, Option<String>> {
        let value = |path: &str| {
            let text = String::from_utf8(self.root.read(path).ok()?).ok()?;
            front_matter_value(&text, key).filter(|value| !value.trim().is_empty())
        };
        let values: Vec<(String, String)> =
            paths.into_par_iter().filter_map(|path| Some((value(&path)?, path))).collect();
        let mut by_key: FxHashMap<String, Option<String>> = FxHashMap::default();
        for (value, path) in values {
            by_key.entry(value).and_modify(|path| *path = None).or_insert(Some(path));
        }
        by_key
    }
}
