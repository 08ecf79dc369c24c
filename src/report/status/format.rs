//! The forms of a status.

use crate::report::Terminal;
use crate::report::format::formats;
use crate::workflow::status::Status;

formats! {
    /// A form of a status.
    pub enum Format: fn(&Status, &Terminal<'_>) -> String {
        /// A table for a terminal.
        Text = "text" => super::text::render,
        /// Data for scripts.
        Json = "json" => super::json::render,
    }
}

/// Renders a status in a form.
#[must_use]
pub(crate) fn render(format: Format, status: &Status, terminal: &Terminal<'_>) -> String {
    format.renderer()(status, terminal)
}
