//! What people work on, in words.

use crate::i18n::{Text, Words};
use crate::report::layout::number::counted;
use crate::workflow::coverage::{Coverage, InWork};

/// A sentence for each locale that somebody works in.
#[must_use]
pub(crate) fn in_work(coverage: &Coverage, words: &Words) -> Vec<String> {
    let busy = coverage.locales.iter().filter(|locale| locale.in_work.total() > 0);
    let said = busy.map(|locale| {
        let text = Text::new("coverage-in-work").with("locale", locale.locale.as_str());
        words.say(&text.with("states", states_in_work(locale.in_work, words)))
    });
    said.collect()
}

/// How many items are in which state: `2 claimed, 1 in review`.
pub(super) fn states_in_work(in_work: InWork, words: &Words) -> String {
    let states = [
        ("coverage-claimed", in_work.claimed),
        ("coverage-submitted", in_work.submitted),
        ("coverage-returned", in_work.returned),
        ("coverage-approved", in_work.approved),
    ];
    let states = states.into_iter().filter(|(_, count)| *count > 0);
    states.map(|(id, count)| words.say(&counted(words, id, count))).collect::<Vec<_>>().join(", ")
}
