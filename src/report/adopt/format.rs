//! The forms of what was refused.

use super::page;
use super::review::{self, Review};
use crate::report::Terminal;
use crate::report::format::Form;

/// A form of what was refused.
pub(crate) type Format = Form<fn(&Review<'_>, &Terminal<'_>) -> String>;

/// All forms, in the order in which help lists them.
pub(crate) const FORMATS: &[Format] = &[
    // Side by side for a terminal.
    Format::new("text", review::text),
    // Data for scripts.
    Format::new("json", review::data),
    // A web page in one file.
    Format::new("html", page::render),
];

/// Renders what was refused in a form.
#[must_use]
pub(crate) fn render(format: Format, review: &Review<'_>, terminal: &Terminal<'_>) -> String {
    (format.render)(review, terminal)
}
