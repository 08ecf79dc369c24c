//! Articles: Markdown with front matter → segments, and translations of the segments → the article in another language.
//!
//! Pure, and on the original bytes: pulldown-cmark says where the segments stand, and rendering splices into the article.
//! Nothing here writes Markdown from a tree. May use [`crate::fluent`] and [`crate::model`] alone.

mod align;
mod assign;
mod document;
mod escape;
mod front_matter;
mod id;
mod inline;
mod leaf;
mod pair;
mod render;
mod resource;
mod segment_kind;
mod skeleton;

pub use align::align;
pub use document::{Document, Segment, is_parsing};
pub use escape::keeps_structure;
pub use front_matter::{Dates, Field, FrontMatter, FrontMatterError, SetValue, Setting};
pub use id::IdMaker;
pub use inline::{Element, ElementKind, elements, machine_spans, open_emphasis};
pub use pair::{Doubt, Pairing, pair};
pub use render::{RenderError, render};
pub use resource::{ExtractedUnit, Extraction, ForeignResource, dates, digest_of, kind_above, verify, was};
pub use segment_kind::SegmentKind;

/// One article, read.
#[derive(Debug)]
pub struct Article<'t> {
    /// The file's text.
    pub text: &'t str,
    /// Its front matter, where it has any.
    pub front_matter: Option<FrontMatter>,
    /// The Markdown below it.
    pub document: Document,
}

/// Why a text cannot be read as an article.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArticleError {
    /// The front matter is not what it should be.
    #[error(transparent)]
    FrontMatter(#[from] FrontMatterError),
    /// It has the marks of a merge conflict.
    #[error("line {line}: a merge conflict")]
    Conflict {
        /// The line at which it begins.
        line: usize,
    },
    /// The Markdown parser gave up: a mistake in it, not in the article.
    #[error("the Markdown parser fails on this text")]
    Parser,
}

/// A piece of an article that is translated as one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The fixed id of a front-matter field; none for Markdown.
    pub field: Option<String>,
    /// What it is.
    pub kind: SegmentKind,
    /// Its text.
    pub text: String,
}

impl<'t> Article<'t> {
    /// Reads an article; `translate` names the front-matter fields that are translated.
    ///
    /// # Errors
    ///
    /// Returns an [`ArticleError`] where the front matter is not valid, or has a field that cannot be edited safely, and
    /// where the Markdown parser fails.
    pub fn parse(text: &'t str, translate: &[String]) -> Result<Self, ArticleError> {
        // Its marks would hide front matter, or be part of it.
        let head = text.len().min(FrontMatter::most_of_it(text));
        if let Some(at) = conflict_in(text, &(0..head)).filter(|_| text.contains("\n>>>>>>> ")) {
            return Err(ArticleError::Conflict { line: line_of(text, at) });
        }
        let front_matter = FrontMatter::find(text, translate)?;
        let body = front_matter.as_ref().map_or(body_start(text), |front_matter| front_matter.span.end);
        let document = Document::parse(text, body).ok_or(ArticleError::Parser)?;
        // In code, the marks may be what the article is about.
        let in_text = document.segments.iter().find_map(|segment| conflict_in(text, &segment.span));
        if let Some(at) = in_text.filter(|_| text.contains("\n>>>>>>> ")) {
            return Err(ArticleError::Conflict { line: line_of(text, at) });
        }
        Ok(Self { text, front_matter, document })
    }

    /// Returns the pieces that are translated: the front matter's fields, then the segments, in the order of the text.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let fields = self.front_matter.iter().flat_map(|front_matter| &front_matter.fields);
        let fields = fields.map(|field| Piece {
            field: Some(field.name.clone()),
            kind: SegmentKind::Field,
            text: field.text.clone(),
        });
        let segments = self.document.segments.iter();
        let segments = segments.map(|segment| Piece { field: None, kind: segment.kind, text: segment.text.clone() });
        fields.chain(segments).collect()
    }

    /// Returns the ids of the article's pieces from its resource; `None` where that does not say what the article says.
    #[must_use]
    pub fn ids(&self, extraction: &Extraction) -> Option<Vec<String>> {
        let pieces = self.pieces();
        let is_alike = |(piece, unit): (&Piece, &ExtractedUnit)| {
            piece.text == unit.text && piece.field.as_ref().is_none_or(|field| *field == unit.id)
        };
        let is_current = extraction.units.len() == pieces.len() && pieces.iter().zip(&extraction.units).all(is_alike);
        is_current.then(|| extraction.units.iter().map(|unit| unit.id.clone()).collect())
    }

    /// Returns the dates of the front matter.
    #[must_use]
    pub fn dates(&self) -> Dates {
        self.front_matter.as_ref().map(|front_matter| front_matter.dates).unwrap_or_default()
    }
}

/// Returns where a line of a stretch begins a merge conflict.
fn conflict_in(text: &str, stretch: &std::ops::Range<usize>) -> Option<usize> {
    let mark = "<<<<<<< ";
    let found = text[stretch.clone()].match_indices(mark).map(|(at, _)| stretch.start + at);
    found.into_iter().find(|at| *at == 0 || text[..*at].ends_with('\n'))
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Returns where a text without front matter begins: behind a byte order mark.
fn body_start(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}
