//! Who may do what, and who signs it: `[team.LOCALE]` and `[review]`.

use super::members::{Team, has};
use super::schema::Config;
use crate::model::{Locale, Person};

impl Config {
    /// The people who alone may translate into a locale; empty if everybody may.
    #[must_use]
    pub fn translators(&self, locale: &Locale) -> &[Person] {
        self.teams.get(locale).map_or(&[], |team| &team.translators)
    }

    /// The people who alone may review a locale; empty if everybody may.
    #[must_use]
    pub fn reviewers(&self, locale: &Locale) -> &[Person] {
        self.teams.get(locale).map_or(&[], |team| &team.reviewers)
    }

    /// Whether a person may translate into a locale.
    #[must_use]
    pub fn may_translate(&self, locale: &Locale, person: &Person) -> bool {
        has(self.translators(locale), person)
    }

    /// Whether a person may review a locale.
    #[must_use]
    pub fn may_review(&self, locale: &Locale, person: &Person) -> bool {
        has(self.reviewers(locale), person)
    }

    /// The team of a locale, where there is one.
    #[must_use]
    pub fn team(&self, locale: &Locale) -> Option<&Team> {
        self.teams.get(locale)
    }

    /// Whether a person must leave the review of a text by these authors to somebody else.
    #[must_use]
    pub fn is_own(&self, authors: &[Person], person: &Person) -> bool {
        !self.review_own && authors.contains(person)
    }

    /// The locales whose team a person is in.
    pub fn team_locales(&self, person: &Person) -> impl Iterator<Item = &Locale> {
        let is_in =
            |locale: &&Locale| self.translators(locale).contains(person) || self.reviewers(locale).contains(person);
        self.project.locales.iter().filter(is_in)
    }
}
