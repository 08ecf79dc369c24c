//! What of a typed text is words for readers, beside what a translation takes over as it is written.

use std::ops::Range;

use crate::article::{Dialect, prose_spans};
use crate::fluent::{Notation, placeable_spans};

/// The stretches of a text that are words, in order: no placeables, and no markup. Texts of interfaces have markup as articles do, but no blocks.
pub(super) fn word_spans(text: &str, notation: Notation, dialect: Dialect) -> Vec<Range<usize>> {
    let kept = placeable_spans(text, notation);
    match notation {
        Notation::Plain => prose_spans(text, &kept, dialect),
        Notation::Fluent => {
            let kept: Vec<_> = kept.iter().map(|span| span.start + 1..span.end + 1).collect();
            let spans = prose_spans(&format!("x{text}"), &kept, dialect).into_iter();
            let spans = spans.map(|span| span.start.saturating_sub(1)..span.end - 1);
            spans.filter(|span| !span.is_empty()).collect()
        }
    }
}
