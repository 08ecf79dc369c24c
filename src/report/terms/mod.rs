//! The term base, as text or data; and what became of a new term.

mod account;
mod data;
mod text;

pub(crate) use account::{added, lacking};

use super::{Format, Terminal};
use crate::workflow::terms::{ProjectTerm, ProjectTerms, TermUse};

/// Renders all terms in a form.
#[must_use]
pub(crate) fn render(format: Format, base: &ProjectTerms, terminal: &Terminal<'_>) -> String {
    match format {
        Format::Json => data::list(base),
        Format::Text => text::list(base, terminal),
    }
}

/// Renders one term in a form, with where it is used.
#[must_use]
pub(crate) fn render_term(format: Format, term: &ProjectTerm, uses: &[TermUse], terminal: &Terminal<'_>) -> String {
    match format {
        Format::Json => data::term(term, uses),
        Format::Text => text::term(term, uses, terminal),
    }
}
