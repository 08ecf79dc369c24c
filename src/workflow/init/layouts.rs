//! Finds out from the paths of Fluent files how a repository is laid out. Pure: paths in, layouts out.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::Locale;

/// A layout that was found: one section of the configuration to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    /// A name for the section.
    pub section: String,
    /// The pattern of its files.
    pub pattern: String,
    /// The source locale.
    pub source: Locale,
    /// The target locales that have a file.
    pub locales: BTreeSet<Locale>,
    /// How many files of the source locale there are.
    pub files: usize,
}

/// Where a locale stands in a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum LocalePlace {
    /// `before/{locale}/…`
    Directory { before: String },
    /// `before/{locale}.ftl`
    File { before: String },
}

/// What comes after the locale in the paths of its files.
type ByLocale<'p> = BTreeMap<Locale, Vec<&'p str>>;

/// The layouts that the paths of Fluent files show, most files first.
///
/// A locale is a part of a path (or a file's name) that is a tag of a language that CLDR knows; a layout needs a source
/// locale: English, with the tag that most files have.
#[must_use]
pub(crate) fn layouts(paths: &[String]) -> Vec<Layout> {
    let mut kinds: BTreeMap<LocalePlace, ByLocale<'_>> = BTreeMap::new();
    for path in paths {
        for (kind, locale, rest) in readings(path) {
            kinds.entry(kind).or_default().entry(locale).or_default().push(rest);
        }
    }
    // The reading with a source locale, and the most locales, is the right one; each path counts once.
    let sources: Vec<(LocalePlace, BTreeSet<&str>)> = kinds
        .iter()
        .filter_map(|(kind, locales)| {
            Some((kind.clone(), locales.get(&source_of(locales)?)?.iter().copied().collect()))
        })
        .collect();
    for (kind, own) in &sources {
        let LocalePlace::Directory { before } = kind else { continue };
        for path in paths {
            if let Some((locale, rest)) = unknown_locale(path, before, own) {
                kinds.entry(kind.clone()).or_default().entry(locale).or_default().push(rest);
            }
        }
    }
    let mut candidates: Vec<(LocalePlace, Locale, ByLocale<'_>)> =
        kinds.into_iter().filter_map(|(kind, locales)| Some((kind, source_of(&locales)?, locales))).collect();
    candidates.sort_by_key(|(_, _, locales)| std::cmp::Reverse(locales.values().map(Vec::len).sum::<usize>()));
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut found: Vec<(LocalePlace, Layout)> = Vec::new();
    for (kind, source, locales) in candidates {
        let paths: Vec<String> =
            locales.iter().flat_map(|(locale, rests)| rests.iter().map(|rest| kind.path(locale, rest))).collect();
        if paths.iter().any(|path| taken.contains(path)) {
            continue;
        }
        taken.extend(paths);
        let files = locales.get(&source).map_or(0, Vec::len);
        let nested = locales.values().flatten().any(|rest| rest.contains('/'));
        let pattern = kind.pattern(nested);
        let locales = locales.into_keys().filter(|locale| *locale != source).collect();
        found.push((kind, Layout { section: String::new(), pattern, source, locales, files }));
    }
    name_sections(merge_siblings(found))
}

impl LocalePlace {
    fn path(&self, locale: &Locale, rest: &str) -> String {
        match self {
            Self::Directory { before } => format!("{before}{locale}/{rest}"),
            Self::File { before } => format!("{before}{locale}.ftl"),
        }
    }

    fn pattern(&self, nested: bool) -> String {
        match self {
            Self::Directory { before } if nested => format!("{before}{{locale}}/**/*.ftl"),
            Self::Directory { before } => format!("{before}{{locale}}/*.ftl"),
            Self::File { before } => format!("{before}{{locale}}.ftl"),
        }
    }
}

/// Every way to read a path: where its locale could be, and what comes after it.
fn readings(path: &str) -> Vec<(LocalePlace, Locale, &str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for part in path.split('/') {
        let (before, after) = (path[..start].to_owned(), &path[start + part.len()..]);
        if let Some(rest) = after.strip_prefix('/') {
            if let Some(locale) = known_locale(part) {
                found.push((LocalePlace::Directory { before }, locale, rest));
            }
        } else if let Some(locale) = part.strip_suffix(".ftl").and_then(known_locale) {
            found.push((LocalePlace::File { before }, locale, ""));
        }
        start += part.len() + 1;
    }
    found
}

/// The locale that a name is, where it is one of a language that CLDR has plural rules for.
pub(super) fn known_locale(name: &str) -> Option<Locale> {
    let locale = Locale::parse(name).ok()?;
    let mut languages =
        intl_pluralrules::PluralRules::get_locales(intl_pluralrules::PluralRuleType::CARDINAL).into_iter();
    let language = locale.language();
    let regional = name.split(['-', '_']).skip(1).all(|part| {
        part.len() == 2 || part.len() == 3 || part.len() == 4 || part.chars().all(|c| c.is_ascii_lowercase())
    });
    let known = languages.any(|known| known.language.as_str() == language) || matches!(language, "kl" | "no");
    (regional && known && language.len() <= 3).then_some(locale)
}

/// The locale of a folder beside those of known locales, where it has a file that the source has, too: CLDR does
/// not know the plural rules of every language that people translate into.
fn unknown_locale<'p>(path: &'p str, before: &str, own: &BTreeSet<&str>) -> Option<(Locale, &'p str)> {
    let (name, rest) = path.strip_prefix(before)?.split_once('/')?;
    let locale = Locale::parse(name).ok().filter(|locale| locale.language().len() <= 3)?;
    (known_locale(name).is_none() && own.contains(rest)).then_some((locale, rest))
}

