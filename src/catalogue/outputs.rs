//! Where the translation of an article is put: the file that says it is that, else one that is called as the article is.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::find::Catalogue;
use super::group::Group;
use super::keyed_files::KeyedFiles;
use super::walk::walk;
use crate::article::front_matter_value;
use crate::config::FileNames;
use crate::model::Locale;

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
        let Some(FileNames::Key(key)) = &section.articles()?.file_names else { return Some(usual) };
        let keyed = self.keyed_files.get(group.section)?.get_or_init(|| self.find_keyed_files(group.section, key));
        match keyed.files.get(&(article.path.to_string(), locale.clone())) {
            Some(path) => Some(path.clone()),
            None => (!keyed.taken.contains(&usual)).then_some(usual),
        }
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
                    found.taken.insert(path.clone());
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
