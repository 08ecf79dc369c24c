//! Fluent resources as texts: parsed with spans, fingerprinted, edited by splicing.
//!
//! Pure. The one place that knows `fluent-syntax`; everything else says [`Unit`], [`Resource`] and the re-exported nodes
//! of its tree. Nothing here serializes a tree: what is saved is always the original text with a splice in it.

mod canonical;
mod comments;
mod elements;
mod encode;
mod guard;
mod mark;
mod merge;
mod notation;
mod parse;
mod placeable;
mod readable;
mod resolve;
mod span;
mod splice;
mod words;

pub use canonical::{Fingerprint, InvalidFingerprint, fingerprint, fingerprint_of_text, fingerprints, same_text};
pub use comments::{Comment, comments};
pub use elements::{Element, elements, key_of, placeables};
pub use encode::{Notation, entry_of, plain_text};
pub use fluent_syntax::ast;
pub use fluent_syntax::unicode::unescape_unicode_to_string as unescape;
pub use guard::{Hazard, MAX_ARGUMENTS, MAX_DEPTH};
pub use mark::{split_mark, without_mark};
pub use merge::{Merged, merge};
pub use notation::{fluent_notation, is_typed, pattern_of, placeable_spans, plain_notation, renoted};
pub use parse::{Pattern, Resource, SyntaxError, SyntaxErrorKind, Unit, parse};
pub use readable::{in_single_blanks, readable};
pub use resolve::{ResolveError, Resolver, TermBase};
pub use span::{Span, joined, line_number, line_start, span_of};
pub use splice::{Edit, SpliceError, UnitSpan, entries, insert_all, newline_of, splice, unit_spans};
pub use words::{count_words, words_of, words_said};
