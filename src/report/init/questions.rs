//! What `init` asks, and what it says to an answer that it does not understand.

use crate::i18n::Text;
use crate::model::Locale;
use crate::workflow::init::{NotUnderstood, PlannedConfig};

/// Into which languages is translated?
#[must_use]
pub(crate) fn locales(planned: &PlannedConfig) -> Text {
    Text::new("init-ask-locales").with("locales", tags(&planned.locales))
}

/// Who translates and reviews?
#[must_use]
pub(crate) fn teams(planned: &PlannedConfig) -> Text {
    let example = planned.locales.first().map_or("lt", Locale::as_str);
    let me = planned.me.as_ref().map_or("ona@example.org", |me| me.email.as_str());
    Text::new("init-ask-teams").with("locale", example).with("me", me)
}

/// Is the file for CI written?
#[must_use]
pub(crate) fn ci(path: &str) -> Text {
    Text::new("init-ask-ci").with("path", path)
}

/// Are the files committed?
#[must_use]
pub(crate) fn commit(paths: &[String], branch: &str) -> Text {
    Text::new("init-ask-commit").with("paths", paths.join(", ")).with("branch", branch)
}

/// Why an answer, or an argument, is not understood.
#[must_use]
pub(crate) fn not_understood(why: &NotUnderstood) -> Text {
    match why {
        NotUnderstood::Locale(word) => Text::new("error-init-locale").with("word", word.as_str()),
        NotUnderstood::Source(word) => Text::new("error-init-source").with("word", word.as_str()),
        NotUnderstood::Team(word) => Text::new("init-answer-team").with("word", word.as_str()),
        NotUnderstood::Nowhere(word) => Text::new("init-answer-nowhere").with("word", word.as_str()),
    }
}

fn tags(locales: &[Locale]) -> String {
    locales.iter().map(Locale::as_str).collect::<Vec<_>>().join(", ")
}
