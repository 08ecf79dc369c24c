//! The terms of one language: their forms, and what must not be said instead.

use std::sync::OnceLock;

use memchr::memmem::Finder;
use rustc_hash::{FxHashMap, FxHashSet};

use super::attributes::{AVOID, FORMS, listed};
use super::phrase::{Phrase, Word, words_in};
use super::wordings::wordings;
use crate::fluent::{Span, Unit};
use crate::language::{Endings, spoken_in_place};
use crate::model::Locale;

/// The terms of one language.
#[derive(Debug, Default)]
pub struct Glossary {
    endings: Endings,
    terms: FxHashMap<String, Term>,
    /// The terms with phrases to avoid, in the order of the term base.
    avoiding: Vec<String>,
    /// The words of all forms, once somebody asked.
    words: OnceLock<FxHashSet<String>>,
}

/// What a term is in a language.
#[derive(Debug, Clone, Default)]
pub struct Term {
    /// Its texts and its further forms: the text without arguments first.
    pub forms: Vec<Phrase>,
    /// How many of them are its texts.
    own: usize,
    /// Whether texts with something to fill in are among its own, so that the forms are not all.
    pub is_open: bool,
    /// What must not be said instead.
    pub avoid: Vec<Phrase>,
}

/// A phrase to avoid, in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Avoided<'g> {
    /// The term that is to be said instead.
    pub term: &'g str,
    /// The phrase as the term base has it.
    pub phrase: &'g str,
    /// What is to be said, as the term base has it; empty if it has no text.
    pub instead: &'g str,
    /// Where the text says it.
    pub span: Span,
}

impl Term {
    /// Reads a term.
    #[must_use]
    pub fn new(term: &Unit<'_>) -> Self {
        let (own, is_all) = term.value.as_ref().map(wordings).unwrap_or_default();
        let own: Vec<String> = own.into_iter().map(|wording| wording.text).collect();
        let phrases = |texts: Vec<String>| {
            let mut found: Vec<Phrase> = Vec::new();
            for phrase in texts.iter().filter_map(|text| Phrase::new(text)) {
                if !found.contains(&phrase) {
                    found.push(phrase);
                }
            }
            found
        };
        Self {
            own: phrases(own.clone()).len(),
            forms: phrases(own.into_iter().chain(listed(term, FORMS)).collect()),
            is_open: !is_all,
            avoid: phrases(listed(term, AVOID)),
        }
    }

    /// Its own texts: those that a reference to it shows.
    fn own(&self) -> &[Phrase] {
        &self.forms[..self.own]
    }

    /// What the term is without any arguments.
    #[must_use]
    pub fn written(&self) -> &str {
        self.forms.first().map_or("", |form| &form.written)
    }
}

impl Glossary {
    /// A language without any terms yet.
    #[must_use]
    pub fn new(locale: &Locale) -> Self {
        Self { endings: Endings::of(locale), ..Self::default() }
    }

    /// Takes a term; of those with one id, the first counts.
    pub fn add(&mut self, term: &Unit<'_>) {
        if self.terms.contains_key(term.id) {
            return;
        }
        let read = Term::new(term);
        if !read.avoid.is_empty() {
            self.avoiding.push(term.id.to_owned());
        }
        self.terms.insert(term.id.to_owned(), read);
    }

