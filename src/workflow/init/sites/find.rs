//! Finds the sites of a repository, by the names of their configuration files.

use std::collections::BTreeSet;

use serde_json::Value;

use super::languages::Languages;
use super::site::{Pages, Site, Tree};
use super::{docusaurus, hugo, jekyll, mdbook, mkdocs, starlight, vitepress, zola};
use crate::article::{Flavor, yaml_value};
use crate::config::LONGEST;
use crate::files::{FileKind, Root};
use crate::model::Locale;
use crate::workflow::init::for_readers::is_inside;
use crate::workflow::init::locale_place::known_locale;

/// How deep below the top configurations of sites are looked for.
const DEEPEST: usize = 4;

/// The names that configurations have, from the folder of their site. Of several in one folder, the first counts.
const NAMES: [&str; 45] = [
    "docusaurus.config.js",
    "docusaurus.config.ts",
    "docusaurus.config.mjs",
    "docusaurus.config.cjs",
    "docusaurus.config.mts",
    "docusaurus.config.cts",
    "astro.config.mjs",
    "astro.config.ts",
    "astro.config.js",
    "astro.config.cjs",
    "astro.config.mts",
    ".vitepress/config.js",
    ".vitepress/config.ts",
    ".vitepress/config.mjs",
    ".vitepress/config.mts",
    ".vitepress/config/index.js",
    ".vitepress/config/index.ts",
    ".vitepress/config/index.mjs",
    ".vitepress/config/index.mts",
    "mkdocs.yml",
    "mkdocs.yaml",
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config/_default/hugo.toml",
    "config/_default/hugo.yaml",
    "config/_default/hugo.yml",
    "config/_default/hugo.json",
    "config/_default/config.toml",
    "config/_default/config.yaml",
    "config/_default/config.yml",
    "config/_default/config.json",
    "zola.toml",
    "_config.yml",
    "_config.yaml",
    "_config.toml",
    "book.toml",
    "config.toml",
    "config.yaml",
    "config.yml",
    "config.json",
    "config/_default/languages.toml",
    "config/_default/languages.yaml",
    "config/_default/languages.yml",
];

/// The sites whose pages are among these Markdown files, those further down first.
pub(crate) fn find_sites(root: &Root, paths: &[String]) -> Vec<Site> {
    let mut folders: BTreeSet<String> = BTreeSet::new();
    for path in paths {
        let ends = path.match_indices('/').map(|(at, _)| at + 1).take(DEEPEST);
        folders.extend([0].into_iter().chain(ends).map(|end| path[..end].to_owned()));
    }
    folders.retain(|folder| !is_inside(folder));
    let sites = folders.iter().filter_map(|folder| site_in(root, folder, paths)).collect();
    let mut sites = with_books_by_locale(sites, paths);
    sites.sort_by(|a, b| (b.folder.len(), &a.folder).cmp(&(a.folder.len(), &b.folder)));
    sites
}

/// The site whose configuration is in a folder.
fn site_in(root: &Root, folder: &str, paths: &[String]) -> Option<Site> {
    let entries = root.entries(folder.trim_end_matches('/')).ok()?;
    let is_there = |name: &&&str| {
        let first = name.split('/').next().unwrap_or_default();
        entries.binary_search_by(|entry| entry.name.as_str().cmp(first)).is_ok()
    };
    NAMES.iter().filter(is_there).find_map(|name| {
        let config = format!("{folder}{name}");
        let text = text_of(root, &config)?;
        let (flavor, (languages, pages)) = read(root, name, &text, folder, paths)?;
        Some(Site { flavor, config, folder: folder.to_owned(), languages, pages })
    })
}

/// The text of a configuration that is an ordinary file of the repository.
fn text_of(root: &Root, path: &str) -> Option<String> {
    if root.kind(path) != Some(FileKind::File) || root.leads_through_link(path) {
        return None;
    }
    root.read_at_most(path, LONGEST).ok().and_then(|bytes| String::from_utf8(bytes).ok())
}

