//! A text that is in another language than its locale's.

use crate::fluent::Span;
use crate::language::OtherLanguage;

/// A text that is in another language.
#[derive(Debug, Clone)]
pub(super) struct ForeignText {
    /// Where it stands in the resource.
    pub(super) at: Span,
    /// What it is in.
    pub(super) other: OtherLanguage,
}
