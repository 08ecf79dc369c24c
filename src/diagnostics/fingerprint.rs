//! What makes a diagnostic the same one at another time, so that new ones can be told from old ones.

use std::borrow::Cow;
use std::fmt;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::diagnostic::Diagnostic;
use super::list::Diagnostics;
use crate::i18n::{Arg, Text};

/// 32 hexadecimal digits, when written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DiagnosticPrint([u8; 16]);

impl fmt::Display for DiagnosticPrint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A fingerprint for each diagnostic, all different.
///
/// They depend on the rule, the place that the caller gives it, the unit and what is said, as a text and its arguments: not on lines, nor on
/// the language or the wording, nor on numbers, since a missing file that would have more units now is no other defect, nor on help. Where all of that
/// is the same, the later ones differ by their number.
pub(crate) fn fingerprints(
    diagnostics: &Diagnostics,
    place: impl Fn(&Diagnostic) -> Cow<'_, str> + Sync,
) -> Vec<DiagnosticPrint> {
    let hash = |number| {
        let diagnostic = diagnostics.get(number);
        hash(&diagnostic, &place(&diagnostic))
    };
    let hashes: Vec<blake3::Hash> = (0..diagnostics.len()).into_par_iter().map(hash).collect();
    let mut seen: FxHashMap<blake3::Hash, u32> = FxHashMap::default();
    let fingerprint = |hash: blake3::Hash| {
        let count = seen.entry(hash).or_default();
        *count += 1;
        let hash = match *count {
            1 => hash,
            count => blake3::Hasher::new().update(hash.as_bytes()).update(&u64::from(count).to_le_bytes()).finalize(),
        };
        let mut print = [0; 16];
        print.copy_from_slice(&hash.as_bytes()[..16]);
        DiagnosticPrint(print)
    };
    hashes.into_iter().map(fingerprint).collect()
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
