//! What there is of items that say themselves which locale they are in: no other is listed.

use super::{Failure, Session, Workspace};
use crate::catalogue::{Catalogue, select};
use crate::config::Config;
use crate::model::Locale;

/// The locales that alone can have what was asked for: those that were named, else those that every item begins with; none if that does
/// not say it.
#[must_use]
pub fn named_locales(config: &Config, locales: &[String], items: &[String]) -> Option<Vec<Locale>> {
    let known = |tag: &str| config.project.locales.iter().find(|locale| locale.as_str() == tag).cloned();
    let mut named: Vec<Locale> = match locales {
        [] => items.iter().map(|item| known(item.split_once(':')?.0)).collect::<Option<_>>()?,
        locales => locales.iter().map(|tag| known(tag)).collect::<Option<_>>()?,
    };
    named.sort();
    named.dedup();
    Some(named).filter(|named| !named.is_empty())
}

impl Session {
    /// Lists what there is in the locales that these names of items begin with; in all, if one begins with none or names nothing.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] as of [`Self::catalogue`].
    pub fn catalogue_of(&self, items: &[String]) -> Result<Catalogue<'_>, Failure> {
        self.catalogue_asked(&[], items)
    }

    /// The same, or where locales were asked for, those alone.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] as of [`Self::catalogue`].
    pub fn catalogue_asked(&self, locales: &[String], items: &[String]) -> Result<Catalogue<'_>, Failure> {
        if let Some(named) = named_locales(self.config(), locales, items) {
            let catalogue = self.catalogue_in(&named)?;
            // What is wrong with a name is said with all names in view.
            if select(&catalogue, items, &[], self.folder()).is_ok() {
                return Ok(catalogue);
            }
        }
        self.catalogue()
    }

    /// Works with what there is in the locales of these items, and what is going on.
    ///
    /// # Errors
    ///
    /// What `work` fails with, or a [`Failure`] as of [`Self::catalogue_of`] and [`Workspace::open`].
    pub fn in_workspace_of<T>(
        &self,
        items: &[String],
        work: impl FnOnce(&mut Workspace<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let catalogue = self.catalogue_of(items)?;
        work(&mut Workspace::open(self, &catalogue)?)
    }
}