/// The source locale of a layout: English, by the tag with the most files.
fn source_of(locales: &ByLocale<'_>) -> Option<Locale> {
    let english = locales.iter().filter(|(locale, _)| locale.language() == "en");
    english
        .max_by_key(|(locale, files)| (files.len(), std::cmp::Reverse(locale.as_str().len())))
        .map(|(l, _)| l.clone())
}

/// Merges layouts that differ in one directory's name alone: `src/ls/{locale}.ftl`, `src/cat/{locale}.ftl`.
fn merge_siblings(found: Vec<(LocalePlace, Layout)>) -> Vec<Layout> {
    let mut merged: Vec<Layout> = Vec::new();
    let mut siblings: BTreeMap<(String, String), Vec<Layout>> = BTreeMap::new();
    for (_, layout) in found {
        let at = layout.pattern.find("{locale}").unwrap_or(0);
        let parts: Vec<&str> = layout.pattern[..at].trim_end_matches('/').split('/').collect();
        // The part that may differ is the one before the locale's own directory, or that directory.
        let position = if parts.len() >= 2 { parts.len() - 2 } else { parts.len() - 1 };
        if at == 0 || parts.len() < 2 {
            merged.push(layout);
            continue;
        }
        let mut starred = parts.clone();
        starred[position] = "*";
        let pattern = format!("{}/{}", starred.join("/"), &layout.pattern[at..]);
        siblings.entry((pattern, layout.source.to_string())).or_default().push(layout);
    }
    for ((pattern, _), mut layouts) in siblings {
        match layouts.len() {
            1 => merged.extend(layouts.pop()),
            _ => {
                let mut all = layouts.swap_remove(0);
                for layout in layouts {
                    all.locales.extend(layout.locales);
                    all.files += layout.files;
                }
                all.pattern = pattern;
                merged.push(all);
            }
        }
    }
    merged.sort_by(|a, b| (b.files, &a.pattern).cmp(&(a.files, &b.pattern)));
    merged
}

/// Names each section by its directory; the first one that says nothing is the interface.
fn name_sections(mut layouts: Vec<Layout>) -> Vec<Layout> {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for layout in &mut layouts {
        let at = layout.pattern.find("{locale}").unwrap_or(0);
        let own = layout.pattern[..at]
            .split('/')
            .rev()
            .find(|part| {
                !part.is_empty()
                    && !part.contains('*')
                    && !matches!(
                        *part,
                        "locales"
                            | "locale"
                            | "l10n"
                            | "i18n"
                            | "lang"
                            | "langs"
                            | "translations"
                            | "src"
                            | "resources"
                            | "fluent"
                    )
            })
            .unwrap_or("interface");
        let own: String = own.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect();
        let mut name = own.clone();
        let mut number = 2;
        while !names.insert(name.clone()) {
            name = format!("{own}-{number}");
            number += 1;
        }
        layout.section = name;
    }
    layouts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(paths: &[&str]) -> Vec<(String, String, String, String)> {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        layouts(&paths)
            .into_iter()
            .map(|layout| {
                let locales: Vec<_> = layout.locales.iter().map(Locale::as_str).collect();
                (layout.section, layout.pattern, layout.source.to_string(), locales.join(" "))
            })
            .collect()
    }

    fn row(section: &str, pattern: &str, source: &str, locales: &str) -> (String, String, String, String) {
        (section.into(), pattern.into(), source.into(), locales.into())
    }

    #[test]
    fn directories_of_locales_are_found() {
        assert_eq!(
            found(&["locales/en/a.ftl", "locales/en/b.ftl", "locales/lt/a.ftl", "locales/se/a.ftl"]),
            [row("interface", "locales/{locale}/*.ftl", "en", "lt se")]
        );
        assert_eq!(
            found(&["en/x/a.ftl", "nb-NO/x/a.ftl", "sv-SE/b.ftl"]),
            [row("interface", "{locale}/**/*.ftl", "en", "nb-NO sv-SE")]
        );
    }

    #[test]
    fn files_named_by_their_locale_are_found_across_siblings() {
        assert_eq!(
            found(&["src/uu/ls/locales/en-US.ftl", "src/uu/ls/locales/fr-FR.ftl", "src/uu/cat/locales/en-US.ftl",]),
            [row("uu", "src/uu/*/locales/{locale}.ftl", "en-US", "fr-FR")]
        );
        assert_eq!(found(&["i18n/en.ftl", "i18n/fi.ftl"]), [row("interface", "i18n/{locale}.ftl", "en", "fi")]);
    }

    #[test]
    fn a_folder_beside_known_locales_is_one_where_it_has_the_same_files() {
        assert_eq!(
            found(&["l/en/a.ftl", "l/lt/a.ftl", "l/skr/a.ftl", "l/css/b.ftl"]),
            [row("l", "l/{locale}/*.ftl", "en", "lt skr")]
        );
    }

    #[test]
    fn names_that_only_look_like_locales_are_not() {
        assert_eq!(
            found(&["app/is/locales/en/a.ftl", "app/is/locales/is/a.ftl"]),
            [row("is", "app/is/locales/{locale}/*.ftl", "en", "is")]
        );
        assert_eq!(found(&["src/a.ftl", "docs/b.ftl"]), []);
    }
}
