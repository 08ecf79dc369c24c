//! What one section has.

use super::group::Group;
use super::problem::Problem;
use crate::config::mozilla::ProjectConfig;
use crate::diagnostics::Diagnostic;
use crate::model::Locale;

/// The locales whose files are listed: some, or all there are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Listed<'l>(pub(super) Option<&'l [Locale]>);

impl Listed<'_> {
    pub(super) fn has(self, locale: &Locale) -> bool {
        self.0.is_none_or(|listed| listed.contains(locale))
    }
}

/// The resources of one section, and what is wrong with them.
#[derive(Default)]
pub(super) struct SectionFiles {
    pub(super) groups: Vec<Group>,
    pub(super) problems: Vec<Problem>,
    pub(super) errors: Vec<Diagnostic>,
    /// The section's index and its project configuration.
    pub(super) project: Option<(usize, ProjectConfig)>,
}
