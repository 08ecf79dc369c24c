//! From what the configuration of a site says to the articles that are there.

use std::collections::BTreeSet;

use super::site::{Pages, Site, Tree};
use crate::config::{FileType, PathPattern};
use crate::workflow::init::articles::{ArticleLayout, article_layouts};

/// The layouts of a site's articles; `paths` are those of all Markdown files below its folder.
pub(crate) fn site_layouts(site: &Site, paths: &[String]) -> Vec<ArticleLayout> {
    let mut layouts = match &site.pages {
        Pages::Seen(trees) => {
            let mut said: Vec<ArticleLayout> = trees.iter().flat_map(|tree| in_tree(site, tree, paths)).collect();
            let rest: Vec<String> =
                paths.iter().filter(|path| !said.iter().any(|layout| has(site, layout, path))).cloned().collect();
            said.extend(article_layouts(&rest));
            said
        }
        Pages::Trees(trees) => {
            let said: Vec<ArticleLayout> = trees.iter().flat_map(|tree| in_tree(site, tree, paths)).collect();
            // The files that are there know better than a configuration that they do not follow.
            let files: BTreeSet<&str> = paths.iter().map(String::as_str).collect();
            let translations =
                |layouts: &[ArticleLayout]| -> usize { layouts.iter().map(|layout| layout.translations(&files)).sum() };
            let seen = article_layouts(paths);
            if said.is_empty() || translations(&seen) > translations(&said) { seen } else { said }
        }
    };
    for layout in &mut layouts {
        layout.flavor = site.flavor;
        layout.languages = site.languages.targets.keys().cloned().collect();
        layout.locale = layout.locale.take().or_else(|| site.languages.source.clone());
    }
    layouts
}

/// Whether a layout has a file, in any language of the site.
fn has(site: &Site, layout: &ArticleLayout, path: &str) -> bool {
    let parsed = |pattern: &str| PathPattern::parse(pattern, FileType::Markdown);
    let (Ok(source), Ok(output)) = (parsed(&layout.source), parsed(&layout.output)) else { return false };
    let mut names = site.languages.targets.values();
    source.matches(path, "").is_some() || names.any(|name| output.matches(path, name).is_some())
}

/// The articles of a tree, by the endings of their names.
fn in_tree(site: &Site, tree: &Tree, paths: &[String]) -> Vec<ArticleLayout> {
    let endings = FileType::Markdown.endings().iter();
    endings.filter_map(|ending| with_ending(site, &with_own_suffix(site, tree, paths), ending, paths)).collect()
}

/// A tree whose pages have the language in their name, where those of the source language have it, too.
fn with_own_suffix(site: &Site, tree: &Tree, paths: &[String]) -> Tree {
    if !tree.output.ends_with(".{locale}") {
        return tree.clone();
    }
    let own = tree.output.replace("{locale}", site.languages.source_tag());
    let count = |pattern: &str| {
        let patterns = FileType::Markdown.endings().iter();
        let patterns: Vec<PathPattern> = patterns.filter_map(|ending| parsed(pattern, ending)).collect();
        paths.iter().filter(|path| patterns.iter().any(|pattern| pattern.matches(path, "").is_some())).count()
    };
    let (with, all) = (count(&own), count(&tree.source));
    let languages = 1 + site.languages.targets.len();
    if with * languages * 2 > all && with > 0 { Tree { source: own, ..tree.clone() } } else { tree.clone() }
}

fn with_ending(site: &Site, tree: &Tree, ending: &str, paths: &[String]) -> Option<ArticleLayout> {
    let (source, output) = (parsed(&tree.source, ending)?, parsed(&tree.output, ending)?);
    let mut locales = BTreeSet::new();
    let mut articles = Vec::new();
    for path in paths.iter().filter(|path| path.ends_with(ending)) {
        let mut targets = site.languages.targets.iter();
        let translated = targets.find(|(_, name)| output.matches(path, name).is_some());
        match translated {
            Some((locale, _)) => drop(locales.insert(locale.clone())),
            None if tree.exclude.iter().any(|left_out| path.ends_with(left_out)) => {}
            None if source.matches(path, "").is_some() => articles.push(path.clone()),
            None => {}
        }
    }
    (!articles.is_empty()).then(|| ArticleLayout {
        source: source.to_string(),
        output: output.to_string(),
        locales,
        names: site.languages.other_names(),
        exclude: tree.exclude.iter().filter(|path| path.ends_with(ending)).cloned().collect(),
        articles,
        is_said: true,
        ..ArticleLayout::default()
    })
}

fn parsed(pattern: &str, ending: &str) -> Option<PathPattern> {
    PathPattern::parse(&format!("{pattern}{ending}"), FileType::Markdown).ok()
}
