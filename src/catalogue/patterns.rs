//! Lists the resources of a section that says by patterns where they are.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::collisions::named_twice;
use super::group::{Group, TargetFile};
use super::section_files::{Listed, SectionFiles};
use super::walk::{Match, walk_all};
use crate::config::{Captures, Config, PathPattern, Section, name_of};
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
    let existing: Vec<FxHashSet<&[String]>> =
        targets.iter().map(|matched| matched.iter().map(|file| &*file.captures).collect()).collect();
    let mut groups: BTreeMap<(String, Captures), Option<String>> = BTreeMap::new();
    for file in sources {
        groups.insert((name_of(&file.captures), file.captures), Some(file.path));
    }
    for file in targets.iter().flatten() {
        groups.entry((name_of(&file.captures), file.captures.clone())).or_default();
    }
    // What a folder that cannot be read may have is not gone.
    let unknown = |path: &str| found.problems.iter().any(|problem| problem.covers(path));
    let mut found_groups = Vec::new();
    for ((name, captures), source) in groups {
        let source_path =
            source.clone().unwrap_or_else(|| source_pattern.expand(section.names.of(source_locale), &captures));
        if source.is_none() && unknown(&source_path) {
            continue;
        }
        let name: Arc<str> = name.into();
        let file = |locale: &Locale, existing: &FxHashSet<&[String]>| {
            let (path, exists) = (target.expand(section.names.of(locale), &captures), existing.contains(&*captures));
            TargetFile::new(section, (locale, &name), path, exists, unknown)
        };
        let targets = locales.iter().zip(&existing).filter(|(locale, _)| listed.has(locale));
        let targets = targets.map(|(locale, existing)| file(locale, existing));
        let targets = targets.filter(|file| source.is_some() || file.exists).collect();
        let (source, source_path) = (source.map(Arc::from), Some(source_path.into()));
        found_groups.push(Group { section: index, name, source, source_path, targets, article: None });
    }
    found.groups = found_groups;
    found.errors.extend(named_twice(section, &found.groups));
    found
}
