//! Finds out from the paths of files how a repository is laid out. Pure: paths in, layouts out.

use std::collections::{BTreeMap, BTreeSet};

use super::locale_place::{LocalePlace, readings, unknown_locale};
use crate::model::Locale;

/// A layout that was found: one section of the configuration to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    /// The pattern of its files.
    pub pattern: String,
    /// The source locale.
    pub source: Locale,
    /// The target locales that have a file.
    pub locales: BTreeSet<Locale>,
    /// How many files of the source locale there are.
    pub files: usize,
    /// The pattern of the source files, where they are beside the languages: `locales/templates/*.ftl`.
    pub template: Option<String>,
}

/// What else the paths of each locale's files have.
type ByLocale<'p> = BTreeMap<Locale, BTreeSet<&'p str>>;

/// What a folder of source files is called beside those of languages.
const TEMPLATES: [&str; 7] = ["templates", "template", "source", "sources", "reference", "base", "default"];

/// A place of locales, the source locale there, and the files of each locale.
type Candidate<'p> = (LocalePlace, SourceOf<'p>, ByLocale<'p>);

/// Where the source of a place is.
enum SourceOf<'p> {
    /// With one of the locales.
    Locale(Locale),
    /// In a folder beside them, with these files.
    Template(&'static str, BTreeSet<&'p str>),
}

/// The layouts that the paths of files show, most files first; `ending` is how their names end.
///
/// A locale is a part of a path (or of a file's name) that is a tag of a language that CLDR knows; a layout needs a source
/// locale: English, with the tag that most files have.
#[must_use]
pub(crate) fn layouts(paths: &[String], ending: &str) -> Vec<Layout> {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut found: Vec<(LocalePlace, Layout)> = Vec::new();
    for (place, source_of, locales) in candidates(paths, ending) {
        let paths: Vec<String> = locales
            .iter()
            .flat_map(|(locale, rests)| rests.iter().map(|rest| place.path(locale, rest, ending)))
            .collect();
        if paths.iter().any(|path| taken.contains(path)) {
            continue;
        }
        taken.extend(paths);
        let own: BTreeSet<&str> = locales.values().flatten().copied().collect();
        let (source, files, template) = match source_of {
            SourceOf::Locale(source) => {
                let files = locales.get(&source).map_or(0, BTreeSet::len);
                (source, files, None)
            }
            // The same wildcards for both.
            SourceOf::Template(name, rests) => {
                let all = own.union(&rests).copied().collect();
                (Locale::english(), rests.len(), Some(place.pattern(&all, ending).replace("{locale}", name)))
            }
        };
        let all = template.as_ref().map(|template| template.contains("/**/"));
        let mut pattern = place.pattern(&own, ending);
        if all == Some(true) && !pattern.contains("/**/") {
            pattern = pattern.replace("/*", "/**/*");
        }
        let locales = locales.into_keys().filter(|locale| *locale != source).collect();
        found.push((place, Layout { pattern, source, locales, files, template }));
    }
    let (suffixed, others): (Vec<_>, Vec<_>) =
        found.into_iter().partition(|(place, _)| matches!(place, LocalePlace::Suffix { .. }));
    let mut layouts = merge_siblings(others);
    layouts.extend(suffixed.into_iter().map(|(_, layout)| layout));
    layouts.sort_by(|a, b| (b.files, &a.pattern).cmp(&(a.files, &b.pattern)));
    layouts
}

/// Every reading of the paths that has a source locale, the one with the most files first: it is the right one.
fn candidates<'p>(paths: &'p [String], ending: &str) -> Vec<Candidate<'p>> {
    let mut places: BTreeMap<LocalePlace, ByLocale<'_>> = BTreeMap::new();
    let has_ending = |path: &&String| path.ends_with(ending);
    for path in paths.iter().filter(has_ending) {
        for (place, locale, rest) in readings(path, ending) {
            places.entry(place).or_default().entry(locale).or_default().insert(rest);
        }
    }
    let with_source = places.into_iter().filter_map(|(place, locales)| {
        let english = source_of(&locales).map(SourceOf::Locale);
        let is_plain = matches!(&english, Some(SourceOf::Locale(locale)) if *locale == Locale::english());
        let template = if is_plain { None } else { template_of(paths, &place, &locales, ending) };
        Some((place, template.or(english)?, locales))
    });
    let mut candidates: Vec<Candidate<'_>> = with_source.collect();
    for (place, source, locales) in &mut candidates {
        let own = match source {
            SourceOf::Locale(source) => locales.get(source).cloned().unwrap_or_default(),
            SourceOf::Template(_, rests) => rests.clone(),
        };
        match place {
            LocalePlace::Directory { before } => {
                for (locale, rest) in
                    paths.iter().filter(has_ending).filter_map(|path| in_unknown_folder(path, before, &own))
                {
                    locales.entry(locale).or_default().insert(rest);
                }
            }
            // `how-to` is no Tongan `how`.
            LocalePlace::Suffix { .. } => {
                locales.values_mut().for_each(|rests| rests.retain(|rest| own.contains(rest)));
                locales.retain(|_, rests| !rests.is_empty());
            }
            LocalePlace::File { .. } => {}
        }
    }
    candidates.sort_by_key(|(_, _, locales)| std::cmp::Reverse(locales.values().map(BTreeSet::len).sum::<usize>()));
    candidates
}