fn read(root: &Root, name: &str, text: &str, folder: &str, paths: &[String]) -> Option<(Flavor, (Languages, Pages))> {
    if name.starts_with("docusaurus.") {
        return Some((Flavor::Docusaurus, docusaurus::read(text, folder)));
    }
    if name.starts_with("astro.") {
        return Some((Flavor::Starlight, starlight::read(text, folder)?));
    }
    if name.starts_with(".vitepress/") {
        return Some((Flavor::VitePress, vitepress::read(text, folder)));
    }
    let mut value = value_of(name, text)?;
    let parts = ["toml", "yaml", "yml", "json"].map(|ending| format!("config/_default/languages.{ending}"));
    if parts.iter().any(|part| part == name) {
        value = serde_json::json!({ "languages": value });
    } else if name.starts_with("config/_default/") {
        let languages = parts.iter().find_map(|part| value_of(part, &text_of(root, &format!("{folder}{part}"))?));
        let table = value.as_object_mut()?;
        table.extend(languages.map(|languages| ("languages".to_owned(), languages)));
    }
    match name {
        "mkdocs.yml" | "mkdocs.yaml" => Some((Flavor::MkDocs, mkdocs::read(&value, folder))),
        "book.toml" => Some((Flavor::MdBook, mdbook::read(&value, folder))),
        "_config.yml" | "_config.yaml" | "_config.toml" => Some((Flavor::Jekyll, jekyll::read(&value, folder, paths))),
        "config.toml" | "zola.toml" if zola::is_zola(&value) => Some((Flavor::Zola, zola::read(&value, folder))),
        _ if name.contains("hugo.") || hugo::is_hugo(&value) => Some((Flavor::Hugo, hugo::read(&value, folder))),
        _ => None,
    }
}

/// What a configuration in TOML, YAML or JSON says.
fn value_of(name: &str, text: &str) -> Option<Value> {
    match name.rsplit('.').next()? {
        "toml" => toml::from_str(text).ok(),
        "json" => serde_json::from_str(text).ok(),
        _ => yaml_value(text),
    }
}

/// Makes one site of those in folders of locales: `docs/en/mkdocs.yml`, `docs/lt/mkdocs.yml`. The other languages may have pages alone.
fn with_books_by_locale(sites: Vec<Site>, paths: &[String]) -> Vec<Site> {
    let (mut kept, mut by_locale): (Vec<Site>, Vec<(Site, Locale, String)>) = (Vec::new(), Vec::new());
    for site in sites {
        match locale_in(&site.folder) {
            Some((locale, pattern)) => by_locale.push((site, locale, pattern)),
            None => kept.push(site),
        }
    }
    let others: Vec<(Flavor, String, Locale)> =
        by_locale.iter().map(|(site, locale, pattern)| (site.flavor, pattern.clone(), locale.clone())).collect();
    for (mut site, locale, pattern) in by_locale {
        if locale.language() == "en" {
            let own = site.folder.clone();
            let sources = match &site.pages {
                Pages::Trees(trees) => trees.iter().map(|tree| tree.source.clone()).collect(),
                Pages::Seen(_) => vec![format!("{own}**/*")],
            };
            let output = |source: &str| format!("{pattern}{}", source.strip_prefix(&own).unwrap_or(source));
            site.pages = Pages::Trees(sources.iter().map(|source| Tree::new(source, output(source))).collect());
            let same = others.iter().filter(|(flavor, other, _)| *flavor == site.flavor && *other == pattern);
            let targets = same.map(|(.., other)| other).filter(|other| **other != locale);
            let of_pages = locales_beside(&own, &pattern, paths);
            let targets = targets.cloned().chain(of_pages);
            site.languages.targets = targets.map(|other| (other.clone(), other.to_string())).collect();
            site.languages.source = Some(locale);
            site.folder = pattern.split("{locale}").next().unwrap_or_default().to_owned();
            kept.push(site);
        } else if let Some(site) = kept.iter_mut().find(|kept| kept.flavor == site.flavor) {
            site.languages.targets.insert(locale.clone(), locale.to_string());
        }
    }
    kept
}

/// The locales whose folders beside the one of a site have pages that it has.
fn locales_beside(own: &str, pattern: &str, paths: &[String]) -> BTreeSet<Locale> {
    let Some((before, after)) = pattern.split_once("{locale}") else { return BTreeSet::new() };
    let pages: BTreeSet<&str> = paths.iter().filter_map(|path| path.strip_prefix(own)).collect();
    let beside = paths.iter().filter_map(|path| {
        let (name, rest) = path.strip_prefix(before)?.split_once('/')?;
        let rest = rest.strip_prefix(after.trim_start_matches('/'))?;
        known_locale(name).filter(|_| !path.starts_with(own) && pages.contains(rest))
    });
    beside.collect()
}

/// The locale that a part of a folder's path is, and the path with `{locale}` in its place.
fn locale_in(folder: &str) -> Option<(Locale, String)> {
    let parts: Vec<&str> = folder.split('/').collect();
    let at = parts.iter().rposition(|part| known_locale(part).is_some())?;
    let mut pattern = parts.clone();
    pattern[at] = "{locale}";
    Some((known_locale(parts[at])?, pattern.join("/")))
}
