//! Why a translation is refused, in words.

use crate::article::Doubt;

/// The message that says why.
pub(super) fn reason(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Structure => "adopt-doubt-structure",
        Doubt::Order => "adopt-doubt-order",
        Doubt::Elements => "adopt-doubt-elements",
        Doubt::Numbers => "adopt-doubt-numbers",
        Doubt::Length => "adopt-doubt-length",
        Doubt::Untranslated => "adopt-doubt-untranslated",
        Doubt::Language => "adopt-doubt-language",
        Doubt::Field => "adopt-doubt-field",
    }
}

/// The word for scripts.
pub(super) fn word(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Structure => "structure",
        Doubt::Order => "order",
        Doubt::Elements => "elements",
        Doubt::Numbers => "numbers",
        Doubt::Length => "length",
        Doubt::Untranslated => "untranslated",
        Doubt::Language => "language",
        Doubt::Field => "field",
    }
}
