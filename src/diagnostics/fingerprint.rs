//! What makes a diagnostic the same one at another time, so that new ones can be told from old ones.

use rustc_hash::FxHashMap;

use super::Diagnostic;
use crate::i18n::{Arg, Text};

/// 64 hexadecimal digits for each diagnostic, all different.
///
/// They depend on the rule, the place that the caller gives it, the unit and what is said, as a text and its arguments: not on lines, nor on
/// the language or the wording, nor on numbers, since a missing file that would have more units now is no other defect, nor on help. Where all of that
/// is the same, the later ones differ by their number.
pub(crate) fn fingerprints<'d>(
    diagnostics: &'d [Diagnostic],
    place: impl Fn(&'d Diagnostic) -> std::borrow::Cow<'d, str>,
) -> Vec<String> {
    let mut seen: FxHashMap<blake3::Hash, u64> = FxHashMap::default();
    let fingerprint = |diagnostic: &'d Diagnostic| {
        let hash = hash(diagnostic, &place(diagnostic));
        let count = seen.entry(hash).or_default();
        *count += 1;
        let hash = match *count {
            1 => hash,
            count => blake3::Hasher::new().update(hash.as_bytes()).update(&count.to_le_bytes()).finalize(),
        };
        hash.to_hex().to_string()
    };
    diagnostics.iter().map(fingerprint).collect()
}

fn hash(diagnostic: &Diagnostic, place: &str) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    add(&mut hasher, diagnostic.rule);
    add(&mut hasher, place);
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
        match value {
            Arg::Text(value) => {
                add(hasher, name);
                add(hasher, value);
            }
            Arg::Number(_) | Arg::Help(_) => {}
            Arg::Said(value) => add_text(hasher, value),
        }
    }
}
