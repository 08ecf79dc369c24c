//! The pages of rules: what a rule finds, why that is bad, an example, and what to write instead.
//!
//! The texts are the attributes of the messages `rule-<id>`; here they become a page in the terminal and `docs/rules.md`.

mod list;
mod markdown;
mod page;
mod peers;
#[cfg(test)]
pub(super) mod samples;
mod settings;
mod text;

pub use list::list;
pub(super) use markdown::body as markdown_body;
pub use markdown::reference;
pub(super) use page::Page;
pub use text::explain;
