//! The configuration that is to be written, from what was found.

use std::collections::{BTreeMap, BTreeSet};

use super::articles::ArticleLayout;
use super::layouts::Layout;
use super::locale_place::known_locale;
use super::section_names::section_names;
use crate::article::Flavor;
use crate::config::{FileType, Namespace, PathPattern, Team};
use crate::model::{Locale, Person};

/// What is to be written into `workflow.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlannedConfig {
    /// The project's name.
    pub name: String,
    /// The source locale.
    pub source: Locale,
    /// The target locales, sorted.
    pub locales: Vec<Locale>,
    /// The sections.
    pub sections: Vec<PlannedSection>,
    /// Who translates and reviews; without a team, everybody may.
    pub teams: BTreeMap<Locale, Team>,
    /// Who writes it: an example of a person.
    pub me: Option<Person>,
    /// Where the remote takes the ledger.
    pub namespace: Namespace,
}

/// A section that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlannedSection {
    /// Its name.
    pub name: String,
    /// Where its files are.
    pub files: PlannedFiles,
    /// Its locales, where it does not have all of the project.
    pub locales: Vec<Locale>,
}

/// Where the files of a planned section are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PlannedFiles {
    /// `path`, and `source` where the section's source locale is not the project's.
    Pattern {
        /// The pattern of the translations.
        path: String,
        /// The pattern of the source files.
        source: Option<String>,
    },
    /// `config`: a Mozilla project configuration.
    Config(String),
    /// `[[articles]]`.
    Articles(PlannedArticles),
}

/// What a section of articles says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PlannedArticles {
    /// Where the articles are.
    pub source: String,
    /// Where their texts and the translations are.
    pub path: String,
    /// Where the translated articles go.
    pub output: String,
    /// What the site is built with.
    pub flavor: Flavor,
    /// What locales are called in paths, where that is not their tag.
    pub names: BTreeMap<Locale, String>,
    /// Files that nobody translates.
    pub exclude: Vec<String>,
    /// The field that says which file translates which article, if they have one.
    pub key: Option<String>,
    /// The fields of the front matter that are translated.
    pub translate: Vec<String>,
    /// The field that names the article's language, if they have one.
    pub language: Option<String>,
    /// Whether there are translated articles already.
    pub has_translations: bool,
}

/// Articles that were found, and the fields that their front matter has.
pub(crate) type ArticlesWithFields = (ArticleLayout, Vec<String>);

/// The locales of a project that has no translation yet: those of the Nordic and Baltic newsroom.
const DEFAULT_LOCALES: [&str; 13] = ["da", "et", "fi", "fo", "is", "kl", "lt", "lv", "nb", "nn", "ru", "se", "sv"];

/// The fields of front matter that are texts for readers, those of sites' first pages and menus included.
pub(super) const TEXTS: [&str; 17] = [
    "title",
    "subtitle",
    "summary",
    "description",
    "lead",
    "teaser",
    "excerpt",
    "linkTitle",
    "sidebar_label",
    "sidebar.label",
    "banner.content",
    "hero.title",
    "hero.text",
    "hero.tagline",
    "hero.actions[].text",
    "features[].title",
    "features[].details",
];
/// The fields of front matter that are a language.
pub(super) const LANGUAGES: [&str; 3] = ["lang", "language", "locale"];
/// The fields that say which file translates which article.
pub(super) const KEYS: [&str; 4] = ["translationKey", "page_id", "lang-ref", "ref"];
/// The fields that are translated where no article has one.
const USUAL_TEXTS: [&str; 3] = ["title", "summary", "description"];

/// The folders that may get the texts of articles.
const RESOURCES: [&str; 4] = ["locales", "l10n", "translations", "article-texts"];

