//! The terms of a project, in the language of one translation.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::spelled::spelled;
use crate::catalogue::{Catalogue, ItemFiles, find_item};
use crate::fluent::Unit;
use crate::i18n::{Text, Words};
use crate::ledger::Submission;
use crate::ledgers::Ledgers;
use crate::model::{ItemId, Locale};
use crate::rules::UnitView;
use crate::session::{Failure, Workspace};
use crate::terms::{Names, for_each_term, may_have_terms, wordings};
use crate::workflow::submission::read;

/// How many terms are shown that a text names in words, without a reference.
const NAMED: usize = 5;

/// How many forms of a term are offered to be put into a text.
const OFFERED: usize = 16;

/// What a term is in a language.
struct Translation {
    /// All that there is to say of it, in a line.
    line: String,
    /// How a text refers to each of its forms, and what readers see of that.
    forms: Vec<(String, String)>,
}

/// The terms of a project, with what they are in one language.
pub(in crate::workflow) struct Terms {
    locale: Locale,
    /// What each is in the translation's language.
    translations: FxHashMap<String, Translation>,
    /// What those that are translated are called in the source.
    names: Names,
}

/// The terms of languages, each read once for all items that define none of them.
#[derive(Default)]
pub(in crate::workflow) struct TermsOfLocales {
    by_locale: FxHashMap<Locale, Rc<Terms>>,
}

impl TermsOfLocales {
    /// What [`Terms::read`] reads, for an item with this source.
    ///
    /// # Errors
    ///
    /// As of [`Terms::read`].
    pub(in crate::workflow) fn read(
        &mut self,
        workspace: &mut Workspace<'_>,
        files: &ItemFiles,
        source: &str,
        text: &str,
    ) -> Result<Rc<Terms>, Failure> {
        let (catalogue, ledgers, locale) = (workspace.catalogue, &mut workspace.ledgers, &files.item.locale);
        if may_have_terms(source) || may_have_terms(text) {
            return Terms::read(catalogue, ledgers, files, text).map(Rc::new);
        }
        if let Some(terms) = self.by_locale.get(locale) {
            return Ok(Rc::clone(terms));
        }
        let terms = Rc::new(Terms::of_locale(catalogue, ledgers, locale)?);
        self.by_locale.insert(locale.clone(), Rc::clone(&terms));
        Ok(terms)
    }
}

impl Terms {
    /// Reads the terms of every resource that is not an article's; what was handed in counts as if it were published, and of the
    /// item itself the text that is edited.
    ///
    /// # Errors
    ///
    /// Returns a [`Failure`] if the ledger cannot be read. What is wrong with a file, `check` says.
    pub(in crate::workflow) fn read(
        catalogue: &Catalogue<'_>,
        ledgers: &mut Ledgers<'_>,
        files: &ItemFiles,
        text: &str,
    ) -> Result<Self, Failure> {
        Self::read_beside(catalogue, ledgers, &files.item.locale, Some((&files.item, text)))
    }

    /// The same, whichever item somebody works on.
    ///
    /// # Errors
    ///
    /// As of [`Self::read`].
    pub(in crate::workflow) fn of_locale(
        catalogue: &Catalogue<'_>,
        ledgers: &mut Ledgers<'_>,
        locale: &Locale,
    ) -> Result<Self, Failure> {
        Self::read_beside(catalogue, ledgers, locale, None)
    }

