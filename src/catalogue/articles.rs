//! Lists the articles of a section, with the resources that are extracted from them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::collisions::articles_named_twice;
use super::group::{ArticleFile, Group, TargetFile};
use super::section_files::SectionFiles;
use super::walk::walk_all;
use crate::config::{Articles, Captures, Config, Section, name_of};
use crate::files::Root;
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
) -> SectionFiles {
    let locales = config.locales_of(section);
    let source_locale = &config.project.source;
    // The articles, their resources, then each target locale.
    let patterns = [(&articles.source, source_locale), (&articles.target, source_locale)].into_iter();
    let patterns = patterns.chain(locales.iter().map(|locale| (&articles.target, locale)));
    let walks = walk_all(root, patterns.collect());
    let mut found = SectionFiles::default();
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
            let path = articles.target.expand(locale.as_str(), &captures);
            TargetFile::new(section, (locale, &name), path, files.targets.contains(&number), unknown)
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
    found.errors.extend(articles_named_twice(section, &found.groups));
    found
}

/// Whether a file is the translation of another one: `content/**/*.md` matches `content/{locale}/**/*.md`, too.
fn is_output(articles: &Articles, source_locale: &Locale, locales: &[Locale], path: &str) -> bool {
    let of_other = |captures: &Captures| articles.source.expand(source_locale.as_str(), captures) != path;
    articles.output.as_ref().is_some_and(|output| {
        locales.iter().any(|locale| output.matches(path, locale.as_str()).is_some_and(|captures| of_other(&captures)))
    })
}