impl PlannedConfig {
    /// Plans the configuration of a repository with these layouts; `name` is the project's.
    #[must_use]
    pub(crate) fn from_layouts(name: String, layouts: &[Layout], articles: &[ArticlesWithFields]) -> Self {
        let of_layouts = layouts.first().map(|layout| &layout.source);
        let of_articles = || articles.iter().find_map(|(layout, _)| layout.locale.as_ref());
        let source = of_layouts.or_else(of_articles).cloned().unwrap_or_else(Locale::english);
        let found = layouts.iter().flat_map(|layout| &layout.locales);
        let of_articles = articles.iter().flat_map(|(layout, _)| layout.locales.iter().chain(&layout.languages));
        let found: BTreeSet<&Locale> = found.chain(of_articles).collect();
        let of_fluent = layouts.iter().map(|layout| (&*layout.pattern, "interface"));
        let of_articles = articles.iter().map(|(layout, _)| (naming_pattern(layout), "articles"));
        let mut names = section_names(&of_fluent.chain(of_articles).collect::<Vec<_>>()).into_iter();
        let mut sections: Vec<PlannedSection> = Vec::new();
        for layout in layouts {
            let of_locale = || layout.pattern.replace("{locale}", layout.source.as_str());
            let own = layout.template.clone().or_else(|| (layout.source != source).then(of_locale));
            let files = PlannedFiles::Pattern { path: layout.pattern.clone(), source: own };
            let own: Vec<Locale> = layout.locales.iter().filter(|locale| **locale != source).cloned().collect();
            let has_all = own.is_empty() || found.iter().filter(|locale| ***locale != source).count() == own.len();
            let locales = if has_all { Vec::new() } else { own };
            sections.push(PlannedSection { name: names.next().unwrap_or_default(), files, locales });
        }
        for (layout, fields) in articles {
            let name = names.next().unwrap_or_default();
            let files = planned_articles(&name, layout, fields, layouts);
            sections.push(PlannedSection { name, files: PlannedFiles::Articles(files), locales: Vec::new() });
        }
        if sections.is_empty() {
            let files = PlannedFiles::Pattern { path: "locales/{locale}/**/*.ftl".into(), source: None };
            sections.push(PlannedSection { name: "interface".into(), files, locales: Vec::new() });
        }
        let mut locales: Vec<Locale> = found.into_iter().filter(|locale| **locale != source).cloned().collect();
        if locales.is_empty() {
            locales = DEFAULT_LOCALES.iter().filter_map(|tag| Locale::parse(tag).ok()).collect();
        }
        Self { name, source, locales, sections, teams: BTreeMap::new(), me: None, namespace: Namespace::default() }
    }

    /// Plans the configuration of a repository whose files a Mozilla project configuration lists; the source locale is the
    /// English one in the path of a reference, where there is one.
    #[must_use]
    pub(crate) fn from_project_config(
        name: String,
        path: String,
        locales: impl IntoIterator<Item = String>,
        reference: Option<&str>,
    ) -> Self {
        let parts = reference.into_iter().flat_map(|reference| reference.split(['/', '.']));
        let english = |locale: &Locale| locale.language() == "en";
        let source = parts.filter_map(known_locale).find(english).unwrap_or_else(Locale::english);
        let locales: BTreeSet<Locale> =
            locales.into_iter().filter_map(|tag| Locale::parse(&tag).ok()).filter(|l| *l != source).collect();
        let sections =
            vec![PlannedSection { name: "interface".into(), files: PlannedFiles::Config(path), locales: Vec::new() }];
        let locales = locales.into_iter().collect();
        Self { name, source, locales, sections, teams: BTreeMap::new(), me: None, namespace: Namespace::default() }
    }

    /// Adds a section for each file with terms for all languages.
    pub(super) fn add_shared(&mut self, paths: &[String]) {
        for path in paths {
            let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".ftl");
            let stem: String = stem.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect();
            let names = [stem.clone(), format!("{stem}-terms")].into_iter();
            let mut names = names.chain((2..).map(|number| format!("{stem}-terms-{number}")));
            let name = names.find(|name| !self.sections.iter().any(|section| section.name == *name)).unwrap_or(stem);
            let files = PlannedFiles::Pattern { path: path.clone(), source: None };
            self.sections.push(PlannedSection { name, files, locales: Vec::new() });
        }
    }

    /// The sections of articles.
    pub(crate) fn articles(&self) -> impl Iterator<Item = &PlannedArticles> {
        self.sections.iter().filter_map(|section| match &section.files {
            PlannedFiles::Articles(articles) => Some(articles),
            PlannedFiles::Pattern { .. } | PlannedFiles::Config(_) => None,
        })
    }
}

fn planned_articles(name: &str, layout: &ArticleLayout, fields: &[String], fluent: &[Layout]) -> PlannedArticles {
    let fields = |known: &[&str]| -> Vec<String> {
        known.iter().filter(|known| fields.iter().any(|field| field == *known)).map(|&known| known.to_owned()).collect()
    };
    let translate = fields(&TEXTS);
    let usual = || USUAL_TEXTS.map(str::to_owned).to_vec();
    PlannedArticles {
        source: layout.source.clone(),
        path: resources(name, layout, fluent),
        output: layout.output.clone(),
        flavor: layout.flavor,
        names: layout.names.clone(),
        exclude: layout.exclude.clone(),
        key: fields(keys(layout.flavor)).into_iter().next(),
        translate: if translate.is_empty() { usual() } else { translate },
        language: fields(&LANGUAGES).into_iter().next(),
        has_translations: !layout.locales.is_empty(),
    }
}

