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
pub(crate) use page::{Page, examples, group, severity, short_severity};
pub(crate) use settings::settings;
pub use text::explain;
