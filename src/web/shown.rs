//! What several pages show: a text with what went and what came, and what the checks find.

use serde::Serialize;
use similar::ChangeTag;

use crate::diagnostics::{Diagnostic, Severity};
use crate::i18n::Words;
use crate::language::word_changes;
use crate::report::layout::visible::visible;
use crate::rules::{Rule, gate};

/// A stretch of a text that stayed, went or came.
pub(super) struct Run {
    /// The element that says so; empty for what stayed.
    pub(super) tag: &'static str,
    pub(super) text: String,
}

/// A text that is another by now, word by word.
pub(super) fn runs(before: &str, now: &str) -> Vec<Run> {
    let run = |(tag, text)| Run {
        tag: match tag {
            ChangeTag::Equal => "",
            ChangeTag::Delete => "del",
            ChangeTag::Insert => "ins",
        },
        text,
    };
    word_changes(before, now).into_iter().map(run).collect()
}

/// A text as it is.
pub(super) fn whole(text: &str) -> Vec<Run> {
    vec![Run { tag: "", text: text.to_owned() }]
}

/// What goes without saying beside a text: that it is missing, stale or not reviewed is what the page is about.
static UNSAID: [&Rule; 4] = [&gate::MISSING_UNIT, &gate::MISSING_RESOURCE, &gate::STALE_UNIT, &gate::UNREVIEWED_UNIT];

/// What is wrong, and what to write instead.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Finding {
    /// `error`, `warning` or `note`.
    pub(super) severity: &'static str,
    /// The word for that.
    pub(super) word: String,
    /// The rule that says so.
    pub(super) rule: &'static str,
    pub(super) text: String,
    pub(super) help: Option<String>,
}

impl Finding {
    /// What there is to say of a finding; nothing if it goes without saying.
    pub(super) fn of(found: &Diagnostic, words: &Words) -> Option<Self> {
        if UNSAID.iter().any(|rule| rule.id == found.rule) {
            return None;
        }
        let word = match found.severity {
            Severity::Error => "web-error",
            Severity::Warning => "web-warning",
            Severity::Note => "web-note",
        };
        Some(Self {
            severity: found.severity.as_str(),
            word: words.word(word),
            rule: found.rule,
            text: visible(&words.say(&found.message)).into_owned(),
            help: words.attribute(&found.message, "help").map(|help| visible(&help).into_owned()),
        })
    }
}

/// What is found in a unit, or, without one, in the text as a whole.
pub(super) fn findings(found: &[Diagnostic], unit: Option<&str>, words: &Words) -> Vec<Finding> {
    let about = found.iter().filter(|found| found.unit.as_deref() == unit);
    about.filter_map(|found| Finding::of(found, words)).collect()
}
