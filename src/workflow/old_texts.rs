//! Source texts that are gone: from history, by their fingerprints.

use std::cell::{Cell, OnceCell};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use crate::article::{Article, Profile};
use crate::catalogue::FileText;
use crate::fluent::{self, Fingerprint, Span, Unit, fingerprint_of_text, plain_text, span_of, unit_spans};
use crate::git::{GitError, History};

/// The source text that a translation answers, as far as history has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum OldText {
    /// The text.
    Found(String),
    /// The clone is shallow, and does not reach that far.
    Shallow,
    /// It was never committed.
    NotInHistory,
    /// There is no repository.
    NoRepository,
}

/// The source texts that translations answer, from history.
pub(super) struct OldTexts {
    found: FxHashMap<Wanted, Option<String>>,
    /// What is said of a text that was not found.
    otherwise: OldText,
}

/// The articles by the resources that are extracted from them.
pub(super) type Articles = BTreeMap<Arc<str>, ArticleOf>;

/// An article's path, and how it is read.
type ArticleOf = (Arc<str>, Profile);

/// A resource's path, a unit in it, and the fingerprint of the text that it once had.
pub(super) type Wanted = (Arc<str>, String, Fingerprint);

impl OldTexts {
    /// Looks for texts: in the versions of their resources; then, for what was made from an article before it was ever
    /// extracted, in those of the article.
    ///
    /// # Errors
    ///
    /// The [`GitError`] of reading the history; that there is no repository is none.
    pub(super) fn find(root: &Path, wanted: Vec<Wanted>, articles: &Articles) -> Result<Self, GitError> {
        let wanted = wanted.into_iter().map(|wanted| (wanted, None));
        let mut texts = Self { found: wanted.collect(), otherwise: OldText::NoRepository };
        let history = match History::open(root) {
            Ok(history) => history,
            Err(GitError::NoRepository) => return Ok(texts),
            Err(error) => return Err(error),
        };
        texts.otherwise = if history.is_shallow() { OldText::Shallow } else { OldText::NotInHistory };
        let paths: BTreeSet<Arc<str>> = texts.found.keys().map(|(path, ..)| Arc::clone(path)).collect();
        let paths: Vec<&str> = paths.iter().map(|path| &**path).collect();
        let left = Cell::new(texts.found.len());
        if left.get() > 0 {
            let found = &mut texts.found;
            let mut look = |index: usize, bytes: &[u8]| find_in_version(paths[index], bytes, found, &left);
            history.versions(&paths, &mut look, &|| left.get() == 0)?;
        }
        let articles: Vec<(&Arc<str>, &ArticleOf)> = articles.iter().collect();
        let paths: Vec<&str> = articles.iter().map(|(_, (path, _))| &**path).collect();
        if left.get() > 0 && !paths.is_empty() {
            let mut missing = Missing::of(&texts.found);
            let mut look = |index: usize, bytes: &[u8]| {
                let (resource, (_, profile)) = articles[index];
                missing.find_in_article(resource, profile, bytes, &mut texts.found, &left);
            };
            history.versions(&paths, &mut look, &|| left.get() == 0)?;
        }
        Ok(texts)
    }

    /// A text, or why it is not there.
    pub(super) fn of(&self, source: &Arc<str>, id: &str, print: Fingerprint) -> OldText {
        let found = self.found.get(&(Arc::clone(source), id.to_owned(), print)).cloned().flatten();
        found.map_or_else(|| self.otherwise.clone(), OldText::Found)
    }
}

/// Finds wanted texts in one version of a source resource.
fn find_in_version(path: &str, bytes: &[u8], wanted: &mut FxHashMap<Wanted, Option<String>>, left: &Cell<usize>) {
    let file = FileText::new(bytes.to_vec());
    let resource = fluent::parse(file.text());
    let said = Said::new(file.text());
    // Of units with one id the first counts.
    for unit in resource.units.iter().rev() {
        let key = (Arc::from(path), unit.id.to_owned(), fluent::fingerprint(unit));
        if let Some(found) = wanted.get_mut(&key).filter(|found| found.is_none()) {
            *found = Some(said.of(unit));
            left.set(left.get() - 1);
        }
    }
}

