//! Where a locale stands in a path, and the pattern that such paths make.

use std::collections::BTreeSet;

use crate::model::Locale;

/// Where a locale stands in a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum LocalePlace {
    /// `before/{locale}/…`
    Directory { before: String },
    /// `before/{locale}.ftl`
    File { before: String },
    /// `top/…/messages.{locale}.ftl`, with this mark between.
    Suffix { top: String, mark: char },
}

/// What may stand between the name of a file and its locale.
pub(super) const MARKS: [char; 3] = ['.', '_', '-'];

impl LocalePlace {
    /// The path of a locale's file, by what its path has besides.
    pub(super) fn path(&self, locale: &Locale, rest: &str, ending: &str) -> String {
        match self {
            Self::Directory { before } => format!("{before}{locale}/{rest}"),
            Self::File { before } => format!("{before}{locale}{ending}"),
            Self::Suffix { top, mark } => format!("{top}{rest}{mark}{locale}{ending}"),
        }
    }

    /// The pattern of files whose paths have this besides.
    pub(super) fn pattern(&self, rests: &BTreeSet<&str>, ending: &str) -> String {
        match self {
            Self::Directory { before } if rests.iter().any(|rest| rest.contains('/')) => {
                format!("{before}{{locale}}/**/*{ending}")
            }
            Self::Directory { before } => format!("{before}{{locale}}/*{ending}"),
            Self::File { before } => format!("{before}{{locale}}{ending}"),
            Self::Suffix { top, mark } => format!("{top}{}{mark}{{locale}}{ending}", names(rests)),
        }
    }
}

/// The pattern of names: the name itself if it is the only one.
fn names(rests: &BTreeSet<&str>) -> String {
    if let [only] = rests.iter().collect::<Vec<_>>()[..] {
        return (*only).to_owned();
    }
    let folder = |rest: &&str| rest.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let folders: BTreeSet<String> = rests.iter().map(folder).collect();
    let mut common: Vec<&str> = folders.first().map_or_else(Vec::new, |first| parts(first));
    for folder in &folders {
        let same = common.iter().zip(parts(folder)).take_while(|(one, other)| **one == *other).count();
        common.truncate(same);
    }
    let mut pattern: String = common.iter().flat_map(|part| [part, "/"]).collect();
    pattern.push_str(if folders.len() > 1 { "**/*" } else { "*" });
    pattern
}

fn parts(folder: &str) -> Vec<&str> {
    folder.split('/').filter(|part| !part.is_empty()).collect()
}

/// Every way to read a path: where its locale could be, and what else the path has.
pub(super) fn readings<'p>(path: &'p str, ending: &str) -> Vec<(LocalePlace, Locale, &'p str)> {
    let mut found = Vec::new();
    let mut start = 0;
    for part in path.split('/') {
        let (before, after) = (path[..start].to_owned(), &path[start + part.len()..]);
        if let Some(rest) = after.strip_prefix('/') {
            if let Some(locale) = known_locale(part) {
                found.push((LocalePlace::Directory { before }, locale, rest));
            }
        } else if let Some(name) = part.strip_suffix(ending) {
            if let Some(locale) = known_locale(name) {
                found.push((LocalePlace::File { before }, locale, ""));
            } else if let Some((stem, mark, locale)) = suffix(name) {
                // All below one folder is one section.
                let top = path.split_once('/').map_or(String::new(), |(top, _)| format!("{top}/"));
                let rest = &path[top.len()..start + stem.len()];
                found.push((LocalePlace::Suffix { top, mark }, locale, rest));
            }
        }
        start += part.len() + 1;
    }
    found
}

/// The locale at the end of a file's name, with the mark before it and what stands before that.
pub(super) fn suffix(name: &str) -> Option<(&str, char, Locale)> {
    // The longest one: of `messages-pt-BR`, it is not `BR`.
    name.match_indices(MARKS).filter(|(at, _)| *at > 0).find_map(|(at, mark)| {
        let locale = known_locale(&name[at + mark.len()..])?;
        Some((&name[..at], mark.chars().next()?, locale))
    })
}

/// The locale that a name is, where it is one of a language that CLDR has plural rules for.
pub(super) fn known_locale(name: &str) -> Option<Locale> {
    Locale::known(name)
}

/// The locale that a name may be, of a language that CLDR does not know.
pub(super) fn unknown_locale(name: &str) -> Option<Locale> {
    let locale = Locale::parse(name).ok().filter(|locale| locale.language().len() <= 3)?;
    known_locale(locale.language()).is_none().then_some(locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locale_of_a_name_is_the_longest_at_its_end() {
        let found = |name| suffix(name).map(|(stem, mark, locale)| (stem, mark, locale.to_string()));
        assert_eq!(found("messages.en"), Some(("messages", '.', "en".to_owned())));
        assert_eq!(found("messages-pt-BR"), Some(("messages", '-', "pt-BR".to_owned())));
        assert_eq!(found("to-do_list_nb_NO"), Some(("to-do_list", '_', "nb_NO".to_owned())));
        assert_eq!(found("messages"), None);
        assert_eq!(found(".en"), None);
    }

    #[test]
    fn names_make_the_narrowest_pattern() {
        let pattern = |rests: &[&str]| names(&rests.iter().copied().collect());
        assert_eq!(pattern(&["a/messages"]), "a/messages");
        assert_eq!(pattern(&["a/messages", "a/errors"]), "a/*");
        assert_eq!(pattern(&["messages", "errors"]), "*");
        assert_eq!(pattern(&["x/a/messages", "x/b/messages"]), "x/**/*");
        assert_eq!(pattern(&["messages", "b/messages"]), "**/*");
    }
}
