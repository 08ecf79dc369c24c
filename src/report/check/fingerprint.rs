//! The fingerprints of reports.

use std::borrow::Cow;

use crate::diagnostics::{self, DiagnosticPrint, Diagnostics};

/// A fingerprint for each diagnostic, by its path: two projects of a repository have other ones.
pub(super) fn fingerprints(diagnostics: &Diagnostics) -> Vec<DiagnosticPrint> {
    diagnostics::fingerprints(diagnostics, |diagnostic| Cow::Borrowed(&*diagnostic.primary.path))
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::diagnostics::{Diagnostic, Position};

    #[test]
    fn fingerprints_do_not_depend_on_lines() {
        let old = vec![samples::variable()];
        let mut new = vec![samples::variable()];
        new[0].primary.start = Position { line: 900, column: 7 };
        let fingerprints = |found: &Vec<Diagnostic>| super::fingerprints(&found.clone().into());
        assert_eq!(fingerprints(&old), fingerprints(&new));
        new[0].unit = Some("other".into());
        assert_ne!(fingerprints(&old), fingerprints(&new));
    }

    #[test]
    fn fingerprints_are_unique_in_a_report() {
        let same: Vec<_> = (0..50).map(|_| samples::variable()).collect();
        let mut digits: Vec<String> = fingerprints(&same.into()).iter().map(ToString::to_string).collect();
        assert!(digits.iter().all(|digits| digits.len() == 32));
        digits.sort();
        digits.dedup();
        assert_eq!(digits.len(), 50);
    }
}
