//! What people answer when they are asked about their project. Pure.

use std::collections::{BTreeMap, BTreeSet};

use crate::config::Team;
use crate::model::{Locale, Person};

/// Why an answer is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotUnderstood {
    /// This word is no locale.
    Locale(String),
    /// This is the source locale: nothing is translated into it.
    Source(String),
    /// This word is neither an address nor one of the locales.
    Team(String),
    /// This address comes before any locale.
    Nowhere(String),
}

/// The locales in a text, sorted.
///
/// # Errors
///
/// Returns the word that is no target locale.
pub(crate) fn locales<'t>(
    words: impl IntoIterator<Item = &'t str>,
    source: &Locale,
) -> Result<Vec<Locale>, NotUnderstood> {
    let mut locales = BTreeSet::new();
    for word in words.into_iter().flat_map(parts) {
        // A language's name is no tag, though it may look like one.
        let locale = Locale::parse(word).ok().filter(|locale| locale.language().len() <= 3);
        let locale = locale.ok_or_else(|| NotUnderstood::Locale(word.to_owned()))?;
        if locale == *source {
            return Err(NotUnderstood::Source(word.to_owned()));
        }
        locales.insert(locale);
    }
    Ok(locales.into_iter().collect())
}

/// The teams in a text such as `lt ona@example.org jonas@example.org, lv ilze@example.org`: whoever is named for a locale
/// translates and reviews. One person alone only translates: nobody reviews their own text.
///
/// # Errors
///
/// Returns the word that is neither an address nor one of the locales.
pub(crate) fn teams(text: &str, known: &[Locale]) -> Result<BTreeMap<Locale, Team>, NotUnderstood> {
    let mut people: BTreeMap<Locale, Vec<Person>> = BTreeMap::new();
    let mut current: Option<Locale> = None;
    for word in parts(text) {
        if word.contains('@') && !known.iter().any(|locale| locale.as_str() == word) {
            let person = Person::parse(word.trim_matches(['<', '>']));
            let locale = current.clone().ok_or_else(|| NotUnderstood::Nowhere(word.to_owned()))?;
            let team = people.entry(locale).or_default();
            if !team.contains(&person) {
                team.push(person);
            }
        } else {
            let locale = known.iter().find(|locale| locale.as_str() == word);
            current = Some(locale.cloned().ok_or_else(|| NotUnderstood::Team(word.to_owned()))?);
        }
    }
    let team = |people: Vec<Person>| {
        let reviewers = if people.len() > 1 { people.clone() } else { Vec::new() };
        Team { translators: people, reviewers, ..Team::default() }
    };
    Ok(people.into_iter().map(|(locale, people)| (locale, team(people))).collect())
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([' ', '\t', ',', ';', ':']).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(locales: &[Locale]) -> Vec<&str> {
        locales.iter().map(Locale::as_str).collect()
    }

    #[test]
    fn locales_are_read_as_people_write_them() {
        let english = Locale::english();
        let read = |text| locales([text], &english);
        assert_eq!(tags(&read("lv, lt nb-NO;lt").expect("locales")), ["lt", "lv", "nb-NO"]);
        assert_eq!(tags(&read(" ").expect("locales")), Vec::<&str>::new());
        assert_eq!(read("lt Lithuanian"), Err(NotUnderstood::Locale("Lithuanian".to_owned())));
        assert_eq!(read("finnish"), Err(NotUnderstood::Locale("finnish".to_owned())));
        assert_eq!(read("lt en"), Err(NotUnderstood::Source("en".to_owned())));
    }

    #[test]
    fn teams_are_read_as_people_write_them() {
        let known = locales(["lt lv"], &Locale::english()).expect("locales");
        let read = teams("lt: ona@example.org jonas@example.org, lv ilze@example.org", &known).expect("teams");
        let addresses = |people: &[Person]| people.iter().map(|person| person.email.clone()).collect::<Vec<_>>();
        let lithuanian = &read[&known[0]];
        assert_eq!(addresses(&lithuanian.translators), ["ona@example.org", "jonas@example.org"]);
        assert_eq!(lithuanian.translators, lithuanian.reviewers);
        let latvian = &read[&known[1]];
        assert_eq!(
            (addresses(&latvian.translators), latvian.reviewers.len()),
            (vec!["ilze@example.org".to_owned()], 0)
        );
        assert!(teams("", &known).expect("nobody").is_empty());
        assert_eq!(teams("fi ona@example.org", &known), Err(NotUnderstood::Team("fi".to_owned())));
        assert_eq!(teams("a@example.org", &known), Err(NotUnderstood::Nowhere("a@example.org".to_owned())));
    }
}
