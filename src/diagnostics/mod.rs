//! What the tool has to say about a place in a file: diagnostics, their severities, the places that they point at.
//!
//! Values only. Texts are names of messages with arguments; [`crate::i18n`] says them where they are shown.

mod diagnostic;
mod fingerprint;
mod label;
mod list;
mod packed;
mod severity;
mod severity_counts;
mod source_file;

pub(crate) use diagnostic::Diagnostic;
pub(crate) use fingerprint::{DiagnosticPrint, fingerprints};
pub(crate) use label::Label;
#[cfg(test)]
pub(crate) use label::Position;
pub(crate) use list::Diagnostics;
pub(crate) use packed::{Glance, Packed};
pub(crate) use severity::Severity;
pub(crate) use severity_counts::SeverityCounts;
pub(crate) use source_file::SourceFile;
