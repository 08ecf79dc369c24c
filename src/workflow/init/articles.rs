//! Finds out from the paths of Markdown files which of them are articles, and where their translations are. Pure.

use std::collections::{BTreeMap, BTreeSet};

use super::for_readers::{folder_of, is_article};
use super::layouts::{Layout, layouts};
use super::locale_place::{known_locale, suffix, unknown_locale};
use crate::article::Flavor;
use crate::config::{FileType, PathPattern};
use crate::model::Locale;

/// Articles that were found: one section of the configuration to be written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct ArticleLayout {
    /// The pattern of the articles.
    pub source: String,
    /// The pattern of the translated articles.
    pub output: String,
    /// The source locale, where a path says it.
    pub locale: Option<Locale>,
    /// The target locales that have a file.
    pub locales: BTreeSet<Locale>,
    /// The target locales that the site's configuration names.
    pub languages: BTreeSet<Locale>,
    /// What the site is built with.
    pub flavor: Flavor,
    /// What locales are called in paths, where that is not their tag.
    pub names: BTreeMap<Locale, String>,
    /// Files that the pattern has and nobody translates.
    pub exclude: Vec<String>,
    /// The articles.
    pub articles: Vec<String>,
    /// Whether the site's configuration says so.
    pub is_said: bool,
    /// Files that are about the project, and that the pattern has all the same.
    pub others: Vec<String>,
}

impl ArticleLayout {
    /// How many translations the articles have among these files.
    #[must_use]
    pub(super) fn translations(&self, files: &BTreeSet<&str>) -> usize {
        self.articles.iter().map(|article| self.translations_of(article, files)).sum()
    }

    fn translations_of(&self, article: &str, files: &BTreeSet<&str>) -> usize {
        let parsed = |pattern: &str| PathPattern::parse(pattern, FileType::Markdown);
        let (Ok(source), Ok(output)) = (parsed(&self.source), parsed(&self.output)) else { return 0 };
        let Some(captures) = source.matches(article, "") else { return 0 };
        let name = |locale: &Locale| self.names.get(locale).cloned().unwrap_or_else(|| locale.to_string());
        let paths = self.locales.iter().map(|locale| output.expand(&name(locale), &captures));
        paths.filter(|path| files.contains(path.as_str())).count()
    }
}

/// The articles that the paths of Markdown files show, most articles first.
#[must_use]
pub(crate) fn article_layouts(paths: &[String]) -> Vec<ArticleLayout> {
    let files: BTreeSet<&str> = paths.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    for ending in FileType::Markdown.endings() {
        let (paths, others): (Vec<String>, Vec<String>) =
            paths.iter().filter(|path| path.ends_with(ending)).cloned().partition(|path| is_article(path, ending));
        let by_locale = layouts(&paths, ending);
        let is_claimed = |path: &str| by_locale.iter().any(|layout| claims(layout, path));
        let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for path in paths.iter().filter(|path| !is_claimed(path)) {
            if let Some(folder) = folder_of(path) {
                groups.entry(folder).or_default().push(path);
            }
        }
        // What stands beside the folders of the locales belongs to no locale.
        groups.retain(|folder, _| {
            let holds = |layout: &Layout| layout.pattern.starts_with(&format!("{folder}/"));
            !by_locale.iter().any(holds)
        });
        found.extend(by_locale.into_iter().map(|layout| in_folders(layout, &paths)));
        found.extend(groups.into_iter().map(|(folder, paths)| in_one_folder(folder, &paths, ending)));
        for layout in &mut found {
            let pattern = PathPattern::parse(&layout.source, FileType::Markdown);
            let has = |path: &&String| pattern.as_ref().is_ok_and(|pattern| pattern.matches(path, "").is_some());
            let output = PathPattern::parse(&layout.output, FileType::Markdown);
            let is_translation = |path: &str| {
                let mut locales = layout.locales.iter();
                output
                    .as_ref()
                    .is_ok_and(|output| locales.any(|locale| output.matches(path, locale.as_str()).is_some()))
            };
            let has = |path: &&String| has(path) && !is_translation(path);
            // What somebody translates is for readers, whatever it is called.
            let (articles, others): (Vec<_>, Vec<_>) =
                others.iter().filter(has).cloned().partition(|path| layout.translations_of(path, &files) > 0);
            layout.articles.extend(articles);
            layout.others.extend(others);
        }
    }
    found.sort_by(|a, b| (b.articles.len(), &a.source).cmp(&(a.articles.len(), &b.source)));
    found
}

