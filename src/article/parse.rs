//! One article, read: its front matter and its Markdown, and the pieces of both that are translated.

use std::collections::BTreeMap;

use super::dates::Dates;
use super::dialect::Dialect;
use super::document::{Document, Unread};
use super::extraction::{ExtractedUnit, Extraction};
use super::front_matter::{FrontMatter, FrontMatterError};
use super::left_out::LeftOut;
use super::profile::Profile;
use super::segment_kind::SegmentKind;
use super::syntax::SyntaxErrorKind;
use crate::fluent::{line_number, split_mark};

/// One article, read.
#[derive(Debug)]
pub struct Article<'t> {
    /// The file's text.
    pub text: &'t str,
    /// Its front matter, if it has any.
    pub front_matter: Option<FrontMatter>,
    /// The Markdown below it.
    pub document: Document,
    /// Whether comments in code are translated.
    pub(super) code_comments: bool,
    /// What is syntax in it beside Markdown.
    pub(super) dialect: Dialect,
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
    /// It is no MDX, as far as it is understood here.
    #[error("line {line}: {kind}")]
    Syntax {
        /// The line at which what is not understood begins.
        line: usize,
        /// What it is.
        kind: SyntaxErrorKind,
    },
}

/// A piece of an article that is translated as one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the front matter, as in `links[2/3].name`; none for Markdown.
    pub field: Option<String>,
    /// The fixed id of a front-matter field; none where there may be several of its kind, and for Markdown.
    pub id: Option<String>,
    /// What it is.
    pub kind: SegmentKind,
    /// Its text.
    pub text: String,
}

impl<'t> Article<'t> {
    /// Reads an article.
    ///
    /// # Errors
    ///
    /// An [`ArticleError`] if the front matter is not valid, or has a field that cannot be edited safely, and
    /// where the Markdown parser fails.
    pub fn parse(text: &'t str, profile: &Profile) -> Result<Self, ArticleError> {
        // Its marks would hide front matter, or be part of it.
        let head = text.len().min(FrontMatter::most_of_it(text));
        if let Some(at) = conflict_in(text, &(0..head)).filter(|_| text.contains("\n>>>>>>> ")) {
            return Err(ArticleError::Conflict { line: line_number(text, at) });
        }
        let front_matter = FrontMatter::find(text, &profile.translate)?;
        let body = front_matter.as_ref().map_or(split_mark(text).0.len(), |front_matter| front_matter.span.end);
        let dialect = profile.dialect();
        let document = Document::parse(text, body, dialect, profile.code_comments).map_err(|unread| match unread {
            Unread::Parser => ArticleError::Parser,
            Unread::Syntax(error) => ArticleError::Syntax { line: line_number(text, error.at), kind: error.kind },
        })?;
        // In code, the marks may be what the article is about.
        let in_text = document.segments.iter().find_map(|segment| conflict_in(text, &segment.span));
        if let Some(at) = in_text.filter(|_| text.contains("\n>>>>>>> ")) {
            return Err(ArticleError::Conflict { line: line_number(text, at) });
        }
        Ok(Self { text, front_matter, document, code_comments: profile.code_comments, dialect })
    }

    /// What is syntax in it beside Markdown.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The pieces that are translated: the front matter's fields, then the segments, in the order of the text.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let fields = self.front_matter.iter().flat_map(|front_matter| &front_matter.fields);
        let fields = fields.map(|field| Piece {
            field: Some(field.name.clone()),
            id: field.id.clone(),
            kind: SegmentKind::Field,
            text: field.text.clone(),
        });
        let segments = self.document.segments.iter();
        let segments =
            segments.map(|segment| Piece { field: None, id: None, kind: segment.kind, text: segment.text.clone() });
        fields.chain(segments).collect()
    }

    /// The line that each of the article's pieces begins on, counted from 1.
    #[must_use]
    pub fn lines(&self) -> Vec<usize> {
        let starts = self.line_starts();
        let fields = self
            .front_matter
            .iter()
            .flat_map(|front_matter| front_matter.fields.iter().map(|field| front_matter.place_of(field)));
        let places = fields.chain(self.document.segments.iter().map(|segment| segment.span.start));
        places.map(|at| line_of(&starts, at)).collect()
    }

    /// Where the lines but the first begin, each with the line break before it.
    fn line_starts(&self) -> Vec<usize> {
        self.text.match_indices('\n').map(|(at, _)| at).collect()
    }

    /// The ids of the article's pieces from its resource; `None` if that does not say what the article says.
    #[must_use]
    pub fn ids(&self, extraction: &Extraction) -> Option<Vec<String>> {
        let pieces = self.pieces();
        let is_alike = |(piece, unit): (&Piece, &ExtractedUnit)| {
            piece.text == unit.text && piece.id.as_ref().is_none_or(|id| *id == unit.id)
        };
        let is_current = extraction.units.len() == pieces.len() && pieces.iter().zip(&extraction.units).all(is_alike);
        is_current.then(|| extraction.units.iter().map(|unit| unit.id.clone()).collect())
    }

    /// The words that are in no piece.
    #[must_use]
    pub fn left_out(&self) -> LeftOut {
        let fields = self.front_matter.as_ref().map(|front_matter| front_matter.left.clone()).unwrap_or_default();
        let lines = self.line_starts();
        let mut syntax = BTreeMap::new();
        for hidden in &self.document.hidden {
            *syntax.entry(line_of(&lines, hidden.span.start)).or_default() += hidden.words;
        }
        LeftOut { fields, syntax, ..self.document.left.clone() }
    }

    /// The dates of the front matter.
    #[must_use]
    pub fn dates(&self) -> Dates {
        self.front_matter.as_ref().map(|front_matter| front_matter.dates).unwrap_or_default()
    }
}

/// The line that a place is on, counted from 1.
fn line_of(starts: &[usize], at: usize) -> usize {
    starts.partition_point(|newline| *newline < at) + 1
}

/// Where a line of a stretch begins a merge conflict.
fn conflict_in(text: &str, stretch: &std::ops::Range<usize>) -> Option<usize> {
    let mark = "<<<<<<< ";
    let found = text[stretch.clone()].match_indices(mark).map(|(at, _)| stretch.start + at);
    found.into_iter().find(|at| *at == 0 || text[..*at].ends_with('\n'))
}