/// The units whose text was not found, by resource and text: the versions of an article have no ids.
struct Missing {
    units: FxHashMap<(Arc<str>, Fingerprint), Vec<String>>,
}

impl Missing {
    fn of(found: &FxHashMap<Wanted, Option<String>>) -> Self {
        let mut units: FxHashMap<(Arc<str>, Fingerprint), Vec<String>> = FxHashMap::default();
        for ((path, unit, print), _) in found.iter().filter(|(_, text)| text.is_none()) {
            units.entry((Arc::clone(path), *print)).or_default().push(unit.clone());
        }
        Self { units }
    }

    fn find_in_article(
        &mut self,
        resource: &Arc<str>,
        profile: &Profile,
        bytes: &[u8],
        found: &mut FxHashMap<Wanted, Option<String>>,
        left: &Cell<usize>,
    ) {
        let file = FileText::new(bytes.to_vec());
        let Ok(article) = Article::parse(file.text(), profile) else { return };
        for piece in article.pieces() {
            let print = fingerprint_of_text("text", &piece.text);
            for unit in self.units.remove(&(Arc::clone(resource), print)).into_iter().flatten() {
                found.insert((Arc::clone(resource), unit, print), Some(piece.text.clone()));
                left.set(left.get() - 1);
            }
        }
    }
}

/// What the units of a text say, as people read it.
pub(super) struct Said<'t> {
    text: &'t str,
    /// Where the units are, by where their ids are: looked for when first asked.
    spans: OnceCell<FxHashMap<usize, Span>>,
}

impl<'t> Said<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, spans: OnceCell::new() }
    }

    /// What a unit says: its plain text where it is nothing but that, else its Fluent text, without the id where
    /// there is a value alone.
    pub(super) fn of(&self, unit: &Unit<'t>) -> String {
        if unit.attributes.is_empty()
            && let Some(plain) = unit.value.as_ref().and_then(plain_text)
        {
            return plain;
        }
        let spans = self.spans.get_or_init(|| {
            let spans = unit_spans(self.text).into_iter();
            spans.map(|span| (span_of(self.text, span.id).start, span.entry)).collect()
        });
        let Some(span) = spans.get(&span_of(self.text, unit.id).start) else { return String::new() };
        let entry = self.text[span.clone()].trim_end().replace("\r\n", "\n");
        match entry.split_once('=') {
            Some((_, value)) if unit.attributes.is_empty() => without_indentation(value.trim()),
            _ => entry,
        }
    }
}

/// A text without what all its lines but the first begin with: that is how it stands in the file, and says nothing.
fn without_indentation(text: &str) -> String {
    let indentation = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let further = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    let common = further.map(indentation).min().unwrap_or_default();
    let cut = |line: &'_ str| line.get(common..).unwrap_or_default().to_owned();
    let lines: Vec<String> =
        text.lines().enumerate().map(|(number, line)| if number == 0 { line.to_owned() } else { cut(line) }).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> String {
        let resource = fluent::parse(text);
        Said::new(text).of(&resource.units[0])
    }

    #[test]
    fn a_unit_is_said_as_people_read_it() {
        assert_eq!(said("a = One {\"{\"}two{\"}\"}\n"), "One {two}");
        assert_eq!(said("# About\na = One { $x }\nb = Two\n"), "One { $x }");
        assert_eq!(said("a =\n    One { $x }\n\n    Two\n"), "One { $x }\n\nTwo");
        assert_eq!(
            said("a = { $n ->\n        [one] One\n       *[other] More\n    }\n"),
            "{ $n ->\n    [one] One\n   *[other] More\n}"
        );
        assert_eq!(said("a = One\n    .title = Two\r\n"), "a = One\n    .title = Two");
    }
}
