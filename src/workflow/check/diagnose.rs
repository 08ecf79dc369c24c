//! Findings → diagnostics: places with lines and columns, severities, labels.

use std::sync::Arc;

use super::severities::Severities;
use crate::diagnostics::{Diagnostic, SourceFile};
use crate::model::{ItemId, Locale};
use crate::rules::Finding;

/// Makes a diagnostic of a finding; `None` if its rule is off. What nothing demands (yet) is not `demanded`.
pub(super) fn diagnostic(
    (severities, demanded): (&Severities, bool),
    finding: Finding,
    file: &SourceFile<'_>,
    source: Option<&SourceFile<'_>>,
    item: Option<&Arc<ItemId>>,
    locale: &Locale,
) -> Option<Diagnostic> {
    let severity = severities.of(finding.rule, finding.severity, demanded)?;
    let because = finding.source.zip(source).map(|(span, source)| source.label(span).of_message("source"));
    let also = finding.also.map(|span| file.label(span).of_message("also"));
    Some(Diagnostic {
        rule: finding.rule.id,
        severity,
        item: item.cloned(),
        locale: Some(locale.clone()),
        unit: finding.unit,
        primary: file.label(finding.at),
        related: also.into_iter().chain(because).collect(),
        message: finding.text,
    })
}