/// The locale of a folder beside those of known locales, where it has a file that the source has, too: CLDR does
/// not know the plural rules of every language that people translate into.
fn in_unknown_folder<'p>(path: &'p str, before: &str, own: &BTreeSet<&str>) -> Option<(Locale, &'p str)> {
    let (name, rest) = path.strip_prefix(before)?.split_once('/')?;
    unknown_locale(name).filter(|_| own.contains(rest)).map(|locale| (locale, rest))
}

/// The folder beside those of languages that has the source: its name, and the files that it shares with most of them.
fn template_of<'p>(
    paths: &'p [String],
    place: &LocalePlace,
    locales: &ByLocale<'_>,
    ending: &str,
) -> Option<SourceOf<'p>> {
    let LocalePlace::Directory { before } = place else { return None };
    TEMPLATES.into_iter().find_map(|name| {
        let folder = format!("{before}{name}/");
        let in_folder = paths.iter().filter(|path| path.ends_with(ending));
        let rests: BTreeSet<&str> = in_folder.filter_map(|path| path.strip_prefix(&folder)).collect();
        let is_shared = |own: &BTreeSet<&str>| own.iter().filter(|rest| rests.contains(**rest)).count() * 2 > own.len();
        let shared = locales.values().filter(|own| is_shared(own)).count();
        (!rests.is_empty() && shared * 2 > locales.len()).then_some(SourceOf::Template(name, rests))
    })
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
        if at == 0 || parts.len() < 2 || layout.template.is_some() {
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
    merged
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(paths: &[&str]) -> Vec<(String, String, String)> {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        layouts(&paths, ".ftl")
            .into_iter()
            .map(|layout| {
                let locales: Vec<_> = layout.locales.iter().map(Locale::as_str).collect();
                (layout.pattern, layout.source.to_string(), locales.join(" "))
            })
            .collect()
    }

    fn row(pattern: &str, source: &str, locales: &str) -> (String, String, String) {
        (pattern.into(), source.into(), locales.into())
    }

    #[test]
    fn directories_of_locales_are_found() {
        assert_eq!(
            found(&["locales/en/a.ftl", "locales/en/b.ftl", "locales/lt/a.ftl", "locales/se/a.ftl"]),
            [row("locales/{locale}/*.ftl", "en", "lt se")]
        );
        assert_eq!(
            found(&["en/x/a.ftl", "nb-NO/x/a.ftl", "sv-SE/b.ftl"]),
            [row("{locale}/**/*.ftl", "en", "nb-NO sv-SE")]
        );
    }

    #[test]
    fn files_named_by_their_locale_are_found_across_siblings() {
        assert_eq!(
            found(&["src/uu/ls/locales/en-US.ftl", "src/uu/ls/locales/fr-FR.ftl", "src/uu/cat/locales/en-US.ftl",]),
            [row("src/uu/*/locales/{locale}.ftl", "en-US", "fr-FR")]
        );
        assert_eq!(found(&["i18n/en.ftl", "i18n/fi.ftl"]), [row("i18n/{locale}.ftl", "en", "fi")]);
    }

    #[test]
    fn a_folder_beside_known_locales_is_one_where_it_has_the_same_files() {
        assert_eq!(
            found(&["l/en/a.ftl", "l/lt/a.ftl", "l/skr/a.ftl", "l/css/b.ftl"]),
            [row("l/{locale}/*.ftl", "en", "lt skr")]
        );
    }

    #[test]
    fn a_folder_of_templates_is_the_source_of_the_languages_beside_it() {
        let paths = ["l/templates/a.ftl", "l/templates/x/b.ftl", "l/en-GB/a.ftl", "l/de/a.ftl"].map(str::to_owned);
        let found = layouts(&paths, ".ftl");
        assert_eq!(found[0].template.as_deref(), Some("l/templates/**/*.ftl"));
        assert_eq!(
            (found[0].pattern.as_str(), found[0].source.as_str(), found[0].files),
            ("l/{locale}/**/*.ftl", "en", 2)
        );
        assert_eq!(found[0].locales.iter().map(Locale::as_str).collect::<Vec<_>>(), ["de", "en-GB"]);
        // Where there is English itself, and where the files are others, it is none.
        let paths = ["l/templates/a.ftl", "l/en/a.ftl", "m/base/a.ftl", "m/en-GB/b.ftl"].map(str::to_owned);
        assert!(layouts(&paths, ".ftl").iter().all(|layout| layout.template.is_none()));
    }

    #[test]
    fn a_locale_may_be_at_the_end_of_a_files_name() {
        assert_eq!(
            found(&["app/messages.en.ftl", "app/messages.lt.ftl", "app/messages.pt-BR.ftl"]),
            [row("app/messages.{locale}.ftl", "en", "lt pt-BR")]
        );
        assert_eq!(
            found(&["app/messages_en.ftl", "app/errors_en.ftl", "app/messages_nb_NO.ftl", "app/how_to.ftl"]),
            [row("app/*_{locale}.ftl", "en", "nb_NO")]
        );
        assert_eq!(found(&["messages-en-US.ftl", "messages-fr.ftl"]), [row("messages-{locale}.ftl", "en-US", "fr")]);
        assert_eq!(
            found(&["src/a/x.en.ftl", "src/b/x.en.ftl", "src/b/x.da.ftl", "other.ftl"]),
            [row("src/**/*.{locale}.ftl", "en", "da")]
        );
    }

    #[test]
    fn names_that_only_look_like_locales_are_not() {
        assert_eq!(
            found(&["app/is/locales/en/a.ftl", "app/is/locales/is/a.ftl"]),
            [row("app/is/locales/{locale}/*.ftl", "en", "is")]
        );
        assert_eq!(found(&["src/a.ftl", "docs/b.ftl"]), []);
    }
}
