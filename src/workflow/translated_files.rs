//! Which files are the translations of which articles.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rustc_hash::FxHashMap;

use crate::catalogue::{Catalogue, Group, Problem, Scope, TargetFile};
use crate::config::PathPattern;

/// Where the translated files are.
pub(super) struct TranslatedFiles {
    /// By locale and by the article's resource, where a pattern was given.
    by_pattern: Option<BTreeMap<(String, String), String>>,
    /// Those that belong to no article, or to several, or to one that has another.
    pub(super) strangers: Vec<String>,
    /// What could not be looked at.
    pub(super) problems: Vec<Problem>,
}

impl TranslatedFiles {
    /// Finds them where a pattern says, else where each section puts its articles.
    pub(super) fn find(catalogue: &Catalogue<'_>, pattern: Option<&PathPattern>, scope: &Scope) -> Self {
        let (mut strangers, mut problems) = (Vec::new(), Vec::new());
        let Some(pattern) = pattern else { return Self { by_pattern: None, strangers, problems } };
        let names = ArticleNames::new(catalogue);
        let mut files = BTreeMap::new();
        for locale in catalogue.locales().iter().filter(|locale| scope.has_locale(locale)) {
            let (found, unread) = catalogue.files(pattern, locale);
            problems.extend(unread);
            for (name, path) in found {
                let resource = names.resource_of(&name);
                let stranger = match resource {
                    Some(resource) => match files.entry((locale.to_string(), resource.to_owned())) {
                        Entry::Vacant(place) => {
                            place.insert(path);
                            continue;
                        }
                        Entry::Occupied(_) => path,
                    },
                    None => path,
                };
                strangers.push(stranger);
            }
        }
        strangers.sort();
        Self { by_pattern: Some(files), strangers, problems }
    }

    /// The translated file of an item, where there is one.
    pub(super) fn of(&self, catalogue: &Catalogue<'_>, group: &Group, target: &TargetFile) -> Option<String> {
        if let Some(files) = &self.by_pattern {
            return files.get(&(target.item.locale.to_string(), group.resource(catalogue.config))).cloned();
        }
        let path = catalogue.output(group, &target.item.locale)?;
        catalogue.root.kind(&path).map(|_| path)
    }
}

/// The articles by what a translated file may be called.
struct ArticleNames {
    /// By the resource's name, by the name in its section, by each end of the article's path: the resource; `None` where
    /// several articles could be meant.
    by_name: [FxHashMap<String, Option<String>>; 3],
}

impl ArticleNames {
    fn new(catalogue: &Catalogue<'_>) -> Self {
        let mut by_name: [FxHashMap<String, Option<String>>; 3] = Default::default();
        for group in &catalogue.groups {
            let Some(article) = &group.article else { continue };
            let resource = group.resource(catalogue.config);
            let stem = article.path.rsplit_once('.').map_or(&*article.path, |(stem, _)| stem);
            let ends = stem.match_indices('/').map(|(at, _)| &stem[at + 1..]).chain([stem]);
            let names = [(0, resource.as_str()), (1, &group.name)].into_iter().chain(ends.map(|end| (2, end)));
            for (kind, name) in names {
                let meant = by_name[kind].entry(name.to_owned()).or_insert_with(|| Some(resource.clone()));
                if meant.as_ref() != Some(&resource) {
                    *meant = None;
                }
            }
        }
        Self { by_name }
    }

    /// The resource of the one article that a file of this name translates: `news/2015-forum` is the resource's
    /// name, the name in its section, or the end of the article's path.
    fn resource_of(&self, name: &str) -> Option<&str> {
        self.by_name.iter().find_map(|names| names.get(name)?.as_deref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::newsroom::Newsroom;

    #[test]
    fn a_name_that_two_articles_could_have_is_nobodys() {
        let newsroom = Newsroom::new(&[("articles/a/forum.md", "Text.\n"), ("articles/b/forum.md", "Text.\n")]);
        let catalogue = newsroom.catalogue();
        let names = ArticleNames::new(&catalogue);
        assert_eq!(names.resource_of("forum"), None);
        assert_eq!(names.resource_of("a/forum"), Some("news/a/forum"));
        assert_eq!(names.resource_of("articles/b/forum"), Some("news/b/forum"));
    }
}
