//! The term base as texts use it: what terms are called in the source, which forms they have in a language, what must not be said, and
//! where a text has any of it.
//!
//! Pure: resources in, places in texts out. A term is a unit with a `-`; attributes of it with the names in [`attributes`] are about the
//! term, and everything else in it is Fluent.

mod attributes;
mod glossary;
mod names;
mod phrase;
mod resource;
mod wordings;

pub use attributes::{AVOID, FORMS, NOTE, is_about_term, listed, said};
pub use glossary::{Avoided, Glossary, Term};
pub use names::{Named, Names};
pub use phrase::{Phrase, Word, words_in};
pub use resource::{for_each_term, may_have_terms};
pub use wordings::{Wording, wordings};
