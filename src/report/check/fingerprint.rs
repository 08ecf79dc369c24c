//! What makes a diagnostic the same one in two reports, so that a CI system can tell new ones from old ones.

use rustc_hash::FxHashMap;

use crate::diagnostics::Diagnostic;
use crate::i18n::{Arg, Text};

/// 32 hexadecimal digits for each diagnostic, all different.
///
/// They depend on the rule, the path, the unit and what is said, as a text and its arguments: not on lines, nor on the
/// language or the wording. Where all of that is the same, the later ones differ by their number.
pub(super) fn fingerprints(diagnostics: &[Diagnostic]) -> Vec<String> {
    let mut seen: FxHashMap<blake3::Hash, u64> = FxHashMap::default();
    let fingerprint = |diagnostic: &Diagnostic| {
        let hash = hash(diagnostic);
        let count = seen.entry(hash).or_default();
        *count += 1;
        let hash = match *count {
            1 => hash,
            count => blake3::Hasher::new().update(hash.as_bytes()).update(&count.to_le_bytes()).finalize(),
        };
        let mut digits = hash.to_hex().to_string();
        digits.truncate(32);
        digits
    };
    diagnostics.iter().map(fingerprint).collect()
}

fn hash(diagnostic: &Diagnostic) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    add(&mut hasher, diagnostic.rule);
    add(&mut hasher, &diagnostic.primary.path);
    add(&mut hasher, diagnostic.unit.as_deref().unwrap_or_default());
    add_text(&mut hasher, &diagnostic.message);
    hasher.finalize()
}

fn add(hasher: &mut blake3::Hasher, part: &str) {
    hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
}

fn add_text(hasher: &mut blake3::Hasher, text: &Text) {
    add(hasher, &text.id);
    for (name, value) in &text.args {
        add(hasher, name);
        match value {
            Arg::Text(value) => add(hasher, value),
            Arg::Number(value) => add(hasher, &value.to_string()),
            Arg::Said(value) => add_text(hasher, value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::diagnostics::Position;

    #[test]
    fn fingerprints_do_not_depend_on_lines() {
        let old = vec![samples::variable()];
        let mut new = vec![samples::variable()];
        new[0].primary.start = Position { line: 900, column: 7 };
        assert_eq!(fingerprints(&old), fingerprints(&new));
        new[0].unit = Some("other".into());
        assert_ne!(fingerprints(&old), fingerprints(&new));
    }

    #[test]
    fn fingerprints_are_unique_in_a_report() {
        let same: Vec<_> = (0..50).map(|_| samples::variable()).collect();
        let mut digits = fingerprints(&same);
        assert!(digits.iter().all(|digits| digits.len() == 32));
        digits.sort();
        digits.dedup();
        assert_eq!(digits.len(), 50);
    }
}