    fn read_beside(
        catalogue: &Catalogue<'_>,
        ledgers: &mut Ledgers<'_>,
        locale: &Locale,
        edited: Option<(&ItemId, &str)>,
    ) -> Result<Self, Failure> {
        let mut handed_in = handed_in(catalogue, ledgers, locale)?;
        handed_in.extend(edited.map(|(item, text)| (item.clone(), text.to_owned())));
        let mut terms = Self { locale: locale.clone(), translations: FxHashMap::default(), names: Names::default() };
        let mut sources: Vec<String> = Vec::new();
        for group in catalogue.groups.iter().filter(|group| group.section(catalogue.config).articles().is_none()) {
            let is_shared = group.section(catalogue.config).files.is_shared();
            let target = group.targets.iter().find(|target| target.item.locale == *locale);
            let on_disk = |path: &str| catalogue.read_text(path, locale).ok().map(|file| file.text().to_owned());
            let text = match target {
                Some(target) => {
                    let text = handed_in.remove(&*target.item);
                    text.or_else(|| if target.exists { on_disk(&target.path) } else { None })
                }
                None if is_shared => group.source.as_deref().and_then(on_disk),
                None => continue,
            };
            let text = text.unwrap_or_default();
            for_each_term(&text, |term| {
                let translation = || Translation { line: spelled(&text, term), forms: forms(term) };
                terms.translations.entry(term.id.to_owned()).or_insert_with(translation);
            });
            sources.extend(group.source.as_deref().and_then(on_disk));
        }
        for source in &sources {
            for_each_term(source, |term| {
                if terms.translations.contains_key(term.id) {
                    terms.names.add(term);
                }
            });
        }
        Ok(terms)
    }

    /// The ids of the terms of a source unit: of those that it shows, then of those that it names in words.
    pub(in crate::workflow) fn of<'t>(&'t self, source: &UnitView<'t>) -> Vec<&'t str> {
        let shown = source.references().map(|reference| reference.id).filter(|id| id.starts_with('-'));
        let mut found: Vec<&str> = Vec::new();
        for id in shown {
            if !found.contains(&id) && id != source.unit.id {
                found.push(id);
            }
        }
        let end = found.len() + NAMED;
        for flat in source.parts.iter().flat_map(|part| &part.flat_texts) {
            for id in self.names.in_text(&flat.text).into_iter().map(|named| named.term) {
                if found.len() < end && !found.contains(&id) && id != source.unit.id {
                    found.push(id);
                }
            }
        }
        found
    }

    /// What a term is in the translation's language, in a line.
    pub(in crate::workflow) fn line(&self, id: &str) -> String {
        let missing = Text::new("edit-term-missing").with("term", id.to_owned());
        let missing = || Words::new(&[]).say(&missing.with("locale", self.locale.to_string()));
        self.translations.get(id).map_or_else(missing, |translation| translation.line.clone())
    }

    /// How a text refers to each form of a term: the one without arguments first.
    pub(in crate::workflow) fn references(&self, id: &str) -> Vec<String> {
        let known: Vec<String> = self.forms(id).iter().map(|(reference, _)| reference.clone()).collect();
        if known.is_empty() { vec![format!("{{ {id} }}")] } else { known }
    }

    /// How a text refers to each form of a term, and what readers see of that: the one without arguments first.
    pub(in crate::workflow) fn forms(&self, id: &str) -> &[(String, String)] {
        self.translations.get(id).map(|translation| &*translation.forms).unwrap_or_default()
    }
}

/// The references to the forms of a term, each once, with what they show. Several may have the same text: a form is asked for by its name.
fn forms(term: &Unit<'_>) -> Vec<(String, String)> {
    let wordings = term.value.as_ref().map(|value| wordings(value).0).unwrap_or_default();
    wordings.into_iter().take(OFFERED).map(|wording| (wording.reference(term.id), wording.text)).collect()
}

/// The texts that were handed in for what is no article.
fn handed_in(
    catalogue: &Catalogue<'_>,
    ledgers: &mut Ledgers<'_>,
    locale: &Locale,
) -> Result<FxHashMap<ItemId, String>, Failure> {
    let is_no_article = |item: &ItemId| {
        find_item(catalogue, item).is_some_and(|(group, _)| group.section(catalogue.config).articles().is_none())
    };
    let state = ledgers.state(locale)?;
    let submissions = state.items.iter().filter_map(|(item, entry)| Some((item, entry.submission.as_ref()?)));
    let submissions: Vec<(ItemId, Submission)> = submissions
        .filter(|(item, _)| is_no_article(item))
        .map(|(item, submission)| (item.clone(), submission.clone()))
        .collect();
    let mut texts = FxHashMap::default();
    for (item, submission) in submissions {
        if let Some(submitted) = read(ledgers, &submission)? {
            texts.insert(item, submitted.target);
        }
    }
    Ok(texts)
}
