//! What use cases work with: the session, what there is, and what is going on.

use std::sync::Arc;

use super::{Failure, Notice, Session};
use crate::catalogue::{Catalogue, ItemFiles, ScopeError, known_locale, select};
use crate::config::Config;
use crate::files::Root;
use crate::git::Repository;
use crate::ledgers::Ledgers;
use crate::model::{ItemId, Locale, Person};

/// A session with the catalogue and the ledgers of its project.
pub struct Workspace<'s> {
    /// Who works where, and when.
    pub session: &'s Session,
    /// What there is.
    pub catalogue: &'s Catalogue<'s>,
    /// What is going on.
    pub ledgers: Ledgers<'s>,
}

impl Session {
    /// Works with what there is and what is going on.
    ///
    /// # Errors
    ///
    /// What `work` fails with, or a [`Failure`] as of [`Self::catalogue`] and [`Workspace::open`].
    pub fn in_workspace<T>(&self, work: impl FnOnce(&mut Workspace<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
        let catalogue = self.catalogue()?;
        work(&mut Workspace::open(self, &catalogue)?)
    }
}

impl<'s> Workspace<'s> {
    /// Opens the ledgers beside the catalogue that was found.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if there is no repository, or if it is to be written and nobody said by whom.
    pub fn open(session: &'s Session, catalogue: &'s Catalogue<'s>) -> Result<Self, Failure> {
        Ok(Self { session, catalogue, ledgers: session.ledgers()? })
    }

    /// The repository.
    #[must_use]
    pub fn repository(&self) -> &'s Repository {
        self.ledgers.repository
    }

    /// What `workflow.toml` says.
    #[must_use]
    pub fn config(&self) -> &'s Config {
        self.catalogue.config
    }

    /// The project's files.
    #[must_use]
    pub fn root(&self) -> &'s Root {
        self.catalogue.root
    }

    /// Who works.
    #[must_use]
    pub fn me(&self) -> &Person {
        &self.ledgers.me
    }

    /// The locales that were asked for, else those that the person works in.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] for a locale that the project does not have.
    pub fn locales(&self, asked: &[String]) -> Result<Vec<Locale>, Failure> {
        if asked.is_empty() {
            return Ok(self.own_locales());
        }
        Ok(asked.iter().map(|tag| known_locale(self.config(), tag)).collect::<Result<_, _>>()?)
    }

    /// The locales that the person works in.
    #[must_use]
    pub fn own_locales(&self) -> Vec<Locale> {
        self.session.locales_of(self.me())
    }

    /// The items that were named, each once and sorted.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] for a word that names none.
    pub fn items(&self, words: &[String]) -> Result<Vec<Arc<ItemId>>, Failure> {
        Ok(select(self.catalogue, words, &self.own_locales(), self.session.folder())?)
    }

    /// The items that were named one by one: what a pattern takes in is left out.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] for a word that names none.
    pub fn items_named(&self, words: &[String]) -> Result<Vec<Arc<ItemId>>, Failure> {
        let names: Vec<String> = words.iter().filter(|word| !word.contains('*')).cloned().collect();
        self.items(&names)
    }

    /// The one item that was named.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if the word names none or several.
    pub fn item(&self, word: &str) -> Result<Arc<ItemId>, Failure> {
        let items = self.items(&[word.to_owned()])?;
        match &items[..] {
            [item] => Ok(Arc::clone(item)),
            _ => Err(ScopeError::several(word, &items).into()),
        }
    }

    /// The one item that was named; it may be one whose article is gone or has another name by now, as long as the ledger
    /// knows it.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if the word names none or several.
    pub fn item_or_gone(&mut self, word: &str) -> Result<Arc<ItemId>, Failure> {
        // A whole name is never taken for a part of another one.
        let own = self.own_locales().into_iter().map(|locale| format!("{locale}:{word}"));
        for name in std::iter::once(word.to_owned()).chain(own) {
            if let Some(item) = self.gone(&name)? {
                return Ok(item);
            }
        }
        self.item(word)
    }

    /// The item of a name that is written whole: a pattern and a part of a name are none.
    ///
    /// # Errors
    ///
    /// Returns [`ScopeError::NoItem`] if there is none of that name.
    pub fn item_called(&self, name: &str) -> Result<Arc<ItemId>, Failure> {
        let item = ItemId::parse(name).ok();
        let files = item.and_then(|item| ItemFiles::find(self.catalogue, &item));
        let none = || ScopeError::NoItem { word: name.to_owned(), near: None };
        Ok(files.map(|files| files.item).ok_or_else(none)?)
    }

    /// The same, or an item that is gone, as long as the ledger knows it, and its name could not be taken for a pattern.
    ///
    /// # Errors
    ///
    /// Returns [`ScopeError::NoItem`] if there is none of that name.
    pub fn item_called_or_gone(&mut self, name: &str) -> Result<Arc<ItemId>, Failure> {
        match self.gone(name)?.filter(|_| !name.contains('*')) {
            Some(item) => Ok(item),
            None => self.item_called(name),
        }
    }

    /// The item of a name that is not in the project any more, as long as the ledger knows it.
    fn gone(&mut self, name: &str) -> Result<Option<Arc<ItemId>>, Failure> {
        let Ok(item) = ItemId::parse(name) else { return Ok(None) };
        let is_of_project = self.config().project.locales.contains(&item.locale);
        let is_gone = is_of_project && ItemFiles::find(self.catalogue, &item).is_none();
        Ok((is_gone && self.ledgers.knows(&item)?).then(|| Arc::new(item)))
    }

    /// The files of an item.
    ///
    /// # Errors
    ///
    /// Returns [`ScopeError::NoItem`] if its source is gone.
    pub fn files(&self, item: &ItemId) -> Result<ItemFiles, Failure> {
        ItemFiles::find(self.catalogue, item)
            .ok_or_else(|| ScopeError::NoItem { word: item.to_string(), near: None }.into())
    }

    /// As of when the ledgers are known, if that is a while ago.
    #[must_use]
    pub fn age(&self) -> Option<Notice> {
        /// For so long, what is known is fresh enough, in milliseconds.
        const FRESH: u64 = 10 * 60 * 1000;
        let last = self.ledgers.last_fetch()?;
        (last.saturating_add(FRESH) < self.session.now()).then_some(Notice::LedgerAsOf(last))
    }
}
