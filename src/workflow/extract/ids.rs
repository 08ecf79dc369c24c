//! The ids of an article's texts.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::article::{ExtractedUnit, IdMaker};
use crate::fluent::{Fingerprint, fingerprint_of_text};

/// The ids of one article.
pub(super) struct Ids<'o> {
    old: &'o [ExtractedUnit],
    maker: Option<IdMaker>,
    /// Ids that translations answered, by the text that they did.
    answered: FxHashMap<Fingerprint, BTreeSet<String>>,
    /// Those of them that were given to a text.
    restored: FxHashSet<String>,
}

impl<'o> Ids<'o> {
    pub(super) fn new(old: &'o [ExtractedUnit]) -> Self {
        Self { old, maker: None, answered: FxHashMap::default(), restored: FxHashSet::default() }
    }

    /// The id of a text that no old unit became: one that translations of exactly this text still have, as when a
    /// paragraph comes back; else one that nobody has.
    pub(super) fn new_id(
        &mut self,
        text: &str,
        answered: impl FnOnce() -> FxHashMap<String, Vec<Fingerprint>>,
    ) -> String {
        let maker = self.maker.get_or_insert_with(|| {
            let mut maker = IdMaker::default();
            for unit in self.old {
                maker.take(&unit.id);
            }
            for (id, sources) in answered() {
                // An id of which no record says what it answers comes from its own text, and may have it again. The id of a
                // unit that is there is no other text's, whatever some translation answered once.
                if !sources.is_empty() && maker.take(&id) && id.starts_with("p-") {
                    for source in sources {
                        self.answered.entry(source).or_default().insert(id.clone());
                    }
                }
            }
            maker
        });
        if !self.answered.is_empty()
            && let Some(ids) = self.answered.get_mut(&fingerprint_of_text("p", text))
        {
            // Of several ids for one text the smallest, so that every run chooses the same.
            while let Some(id) = ids.pop_first() {
                if self.restored.insert(id.clone()) {
                    return id;
                }
            }
        }
        maker.make(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_comes_back_gets_the_id_that_translations_of_it_still_have() {
        let old = [ExtractedUnit { id: "p-here".into(), kind: None, place: None, text: "Here".into() }];
        let print = |text: &str| fingerprint_of_text("p", text);
        let answered = || {
            let answers = [("p-gone", vec![print("Gone")]), ("p-here", vec![print("Other")]), ("p-bare", Vec::new())];
            answers.into_iter().map(|(id, prints)| (id.to_owned(), prints)).collect()
        };
        let mut ids = Ids::new(&old);
        assert_eq!(ids.new_id("Gone", answered), "p-gone");
        // It is given once; and what a unit has that is there is no other text's.
        let others = [ids.new_id("Gone", answered), ids.new_id("Other", answered)];
        assert!(!others.iter().any(|id| ["p-gone", "p-here"].contains(&id.as_str())), "{others:?}");
    }
}
