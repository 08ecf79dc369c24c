//! What is to be rendered.

use jiff::civil::Date;

use crate::catalogue::Scope;

/// What is to be rendered.
#[derive(Debug)]
pub(crate) struct Request<'r> {
    /// The items that it is about.
    pub scope: &'r Scope,
    /// The day that deadlines are compared with.
    pub today: Date,
    /// Whether what published files have in their own way answers the present articles.
    pub keep: bool,
    /// Whether to write over what a published file has and nothing else does.
    pub overwrite: bool,
    /// Whether to write nothing.
    pub dry_run: bool,
    /// Whether what is unfinished or past its deadline is rendered, too, as far as it goes, whatever the section says of that.
    pub unfinished: bool,
}
