//! What one section has.

use super::group::Group;
use super::problem::Problem;
use crate::config::mozilla::ProjectConfig;
use crate::diagnostics::Diagnostic;

/// The resources of one section, and what is wrong with them.
#[derive(Default)]
pub(super) struct SectionFiles {
    pub(super) groups: Vec<Group>,
    pub(super) problems: Vec<Problem>,
    pub(super) errors: Vec<Diagnostic>,
    /// The section's index and its project configuration.
    pub(super) project: Option<(usize, ProjectConfig)>,
}