    /// A term by its id.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.get(id)
    }

    /// Whether a word is one of a form of some term.
    #[must_use]
    pub fn has_word(&self, word: &str) -> bool {
        let words = self.words.get_or_init(|| {
            let forms = self.terms.values().flat_map(|term| &term.forms);
            forms.flat_map(|form| words_in(&form.written)).map(|word| word.small).collect()
        });
        !words.is_empty() && words_in(word).iter().all(|word| words.contains(&word.small))
    }

    /// Whether no term says what to avoid.
    #[must_use]
    pub fn avoids_nothing(&self) -> bool {
        self.avoiding.is_empty()
    }

    /// Whether a text may have a term in one of its forms. Words that may be other forms of it count.
    #[must_use]
    pub fn may_be_in(&self, term: &Term, text: &str) -> bool {
        let text = &*spoken_in_place(text);
        if term.forms.iter().any(|form| form.written_places(text).next().is_some()) {
            return true;
        }
        let words = words_in(text);
        term.forms.iter().any(|form| form.may_be_in(&words, &self.endings))
    }

    /// Where a text has a term in the very words of one of its own texts, capitals included, and not as a part of a longer term.
    #[must_use]
    pub fn own_text_in(&self, id: &str, text: &str) -> Option<Span> {
        let term = self.terms.get(id)?;
        let text = &*spoken_in_place(text);
        let found = term.own().iter().flat_map(|form| form.written_places(text)).min_by_key(|place| place.start)?;
        let is_longer = |place: Span| place.start <= found.start && found.end <= place.end && place.len() > found.len();
        let others = self.terms.values().flat_map(|other| &other.forms);
        let there = Finder::new(&text[found.clone()]);
        let longer = |form: &&Phrase| form.written.len() > found.len() && there.find(form.written.as_bytes()).is_some();
        let is_part = others.filter(longer).any(|form| form.written_places(text).any(is_longer));
        (!is_part).then_some(found)
    }

    /// What a text says that is to be avoided. What is part of a longer term, or a form of the term itself, is no such thing.
    #[must_use]
    pub fn avoided_in(&self, text: &str) -> Vec<Avoided<'_>> {
        if self.avoiding.is_empty() {
            return Vec::new();
        }
        let text = &*spoken_in_place(text);
        let words = words_in(text);
        let mut found: Vec<Avoided<'_>> = Vec::new();
        for (id, term) in self.avoiding.iter().filter_map(|id| Some((id, self.terms.get(id)?))) {
            for phrase in &term.avoid {
                for span in phrase.places(text, &words, &self.endings) {
                    let is_new = !found.iter().any(|one| one.span.start < span.end && span.start < one.span.end);
                    if is_new && self.is_meant(term, phrase, (text, &words), &span) {
                        found.push(Avoided { term: id, phrase: &phrase.written, instead: term.written(), span });
                    }
                }
            }
        }
        found.sort_by_key(|one| one.span.start);
        found
    }

    /// Whether a place where a phrase to avoid was found is no right form.
    fn is_meant(&self, term: &Term, avoid: &Phrase, (text, words): (&str, &[Word]), at: &Span) -> bool {
        let there = &text[at.clone()];
        // Where only capitals make the difference, they count.
        if term.forms.iter().any(|form| form.is_same_as(avoid)) {
            return there == avoid.written;
        }
        let is_literal = there.to_lowercase() == avoid.written.to_lowercase();
        let is_right = |form: &Phrase, is_own: bool| {
            let places = form.places(text, words, &self.endings);
            places.iter().filter(|place| place.start <= at.start && at.end <= place.end).any(|place| {
                let is_longer = place.len() > at.len();
                is_longer || there.to_lowercase() == form.written.to_lowercase() || (is_own && !is_literal)
            })
        };
        let is_own = |other: &Term| std::ptr::eq(other, term);
        !self.terms.values().any(|other| other.forms.iter().any(|form| is_right(form, is_own(other))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fluent::parse;

    fn glossary(tag: &str, terms: &str) -> Glossary {
        let mut glossary = Glossary::new(&Locale::parse(tag).expect(tag));
        parse(terms).units.iter().for_each(|unit| glossary.add(unit));
        glossary
    }

    fn avoided(tag: &str, terms: &str, text: &str) -> Vec<String> {
        glossary(tag, terms).avoided_in(text).into_iter().map(|one| text[one.span].to_owned()).collect()
    }

    #[test]
    fn what_is_part_of_a_longer_term_is_not_avoided() {
        let terms = "-portal = paraiškų portalas\n    .avoid = portalas, vartai\n";
        assert_eq!(avoided("lt", terms, "Portale ir paraiškų portale, pro vartus"), ["Portale", "vartus"]);
    }

    #[test]
    fn a_form_of_the_term_itself_is_not_avoided() {
        let terms = "-office = kontoret\n    .avoid = kontor\n";
        assert_eq!(avoided("sv", terms, "kontorets chef, kontor, kontoret"), ["kontor"]);
        assert_eq!(
            avoided("sv", "-a = nyhetsbrev\n    .avoid = Nyhetsbrev\n", "Nyhetsbrev, nyhetsbrev"),
            ["Nyhetsbrev"]
        );
    }

    #[test]
    fn what_is_found_twice_is_said_once() {
        let terms = "-a = x\n    .avoid = mail, e-mail\n-b = y\n    .avoid = e-mail\n";
        assert_eq!(avoided("da", terms, "send en mail"), ["mail"]);
        assert_eq!(glossary("da", terms).avoided_in("send en e-mail").len(), 1);
    }

    #[test]
    fn a_term_that_refers_to_itself_has_no_forms() {
        let glossary = glossary("lt", "-a = { -a }\n-b =\n    .forms = beje\n");
        let term = glossary.term("-a").expect("a term");
        assert!(term.forms.is_empty() && term.is_open);
    }
}
