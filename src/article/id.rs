//! New ids of units.

use rustc_hash::{FxHashMap, FxHashSet};

/// The characters of an id: without those that are taken for others.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// How many characters an id has behind its `p-`, until too many are taken.
const LENGTH: usize = 4;

/// An id gets one character more each time that so many times as many were tried.
const TRIES: usize = 16;

/// Makes ids that nobody has: opaque, short, and the same wherever the same text is new, so that two people who add one
/// paragraph on two branches give it one id.
#[derive(Debug, Default)]
pub struct IdMaker {
    taken: FxHashSet<String>,
    /// How many ids were tried for each text: a text may stand in an article a thousand times.
    tried: FxHashMap<String, usize>,
}

impl IdMaker {
    /// Keeps an id from being made; tells whether it was free.
    pub fn take(&mut self, id: &str) -> bool {
        !self.taken.contains(id) && self.taken.insert(id.to_owned())
    }

    /// Makes the id of a new text.
    pub fn make(&mut self, text: &str) -> String {
        let tried = self.tried.entry(text.to_owned()).or_default();
        loop {
            let id = candidate(text, *tried);
            *tried += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

fn candidate(text: &str, attempt: usize) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&attempt.to_le_bytes());
    hasher.update(text.as_bytes());
    let digest = hasher.finalize();
    let length = (LENGTH + attempt.checked_ilog(TRIES).unwrap_or(0) as usize).min(digest.as_bytes().len());
    let mut id = String::from("p-");
    id.extend(digest.as_bytes()[..length].iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])));
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_the_same_for_one_text_and_never_given_twice() {
        let mut maker = IdMaker::default();
        let first = maker.make("Forum");
        assert_eq!(first, IdMaker::default().make("Forum"));
        let mut made: Vec<String> = (0..1000).map(|_| maker.make("Forum")).collect();
        made.push(first.clone());
        made.sort();
        made.dedup();
        assert_eq!(made.len(), 1001);
        assert!(first.len() == 6 && first.starts_with("p-"), "{first}");
    }
}
