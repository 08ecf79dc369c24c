//! A new term, in the file where the project's terms are.

use std::sync::Arc;

use super::base::ProjectTerms;
use crate::catalogue::{Catalogue, Group};
use crate::fluent::{Edit, entry_of, parse, splice, unit_spans};
use crate::model::Locale;
use crate::session::Failure;
use crate::terms::NOTE;

/// A term to be added.
#[derive(Debug, Clone)]
pub struct NewTerm {
    /// Its id, with or without the `-`.
    pub id: String,
    /// What it is in the source.
    pub text: String,
    /// What it is in other languages.
    pub translations: Vec<(Locale, String)>,
    /// What there is to know of it.
    pub note: Option<String>,
}

/// A term that was added, or would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    /// Its id, with the `-`.
    pub id: String,
    /// The files that it was added to.
    pub paths: Vec<Arc<str>>,
}

/// Why a term is not added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAdded {
    /// It is no name in Fluent.
    NoName(String),
    /// There is such a term, in this file.
    Exists(String, Arc<str>),
    /// The text is empty.
    NoText,
    /// No file of the project is for terms.
    NoFile,
    /// The file cannot be added to as it is.
    Broken(Arc<str>),
    /// The section of the terms does not have the language.
    NoLocale(Locale),
}

/// Adds a term to the file where most terms of the project are, or to one that is named for terms, behind all others.
///
/// # Errors
///
/// Returns a [`Failure`] if a file cannot be read or written.
pub fn add(catalogue: &Catalogue<'_>, term: &NewTerm, dry_run: bool) -> Result<Result<Added, NotAdded>, Failure> {
    let id = format!("-{}", term.id.trim_start_matches('-'));
    let probe = format!("{id} = x\n");
    if parse(&probe).units.first().is_none_or(|unit| unit.id != id) {
        return Ok(Err(NotAdded::NoName(id)));
    }
    if [&term.text].into_iter().chain(term.translations.iter().map(|(_, text)| text)).any(|text| text.trim().is_empty())
    {
        return Ok(Err(NotAdded::NoText));
    }
    let base = ProjectTerms::read(catalogue, &catalogue.locales());
    if let Some(path) = base.term(&id).and_then(|known| {
        known
            .source
            .iter()
            .chain(known.translations.iter().filter_map(|(_, text)| text.as_ref()))
            .map(|text| &text.path)
            .next()
    }) {
        return Ok(Err(NotAdded::Exists(id, Arc::clone(path))));
    }
    let Some((group, source)) = group_of_terms(catalogue, &base) else { return Ok(Err(NotAdded::NoFile)) };
    let mut written = Vec::new();
    match with_term(catalogue, source, &id, &term.text, term.note.as_deref())? {
        Some(text) => written.push((Arc::clone(source), text)),
        None => return Ok(Err(NotAdded::Broken(Arc::clone(source)))),
    }
    for (locale, translation) in &term.translations {
        let Some(target) = group.targets.iter().find(|target| target.item.locale == *locale) else {
            return Ok(Err(NotAdded::NoLocale(locale.clone())));
        };
        match with_term(catalogue, &target.path, &id, translation, None)? {
            Some(text) => written.push((Arc::clone(&target.path), text)),
            None => return Ok(Err(NotAdded::Broken(Arc::clone(&target.path)))),
        }
    }
    if !dry_run {
        for (path, text) in &written {
            catalogue.root.write(path, text.as_bytes())?;
        }
    }
    Ok(Ok(Added { id, paths: written.into_iter().map(|(path, _)| path).collect() }))
}

/// The resource for terms, with its source file: that with most terms, else one that is named for them.
fn group_of_terms<'c>(catalogue: &'c Catalogue<'_>, base: &ProjectTerms) -> Option<(&'c Group, &'c Arc<str>)> {
    let config = catalogue.config;
    let groups = catalogue.groups.iter().filter(|group| {
        let section = group.section(config);
        section.articles().is_none() && !section.files.is_shared()
    });
    let with_source: Vec<_> = groups.filter_map(|group| Some((group, group.source.as_ref()?))).collect();
    let count = |path: &Arc<str>| {
        base.terms.iter().filter(|term| term.source.as_ref().is_some_and(|text| text.path == *path)).count()
    };
    let most =
        with_source.iter().copied().rev().max_by_key(|(_, path)| count(path)).filter(|(_, path)| count(path) > 0);
    let is_named = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or_default();
        ["term", "brand", "glossary"].iter().any(|word| name.contains(word))
    };
    most.or_else(|| with_source.into_iter().find(|(_, path)| is_named(path)))
}

/// A file with a term behind all others; `None` if what stands there would swallow it.
fn with_term(
    catalogue: &Catalogue<'_>,
    path: &str,
    id: &str,
    text: &str,
    note: Option<&str>,
) -> Result<Option<String>, Failure> {
    let bytes = catalogue.root.read_if_exists(path)?.unwrap_or_default();
    let Ok(before) = String::from_utf8(bytes) else { return Err(Failure::NotUtf8(path.to_owned())) };
    let mut entry = entry_of(id, text.trim());
    if let Some(note) = note.map(str::trim).filter(|note| !note.is_empty()) {
        let attribute = entry_of(NOTE, note).replace("\n", "\n    ");
        entry.push_str(&format!("    .{}\n", attribute.trim_end()));
    }
    let last = unit_spans(&before).iter().rfind(|span| span.id.starts_with('-')).map(|span| span.id.to_owned());
    Ok(splice(&before, &Edit::Insert { after: last.as_deref(), entry: &entry }).ok())
}
