//! What is syntax in an article beside Markdown: lines that carry syntax alone, bodies that are indented below them, and what
//! stands within the texts. One file for each kind.

mod abbreviation;
mod admonition;
mod alert;
mod attribute_list;
mod block;
mod code;
mod directive;
mod fill;
mod hidden;
mod jsx;
mod jsx_tag;
mod layout;
mod line;
mod markdown_copy;
mod math;
mod mdx;
mod nearby;
mod open_elements;
mod placed_copy;
mod protected;
mod scan;
mod snippet;
mod syntax_error;
mod table;
mod template;
mod words;

pub(super) use attribute_list::heading_attributes;
pub(super) use block::SyntaxBlock;
pub(super) use fill::filled;
pub(super) use hidden::Hidden;
pub(super) use markdown_copy::MarkdownCopy;
pub(super) use mdx::{begins_module_code, braced};
pub(super) use protected::{Protected, ProtectedKind, protected};
pub(super) use scan::markdown_of;
pub use syntax_error::{SyntaxError, SyntaxErrorKind};
pub use words::words_beside_syntax;
pub(super) use words::words_within_syntax;
