//! Articles: Markdown with front matter → segments, and translations of the segments → the article in another language.
//!
//! Pure, and on the original bytes: pulldown-cmark says where the segments stand, and rendering splices into the article.
//! Nothing here writes Markdown from a tree. May use [`crate::fluent`], [`crate::language`] and [`crate::model`] alone.

mod align;
mod assign;
mod comments;
mod containers;
mod dates;
mod definitions;
mod dialect;
mod document;
mod edit_grade;
mod escape;
mod extraction;
mod flavor;
mod front_matter;
mod html;
mod id;
mod inline;
mod left_out;
mod link_rule;
mod localise;
mod markdown_parser;
mod merge;
mod open_segment;
mod pairing;
mod parse;
mod passage;
mod profile;
mod prose;
mod quoting;
mod render;
mod segment;
mod segment_kind;
mod skeleton;
mod syntax;
mod to_html;
mod yaml;

pub use align::align;
pub use dates::Dates;
pub use dialect::Dialect;
pub use document::Document;
pub use edit_grade::EditGrade;
pub use escape::keeps_structure;
pub use extraction::{
    ExtractedUnit, Extraction, ForeignResource, dates, digest_of, kind_above, left_out_of, segment_kinds, verify, was,
};
pub use flavor::Flavor;
pub use front_matter::{Field, FieldPath, FrontMatter, FrontMatterError, SetValue, Setting, front_matter_value};
pub use id::IdMaker;
pub use inline::{Element, ElementKind, elements, machine_spans, open_emphasis, without_machine_text};
pub use left_out::LeftOut;
pub use link_rule::LinkRule;
pub use localise::relink;
pub use markdown_parser::silence_parser_panics;
pub use merge::{Base, Lost, Merged, Pages, WrittenPage, merge, merge_over, unmerged};
pub use pairing::{Doubt, Pairing, Refused, pair};
pub use parse::{Article, ArticleError, Piece};
pub use passage::{Passage, passages};
pub use profile::Profile;
pub use prose::prose_spans;
pub use render::{RenderError, render};
pub use segment::Segment;
pub use segment_kind::SegmentKind;
pub use skeleton::Difference;
pub use syntax::{SyntaxError, SyntaxErrorKind, words_beside_syntax};
pub use to_html::to_html;
pub use yaml::yaml_value;
