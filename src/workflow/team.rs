//! Who may do what: `[team]` and `[review]`.

use crate::config::Config;
use crate::ledger::{ItemEntry, Person};
use crate::model::Locale;

/// Returns the people who alone may translate into a locale; empty where everybody may.
#[must_use]
pub fn translators<'c>(config: &'c Config, locale: &Locale) -> &'c [String] {
    config.teams.get(locale).map_or(&[], |team| &team.translators)
}

/// Returns the people who alone may review a locale; empty where everybody may.
#[must_use]
pub fn reviewers<'c>(config: &'c Config, locale: &Locale) -> &'c [String] {
    config.teams.get(locale).map_or(&[], |team| &team.reviewers)
}

/// Tells whether a person may translate into a locale.
#[must_use]
pub fn may_translate(config: &Config, locale: &Locale, person: &Person) -> bool {
    is_one_of(translators(config, locale), person)
}

/// Tells whether a person may review a locale.
#[must_use]
pub fn may_review(config: &Config, locale: &Locale, person: &Person) -> bool {
    is_one_of(reviewers(config, locale), person)
}

/// Tells whether a text is a person's own, and they must leave its review to somebody else.
#[must_use]
pub fn is_own(config: &Config, entry: &ItemEntry, person: &Person) -> bool {
    !config.review_own && entry.authors.contains(person)
}

fn is_one_of(people: &[String], person: &Person) -> bool {
    people.is_empty() || people.iter().any(|known| person.is(address(known)))
}

/// Returns the address of `Name <address>`, or of an address alone.
fn address(written: &str) -> &str {
    written.split_once('<').map_or(written, |(_, rest)| rest.trim_end().trim_end_matches('>'))
}
