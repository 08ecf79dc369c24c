//! Which items a command is about.

use std::path::{Component, Path};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::find::Catalogue;
use super::group::{Group, TargetFile};
use super::names::full_name;
use super::scope_error::ScopeError;
use crate::config::{Config, Section};
use crate::model::{ItemId, Locale, NamePattern, SectionName};

/// The items that a command is about: all, or those of some locales, some sections, some names.
#[derive(Debug, Default)]
pub struct Scope {
    locales: Vec<Locale>,
    sections: Vec<String>,
    items: Vec<NamePattern>,
    /// The items alone that are left in, where it was narrowed to some.
    kept: Option<FxHashSet<ItemId>>,
    /// The source files that were named, beside items.
    sources: FxHashSet<Arc<str>>,
}

/// Some articles: all, those of some sections, those of some names.
#[derive(Debug, Default)]
pub struct ArticleScope {
    sections: Vec<String>,
    names: Vec<NamePattern>,
}

impl ArticleScope {
    /// The scope of these sections and articles; an empty list leaves all in. An article is named by its resource
    /// (`section/name`) or its path, from the root or from `folder`, and may have `*`.
    ///
    /// # Errors
    ///
    /// A [`ScopeError`] for a section that nobody configured, and for what names no article.
    pub fn new(
        catalogue: &Catalogue<'_>,
        sections: &[String],
        articles: &[String],
        folder: &Path,
    ) -> Result<Self, ScopeError> {
        known_sections(catalogue.config, sections)?;
        let mut names = Vec::new();
        for article in articles {
            ScopeError::if_too_long(article)?;
            let error = || ScopeError::Article(article.clone());
            let pattern = |text: &str| NamePattern::parse(text).ok_or_else(error);
            let mut candidates = vec![pattern(article)?];
            if let Some(path) = from_root(folder, article) {
                candidates.push(pattern(&path)?);
            }
            let is_there =
                |name: &NamePattern| catalogue.groups.iter().any(|group| is_named(group, name, catalogue.config));
            names.push(candidates.into_iter().find(is_there).ok_or_else(error)?);
        }
        Ok(Self { sections: sections.to_vec(), names })
    }

    /// Whether a section was asked for by its name.
    #[must_use]
    pub fn names_section(&self, section: &Section) -> bool {
        self.sections.iter().any(|name| name == section.name.as_str())
    }

    /// Whether a resource's article is in the scope.
    #[must_use]
    pub fn has(&self, group: &Group, config: &Config) -> bool {
        let section = group.section(config);
        section.articles().is_some()
            && (self.sections.is_empty() || self.names_section(section))
            && (self.names.is_empty() || self.names.iter().any(|name| is_named(group, name, config)))
    }
}