/// Takes out of layouts what a narrower one has, so that each file belongs to one section.
#[must_use]
pub(super) fn disjoint(layouts: Vec<ArticleLayout>) -> Vec<ArticleLayout> {
    let mut kept = layouts.clone();
    for narrow in &layouts {
        let inner = folder(narrow);
        for wide in &mut kept {
            let outer = folder(wide);
            if inner.len() == outer.len() || !inner.starts_with(&outer) {
                continue;
            }
            let Ok(pattern) = PathPattern::parse(&wide.source, FileType::Markdown) else { continue };
            if narrow.articles.iter().any(|path| pattern.matches(path, "").is_some()) {
                wide.exclude.push(format!("{inner}**"));
                wide.articles.retain(|path| !path.starts_with(&inner));
            }
        }
    }
    kept.retain(|layout| !layout.articles.is_empty());
    kept
}

/// The folder that all articles of a layout are in, with `/` at the end.
fn folder(layout: &ArticleLayout) -> String {
    let literal = layout.source.split(['*', '{']).next().unwrap_or_default();
    literal.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"))
}

/// Whether a file is one of a layout, in any locale.
fn claims(layout: &Layout, path: &str) -> bool {
    let Ok(pattern) = PathPattern::parse(&layout.pattern, FileType::Markdown) else { return false };
    let mut locales = layout.locales.iter().chain([&layout.source]);
    locales.any(|locale| pattern.matches(path, locale.as_str()).is_some())
}

/// Articles that have the same place in each locale.
fn in_folders(layout: Layout, paths: &[String]) -> ArticleLayout {
    let own = Layout { locales: BTreeSet::new(), ..layout.clone() };
    let articles = paths.iter().filter(|path| claims(&own, path)).cloned().collect();
    let source = layout.pattern.replace("{locale}", layout.source.as_str());
    let Layout { pattern, source: locale, locales, .. } = layout;
    ArticleLayout { source, output: pattern, locale: Some(locale), locales, articles, ..ArticleLayout::default() }
}

/// The locales that have a folder of translations beside the articles, by the names of all. Of languages that CLDR does not know, those whose
/// folders are like the others.
fn locales_of_folders(names: &BTreeSet<&str>) -> BTreeSet<Locale> {
    let mut folders: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (folder, rest) in names.iter().filter_map(|name| name.split_once('/')) {
        let (all, translations) = folders.entry(folder).or_default();
        *all += 1;
        *translations += usize::from(names.contains(rest));
    }
    let known = folders.iter().filter(|(_, (_, translations))| *translations > 0);
    let mut locales: BTreeSet<Locale> = known.filter_map(|(folder, _)| known_locale(folder)).collect();
    if !locales.is_empty() {
        let unknown = folders.iter().filter(|(_, (all, translations))| translations * 2 > *all);
        locales.extend(unknown.filter_map(|(folder, _)| unknown_locale(folder)));
    }
    locales
}

