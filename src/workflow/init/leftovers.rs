//! Fluent files that are of no layout: terms for all languages, and what nobody knows.

use super::layouts::Layout;
use crate::config::{FileType, PathPattern};
use crate::files::Root;
use crate::fluent;

/// Fluent files that are of no layout.
#[derive(Debug, Default)]
pub(super) struct Leftovers {
    /// Those with terms alone.
    pub(super) terms: Vec<String>,
    /// All others.
    pub(super) others: Vec<String>,
}

impl Leftovers {
    /// Those of some files; none where there is no layout at all.
    pub(super) fn of(root: &Root, layouts: &[Layout], files: &[String]) -> Self {
        let mut found = Self::default();
        if layouts.is_empty() {
            return found;
        }
        let parse = |pattern: &str| PathPattern::parse(pattern, FileType::Fluent).ok();
        let patterns: Vec<(PathPattern, &Layout)> = layouts
            .iter()
            .flat_map(|layout| {
                let both = [Some(&layout.pattern), layout.template.as_ref()].into_iter().flatten();
                both.filter_map(|pattern| parse(pattern)).map(move |pattern| (pattern, layout))
            })
            .collect();
        let is_known = |path: &str| {
            patterns.iter().any(|(pattern, layout)| {
                let mut locales = layout.locales.iter().chain([&layout.source]);
                locales.any(|locale| pattern.matches(path, locale.as_str()).is_some())
            })
        };
        for path in files.iter().filter(|path| !is_known(path)) {
            let text = String::from_utf8_lossy(&root.read(path).unwrap_or_default()).into_owned();
            let resource = fluent::parse(fluent::without_mark(&text));
            let has_terms_alone = !resource.units.is_empty() && resource.units.iter().all(|unit| unit.is_term());
            let is_pattern = path.contains(['*', '{', '}']);
            let list = if has_terms_alone && !is_pattern { &mut found.terms } else { &mut found.others };
            list.push(path.clone());
        }
        found
    }
}
