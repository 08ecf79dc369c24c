//! Lists the articles of a section, with the resources that are extracted from them.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::find::{Found, item};
use super::walk::{Match, walk};
use super::{ArticleFile, Group, Problem, TargetFile};
use crate::config::{Articles, Captures, Config, PathPattern, Section, name_of};
use crate::diagnostics::Diagnostic;
use crate::files::Root;
use crate::i18n::Text;
use crate::model::Locale;

/// The files of one article, as far as they are there.
#[derive(Default)]
struct FilesOfArticle {
    article: Option<String>,
    resource: Option<String>,
    /// The translations, by the index of their locale.
    targets: Vec<usize>,
}

pub(super) fn find_articles(
    root: &Root,
    config: &Config,
    index: usize,
    section: &Section,
    articles: &Articles,
) -> Found {
    let locales = config.locales_of(section);
    let source_locale = &config.project.source;
    // The articles, their resources, then each target locale.
    let walks: Vec<(Vec<Match>, Vec<Problem>)> = [(&articles.source, source_locale), (&articles.target, source_locale)]
        .into_iter()
        .chain(locales.iter().map(|locale| (&articles.target, locale)))
        .collect::<Vec<_>>()
        .into_par_iter()
        .map(|(pattern, locale)| walk(root, pattern, locale))
        .collect();
    let mut found = Found::default();
    let mut groups: BTreeMap<(String, Captures), FilesOfArticle> = BTreeMap::new();
    for (number, (matches, problems)) in walks.into_iter().enumerate() {
        found.problems.extend(problems);
        for file in matches {
            if number == 0 && is_output(articles, source_locale, locales, &file.path) {
                continue;
            }
            let files = groups.entry((name_of(&file.captures), file.captures)).or_default();
            match number.checked_sub(2) {
                None if number == 0 => files.article = Some(file.path),
                None => files.resource = Some(file.path),
                Some(locale) => files.targets.push(locale),
            }
        }
    }
    let unknown = |path: &str| found.problems.iter().any(|problem| problem.covers(path));
    let mut listed = Vec::new();
    for ((name, captures), files) in groups {
        let article_path = articles.source.expand(source_locale.as_str(), &captures);
        // What a folder that cannot be read may have is not gone.
        if files.article.is_none() && unknown(&article_path) {
            continue;
        }
        let name: Arc<str> = name.into();
        let source = files.resource.filter(|_| files.article.is_some());
        let targets = locales.iter().enumerate().map(|(number, locale)| {
            let path: Arc<str> = articles.target.expand(locale.as_str(), &captures).into();
            let exists = files.targets.contains(&number);
            let is_blocked = !exists && unknown(&path);
            TargetFile { item: item(locale, section, &name), path, exists, is_blocked }
        });
        let targets = targets.filter(|file| source.is_some() || file.exists).collect();
        let source_path = articles.target.expand(source_locale.as_str(), &captures);
        listed.push(Group {
            section: index,
            name,
            source: source.map(Arc::from),
            source_path: Some(source_path.into()),
            targets,
            article: files.article.map(|path| ArticleFile { path: path.into(), captures }),
        });
    }
    found.groups = listed;
    found.errors.extend(named_twice(section, &found.groups));
    found
}

/// Returns an error for every two articles that have one name.
fn named_twice(section: &Section, groups: &[Group]) -> Vec<Diagnostic> {
    let mut seen: FxHashMap<&str, &ArticleFile> = FxHashMap::default();
    let mut errors = Vec::new();
    for group in groups {
        let Some(article) = &group.article else { continue };
        if let Some(first) = seen.insert(&group.name, article) {
            let text = Text::new("config-name-twice")
                .with("item", format!("{}/{}", section.name, group.name))
                .with("first", first.path.to_string())
                .with("second", article.path.to_string());
            errors.push(Diagnostic::configuration(section.files_label.clone(), text, Vec::new()));
        }
    }
    errors
}

/// Tells whether a file is the translation of another one: `content/**/*.md` matches `content/{locale}/**/*.md`, too.
fn is_output(articles: &Articles, source_locale: &Locale, locales: &[Locale], path: &str) -> bool {
    let of_other = |captures: &Captures| articles.source.expand(source_locale.as_str(), captures) != path;
    articles.output.as_ref().is_some_and(|output| {
        locales.iter().any(|locale| output.matches(path, locale.as_str()).is_some_and(|captures| of_other(&captures)))
    })
}

/// Returns an error for each two articles that would be rendered to one file, and for each that would be rendered over an
/// article or a source resource.
pub(super) fn rendered_twice(config: &Config, groups: &[Group]) -> Vec<Diagnostic> {
    let outputs = |group: &'_ Group| -> Option<(PathPattern, ArticleFile)> {
        let articles = group.section(config).articles()?;
        Some((articles.output.clone()?, group.article.clone()?))
    };
    if !config.sections.iter().any(|section| section.articles().is_some_and(|articles| articles.output.is_some())) {
        return Vec::new();
    }
    let mut sources: FxHashSet<&str> = FxHashSet::default();
    for group in groups {
        sources.extend(group.article.iter().map(|article| &*article.path));
        sources.extend(group.source.as_deref());
    }
    let mut errors = Vec::new();
    let mut taken: FxHashMap<String, Arc<str>> = FxHashMap::default();
    let mut reported: FxHashSet<(Arc<str>, Arc<str>)> = FxHashSet::default();
    for group in groups {
        let Some((output, article)) = outputs(group) else { continue };
        let section = group.section(config);
        let label = section.articles().map_or(&section.files_label, |articles| &articles.output_label).clone();
        for locale in config.locales_of(section) {
            let path = output.expand(locale.as_str(), &article.captures);
            if sources.contains(path.as_str()) {
                let text = Text::new("config-output-over").with("path", path).with("article", article.path.to_string());
                errors.push(Diagnostic::configuration(label.clone(), text, Vec::new()));
            } else if let Some(first) = taken.insert(path.clone(), Arc::clone(&article.path))
                && reported.insert((Arc::clone(&first), Arc::clone(&article.path)))
            {
                let text = Text::new("config-output-twice")
                    .with("path", path)
                    .with("first", first.to_string())
                    .with("second", article.path.to_string());
                errors.push(Diagnostic::configuration(label.clone(), text, Vec::new()));
            }
        }
    }
    errors
}
