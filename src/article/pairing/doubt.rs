//! Why a text is not taken.

use crate::language::LeftIn;

/// Why a piece has no certain translation in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// The structure around it differs, so that several texts could be meant, or none.
    Structure,
    /// The structure is the same, but links, names or lengths say that the texts stand in another order.
    Order,
    /// Its links, images, code or footnotes are not those of the text in its place.
    Elements,
    /// Its numbers are not those of the text in its place.
    Numbers,
    /// The text in its place is much longer or much shorter.
    Length,
    /// The text in its place is the source's own, or nearly so.
    Untranslated,
    /// The text in its place is in the source's language, or the whole file in another.
    Language,
    /// The front matter has no such field.
    Field,
}

impl From<LeftIn> for Doubt {
    fn from(left_in: LeftIn) -> Self {
        match left_in {
            LeftIn::Copy => Self::Untranslated,
            LeftIn::Language => Self::Language,
        }
    }
}
