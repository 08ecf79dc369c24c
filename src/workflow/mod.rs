//! The use cases, one file per step. Each takes what it needs, the day included, and returns what there is to show; none
//! prints, and none knows a terminal.

pub mod adopt;
pub mod adopt_articles;
mod article_text;
pub mod changed;
pub mod check;
pub mod coverage;
pub mod diff;
pub mod extract;
pub mod init;
pub mod render;
mod scope;
pub mod status;

pub use scope::{ArticleScope, Scope, ScopeError};
