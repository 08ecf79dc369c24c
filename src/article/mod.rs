//! Articles: Markdown with front matter → segments, and translations of the segments → the article in another language.
//!
//! Pure, and on the original bytes: pulldown-cmark says where the segments stand, and rendering splices into the article.
//! Nothing here writes Markdown from a tree. May use [`crate::fluent`], [`crate::language`] and [`crate::model`] alone.

mod align;
mod assign;
mod dates;
mod document;
mod edit_grade;
mod escape;
mod extraction;
mod flavor;
mod front_matter;
mod id;
mod inline;
mod merge;
mod open_segment;
mod pairing;
mod parse;
mod profile;
mod render;
mod segment;
mod segment_kind;
mod skeleton;

pub use align::align;
pub use dates::Dates;
pub use document::{Document, silence_parser_panics};
pub use edit_grade::EditGrade;
pub use escape::keeps_structure;
pub use extraction::{
    ExtractedUnit, Extraction, ForeignResource, dates, digest_of, kind_above, segment_kinds, verify, was,
};
pub use flavor::Flavor;
pub use front_matter::{Field, FrontMatter, FrontMatterError, SetValue, Setting};
pub use id::IdMaker;
pub use inline::{Element, ElementKind, elements, machine_spans, open_emphasis, without_machine_text};
pub use merge::{Base, Lost, Merged, Pages, WrittenPage, merge, unmerged};
pub use pairing::{Doubt, Pairing, Refused, pair};
pub use parse::{Article, ArticleError, Piece};
pub use profile::Profile;
pub use render::{RenderError, render};
pub use segment::Segment;
pub use segment_kind::SegmentKind;
pub use skeleton::Difference;