/// Articles whose path names no locale. Their translations are in a folder of each locale beside them, or have the locale
/// in the name.
fn in_one_folder(folder: &str, paths: &[&str], ending: &str) -> ArticleLayout {
    let names: BTreeSet<&str> = paths.iter().filter_map(|path| path.strip_prefix(folder)?.strip_prefix('/')).collect();
    let mut locales = locales_of_folders(&names);
    let is_of_locale = |folder: &str| locales.iter().any(|locale| locale.as_str() == folder);
    let mut translated: BTreeSet<&str> = names
        .iter()
        .copied()
        .filter(|name| name.split_once('/').is_some_and(|(first, _)| is_of_locale(first)))
        .collect();
    let mut mark = None;
    for name in &names {
        if let Some((stem, before, locale)) = name.strip_suffix(ending).and_then(suffix)
            && names.contains(format!("{stem}{ending}").as_str())
        {
            locales.insert(locale);
            translated.insert(*name);
            mark = Some(before);
        }
    }
    let own: Vec<&&str> = names.iter().filter(|name| !translated.contains(**name)).collect();
    let below = if own.iter().any(|name| name.contains('/')) { "**/*" } else { "*" };
    let output = match mark {
        Some(mark) => format!("{folder}/{below}{mark}{{locale}}{ending}"),
        None => format!("{folder}/{{locale}}/{below}{ending}"),
    };
    let articles = own.into_iter().map(|name| format!("{folder}/{name}")).collect();
    ArticleLayout { source: format!("{folder}/{below}{ending}"), output, locales, articles, ..ArticleLayout::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(paths: &[&str]) -> Vec<(String, String, String)> {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        let row = |layout: ArticleLayout| {
            let locales: Vec<_> = layout.locales.iter().map(Locale::as_str).collect();
            (layout.source, layout.output, locales.join(" "))
        };
        article_layouts(&paths).into_iter().map(row).collect()
    }

    fn row(source: &str, output: &str, locales: &str) -> (String, String, String) {
        (source.to_owned(), output.to_owned(), locales.to_owned())
    }

    #[test]
    fn articles_in_folders_of_locales_are_found() {
        assert_eq!(
            found(&["content/en/news/a.md", "content/en/b.md", "content/lt/b.md", "content/_index.md", "README.md"]),
            [row("content/en/**/*.md", "content/{locale}/**/*.md", "lt")]
        );
    }

    #[test]
    fn articles_with_a_locale_in_their_name_are_found() {
        assert_eq!(
            found(&["content/news/a.en.md", "content/news/b.en.md", "content/news/a.lt.md"]),
            [row("content/news/*.en.md", "content/news/*.{locale}.md", "lt")]
        );
        // The source language has none.
        assert_eq!(
            found(&["content/a/index.md", "content/a/index.lt.md", "content/b/index.md"]),
            [row("content/**/*.md", "content/**/*.{locale}.md", "lt")]
        );
    }

    #[test]
    fn languages_that_nobody_knows_are_those_whose_folders_are_like_the_others() {
        let paths = ["docs/a.md", "docs/b.md", "docs/lt/a.md", "docs/sa/a.md", "docs/sa/b.md", "docs/api/c.md"];
        assert_eq!(found(&paths), [row("docs/**/*.md", "docs/{locale}/**/*.md", "lt sa")]);
        // Without a language that is known, a folder is a folder.
        let paths = ["docs/a.md", "docs/b.md", "docs/api/a.md", "docs/api/b.md"];
        assert_eq!(found(&paths), [row("docs/**/*.md", "docs/{locale}/**/*.md", "")]);
    }

    #[test]
    fn articles_without_a_locale_are_found() {
        assert_eq!(found(&["docs/a.md", "docs/b.md"]), [row("docs/*.md", "docs/{locale}/*.md", "")]);
        assert_eq!(
            found(&["docs/a.md", "docs/x/b.md", "docs/lt/x/b.md"]),
            [row("docs/**/*.md", "docs/{locale}/**/*.md", "lt")]
        );
        assert_eq!(
            found(&["src/content/blog/a.md", "essays/b.md", "src/notes.md", "web/src/pages/c.md"]),
            [
                row("essays/*.md", "essays/{locale}/*.md", ""),
                row("src/content/**/*.md", "src/content/{locale}/**/*.md", ""),
                row("web/src/pages/*.md", "web/src/pages/{locale}/*.md", ""),
            ]
        );
    }

    #[test]
    fn what_is_about_a_project_is_no_article() {
        let about = ["README.md", "docs/README.lt.md", "CHANGELOG.md", "docs/CODE-OF-CONDUCT.md", "notes.md"];
        assert_eq!(found(&about), []);
        let translated = ["docs/a.md", "docs/license.md", "docs/lt/license.md", "docs/lt/a.md", "docs/lt/README.md"];
        let layouts = article_layouts(&translated.map(str::to_owned));
        assert_eq!((layouts[0].articles.len(), layouts[0].others.len()), (2, 0));
        let layouts = article_layouts(&["docs/a.md".to_owned(), "docs/README.md".to_owned()]);
        assert_eq!((layouts[0].articles.len(), layouts[0].others.join(" ").as_str()), (1, "docs/README.md"));
        assert_eq!(found(&["tests/data/a.md", "themes/x/content/a.md", "src/a.md", "LICENSE-MIT.md"]), []);
    }
}
