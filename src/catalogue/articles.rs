//! Lists the articles of a section, with the resources that are extracted from them.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use super::collisions::articles_named_twice;
use super::file_names::{ListedFiles, read_list};
use super::group::{ArticleFile, Group};
use super::other_languages::leave_out_translations;
use super::section_files::{FilesByCaptures, FilesOfResource, Listed, SectionFiles, by_name};
use super::walk::walk_all;
use crate::config::{Articles, Captures, Config, FileNames, Section};
use crate::files::Root;
use crate::model::Locale;

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
    let mut files_by_captures = FilesByCaptures::default();
    for (number, (mut matches, problems)) in walks.into_iter().enumerate() {
        found.problems.extend(problems);
        if number == 0 {
            matches.retain(|file| !articles.exclude.has(&file.path, &articles.source));
            leave_out_translations(config, section, articles, &mut matches);
        }
        for file in matches {
            let files = files_by_captures.entry(file.captures).or_default();
            match number.checked_sub(2) {
                None if number == 0 => files.article = Some(file.path),
                None => files.source = Some(file.path),
                Some(locale) => files.add_target(locale, file.path),
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
    let group = |(name, captures, mut files): (Arc<str>, Captures, FilesOfResource)| {
        // What a folder that cannot be read may have is not gone.
        if files.article.is_none() && unknown(&articles.source.expand(section.names.of(source_locale), &captures)) {
            return None;
        }
        files.source = files.source.filter(|_| files.article.is_some());
        let targets = locales.iter().enumerate().filter_map(|(number, locale)| {
            let path = || articles.target.expand(section.names.of(locale), &captures);
            files.target(section, (number, locale), &name, path, unknown)
        });
        let targets = targets.collect();
        let source_path = articles.target.expand(section.names.of(source_locale), &captures);
        Some(Group {
            section: index,
            name,
            source: files.source.map(Arc::from),
            source_path: Some(source_path.into()),
            targets,
            article: files.article.map(|path| ArticleFile { path: path.into(), captures, listed: BTreeMap::new() }),
        })
    };
    let mut found_groups: Vec<Group> = by_name(files_by_captures).into_par_iter().filter_map(group).collect();
    for article in found_groups.iter_mut().filter_map(|group| group.article.as_mut()) {
        article.listed = listed_files.remove(&*article.path).unwrap_or_default();
    }
    found.groups = found_groups;
    found.errors.extend(articles_named_twice(section, &found.groups));
    found
}
