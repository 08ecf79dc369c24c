//! Names of items as people type them: shortened, and with mistakes.

use super::find::Catalogue;
use super::scope_error::ScopeError;
use crate::config::nearest;

/// The name that a word stands for which names no item as it is written: that of the only resource that has it as a part,
/// with the word's locale if it has one.
///
/// # Errors
///
/// Returns [`ScopeError::Several`] if several resources have it, and [`ScopeError::NoItem`] if none does.
pub(super) fn full_name(catalogue: &Catalogue<'_>, word: &str) -> Result<String, ScopeError> {
    let (locale, part) = match word.split_once(':') {
        Some((locale, part)) => (Some(locale), part),
        None => (None, word),
    };
    let with_locale = |name: &str| locale.map_or_else(|| name.to_owned(), |locale| format!("{locale}:{name}"));
    let is_known = |locale: &str| catalogue.config.project.locales.iter().any(|known| known.as_str() == locale);
    let names: Vec<String> = catalogue.groups.iter().map(|group| group.resource(catalogue.config)).collect();
    let found: Vec<&String> = names.iter().filter(|name| locale.is_none_or(is_known) && is_part(part, name)).collect();
    match &found[..] {
        [name] => Ok(with_locale(name)),
        [] => {
            let others = names.iter().map(String::as_str).filter(|name| *name != part);
            let near = nearest(part, others).filter(|_| locale.is_none_or(is_known)).map(with_locale);
            Err(ScopeError::NoItem { word: word.to_owned(), near })
        }
        several => Err(ScopeError::Several {
            word: word.to_owned(),
            names: several.iter().take(3).map(|name| with_locale(name)).collect::<Vec<_>>().join(", "),
            count: several.len(),
        }),
    }
}

/// Whether a name has a part that begins and ends where a word does.
fn is_part(part: &str, name: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !part.is_empty()
        && name.match_indices(part).any(|(at, _)| {
            !is_letter(name[..at].chars().next_back()) && !is_letter(name[at + part.len()..].chars().next())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_begins_and_ends_where_a_word_does() {
        for part in ["forum", "2015-forum", "news/2015", "news"] {
            assert!(is_part(part, "news/2015-forum"), "{part}");
        }
        for part in ["", "for", "015", "forum/", "new"] {
            assert!(!is_part(part, "news/2015-forum"), "{part}");
        }
        assert!(is_part("ąžuolas", "medžiai/ąžuolas") && !is_part("žuolas", "medžiai/ąžuolas"));
    }
}
