//! What misspelled words may have been meant to be: looked for when it is known what is shown, since it takes long.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::report::Report;
use crate::diagnostics::Diagnostic;
use crate::i18n::Arg;
use crate::model::Locale;
use crate::rules::content::spelling::{COUNT, RULE, SUGGESTIONS, WORD, listed};

/// How many suggestions there are for a word at most.
const MOST: usize = 3;

/// For how many words suggestions are looked for: each takes some milliseconds, and nobody reads as many at once.
const MOST_WORDS: usize = 300;

impl Report {
    /// The same report with suggestions for the misspelled words in it, each looked for once.
    #[must_use]
    pub fn with_suggestions(mut self) -> Self {
        let Some(spellers) = &self.spellers else { return self };
        let (mut words, mut seen) = (Vec::new(), FxHashSet::default());
        let misspelled: Vec<usize> =
            (0..self.diagnostics.len()).filter(|at| self.diagnostics.glance(*at).rule == RULE.id).collect();
        for &at in &misspelled {
            if words.len() == MOST_WORDS {
                break;
            }
            words.extend(word_of(&self.diagnostics.get(at)).filter(|word| seen.insert(word.clone())));
        }
        let suggestions = words.into_par_iter().filter_map(|(locale, word)| {
            let found = spellers.get(&locale)?.suggestions(&word, MOST);
            Some(((locale, word), found))
        });
        let suggestions: FxHashMap<_, _> = suggestions.collect();
        for at in misspelled {
            let mut diagnostic = self.diagnostics.get(at);
            let Some(found) = word_of(&diagnostic).and_then(|word| suggestions.get(&word)) else { continue };
            for (name, arg) in &mut diagnostic.message.args {
                match *name {
                    COUNT => *arg = Arg::Number(found.len()),
                    SUGGESTIONS => *arg = Arg::Help(listed(found).into()),
                    _ => {}
                }
            }
            self.diagnostics.replace(at, &diagnostic);
        }
        self
    }
}

/// The word that a finding is about, and its language.
fn word_of(found: &Diagnostic) -> Option<(Locale, String)> {
    let word = found.message.args.iter().find(|(name, _)| found.rule == RULE.id && *name == WORD);
    match (word?, &found.locale) {
        ((_, Arg::Text(word)), Some(locale)) => Some((locale.clone(), word.to_string())),
        _ => None,
    }
}