/// The pattern that names a section: the folder of the source language names none.
fn naming_pattern(layout: &ArticleLayout) -> &str {
    let top = layout.output.split(['*', '{']).next().unwrap_or_default();
    let own = layout.output.replace("{locale}", layout.locale.as_ref().map_or("en", Locale::as_str));
    let is_by_language = own == layout.source || (!top.is_empty() && layout.source.starts_with(top));
    if is_by_language { &layout.output } else { &layout.source }
}

/// The keys that a site of this flavour has: Hugo's own, or those that Jekyll's plugins and guides use.
fn keys(flavor: Flavor) -> &'static [&'static str] {
    match flavor {
        Flavor::Hugo => &KEYS[..1],
        Flavor::Jekyll => &KEYS[1..],
        _ => &[],
    }
}

/// Where the texts of articles go: into a folder of theirs that no section of Fluent files has.
fn resources(section: &str, layout: &ArticleLayout, fluent: &[Layout]) -> String {
    let source = &layout.source;
    let wildcards: Vec<&str> =
        PathPattern::parse(source, FileType::Markdown).map_or_else(|_| vec!["**", "*"], |p| p.wildcards().collect());
    let names = match wildcards.split_last() {
        None => format!("{section}.ftl"),
        Some((&last, before)) => {
            let before: String = before.iter().flat_map(|wildcard| ["/", wildcard]).collect();
            let last = if last == "*" { "*.ftl" } else { "**/index.ftl" };
            format!("{section}{before}/{last}")
        }
    };
    let path = |folder: &str| format!("{folder}/{{locale}}/{names}");
    let is_free = |folder: &&str| {
        let sample = path(folder).replace("{locale}", "en").replace("**", "a").replace('*', "a");
        let claims = |layout: &Layout| {
            PathPattern::parse(&layout.pattern, FileType::Fluent).is_ok_and(|p| p.matches(&sample, "en").is_some())
        };
        !fluent.iter().any(claims)
    };
    // Jekyll publishes whatever has no underscore.
    let mark = if layout.flavor == Flavor::Jekyll { "_" } else { "" };
    format!("{mark}{}", path(RESOURCES.into_iter().find(is_free).unwrap_or("article-texts")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::init::articles::article_layouts;
    use crate::workflow::init::layouts::layouts;

    fn planned(paths: &[&str]) -> PlannedConfig {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        let articles: Vec<ArticlesWithFields> = article_layouts(&paths)
            .into_iter()
            .map(|layout| (layout, vec!["lang".to_owned(), "title".to_owned(), "weight".to_owned()]))
            .collect();
        PlannedConfig::from_layouts("Test".to_owned(), &layouts(&paths, ".ftl"), &articles)
    }

    fn resources_of(paths: &[&str]) -> Vec<String> {
        planned(paths).articles().map(|articles| articles.path.clone()).collect()
    }

    #[test]
    fn the_texts_of_articles_get_a_place_that_nobody_else_has() {
        assert_eq!(resources_of(&["docs/a.md"]), ["locales/{locale}/docs/*.ftl"]);
        assert_eq!(resources_of(&["docs/x/a.md"]), ["locales/{locale}/docs/**/*.ftl"]);
        assert_eq!(resources_of(&["docs/a.md", "locales/en/a.ftl"]), ["locales/{locale}/docs/*.ftl"]);
        assert_eq!(resources_of(&["docs/a.md", "locales/en/x/a.ftl"]), ["l10n/{locale}/docs/*.ftl"]);
        assert_eq!(resources_of(&["docs/en.md", "docs/lt.md"]), ["locales/{locale}/docs.ftl"]);
    }

    #[test]
    fn fields_and_locales_are_those_that_were_found() {
        let planned = planned(&["content/en/a.md", "content/lt/a.md", "i18n/en.ftl", "i18n/fi.ftl"]);
        assert_eq!(planned.locales.iter().map(Locale::as_str).collect::<Vec<_>>(), ["fi", "lt"]);
        let articles = planned.articles().next().expect("articles");
        assert_eq!(
            (articles.translate.as_slice(), articles.language.as_deref()),
            (&["title".to_owned()][..], Some("lang"))
        );
        assert!(articles.has_translations);
        let names: Vec<&str> = planned.sections.iter().map(|section| section.name.as_str()).collect();
        assert_eq!(names, ["interface", "content"]);
    }
}
