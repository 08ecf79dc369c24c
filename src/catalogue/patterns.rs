//! Lists the resources of a section that says by patterns where they are.

use std::sync::Arc;

use rayon::prelude::*;

use super::collisions::named_twice;
use super::group::Group;
use super::section_files::{FilesByCaptures, FilesOfResource, Listed, SectionFiles, by_name};
use super::walk::{Match, walk_all};
use crate::config::{Captures, Config, PathPattern, Section};
use crate::files::Root;
use crate::model::Locale;

pub(super) fn find_by_patterns(
    root: &Root,
    config: &Config,
    (index, section): (usize, &Section),
    listed: Listed<'_>,
    source: &PathPattern,
    target: &PathPattern,
) -> SectionFiles {
    // Where it is the translations that tell which files are none of the sources, all of them are looked at.
    let is_looked_at = |locale: &&Locale| listed.has(locale) || !source.has_locale();
    let locales: Vec<&Locale> = config.locales_of(section).iter().filter(is_looked_at).collect();
    let (source_pattern, source_locale) = (source, &config.project.source);
    // The source first, then each target locale.
    let patterns = std::iter::once((source, source_locale)).chain(locales.iter().map(|locale| (target, *locale)));
    let walks = walk_all(root, &section.names, patterns.collect());
    let mut found = SectionFiles::default();
    let mut matches = Vec::new();
    for (matched, problems) in walks {
        matches.push(matched);
        found.problems.extend(problems);
    }
    let mut matches = matches.into_iter();
    let mut sources = matches.next().unwrap_or_default();
    let targets: Vec<Vec<Match>> = matches.collect();
    if !source.has_locale() {
        // `source = "i18n/*.ftl"` matches what `path = "i18n/*.{locale}.ftl"` does: those are translations.
        sources.retain(|file| !targets.iter().flatten().any(|target| target.path == file.path));
    }
    let mut files_by_captures = FilesByCaptures::default();
    for file in sources {
        files_by_captures.entry(file.captures).or_default().source = Some(file.path);
    }
    for (number, matches) in targets.into_iter().enumerate() {
        for file in matches {
            files_by_captures.entry(file.captures).or_default().add_target(number, file.path);
        }
    }
    // What a folder that cannot be read may have is not gone.
    let unknown = |path: &str| found.problems.iter().any(|problem| problem.covers(path));
    let group = |(name, captures, files): (Arc<str>, Captures, FilesOfResource)| {
        let expected = || source_pattern.expand(section.names.of(source_locale), &captures);
        let source_path = files.source.clone().unwrap_or_else(expected);
        if files.source.is_none() && unknown(&source_path) {
            return None;
        }
        let listed = locales.iter().enumerate().filter(|(_, locale)| listed.has(locale));
        let targets = listed.filter_map(|(number, locale)| {
            let path = || target.expand(section.names.of(locale), &captures);
            files.target(section, (number, locale), &name, path, unknown)
        });
        let targets = targets.collect();
        let (source, source_path) = (files.source.map(Arc::from), Some(source_path.into()));
        Some(Group { section: index, name, source, source_path, targets, article: None })
    };
    found.groups = by_name(files_by_captures).into_par_iter().filter_map(group).collect();
    found.errors.extend(named_twice(section, &found.groups));
    found
}
