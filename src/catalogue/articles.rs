//! Lists the articles of a section, with the resources that are extracted from them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::collisions::articles_named_twice;
use super::file_names::{ListedFiles, read_list};
use super::group::{ArticleFile, Group, TargetFile};
use super::other_languages::leave_out_translations;
use super::section_files::{Listed, SectionFiles};
use super::walk::walk_all;
use crate::config::{Articles, Captures, Config, FileNames, Section, name_of};
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
    (index, section): (usize, &Section),
    listed: Listed<'_>,
    articles: &Articles,
) -> SectionFiles {
    let locales: Vec<&Locale> = config.locales_of(section).iter().filter(|locale| listed.has(locale)).collect();
    let source_locale = &config.project.source;
    // The articles, their resources, then each target locale.
    let patterns = [(&articles.source, source_locale), (&articles.target, source_locale)].into_iter();
    let patterns = patterns.chain(locales.iter().map(|locale| (&articles.target, *locale)));
    let walks = walk_all(root, &section.names, patterns.collect());
    let mut found = SectionFiles::default();
    let mut groups: BTreeMap<(String, Captures), FilesOfArticle> = BTreeMap::new();
    for (number, (mut matches, problems)) in walks.into_iter().enumerate() {
        found.problems.extend(problems);
        if number == 0 {
            matches.retain(|file| !articles.exclude.has(&file.path, &articles.source));
            leave_out_translations(config, section, articles, &mut matches);
        }
        for file in matches {
            let files = groups.entry((name_of(&file.captures), file.captures)).or_default();
            match number.checked_sub(2) {
                None if number == 0 => files.article = Some(file.path),
                None => files.resource = Some(file.path),
                Some(locale) => files.targets.push(locale),
            }
        }
    }
    let mut listed_files = match &articles.file_names {
        Some(FileNames::File(path, label)) => read_list(root, config, section, path, label).unwrap_or_else(|errors| {
            found.errors.extend(errors);
            ListedFiles::default()
        }),
        _ => ListedFiles::default(),
    };
    let unknown = |path: &str| found.problems.iter().any(|problem| problem.covers(path));
    let mut found_groups = Vec::new();
    for ((name, captures), files) in groups {
        let article_path = articles.source.expand(section.names.of(source_locale), &captures);
        // What a folder that cannot be read may have is not gone.
        if files.article.is_none() && unknown(&article_path) {
            continue;
        }
        let name: Arc<str> = name.into();
        let source = files.resource.filter(|_| files.article.is_some());
        let targets = locales.iter().enumerate().map(|(number, locale)| {
            let path = articles.target.expand(section.names.of(locale), &captures);
            TargetFile::new(section, (locale, &name), path, files.targets.contains(&number), unknown)
        });
        let targets = targets.filter(|file| source.is_some() || file.exists).collect();
        let source_path = articles.target.expand(section.names.of(source_locale), &captures);
        found_groups.push(Group {
            section: index,
            name,
            source: source.map(Arc::from),
            source_path: Some(source_path.into()),
            targets,
            article: files.article.map(|path| {
                let listed = listed_files.remove(&path).unwrap_or_default();
                ArticleFile { path: path.into(), captures, listed }
            }),
        });
    }
    found.groups = found_groups;
    found.errors.extend(articles_named_twice(section, &found.groups));
    found
}
