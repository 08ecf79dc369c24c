//! The message of a diagnostic, for the formats that have one text for all there is to say.

use crate::diagnostics::Diagnostic;
use crate::i18n::Words;

/// What is wrong, and what to do about it on the next line.
pub(super) fn message_and_help(diagnostic: &Diagnostic, words: &Words) -> String {
    let mut message = words.say(&diagnostic.message);
    if let Some(help) = words.attribute(&diagnostic.message, "help") {
        message.push('\n');
        message.push_str(&help);
    }
    message
}