/// A path as it is from the root, of one that somebody wrote in a folder; none if it is outside.
#[must_use]
pub fn from_root(folder: &Path, path: &str) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    for part in folder.join(path).components() {
        match part {
            Component::ParentDir => drop(parts.pop()?),
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(parts.join("/"))
}

fn is_named(group: &Group, name: &NamePattern, config: &Config) -> bool {
    let path = group.article.as_ref().map(|article| &*article.path);
    group.section(config).articles().is_some()
        && (name.matches(&group.resource(config)) || path.is_some_and(|path| name.matches(path)))
}

impl Scope {
    /// The scope of these locales, sections and items; an empty list leaves all in. An item may have `*`; without a locale it is
    /// meant in all of them, and it may be shortened to what no other resource has.
    ///
    /// # Errors
    ///
    /// A [`ScopeError`] for a locale or a section that nobody configured, and for what names no item, whatever its locale and
    /// section: a mistake in a name must not look as if all were well.
    pub fn new(
        catalogue: &Catalogue<'_>,
        locales: &[String],
        sections: &[String],
        items: &[String],
    ) -> Result<Self, ScopeError> {
        let config = catalogue.config;
        let locales = locales.iter().map(|tag| known_locale(config, tag)).collect::<Result<_, _>>()?;
        known_sections(config, sections)?;
        let items = items.iter().map(|word| item_pattern(catalogue, word)).collect::<Result<_, _>>()?;
        Ok(Self { locales, sections: sections.to_vec(), items, kept: None, sources: FxHashSet::default() })
    }

    /// The scope of exactly these items.
    #[must_use]
    pub fn of_items<'i>(items: impl IntoIterator<Item = &'i ItemId>) -> Self {
        let mut scope = Self::default();
        scope.keep_items(items);
        // What is in other locales need not be looked at.
        let kept = scope.kept.iter().flatten().map(|item| item.locale.clone());
        scope.locales = kept.collect::<std::collections::BTreeSet<_>>().into_iter().collect();
        scope
    }

    /// The locales that were asked for; none is all.
    #[must_use]
    pub fn locales(&self) -> &[Locale] {
        &self.locales
    }

    /// Whether the scope leaves everything in.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.locales.is_empty() && self.sections.is_empty() && !self.has_items()
    }

    /// Whether some items were asked for by name.
    #[must_use]
    pub fn has_items(&self) -> bool {
        !self.items.is_empty() || self.kept.is_some()
    }

    /// Leaves in only these items of those that are in.
    pub fn keep_items<'i>(&mut self, items: impl IntoIterator<Item = &'i ItemId>) {
        self.kept = Some(items.into_iter().cloned().collect());
    }

    /// Leaves in these source files, where items are named.
    pub(super) fn keep_sources(&mut self, sources: impl IntoIterator<Item = Arc<str>>) {
        self.sources = sources.into_iter().collect();
    }

    /// Whether a source file as such is in the scope, its locale aside: where items are named, it has to be named, too.
    #[must_use]
    pub fn has_source(&self, path: &str) -> bool {
        !self.has_items() || self.sources.contains(path)
    }

    /// Whether a locale is in the scope.
    #[must_use]
    pub fn has_locale(&self, locale: &Locale) -> bool {
        self.locales.is_empty() || self.locales.contains(locale)
    }

    /// Whether a section is in the scope.
    #[must_use]
    pub fn has_section(&self, section: &Section) -> bool {
        self.has_section_named(&section.name)
    }

    /// Whether a group's section is in the scope.
    #[must_use]
    pub fn has_group(&self, group: &Group, config: &Config) -> bool {
        self.has_section(group.section(config))
    }

    /// Whether a group's section is in the scope, and no items were asked for by name.
    #[must_use]
    pub fn wants_section(&self, group: &Group, config: &Config) -> bool {
        self.has_group(group, config) && !self.has_items()
    }

    fn has_section_named(&self, section: &SectionName) -> bool {
        self.sections.is_empty() || self.sections.iter().any(|name| name == section.as_str())
    }

    /// Whether an item is in the scope.
    #[must_use]
    pub fn has_item(&self, item: &ItemId) -> bool {
        self.has_locale(&item.locale)
            && self.has_section_named(&item.section)
            && self.kept.as_ref().is_none_or(|kept| kept.contains(item))
            && (self.items.is_empty() || {
                let written = item.to_string();
                self.items.iter().any(|pattern| pattern.matches(&written))
            })
    }

    /// Whether a group, or a target file of it, is in the scope.
    #[must_use]
    pub fn wants(&self, group: &Group, target: Option<&TargetFile>, config: &Config) -> bool {
        match target {
            Some(target) => self.has_item(&target.item),
            None => {
                self.has_group(group, config)
                    && (!self.has_items() || group.targets.iter().any(|target| self.has_item(&target.item)))
            }
        }
    }
}

fn known_sections(config: &Config, sections: &[String]) -> Result<(), ScopeError> {
    match sections.iter().find(|name| !config.sections.iter().any(|known| known.name.as_str() == **name)) {
        None => Ok(()),
        Some(section) => {
            let known = join(config.sections.iter().map(|section| section.name.as_str()));
            Err(ScopeError::Section { section: section.clone(), known })
        }
    }
}

/// The locale of the project that a person named.
///
/// # Errors
///
/// Returns [`ScopeError::Locale`] if the project does not have it.
pub fn known_locale(config: &Config, tag: &str) -> Result<Locale, ScopeError> {
    let locales = &config.project.locales;
    match locales.iter().find(|known| known.as_str() == tag) {
        Some(locale) => Ok(locale.clone()),
        None => {
            let known = join(locales.iter().map(Locale::as_str));
            Err(ScopeError::Locale { locale: tag.to_owned(), known })
        }
    }
}

/// The pattern of the items that a word names.
fn item_pattern(catalogue: &Catalogue<'_>, word: &str) -> Result<NamePattern, ScopeError> {
    ScopeError::if_too_long(word)?;
    let targets = || catalogue.groups.iter().flat_map(|group| &group.targets);
    let parse = |pattern: &str| NamePattern::parse(pattern).ok_or_else(|| ScopeError::Item(word.to_owned()));
    let pattern = if word.contains(':') { parse(word)? } else { parse(&format!("*:{word}"))? };
    if targets().any(|target| pattern.matches(&target.item.to_string())) {
        return Ok(pattern);
    }
    if let Some(target) = targets().find(|target| *target.path == *word) {
        return parse(&target.item.to_string());
    }
    let name = full_name(catalogue, word)?;
    let pattern = parse(&if name.contains(':') { name } else { format!("*:{name}") })?;
    match targets().any(|target| pattern.matches(&target.item.to_string())) {
        true => Ok(pattern),
        false => Err(ScopeError::NoItem { word: word.to_owned(), near: None }),
    }
}

fn join<'s>(words: impl Iterator<Item = &'s str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}
