//! Listing what there is: all, or the locales that something is about; with the place where what is worked out of it is kept.

use std::time::SystemTime;

use super::{Failure, Session, Workspace};
use crate::catalogue::{Cache, Catalogue, select};
use crate::config::Config;
use crate::model::Locale;
use crate::{files, ledgers};

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
    /// Lists what there is.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if the files do not fit the configuration.
    pub fn catalogue(&self) -> Result<Catalogue<'_>, Failure> {
        self.with_cache(Catalogue::find(&self.project.root, &self.project.config)?)
    }

    /// Lists what there is in some locales alone.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if these files do not fit the configuration.
    pub fn catalogue_in(&self, locales: &[Locale]) -> Result<Catalogue<'_>, Failure> {
        self.with_cache(Catalogue::find_in(&self.project.root, &self.project.config, locales)?)
    }

    /// Lists what there is in the locales that a desk is about: those that were asked for, else those that the person works in, and those in
    /// which something is going on.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] as of [`Self::catalogue_in`] and [`Self::ledgers`].
    pub fn catalogue_of_desk(&self, asked: &[String]) -> Result<Catalogue<'_>, Failure> {
        let ledgers = self.ledgers()?;
        let mut locales = ledgers.locales()?;
        locales.extend(if asked.is_empty() { self.locales_of(&ledgers.me) } else { known(self.config(), asked) });
        self.catalogue_in(&locales)
    }

    fn with_cache<'s>(&'s self, catalogue: Catalogue<'s>) -> Result<Catalogue<'s>, Failure> {
        let cache = self.cache(&catalogue);
        Ok(catalogue.with_cache(cache).with_onlooker(self.onlooker.clone()))
    }

    /// Where what is worked out of files is kept: in git's own folder of the work tree; nowhere if there is none, or if it cannot be told
    /// what the results would depend on.
    fn cache(&self, catalogue: &Catalogue<'_>) -> Option<Cache> {
        if !self.uses_cache || !self.project.root.is_on_disk() {
            return None;
        }
        let repository = self.repository().ok()?;
        let mut made_by = blake3::Hasher::new();
        made_by.update(&files::program_stamp()?.to_bytes()).update(&self.project.digest);
        let now = SystemTime::now();
        let mut paths: Vec<&str> = catalogue.configurations().collect();
        paths.sort_unstable();
        for path in paths {
            // They were read a moment ago: what changed since then shows.
            self.project.root.stamp(path).filter(|stamp| stamp.is_settled(now, files::GRAIN))?;
            let text = self.project.root.read(path).ok()?;
            made_by.update(path.as_bytes()).update(&[0]).update(blake3::hash(&text).as_bytes());
        }
        let directory = repository.own_files().ok()?;
        let project = ledgers::project_id(self.config(), &repository.folder());
        Some(Cache::new(directory, project, *made_by.finalize().as_bytes()))
    }

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

/// The locales of the project among some tags.
fn known(config: &Config, tags: &[String]) -> Vec<Locale> {
    let locales = config.project.locales.iter();
    locales.filter(|locale| tags.iter().any(|tag| tag == locale.as_str())).cloned().collect()
}
