//! What goes out of a term base, and what comes in with one.

use crate::model::Locale;

/// The edition of the standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// ISO 30042:2019.
    Of2019,
    /// ISO 30042:2008.
    Of2008,
}

/// Terms that go out.
#[derive(Debug, Clone)]
pub struct TermContents {
    /// The project's name.
    pub project: String,
    /// The locale of the source.
    pub source: Locale,
    /// The terms.
    pub entries: Vec<TermEntry>,
}

/// A term in all its languages.
#[derive(Debug, Clone)]
pub struct TermEntry {
    /// Its id, without the `-`.
    pub id: String,
    /// What the source's authors say of it.
    pub definition: Option<String>,
    /// What it is in the source, and in each language that has it.
    pub languages: Vec<TermLanguage>,
}

/// A term in one language.
#[derive(Debug, Clone)]
pub struct TermLanguage {
    /// The language.
    pub locale: Locale,
    /// What there is to know of it there.
    pub note: Option<String>,
    /// Facts about the word, each with its value: `gender`, `feminine`.
    pub facts: Vec<(String, String)>,
    /// What it is called and what it must not be called; the first is the name without more.
    pub forms: Vec<TermForm>,
}

/// A form of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermForm {
    /// The text.
    pub text: String,
    /// What it is.
    pub kind: TermFormKind,
    /// What it is for, in words: `case: genitive`.
    pub uses: Vec<String>,
}

/// What a form of a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermFormKind {
    /// The name.
    Name,
    /// A form of it that a text may have.
    Form,
    /// What must not be said instead.
    Avoided,
}

/// A term that another program knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignTerm {
    /// What the file calls it; empty if it does not.
    pub id: String,
    /// What it is in the source's language, without what is to be avoided.
    pub source: Vec<String>,
    /// What it is in each language of the project that the file has, without what is to be avoided.
    pub translations: Vec<(Locale, Vec<String>)>,
}
